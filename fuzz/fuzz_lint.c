/* SPDX-License-Identifier: MIT
 *
 * Texts that are judged, and the files of words. The first octet says which kind of
 * question is asked, the second the language and the class; of what follows, up to
 * the first NUL is a site's file of words (empty: none), the rest a text, in which
 * octets below 32 stand for pieces that rules look for. Laws: a file is taken, or
 * refused with words and a line; what is found stands in the text, in order, in
 * words; the same is found again; too little room takes the end away; a text lacks
 * nothing that itself has. */
#include <smppcare/reply.h>

#include "fuzz.h"
#include "lint_words.h"

#include <string.h>

#define FOUND_MAX 64
#define TEXT_MAX 16384

static const char *const pieces[32] = {"\n",
                                       " OUI ",
                                       " NON ",
                                       "{{#if a}}",
                                       "{{else}}",
                                       "{{/if}}",
                                       "{{ipp}}",
                                       "{{last_name}}",
                                       "{{dob|date}}",
                                       "https://",
                                       "\n",
                                       "bit.ly/a",
                                       "\r",
                                       " STOP 36180",
                                       "arthroscopie ",
                                       " \"",
                                       "\" ",
                                       "? ",
                                       "Repondez ",
                                       " 0 a 10 ",
                                       "{{link}}",
                                       " mot de passe ",
                                       "C50.9 ",
                                       " 1 84 12 76 451 089 46",
                                       "#! syntax = ((a))\n",
                                       "((drug",
                                       "))",
                                       "oncolog",
                                       "\303\264",
                                       "{{x|default:\"",
                                       " \330\243\331\204\331\205\331\203 ",
                                       "resultats "};

static struct smpp_span spell(const uint8_t *data, size_t size, char out[TEXT_MAX]) {
  size_t n = 0;

  for (size_t i = 0; i < size && n + 40 < TEXT_MAX; i++) {
    const char *piece = data[i] < 32 ? pieces[data[i]] : NULL;
    size_t len = piece ? strlen(piece) : 1;

    memcpy(out + n, piece ? piece : (const char *)data + i, len);
    n += len;
  }
  return smpp_span(out, n);
}

static void check_finding(const struct care_lint_finding *f, struct smpp_span text) {
  size_t n_lines = 1;

  for (size_t i = 0; i < text.len; i++)
    n_lines += text.ptr[i] == '\n' || text.ptr[i] == '\r';
  LAW(f->rule >= 0 && f->rule < CARE_LINT_RULES);
  LAW(f->level >= CARE_LINT_ADVICE && f->level <= CARE_LINT_ERROR);
  LAW(f->line <= n_lines && f->column <= text.len + 1);
  LAW(f->message[0] && memchr(f->message, '\0', sizeof f->message));
}

static void judge(const care_lint *lint, const struct care_lint_text *text,
                  const struct care_lint_policy *policy) {
  static struct care_lint_finding found[FOUND_MAX], again[FOUND_MAX];
  size_t n, m;
  int result = care_lint_check(lint, text, policy, found, FOUND_MAX, &n);

  LAW(result == SMPP_OK || n == 0 || (result == SMPP_ERR_NOSPACE && n == FOUND_MAX));
  for (size_t i = 0; i < n; i++) {
    check_finding(&found[i], text->text);
    LAW(i == 0 || found[i - 1].line <= found[i].line);
  }
  LAW(care_lint_check(lint, text, policy, again, FOUND_MAX, &m) == result && m == n);
  LAW(memcmp(found, again, n * sizeof *found) == 0);
  if (result == SMPP_OK && n > 0)
    LAW(care_lint_check(lint, text, policy, again, n - 1, &m) == SMPP_ERR_NOSPACE && m == n - 1);
  if (care_lint_compare(lint, text, text, policy, found, FOUND_MAX, &n) == SMPP_OK)
    LAW(n == 0);
}

static void judge_sender(struct smpp_span text, const struct care_lint_policy *policy) {
  struct care_lint_finding found[FOUND_MAX];
  size_t n;

  text.len = text.len < 12 ? text.len : 12;
  LAW(care_lint_sender(text, true, policy, found, FOUND_MAX, &n) == SMPP_OK);
  for (size_t i = 0; i < n; i++)
    LAW(found[i].message[0] && found[i].line == 0);
}

/* A site's file beside a language of few words: reading the shipped ones takes longer
 * than all the rest. */
static care_lint *with_site(struct smpp_span file) {
  static const char french[] = "lint fr 1\n[endings]\n= s\nal = aux\n[beginnings]\nl, d\n"
                               "[unit]\noncolog*, unite hospital\n[procedure]\narthroscop*\n"
                               "[record]\ndossier %\n[result]\nresultat\n[nothing]\nresultat net\n"
                               "[yes]\nOUI\n[no]\nNON\n[answer]\nRepondez\n[stop]\nSTOP, STOP %\n"
                               "[field_health]\ndrug\n[field_identity]\nipp\n";
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_fault fault = {0, 0, ""};
  care_lint *lint = NULL;
  int result;

  LAW(care_lint_new(&alloc, &lint) == SMPP_OK);
  LAW(care_lint_add(lint, smpp_span_of(french), NULL) == SMPP_OK);
  result = care_lint_add(lint, file, &fault);
  LAW(result == SMPP_OK || result == SMPP_ERR_INVALID);
  LAW(result == SMPP_OK || fault.text[0]);
  return lint;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static char octets[TEXT_MAX];
  static care_lint *shipped;
  struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
  struct care_lint_text text = CARE_LINT_TEXT_INIT;
  struct smpp_span domain = smpp_span_of("hospital.example");
  const uint8_t *nul;
  care_lint *site = NULL;

  if (!shipped)
    shipped = lint_words_load();
  LAW(shipped);
  if (size < 3 || !(nul = memchr(data + 2, '\0', size - 2)))
    return 0;
  if (nul > data + 2)
    site = with_site(smpp_span(data + 2, (size_t)(nul - data) - 2));
  text.question = data[0] % (CARE_QUESTION_COUNT + 3) - 3;
  text.language = smpp_span_of(site ? "fr" : lint_languages[data[1] % LINT_LANGUAGES]);
  text.traffic = data[1] / LINT_LANGUAGES % CARE_TRAFFIC_COUNT;
  text.text = spell(nul + 1, size - (size_t)(nul + 1 - data), octets);
  policy.country = smpp_span_of(data[1] & 0x80 ? "FR" : "ES");
  policy.domains = &domain;
  policy.n_domains = data[1] >> 6 & 1;
  judge(site ? site : shipped, &text, &policy);
  judge_sender(text.text, &policy);
  care_lint_free(site);
  return 0;
}
