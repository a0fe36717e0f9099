/* SPDX-License-Identifier: MIT
 *
 * smpp/text.h - text as it travels: alphabets, splitting, joining.
 *
 * Outside is UTF-8. Inside are the GSM 7-bit default alphabet (one septet an
 * octet, unpacked; packed where a link wants it) and its national tables,
 * Latin-1, ASCII, UCS-2 (as UTF-16BE) and binary. */
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
  SMPP_ENCODING_AUTO, /* for smpp_text_plan alone: it chooses, see there */
  SMPP_ENCODING_GSM7,
  SMPP_ENCODING_LATIN1,
  SMPP_ENCODING_ASCII,
  SMPP_ENCODING_UCS2,
  SMPP_ENCODING_BINARY,
  SMPP_ENCODING_GSM7_PACKED /* GSM 7-bit on a link that packs it: a `dcs0`, see there */
};

/* "gsm7", "latin1", "ascii", "ucs2", "binary", "auto", "gsm7packed"; NULL for
 * other numbers. */
SMPP_API const char *smpp_encoding_name(int encoding);
SMPP_API bool smpp_encoding_by_name(struct smpp_span name, int *encoding);

/* UTF-8 to octets and back, whole texts, no splitting. `out` may be NULL with
 * cap 0 to measure; `fault` may be NULL. Neither AUTO nor BINARY is an encoding
 * here: SMPP_ERR_INVALID.
 *
 * Both: SMPP_ERR_NOSPACE: *len octets are needed in all; what is in `out` is
 * not to be used.
 * Encoding: SMPP_ERR_UNENCODABLE: a character that does not exist there.
 * SMPP_ERR_BAD_TEXT: not UTF-8 (overlong forms, surrogates and numbers above
 * U+10FFFF are not). Both with fault->offset in the UTF-8, and *len unset.
 * Decoding never stops: what is no character becomes U+FFFD, the whole text is
 * in `out`, the result is SMPP_ERR_BAD_TEXT and fault->offset the first such
 * octet: above 0x7F in GSM 7-bit or ASCII, an odd octet or half of a surrogate
 * pair in UCS-2. (fault->offset is set even if there is no space.)
 * In GSM 7-bit an escape before an unassigned code is dropped, two escapes and
 * one at the end are a space (23.038 6.2.1.1). Packed, a last septet of 0 that
 * may as well be seven spare bits is none: '@' at that place is lost.
 * In UCS-2 a byte order mark in front is dropped and obeyed. */
SMPP_API int smpp_text_encode(int encoding, struct smpp_span utf8, uint8_t *out, size_t cap,
                              size_t *len, struct smpp_fault *fault);
SMPP_API int smpp_text_decode(int encoding, struct smpp_span octets, char *out, size_t cap,
                              size_t *len, struct smpp_fault *fault);

/* GSM 7-bit octets (one septet each) packed and unpacked (23.038 6.1.2.1.1).
 * `fill` is the number of fill bits before the first septet, 0 to 6; pack
 * writes them as 0, as it does the bits behind the last one. Bit 7 of a septet
 * is ignored. SMPP_ERR_NOSPACE: cap (*len octets are needed to pack, n_septets
 * to unpack). SMPP_ERR_MALFORMED (unpack): there are not n_septets.
 * SMPP_ERR_INVALID: `fill`. Seven bits at the end of whole octets may be a
 * septet or nothing: only the caller knows n_septets. */
SMPP_API int smpp_gsm7_pack(struct smpp_span septets, unsigned fill, uint8_t *out, size_t cap,
                            size_t *len);
SMPP_API int smpp_gsm7_unpack(struct smpp_span packed, size_t n_septets, unsigned fill,
                              uint8_t *out, size_t cap);

/* --- national languages ------------------------------------------------------ */

/* The languages that 23.038 has tables for (6.2.1.2.4), with their identifiers.
 * A locking shift table takes the place of the default alphabet, a single shift
 * table that of its extension; which, a header in front of the text says (23.040
 * 9.2.3.24.15 and .16). All have a single shift table, all but Spanish a locking
 * one. */
#define SMPP_NATIONAL_MAP(X)                                                                       \
  X(turkish, 1)                                                                                    \
  X(spanish, 2)                                                                                    \
  X(portuguese, 3)                                                                                 \
  X(bengali, 4)                                                                                    \
  X(gujarati, 5)                                                                                   \
  X(hindi, 6)                                                                                      \
  X(kannada, 7)                                                                                    \
  X(malayalam, 8)                                                                                  \
  X(oriya, 9)                                                                                      \
  X(punjabi, 10)                                                                                   \
  X(tamil, 11)                                                                                     \
  X(telugu, 12)                                                                                    \
  X(urdu, 13)

enum smpp_national {
#define SMPP_NATIONAL_ENUM(name, id) SMPP_NATIONAL_##name = id,
  SMPP_NATIONAL_MAP(SMPP_NATIONAL_ENUM)
#undef SMPP_NATIONAL_ENUM
      SMPP_NATIONAL_LAST = 13
};

/* A set of languages: SMPP_NATIONAL(turkish) | SMPP_NATIONAL(spanish). */
#define SMPP_NATIONAL(name) ((uint16_t)(1u << SMPP_NATIONAL_##name))
#define SMPP_NATIONAL_ALL ((uint16_t)0x3FFE)

/* "turkish" for 1 and back; NULL, false: no such language. */
SMPP_API const char *smpp_national_name(int language);
SMPP_API bool smpp_national_by_name(struct smpp_span name, int *language);

/* Sets of languages from words: names with commas between, "locking:" or
 * "single:" before one for that table alone; "all"; "none". False: another word,
 * or a table that there is not; the sets are as they were. */
SMPP_API bool smpp_national_sets(struct smpp_span words, uint16_t *locking, uint16_t *single);

/* The tables of a text, by language; 0 is the default alphabet, and its
 * extension. */
struct smpp_gsm7_tables {
  uint8_t locking, single;
};

/* GSM 7-bit by these tables, one septet an octet. Results as smpp_text_encode and
 * smpp_text_decode, and SMPP_ERR_INVALID: a language without such a table. A
 * character that both tables have is taken from the locking one; a code that the
 * locking table reserves is a space. */
SMPP_API int smpp_gsm7_encode(struct smpp_gsm7_tables tables, struct smpp_span utf8, uint8_t *out,
                              size_t cap, size_t *len, struct smpp_fault *fault);
SMPP_API int smpp_gsm7_decode(struct smpp_gsm7_tables tables, struct smpp_span septets, char *out,
                              size_t cap, size_t *len, struct smpp_fault *fault);

/* --- data_coding --------------------------------------------------------------- */

/* What a data_coding means on a link whose data_coding 0 is `dcs0`: GSM7,
 * GSM7_PACKED (then GSM 7-bit is packed wherever it stands), LATIN1 or ASCII. An
 * SMPP_ENCODING_* other than AUTO, or -1 for those not known here (ask a
 * converter). 5.2.19; of the groups that come from 23.038 the message class
 * (0xF0 to 0xFF, and 0x10 to 0x1F which SMPP reserves and peers use) and message
 * waiting (0xC0 to 0xDF GSM 7-bit, 0xE0 to 0xEF UCS-2). */
SMPP_API int smpp_data_coding_encoding(uint8_t data_coding, int dcs0);
/* The data_coding that says it: 1, 3, 8 or 4 (binary); an encoding that is
 * `dcs0` itself is 0. GSM 7-bit where data_coding 0 is something else is 0xF1,
 * message class 1: SMPP has no other word for it. */
SMPP_API uint8_t smpp_encoding_data_coding(int encoding, int dcs0);

/* A character set that is not known here, for iconv or the like. Converts `in` to UTF-8 at `out`;
 * the results are those of smpp_text_decode. */
struct smpp_text_converter {
  int (*decode)(void *ctx, uint8_t data_coding, struct smpp_span in, char *out, size_t cap,
                size_t *len);
  void *ctx;
};

/* --- splitting ------------------------------------------------------------ */

enum smpp_long_method {
  SMPP_LONG_UDH8,   /* user data header, 8-bit reference: 153 septets, 134 octets, 67 units */
  SMPP_LONG_UDH16,  /* 16-bit reference: 152, 133, 66 */
  SMPP_LONG_SAR,    /* sar_* TLVs; limits as UDH8 */
  SMPP_LONG_PAYLOAD /* one PDU with message_payload; parts counted as UDH8 */
};

struct smpp_text_options {
  size_t size;         /* sizeof, set by the initialiser */
  int encoding;        /* SMPP_ENCODING_* */
  int dcs0;            /* what data_coding 0 means when we send */
  int long_method;     /* SMPP_LONG_* */
  uint8_t max_parts;   /* more is SMPP_ERR_PARTS; 1 to 255 */
  bool flash;          /* message class 0: data_coding 0x10, 0x14 (binary) or 0x18 (UCS-2) */
  bool national_fixed; /* see below */
  /* The languages whose tables the link and those behind it take, as sets; a
   * telephone that does not know a table shows another letter. */
  uint16_t national_locking, national_single;
};
#define SMPP_TEXT_OPTIONS_INIT                                                                     \
  {                                                                                                \
    sizeof(struct smpp_text_options), SMPP_ENCODING_AUTO, SMPP_ENCODING_GSM7, SMPP_LONG_UDH8, 255, \
        false, false, 0, 0                                                                         \
  }

#define SMPP_PLAN_FORCED 8 /* how many offending characters a plan lists */

/* What a text will become, before anything is sent. A plain value; it points
 * to nothing. */
struct smpp_text_plan {
  int encoding;                   /* the one chosen, never AUTO */
  uint8_t data_coding;            /* as it will stand in the PDU */
  int long_method;                /* as given; meaningless for one part */
  uint8_t n_parts;                /* radio segments: what is paced and paid */
  uint8_t n_pdus;                 /* n_parts, or 1 for message_payload */
  struct smpp_gsm7_tables tables; /* of GSM 7-bit; a header says so in each part */
  bool packed;                    /* the parts are packed (smpp_text_part does it) */
  size_t octets;                  /* encoded octets in all, headers not counted */
  size_t units;             /* septets, octets or UTF-16 units in all: what the limits count */
  bool as_is;               /* the encoded octets are those of the text itself */
  uint16_t part_start[256]; /* offset of part i in the encoded octets; [n_parts] is the end */
  uint32_t forced[SMPP_PLAN_FORCED]; /* code points that GSM 7-bit lacks, in order, once each */
  uint8_t n_forced;                  /* how many are listed */
};

/* Plans a text.
 *
 * AUTO takes what data_coding 0 means (`dcs0`; for flash GSM 7-bit) if every
 * character exists there and in GSM 7-bit, else UCS-2: an SMSC that takes Latin-1 or ASCII for
 * data_coding 0 turns it into GSM 7-bit for the radio and replaces what that
 * lacks. For the same reason such a text is counted in septets, 160 to a
 * message; Latin-1 and ASCII under a data_coding of their own are counted in
 * octets, 140.
 * Where GSM 7-bit may be chosen, or is asked for, and the tables of languages are
 * allowed, those that make fewer parts than the default alphabet and UCS-2 are
 * taken; of several the fewest parts, then the fewest tables, then the fewest
 * septets. One table costs a part 4 or 5 septets (155, 149, 148), two 7 or 8
 * (152, 146, 145). Under SAR only one part may have tables: SMSCs refuse a header
 * beside sar_* TLVs. With national_fixed, the tables of the lowest language of
 * each set are taken whether that is cheaper or not, if every character exists
 * there.
 * Splitting never cuts an escape pair, a surrogate pair, or a combining sequence
 * (marks, Hangul, emoji sequences, flags) that fits whole into a part. For
 * BINARY the octets are taken as they are.
 *
 * SMPP_ERR_UNENCODABLE: a character does not exist in the encoding asked for
 *   (fault->offset in the UTF-8); plan->forced tells which, of GSM 7-bit.
 * SMPP_ERR_PARTS: more than max_parts; plan->n_parts is 0, octets and units
 *   are set.
 * SMPP_ERR_BAD_TEXT: not UTF-8 (fault->offset).
 * SMPP_ERR_TOO_LONG: over 65535 octets.
 * SMPP_ERR_UNSUPPORTED: flash, and an encoding that has no message class.
 * SMPP_ERR_INVALID: an option out of its range. */
SMPP_API int smpp_text_plan(struct smpp_span text, const struct smpp_text_options *options,
                            struct smpp_text_plan *plan, struct smpp_fault *fault);

/* Writes the encoded text of a plan: plan->octets of them, of the same `text`,
 * GSM 7-bit unpacked whatever the link. The parts are slices of it, at
 * part_start. SMPP_ERR_NOSPACE. */
SMPP_API int smpp_text_plan_encode(struct smpp_span text, const struct smpp_text_plan *plan,
                                   uint8_t *out, size_t cap);

/* The greatest short_message of a part: 140 octets and what a header needs. */
#define SMPP_PART_MAX 254

/* Sets the text of PDU i (from 0, below plan->n_pdus) in a submit_sm,
 * deliver_sm, submit_multi or data_sm: short_message (built in `scratch`,
 * SMPP_PART_MAX octets, which must live as long as the PDU is used),
 * data_coding, and the UDHI bit of esm_class, set or cleared. Under SAR, for
 * message_payload and in a data_sm, TLVs are appended to tlv_buf[*tlv_len ..
 * tlv_cap); pdu->tlvs is set to all of tlv_buf[0 .. *tlv_len). `encoded` is
 * what smpp_text_plan_encode wrote; under UDH8 the low octet of `reference`
 * counts. SMPP_ERR_NOSPACE: tlv_buf is too small; SMPP_ERR_INVALID: another
 * PDU, i, or length of `encoded`; the PDU is as it was. */
SMPP_API int smpp_text_part(const struct smpp_text_plan *plan, struct smpp_span encoded, unsigned i,
                            uint16_t reference, struct smpp_pdu *pdu,
                            uint8_t scratch[SMPP_PART_MAX], uint8_t *tlv_buf, size_t tlv_cap,
                            size_t *tlv_len);

/* --- the user data header --------------------------------------------------- */

/* What a user data header says (23.040 9.2.3.24). Of repeated or exclusive
 * elements the last counts; unknown ones, and those of a length or a content
 * that is not theirs, are skipped. */
struct smpp_udh {
  size_t len;      /* octets of the whole header, its length octet included; 0: none usable */
  bool has_concat; /* reference, total and seq are set, 1 <= seq <= total */
  bool wide;       /* 16-bit reference */
  uint16_t reference;
  uint8_t total, seq;
  bool has_ports;
  uint16_t destination_port, source_port;
  int locking_shift, single_shift; /* national language id, or -1 */
};

/* Reads the header at the start of user data (esm_class has the UDHI bit).
 * SMPP_ERR_MALFORMED: it or an element runs past its end; out->len is 0, nothing
 * is set, and the octets are all text. */
SMPP_API int smpp_udh_parse(struct smpp_span user_data, struct smpp_udh *out);

/* How a PDU says it belongs to others: by header, else by all three sar_* TLVs
 * (5.3.2). SMPP_OK and `out` if it does, SMPP_ERR_NOT_FOUND if it stands alone. */
struct smpp_concat {
  uint8_t kind; /* 0: 8-bit UDH, 1: 16-bit UDH, 2: SAR */
  uint16_t reference;
  uint8_t total, seq;
  struct smpp_gsm7_tables tables; /* of this part's text, as its header says; ties nothing */
};
SMPP_API int smpp_pdu_concat(const struct smpp_pdu *pdu, struct smpp_concat *out);

/* What a joiner is given of a PDU: the user data behind its header, in `pdu`; or,
 * where the link packs GSM 7-bit (`dcs0`), its septets, unpacked into buf[0 .. cap).
 * SMPP_ERR_NOSPACE: 8/7 of the user data always suffice. SMPP_ERR_UNSUPPORTED: a
 * PDU without text. */
SMPP_API int smpp_pdu_part(const struct smpp_pdu *pdu, int dcs0, uint8_t *buf, size_t cap,
                           struct smpp_span *out);

/* The text of a PDU without its header, decoded: short_message or
 * message_payload by data_coding, `dcs0` and the national tables that the header
 * names. Results as smpp_text_decode, and SMPP_ERR_BAD_TEXT too when it names a
 * table that there is not: read with the default one. SMPP_ERR_UNSUPPORTED: a PDU without
 * text, a data_coding that neither we nor `converter` (may be NULL) know, or
 * binary. */
SMPP_API int smpp_pdu_text(const struct smpp_pdu *pdu, int dcs0,
                           const struct smpp_text_converter *converter, char *out, size_t cap,
                           size_t *len);

/* --- joining ------------------------------------------------------------------ */

typedef struct smpp_joiner smpp_joiner;

struct smpp_joiner_config {
  size_t size;
  struct smpp_alloc alloc;
  size_t max_messages; /* incomplete messages held at a time */
  size_t max_octets;   /* of memory for all of them: user data, addresses, bookkeeping; to hand
                          one over takes as much as its user data beside that */
  uint64_t max_age_ms; /* after its first part an incomplete message is handed over */
  uint64_t seed;       /* a number that senders cannot guess; keeps their keys from colliding */
};
/* alloc and seed are left to the caller. 1000 messages, 1 MiB, 24 h. */
#define SMPP_JOINER_CONFIG_INIT                                                                    \
  { sizeof(struct smpp_joiner_config), {NULL, NULL}, 1000, 1048576, 86400000, 0 }

/* Octets of neighbouring parts with one data_coding and the same tables, to be decoded together: a
 * surrogate or escape pair may be cut between parts. */
struct smpp_joined_run {
  uint8_t data_coding;
  uint8_t first_part; /* from 1 */
  struct smpp_gsm7_tables tables;
  struct smpp_span octets;
};

/* A message put together. Valid until the next call on the joiner. */
struct smpp_joined {
  struct smpp_span account, source, destination; /* as given with its first part */
  uint8_t data_coding;                           /* of the lowest part that came */
  uint8_t total, n_parts;                        /* n_parts < total: partial, the rest never came */
  uint64_t parts[4];                             /* bit i: part i + 1 came */
  struct smpp_span octets; /* the user data of those that came, in order, headers removed */
  const struct smpp_joined_run *runs; /* the same, cut where a part is missing or the
                                         data_coding changes */
  size_t n_runs;                      /* 1 in a whole message of one data_coding and tables */
  uint64_t first_ms;                  /* when its first part came */
};

/* The text of a joined message, run by run; GSM 7-bit as smpp_pdu_part gave it,
 * never packed. Results as smpp_pdu_text. */
SMPP_API int smpp_joined_text(const struct smpp_joined *joined, int dcs0,
                              const struct smpp_text_converter *converter, char *out, size_t cap,
                              size_t *len);

/* SMPP_ERR_NOMEM; SMPP_ERR_INVALID: no allocator, or a bound of 0. */
SMPP_API int smpp_joiner_new(const struct smpp_joiner_config *config, smpp_joiner **out);
SMPP_API void smpp_joiner_free(smpp_joiner *joiner);

/* Takes one part. `source` should be normalised by the caller
 * (smpp_number_normalise), so that +33, 0033 and 33 meet. `user_data` is
 * without its header (smpp_pdu_part). Everything is copied: after SMPP_MORE the part may be
 * acknowledged, after SMPP_OK once the message has been dealt with. Parts
 * belong together that have the account, the addresses, and the kind, reference
 * and total of `concat` in common.
 * SMPP_OK: the message is complete, *out holds it, and it is forgotten: a part
 *   that comes again after that begins a message that never completes.
 * SMPP_MORE: kept, others are missing; or a part that is there already: the
 *   first one counts, whatever the second says.
 * SMPP_ERR_FULL: a bound is reached: fetch expired ones, or refuse the part
 *   with a temporary status. SMPP_ERR_NOMEM. SMPP_ERR_INVALID: seq or total.
 *   The joiner is as it was. A part that completes a message is never refused
 *   for a bound. */
SMPP_API int smpp_joiner_add(smpp_joiner *joiner, struct smpp_span account, struct smpp_span source,
                             struct smpp_span destination, const struct smpp_concat *concat,
                             uint8_t data_coding, struct smpp_span user_data, uint64_t now_ms,
                             struct smpp_joined *out);

/* Hands over the oldest message whose age is over as partial (SMPP_MORE), or
 * SMPP_OK when there is none. now_ms UINT64_MAX empties the joiner. Never
 * fails: what handing over needs is reserved when a part is kept. */
SMPP_API int smpp_joiner_expire(smpp_joiner *joiner, uint64_t now_ms, struct smpp_joined *out);

/* When the next one expires; UINT64_MAX: none. */
SMPP_API uint64_t smpp_joiner_deadline(const smpp_joiner *joiner);

/* A telephone number for comparing: its digits, without '+', separators, and
 * "00" in front. Other addresses (TON 5, or anything that is no number) are
 * copied as they are. The length is returned; cut at `cap`. */
SMPP_API size_t smpp_number_normalise(struct smpp_span address, uint8_t ton, char *out, size_t cap);

#ifdef __cplusplus
}
#endif
#endif
