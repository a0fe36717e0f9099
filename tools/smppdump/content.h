/* SPDX-License-Identifier: MIT
 *
 * smppdump/content.h - what a PDU carries for people: its text, its receipt. */
#ifndef SMPPDUMP_CONTENT_H
#define SMPPDUMP_CONTENT_H

#include <data/buffer.h>
#include <smpp/receipt.h>
#include <smpp/text.h>

struct content {
  bool has_text;           /* the PDU has user data that is text */
  bool bad_text;           /* octets that are not text of this encoding: U+FFFD stands for them */
  struct data_buffer text; /* UTF-8 */

  bool has_receipt;
  /* What a receipt says, by the keys of its text; from the TLVs where the text
   * lacks it. ptr NULL: missing. Octets above 0x7F are Latin-1. */
  struct smpp_span id, sub, dlvrd, submit_date, done_date, err, receipt_text;
  char stat[32]; /* in capitals */
  bool has_stat;
};

/* Looks into a PDU of a link whose data_coding 0 is `dcs0`; the spans live as long
 * as the PDU and the content. */
void content_read(struct content *content, const struct smpp_pdu *pdu, int dcs0);
void content_free(struct content *content);

/* Appends a string of the wire as UTF-8: an octet above 0x7F is U+00XX. */
void content_add_latin1(struct data_buffer *out, struct smpp_span octets);

#endif
