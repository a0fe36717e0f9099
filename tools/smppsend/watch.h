/* SPDX-License-Identifier: MIT
 *
 * --trace, --pcap, --verbose: what passes on the wire, shown with care, and what
 * the library says of it. */
#ifndef SMPPSEND_WATCH_H
#define SMPPSEND_WATCH_H

#include "options.h"

#include <smpp/uv.h>

struct send_watch {
  const char *path; /* of the capture, or NULL */
  bool trace, with_pii, verbose;
  smpp_pcap *pcap;
};

/* False after a message on stderr. */
bool send_watch_open(struct send_watch *watch, const struct send_options *options);
/* Watches a client from now on, if there is anything to show. */
void send_watch_client(struct send_watch *watch, smpp_uv_client *client);
/* Says so if the capture could not be written. */
void send_watch_close(struct send_watch *watch);

#endif
