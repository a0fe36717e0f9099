/* SPDX-License-Identifier: MIT
 *
 * The life of a plan, its names, and what is asked of it beside messages. */
#include <care/planned.h>

#include <care/program.h>
#include <data/names.h>

/* Before a plan says otherwise: nobody is woken, and what is not care keeps to
 * the hours and days of shops. */
static void set_defaults(care_plan *plan) {
  static const struct care__quiet night = {.n_windows = 1, .windows = {{21 * 60, 8 * 60}}};
  static const struct care__quiet closed = {
      .n_windows = 1, .windows = {{20 * 60, 8 * 60}}, .weekdays = 0x40, .holidays = true};

  plan->country = CARE_COUNTRY_NONE;
  plan->open_days = 0x1F;
  plan->quiet[CARE_TRAFFIC_CARE] = night;
  plan->quiet[CARE_TRAFFIC_PREVENTION] = closed;
  plan->quiet[CARE_TRAFFIC_CAMPAIGN] = closed;
}

int care_plan_new(const struct smpp_alloc *alloc, struct smpp_span text, care_plan **out,
                  struct care_fault *fault) {
  struct data_fault at = {0};
  care_plan *plan;
  int result;

  if (text.len > CARE_PLAN_MAX) {
    data_fault_add(&at, "a plan has at most 262144 octets; is this the right file?");
    care__fault_give(&at, fault);
    return SMPP_ERR_TOO_LONG;
  }
  plan = alloc->resize(alloc->ctx, NULL, 0, sizeof(*plan));
  if (!plan)
    return SMPP_ERR_NOMEM;
  memset(plan, 0, sizeof(*plan));
  plan->alloc = *alloc;
  set_defaults(plan);
  result = data_ini_parse(text, &plan->ini, &at);
  if (result == SMPP_OK)
    result = care__plan_read(plan, &at);
  if (result != SMPP_OK) {
    care__fault_give(&at, fault);
    care_plan_free(plan);
    return result;
  }
  *out = plan;
  return SMPP_OK;
}

void care_plan_free(care_plan *plan) {
  struct smpp_alloc alloc;

  if (!plan)
    return;
  for (size_t i = 0; i < plan->n_sites; i++)
    care_zone_free(plan->sites[i].zone);
  care_zone_free(plan->zone);
  data_ini_free(plan->ini);
  alloc = plan->alloc;
  alloc.resize(alloc.ctx, plan, sizeof(*plan), 0);
}

struct smpp_span care_plan_setting(const care_plan *plan, const char *name) {
  const struct data_ini_entry *entry = data_ini_get(&plan->ini->sections[1], name);

  return entry ? entry->value : smpp_span(NULL, 0);
}

const care_zone *care_plan_zone(const care_plan *plan) {
  return plan->zone;
}

size_t care_plan_n_rules(const care_plan *plan) {
  return plan->n_rules;
}

struct smpp_span care_plan_rule_name(const care_plan *plan, size_t rule) {
  return rule < plan->n_rules ? plan->rules[rule].name : smpp_span(NULL, 0);
}

struct smpp_span care_plan_rule_template(const care_plan *plan, size_t rule) {
  return rule < plan->n_rules ? plan->rules[rule].tmpl : smpp_span(NULL, 0);
}

struct smpp_span care_plan_rule_ask(const care_plan *plan, size_t rule) {
  return rule < plan->n_rules ? plan->rules[rule].ask : smpp_span(NULL, 0);
}

struct smpp_span care_plan_rule_sender(const care_plan *plan, size_t rule) {
  return rule < plan->n_rules ? plan->rules[rule].sender : smpp_span(NULL, 0);
}

int care_plan_rule_traffic(const care_plan *plan, size_t rule) {
  return rule < plan->n_rules ? plan->rules[rule].traffic : CARE_TRAFFIC_CARE;
}

bool care_plan_rule_is_repeat(const care_plan *plan, size_t rule) {
  return rule < plan->n_rules && plan->rules[rule].anchor == CARE__ANCHOR_QUESTION;
}

size_t care_plan_rule_line(const care_plan *plan, size_t rule) {
  return rule < plan->n_rules ? plan->rules[rule].line : 0;
}

size_t care_plan_messages_max(const care_plan *plan) {
  size_t n = 0;

  for (size_t i = 0; i < plan->n_rules; i++)
    n += plan->rules[i].times;
  return n;
}

struct care__place care__plan_place(const care_plan *plan, struct smpp_span site) {
  for (size_t i = 0; i < plan->n_sites; i++)
    if (data_name_equal(plan->sites[i].name, site))
      return (struct care__place){plan->sites[i].zone ? plan->sites[i].zone : plan->zone,
                                  plan->sites[i].country};
  return (struct care__place){plan->zone, plan->country};
}

static bool meets(const struct care__alert *alert, double value) {
  switch (alert->compare) {
  case CARE__GREATER:
    return value > alert->limit;
  case CARE__AT_LEAST:
    return value >= alert->limit;
  case CARE__LESS:
    return value < alert->limit;
  case CARE__AT_MOST:
    return value <= alert->limit;
  default:
    return value >= alert->limit && value <= alert->limit;
  }
}

bool care_plan_alert(const care_plan *plan, struct smpp_span question, double value,
                     struct smpp_span *name, struct smpp_span *level) {
  for (size_t i = 0; i < plan->n_alerts; i++) {
    const struct care__alert *alert = &plan->alerts[i];

    if (smpp_span_equal(alert->question, question) && meets(alert, value)) {
      *name = alert->name;
      *level = alert->level;
      return true;
    }
  }
  return false;
}

/* --- names --------------------------------------------------------------------------------- */

static const char *name_of(int number, const char *const *names, int n) {
  return number >= 0 && number < n ? names[number] : "?";
}

const char *care_decision_name(int decision) {
  static const char *const names[] = {"send", "defer", "drop"};

  return name_of(decision, names, 3);
}

const char *care_traffic_name(int traffic) {
  static const char *const names[] = {"care", "prevention", "campaign"};

  return name_of(traffic, names, CARE_TRAFFIC_COUNT);
}

const char *care_task_name(int task) {
  static const char *const names[] = {"none", "call_task", "alert"};

  return name_of(task, names, 3);
}

#define REASON_NAME(name, value, text, words) [value] = text,
#define REASON_WORDS(name, value, text, words) [value] = words,

const char *care_reason_name(int reason) {
  static const char *const names[] = {CARE_REASON_MAP(REASON_NAME)};

  return name_of(reason, names, (int)(sizeof(names) / sizeof(*names)));
}

const char *care_reason_text(int reason) {
  static const char *const words[] = {CARE_REASON_MAP(REASON_WORDS)};
  int n = (int)(sizeof(words) / sizeof(*words));

  return reason >= 0 && reason < n ? words[reason] : "unknown reason";
}
