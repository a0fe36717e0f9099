/* SPDX-License-Identifier: MIT
 *
 * The user data header (23.040 9.2.3.24), what ties parts together, and the
 * text behind the header. */
#include <smpp/text.h>

#include "text/national.h"
#include "text/packed.h"
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
  case SMPP_BROADCAST_SM:
    if (pdu->body_unknown)
      return false;
    *esm_class = 0; /* it has none */
    *data_coding = pdu->broadcast_sm.data_coding;
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
  *out = (struct smpp_concat){2, (uint16_t)reference, (uint8_t)total, (uint8_t)seq, {0, 0}};
  return true;
}

/* Identifiers of no known language stay what they are. */
static struct smpp_gsm7_tables tables_of(const struct smpp_udh *udh) {
  return (struct smpp_gsm7_tables){udh->locking_shift > 0 ? (uint8_t)udh->locking_shift : 0,
                                   udh->single_shift > 0 ? (uint8_t)udh->single_shift : 0};
}

int smpp_pdu_concat(const struct smpp_pdu *pdu, struct smpp_concat *out) {
  uint8_t esm_class, data_coding;
  struct smpp_gsm7_tables tables = {0, 0};
  struct smpp_udh udh;

  if (pdu_header(pdu, &udh)) {
    tables = tables_of(&udh);
    if (udh.has_concat) {
      *out = (struct smpp_concat){udh.wide ? 1 : 0, udh.reference, udh.total, udh.seq, tables};
      return SMPP_OK;
    }
  }
  if (!smpp__user_data_coding(pdu, &esm_class, &data_coding) || !sar_concat(pdu, out))
    return SMPP_ERR_NOT_FOUND;
  out->tables = tables;
  return SMPP_OK;
}

/* --- text ------------------------------------------------------------------- */

/* The user data behind the header, and what it is to be read by. */
static bool content_of(const struct smpp_pdu *pdu, int dcs0, struct smpp__reading *by,
                       struct smpp_span *content) {
  struct smpp_span octets = smpp_pdu_user_data(pdu);
  uint8_t esm_class;
  struct smpp_udh udh;

  *by = (struct smpp__reading){.dcs0 = dcs0};
  if (!smpp__user_data_coding(pdu, &esm_class, &by->data_coding))
    return false;
  if (pdu_header(pdu, &udh)) {
    octets = smpp_span(octets.ptr + udh.len, octets.len - udh.len);
    by->tables = tables_of(&udh);
    by->fill = smpp__packed_fill(udh.len);
  }
  *content = octets;
  return true;
}

int smpp_pdu_part(const struct smpp_pdu *pdu, int dcs0, uint8_t *buf, size_t cap,
                  struct smpp_span *out) {
  struct smpp__reading by;
  struct smpp_span content;

  if (!content_of(pdu, dcs0, &by, &content))
    return SMPP_ERR_UNSUPPORTED;
  if (smpp_data_coding_encoding(by.data_coding, dcs0) == SMPP_ENCODING_GSM7_PACKED) {
    const struct smpp__packed packed = {content, by.fill};
    size_t n = smpp__packed_count(&packed);
    int result = smpp_gsm7_unpack(content, n, by.fill, buf, cap);
    if (result)
      return result;
    content = smpp_span(buf, n);
  }
  *out = content;
  return SMPP_OK;
}

/* Puts the default table in the place of one that there is not. */
static bool settle_tables(struct smpp_gsm7_tables *tables) {
  bool no_locking = tables->locking && !smpp__national_locking(tables->locking);
  bool no_single = tables->single && !smpp__national_single(tables->single);

  if (no_locking)
    tables->locking = 0;
  if (no_single)
    tables->single = 0;
  return !no_locking && !no_single;
}

static int decode_packed(const struct smpp__reading *by, struct smpp_gsm7_tables tables,
                         struct smpp_span octets, char *out, size_t cap, size_t *len) {
  struct smpp__sink sink = {(uint8_t *)out, out ? cap : 0, 0};
  const struct smpp__packed packed = {octets, by->fill};
  const uint16_t *locking, *single;

  smpp__gsm7_tables(tables, &locking, &single);
  smpp__packed_decode(&packed, locking, single, &sink);
  *len = sink.len;
  return smpp__sink_result(&sink, cap);
}

int smpp__text_decode(const struct smpp__reading *by, struct smpp_span octets, char *out,
                      size_t cap, size_t *len) {
  int encoding = smpp_data_coding_encoding(by->data_coding, by->dcs0), result;
  struct smpp_gsm7_tables tables = by->tables;

  if (encoding == SMPP_ENCODING_BINARY || (encoding < 0 && !by->converter))
    return SMPP_ERR_UNSUPPORTED;
  if (encoding < 0)
    return by->converter->decode(by->converter->ctx, by->data_coding, octets, out, cap, len);
  if (encoding != SMPP_ENCODING_GSM7 && encoding != SMPP_ENCODING_GSM7_PACKED)
    return smpp_text_decode(encoding, octets, out, cap, len, NULL);
  bool settled = settle_tables(&tables);
  result = encoding == SMPP_ENCODING_GSM7 ? smpp_gsm7_decode(tables, octets, out, cap, len, NULL)
                                          : decode_packed(by, tables, octets, out, cap, len);
  return result == SMPP_OK && !settled ? SMPP_ERR_BAD_TEXT : result;
}

int smpp_pdu_text(const struct smpp_pdu *pdu, int dcs0, const struct smpp_text_converter *converter,
                  char *out, size_t cap, size_t *len) {
  struct smpp__reading by;
  struct smpp_span content;

  if (!content_of(pdu, dcs0, &by, &content))
    return SMPP_ERR_UNSUPPORTED;
  by.converter = converter;
  return smpp__text_decode(&by, content, out, cap, len);
}
