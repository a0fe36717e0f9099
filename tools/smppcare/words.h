/* SPDX-License-Identifier: MIT
 *
 * Finding and loading the lexicons. */
#ifndef SMPPCARE_WORDS_H
#define SMPPCARE_WORDS_H

#include <smppcare/lexicon.h>

/* Loads every LANG.lex, then every LANG.site.lex, of the folder lexicon/ in
 * $SMPPCARE_DATA, or else beside the program (../share/smppcare), where it was
 * installed, or in a build folder. NULL after a message on standard error. */
care_lexicon *smppcare_words_load(void);

#endif
