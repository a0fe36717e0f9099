/* SPDX-License-Identifier: MIT
 *
 * smpp/observe.h - PDUs made fit to be shown: in a log, a trace, a capture.
 *
 * Both functions are pure and take any octets. */
#ifndef SMPP_OBSERVE_H
#define SMPP_OBSERVE_H

#include <smpp/span.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Copies one PDU (a frame, see smpp_frame) to out[0 .. frame.len), which may be
 * the frame itself, with the octets overwritten that are nobody's business. It
 * stays as long as it was, and reads as a PDU if it did.
 *
 * Always: passwords. Unless `with_pii`: numbers and names of sender, recipients
 * and their networks but for the last two octets, texts behind their user data
 * header, and every TLV that is not known to hold a plain integer, a message id
 * or an error code. Of a PDU that cannot be read, all behind the header; with
 * `with_pii` only that of a bind or an outbind. */
SMPP_API void smpp_pdu_mask(struct smpp_span frame, bool with_pii, uint8_t *out);

/* Writes one line about a PDU, without a line end, ended by a NUL:
 *
 *   submit_sm, 77 octets, sequence_number 7, source_addr Clinic, destination_addr
 *   **********23, short_message of 42 octets, TLVs user_message_reference
 *
 * (on one line). Strings are printed as they are, anything in them that is not
 * printable ASCII as \xHH: mask the PDU first. `with_text` adds the octets of
 * the text. Passwords are never printed. Returns the length; what does not fit
 * into `cap` (at least 1) is left out. */
SMPP_API size_t smpp_pdu_line(struct smpp_span frame, bool with_text, char *buf, size_t cap);

#ifdef __cplusplus
}
#endif
#endif
