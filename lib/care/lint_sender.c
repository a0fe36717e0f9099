/* SPDX-License-Identifier: MIT
 *
 * Whom messages may come from. What operators do with a sender that they do not
 * like differs: they put another there, or drop the message without a word. */
#include <care/lint_scan.h>
#include <care/sender.h>

struct sender_job {
  struct smpp_span sender;
  const struct care_lint_policy *policy;
  struct care_lint_finding *out;
  size_t cap, n;
  bool is_full;
};

static void tell(struct sender_job *job, int rule, const char *words) {
  struct data_fault fault = {0};
  int level = care__lint_level(job->policy, rule, CARE_LINT_ERROR);

  if (level == CARE_LINT_OFF)
    return;
  if (job->n == job->cap) {
    job->is_full = true;
    return;
  }
  data_fault_add(&fault, "the sender '");
  data_fault_add_span(&fault, job->sender);
  data_fault_add(&fault, "' ");
  data_fault_add(&fault, words);
  job->out[job->n] = (struct care_lint_finding){.rule = rule, .level = level};
  care__lint_said(&job->out[job->n++], &fault);
}

static bool is_in(struct smpp_span country, const struct smpp_span *list, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (smpp_span_equal(country, list[i]))
      return true;
  return false;
}

/* Spain and Italy keep registers; what is not in them is blocked. */
static bool needs_register(struct smpp_span country) {
  return smpp_span_equal(country, smpp_span_of("ES")) ||
         smpp_span_equal(country, smpp_span_of("IT"));
}

static bool begins(struct smpp_span text, const char *with) {
  size_t len = strlen(with);

  return text.len >= len && memcmp(text.ptr, with, len) == 0;
}

/* 06 and 07, as they may be written. */
static bool is_french_mobile(struct smpp_span sender) {
  static const char *const forms[] = {"+336", "+337", "00336", "00337"};

  for (size_t i = 0; i < 4; i++)
    if (begins(sender, forms[i]))
      return true;
  return (sender.len == 11 && (begins(sender, "336") || begins(sender, "337"))) ||
         (sender.len == 10 && (begins(sender, "06") || begins(sender, "07")));
}

static void judge_name(struct sender_job *job, bool asks) {
  struct smpp_span country = job->policy->country;

  if (asks)
    tell(job, CARE_LINT_SENDER_NO_REPLY,
         "is a name, which nobody can answer: ask from a number, by sender = in the rule");
  if (job->sender.ptr[0] >= '0' && job->sender.ptr[0] <= '9')
    tell(job, CARE_LINT_SENDER_DIGIT,
         "begins with a digit, and is taken for a number by some operators: begin with a letter");
  if (needs_register(country) &&
      !is_in(country, job->policy->registered, job->policy->n_registered))
    tell(job, CARE_LINT_SENDER_UNREGISTERED,
         smpp_span_equal(country, smpp_span_of("ES"))
             ? "must be registered in Spain: have that done, and write ES to sender_registered"
             : "must be registered in Italy: have that done, and write IT to sender_registered");
}

static void judge_bad(struct sender_job *job) {
  size_t n_letters = 0, n_wide = 0;

  for (size_t i = 0; i < job->sender.len; i++) {
    uint8_t c = job->sender.ptr[i];

    n_letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    n_wide += c >= 0x80;
  }
  tell(job, CARE_LINT_SENDER_BAD,
       n_wide      ? "has letters that not every operator can carry: write it without accents"
       : n_letters ? "is no name of at most 11 letters, digits and spaces: shorten it"
                   : "is no number: write + and 7 to 15 digits, or a short code of 3 to 6");
}

int care_lint_sender(struct smpp_span sender, bool asks, const struct care_lint_policy *policy,
                     struct care_lint_finding *out, size_t cap, size_t *n) {
  struct sender_job job = {.sender = sender, .policy = policy, .out = out, .cap = cap};

  switch (care__sender_kind(sender)) {
  case CARE__SENDER_BAD:
    judge_bad(&job);
    break;
  case CARE__SENDER_NAME:
    judge_name(&job, asks);
    break;
  case CARE__SENDER_NUMBER:
    if (is_french_mobile(sender))
      tell(&job, CARE_LINT_SENDER_MOBILE,
           "is a mobile number, from which French operators take nothing that a machine sends: "
           "use a short code or a name");
    break;
  case CARE__SENDER_SHORT:
    break;
  }
  *n = job.n;
  return job.is_full ? SMPP_ERR_NOSPACE : SMPP_OK;
}
