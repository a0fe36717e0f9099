/* SPDX-License-Identifier: MIT
 *
 * The life of the words, and the names of the rules. */
#include <care/lint_words.h>

int care_lint_new(const struct smpp_alloc *alloc, care_lint **out) {
  care_lint *lint = alloc->resize(alloc->ctx, NULL, 0, sizeof(*lint));

  if (!lint)
    return SMPP_ERR_NOMEM;
  memset(lint, 0, sizeof(*lint));
  lint->alloc = *alloc;
  memset(lint->first, 0xFF, sizeof(lint->first));
  memset(lint->last, 0xFF, sizeof(lint->last));
  memset(lint->begun, 0xFF, sizeof(lint->begun));
  memset(lint->same, 0xFF, sizeof(lint->same));
  *out = lint;
  return SMPP_OK;
}

void care_lint_free(care_lint *lint) {
  struct smpp_alloc alloc;

  if (!lint)
    return;
  alloc = lint->alloc;
  care__vector_free(&alloc, &lint->texts, 1);
  care__vector_free(&alloc, &lint->phrases, sizeof(struct care__lint_phrase));
  alloc.resize(alloc.ctx, lint, sizeof(*lint), 0);
}

int care__lint_language_find(const care_lint *lint, struct smpp_span tag) {
  size_t len = 0;

  while (len < tag.len && tag.ptr[len] != '-' && tag.ptr[len] != '_')
    len++;
  for (int i = 0; i < lint->n_languages; i++)
    if (smpp_span_equal(smpp_span(tag.ptr, len), smpp_span_of(lint->languages[i].name)))
      return i;
  return -1;
}

const char *care_lint_version(const care_lint *lint, struct smpp_span language) {
  int found = care__lint_language_find(lint, language);

  return found < 0 || lint->failed ? NULL : lint->languages[found].version;
}

/* --- rules ---------------------------------------------------------------------- */

static const struct {
  const char *name, *words;
  uint8_t level;
} rules[CARE_LINT_RULES] = {
#define RULE(name, value, text, level, words) [value] = {text, words, CARE_LINT_##level},
    CARE_LINT_MAP(RULE)
#undef RULE
};

static bool is_rule(int rule) {
  return rule >= 0 && rule < CARE_LINT_RULES;
}

const char *care_lint_rule_name(int rule) {
  return is_rule(rule) ? rules[rule].name : "?";
}

const char *care_lint_rule_text(int rule) {
  return is_rule(rule) ? rules[rule].words : "unknown rule";
}

int care_lint_rule_level(int rule) {
  return is_rule(rule) ? rules[rule].level : CARE_LINT_OFF;
}

bool care_lint_rule_by_name(struct smpp_span name, int *rule) {
  for (int i = 0; i < CARE_LINT_RULES; i++)
    if (smpp_span_equal(name, smpp_span_of(rules[i].name))) {
      *rule = i;
      return true;
    }
  return false;
}

const char *care_lint_level_name(int level) {
  static const char *const names[] = {"usual", "off", "advice", "warning", "error"};

  return level >= 0 && level <= CARE_LINT_ERROR ? names[level] : "?";
}
