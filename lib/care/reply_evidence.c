/* SPDX-License-Identifier: MIT
 *
 * Whether one word is enough of an answer. Where no phrase explains the words
 * around it, a lone "si" or "perfect" says less than it seems to: "in linea di
 * principio sì" is none. */
#include <care/reply_words.h>

/* The words of a clause that no phrase covers. */
struct unexplained {
  uint32_t before, behind;
  uint32_t strange_before, strange_behind; /* of these, not in the lexicon either */
};

static bool is_unexplained(const struct care__work *work, uint32_t at) {
  return work->tokens.items[at].kind == CARE__TOKEN_WORD && !work->filler[at] &&
         work->signal[at] == CARE__N_SIGNALS;
}

static struct unexplained around(const struct care__work *work, const struct care__found *found) {
  const struct care__token *items = work->tokens.items;
  struct unexplained out = {0};

  for (uint32_t at = 0; at < work->tokens.count; at++) {
    bool strange = !items[at].word && !items[at].exact_word;
    if (items[at].clause != items[found->first].clause || !is_unexplained(work, at))
      continue;
    if (at < found->first) {
      out.before++;
      out.strange_before += strange;
    } else {
      out.behind++;
      out.strange_behind += strange;
    }
  }
  return out;
}

/* Whether something else in the reply says the same. */
static bool is_backed(const struct care__work *work, const struct care__found *found) {
  for (uint32_t i = 0; i < work->n_found; i++) {
    const struct care__found *other = &work->found[i];
    if (other != found && other->signal == found->signal && !other->ignored)
      return true;
  }
  return false;
}

/* A word that answers any question, as "oui" does. */
static bool is_assent_weak(const struct care__work *work, const struct unexplained *words) {
  if (work->question == CARE_QUESTION_CONFIRM && (words->before >= 2 || words->strange_before))
    return true;
  return words->strange_behind >= 3;
}

/* "Demain je confirme" puts it off; "mardi 9h je confirme" does not. */
static bool is_put_off(const struct care__work *work, const struct care__found *found) {
  const struct care__token *items = work->tokens.items;
  uint32_t at = found->first;

  if (work->signal[at] != CARE__DECLARE || !(work->place[found->end - 1] & CARE__PLACE_CLOSES))
    return false;
  while (at > 0 && items[at - 1].clause == items[at].clause &&
         work->signal[at - 1] == CARE__PROPOSAL && items[at - 1].kind == CARE__TOKEN_WORD)
    at--;
  return at < found->first && (work->place[at] & CARE__PLACE_OPENS);
}

bool care__is_weak(const struct care__work *work, const struct care__found *found) {
  struct unexplained words;

  if (found->signal == CARE__YES && !is_backed(work, found) && is_put_off(work, found))
    return true;
  if (!(found->flags & CARE__EDGE))
    return false;
  words = around(work, found);
  if (found->asked) /* "ok, and must I bring my cards?": what follows is the question */
    words.behind = words.strange_behind = 0;
  if (found->signal == CARE__NO)
    return words.before > 0;
  if (is_backed(work, found))
    return false;
  if (!(found->flags & CARE__CONFIRM))
    return is_assent_weak(work, &words);
  return found->end - found->first == 1 && words.before == 0 &&
         (words.strange_behind || words.behind >= 2);
}
