/* SPDX-License-Identifier: MIT
 *
 * care/reply_words.h - the steps between a reply's words and the decision. */
#ifndef CARE_REPLY_WORDS_H
#define CARE_REPLY_WORDS_H

#include <care/lexicon_words.h>
#include <care/token.h>
#include <smppcare/reply.h>

/* A phrase that was found over the tokens [first, end). */
struct care__found {
  uint32_t phrase;
  uint16_t first, end;
  uint8_t signal, flags, language;
  bool asked;   /* it stands in a question */
  bool ignored; /* and counts for nothing */
};

/* Nothing but filler before or behind a token. */
enum {
  CARE__PLACE_LEADS = 1,  /* before it in the reply */
  CARE__PLACE_OPENS = 2,  /* before it in its clause */
  CARE__PLACE_TRAILS = 4, /* behind it in the reply */
  CARE__PLACE_CLOSES = 8  /* behind it in its clause */
};

/* All that one reply needs; too large for a stack. */
struct care__work {
  const care_lexicon *lexicon;
  uint32_t languages; /* bit per language that is understood */
  uint8_t language;   /* of the question */
  int question;
  bool was_typo;
  struct care__tokens tokens;
  bool filler[CARE__MAX_TOKENS];
  uint8_t place[CARE__MAX_TOKENS];            /* CARE__PLACE_* */
  uint8_t signal[CARE__MAX_TOKENS];           /* of the phrase that covers the token */
  struct care__found found[CARE__MAX_TOKENS]; /* in order, without overlap */
  uint32_t n_found;
  struct care__found best[CARE__MAX_TOKENS]; /* the phrase that begins here; end 0: none */
  int32_t score[CARE__MAX_TOKENS + 1];
};

/* Knows the tokens by the lexicon: words spelled out, drawn out, run together,
 * written short. */
void care__spell(struct care__work *work);
/* One letter amiss; once all else is known. */
void care__correct(struct care__work *work);

/* Whether the phrase is for this question and these languages. */
bool care__phrase_in_use(const struct care__work *work, const struct care__phrase *phrase);

/* How the phrase fits best at token `at`: the token after it, or 0. *covered
 * counts the tokens that it names. */
uint32_t care__phrase_match(const struct care__work *work, const struct care__phrase *phrase,
                            uint32_t at, uint32_t *covered);

/* Marks what is filler, then covers the reply with phrases: work->found. */
void care__find_signals(struct care__work *work);

/* Cuts signatures; true if the reply is an echo of a message of ours. */
bool care__unwrap(struct care__work *work);

/* Decides; work->found is complete. */
void care__decide(struct care__work *work, struct care_reply *out);

#endif
