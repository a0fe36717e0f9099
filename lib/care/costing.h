/* SPDX-License-Identifier: MIT
 *
 * care/costing.h - what cost.c and text.c share. */
#ifndef CARE_COSTING_H
#define CARE_COSTING_H

#include <smppcare/cost.h>

/* As care_cost_of, under options of one's own. */
int care__cost(struct smpp_span text, const struct smpp_text_options *options,
               struct smpp_text_plan *plan, struct care_cost *out);

/* A warning: "û, ê", `words`, a, `between`, b. */
void care__cost_warn(const struct smpp_text_plan *plan, const char *word, const char *words,
                     size_t a, const char *between, size_t b, struct care_cost *out);

#endif
