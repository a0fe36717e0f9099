/* SPDX-License-Identifier: MIT
 *
 * A PDU to octets: judged, measured, then written once. */
#include <smpp/codec.h>

#include <base/fault.h>
#include <codec/codec.h>
#include <codec/doubt.h>
#include <codec/fields_write.h>
#include <codec/remark.h>

SMPP__BODY_MAP(SMPP__DEFINE_LENGTH)
SMPP__BODY_MAP(SMPP__DEFINE_WRITE)
SMPP__BODY_MAP(SMPP__DEFINE_REMARK)

static size_t length_body(const struct smpp_pdu *pdu, enum smpp__body body) {
  switch (body) {
#define LENGTH_CASE(list, struct_name)                                                             \
  case SMPP__BODY_##list:                                                                          \
    return length_##list(&pdu->list);
    SMPP__BODY_MAP(LENGTH_CASE)
#undef LENGTH_CASE
  case SMPP__BODY_unknown:
    return pdu->unknown.len;
  case SMPP__BODY_none:
    break;
  }
  return 0;
}

static void write_body(struct smpp__writer *w, const struct smpp_pdu *pdu, enum smpp__body body) {
  switch (body) {
#define WRITE_CASE(list, struct_name)                                                              \
  case SMPP__BODY_##list:                                                                          \
    write_##list(w, &pdu->list);                                                                   \
    break;
    SMPP__BODY_MAP(WRITE_CASE)
#undef WRITE_CASE
  case SMPP__BODY_unknown:
    smpp__write_octets(w, pdu->unknown);
    break;
  case SMPP__BODY_none:
    break;
  }
}

static size_t length_pdu(const struct smpp_pdu *pdu, enum smpp__body body) {
  size_t len = pdu->body_absent ? 0 : length_body(pdu, body);
  if (len > SMPP__LENGTH_ABSURD || pdu->tlvs.len > SMPP__LENGTH_ABSURD ||
      pdu->extra.len > SMPP__LENGTH_ABSURD)
    return SIZE_MAX / 2;
  return SMPP_HEADER_LEN + len + pdu->tlvs.len + pdu->extra.len;
}

size_t smpp_pdu_encoded_len(const struct smpp_pdu *pdu) {
  return length_pdu(pdu, smpp__body_held(pdu));
}

/* Whether anything about the fields may be odd: see doubt.h, and what the
 * strings hold. */
#define TEXT_DOUBT_U8(b, name) 0
#define TEXT_DOUBT_U32(b, name) 0
#define TEXT_DOUBT_OCTETS(b, name) 0
#define TEXT_DOUBT_DESTS(b, name) 0
#define TEXT_DOUBT_UNSUCCESS(b, name) 0
#define TEXT_DOUBT_CSTR(b, name) ((b)->name.len ? smpp__text_flags((b)->name) : 0)
#define DOUBT_FIELD(list, type, rule, name, max, status, clause)                                   \
  doubt |= SMPP__DOUBT_##type(b, rule, name, max);                                                 \
  doubt |= TEXT_DOUBT_##type(b, name);
#define DEFINE_DOUBT(list, struct_name)                                                            \
  static bool doubt_##list(const struct smpp_##struct_name *b) {                                   \
    size_t doubt = 0;                                                                              \
    SMPP__FIELDS_##list(DOUBT_FIELD) return doubt != 0;                                            \
  }
SMPP__BODY_MAP(DEFINE_DOUBT)

static uint64_t remark_body(const struct smpp_pdu *pdu, enum smpp__body body, uint8_t version) {
  const struct smpp__measure by = {version, true};
  switch (body) {
#define REMARK_CASE(list, struct_name)                                                             \
  case SMPP__BODY_##list:                                                                          \
    return doubt_##list(&pdu->list) ? smpp__remark_##list(&pdu->list, by) : 0;
    SMPP__BODY_MAP(REMARK_CASE)
#undef REMARK_CASE
  case SMPP__BODY_unknown:
  case SMPP__BODY_none:
    break;
  }
  return 0;
}

static int forbidden(const struct smpp_pdu *pdu, enum smpp__body body, uint64_t refused,
                     uint8_t version, struct smpp_fault *fault) {
  smpp__judge(pdu, body, refused, version, fault);
  return SMPP_ERR_FORBIDDEN;
}

/* 5.0 4.4.1: TLVs without which nobody knows where, what and how often. */
static int check_broadcast(const struct smpp_pdu *pdu, struct smpp_fault *fault) {
  static const uint16_t tags[] = {SMPP_TLV_broadcast_area_identifier,
                                  SMPP_TLV_broadcast_content_type, SMPP_TLV_broadcast_rep_num,
                                  SMPP_TLV_broadcast_frequency_interval};
  struct smpp_span value;

  for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++)
    if (!smpp_tlv_find(pdu->tlvs, tags[i], &value)) {
      smpp__fault_set(fault, smpp_pdu_encoded_len(pdu), smpp_tlv_name(tags[i]),
                      SMPP_STATUS_RMISSINGOPTPARAM, "a broadcast needs this TLV");
      return SMPP_ERR_FORBIDDEN;
    }
  return SMPP_OK;
}

/* Whether the specification lets this PDU be written. */
static int check(const struct smpp_pdu *pdu, const struct smpp_codec *codec, enum smpp__body body,
                 struct smpp_fault *fault) {
  size_t tlvs_whole;
  if (body == SMPP__BODY_unknown) {
    smpp__fault_set(fault, 4, "command_id", SMPP_STATUS_RINVCMDID, "a command that is not known");
    return SMPP_ERR_UNSUPPORTED;
  }
  uint64_t odd = pdu->body_absent ? 0 : remark_body(pdu, body, codec->version);
  odd = smpp__remark_rest(pdu, body, odd, codec->version, &tlvs_whole);
  if (pdu->extra.len)
    odd |= SMPP_ODDITY(EXTRA_OCTETS);
  if (pdu->tlvs.len && (body == SMPP__BODY_none || codec->version < SMPP_VERSION_3_4))
    odd |= SMPP__ODDITY_NO_TLVS;
  uint64_t refused = odd & (SMPP__TOLERANCES | SMPP__OUR_BITS);
  if (!codec->strict)
    refused &= ~SMPP_ODDITY(LONG_CREDENTIAL);
  if (refused)
    return forbidden(pdu, body, refused, codec->version, fault);
  return codec->strict && body == SMPP__BODY_broadcast_sm ? check_broadcast(pdu, fault) : SMPP_OK;
}

/* Verbatim, only what cannot be said at all is refused. */
static int check_verbatim(const struct smpp_pdu *pdu, enum smpp__body body,
                          struct smpp_fault *fault) {
  struct smpp_span text;
  if (!pdu->body_absent && smpp__short_message(pdu, body, &text) && text.len > 255)
    return forbidden(pdu, body, SMPP__ODDITY_OVERSIZE, SMPP_VERSION_3_4, fault);
  return SMPP_OK;
}

static void write_pdu(struct smpp__writer *w, const struct smpp_pdu *pdu, enum smpp__body body,
                      size_t len) {
  smpp__write_u32(w, (uint32_t)len);
  smpp__write_u32(w, pdu->command_id);
  smpp__write_u32(w, pdu->command_status);
  smpp__write_u32(w, pdu->sequence_number);
  if (!pdu->body_absent)
    write_body(w, pdu, body);
  smpp__write_octets(w, pdu->tlvs);
  smpp__write_octets(w, pdu->extra);
}

/* sm_length as it was received, where it promised more than there was: the
 * octet before the short_message, which ends the body. */
static void restore_sm_length(const struct smpp_pdu *pdu, enum smpp__body body, uint8_t *buf,
                              size_t len) {
  struct smpp_span text;
  if (smpp__short_message(pdu, body, &text))
    buf[len - pdu->extra.len - pdu->tlvs.len - text.len - 1] = pdu->sm_length;
}

/* A last string that had no NUL gets none: it alone finds no room. */
static bool ends_without_nul(const struct smpp_pdu *pdu) {
  return (pdu->oddities & SMPP_ODDITY(UNTERMINATED_STRING)) && !pdu->body_absent &&
         pdu->tlvs.len == 0 && pdu->extra.len == 0;
}

int smpp_pdu_encode(const struct smpp_pdu *pdu, const struct smpp_codec *codec, unsigned flags,
                    uint8_t *buf, size_t cap, size_t *len, struct smpp_fault *fault) {
  bool verbatim = flags & SMPP_ENCODE_VERBATIM;
  if (!codec)
    codec = &smpp__codec_default;
  enum smpp__body body =
      verbatim ? smpp__body_held(pdu) : smpp__body_in(pdu->command_id, codec->version);
  if (pdu->body_unknown)
    body = SMPP__BODY_unknown;
  int result = verbatim ? check_verbatim(pdu, body, fault) : check(pdu, codec, body, fault);
  if (result != SMPP_OK)
    return result;
  size_t need = length_pdu(pdu, body);
  if (verbatim && ends_without_nul(pdu))
    need--;
  if (need > codec->max_pdu_len) {
    smpp__fault_set(fault, 0, "command_length", SMPP_STATUS_RINVCMDLEN, "over the maximum");
    return SMPP_ERR_TOO_LONG;
  }
  *len = need;
  if (need > cap)
    return SMPP_ERR_NOSPACE;
  struct smpp__writer w = smpp__writer(buf, need);
  write_pdu(&w, pdu, body, need);
  if (verbatim && (pdu->oddities & SMPP_ODDITY(SM_LENGTH_CLAMPED)) && !pdu->body_absent)
    restore_sm_length(pdu, body, buf, need);
  return SMPP_OK;
}
