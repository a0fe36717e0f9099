/* SPDX-License-Identifier: MIT
 *
 * codec/remark.h - what is odd about a value.
 *
 * One function per rule of fields.h; each returns SMPP_ODDITY bits. Decoding
 * reports them, encoding refuses them, and smpp__judge finds the field that has
 * one. They are written without branches where a value is one octet. */
#ifndef SMPP_CODEC_REMARK_H
#define SMPP_CODEC_REMARK_H

#include <base/bytes.h>
#include <codec/fields.h>
#include <smpp/time.h>

/* Bits of our own, above those of SMPP_ODDITY_MAP and never shown: what only a
 * PDU made by a caller can have, and one that scanning TLVs hands on. */
#define SMPP__ODDITY_NUL (UINT64_C(1) << 63)      /* a NUL inside a string */
#define SMPP__ODDITY_OVERSIZE (UINT64_C(1) << 62) /* a length that one octet cannot say */
#define SMPP__ODDITY_LIST (UINT64_C(1) << 61)     /* entries are not as many as their number says */
#define SMPP__ODDITY_NO_BODY (UINT64_C(1) << 60)  /* a request without its body */
#define SMPP__ODDITY_NO_TLVS (UINT64_C(1) << 59)  /* TLVs where there are none */
#define SMPP__HAS_PAYLOAD (UINT64_C(1) << 58)     /* a message_payload with octets in it */
#define SMPP__OUR_BITS (~(SMPP__HAS_PAYLOAD - 1))

#define SMPP__CREDENTIAL_MAX 64u /* what operators issue beyond 5.2.1 and 5.2.2 */

/* What values are measured by. */
struct smpp__measure {
  uint8_t version; /* SMPP_VERSION_* */
  bool octets;     /* strings are to be looked into; else they are known to be ASCII without NUL */
};

static inline uint64_t smpp__bit_if(bool condition, unsigned bit) {
  return (uint64_t)condition << bit;
}

static inline uint64_t smpp__remark_octets(struct smpp_span text, struct smpp__measure by) {
  if (!by.octets)
    return 0;
  unsigned flags = smpp__text_flags(text);
  return smpp__bit_if(flags & SMPP__TEXT_HIGH, SMPP_ODDITY_BIT_NON_ASCII) |
         smpp__bit_if(flags & SMPP__TEXT_NUL, 63);
}

static inline uint64_t smpp__remark_TEXT(struct smpp_span text, size_t max,
                                         struct smpp__measure by) {
  (void)by;
  if (text.len == 0)
    return 0;
  return smpp__remark_octets(text, by) |
         smpp__bit_if(text.len >= max, SMPP_ODDITY_BIT_FIELD_TOO_LONG);
}

static inline uint64_t smpp__remark_CREDENTIAL(struct smpp_span text, size_t max,
                                               struct smpp__measure by) {
  uint64_t odd = smpp__remark_TEXT(text, max, by);
  if ((odd & SMPP_ODDITY(FIELD_TOO_LONG)) && text.len <= SMPP__CREDENTIAL_MAX)
    odd ^= SMPP_ODDITY(FIELD_TOO_LONG) | SMPP_ODDITY(LONG_CREDENTIAL);
  return odd;
}

static inline uint64_t smpp__remark_TIME(struct smpp_span text, size_t max,
                                         struct smpp__measure by) {
  struct smpp_time time;
  if (text.len == 0)
    return 0;
  if (text.len != SMPP_TIME_LEN)
    return smpp__remark_TEXT(text, max, by) | SMPP_ODDITY(BAD_TIME_LENGTH);
  return smpp__bit_if(smpp_time_parse(text, &time) != SMPP_OK, SMPP_ODDITY_BIT_BAD_TIME);
}

static inline uint64_t smpp__remark_MESSAGE(struct smpp_span octets, size_t max,
                                            struct smpp__measure by) {
  if (octets.len <= max)
    return 0;
  return octets.len > 255
             ? SMPP__ODDITY_OVERSIZE
             : smpp__bit_if(by.version < SMPP_VERSION_5_0, SMPP_ODDITY_BIT_SM_LENGTH_255);
}

static inline uint64_t smpp__remark_ANY(uint32_t value, size_t max, struct smpp__measure by) {
  (void)value;
  (void)max;
  (void)by;
  return 0;
}

static inline uint64_t smpp__remark_TON(uint8_t value, size_t max, struct smpp__measure by) {
  (void)max;
  (void)by;
  return smpp__bit_if(value > 6, SMPP_ODDITY_BIT_RESERVED_TON);
}

/* 0 1 3 4 6 8 9 10 14 18 */
#define SMPP__NPI_KNOWN UINT32_C(0x0004475B)

static inline uint64_t smpp__remark_NPI(uint8_t value, size_t max, struct smpp__measure by) {
  (void)max;
  (void)by;
  return smpp__bit_if(value > 18 || !(SMPP__NPI_KNOWN >> (value & 31) & 1),
                      SMPP_ODDITY_BIT_RESERVED_NPI);
}

static inline uint64_t smpp__remark_VERSION(uint8_t value, size_t max, struct smpp__measure by) {
  uint8_t newest = by.version < SMPP_VERSION_3_4 ? SMPP_VERSION_3_4 : by.version;
  (void)max;
  return smpp__bit_if(value > newest, SMPP_ODDITY_BIT_INTERFACE_VERSION);
}

/* Bits 5-2 are a field: 0 1 2 4 6 8 are used, in one direction or the other. */
#define SMPP__ESM_TYPES_KNOWN 0x0157u

static inline uint64_t smpp__remark_ESM_CLASS(uint8_t value, size_t max, struct smpp__measure by) {
  (void)max;
  (void)by;
  return smpp__bit_if(!(SMPP__ESM_TYPES_KNOWN >> (value >> 2 & 15) & 1),
                      SMPP_ODDITY_BIT_RESERVED_ESM_CLASS);
}

static inline uint64_t smpp__remark_PRIORITY(uint8_t value, size_t max, struct smpp__measure by) {
  (void)max;
  (void)by;
  return smpp__bit_if(value > 3, SMPP_ODDITY_BIT_BAD_PRIORITY_FLAG);
}

/* SMPP 5.0 uses 3 in bits 1-0: a receipt on success only. */
static inline uint64_t smpp__remark_REGISTERED(uint8_t value, size_t max, struct smpp__measure by) {
  (void)max;
  return smpp__bit_if(value > 31 || ((value & 3) == 3 && by.version < SMPP_VERSION_5_0),
                      SMPP_ODDITY_BIT_RESERVED_REGISTERED_DELIVERY);
}

static inline uint64_t smpp__remark_REPLACE(uint8_t value, size_t max, struct smpp__measure by) {
  (void)max;
  (void)by;
  return smpp__bit_if(value > 1, SMPP_ODDITY_BIT_BAD_REPLACE_IF_PRESENT);
}

/* SMPP 5.0 adds 0 and 9. */
static inline uint64_t smpp__remark_STATE(uint8_t value, size_t max, struct smpp__measure by) {
  (void)max;
  return smpp__bit_if(by.version < SMPP_VERSION_5_0 ? value < 1 || value > 8 : value > 9,
                      SMPP_ODDITY_BIT_BAD_MESSAGE_STATE);
}

static inline uint64_t smpp__remark_DEST_COUNT(uint8_t value, size_t max, struct smpp__measure by) {
  (void)max;
  return smpp__bit_if(value == 0 || (value == 255 && by.version < SMPP_VERSION_5_0),
                      SMPP_ODDITY_BIT_BAD_NUMBER_OF_DESTS);
}

/* The entries of the lists, which must be `count` (lists.c). */
uint64_t smpp__remark_dests(struct smpp_span entries, uint8_t count, struct smpp__measure by);
uint64_t smpp__remark_unsuccesses(struct smpp_span entries, uint8_t count, struct smpp__measure by);

/* What a field's value is judged by; the count stands only before lists. */
#define SMPP__REMARK_U8(b, rule, name, max, by) smpp__remark_##rule((b)->name, max, by)
#define SMPP__REMARK_U32 SMPP__REMARK_U8
#define SMPP__REMARK_CSTR SMPP__REMARK_U8
#define SMPP__REMARK_OCTETS SMPP__REMARK_U8
#define SMPP__REMARK_DESTS(b, rule, name, max, by)                                                 \
  smpp__remark_dests((b)->dest_addresses, (b)->number_of_dests, by)
#define SMPP__REMARK_UNSUCCESS(b, rule, name, max, by)                                             \
  smpp__remark_unsuccesses((b)->unsuccess_smes, (b)->no_unsuccess, by)

#define SMPP__REMARK_FIELD(list, type, rule, name, max, status, clause)                            \
  odd |= SMPP__REMARK_##type(b, rule, name, max, by);
#define SMPP__DEFINE_REMARK(list, struct_name)                                                     \
  static inline uint64_t smpp__remark_##list(const struct smpp_##struct_name *b,                   \
                                             struct smpp__measure by) {                            \
    uint64_t odd = 0;                                                                              \
    SMPP__FIELDS_##list(SMPP__REMARK_FIELD) return odd;                                            \
  }

static inline uint64_t smpp__remark_status(const struct smpp_pdu *pdu) {
  bool request = !(pdu->command_id & SMPP_RESPONSE_BIT);
  return smpp__bit_if(request && pdu->command_status != 0, SMPP_ODDITY_BIT_REQUEST_STATUS);
}

static inline uint64_t smpp__remark_sequence(const struct smpp_pdu *pdu) {
  return smpp__bit_if(pdu->sequence_number == 0, SMPP_ODDITY_BIT_SEQUENCE_ZERO) |
         smpp__bit_if(pdu->sequence_number > SMPP_SEQUENCE_MAX,
                      SMPP_ODDITY_BIT_SEQUENCE_OUT_OF_RANGE);
}

/* The bits that are tolerances, and our own, which are never let pass. */
#define SMPP__KIND_TOLERANCE(bit) (UINT64_C(1) << (bit))
#define SMPP__KIND_NOTE(bit) UINT64_C(0)
#define SMPP__OR_TOLERANCE(name, bit, word, kind, text) | SMPP__KIND_##kind(bit)
#define SMPP__TOLERANCES (UINT64_C(0) SMPP_ODDITY_MAP(SMPP__OR_TOLERANCE))

/* What is odd about a PDU beside the fields of its body, whose oddities are
 * given: header, TLVs, what may not stand together. *tlvs_whole is how many
 * octets of pdu->tlvs are whole TLVs. */
uint64_t smpp__remark_rest(const struct smpp_pdu *pdu, enum smpp__body body, uint64_t odd,
                           uint8_t version, size_t *tlvs_whole);

/* The oddities of fields, by their table: slower than the straight code. */
uint64_t smpp__remark_fields(struct smpp__table table, const struct smpp_pdu *pdu, uint8_t version);

/* Which field has one of the `refused` oddities: the first in wire order. */
void smpp__judge(const struct smpp_pdu *pdu, enum smpp__body body, uint64_t refused,
                 uint8_t version, struct smpp_fault *fault);

/* The user data of a body that has a short_message. */
static inline bool smpp__short_message(const struct smpp_pdu *pdu, enum smpp__body body,
                                       struct smpp_span *out) {
  switch (body) {
  case SMPP__BODY_sm:
    *out = pdu->sm.short_message;
    return true;
  case SMPP__BODY_submit_multi:
    *out = pdu->submit_multi.short_message;
    return true;
  case SMPP__BODY_replace_sm:
    *out = pdu->replace_sm.short_message;
    return true;
  default:
    return false;
  }
}

#endif
