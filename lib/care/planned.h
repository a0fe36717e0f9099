/* SPDX-License-Identifier: MIT
 *
 * care/planned.h - a plan as it was read: plan_read.c and plan_rule.c write it,
 * plan_time.c and plan_apply.c follow it. */
#ifndef CARE_PLANNED_H
#define CARE_PLANNED_H

#include <data/fault.h>
#include <data/ini.h>
#include <smppcare/plan.h>

#define CARE__WINDOWS_MAX 4
#define CARE__SITES_MAX 64
#define CARE__ALERTS_MAX 64
#define CARE__HOLIDAYS_MAX 128
#define CARE__QUESTIONS_MAX 64
#define CARE__OPTIONS_MAX 26 /* of a question that chooses */
#define CARE__NO_PARENT SIZE_MAX
#define CARE__MINUTE_MS INT64_C(60000)
#define CARE__HOUR_MS INT64_C(3600000)

enum care__moment_kind {
  CARE__MOMENT_NONE,
  CARE__MOMENT_DAYS,     /* J-1@14:00, +2d */
  CARE__MOMENT_BUSINESS, /* J-2b@10:00 */
  CARE__MOMENT_TIME      /* -3h */
};

struct care__moment {
  uint8_t kind;
  int days;
  int minute; /* of the day; -1: the time of day stays */
  int64_t ms; /* of a TIME */
};

enum care__anchor {
  CARE__ANCHOR_START, /* of the appointment */
  CARE__ANCHOR_EVENT,
  CARE__ANCHOR_QUESTION, /* without an answer */
  CARE__ANCHOR_MOVED     /* told another start before */
};

/* What becomes of a message on a day without work. */
enum care__closed { CARE__CLOSED_SEND, CARE__CLOSED_BEFORE, CARE__CLOSED_AFTER, CARE__CLOSED_DROP };

struct care__rule {
  struct smpp_span name, tmpl, ask, event, sender;
  struct smpp_span kinds, units, sites; /* lists; empty: all */
  size_t line, ask_line;
  size_t parent; /* of a QUESTION: the rule that asked */
  uint8_t anchor, traffic, closed, task;
  bool prepares; /* is of no use once the appointment has begun */
  struct care__moment when, expires, task_at;
  int64_t lasts_ms;    /* -1: `expires` or the default says */
  int64_t no_reply_ms; /* -1: nothing is waited for */
  int until_minute;    /* -1: none */
  unsigned times;
  int every_days; /* either these */
  int64_t every_ms;
};

enum care__quiet_action { CARE__QUIET_DEFER, CARE__QUIET_DROP, CARE__QUIET_SEND };

struct care__quiet {
  uint8_t action;
  uint8_t weekdays; /* bit d: all of weekday d + 1 */
  bool holidays;    /* all of them */
  size_t n_windows;
  struct {
    int from, to; /* minutes of the day; from > to: over midnight */
  } windows[CARE__WINDOWS_MAX];
};

struct care__site {
  struct smpp_span name;
  care_zone *zone; /* NULL: the plan's */
  int country;
};

enum care__compare { CARE__GREATER, CARE__AT_LEAST, CARE__LESS, CARE__AT_MOST, CARE__EQUAL };

struct care__alert {
  struct smpp_span name, question, level;
  size_t line;
  uint8_t compare;
  double limit;
};

/* [question NAME] */
struct care__question {
  struct smpp_span name, tmpl;
  int kind; /* CARE_QUESTION_* */
  size_t n_options, n_items;
  struct smpp_span options[CARE__OPTIONS_MAX];
  struct care_item items[CARE_REPLY_ITEMS];
};

struct care_plan {
  struct smpp_alloc alloc;
  struct data_ini *ini; /* spans point into it */
  care_zone *zone;
  int country;
  uint8_t open_days; /* bit d: weekday d + 1 */
  size_t n_holidays, n_rules, n_sites, n_alerts, n_questions;
  int64_t holidays[CARE__HOLIDAYS_MAX]; /* of the site's own */
  struct care__quiet quiet[CARE_TRAFFIC_COUNT];
  struct care__rule rules[CARE_PLAN_RULES_MAX];
  struct care__site sites[CARE__SITES_MAX];
  struct care__alert alerts[CARE__ALERTS_MAX];
  struct care__question questions[CARE__QUESTIONS_MAX];
};

/* Where an appointment takes place: its clock and its holidays. */
struct care__place {
  const care_zone *zone; /* NULL: nobody says */
  int country;
};
struct care__place care__plan_place(const care_plan *plan, struct smpp_span site);

/* --- reading (plan_read.c, plan_rule.c, plan_value.c) ------------------------------ */

struct care__plan_reader {
  care_plan *plan;
  struct data_fault *fault;
};

int care__plan_read(care_plan *plan, struct data_fault *fault);
int care__plan_read_rule(struct care__plan_reader *r, const struct data_ini_section *section,
                         struct smpp_span name);

int care__plan_read_question(struct care__plan_reader *r, const struct data_ini_section *section,
                             struct smpp_span name);
/* Once all is read: whether rules and alerts ask what there is. */
int care__plan_check_questions(struct care__plan_reader *r);

/* Both return SMPP_ERR_INVALID after "key = value: words". */
int care__plan_refuse(struct care__plan_reader *r, size_t line, const char *words);
int care__plan_refuse_entry(struct care__plan_reader *r, const struct data_ini_entry *entry,
                            const char *words);
/* Refuses keys that are not in `known` ("a b c") or stand there twice. */
int care__plan_check_keys(struct care__plan_reader *r, const struct data_ini_section *section,
                          const char *known);

/* The next item of a comma-separated list, trimmed; false: there is none. */
bool care__list_next(struct smpp_span *rest, struct smpp_span *item);
/* Whether a name is in a list; an empty list has all. */
bool care__list_has(struct smpp_span list, struct smpp_span name);
/* [a-z0-9_-], at most CARE_RULE_NAME_MAX of them. */
bool care__is_name(struct smpp_span text);
/* "14:00" or "14h00": minutes of the day. */
bool care__minute_read(struct smpp_span text, int *minute);
/* "J-1@14:00", "D+1T09:30", "J-2b@10:00", "-3h", "+2d". */
bool care__moment_read(struct smpp_span text, struct care__moment *out);
/* "mon-fri, sun": bits; `holidays` (may be NULL) is set by "holidays". */
bool care__weekdays_read(struct smpp_span text, uint8_t *weekdays, bool *holidays);

/* --- time (plan_time.c) -------------------------------------------------------------- */

/* Whether a day is one without work there. */
bool care__plan_is_closed(const care_plan *plan, int country, int64_t day);
/* The instant of a moment, counted from another. */
int64_t care__moment_from(const care_plan *plan, const struct care__moment *moment,
                          const struct care__place *place, int64_t base_ms);
/* So many days later at the same time of day. */
int64_t care__days_later(const care_zone *zone, int64_t base_ms, int days);
/* The instant, or the first after it, that is not quiet; INT64_MAX: none. */
int64_t care__quiet_end(const care_plan *plan, int traffic, const struct care__place *place,
                        int64_t instant_ms);

/* --- keys (plan_key.c) ----------------------------------------------------------------- */

void care__key_write(char out[CARE_KEY_MAX + 1], const struct care_appointment *appointment,
                     struct smpp_span rule, unsigned repetition);
/* Of a key: the rule, the repetition and what follows the last '/'. */
bool care__key_read(struct smpp_span key, struct smpp_span *rule, unsigned *repetition,
                    struct smpp_span *version);
/* "2027-03-15T08:30Z" of the start. */
#define CARE__VERSION_LEN 17
void care__key_version(char out[CARE__VERSION_LEN + 1], int64_t start_ms);

#endif
