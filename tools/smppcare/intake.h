/* SPDX-License-Identifier: MIT
 *
 * What commands that plan take in: a table of appointments, an instant, a number. */
#ifndef SMPPCARE_INTAKE_H
#define SMPPCARE_INTAKE_H

#include "config.h"

#include <smppcare/plan.h>

/* The appointments of --csv FILE or --jsonl FILE (the other NULL; "-": stdin).
 * SMPPCARE_OK, or SMPPCARE_USAGE after a message on stderr. */
int smppcare_read_table(const char *csv, const char *jsonl, const care_plan *plan,
                        care_appointments **out);

/* An instant as people write it, 2027-03-14T02:05, by the plan's clock unless it
 * has an offset. False after a message on stderr that begins with `option`. */
bool smppcare_read_instant(const char *option, const char *text, const care_plan *plan,
                           int64_t *out_ms);

/* The number of an appointment: one without a country's code is of the site's
 * country, else of the configuration's. Results of care_number_read. */
int smppcare_read_number(const struct smppcare_config *config,
                         const struct care_appointment *appointment, struct care_number *out);

/* "letters: letters stand beside ..; is +33639980203 meant?" */
void smppcare_number_words(const struct care_number *number, char *out, size_t size);

#endif
