/* SPDX-License-Identifier: MIT
 *
 * smpp/codec.h - frames from octets, PDUs from frames, and back.
 *
 * Decoding allocates and copies nothing. It is tolerant: each tolerance is a
 * bit of SMPP_ODDITY_MAP, on by default and reported in pdu.oddities. Encoding
 * is strict: what the specification forbids is refused by field. */
#ifndef SMPP_CODEC_H
#define SMPP_CODEC_H

#include <smpp/pdu.h>
#include <smpp/result.h>

#ifdef __cplusplus
extern "C" {
#endif

enum smpp_interface_version {
  SMPP_VERSION_3_3 = 0x33,
  SMPP_VERSION_3_4 = 0x34,
  SMPP_VERSION_5_0 = 0x50
};

/* 69632: a full message_payload (65535 octets) and all that stands before it. */
#define SMPP_MAX_PDU_LEN 69632u

struct smpp_codec {
  size_t size;          /* sizeof, set by the initialiser */
  uint32_t max_pdu_len; /* a larger command_length is SMPP_ERR_LENGTH */
  uint8_t version;      /* SMPP_VERSION_*: which PDUs and limits are known */
  bool strict;          /* every tolerance is refused */
  uint64_t tolerate;    /* the tolerances allowed, SMPP_ODDITY(..) bits; all by default */
};
#define SMPP_CODEC_INIT                                                                            \
  { sizeof(struct smpp_codec), SMPP_MAX_PDU_LEN, SMPP_VERSION_3_4, false, UINT64_MAX }

/* Finds the first frame of a stream. `octets` begins at a PDU border.
 * SMPP_OK: *frame is one PDU, octets.ptr to command_length.
 * SMPP_MORE: it is not whole yet; nothing is consumed. fault->offset is how
 *   many octets are needed at least, counted from octets.ptr.
 * SMPP_ERR_LENGTH: command_length is below 16 or above max_pdu_len; the borders
 *   are lost, the link must end. fault->detail says so, and names the protocol
 *   when the octets plainly are another one (HTTP, TLS, AMQP, RDP, SSH).
 * `codec` NULL means the defaults, `fault` may be NULL. */
SMPP_API int smpp_frame(struct smpp_span octets, const struct smpp_codec *codec,
                        struct smpp_span *frame, struct smpp_fault *fault);

/* The protocol that the first octets plainly are when they are not SMPP:
 * "HTTP", "TLS", "AMQP", "RDP", "SSH", "a line of text", or NULL. */
SMPP_API const char *smpp_other_protocol(struct smpp_span octets);

/* Decodes one frame. `out` holds views into it, valid as long as it is; see
 * smpp_pdu_copy. The frame must be exactly one PDU.
 * SMPP_OK: decoded; look at out->oddities.
 * SMPP_ERR_MALFORMED: a field runs past the end, or breaks the rules that this
 *   codec does not tolerate. *fault says where (offset from the PDU's start),
 *   which field and which command_status answers it. The header of `out` is
 *   filled if there were 16 octets, so that the answer can carry its number.
 * SMPP_ERR_TOO_LONG: a string over its maximum under `strict`.
 * SMPP_ERR_UNSUPPORTED: the command_id is not in the list (or not in this
 *   version): `out` has the header, the whole body as `unknown` and the oddity
 *   UNKNOWN_COMMAND; answer generic_nack ESME_RINVCMDID (4.3), unless it is a response.
 * SMPP_ERR_LENGTH: command_length is not the frame's length. */
SMPP_API int smpp_pdu_decode(struct smpp_span frame, const struct smpp_codec *codec,
                             struct smpp_pdu *out, struct smpp_fault *fault);

/* How smpp_pdu_encode writes. */
#define SMPP_ENCODE_VERBATIM 1u /* a decoded PDU back as it was, nothing refused */

/* The exact length of the PDU in octets, at most SIZE_MAX / 2. Verbatim, a PDU
 * whose last string had no NUL is one octet shorter. */
SMPP_API size_t smpp_pdu_encoded_len(const struct smpp_pdu *pdu);

/* Writes the PDU into buf[0 .. cap). command_length is computed.
 * SMPP_OK: *len octets were written.
 * SMPP_ERR_NOSPACE: *len octets are needed; nothing was written.
 * SMPP_ERR_FORBIDDEN: the specification forbids a value (fault says which,
 *   offset in the PDU as it would be); under SMPP_ENCODE_VERBATIM only a
 *   short_message over 255 octets, whose length cannot be written.
 * SMPP_ERR_TOO_LONG: the PDU is over codec->max_pdu_len.
 * SMPP_ERR_UNSUPPORTED: a command_id not in the list, without VERBATIM.
 * system_id and password of up to 64 octets are written although the
 * specification ends at 15 and 8; refused when codec->strict, and so is a
 * broadcast_sm without one of its four mandatory TLVs (5.0 4.4.1). A TLV whose tag
 * is unknown is written as it is. sequence_number 0 is forbidden (5.1.4): a
 * generic_nack of something without a number (4.3.1) goes out verbatim. */
SMPP_API int smpp_pdu_encode(const struct smpp_pdu *pdu, const struct smpp_codec *codec,
                             unsigned flags, uint8_t *buf, size_t cap, size_t *len,
                             struct smpp_fault *fault);

/* How a field stands on the wire. */
enum smpp_field_type {
  SMPP_FIELD_U8,       /* Integer of 1 octet; the member is uint8_t */
  SMPP_FIELD_U32,      /* Integer of 4 octets; uint32_t */
  SMPP_FIELD_CSTR,     /* C-Octet String; `max` includes the NUL; struct smpp_span */
  SMPP_FIELD_OCTETS,   /* Octet String with its length in one octet before it; struct smpp_span */
  SMPP_FIELD_DESTS,    /* number_of_dests dest_addresses; struct smpp_span in wire form */
  SMPP_FIELD_UNSUCCESS /* no_unsuccess unsuccess_smes; struct smpp_span in wire form */
};

/* What its value may be. */
enum smpp_field_rule {
  SMPP_RULE_ANY,
  SMPP_RULE_TEXT,       /* ASCII up to the maximum */
  SMPP_RULE_CREDENTIAL, /* the same; up to 64 octets are written all the same */
  SMPP_RULE_TIME,       /* 0 or 16 characters (7.1.1) */
  SMPP_RULE_MESSAGE,    /* short_message: up to 254 octets, 255 in SMPP 5.0 */
  SMPP_RULE_TON,        /* 5.2.5 */
  SMPP_RULE_NPI,        /* 5.2.6 */
  SMPP_RULE_VERSION,    /* interface_version: 5.2.4 */
  SMPP_RULE_ESM_CLASS,  /* 5.2.12 */
  SMPP_RULE_PRIORITY,   /* 5.2.14: 0 to 3 */
  SMPP_RULE_REGISTERED, /* 5.2.17 */
  SMPP_RULE_REPLACE,    /* 5.2.18: 0 or 1 */
  SMPP_RULE_STATE,      /* 5.2.28: 1 to 8 */
  SMPP_RULE_DEST_COUNT, /* 5.2.24: 1 to 254 */
  SMPP_RULE_DESTS,      /* what the entries hold */
  SMPP_RULE_UNSUCCESS
};

/* One field of a PDU as the tables describe it, for dumps, generators and
 * testers. */
struct smpp_field {
  const char *name;        /* the specification's */
  const char *clause;      /* of SMPP 3.4 */
  uint8_t type;            /* SMPP_FIELD_* */
  uint8_t rule;            /* SMPP_RULE_* */
  uint16_t max;            /* greatest size in octets, NUL included */
  uint16_t offset;         /* of the member in struct smpp_pdu */
  uint32_t command_status; /* what answers a bad value */
};

/* The fields of a command in wire order, a static table; *n is 0 and the result
 * NULL for header-only and unknown commands. */
SMPP_API const struct smpp_field *smpp_command_fields(uint32_t command_id, size_t *n);

#ifdef __cplusplus
}
#endif
#endif
