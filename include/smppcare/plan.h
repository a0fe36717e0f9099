/* SPDX-License-Identifier: MIT
 *
 * smppcare/plan.h - which message goes when, and why.
 *
 * A plan is an INI file of rules (smppcare(1) describes it whole):
 *
 *   [plan]                        [rule j1]                [rule j1b]
 *   zone = Europe/Paris           when = J-1@14:00         after = j1
 *   country = FR                  template = j1            no_reply = 4h
 *                                 ask = confirm            until = 20:00
 *   [quiet care]                  expires = J@07:00        template = j1b
 *   hours = 21:00-08:00                                    then = call_task@J-1@20:00
 *
 * Applying it to an appointment is a function of the plan, the appointment, what
 * happened so far and the time; it keeps nothing. What it promises: no message of
 * a rule that prepares an appointment leaves or lives after it began; none leaves
 * in quiet hours; no key comes twice. */
#ifndef SMPPCARE_PLAN_H
#define SMPPCARE_PLAN_H

#include <smppcare/appointment.h>
#include <smppcare/reply.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CARE_PLAN_MAX 262144    /* octets of a plan */
#define CARE_PLAN_RULES_MAX 64  /* rules of a plan */
#define CARE_PLAN_TIMES_MAX 100 /* repetitions of a rule */
#define CARE_RULE_NAME_MAX 32   /* octets of a rule's name */
#define CARE_KEY_MAX (CARE_APPOINTMENT_ID_MAX + CARE_RULE_NAME_MAX + 32)

/* --- plans ------------------------------------------------------------------------- */

/* Reads a plan, of which nothing is kept. A mistake refuses the whole:
 * SMPP_ERR_INVALID or SMPP_ERR_MALFORMED, SMPP_ERR_BAD_TEXT (not UTF-8),
 * SMPP_ERR_TOO_LONG; `fault` (may be NULL) says the line, what is wrong and what
 * to write instead. SMPP_ERR_NOMEM. On failure *out stays. Freeing NULL is fine.
 * A plan never changes: threads may share it. */
SMPP_API int care_plan_new(const struct smpp_alloc *alloc, struct smpp_span text, care_plan **out,
                           struct care_fault *fault);
SMPP_API void care_plan_free(care_plan *plan);

/* A value of the section [plan]: "zone", "country", "lang", "languages", "templates"; empty if
 * it is not there. Lives as long as the plan. */
SMPP_API struct smpp_span care_plan_setting(const care_plan *plan, const char *name);

/* The zone of [plan]; NULL: it names none. */
SMPP_API const care_zone *care_plan_zone(const care_plan *plan);

/* The rules in the order of the file: how many there are, the name of one and
 * that of its template. Spans are empty for an index that is none. */
SMPP_API size_t care_plan_n_rules(const care_plan *plan);
SMPP_API struct smpp_span care_plan_rule_name(const care_plan *plan, size_t rule);
SMPP_API struct smpp_span care_plan_rule_template(const care_plan *plan, size_t rule);
/* What a rule asks ("confirm", "pain, temp"; empty: nothing), from whom its
 * messages come (empty: from the usual sender) and its class, CARE_TRAFFIC_*. */
SMPP_API struct smpp_span care_plan_rule_ask(const care_plan *plan, size_t rule);
SMPP_API struct smpp_span care_plan_rule_sender(const care_plan *plan, size_t rule);
SMPP_API int care_plan_rule_traffic(const care_plan *plan, size_t rule);
/* Whether it writes because the question of another rule has no answer (after =): an answer to
 * its text is one to that question. */
SMPP_API bool care_plan_rule_is_repeat(const care_plan *plan, size_t rule);
/* Where in the file a rule begins. */
SMPP_API size_t care_plan_rule_line(const care_plan *plan, size_t rule);

/* --- what happened so far ------------------------------------------------------------ */

enum care_happening_kind {
  CARE_HAPPENED_SENT,     /* the message `name` (a key) was handed over */
  CARE_HAPPENED_ANSWERED, /* the question `name` (a key) was answered, with `intent` */
  CARE_HAPPENED_EVENT     /* `name` (an event that rules wait for) came about */
};

struct care_happening {
  int kind; /* CARE_HAPPENED_* */
  struct smpp_span name;
  int64_t time_ms;
  int intent; /* of an answer: CARE_INTENT_* of smppcare/reply.h */
};

/* --- messages ------------------------------------------------------------------------ */

enum care_decision { CARE_DECISION_SEND, CARE_DECISION_DEFER, CARE_DECISION_DROP };
/* "send", "defer", "drop"; "?" for other numbers. */
SMPP_API const char *care_decision_name(int decision);

/* name, value, stable name for programs, words for a person */
#define CARE_REASON_MAP(X)                                                                         \
  X(PLANNED, 0, "planned", "as the rule says")                                                     \
  X(LATE, 1, "late", "its time has passed, but it is still of use")                                \
  X(IF_NO_REPLY, 2, "if_no_reply", "unless the question is answered until then")                   \
  X(NO_REPLY, 3, "no_reply", "the question was not answered")                                      \
  X(QUIET_HOURS, 4, "quiet_hours", "its time falls into quiet hours")                              \
  X(QUIET_DEADLINE, 5, "quiet_deadline", "after the quiet hours it would come too late")           \
  X(ALREADY_SENT, 6, "already_sent", "it has been sent")                                           \
  X(ANSWERED, 7, "answered", "the question was answered")                                          \
  X(DECLINED, 8, "declined", "the patient will not come or asked for another day")                 \
  X(CANCELLED, 9, "cancelled", "the appointment is cancelled")                                     \
  X(NO_SHOW, 10, "no_show", "the patient did not come")                                            \
  X(DONE, 11, "done", "the appointment is over")                                                   \
  X(BEGUN, 12, "appointment_begun", "the appointment has begun")                                   \
  X(AFTER_START, 13, "after_start", "its time falls after the beginning of the appointment")       \
  X(EXPIRED, 14, "expired", "its time has passed and it is of no more use")                        \
  X(PAST_UNTIL, 15, "past_until", "it would come later than the rule's until")                     \
  X(NOT_ASKED, 16, "question_not_sent", "the question that it repeats is not sent")                \
  X(CLOSED_DAY, 17, "closed_day", "its time falls on a day without work")                          \
  X(COPY, 18, "duplicate", "another row says the same of the same appointment")

enum care_reason {
#define CARE_REASON_ENUM(name, value, text, words) CARE_REASON_##name = value,
  CARE_REASON_MAP(CARE_REASON_ENUM)
#undef CARE_REASON_ENUM
};
/* "quiet_hours", and the words; "?" and "unknown reason" for other numbers. */
SMPP_API const char *care_reason_name(int reason);
SMPP_API const char *care_reason_text(int reason);

/* The classes of traffic, each with its quiet hours. */
enum care_traffic { CARE_TRAFFIC_CARE, CARE_TRAFFIC_PREVENTION, CARE_TRAFFIC_CAMPAIGN };
#define CARE_TRAFFIC_COUNT 3
/* "care", "prevention", "campaign"; "?" for other numbers. */
SMPP_API const char *care_traffic_name(int traffic);

/* What is left to people: a call if nobody answers or the message cannot go. */
enum care_task { CARE_TASK_NONE, CARE_TASK_CALL, CARE_TASK_ALERT };
/* "none", "call_task", "alert"; "?" for other numbers. */
SMPP_API const char *care_task_name(int task);

struct care_message {
  size_t rule;                /* its index */
  unsigned repetition;        /* from 1 */
  char key[CARE_KEY_MAX + 1]; /* appointment/rule/start; of a repetition after the first rule.2 */
  int traffic;                /* CARE_TRAFFIC_* */
  int decision, reason;       /* CARE_DECISION_*, CARE_REASON_* */
  int64_t send_at_ms;         /* of a dropped one: when it would have been sent */
  int64_t expires_at_ms;      /* when it is of no more use: for validity_period */
  int task;                   /* CARE_TASK_*: due at task_at_ms unless an answer came */
  int64_t task_at_ms;
  struct smpp_span ask; /* what it asks; empty: nothing. Lives as long as the plan */
};

/* How many messages an appointment can have: capacity for care_plan_apply. */
SMPP_API size_t care_plan_messages_max(const care_plan *plan);

/* Applies the rules that concern an appointment, in their order: out[0 .. *n).
 * `happened` holds what happened with this appointment, in any order. Messages
 * that are dropped are among them, with the reason; none at all: no rule concerns
 * it. SMPP_ERR_NOSPACE: `cap` is too small, and *n what is needed.
 * SMPP_ERR_INVALID: an appointment that was refused. */
SMPP_API int care_plan_apply(const care_plan *plan, const struct care_appointment *appointment,
                             const struct care_happening *happened, size_t n_happened,
                             int64_t now_ms, struct care_message *out, size_t cap, size_t *n);

/* Whether messages of a class must not leave at an instant, by a zone's clock. */
SMPP_API bool care_plan_is_quiet(const care_plan *plan, int traffic, const care_zone *zone,
                                 int country, int64_t instant_ms);

/* --- questions ----------------------------------------------------------------------- */

/* What a word in a rule's `ask` stands for: a [question NAME] of the plan, or one of
 * the kinds that need no more than their name ("confirm", "yes_no", "nps", ..). */
struct care_plan_question {
  struct smpp_span name, tmpl; /* tmpl: of the text that asks it behind another */
  struct care_asked asked;     /* without a day */
};
/* False: there is no such question. What *out points to lives as long as the plan. */
SMPP_API bool care_plan_question(const care_plan *plan, struct smpp_span name,
                                 struct care_plan_question *out);

/* --- alerts -------------------------------------------------------------------------- */

/* The first [alert] that the answer to a question meets; false: none. Spans live
 * as long as the plan. */
SMPP_API bool care_plan_alert(const care_plan *plan, struct smpp_span question, double value,
                              struct smpp_span *name, struct smpp_span *level);

#ifdef __cplusplus
}
#endif
#endif
