/* SPDX-License-Identifier: MIT
 *
 * What stands behind a '|': the closed set of filters, each with its own faults.
 *
 *   filter = "date" [":" style] | "time" | "upper" | "name" | "link"
 *          | "default" ":" quoted | "truncate" ":" number | "list" [":" quoted]
 *          | "plural" ":" form ("," form)*
 *   form   = (category | "=" number) ":" quoted      # in it is the number */
#include <care/language.h>
#include <care/parser.h>
#include <data/names.h>

typedef int read_argument(struct care__parser *p, struct care__filter *filter);

/* `"..."` with \" and \\ inside, undone where it stands; if `numbered`, a '#' is
 * where the number goes, but for \#. */
static int read_quoted(struct care__parser *p, bool numbered, struct smpp_span *out) {
  size_t open = p->at, end = ++p->at, begin = end;

  while (p->at < p->len && p->text[p->at] != '"' && p->text[p->at] != '\n') {
    char c = p->text[p->at];

    if (c == '\\' && p->at + 1 < p->len && strchr(numbered ? "\"\\#" : "\"\\", p->text[p->at + 1]))
      c = p->text[++p->at];
    else if (c == '#' && numbered)
      c = CARE__FORM_NUMBER;
    p->tmpl->text[end++] = c;
    p->at++;
  }
  if (p->at == p->len || p->text[p->at] != '"')
    return care__parser_refuse(p, open, "a quote is not closed on its line");
  p->at++;
  *out = smpp_span(p->text + begin, end - begin);
  return SMPP_OK;
}

static bool accept_colon(struct care__parser *p) {
  care__parser_skip_spaces(p);
  if (!care__parser_accept(p, ":"))
    return false;
  care__parser_skip_spaces(p);
  return true;
}

/* Up to nine digits; false: there is none, or too many. */
static bool read_number(struct care__parser *p, uint32_t *number) {
  size_t start = p->at;

  *number = 0;
  while (p->at < p->len && p->text[p->at] >= '0' && p->text[p->at] <= '9' && p->at - start < 10)
    *number = *number * 10 + (uint32_t)(p->text[p->at++] - '0');
  return p->at > start && p->at - start < 10;
}

/* --- arguments ------------------------------------------------------------------- */

static int no_argument(struct care__parser *p, struct care__filter *filter) {
  (void)p;
  (void)filter;
  return SMPP_OK;
}

static int time_argument(struct care__parser *p, struct care__filter *filter) {
  (void)p;
  filter->style = CARE__TIME;
  return SMPP_OK;
}

static int date_argument(struct care__parser *p, struct care__filter *filter) {
  static const struct {
    const char *name;
    uint8_t style;
  } styles[] = {{"at", CARE__DATE_AT},     {"dm", CARE__DATE_DM},
                {"dmy", CARE__DATE_DMY},   {"full", CARE__DATE_FULL},
                {"long", CARE__DATE_LONG}, {"weekday", CARE__DATE_WEEKDAY}};
  size_t start;
  struct smpp_span word;

  filter->style = CARE__DATE_NEAR;
  if (!accept_colon(p))
    return SMPP_OK;
  start = p->at;
  word = care__parser_word(p);
  for (size_t i = 0; i < sizeof(styles) / sizeof(*styles); i++) {
    if (smpp_span_equal(word, smpp_span_of(styles[i].name))) {
      filter->style = styles[i].style;
      return SMPP_OK;
    }
  }
  return care__parser_refuse(p, start,
                             "there is no such way to write a date; there are: at, dm, dmy, full, "
                             "long, weekday");
}

static int default_argument(struct care__parser *p, struct care__filter *filter) {
  size_t start = p->at;
  int result;

  if (!accept_colon(p))
    return care__parser_refuse(p, start, "default needs a text: default:\"...\"");
  if (!care__parser_looking_at(p, "\""))
    return care__parser_refuse(p, p->at,
                               "the text of a default stands in straight quotes: default:\"...\"");
  start = p->at;
  result = read_quoted(p, false, &filter->text);
  if (result == SMPP_OK && data_trim(filter->text).len == 0)
    return care__parser_refuse(p, start,
                               "the text of a default is empty; use {{#if}} to leave a field out");
  return result;
}

static int list_argument(struct care__parser *p, struct care__filter *filter) {
  size_t start;
  int result;

  filter->text = smpp_span_of(";|\n\r");
  if (!accept_colon(p))
    return SMPP_OK;
  start = p->at;
  if (!care__parser_looking_at(p, "\""))
    return care__parser_refuse(p, start, "what parts a list stands in straight quotes: list:\",\"");
  result = read_quoted(p, false, &filter->text);
  for (size_t i = 0; result == SMPP_OK && i < filter->text.len; i++)
    if (filter->text.ptr[i] >= 0x80)
      result = care__parser_refuse(p, start, "a list is parted by signs of ASCII");
  if (result == SMPP_OK && filter->text.len == 0)
    result = care__parser_refuse(p, start, "what parts the list? list:\",\"");
  return result;
}

static int truncate_argument(struct care__parser *p, struct care__filter *filter) {
  size_t start = p->at;
  uint32_t number;

  if (!accept_colon(p) || !read_number(p, &number))
    return care__parser_refuse(p, start, "truncate needs a number of characters: truncate:40");
  if (number == 0 || number > CARE_VALUE_MAX)
    return care__parser_refuse(p, start, "truncate takes 1 to 400 characters");
  filter->number = (uint16_t)number;
  return SMPP_OK;
}

static int link_argument(struct care__parser *p, struct care__filter *filter) {
  (void)filter;
  if (p->tmpl->link_len > 0)
    return SMPP_OK;
  return care__parser_refuse(p, p->at,
                             "link needs to know what stands before the token: set link = "
                             "https://... in [texts]");
}

/* --- plural ------------------------------------------------------------------------ */

/* Which category a form is for; the fault names those that the language has. */
static int read_category(struct care__parser *p, uint8_t *category) {
  const care_language *language = p->tmpl->language;
  size_t start = p->at;
  struct smpp_span word = care__parser_word(p);
  int found = care__plural_by_name(word);
  bool had = found >= 0 && (!language || language->plurals & (1u << found));

  *category = (uint8_t)found;
  if (had)
    return SMPP_OK;
  care__parser_place(p, start);
  data_fault_add(p->fault, found < 0 ? "there is no plural form '" : "this language has no form '");
  data_fault_add_span(p->fault, word);
  data_fault_add(p->fault, "'; there are:");
  for (int i = 0; i < CARE__PLURALS; i++) {
    if (language && !(language->plurals & (1u << i)))
      continue;
    data_fault_add(p->fault, " ");
    data_fault_add(p->fault, care__plural_name(i));
  }
  data_fault_add(p->fault, ", and =0, =1 ...");
  return SMPP_ERR_INVALID;
}

static int read_form(struct care__parser *p, struct care__form *form) {
  size_t start;
  int result = SMPP_OK;

  *form = (struct care__form){.category = CARE__FORM_NO_CATEGORY};
  care__parser_skip_spaces(p);
  start = p->at;
  if (!care__parser_accept(p, "="))
    result = read_category(p, &form->category);
  else if (!read_number(p, &form->exact))
    result = care__parser_refuse(p, start, "a number stands behind '=': =0:\"...\"");
  if (result != SMPP_OK)
    return result;
  start = p->at;
  if (!accept_colon(p) || !care__parser_looking_at(p, "\""))
    return care__parser_refuse(p, start,
                               "the text of a form stands in straight quotes: "
                               "other:\"# documents\"");
  return read_quoted(p, true, &form->text);
}

static bool is_there(const care_template *tmpl, const struct care__filter *filter,
                     const struct care__form *form) {
  const struct care__form *forms = tmpl->forms.items;

  for (size_t i = filter->first; i < filter->first + filter->number; i++)
    if (forms[i].category == form->category && forms[i].exact == form->exact)
      return true;
  return false;
}

static int add_form(struct care__parser *p, struct care__filter *filter) {
  struct care__form form, *added;
  size_t start;
  int result;

  care__parser_skip_spaces(p);
  start = p->at;
  result = read_form(p, &form);
  if (result != SMPP_OK)
    return result;
  if (is_there(p->tmpl, filter, &form))
    return care__parser_refuse(p, start, "this form was there before");
  added = care__array_add(&p->tmpl->alloc, &p->tmpl->forms, sizeof(*added));
  if (!added)
    return SMPP_ERR_NOMEM;
  *added = form;
  filter->number++;
  return SMPP_OK;
}

static int plural_argument(struct care__parser *p, struct care__filter *filter) {
  static const struct care__form other = {.category = CARE__PLURAL_OTHER};
  size_t start = p->at;
  int result;

  filter->first = p->tmpl->forms.n;
  if (!accept_colon(p))
    return care__parser_refuse(p, start,
                               "plural needs its forms: plural:one:\"# document\",other:\"# "
                               "documents\"");
  do {
    result = add_form(p, filter);
    if (result != SMPP_OK)
      return result;
    care__parser_skip_spaces(p);
  } while (care__parser_accept(p, ","));
  if (is_there(p->tmpl, filter, &other))
    return SMPP_OK;
  return care__parser_refuse(p, start,
                             "the form for all other numbers is missing: other:\"# ...\"");
}

/* --- filters ----------------------------------------------------------------------- */

static const struct {
  const char *name;
  uint8_t kind;
  bool first; /* reads what the table holds: nothing may come before it */
  read_argument *argument;
} filters[] = {
    {"date", CARE__FILTER_DATE, true, date_argument},
    {"time", CARE__FILTER_DATE, true, time_argument},
    {"upper", CARE__FILTER_UPPER, false, no_argument},
    {"default", CARE__FILTER_DEFAULT, false, default_argument},
    {"name", CARE__FILTER_NAME, false, no_argument},
    {"plural", CARE__FILTER_PLURAL, true, plural_argument},
    {"list", CARE__FILTER_LIST, true, list_argument},
    {"link", CARE__FILTER_LINK, true, link_argument},
    {"truncate", CARE__FILTER_TRUNCATE, false, truncate_argument},
};

#define N_FILTERS (sizeof(filters) / sizeof(*filters))

static int unknown_filter(struct care__parser *p, size_t start, struct smpp_span name) {
  care__parser_place(p, start);
  data_fault_add(p->fault, "there is no filter '");
  data_fault_add_span(p->fault, name);
  data_fault_add(p->fault, "'; there are: ");
  for (size_t i = 0; i < N_FILTERS; i++) {
    data_fault_add(p->fault, i ? ", " : "");
    data_fault_add(p->fault, filters[i].name);
  }
  return SMPP_ERR_INVALID;
}

static int read_filter(struct care__parser *p, struct care__step *step) {
  struct care__filter *filter = &step->filters[step->n_filters];
  struct smpp_span name;
  size_t start, i = 0;
  int result;

  care__parser_skip_spaces(p);
  start = p->at;
  name = care__parser_word(p);
  while (i < N_FILTERS && !smpp_span_equal(name, smpp_span_of(filters[i].name)))
    i++;
  if (i == N_FILTERS)
    return unknown_filter(p, start, name);
  filter->kind = filters[i].kind;
  result = filters[i].argument(p, filter);
  if (result == SMPP_OK && filters[i].first && step->n_filters > 0)
    return care__parser_refuse(p, start,
                               "date, time, plural, list and link come first, before "
                               "other filters");
  return result;
}

int care__parser_filters(struct care__parser *p, struct care__step *step) {
  while (care__parser_skip_spaces(p), care__parser_accept(p, "|")) {
    size_t start = p->at;
    int result;

    if (step->n_filters == CARE__FILTERS_MAX)
      return care__parser_refuse(p, start, "more than four filters");
    result = read_filter(p, step);
    if (result != SMPP_OK)
      return result;
    step->n_filters++;
  }
  return SMPP_OK;
}
