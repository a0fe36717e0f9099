/* SPDX-License-Identifier: MIT
 *
 * smppcare/lint.h - what is wrong with a text before anybody gets it.
 *
 * A text message is read on a locked screen, by whoever holds the telephone; it
 * is answered by the words that stand in it; and operators hold or refuse what
 * breaks a country's rules. A text is judged by what is known of it: its
 * language, the class of its traffic, what it asks, who sends it, and what the
 * site allows. The words of each language are data, in files that
 * share/smppcare/lint/README describes, and beside them, if a site wants, files
 * of its own that add and remove words. docs/lint.md lists what is found, with
 * the reasons. */
#ifndef SMPPCARE_LINT_H
#define SMPPCARE_LINT_H

#include <smppcare/plan.h>
#include <smppcare/template.h>

#ifdef __cplusplus
extern "C" {
#endif

/* --- words ---------------------------------------------------------------------- */

/* The words of any number of languages. Never changes once nothing is added any
 * more: threads may share it then. */
typedef struct care_lint care_lint;

/* Without words, on a copy of `alloc`; SMPP_ERR_NOMEM leaves *out as it was.
 * Freeing NULL is fine. */
SMPP_API int care_lint_new(const struct smpp_alloc *alloc, care_lint **out);
SMPP_API void care_lint_free(care_lint *lint);

/* Adds the file of a language, or after it a site's own for it. Nothing of `file`
 * is kept. SMPP_ERR_INVALID: a mistake; `fault` (may be NULL) says where, what and
 * what to write. SMPP_ERR_NOMEM. After either no text is judged any more
 * (SMPP_ERR_STATE): half of the words would pass half of the mistakes. */
SMPP_API int care_lint_add(care_lint *lint, struct smpp_span file, struct care_fault *fault);

/* "fr-1", or "fr-1.3" with a site's file of version 3; NULL: no words of that
 * language. Lives as long as the words, until more are added. */
SMPP_API const char *care_lint_version(const care_lint *lint, struct smpp_span language);

/* --- rules ---------------------------------------------------------------------- */

enum care_lint_level {
  CARE_LINT_USUAL, /* in a policy: as the rule has it */
  CARE_LINT_OFF,
  CARE_LINT_ADVICE, /* a text could be better */
  CARE_LINT_WARNING,
  CARE_LINT_ERROR /* a text must not leave like this */
};
/* "usual", "off", "advice", "warning", "error"; "?" for other numbers. */
SMPP_API const char *care_lint_level_name(int level);

/* name, value, stable name for programs, usual level, words for a person */
#define CARE_LINT_MAP(X)                                                                           \
  X(HEALTH_UNIT, 0, "health_unit", ERROR, "a unit or a specialty that tells what somebody has")    \
  X(HEALTH_SPECIALTY, 1, "health_specialty", WARNING, "a specialty")                               \
  X(HEALTH_PROCEDURE, 2, "health_procedure", ERROR, "an operation, an examination, a treatment")   \
  X(HEALTH_DRUG, 3, "health_drug", ERROR, "a medicine")                                            \
  X(HEALTH_DIAGNOSIS, 4, "health_diagnosis", ERROR, "an illness, a diagnosis")                     \
  X(HEALTH_RESULT, 5, "health_result", WARNING, "results of an examination")                       \
  X(HEALTH_CODE, 6, "health_code", ERROR, "what looks like the code of a diagnosis")               \
  X(HEALTH_FIELD, 7, "health_field", ERROR, "a field that holds what somebody has or gets")        \
  X(UNIT_FIELD, 8, "unit_field", WARNING, "a field that may tell what somebody has")               \
  X(IDENTITY_NUMBER, 9, "identity_number", ERROR, "a number of insurance or of a record")          \
  X(IDENTITY_BIRTH, 10, "identity_birth", ERROR, "a name beside a date of birth")                  \
  X(IDENTITY_ADDRESS, 11, "identity_address", ERROR, "where a patient lives")                      \
  X(JARGON, 12, "jargon", WARNING, "a word that patients do not know")                             \
  X(MISLEADING, 13, "misleading", WARNING, "words that have been misunderstood")                   \
  X(PAYMENT, 14, "payment", ERROR, "asks for money, as frauds do")                                 \
  X(NO_REPLY_WORDS, 15, "no_reply_words", ERROR, "a question that does not say how to answer")     \
  X(SEVERAL_QUESTIONS, 16, "several_questions", WARNING, "several questions at once")              \
  X(QUOTED_REPLY, 17, "quoted_reply", WARNING, "quotes or brackets round a word to be sent")       \
  X(NOT_ASKED, 18, "not_asked", WARNING, "asks what the plan does not")                            \
  X(NO_EMERGENCY, 19, "no_emergency", WARNING, "asks for symptoms without an emergency number")    \
  X(NO_REPLY_END, 20, "no_reply_end", ADVICE, "does not say until when, or what an answer costs")  \
  X(LINK_DOMAIN, 21, "link_domain", ERROR, "a link to a domain that is not the site's")            \
  X(LINK_SHORTENER, 22, "link_shortener", ERROR, "a link that hides where it leads")               \
  X(LINK_HTTP, 23, "link_http", ERROR, "a link in the clear")                                      \
  X(LINK_LONG, 24, "link_long", WARNING, "a long link")                                            \
  X(LINK_PASSWORD, 25, "link_password", ERROR, "a link and a password in one text")                \
  X(STOP_IN_CARE, 26, "stop_in_care", WARNING, "STOP in what is no campaign")                      \
  X(STOP_MISSING, 27, "stop_missing", ERROR, "a campaign without a way out")                       \
  X(STOP_OTHER, 28, "stop_other", WARNING, "another STOP than the configured one")                 \
  X(SENDER_NO_REPLY, 29, "sender_no_reply", ERROR, "a question from a name, which gets no answer") \
  X(SENDER_BAD, 30, "sender_bad", ERROR, "no name or number that a message can come from")         \
  X(SENDER_DIGIT, 31, "sender_digit", WARNING, "a name that begins with a digit")                  \
  X(SENDER_MOBILE, 32, "sender_mobile", ERROR, "a French 06 or 07 number as sender")               \
  X(SENDER_UNREGISTERED, 33, "sender_unregistered", ERROR, "a name that must be registered")       \
  X(UCS2, 34, "ucs2", WARNING, "a character that makes the text dearer")                           \
  X(PARTS, 35, "parts", WARNING, "more than one part")                                             \
  X(VARIANT_MISSING, 36, "variant_missing", WARNING, "no text in a language of the plan")          \
  X(VARIANT_FIELD, 37, "variant_field", WARNING, "lacks a field that the others have")             \
  X(VARIANT_REPLY, 38, "variant_reply", WARNING, "lacks an answer that the others offer")          \
  X(UNUSED, 39, "unused", WARNING, "a template that nothing names")                                \
  X(FIELD_UNKNOWN, 40, "field_unknown", ERROR, "a field that no column has")                       \
  X(NO_WORDS, 41, "no_words", WARNING, "a language of which no words are known")

enum care_lint_rule {
#define CARE_LINT_ENUM(name, value, text, level, words) CARE_LINT_##name = value,
  CARE_LINT_MAP(CARE_LINT_ENUM)
#undef CARE_LINT_ENUM
};
#define CARE_LINT_RULES 42

/* "health_unit", and the words; "?" and "unknown rule" for other numbers. */
SMPP_API const char *care_lint_rule_name(int rule);
SMPP_API const char *care_lint_rule_text(int rule);
SMPP_API bool care_lint_rule_by_name(struct smpp_span name, int *rule);
/* Its usual level, CARE_LINT_*; CARE_LINT_OFF for other numbers. */
SMPP_API int care_lint_rule_level(int rule);

/* --- judging -------------------------------------------------------------------- */

/* What a site allows. What it points to is the caller's. */
struct care_lint_policy {
  size_t size;                     /* sizeof, set by the initialiser */
  const struct smpp_span *domains; /* where links may lead, and below; none: anywhere */
  size_t n_domains;
  struct smpp_span stop_footer;       /* of campaigns, as it stands in them; empty: any STOP */
  struct smpp_span country;           /* of those who are written to: "FR"; empty: unknown */
  const struct smpp_span *registered; /* countries where the sender's name is registered */
  size_t n_registered;
  uint8_t levels[CARE_LINT_RULES]; /* CARE_LINT_* of each rule */
};
#define CARE_LINT_POLICY_INIT                                                                      \
  { .size = sizeof(struct care_lint_policy) }

/* What a text asks: CARE_QUESTION_* of smppcare/reply.h, or one of these. */
enum care_lint_question {
  CARE_LINT_ASKS_NOTHING = -1,
  CARE_LINT_ASKS = -2,        /* something of an unknown kind */
  CARE_LINT_ASKS_UNKNOWN = -3 /* nobody says whether it asks */
};

struct care_lint_text {
  size_t size;               /* sizeof, set by the initialiser */
  struct smpp_span text;     /* a template, or a text; UTF-8 */
  struct smpp_span language; /* "fr", "pt-BR" */
  int traffic;               /* CARE_TRAFFIC_* */
  int question;              /* CARE_QUESTION_*, CARE_LINT_ASKS.. */
  int syntax;                /* CARE_SYNTAX_*, if the text itself does not say */
};
#define CARE_LINT_TEXT_INIT                                                                        \
  { .size = sizeof(struct care_lint_text), .question = CARE_LINT_ASKS_UNKNOWN }

struct care_lint_finding {
  int rule, level;     /* CARE_LINT_*; the level as the policy has it */
  size_t line, column; /* in the text, from 1, the column in characters; 0: nowhere */
  char message[320];   /* what is wrong and what to do; ended by NUL */
};

/* Judges a text: out[0 .. *n) in the order of lines and columns. Fields in braces
 * are judged by their names, what is between by its words. *n is 0 if all is
 * well. SMPP_ERR_NOSPACE: `cap` is too small; the first of them are there, and
 * *n is `cap`. SMPP_ERR_STATE: words were refused. SMPP_ERR_NOMEM. SMPP_ERR_BAD_TEXT:
 * not UTF-8. SMPP_ERR_TOO_LONG: over 3072 characters, which is no message. */
SMPP_API int care_lint_check(const care_lint *lint, const struct care_lint_text *text,
                             const struct care_lint_policy *policy, struct care_lint_finding *out,
                             size_t cap, size_t *n);

/* Judges whom messages of a class come from, in policy->country; `asks`: whether
 * they are to be answered. Lines are 0. Results as above. */
SMPP_API int care_lint_sender(struct smpp_span sender, bool asks,
                              const struct care_lint_policy *policy, struct care_lint_finding *out,
                              size_t cap, size_t *n);

/* What `text` lacks that `model`, the same in another language, has: fields, and
 * kinds of answers. Results as above. */
SMPP_API int care_lint_compare(const care_lint *lint, const struct care_lint_text *model,
                               const struct care_lint_text *text,
                               const struct care_lint_policy *policy, struct care_lint_finding *out,
                               size_t cap, size_t *n);

#ifdef __cplusplus
}
#endif
#endif
