/* SPDX-License-Identifier: MIT
 *
 * smpp/text.h - text as it travels: alphabets, splitting, joining.
 *
 * Outside is UTF-8. Inside are the GSM 7-bit default alphabet (one septet an
 * octet, unpacked), Latin-1, ASCII, UCS-2 (as UTF-16BE) and binary. */
#ifndef SMPP_TEXT_H
#define SMPP_TEXT_H

#include <smpp/alloc.h>
#include <smpp/pdu.h>
#include <smpp/result.h>
#include <smpp/span.h>

#ifdef __cplusplus
extern "C" {
#endif

enum smpp_encoding {
  SMPP_ENCODING_AUTO, /* GSM 7-bit if every character fits, else UCS-2 */
  SMPP_ENCODING_GSM7,
  SMPP_ENCODING_LATIN1,
  SMPP_ENCODING_ASCII,
  SMPP_ENCODING_UCS2,
  SMPP_ENCODING_BINARY
};

/* "gsm7", "latin1", "ascii", "ucs2", "binary", "auto"; NULL for other numbers. */
SMPP_API const char *smpp_encoding_name(int encoding);
SMPP_API bool smpp_encoding_by_name(struct smpp_span name, int *encoding);

/* Octets to UTF-8 and back, whole texts, no splitting.
 * SMPP_ERR_NOSPACE: *len octets are needed in all; what is in `out` is not to
 * be used. SMPP_ERR_UNENCODABLE (encode): a character that does not exist
 * there; fault->offset is where in the UTF-8. SMPP_ERR_BAD_TEXT (decode): an
 * odd UCS-2 length, a lone surrogate; decoding goes on with U+FFFD, the whole
 * text is in `out`, fault->offset is the first place. `out` may be NULL with
 * cap 0 to measure. `fault` may be NULL. Decoding octets never fails for GSM
 * 7-bit, Latin-1 (ASCII octets above 0x7F become U+FFFD and BAD_TEXT). Binary
 * has no text: SMPP_ERR_INVALID. */
SMPP_API int smpp_text_encode(int encoding, struct smpp_span utf8, uint8_t *out, size_t cap,
                              size_t *len, struct smpp_fault *fault);
SMPP_API int smpp_text_decode(int encoding, struct smpp_span octets, char *out, size_t cap,
                              size_t *len, struct smpp_fault *fault);

/* GSM 7-bit octets (one septet each) packed and unpacked (23.038 6.1.2.1.1).
 * `fill` is the number of fill bits before the first septet, 0 to 6. */
SMPP_API int smpp_gsm7_pack(struct smpp_span septets, unsigned fill, uint8_t *out, size_t cap,
                            size_t *len);
SMPP_API int smpp_gsm7_unpack(struct smpp_span packed, size_t n_septets, unsigned fill,
                              uint8_t *out, size_t cap);

/* What a data_coding means on a link whose data_coding 0 is `dcs0` (GSM7,
 * LATIN1 or ASCII): an SMPP_ENCODING_* other than AUTO, or -1 for those not
 * known here (ask a converter). 5.2.19, message class groups 0xF0 to 0xFF
 * included. */
SMPP_API int smpp_data_coding_encoding(uint8_t data_coding, int dcs0);
/* The data_coding that says it: 0, 1, 3, 8 or 4 (binary). An encoding that is
 * `dcs0` itself is 0. */
SMPP_API uint8_t smpp_encoding_data_coding(int encoding, int dcs0);

/* A character set that is not known here. Converts `in` to UTF-8 at `out`; the
 * results are those of smpp_text_decode. */
struct smpp_text_converter {
  int (*decode)(void *ctx, uint8_t data_coding, struct smpp_span in, char *out, size_t cap,
                size_t *len);
  void *ctx;
};

/* --- splitting ------------------------------------------------------------ */

enum smpp_long_method {
  SMPP_LONG_UDH8,   /* user data header, 8-bit reference: 153 / 134 / 67 */
  SMPP_LONG_UDH16,  /* 16-bit reference: 152 / 133 / 66 */
  SMPP_LONG_SAR,    /* sar_* TLVs; limits as UDH8 */
  SMPP_LONG_PAYLOAD /* one PDU with message_payload; parts counted as UDH8 */
};

struct smpp_text_options {
  size_t size;       /* sizeof, set by the initialiser */
  int encoding;      /* SMPP_ENCODING_* */
  int dcs0;          /* what data_coding 0 means when we send */
  int long_method;   /* SMPP_LONG_* */
  uint8_t max_parts; /* more is SMPP_ERR_PARTS; 1 to 255 */
  bool flash;        /* message class 0: data_coding 0x10 / 0x18 groups */
};
#define SMPP_TEXT_OPTIONS_INIT                                                                     \
  {                                                                                                \
    sizeof(struct smpp_text_options), SMPP_ENCODING_AUTO, SMPP_ENCODING_GSM7, SMPP_LONG_UDH8, 255, \
        false                                                                                      \
  }

#define SMPP_PLAN_FORCED 8 /* how many offending characters a plan lists */

/* What a text will become, before anything is sent. A plain value; it points
 * to nothing. */
struct smpp_text_plan {
  int encoding;             /* the one chosen, never AUTO */
  uint8_t data_coding;      /* as it will stand in the PDU */
  int long_method;          /* as given; meaningless for one part */
  uint8_t n_parts;          /* radio segments: what is paced and paid */
  uint8_t n_pdus;           /* n_parts, or 1 for message_payload */
  size_t octets;            /* encoded octets in all, headers not counted */
  size_t units;             /* septets, octets or UTF-16 units in all */
  uint16_t part_start[256]; /* offset of part i in the encoded octets; [n_parts] is the end */
  uint32_t forced[SMPP_PLAN_FORCED]; /* code points that GSM 7-bit lacks, in order, once each */
  uint8_t n_forced;                  /* how many are listed */
};

/* Plans a text. SMPP_ERR_UNENCODABLE: a character does not exist in the
 * encoding asked for (fault->offset in the UTF-8). SMPP_ERR_PARTS: more than
 * max_parts; plan->n_parts is 0. SMPP_ERR_BAD_TEXT: not UTF-8 (fault->offset).
 * SMPP_ERR_TOO_LONG: over 65535 octets. Splitting never cuts an escape pair, a
 * surrogate pair, or a combining sequence that fits whole into a part. For
 * BINARY the octets are taken as they are. */
SMPP_API int smpp_text_plan(struct smpp_span text, const struct smpp_text_options *options,
                            struct smpp_text_plan *plan, struct smpp_fault *fault);

/* Writes the encoded text of a plan: plan->octets of them, as smpp_text_encode
 * does. The parts are slices of it, at part_start. */
SMPP_API int smpp_text_plan_encode(struct smpp_span text, const struct smpp_text_plan *plan,
                                   uint8_t *out, size_t cap);

/* The greatest short_message of a part: 140 octets and what a header needs. */
#define SMPP_PART_MAX 254

/* Sets the text of part i (from 0) in a submit_sm or data_sm: short_message
 * (built in `scratch`, SMPP_PART_MAX octets, which must live as long as the
 * PDU is used), data_coding, the UDHI bit of esm_class; under SAR, and for
 * message_payload, TLVs appended to tlv_buf[*tlv_len .. tlv_cap) - pdu->tlvs is
 * set to all of tlv_buf[0 .. *tlv_len). `encoded` is what
 * smpp_text_plan_encode wrote. SMPP_ERR_NOSPACE: tlv_buf is too small. */
SMPP_API int smpp_text_part(const struct smpp_text_plan *plan, struct smpp_span encoded, unsigned i,
                            uint16_t reference, struct smpp_pdu *pdu,
                            uint8_t scratch[SMPP_PART_MAX], uint8_t *tlv_buf, size_t tlv_cap,
                            size_t *tlv_len);

/* --- the user data header --------------------------------------------------- */

/* What a user data header says (23.040 9.2.3.24). Of repeated or exclusive
 * elements the last counts; unknown ones are skipped. */
struct smpp_udh {
  size_t len;      /* octets of the whole header, UDHL included; 0: none that is usable */
  bool has_concat; /* reference, total and seq are set, 1 <= seq <= total */
  bool wide;       /* 16-bit reference */
  uint16_t reference;
  uint8_t total, seq;
  bool has_ports;
  uint16_t destination_port, source_port;
  int locking_shift, single_shift; /* national language id, or -1 */
};

/* Reads the header at the start of user data (esm_class has the UDHI bit).
 * SMPP_ERR_MALFORMED: it does not fit; out->len is 0 and the text has no usable
 * header. */
SMPP_API int smpp_udh_parse(struct smpp_span user_data, struct smpp_udh *out);

/* How a PDU says it belongs to others: by header or by sar_* TLVs. SMPP_OK and
 * `out` if it does, SMPP_ERR_NOT_FOUND if it stands alone. */
struct smpp_concat {
  uint8_t kind; /* 0: 8-bit UDH, 1: 16-bit UDH, 2: SAR */
  uint16_t reference;
  uint8_t total, seq;
};
SMPP_API int smpp_pdu_concat(const struct smpp_pdu *pdu, struct smpp_concat *out);

/* The text of a PDU without its header, decoded: short_message or
 * message_payload by data_coding and `dcs0`. Results as smpp_text_decode;
 * SMPP_ERR_UNSUPPORTED: a data_coding that neither we nor `converter` (may be
 * NULL) know, or binary. */
SMPP_API int smpp_pdu_text(const struct smpp_pdu *pdu, int dcs0,
                           const struct smpp_text_converter *converter, char *out, size_t cap,
                           size_t *len);

/* --- joining ------------------------------------------------------------------ */

typedef struct smpp_joiner smpp_joiner;

struct smpp_joiner_config {
  size_t size;
  struct smpp_alloc alloc;
  size_t max_messages; /* incomplete messages held at a time */
  size_t max_octets;   /* of user data held, all together */
  uint64_t max_age_ms; /* after its first part an incomplete message is handed over */
};
/* alloc is left to the caller. 1000 messages, 1 MiB, 24 h. */
#define SMPP_JOINER_CONFIG_INIT                                                                    \
  { sizeof(struct smpp_joiner_config), {NULL, NULL}, 1000, 1048576, 86400000 }

/* A message put together. Valid until the next call on the joiner. */
struct smpp_joined {
  struct smpp_span account, source, destination; /* as given with its first part */
  uint8_t data_coding;                           /* of the lowest part that came */
  uint8_t total, n_parts;                        /* n_parts < total: partial, the rest never came */
  uint64_t parts[4];                             /* bit i: part i + 1 came */
  struct smpp_span octets; /* the user data of those that came, in order, headers removed */
  uint64_t first_ms;
};

SMPP_API int smpp_joiner_new(const struct smpp_joiner_config *config, smpp_joiner **out);
SMPP_API void smpp_joiner_free(smpp_joiner *joiner);

/* Takes one part. `source` should be normalised by the caller
 * (smpp_number_normalise), so that +33, 0033 and 33 meet. `user_data` is
 * without its header. Everything is copied.
 * SMPP_OK: the message is complete, *out holds it, and it is forgotten.
 * SMPP_MORE: kept; others are missing. A duplicate is also SMPP_MORE.
 * SMPP_ERR_FULL: a bound is reached: fetch expired ones, or refuse the part
 *   with a temporary status. SMPP_ERR_NOMEM. SMPP_ERR_INVALID: seq or total. */
SMPP_API int smpp_joiner_add(smpp_joiner *joiner, struct smpp_span account, struct smpp_span source,
                             struct smpp_span destination, const struct smpp_concat *concat,
                             uint8_t data_coding, struct smpp_span user_data, uint64_t now_ms,
                             struct smpp_joined *out);

/* Hands over one message whose age is over as partial (SMPP_MORE), or SMPP_OK
 * when there is none. now_ms UINT64_MAX empties the joiner. */
SMPP_API int smpp_joiner_expire(smpp_joiner *joiner, uint64_t now_ms, struct smpp_joined *out);

/* When the next one expires; UINT64_MAX: none. */
SMPP_API uint64_t smpp_joiner_deadline(const smpp_joiner *joiner);

/* A telephone number for comparing: digits only, without '+', without "00" in
 * front when `ton` is international or 00 stands there; other addresses
 * (alphanumeric, TON 5) as they are. The length is returned; cut at `cap`. */
SMPP_API size_t smpp_number_normalise(struct smpp_span address, uint8_t ton, char *out, size_t cap);

#ifdef __cplusplus
}
#endif
#endif
