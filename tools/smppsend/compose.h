/* SPDX-License-Identifier: MIT
 *
 * From a row to a message: numbers, settings, text. */
#ifndef SMPPSEND_COMPOSE_H
#define SMPPSEND_COMPOSE_H

#include "rows.h"

/* Where a message's spans point while it is handed over. */
struct send_composed {
  struct smpp_message message;
  char to[24], from[65];
  uint8_t *octets; /* of a binary text; in the rows' memory */
};

/* Makes the message of a row by its settings and what the address of the SMSC
 * says (`uri` may be NULL). NULL, or static words about why it cannot be. */
const char *send_compose(struct send_rows *rows, const struct send_row *row,
                         const struct send_settings *common, const struct smpp_uri *uri,
                         struct send_composed *out);

/* Plans the text without sending, for the link of `uri` (may be NULL): sets
 * encoding and parts of the row. NULL, or static words. */
const char *send_plan(struct send_row *row, const struct smpp_message *message,
                      const struct smpp_uri *uri);

/* Words for what smpp_client_submit or smpp_text_plan says about a text or a
 * field; written to `out`. */
void send_refusal_words(int result, const struct smpp_fault *fault, const struct send_row *row,
                        unsigned max_parts, char *out, size_t size);

#endif
