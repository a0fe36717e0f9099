/* SPDX-License-Identifier: MIT
 *
 * smscsim/http_parse.h - one HTTP/1.1 request from octets, read with distrust
 * (RFC 9112): bounded, Content-Length only, nothing allocated. */
#ifndef SMSCSIM_HTTP_PARSE_H
#define SMSCSIM_HTTP_PARSE_H

#include <smpp/span.h>

#define HTTP_MAX_HEADER 8192u /* request line and header fields */
#define HTTP_MAX_BODY 65536u

/* A request. The spans point into the octets given. */
struct http_request {
  struct smpp_span method;
  struct smpp_span path;  /* without the query */
  struct smpp_span query; /* behind '?'; empty if there is none */
  struct smpp_span body;
  struct smpp_span host, origin, authorization; /* the fields' values; ptr NULL: not there */
  bool keep_alive;
  size_t len; /* octets of the whole request */
};

/* 0: *out is a request. 1: not whole yet, feed more. Another number is the
 * status that answers it before the connection is closed (400, 413, 417, 431,
 * 501, 505); *why is static words then. */
int http_parse(struct smpp_span octets, struct http_request *out, const char **why);

/* The reason phrase of a status that this server sends. */
const char *http_status_text(int status);

#endif
