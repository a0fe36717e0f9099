/* SPDX-License-Identifier: MIT
 *
 * smscsim/patient.h - scripted patients: who answers what to which message. */
#ifndef SMSCSIM_PATIENT_H
#define SMSCSIM_PATIENT_H

#include <data/fault.h>
#include <smpp/span.h>

/* One [patient NUMBER] section. */
struct patient {
  char *number; /* digits, or the address as it is; without `*` */
  bool prefix;  /* NUMBER ended in `*` */
  char *reply;  /* UTF-8, or NULL: does not answer */
  char *when;   /* what a message must contain, or NULL: any */
  uint64_t after_ms;
  uint64_t away_ms; /* cannot be reached for so long, from the beginning */
  uint8_t state;    /* the final state of messages to it, or 0: as drawn */
};

/* All zero is empty. */
struct patients {
  struct patient *list;
  size_t n, cap;
};

void patients_free(struct patients *patients);

/* Begins a section; NULL: no memory. `number` may end in `*`. */
struct patient *patients_add(struct patients *patients, struct smpp_span number);

/* Sets one key of a section: reply, after, away, when, state. false: *why is static
 * words ("unknown key: ..", "out of memory"). */
bool patient_set(struct patient *patient, struct smpp_span key, struct smpp_span value,
                 const char **why);

/* The first section whose number fits and whose `when` stands in the text;
 * NULL: none. `+` or 00 in front of a number does not matter. */
const struct patient *patients_match(const struct patients *patients, struct smpp_span number,
                                     struct smpp_span text);

/* How long the first section whose number fits is away; 0: not at all. */
uint64_t patients_away_ms(const struct patients *patients, struct smpp_span number);
/* Whether any section's number fits, whatever the text. */
bool patients_know(const struct patients *patients, struct smpp_span number);

#endif
