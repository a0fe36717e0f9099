/* SPDX-License-Identifier: MIT
 *
 * The numbers of a reply: digits and words, and what each belongs to. A number
 * that counts tablets or names a room is no answer to "how much does it hurt?". */
#include <care/reply_words.h>

#define DIGITS_MAX 7

static bool value_fits(const struct care__work *work, const struct care__value *value,
                       uint32_t at) {
  const struct care__token *items = work->tokens.items;

  if (value->removed || !(work->languages >> value->language & 1) ||
      work->tokens.count - at < value->n_words)
    return false;
  for (uint32_t i = 0; i < value->n_words; i++)
    if ((items[at + i].word != value->words[i] && items[at + i].exact_word != value->words[i]) ||
        items[at + i].clause != items[at].clause)
      return false;
  return true;
}

static void longest(const struct care__work *work, uint32_t at, uint32_t word, uint8_t kind,
                    uint32_t *end, int32_t *number) {
  uint32_t n;
  const uint32_t *list = care__list(&work->lexicon->valued, word, &n);

  for (uint32_t i = 0; i < n; i++) {
    const struct care__value *value = &CARE__AT(struct care__value, work->lexicon->values, list[i]);
    if (value->kind != kind || at + value->n_words <= *end || !value_fits(work, value, at))
      continue;
    *end = at + value->n_words;
    *number = value->value;
  }
}

uint32_t care__value_at(const struct care__work *work, uint32_t at, uint8_t kind, int32_t *value) {
  const struct care__word *words = work->lexicon->words.items;
  const struct care__token *token = &work->tokens.items[at];
  uint32_t end = 0;

  if (at >= work->tokens.count || !words)
    return 0;
  if (words[token->word].values >> kind & 1)
    longest(work, at, token->word, kind, &end, value);
  if (token->exact_word != token->word && words[token->exact_word].values >> kind & 1)
    longest(work, at, token->exact_word, kind, &end, value);
  return end;
}

bool care__value_before(const struct care__work *work, uint32_t at, uint8_t kind) {
  int32_t value;

  for (uint32_t back = 1; back <= CARE__MAX_SPELL && back <= at; back++)
    if (work->tokens.items[at - back].clause == work->tokens.items[at].clause &&
        care__value_at(work, at - back, kind, &value) == at)
      return true;
  return false;
}

/* --- digits -------------------------------------------------------------------- */

/* "1.250" or "1,250": the language's other mark before three digits groups them. */
static bool groups(const struct care__work *work, uint8_t mark, size_t whole, size_t rest) {
  bool point = work->lexicon->languages[work->language].decimal_point;

  return whole >= 1 && whole <= 3 && rest == 3 && mark == (point ? ',' : '.');
}

/* "38:4" is no time where a temperature was asked for. */
static bool is_decimal_colon(const struct care__work *work, struct smpp_span text, size_t at) {
  return work->question == CARE_QUESTION_TEMPERATURE && at == 2 && at + 2 == text.len;
}

bool care__token_number(const struct care__work *work, uint32_t at, int32_t *thousandths) {
  struct smpp_span text = care__token_text(&work->tokens, &work->tokens.items[at]);
  int64_t n = 0, scale = 1;
  size_t mark = text.len;

  if (text.len > DIGITS_MAX + 1)
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] >= '0' && text.ptr[i] <= '9') {
      n = n * 10 + (text.ptr[i] - '0');
      scale *= mark < text.len ? 10 : 1;
    } else if (mark < text.len || (text.ptr[i] == ':' && !is_decimal_colon(work, text, i)))
      return false;
    else
      mark = i;
  }
  if (mark < text.len && text.ptr[0] != '0' &&
      groups(work, text.ptr[mark], mark, text.len - mark - 1))
    scale = 1;
  if (scale > 1000 || n / scale > 1000000)
    return false;
  *thousandths = (int32_t)(n * 1000 / scale);
  return true;
}

static bool is_number(const struct care__work *work, uint32_t at) {
  return at < work->tokens.count && work->tokens.items[at].kind == CARE__TOKEN_NUMBER;
}

static bool same_clause(const struct care__work *work, uint32_t a, uint32_t b) {
  return a < work->tokens.count && b < work->tokens.count &&
         work->tokens.items[a].clause == work->tokens.items[b].clause;
}

static bool is_digit_token(const struct care__work *work, uint32_t at) {
  return is_number(work, at) && work->tokens.items[at].len == 1;
}

/* --- words --------------------------------------------------------------------- */

/* "acht en dertig": ones, and tens behind them. */
static uint32_t ones_and_tens(const struct care__work *work, uint32_t end, int32_t *value) {
  int32_t tens, none;
  uint32_t from = care__value_at(work, end, CARE__VALUE_AND, &none);
  uint32_t more = from ? care__value_at(work, from, CARE__VALUE_NUMBER, &tens) : 0;

  if (!more || !same_clause(work, end - 1, from) || tens < 20 || tens > 90 || tens % 10 != 0)
    return end;
  *value += tens;
  return more;
}

uint32_t care__spelled_number(const struct care__work *work, uint32_t at, int32_t *value) {
  uint32_t end = care__value_at(work, at, CARE__VALUE_NUMBER, value);
  uint32_t from = end, more;
  int32_t ones, none;

  if (end && *value >= 1 && *value <= 9)
    return ones_and_tens(work, end, value);
  if (!end || *value < 20 || *value % 10 != 0 || !same_clause(work, at, end))
    return end;
  more = care__value_at(work, from, CARE__VALUE_AND, &none);
  if (more && same_clause(work, at, more))
    from = more;
  more = care__value_at(work, from, CARE__VALUE_NUMBER, &ones);
  if (!more || ones < 1 || ones > 9)
    return end;
  *value += ones;
  return more;
}

/* --- what stands around it ------------------------------------------------------ */

static bool is_degree_sign(const struct care__work *work, uint32_t at) {
  struct smpp_span text;

  if (at >= work->tokens.count || !work->tokens.items[at].near)
    return false;
  text = care__token_text(&work->tokens, &work->tokens.items[at]);
  if (smpp_span_equal(text, smpp_span_of("\xC2\xB0")))
    return true;
  /* "38o5", "38 º": touching, as in "6 o 7" it is a word. */
  return smpp_span_equal(text, smpp_span_of("o")) && at > 0 &&
         work->tokens.items[at - 1].end == work->tokens.items[at].start;
}

static bool is_digit(const struct care__work *work, uint32_t at, const char *digit) {
  return is_number(work, at) &&
         smpp_span_equal(care__token_text(&work->tokens, &work->tokens.items[at]),
                         smpp_span_of(digit));
}

/* "½", "1/2": its thousandths, and the token behind it, or 0. */
static uint32_t vulgar_fraction(const struct care__work *work, uint32_t at, int32_t *value) {
  static const struct {
    const char *text;
    int32_t thousandths;
  } fractions[] = {{"\xC2\xBC", 250}, {"\xC2\xBD", 500}, {"\xC2\xBE", 750}};

  if (at >= work->tokens.count)
    return 0;
  *value = 500;
  if (is_digit(work, at, "1") && is_digit(work, at + 1, "2") && work->tokens.items[at + 1].slash)
    return at + 2;
  for (size_t i = 0; i < sizeof fractions / sizeof *fractions; i++)
    if (smpp_span_equal(care__token_text(&work->tokens, &work->tokens.items[at]),
                        smpp_span_of(fractions[i].text))) {
      *value = fractions[i].thousandths;
      return at + 1;
    }
  return 0;
}

/* "38 , 4": the comma stands free, and the digit alone. */
static bool is_far_decimal(const struct care__work *work, const struct care__number *number,
                           uint32_t at) {
  const struct care__token *items = work->tokens.items;

  return work->question == CARE_QUESTION_TEMPERATURE && is_digit_token(work, at) &&
         at == number->end && items[at].clause == items[at - 1].clause + 1 &&
         items[at].row == items[at - 1].row && !same_clause(work, at, at + 1);
}

/* "38°5", "38'5", "38 5", "38 et 5", "38 et demi", "38 virgule 5", "38 degrés 5". */
static void take_fraction(const struct care__work *work, struct care__number *number) {
  uint32_t at = number->end, next;
  int32_t value = 0;

  if (number->thousandths % 1000 != 0)
    return;
  next = care__value_at(work, at, CARE__VALUE_HALF, &value);
  if (!next)
    next = vulgar_fraction(work, at, &value);
  if (next && same_clause(work, number->first, at)) {
    number->thousandths += value > 9 ? value : value > 1 ? value * 100 : 500;
    number->end = (uint16_t)next;
    return;
  }
  next = care__value_at(work, at, CARE__VALUE_POINT, &value);
  if (!next && number->thousandths >= 30000)
    next = care__value_at(work, at, CARE__VALUE_AND, &value);
  if (next)
    at = next;
  else if (is_degree_sign(work, at))
    at++;
  else if (number->thousandths < 30000)
    return;
  else if (is_number(work, at) &&
           (work->tokens.items[at].slash ||
            (work->tokens.items[at].lead && work->tokens.items[at].lead != '\'')))
    return;
  if (at >= work->tokens.count ||
      !(same_clause(work, number->first, at) || is_far_decimal(work, number, at)))
    return;
  next = 0;
  if (is_digit_token(work, at) && care__token_number(work, at, &value))
    next = at + 1, value /= 1000;
  else if (work->tokens.items[at].kind == CARE__TOKEN_WORD)
    next = care__value_at(work, at, CARE__VALUE_NUMBER, &value);
  if (!next || value < 0 || value > 9)
    return;
  number->thousandths += value * 100;
  number->end = (uint16_t)next;
}

/* "7/10", "7 sur 10". */
static void take_scale(const struct care__work *work, struct care__number *number) {
  uint32_t at = number->end, next;
  int32_t value = 0;

  next = care__value_at(work, at, CARE__VALUE_OUTOF, &value);
  if (next && same_clause(work, number->first, at))
    at = next;
  else if (!is_number(work, at) || !work->tokens.items[at].slash)
    return;
  if (is_number(work, at) && care__token_number(work, at, &value))
    next = at + 1;
  else {
    next = care__value_at(work, at, CARE__VALUE_NUMBER, &value);
    value *= 1000;
  }
  if (!next)
    return;
  number->rated = value == 10000;
  number->timed = !number->rated;
  number->halved = work->tokens.items[at].slash && value >= 0 && !number->rated;
  number->end = (uint16_t)next;
}

/* "8 j" counts days, "8 j'ai" does not. */
static bool ends_in(const struct care__work *work, uint32_t at, uint8_t kind) {
  int32_t value;
  uint32_t end = care__value_at(work, at, kind, &value);

  return end != 0 && !(end < work->tokens.count && work->tokens.items[end].lead == '\'' &&
                       same_clause(work, at, end));
}

static void look_behind(const struct care__work *work, struct care__number *number) {
  uint32_t at = number->end;
  int32_t value = 0;
  uint32_t next;
  bool leads;

  if (at < work->tokens.count && work->tokens.items[at].slash && is_number(work, at))
    number->timed = true;
  if (!same_clause(work, number->first, at))
    return;
  if (is_degree_sign(work, at))
    at++;
  next = care__value_at(work, at, CARE__VALUE_DEGREE, &value);
  if (next) {
    number->fahrenheit = value == 1;
    number->end = (uint16_t)next;
    return;
  }
  if (at > number->end)
    return;
  number->timed |= ends_in(work, at, CARE__VALUE_HOUR) || ends_in(work, at, CARE__VALUE_MONTH);
  number->counts |= ends_in(work, at, CARE__VALUE_UNIT);
  /* "un 4": an article opens as the number itself would. */
  leads = (work->place[number->first] & CARE__PLACE_LEADS) ||
          (number->first == 1 && ends_in(work, 0, CARE__VALUE_NUMBER));
  number->follows = !work->tokens.items[at].word && !work->tokens.items[at].exact_word &&
                    work->tokens.items[at].kind == CARE__TOKEN_WORD;
  number->vague = number->follows && !leads;
}

/* A word that nobody knows, or a letter: but "T38" is a temperature. */
static bool is_strange(const struct care__work *work, const struct care__token *token) {
  bool letter = token->end - token->start == 1 && work->question != CARE_QUESTION_TEMPERATURE;

  return token->kind == CARE__TOKEN_WORD && (letter || !(token->word || token->exact_word));
}

bool care__is_attached(const struct care__work *work, uint32_t at) {
  const struct care__token *token = &work->tokens.items[at], *word = token - 1;

  if (at == 0 || !is_strange(work, word))
    return false;
  return token->start == word->end ||
         (token->start == word->end + 1 && token->lead && strchr("([{<=_/#", token->lead));
}

static void look_before(const struct care__work *work, struct care__number *number) {
  uint32_t at = number->first;
  const struct care__token *token = &work->tokens.items[at];

  if (token->lead == '-' && !(token->near && at > 0 && is_number(work, at - 1)) &&
      (at == 0 || !token->near))
    number->timed = true; /* below zero */
  if (at > 0 && token->slash && is_number(work, at - 1))
    number->timed = true;
  number->timed |= care__is_attached(work, at);
  if (at == 0 || !same_clause(work, at, at - 1))
    return;
  number->counts |= care__value_before(work, at, CARE__VALUE_BEFORE);
  number->timed |= care__value_before(work, at, CARE__VALUE_MONTH) ||
                   (token->near && at > 1 && is_number(work, at - 2) &&
                    care__value_before(work, at, CARE__VALUE_HOUR));
  number->inexact =
      care__value_before(work, at, CARE__VALUE_INEXACT) || work->signal[at - 1] == CARE__NEGATION;
}

/* "un" is an article, but not where it is all that was said. */
static bool is_article(const struct care__work *work, uint32_t at, uint32_t end) {
  if (is_number(work, end))
    return true;
  return end == at + 1 &&
         !((work->place[at] & CARE__PLACE_OPENS) && (work->place[end - 1] & CARE__PLACE_CLOSES));
}

static bool number_at(const struct care__work *work, uint32_t at, struct care__number *number) {
  int32_t value = 0;
  uint32_t end;

  *number = (struct care__number){.first = (uint16_t)at, .end = (uint16_t)(at + 1)};
  if (is_number(work, at)) {
    number->timed = !care__token_number(work, at, &number->thousandths);
    return true;
  }
  end = care__spelled_number(work, at, &value);
  if (!end)
    return false;
  if (value == 1 && is_article(work, at, end) && !ends_in(work, end, CARE__VALUE_OUTOF) &&
      !ends_in(work, end, CARE__VALUE_HALF))
    return false;
  number->thousandths = value * 1000;
  number->end = (uint16_t)end;
  return true;
}

static uint32_t numbers_from(const struct care__work *work, uint32_t from,
                             struct care__number out[CARE__MAX_NUMBERS]) {
  uint32_t n = 0;

  for (uint32_t at = from; at < work->tokens.count && n < CARE__MAX_NUMBERS;) {
    struct care__number *number = &out[n];
    if (!number_at(work, at, number)) {
      at++;
      continue;
    }
    if (!number->timed) {
      take_fraction(work, number);
      take_scale(work, number);
    }
    look_behind(work, number);
    look_before(work, number);
    at = number->end;
    n++;
  }
  return n;
}

uint32_t care__numbers(const struct care__work *work, struct care__number out[CARE__MAX_NUMBERS]) {
  uint32_t n = numbers_from(work, work->from, out);

  return n > 0 || work->from == 0 ? n : numbers_from(work, 0, out);
}
