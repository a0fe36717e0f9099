/* SPDX-License-Identifier: MIT
 *
 * Octets as text and text as octets: decoding never stops, what decodes well
 * encodes back, a plan's parts are the text, fit into a message with their
 * header and are no more than without national tables, packing is undone by
 * unpacking. The first octet chooses. */
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

/* The same by national tables: nothing but what is no septet is replaced. */
static void national_and_back(struct smpp_gsm7_tables tables, struct smpp_span octets) {
  size_t len, back_len, twice_len;
  int result = smpp_gsm7_decode(tables, octets, NULL, 0, &len, NULL);

  if (result == SMPP_ERR_INVALID)
    return;
  char *utf8 = (char *)exact(len);
  result = smpp_gsm7_decode(tables, octets, utf8, len, &len, NULL);
  if (result == SMPP_OK) {
    struct smpp_span text = smpp_span(utf8, len);
    int encoded = smpp_gsm7_encode(tables, text, NULL, 0, &back_len, NULL);
    if (encoded == SMPP_ERR_UNENCODABLE) { /* the space of a reserved code alone */
      LAW(memchr(utf8, ' ', len));
    } else {
      uint8_t *back = exact(back_len);
      char *twice = (char *)exact(len);
      LAW(smpp_gsm7_encode(tables, text, back, back_len, &back_len, NULL) == SMPP_OK);
      LAW(smpp_gsm7_decode(tables, smpp_span(back, back_len), twice, len, &twice_len, NULL) ==
          SMPP_OK);
      LAW(twice_len == len && memcmp(twice, utf8, len) == 0);
      free(twice);
      free(back);
    }
  }
  free(utf8);
}

static char *decode_part(const struct smpp_text_plan *plan, struct smpp_span part, size_t *len,
                         int *result) {
  if (plan->encoding != SMPP_ENCODING_GSM7)
    return decode(plan->encoding, part, len, result);
  smpp_gsm7_decode(plan->tables, part, NULL, 0, len, NULL);
  char *out = (char *)exact(*len);
  *result = smpp_gsm7_decode(plan->tables, part, out, *len, len, NULL);
  return out;
}

/* A part as a PDU: it fits, and says which it is. What it holds is the part, but
 * for '@' that looks like spare bits. */
static void check_pdu(const struct smpp_text_plan *plan, const struct smpp_text_options *options,
                      struct smpp_span encoded, unsigned i) {
  static uint8_t tlvs[4 * OCTETS_MAX], septets[OCTETS_MAX];
  uint8_t scratch[SMPP_PART_MAX];
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM};
  struct smpp_span content;
  struct smpp_concat concat;
  size_t len = 0, start = plan->part_start[i], n = plan->part_start[i + 1] - start;

  if (smpp_text_part(plan, encoded, i, 99, &pdu, scratch, tlvs, sizeof tlvs, &len) != SMPP_OK) {
    LAW(options->long_method == SMPP_LONG_PAYLOAD && plan->octets + 7 > UINT16_MAX);
    return;
  }
  bool septet_wise = plan->encoding == SMPP_ENCODING_GSM7 && !plan->packed;
  LAW(pdu.sm.short_message.len <= (septet_wise ? 160 : SMPP_PART_MAX));
  LAW(!plan->packed || pdu.sm.short_message.len <= 140);
  if (plan->n_pdus > 1)
    LAW(smpp_pdu_concat(&pdu, &concat) == SMPP_OK && concat.seq == i + 1);
  LAW(smpp_pdu_part(&pdu, options->dcs0, septets, sizeof septets, &content) == SMPP_OK);
  if (plan->n_pdus == 1) {
    start = 0;
    n = plan->octets;
  }
  bool lost = plan->packed && content.len + 1 == n && encoded.ptr[start + n - 1] == 0;
  LAW(lost || content.len == n);
  LAW(memcmp(content.ptr ? content.ptr : septets, encoded.ptr + start, content.len) == 0);
}

static void check_plan(struct smpp_span text, const struct smpp_text_options *options) {
  struct smpp_text_options plain = *options;
  struct smpp_text_plan plan, without;
  struct smpp_fault fault;
  int result = smpp_text_plan(text, options, &plan, &fault);

  if (result)
    return;
  plain.national_locking = plain.national_single = 0;
  if (!options->national_fixed && smpp_text_plan(text, &plain, &without, NULL) == SMPP_OK)
    LAW(plan.n_parts <= without.n_parts);
  LAW(plan.n_parts >= 1 && plan.part_start[0] == 0);
  LAW(plan.part_start[plan.n_parts] == plan.octets);
  unsigned limit =
      plan.encoding == SMPP_ENCODING_UCS2 || plan.encoding == SMPP_ENCODING_BINARY ? 140 : 160;
  uint8_t *encoded = exact(plan.octets);
  LAW(smpp_text_plan_encode(text, &plan, encoded, plan.octets) == SMPP_OK);
  for (unsigned i = 0; i < plan.n_parts; i++) {
    size_t n = (size_t)plan.part_start[i + 1] - plan.part_start[i];
    struct smpp_span part = smpp_span(encoded + plan.part_start[i], n);
    LAW(plan.part_start[i] <= plan.part_start[i + 1]);
    LAW(n > 0 || plan.octets == 0);
    LAW(n <= limit);
    if (i < plan.n_pdus)
      check_pdu(&plan, options, smpp_span(encoded, plan.octets), i);
    bool reversed = n >= 2 && part.ptr[0] == 0xFF && part.ptr[1] == 0xFE; /* U+FFFE in front */
    if (plan.encoding == SMPP_ENCODING_BINARY || reversed)
      continue;
    int decoded;
    size_t len;
    free(decode_part(&plan, part, &len, &decoded));
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

static void choose_tables(unsigned choice, struct smpp_text_options *options) {
  static const uint16_t sets[4][2] = {
      {0, 0},
      {SMPP_NATIONAL_ALL, SMPP_NATIONAL_ALL},
      {SMPP_NATIONAL(turkish), SMPP_NATIONAL(turkish) | SMPP_NATIONAL(spanish)},
      {SMPP_NATIONAL(portuguese), SMPP_NATIONAL(hindi)}};

  options->national_locking = sets[choice][0];
  options->national_single = sets[choice][1];
  options->national_fixed = choice == 3;
  if (choice % 2 == 1 && options->dcs0 == SMPP_ENCODING_GSM7)
    options->dcs0 = SMPP_ENCODING_GSM7_PACKED;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;

  size_t len;
  int result;

  if (size < 1 || size > OCTETS_MAX)
    return 0;
  struct smpp_span rest = smpp_span(data + 1, size - 1);
  options.encoding = data[0] % 6;
  options.dcs0 = SMPP_ENCODING_GSM7 + data[0] / 6 % 3;
  options.long_method = data[0] / 18 % 4;
  choose_tables(data[0] / 72, &options);
  for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
    decode_and_back(encodings[i], rest);
  free(decode(SMPP_ENCODING_GSM7_PACKED, rest, &len, &result));
  national_and_back((struct smpp_gsm7_tables){data[0] % 15, data[0] / 15 % 15}, rest);
  check_plan(rest, &options);
  check_pack(rest, data[0] % 7);
  check_header(rest);
  return 0;
}
