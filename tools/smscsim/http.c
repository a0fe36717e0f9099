/* SPDX-License-Identifier: MIT
 *
 * smscsim/http.c - one request at a time on a connection: while its answer is
 * being written nothing more is read, so what a peer can make us hold is one
 * request and one answer. */
#include "http.h"

#include "http_guard.h"

#include <data/json_write.h>
#include <stdio.h>
#include <stdlib.h>

#define MAX_CONNECTIONS 64u
#define IDLE_MS 60000u  /* for a whole request, and for the peer to read its answer */
#define LINGER_MS 2000u /* for the peer to read a last answer and close */
#define TICK_MS 1000u
#define MAX_REQUEST (HTTP_MAX_HEADER + HTTP_MAX_BODY)

struct connection {
  struct connection *next;
  struct http_server *server;
  uv_tcp_t tcp;
  uv_write_t write;
  uv_shutdown_t shutdown;
  uint8_t in[MAX_REQUEST];
  size_t in_len;
  struct data_buffer head;
  struct http_reply reply;
  size_t consumed;    /* of `in`, by the request being answered */
  bool last;          /* close behind the answer being written */
  bool lingering;     /* everything is said; what still comes is thrown away */
  uint64_t active_ms; /* when it came, its request began, or its last answer left */
};

struct http_server {
  uv_loop_t *loop;
  uv_tcp_t tcp;
  uv_timer_t tick;
  http_handler handler;
  void *ctx;
  const char *token; /* the owner's, or NULL */
  struct connection *connections;
  unsigned n_connections;
  unsigned n_handles; /* of the server's own, that are not closed yet */
  bool closing;
  char address[64];
};

void http_reply_error(struct http_reply *reply, int status, const char *field, const char *why) {
  struct data_json_writer json;

  data_buffer_clear(&reply->body);
  json = data_json_writer(&reply->body);
  data_json_object_begin(&json);
  data_json_member_text(&json, "error", why);
  data_json_member_text(&json, "field", field);
  data_json_object_end(&json);
  data_json_line_end(&json);
  reply->status = status;
  reply->content_type = "application/json";
}

void address_text(const struct sockaddr *address, char *out, size_t cap) {
  char name[INET6_ADDRSTRLEN] = "";
  bool six = address->sa_family == AF_INET6;
  uint16_t port = six ? ntohs(((const struct sockaddr_in6 *)(const void *)address)->sin6_port)
                      : ntohs(((const struct sockaddr_in *)(const void *)address)->sin_port);

  uv_ip_name(address, name, sizeof name);
  snprintf(out, cap, six ? "[%s]:%u" : "%s:%u", name, (unsigned)port);
}

/* --- the end of things ----------------------------------------------------------- */

static void maybe_free(struct http_server *server) {
  if (server->closing && server->n_handles == 0 && server->n_connections == 0)
    free(server);
}

static void on_connection_closed(uv_handle_t *handle) {
  struct connection *connection = handle->data;
  struct http_server *server = connection->server;
  struct connection **at = &server->connections;

  while (*at != connection)
    at = &(*at)->next;
  *at = connection->next;
  server->n_connections--;
  data_buffer_free(&connection->head);
  data_buffer_free(&connection->reply.body);
  free(connection);
  maybe_free(server);
}

static void drop(struct connection *connection) {
  if (!uv_is_closing((uv_handle_t *)&connection->tcp))
    uv_close((uv_handle_t *)&connection->tcp, on_connection_closed);
}

static void on_shutdown(uv_shutdown_t *request, int status) {
  if (status < 0)
    drop(request->data);
}

static void on_alloc(uv_handle_t *handle, size_t suggested, uv_buf_t *buf);
static void on_read(uv_stream_t *stream, ssize_t n, const uv_buf_t *buf);

/* Says that nothing more comes, and lets the peer read what it was told: closing
 * with octets unread would reset the connection and lose it. */
static void linger(struct connection *connection) {
  connection->lingering = true;
  connection->in_len = 0;
  connection->active_ms = uv_now(connection->server->loop);
  connection->shutdown.data = connection;
  if (uv_shutdown(&connection->shutdown, (uv_stream_t *)&connection->tcp, on_shutdown) < 0 ||
      uv_read_start((uv_stream_t *)&connection->tcp, on_alloc, on_read) < 0)
    drop(connection);
}

/* --- answering -------------------------------------------------------------------- */

static void serve(struct connection *connection);

static void on_written(uv_write_t *request, int status) {
  struct connection *connection = request->data;

  if (status < 0 || uv_is_closing((uv_handle_t *)&connection->tcp)) {
    drop(connection);
    return;
  }
  connection->active_ms = uv_now(connection->server->loop);
  data_buffer_free(&connection->reply.body);
  if (connection->last) {
    linger(connection);
    return;
  }
  connection->in_len -= connection->consumed;
  memmove(connection->in, connection->in + connection->consumed, connection->in_len);
  serve(connection);
}

static void write_head(struct connection *connection) {
  struct data_buffer *head = &connection->head;
  const struct http_reply *reply = &connection->reply;

  data_buffer_clear(head);
  data_buffer_add_text(head, "HTTP/1.1 ");
  data_buffer_add_uint(head, (uint64_t)reply->status);
  data_buffer_add_char(head, ' ');
  data_buffer_add_text(head, http_status_text(reply->status));
  data_buffer_add_text(head, "\r\nContent-Type: ");
  data_buffer_add_text(head, reply->content_type);
  data_buffer_add_text(head, "\r\nContent-Length: ");
  data_buffer_add_uint(head, reply->body.len);
  if (reply->allow) {
    data_buffer_add_text(head, "\r\nAllow: ");
    data_buffer_add_text(head, reply->allow);
  }
  data_buffer_add_text(head, "\r\nCache-Control: no-store\r\nConnection: ");
  data_buffer_add_text(head, connection->last ? "close\r\n\r\n" : "keep-alive\r\n\r\n");
}

static void send_reply(struct connection *connection) {
  uv_buf_t parts[2];

  uv_read_stop((uv_stream_t *)&connection->tcp);
  if (connection->reply.body.failed)
    http_reply_error(&connection->reply, 503, NULL, "out of memory");
  write_head(connection);
  if (connection->head.failed || connection->reply.body.failed) {
    drop(connection);
    return;
  }
  parts[0] = uv_buf_init(connection->head.ptr, (unsigned)connection->head.len);
  parts[1] = uv_buf_init(connection->reply.body.ptr, (unsigned)connection->reply.body.len);
  connection->write.data = connection;
  if (uv_write(&connection->write, (uv_stream_t *)&connection->tcp, parts,
               connection->reply.body.len ? 2 : 1, on_written) < 0)
    drop(connection);
}

/* Answers the first request of what was read, or reads on. */
static void serve(struct connection *connection) {
  struct http_server *server = connection->server;
  struct http_request request;
  const char *why = "";
  int status = http_parse(smpp_span(connection->in, connection->in_len), &request, &why);

  if (status == 1) {
    if (uv_read_start((uv_stream_t *)&connection->tcp, on_alloc, on_read) < 0)
      drop(connection);
    return;
  }
  memset(&connection->reply, 0, sizeof connection->reply);
  connection->last = status != 0 || !request.keep_alive || server->closing;
  if (status == 0) {
    connection->consumed = request.len;
    status = http_guard(&request, server->token, &why);
  }
  if (status == 0) {
    server->handler(server->ctx, &request, &connection->reply);
  } else {
    http_reply_error(&connection->reply, status, NULL, why);
  }
  send_reply(connection);
}

/* --- reading ---------------------------------------------------------------------- */

static void on_alloc(uv_handle_t *handle, size_t suggested, uv_buf_t *buf) {
  struct connection *connection = handle->data;

  (void)suggested;
  *buf = uv_buf_init((char *)connection->in + connection->in_len,
                     (unsigned)(MAX_REQUEST - connection->in_len));
}

static void on_read(uv_stream_t *stream, ssize_t n, const uv_buf_t *buf) {
  struct connection *connection = stream->data;

  (void)buf;
  if (n < 0) {
    drop(connection);
    return;
  }
  if (connection->lingering || n == 0)
    return;
  if (connection->in_len == 0)
    connection->active_ms = uv_now(connection->server->loop);
  connection->in_len += (size_t)n;
  uv_read_stop(stream);
  serve(connection);
}

static void on_connection(uv_stream_t *stream, int status) {
  struct http_server *server = stream->data;
  struct connection *connection;

  if (status < 0 || !(connection = calloc(1, sizeof *connection)))
    return;
  connection->server = server;
  connection->tcp.data = connection;
  connection->next = server->connections;
  server->connections = connection;
  server->n_connections++;
  uv_tcp_init(server->loop, &connection->tcp);
  if (uv_accept(stream, (uv_stream_t *)&connection->tcp) < 0 ||
      server->n_connections > MAX_CONNECTIONS) {
    drop(connection);
    return;
  }
  uv_tcp_nodelay(&connection->tcp, 1);
  connection->active_ms = uv_now(server->loop);
  serve(connection);
}

/* Those that say nothing, or do not read, do not keep their places. */
static void on_tick(uv_timer_t *timer) {
  struct http_server *server = timer->data;
  uint64_t now_ms = uv_now(server->loop);

  for (struct connection *c = server->connections; c; c = c->next)
    if (now_ms - c->active_ms > (c->lingering ? LINGER_MS : IDLE_MS))
      drop(c);
}

/* --- the server -------------------------------------------------------------------- */

static void on_server_closed(uv_handle_t *handle) {
  struct http_server *server = handle->data;

  server->n_handles--;
  maybe_free(server);
}

void http_server_close(struct http_server *server) {
  if (!server)
    return;
  server->closing = true;
  uv_close((uv_handle_t *)&server->tcp, on_server_closed);
  uv_close((uv_handle_t *)&server->tick, on_server_closed);
  for (struct connection *c = server->connections; c; c = c->next)
    drop(c);
}

static int listen_on(struct http_server *server, const struct sockaddr *address) {
  struct sockaddr_storage bound;
  int len = sizeof bound;
  int result = uv_tcp_bind(&server->tcp, address, 0);

  if (result == 0)
    result = uv_listen((uv_stream_t *)&server->tcp, 64, on_connection);
  if (result == 0)
    result = uv_tcp_getsockname(&server->tcp, (struct sockaddr *)&bound, &len);
  if (result == 0)
    address_text((struct sockaddr *)&bound, server->address, sizeof server->address);
  return result;
}

int http_server_new(uv_loop_t *loop, const struct sockaddr *address, http_handler handler,
                    void *ctx, const char *token, struct http_server **out) {
  struct http_server *server = calloc(1, sizeof *server);
  int result;

  if (!server)
    return UV_ENOMEM;
  server->loop = loop;
  server->handler = handler;
  server->ctx = ctx;
  server->token = token;
  server->n_handles = 2;
  server->tcp.data = server;
  server->tick.data = server;
  uv_tcp_init(loop, &server->tcp);
  uv_timer_init(loop, &server->tick);
  if ((result = listen_on(server, address)) < 0) {
    http_server_close(server);
    return result;
  }
  uv_timer_start(&server->tick, on_tick, TICK_MS, TICK_MS);
  *out = server;
  return 0;
}

const char *http_server_address(const struct http_server *server) {
  return server->address;
}
