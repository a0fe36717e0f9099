/* SPDX-License-Identifier: MIT
 *
 * The lexicons of the tree, loaded. */
#ifndef TESTS_SUPPORT_LEXICONS_H
#define TESTS_SUPPORT_LEXICONS_H

#include <smppcare/lexicon.h>

#include <stdio.h>

#define LEXICON_FILE_MAX (1u << 20)

/* Adds a file of SMPPCARE_LEXICONS; the result of care_lexicon_add. Says on
 * stderr what is wrong with it. */
static inline int lexicons_add(care_lexicon *lexicon, const char *name) {
  struct care_lexicon_fault fault = {0, ""};
  char path[4096];
  char *octets = (char *)malloc(LEXICON_FILE_MAX);
  FILE *file;
  int result = SMPP_ERR_NOT_FOUND;

  snprintf(path, sizeof path, "%s/%s", SMPPCARE_LEXICONS, name);
  file = fopen(path, "rb");
  if (file && octets) {
    size_t len = fread(octets, 1, LEXICON_FILE_MAX, file);
    result = care_lexicon_add(lexicon, smpp_span(octets, len), &fault);
  }
  if (result != SMPP_OK)
    fprintf(stderr, "%s:%zu: %s (%s)\n", path, fault.line, fault.text, smpp_result_name(result));
  if (file)
    fclose(file);
  free(octets);
  return result;
}

/* The first of them (English, French, ..), on the C library's memory; NULL if something
 * is wrong. */
static inline care_lexicon *lexicons_load_first(size_t most) {
  static const char *const files[] = {"en.lex", "fr.lex", "ar.lex", "de.lex", "es.lex", "it.lex",
                                      "nl.lex", "pl.lex", "pt.lex", "ro.lex", "ru.lex", "tr.lex"};
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_lexicon *lexicon;
  size_t n = 0;

  if (care_lexicon_new(&alloc, &lexicon) != SMPP_OK)
    return NULL;
  if (most > sizeof files / sizeof *files)
    most = sizeof files / sizeof *files;
  while (n < most && lexicons_add(lexicon, files[n]) == SMPP_OK)
    n++;
  if (n == most)
    return lexicon;
  care_lexicon_free(lexicon);
  return NULL;
}

static inline care_lexicon *lexicons_load(void) {
  return lexicons_load_first(SIZE_MAX);
}

#endif
