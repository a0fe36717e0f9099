/* SPDX-License-Identifier: MIT
 *
 * smscsim/behaviour.h - how the simulated SMSC behaves: what the command line,
 * a scenario's [smsc] section and POST /behaviour all set by the same names. */
#ifndef SMSCSIM_BEHAVIOUR_H
#define SMSCSIM_BEHAVIOUR_H

#include "choice.h"
#include "switch.h"

#include <data/json_write.h>
#include <smpp/span.h>

struct behaviour {
  struct choices choices;
  struct when when[N_SWITCHES];
};

/* Every value as it is without being set, every switch off. */
void behaviour_init(struct behaviour *behaviour);

enum behaviour_result {
  BEHAVIOUR_OK,
  BEHAVIOUR_UNKNOWN, /* no behaviour of that name */
  BEHAVIOUR_BAD      /* the value; *why says what it should be */
};

/* Sets one by its name with underscores. On any failure nothing has changed;
 * *why is static words. */
enum behaviour_result behaviour_set(struct behaviour *behaviour, struct smpp_span name,
                                    struct smpp_span value, const char **why);

/* The names, for the command line: i from 0, the values first; NULL at the end. */
const char *behaviour_name(unsigned i);
/* The word that is most like a text with a slip or three; NULL: none is like it. */
const char *word_like(struct smpp_span text, const char *(*word)(unsigned i));
/* The name that is most like one that does not exist; NULL: none is like it. */
const char *behaviour_like(struct smpp_span name);
/* All of them, explained, one a line: name, kind, clause, what it does. */
void behaviour_list(struct data_buffer *out);

/* Whether a switch looks at octets on their way out, or at destinations. */
bool behaviour_watches_wire(const struct behaviour *behaviour);
bool behaviour_watches_to(const struct behaviour *behaviour);
/* Whether one acts as soon as a line is there. */
bool behaviour_welcomes(const struct behaviour *behaviour);

/* All of them as members of the JSON object that has been begun. */
void behaviour_write(const struct behaviour *behaviour, struct data_json_writer *json);

#endif
