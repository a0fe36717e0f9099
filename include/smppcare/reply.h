/* SPDX-License-Identifier: MIT
 *
 * smppcare/reply.h - what a patient's reply means.
 *
 * A reply is judged by the question it answers and by the words of a lexicon.
 * The judgement leans to one side on purpose: a reply that does not settle the
 * question is left to a person, never guessed. */
#ifndef SMPPCARE_REPLY_H
#define SMPPCARE_REPLY_H

#include <smppcare/lexicon.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What was asked. */
enum care_question {
  CARE_QUESTION_CONFIRM, /* will you come? */
  CARE_QUESTION_YES_NO,
  CARE_QUESTION_SCALE_0_10,
  CARE_QUESTION_NPS,
  CARE_QUESTION_TEMPERATURE,
  CARE_QUESTION_NUMBER,
  CARE_QUESTION_DATE,
  CARE_QUESTION_CHOICE,
  CARE_QUESTION_FREE,
  CARE_QUESTION_OPTOUT, /* nothing: only opting out and in, and help, are looked for */
  CARE_QUESTION_COMBINED,
  CARE_QUESTION_COUNT
};

/* "confirm", "yes_no", ...; NULL for other numbers. */
SMPP_API const char *care_question_name(int question);
SMPP_API bool care_question_by_name(struct smpp_span name, int *question);
/* Whether this release parses it; if not, care_reply_parse says
 * SMPP_ERR_UNSUPPORTED. */
SMPP_API bool care_question_supported(int question);

enum care_intent {
  CARE_INTENT_UNKNOWN,   /* off topic, unreadable, the wrong person, an automatic reply */
  CARE_INTENT_AMBIGUOUS, /* on topic, but does not settle the question */
  CARE_INTENT_YES,
  CARE_INTENT_NO,
  CARE_INTENT_RESCHEDULE,
  CARE_INTENT_NUMBER,
  CARE_INTENT_CHOICE,
  CARE_INTENT_DATE,
  CARE_INTENT_FREE,
  CARE_INTENT_OPTOUT,
  CARE_INTENT_OPTIN,
  CARE_INTENT_HELP
};

/* "yes", "ambiguous", ...; NULL for other numbers. */
SMPP_API const char *care_intent_name(int intent);

#define CARE_REPLY_MAX 2048 /* octets of a reply that are read */
#define CARE_REPLY_SECONDARY 4

/* The decision, and all that is needed to explain it. */
struct care_reply {
  size_t size;          /* sizeof, set by the initialiser */
  int intent;           /* CARE_INTENT_* */
  unsigned confidence;  /* percent */
  size_t start, end;    /* the octets of the text that decided; 0, 0: none in particular */
  const char *rule;     /* the rule's name, a static string */
  const char *lexicon;  /* version of the words that decided; lives as long as the lexicon */
  unsigned n_secondary; /* what else was said, */
  int secondary[CARE_REPLY_SECONDARY]; /* CARE_INTENT_* */
  bool truncated;                      /* there was more than CARE_REPLY_MAX */
};
#define CARE_REPLY_INIT                                                                            \
  { sizeof(struct care_reply), CARE_INTENT_UNKNOWN, 0, 0, 0, "", "", 0, {0, 0, 0, 0}, false }

/* Judges one reply. `language` is that of the question; the languages its
 * lexicon accepts are understood too, and the official words for opting out of
 * every language. `text` is UTF-8; what is not counts as U+FFFD. Of a longer
 * text the first CARE_REPLY_MAX octets are read: if they do not opt out it is
 * `unknown`.
 * SMPP_ERR_UNSUPPORTED: this question is not parsed yet. SMPP_ERR_NOT_FOUND: no
 * lexicon of that language. SMPP_ERR_INVALID: no such question.
 * SMPP_ERR_NOMEM; SMPP_ERR_STATE: a lexicon whose loading failed. */
SMPP_API int care_reply_parse(const care_lexicon *lexicon, struct smpp_span language, int question,
                              struct smpp_span text, struct care_reply *out);

#ifdef __cplusplus
}
#endif
#endif
