/* SPDX-License-Identifier: MIT
 *
 * [question NAME]: what a rule asks, so that an answer to it can be read. */
#include <care/planned.h>

#include <data/names.h>

/* --- reading ---------------------------------------------------------------------------- */

/* Kinds that need options or items, or are no question, have no name of their own. */
static bool needs_nothing(int kind) {
  return kind != CARE_QUESTION_CHOICE && kind != CARE_QUESTION_COMBINED &&
         kind != CARE_QUESTION_OPTOUT;
}

static bool next_of(struct smpp_span *rest, char mark, struct smpp_span *item) {
  const uint8_t *at = rest->len ? memchr(rest->ptr, mark, rest->len) : NULL;
  size_t len = at ? (size_t)(at - rest->ptr) : rest->len, more = len + (at != NULL);

  if (rest->len == 0)
    return false;
  *item = data_trim(smpp_span(rest->ptr, len));
  *rest = smpp_span(rest->ptr + more, rest->len - more);
  return true;
}

static int read_options(struct care__plan_reader *r, const struct data_ini_entry *entry,
                        struct care__question *q) {
  struct smpp_span rest = entry ? entry->value : smpp_span(NULL, 0), item;

  if ((q->kind == CARE_QUESTION_CHOICE) != (entry != NULL))
    return entry ? care__plan_refuse_entry(r, entry, "only type = choice has options")
                 : SMPP_ERR_NOT_FOUND;
  while (next_of(&rest, '|', &item)) {
    if (item.len == 0 || q->n_options == CARE__OPTIONS_MAX)
      return care__plan_refuse_entry(r, entry, "write 1 to 26 of them: morning | afternoon");
    q->options[q->n_options++] = item;
  }
  return SMPP_OK;
}

/* "pain:scale_0_10, temp:temperature" */
static int read_items(struct care__plan_reader *r, const struct data_ini_entry *entry,
                      struct care__question *q) {
  struct smpp_span rest = entry ? entry->value : smpp_span(NULL, 0), item, label;

  if ((q->kind == CARE_QUESTION_COMBINED) != (entry != NULL))
    return entry ? care__plan_refuse_entry(r, entry, "only type = combined has items")
                 : SMPP_ERR_NOT_FOUND;
  while (next_of(&rest, ',', &item)) {
    struct care_item *to = &q->items[q->n_items];
    bool named = next_of(&item, ':', &label) && care__is_name(label);

    if (!named || q->n_items == CARE_REPLY_ITEMS ||
        !care_question_by_name(data_trim(item), &to->question) || !needs_nothing(to->question))
      return care__plan_refuse_entry(r, entry,
                                     "write 1 to 8 as NAME:TYPE: pain:scale_0_10, "
                                     "temp:temperature");
    to->label = label;
    q->n_items++;
  }
  return SMPP_OK;
}

static int check_name(struct care__plan_reader *r, const struct data_ini_section *section,
                      struct smpp_span name) {
  if (!care__is_name(name))
    return care__plan_refuse(r, section->line,
                             "a question needs a name of a-z, 0-9, - and _: [question pain]");
  for (size_t i = 0; i < r->plan->n_questions; i++)
    if (smpp_span_equal(r->plan->questions[i].name, name))
      return care__plan_refuse(r, section->line,
                               "a question of this name stands above; rename one");
  if (r->plan->n_questions == CARE__QUESTIONS_MAX)
    return care__plan_refuse(r, section->line, "more than 64 questions");
  return care__plan_check_keys(r, section, "type options items template");
}

int care__plan_read_question(struct care__plan_reader *r, const struct data_ini_section *section,
                             struct smpp_span name) {
  struct care__question *q = &r->plan->questions[r->plan->n_questions];
  const struct data_ini_entry *type = data_ini_get(section, "type"),
                              *tmpl = data_ini_get(section, "template");
  int result = check_name(r, section, name);

  if (result != SMPP_OK)
    return result;
  *q = (struct care__question){.name = name, .tmpl = tmpl ? tmpl->value : name};
  if (!type)
    return care__plan_refuse(r, section->line, "which type? write type = scale_0_10");
  if (!care_question_by_name(type->value, &q->kind) || q->kind == CARE_QUESTION_OPTOUT)
    return care__plan_refuse_entry(r, type,
                                   "there are confirm, yes_no, scale_0_10, nps, temperature, "
                                   "number, date, choice, free and combined");
  if (!care__is_name(q->tmpl))
    return care__plan_refuse_entry(r, tmpl, "a template's name has a-z, 0-9, - and _ only");
  result = read_options(r, data_ini_get(section, "options"), q);
  if (result == SMPP_ERR_NOT_FOUND)
    return care__plan_refuse(r, section->line, "which ones? write options = morning | afternoon");
  if (result == SMPP_OK)
    result = read_items(r, data_ini_get(section, "items"), q);
  if (result == SMPP_ERR_NOT_FOUND)
    return care__plan_refuse(r, section->line,
                             "of what? write items = pain:scale_0_10, "
                             "temp:temperature");
  r->plan->n_questions += result == SMPP_OK;
  return result;
}

/* --- what it stands for -------------------------------------------------------------------- */

bool care_plan_question(const care_plan *plan, struct smpp_span name,
                        struct care_plan_question *out) {
  struct care_plan_question found = {.name = name, .tmpl = name, .asked = CARE_ASKED_INIT};

  for (size_t i = 0; i < plan->n_questions; i++) {
    const struct care__question *q = &plan->questions[i];

    if (!smpp_span_equal(q->name, name))
      continue;
    found.name = q->name;
    found.tmpl = q->tmpl;
    found.asked.question = q->kind;
    found.asked.options = q->options;
    found.asked.n_options = q->n_options;
    found.asked.items = q->items;
    found.asked.n_items = q->n_items;
    *out = found;
    return true;
  }
  if (!care_question_by_name(name, &found.asked.question) || !needs_nothing(found.asked.question))
    return false;
  found.name = found.tmpl = smpp_span_of(care_question_name(found.asked.question));
  *out = found;
  return true;
}

/* --- the whole -------------------------------------------------------------------------------- */

static bool is_item(const care_plan *plan, struct smpp_span name) {
  for (size_t i = 0; i < plan->n_questions; i++)
    for (size_t k = 0; k < plan->questions[i].n_items; k++)
      if (smpp_span_equal(plan->questions[i].items[k].label, name))
        return true;
  return false;
}

static int refuse_name(struct care__plan_reader *r, size_t line, const char *before,
                       struct smpp_span name, const char *after) {
  data_fault_at(r->fault, 0, line, 0);
  data_fault_add(r->fault, before);
  data_fault_add_span(r->fault, name);
  data_fault_add(r->fault, after);
  return SMPP_ERR_INVALID;
}

int care__plan_check_questions(struct care__plan_reader *r) {
  const care_plan *plan = r->plan;
  struct care_plan_question question;

  for (size_t i = 0; i < plan->n_rules; i++) {
    struct smpp_span rest = plan->rules[i].ask, name;

    while (care__list_next(&rest, &name))
      if (!care_plan_question(plan, name, &question))
        return refuse_name(r, plan->rules[i].ask_line, "ask: what kind of question is '", name,
                           "'? write [question NAME] with type = scale_0_10, or another");
  }
  for (size_t i = 0; i < plan->n_alerts; i++)
    if (!care_plan_question(plan, plan->alerts[i].question, &question) &&
        !is_item(plan, plan->alerts[i].question))
      return refuse_name(r, plan->alerts[i].line, "when: there is no question '",
                         plan->alerts[i].question, "'; write [question NAME] with its type");
  return SMPP_OK;
}
