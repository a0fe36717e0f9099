/* SPDX-License-Identifier: MIT
 *
 * care/token.h - a reply as words, with what stood between them. */
#ifndef CARE_TOKEN_H
#define CARE_TOKEN_H

#include <care/normalise.h>

#define CARE__MAX_TOKENS 1024
#define CARE__MAX_CHARS 3072
#define CARE__TOKEN_TEXT 16384

enum care__token_kind { CARE__TOKEN_WORD, CARE__TOKEN_NUMBER, CARE__TOKEN_SYMBOL };

struct care__token {
  uint32_t word, exact_word; /* in the lexicon; 0: not a word it knows */
  uint16_t text, exact;      /* offsets in the texts: without and with accents */
  uint8_t len, exact_len;    /* at most 255 octets are kept */
  uint16_t start, end;       /* octets of the reply */
  uint16_t sentence;         /* parted by . ! ? ; and line ends */
  uint16_t clause;           /* parted by these and by , : ( ) and dashes */
  uint16_t row;              /* line */
  uint8_t kind;
  char lead;         /* the ASCII character right before it, if a mark stands there */
  bool slash;        /* nothing but '/' and blanks between it and the token before */
  bool near;         /* at most one character between it and the token before */
  bool quote_before; /* a quotation mark stands before it */
  bool glued;        /* nothing or a single space, dot or hyphen before it */
  bool corrected;    /* `word` is not what was written */
};

struct care__tokens {
  struct care__token items[CARE__MAX_TOKENS];
  uint32_t count;
  char texts[CARE__TOKEN_TEXT];
  uint32_t texts_len;
  uint8_t asked[CARE__MAX_CHARS / 8 + 1]; /* bit per sentence: it ends in a question mark */
  bool has_question;
  bool complete; /* false: more than fits here */
  struct care__char chars[CARE__MAX_CHARS];
  uint8_t marks[CARE__MAX_CHARS]; /* what kind of character each is */
};

static inline struct smpp_span care__token_text(const struct care__tokens *tokens,
                                                const struct care__token *token) {
  return smpp_span(tokens->texts + token->text, token->len);
}

static inline struct smpp_span care__token_exact(const struct care__tokens *tokens,
                                                 const struct care__token *token) {
  return smpp_span(tokens->texts + token->exact, token->exact_len);
}

static inline bool care__sentence_asks(const struct care__tokens *tokens, uint16_t sentence) {
  return (tokens->asked[sentence / 8] >> (sentence % 8) & 1) != 0;
}

/* Cuts `text` into words, numbers and symbols. Marks and words in the lexicon's
 * files and in replies are cut alike. */
void care__tokenise(struct smpp_span text, struct care__tokens *out);

/* Puts a text into the texts; its offset, or UINT32_MAX if there is no room. */
uint32_t care__tokens_keep(struct care__tokens *tokens, struct smpp_span text);

#endif
