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
#define CARE_REPLY_ITEMS 8 /* parts of a combined question */

/* A day of the calendar; year 0: none. */
struct care_day {
  int year, month, day;
};

/* One part of a combined question. */
struct care_item {
  struct smpp_span label; /* "pain"; a reply may name it */
  int question;           /* CARE_QUESTION_*, not COMBINED */
};

/* A question with all that its kind needs. What it points to is the caller's. */
struct care_asked {
  size_t size; /* sizeof, set by the initialiser */
  int question;
  const struct smpp_span *options; /* CHOICE: the labels, 1 to 26 */
  size_t n_options;
  const struct care_item *items; /* COMBINED: 1 to CARE_REPLY_ITEMS, in the order asked */
  size_t n_items;
  struct care_day today; /* when the reply came, in the site's zone; none: days
                            without a year, and weekdays, are `ambiguous` */
};
#define CARE_ASKED_INIT                                                                            \
  {                                                                                                \
    sizeof(struct care_asked), CARE_QUESTION_CONFIRM, NULL, 0, NULL, 0, {                          \
      0, 0, 0                                                                                      \
    }                                                                                              \
  }

/* What was answered; which member counts is the intent's affair. */
struct care_answer {
  int intent;          /* of a part of a combined question; else that of the reply */
  int32_t thousandths; /* NUMBER: 37.2 is 37200. Temperatures are in degrees
                          Celsius, rounded to a tenth. AMBIGUOUS to a question
                          for a number: the highest that was named, or 0 */
  unsigned option;     /* CHOICE: from 0 */
  struct care_day day; /* DATE */
};

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
  bool alarm; /* words that a person should read soon, whatever was asked */
  struct care_answer answer;
  unsigned n_items; /* COMBINED: as many as were asked if all fit, else 0 */
  struct care_answer items[CARE_REPLY_ITEMS]; /* where they do not fit: thousandths of the
                                                 highest number that could be the answer */
};
#define CARE_REPLY_INIT                                                                            \
  {                                                                                                \
    sizeof(struct care_reply), CARE_INTENT_UNKNOWN, 0, 0, 0, "", "", 0, {0, 0, 0, 0}, false,       \
        false, {0, 0, 0, {0, 0, 0}}, 0, {                                                          \
      {                                                                                            \
        0, 0, 0, {                                                                                 \
          0, 0, 0                                                                                  \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
  }

/* Judges one reply to `asked`. `language` is that of the question; the languages its
 * lexicon accepts are understood too, the one it falls back to where nothing else
 * is, and the official words for opting out of every language. `text` is UTF-8; what is not counts
 * as U+FFFD. Of a longer text the first CARE_REPLY_MAX octets are read: if they do not opt out it
 * is `unknown`. SMPP_ERR_NOT_FOUND: no lexicon of that language. SMPP_ERR_INVALID: no such
 * question, or one without its options or items.
 * SMPP_ERR_NOMEM; SMPP_ERR_STATE: a lexicon whose loading failed. */
SMPP_API int care_reply_judge(const care_lexicon *lexicon, struct smpp_span language,
                              const struct care_asked *asked, struct smpp_span text,
                              struct care_reply *out);

/* The same for a question that needs no more than its kind; without a day, as
 * `asked.today` says. */
SMPP_API int care_reply_parse(const care_lexicon *lexicon, struct smpp_span language, int question,
                              struct smpp_span text, struct care_reply *out);

#ifdef __cplusplus
}
#endif
#endif
