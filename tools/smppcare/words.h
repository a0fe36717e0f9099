/* SPDX-License-Identifier: MIT
 *
 * Finding and loading the words: of replies (lexicons), and of texts. */
#ifndef SMPPCARE_WORDS_H
#define SMPPCARE_WORDS_H

#include <smppcare/lexicon.h>
#include <smppcare/lint.h>

/* Loads every LANG.lex, then every LANG.site.lex, of the folder lexicon/ in
 * $SMPPCARE_DATA, or else beside the program (../share/smppcare), where it was
 * installed, or in a build folder. NULL after a message on standard error. */
care_lexicon *smppcare_words_load(void);

/* The same from a folder of lexicons (NULL: as above; where it has site words alone:
 * with the lexicons as above), with each fault told to `say`; line 0: the file as a
 * whole. NULL after at least one. `doubt` (may be NULL) is told of words in vain. */
typedef void smppcare_words_say(void *ctx, const char *path, size_t line, const char *words);
care_lexicon *smppcare_words_load_from(const char *folder, smppcare_words_say *say,
                                       smppcare_words_say *doubt, void *ctx);

/* LANG.lint and LANG.site.lint, of the folder lint/, likewise. */
care_lint *smppcare_lint_load_from(const char *folder, smppcare_words_say *say, void *ctx);

#endif
