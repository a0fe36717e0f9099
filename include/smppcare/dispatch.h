/* SPDX-License-Identifier: MIT
 *
 * smppcare/dispatch.h - a plan carried out: what is to be sent, kept and told, and
 * what follows from what comes back.
 *
 * A dispatcher does no I/O and has no clock. What happened goes in by functions,
 * what is to be done comes out of care_dispatch_next, one step at a time, and
 * care_dispatch_deadline says when it wants to be asked again. It holds a table of
 * appointments, the plan, and one conversation a telephone; it asks the gate at the
 * moment a message leaves.
 *
 * The loop of an owner:
 *
 *   care_dispatch_new, care_dispatch_recall for each record that earlier runs kept
 *   again:
 *     while (care_dispatch_next(d, now, &step)) ...  as many as suit: stop anywhere
 *     make the records durable, carry the other steps out
 *     care_dispatch_carried_out(d)
 *     wait for the network, or for care_dispatch_deadline
 *     care_dispatch_hold when the link to the SMSC goes or comes
 *     hand over what came: care_dispatch_submitted, _receipt, _inbound, _happened
 *
 * Steps are carried out in the order in which they come, where order shows: a
 * record is durable before any step that comes after it is carried out. Records may
 * be gathered and made durable together.
 *
 * What this promises, over any number of runs that keep one journal, and wherever
 * one of them is cut off: no key is sent twice, unless its owner said that it did
 * not leave; nothing is sent that is of no more use, in quiet hours, or after a
 * STOP; a message whose outcome nobody knows stays unknown, is never sent again, and
 * is left to a person; every event is told at least once, and one that is told again
 * has the same `n`. */
#ifndef SMPPCARE_DISPATCH_H
#define SMPPCARE_DISPATCH_H

#include <smppcare/conversation.h>
#include <smppcare/gate.h>
#include <smppcare/number.h>
#include <smppcare/plan.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CARE_DISPATCH_TEXT_MAX 4096 /* octets of a text that is sent */

/* --- texts --------------------------------------------------------------------------- */

/* What the dispatcher adds to an appointment's columns, for templates: the code that
 * an answer may name, the site's telephone and the emergency number (both from the
 * options), and of ASK_WHICH what A and B stand for. All of them are always there,
 * often empty. */
#define CARE_DISPATCH_FIELDS 5
#define CARE_DISPATCH_FIELD_NAMES                                                                  \
  { "code", "site_phone", "emergency", "which_a", "which_b" }

/* Automatic texts, by the name of their template. Where a site has none of that name
 * a text of the library's is sent, in the patient's language if there is one, else in
 * English. A question of another kind that is asked again has its own text. */
#define CARE_DISPATCH_AUTOMATIC_MAP(X)                                                             \
  X(ACK, "auto-ack", "an answer was understood")                                                   \
  X(ACK_YES, "auto-ack-yes", "the patient will come")                                              \
  X(ACK_NO, "auto-ack-no", "the patient will not come")                                            \
  X(ACK_RESCHEDULE, "auto-ack-reschedule", "the patient asks for another day")                     \
  X(AGAIN, "auto-again", "an answer was not understood; the words that are")                       \
  X(AGAIN_YES_NO, "auto-again-yes-no", "the same, of a question for yes or no")                    \
  X(AGAIN_NUMBER, "auto-again-number", "the same, of a question for a number")                     \
  X(WHICH, "auto-which", "an answer that fits two questions: A or B?")                             \
  X(LATE, "auto-late", "an answer came too late; whom to call")                                    \
  X(HELP, "auto-help", "what this number is for")                                                  \
  X(STOP, "auto-stop", "no more will come; sent once, after a STOP")                               \
  X(STOP_CLASS, "auto-stop-class", "the same of a campaign, or prevention: care goes on")

enum care_automatic {
#define CARE_AUTOMATIC_ENUM(name, text, words) CARE_AUTOMATIC_##name,
  CARE_DISPATCH_AUTOMATIC_MAP(CARE_AUTOMATIC_ENUM)
#undef CARE_AUTOMATIC_ENUM
      CARE_AUTOMATIC_COUNT
};
/* "auto-ack-no", ..; NULL for other numbers. */
SMPP_API const char *care_automatic_name(int automatic);

/* A text that is wanted. */
struct care_text_wanted {
  size_t size;               /* sizeof of the dispatcher's */
  struct smpp_span tmpl;     /* the template's name: a rule's, a question's, an automatic one's */
  struct smpp_span language; /* the row's, else the default */
  bool coded;     /* the variant that names `code` is wanted: of j1.fr.txt that is j1-code.fr.txt */
  bool automatic; /* an answer to the patient; tmpl is one of care_automatic_name */
  const struct care_appointment *appointment;    /* NULL: it is about none in the table */
  struct smpp_span fields[CARE_DISPATCH_FIELDS]; /* by CARE_DISPATCH_FIELD_NAMES */
};

/* Writes it, UTF-8, to out[0 .. *len). SMPP_OK. SMPP_ERR_NOT_FOUND: there is no such
 * template (of a coded variant or an automatic text that is no fault). Any other: the
 * message is dropped, reason "text", with what `fault` says. Must not call the
 * dispatcher. */
typedef int care_dispatch_text(void *ctx, const struct care_text_wanted *wanted, char *out,
                               size_t cap, size_t *len, struct care_fault *fault);

/* The library's own automatic text, UTF-8, in GSM 7-bit where the language can be
 * written in it: to out[0 .. *len). SMPP_ERR_NOSPACE. SMPP_ERR_INVALID: no such text. */
SMPP_API int care_automatic_text(int automatic, const struct care_text_wanted *wanted, char *out,
                                 size_t cap, size_t *len);

/* --- life ------------------------------------------------------------------------------ */

typedef struct care_dispatch care_dispatch;

struct care_dispatch_options {
  size_t size;           /* sizeof, set by the initialiser */
  const care_plan *plan; /* all of these outlive the dispatcher */
  care_appointments *table;
  const struct care_gate_policy *policy;     /* copied; `plan` in it is that above */
  const struct care_number_options *numbers; /* copied; region empty: that of each row's country */
  const care_lexicon *lexicon;
  struct smpp_span language;              /* of rows that say none */
  const struct smpp_span *senders;        /* our addresses. More than one: two questions that one
                                             telephone has open come from different ones */
  size_t n_senders;                       /* at least 1 */
  struct smpp_span site_phone, emergency; /* for texts; may be empty */
  care_dispatch_text *text;
  void *text_ctx;
};
#define CARE_DISPATCH_OPTIONS_INIT                                                                 \
  { .size = sizeof(struct care_dispatch_options) }

/* Reads the whole table once: rows that cannot be read are told by events, not
 * refused. SMPP_ERR_INVALID: something in the options is missing, or the plan has no
 * zone. SMPP_ERR_UNSUPPORTED: options of a newer version. SMPP_ERR_NOMEM. On failure
 * *out stays. Freeing NULL is fine. */
SMPP_API int care_dispatch_new(const struct smpp_alloc *alloc,
                               const struct care_dispatch_options *options, care_dispatch **out);
SMPP_API void care_dispatch_free(care_dispatch *d);

/* What an earlier run kept, record by record, oldest first, before the first
 * care_dispatch_next. A record of which the end is missing, as after a cut, must not
 * be handed over. SMPP_ERR_MALFORMED: it is none of ours (nothing was taken of it).
 * SMPP_ERR_STATE: too late. SMPP_ERR_NOMEM: only care_dispatch_free may follow. */
SMPP_API int care_dispatch_recall(care_dispatch *d, struct smpp_span record);

/* --- events -------------------------------------------------------------------------------- */

/* An event is an object with `event`, `time` (by the clock of its place), `n` (what a
 * reader drops repeats by), and, where they apply, `key` and `appointment`:
 *
 *   appointment.confirmed, .declined, .reschedule_requested
 *   appointment.no_reply   `question`: nobody answered until somebody is to act, or in time
 *   slot.freed             a declined place
 *   answer.recorded        `question`, `value`: a number, yes, no, an option, a day, the text
 *   alert.raised           `alert`: the name of an [alert] (with question and value), declined,
 *                          changed, alarm or no_reply; `level`
 *   task.raised            `task` call_task, `reason`: no_reply, a reason of the plan or the
 *                          gate, of a number (landline), rejected, unknown, undeliverable, text,
 *                          question_open (another question of the telephone came first),
 *                          with_person
 *   inbox.added            `reason`, `text`: a person has to read it
 *   message.status         `status`: sent, rejected (command_status), unknown, delivered,
 *                          failed (state, error), dropped (reason)
 *   optout.changed         `opted_out`, `class`
 *   row.refused            `row`, `line`, `reason`, `words`: in each run, without `n`
 *
 * `phone` is the number that a person will need. Members may be added. */

/* --- what is to be done ------------------------------------------------------------------ */

enum care_dispatch_act {
  CARE_DO_KEEP,   /* make `record` durable: one line of JSON, without its end */
  CARE_DO_SUBMIT, /* hand a message over, then say what came of it: care_dispatch_submitted */
  CARE_DO_EVENT,  /* tell `record`: one line of JSON, without its end */
  CARE_DO_ACCEPT, /* what came as `token` is kept: answer its SMSC */
  CARE_DO_DONE    /* nothing is left: nothing is due any more, no outcome is awaited, no question
                     is open. Receipts may still come. Comes once, and again after more was done */
};

/* Spans live until the next call of a function that takes the dispatcher. */
struct care_dispatch_step {
  size_t size; /* sizeof, set by the initialiser */
  int act;     /* CARE_DO_* */
  struct smpp_span record;
  /* Of a SUBMIT: */
  uint64_t id;           /* names it to care_dispatch_submitted and _receipt, in this run */
  struct smpp_span key;  /* never sent before, in no run */
  struct smpp_span from; /* one of the senders */
  struct smpp_span to;   /* "+33639980102" */
  struct smpp_span text; /* UTF-8 */
  int64_t
      expires_at_ms; /* when it is of no more use: for validity_period; it must not leave then */
  int traffic;       /* CARE_TRAFFIC_* */
  bool receipt;      /* its final receipt is wanted */
  uint64_t token;    /* of an ACCEPT */
};
#define CARE_DISPATCH_STEP_INIT                                                                    \
  { .size = sizeof(struct care_dispatch_step) }

/* The next step at `now_ms`; false: there is none before care_dispatch_deadline, or
 * memory ran out: care_dispatch_status says. Instants are those of smppcare/calendar.h;
 * one before the last counts as that. */
SMPP_API bool care_dispatch_next(care_dispatch *d, int64_t now_ms, struct care_dispatch_step *out);

/* All steps that were handed out so far are carried out: their events need not be told
 * again after a restart. May give another record to keep. Without it everything is
 * right, and after a restart more is told again. */
SMPP_API void care_dispatch_carried_out(care_dispatch *d);

/* Whether what a SUBMIT handed over, and has not left yet, still may leave: it is of
 * use, the hour is not quiet, its telephone has not said STOP. False of what has its
 * outcome, too. An owner that keeps messages for a while asks before each leaves, and
 * gives back what may not: CARE_SUBMIT_RETURNED. */
SMPP_API bool care_dispatch_may_leave(care_dispatch *d, uint64_t id, int64_t now_ms);

/* When care_dispatch_next has something to do at the latest; INT64_MAX: not before
 * something comes. INT64_MIN: at once. */
SMPP_API int64_t care_dispatch_deadline(care_dispatch *d);

/* Holds what is to be sent (no link, or no more in this run), or lets it go: at first
 * nothing is held. Held, there is neither a SUBMIT nor its intent; everything else goes
 * on, and a message of care that is of no more use before it may go becomes a call. What
 * is let go is decided anew, by the hour and the opt-outs of then. An answer to a patient
 * of which the intent came before may still come out. */
SMPP_API void care_dispatch_hold(care_dispatch *d, bool hold, int64_t now_ms);

/* SMPP_OK, or SMPP_ERR_NOMEM after which only care_dispatch_free may follow: what was
 * kept is right, and another run can go on from it. */
SMPP_API int care_dispatch_status(const care_dispatch *d);

/* --- what came ------------------------------------------------------------------------------ */

enum care_submit_outcome {
  CARE_SUBMIT_ACCEPTED, /* every part, by the SMSC */
  CARE_SUBMIT_REJECTED, /* for good: the SMSC refused it, or a part of it */
  CARE_SUBMIT_UNKNOWN,  /* it may have left, and there is no answer that tells */
  CARE_SUBMIT_RETURNED  /* no octet of it left: the key is free again, and goes once more if it
                           is still of use */
};

struct care_submitted {
  size_t size;                         /* sizeof, set by the initialiser */
  uint64_t id;                         /* of the step */
  int outcome;                         /* CARE_SUBMIT_* */
  const struct smpp_span *message_ids; /* of the parts, for receipts; empty ones are passed over */
  size_t n_message_ids;
  uint32_t command_status; /* of REJECTED */
};
#define CARE_SUBMITTED_INIT                                                                        \
  { .size = sizeof(struct care_submitted) }

/* One for each SUBMIT; after UNKNOWN an ACCEPTED or REJECTED that came late may follow.
 * SMPP_ERR_NOT_FOUND: no such id. SMPP_ERR_STATE: it has its outcome. */
SMPP_API int care_dispatch_submitted(care_dispatch *d, const struct care_submitted *submitted,
                                     int64_t now_ms);

struct care_delivery {
  size_t size;                 /* sizeof, set by the initialiser */
  uint64_t id;                 /* of the step: what became of the whole message; or 0 and */
  struct smpp_span message_id; /* that of a part; of an earlier run's message, too */
  int state;      /* message_state, SMPP 3.4 5.2.28: 2 DELIVERED, 5 UNDELIVERABLE, .. */
  uint32_t error; /* the network's; 0: none */
};
#define CARE_DELIVERY_INIT                                                                         \
  { .size = sizeof(struct care_delivery) }

/* A receipt. Those that are not final change nothing. SMPP_ERR_NOT_FOUND: of no message
 * of ours. Told again it changes nothing. */
SMPP_API int care_dispatch_receipt(care_dispatch *d, const struct care_delivery *delivery,
                                   int64_t now_ms);

/* A message from a telephone; `token` comes back in the ACCEPT step after it was kept.
 * SMPP_ERR_NOMEM: do not answer its SMSC, which will bring it again. */
SMPP_API int care_dispatch_inbound(care_dispatch *d, const struct care_inbound *inbound,
                                   uint64_t token, int64_t now_ms);

/* An event that rules wait for came about ("results"), at `at_ms`. What the dispatcher
 * knows by itself it needs not be told: confirmed, declined, reschedule, no_reply,
 * answered. So may a row of the table say it (`event` of struct care_appointment);
 * without a time it came about when the row is first seen.
 * SMPP_ERR_NOT_FOUND: no such appointment. SMPP_ERR_INVALID: no name of a-z, 0-9, - _. */
SMPP_API int care_dispatch_happened(care_dispatch *d, struct smpp_span appointment_id,
                                    struct smpp_span event, int64_t at_ms, int64_t now_ms);

/* --- how it stands --------------------------------------------------------------------------- */

struct care_dispatch_info {
  size_t size;           /* set by care_dispatch_info */
  uint64_t appointments; /* rows that could be read */
  uint64_t refused;      /* and that could not */
  uint64_t submitted;    /* messages of this run; */
  uint64_t accepted, rejected, unknown, returned;
  uint64_t delivered, failed; /* by receipts that came in this run */
  uint64_t dropped, tasks, alerts, inbounds, answers;
  uint64_t waiting;   /* for an outcome now */
  uint64_t undecided; /* for a receipt now */
  uint64_t open;      /* questions that wait for an answer now */
  uint64_t held;      /* appointments with a message that is held now */
  /* The latest time that a call or a record named, which is the dispatcher's own:
   * an earlier one counts as this. INT64_MIN: none yet. An owner whose clock is
   * behind it after recalling had better not go on. */
  int64_t clock_ms;
};
SMPP_API void care_dispatch_get_info(const care_dispatch *d, struct care_dispatch_info *out);

#ifdef __cplusplus
}
#endif
#endif
