/* SPDX-License-Identifier: MIT
 *
 * The words of the tree by which texts are judged, loaded. */
#ifndef TESTS_SUPPORT_LINT_WORDS_H
#define TESTS_SUPPORT_LINT_WORDS_H

#include <smppcare/lint.h>

#include <stdio.h>
#include <stdlib.h>

#define LINT_FILE_MAX (1u << 20)
#define LINT_LANGUAGES 8

static const char *const lint_languages[LINT_LANGUAGES] = {"ar", "de", "en", "es",
                                                           "fr", "it", "nl", "pt"};

/* Adds a file of SMPPCARE_LINT; the result of care_lint_add. Says on stderr what
 * is wrong with it. */
static inline int lint_words_add(care_lint *lint, const char *language) {
  struct care_fault fault = {0, 0, ""};
  char path[4096];
  char *octets = (char *)malloc(LINT_FILE_MAX);
  FILE *file;
  int result = SMPP_ERR_NOT_FOUND;

  snprintf(path, sizeof path, "%s/%s.lint", SMPPCARE_LINT, language);
  file = fopen(path, "rb");
  if (file && octets) {
    size_t len = fread(octets, 1, LINT_FILE_MAX, file);
    result = care_lint_add(lint, smpp_span(octets, len), &fault);
  }
  if (result != SMPP_OK)
    fprintf(stderr, "%s:%zu: %s (%s)\n", path, fault.line, fault.text, smpp_result_name(result));
  if (file)
    fclose(file);
  free(octets);
  return result;
}

/* All of them, on the C library's memory; NULL if something is wrong. */
static inline care_lint *lint_words_load(void) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_lint *lint = NULL;
  size_t n = 0;

  if (care_lint_new(&alloc, &lint) != SMPP_OK)
    return NULL;
  while (n < LINT_LANGUAGES && lint_words_add(lint, lint_languages[n]) == SMPP_OK)
    n++;
  if (n == LINT_LANGUAGES)
    return lint;
  care_lint_free(lint);
  return NULL;
}

#endif
