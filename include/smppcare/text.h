/* SPDX-License-Identifier: MIT
 *
 * smppcare/text.h - from a template and a row to the text that leaves: with the
 * sender's name in front, in characters that are worth their price, and never in
 * more parts than it may have. */
#ifndef SMPPCARE_TEXT_H
#define SMPPCARE_TEXT_H

#include <smppcare/cost.h>
#include <smppcare/template.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CARE_TODAY_UNKNOWN INT64_MIN

struct care_text_options {
  size_t size; /* sizeof, set by the initialiser */
  /* Put before a text that does not begin with it, with a space between. Empty:
   * none. */
  struct smpp_span prefix;
  /* For characters that GSM 7-bit lacks, unless the template says:
   * KEEP: they stay, and the text takes UCS-2.
   * IF_CHEAPER: if the whole text in plain letters takes fewer parts, it is written
   *   so (août: aout, Łukasz: Lukasz); else it stays.
   * ALWAYS: it is written so; a character without a likeness is a fault of the row.
   * A text with letters that are not Latin stays as it is, whatever this says: there
   * is no way to write it in GSM 7-bit. */
  int characters;
  uint8_t max_parts; /* more is a fault of the row, unless the template says; 1 to 255 */
  /* As in struct smpp_text_options: tables that the link takes. */
  uint16_t national_locking, national_single;
  /* The day on which it leaves (care_day_of): dates more than half a year away get
   * their year. CARE_TODAY_UNKNOWN: none does. */
  int64_t today;
};
#define CARE_TEXT_OPTIONS_INIT                                                                     \
  {                                                                                                \
    sizeof(struct care_text_options), {NULL, 0}, CARE_CHARACTERS_KEEP, 255, 0, 0,                  \
        CARE_TODAY_UNKNOWN                                                                         \
  }

/* Renders a row (see care_template_render) to out[0 .. *len), and says in `cost`
 * what smpp_text_plan makes of it under the options' tables. A warning of the cost
 * names characters that made it dear, or that were replaced. `out` is room for
 * work too: where characters may be replaced it has to hold the text twice.
 * Results of care_template_render, and
 * SMPP_ERR_PARTS: it takes more parts than it may, `cost` says how many (0: over 255).
 * SMPP_ERR_UNENCODABLE: under ALWAYS, a character without a likeness, which `fault` names.
 * SMPP_ERR_TOO_LONG: over 65535 octets. */
SMPP_API int care_text_make(const care_template *tmpl, const care_language *language,
                            const struct smpp_span *values, size_t n_values,
                            const struct care_text_options *options, char *out, size_t cap,
                            size_t *len, struct care_cost *cost, struct care_fault *fault);

#ifdef __cplusplus
}
#endif
#endif
