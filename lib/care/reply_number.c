/* SPDX-License-Identifier: MIT
 *
 * Questions for a number: a scale from 0 to 10, a temperature, any number.
 * Exactly one that fits is the answer. Nothing is clamped, averaged or mended. */
#include <care/reply_words.h>

/* What the numbers of a reply amount to. */
struct tally {
  const struct care__number *first; /* that fits */
  unsigned n_fit;                   /* different ones */
  int32_t highest;
  bool inexact, rival;
};

typedef bool fits(const struct care__number *number, int32_t *thousandths);

/* "3 assis 6 debout": of two that the same kind of word stands behind, neither is
 * the answer; nor is it of "2 à 9 selon l'heure", nor of "3 au repos, 6 debout". */
static bool has_rival(const struct care__work *work, const struct tally *tally,
                      const struct care__number *numbers, uint32_t n) {
  const struct care__number *first = tally->first;

  for (uint32_t i = 0; i < n && tally->n_fit == 1; i++) {
    const struct care__number *other = &numbers[i];
    bool beside = other->first >= first->end && other->first - first->end <= 1;
    bool also = work->question == CARE_QUESTION_SCALE_0_10 && other->first > first->end &&
                other->thousandths <= 10000;
    if (other->vague && !other->timed && !other->counts &&
        other->thousandths != first->thousandths && (first->follows || beside || also))
      return true;
  }
  return false;
}

static void tally_up(const struct care__work *work, struct tally *tally,
                     const struct care__number *numbers, uint32_t n, fits *fit) {
  int32_t first = 0;

  *tally = (struct tally){0};
  for (uint32_t i = 0; i < n; i++) {
    int32_t value = numbers[i].thousandths;
    if (!fit(&numbers[i], &value))
      continue;
    tally->inexact |= numbers[i].inexact || numbers[i].halved;
    if (tally->n_fit == 0 || value > tally->highest)
      tally->highest = value;
    if (tally->n_fit > 0 && value == first)
      continue;
    if (tally->n_fit++ == 0) {
      tally->first = &numbers[i];
      first = value;
    }
  }
  tally->rival = has_rival(work, tally, numbers, n);
}

static bool was_hedged(const struct care__work *work) {
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == CARE__HEDGE && !work->found[i].ignored)
      return true;
  return false;
}

/* A doubt beside the number, or in a few words: not what is told behind it. */
static bool is_doubted(const struct care__work *work, const struct care__number *number) {
  if (!(work->place[number->first] & CARE__PLACE_LEADS) || work->tokens.count <= 5)
    return was_hedged(work);
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == CARE__HEDGE && !work->found[i].ignored &&
        work->found[i].first <= number->end + 2)
      return true;
  return false;
}

static bool is_in_question(const struct care__work *work, const struct care__number *number) {
  return care__sentence_asks(&work->tokens, work->tokens.items[number->first].sentence);
}

static void decide(struct care__work *work, struct care_reply *out, const struct tally *tally) {
  const struct care__number *number = tally->first;

  if (tally->n_fit == 0) {
    if (was_hedged(work))
      care__say(work, out, CARE_INTENT_AMBIGUOUS, "hedge", 50, 0, 0);
    else
      care__say(work, out, CARE_INTENT_UNKNOWN, "number.none", 0, 0, 0);
    return;
  }
  if (tally->n_fit > 1 || tally->rival)
    care__say(work, out, CARE_INTENT_AMBIGUOUS, "number.several", 50, number->first, number->end);
  else if (tally->inexact || is_doubted(work, number) || is_in_question(work, number))
    care__say(work, out, CARE_INTENT_AMBIGUOUS, "number.hedge", 50, number->first, number->end);
  else
    care__say(work, out, CARE_INTENT_NUMBER, "number", number->rated ? 100 : 95, number->first,
              number->end);
  out->answer.thousandths = tally->highest;
}

/* --- scales ----------------------------------------------------------------------- */

static bool is_on_scale(const struct care__number *number) {
  return number->thousandths >= 0 && number->thousandths <= 10000 && number->thousandths % 100 == 0;
}

static bool fits_rated(const struct care__number *number, int32_t *value) {
  (void)value;
  return number->rated && is_on_scale(number);
}

static bool fits_scale(const struct care__number *number, int32_t *value) {
  (void)value;
  return !number->counts && !number->vague && !number->timed && !number->fahrenheit &&
         is_on_scale(number);
}

static bool fits_halved(const struct care__number *number, int32_t *value) {
  (void)value;
  return number->halved && is_on_scale(number);
}

void care__decide_scale(struct care__work *work, struct care_reply *out) {
  struct care__number numbers[CARE__MAX_NUMBERS];
  uint32_t n = care__numbers(work, numbers);
  struct tally tally;

  tally_up(work, &tally, numbers, n, fits_rated);
  if (tally.n_fit == 0)
    tally_up(work, &tally, numbers, n, fits_scale);
  if (tally.n_fit == 0)
    tally_up(work, &tally, numbers, n, fits_halved);
  decide(work, out, &tally);
}

/* --- temperatures ------------------------------------------------------------------- */

#define LOWEST_C 34000
#define HIGHEST_C 43000
#define LOWEST_F 93000
#define HIGHEST_F 110000

/* Within what a body has; in degrees Celsius, to a tenth. */
static bool fits_temperature(const struct care__number *number, int32_t *value) {
  int32_t t = number->thousandths;

  if (number->timed || number->rated || number->counts)
    return false;
  if (t >= LOWEST_F && t <= HIGHEST_F)
    t = (t - 32000) * 5 / 9;
  else if (t < LOWEST_C || t > HIGHEST_C || number->fahrenheit)
    return false;
  *value = (t + 50) / 100 * 100;
  return true;
}

/* "38/39" */
static bool fits_two(const struct care__number *number, int32_t *value) {
  struct care__number one = *number;

  one.timed = false;
  return number->halved && fits_temperature(&one, value);
}

void care__decide_temperature(struct care__work *work, struct care_reply *out) {
  struct care__number numbers[CARE__MAX_NUMBERS];
  uint32_t n = care__numbers(work, numbers);
  struct tally tally;

  tally_up(work, &tally, numbers, n, fits_temperature);
  if (tally.n_fit == 0)
    tally_up(work, &tally, numbers, n, fits_two);
  decide(work, out, &tally);
}

/* --- any number ----------------------------------------------------------------------- */

static bool fits_alone(const struct care__number *number, int32_t *value) {
  (void)value;
  return !number->timed && !number->rated && !number->counts && !number->vague;
}

static bool fits_any(const struct care__number *number, int32_t *value) {
  (void)value;
  return !number->timed && !number->rated;
}

/* "3 ou 4 fois": the unit of the second is the first one's too. */
static bool shares_unit(const struct care__work *work, const struct care__number *first,
                        const struct care__number *next) {
  const struct care__token *items = work->tokens.items;

  return !first->counts && !first->timed && !first->rated && next->counts && !next->timed &&
         next->thousandths != first->thousandths && next->first - first->end == 1 &&
         items[next->first].clause == items[first->first].clause;
}

/* "72 kg" answers as well as "72"; of both kinds the one without a unit does. */
void care__decide_number(struct care__work *work, struct care_reply *out) {
  struct care__number numbers[CARE__MAX_NUMBERS];
  uint32_t n = care__numbers(work, numbers);
  struct tally tally;

  for (uint32_t i = 0; i + 1 < n; i++)
    if (shares_unit(work, &numbers[i], &numbers[i + 1]))
      numbers[i].counts = true;
  tally_up(work, &tally, numbers, n, fits_alone);
  if (tally.n_fit == 0)
    tally_up(work, &tally, numbers, n, fits_any);
  decide(work, out, &tally);
}
