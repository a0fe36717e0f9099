/* SPDX-License-Identifier: MIT
 *
 * data/subst.h - `{{column}}` replaced by a row's field, nothing else.
 *
 * What smppsend has where lib/care is not built. Names match as
 * data_name_equal says. Values are data: braces in them mean nothing. */
#ifndef DATA_SUBST_H
#define DATA_SUBST_H

#include <data/buffer.h>
#include <data/fault.h>
#include <smpp/result.h>

/* Checks a template against the columns there are, before any row is read.
 * SMPP_ERR_MALFORMED: braces that are not closed, an empty placeholder;
 * SMPP_ERR_NOT_FOUND: a column that does not exist; `fault` (may be NULL) says
 * line, column and which columns there are. */
int data_subst_check(struct smpp_span text, const struct smpp_span *names, size_t n_names,
                     struct data_fault *fault);

/* Appends the text of a row, whose values[i] (n_names of them) belongs to
 * names[i], to `out`. SMPP_ERR_INVALID: a value that is needed is empty or only
 * white space; `fault` names it, `out` is as it was. Results of
 * data_subst_check too, and SMPP_ERR_NOMEM. Values are trimmed. */
int data_subst_render(struct smpp_span text, const struct smpp_span *names,
                      const struct smpp_span *values, size_t n_names, struct data_buffer *out,
                      struct data_fault *fault);

#endif
