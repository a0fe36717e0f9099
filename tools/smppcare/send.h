/* SPDX-License-Identifier: MIT
 *
 * `smppcare send` from within.
 *
 *   send.c          the command: options, the summary, the exit code
 *   send_load.c     everything that is read before anything is sent
 *   send_run.c      the loop: signals, time, the end
 *   send_steps.c    what the dispatcher wants, kept and then carried out
 *   send_wire.c     messages to the client, and what it says of them
 *   send_inbox.c    what patients send, whole or in parts
 *   send_dry.c      --dry-run
 *
 * The dispatcher (smppcare/dispatch.h) decides; nothing here does. */
#ifndef SMPPCARE_SEND_H
#define SMPPCARE_SEND_H

#include "journal.h"
#include "texts.h"

#include <shared/inbox.h>
#include <shared/watch.h>
#include <smppcare/care.h>
#include <smppcare/dispatch.h>
#include <uv.h>

struct send_options {
  const char *csv, *jsonl, *journal, *config, *plan, *now, *until, *lang, *password_file, *pcap;
  uint64_t limit; /* 0: none */
  unsigned speed; /* how many seconds of the plan pass in one */
  bool dry_run, quiet, verbose, help, json, trace, trace_pii;
};

/* A step that waits for its record, or a receipt for its acknowledgement. */
struct send_step {
  struct send_step *next;
  int act;        /* CARE_DO_*, SEND_DO_* */
  uint64_t after; /* how many records must be durable before */
  uint64_t id;    /* SUBMIT */
  uint64_t token; /* ACCEPT, ANSWER: the SMSC's request */
  int64_t expires_at_ms;
  bool receipt;
  char *record, *from, *to, *text; /* ended by NUL; record: EVENT */
};
#define SEND_DO_ANSWER 100 /* a receipt was kept */
#define SEND_DO_SETTLE 101 /* an outcome was kept */

struct send_steps {
  struct send_step *first, **last;
  size_t n, n_submits;
};

/* What became of one SUBMIT of this run. */
struct send_sent {
  uint32_t n_parts;
  char **ids;            /* of the parts, normalised */
  uint32_t n_unanswered; /* of them, when it was unknown */
  uint32_t refusal;      /* of one of them, a command_status */
  int state;             /* of the last receipt that says that it failed */
};

/* A message that the client has. */
struct send_flying {
  uint64_t id, client_id;
  bool is_answer; /* to a patient */
  char to[32];
};

struct send_run {
  const struct send_options *options;
  struct smppcare_setup setup;
  care_appointments *table;
  struct smppcare_texts texts;
  care_lexicon *lexicon;
  care_dispatch *dispatch;
  struct smppcare_journal journal;
  struct smpp_uri uri;
  char sender[32];
  struct smpp_span senders[1];
  int64_t begin_ms, until_ms; /* of the plan's clock; until INT64_MAX: not said */
  uint64_t begin_ns;          /* of uv_hrtime: when it was loaded, then when the loop began */

  /* the loop */
  uv_loop_t loop;
  uv_signal_t on_int, on_term;
  uv_timer_t timer, status;
  smpp_uv_client *client;
  struct tool_watch watch;
  int stop_signal;
  bool bound, ever_bound, lost; /* lost: no link will come again */
  bool ending, drained, finished, journal_failed, stdout_failed, stale_told;
  char why[400]; /* the last end of a link */

  /* steps */
  struct send_steps steps;
  struct send_step *answers; /* to what the dispatcher was told and its records not asked for yet */
  struct send_flying *flying; /* in_flight, at most `ahead` */
  size_t in_flight, ahead;
  uint64_t n_submitted; /* handed to the client, and not returned */
  size_t n_unsettled;   /* that left, and whose outcome the journal does not have yet */
  uint64_t activity_ms;
  struct send_sent *sent; /* by id */
  size_t cap_sent;

  /* inbound */
  struct tool_inbox *inbox;
  struct send_part *parts; /* that are held, on the disk too */
  uint64_t n_ours;         /* messages that no request of the SMSC's made whole */
};

/* --- send_load.c ------------------------------------------------------------- */

/* Reads everything. SMPPCARE_OK, or the exit code after a message on stderr. */
int send_load(struct send_run *run);
/* Of any run, also one that was not loaded whole. */
void send_unload(struct send_run *run);

/* --- send_run.c -------------------------------------------------------------- */

/* The plan's clock. */
int64_t send_now(const struct send_run *run);
/* Connects, sends, waits, ends. SMPPCARE_OK, or an exit code after a message. */
int send_run(struct send_run *run);
/* No new messages; what is on its way ends. */
void send_end(struct send_run *run);
/* After anything happened: carries on, and looks whether it is the end. */
void send_go_on(struct send_run *run);

/* --- send_steps.c ------------------------------------------------------------ */

/* Takes what the dispatcher wants, has it kept, and carries out what is. */
void send_steps(struct send_run *run);
/* A receipt was handed to the dispatcher: `request` is answered when it is kept. */
void send_answer_later(struct send_run *run, uint64_t request);
/* Likewise an outcome: the message counts as settled when it is kept. */
void send_settle_later(struct send_run *run);
/* Carries out what is durable; when the journal failed, refuses what came. */
void send_carry_out(struct send_run *run);
/* Takes back what was not handed to the client yet: see send_take_back. */
void send_steps_take_back(struct send_run *run, bool answers, const char *to);
/* Without a client: keeps and tells what is left. */
void send_steps_finish(struct send_run *run);
void send_steps_free(struct send_run *run);
/* A line of data. */
void send_print(struct send_run *run, const char *line);

/* --- send_wire.c ------------------------------------------------------------- */

/* SMPP_OK, or after a message on stderr what smpp_uv_client_new says. */
int send_connect(struct send_run *run);
/* Hands a message over; if it cannot be, the dispatcher is told. */
void send_submit(struct send_run *run, const struct send_step *step);
/* Takes back what has not begun to leave, answers to patients too if so. `to`: what
 * goes there, NULL: anywhere. */
void send_take_back(struct send_run *run, bool answers, const char *to);
/* The same of what may not leave any more: it is of no more use, or the hour is quiet. */
void send_take_back_late(struct send_run *run);
/* Of a SUBMIT no octet left. */
void send_return(struct send_run *run, uint64_t id);
/* Whether two numbers may be one, however what is before their last digits is written. */
bool send_may_be_one(const char *a, const char *b);
void send_wire_free(struct send_run *run);

/* --- send_inbox.c ------------------------------------------------------------ */

/* A part that an earlier run kept, or the end of some. */
bool send_inbox_recall(struct send_run *run, int type, struct smpp_span body);
/* Parts of earlier runs are joined with those that come. */
void send_inbox_begin(struct send_run *run);
/* An INBOUND event that is no receipt. */
void send_inbox_take(struct send_run *run, const struct smpp_client_event *event);
/* What came as `token` is in the journal: its parts are not needed any more. */
void send_inbox_kept(struct send_run *run, uint64_t token);
/* Messages whose other parts did not come. */
void send_inbox_expire(struct send_run *run);
void send_inbox_free(struct send_run *run);

/* --- send_dry.c -------------------------------------------------------------- */

int send_dry(struct send_run *run);

#endif
