/* SPDX-License-Identifier: MIT
 *
 * PDUs for a report: hexadecimal and in words, without what is nobody's
 * business. */
#ifndef SMPPCHECK_SHOW_H
#define SMPPCHECK_SHOW_H

#include <data/buffer.h>

/* What may not be shown. Strings are borrowed; "" for none. */
struct show_secrets {
  const char *password, *to, *from;
  bool show; /* all the same */
};

/* Octets (a PDU, or what is none) as hexadecimal digits and in words, appended
 * to the buffers. Passwords are overwritten, numbers but for their last two
 * digits; `ours`: we wrote the text in it, and it may be read. */
void show_pdu(const struct show_secrets *secrets, struct smpp_span frame, bool ours,
              struct data_buffer *hex, struct data_buffer *words);

/* Text from anywhere, what is not printable ASCII as \xHH. */
void show_text(struct data_buffer *out, struct smpp_span text);

#endif
