/* SPDX-License-Identifier: MIT
 *
 * smscsim/value.h - the behaviours that have a value: how each is read, written
 * and explained. When which value counts is the matter of choice.h. */
#ifndef SMSCSIM_VALUE_H
#define SMSCSIM_VALUE_H

#include "trouble.h"

#include <data/buffer.h>
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

/* Final states by weight, in the order of final_words (value.c). */
#define N_FINAL_STATES 8
struct final_states {
  uint32_t weight[N_FINAL_STATES];
  uint32_t total;
};

#define WORD_SIZE 16u

/* What all of them are set to. */
struct values {
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
  uint32_t window;              /* answers that a session waits for at a time; 0: no limit */
  uint64_t idle_close_ms;       /* a line on which nothing came for so long is closed; 0: never */
  struct trouble trouble;
};

/* How one is written as JSON, where it has no conditions. */
enum value_kind { VALUE_TEXT, VALUE_NUMBER, VALUE_TRUTH };

/* What one is asked of: that is what its conditions can look at, and what they
 * count. */
enum value_place {
  OF_SUBMISSIONS, /* a request to send, before its answer; MO for dcs0 */
  OF_MESSAGES,    /* a message that was taken, or a receipt of it */
  OF_LINES        /* a connection, when it comes and when it binds */
};

/* name, kind, place, what it is without being set, what it does, its shape */
#define VALUE_MAP(X)                                                                               \
  X(latency, TEXT, SUBMISSIONS, "0s", "from a submission to its answer",                           \
    "a duration (10ms) or a range (5ms..50ms)")                                                    \
  X(receipt_delay, TEXT, MESSAGES, "1s", "from the answer to the final state and its receipt",     \
    "a duration (1s) or a range (1s..3s)")                                                         \
  X(receipt_format, TEXT, MESSAGES, "full", "which text and TLVs a receipt has",                   \
    "full, text, tlv, minimal, seconds, payload, unmarked or bare")                                \
  X(receipt_date, TEXT, MESSAGES, "minutes", "how the dates of a receipt are written",             \
    "minutes, seconds, century, smpp, zeros, epoch or none")                                       \
  X(receipt_stat, TEXT, MESSAGES, "-", "what stands behind stat: in a receipt",                    \
    "a word instead of the state's, such as FAILED; - for the state's")                            \
  X(receipt_err, TEXT, MESSAGES, "-", "what stands behind err: in a receipt",                      \
    "a word instead of the error's, such as 00A; - for the error's")                               \
  X(id_format, TEXT, SUBMISSIONS, "dec", "how a message's id is written",                          \
    "dec, hex, HEX, uuid, long (22 digits) or sar, or two of them: in responses,in receipts")      \
  X(final_states, TEXT, MESSAGES, "DELIVRD=100", "what becomes of a message, by weight",           \
    "words with weights, such as DELIVRD=90,UNDELIV=10")                                           \
  X(throttle, NUMBER, SUBMISSIONS, "0", "segments that an account may submit, then RTHROTTLED",    \
    "segments a second, 0 for no limit")                                                           \
  X(queue, NUMBER, SUBMISSIONS, "0", "what may wait to be delivered, then ESME_RMSGQFUL",          \
    "a number of messages, 0 for no limit")                                                        \
  X(window, NUMBER, SUBMISSIONS, "0", "answers that a session may wait for, then RTHROTTLED",      \
    "a number of submissions, 0 for no limit")                                                     \
  X(strict, TRUTH, SUBMISSIONS, "no", "refuses what the specification reserves, by field",         \
    "yes or no")                                                                                   \
  X(dcs0, TEXT, SUBMISSIONS, "gsm7", "what data_coding 0 means",                                   \
    "gsm7, gsm7packed, latin1 or ascii")                                                           \
  X(idle_close, TEXT, LINES, "0s", "a line on which nothing came for so long is closed",           \
    "a duration (30s), 0 for never")                                                               \
  X(error_rate, TEXT, SUBMISSIONS, "0", "submissions that are refused, and with what",             \
    "a share (0.05, 5%), or one with statuses: 5%:ESME_RSYSERR=3,ESME_RINVDSTADR=1")               \
  X(reorder, NUMBER, SUBMISSIONS, "0", "answers are held, and given in another order",             \
    "a number of answers up to 1000, 0 for none")                                                  \
  X(drop_every, NUMBER, SUBMISSIONS, "0", "each N-th submission is never answered",                \
    "a number of submissions, 0 for never")                                                        \
  X(silence, TEXT, SUBMISSIONS, "0", "dumb and deaf after N submissions, or dumb for D of each E", \
    "a number of submissions (0 for never), or two durations (2s/30s)")                            \
  X(disconnect_every, NUMBER, SUBMISSIONS, "0", "a session's N-th submission ends it",             \
    "a number of submissions, 0 for never")                                                        \
  X(slow_read, NUMBER, SUBMISSIONS, "0", "how fast requests are read",                             \
    "octets a second, 0 for no limit")                                                             \
  X(malform, TEXT, SUBMISSIONS, "0", "answers that are malformed, and how",                        \
    "a share (0.01, 1%), or one with kinds: 1%:sequence,command,tlv,short,long")

enum value_id {
#define VALUE_ENUM(name, kind, place, without, text, shape) VALUE_##name,
  VALUE_MAP(VALUE_ENUM)
#undef VALUE_ENUM
      N_VALUES
};

struct value_info {
  const char *name, *without, *text, *shape;
  uint8_t kind, place;
};
extern const struct value_info value_infos[N_VALUES];

/* No trouble, no latency, receipts after a second, everything is delivered. */
void values_init(struct values *values);
/* Reads one; false: it is not in shape, nothing has changed. */
bool value_set(struct values *values, enum value_id id, struct smpp_span text);
/* Appends one as text that can be read again. */
void value_write(const struct values *values, enum value_id id, struct data_buffer *out);

/* A delay as drawn; a final state (message_state) as drawn. */
uint64_t delay_draw(const struct delay *delay, uint64_t drawn);
uint8_t final_state_draw(const struct final_states *states, uint64_t drawn);

/* The message_state of a final state's word ("UNDELIV"), in capitals or small
 * letters; false if it is none. */
bool final_state_by_word(struct smpp_span word, uint8_t *state);
/* "DELIVRD" for 2; "ENROUTE" for 1; "UNKNOWN" for anything else. */
const char *state_word(uint8_t state);

#endif
