/* SPDX-License-Identifier: MIT
 *
 * One part of a planned text put into a PDU. */
#include <smpp/text.h>

#include "text/user_data.h"

/* Writes the concatenation element as a whole header (23.040 9.2.3.24.1, .8);
 * returns its length. */
static size_t put_header(int long_method, uint16_t reference, uint8_t total, uint8_t seq,
                         uint8_t *out) {
  size_t n = 0;

  if (long_method == SMPP_LONG_UDH8) {
    out[n++] = 5;
    out[n++] = 0x00;
    out[n++] = 3;
  } else {
    out[n++] = 6;
    out[n++] = 0x08;
    out[n++] = 4;
    out[n++] = (uint8_t)(reference >> 8);
  }
  out[n++] = (uint8_t)reference;
  out[n++] = total;
  out[n++] = seq;
  return n;
}

/* What goes into the PDU. */
struct part {
  struct smpp_span octets;
  bool header;  /* a UDH is in front */
  bool sar;     /* sar_* TLVs */
  bool payload; /* message_payload instead of short_message */
};

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
    result = smpp_tlv_put(buf, cap, len, SMPP_TLV_message_payload, part->octets);
  return result;
}

static struct part cut_part(const struct smpp_text_plan *plan, struct smpp_span encoded, unsigned i,
                            uint16_t reference, uint8_t *scratch) {
  struct part part = {encoded, false, false, false};
  size_t start = plan->part_start[i], n = plan->part_start[i + 1] - start, header = 0;

  if (plan->n_pdus == 1 && plan->n_parts > 1) {
    part.payload = true;
    return part;
  }
  part.sar = plan->n_parts > 1 && plan->long_method == SMPP_LONG_SAR;
  part.header = plan->n_parts > 1 && !part.sar;
  if (part.header)
    header = put_header(plan->long_method, reference, plan->n_parts, (uint8_t)(i + 1), scratch);
  if (n > 0)
    memcpy(scratch + header, encoded.ptr + start, n);
  part.octets = smpp_span(scratch, header + n);
  return part;
}

int smpp_text_part(const struct smpp_text_plan *plan, struct smpp_span encoded, unsigned i,
                   uint16_t reference, struct smpp_pdu *pdu, uint8_t scratch[SMPP_PART_MAX],
                   uint8_t *tlv_buf, size_t tlv_cap, size_t *tlv_len) {
  struct smpp__user_data_fields fields;
  size_t len = *tlv_len;

  if (i >= plan->n_pdus || encoded.len != plan->octets || !smpp__user_data_fields(pdu, &fields))
    return SMPP_ERR_INVALID;
  struct part part = cut_part(plan, encoded, i, reference, scratch);
  part.payload = part.payload || !fields.short_message;
  int result = put_tlvs(&part, plan, i, reference, tlv_buf, tlv_cap, &len);
  if (result)
    return result;
  if (fields.short_message)
    *fields.short_message = part.payload ? smpp_span(NULL, 0) : part.octets;
  *fields.data_coding = plan->data_coding;
  *fields.esm_class =
      (uint8_t)((*fields.esm_class & ~SMPP__ESM_UDHI) | (part.header ? SMPP__ESM_UDHI : 0));
  *tlv_len = len;
  pdu->tlvs = smpp_span(tlv_buf, len);
  return SMPP_OK;
}
