/* SPDX-License-Identifier: MIT
 *
 * smppcare/template.h - texts for many patients from one template.
 *
 *   {{first_name}}                        a field of the row
 *   {{first_name|default:"Madame"}}       what stands there if it is empty
 *   {{civility}} {{last_name|name}}       Madame Dupont-Martin
 *   {{start|date:full}} {{start|time}}    in the patient's language
 *   {{n|plural:one:"# jour",other:"# jours"}}
 *   {{papers|list}}                       a, b et c
 *   {{note|truncate:60}} {{id|link}}
 *   {{#if fasting}}...{{else}}...{{/if}}  one level
 *
 * A template is compiled once, bound to the columns there are, and rendered row
 * by row: a mistake in it is found before anybody is written to. Values are
 * data: braces in them mean nothing. A field that is empty is a fault of its
 * row, never a hole in a sentence. What comes out is fit for SMS: the spaces,
 * quotes and dashes that GSM 7-bit lacks and no reader misses are replaced.
 * docs/man/smppcare.1 describes the language whole. */
#ifndef SMPPCARE_TEMPLATE_H
#define SMPPCARE_TEMPLATE_H

#include <smpp/alloc.h>
#include <smpp/result.h>
#include <smpp/span.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is wrong: where in the template, from 1, the column in characters (0, 0:
 * nowhere in particular), and words for a person, ended by NUL. */
struct care_fault {
  size_t line, column;
  char text[320];
};

#define CARE_VALUE_MAX 400 /* characters of a value; more is a fault of the row */

/* --- languages ---------------------------------------------------------------- */

/* How a language writes dates, times, capitals, plurals, lists and names. Never changes once made:
 * threads may share it. Making one takes a few milliseconds. */
typedef struct care_language care_language;

/* `tag`: "fr", "en-US", "pt_BR" (language, script, region; '-' or '_'). Plain
 * English writes as in Great Britain. `zone`: an IANA name such as
 * "Europe/Paris", to which times that say their offset are converted; empty:
 * their clock is taken as it stands, and a time in UTC ("Z") is a fault.
 * SMPP_ERR_NOT_FOUND: no such language or zone. SMPP_ERR_NOMEM. Freeing NULL is
 * fine. */
SMPP_API int care_language_new(const struct smpp_alloc *alloc, struct smpp_span tag,
                               struct smpp_span zone, care_language **out);
SMPP_API void care_language_free(care_language *language);

/* Whether there is such a language, without making it. */
SMPP_API bool care_language_exists(struct smpp_span tag);

/* --- templates ---------------------------------------------------------------- */

typedef struct care_template care_template;

enum care_syntax {
  CARE_SYNTAX_BRACES,     /* {{name}} */
  CARE_SYNTAX_PARENTHESES /* ((name)), and ((asked??text)) for a condition */
};

/* What happens to characters that GSM 7-bit lacks; see smppcare/text.h. */
enum care_characters { CARE_CHARACTERS_KEEP, CARE_CHARACTERS_IF_CHEAPER, CARE_CHARACTERS_ALWAYS };

/* "keep", "downgrade-if-cheaper", "always". False: none of them. */
SMPP_API bool care_characters_by_name(struct smpp_span name, int *characters);

struct care_template_options {
  size_t size; /* sizeof, set by the initialiser */
  int syntax;  /* CARE_SYNTAX_*, if the text itself does not say */
  /* Of the text: a plural form that it does not have is a fault. NULL: any. */
  const care_language *language;
  /* What stands before a token, "https://rdv.hospital.example/r/"; nothing of it is
   * kept. Empty: the filter `link` is a fault. */
  struct smpp_span link;
};
#define CARE_TEMPLATE_OPTIONS_INIT                                                                 \
  {                                                                                                \
    sizeof(struct care_template_options), CARE_SYNTAX_BRACES, NULL, {                              \
      NULL, 0                                                                                      \
    }                                                                                              \
  }

#define CARE_TEMPLATE_LINK 100 /* octets of the link at most */

/* Compiles UTF-8, of which nothing is kept; `options` NULL: as the initialiser
 * has them. Lines `#! key = value` in front are settings, not text: `syntax`
 * ({{name}} or ((name))), `max_parts`, `characters`.
 * SMPP_ERR_INVALID: `fault` (may be NULL) says where and why.
 * SMPP_ERR_BAD_TEXT: not UTF-8, or a NUL; likewise. SMPP_ERR_TOO_LONG: over 65535
 * octets, or the link too long. SMPP_ERR_NOMEM. On failure *out stays. */
SMPP_API int care_template_compile(const struct smpp_alloc *alloc, struct smpp_span text,
                                   const struct care_template_options *options, care_template **out,
                                   struct care_fault *fault);
/* The same without options. */
SMPP_API int care_template_new(const struct smpp_alloc *alloc, struct smpp_span text,
                               care_template **out, struct care_fault *fault);
SMPP_API void care_template_free(care_template *tmpl);

/* Ties the template's fields to columns; case, spaces, '-' and '_' in names do
 * not count. Of several columns with one name `list` takes all; {{civility}} is
 * content with a column that says the sex. SMPP_ERR_NOT_FOUND: a field that is no
 * column; SMPP_ERR_INVALID: or several, without `list`; `fault` says which, where,
 * and what columns there are. SMPP_ERR_NOMEM. Nothing of `names` is kept. May be
 * called again for another table. */
SMPP_API int care_template_bind(care_template *tmpl, const struct smpp_span *names, size_t n_names,
                                struct care_fault *fault);

/* Whether a column of the binding is asked for or printed. */
SMPP_API bool care_template_uses(const care_template *tmpl, size_t column);

/* Writes the text of a row, UTF-8 without a NUL, to out[0 .. *len); values[i]
 * belongs to names[i] of the binding.
 * SMPP_ERR_INVALID: the row is at fault (an empty field, no date, neither yes
 * nor no, a value too long, nothing left of the text); `fault` names the field.
 * SMPP_ERR_BAD_TEXT: a value that is not UTF-8. SMPP_ERR_NOSPACE: `cap` is too
 * small. SMPP_ERR_STATE: not bound, or to another number of columns. */
SMPP_API int care_template_render(const care_template *tmpl, const care_language *language,
                                  const struct smpp_span *values, size_t n_values, char *out,
                                  size_t cap, size_t *len, struct care_fault *fault);

#ifdef __cplusplus
}
#endif
#endif
