/* SPDX-License-Identifier: MIT
 *
 * One part of a planned text put into a PDU. */
#include <smpp/text.h>

#include "text/packed.h"
#include "text/user_data.h"

#define SMPP__HEADER_MAX 13 /* a length, a wide reference, two tables */

/* Writes the elements that a part needs as a whole header (23.040 9.2.3.24);
 * returns its length. seq 0: it stands alone. */
static size_t put_header(const struct smpp_text_plan *plan, uint16_t reference, uint8_t seq,
                         uint8_t *out) {
  size_t n = 1;

  if (seq && plan->long_method == SMPP_LONG_UDH8) {
    out[n++] = 0x00;
    out[n++] = 3;
  } else if (seq) {
    out[n++] = 0x08;
    out[n++] = 4;
    out[n++] = (uint8_t)(reference >> 8);
  }
  if (seq) {
    out[n++] = (uint8_t)reference;
    out[n++] = plan->n_parts;
    out[n++] = seq;
  }
  const uint8_t shifts[][2] = {{0x24, plan->tables.single}, {0x25, plan->tables.locking}};
  for (unsigned i = 0; i < 2; i++)
    if (shifts[i][1]) {
      out[n++] = shifts[i][0];
      out[n++] = 1;
      out[n++] = shifts[i][1];
    }
  out[0] = (uint8_t)(n - 1);
  return n > 1 ? n : 0;
}

/* What goes into the PDU. */
struct part {
  uint8_t header[SMPP__HEADER_MAX];
  size_t header_len;
  struct smpp_span text; /* as encoded: septets are packed when they are written */
  bool sar;              /* sar_* TLVs */
  bool payload;          /* message_payload instead of short_message */
};

static struct part cut_part(const struct smpp_text_plan *plan, struct smpp_span encoded, unsigned i,
                            uint16_t reference) {
  struct part part = {{0}, 0, encoded, false, false};
  size_t start = plan->part_start[i];
  uint8_t seq = 0;

  part.payload = plan->n_pdus == 1 && plan->n_parts > 1;
  part.sar = plan->n_parts > 1 && plan->long_method == SMPP_LONG_SAR;
  if (!part.payload) {
    part.text = smpp_span(encoded.ptr + start, plan->part_start[i + 1] - start);
    seq = plan->n_parts > 1 && !part.sar ? (uint8_t)(i + 1) : 0;
  }
  part.header_len = put_header(plan, reference, seq, part.header);
  return part;
}

/* The octets of a part in all. */
static size_t part_len(const struct part *part, bool packed) {
  size_t fill = smpp__packed_fill(part->header_len), n = part->text.len;

  if (packed)
    n = n > 0 ? (n * 7 + fill + 7) / 8 : 0;
  return part->header_len + n;
}

/* Writes them, len as part_len has it. */
static void put_part(const struct part *part, bool packed, uint8_t *out, size_t len) {
  size_t n = len - part->header_len, packed_len;

  memcpy(out, part->header, part->header_len);
  if (packed)
    smpp_gsm7_pack(part->text, smpp__packed_fill(part->header_len), out + part->header_len, n,
                   &packed_len);
  else if (n > 0)
    memcpy(out + part->header_len, part->text.ptr, n);
}

static int put_payload(const struct part *part, bool packed, uint8_t *buf, size_t cap,
                       size_t *len) {
  size_t n = part_len(part, packed), at = *len;

  if (n > UINT16_MAX || cap < at || cap - at < 4 + n)
    return SMPP_ERR_NOSPACE;
  buf[at++] = SMPP_TLV_message_payload >> 8;
  buf[at++] = SMPP_TLV_message_payload & 0xFF;
  buf[at++] = (uint8_t)(n >> 8);
  buf[at++] = (uint8_t)n;
  put_part(part, packed, buf + at, n);
  *len = at + n;
  return SMPP_OK;
}

static int put_tlvs(const struct part *part, const struct smpp_text_plan *plan, unsigned i,
                    uint16_t reference, uint8_t *buf, size_t cap, size_t *len) {
  int result = SMPP_OK;

  if (part->sar) {
    result = smpp_tlv_put_u16(buf, cap, len, SMPP_TLV_sar_msg_ref_num, reference);
    if (!result)
      result = smpp_tlv_put_u8(buf, cap, len, SMPP_TLV_sar_total_segments, plan->n_parts);
    if (!result)
      result = smpp_tlv_put_u8(buf, cap, len, SMPP_TLV_sar_segment_seqnum, (uint8_t)(i + 1));
  }
  if (part->payload && !result)
    result = put_payload(part, plan->packed, buf, cap, len);
  return result;
}

int smpp_text_part(const struct smpp_text_plan *plan, struct smpp_span encoded, unsigned i,
                   uint16_t reference, struct smpp_pdu *pdu, uint8_t scratch[SMPP_PART_MAX],
                   uint8_t *tlv_buf, size_t tlv_cap, size_t *tlv_len) {
  struct smpp__user_data_fields fields;
  size_t len = *tlv_len;

  if (i >= plan->n_pdus || encoded.len != plan->octets || !smpp__user_data_fields(pdu, &fields))
    return SMPP_ERR_INVALID;
  struct part part = cut_part(plan, encoded, i, reference);
  part.payload = part.payload || !fields.short_message;
  int result = put_tlvs(&part, plan, i, reference, tlv_buf, tlv_cap, &len);
  if (result)
    return result;
  if (fields.short_message) {
    size_t n = part.payload ? 0 : part_len(&part, plan->packed);
    if (n > 0)
      put_part(&part, plan->packed, scratch, n);
    *fields.short_message = part.payload ? smpp_span(NULL, 0) : smpp_span(scratch, n);
  }
  *fields.data_coding = plan->data_coding;
  *fields.esm_class =
      (uint8_t)((*fields.esm_class & ~SMPP__ESM_UDHI) | (part.header_len > 0 ? SMPP__ESM_UDHI : 0));
  *tlv_len = len;
  pdu->tlvs = smpp_span(tlv_buf, len);
  return SMPP_OK;
}
