/* SPDX-License-Identifier: MIT
 *
 * A template for the rows of a CSV file: libsmppcare's where it is built, plain
 * {{column}} substitution otherwise. */
#ifndef SMPPSEND_TEMPLATE_H
#define SMPPSEND_TEMPLATE_H

#include <data/buffer.h>
#include <data/csv.h>

struct send_template;

/* SMPP_OK, or `fault` says where in the template and why. `source` and `csv` are
 * used as long as the template. */
int send_template_new(struct smpp_span source, const struct data_csv *csv,
                      struct send_template **out, struct data_fault *fault);
void send_template_free(struct send_template *template);

/* Appends the text of row `index`. On failure `fault` says why; what was
 * appended is not to be used. */
int send_template_render(struct send_template *template, size_t index, struct data_buffer *out,
                         struct data_fault *fault);

#endif
