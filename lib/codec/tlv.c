/* SPDX-License-Identifier: MIT
 *
 * TLVs in wire form: walking, finding, appending. */
#include <smpp/tlv.h>

#include <base/cursor.h>
#include <base/writer.h>

int smpp_tlv_next(struct smpp_span *rest, struct smpp_tlv *out) {
  struct smpp__cursor c = smpp__cursor(*rest);
  uint16_t tag, len;
  struct smpp_span value;
  if (rest->len == 0)
    return SMPP_OK;
  if (!smpp__cursor_u16(&c, &tag) || !smpp__cursor_u16(&c, &len) ||
      !smpp__cursor_take(&c, len, &value))
    return SMPP_ERR_MALFORMED;
  out->tag = tag;
  out->value = value;
  *rest = smpp__cursor_rest(&c);
  return SMPP_MORE;
}

bool smpp_tlv_find(struct smpp_span tlvs, uint16_t tag, struct smpp_span *value) {
  struct smpp_tlv tlv;
  while (smpp_tlv_next(&tlvs, &tlv) == SMPP_MORE)
    if (tlv.tag == tag) {
      *value = tlv.value;
      return true;
    }
  return false;
}

bool smpp_tlv_find_int(struct smpp_span tlvs, uint16_t tag, uint32_t *value) {
  struct smpp_span octets;
  if (!smpp_tlv_find(tlvs, tag, &octets))
    return false;
  switch (octets.len) {
  case 1:
    *value = octets.ptr[0];
    return true;
  case 2:
    *value = smpp__load16(octets.ptr);
    return true;
  case 4:
    *value = smpp__load32(octets.ptr);
    return true;
  default:
    return false;
  }
}

bool smpp_tlv_find_string(struct smpp_span tlvs, uint16_t tag, struct smpp_span *value) {
  struct smpp_span octets;
  if (!smpp_tlv_find(tlvs, tag, &octets))
    return false;
  uint64_t seen = 0;
  const uint8_t *nul = smpp__find_nul(octets.ptr, octets.ptr + octets.len, &seen);
  *value = nul ? smpp_span(octets.ptr, (size_t)(nul - octets.ptr)) : octets;
  return true;
}

/* One TLV whose value is `value` and then `tail`, which may be empty. */
static int put(uint8_t *buf, size_t cap, size_t *len, uint16_t tag, struct smpp_span value,
               struct smpp_span tail) {
  if (value.len > 65535 || tail.len > 65535 - value.len)
    return SMPP_ERR_INVALID;
  size_t need = 4 + value.len + tail.len;
  if (*len > cap || cap - *len < need)
    return SMPP_ERR_NOSPACE;
  struct smpp__writer w = smpp__writer(buf + *len, need);
  smpp__write_u16(&w, tag);
  smpp__write_u16(&w, (uint16_t)(value.len + tail.len));
  smpp__write_octets(&w, value);
  smpp__write_octets(&w, tail);
  *len += need;
  return SMPP_OK;
}

int smpp_tlv_put(uint8_t *buf, size_t cap, size_t *len, uint16_t tag, struct smpp_span value) {
  return put(buf, cap, len, tag, value, smpp_span(NULL, 0));
}

int smpp_tlv_put_u8(uint8_t *buf, size_t cap, size_t *len, uint16_t tag, uint8_t value) {
  return smpp_tlv_put(buf, cap, len, tag, smpp_span(&value, 1));
}

int smpp_tlv_put_u16(uint8_t *buf, size_t cap, size_t *len, uint16_t tag, uint16_t value) {
  uint8_t octets[2];
  smpp__store16(octets, value);
  return smpp_tlv_put(buf, cap, len, tag, smpp_span(octets, sizeof octets));
}

int smpp_tlv_put_u32(uint8_t *buf, size_t cap, size_t *len, uint16_t tag, uint32_t value) {
  uint8_t octets[4];
  smpp__store32(octets, value);
  return smpp_tlv_put(buf, cap, len, tag, smpp_span(octets, sizeof octets));
}

int smpp_tlv_put_string(uint8_t *buf, size_t cap, size_t *len, uint16_t tag,
                        struct smpp_span text) {
  static const uint8_t nul[1] = {0};
  return put(buf, cap, len, tag, text, smpp_span(nul, 1));
}
