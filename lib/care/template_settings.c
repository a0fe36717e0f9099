/* SPDX-License-Identifier: MIT
 *
 * What a template says about itself, in lines before its text:
 *
 *   #! max_parts = 2
 *
 * They stand in the file rather than in a site's configuration because whoever
 * writes the text knows what it may cost, and so that they are reviewed, copied
 * and translated with it. */
#include <care/parser.h>

#include <data/names.h>

bool care_characters_by_name(struct smpp_span name, int *characters) {
  static const char *const names[] = {"keep", "downgrade-if-cheaper", "always"};

  for (int i = 0; i < (int)(sizeof(names) / sizeof(*names)); i++)
    if (smpp_span_equal(name, smpp_span_of(names[i]))) {
      *characters = i;
      return true;
    }
  return false;
}

static int set_max_parts(struct care__parser *p, size_t at, struct smpp_span value) {
  unsigned n = 0;

  for (size_t i = 0; i < value.len && n < 256; i++) {
    if (value.ptr[i] < '0' || value.ptr[i] > '9')
      n = 256;
    n = n * 10 + (value.ptr[i] & 15u);
  }
  if (n == 0 || n > 255)
    return care__parser_refuse(p, at, "max_parts is a number from 1 to 255");
  p->tmpl->max_parts = (uint8_t)n;
  return SMPP_OK;
}

static int set_characters(struct care__parser *p, size_t at, struct smpp_span value) {
  int characters;

  if (!care_characters_by_name(value, &characters))
    return care__parser_refuse(p, at, "characters is keep, downgrade-if-cheaper or always");
  p->tmpl->characters = (int8_t)characters;
  return SMPP_OK;
}

static int set_syntax(struct care__parser *p, size_t at, struct smpp_span value) {
  if (smpp_span_equal(value, smpp_span_of("((name))")))
    p->tmpl->syntax = CARE_SYNTAX_PARENTHESES;
  else if (smpp_span_equal(value, smpp_span_of("{{name}}")))
    p->tmpl->syntax = CARE_SYNTAX_BRACES;
  else
    return care__parser_refuse(p, at, "syntax = {{name}}, or with two parentheses");
  return SMPP_OK;
}

static int set(struct care__parser *p, size_t at, struct smpp_span key, struct smpp_span value) {
  if (smpp_span_equal(key, smpp_span_of("max_parts")))
    return set_max_parts(p, at, value);
  if (smpp_span_equal(key, smpp_span_of("characters")))
    return set_characters(p, at, value);
  if (smpp_span_equal(key, smpp_span_of("syntax")))
    return set_syntax(p, at, value);
  return care__parser_refuse(p, at, "a line #! in front says max_parts, characters or syntax");
}

static int read_setting(struct care__parser *p) {
  size_t start = p->at, begin = start + 2, end = begin;
  const char *equals;

  while (end < p->len && p->text[end] != '\n')
    end++;
  p->at = end < p->len ? end + 1 : end;
  equals = memchr(p->text + begin, '=', end - begin);
  if (!equals)
    return care__parser_refuse(p, start, "a line #! in front is a setting: #! max_parts = 2");
  return set(p, start, data_trim(smpp_span(p->text + begin, (size_t)(equals - p->text) - begin)),
             data_trim(smpp_span(equals + 1, (size_t)(p->text + end - equals) - 1)));
}

int care__parser_settings(struct care__parser *p) {
  int result = SMPP_OK;

  while (result == SMPP_OK && care__parser_looking_at(p, "#!"))
    result = read_setting(p);
  return result;
}
