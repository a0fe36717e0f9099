/* SPDX-License-Identifier: MIT
 *
 * Octets as text and text as octets: decoding never stops, what decodes well
 * encodes back, a plan's parts are the text, packing is undone by unpacking. The
 * first octet chooses. */
#include <smpp/text.h>

#include "fuzz.h"

#define OCTETS_MAX 65536

static const int encodings[] = {SMPP_ENCODING_GSM7, SMPP_ENCODING_LATIN1, SMPP_ENCODING_ASCII,
                                SMPP_ENCODING_UCS2};

static uint8_t *exact(size_t n) {
  uint8_t *block = malloc(n ? n : 1);
  LAW(block);
  return block;
}

/* Encodes UTF-8 into memory of exactly its length, to free; NULL if it cannot be. */
static uint8_t *encode(int encoding, struct smpp_span utf8, size_t *len, int *result) {
  struct smpp_fault fault = {0, NULL, 0, NULL};
  size_t again;

  *result = smpp_text_encode(encoding, utf8, NULL, 0, len, &fault);
  if (*result == SMPP_ERR_UNENCODABLE || *result == SMPP_ERR_BAD_TEXT) {
    LAW(fault.offset < utf8.len);
    return NULL;
  }
  uint8_t *out = exact(*len);
  LAW(smpp_text_encode(encoding, utf8, out, *len, &again, NULL) == SMPP_OK && again == *len);
  return out;
}

static char *decode(int encoding, struct smpp_span octets, size_t *len, int *result) {
  size_t again;

  smpp_text_decode(encoding, octets, NULL, 0, len, NULL);
  char *out = (char *)exact(*len);
  *result = smpp_text_decode(encoding, octets, out, *len, &again, NULL);
  LAW((*result == SMPP_OK || *result == SMPP_ERR_BAD_TEXT) && again == *len);
  return out;
}

/* Whatever octets decode to is UTF-8, and encodes again unless something was
 * replaced; decoding that gives the same text. */
static void decode_and_back(int encoding, struct smpp_span octets) {
  int decoded, encoded;
  size_t len, back_len, twice_len;
  char *utf8 = decode(encoding, octets, &len, &decoded);
  uint8_t *back = encode(encoding, smpp_span(utf8, len), &back_len, &encoded);

  LAW(encoded != SMPP_ERR_BAD_TEXT);
  LAW(back || decoded == SMPP_ERR_BAD_TEXT);
  /* U+FEFF and U+FFFE in front would be taken for byte order marks. */
  bool marked =
      len >= 3 && (memcmp(utf8, "\xEF\xBB\xBF", 3) == 0 || memcmp(utf8, "\xEF\xBF\xBE", 3) == 0);
  if (back && !marked) {
    char *twice = decode(encoding, smpp_span(back, back_len), &twice_len, &decoded);
    LAW(twice_len == len && memcmp(twice, utf8, len) == 0);
    free(twice);
  }
  free(back);
  free(utf8);
}

static void check_plan(struct smpp_span text, const struct smpp_text_options *options) {
  static const unsigned limits[] = {160, 140, 70};
  struct smpp_text_plan plan;
  struct smpp_fault fault;
  int result = smpp_text_plan(text, options, &plan, &fault);

  if (result)
    return;
  LAW(plan.n_parts >= 1 && plan.part_start[0] == 0);
  LAW(plan.part_start[plan.n_parts] == plan.octets);
  unsigned limit = limits[plan.encoding == SMPP_ENCODING_UCS2     ? 2
                          : plan.encoding == SMPP_ENCODING_BINARY ? 1
                                                                  : 0];
  uint8_t *encoded = exact(plan.octets);
  LAW(smpp_text_plan_encode(text, &plan, encoded, plan.octets) == SMPP_OK);
  for (unsigned i = 0; i < plan.n_parts; i++) {
    size_t n = (size_t)plan.part_start[i + 1] - plan.part_start[i];
    struct smpp_span part = smpp_span(encoded + plan.part_start[i], n);
    LAW(plan.part_start[i] <= plan.part_start[i + 1]);
    LAW(n > 0 || plan.octets == 0);
    LAW((plan.encoding == SMPP_ENCODING_UCS2 ? n / 2 : n) <= limit);
    bool reversed = n >= 2 && part.ptr[0] == 0xFF && part.ptr[1] == 0xFE; /* U+FFFE in front */
    if (plan.encoding == SMPP_ENCODING_BINARY || reversed)
      continue;
    int decoded;
    size_t len;
    free(decode(plan.encoding, part, &len, &decoded));
    LAW(decoded == SMPP_OK); /* no escape and no surrogate pair was cut */
  }
  free(encoded);
}

static void check_pack(struct smpp_span septets, unsigned fill) {
  size_t len, again;
  int result = smpp_gsm7_pack(septets, fill, NULL, 0, &len);

  LAW(result == (len ? SMPP_ERR_NOSPACE : SMPP_OK));
  uint8_t *packed = exact(len), *back = exact(septets.len);
  LAW(smpp_gsm7_pack(septets, fill, packed, len, &again) == SMPP_OK && again == len);
  LAW(smpp_gsm7_unpack(smpp_span(packed, len), septets.len, fill, back, septets.len) == SMPP_OK);
  for (size_t i = 0; i < septets.len; i++)
    LAW(back[i] == (septets.ptr[i] & 0x7F));
  free(back);
  free(packed);
}

static void check_header(struct smpp_span octets) {
  struct smpp_udh udh;

  if (smpp_udh_parse(octets, &udh) == SMPP_OK)
    LAW(udh.len >= 1 && udh.len <= octets.len);
  else
    LAW(udh.len == 0 && !udh.has_concat && !udh.has_ports);
  LAW(!udh.has_concat || (udh.seq >= 1 && udh.seq <= udh.total));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;

  if (size < 1 || size > OCTETS_MAX)
    return 0;
  struct smpp_span rest = smpp_span(data + 1, size - 1);
  options.encoding = data[0] % 6;
  options.dcs0 = SMPP_ENCODING_GSM7 + data[0] / 6 % 3;
  options.long_method = data[0] / 18 % 4;
  for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
    decode_and_back(encodings[i], rest);
  check_plan(rest, &options);
  check_pack(rest, data[0] % 7);
  check_header(rest);
  return 0;
}
