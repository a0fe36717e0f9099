/* SPDX-License-Identifier: MIT
 *
 * A cell that should hold a telephone number; the first octet picks the country.
 * Laws: a number that is read is E.164 and read the same again; it ends as the
 * digits of the cell do, so that nothing beside it became part of it; a cell
 * with a letter is never read; what is suggested can be read. */
#include <care/numbering.h>
#include <data/utf8.h>

#include "fuzz.h"

static int read_number(const char *region, uint32_t repairs, struct smpp_span cell,
                       struct care_number *out) {
  struct care_number_options options = CARE_NUMBER_OPTIONS_INIT;

  options.region = smpp_span_of(region);
  options.repairs |= repairs;
  return care_number_read(cell, &options, out);
}

static void check_e164(const char *e164) {
  struct care_number again = CARE_NUMBER_INIT;
  size_t len = strlen(e164);

  LAW(len >= 5 && len <= CARE_NUMBER_E164 && e164[0] == '+' && e164[1] != '0');
  LAW(strspn(e164 + 1, "0123456789") == len - 1);
  LAW(read_number("", 0, smpp_span(e164, len), &again) == SMPP_OK);
  LAW(strcmp(again.e164, e164) == 0 && again.repairs == 0);
}

/* Compares from the end: the last four digits are the cell's. */
static void check_tail(struct smpp_span cell, const struct care_number *number) {
  size_t at = cell.len, left = 4, n = strlen(number->e164);

  if (number->repairs & CARE_REPAIR_DECIMAL)
    while (cell.ptr[--at] != '.' && cell.ptr[at] != ',')
      ;
  while (left > 0 && at > 0) {
    uint8_t c = cell.ptr[--at];

    LAW(!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')));
    if (c >= 0x80)
      return;
    if (c < '0' || c > '9')
      continue;
    LAW((uint8_t)number->e164[--n] == c);
    left--;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const regions[] = {"FR", "ES", "IT", "GB", "DE", "PT", "NL", "BE",
                                        "CH", "MA", "RE", "GP", "US", "AT", "",   "LU"};
  struct care_number number = CARE_NUMBER_INIT;
  struct smpp_span cell = smpp_span(data + (size > 0), size > 0 ? size - 1 : 0);
  const char *region = regions[size > 0 ? data[0] % 16 : 0];
  int result =
      read_number(region, size > 0 && data[0] >= 128 ? CARE_REPAIR_FOREIGN : 0, cell, &number);

  LAW(result == SMPP_OK || result == SMPP_ERR_INVALID);
  LAW((result == SMPP_OK) == (number.reason == CARE_NUMBER_OK));
  LAW(strcmp(care_number_reason_name(number.reason), "?") != 0);
  if (result == SMPP_OK) {
    LAW(!number.suggestion[0] &&
        (number.kind == CARE_KIND_MOBILE || number.kind == CARE_KIND_UNKNOWN));
    LAW(data_utf8_valid(cell, NULL));
    check_e164(number.e164);
    check_tail(cell, &number);
  } else if (number.suggestion[0]) {
    check_e164(number.suggestion);
  }
  return 0;
}
