/* SPDX-License-Identifier: MIT
 *
 * --trace, --pcap, --verbose: what passes on the wire, shown with care, and what
 * the library says of it. */
#ifndef TOOLS_SHARED_WATCH_H
#define TOOLS_SHARED_WATCH_H

#include <smpp/uv.h>

struct tool_watch {
  const char *tool; /* what lines begin with */
  const char *path; /* of the capture, or NULL */
  bool trace, with_pii, verbose;
  smpp_pcap *pcap; /* of tool_watch_open */
  char prefix[32];
};

/* Of what the caller filled in. False after a message on stderr. */
bool tool_watch_open(struct tool_watch *watch);
/* Watches a client from now on, if there is anything to show. */
void tool_watch_client(struct tool_watch *watch, smpp_uv_client *client);
/* Says so if the capture could not be written. */
void tool_watch_close(struct tool_watch *watch);

#endif
