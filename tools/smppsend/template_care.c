/* SPDX-License-Identifier: MIT
 *
 * Templates with the patient layer: libsmppcare's, each row in the language of
 * its `lang` column, French where it has none. */
#include "template.h"

#include <data/names.h>
#include <smpp/alloc.h>
#include <smppcare/template.h>
#include <stdlib.h>

#define TEXT_MAX 65536u
#define LANGUAGES 16 /* kept; a row of another makes its own */
#define FALLBACK "fr"

struct language {
  struct smpp_span tag; /* in the CSV file */
  care_language *language;
};

struct send_template {
  const struct data_csv *csv;
  care_template *compiled;
  size_t lang_column;
  struct language languages[LANGUAGES];
  size_t n_languages;
  char text[TEXT_MAX];
};

static void take_fault(struct data_fault *fault, const struct care_fault *from) {
  data_fault_at(fault, 0, from->line, from->column);
  data_fault_add(fault, from->text);
}

int send_template_new(struct smpp_span source, const struct data_csv *csv,
                      struct send_template **out, struct data_fault *fault) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_fault care_fault = {0};
  struct send_template *template = calloc(1, sizeof *template);
  int result;

  if (!template)
    return SMPP_ERR_NOMEM;
  template->csv = csv;
  template->lang_column = data_csv_column(csv, "lang");
  if (template->lang_column == DATA_NAME_NONE)
    template->lang_column = data_csv_column(csv, "language");
  result = care_template_new(&alloc, source, &template->compiled, &care_fault);
  if (result == SMPP_OK)
    result = care_template_bind(template->compiled, csv->names, csv->n_columns, &care_fault);
  if (result != SMPP_OK) {
    take_fault(fault, &care_fault);
    send_template_free(template);
    return result;
  }
  *out = template;
  return SMPP_OK;
}

void send_template_free(struct send_template *template) {
  if (!template)
    return;
  for (size_t i = 0; i < template->n_languages; i++)
    care_language_free(template->languages[i].language);
  care_template_free(template->compiled);
  free(template);
}

static struct smpp_span tag_of(const struct send_template *template, size_t index) {
  struct smpp_span tag = {NULL, 0};

  if (template->lang_column != DATA_NAME_NONE)
    tag = data_csv_field(template->csv, index, template->lang_column);
  return tag.len ? tag : smpp_span_of(FALLBACK);
}

/* The language of a tag, made at its first use. NULL: there is none. */
static care_language *language_of(struct send_template *template, struct smpp_span tag) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_language *language;
  size_t n = template->n_languages;

  for (size_t i = 0; i < n; i++)
    if (smpp_span_equal(template->languages[i].tag, tag))
      return template->languages[i].language;
  if (care_language_new(&alloc, tag, smpp_span(NULL, 0), &language) != SMPP_OK)
    return NULL;
  if (n == LANGUAGES) { /* the oldest makes room */
    care_language_free(template->languages[0].language);
    for (size_t i = 1; i < n; i++)
      template->languages[i - 1] = template->languages[i];
    template->n_languages = --n;
  }
  template->languages[n] = (struct language){tag, language};
  template->n_languages = n + 1;
  return language;
}

int send_template_render(struct send_template *template, size_t index, struct data_buffer *out,
                         struct data_fault *fault) {
  struct care_fault care_fault = {0};
  struct data_csv_row row = data_csv_row(template->csv, index);
  struct smpp_span tag = tag_of(template, index);
  care_language *language = language_of(template, tag);
  size_t len = 0;
  int result;

  data_fault_at(fault, 0, row.line, 0);
  if (!language) {
    data_fault_add(fault, "there is no language ");
    data_fault_add_span(fault, tag);
    return SMPP_ERR_NOT_FOUND;
  }
  result = care_template_render(template->compiled, language, row.fields, template->csv->n_columns,
                                template->text, sizeof template->text, &len, &care_fault);
  if (result == SMPP_OK)
    data_buffer_add(out, smpp_span(template->text, len));
  else
    data_fault_add(fault, care_fault.text[0] ? care_fault.text : smpp_result_text(result));
  return result;
}
