/* SPDX-License-Identifier: MIT
 *
 * A list of questions in the order of CARE_GATE_REASON_MAP: whichever holds first
 * decides. Those that only delay come last. */
#include <care/planned.h>
#include <smppcare/gate.h>

#include <base/sized.h>

struct gate {
  struct care_gate_policy policy;
  struct care_gate_facts facts;
};

/* --- what forbids ---------------------------------------------------------------------- */

static bool is_of(uint32_t classes, int traffic) {
  return (classes & CARE_CLASS(traffic)) != 0;
}

static bool silences(const struct gate *g, const struct care_optout *optout) {
  bool same_sender = optout->sender.len == 0 || smpp_span_equal(optout->sender, g->facts.sender);

  switch (g->policy.optout_scope) {
  case CARE_OPTOUT_CLASS:
    return same_sender && optout->traffic == g->facts.traffic;
  case CARE_OPTOUT_SENDER:
    return same_sender;
  default:
    return true;
  }
}

static bool is_opted_out(const struct gate *g) {
  if (g->facts.answers_optout)
    return false;
  for (size_t i = 0; i < g->facts.n_optouts; i++)
    if (silences(g, &g->facts.optouts[i]))
      return true;
  return false;
}

/* A recorded no is an objection, whatever the class needs. */
static bool has_objected(const struct gate *g) {
  return g->facts.objected || g->facts.consent == CARE_SAID_NO;
}

static bool lacks_consent(const struct gate *g) {
  return is_of(g->policy.needs_consent, g->facts.traffic) && g->facts.consent != CARE_SAID_YES;
}

static bool is_listed(struct smpp_span item, const struct smpp_span *list, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (smpp_span_equal(item, list[i]))
      return true;
  return false;
}

static bool is_foreign(const struct gate *g) {
  return g->policy.n_countries > 0 &&
         !is_listed(g->facts.region, g->policy.countries, g->policy.n_countries);
}

static bool is_off_trial(const struct gate *g) {
  return g->policy.is_trial &&
         !is_listed(g->facts.e164, g->policy.trial_numbers, g->policy.n_trial_numbers);
}

/* The patient. CLEAR: nothing. */
static int ask_person(const struct gate *g) {
  const struct care_gate_facts *facts = &g->facts;

  if (facts->already_sent)
    return CARE_GATE_ALREADY_SENT;
  if (facts->deceased)
    return CARE_GATE_DECEASED;
  if (has_objected(g))
    return CARE_GATE_OBJECTED;
  if (is_opted_out(g))
    return CARE_GATE_OPTED_OUT;
  if (facts->reassigned)
    return CARE_GATE_REASSIGNED;
  if (facts->quarantined)
    return CARE_GATE_QUARANTINED;
  if (lacks_consent(g))
    return CARE_GATE_NO_CONSENT;
  if (facts->minor && is_of(g->policy.not_to_minors, facts->traffic))
    return CARE_GATE_MINOR;
  if (facts->sensitive && is_of(g->policy.not_sensitive, facts->traffic))
    return CARE_GATE_SENSITIVE;
  return CARE_GATE_CLEAR;
}

static int ask_appointment(const struct gate *g) {
  const struct care_gate_facts *facts = &g->facts;

  if (facts->status == CARE_STATUS_CANCELLED)
    return CARE_GATE_CANCELLED;
  if (facts->prepares && facts->status != CARE_STATUS_BOOKED)
    return CARE_GATE_OVER;
  if (facts->start_ms != facts->planned_for_ms)
    return CARE_GATE_MOVED;
  if (facts->prepares && facts->now_ms >= facts->start_ms)
    return CARE_GATE_BEGUN;
  if (facts->now_ms >= facts->expires_at_ms)
    return CARE_GATE_EXPIRED;
  return CARE_GATE_CLEAR;
}

static int ask_limits(const struct gate *g) {
  if (is_foreign(g))
    return CARE_GATE_COUNTRY;
  if (is_off_trial(g))
    return CARE_GATE_TRIAL;
  if (g->policy.max_per_run > 0 && g->facts.n_in_run >= g->policy.max_per_run)
    return CARE_GATE_RUN_CAP;
  return CARE_GATE_CLEAR;
}

/* --- what delays ------------------------------------------------------------------------ */

static bool caps_number(const struct gate *g) {
  return g->policy.max_per_number > 0 && g->facts.n_to_number >= g->policy.max_per_number;
}

static bool heeds_quiet(const struct gate *g) {
  return g->policy.plan && g->policy.plan->quiet[g->facts.traffic].action != CARE__QUIET_SEND;
}

static int64_t next_day(const struct gate *g) {
  int64_t day = care_wall_day(care_zone_to_wall(g->facts.zone, g->facts.now_ms)) + 1;

  return care_zone_from_wall(g->facts.zone, day * CARE_DAY_MS);
}

static int64_t quiet_end(const struct gate *g, int64_t from_ms) {
  struct care__place place = {.zone = g->facts.zone, .country = g->facts.country};

  return heeds_quiet(g) ? care__quiet_end(g->policy.plan, g->facts.traffic, &place, from_ms)
                        : from_ms;
}

static bool is_too_late(const struct gate *g, int64_t at_ms) {
  return at_ms >= g->facts.expires_at_ms || (g->facts.prepares && at_ms >= g->facts.start_ms);
}

static void answer(const struct gate *g, int decision, int reason, struct care_gate_answer *out) {
  static const bool leaves_call[] = {
#define CARE_GATE_CALL(name, value, text, call, words) [value] = call,
      CARE_GATE_REASON_MAP(CARE_GATE_CALL)
#undef CARE_GATE_CALL
  };

  out->decision = decision;
  out->reason = reason;
  if (decision == CARE_DECISION_DROP && leaves_call[reason] &&
      g->facts.traffic == CARE_TRAFFIC_CARE)
    out->task = CARE_TASK_CALL;
}

static void defer(const struct gate *g, int64_t until_ms, int reason, int if_too_late,
                  struct care_gate_answer *out) {
  if (is_too_late(g, until_ms)) {
    answer(g, CARE_DECISION_DROP, if_too_late, out);
    return;
  }
  answer(g, CARE_DECISION_DEFER, reason, out);
  out->until_ms = until_ms;
}

static void ask_clock(const struct gate *g, struct care_gate_answer *out) {
  int64_t now = g->facts.now_ms, end;

  if (caps_number(g)) {
    defer(g, quiet_end(g, next_day(g)), CARE_GATE_NUMBER_CAP, CARE_GATE_NUMBER_CAP, out);
    return;
  }
  end = quiet_end(g, now);
  if (end == now)
    answer(g, CARE_DECISION_SEND, CARE_GATE_CLEAR, out);
  else if (g->policy.plan->quiet[g->facts.traffic].action == CARE__QUIET_DROP)
    answer(g, CARE_DECISION_DROP, CARE_GATE_QUIET_HOURS, out);
  else
    defer(g, end, CARE_GATE_QUIET_HOURS, CARE_GATE_QUIET_DEADLINE, out);
}

/* --- the gate --------------------------------------------------------------------------- */

static bool is_sound(const struct gate *g) {
  const struct care_gate_facts *facts = &g->facts;

  return facts->traffic >= 0 && facts->traffic < CARE_TRAFFIC_COUNT &&
         facts->consent >= CARE_SAID_NOTHING && facts->consent <= CARE_SAID_NO &&
         facts->status >= CARE_STATUS_BOOKED && facts->status <= CARE_STATUS_DONE &&
         g->policy.optout_scope >= CARE_OPTOUT_CLASS && g->policy.optout_scope <= CARE_OPTOUT_ALL &&
         (facts->zone || (!g->policy.plan && g->policy.max_per_number == 0));
}

int care_gate(const struct care_gate_policy *policy, const struct care_gate_facts *facts,
              struct care_gate_answer *out) {
  struct gate g = {CARE_GATE_POLICY_INIT, CARE_GATE_FACTS_INIT};
  int reason;

  out->decision = CARE_DECISION_DROP;
  out->reason = CARE_GATE_CLEAR;
  out->until_ms = 0;
  out->task = CARE_TASK_NONE;
  if (SMPP__TAKE(g.policy, policy, plan) != SMPP_OK ||
      SMPP__TAKE(g.facts, facts, expires_at_ms) != SMPP_OK)
    return SMPP_ERR_UNSUPPORTED;
  if (!is_sound(&g))
    return SMPP_ERR_INVALID;
  reason = ask_person(&g);
  if (reason == CARE_GATE_CLEAR)
    reason = ask_appointment(&g);
  if (reason == CARE_GATE_CLEAR)
    reason = ask_limits(&g);
  if (reason == CARE_GATE_CLEAR)
    ask_clock(&g, out);
  else
    answer(&g, CARE_DECISION_DROP, reason, out);
  return SMPP_OK;
}

/* --- names -------------------------------------------------------------------------------- */

struct words {
  const char *name, *text;
};

static const struct words words_of[] = {
#define CARE_GATE_WORDS(name, value, text, call, words) [value] = {text, words},
    CARE_GATE_REASON_MAP(CARE_GATE_WORDS)
#undef CARE_GATE_WORDS
};

#define N_REASONS (int)(sizeof(words_of) / sizeof(*words_of))

const char *care_gate_reason_name(int reason) {
  return reason >= 0 && reason < N_REASONS ? words_of[reason].name : "?";
}

const char *care_gate_reason_text(int reason) {
  return reason >= 0 && reason < N_REASONS ? words_of[reason].text : "unknown reason";
}
