/* SPDX-License-Identifier: MIT
 *
 * What a reply asks, and what it says of others than the patient: neither is an
 * answer. */
#include <care/reply_words.h>

/* A question word in the clause, and where. */
static const struct care__found *question_in(const struct care__work *work, uint16_t clause) {
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == CARE__QUESTION && care__clause_of(work, &work->found[i]) == clause)
      return &work->found[i];
  return NULL;
}

static bool is_answer(const struct care__found *found) {
  return found->signal == CARE__YES || found->signal == CARE__NO || found->signal == CARE__DECLARE;
}

/* The last clause of a sentence, and whether it holds one phrase only, an answer
 * turned round ("je viens mardi, non ?"). */
static bool is_tag(const struct care__work *work, uint16_t clause) {
  uint32_t n = 0, covered = 0;

  for (uint32_t at = 0; at < work->tokens.count; at++)
    n += work->tokens.items[at].clause == clause && !work->filler[at];
  for (uint32_t i = 0; i < work->n_found; i++)
    if (care__clause_of(work, &work->found[i]) == clause && is_answer(&work->found[i]))
      covered += (uint32_t)(work->found[i].end - work->found[i].first);
  return n <= 3 && covered >= n;
}

static uint16_t last_clause(const struct care__work *work, uint16_t sentence) {
  uint16_t clause = 0;

  for (uint32_t at = 0; at < work->tokens.count; at++)
    if (work->tokens.items[at].sentence == sentence)
      clause = work->tokens.items[at].clause;
  return clause;
}

/* The question mark asks the last clause of its sentence, and the others with it
 * if that is a mere tag. A question word asks its own clause. */
bool care__is_asked(const struct care__work *work, const struct care__found *found) {
  uint16_t sentence = care__sentence_of(work, found), clause = care__clause_of(work, found);
  uint16_t last;

  if (question_in(work, clause))
    return true;
  if (!care__sentence_asks(&work->tokens, sentence))
    return false;
  last = last_clause(work, sentence);
  return clause == last || is_tag(work, last);
}

static uint32_t words_after(const struct care__work *work, const struct care__found *found) {
  uint32_t n = 0;

  for (uint32_t at = found->end; at < work->tokens.count; at++)
    n += work->tokens.items[at].sentence == care__sentence_of(work, found) && !work->filler[at];
  return n;
}

static bool opens_clause(const struct care__work *work, const struct care__found *found) {
  uint32_t at = found->first;

  while (at > 0 && work->tokens.items[at - 1].clause == care__clause_of(work, found)) {
    at--;
    if (!work->filler[at])
      return false;
  }
  return true;
}

/* "Oui c'est à quelle heure ?" answers and then asks; "ok mardi ?" only asks. */
static bool answers_then_asks(const struct care__work *work, const struct care__found *found) {
  const struct care__found *question = question_in(work, care__clause_of(work, found));

  if (!(found->flags & CARE__EDGE) || !opens_clause(work, found))
    return false;
  return question ? question->first > found->first : words_after(work, found) >= 3;
}

/* "Je ne peux pas venir comment faire ?" states and then asks; "pouvez-vous
 * annuler ?" asks for it. */
static bool states_then_asks(const struct care__work *work, const struct care__found *found) {
  const struct care__found *question = question_in(work, care__clause_of(work, found));

  if (question)
    return question->first > found->first;
  return (found->flags & CARE__REQUEST) != 0;
}

/* "Le taxi ne vient pas": what comes behind a stranger in its clause is about
 * the stranger. */
void care__leave_out_strangers(struct care__work *work) {
  for (uint32_t i = 0; i + 1 < work->n_found; i++)
    for (uint32_t k = i + 1;
         work->found[i].signal == CARE__STRANGER && k < work->n_found &&
         care__clause_of(work, &work->found[k]) == care__clause_of(work, &work->found[i]);
         k++)
      work->found[k].ignored = true;
}

void care__leave_out_what_is_asked(struct care__work *work) {
  for (uint32_t i = 0; i < work->n_found; i++) {
    struct care__found *found = &work->found[i];
    bool answer = found->signal == CARE__YES || found->signal == CARE__DECLARE;

    if (!answer && found->signal != CARE__NO)
      continue;
    found->asked = care__is_asked(work, found);
    if (found->asked && !answers_then_asks(work, found) &&
        (answer || !states_then_asks(work, found)))
      found->ignored = true;
  }
}

const struct care__found *care__asked_answer(const struct care__work *work) {
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].asked && work->found[i].ignored)
      return &work->found[i];
  return NULL;
}
