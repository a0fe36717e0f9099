/* SPDX-License-Identifier: MIT
 *
 * What the two halves of the address parser share: uri.c reads the account and
 * the hosts, uri_options.c what stands behind the question mark. */
#ifndef SMPP_CLIENT_URI_H
#define SMPP_CLIENT_URI_H

#include <smpp/client.h>

struct smpp__uri_parse {
  struct smpp_span text;
  struct smpp_uri *out;
  struct smpp_fault *fault; /* never NULL */
  /* The first thing that is right and not built yet. It is reported only when
   * the rest is right too: what is wrong comes first. */
  const char *unsupported;
  size_t unsupported_at;
  uint64_t seen; /* options, by their place in the table */
  bool has_dcs0_in, has_dcs0_out;
  bool needs_tls; /* an option said something of TLS */
};

int smpp__uri_error(struct smpp__uri_parse *p, size_t at, const char *detail);
void smpp__uri_unsupported(struct smpp__uri_parse *p, size_t at, const char *detail);

/* Decodes text[from .. to) into a string of at most cap - 1 octets with its
 * NUL. `too_long` is what is said when it does not fit. */
int smpp__uri_decode(struct smpp__uri_parse *p, size_t from, size_t to, char *out, size_t cap,
                     const char *too_long);

/* Reads decimal digits. false: none, another character, or above `greatest`. */
bool smpp__uri_number(struct smpp_span digits, uint32_t greatest, uint32_t *out);

/* The value of a hexadecimal digit, or -1. */
int smpp__uri_hex(uint8_t c);

/* Reads the options from text[at] to the end. */
int smpp__uri_options(struct smpp__uri_parse *p, size_t at);

#endif
