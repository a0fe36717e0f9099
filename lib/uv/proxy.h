/* SPDX-License-Identifier: MIT
 *
 * The PROXY protocol, versions 1 and 2: a header that a load balancer puts before
 * a connection's first octet, to say where the connection really comes from. */
#ifndef SMPP_LIB_UV_PROXY_H
#define SMPP_LIB_UV_PROXY_H

#include "uv/address.h"

#include <smpp/span.h>

/* A header of version 2 may have 64 KiB, of which only TLVs would fill so much:
 * what is longer than this is refused. */
#define SMPP__PROXY_MAX 2048u

struct smpp__proxy_header {
  bool known;                  /* false: a check of the proxy's own, or of no address that
                                  we know; the socket's address is as good as any */
  struct smpp__address source; /* if known */
  size_t len;                  /* of the header */
};

/* Reads a header at the beginning of a stream. SMPP_OK; SMPP_MORE: not whole yet;
 * SMPP_ERR_MALFORMED: it is none, *why says what is wrong in static words. */
int smpp__proxy_read(struct smpp_span octets, struct smpp__proxy_header *out, const char **why);

#endif
