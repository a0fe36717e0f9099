/* SPDX-License-Identifier: MIT
 *
 * A run from within:
 *
 *   sender.c          the loop, events, signals, the end
 *   sender_out.c      rows to the client, and back
 *   sender_intents.c  which parts may leave by the journal, and what it is told
 *   sender_status.c   what became of rows */
#ifndef SMPPSEND_SENDER_INTERNAL_H
#define SMPPSEND_SENDER_INTERNAL_H

#include "inbound.h"
#include "parts.h"
#include "sender.h"

#include <shared/watch.h>
#include <smpp/uv.h>
#include <uv.h>

#define SENDER_AHEAD 2000u /* rows handed over and without an outcome, at most */

/* A place among the parts of all rows: what is before it. */
struct sender_at {
  size_t row;
  uint32_t part;
};

struct sender {
  const struct send_options *options;
  const struct smpp_uri *uri;
  struct send_rows *rows;
  struct send_report *report;
  struct send_inbound_state *inbound;
  uv_loop_t loop;
  uv_signal_t on_int, on_term;
  uv_timer_t wait_timer, join_timer;
  smpp_uv_client *client;
  struct tool_watch watch;
  size_t next;      /* the first row that was not handed over */
  size_t in_flight; /* handed over, no outcome */
  size_t waiting;   /* accepted, no final receipt */
  uint64_t *ids;    /* of each row, while the client has it; 0: not */
  bool tried;       /* there was something to bind for */
  bool bound;       /* a bind succeeded once */
  bool ended;       /* the link is gone, or we drain: nothing more is handed over */
  bool waits_now, link_lost, finished;
  int stop_signal;
  char why[320]; /* why what was not sent was not */

  struct send_journal_disk *journal; /* NULL: none */
  struct sender_at planned;          /* with an intent */
  struct sender_at writing;          /* on its way to the disk */
  struct sender_at durable;          /* released */
  size_t n_ahead;                    /* parts with an intent and without an end */
  bool journal_told;                 /* that it failed */
};

/* sender.c: nothing more is handed over; ends when all have their outcomes. */
void sender_end(struct sender *s);
/* All that were handed over have their outcomes. */
void sender_idle(struct sender *s);

/* --- sender_out.c */
/* Goes on with whatever can go on. */
void sender_feed(struct sender *s);
/* What did not leave yet is taken back; what did is awaited, and ends whole. */
void sender_take_back(struct sender *s);

/* --- sender_intents.c; without a journal they do nothing. */
/* Intents for the next parts. */
void sender_intend(struct sender *s);
/* A PART event. */
void sender_part(struct sender *s, struct send_row *row, const struct smpp_client_event *event);
/* An OUTCOME, whose status the row has. */
void sender_outcome(struct sender *s, struct send_row *row, const struct smpp_client_event *event);
/* A settled row has another status. */
void sender_settle(struct sender *s, const struct send_row *row);
/* Intents of a row that never left. */
void sender_return(struct sender *s, const struct send_row *row);
/* Whether a part of the row may have left in this run, and whether all may leave. */
bool sender_is_leaving(const struct sender *s, size_t index);
bool sender_is_released(const struct sender *s, size_t index);
/* A group is on the disk, or the journal failed: data is a struct sender. */
void sender_written(void *data, int failed);
/* The last records. False: they could not be written, which was said. */
bool sender_end_journal(struct sender *s);

/* --- sender_status.c */
/* A row has its status: it is printed. */
void sender_finish(struct sender *s, struct send_row *row, enum send_status status,
                   const char *error);
/* Nothing (more) of a row is sent: `status`, unless an earlier run sent a part. */
void sender_finish_unsent(struct sender *s, struct send_row *row, enum send_status status,
                          const char *error);
void sender_on_outcome(struct sender *s, const struct smpp_client_event *event);
void sender_on_delivery(struct sender *s, const struct smpp_client_event *event);
/* Rows without a final receipt keep the status that they have. */
void sender_print_waiting(struct sender *s);
/* Every row that has no line yet gets one. */
void sender_print_rest(struct sender *s);

#endif
