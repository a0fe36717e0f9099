/* SPDX-License-Identifier: MIT
 *
 * A dispatcher as a script: each step is an octet that says what happens (time goes
 * by, somebody writes, a receipt comes, an event, another run over what was kept)
 * and one or more that say how. Laws: no key is sent twice in any number of runs,
 * nothing is sent when it is of no more use or in quiet hours, every record can be read again. */
#include <smppcare/dispatch.h>

#define FUZZ_LEXICONS 2
#include "words.h"

#include <string.h>

#define RECORDS_MAX 4096
#define KEYS_MAX 512
#define STEPS_MAX 64

static const char rules[] =
    "[plan]\nzone = Europe/Paris\ncountry = FR\n[quiet care]\nhours = 21:00-08:00\n"
    "[rule j1]\nwhen = J-1@14:00\nask = confirm\ntemplate = t\nexpires = J@07:00\n"
    "[rule j1b]\nafter = j1\nno_reply = 4h\nuntil = 20:00\ntemplate = t\nthen = "
    "call_task@J-1@20:00\n"
    "[rule post]\nwhen = J+1@09:30\nask = nps, free\nno_reply = 1h\ntemplate = t\nthen = alert\n"
    "[rule res]\nevent = results\nwhen = +10m\nevery = 1d\ntimes = 2\ntemplate = t\n";
static const char rows[] = "id,phone,start,lang\n"
                           "A,+33639980101,2027-03-28T09:30,fr\n"
                           "B,+33639980101,2027-03-28T10:30,fr\n"
                           "C,+33639980102,2027-03-29T10:30,en\n";

struct script {
  const uint8_t *at, *end;
  care_plan *plan;
  care_appointments *table;
  care_dispatch *d;
  int64_t now;
  char *records[RECORDS_MAX];
  size_t n_records, n_keys, n_ids;
  char keys[KEYS_MAX][200];
};

static uint8_t next(struct script *script) {
  return script->at < script->end ? *script->at++ : 0;
}

static int write_text(void *ctx, const struct care_text_wanted *wanted, char *out, size_t cap,
                      size_t *len, struct care_fault *fault) {
  (void)ctx;
  (void)cap;
  (void)fault;
  if (wanted->coded && wanted->tmpl.len != 1)
    return SMPP_ERR_NOT_FOUND;
  memcpy(out, "Bonjour", 7);
  *len = 7;
  return wanted->automatic ? SMPP_ERR_NOT_FOUND : SMPP_OK;
}

static void begin(struct script *script) {
  static const struct smpp_span senders[] = {{(const uint8_t *)"+33700000001", 12}};
  struct care_dispatch_options options = CARE_DISPATCH_OPTIONS_INIT;
  struct care_gate_policy policy = CARE_GATE_POLICY_INIT;
  struct care_number_options numbers = CARE_NUMBER_OPTIONS_INIT;
  struct smpp_alloc alloc = smpp_alloc_libc();

  options.plan = script->plan;
  options.table = script->table;
  options.policy = &policy;
  options.numbers = &numbers;
  options.lexicon = words();
  options.language = smpp_span_of("fr");
  options.senders = senders;
  options.n_senders = 1;
  options.text = write_text;
  LAW(care_dispatch_new(&alloc, &options, &script->d) == SMPP_OK);
  for (size_t i = 0; i < script->n_records; i++)
    LAW(care_dispatch_recall(script->d, smpp_span_of(script->records[i])) == SMPP_OK);
}

static void keep(struct script *script, struct smpp_span record) {
  char *copy = malloc(record.len + 1);

  LAW(copy && script->n_records < RECORDS_MAX);
  memcpy(copy, record.ptr, record.len);
  copy[record.len] = '\0';
  script->records[script->n_records++] = copy;
}

static void judge(struct script *script, const struct care_dispatch_step *step) {
  const care_zone *zone = care_plan_zone(script->plan);

  LAW(step->key.len < 200 && script->n_keys < KEYS_MAX);
  LAW(step->expires_at_ms > script->now);
  LAW(!step->receipt || !care_plan_is_quiet(script->plan, step->traffic, zone,
                                            care_country_by_name(smpp_span_of("FR")), script->now));
  for (size_t i = 0; i < script->n_keys; i++)
    LAW(!smpp_span_equal(step->key, smpp_span_of(script->keys[i])));
  memcpy(script->keys[script->n_keys], step->key.ptr, step->key.len);
  script->keys[script->n_keys++][step->key.len] = '\0';
}

static void submit(struct script *script, const struct care_dispatch_step *step) {
  struct care_submitted s = CARE_SUBMITTED_INIT;
  char id[32];
  struct smpp_span ids[1];

  judge(script, step);
  snprintf(id, sizeof id, "m%zu", ++script->n_ids);
  ids[0] = smpp_span_of(id);
  s.id = step->id;
  s.outcome = next(script) % 16 == 1 ? CARE_SUBMIT_REJECTED : CARE_SUBMIT_ACCEPTED;
  s.message_ids = ids;
  s.n_message_ids = 1;
  LAW(care_dispatch_submitted(script->d, &s, script->now) == SMPP_OK);
}

/* So many steps; the rest is never carried out if another run follows. */
static void work(struct script *script, unsigned n) {
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;

  while (n-- > 0 && care_dispatch_next(script->d, script->now, &step))
    if (step.act == CARE_DO_KEEP)
      keep(script, step.record);
    else if (step.act == CARE_DO_SUBMIT)
      submit(script, &step);
  LAW(care_dispatch_status(script->d) == SMPP_OK);
}

static void hear(struct script *script) {
  struct care_inbound in = {smpp_span_of(next(script) % 2 ? "+33639980101" : "+33639980102"),
                            smpp_span_of("+33700000001"),
                            {NULL, 0},
                            {NULL, 0},
                            false};
  size_t len = next(script) % 64, left = (size_t)(script->end - script->at);

  in.text = smpp_span(script->at, len < left ? len : left);
  script->at += in.text.len;
  LAW(care_dispatch_inbound(script->d, &in, 1, script->now) == SMPP_OK);
}

static void receive(struct script *script) {
  struct care_delivery r = CARE_DELIVERY_INIT;
  char id[32];

  snprintf(id, sizeof id, "m%u", next(script) % 32u);
  r.message_id = smpp_span_of(id);
  r.state = next(script) % 10;
  (void)care_dispatch_receipt(script->d, &r, script->now);
}

static void wait_for(struct script *script) {
  int64_t deadline = care_dispatch_deadline(script->d), minutes = next(script) * INT64_C(10);

  script->now += minutes * 60000;
  if (minutes == 0 && deadline != INT64_MAX && deadline > script->now)
    script->now = deadline;
}

static void take_step(struct script *script) {
  switch (next(script) % 6) {
  case 0:
    hear(script);
    break;
  case 1:
    receive(script);
    break;
  case 2:
    (void)care_dispatch_happened(script->d, smpp_span_of("C"), smpp_span_of("results"), script->now,
                                 script->now);
    break;
  case 3:
    work(script, next(script) % 8);
    care_dispatch_free(script->d);
    begin(script);
    break;
  case 4:
    care_dispatch_carried_out(script->d);
    break;
  default:
    wait_for(script);
  }
}

/* The same for all inputs. */
static void read_world(struct script *script) {
  struct smpp_alloc alloc = smpp_alloc_libc();

  LAW(care_plan_new(&alloc, smpp_span_of(rules), &script->plan, NULL) == SMPP_OK);
  LAW(care_appointments_csv(&alloc, smpp_span_of(rows), script->plan, &script->table, NULL) ==
      SMPP_OK);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static struct script script;

  script.at = data;
  script.end = data + size;
  script.n_records = script.n_keys = script.n_ids = 0;
  script.now = care_day_of(2027, 3, 27) * CARE_DAY_MS + 12 * INT64_C(3600000);
  if (!script.plan)
    read_world(&script);
  begin(&script);
  for (unsigned n = 0; n < STEPS_MAX && script.at < script.end; n++) {
    take_step(&script);
    work(&script, 1000);
  }
  care_dispatch_free(script.d);
  while (script.n_records > 0)
    free(script.records[--script.n_records]);
  return 0;
}
