/* SPDX-License-Identifier: MIT
 *
 * Reading the words of a script. */
#include "words.h"

#include <smpp/names.h>
#include <smpp/time.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* --- phrases ------------------------------------------------------------------ */

/* Splits "name>=value" in place. */
static void split_word(char *text, struct word *out) {
  static const struct {
    const char *mark;
    int op;
  } ops[] = {{"=>", OP_KEEP}, {"!=", OP_IS_NOT}, {">=", OP_LEAST},
             {"<=", OP_MOST}, {"=", OP_IS},      {"~", OP_HAS}};
  size_t len = strcspn(text, "=!<>~");

  *out = (struct word){text, "", OP_NONE};
  for (size_t i = 0; text[len] && i < sizeof ops / sizeof ops[0]; i++)
    if (strncmp(text + len, ops[i].mark, strlen(ops[i].mark)) == 0) {
      out->op = ops[i].op;
      out->value = text + len + strlen(ops[i].mark);
      text[len] = '\0';
      return;
    }
}

/* Ends the word at `from` with a NUL, its quotes taken away; NULL: a quote is
 * open. Returns where the next may begin. */
static char *end_word(char *from) {
  char *to = from;
  bool quoted = false;

  for (; *from && (quoted || *from != ' '); from++)
    if (*from == '\'')
      quoted = !quoted;
    else
      *to++ = *from;
  if (quoted)
    return NULL;
  from += *from == ' ';
  *to = '\0';
  return from;
}

bool phrase_parse(struct smpp_span line, struct phrase *out) {
  char *at = out->text;

  out->n = 0;
  if (line.len >= sizeof out->text)
    return false;
  memcpy(out->text, line.ptr, line.len);
  out->text[line.len] = '\0';
  while (*(at += strspn(at, " "))) {
    char *next = end_word(at);

    if (!next || out->n == PHRASE_WORDS)
      return false;
    split_word(at, &out->words[out->n++]);
    at = next;
  }
  return true;
}

const char *phrase_value(const struct phrase *phrase, const char *name) {
  for (unsigned i = 0; i < phrase->n; i++)
    if (strcmp(phrase->words[i].name, name) == 0)
      return phrase->words[i].value;
  return NULL;
}

/* --- names -------------------------------------------------------------------- */

static struct var *find_var(const struct vars *vars, struct smpp_span name) {
  for (unsigned i = 0; i < vars->n; i++)
    if (smpp_span_equal(smpp_span_of(vars->list[i].name), name))
      return (struct var *)&vars->list[i];
  return NULL;
}

bool vars_set(struct vars *vars, const char *name, struct smpp_span value) {
  struct var *var = find_var(vars, smpp_span_of(name));

  if (!var && vars->n == VARS_MAX)
    return false;
  if (!var)
    var = &vars->list[vars->n++];
  if (value.len >= sizeof var->value)
    value.len = sizeof var->value - 1;
  snprintf(var->name, sizeof var->name, "%s", name);
  if (value.len)
    memcpy(var->value, value.ptr, value.len);
  var->value[value.len] = '\0';
  return true;
}

const char *vars_get(const struct vars *vars, struct smpp_span name) {
  const struct var *var = find_var(vars, name);

  return var ? var->value : NULL;
}

/* --- octets ------------------------------------------------------------------- */

static bool put(struct arena *arena, const void *octets, size_t len) {
  if (len > sizeof arena->octets - arena->used)
    return false;
  if (len)
    memcpy(arena->octets + arena->used, octets, len);
  arena->used += len;
  return true;
}

static bool put_fill(struct arena *arena, const char *count, int octet) {
  size_t n = strtoul(count, NULL, 10);

  if (n > sizeof arena->octets - arena->used)
    return false;
  memset(arena->octets + arena->used, octet, n);
  arena->used += n;
  return true;
}

static bool put_hex(struct arena *arena, const char *digits) {
  for (; digits[0] && digits[1]; digits += 2) {
    char pair[3] = {digits[0], digits[1], '\0'}, *end;
    uint8_t octet = (uint8_t)strtoul(pair, &end, 16);

    if (*end || !put(arena, &octet, 1))
      return false;
  }
  return !*digits;
}

static bool put_wide(struct arena *arena, const char *text) {
  for (; *text; text++) {
    uint8_t pair[2] = {0, (uint8_t)*text};

    if (!put(arena, pair, 2))
      return false;
  }
  return true;
}

static bool put_time(struct arena *arena, const char *seconds, bool relative) {
  long offset = strtol(seconds, NULL, 10);
  char text[SMPP_TIME_LEN + 1];
  struct smpp_time when;
  int result = relative ? smpp_time_relative((uint32_t)offset, &when)
                        : smpp_time_from_unix((int64_t)time(NULL) + offset, &when);

  return result == SMPP_OK && smpp_time_format(&when, text) == SMPP_OK &&
         put(arena, text, SMPP_TIME_LEN);
}

static size_t name_len(const char *text) {
  size_t n = 0;

  while ((text[n] >= 'a' && text[n] <= 'z') || (text[n] >= '0' && text[n] <= '9') || text[n] == '_')
    n++;
  return n;
}

/* Text, $name replaced. */
static bool put_text(struct arena *arena, const char *text, const struct vars *vars) {
  while (*text) {
    size_t plain = strcspn(text, "$"), len;
    const char *value;

    if (!put(arena, text, plain))
      return false;
    text += plain;
    if (!*text)
      return true;
    len = name_len(++text);
    value = vars_get(vars, smpp_span(text, len));
    if (!value || !put(arena, value, strlen(value)))
      return false;
    text += len;
  }
  return true;
}

bool value_octets(const char *value, const struct vars *vars, struct arena *arena,
                  struct smpp_span *out) {
  size_t start = arena->used;
  bool ok;

  if (strncmp(value, "hex:", 4) == 0)
    ok = put_hex(arena, value + 4);
  else if (strncmp(value, "fill:", 5) == 0)
    ok = put_fill(arena, value + 5, 'a');
  else if (strncmp(value, "digits:", 7) == 0)
    ok = put_fill(arena, value + 7, '1');
  else if (strncmp(value, "wide:", 5) == 0)
    ok = put_wide(arena, value + 5);
  else if (strncmp(value, "abs+", 4) == 0 || strncmp(value, "abs-", 4) == 0)
    ok = put_time(arena, value + 3, false);
  else if (strncmp(value, "rel+", 4) == 0)
    ok = put_time(arena, value + 3, true);
  else
    ok = put_text(arena, value, vars);
  *out = smpp_span(arena->octets + start, arena->used - start);
  return ok;
}

bool value_number(const char *value, const struct vars *vars, uint32_t *out) {
  unsigned long long number;
  char *end;

  if (*value == '$') {
    value = vars_get(vars, smpp_span_of(value + 1));
    if (!value)
      return false;
  }
  number = strtoull(value, &end, 0);
  if (*value >= '0' && *value <= '9' && !*end && number <= UINT32_MAX) {
    *out = (uint32_t)number;
    return true;
  }
  return smpp_status_by_name(smpp_span_of(value), out);
}
