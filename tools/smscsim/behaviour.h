/* SPDX-License-Identifier: MIT
 *
 * smscsim/behaviour.h - how the simulated SMSC behaves: what the command line,
 * a scenario's [smsc] section and POST /behaviour all set by the same names. */
#ifndef SMSCSIM_BEHAVIOUR_H
#define SMSCSIM_BEHAVIOUR_H

#include "switch.h"
#include "trouble.h"

#include <data/json_write.h>
#include <smpp/span.h>

/* How the receipt of a message looks (every operator's differs). */
enum receipt_format {
  RECEIPT_FULL,     /* the text of Appendix B and the TLVs */
  RECEIPT_TEXT,     /* the text alone */
  RECEIPT_TLV,      /* the TLVs alone, no text */
  RECEIPT_MINIMAL,  /* id:, stat: and err: alone */
  RECEIPT_SECONDS,  /* the text with dates of twelve digits */
  RECEIPT_PAYLOAD,  /* the text in message_payload, and the TLVs */
  RECEIPT_UNMARKED, /* the text with esm_class 0 */
  RECEIPT_BARE      /* id: and stat: alone */
};

/* How the dates of a receipt are written. */
enum date_format {
  DATE_MINUTES, /* YYMMDDhhmm */
  DATE_SECONDS, /* YYMMDDhhmmss */
  DATE_CENTURY, /* YYYYMMDDhhmmss */
  DATE_SMPP,    /* the 16 characters of 7.1.1 */
  DATE_ZEROS,
  DATE_EPOCH, /* seconds since 1970 */
  DATE_NONE
};

/* How a message id is written. */
enum id_format {
  ID_DEC,  /* ten decimal digits */
  ID_HEX,  /* small hexadecimal digits */
  ID_HEXU, /* capital hexadecimal digits */
  ID_UUID,
  ID_LONG, /* 22 decimal digits, beyond 64 bits */
  ID_SAR   /* SAR-<number>-1-1 */
};

/* A delay: one duration, or one of each `least` to `greatest`. */
struct delay {
  uint64_t least_ms, greatest_ms;
};

/* Final states by weight, in the order of final_words (behaviour.c). */
#define N_FINAL_STATES 7
struct final_states {
  uint32_t weight[N_FINAL_STATES];
  uint32_t total;
};

#define WORD_SIZE 16u
struct behaviour {
  struct delay latency;       /* of every submit_sm_resp */
  struct delay receipt_delay; /* from the response to the final state */
  struct final_states final_states;
  uint8_t receipt_format;       /* RECEIPT_* */
  uint8_t receipt_date;         /* DATE_* */
  char receipt_stat[WORD_SIZE]; /* the word after stat: of every receipt; "": the state's */
  char receipt_err[WORD_SIZE];  /* after err:; "": the state's */
  uint8_t id_response;          /* ID_* in responses */
  uint8_t id_receipt;           /* ID_* in receipts */
  uint8_t dcs0;                 /* SMPP_ENCODING_*: what data_coding 0 means here */
  bool strict;                  /* values that the specification reserves are refused */
  uint32_t throttle;            /* segments a second and account; 0: no limit */
  uint32_t queue;               /* messages that wait at a time; 0: no limit */
  struct trouble trouble;
  struct when when[N_SWITCHES];
};

/* No trouble, no latency, receipts after a second, everything is delivered. */
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

/* The names, for the command line: i from 0; NULL at the end. */
const char *behaviour_name(unsigned i);
/* What a value that is no switch looks like; NULL behind the last of those. */
const char *behaviour_shape(unsigned i);
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

/* A delay as drawn; a final state (message_state) as drawn. */
uint64_t delay_draw(const struct delay *delay, uint64_t drawn);
uint8_t final_state_draw(const struct final_states *states, uint64_t drawn);

/* The message_state of a final state's word ("UNDELIV"), in capitals or small
 * letters; false if it is none. */
bool final_state_by_word(struct smpp_span word, uint8_t *state);
/* "DELIVRD" for 2; "ENROUTE" for 1; "UNKNOWN" for anything else. */
const char *state_word(uint8_t state);

#endif
