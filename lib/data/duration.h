/* SPDX-License-Identifier: MIT
 *
 * data/duration.h - `10ms`, `5s`, `30m`, `4h`, `2d`. */
#ifndef DATA_DURATION_H
#define DATA_DURATION_H

#include <smpp/span.h>

/* A whole number and its unit, nothing around them; `0` needs no unit. False
 * for anything else and for more than 3650 days. */
bool data_duration_parse(struct smpp_span text, uint64_t *ms);

#endif
