/* SPDX-License-Identifier: MIT */
#include "variants.h"

#include "commands.h"
#include "file.h"

#include <data/charset.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#define PATH_OCTETS 4200

static bool set_tag(char out[SMPPCARE_TAG_MAX + 1], struct smpp_span tag) {
  if (tag.len > SMPPCARE_TAG_MAX)
    return false;
  if (tag.len > 0)
    memcpy(out, tag.ptr, tag.len);
  out[tag.len] = '\0';
  return true;
}

/* A template on the command line itself. */
static bool is_inline(const struct smppcare_variants *v) {
  return strstr(v->path, v->wording->syntax == CARE_SYNTAX_PARENTHESES ? "((" : "{{") != NULL;
}

/* Splits "dir/reminder.fr.txt" into "dir/reminder" and "fr". */
static bool split_path(struct smppcare_variants *v) {
  size_t len = strlen(v->path);
  const char *dot;

  if (len >= sizeof(v->stem))
    return false;
  memcpy(v->stem, v->path, len + 1);
  if (len > 4 && strcmp(v->stem + len - 4, ".txt") == 0)
    v->stem[len - 4] = '\0';
  dot = strrchr(v->stem, '.');
  if (!dot || strchr(dot, '/') || !care_language_exists(smpp_span_of(dot + 1)))
    return true;
  set_tag(v->own_tag, smpp_span_of(dot + 1));
  v->stem[dot - v->stem] = '\0';
  return true;
}

int smppcare_variants_init(struct smppcare_variants *v, const char *path, const char *lang,
                           const char *zone, const struct smppcare_wording *wording,
                           const struct data_csv *csv) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_language *language;

  *v = (struct smppcare_variants){
      .path = path + (*path == '@'), .zone = zone, .csv = csv, .wording = wording};
  if (!is_inline(v) && !split_path(v)) {
    fprintf(stderr, "smppcare: the path of the template is too long\n");
    return SMPPCARE_USAGE;
  }
  if (lang && !care_language_exists(smpp_span_of(lang))) {
    fprintf(stderr, "smppcare: --lang: there is no language '%s'; write a code such as fr\n", lang);
    return SMPPCARE_USAGE;
  }
  set_tag(v->default_tag, smpp_span_of(lang ? lang : v->own_tag[0] ? v->own_tag : "fr"));
  if (care_language_new(&alloc, smpp_span_of("fr"), smpp_span_of(zone), &language) != SMPP_OK) {
    fprintf(stderr,
            "smppcare: --zone: there is no time zone '%s'; write one such as Europe/Paris\n", zone);
    return SMPPCARE_USAGE;
  }
  care_language_free(language);
  return SMPPCARE_OK;
}

void smppcare_variants_deinit(struct smppcare_variants *v) {
  for (size_t i = 0; i < v->n_variants; i++) {
    care_template_free(v->list[i].tmpl);
    care_language_free(v->list[i].language);
  }
  v->n_variants = 0;
}

const struct smppcare_variant *smppcare_variants_find(const struct smppcare_variants *v,
                                                      struct smpp_span tag) {
  if (tag.len == 0)
    tag = smpp_span_of(v->default_tag);
  for (size_t i = 0; i < v->n_variants; i++)
    if (smpp_span_equal(tag, smpp_span_of(v->list[i].tag)))
      return &v->list[i];
  return NULL;
}

static size_t primary_len(const char *tag) {
  return strcspn(tag, "-_");
}

static bool same_language(const char *a, const char *b) {
  return primary_len(a) == primary_len(b) && strncmp(a, b, primary_len(a)) == 0;
}

/* Reads STEM.TAG.txt if there is one. SMPPCARE_SOME_FAILED: there is not. */
static int read_variant(const struct smppcare_variants *v, const char *tag, size_t tag_len,
                        char path[PATH_OCTETS], struct data_buffer *out) {
  snprintf(path, PATH_OCTETS, "%s.%.*s.txt", v->stem, (int)tag_len, tag);
  if (smppcare_read_file(path, true, out))
    return SMPPCARE_OK;
  return errno == ENOENT ? SMPPCARE_SOME_FAILED : SMPPCARE_USAGE;
}

/* The named file; where it is only what others have in common, that of the
 * default language. */
static int read_named(const struct smppcare_variants *v, char path[PATH_OCTETS],
                      struct data_buffer *out) {
  int result;

  snprintf(path, PATH_OCTETS, "%s", v->path);
  if (smppcare_read_file(path, true, out))
    return SMPPCARE_OK;
  if (errno != ENOENT)
    return SMPPCARE_USAGE;
  result = read_variant(v, v->default_tag, strlen(v->default_tag), path, out);
  if (result != SMPPCARE_SOME_FAILED)
    return result;
  fprintf(stderr, "smppcare: there is no template %s, nor %s\n", v->path, path);
  return SMPPCARE_USAGE;
}

/* Reads what suits `tag`, and says in which language it is ("": in any). */
static int read_best(const struct smppcare_variants *v, const struct smppcare_variant *variant,
                     char path[PATH_OCTETS], struct data_buffer *out, const char **written_in) {
  const char *tag = variant->tag;
  int result;

  *written_in = tag;
  if (is_inline(v)) {
    snprintf(path, PATH_OCTETS, "TEMPLATE");
    data_buffer_add_text(out, v->path);
    return SMPPCARE_OK;
  }
  if (strcmp(tag, v->own_tag) != 0) {
    result = read_variant(v, tag, strlen(tag), path, out);
    if (result == SMPPCARE_SOME_FAILED && tag[primary_len(tag)])
      result = read_variant(v, tag, primary_len(tag), path, out);
    if (result != SMPPCARE_SOME_FAILED)
      return result;
  }
  result = read_named(v, path, out);
  if (v->own_tag[0])
    *written_in = v->own_tag;
  else if (strcmp(path, v->path) != 0)
    *written_in = v->default_tag;
  return result;
}

/* Dates follow the words around them: the language of the text that was found. */
static int choose_language(const struct smppcare_variants *v, struct smppcare_variant *variant,
                           const char *written_in) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  const char *tag = same_language(variant->tag, written_in) ? variant->tag : written_in;

  if (tag != variant->tag)
    snprintf(variant->warning, sizeof(variant->warning), "there is no text in %s: %s is used",
             variant->tag, written_in);
  if (care_language_new(&alloc, smpp_span_of(tag), smpp_span_of(v->zone), &variant->language) ==
      SMPP_OK)
    return SMPPCARE_OK;
  fprintf(stderr, "smppcare: out of memory\n");
  return SMPPCARE_USAGE;
}

static int compile(const struct smppcare_variants *v, struct smppcare_variant *variant,
                   const char *path, struct smpp_span octets) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_template_options options = CARE_TEMPLATE_OPTIONS_INIT;
  struct data_buffer text = {0};
  struct data_fault bad_text = {0};
  struct care_fault fault = {0};
  int result = data_charset_to_utf8(octets, &text, NULL, &bad_text);

  if (result == SMPP_ERR_BAD_TEXT)
    smppcare_print_fault(path, bad_text.line, bad_text.column, bad_text.text);
  if (result == SMPP_OK) {
    options.syntax = v->wording->syntax;
    options.language = variant->language;
    options.link = v->wording->link;
    result =
        care_template_compile(&alloc, data_buffer_span(&text), &options, &variant->tmpl, &fault);
    if (result == SMPP_OK)
      result = care_template_bind(variant->tmpl, v->csv->names, v->csv->n_columns, &fault);
    if (result != SMPP_OK)
      smppcare_print_fault(path, fault.line, fault.column,
                           fault.text[0] ? fault.text : smpp_result_text(result));
  }
  data_buffer_free(&text);
  if (result == SMPP_OK)
    return SMPPCARE_OK;
  return result == SMPP_ERR_BAD_TEXT ? SMPPCARE_USAGE : SMPPCARE_CONFIGURATION;
}

int smppcare_variants_load(struct smppcare_variants *v, struct smpp_span tag) {
  struct smppcare_variant variant = {0};
  struct data_buffer octets = {0};
  char path[PATH_OCTETS];
  const char *written_in;
  int result;

  if (smppcare_variants_find(v, tag))
    return SMPPCARE_OK;
  if (tag.len == 0)
    tag = smpp_span_of(v->default_tag);
  if (v->n_variants == SMPPCARE_VARIANTS_MAX || !care_language_exists(tag))
    return SMPPCARE_SOME_FAILED;
  set_tag(variant.tag, tag);
  result = read_best(v, &variant, path, &octets, &written_in);
  if (result == SMPPCARE_OK)
    result = choose_language(v, &variant, written_in);
  if (result == SMPPCARE_OK)
    result = compile(v, &variant, path, data_buffer_span(&octets));
  data_buffer_free(&octets);
  if (result == SMPPCARE_OK)
    v->list[v->n_variants++] = variant;
  if (result != SMPPCARE_OK) {
    care_template_free(variant.tmpl);
    care_language_free(variant.language);
  }
  return result;
}
