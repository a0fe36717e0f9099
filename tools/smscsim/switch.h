/* SPDX-License-Identifier: MIT
 *
 * smscsim/switch.h - behaviours that are on or off, each with the same words
 * for when: "yes", "10%", "every=3", "after=5,first=2,to=33600*".
 *
 * What is counted is how often the switch could have acted on a session: its
 * n-th answer to a submission, its n-th bind, its n-th receipt. */
#ifndef SMSCSIM_SWITCH_H
#define SMSCSIM_SWITCH_H

#include "switch_map.h"

#include <data/buffer.h>
#include <smpp/span.h>

enum switch_id {
#define SWITCH_ENUM(name, kind, at, clause, text) SWITCH_##name,
  SWITCH_MAP(SWITCH_ENUM)
#undef SWITCH_ENUM
      N_SWITCHES
};

enum switch_kind { SWITCH_RULE, SWITCH_QUIRK, SWITCH_TERMS };

/* Which PDUs a switch looks at. LOGIC is no matter of the wire. */
enum switch_place {
  AT_LOGIC,
  AT_SUBMISSIONS,  /* answers to submit_sm, data_sm and submit_multi */
  AT_REFUSALS,     /* the same with an error */
  AT_OUT_OF_STATE, /* answers with ESME_RINVBNDSTS or ESME_RALYBND */
  AT_BINDS,
  AT_ENQUIRES,
  AT_UNBINDS,
  AT_NACKS,
  AT_DELIVERIES, /* deliver_sm and data_sm to the peer */
  AT_ANYTHING
};

#define SWITCH_WORD_SIZE 33

/* When a switch acts. All zero: never. */
struct when {
  bool on;
  uint32_t share; /* millionths */
  uint32_t every, after, first;
  uint64_t from_ms, until_ms; /* since the simulator began; until 0: its end */
  uint64_t session;           /* its number; 0: any */
  uint32_t command;           /* the command_id of the request; 0: as the switch has it */
  char system_id[SWITCH_WORD_SIZE];
  char to[SWITCH_WORD_SIZE]; /* the patient's number, may end in '*' */
};

struct switch_info {
  const char *name, *clause, *text;
  uint8_t kind, place;
};
extern const struct switch_info switches[N_SWITCHES];
extern const char switch_shape[], when_shape[];
const char *switch_kind_word(uint8_t kind); /* "rule", "quirk", "terms" */

/* Reads when something acts; false: it is not in shape, nothing has changed. */
bool when_parse(struct smpp_span text, struct when *out);
/* Writes it as text that can be read again; "no" for never. */
void when_write(const struct when *when, struct data_buffer *out);

/* A patient's number: with or without + or 00, and it may end in '*' for any end.
 * Reads one (false: empty, too long, or with a '*' elsewhere); whether a number,
 * with or without + or 00, is that one. */
bool number_pattern(struct smpp_span text, char out[SWITCH_WORD_SIZE]);
bool number_fits(const char *pattern, struct smpp_span number);

/* What is at hand when a switch is asked. */
struct occasion {
  uint64_t session;
  const char *system_id; /* "": not bound */
  uint32_t command;      /* of the request; 0: none */
  struct smpp_span to;   /* the patient's number, where it is known */
};
/* Whether the filters let it act, before anything is counted; `age_ms` since the
 * simulator began. */
bool when_fits(const struct when *when, const struct occasion *occasion, uint64_t age_ms);
/* Whether it acts the n-th time (from 1) that it could. */
bool when_acts(const struct when *when, uint64_t n, uint64_t drawn);

#endif
