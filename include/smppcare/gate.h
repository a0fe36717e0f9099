/* SPDX-License-Identifier: MIT
 *
 * smppcare/gate.h - may this message leave now?
 *
 * Everything that is sent passes here at the moment it leaves, whatever was
 * planned before: a patient may have died, objected or moved the appointment
 * since. It is one function of a site's policy, the facts and the time, and it
 * keeps nothing. One reason decides, and reasons come in a fixed order: what is
 * true of the person before the number, the number before the appointment, the
 * appointment before the site's limits, those before the clock; so what would
 * only delay a message never hides what forbids it. */
#ifndef SMPPCARE_GATE_H
#define SMPPCARE_GATE_H

#include <smppcare/plan.h>

#ifdef __cplusplus
extern "C" {
#endif

/* name, value, stable name, whether a care message leaves a call to be made, words
 * for a person. In the order in which they are looked at: the first that holds
 * decides. QUIET_DEADLINE is QUIET_HOURS whose end comes too late. */
#define CARE_GATE_REASON_MAP(X)                                                                    \
  X(CLEAR, 0, "clear", false, "nothing stands against it")                                         \
  X(ALREADY_SENT, 1, "already_sent", false, "it has been sent")                                    \
  X(DECEASED, 2, "deceased", false, "the patient has died")                                        \
  X(OBJECTED, 3, "objected", false, "the patient does not want to be written to")                  \
  X(OPTED_OUT, 4, "opted_out", true, "STOP came from this number")                                 \
  X(REASSIGNED, 5, "reassigned", true, "the number belongs to somebody else now")                  \
  X(QUARANTINED, 6, "quarantined", true,                                                           \
    "somebody said that the number is wrong: a person has to ask for the right one")               \
  X(NO_CONSENT, 7, "no_consent", false, "consent is needed and none is recorded")                  \
  X(MINOR, 8, "minor", true, "the patient is a minor")                                             \
  X(SENSITIVE, 9, "sensitive", true, "the unit's patients are not written to")                     \
  X(CANCELLED, 10, "cancelled", false, "the appointment is cancelled")                             \
  X(OVER, 11, "over", false, "the appointment is over, or the patient did not come")               \
  X(MOVED, 12, "moved", false, "the appointment was moved after this was planned")                 \
  X(BEGUN, 13, "appointment_begun", false, "the appointment has begun")                            \
  X(EXPIRED, 14, "expired", true, "its time has passed and it is of no more use")                  \
  X(COUNTRY, 15, "country", true, "numbers of this country are not written to")                    \
  X(TRIAL, 16, "trial", false, "this is a trial, and the number is not on its list")               \
  X(RUN_CAP, 17, "run_cap", true, "this run has sent as many as it may")                           \
  X(NUMBER_CAP, 18, "number_cap", true, "the number has had as many today as it may")              \
  X(QUIET_DEADLINE, 19, "quiet_deadline", true, "after the quiet hours it would come too late")    \
  X(QUIET_HOURS, 20, "quiet_hours", true, "it is in quiet hours")

enum care_gate_reason {
#define CARE_GATE_REASON_ENUM(name, value, text, call, words) CARE_GATE_##name = value,
  CARE_GATE_REASON_MAP(CARE_GATE_REASON_ENUM)
#undef CARE_GATE_REASON_ENUM
};
/* "quiet_hours", and the words; "?" and "unknown reason" for other numbers. */
SMPP_API const char *care_gate_reason_name(int reason);
SMPP_API const char *care_gate_reason_text(int reason);

/* What a STOP silences besides the sender and the class it answered. */
enum care_optout_scope {
  CARE_OPTOUT_CLASS,  /* that class from that sender */
  CARE_OPTOUT_SENDER, /* every class from that sender */
  CARE_OPTOUT_ALL     /* every class from every sender of the site */
};

#define CARE_CLASS(traffic) (1u << (traffic)) /* of CARE_TRAFFIC_* */

/* --- a site's policy ----------------------------------------------------------------- */

struct care_gate_policy {
  size_t size;             /* sizeof, set by the initialiser */
  uint32_t needs_consent;  /* CARE_CLASS()es that leave only with recorded consent; the others
                            * leave unless the patient objected */
  uint32_t not_to_minors;  /* CARE_CLASS()es */
  uint32_t not_sensitive;  /* CARE_CLASS()es that sensitive units do not send */
  int optout_scope;        /* CARE_OPTOUT_* */
  unsigned max_per_run;    /* messages; 0: no limit */
  unsigned max_per_number; /* messages a number gets in a day of its zone; 0: no limit */
  const struct smpp_span *countries; /* ISO 3166 codes that are written to; none: all */
  size_t n_countries;
  bool is_trial; /* only these numbers, as "+33639980102", are written to */
  const struct smpp_span *trial_numbers;
  size_t n_trial_numbers;
  const care_plan *plan; /* its quiet hours; NULL: there are none */
};
/* Care and prevention unless the patient objected, campaigns with consent; no
 * campaign and no prevention to minors; nothing from sensitive units. */
#define CARE_GATE_POLICY_INIT                                                                      \
  {                                                                                                \
    .size = sizeof(struct care_gate_policy), .needs_consent = CARE_CLASS(CARE_TRAFFIC_CAMPAIGN),   \
    .not_to_minors = CARE_CLASS(CARE_TRAFFIC_CAMPAIGN) | CARE_CLASS(CARE_TRAFFIC_PREVENTION),      \
    .not_sensitive = CARE_CLASS(CARE_TRAFFIC_CARE) | CARE_CLASS(CARE_TRAFFIC_PREVENTION) |         \
                     CARE_CLASS(CARE_TRAFFIC_CAMPAIGN),                                            \
    .max_per_number = 5                                                                            \
  }

/* --- the facts ------------------------------------------------------------------------ */

/* A STOP from the number: what it answered. */
struct care_optout {
  struct smpp_span sender; /* whom the number wrote to; empty: staff recorded it, for all */
  int traffic;             /* CARE_TRAFFIC_* */
};

struct care_gate_facts {
  size_t size;    /* sizeof, set by the initialiser */
  int64_t now_ms; /* an instant, as in smppcare/calendar.h */

  int traffic; /* CARE_TRAFFIC_* */
  struct smpp_span sender;
  bool already_sent;   /* this key was handed over before */
  bool answers_optout; /* the one answer to a STOP, which the STOP does not silence */

  bool deceased, objected, minor, sensitive;
  int consent; /* CARE_SAID_*: recorded for this class */

  struct smpp_span e164, region; /* as care_number_read gives them */
  bool reassigned, quarantined;
  const struct care_optout *optouts; /* of the number */
  size_t n_optouts;
  unsigned n_in_run;     /* messages that this run has sent */
  unsigned n_to_number;  /* and that the number got today */
  const care_zone *zone; /* of the recipient; needed where there are quiet hours or a cap */
  int country;           /* for public holidays in quiet hours; CARE_COUNTRY_NONE */

  int status;       /* CARE_STATUS_* of the appointment; BOOKED where there is none */
  bool prepares;    /* it is of no use once the appointment began */
  int64_t start_ms; /* when that begins: now; and what it was when this was planned */
  int64_t planned_for_ms;
  int64_t expires_at_ms; /* when it is of no more use; INT64_MAX: never */
};
#define CARE_GATE_FACTS_INIT                                                                       \
  {                                                                                                \
    .size = sizeof(struct care_gate_facts), .country = CARE_COUNTRY_NONE,                          \
    .expires_at_ms = INT64_MAX                                                                     \
  }

/* --- the answer ------------------------------------------------------------------------ */

struct care_gate_answer {
  size_t size;      /* sizeof, set by the initialiser */
  int decision;     /* CARE_DECISION_SEND, DEFER or DROP */
  int reason;       /* CARE_GATE_* */
  int64_t until_ms; /* of DEFER: when to ask again; quiet hours and caps allow it then */
  int task;         /* CARE_TASK_CALL where a care message that is dropped leaves a call */
};
#define CARE_GATE_ANSWER_INIT                                                                      \
  { sizeof(struct care_gate_answer), 0, 0, 0, 0 }

/* Judges one message. SMPP_OK: *out has the answer. SMPP_ERR_INVALID: a class,
 * status, consent or scope that does not exist, or no zone where one is needed.
 * SMPP_ERR_UNSUPPORTED: policy or facts of a newer version. On failure *out is a
 * DROP: what cannot be judged is not sent. */
SMPP_API int care_gate(const struct care_gate_policy *policy, const struct care_gate_facts *facts,
                       struct care_gate_answer *out);

#ifdef __cplusplus
}
#endif
#endif
