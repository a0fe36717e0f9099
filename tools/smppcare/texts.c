/* SPDX-License-Identifier: MIT */
#include "texts.h"

#include "commands.h"

#include <stdio.h>
#include <stdlib.h>

struct smppcare_text {
  char path[SMPPCARE_PATH_MAX + 64];
  struct smppcare_variants variants;
};

/* A copy that lives as long as the texts. */
static bool copy_setting(const care_plan *plan, const char *name, char *out, size_t cap) {
  struct smpp_span value = care_plan_setting(plan, name);

  return (size_t)snprintf(out, cap, "%.*s", (int)value.len, (const char *)value.ptr) < cap;
}

static int init_variants(struct smppcare_texts *texts, const struct smppcare_setup *setup,
                         const char *lang) {
  int result = SMPPCARE_OK;

  for (size_t i = 0; i < care_plan_n_rules(texts->plan) && result == SMPPCARE_OK; i++) {
    struct smpp_span name = care_plan_rule_template(texts->plan, i);
    struct smppcare_text *text = &texts->texts[i];

    snprintf(text->path, sizeof(text->path), "%s/%.*s", setup->templates, (int)name.len,
             (const char *)name.ptr);
    result = smppcare_variants_init(&text->variants, text->path, lang, texts->zone, &texts->header);
  }
  return result == SMPPCARE_OK ? SMPPCARE_OK : SMPPCARE_CONFIGURATION;
}

static int load_language(struct smppcare_texts *texts, struct smpp_span lang) {
  for (size_t i = 0; i < care_plan_n_rules(texts->plan); i++) {
    int result = smppcare_variants_load(&texts->texts[i].variants, lang);

    if (result != SMPPCARE_OK && result != SMPPCARE_SOME_FAILED)
      return SMPPCARE_CONFIGURATION; /* that row says so itself, if SOME_FAILED */
  }
  return SMPPCARE_OK;
}

/* Columns are the same for every row of a table. */
static int bind(struct smppcare_texts *texts, const struct care_appointment *a) {
  texts->names = calloc(a->n_values, sizeof(*texts->names));
  if (!texts->names)
    return SMPPCARE_USAGE;
  for (size_t i = 0; i < a->n_values; i++) {
    char *name = malloc(a->names[i].len + 1);

    if (!name)
      return SMPPCARE_USAGE;
    if (a->names[i].len)
      memcpy(name, a->names[i].ptr, a->names[i].len);
    texts->names[i] = smpp_span(name, a->names[i].len);
    texts->header.n_columns = i + 1;
  }
  texts->header.names = texts->names;
  return SMPPCARE_OK;
}

int smppcare_texts_load(struct smppcare_texts *texts, const struct smppcare_setup *setup,
                        care_appointments *table, const char *lang) {
  int result = SMPPCARE_OK;

  *texts = (struct smppcare_texts){.plan = setup->plan};
  texts->texts = calloc(care_plan_n_rules(setup->plan), sizeof(*texts->texts));
  if (!texts->texts || !copy_setting(setup->plan, "zone", texts->zone, sizeof(texts->zone)) ||
      !copy_setting(setup->plan, "lang", texts->lang, sizeof(texts->lang))) {
    fprintf(stderr, "smppcare: out of memory, or a setting of the plan is too long\n");
    return SMPPCARE_USAGE;
  }
  for (size_t i = 0; result == SMPPCARE_OK && i < care_appointments_count(table); i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    if (care_appointments_get(table, i, &a, NULL) != SMPP_OK)
      continue;
    if (!texts->names) {
      result = bind(texts, &a);
      if (result == SMPPCARE_OK)
        result = init_variants(texts, setup, lang ? lang : texts->lang[0] ? texts->lang : NULL);
    }
    if (result == SMPPCARE_OK)
      result = load_language(texts, a.lang);
  }
  return result;
}

void smppcare_texts_free(struct smppcare_texts *texts) {
  if (texts->texts)
    for (size_t i = 0; i < care_plan_n_rules(texts->plan); i++)
      smppcare_variants_deinit(&texts->texts[i].variants);
  for (size_t i = 0; i < texts->header.n_columns; i++)
    free((void *)(uintptr_t)texts->names[i].ptr);
  free(texts->names);
  free(texts->texts);
}

bool smppcare_texts_render(struct smppcare_texts *texts, const struct care_appointment *a,
                           size_t rule, struct smpp_span *text, char words[SMPPCARE_TEXT_WORDS]) {
  const struct smppcare_variant *variant =
      smppcare_variants_find(&texts->texts[rule].variants, a->lang);
  struct care_fault fault = {0};
  size_t len = 0;
  int result;

  if (!variant) {
    snprintf(words, SMPPCARE_TEXT_WORDS,
             "text: the row's language is unknown; write a code such as fr");
    return false;
  }
  result = care_template_render(variant->tmpl, variant->language, a->values, a->n_values,
                                texts->text, sizeof(texts->text), &len, &fault);
  *text = smpp_span(texts->text, len);
  if (result != SMPP_OK)
    snprintf(words, SMPPCARE_TEXT_WORDS, "text: %s",
             fault.text[0] ? fault.text : smpp_result_text(result));
  return result == SMPP_OK;
}
