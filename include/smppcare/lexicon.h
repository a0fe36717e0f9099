/* SPDX-License-Identifier: MIT
 *
 * smppcare/lexicon.h - the words by which replies are understood.
 *
 * Words are data: one file a language, in the format that
 * share/smppcare/lexicon/README describes, and beside it, if a site wants, a
 * file of its own that adds and removes words. A lexicon holds all that were
 * added; it opens no file, the caller hands their octets over. */
#ifndef SMPPCARE_LEXICON_H
#define SMPPCARE_LEXICON_H

#include <smpp/alloc.h>
#include <smpp/result.h>
#include <smpp/span.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct care_lexicon care_lexicon;

/* What is wrong with a file: the line, from 1 (0: the file as a whole), and
 * words for a person, ended by NUL. */
struct care_lexicon_fault {
  size_t line;
  char text[200];
};

/* An empty lexicon, which lives on a copy of `alloc`; SMPP_ERR_NOMEM leaves
 * *out as it was. It may be shared by threads once nothing is added any more.
 * Freeing NULL is fine. */
SMPP_API int care_lexicon_new(const struct smpp_alloc *alloc, care_lexicon **out);
SMPP_API void care_lexicon_free(care_lexicon *lexicon);

/* Adds the file of a language, or after it a site's own file for it. Nothing of
 * `file` is kept. SMPP_ERR_INVALID: `fault` (may be NULL) says where and why.
 * SMPP_ERR_NOMEM. After either the lexicon can only be freed. */
SMPP_API int care_lexicon_add(care_lexicon *lexicon, struct smpp_span file,
                              struct care_lexicon_fault *fault);

/* What of the file that was added last is in vain, though no fault: words of phrases,
 * classes and values that its language's [spell] replaces in every reply, so that they are
 * never found. *at is 0 at first and is moved on; each call tells one, with its line, false: no
 * more (or the last add failed). */
SMPP_API bool care_lexicon_next_doubt(const care_lexicon *lexicon, size_t *at,
                                      struct care_lexicon_fault *doubt);

/* "fr-1": language and version, "fr-1.3" with a site's third version of its own
 * file; NULL for a language that was not added. Valid until the next
 * care_lexicon_add. */
SMPP_API const char *care_lexicon_version(const care_lexicon *lexicon, struct smpp_span language);

#ifdef __cplusplus
}
#endif
#endif
