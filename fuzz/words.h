/* SPDX-License-Identifier: MIT
 *
 * fuzz/words.h - the lexicons of the tree, for targets that read replies. libFuzzer
 * has them read before the first input, not as a part of it. A target that needs but
 * two languages says so before it includes this: reading all takes a second. */
#ifndef SMPP_FUZZ_WORDS_H
#define SMPP_FUZZ_WORDS_H

#include "../tests/support/lexicons.h"
#include "fuzz.h"

#ifndef FUZZ_LEXICONS
#define FUZZ_LEXICONS SIZE_MAX
#endif

int LLVMFuzzerInitialize(int *argc, char ***argv);

static care_lexicon *words(void) {
  static care_lexicon *lexicon;

  if (!lexicon)
    lexicon = lexicons_load_first(FUZZ_LEXICONS);
  LAW(lexicon);
  return lexicon;
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc;
  (void)argv;
  (void)words();
  return 0;
}

#endif
