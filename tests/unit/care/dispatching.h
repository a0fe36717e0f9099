/* SPDX-License-Identifier: MIT
 *
 * A dispatcher with its journal and an SMSC that does as it is told, in virtual
 * time: what is sent and told is written down, a line each. */
#ifndef TESTS_DISPATCHING_H
#define TESTS_DISPATCHING_H

#include <smppcare/dispatch.h>

#include <care/when.h>
#include <data/buffer.h>
#include "lexicons.h"

#include <stdio.h>
#include <stdlib.h>

#define RIG_RECORDS 4000

struct rig {
  care_plan *plan;
  care_appointments *table;
  care_lexicon *lexicon;
  care_dispatch *d;
  struct care_gate_policy policy;
  struct care_number_options numbers;
  const char *codes;       /* templates that have a variant with a code: " j1 " */
  int outcome;             /* of the next submits */
  size_t n_records, n_ids; /* what the journal holds */
  size_t n_accepted;
  char *records[RIG_RECORDS];
  size_t most_records; /* beyond these nothing is kept, nor done: the run is cut */
  bool cut;
  bool partial;  /* of what is written parts are missing */
  bool may_fail; /* memory may run out */
  struct smpp_alloc alloc;
  int64_t now_ms;
  struct data_buffer submits, events;
};

static inline int64_t rig_at(const struct rig *rig, const char *wall) {
  struct care__when when;

  assert_true(care__when_parse(smpp_span_of(wall), &when, NULL));
  return care_zone_from_wall(care_plan_zone(rig->plan), (int64_t)care__when_wall_ms(&when));
}

/* "j1 for A-1", "j1 for A-1 (code)"; no automatic texts of a site's own. */
static inline int rig_text(void *ctx, const struct care_text_wanted *wanted, char *out, size_t cap,
                           size_t *len, struct care_fault *fault) {
  const struct rig *rig = ctx;
  char name[64];

  (void)fault;
  snprintf(name, sizeof name, " %.*s ", (int)wanted->tmpl.len, (const char *)wanted->tmpl.ptr);
  if (wanted->automatic || (wanted->coded && !(rig->codes && strstr(rig->codes, name))))
    return SMPP_ERR_NOT_FOUND;
  *len = (size_t)snprintf(
      out, cap, "%.*s for %.*s%s%.*s", (int)wanted->tmpl.len, (const char *)wanted->tmpl.ptr,
      (int)(wanted->appointment ? wanted->appointment->id.len : 0),
      wanted->appointment ? (const char *)wanted->appointment->id.ptr : "",
      wanted->coded ? " " : "", (int)wanted->fields[0].len, (const char *)wanted->fields[0].ptr);
  return SMPP_OK;
}

/* A dispatcher over all this. */
static inline int rig_try(struct rig *rig) {
  static const struct smpp_span senders[] = {{(const uint8_t *)"+33700000001", 12}};
  struct care_dispatch_options options = CARE_DISPATCH_OPTIONS_INIT;

  options.plan = rig->plan;
  options.table = rig->table;
  options.policy = &rig->policy;
  options.numbers = &rig->numbers;
  options.lexicon = rig->lexicon;
  options.language = smpp_span_of("fr");
  options.senders = senders;
  options.n_senders = 1;
  options.site_phone = smpp_span_of("0139980100");
  options.emergency = smpp_span_of("15");
  options.text = rig_text;
  options.text_ctx = rig;
  return care_dispatch_new(&rig->alloc, &options, &rig->d);
}

static inline void rig_new(struct rig *rig) {
  assert_int_equal(rig_try(rig), SMPP_OK);
}

/* The words of all rigs: reading them takes longer than most tests. Given back by
 * rig_words_free. */
static care_lexicon *rig_lexicon;

static inline care_lexicon *rig_words(void) {
  if (!rig_lexicon)
    rig_lexicon = lexicons_load();
  return rig_lexicon;
}

static inline int rig_words_free(void **state) {
  (void)state;
  care_lexicon_free(rig_lexicon);
  rig_lexicon = NULL;
  return 0;
}

static inline void rig_open(struct rig *rig, const char *plan, const char *csv) {
  struct care_gate_policy policy = CARE_GATE_POLICY_INIT;
  struct care_number_options numbers = CARE_NUMBER_OPTIONS_INIT;
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_fault fault = {0};

  *rig = (struct rig){
      .most_records = RIG_RECORDS, .policy = policy, .numbers = numbers, .alloc = alloc};
  rig->numbers.region = smpp_span_of("FR");
  rig->lexicon = rig_words();
  if (care_plan_new(&alloc, smpp_span_of(plan), &rig->plan, &fault) != SMPP_OK)
    print_error("plan: %zu: %s\n", fault.line, fault.text);
  assert_non_null(rig->plan);
  assert_int_equal(care_appointments_csv(&alloc, smpp_span_of(csv), rig->plan, &rig->table, &fault),
                   SMPP_OK);
  rig_new(rig);
}

static inline void rig_close(struct rig *rig) {
  care_dispatch_free(rig->d);
  care_appointments_free(rig->table);
  care_plan_free(rig->plan);
  for (size_t i = 0; i < rig->n_records; i++)
    free(rig->records[i]);
  data_buffer_free(&rig->submits);
  data_buffer_free(&rig->events);
}

/* Another run over what the first `n` records say. */
static inline void rig_restart(struct rig *rig, size_t n) {
  care_dispatch_free(rig->d);
  while (rig->n_records > n)
    free(rig->records[--rig->n_records]);
  rig_new(rig);
  rig->cut = false;
  for (size_t i = 0; i < n; i++)
    assert_int_equal(care_dispatch_recall(rig->d, smpp_span_of(rig->records[i])), SMPP_OK);
}

static inline void rig_clear(struct rig *rig) {
  data_buffer_clear(&rig->submits);
  data_buffer_clear(&rig->events);
}

/* "15 14:00" by the plan's clock. */
static inline void rig_add_time(const struct rig *rig, struct data_buffer *out) {
  int64_t wall = care_zone_to_wall(care_plan_zone(rig->plan), rig->now_ms);
  int64_t day = care_wall_day(wall);
  int minute = (int)((wall - day * CARE_DAY_MS) / 60000), year, month, month_day;
  char text[32];

  care_date_of(day, &year, &month, &month_day);
  snprintf(text, sizeof text, "%02d %02d:%02d ", month_day, minute / 60, minute % 60);
  data_buffer_add_text(out, text);
}

static inline void rig_submit(struct rig *rig, const struct care_dispatch_step *step) {
  struct care_submitted submitted = CARE_SUBMITTED_INIT;
  uint64_t id = step->id;
  char message_id[32];
  struct smpp_span ids[1];

  assert_true(step->expires_at_ms > rig->now_ms);
  rig_add_time(rig, &rig->submits);
  data_buffer_add(&rig->submits, step->key);
  data_buffer_add_text(&rig->submits, " | ");
  data_buffer_add(&rig->submits, step->text);
  data_buffer_add_char(&rig->submits, '\n');
  snprintf(message_id, sizeof message_id, "m%zu", ++rig->n_ids);
  ids[0] = smpp_span_of(message_id);
  submitted.id = id;
  submitted.outcome = rig->outcome;
  submitted.message_ids = ids;
  submitted.n_message_ids = rig->outcome == CARE_SUBMIT_ACCEPTED;
  submitted.command_status = rig->outcome == CARE_SUBMIT_REJECTED ? 11 : 0;
  id = (uint64_t)care_dispatch_submitted(rig->d, &submitted, rig->now_ms);
  assert_true(id == SMPP_OK || rig->may_fail);
}

static inline void rig_keep(struct rig *rig, struct smpp_span record) {
  if (rig->n_records == rig->most_records || rig->cut) {
    rig->cut = true;
    return;
  }
  rig->records[rig->n_records] = malloc(record.len + 1);
  assert_non_null(rig->records[rig->n_records]);
  memcpy(rig->records[rig->n_records], record.ptr, record.len);
  rig->records[rig->n_records++][record.len] = '\0';
}

/* What there is to be done now. */
static inline void rig_work(struct rig *rig) {
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;

  while (!rig->cut && care_dispatch_next(rig->d, rig->now_ms, &step)) {
    if (step.act == CARE_DO_KEEP) {
      rig_keep(rig, step.record);
    } else if (step.act == CARE_DO_SUBMIT) {
      rig_submit(rig, &step);
    } else if (step.act == CARE_DO_EVENT) {
      data_buffer_add(&rig->events, step.record);
      data_buffer_add_char(&rig->events, '\n');
    } else if (step.act == CARE_DO_ACCEPT) {
      rig->n_accepted++;
    }
  }
  if (!rig->cut)
    care_dispatch_carried_out(rig->d);
  assert_true(care_dispatch_status(rig->d) == SMPP_OK || rig->may_fail);
}

/* Lets time go by. */
static inline void rig_until(struct rig *rig, const char *wall) {
  int64_t until = rig_at(rig, wall), next;

  rig_work(rig);
  while (!rig->cut && (next = care_dispatch_deadline(rig->d)) < until) {
    if (next > rig->now_ms)
      rig->now_ms = next;
    rig_work(rig);
  }
  if (until > rig->now_ms)
    rig->now_ms = until;
  rig_work(rig);
}

/* A run that begins at `from`, and has come to `until`. */
static inline void rig_run(struct rig *rig, const char *plan, const char *csv, const char *from,
                           const char *until) {
  rig_open(rig, plan, csv);
  rig->now_ms = rig_at(rig, from);
  rig_until(rig, until);
}

/* A reply, and the time after which it is decided. */
static inline void rig_reply(struct rig *rig, const char *from, const char *text) {
  struct care_inbound inbound = {smpp_span_of(from), smpp_span_of("+33700000001"),
                                 smpp_span_of(text), smpp_span_of(""), rig->partial};
  int64_t end;

  rig->now_ms += 60000;
  assert_int_equal(care_dispatch_inbound(rig->d, &inbound, 7, rig->now_ms), SMPP_OK);
  rig_work(rig);
  for (end = rig->now_ms + CARE_JOIN_MS; !rig->cut && care_dispatch_deadline(rig->d) <= end;) {
    rig->now_ms =
        care_dispatch_deadline(rig->d) > rig->now_ms ? care_dispatch_deadline(rig->d) : rig->now_ms;
    rig_work(rig);
  }
}

static inline const char *rig_text_of(struct data_buffer *buffer) {
  data_buffer_add_char(buffer, '\0');
  buffer->len--;
  return buffer->ptr;
}

static inline struct care_dispatch_info rig_info(const struct rig *rig) {
  struct care_dispatch_info info;

  care_dispatch_get_info(rig->d, &info);
  return info;
}

/* How often a text stands in another. */
static inline size_t rig_count(struct data_buffer *buffer, const char *text) {
  size_t n = 0;

  for (const char *at = rig_text_of(buffer); (at = strstr(at, text)) != NULL; at++)
    n++;
  return n;
}

/* --- a site ---------------------------------------------------------------------------- */

#define HEAD "[plan]\nzone = Europe/Paris\ncountry = FR\n[quiet care]\nhours = 21:00-08:00\n"
#define J1                                                                                         \
  "[rule j1]\nwhen = J-1@14:00\nask = confirm\ntemplate = j1\nexpires = J@07:00\n"                 \
  "[rule j1b]\nafter = j1\nno_reply = 4h\nuntil = 20:00\ntemplate = j1b\n"                         \
  "then = call_task@J-1@20:00\n"
#define ROWS "appointment_id,phone,start,lang,first_name\n"
#define ONE ROWS "A-1,0639980101,2027-03-15T09:30,fr,Marie\n"
#define ROWS_CONSENT                                                                               \
  "appointment_id,phone,start,lang,consent\nA-1,0639980101,2027-03-15T09:30,fr,oui\n"
#define THREE                                                                                      \
  ONE "A-2,0639980102,2027-03-15T10:30,fr,Paul\nA-3,0639980101,2027-03-15T11:30,fr,Ana\n"
#define PHONE "+33639980101"

static inline void expect_submits(struct rig *rig, const char *expected) {
  assert_string_equal(rig_text_of(&rig->submits), expected);
}

#define assert_told(rig, text) assert_non_null(strstr(rig_text_of(&(rig)->events), text))
#define assert_untold(rig, text) assert_null(strstr(rig_text_of(&(rig)->events), text))

#endif
