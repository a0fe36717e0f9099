/* SPDX-License-Identifier: MIT
 *
 * Questions for a day. A day without a year is the next such day, and so is a
 * weekday, counted from the day the reply came. Month first is never guessed. */
#include <care/reply_words.h>

#define MAX_DAYS 8
#define YEAR_DAYS 400 /* as far ahead as a span of days counts */

struct named {
  struct care_day day; /* year 0: it does not exist, or today is not known */
  uint32_t first, end;
  bool inexact, denied;
};

struct search {
  struct care__work *work;
  struct named days[MAX_DAYS];
  uint32_t n;
  bool period; /* "next week" */
};

/* --- what was written ---------------------------------------------------------- */

/* The whole number of a token, or -1. */
static int whole_at(const struct search *search, uint32_t at) {
  struct smpp_span text;
  int n = 0;

  if (at >= search->work->tokens.count || search->work->tokens.items[at].kind != CARE__TOKEN_NUMBER)
    return -1;
  text = care__token_text(&search->work->tokens, &search->work->tokens.items[at]);
  if (text.len > 4)
    return -1;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] < '0' || text.ptr[i] > '9')
      return -1;
    n = n * 10 + (text.ptr[i] - '0');
  }
  return n;
}

static uint32_t skip(const struct search *search, uint32_t at, uint8_t kind) {
  int32_t value;

  for (uint32_t next = at; (next = care__value_at(search->work, at, kind, &value)) != 0;)
    at = next;
  return at;
}

static int full_year(int year) {
  return year >= 0 && year < 100 ? 2000 + year : year;
}

/* "12.05" and "12.05.2026", which are one token. */
static bool dotted(const struct search *search, uint32_t at, int parts[3]) {
  const struct care__tokens *tokens = &search->work->tokens;
  struct smpp_span text;
  int n = 0, digits = 0;

  parts[0] = parts[1] = 0;
  parts[2] = -1;
  if (at >= tokens->count || tokens->items[at].kind != CARE__TOKEN_NUMBER)
    return false;
  text = care__token_text(tokens, &tokens->items[at]);
  if (text.len > 10)
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] == '.') {
      if (++n > 2)
        return false;
      parts[n] = digits = 0;
    } else if (text.ptr[i] < '0' || text.ptr[i] > '9' || ++digits > 4)
      return false;
    else
      parts[n] = parts[n] * 10 + (text.ptr[i] - '0');
  }
  return n > 0;
}

static bool is_joint(const struct search *search, uint32_t at) {
  const struct care__token *token = &search->work->tokens.items[at];

  return at < search->work->tokens.count && token->near &&
         (token->lead == '/' || token->lead == '-');
}

/* "12/05", "12-05-2026", "2026-05-12". */
static uint32_t slashed(const struct search *search, uint32_t at, int parts[3]) {
  int a = whole_at(search, at), b, c;

  if (a < 0 || !is_joint(search, at + 1) || (b = whole_at(search, at + 1)) < 0)
    return 0;
  c = is_joint(search, at + 2) ? whole_at(search, at + 2) : -1;
  if (a > 999 && c >= 0) {
    parts[0] = c, parts[1] = b, parts[2] = a;
    return at + 3;
  }
  parts[0] = a, parts[1] = b, parts[2] = c;
  return c >= 0 ? at + 3 : at + 2;
}

/* The number of a day of the month, "5", "cinq", "fifth"; the token behind it, or 0. */
static uint32_t day_at(const struct search *search, uint32_t at, int *day) {
  int32_t value = 0;
  uint32_t end = at + 1;

  *day = whole_at(search, at);
  if (*day >= 0)
    return end;
  end = care__value_at(search->work, at, CARE__VALUE_ORDINAL, &value);
  if (!end)
    end = care__spelled_number(search->work, at, &value);
  *day = value;
  return end && value >= 1 && value <= 31 ? end : 0;
}

/* "5 mai", "5 de mayo de 2026", "May 5th", "premier juin". */
static uint32_t worded(const struct search *search, uint32_t at, int parts[3]) {
  int32_t month = 0;
  uint32_t next = day_at(search, at, &parts[0]), end = 0;

  if (next) {
    next = skip(search, next, CARE__VALUE_ON);
    end = care__value_at(search->work, next, CARE__VALUE_MONTH, &month);
  }
  if (end)
    next = end;
  else if ((end = care__value_at(search->work, at, CARE__VALUE_MONTH, &month)) != 0) {
    next = day_at(search, skip(search, end, CARE__VALUE_ON), &parts[0]);
    if (!next)
      return 0;
    next = skip(search, next, CARE__VALUE_ON);
  } else
    return 0;
  parts[1] = month;
  parts[2] = whole_at(search, skip(search, next, CARE__VALUE_ON));
  if (parts[2] < 1900)
    parts[2] = -1;
  else
    next = skip(search, next, CARE__VALUE_ON) + 1;
  return next;
}

/* "2.5 mg", "v12.12": no day. */
static bool is_of_things(const struct search *search, uint32_t at) {
  int32_t value;

  return care__is_attached(search->work, at) ||
         care__value_at(search->work, at + 1, CARE__VALUE_UNIT, &value);
}

/* "version 12.12": behind a word that nobody knows, two numbers are no day. */
static bool is_named_so(const struct search *search, uint32_t at) {
  const struct care__token *items = search->work->tokens.items;

  return at > 0 && items[at - 1].clause == items[at].clause &&
         items[at - 1].kind == CARE__TOKEN_WORD && !items[at - 1].word && !items[at - 1].exact_word;
}

/* A day by its numbers; the token behind it, or 0. */
static uint32_t numbered(const struct search *search, uint32_t at, int parts[3]) {
  uint32_t end = worded(search, at, parts);

  if (end || is_of_things(search, at))
    return end;
  end = slashed(search, at, parts);
  if (end || !dotted(search, at, parts) || (parts[2] < 0 && is_named_so(search, at)))
    return end;
  return at + 1;
}

static struct care_day resolve(const struct search *search, const int parts[3], int weekday) {
  struct care_day none = {0, 0, 0};
  struct care_day day = {full_year(parts[2]), parts[1], parts[0]};

  if (parts[2] < 0) {
    if (parts[0] < 1 || parts[0] > 31 || parts[1] < 0 || parts[1] > 12)
      return none;
    day = care__find_day(search->work->asked->today, 0, parts[1], parts[0]);
  }
  if (!care__day_exists(day) || (weekday && care__weekday_of(day) != weekday))
    return none;
  return day;
}

/* Words of an hour behind a number. */
static bool is_hour(const struct search *search, uint32_t at) {
  int32_t value;

  return care__value_at(search->work, at, CARE__VALUE_HOUR, &value) != 0;
}

/* "the one on Monday": a word for 1 is no day by itself. */
static bool is_article(const struct search *search, uint32_t at) {
  int32_t value;

  return search->work->tokens.items[at].kind != CARE__TOKEN_NUMBER &&
         !care__value_at(search->work, at, CARE__VALUE_ORDINAL, &value);
}

/* "4th", "1er": written in one with the number. */
static bool has_ending(const struct search *search, uint32_t end) {
  const struct care__token *items = search->work->tokens.items;
  int32_t value;

  return end < search->work->tokens.count && items[end].start == items[end - 1].end &&
         items[end - 1].kind == CARE__TOKEN_NUMBER &&
         care__value_at(search->work, end, CARE__VALUE_ON, &value);
}

/* A bare number is a day behind a weekday, or behind "le". */
static uint32_t bare(const struct search *search, uint32_t at, bool after_weekday, int parts[3]) {
  uint32_t end = day_at(search, at, &parts[0]);

  parts[1] = 0;
  parts[2] = -1;
  if (!end || parts[0] < 1 || parts[0] > 31 || is_hour(search, end) ||
      !(after_weekday || has_ending(search, end) ||
        (at > 0 && care__value_before(search->work, at, CARE__VALUE_ON))))
    return 0;
  if (parts[0] == 1 && !after_weekday && is_article(search, at))
    return 0;
  return end;
}

/* The number of a day, with no hour behind it. */
static bool is_bare_day(const struct search *search, uint32_t at) {
  int day = whole_at(search, at);

  return day >= 1 && day <= 31 && !is_hour(search, at + 1);
}

/* The same, and nothing else in its clause but what leads on to a third. */
static bool is_day_alone(const struct search *search, uint32_t at) {
  const struct care__tokens *tokens = &search->work->tokens;
  int32_t value;

  return is_bare_day(search, at) &&
         (at + 1 == tokens->count || tokens->items[at + 1].clause != tokens->items[at].clause ||
          care__value_at(search->work, at + 1, CARE__VALUE_OR, &value) ||
          care__value_at(search->work, at + 1, CARE__VALUE_AND, &value));
}

static bool is_denied(const struct search *search, uint32_t at) {
  const uint8_t *signal = search->work->signal;

  return signal[at] == CARE__NO || signal[at] == CARE__NEGATION ||
         (at > 0 &&
          search->work->tokens.items[at].clause == search->work->tokens.items[at - 1].clause &&
          (signal[at - 1] == CARE__NO || signal[at - 1] == CARE__NEGATION));
}

static bool is_named(const struct search *search, uint32_t at) {
  for (uint32_t i = 0; i < search->n; i++)
    if (at >= search->days[i].first && at < search->days[i].end)
      return true;
  return false;
}

/* Whether a no stands on this side of a day, before another day or a "but". */
static bool is_denied_beside(const struct search *search, uint32_t from, uint32_t step) {
  const struct care__work *work = search->work;
  const struct care__token *items = work->tokens.items;

  for (uint32_t at = from + step; at < work->tokens.count; at += step) {
    if (items[at].clause != items[from].clause || is_named(search, at) ||
        work->signal[at] == CARE__CONTRAST)
      return false;
    if (work->signal[at] == CARE__NO || work->signal[at] == CARE__NEGATION)
      return true;
  }
  return false;
}

/* "Thursday is no good", "jeudi je ne peux pas": not the day that suits. */
static void deny_days(struct search *search) {
  for (uint32_t i = 0; i < search->n; i++) {
    struct named *named = &search->days[i];
    named->denied = named->denied || is_denied_beside(search, named->first, UINT32_MAX) ||
                    is_denied_beside(search, named->end - 1, 1);
  }
}

/* "the 23rd or 24th", "le 23 et 24", "dia 23, 24": another day, or anything else that
 * would do. */
static bool has_rival(const struct search *search, uint32_t first, uint32_t end) {
  const struct care__work *work = search->work;
  const struct care__token *items = work->tokens.items;
  int32_t value;
  uint32_t next;

  if (first > 0 && care__value_before(work, first, CARE__VALUE_OR))
    return true;
  if (end == work->tokens.count)
    return false;
  if (care__value_at(work, end, CARE__VALUE_OR, &value)) /* also behind "am 23." */
    return true;
  if (items[end].clause != items[end - 1].clause)
    return is_day_alone(search, end);
  next = care__value_at(work, end, CARE__VALUE_AND, &value);
  return next && is_bare_day(search, next);
}

static void add(struct search *search, uint32_t first, uint32_t end, struct care_day day) {
  struct named *named = &search->days[search->n];

  if (search->n == MAX_DAYS)
    return;
  *named = (struct named){.day = day, .first = first, .end = end};
  named->denied = is_denied(search, first);
  while (first > 0 && care__value_before(search->work, first, CARE__VALUE_ON) &&
         !care__value_before(search->work, first, CARE__VALUE_INEXACT))
    first--;
  named->inexact = (first > 0 && care__value_before(search->work, first, CARE__VALUE_INEXACT)) ||
                   has_rival(search, first, end);
  search->n++;
}

/* Days more that stand beside a weekday: "mardi en huit", "a week on Tuesday",
 * "mardi de la semaine prochaine". Moves the places over them. */
static int later(const struct search *search, uint32_t *first, uint32_t *end) {
  struct care_day today = search->work->asked->today;
  int32_t days = 0;
  uint32_t next = care__value_at(search->work, *end, CARE__VALUE_LATER, &days);

  if (next) {
    *end = next;
    return days;
  }
  for (uint32_t back = 1; back <= CARE__MAX_SPELL && back <= *first; back++)
    if (care__value_at(search->work, *first - back, CARE__VALUE_LATER, &days) == *first) {
      *first -= back;
      return days;
    }
  next =
      care__value_at(search->work, skip(search, *end, CARE__VALUE_ON), CARE__VALUE_PERIOD, &days);
  if (!next || days != 7 || !care__day_exists(today))
    return 0;
  *end = next;
  return -care__weekday_of(today); /* next week's, whatever comes first */
}

static struct care_day coming(const struct search *search, int32_t weekday, int more) {
  struct care_day today = search->work->asked->today;

  if (!care__day_exists(today))
    return today;
  if (more < 0)
    return care__days_after(today, 7 + more + weekday);
  return care__days_after(care__find_day(care__days_after(today, 1), weekday, 0, 0), more);
}

/* "lundi", "lundi 12", "lundi 12 mai". */
static uint32_t by_weekday(struct search *search, uint32_t at) {
  int32_t weekday = 0;
  int parts[3];
  uint32_t end = care__value_at(search->work, at, CARE__VALUE_WEEKDAY, &weekday), next, behind;

  if (!end)
    return 0;
  next = skip(search, end, CARE__VALUE_ON);
  behind = numbered(search, next, parts);
  if (!behind)
    behind = bare(search, next, true, parts);
  if (behind)
    add(search, at, behind, resolve(search, parts, weekday));
  else {
    int more = later(search, &at, &end);
    add(search, at, end, coming(search, weekday, more));
  }
  return behind ? behind : end;
}

/* "demain", "hier" */
static uint32_t by_distance(struct search *search, uint32_t at) {
  int32_t distance = 0;
  uint32_t end = care__value_at(search->work, at, CARE__VALUE_DAY, &distance);

  if (end)
    add(search, at, end, care__days_after(search->work->asked->today, distance));
  return end;
}

/* "dans 3 jours", "in two weeks", "4 gün sonra": the words that say so stand before
 * or behind. */
static uint32_t by_span(struct search *search, uint32_t at) {
  const struct care__work *work = search->work;
  int32_t n, days = 0, none;
  uint32_t before = care__value_at(work, at, CARE__VALUE_AHEAD, &none), behind = 0, end;
  uint32_t from = before ? before : at;

  n = whole_at(search, from);
  end = n >= 0 ? from + 1 : care__value_at(work, from, CARE__VALUE_NUMBER, &n);
  end = end ? care__value_at(work, end, CARE__VALUE_SPAN, &days) : 0;
  if (end && !before)
    behind = care__value_at(work, end, CARE__VALUE_AHEAD, &none);
  if (!end || !(before || behind) || n > YEAR_DAYS || n * days > YEAR_DAYS)
    return 0;
  end = behind ? behind : end;
  add(search, at, end, care__days_after(work->asked->today, n * days));
  return end;
}

static void find_days(struct search *search) {
  for (uint32_t at = search->work->from; at < search->work->tokens.count;) {
    int parts[3];
    int32_t value;
    uint32_t end = by_weekday(search, at);

    if (!end)
      end = by_distance(search, at);
    if (!end)
      end = by_span(search, at);
    if (!end) {
      end = numbered(search, at, parts);
      if (!end)
        end = bare(search, at, false, parts);
      if (end)
        add(search, at, end, resolve(search, parts, 0));
    }
    search->period |= !end && (care__value_at(search->work, at, CARE__VALUE_PERIOD, &value) ||
                               care__value_at(search->work, at, CARE__VALUE_MONTH, &value));
    at = end ? end : at + 1;
  }
}

/* --- the decision ------------------------------------------------------------------ */

static bool was_hedged(const struct care__work *work) {
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == CARE__HEDGE && !work->found[i].ignored)
      return true;
  return false;
}

/* "demain mardi" names one day. Those that do not exist or are denied are none. */
static const struct named *only_one(const struct search *search, bool *unsure) {
  const struct named *one = NULL;

  for (uint32_t i = 0; i < search->n; i++) {
    const struct named *named = &search->days[i];
    if (named->denied)
      continue;
    *unsure |= named->inexact || !care__day_exists(named->day) ||
               (one && !care__same_day(one->day, named->day));
    if (!one)
      one = named;
  }
  return one;
}

void care__decide_date(struct care__work *work, struct care_reply *out) {
  struct search search = {.work = work};
  bool unsure = false, hedged = was_hedged(work);
  const struct named *one;

  find_days(&search);
  if (search.n == 0 && work->from > 0) {
    work->from = 0;
    find_days(&search);
  }
  deny_days(&search);
  one = only_one(&search, &unsure);
  if (one && search.n == 1 && !care__day_exists(one->day) && care__day_exists(work->asked->today))
    care__say(work, out, CARE_INTENT_UNKNOWN, "date.impossible", 20, one->first, one->end);
  else if (one && !unsure && !hedged) {
    care__say(work, out, CARE_INTENT_DATE, "date", 90, one->first, one->end);
    out->answer.day = one->day;
  } else if (search.n > 0 || search.period || hedged)
    care__say(work, out, CARE_INTENT_AMBIGUOUS, "date.unsure", 50, one ? one->first : 0,
              one ? one->end : 0);
  else
    care__say(work, out, CARE_INTENT_UNKNOWN, "date.none", 0, 0, 0);
}
