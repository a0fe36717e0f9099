/* SPDX-License-Identifier: MIT
 *
 * A stream of octets through framing, decoding, every accessor and both ways of
 * encoding, under each kind of codec. */
#include <smpp/codec.h>
#include <smpp/names.h>
#include <smpp/observe.h>

#include "fuzz.h"

/* Reads every octet of a span, so that a sanitizer sees those that are not
 * there, and says that it lies inside the frame. */
static void touch(struct smpp_span span, struct smpp_span frame) {
  static volatile uint8_t sink;
  for (size_t i = 0; i < span.len; i++)
    sink = (uint8_t)(sink ^ span.ptr[i]);
  if (span.len)
    LAW(span.ptr >= frame.ptr && span.ptr + span.len <= frame.ptr + frame.len);
}

static void walk_tlvs(struct smpp_span tlvs, struct smpp_span frame) {
  struct smpp_span rest = tlvs, value;
  struct smpp_tlv tlv;
  uint32_t number;
  int result;
  while ((result = smpp_tlv_next(&rest, &tlv)) == SMPP_MORE) {
    touch(tlv.value, frame);
    LAW(smpp_tlv_find(tlvs, tlv.tag, &value));
    if (smpp_tlv_find_string(tlvs, tlv.tag, &value))
      touch(value, frame);
    smpp_tlv_find_int(tlvs, tlv.tag, &number);
  }
  LAW(result == SMPP_OK);
}

static void walk_lists(const struct smpp_pdu *pdu, struct smpp_span frame) {
  struct smpp_dest_address dest;
  struct smpp_unsuccess_sme sme;
  struct smpp_span rest;
  unsigned n = 0;
  if (pdu->command_id == SMPP_SUBMIT_MULTI) {
    for (rest = pdu->submit_multi.dest_addresses; smpp_dest_address_next(&rest, &dest) == SMPP_MORE;
         n++) {
      touch(dest.destination_addr, frame);
      touch(dest.dl_name, frame);
    }
    LAW(rest.len == 0 && n == pdu->submit_multi.number_of_dests);
  }
  if (pdu->command_id == SMPP_SUBMIT_MULTI_RESP) {
    for (rest = pdu->submit_multi_resp.unsuccess_smes;
         smpp_unsuccess_sme_next(&rest, &sme) == SMPP_MORE; n++)
      touch(sme.destination_addr, frame);
    LAW(rest.len == 0 && n == pdu->submit_multi_resp.no_unsuccess);
  }
}

static void walk(const struct smpp_pdu *pdu, struct smpp_span frame) {
  size_t n;
  const struct smpp_field *fields = smpp_command_fields(pdu->command_id, &n);
  for (size_t i = 0; i < n; i++)
    if (fields[i].type != SMPP_FIELD_U8 && fields[i].type != SMPP_FIELD_U32) {
      struct smpp_span span;
      memcpy(&span, (const uint8_t *)pdu + fields[i].offset, sizeof span);
      touch(span, frame);
    }
  touch(pdu->extra, frame);
  touch(smpp_pdu_user_data(pdu), frame);
  walk_tlvs(pdu->tlvs, frame);
  walk_lists(pdu, frame);
  for (unsigned bit = 0; bit < 64; bit++)
    LAW(!(pdu->oddities >> bit & 1) || smpp_oddity_name(bit));
}

static void encodes_verbatim(const struct smpp_pdu *pdu, struct smpp_span frame) {
  uint8_t *buf = malloc(frame.len);
  size_t len = 0;
  LAW(smpp_pdu_encode(pdu, NULL, SMPP_ENCODE_VERBATIM, buf, frame.len, &len, NULL) == SMPP_OK);
  LAW(len == frame.len && memcmp(buf, frame.ptr, len) == 0);
  free(buf);
}

static void copies(const struct smpp_pdu *pdu, struct smpp_span frame) {
  struct smpp_alloc libc = smpp_alloc_libc();
  struct smpp_pdu copy;
  void *block;
  size_t block_len;
  LAW(smpp_pdu_copy(pdu, &libc, &copy, &block, &block_len) == SMPP_OK);
  encodes_verbatim(&copy, frame);
  smpp_pdu_drop(&libc, block, block_len);
}

/* What decoding mends, and encoding therefore writes as it should be. */
#define MENDED (SMPP_ODDITY(UNTERMINATED_STRING) | SMPP_ODDITY(SM_LENGTH_CLAMPED))

/* Without a tolerance used it is written back as it is; with one it is refused
 * by name. */
static void encodes_strictly(const struct smpp_pdu *pdu, const struct smpp_codec *codec,
                             struct smpp_span frame) {
  struct smpp_codec strict = *codec;
  struct smpp_fault fault = {0, NULL, 0, NULL};
  uint64_t odd = pdu->oddities & smpp_tolerances();
  size_t len = 0, need = smpp_pdu_encoded_len(pdu);
  uint8_t *buf = malloc(need);
  strict.strict = true;
  int result = smpp_pdu_encode(pdu, &strict, 0, buf, need, &len, &fault);
  if (odd & ~MENDED)
    LAW(result == SMPP_ERR_FORBIDDEN && fault.field && fault.command_status);
  else if (!odd && (codec->version >= SMPP_VERSION_3_4 || !pdu->tlvs.len))
    LAW(result == SMPP_OK && len == frame.len && memcmp(buf, frame.ptr, len) == 0);
  free(buf);
}

static void decode(struct smpp_span frame, const struct smpp_codec *codec) {
  struct smpp_codec strict = *codec;
  struct smpp_pdu pdu, again;
  struct smpp_fault fault = {SIZE_MAX, NULL, 0, NULL};
  int result = smpp_pdu_decode(frame, codec, &pdu, &fault);
  if (result != SMPP_OK)
    LAW(fault.offset <= frame.len && fault.field && fault.command_status);
  if (result == SMPP_ERR_UNSUPPORTED) {
    touch(pdu.unknown, frame);
    encodes_verbatim(&pdu, frame);
    copies(&pdu, frame);
    LAW(smpp_pdu_user_data(&pdu).len == 0);
  }
  if (result != SMPP_OK)
    return;
  walk(&pdu, frame);
  encodes_verbatim(&pdu, frame);
  encodes_strictly(&pdu, codec, frame);
  copies(&pdu, frame);
  strict.strict = true;
  bool odd = pdu.oddities & smpp_tolerances();
  fault.field = NULL;
  LAW((smpp_pdu_decode(frame, &strict, &again, &fault) != SMPP_OK) == odd);
  LAW(!odd || (fault.field && fault.command_status && fault.offset <= frame.len));
}

/* A masked PDU reads as the one that it was, without its password, and either is
 * a line of printable characters. */
static void shows(struct smpp_span frame) {
  struct smpp_pdu before, after;
  char line[200];
  uint8_t *masked = malloc(frame.len);
  struct smpp_span copy = smpp_span(masked, frame.len);
  int result = smpp_pdu_decode(frame, NULL, &before, NULL);

  smpp_pdu_mask(frame, true, masked);
  smpp_pdu_mask(copy, false, masked); /* in place, and once more: nothing new */
  LAW((smpp_pdu_decode(copy, NULL, &after, NULL) == SMPP_OK) == (result == SMPP_OK) ||
      result == SMPP_ERR_MALFORMED);
  if (result == SMPP_OK && before.command_id == SMPP_BIND_TRANSCEIVER && !before.body_absent)
    for (size_t i = 0; i < after.bind.password.len; i++)
      LAW(after.bind.password.ptr[i] == '*');
  for (int i = 0; i < 2; i++) {
    size_t n = smpp_pdu_line(i ? copy : frame, true, line, sizeof line);
    LAW(n < sizeof line && line[n] == '\0');
    while (n-- > 0)
      LAW(line[n] >= 0x20 && line[n] < 0x7F);
  }
  free(masked);
}

static void stream(struct smpp_span octets, const struct smpp_codec *codec) {
  struct smpp_span frame;
  struct smpp_fault fault;
  int result;
  while ((result = smpp_frame(octets, codec, &frame, &fault)) == SMPP_OK) {
    struct smpp_span none;
    LAW(smpp_frame(smpp_span(octets.ptr, frame.len - 1), codec, &none, &fault) == SMPP_MORE);
    decode(frame, codec);
    shows(frame);
    octets = smpp_span(octets.ptr + frame.len, octets.len - frame.len);
  }
  if (result == SMPP_MORE)
    LAW(fault.offset > octets.len);
  else
    LAW(fault.detail && fault.command_status);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const uint8_t versions[] = {SMPP_VERSION_3_3, SMPP_VERSION_3_4, SMPP_VERSION_5_0};
  for (size_t i = 0; i < sizeof versions; i++) {
    struct smpp_codec codec = SMPP_CODEC_INIT;
    codec.version = versions[i];
    stream(smpp_span(data, size), &codec);
  }
  return 0;
}
