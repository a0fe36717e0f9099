/* SPDX-License-Identifier: MIT
 *
 * Messages that came in: decoded, and joined where they came in parts. */
#ifndef TOOLS_SHARED_INBOX_H
#define TOOLS_SHARED_INBOX_H

#include <smpp/smpp.h>

struct tool_inbox;

/* Of the address's dcs0_in. NULL: out of memory. */
struct tool_inbox *tool_inbox_new(int dcs0);
void tool_inbox_free(struct tool_inbox *inbox);

#define TOOL_INBOX_ADDRESS 72
#define TOOL_INBOX_KEY 200

/* Addresses have + if they are international. Lives until the next call. */
struct tool_inbox_message {
  char from[TOOL_INBOX_ADDRESS], to[TOOL_INBOX_ADDRESS];
  char key[TOOL_INBOX_KEY]; /* of its parts; "": it came as one */
  struct smpp_span text;    /* UTF-8; what has no text is hex */
  unsigned parts;
  bool complete;
};

/* Takes a deliver_sm or data_sm. SMPP_OK: *out is a message. SMPP_MORE: a part is
 * held until the others come. Anything else: it cannot be kept, or is no message. */
int tool_inbox_take(struct tool_inbox *inbox, const struct smpp_pdu *pdu, uint64_t now_ms,
                    struct tool_inbox_message *out);
/* The next of which the other parts did not come for an hour (now_ms UINT64_MAX: of
 * all that wait); false: there is none. */
bool tool_inbox_expire(struct tool_inbox *inbox, uint64_t now_ms, struct tool_inbox_message *out);

/* Of a part: what it has in common with the others and with no other message; "":
 * it is no part. */
void tool_inbox_key(const struct smpp_pdu *pdu, char out[TOOL_INBOX_KEY]);

#endif
