/* SPDX-License-Identifier: MIT
 *
 * Encodings by name, and by data_coding (5.2.19). */
#include <smpp/text.h>

static const char *const names[] = {
    [SMPP_ENCODING_AUTO] = "auto",
    [SMPP_ENCODING_GSM7] = "gsm7",
    [SMPP_ENCODING_LATIN1] = "latin1",
    [SMPP_ENCODING_ASCII] = "ascii",
    [SMPP_ENCODING_UCS2] = "ucs2",
    [SMPP_ENCODING_BINARY] = "binary",
    [SMPP_ENCODING_GSM7_PACKED] = "gsm7packed",
};
#define N_NAMES ((int)(sizeof names / sizeof *names))

const char *smpp_encoding_name(int encoding) {
  return encoding >= 0 && encoding < N_NAMES ? names[encoding] : NULL;
}

bool smpp_encoding_by_name(struct smpp_span name, int *encoding) {
  for (int i = 0; i < N_NAMES; i++) {
    if (smpp_span_equal(name, smpp_span_of(names[i]))) {
      *encoding = i;
      return true;
    }
  }
  return false;
}

/* Bits 3 and 2 of the general group of 3GPP TS 23.038 section 4. */
static int general_group(uint8_t data_coding) {
  static const int alphabets[] = {SMPP_ENCODING_GSM7, SMPP_ENCODING_BINARY, SMPP_ENCODING_UCS2, -1};
  return alphabets[data_coding >> 2 & 3];
}

/* SMPP's own values. */
static int listed(uint8_t data_coding, int dcs0) {
  switch (data_coding) {
  case 0x00:
    return dcs0;
  case 0x01:
    return SMPP_ENCODING_ASCII;
  case 0x02:
  case 0x04:
    return SMPP_ENCODING_BINARY;
  case 0x03:
    return SMPP_ENCODING_LATIN1;
  case 0x08:
    return SMPP_ENCODING_UCS2;
  default:
    return -1;
  }
}

static int encoding_of(uint8_t data_coding, int dcs0) {
  switch (data_coding >> 4) {
  case 0x0:
    return listed(data_coding, dcs0);
  case 0x1: /* reserved in SMPP; peers pass 23.038's message class through */
    return general_group(data_coding);
  case 0xC: /* message waiting: discard, store, store in UCS-2 */
  case 0xD:
    return SMPP_ENCODING_GSM7;
  case 0xE:
    return SMPP_ENCODING_UCS2;
  case 0xF:
    return data_coding & 0x04 ? SMPP_ENCODING_BINARY : SMPP_ENCODING_GSM7;
  default:
    return -1;
  }
}

int smpp_data_coding_encoding(uint8_t data_coding, int dcs0) {
  int encoding = encoding_of(data_coding, dcs0);
  bool packed = encoding == SMPP_ENCODING_GSM7 && dcs0 == SMPP_ENCODING_GSM7_PACKED;
  return packed ? SMPP_ENCODING_GSM7_PACKED : encoding;
}

uint8_t smpp_encoding_data_coding(int encoding, int dcs0) {
  if (encoding == dcs0 || (encoding == SMPP_ENCODING_GSM7 && dcs0 == SMPP_ENCODING_GSM7_PACKED))
    return 0x00;
  switch (encoding) {
  case SMPP_ENCODING_GSM7:
    return 0xF1;
  case SMPP_ENCODING_LATIN1:
    return 0x03;
  case SMPP_ENCODING_ASCII:
    return 0x01;
  case SMPP_ENCODING_UCS2:
    return 0x08;
  default:
    return encoding == SMPP_ENCODING_BINARY ? 0x04 : 0x00;
  }
}
