/* SPDX-License-Identifier: MIT
 *
 * smppcare/variants.h - one text in the languages that there are of it.
 *
 * A patient gets the text of his language; where there is none, that of the site's;
 * where there is none either, the base, which any language may share. Who got
 * another language than he asked for is counted. */
#ifndef SMPPCARE_VARIANTS_H
#define SMPPCARE_VARIANTS_H

#include <smppcare/template.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CARE_VARIANTS_MAX 64 /* languages that rows ask for */
#define CARE_TAG_MAX 12      /* octets of a language's tag */

typedef struct care_variants care_variants;

struct care_variants_config {
  size_t size; /* sizeof, set by the initialiser */
  struct smpp_alloc alloc;
  /* Gives the text in a language, "fr" or "pt-BR" (empty: the base): UTF-8 that lives
   * until the next call. SMPP_ERR_NOT_FOUND: there is none; any other failure ends the
   * search and is passed on. */
  int (*load)(void *ctx, struct smpp_span tag, struct smpp_span *text);
  void *ctx;
  struct smpp_span site; /* the language of rows that say none; must be there */
  struct smpp_span base; /* what the base is written in; empty: it suits any */
  struct smpp_span zone; /* see care_language_new; may be empty */
  struct smpp_span link; /* see struct care_template_options */
  int syntax;
  const struct smpp_span *names; /* columns; they live as long as the variants */
  size_t n_names;
};
/* alloc, load, ctx, site and names are left to the caller. */
#define CARE_VARIANTS_CONFIG_INIT                                                                  \
  { .size = sizeof(struct care_variants_config) }

/* What a row gets. Pointers live as long as the variants. */
struct care_variant {
  char wanted[CARE_TAG_MAX + 1];  /* what was asked for */
  char written[CARE_TAG_MAX + 1]; /* what the text is in */
  const care_template *tmpl;      /* bound to the columns */
  const care_language *language;  /* of its dates: as asked for, if it is that language */
  bool is_fallback;               /* the text is in another language */
  size_t index;                   /* of care_variants_get */
  size_t n_used;                  /* how often care_variants_find gave it */
};

/* Tags, zone and link are copied. SMPP_ERR_INVALID: no such language as `site` or
 * `base`. SMPP_ERR_NOT_FOUND: no such zone. SMPP_ERR_NOMEM. Freeing NULL is fine. */
SMPP_API int care_variants_new(const struct care_variants_config *config, care_variants **out);
SMPP_API void care_variants_free(care_variants *variants);

/* Sees to it that rows of a language (empty: the site's) have a text: asks for it,
 * for that of "pt" where "pt-BR" has none (pt_BR is pt-BR), then for the site's, then for the base;
 * compiles it, and binds it. Does nothing the second time.
 * SMPP_ERR_INVALID: there is no such language. SMPP_ERR_NOT_FOUND: there is no text,
 * not even a base. SMPP_ERR_FULL: more than CARE_VARIANTS_MAX. What `load` failed
 * with. SMPP_ERR_STATE: a fault in the text; `fault` says where and `written` (may be
 * NULL) in which: of CARE_TAG_MAX + 1 octets, "": the base. SMPP_ERR_NOMEM. */
SMPP_API int care_variants_load(care_variants *variants, struct smpp_span tag, char *written,
                                struct care_fault *fault);

/* What was loaded for a language, and counts it. NULL: nothing was. */
SMPP_API const struct care_variant *care_variants_find(care_variants *variants,
                                                       struct smpp_span tag);

/* The i-th that was loaded; NULL: there are no more. */
SMPP_API const struct care_variant *care_variants_get(const care_variants *variants, size_t i);

#ifdef __cplusplus
}
#endif
#endif
