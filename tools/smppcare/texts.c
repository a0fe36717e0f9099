/* SPDX-License-Identifier: MIT */
#include "texts.h"

#include "commands.h"

#include <data/fault.h>
#include <data/names.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

struct smppcare_text {
  char name[64];
  bool exists;
  char path[SMPPCARE_PATH_MAX + 64];
  struct smppcare_variants variants;
};

/* --- columns ----------------------------------------------------------------- */

static bool add_name(struct smppcare_texts *texts, struct smpp_span name) {
  char *copy = malloc(name.len + 1);

  if (!copy)
    return false;
  if (name.len)
    memcpy(copy, name.ptr, name.len);
  texts->names[texts->header.n_columns++] = smpp_span(copy, name.len);
  return true;
}

/* Columns are the same for every row of a table; a table without a row that can be
 * read has none. */
static bool take_columns(struct smppcare_texts *texts, const struct care_appointment *a,
                         const char *const *fields, size_t n_fields) {
  size_t n = a ? a->n_values : 0;
  bool ok;

  texts->names = calloc(n + SMPPCARE_FIELDS_MAX, sizeof(*texts->names));
  texts->values = calloc(n + SMPPCARE_FIELDS_MAX, sizeof(*texts->values));
  ok = texts->names && texts->values;
  for (size_t i = 0; ok && i < n; i++)
    ok = add_name(texts, a->names[i]);
  for (size_t i = 0; ok && i < n_fields; i++) {
    struct smpp_span name = smpp_span_of(fields[i]);

    texts->fields[i] = data_name_find(name, texts->names, n);
    if (texts->fields[i] != DATA_NAME_NONE)
      continue;
    texts->fields[i] = texts->header.n_columns;
    ok = add_name(texts, name);
  }
  texts->header.names = texts->names;
  texts->n_columns = n;
  texts->n_fields = n_fields;
  return ok;
}

/* The first row that can be read; false: there is none. */
static bool first_row(care_appointments *table, struct care_appointment *a) {
  for (size_t i = 0; i < care_appointments_count(table); i++)
    if (care_appointments_get(table, i, a, NULL) == SMPP_OK)
      return true;
  return false;
}

/* --- languages --------------------------------------------------------------- */

static bool note_tag(struct smppcare_texts *texts, struct smpp_span tag) {
  for (size_t i = texts->n_tags; i > 0; i--)
    if (smpp_span_equal(tag, smpp_span_of(texts->tags[i - 1])))
      return true;
  if (texts->n_tags == SMPPCARE_TAGS_MAX || tag.len >= sizeof(*texts->tags) ||
      (tag.len > 0 && memchr(tag.ptr, 0, tag.len)))
    return false;
  if (tag.len)
    memcpy(texts->tags[texts->n_tags], tag.ptr, tag.len);
  texts->n_tags++;
  return true;
}

/* A large table is walked through once and not for each text. */
static void gather_tags(struct smppcare_texts *texts, care_appointments *table) {
  texts->has_all_tags = true;
  for (size_t i = 0; texts->has_all_tags && i < care_appointments_count(table); i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    if (care_appointments_get(table, i, &a, NULL) == SMPP_OK)
      texts->has_all_tags = note_tag(texts, a.lang);
  }
}

/* --- files ------------------------------------------------------------------- */

/* NAME.txt, or NAME.LANGUAGE.txt. */
static bool is_of(const char *file, const char *name) {
  size_t len = strlen(name), file_len = strlen(file);
  const char *dot;

  if (file_len < len + 4 || memcmp(file, name, len) != 0 || file[len] != '.' ||
      strcmp(file + file_len - 4, ".txt") != 0)
    return false;
  dot = strchr(file + len + 1, '.');
  return file_len == len + 4 || dot == file + file_len - 4;
}

static bool exists(const struct smppcare_texts *texts, const char *name) {
  DIR *folder = opendir(texts->setup->templates);
  bool found = false;

  for (struct dirent *entry; folder && !found && (entry = readdir(folder));)
    found = is_of(entry->d_name, name);
  if (folder)
    closedir(folder);
  return found;
}

static struct smppcare_text *find(const struct smppcare_texts *texts, struct smpp_span name) {
  for (size_t i = 0; i < texts->n_texts; i++)
    if (smpp_span_equal(name, smpp_span_of(texts->texts[i]->name)))
      return texts->texts[i];
  return NULL;
}

static struct smppcare_text *add_text(struct smppcare_texts *texts, struct smpp_span name) {
  size_t wanted = texts->cap_texts ? texts->cap_texts * 2 : 32;
  struct smppcare_text **moved, *text;

  if (texts->n_texts == texts->cap_texts) {
    moved = realloc(texts->texts, wanted * sizeof(*moved));
    if (!moved)
      return NULL;
    texts->texts = moved;
    texts->cap_texts = wanted;
  }
  text = calloc(1, sizeof(*text));
  if (!text)
    return NULL;
  snprintf(text->name, sizeof(text->name), "%.*s", (int)name.len, (const char *)name.ptr);
  snprintf(text->path, sizeof(text->path), "%s/%s", texts->setup->templates, text->name);
  texts->texts[texts->n_texts++] = text;
  return text;
}

/* "fr" of "fr-CA": what is answered goes by the language of the words. */
static struct smpp_span primary(struct smpp_span tag) {
  for (size_t i = 0; i < tag.len; i++)
    if (tag.ptr[i] == '-' || tag.ptr[i] == '_')
      tag.len = i;
  return tag;
}

/* A language that there is not the row says itself. */
static int load_language(struct smppcare_text *text, struct smpp_span tag) {
  int result = smppcare_variants_load(&text->variants, tag);

  if (result == SMPPCARE_OK && primary(tag).len < tag.len)
    result = smppcare_variants_load(&text->variants, primary(tag));
  return result == SMPPCARE_SOME_FAILED ? SMPPCARE_OK : result;
}

/* Every language that a row asks for. */
static int load_languages(const struct smppcare_texts *texts, struct smppcare_text *text,
                          care_appointments *table) {
  size_t n = texts->has_all_tags ? texts->n_tags : care_appointments_count(table);
  int result = SMPPCARE_OK;

  for (size_t i = 0; result == SMPPCARE_OK && i < n; i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    if (texts->has_all_tags)
      result = load_language(text, smpp_span_of(texts->tags[i]));
    else if (care_appointments_get(table, i, &a, NULL) == SMPP_OK)
      result = load_language(text, a.lang);
  }
  return result == SMPPCARE_OK ? SMPPCARE_OK : SMPPCARE_CONFIGURATION;
}

static int load(struct smppcare_texts *texts, care_appointments *table, struct smpp_span name,
                bool is_needed) {
  struct smppcare_text *text = find(texts, name);
  int result;

  if (text)
    return SMPPCARE_OK;
  text = add_text(texts, name);
  if (!text) {
    fputs("smppcare: out of memory\n", stderr);
    return SMPPCARE_USAGE;
  }
  text->exists = is_needed || exists(texts, text->name);
  if (!text->exists)
    return SMPPCARE_OK;
  result = smppcare_variants_init(&text->variants, text->path, texts->lang[0] ? texts->lang : NULL,
                                  texts->zone, &texts->setup->config.wording, &texts->header);
  return result == SMPPCARE_OK ? load_languages(texts, text, table) : SMPPCARE_CONFIGURATION;
}

int smppcare_texts_add(struct smppcare_texts *texts, care_appointments *table,
                       struct smpp_span name) {
  return load(texts, table, name, false);
}

/* --- the whole --------------------------------------------------------------- */

static bool copy_text(struct smpp_span value, char *out, size_t cap) {
  return (size_t)snprintf(out, cap, "%.*s", (int)value.len, (const char *)value.ptr) < cap;
}

int smppcare_texts_load(struct smppcare_texts *texts, const struct smppcare_setup *setup,
                        care_appointments *table, const char *lang, const char *const *fields,
                        size_t n_fields) {
  struct smpp_span said = lang ? smpp_span_of(lang) : care_plan_setting(setup->plan, "lang");
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  bool any = first_row(table, &a);
  int result = SMPPCARE_OK;

  *texts = (struct smppcare_texts){.setup = setup, .today = CARE_TODAY_UNKNOWN};
  if (!copy_text(care_plan_setting(setup->plan, "zone"), texts->zone, sizeof(texts->zone)) ||
      !copy_text(said, texts->lang, sizeof(texts->lang)) ||
      !take_columns(texts, any ? &a : NULL, fields, n_fields)) {
    fputs("smppcare: out of memory, or a setting of the plan is too long\n", stderr);
    return SMPPCARE_USAGE;
  }
  gather_tags(texts, table);
  for (size_t i = 0; any && result == SMPPCARE_OK && i < care_plan_n_rules(setup->plan); i++)
    result = load(texts, table, care_plan_rule_template(setup->plan, i), true);
  return result;
}

void smppcare_texts_free(struct smppcare_texts *texts) {
  for (size_t i = 0; i < texts->n_texts; i++) {
    smppcare_variants_deinit(&texts->texts[i]->variants);
    free(texts->texts[i]);
  }
  for (size_t i = 0; i < texts->header.n_columns; i++)
    free((void *)(uintptr_t)texts->names[i].ptr);
  free(texts->names);
  free(texts->values);
  free(texts->texts);
}

/* Those of the table, and the fields; where the table has a column of a field's name
 * the field is for rows that say nothing. */
static void gather_values(struct smppcare_texts *texts, const struct smppcare_wanted *wanted) {
  const struct care_appointment *a = wanted->appointment;

  for (size_t i = 0; i < texts->header.n_columns; i++)
    texts->values[i] = a && i < texts->n_columns ? a->values[i] : smpp_span(NULL, 0);
  for (size_t i = 0; wanted->fields && i < texts->n_fields; i++)
    if (texts->values[texts->fields[i]].len == 0)
      texts->values[texts->fields[i]] = wanted->fields[i];
}

int smppcare_texts_render(struct smppcare_texts *texts, const struct smppcare_wanted *wanted,
                          struct smpp_span *text, char words[SMPPCARE_TEXT_WORDS]) {
  const struct smppcare_text *named = find(texts, wanted->name);
  const struct care_variant *variant;
  struct care_text_options options =
      smppcare_wording_options(&texts->setup->config.wording, texts->today);
  struct care_cost cost = CARE_COST_INIT;
  struct care_fault fault = {0};
  struct data_fault said = {0};
  size_t len = 0;
  int result;

  if (!named || !named->exists)
    return SMPP_ERR_NOT_FOUND;
  variant = smppcare_variants_find(&named->variants, wanted->language);
  if (!variant && wanted->may_be_missing)
    return SMPP_ERR_NOT_FOUND;
  if (!variant) {
    data_fault_add(&said, "text: the row's language '");
    data_fault_add_span(&said, wanted->language);
    data_fault_add(&said, "' is unknown; write a code such as fr");
    snprintf(words, SMPPCARE_TEXT_WORDS, "%s", said.text);
    return SMPP_ERR_INVALID;
  }
  gather_values(texts, wanted);
  result = care_text_make(variant->tmpl, variant->language, texts->values, texts->header.n_columns,
                          &options, texts->text, sizeof(texts->text), &len, &cost, &fault);
  *text = smpp_span(texts->text, len);
  if (result != SMPP_OK)
    snprintf(words, SMPPCARE_TEXT_WORDS, "text: %s",
             fault.text[0] ? fault.text : smpp_result_text(result));
  return result;
}
