/* SPDX-License-Identifier: MIT
 *
 * The sections of a plan but its rules. A mistake refuses the whole plan: half a
 * plan writes to half of the patients. */
#include <care/planned.h>

#include <care/when.h>
#include <data/json.h>
#include <data/names.h>

int care__plan_refuse(struct care__plan_reader *r, size_t line, const char *words) {
  data_fault_at(r->fault, 0, line, 0);
  data_fault_add(r->fault, words);
  return SMPP_ERR_INVALID;
}

int care__plan_refuse_entry(struct care__plan_reader *r, const struct data_ini_entry *entry,
                            const char *words) {
  data_fault_at(r->fault, 0, entry->line, 0);
  data_fault_add_span(r->fault, entry->key);
  data_fault_add(r->fault, " = ");
  data_fault_add_span(r->fault, entry->value);
  data_fault_add(r->fault, ": ");
  data_fault_add(r->fault, words);
  return SMPP_ERR_INVALID;
}

static bool is_known(struct smpp_span key, const char *known) {
  while (*known) {
    size_t len = strcspn(known, " ");

    if (smpp_span_equal(key, smpp_span(known, len)))
      return true;
    known += len + (known[len] == ' ');
  }
  return false;
}

int care__plan_check_keys(struct care__plan_reader *r, const struct data_ini_section *section,
                          const char *known) {
  for (size_t i = 0; i < section->n_entries; i++) {
    const struct data_ini_entry *entry = &section->entries[i];

    if (!is_known(entry->key, known)) {
      (void)care__plan_refuse_entry(r, entry, "there is no such key here; there are: ");
      data_fault_add(r->fault, known);
      return SMPP_ERR_INVALID;
    }
    for (size_t k = 0; k < i; k++)
      if (smpp_span_equal(entry->key, section->entries[k].key))
        return care__plan_refuse_entry(r, entry, "the key stands twice in its section; keep one");
    if (entry->value.len == 0)
      return care__plan_refuse_entry(r, entry, "the value is missing; write one or drop the key");
  }
  return SMPP_OK;
}

/* --- places ------------------------------------------------------------------------- */

static int read_zone(struct care__plan_reader *r, const struct data_ini_entry *entry,
                     care_zone **out) {
  int result;

  if (!entry)
    return SMPP_OK;
  result = care_zone_new(&r->plan->alloc, entry->value, out);
  if (result == SMPP_ERR_NOT_FOUND)
    return care__plan_refuse_entry(r, entry,
                                   "there is no such time zone; write one such as Europe/Paris");
  return result;
}

static int read_country(struct care__plan_reader *r, const struct data_ini_entry *entry,
                        int *country) {
  if (!entry)
    return SMPP_OK;
  *country = care_country_by_name(entry->value);
  if (*country != CARE_COUNTRY_NONE)
    return SMPP_OK;
  (void)care__plan_refuse_entry(r, entry, "its public holidays are not known; there are: ");
  data_fault_add(r->fault, care_country_names());
  return SMPP_ERR_INVALID;
}

static int read_holidays(struct care__plan_reader *r, const struct data_ini_entry *entry) {
  struct smpp_span rest = entry ? entry->value : smpp_span(NULL, 0), item;
  care_plan *plan = r->plan;
  struct care__when when;

  while (care__list_next(&rest, &item)) {
    if (!care__when_parse(item, &when, NULL) || !when.has_date || when.has_time)
      return care__plan_refuse_entry(r, entry, "days such as 2027-05-07, 2027-12-24 are expected");
    if (plan->n_holidays == CARE__HOLIDAYS_MAX)
      return care__plan_refuse_entry(r, entry, "more than 128 days; drop those that are past");
    plan->holidays[plan->n_holidays++] = care_day_of(when.year, when.month, when.day);
  }
  return SMPP_OK;
}

static int read_open(struct care__plan_reader *r, const struct data_ini_entry *entry) {
  if (entry &&
      (!care__weekdays_read(entry->value, &r->plan->open_days, NULL) || r->plan->open_days == 0))
    return care__plan_refuse_entry(r, entry, "the days of work, such as mon-fri, are expected");
  return SMPP_OK;
}

static int read_plan(struct care__plan_reader *r, const struct data_ini_section *section,
                     struct smpp_span name) {
  int result =
      care__plan_check_keys(r, section, "zone country holidays open lang languages templates");

  if (name.len > 0)
    return care__plan_refuse(r, section->line, "[plan] has no name; write [plan]");
  if (r->plan->zone)
    return care__plan_refuse(r, section->line, "[plan] stands twice; make one of them");
  if (result == SMPP_OK)
    result = read_zone(r, data_ini_get(section, "zone"), &r->plan->zone);
  if (result == SMPP_OK)
    result = read_country(r, data_ini_get(section, "country"), &r->plan->country);
  if (result == SMPP_OK)
    result = read_holidays(r, data_ini_get(section, "holidays"));
  if (result == SMPP_OK)
    result = read_open(r, data_ini_get(section, "open"));
  if (result == SMPP_OK && !r->plan->zone)
    return care__plan_refuse(r, section->line,
                             "zone is missing: write zone = Europe/Paris, or that of your site");
  return result;
}

static int read_site(struct care__plan_reader *r, const struct data_ini_section *section,
                     struct smpp_span name) {
  care_plan *plan = r->plan;
  struct care__site *site = &plan->sites[plan->n_sites];
  int result = care__plan_check_keys(r, section, "zone country");

  if (result != SMPP_OK)
    return result;
  if (name.len == 0)
    return care__plan_refuse(r, section->line, "a site needs its name: [site Saint-Denis]");
  if (plan->n_sites == CARE__SITES_MAX)
    return care__plan_refuse(r, section->line, "more than 64 sites");
  for (size_t i = 0; i < plan->n_sites; i++)
    if (data_name_equal(plan->sites[i].name, name))
      return care__plan_refuse(r, section->line, "this site stands twice; make one of them");
  *site = (struct care__site){name, NULL, plan->country};
  result = read_country(r, data_ini_get(section, "country"), &site->country);
  if (result == SMPP_OK)
    result = read_zone(r, data_ini_get(section, "zone"), &site->zone);
  plan->n_sites += result == SMPP_OK;
  return result;
}

/* --- quiet hours ------------------------------------------------------------------------ */

static int read_windows(struct care__plan_reader *r, const struct data_ini_entry *entry,
                        struct care__quiet *quiet) {
  struct smpp_span rest = entry->value, item;

  quiet->n_windows = 0;
  while (care__list_next(&rest, &item)) {
    const uint8_t *dash = item.len ? memchr(item.ptr, '-', item.len) : NULL;
    size_t len = dash ? (size_t)(dash - item.ptr) : 0;
    int from, to;

    if (!dash || !care__minute_read(data_trim(smpp_span(item.ptr, len)), &from) ||
        !care__minute_read(data_trim(smpp_span(dash + 1, item.len - len - 1)), &to) || from == to)
      return care__plan_refuse_entry(r, entry, "hours such as 21:00-08:00 are expected");
    if (quiet->n_windows == CARE__WINDOWS_MAX)
      return care__plan_refuse_entry(r, entry, "more than four windows");
    quiet->windows[quiet->n_windows].from = from;
    quiet->windows[quiet->n_windows++].to = to;
  }
  return SMPP_OK;
}

static bool covers(const struct care__quiet *quiet, int minute) {
  for (size_t i = 0; i < quiet->n_windows; i++) {
    int from = quiet->windows[i].from, to = quiet->windows[i].to;

    if (from < to ? minute >= from && minute < to : minute >= from || minute < to)
      return true;
  }
  return false;
}

static bool leaves_time(const struct care__quiet *quiet) {
  for (int minute = 0; minute < 24 * 60 && quiet->weekdays != 0x7F; minute++)
    if (!covers(quiet, minute))
      return true;
  return false;
}

static bool read_action(struct smpp_span word, uint8_t *action) {
  static const char *const words[] = {"defer", "drop", "send"};

  for (uint8_t i = 0; i < 3; i++)
    if (smpp_span_equal(word, smpp_span_of(words[i]))) {
      *action = i;
      return true;
    }
  return false;
}

static int read_quiet(struct care__plan_reader *r, const struct data_ini_section *section,
                      struct smpp_span name) {
  const struct data_ini_entry *entry;
  struct care__quiet *quiet = NULL;
  int result = care__plan_check_keys(r, section, "hours days action");

  for (int i = 0; i < CARE_TRAFFIC_COUNT; i++)
    if (smpp_span_equal(name, smpp_span_of(care_traffic_name(i))))
      quiet = &r->plan->quiet[i];
  if (!quiet)
    return care__plan_refuse(r, section->line,
                             "quiet hours are of a class: [quiet care], prevention or campaign");
  entry = data_ini_get(section, "hours");
  if (result == SMPP_OK && entry)
    result = read_windows(r, entry, quiet);
  entry = data_ini_get(section, "days");
  if (result == SMPP_OK && entry &&
      !care__weekdays_read(entry->value, &quiet->weekdays, &quiet->holidays))
    return care__plan_refuse_entry(r, entry, "days such as sat, sun, holidays are expected");
  entry = data_ini_get(section, "action");
  if (result == SMPP_OK && entry && !read_action(entry->value, &quiet->action))
    return care__plan_refuse_entry(r, entry, "write defer, drop or send");
  if (result == SMPP_OK && !leaves_time(quiet))
    return care__plan_refuse(r, section->line, "these quiet hours leave no time to send at all");
  return result;
}

/* --- alerts ------------------------------------------------------------------------------ */

/* "bleed = yes": an answer of yes counts 1, of no 0. */
static bool is_truth(struct smpp_span text, struct care__alert *alert) {
  bool yes = smpp_span_equal(text, smpp_span_of("yes"));

  if (!yes && !smpp_span_equal(text, smpp_span_of("no")))
    return false;
  alert->limit = yes ? 1 : 0;
  return alert->compare == CARE__EQUAL;
}

static bool read_condition(struct smpp_span text, struct care__alert *alert) {
  static const char *const signs[] = {">=", "<=", ">", "<", "="};
  static const uint8_t compares[] = {CARE__AT_LEAST, CARE__AT_MOST, CARE__GREATER, CARE__LESS,
                                     CARE__EQUAL};
  struct data_json *tree = NULL;
  const struct data_json_value *root;
  size_t at = 0, sign = 0;
  bool ok;

  while (at < text.len && !memchr("<>=", text.ptr[at], 3))
    at++;
  alert->question = data_trim(smpp_span(text.ptr, at));
  text = smpp_span(text.ptr + at, text.len - at);
  while (sign < 5 && !(text.len >= strlen(signs[sign]) &&
                       memcmp(text.ptr, signs[sign], strlen(signs[sign])) == 0))
    sign++;
  if (sign == 5 || !care__is_name(alert->question))
    return false;
  alert->compare = compares[sign];
  at = strlen(signs[sign]);
  text = data_trim(smpp_span(text.ptr + at, text.len - at));
  if (is_truth(text, alert))
    return true;
  ok = data_json_parse(text, &tree, &root, NULL) == SMPP_OK;
  ok = ok && data_json_get_double(root, &alert->limit);
  data_json_free(tree);
  return ok;
}

static int read_alert(struct care__plan_reader *r, const struct data_ini_section *section,
                      struct smpp_span name) {
  const struct data_ini_entry *when = data_ini_get(section, "when"),
                              *level = data_ini_get(section, "level");
  struct care__alert alert = {.name = name};
  int result = care__plan_check_keys(r, section, "when level");

  if (result != SMPP_OK)
    return result;
  if (!care__is_name(name))
    return care__plan_refuse(r, section->line,
                             "an alert needs a name of a-z, 0-9, - and _: [alert pain]");
  if (r->plan->n_alerts == CARE__ALERTS_MAX)
    return care__plan_refuse(r, section->line, "more than 64 alerts");
  if (!when || !read_condition(when->value, &alert))
    return care__plan_refuse(r, when ? when->line : section->line,
                             "when: a question and its limit are expected, such as pain > 7");
  alert.line = when->line;
  alert.level = level ? level->value : smpp_span_of("high");
  r->plan->alerts[r->plan->n_alerts++] = alert;
  return SMPP_OK;
}

/* --- the whole ---------------------------------------------------------------------------- */

static int read_section(struct care__plan_reader *r, const struct data_ini_section *section) {
  static const struct {
    const char *kind;
    int (*read)(struct care__plan_reader *r, const struct data_ini_section *section,
                struct smpp_span name);
  } kinds[] = {{"plan", read_plan},
               {"site", read_site},
               {"quiet", read_quiet},
               {"rule", care__plan_read_rule},
               {"question", care__plan_read_question},
               {"alert", read_alert}};
  struct smpp_span kind, name;

  data_ini_title(section, &kind, &name);
  for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
    if (smpp_span_equal(kind, smpp_span_of(kinds[i].kind)))
      return kinds[i].read(r, section, name);
  return care__plan_refuse(r, section->line,
                           "there is no such section; there are [plan], [site NAME], [quiet "
                           "CLASS], [rule NAME], [question NAME] and [alert NAME]");
}

/* [plan] comes first: sites and rules are read in its light. */
int care__plan_read(care_plan *plan, struct data_fault *fault) {
  struct care__plan_reader r = {plan, fault};
  const struct data_ini_section *sections = plan->ini->sections;
  int result = SMPP_OK;

  if (sections[0].n_entries > 0)
    return care__plan_refuse_entry(&r, sections[0].entries,
                                   "it stands in no section; begin with [plan]");
  if (plan->ini->n_sections < 2 || !smpp_span_equal(sections[1].title, smpp_span_of("plan")))
    return care__plan_refuse(&r, plan->ini->n_sections < 2 ? 1 : sections[1].line,
                             "a plan begins with [plan] and zone = Europe/Paris in it");
  for (size_t i = 1; i < plan->ini->n_sections && result == SMPP_OK; i++)
    result = read_section(&r, &sections[i]);
  if (result == SMPP_OK && plan->n_rules == 0)
    return care__plan_refuse(&r, 1, "the plan has no rule: write [rule NAME], when and template");
  return result == SMPP_OK ? care__plan_check_questions(&r) : result;
}
