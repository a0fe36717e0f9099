/* SPDX-License-Identifier: MIT
 *
 * smscsim/choice.h - a value with conditions: "2s if every=10 | 5ms". The first
 * whose condition holds counts; the last may have none. */
#ifndef SMSCSIM_CHOICE_H
#define SMSCSIM_CHOICE_H

#include "switch.h"
#include "value.h"

#define MAX_CHOICES 4u /* with a condition, of one value */

struct choice {
  struct when when;
  struct values values; /* of these only its own */
};

/* What every value is, and when it is something else. */
struct choices {
  struct values values;
  uint8_t n[N_VALUES];
  struct choice list[N_VALUES][MAX_CHOICES];
};

extern const char choice_shape[];

void choices_init(struct choices *choices);
/* Reads one with its conditions. false: nothing has changed, *why says what it
 * should be. */
bool choice_set(struct choices *choices, enum value_id id, struct smpp_span text, const char **why);
/* Writes it so that it can be read again. */
void choice_write(const struct choices *choices, enum value_id id, struct data_buffer *out);
/* Whether a value of a place has a condition. */
bool choices_of(const struct choices *choices, enum value_place place);
/* Whether it can ever be something else than it is without being set. */
bool choice_is_set(const struct choices *choices, enum value_id id);

#endif
