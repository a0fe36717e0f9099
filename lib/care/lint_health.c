/* SPDX-License-Identifier: MIT
 *
 * What a text must not tell to whoever sees the screen: what somebody has, gets or
 * is called; and words that patients do not understand, or take for a fraud. */
#include <care/columns.h>
#include <care/lint_scan.h>

#include <data/names.h>

struct word_rule {
  enum care__lint_section section;
  int rule;
  const char *words; /* behind what was found */
};

/* At one place the first of the longest counts. */
static const struct word_rule word_rules[] = {
    {CARE__LINT_DIAGNOSIS, CARE_LINT_HEALTH_DIAGNOSIS,
     "tells what somebody has: leave it out; it can be said in person"},
    {CARE__LINT_PROCEDURE, CARE_LINT_HEALTH_PROCEDURE,
     "tells what is done to somebody: write 'appointment', and what to bring or to do"},
    {CARE__LINT_DRUG, CARE_LINT_HEALTH_DRUG,
     "names a medicine: write 'your treatment', or let somebody call"},
    {CARE__LINT_UNIT, CARE_LINT_HEALTH_UNIT,
     "tells by the unit what somebody has: write the hospital's name, a floor or an entrance"},
    {CARE__LINT_SPECIALTY, CARE_LINT_HEALTH_SPECIALTY,
     "names a specialty: the hospital's name and a place are enough to find the way"},
    {CARE__LINT_RESULT, CARE_LINT_HEALTH_RESULT,
     "speaks of results: say that there is news, and where to read it safely"},
    {CARE__LINT_RECORD, CARE_LINT_IDENTITY_NUMBER,
     "is a number of insurance or of a record: it does not belong into a message"},
    {CARE__LINT_PAYMENT, CARE_LINT_PAYMENT,
     "asks for money, as frauds do: send a bill by letter, or speak of it at the desk"},
    {CARE__LINT_MISLEADING, CARE_LINT_MISLEADING, "has been misunderstood: "},
    {CARE__LINT_JARGON, CARE_LINT_JARGON, "is not what patients say: "},
};

#define N_WORD_RULES (sizeof(word_rules) / sizeof(*word_rules))

static void tell(struct care__lint_job *job, const struct word_rule *rule, uint32_t phrase,
                 uint32_t at, size_t n) {
  struct smpp_span what = care__lint_octets(job, at, n);
  struct smpp_span advice =
      care__lint_text_of(job->lint, care__lint_phrase_at(job->lint, phrase)->advice);
  bool replaces = rule->section == CARE__LINT_JARGON || rule->section == CARE__LINT_MISLEADING;
  struct data_fault words = {0};

  data_fault_add(&words, "'");
  data_fault_add_span(&words, what);
  data_fault_add(&words, "' ");
  data_fault_add(&words, rule->words);
  if (advice.len) {
    data_fault_add(&words, replaces ? "write '" : "; write '");
    data_fault_add_span(&words, advice);
    data_fault_add(&words, "'");
  }
  care__lint_said(care__lint_say(job, rule->rule, CARE_LINT_ERROR, job->tokens.items[at].start),
                  &words);
}

/* How many tokens were dealt with. */
static size_t judge_word(struct care__lint_job *job, uint32_t at) {
  const struct word_rule *best = NULL;
  uint32_t found = CARE__LINT_NONE;
  size_t n_nothing, longest = 0;

  (void)care__lint_find(job->lint, job->language, CARE__LINT_NOTHING, &job->tokens, at, &n_nothing);
  for (size_t i = 0; i < N_WORD_RULES; i++) {
    size_t n;
    uint32_t phrase =
        care__lint_find(job->lint, job->language, word_rules[i].section, &job->tokens, at, &n);

    if (n > longest && n > n_nothing) {
      longest = n;
      best = &word_rules[i];
      found = phrase;
    }
  }
  if (best)
    tell(job, best, found, at, longest);
  if (longest == 0)
    return n_nothing ? n_nothing : 1;
  return longest;
}

void care__lint_words(struct care__lint_job *job) {
  for (uint32_t at = 0; job->language >= 0 && at < job->tokens.count;)
    at += (uint32_t)judge_word(job, at);
}

/* --- codes and numbers ------------------------------------------------------------ */

static bool is_digit(int c) {
  return c >= '0' && c <= '9';
}

static bool is_alnum(int c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

static int octet(const struct care__lint_job *job, size_t at) {
  return at < job->source.len ? (uint8_t)job->plain[at] : ' ';
}

/* "C50.9" and "F32.1" of ICD-10; without the point it may be any room. */
static size_t diagnosis_code(const struct care__lint_job *job, size_t at) {
  size_t len = 4;
  int letter = octet(job, at);

  if (letter < 'A' || letter > 'Z' || !is_digit(octet(job, at + 1)) ||
      !is_digit(octet(job, at + 2)) || octet(job, at + 3) != '.' || !is_digit(octet(job, at + 4)))
    return 0;
  while (len < 7 && is_digit(octet(job, at + len)))
    len++;
  return is_alnum(octet(job, at + len)) ? 0 : len;
}

/* "1 84 12 76 451 089 46": sex, year and month of birth begin the French number of
 * insurance (NIR), of 13 digits and a key of two. */
static size_t insurance_number(const struct care__lint_job *job, size_t at) {
  char digits[15];
  size_t n = 0, len = 0;
  int month;

  while (n < sizeof(digits) && at + len < job->source.len &&
         (is_digit(octet(job, at + len)) || (n > 0 && octet(job, at + len) == ' '))) {
    if (octet(job, at + len) != ' ')
      digits[n++] = (char)octet(job, at + len);
    len++;
  }
  while (len > 0 && octet(job, at + len - 1) == ' ')
    len--;
  if ((n != 13 && n != 15) || (digits[0] != '1' && digits[0] != '2') ||
      is_alnum(octet(job, at + len)))
    return 0;
  month = (digits[3] - '0') * 10 + digits[4] - '0';
  return month >= 1 && month <= 12 ? len : 0;
}

/* "room C12.1" is where to go. */
static bool is_place(const struct care__lint_job *job, size_t at) {
  const struct care__tokens *tokens = &job->tokens;
  size_t n;

  for (uint32_t i = 0; job->language >= 0 && i < tokens->count; i++)
    if (tokens->items[i].end < at && (i + 1 == tokens->count || tokens->items[i + 1].start >= at))
      return care__lint_find(job->lint, job->language, CARE__LINT_PLACE, tokens, i, &n) !=
             CARE__LINT_NONE;
  return false;
}

void care__lint_codes(struct care__lint_job *job) {
  for (size_t at = 0; at < job->source.len; at++) {
    size_t len;

    if (at > 0 && is_alnum(octet(job, at - 1)))
      continue;
    len = diagnosis_code(job, at);
    if (len > 0 && !is_place(job, at))
      care__lint_tell(job, CARE_LINT_HEALTH_CODE, at, smpp_span(job->source.ptr + at, len),
                      "looks like the code of a diagnosis: leave it out");
    len = insurance_number(job, at);
    if (len > 0)
      care__lint_tell(job, CARE_LINT_IDENTITY_NUMBER, at, smpp_span(job->source.ptr + at, len),
                      "looks like a number of insurance: leave it out");
  }
}

/* --- fields ------------------------------------------------------------------------ */

static const struct {
  enum care__lint_section section;
  int column; /* of ours that holds the same; -1: none */
  int rule;
  const char *words;
} field_rules[] = {
    {CARE__LINT_FIELD_HEALTH, -1, CARE_LINT_HEALTH_FIELD,
     "would print what somebody has or gets: leave it out"},
    {CARE__LINT_FIELD_UNIT, CARE__COLUMN_UNIT, CARE_LINT_UNIT_FIELD,
     "may print a name that tells what somebody has (oncology, psychiatry): print the site, a "
     "floor or an entrance"},
    {CARE__LINT_FIELD_UNIT, CARE__COLUMN_KIND, CARE_LINT_UNIT_FIELD,
     "may print what is done to somebody: leave it out"},
    {CARE__LINT_FIELD_IDENTITY, CARE__COLUMN_PATIENT, CARE_LINT_IDENTITY_NUMBER,
     "would print a number of insurance or of a record: leave it out"},
    {CARE__LINT_FIELD_ADDRESS, -1, CARE_LINT_IDENTITY_ADDRESS,
     "would print where a patient lives: leave it out"},
};

static bool is_column(int column, struct smpp_span name) {
  return column >= 0 && care__column_find(column, &name, 1) != DATA_NAME_NONE;
}

static void judge_field(struct care__lint_job *job, const struct care__lint_field *field) {
  for (size_t i = 0; i < sizeof(field_rules) / sizeof(*field_rules); i++)
    if (is_column(field_rules[i].column, field->name) ||
        care__lint_has_field(job->lint, field_rules[i].section, field->name)) {
      care__lint_tell(job, field_rules[i].rule, field->at, field->name, field_rules[i].words);
      return;
    }
}

static const struct care__lint_field *find_field(const struct care__lint_job *job,
                                                 enum care__lint_section section, int column) {
  for (size_t i = 0; i < job->n_fields; i++)
    if (!job->fields[i].is_asked && (is_column(column, job->fields[i].name) ||
                                     care__lint_has_field(job->lint, section, job->fields[i].name)))
      return &job->fields[i];
  return NULL;
}

/* One name beside a date of birth is bad, both are who it is. */
static void judge_birth(struct care__lint_job *job) {
  const struct care__lint_field *birth = find_field(job, CARE__LINT_FIELD_BIRTH, -1);
  const struct care__lint_field *last =
      find_field(job, CARE__LINT_FIELD_LAST, CARE__COLUMN_LAST_NAME);
  const struct care__lint_field *first =
      find_field(job, CARE__LINT_FIELD_FIRST, CARE__COLUMN_FIRST_NAME);
  struct data_fault words = {0};

  if (!birth || (!last && !first))
    return;
  data_fault_add(&words, "'");
  data_fault_add_span(&words, birth->name);
  data_fault_add(&words, "' beside '");
  data_fault_add_span(&words, last ? last->name : first->name);
  data_fault_add(&words, "' tells a stranger who it is: leave the date of birth out");
  care__lint_said(care__lint_say(job, CARE_LINT_IDENTITY_BIRTH,
                                 last ? CARE_LINT_ERROR : CARE_LINT_WARNING, birth->at),
                  &words);
}

void care__lint_fields(struct care__lint_job *job) {
  for (size_t i = 0; i < job->n_fields; i++)
    if (!job->fields[i].is_asked)
      judge_field(job, &job->fields[i]);
  judge_birth(job);
}
