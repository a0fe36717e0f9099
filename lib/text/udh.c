/* SPDX-License-Identifier: MIT
 *
 * The user data header (23.040 9.2.3.24), what ties parts together, and the
 * text behind the header. */
#include <smpp/text.h>

#include "text/user_data.h"

bool smpp__user_data_fields(struct smpp_pdu *pdu, struct smpp__user_data_fields *out) {
  switch (pdu->command_id) {
  case SMPP_SUBMIT_SM:
  case SMPP_DELIVER_SM:
    *out = (struct smpp__user_data_fields){&pdu->sm.esm_class, &pdu->sm.data_coding,
                                           &pdu->sm.short_message};
    return true;
  case SMPP_SUBMIT_MULTI:
    *out = (struct smpp__user_data_fields){&pdu->submit_multi.esm_class,
                                           &pdu->submit_multi.data_coding,
                                           &pdu->submit_multi.short_message};
    return true;
  case SMPP_DATA_SM:
    *out =
        (struct smpp__user_data_fields){&pdu->data_sm.esm_class, &pdu->data_sm.data_coding, NULL};
    return true;
  default:
    return false;
  }
}

bool smpp__user_data_coding(const struct smpp_pdu *pdu, uint8_t *esm_class, uint8_t *data_coding) {
  switch (pdu->command_id) {
  case SMPP_SUBMIT_SM:
  case SMPP_DELIVER_SM:
    *esm_class = pdu->sm.esm_class;
    *data_coding = pdu->sm.data_coding;
    return true;
  case SMPP_SUBMIT_MULTI:
    *esm_class = pdu->submit_multi.esm_class;
    *data_coding = pdu->submit_multi.data_coding;
    return true;
  case SMPP_DATA_SM:
    *esm_class = pdu->data_sm.esm_class;
    *data_coding = pdu->data_sm.data_coding;
    return true;
  default:
    return false;
  }
}

static void take_concat(struct smpp_udh *udh, bool wide, uint16_t reference, uint8_t total,
                        uint8_t seq) {
  if (seq == 0 || seq > total)
    return; /* 9.2.3.24.1: the element is ignored */
  udh->has_concat = true;
  udh->wide = wide;
  udh->reference = reference;
  udh->total = total;
  udh->seq = seq;
}

static void take_ports(struct smpp_udh *udh, uint16_t destination, uint16_t source) {
  udh->has_ports = true;
  udh->destination_port = destination;
  udh->source_port = source;
}

static uint16_t two(const uint8_t *at) {
  return (uint16_t)(at[0] << 8 | at[1]);
}

/* An element of another length than its own is skipped like an unknown one. */
static void take_element(struct smpp_udh *udh, uint8_t id, const uint8_t *data, uint8_t len) {
  if (id == 0x00 && len == 3)
    take_concat(udh, false, data[0], data[1], data[2]);
  else if (id == 0x08 && len == 4)
    take_concat(udh, true, two(data), data[2], data[3]);
  else if (id == 0x04 && len == 2)
    take_ports(udh, data[0], data[1]);
  else if (id == 0x05 && len == 4)
    take_ports(udh, two(data), two(data + 2));
  else if (id == 0x24 && len == 1)
    udh->single_shift = data[0];
  else if (id == 0x25 && len == 1)
    udh->locking_shift = data[0];
}

int smpp_udh_parse(struct smpp_span user_data, struct smpp_udh *out) {
  static const struct smpp_udh none = {.locking_shift = -1, .single_shift = -1};
  struct smpp_udh udh = none;

  *out = none;
  if (user_data.len == 0 || user_data.ptr[0] >= user_data.len)
    return SMPP_ERR_MALFORMED;
  const uint8_t *at = user_data.ptr + 1, *end = at + user_data.ptr[0];
  while (at < end) {
    if (end - at < 2 || end - at - 2 < at[1])
      return SMPP_ERR_MALFORMED;
    take_element(&udh, at[0], at + 2, at[1]);
    at += 2 + at[1];
  }
  udh.len = 1 + (size_t)user_data.ptr[0];
  *out = udh;
  return SMPP_OK;
}

/* The header of a PDU's user data, if it says that it has one. */
static bool pdu_header(const struct smpp_pdu *pdu, struct smpp_udh *udh) {
  uint8_t esm_class, data_coding;

  return smpp__user_data_coding(pdu, &esm_class, &data_coding) && (esm_class & SMPP__ESM_UDHI) &&
         smpp_udh_parse(smpp_pdu_user_data(pdu), udh) == SMPP_OK;
}

/* 5.3.2.22 to 24: all three, or none counts. */
static bool sar_concat(const struct smpp_pdu *pdu, struct smpp_concat *out) {
  uint32_t reference, total, seq;

  if (!smpp_tlv_find_int(pdu->tlvs, SMPP_TLV_sar_msg_ref_num, &reference) ||
      !smpp_tlv_find_int(pdu->tlvs, SMPP_TLV_sar_total_segments, &total) ||
      !smpp_tlv_find_int(pdu->tlvs, SMPP_TLV_sar_segment_seqnum, &seq))
    return false;
  if (seq == 0 || seq > total || total > 255)
    return false;
  *out = (struct smpp_concat){2, (uint16_t)reference, (uint8_t)total, (uint8_t)seq};
  return true;
}

int smpp_pdu_concat(const struct smpp_pdu *pdu, struct smpp_concat *out) {
  uint8_t esm_class, data_coding;
  struct smpp_udh udh;

  if (pdu_header(pdu, &udh) && udh.has_concat) {
    *out = (struct smpp_concat){udh.wide ? 1 : 0, udh.reference, udh.total, udh.seq};
    return SMPP_OK;
  }
  if (smpp__user_data_coding(pdu, &esm_class, &data_coding) && sar_concat(pdu, out))
    return SMPP_OK;
  return SMPP_ERR_NOT_FOUND;
}

int smpp__text_decode(uint8_t data_coding, struct smpp_span octets, int dcs0,
                      const struct smpp_text_converter *converter, char *out, size_t cap,
                      size_t *len) {
  int encoding = smpp_data_coding_encoding(data_coding, dcs0);

  if (encoding == SMPP_ENCODING_BINARY || (encoding < 0 && !converter))
    return SMPP_ERR_UNSUPPORTED;
  if (encoding < 0)
    return converter->decode(converter->ctx, data_coding, octets, out, cap, len);
  return smpp_text_decode(encoding, octets, out, cap, len, NULL);
}

int smpp_pdu_text(const struct smpp_pdu *pdu, int dcs0, const struct smpp_text_converter *converter,
                  char *out, size_t cap, size_t *len) {
  struct smpp_span octets = smpp_pdu_user_data(pdu);
  uint8_t esm_class, data_coding;
  struct smpp_udh udh;
  bool shifted = false;

  if (!smpp__user_data_coding(pdu, &esm_class, &data_coding))
    return SMPP_ERR_UNSUPPORTED;
  if (pdu_header(pdu, &udh)) {
    octets = smpp_span(octets.ptr + udh.len, octets.len - udh.len);
    shifted = udh.locking_shift > 0 || udh.single_shift > 0;
  }
  int result = smpp__text_decode(data_coding, octets, dcs0, converter, out, cap, len);
  /* The national tables are not known here: what they differ in is wrong. */
  bool wrong = shifted && smpp_data_coding_encoding(data_coding, dcs0) == SMPP_ENCODING_GSM7;
  return wrong && !result ? SMPP_ERR_BAD_TEXT : result;
}
