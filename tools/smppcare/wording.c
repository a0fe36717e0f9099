/* SPDX-License-Identifier: MIT */
#include "wording.h"

#include <data/utf8.h>

#include <stdio.h>

#define PREFIX_MAX 100

struct care_text_options smppcare_wording_options(const struct smppcare_wording *wording,
                                                  int64_t today) {
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;

  options.prefix = wording->prefix;
  options.characters = wording->characters;
  options.max_parts = wording->max_parts;
  options.national_single = wording->national_single;
  options.national_locking = wording->national_locking;
  options.today = today;
  return options;
}

bool smppcare_wording_prefix(struct smppcare_wording *wording, struct smpp_span value,
                             const char **expected) {
  *expected = "a prefix is a name of up to 100 octets, such as Clinique des Tilleuls:";
  if (value.len > PREFIX_MAX || !data_utf8_valid(value, NULL))
    return false;
  wording->prefix = value;
  return true;
}

/* The token follows at once, so the address ends where it belongs. */
bool smppcare_wording_link(struct smppcare_wording *wording, struct smpp_span value,
                           const char **expected) {
  *expected = "link is what stands before a token: https://rdv.hospital.example/r/ (up to 100 "
              "octets of ASCII, ending in / or =)";
  if (value.len < 10 || value.len > CARE_TEMPLATE_LINK || memcmp(value.ptr, "https://", 8) != 0)
    return false;
  for (size_t i = 0; i < value.len; i++)
    if (value.ptr[i] <= ' ' || value.ptr[i] >= 0x7F)
      return false;
  if (value.ptr[value.len - 1] != '/' && value.ptr[value.len - 1] != '=')
    return false;
  wording->link = value;
  return true;
}

bool smppcare_wording_characters(struct smppcare_wording *wording, struct smpp_span value,
                                 const char **expected) {
  *expected = "characters = keep, downgrade-if-cheaper or always";
  return care_characters_by_name(value, &wording->characters);
}

bool smppcare_wording_syntax(struct smppcare_wording *wording, struct smpp_span value,
                             const char **expected) {
  *expected = "syntax = {{name}} or ((name))";
  wording->syntax = smpp_span_equal(value, smpp_span_of("((name))")) ? CARE_SYNTAX_PARENTHESES
                                                                     : CARE_SYNTAX_BRACES;
  return wording->syntax == CARE_SYNTAX_PARENTHESES ||
         smpp_span_equal(value, smpp_span_of("{{name}}"));
}

bool smppcare_wording_max_parts(struct smppcare_wording *wording, struct smpp_span value,
                                const char **expected) {
  unsigned n = 0;

  *expected = "max_parts is a number from 1 to 255";
  for (size_t i = 0; i < value.len; i++) {
    if (value.ptr[i] < '0' || value.ptr[i] > '9' || n > 255)
      return false;
    n = n * 10 + (value.ptr[i] & 15u);
  }
  wording->max_parts = (uint8_t)n;
  return n >= 1 && n <= 255;
}

bool smppcare_wording_price(struct smppcare_wording *wording, struct smpp_span value,
                            const char **expected) {
  *expected = "price is what a part costs, such as 0.049";
  wording->has_price = care_price_read(value, &wording->price);
  return wording->has_price;
}

bool smppcare_wording_currency(struct smppcare_wording *wording, struct smpp_span value,
                               const char **expected) {
  *expected = "currency is three capitals, such as EUR";
  for (size_t i = 0; i < value.len; i++)
    if (value.ptr[i] < 'A' || value.ptr[i] > 'Z')
      return false;
  wording->currency = value;
  return value.len == 3;
}

void smppcare_wording_amount(const struct smppcare_wording *wording, uint64_t n_parts,
                             char out[SMPPCARE_AMOUNT_MAX]) {
  char price[CARE_PRICE_MAX];

  out[0] = '\0';
  if (!wording->has_price)
    return;
  care_price_write(wording->price * n_parts, price);
  snprintf(out, SMPPCARE_AMOUNT_MAX, "%s%s%.*s", price, wording->currency.len ? " " : "",
           (int)wording->currency.len, (const char *)wording->currency.ptr);
}
