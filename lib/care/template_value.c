/* SPDX-License-Identifier: MIT
 *
 * What a field of a row becomes: cleaned, then through the filters of its
 * placeholder. Whatever stands in it is text and nothing else. */
#include <care/render.h>
#include <care/safe.h>
#include <care/truncate.h>
#include <data/names.h>
#include <data/utf8.h>

#define SCRATCH (4 * CARE_VALUE_MAX * 3) /* a value's octets, made capitals */
#define LINK_TOKEN 22                    /* 128 bits in base64url (RFC 4648, 5) */

/* Filters write in turn to two places, of which the value is in one. */
struct value {
  struct care__run *run;
  const struct care__step *step;
  struct smpp_span text;
  char *scratch[2];
};

static int refuse_value(struct value *v, const char *words) {
  care__run_refuse(v->run, v->step, "is '");
  data_fault_add_span(v->run->fault, v->text);
  data_fault_add(v->run->fault, words);
  return SMPP_ERR_INVALID;
}

/* The place that the value is not in. */
static char *free_place(const struct value *v) {
  return v->text.ptr == (const uint8_t *)v->scratch[0] ? v->scratch[1] : v->scratch[0];
}

static int take(struct value *v, int result, char *place, size_t len) {
  if (result == SMPP_ERR_NOSPACE)
    return care__run_refuse(v->run, v->step, "is too long");
  if (result == SMPP_OK)
    v->text = smpp_span(place, len);
  return result;
}

/* --- cleaning ---------------------------------------------------------------------- */

static int check_value(struct care__run *r, const struct care__step *step, struct smpp_span value) {
  size_t n_characters = 0;

  if (!data_utf8_valid(value, NULL)) {
    (void)care__run_refuse(r, step, "is not UTF-8");
    return SMPP_ERR_BAD_TEXT;
  }
  for (size_t i = 0; i < value.len; i++)
    n_characters += (value.ptr[i] & 0xC0) != 0x80;
  if (n_characters > CARE_VALUE_MAX)
    return care__run_refuse(r, step, "is longer than 400 characters");
  return SMPP_OK;
}

/* Words of ASCII and accented letters: nothing to refuse, and what the text's own
 * cleaning does not do is not to be done. Most values are. */
static bool is_plain(struct smpp_span value) {
  if (value.len == 0 || value.len > CARE_VALUE_MAX || value.ptr[0] == ' ' ||
      value.ptr[value.len - 1] == ' ')
    return false;
  for (size_t i = 0; i < value.len; i++) {
    if (value.ptr[i] >= ' ' && value.ptr[i] < 0x7F)
      continue;
    if (value.ptr[i] != 0xC3 || i + 1 == value.len || (value.ptr[i + 1] & 0xC0) != 0x80)
      return false;
    i++;
  }
  return true;
}

/* A line break in a value would look like the sender's own; a value of which
 * nothing can be seen is an empty one. */
static struct smpp_span clean(struct smpp_span value, char *scratch) {
  for (size_t i = 0; i < value.len; i++)
    scratch[i] = value.ptr[i] == '\n' || value.ptr[i] == '\r' ? ' ' : (char)value.ptr[i];
  return smpp_span(scratch, care__text_safe(scratch, value.len));
}

static int clean_value(struct value *v) {
  int result = SMPP_OK;

  if (is_plain(v->text))
    return SMPP_OK;
  v->text = data_trim(v->text);
  result = check_value(v->run, v->step, v->text);
  if (result == SMPP_OK)
    v->text = clean(v->text, v->scratch[0]);
  return result;
}

/* --- lists ------------------------------------------------------------------------- */

struct items {
  struct smpp_span list[CARE__LIST_MAX];
  size_t n;
  char *place;
  size_t used;
};

/* The next piece of a cell; false: there was none. */
static bool next_piece(struct smpp_span *rest, struct smpp_span separators,
                       struct smpp_span *piece) {
  size_t len = 0;

  if (rest->len == 0)
    return false;
  while (len < rest->len && !memchr(separators.ptr, rest->ptr[len], separators.len))
    len++;
  *piece = data_trim(smpp_span(rest->ptr, len));
  len += len < rest->len;
  *rest = smpp_span(rest->ptr + len, rest->len - len);
  return true;
}

static int add_cell(struct value *v, struct smpp_span cell, struct smpp_span separators,
                    struct items *items) {
  struct smpp_span piece;
  int result = check_value(v->run, v->step, data_trim(cell));

  while (result == SMPP_OK && next_piece(&cell, separators, &piece)) {
    struct smpp_span item;

    if (piece.len > SCRATCH - items->used)
      return care__run_refuse(v->run, v->step, "is too long");
    item = clean(piece, items->place + items->used);
    if (item.len == 0)
      continue;
    if (items->n == CARE__LIST_MAX)
      return care__run_refuse(v->run, v->step, "has more than 32 entries");
    items->list[items->n++] = item;
    items->used += item.len;
  }
  return result;
}

/* The cells of all columns of that name, in place of the first one's value. */
static int filter_list(struct value *v, const struct care__filter *filter) {
  const size_t *columns = v->run->tmpl->columns.items;
  struct items items = {.place = v->scratch[0]};
  int result = SMPP_OK;
  size_t len = 0;

  for (size_t i = 0; result == SMPP_OK && i < v->step->n_columns; i++)
    result = add_cell(v, v->run->values[columns[v->step->first_column + i]], filter->text, &items);
  if (result != SMPP_OK || items.n == 0) {
    v->text = smpp_span(v->scratch[0], 0);
    return result;
  }
  result = care__language_list(v->run->language, items.list, items.n, v->scratch[1], SCRATCH, &len);
  return take(v, result, v->scratch[1], len);
}

/* --- filters ------------------------------------------------------------------------ */

static int filter_date(struct value *v, const struct care__filter *filter) {
  struct care__when when;
  const char *why;
  char *place = free_place(v);
  size_t len;
  int result;

  if (!care__when_parse(v->text, &when, &why)) {
    (void)refuse_value(v, "': ");
    data_fault_add(v->run->fault, why);
    return SMPP_ERR_INVALID;
  }
  if ((filter->style == CARE__TIME || filter->style == CARE__DATE_AT) && !when.has_time)
    return care__run_refuse(v->run, v->step, "has no time of day");
  if (filter->style != CARE__TIME && !when.has_date)
    return care__run_refuse(v->run, v->step, "has no date");
  result = care__language_format(v->run->language, filter->style, &when, v->run->today, place,
                                 SCRATCH, &len);
  if (result == SMPP_ERR_NOT_FOUND)
    return care__run_refuse(v->run, v->step,
                            "is in UTC (Z) and no time zone was given to show it in");
  return take(v, result, place, len);
}

static int filter_upper(struct value *v, const struct care__filter *filter) {
  char *place = free_place(v);
  size_t len = 0;
  int result;

  (void)filter;
  result = care__language_upper(v->run->language, v->text, place, SCRATCH, &len);
  return take(v, result, place, len);
}

/* Half a sentence in a name's cell is no name, and makes a text dear. */
static int filter_name(struct value *v, const struct care__filter *filter) {
  char *place = free_place(v);
  size_t len = 0;
  int result;

  (void)filter;
  if (v->text.len > CARE__NAME_MAX && care__graphemes(v->text) > CARE__NAME_MAX)
    return care__run_refuse(v->run, v->step, "is longer than a name, which has 40 characters");
  result = care__language_name(v->run->language, v->text, place, SCRATCH, &len);
  return take(v, result, place, len);
}

static int filter_link(struct value *v, const struct care__filter *filter) {
  const care_template *tmpl = v->run->tmpl;
  char *place = free_place(v);

  (void)filter;
  for (size_t i = 0; i < v->text.len; i++) {
    uint8_t c = v->text.ptr[i];

    if ((c < '0' || c > '9') && ((c | 0x20) < 'a' || (c | 0x20) > 'z') && c != '-' && c != '_')
      return care__run_refuse(v->run, v->step, "is no token: letters, digits, - and _ alone");
  }
  if (v->text.len != LINK_TOKEN)
    return care__run_refuse(v->run, v->step, "is no token of 22 characters");
  memcpy(place, tmpl->link, tmpl->link_len);
  memcpy(place + tmpl->link_len, v->text.ptr, v->text.len);
  return take(v, SMPP_OK, place, tmpl->link_len + v->text.len);
}

static int filter_truncate(struct value *v, const struct care__filter *filter) {
  v->text = smpp_span(v->text.ptr, care__truncate(v->text, filter->number));
  return SMPP_OK;
}

/* --- plural --------------------------------------------------------------------------- */

/* Digits, of which nine count. */
static bool read_count(struct smpp_span text, uint32_t *n) {
  *n = 0;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] < '0' || text.ptr[i] > '9' || *n > 99999999)
      return false;
    *n = *n * 10 + (text.ptr[i] & 15u);
  }
  return true;
}

static const struct care__form *form_of(const struct value *v, const struct care__filter *filter,
                                        uint32_t n) {
  const struct care__form *forms = v->run->tmpl->forms.items, *best = NULL;
  int category = care__language_plural(v->run->language, n);

  for (size_t i = filter->first; i < filter->first + filter->number; i++) {
    if (forms[i].category == CARE__FORM_NO_CATEGORY && forms[i].exact == n)
      return &forms[i];
    if (forms[i].category == category || (!best && forms[i].category == CARE__PLURAL_OTHER))
      best = &forms[i];
  }
  return best; /* there is one for all others */
}

static size_t write_digits(uint32_t n, char out[10]) {
  char digits[10];
  size_t len = 0;

  do
    digits[len++] = (char)('0' + n % 10);
  while ((n /= 10) > 0);
  for (size_t i = 0; i < len; i++)
    out[i] = digits[len - 1 - i];
  return len;
}

static int filter_plural(struct value *v, const struct care__filter *filter) {
  char *place = free_place(v), digits[10];
  size_t len = 0, n_digits;
  const struct care__form *form;
  uint32_t n;

  if (!read_count(v->text, &n))
    return refuse_value(v, "': plural counts in whole numbers, such as 2");
  form = form_of(v, filter, n);
  n_digits = write_digits(n, digits);
  for (size_t i = 0; i < form->text.len; i++) {
    bool is_number = form->text.ptr[i] == CARE__FORM_NUMBER;

    if (len + n_digits + 1 > SCRATCH)
      return take(v, SMPP_ERR_NOSPACE, place, 0);
    memcpy(place + len, is_number ? digits : (const char *)form->text.ptr + i,
           is_number ? n_digits : 1);
    len += is_number ? n_digits : 1;
  }
  return take(v, SMPP_OK, place, len);
}

/* --- a field ---------------------------------------------------------------------------- */

typedef int apply_filter(struct value *v, const struct care__filter *filter);

static apply_filter *const filters[] = {
    [CARE__FILTER_DATE] = filter_date, [CARE__FILTER_UPPER] = filter_upper,
    [CARE__FILTER_NAME] = filter_name, [CARE__FILTER_PLURAL] = filter_plural,
    [CARE__FILTER_LINK] = filter_link, [CARE__FILTER_TRUNCATE] = filter_truncate,
};

/* An empty value passes every filter but a default, which ends its emptiness. */
static int apply(struct value *v) {
  int result = SMPP_OK;

  for (unsigned i = 0; result == SMPP_OK && i < v->step->n_filters; i++) {
    const struct care__filter *filter = &v->step->filters[i];

    if (filter->kind == CARE__FILTER_DEFAULT)
      v->text = v->text.len > 0 ? v->text : filter->text;
    else if (filter->kind != CARE__FILTER_LIST && v->text.len > 0)
      result = filters[filter->kind](v, filter);
  }
  return result;
}

/* In Spanish M is mujer as well as masculino, and V varón: nobody knows. */
static bool is_unclear(struct smpp_span sex) {
  return sex.len == 1 && ((sex.ptr[0] | 0x20) == 'm' || (sex.ptr[0] | 0x20) == 'v');
}

static void read_civility(struct value *v) {
  struct smpp_span sex = {NULL, 0};

  if (v->step->sex != DATA_NAME_NONE)
    sex = data_trim(v->run->values[v->step->sex]);
  if (v->step->sex_is_spanish && is_unclear(sex))
    sex.len = 0;
  v->text = care__language_civility(v->run->language, v->text, sex,
                                    !care__has_filter(v->step, CARE__FILTER_DEFAULT));
}

int care__run_field(struct care__run *r, const struct care__step *step) {
  char places[2][SCRATCH];
  struct value v = {r, step, {NULL, 0}, {places[0], places[1]}};
  int result;

  if (step->n_filters > 0 && step->filters[0].kind == CARE__FILTER_LIST) {
    result = filter_list(&v, &step->filters[0]);
  } else {
    if (step->field != DATA_NAME_NONE)
      v.text = r->values[step->field];
    result = clean_value(&v);
  }
  if (result == SMPP_OK && step->is_civility)
    read_civility(&v);
  if (result == SMPP_OK && step->n_filters > 0)
    result = apply(&v);
  if (result != SMPP_OK)
    return result;
  return v.text.len > 0 ? care__run_put(r, v.text) : care__run_refuse(r, step, "is empty");
}
