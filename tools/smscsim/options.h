/* SPDX-License-Identifier: MIT
 *
 * smscsim/options.h - the command line. */
#ifndef SMSCSIM_OPTIONS_H
#define SMSCSIM_OPTIONS_H

#include "behaviour.h"
#include "patient.h"
#include "smsc.h"

#include <uv.h>

struct options {
  char host[64]; /* --listen, an address without brackets */
  uint16_t port;
  char tls_host[64]; /* --tls-listen; "": nowhere */
  uint16_t tls_port;
  const char *tls_cert, *tls_key, *tls_ca; /* files, or NULL */
  bool http;
  struct sockaddr_storage http_address;
  char *http_token; /* NULL: none, which a loopback address alone may have */
  struct users users;
  struct site site;
  uint64_t seed;
  size_t keep;
  const char *log_path; /* NULL: no log */
  bool log_pii, json, quiet, verbose;
  struct behaviour behaviour;
  struct patients patients;
};

#define OPTIONS_RUN (-1)

/* Reads the command line and the scenario. OPTIONS_RUN, or the exit code: 0
 * after --help and --version, 2 after saying on stderr what is wrong. Passwords
 * in argv are overwritten. To be freed in every case. */
int options_read(int argc, char **argv, struct options *options);
void options_free(struct options *options);

/* "ADDR:PORT", "[::1]:PORT", "localhost:PORT" to an address; false: it is none. */
bool address_parse(const char *text, struct sockaddr_storage *out);

#endif
