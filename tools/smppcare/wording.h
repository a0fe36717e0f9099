/* SPDX-License-Identifier: MIT
 *
 * What [texts] of smppcare.conf says of every text. */
#ifndef SMPPCARE_WORDING_H
#define SMPPCARE_WORDING_H

#include <smppcare/text.h>

#define SMPPCARE_PARTS_USUAL 6 /* smppsend refuses more unless --max-parts says so */

/* Spans live as long as the configuration. */
struct smppcare_wording {
  struct smpp_span prefix, link, currency; /* empty: none */
  int characters;                          /* CARE_CHARACTERS_* */
  int syntax;                              /* CARE_SYNTAX_* */
  uint8_t max_parts;
  uint16_t national_single, national_locking;
  bool has_price;
  uint64_t price; /* of a part, in millionths */
};
#define SMPPCARE_WORDING_INIT                                                                      \
  { .max_parts = SMPPCARE_PARTS_USUAL }

/* For a text that leaves on `today` (care_day_of). */
struct care_text_options smppcare_wording_options(const struct smppcare_wording *wording,
                                                  int64_t today);

/* A value of [texts]; false: it is not that, and *expected says what is. */
typedef bool smppcare_wording_read(struct smppcare_wording *wording, struct smpp_span value,
                                   const char **expected);
smppcare_wording_read smppcare_wording_prefix, smppcare_wording_link, smppcare_wording_characters,
    smppcare_wording_syntax, smppcare_wording_max_parts, smppcare_wording_price,
    smppcare_wording_currency;

/* What parts cost: "0.098 EUR"; "": nobody said a price. */
#define SMPPCARE_AMOUNT_MAX 48
void smppcare_wording_amount(const struct smppcare_wording *wording, uint64_t n_parts,
                             char out[SMPPCARE_AMOUNT_MAX]);

#endif
