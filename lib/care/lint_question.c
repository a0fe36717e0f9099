/* SPDX-License-Identifier: MIT
 *
 * Whether a patient knows how to answer; and STOP, which is an answer too, and
 * changes what operators take a text for. */
#include <care/lint_scan.h>

#include <smppcare/reply.h>

#define ANSWERS (CARE__LINT_RESCHEDULE - CARE__LINT_YES + 1)

/* --- how to answer ----------------------------------------------------------------- */

static bool is_number(const struct care__tokens *tokens, uint32_t at, const char *number) {
  return tokens->items[at].kind == CARE__TOKEN_NUMBER &&
         smpp_span_equal(care__token_text(tokens, &tokens->items[at]), smpp_span_of(number));
}

static bool holds_number(const struct care__lint_job *job, const char *number) {
  for (uint32_t i = 0; i < job->tokens.count; i++)
    if (is_number(&job->tokens, i, number))
      return true;
  return false;
}

static size_t count_numbers(const struct care__lint_job *job) {
  size_t n = 0;

  for (uint32_t i = 0; i < job->tokens.count; i++)
    n += job->tokens.items[i].kind == CARE__TOKEN_NUMBER;
  return n;
}

/* In capitals; a script without them has none to show. */
static bool is_loud(struct smpp_span word) {
  bool has_capital = false;

  for (size_t i = 0; i < word.len; i++) {
    if (word.ptr[i] >= 'a' && word.ptr[i] <= 'z')
      return false;
    has_capital |= word.ptr[i] >= 'A' && word.ptr[i] <= 'Z';
  }
  return has_capital;
}

void care__lint_verbs(struct care__lint_job *job) {
  const struct care__token *items = job->tokens.items;
  bool behind = false;

  for (uint32_t at = 0; at < job->tokens.count; at++) {
    size_t n;

    behind = behind && items[at].sentence == items[at - 1].sentence;
    job->behind_verb[at] = behind;
    behind = behind ||
             (job->language >= 0 && care__lint_find(job->lint, job->language, CARE__LINT_ANSWER,
                                                    &job->tokens, at, &n) != CARE__LINT_NONE);
  }
}

/* "OUI" anywhere, or "oui" behind "answer" in its sentence: "si" and "no" stand in any. */
static bool is_offered(const struct care__lint_job *job, uint32_t at, size_t n) {
  return job->behind_verb[at] || is_loud(care__lint_octets(job, at, n));
}

uint32_t care__lint_answers(const struct care__lint_job *job) {
  uint32_t answers = 0;

  for (uint32_t at = 0; job->language >= 0 && at < job->tokens.count; at++)
    for (unsigned kind = 0; kind < ANSWERS; kind++) {
      size_t n;
      enum care__lint_section section = (enum care__lint_section)(CARE__LINT_YES + kind);

      (void)care__lint_find(job->lint, job->language, section, &job->tokens, at, &n);
      if (n > 0 && is_offered(job, at, n))
        answers |= 1u << kind;
    }
  return answers;
}

/* The word that a section begins with: "OUI". */
static struct smpp_span usual_word(const struct care__lint_job *job,
                                   enum care__lint_section section) {
  for (uint32_t i = job->lint->first[job->language][section]; i != CARE__LINT_NONE;
       i = care__lint_phrase_at(job->lint, i)->next) {
    const struct care__lint_phrase *phrase = care__lint_phrase_at(job->lint, i);

    if (!phrase->removed)
      return care__lint_text_of(job->lint, phrase->shown);
  }
  return smpp_span(NULL, 0);
}

static void say_words(struct care__lint_job *job, int most, const char *before,
                      struct smpp_span first, const char *between, struct smpp_span second) {
  struct data_fault words = {0};

  data_fault_add(&words, before);
  data_fault_add_span(&words, first);
  data_fault_add(&words, between);
  data_fault_add_span(&words, second);
  care__lint_said(care__lint_say(job, CARE_LINT_NO_REPLY_WORDS, most, 0), &words);
}

static void judge_yes_no(struct care__lint_job *job, uint32_t answers) {
  if ((answers & 3) == 3)
    return;
  say_words(job, CARE_LINT_ERROR,
            "it asks for yes or no, and does not say by which words: write both, such as ",
            usual_word(job, CARE__LINT_YES), " and ", usual_word(job, CARE__LINT_NO));
}

/* Kinds of answers that the text offers by any means. */
static bool says_how(const struct care__lint_job *job, uint32_t answers) {
  return care__lint_holds(job, CARE__LINT_ANSWER) || (answers & 3) == 3 ||
         (holds_number(job, "0") && holds_number(job, "10"));
}

static void judge_answers(struct care__lint_job *job, uint32_t answers) {
  int question = job->text->question;
  struct smpp_span none = {NULL, 0};

  if (job->language < 0 || question == CARE_QUESTION_OPTOUT)
    return;
  if (question == CARE_QUESTION_CONFIRM || question == CARE_QUESTION_YES_NO)
    judge_yes_no(job, answers);
  else if (question == CARE_QUESTION_SCALE_0_10 || question == CARE_QUESTION_NPS) {
    if (!holds_number(job, "0") || !holds_number(job, "10"))
      say_words(job, CARE_LINT_ERROR,
                "it asks for a number from 0 to 10, and does not say so: write both ends, and what "
                "they mean",
                none, "", none);
  } else if (question == CARE_QUESTION_CHOICE && count_numbers(job) < 2 && !says_how(job, answers))
    say_words(job, CARE_LINT_WARNING,
              "it offers a choice, and does not say how to choose: number what there is", none, "",
              none);
  else if (!says_how(job, answers))
    say_words(job, CARE_LINT_WARNING,
              "it asks, and does not say how to answer: begin a sentence with ",
              usual_word(job, CARE__LINT_ANSWER), "", none);
}

/* --- what misleads ------------------------------------------------------------------ */

/* How many sentences ask; of two branches only one is sent. */
static size_t count_questions(const struct care__lint_job *job, size_t *last) {
  size_t n[CARE__LINT_BRANCHES] = {0};
  bool before = false;

  for (size_t i = 0; i < job->source.len; i++) {
    bool arabic = i + 1 < job->source.len && (uint8_t)job->plain[i] == 0xD8 &&
                  (uint8_t)job->plain[i + 1] == 0x9F;
    bool asks = arabic || (job->plain[i] == '?' &&
                           (i + 1 == job->source.len || strchr(" \t\r\n?!,\"", job->plain[i + 1])));

    if (asks && !before) {
      n[job->branch[i] & ~CARE__LINT_TAG]++;
      *last = i;
    }
    before = asks || (before && (job->plain[i] == '!' || (uint8_t)job->plain[i] == 0x9F));
  }
  return n[CARE__LINT_ALWAYS] +
         (n[CARE__LINT_IF] > n[CARE__LINT_ELSE] ? n[CARE__LINT_IF] : n[CARE__LINT_ELSE]);
}

static void judge_number_of_questions(struct care__lint_job *job) {
  size_t last = 0;
  struct data_fault words = {0};

  if (job->text->question == CARE_QUESTION_COMBINED || count_questions(job, &last) < 2)
    return;
  data_fault_add(&words,
                 "several questions in one text get one answer, to who knows which: ask one, and "
                 "the next in another message");
  care__lint_said(care__lint_say(job, CARE_LINT_SEVERAL_QUESTIONS, CARE_LINT_ERROR, last), &words);
}

static const char *const quotes[][2] = {{"\"", "\""},
                                        {"'", "'"},
                                        {"(", ")"},
                                        {"[", "]"},
                                        {"<", ">"},
                                        {"\302\253", "\302\273"},
                                        {"\342\200\234", "\342\200\235"},
                                        {"\342\200\236", "\342\200\234"},
                                        {"\342\200\230", "\342\200\231"},
                                        {"\302\273", "\302\253"}};

static bool is_blank_at(struct smpp_span text, size_t at, size_t *len) {
  static const char *const blanks[] = {" ", "\302\240", "\342\200\257"};

  for (size_t i = 0; i < 3; i++) {
    *len = strlen(blanks[i]);
    if (text.len - at >= *len && memcmp(text.ptr + at, blanks[i], *len) == 0)
      return true;
  }
  return false;
}

static bool ends_with(struct smpp_span text, const char *words) {
  size_t len = strlen(words);

  return text.len >= len && memcmp(text.ptr + text.len - len, words, len) == 0;
}

/* Whether a pair of marks stands round the octets [from, to), blanks apart. */
static bool is_quoted(struct smpp_span text, size_t from, size_t to) {
  size_t len;
  struct smpp_span before;

  while (to < text.len && is_blank_at(text, to, &len))
    to += len;
  while (from > 0 && text.ptr[from - 1] == ' ')
    from--;
  before = smpp_span(text.ptr, from);
  while (ends_with(before, "\302\240") || ends_with(before, "\342\200\257"))
    before.len -= ends_with(before, "\302\240") ? 2 : 3;
  for (size_t i = 0; i < sizeof(quotes) / sizeof(*quotes); i++) {
    size_t n = strlen(quotes[i][1]);

    if (ends_with(before, quotes[i][0]) && text.len - to >= n &&
        memcmp(text.ptr + to, quotes[i][1], n) == 0)
      return true;
  }
  return false;
}

/* Which tokens from `at` on are to be sent back. */
static size_t reply_at(const struct care__lint_job *job, uint32_t at) {
  int question = job->text->question;
  size_t n = 0, longest = 0;

  for (unsigned kind = 0; kind < ANSWERS; kind++) {
    (void)care__lint_find(job->lint, job->language,
                          (enum care__lint_section)(CARE__LINT_YES + kind), &job->tokens, at, &n);
    longest = n > longest && is_offered(job, at, n) ? n : longest;
  }
  if (longest == 0 && job->tokens.items[at].kind == CARE__TOKEN_NUMBER &&
      question >= CARE_QUESTION_SCALE_0_10 && question <= CARE_QUESTION_CHOICE)
    return 1;
  return longest;
}

static void judge_quotes(struct care__lint_job *job) {
  for (uint32_t at = 0; job->language >= 0 && at < job->tokens.count; at++) {
    size_t n = reply_at(job, at);

    if (n > 0 &&
        is_quoted(job->source, job->tokens.items[at].start, job->tokens.items[at + n - 1].end))
      care__lint_tell(job, CARE_LINT_QUOTED_REPLY, job->tokens.items[at].start,
                      care__lint_octets(job, at, n),
                      "stands in quotes or brackets, which patients copy: write it without");
  }
}

/* --- what else a question needs ------------------------------------------------------ */

/* Those who describe a symptom may need help sooner than anybody reads it. */
static void judge_emergency(struct care__lint_job *job) {
  uint32_t at = care__lint_seek(job, CARE__LINT_SYMPTOM, 0);

  if (job->text->question == CARE_QUESTION_CONFIRM || job->text->question == CARE_QUESTION_DATE ||
      job->text->question == CARE_QUESTION_OPTOUT || at == CARE__LINT_NONE ||
      care__lint_holds(job, CARE__LINT_EMERGENCY) ||
      care__lint_holds_field(job, CARE__LINT_FIELD_EMERGENCY))
    return;
  care__lint_tell(job, CARE_LINT_NO_EMERGENCY, job->tokens.items[at].start,
                  care__lint_octets(job, at, 1),
                  "is asked for, and nobody may read the answer at once: add the emergency number");
}

static void judge_end(struct care__lint_job *job) {
  struct data_fault words = {0};

  if (job->language < 0 || job->text->question != CARE_QUESTION_CONFIRM ||
      care__lint_holds(job, CARE__LINT_END))
    return;
  data_fault_add(&words, "it could say until when an answer counts, and what it costs");
  care__lint_said(care__lint_say(job, CARE_LINT_NO_REPLY_END, CARE_LINT_ADVICE, 0), &words);
}

static void judge_not_asked(struct care__lint_job *job, uint32_t answers) {
  uint32_t at = care__lint_seek(job, CARE__LINT_YES, 0);

  if ((answers & 3) == 3)
    care__lint_tell(job, CARE_LINT_NOT_ASKED, job->tokens.items[at].start,
                    care__lint_octets(job, at, 1),
                    "is offered as an answer, but no rule asks: write ask = confirm to the rule, "
                    "or leave it out");
}

void care__lint_question(struct care__lint_job *job) {
  uint32_t answers = care__lint_answers(job);

  judge_quotes(job);
  if (job->text->question == CARE_LINT_ASKS_NOTHING)
    judge_not_asked(job, answers);
  if (job->text->question == CARE_LINT_ASKS_NOTHING ||
      job->text->question == CARE_LINT_ASKS_UNKNOWN)
    return;
  judge_answers(job, answers);
  judge_number_of_questions(job);
  judge_emergency(job);
  judge_end(job);
}

/* --- STOP ------------------------------------------------------------------------------ */

/* Departments and territories overseas are served by the same rules. */
static bool is_french(struct smpp_span country) {
  static const char *const codes[] = {"FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF"};

  for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++)
    if (smpp_span_equal(country, smpp_span_of(codes[i])))
      return true;
  return false;
}

static size_t find_span(struct smpp_span text, struct smpp_span what) {
  for (size_t at = 0; what.len > 0 && at + what.len <= text.len; at++)
    if (memcmp(text.ptr + at, what.ptr, what.len) == 0)
      return at;
  return SIZE_MAX;
}

/* Where it says how to opt out, or SIZE_MAX. A word alone says so in capitals. */
static size_t find_stop(const struct care__lint_job *job) {
  size_t footer = find_span(job->source, job->policy->stop_footer), n;

  for (uint32_t at = 0; footer == SIZE_MAX && job->language >= 0 && at < job->tokens.count; at++)
    if (care__lint_find(job->lint, job->language, CARE__LINT_STOP, &job->tokens, at, &n) !=
            CARE__LINT_NONE &&
        (n > 1 || is_loud(care__lint_octets(job, at, n))))
      return job->tokens.items[at].start;
  return footer;
}

static void judge_stop_of_care(struct care__lint_job *job, size_t at) {
  bool french = is_french(job->policy->country);
  struct data_fault words = {0};
  struct care_lint_finding *finding =
      care__lint_say(job, CARE_LINT_STOP_IN_CARE, CARE_LINT_ERROR, at);

  data_fault_add(&words, french ? "STOP makes a campaign of it: operators hold it at night, on "
                                  "Sundays and holidays; leave STOP out, or write class = campaign"
                                : "STOP belongs to campaigns: leave it out, or write class = "
                                  "campaign");
  care__lint_said(finding, &words);
  if (finding && french && job->policy->levels[CARE_LINT_STOP_IN_CARE] == CARE_LINT_USUAL)
    finding->level = CARE_LINT_ERROR;
}

void care__lint_stop(struct care__lint_job *job) {
  struct smpp_span footer = job->policy->stop_footer;
  size_t at = find_stop(job);
  struct data_fault words = {0};

  if (job->text->traffic != CARE_TRAFFIC_CAMPAIGN) {
    if (at != SIZE_MAX)
      judge_stop_of_care(job, at);
    return;
  }
  if (at == SIZE_MAX) {
    data_fault_add(&words, "a campaign must say how to opt out: end it with ");
    data_fault_add_span(&words, footer.len ? footer : smpp_span_of("STOP and the short code"));
    if (job->language >= 0 || footer.len)
      care__lint_said(care__lint_say(job, CARE_LINT_STOP_MISSING, CARE_LINT_ERROR, 0), &words);
  } else if (footer.len && find_span(job->source, footer) == SIZE_MAX) {
    data_fault_add(&words, "this is not the stop_footer of [texts]: write ");
    data_fault_add_span(&words, footer);
    care__lint_said(care__lint_say(job, CARE_LINT_STOP_OTHER, CARE_LINT_ERROR, at), &words);
  }
}
