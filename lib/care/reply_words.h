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
  uint16_t flags;
  uint8_t signal, language;
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

/* The words of an option, as a reply's are cut, parted by blanks. */
struct care__label {
  char text[63];
  uint8_t len;
};

/* An option that was named, by the octets of the reply. */
struct care__mention {
  uint16_t start, end;
  uint8_t option;
  bool denied; /* "not by telephone" */
};

#define CARE__MAX_MENTIONS 16

struct care__mentions {
  struct care__mention items[CARE__MAX_MENTIONS];
  uint32_t n;
};

struct care__chosen {
  struct care__mentions named, letters; /* letters may be words */
};

#define CARE__MAX_OPTIONS 26

/* All that one reply needs; too large for a stack. */
struct care__work {
  const care_lexicon *lexicon;
  uint32_t languages; /* bit per language that is understood */
  uint8_t language;   /* of the question */
  int question;
  const struct care_asked *asked;
  struct care__label labels[CARE__MAX_OPTIONS];
  struct care__chosen chosen;
  bool was_typo;
  bool wrong_person; /* one who answers */
  struct care__tokens tokens;
  bool filler[CARE__MAX_TOKENS];
  uint8_t place[CARE__MAX_TOKENS];            /* CARE__PLACE_* */
  uint64_t bits[CARE__MAX_TOKENS];            /* CARE__BIT_*, of the token */
  uint64_t behind[CARE__MAX_TOKENS];          /* of all tokens behind it */
  uint8_t signal[CARE__MAX_TOKENS];           /* of the phrase that covers the token */
  struct care__found found[CARE__MAX_TOKENS]; /* in order, without overlap */
  uint32_t n_found;
  uint32_t from; /* the token behind a correction: what was said before does not count */
  struct care__found best[CARE__MAX_TOKENS]; /* the phrase that begins here; end 0: none */
  int32_t score[CARE__MAX_TOKENS + 1];
};

/* Knows the tokens by the lexicon: words spelled out, drawn out, run together,
 * written short. */
void care__spell(struct care__work *work);
/* The lexicon's other ways to write words; only from a corrected one on, if asked. */
void care__respell(struct care__work *work, bool corrected);
/* The lexicon's number of a word that the reply's languages know, or 0. */
uint32_t care__word_known(const struct care__work *work, struct smpp_span text);
/* The token becomes a word of the lexicon. */
void care__become(struct care__work *work, struct care__token *token, uint32_t word);
/* Makes `to` tokens of the `from` ones at `at`; the new ones are copies of the
 * first, with the span of all. False: too many. */
bool care__reshape(struct care__tokens *tokens, uint32_t at, uint32_t from, uint32_t to);
/* Parts words that were run together, where the reply is hardly more; false where
 * there are none. */
bool care__unglue(struct care__work *work);
/* Whether one insertion, deletion, substitution or exchange of neighbours makes b of a. */
bool care__one_edit(struct smpp_span a, struct smpp_span b);
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

/* "Non pardon oui": what was answered before a correction counts no more. */
void care__take_back(struct care__work *work);

/* Cuts signatures; true if the reply is an echo of a message of ours. */
bool care__unwrap(struct care__work *work);

/* What the words from `at` on are worth as that kind, the longest first: the
 * token behind them, or 0. Words of one clause only. */
uint32_t care__value_at(const struct care__work *work, uint32_t at, uint8_t kind, int32_t *value);
/* The same before `at`: whether words of that kind end right there. */
bool care__value_before(const struct care__work *work, uint32_t at, uint8_t kind);

/* The number that a token of digits writes; false for times and dates, and for
 * more than seven digits. */
bool care__token_number(const struct care__work *work, uint32_t at, int32_t *thousandths);

/* "trente huit", "treinta y ocho": the number that words write, tens and ones; the
 * token behind them, or 0. */
uint32_t care__spelled_number(const struct care__work *work, uint32_t at, int32_t *value);

/* "v1.0", "alert(1)": whether a token is written in one with a word before it that nobody
 * knows; over one mark perhaps. */
bool care__is_attached(const struct care__work *work, uint32_t at);

/* A number of the reply. */
struct care__number {
  int32_t thousandths;
  uint16_t first, end; /* tokens */
  bool rated;          /* "7/10" */
  bool halved;         /* "3/4": a range, perhaps */
  bool counts;         /* it has a unit, or names something else */
  bool follows;        /* a word nobody knows stands behind it: "6 debout" */
  bool vague;          /* and it is deep in a sentence: it counts that, perhaps */
  bool timed;          /* it is an hour, a day, a telephone number, part of a name */
  bool inexact;        /* "plus de 7", "pas 7" */
  bool fahrenheit;
};
#define CARE__MAX_NUMBERS 16
uint32_t care__numbers(const struct care__work *work, struct care__number out[CARE__MAX_NUMBERS]);

static inline uint16_t care__sentence_of(const struct care__work *work,
                                         const struct care__found *found) {
  return work->tokens.items[found->first].sentence;
}

static inline uint16_t care__clause_of(const struct care__work *work,
                                       const struct care__found *found) {
  return work->tokens.items[found->first].clause;
}

/* Whether the phrase stands in a question. */
bool care__is_asked(const struct care__work *work, const struct care__found *found);
/* Ignores answers that are asked rather than given, and what is about a stranger. */
void care__leave_out_what_is_asked(struct care__work *work);
void care__leave_out_strangers(struct care__work *work);
/* An answer that is ignored because it is asked, or NULL. */
const struct care__found *care__asked_answer(const struct care__work *work);

/* Whether what was said to be a yes or no is too little beside the words of its
 * clause that nothing explains. */
bool care__is_weak(const struct care__work *work, const struct care__found *found);

/* Days. One that does not exist stays as it is. */
bool care__same_day(struct care_day a, struct care_day b);
bool care__day_exists(struct care_day day);
struct care_day care__days_after(struct care_day day, int32_t days);
int care__weekday_of(struct care_day day); /* Monday is 1 */
/* The first day from `from` on that has what is not 0; year 0: there is none. */
struct care_day care__find_day(struct care_day from, int weekday, int month, int day);

/* The questions for something; work->found is complete, and no word for opting
 * out or the like was found. */
void care__decide_scale(struct care__work *work, struct care_reply *out);
void care__decide_temperature(struct care__work *work, struct care_reply *out);
void care__decide_number(struct care__work *work, struct care_reply *out);
void care__decide_date(struct care__work *work, struct care_reply *out);
void care__decide_choice(struct care__work *work, struct care_reply *out);

/* For CHOICE: knows the labels, before the reply is cut; and finds them in it,
 * before it is spelled out. */
void care__read_options(struct care__work *work);
void care__match_options(struct care__work *work);

/* The same for the items of a combined question. */
void care__read_items(struct care__work *work);
/* Whether the label has a word like this one: another form of it, or misspelled. */
bool care__label_is_like(const struct care__label *label, struct smpp_span word);

/* COMBINED, where the reply as a whole says nothing else; work->labels and
 * work->tokens are those of the items and of the text, not spelled out. */
int care__judge_combined(struct care__work *work, struct smpp_span language, struct smpp_span text,
                         struct care_reply *out);

/* Gives the decision its name, and the tokens [first, end) as its reason. */
void care__say(struct care__work *work, struct care_reply *out, int intent, const char *rule,
               unsigned confidence, uint32_t first, uint32_t end);

/* Decides; work->found is complete. */
void care__decide(struct care__work *work, struct care_reply *out);

#endif
