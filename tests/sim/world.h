/* SPDX-License-Identifier: MIT
 *
 * A simulated world: a client, an SMSC and the network between them, all of it
 * decided by one seed. Nothing waits: the time jumps from one thing to the next. */
#ifndef TESTS_SIM_WORLD_H
#define TESTS_SIM_WORLD_H

#include <smpp/client.h>

#include "support/failing_alloc.h"

#define SIM_MESSAGES 64
#define SIM_PARTS 8
#define SIM_PATIENTS 9
#define SIM_RECEIPTS 1024
#define SIM_TASKS 4096

struct world;

/* --- chance ---------------------------------------------------------------------- */

struct dice {
  uint64_t state;
};
uint32_t dice_below(struct dice *dice, uint32_t n); /* 0 to n - 1 */
bool dice_percent(struct dice *dice, uint32_t percent);
uint32_t dice_between(struct dice *dice, uint32_t from, uint32_t to);

/* --- the network ------------------------------------------------------------------- */

/* Octets on their way in one direction: in order, delayed, taken and handed over
 * in pieces of any size. */
struct pipe_chunk {
  uint64_t arrives_ms;
  size_t len;
};
struct pipe {
  uint8_t *octets;
  size_t head, tail, cap;
  struct pipe_chunk chunks[256];
  size_t first_chunk, n_chunks;
  size_t room;          /* octets that it takes at most */
  uint64_t closed_ms;   /* nothing is taken from then on */
  uint64_t jammed_ms;   /* the reader does not read before */
  uint64_t n_taken;     /* in all */
  uint64_t n_delivered; /* in all */
  uint64_t cut_at;      /* the octet behind which nothing arrives; UINT64_MAX: none */
};
void pipe_reset(struct pipe *pipe);
void pipe_free(struct pipe *pipe);
/* Takes some of the octets; how many. */
size_t pipe_write(struct pipe *pipe, struct smpp_span octets, uint64_t now, struct dice *dice);
/* Hands over some of what has arrived in a block of its exact size, to be freed;
 * NULL: nothing has. */
uint8_t *pipe_read(struct pipe *pipe, uint64_t now, struct dice *dice, size_t *len);
uint64_t pipe_next(const struct pipe *pipe);

/* --- what is true -------------------------------------------------------------------- */

struct truth_part {
  bool received; /* the SMSC has seen it whole */
  bool again;    /* it was refused in a way that lets it come again */
  bool accepted; /* the SMSC keeps it, whether its answer arrives or not */
  bool in_doubt; /* answered in a way that says nothing */
  bool broken;   /* answered with a body that may not be read */
  bool left;     /* it left the client whole, and was not refused for a while since */
  char id[40];
};
struct truth {
  bool submitted;
  uint64_t id;
  bool cancelled;
  bool urgent;
  bool journaled; /* its parts wait for their release */
  bool begun;     /* a part of it left the client whole */
  bool leaves;    /* one did just now */
  bool seen;      /* its first part has come to the SMSC */
  uint8_t n_pdus, n_segments;
  uint8_t n_released;  /* of a journaled one */
  uint64_t release_ms; /* when the next part is; UINT64_MAX: never */
  uint64_t expires_ms;
  bool receipt;
  int outcome; /* -1: none yet */
  int told_delivery;
  struct truth_part parts[SIM_PARTS];
};
struct sent_receipt {
  uint32_t message, part;
  bool told; /* RECEIPT came for it */
  bool final, delivered;
};

/* --- the tap on the client's wire ------------------------------------------------------- */

struct tap_request {
  uint32_t sequence, message, part;
  uint64_t sent_ms;
};
/* Of one line. */
struct tap {
  uint8_t out[SMPP_MAX_PDU_LEN], in[SMPP_MAX_PDU_LEN];
  size_t out_len, in_len;
  struct tap_request open[256];
  size_t n_open;
  /* Octets: of PDUs that left, of all that the client made, and of those by the last stop. */
  uint64_t n_sent, n_made, n_made_before_stop;
};
/* Of the account. */
struct meter {
  uint64_t n_stops, stopped_till_ms; /* of the account, as the client says */
  uint32_t adapted;                  /* the pace that it found; 0: none */
  uint64_t n_answers;                /* with ESME_RTHROTTLED that the client has read */
  /* Those that came since it was looked at, and when the last request of theirs was sent. */
  uint64_t n_throttled, throttled_sent_ms;
  size_t n_sent;
  uint64_t sent_ms[4096], sent_stops[4096]; /* stops before it was made */
  uint32_t sent_segments[4096];
};
struct line;
void tap_reset(struct tap *tap);
/* What the client has for the wire now. */
void tap_made(struct tap *tap, size_t n);
/* Octets that the client's transport took, and that the client received. */
void tap_sent(struct world *w, struct line *l, struct smpp_span octets);
void tap_received(struct world *w, struct line *l, struct smpp_span octets);
void tap_check_alone(struct world *w);

void meter_reset(struct meter *meter);
void meter_sent(struct world *w, const struct tap *tap, uint32_t segments);
/* An answer in time with ESME_RTHROTTLED is handed to the client. */
void meter_throttled(struct world *w, uint64_t sent_ms);
/* The client has told all that it has read. */
void meter_look(struct world *w);

/* --- the SMSC --------------------------------------------------------------------------- */

enum task_type {
  TASK_ANSWER,
  TASK_REFUSE,
  TASK_NACK,
  TASK_NACK_ROK,
  TASK_AGAIN,      /* an answer that came already */
  TASK_WRONG_KIND, /* an answer of another command */
  TASK_BROKEN,     /* an answer whose body ends too early, or too late */
  TASK_OUTBIND,
  TASK_RECEIPT,
  TASK_DELIVER
};
struct task {
  uint64_t at_ms;
  int type;
  uint32_t line, connection; /* the answer belongs to it; receipts go where there is one */
  uint64_t request;
  uint32_t message, part;
  uint32_t status, sequence, tries;
  const char *stat; /* of a receipt */
};
struct smsc {
  uint64_t next_id;
  struct task tasks[SIM_TASKS];
  size_t n_tasks;
  uint32_t n_mo;
  /* What it is like. */
  uint32_t bind_status, most_binds, bind_moody_percent;
  bool bind_silent;
  uint32_t latency_ms, silent_percent, refuse_percent, odd_percent;
  uint32_t again_percent, wrong_percent, broken_percent, no_outbind_percent;
  bool refused_for_destination; /* ESME_RMSGQFUL: others may pass that message */
  uint32_t receipt_percent, early_percent, receipt_delay_ms;
  bool hex_and_dec;
};
void smsc_connect(struct world *w, struct line *l);
void smsc_events(struct world *w);
void smsc_tasks(struct world *w);
/* Which message it is stands in its source, which part in its header. */
bool smsc_recognise(const struct world *w, const struct smpp_pdu *pdu, uint32_t *message,
                    uint32_t *part);
uint64_t smsc_next(const struct world *w);

/* --- the whole ------------------------------------------------------------------------- */

#define SIM_LINES 3

enum wire_state { WIRE_NONE, WIRE_CONNECTING, WIRE_UP, WIRE_BROKEN };

/* One connection after the other between a link of the client and the SMSC. */
struct line {
  uint32_t index, connection;
  int wire;
  struct pipe up, down; /* to the SMSC, to the client */
  uint64_t connects_ms, client_notices_ms, smsc_notices_ms, cut_ms, unbind_ms, garbage_ms;
  smpp_session *session;  /* the SMSC's */
  uint32_t last_answered; /* sequence_number */
  bool outbind_sent;
  struct tap tap;
};

struct world {
  uint64_t seed, now;
  struct dice dice;
  struct failing_alloc memory;
  uint32_t fail_percent; /* of allocations, per mille */
  smpp_client *client;
  struct smpp_client_config config;
  struct smsc smsc;
  struct line lines[SIM_LINES];
  uint32_t n_lines;
  uint32_t connect_fail_percent, cut_percent;
  bool calm; /* no more mischief: what is left is to end well */
  struct meter meter;
  char after_meter;
  struct truth messages[SIM_MESSAGES];
  uint32_t n_messages;
  struct sent_receipt receipts[SIM_RECEIPTS];
  uint32_t n_receipts;
  bool drained, drain_asked;
  bool over;       /* no link will come up again */
  uint64_t digest; /* of all that the client told */
  /* What the owner does. */
  uint64_t submit_at[SIM_MESSAGES], end_ms, pause_ms, resume_ms;
  uint32_t next_submit, end_kind;
  struct {
    uint64_t request, at_ms;
    uint32_t status;
  } inbound[256];
  size_t n_inbound;
};

/* Whether memory may run out. */
static inline bool world_is_short(const struct world *w) {
  return w->fail_percent || w->config.max_memory < 1000000;
}

/* Octets of the test's own to the client, where no PDU is on its way; false: not now. */
bool line_insert(struct world *w, struct line *l, struct smpp_span octets);

/* Forgets the last world. */
void world_blank(struct world *w);

/* limit.c: an SMSC that keeps its limit to itself. */
void limit_run(struct world *w, uint64_t seed);

/* Says what is wrong and how to see it again, and ends the program. */
_Noreturn void world_fail(const struct world *w, const char *what, uint64_t number);

/* What may go wrong in a world: each must happen. */
#define FAULT_MAP(X)                                                                               \
  X(DELAY, "octets more than a second on their way")                                               \
  X(SPLIT, "PDUs in pieces")                                                                       \
  X(REORDERED, "answers in another order")                                                         \
  X(DUPLICATE, "answers twice")                                                                    \
  X(SILENCE, "requests never answered")                                                            \
  X(SILENT_BIND, "binds never answered")                                                           \
  X(THROTTLED, "ESME_RTHROTTLED")                                                                  \
  X(QUEUE_FULL, "ESME_RMSGQFUL")                                                                   \
  X(REFUSED, "other refusals")                                                                     \
  X(NACK, "generic_nack with an error")                                                            \
  X(NACK_ROK, "generic_nack with ESME_ROK")                                                        \
  X(WRONG_KIND, "answers of another command")                                                      \
  X(BROKEN, "answers with a broken body")                                                          \
  X(NOISE, "octets of no sense")                                                                   \
  X(MALFORMED, "PDUs of no sense")                                                                 \
  X(JAM, "readers that do not read")                                                               \
  X(HALF_OPEN, "lines whose end nobody tells")                                                     \
  X(CUT, "lines cut")                                                                              \
  X(CUT_INSIDE, "lines cut inside a PDU")                                                          \
  X(NO_CONNECT, "connections refused")                                                             \
  X(BIND_REFUSED, "binds refused")                                                                 \
  X(UNBIND, "unbinds of the SMSC")                                                                 \
  X(EARLY_RECEIPT, "receipts before their answers")                                                \
  X(NO_MEMORY, "allocations that failed")                                                          \
  X(MEMORY_CAP, "submits refused by the cap on memory")                                            \
  X(OUTBIND, "outbinds")                                                                           \
  X(NO_OUTBIND, "outbinds that never came")                                                        \
  X(STOP, "stops of the account")                                                                  \
  X(ADAPTED, "seconds full at a pace that was found")                                              \
  X(REST, "messages sent whole though a part found no answer")

enum fault {
#define FAULT_ENUM(name, text) FAULT_##name,
  FAULT_MAP(FAULT_ENUM)
#undef FAULT_ENUM
      N_FAULTS
};

/* PDUs are split and cut behind each of their first octets. */
#define SIM_SPLITS 64

/* What all worlds together have seen: a promise that is never tried holds always. */
struct tally {
  uint64_t faults[N_FAULTS];
  uint64_t splits[2][SIM_SPLITS]; /* to the SMSC, to the client; by octet */
  uint64_t outcomes[SMPP_MESSAGE_NOT_SENT + 1];
  uint64_t events[SMPP_CLIENT_DRAINED + 1];
  uint64_t reasons[SMPP_CLOSE_ABORTED + 1];
  uint64_t connects;
  uint64_t limits; /* of SMSCs that keep it to themselves */
};
extern struct tally tally;

/* truth.c: what the client tells, against what is true. */
void truth_event(struct world *w, const struct smpp_client_event *e);
void truth_end(const struct world *w);

/* owner.c: a program that uses the client. */
void owner_plan(struct world *w);
void owner_events(struct world *w);
void owner_act(struct world *w);
uint64_t owner_next(const struct world *w);

/* Runs a seed and returns the digest of what was told. */
uint64_t world_run(struct world *w, uint64_t seed);

#endif
