/* SPDX-License-Identifier: MIT
 *
 * The choice of national language tables by cost. The text's characters are
 * counted, each once looked up in every table allowed; that gives the septets of
 * each pair of tables, and so the least number of parts. Only pairs that may win
 * are cut into real parts: an escape pair that moves to the next part can make
 * one more. */
#include "text/choice.h"

#include "text/split.h"
#include "text/utf8.h"

#define N_SLOTS 512u
#define DISTINCT_MAX 256u /* more than two tables hold */
#define N_LANGUAGES (SMPP_NATIONAL_LAST + 1)

/* A character of the text. Bit i: the table of language i has it. */
struct character {
  uint16_t c, locking, single;
  size_t count; /* 0: the slot is free */
};

struct census {
  struct character slots[N_SLOTS];
  unsigned n;
};

struct candidate {
  struct smpp_gsm7_tables tables;
  size_t units;
  size_t least; /* parts */
};

/* --- counting ------------------------------------------------------------------ */

static bool has(const uint16_t *table, uint16_t c) {
  unsigned found = 0;

  for (unsigned code = 0; code < 128; code++)
    found |= table[code] == c;
  return found;
}

/* The languages among `allowed`, and the default, whose table has it. */
static void look_up(struct character *character, const struct smpp_text_options *options) {
  uint8_t code = smpp__gsm7_code(character->c);

  character->locking = code < 0x80;
  character->single = code >= 0x80 && code != SMPP__GSM7_NONE;
  for (unsigned i = 1; i < N_LANGUAGES; i++) {
    const uint16_t *locking = smpp__national_locking(i), *single = smpp__national_single(i);
    if ((options->national_locking >> i & 1) && locking && has(locking, character->c))
      character->locking |= (uint16_t)(1u << i);
    if ((options->national_single >> i & 1) && single && has(single, character->c))
      character->single |= (uint16_t)(1u << i);
  }
}

/* Counts a character; false: no pair of tables can hold the text. */
static bool note(struct census *census, uint16_t c, const struct smpp_text_options *options) {
  unsigned slot = (c * 40503u >> 7) % N_SLOTS;

  while (census->slots[slot].count > 0 && census->slots[slot].c != c)
    slot = (slot + 1) % N_SLOTS;
  struct character *character = &census->slots[slot];
  if (character->count++ > 0)
    return true;
  character->c = c;
  look_up(character, options);
  return census->n++ < DISTINCT_MAX && (character->locking | character->single);
}

static bool take_census(struct smpp_span text, const struct smpp_text_options *options,
                        struct census *census) {
  memset(census, 0, sizeof *census);
  for (size_t i = 0; i < text.len;) {
    uint32_t c = 0;
    i += smpp__utf8_next(text.ptr + i, text.len - i, &c);
    if (c == 0 || c > 0xFFFF || !note(census, (uint16_t)c, options))
      return false;
  }
  return true;
}

/* The septets of a text by these tables, SIZE_MAX if they do not hold it. */
static size_t units_by(const struct census *census, struct smpp_gsm7_tables tables) {
  size_t units = 0;

  for (unsigned i = 0; i < N_SLOTS; i++) {
    const struct character *character = &census->slots[i];
    if (character->count == 0)
      continue;
    if (character->locking >> tables.locking & 1)
      units += character->count;
    else if (character->single >> tables.single & 1)
      units += 2 * character->count;
    else
      return SIZE_MAX;
  }
  return units;
}

/* --- choosing -------------------------------------------------------------------- */

static bool is_allowed(uint16_t set, unsigned language, const uint16_t *table) {
  return language == 0 || ((set >> language & 1) && table);
}

/* Every pair that holds the text, but the default one; how many. */
static unsigned list_candidates(const struct census *census,
                                const struct smpp_text_options *options,
                                struct candidate out[N_LANGUAGES * N_LANGUAGES]) {
  unsigned n = 0;

  for (unsigned locking = 0; locking < N_LANGUAGES; locking++)
    for (unsigned single = locking == 0; single < N_LANGUAGES; single++) {
      struct smpp_gsm7_tables tables = {(uint8_t)locking, (uint8_t)single};
      if (!is_allowed(options->national_locking, locking, smpp__national_locking(locking)) ||
          !is_allowed(options->national_single, single, smpp__national_single(single)))
        continue;
      size_t units = units_by(census, tables);
      struct smpp__scale scale =
          smpp__scale_of(SMPP_ENCODING_GSM7, options, smpp__n_tables(tables));
      size_t least = units <= scale.single ? 1 : units / scale.part + (units % scale.part > 0);
      if (units != SIZE_MAX && (least == 1 || options->long_method != SMPP_LONG_SAR))
        out[n++] = (struct candidate){tables, units, least};
    }
  return n;
}

static bool is_better(const struct candidate *a, const struct candidate *b) {
  unsigned a_tables = smpp__n_tables(a->tables), b_tables = smpp__n_tables(b->tables);

  if (a->least != b->least)
    return a->least < b->least;
  return a_tables != b_tables ? a_tables < b_tables : a->units < b->units;
}

/* Plans the text by these tables in at most `max` parts. */
static int plan_by(struct smpp_span text, const struct smpp_text_options *options,
                   const struct candidate *candidate, size_t max, struct smpp_text_plan *plan) {
  struct smpp__scale scale =
      smpp__scale_of(SMPP_ENCODING_GSM7, options, smpp__n_tables(candidate->tables));
  struct smpp_text_plan trial = *plan;
  struct smpp__gsm7_index index;

  smpp__gsm7_index_init(&index, candidate->tables);
  scale.index = &index;
  trial.encoding = SMPP_ENCODING_GSM7;
  trial.tables = candidate->tables;
  trial.as_is = false;
  trial.units = trial.octets = candidate->units;
  int result = smpp__split(text, &scale, max < UINT8_MAX ? (unsigned)max : UINT8_MAX, &trial);
  if (result == SMPP_OK)
    *plan = trial;
  return result;
}

static unsigned best_of(const struct candidate *candidates, unsigned n) {
  unsigned best = 0;

  for (unsigned i = 1; i < n; i++)
    if (is_better(&candidates[i], &candidates[best]))
      best = i;
  return best;
}

static int plan_cheapest(struct smpp_span text, const struct smpp_text_options *options,
                         const struct census *census, int result, struct smpp_text_plan *plan) {
  struct candidate candidates[N_LANGUAGES * N_LANGUAGES];
  unsigned n = list_candidates(census, options, candidates), best;

  if (n > 0 && result == SMPP_ERR_UNENCODABLE) { /* it is, but the parts may be too many */
    result = SMPP_ERR_PARTS;
    plan->units = plan->octets = candidates[best_of(candidates, n)].units;
  }
  for (; n > 0; candidates[best] = candidates[--n]) {
    size_t max = result == SMPP_OK ? plan->n_parts - 1u : options->max_parts;
    best = best_of(candidates, n);
    if (candidates[best].least > max)
      break;
    if (plan_by(text, options, &candidates[best], max, plan) == SMPP_OK)
      result = SMPP_OK;
  }
  return result;
}

static uint8_t lowest(uint16_t set) {
  uint8_t language = 0;

  while (set && !(set >> language & 1))
    language++;
  return language;
}

static int plan_fixed(struct smpp_span text, const struct smpp_text_options *options,
                      const struct census *census, int result, struct smpp_text_plan *plan) {
  struct candidate fixed = {
      {lowest(options->national_locking), lowest(options->national_single)}, 0, 0};

  fixed.units = units_by(census, fixed.tables);
  if (fixed.units == SIZE_MAX)
    return result;
  size_t max = options->long_method == SMPP_LONG_SAR ? 1 : options->max_parts;
  int found = plan_by(text, options, &fixed, max, plan);
  return found == SMPP_OK || result == SMPP_ERR_UNENCODABLE ? found : result;
}

int smpp__plan_national(struct smpp_span text, const struct smpp_text_options *options, int result,
                        struct smpp_text_plan *plan) {
  bool any = (options->national_locking | options->national_single) != 0;
  bool cheap = result == SMPP_OK && plan->n_parts == 1 && !options->national_fixed;
  struct census census;

  if (!any || cheap || !take_census(text, options, &census))
    return result;
  return options->national_fixed ? plan_fixed(text, options, &census, result, plan)
                                 : plan_cheapest(text, options, &census, result, plan);
}
