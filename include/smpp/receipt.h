/* SPDX-License-Identifier: MIT
 *
 * smpp/receipt.h - delivery receipts (SMPP 3.4 Appendix B, 5.2.12, 5.3.2).
 *
 * TLVs come first, then the text; every field is optional, what was not
 * understood is said, the raw text stays. Nothing is invented. */
#ifndef SMPP_RECEIPT_H
#define SMPP_RECEIPT_H

#include <smpp/pdu.h>
#include <smpp/result.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Beyond message_state (5.2.28): */
#define SMPP_STATE_NONE 0xFFu         /* nothing was said */
#define SMPP_STATE_UNRECOGNISED 0xFEu /* a word that the specification does not have */

enum smpp_receipt_field {
  SMPP_RECEIPT_ID = 1 << 0,
  SMPP_RECEIPT_SUB = 1 << 1,
  SMPP_RECEIPT_DLVRD = 1 << 2,
  SMPP_RECEIPT_SUBMIT_DATE = 1 << 3,
  SMPP_RECEIPT_DONE_DATE = 1 << 4,
  SMPP_RECEIPT_STAT = 1 << 5,
  SMPP_RECEIPT_ERR = 1 << 6,
  SMPP_RECEIPT_TEXT = 1 << 7
};

/* Date and time as a receipt gives it: the operator's, in a zone that nobody
 * says. Never decide by it. */
struct smpp_receipt_date {
  uint16_t year; /* 1970 to 2099; of two digits, 70 to 99 are the last century */
  uint8_t month, day, hour, minute, second;
};

struct smpp_receipt {
  /* The texts, as they stand in what was parsed; ptr NULL: the field is
   * missing, len 0: it is there and empty. */
  struct smpp_span id, sub, dlvrd, submit_date, done_date, stat, err, text;
  uint16_t present;                         /* SMPP_RECEIPT_* of the text's fields */
  uint16_t unparsed;                        /* of these, not understood: a date, a stat */
  struct smpp_receipt_date submitted, done; /* month 0: none, or not understood */

  uint8_t text_state; /* of stat: message_state value, UNRECOGNISED or NONE */

  /* From TLVs; smpp_receipt_parse_text leaves them empty. */
  struct smpp_span receipted_message_id; /* ptr NULL: missing */
  uint8_t tlv_state;                     /* message_state (0 to 9), UNRECOGNISED or NONE */
  bool has_network_error;
  uint8_t network_type; /* 3: GSM; 0 when it came as three digits of text */
  uint16_t network_error;

  /* The two together, TLVs first. */
  struct smpp_span message_id; /* ptr NULL: missing */
  uint8_t message_state;       /* value, UNRECOGNISED or NONE */
  bool final;                  /* DELIVERED, EXPIRED, DELETED, UNDELIVERABLE or REJECTED */
  bool intermediate;           /* esm_class says so */
};

/* Whether a deliver_sm or data_sm is a receipt or an intermediate notification:
 * by bit 2 or 5 of esm_class (5.2.12 has a field there, peers set bits), else by
 * receipted_message_id, else by a text with id: and stat:. The
 * recipient's acknowledgement (types 2 and 4) alone is none. */
SMPP_API bool smpp_pdu_is_receipt(const struct smpp_pdu *pdu);

/* Reads a receipt. `text` is the decoded text (octets for data_coding 0 will
 * do; smpp_pdu_text for others); the result points into it and into the PDU.
 * Of an id that both give, the TLV's counts unless it is empty; of a state, the
 * TLV's unless the specification does not have it and the text's word does.
 * SMPP_ERR_NOT_FOUND: neither TLV nor any field of the text was found; `out` is
 * empty but for `intermediate`. */
SMPP_API int smpp_receipt_parse(const struct smpp_pdu *pdu, struct smpp_span text,
                                struct smpp_receipt *out);
/* The same from text alone (Appendix B, as vendors write it): keys without
 * regard to case, at word starts only, in any order, the first of each counts;
 * a value ends at white space, "text:" takes the rest unless it is empty and
 * "stat:" is still to come. NULs at the end are dropped. Dates: YYMMDDhhmm,
 * YYMMDDhhmmss, YYYYMMDDhhmm (where it can be nothing else), YYYYMMDDhhmmss, and
 * the absolute time of 7.1.1, whose local time is given. */
SMPP_API int smpp_receipt_parse_text(struct smpp_span text, struct smpp_receipt *out);

/* Writes the text of Appendix B from id to text, ended by a NUL: fields whose
 * span has a NULL ptr are left out. The length without the NUL is returned in
 * *len. SMPP_ERR_NOSPACE: *len + 1 octets are needed. SMPP_ERR_INVALID: a value
 * other than the text with white space or a NUL in it. */
SMPP_API int smpp_receipt_format(const struct smpp_receipt *receipt, char *out, size_t cap,
                                 size_t *len);
/* YYMMDDhhmm of a date, ended by a NUL. */
SMPP_API void smpp_receipt_date_format(const struct smpp_receipt_date *date, char out[11]);

#ifdef __cplusplus
}
#endif
#endif
