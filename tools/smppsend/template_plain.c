/* SPDX-License-Identifier: MIT
 *
 * Templates of a build without libsmppcare: {{column}} and nothing else. */
#include "template.h"

#include <data/subst.h>
#include <stdlib.h>

struct send_template {
  struct smpp_span source;
  const struct data_csv *csv;
};

int send_template_new(struct smpp_span source, const struct data_csv *csv,
                      struct send_template **out, struct data_fault *fault) {
  struct send_template *template;
  int result = data_subst_check(source, csv->names, csv->n_columns, fault);

  if (result != SMPP_OK)
    return result;
  template = malloc(sizeof *template);
  if (!template)
    return SMPP_ERR_NOMEM;
  template->source = source;
  template->csv = csv;
  *out = template;
  return SMPP_OK;
}

void send_template_free(struct send_template *template) {
  free(template);
}

int send_template_render(struct send_template *template, size_t index, struct data_buffer *out,
                         struct data_fault *fault) {
  const struct data_csv *csv = template->csv;

  return data_subst_render(template->source, csv->names, data_csv_row(csv, index).fields,
                           csv->n_columns, out, fault);
}
