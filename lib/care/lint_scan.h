/* SPDX-License-Identifier: MIT
 *
 * care/lint_scan.h - a text being judged: its words, its fields, and what was
 * found so far. */
#ifndef CARE_LINT_SCAN_H
#define CARE_LINT_SCAN_H

#include <care/lint_words.h>

#define CARE__LINT_FIELDS_MAX 128
#define CARE__LINT_CHARS_MAX CARE__MAX_CHARS
#define CARE__LINT_OCTETS_MAX (4 * CARE__LINT_CHARS_MAX)

enum care__lint_branch {
  CARE__LINT_ALWAYS,
  CARE__LINT_IF,   /* between {{#if}} and {{else}} or {{/if}} */
  CARE__LINT_ELSE, /* behind {{else}} */
  CARE__LINT_NEVER /* a line of settings */
};
#define CARE__LINT_BRANCHES 4
#define CARE__LINT_TAG 0x80 /* beside a branch: within braces */

struct care__lint_field {
  struct smpp_span name;
  size_t at, len; /* octets, with the braces */
  uint8_t branch; /* CARE__LINT_ALWAYS, .. */
  bool is_asked;  /* of {{#if}}: not printed */
  bool is_link;   /* its filters make an address of it */
  bool is_time;   /* its filters make a date or a time of it */
};

struct care__lint_job {
  const care_lint *lint;
  const struct care_lint_policy *policy;
  const struct care_lint_text *text;
  int language; /* its place among the words; -1: none */
  struct care_lint_finding *out;
  size_t cap, n;
  bool is_full;

  struct smpp_span source; /* text->text */
  struct care__lint_field fields[CARE__LINT_FIELDS_MAX];
  size_t n_fields;
  const char *open, *close; /* "{{" and "}}", or parentheses */
  /* As long as the source: blanks and commas where braces and fields stood. */
  char plain[CARE__LINT_OCTETS_MAX];
  uint8_t branch[CARE__LINT_OCTETS_MAX]; /* of each octet */
  struct care__tokens tokens;            /* of `plain` */
  bool behind_verb[CARE__MAX_TOKENS];    /* of each token: "answer" stands before it */
};

/* Takes a template apart. What is in quotes within braces is text too. */
void care__lint_scan(struct care__lint_job *job);

/* The level of a rule, as the policy has it, at most `most`. */
int care__lint_level(const struct care_lint_policy *policy, int rule, int most);

/* Starts a finding at an octet of the source; NULL: the rule is off, or there is
 * no room. Words are put together in a fault, and given by care__lint_said. */
struct care_lint_finding *care__lint_say(struct care__lint_job *job, int rule, int most, size_t at);
void care__lint_said(struct care_lint_finding *finding, const struct data_fault *words);

/* The usual kind: '<what>' and words. */
void care__lint_tell(struct care__lint_job *job, int rule, size_t at, struct smpp_span what,
                     const char *words);

/* The octets of a run of tokens. */
struct smpp_span care__lint_octets(const struct care__lint_job *job, uint32_t at, size_t n);

/* The first token at or behind `from` where the section has a phrase, or
 * CARE__LINT_NONE. */
uint32_t care__lint_seek(const struct care__lint_job *job, enum care__lint_section section,
                         uint32_t from);

/* Whether a section has a phrase anywhere. */
bool care__lint_holds(const struct care__lint_job *job, enum care__lint_section section);

/* Whether a field is one of a section. */
bool care__lint_holds_field(const struct care__lint_job *job, enum care__lint_section section);

/* Notes behind_verb. */
void care__lint_verbs(struct care__lint_job *job);

/* Which kinds of answers are offered: bit CARE__LINT_YES - CARE__LINT_YES and on. */
uint32_t care__lint_answers(const struct care__lint_job *job);

/* The groups of rules. */
void care__lint_codes(struct care__lint_job *job);
void care__lint_fields(struct care__lint_job *job);
void care__lint_words(struct care__lint_job *job);
void care__lint_links(struct care__lint_job *job);
void care__lint_question(struct care__lint_job *job);
void care__lint_stop(struct care__lint_job *job);
void care__lint_cost(struct care__lint_job *job);

#endif
