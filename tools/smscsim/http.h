/* SPDX-License-Identifier: MIT
 *
 * smscsim/http.h - a small HTTP/1.1 server on libuv: keep-alive, pipelining,
 * Content-Length, every size and time bounded. */
#ifndef SMSCSIM_HTTP_H
#define SMSCSIM_HTTP_H

#include "http_parse.h"

#include <data/buffer.h>
#include <uv.h>

struct http_server;

/* What a handler fills in; the body belongs to the server. */
struct http_reply {
  int status;
  const char *content_type; /* static */
  const char *allow;        /* of a 405: static, or NULL */
  struct data_buffer body;
};

/* {"error": why, "field": field}, field may be NULL. */
void http_reply_error(struct http_reply *reply, int status, const char *field, const char *why);

typedef void (*http_handler)(void *ctx, const struct http_request *request,
                             struct http_reply *reply);

/* Listens; 0 or libuv's code. Port 0 picks one. `token` outlives the server;
 * NULL: none is asked for (http_guard.h). */
int http_server_new(uv_loop_t *loop, const struct sockaddr *address, http_handler handler,
                    void *ctx, const char *token, struct http_server **out);
/* "127.0.0.1:8080", "[::1]:8080". */
const char *http_server_address(const struct http_server *server);
/* Closes everything; the loop finishes it and gives the memory back. NULL is
 * fine. */
void http_server_close(struct http_server *server);

/* An address and port in words. */
void address_text(const struct sockaddr *address, char *out, size_t cap);

#endif
