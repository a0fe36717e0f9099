/* SPDX-License-Identifier: MIT
 *
 * smpp/uv.h - clients and servers on libuv (the library libsmpp-uv).
 *
 * Three things live on a uv_loop_t of yours:
 *
 *   smpp_uv_client    one account: queue, pace, reconnection, outcomes, receipts
 *                     (smpp/client.h with sockets under it)
 *   smpp_server       a listener and its connections, in the role of an SMSC
 *   smpp_connection   one session on one socket (smpp/session.h), accepted by a
 *                     server or opened with smpp_connection_open
 *
 * Rules for all of them (docs/threads-and-forks.md):
 *
 * - Everything is called on the thread that runs the loop, callbacks are called
 *   there, and only from within uv_run: never from inside a function of ours.
 *   For other threads there is smpp_uv_shared, at the end of this file.
 * - A callback may call anything: submit, respond, close, free, its own object
 *   included. What is freed calls back no more, from that moment on.
 * - Freeing is finished by the loop: run it once more before uv_loop_close.
 * - An object keeps its loop alive as long as it has something to do.
 * - No signal is touched, SIGPIPE included; sockets are close-on-exec.
 *
 * libuv's own header is not included, since it wants POSIX types that a strict
 * C11 hides: programs include <uv.h> themselves, before or after this one.
 *
 * A struct with a `size` that was not set by its initialiser, or that asks for
 * what this version does not have, is SMPP_ERR_INVALID everywhere.
 *
 * Results are those of smpp/result.h; where the system said no, a number below
 * them from which smpp_uv_system_code gives libuv's (UV_EADDRINUSE, ..). */
#ifndef SMPP_UV_H
#define SMPP_UV_H

#include <smpp/client.h>
#include <smpp/session.h>
#include <smpp/watch.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct uv_loop_s uv_loop_t; /* libuv's */

/* The clock of everything here, in milliseconds: what `expires_ms` of a message
 * is measured by. It never goes back; its start is any moment. */
SMPP_API uint64_t smpp_uv_clock_ms(void);

/* libuv's code in a result of this header; 0: the result is one of ours. */
SMPP_API int smpp_uv_system_code(int result);
/* Words for a result of this header, the system's too; a static string. */
SMPP_API const char *smpp_uv_error_text(int result);

/* --- TLS -------------------------------------------------------------------- */

/* What TLS (1.2 and 1.3) needs to know. Strings are copied by whoever gets the
 * config. Files are PEM; they are read when an object is made and when its
 * reload is called. Key files are not encrypted: nobody is there to type.
 *
 * A client believes a server whose chain ends at `ca_file`, or at the system's
 * authorities, and whose certificate names the host. `pin` is checked besides.
 * With `insecure` the chain and the name are not looked at: what is left is the
 * pin, or, without one, no protection from anybody in the middle. */
struct smpp_uv_tls_config {
  size_t size;           /* sizeof, set by the initialiser */
  const char *ca_file;   /* NULL: the system's; on a server: clients show no certificate. On a
                            server that has one, clients without one of it are refused */
  const char *cert_file; /* ours, the chain behind it; a server needs one */
  const char *key_file;  /* NULL: in cert_file */
  const char *name;      /* what the certificate must name (and SNI), instead of the host */
  const char *pin;       /* "sha256//BASE64" of the server's public key (RFC 7469, 2.4), or NULL */
  bool insecure;
  const char *key_log;   /* NULL: none. A file for the secrets of every connection, for
                            Wireshark: who reads it reads all; 0600, appended to */
  uint32_t handshake_ms; /* from connected to ready */
  void *lib_ctx;         /* an OSSL_LIB_CTX that outlives the object; NULL: the default */
};
#define SMPP_UV_TLS_CONFIG_INIT                                                                    \
  { sizeof(struct smpp_uv_tls_config), NULL, NULL, NULL, NULL, NULL, false, NULL, 10000, NULL }

/* Whether a client or a server could use it. SMPP_ERR_INVALID: a setting;
 * SMPP_ERR_TLS: a file. fault->field is the member's name without _file,
 * fault->detail says what is wrong. SMPP_ERR_NOMEM. */
SMPP_API int smpp_uv_tls_check(const struct smpp_uv_tls_config *config, bool server,
                               struct smpp_fault *fault);

/* Sets what an smpps:// address says (pointers into `uri`). */
SMPP_API void smpp_uv_tls_apply(const struct smpp_uri *uri, struct smpp_uv_tls_config *config);

/* How a connection is protected. Strings are static. */
struct smpp_uv_tls_info {
  size_t size;            /* set by the caller */
  const char *version;    /* "TLSv1.3" */
  const char *cipher;     /* "TLS_AES_256_GCM_SHA384" */
  int32_t peer_days_left; /* until the peer's certificate expires; INT32_MAX: it showed none */
  int32_t own_days_left;  /* the same of ours */
};

/* --- client ---------------------------------------------------------------- */

typedef struct smpp_uv_client smpp_uv_client;

/* One event of smpp/client.h. Its spans live until the callback returns or
 * makes the next call on this client, whichever comes first: answer, submit or
 * free after reading. `detail` of LINK_DOWN is complete, with addresses:
 * "connection refused by 127.0.0.1:2775". */
typedef void (*smpp_uv_client_event_cb)(smpp_uv_client *client,
                                        const struct smpp_client_event *event, void *data);

struct smpp_uv_host {
  const char *name; /* a name, an IPv4 or an IPv6 address without brackets */
  uint16_t port;
};

struct smpp_uv_client_config {
  size_t size; /* sizeof, set by the initialiser */
  const struct smpp_client_config
      *client; /* read by new; alloc may be unset: the C library's; hosts is n_hosts */
  const struct smpp_uv_host *hosts; /* tried in this order; copied */
  uint32_t n_hosts;                 /* 1 to 64 */
  uint32_t connect_ms;              /* for the name, and for each of its addresses */
  uint32_t close_ms;                /* for the last octets and the peer's close */
  uint32_t write_ms;                /* for a peer that takes nothing of what waits; 0: for ever */
  const char *local;                /* address to connect from, or NULL; copied */
  smpp_uv_client_event_cb on_event;
  void *data;
  const struct smpp_uv_tls_config *tls; /* read by new; NULL: plain TCP */
};
#define SMPP_UV_CLIENT_CONFIG_INIT                                                                 \
  {                                                                                                \
    sizeof(struct smpp_uv_client_config), NULL, NULL, 0, 10000, 1000, 30000, NULL, NULL, NULL,     \
        NULL                                                                                       \
  }

/* A client that starts to connect as soon as the loop runs. Messages may be
 * submitted at once; they wait for the bind.
 * SMPP_ERR_INVALID: a number out of its range, no host, no on_event, or `local`
 * is no address. SMPP_ERR_TLS: smpp_uv_tls_check says why. SMPP_ERR_UNSUPPORTED
 * as smpp_client_new. SMPP_ERR_NOMEM. The system's. On failure *out is as it was. */
SMPP_API int smpp_uv_client_new(uv_loop_t *loop, const struct smpp_uv_client_config *config,
                                smpp_uv_client **out);

/* The same from an address, smpp://SYSTEM_ID:PASSWORD@HOST:PORT?options or
 * smpps:// for TLS, with the defaults of everything it does not say. Results also those of
 * smpp_uri_parse; with SMPP_ERR_TLS the fault is that of smpp_uv_tls_check.
 * `fault` may be NULL. */
SMPP_API int smpp_uv_client_open(uv_loop_t *loop, const char *uri, smpp_uv_client_event_cb on_event,
                                 void *data, smpp_uv_client **out, struct smpp_fault *fault);

/* Gone at once: sockets are closed, nothing more is called back, messages
 * without an outcome get none. To end well: drain, wait for
 * SMPP_CLIENT_DRAINED, free. NULL is fine. */
SMPP_API void smpp_uv_client_free(smpp_uv_client *client);

/* As the functions of smpp/client.h, at the clock's time. */
SMPP_API int smpp_uv_client_submit(smpp_uv_client *client, const struct smpp_message *message,
                                   uint64_t *id, struct smpp_fault *fault);
SMPP_API int smpp_uv_client_cancel(smpp_uv_client *client, uint64_t id);
SMPP_API int smpp_uv_client_release(smpp_uv_client *client, uint64_t id, uint32_t n_parts);
SMPP_API int smpp_uv_client_withhold(smpp_uv_client *client, uint64_t id);
SMPP_API int smpp_uv_client_operate(smpp_uv_client *client, const struct smpp_operation *operation,
                                    uint64_t *id, struct smpp_fault *fault);
SMPP_API int smpp_uv_client_respond(smpp_uv_client *client, uint64_t request,
                                    uint32_t command_status);
SMPP_API void smpp_uv_client_set_rate(smpp_uv_client *client, uint32_t rate);
SMPP_API void smpp_uv_client_pause(smpp_uv_client *client, bool paused);
/* out->size is set by the caller. */
SMPP_API void smpp_uv_client_stats(smpp_uv_client *client, struct smpp_client_stats *out);
/* As smpp_client_stats_text; the hosts are called as in the configuration,
 * "sms.example:2775". */
SMPP_API size_t smpp_uv_client_stats_text(smpp_uv_client *client, char *buf, size_t cap);

/* Takes no more messages, sends and awaits what is there, unbinds, closes;
 * after limit_ms the rest gets its outcome unsent or unknown. DRAINED is the
 * last event; after it the client keeps nothing alive. */
SMPP_API void smpp_uv_client_drain(smpp_uv_client *client, uint32_t limit_ms);
/* The same without waiting. Its events come from the loop too. */
SMPP_API void smpp_uv_client_abort(smpp_uv_client *client);

/* What a link is connected to, or was last. Strings live until the next call on
 * the client; "" where there is nothing yet. */
struct smpp_uv_link_info {
  const char *peer;  /* "127.0.0.1:2775", "[::1]:2775" */
  const char *local; /* our own end */
  const char *down;  /* words for its last LINK_DOWN */
  int system_code;   /* libuv's code behind it, or 0 */
};
/* SMPP_ERR_NOT_FOUND: no such link. */
SMPP_API int smpp_uv_client_link(const smpp_uv_client *client, uint32_t link,
                                 struct smpp_uv_link_info *out);

/* How a link is protected. SMPP_ERR_NOT_FOUND: it is plain, or not connected. */
SMPP_API int smpp_uv_client_tls(const smpp_uv_client *client, uint32_t link,
                                struct smpp_uv_tls_info *out);
/* Reads the files of TLS again; connections from now on use them, those that are
 * up go on as they are. SMPP_ERR_STATE: the client is plain. Failures as
 * smpp_uv_tls_check: then everything is as it was. */
SMPP_API int smpp_uv_client_tls_reload(smpp_uv_client *client, struct smpp_fault *fault);

/* --- connections ------------------------------------------------------------- */

typedef struct smpp_server smpp_server;
typedef struct smpp_connection smpp_connection;

/* One event of the connection's session (smpp/session.h). Its spans live until
 * the callback returns or makes the next call on this connection. A REQUEST is
 * answered with smpp_connection_respond, now or later. SMPP_EVENT_CLOSED is the
 * last: exactly one, in every ending but a free of the server; after it the
 * connection is gone, do not touch it. */
typedef void (*smpp_connection_event_cb)(smpp_connection *connection,
                                         const struct smpp_event *event, void *data);

/* Any pointer of yours; NULL at first. */
SMPP_API void smpp_connection_set_data(smpp_connection *connection, void *data);
SMPP_API void *smpp_connection_data(const smpp_connection *connection);

/* 1, 2, 3 .. in the order in which a server accepted; 0 for one that was opened. */
SMPP_API uint64_t smpp_connection_id(const smpp_connection *connection);
/* NULL for one that was opened. */
SMPP_API smpp_server *smpp_connection_server(const smpp_connection *connection);
/* "127.0.0.1:51234"; live as long as the connection. "" before it is connected. */
SMPP_API const char *smpp_connection_peer(const smpp_connection *connection);
SMPP_API const char *smpp_connection_local(const smpp_connection *connection);
/* In CLOSED: the whole story in words, with addresses, and libuv's code or 0. */
SMPP_API const char *smpp_connection_closed_text(const smpp_connection *connection);
SMPP_API int smpp_connection_system_code(const smpp_connection *connection);

/* How it is protected. SMPP_ERR_NOT_FOUND: it is plain, or not connected. */
SMPP_API int smpp_connection_tls(const smpp_connection *connection, struct smpp_uv_tls_info *out);

/* As the functions of smpp/session.h. Octets leave before the loop sleeps.
 * SMPP_ERR_STATE too while it is not connected yet. */
SMPP_API int smpp_connection_submit(smpp_connection *connection, const struct smpp_pdu *pdu,
                                    uint64_t cookie, uint32_t *sequence_number,
                                    struct smpp_fault *fault);
SMPP_API int smpp_connection_respond(smpp_connection *connection, uint64_t request,
                                     uint32_t command_status, const struct smpp_pdu *body);
SMPP_API int smpp_connection_nack(smpp_connection *connection, uint64_t request,
                                  uint32_t command_status);
SMPP_API int smpp_connection_unbind(smpp_connection *connection);
/* All zero but `state` (OPEN) while it is not connected yet. */
SMPP_API void smpp_connection_info(const smpp_connection *connection,
                                   struct smpp_session_info *out);
SMPP_API uint32_t smpp_connection_room(const smpp_connection *connection);

/* Writes what is waiting, then closes, without unbind. CLOSED (ABORTED) comes
 * from the loop. */
SMPP_API void smpp_connection_close(smpp_connection *connection);
/* Closes at once; with `reset` the peer sees the connection reset (RST). */
SMPP_API void smpp_connection_abort(smpp_connection *connection, bool reset);

/* For simulators and tests. While reading is paused the peer's octets stay
 * where they are. Raw octets go out as they are, behind all that is waiting and
 * before all that comes later. SMPP_ERR_FULL: max_output. SMPP_ERR_NOMEM.
 * SMPP_ERR_STATE: not connected, or closing. */
SMPP_API void smpp_connection_pause_reading(smpp_connection *connection, bool paused);
SMPP_API int smpp_connection_write_raw(smpp_connection *connection, struct smpp_span octets);

/* For simulators: from now on each PDU that the session sends, its own answers
 * included, is handed to on_pdu instead of the wire, whole and in order. It
 * leaves if on_pdu writes it, as it is or otherwise, with
 * smpp_connection_write_raw: that and smpp_connection_hold are the only calls on
 * the connection that on_pdu may make. For the session it was sent. `data` is the config's. A PDU
 * of which some octets left already is not handed over. on_pdu is not called any more after CLOSED.
 * NULL: PDUs leave as ever. */
typedef void (*smpp_connection_pdu_cb)(smpp_connection *connection, struct smpp_span pdu,
                                       void *data);
SMPP_API void smpp_connection_intercept(smpp_connection *connection, smpp_connection_pdu_cb on_pdu);

/* For simulators: when the session ends, the line is not closed: it stays open,
 * and what comes on it is read and dropped, until the peer ends it, hold_ms have
 * passed, the server closes, or others need its place (max_connections,
 * max_unbound): it is the first to go. 0: it is closed as ever. on_pdu may call
 * it; nothing after CLOSED. */
SMPP_API void smpp_connection_hold(smpp_connection *connection, uint32_t hold_ms);

struct smpp_connection_config {
  size_t size;                        /* sizeof, set by the initialiser */
  struct smpp_uv_host host;           /* copied */
  const char *local;                  /* address to connect from, or NULL; copied */
  uint32_t connect_ms;                /* for the name, and for each of its addresses */
  uint32_t close_ms;                  /* for the last octets and the peer's close */
  uint32_t write_ms;                  /* for a peer that takes nothing of what waits; 0: for ever */
  struct smpp_session_config session; /* alloc may be unset: the C library's */
  void (*on_connected)(smpp_connection *connection, void *data); /* or NULL */
  smpp_connection_event_cb on_event;
  void *data;                           /* of the callbacks */
  const struct smpp_uv_tls_config *tls; /* read by open; NULL: plain TCP */
};
#define SMPP_CONNECTION_CONFIG_INIT                                                                \
  {                                                                                                \
    sizeof(struct smpp_connection_config), {NULL, 0}, NULL, 10000, 1000, 30000,                    \
        SMPP_SESSION_CONFIG_INIT, NULL, NULL, NULL, NULL                                           \
  }

/* Connects one bare session in either role: an ESME without our client's
 * policy, or an SMSC that wants to send an outbind. When it cannot connect,
 * CLOSED (LOST) says so. SMPP_ERR_INVALID: no on_event or host, `local` is no
 * address, or a number is out of its range. SMPP_ERR_TLS: smpp_uv_tls_check says
 * why. SMPP_ERR_NOMEM. The system's. */
SMPP_API int smpp_connection_open(uv_loop_t *loop, const struct smpp_connection_config *config,
                                  smpp_connection **out);
/* Gone at once, without CLOSED. Any connection may be freed; NULL is fine. */
SMPP_API void smpp_connection_free(smpp_connection *connection);

/* --- server ------------------------------------------------------------------ */

/* What on_bind returns to answer later. */
#define SMPP_BIND_LATER UINT32_MAX

struct smpp_server_config {
  size_t size;      /* sizeof, set by the initialiser */
  const char *host; /* an address; NULL: 127.0.0.1. "::" and "0.0.0.0" listen everywhere */
  uint16_t port;    /* 0 picks one: smpp_server_port */
  int backlog;
  uint32_t max_connections;           /* with one more, the oldest that has not bound has to go;
                                         if all have, the new one is closed */
  uint32_t close_ms;                  /* for the last octets and the peer's close */
  uint32_t write_ms;                  /* for a peer that takes nothing of what waits; 0: for ever */
  struct smpp_session_config session; /* of each; role is set here; alloc may be unset: the C
                                         library's */

  /* A connection came; false closes it at once (no event then). NULL: all may.
   * Under TLS it is asked before the handshake; one that fails is CLOSED. */
  bool (*on_connect)(smpp_connection *connection, void *data);
  /* A bind, decoded: system_id and password are in pdu->bind. Returns the
   * command_status of its answer, SMPP_STATUS_ROK to accept, or
   * SMPP_BIND_LATER and then smpp_connection_respond with `request`. The
   * response carries `system_id` below. NULL: binds come to on_event as any
   * REQUEST. */
  uint32_t (*on_bind)(smpp_connection *connection, const struct smpp_pdu *pdu, uint64_t request,
                      void *data);
  smpp_connection_event_cb on_event;
  /* smpp_server_close is done; the server may be freed. */
  void (*on_closed)(smpp_server *server, void *data);
  void *data;            /* of the callbacks */
  const char *system_id; /* ours, in the bind responses that on_bind decides; copied; NULL: "" */
  const struct smpp_uv_tls_config *tls; /* read by new; NULL: plain TCP */
  uint32_t max_unbound;     /* of max_connections, without a bind; 0: all. How long they may take:
                               tls->handshake_ms, then session.session_init_ms */
  uint32_t max_per_address; /* more from one address (of IPv6: one /64) are closed as soon as they
                               come; 0: no limit */
  /* Octets may be sent: right after on_connect, under TLS after the handshake.
   * NULL: nobody wants to know. */
  void (*on_connected)(smpp_connection *connection, void *data);
  /* Every connection comes by a proxy that says from where, in a header of the
   * PROXY protocol (version 1 or 2) before its first octet, TLS included. What the
   * header says is the peer's address from then on, also for max_per_address;
   * on_connect is asked when it is known. Who sends no such header within five
   * seconds, or a broken one, is closed: without an event, since nobody was told
   * that it came. To be set only where nobody but the proxy can connect. */
  bool proxied;
};
#define SMPP_SERVER_CONFIG_INIT                                                                    \
  {                                                                                                \
    sizeof(struct smpp_server_config), NULL, 2775, 512, 1000, 1000, 30000,                         \
        SMPP_SESSION_CONFIG_INIT, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 500, 0, NULL, false    \
  }

/* Listens. SMPP_ERR_INVALID: no on_event, host is no address, or a number of
 * `session` is out of its range. SMPP_ERR_TLS: smpp_uv_tls_check says why.
 * SMPP_ERR_NOMEM. The system's (UV_EADDRINUSE, UV_EACCES, ..). On failure *out
 * is as it was. */
SMPP_API int smpp_server_new(uv_loop_t *loop, const struct smpp_server_config *config,
                             smpp_server **out);

/* The port listened on, and the whole address, "127.0.0.1:2775". */
SMPP_API uint16_t smpp_server_port(const smpp_server *server);
SMPP_API const char *smpp_server_address(const smpp_server *server);

/* As smpp_uv_client_tls_reload, for the connections that come from now on. */
SMPP_API int smpp_server_tls_reload(smpp_server *server, struct smpp_fault *fault);

/* Stops listening, unbinds every connection and lets it end; after limit_ms
 * what is left is aborted. on_closed comes after the last CLOSED. */
SMPP_API void smpp_server_close(smpp_server *server, uint32_t limit_ms);
/* Gone at once, with all its connections; nothing is called back. NULL is fine. */
SMPP_API void smpp_server_free(smpp_server *server);

/* The connections in the order in which they came: the first for NULL, then
 * the one after, NULL at the end. In a callback too; those that are closed are
 * left out. */
SMPP_API smpp_connection *smpp_server_next(const smpp_server *server, smpp_connection *after);

struct smpp_server_stats {
  size_t size;          /* set by the caller */
  uint32_t connections; /* now */
  uint64_t accepted, refused;
  uint64_t octets_in, octets_out; /* of SMPP */
  int32_t tls_days_left;          /* until our certificate expires; INT32_MAX: there is none */
  uint32_t unbound;               /* now, of `connections` */
  uint64_t sent_away;             /* because others came and they had not bound */
};
SMPP_API void smpp_server_stats(const smpp_server *server, struct smpp_server_stats *out);

/* --- a client for many threads ------------------------------------------------- */

/* A client whose functions any thread may call, on a loop of its own thread or
 * on yours. What is asked of it is queued and carried out by the loop's thread,
 * in the order in which it was asked; what becomes of it is told there. */
typedef struct smpp_uv_shared smpp_uv_shared;

struct smpp_uv_shared_config {
  size_t size;     /* sizeof, set by the initialiser */
  const char *uri; /* an address as smpp_uv_client_open takes it, or .. */
  const struct smpp_uv_client_config *client; /* .. with uri NULL: all of it; on_event and data
                                                 are not read. alloc must be one for threads */
  /* Both are called on the loop's thread, with no lock held, and may call
   * anything below. Spans live until the callback returns. */
  void (*on_event)(smpp_uv_shared *client, const struct smpp_client_event *event, void *data);
  /* A message that was taken from a thread and then refused by the client:
   * result and fault are those of smpp_client_submit. Instead of its OUTCOME. */
  void (*on_refused)(smpp_uv_shared *client, uint64_t cookie, int result,
                     const struct smpp_fault *fault, void *data);
  void *data;
  smpp_uv_log_cb on_log; /* on the loop's thread too, with `data`; or NULL */
  int log_level;         /* SMPP_LOG_* */
};
#define SMPP_UV_SHARED_CONFIG_INIT                                                                 \
  { sizeof(struct smpp_uv_shared_config), NULL, NULL, NULL, NULL, NULL, NULL, SMPP_LOG_INFO }

/* With `loop` NULL on a thread and a loop of its own, which has every signal
 * blocked; else on your loop, called on its thread. It starts to connect at
 * once, and callbacks may come before this returns.
 * SMPP_ERR_INVALID: a callback is missing, or uri and client are. Results also
 * those of smpp_uv_client_open or smpp_uv_client_new; the system's where it gave
 * no thread. On failure *out is as it was. `fault` may be NULL. */
SMPP_API int smpp_uv_shared_new(uv_loop_t *loop, const struct smpp_uv_shared_config *config,
                                smpp_uv_shared **out, struct smpp_fault *fault);

/* Gone: nothing is called back once this returned, and messages without an
 * outcome get none. To end well: drain, wait for SMPP_CLIENT_DRAINED, free. No
 * other thread may use it meanwhile. On a thread of its own: from any other
 * thread, and it waits for that one. SMPP_ERR_STATE: it was its own; nothing was
 * done. On your loop: from the loop's thread, in a callback too. NULL is fine. */
SMPP_API int smpp_uv_shared_free(smpp_uv_shared *client);

/* Takes a copy of a message; its `cookie` names it in every event.
 * SMPP_OK: it will have exactly one OUTCOME, or on_refused.
 * SMPP_ERR_FULL: max_messages have no outcome yet, or max_octets wait for the
 * loop. SMPP_ERR_STATE: drain or abort was called. SMPP_ERR_UNSUPPORTED: it is
 * journaled, or parts of it are known. SMPP_ERR_NOMEM. */
SMPP_API int smpp_uv_shared_submit(smpp_uv_shared *client, const struct smpp_message *message);
/* Takes back the first message with this cookie of which nothing left yet: its
 * OUTCOME is CANCELLED. Any other keeps the outcome that it has or will have.
 * SMPP_ERR_NOMEM. SMPP_ERR_FULL: 65536 calls other than submit wait. */
SMPP_API int smpp_uv_shared_cancel(smpp_uv_shared *client, uint64_t cookie);
/* Takes a copy of an operation on a message that the SMSC has, cancel_sm or the
 * like; its `cookie` names it in its event.
 * SMPP_OK: it will have exactly one OPERATION event. What smpp_client_operate
 * refuses is NOT_SENT there, with the result's words in `detail`.
 * SMPP_ERR_STATE: drain or abort was called. SMPP_ERR_NOMEM, SMPP_ERR_FULL as cancel. */
SMPP_API int smpp_uv_shared_operate(smpp_uv_shared *client, const struct smpp_operation *operation);
/* Answers an INBOUND request, as smpp_client_respond; a request that is gone
 * meanwhile is passed over. SMPP_ERR_NOMEM, SMPP_ERR_FULL as cancel. */
SMPP_API int smpp_uv_shared_respond(smpp_uv_shared *client, uint64_t request,
                                    uint32_t command_status);
/* As the functions of smpp/client.h. SMPP_ERR_NOMEM, SMPP_ERR_FULL as cancel. */
SMPP_API int smpp_uv_shared_set_rate(smpp_uv_shared *client, uint32_t rate);
SMPP_API int smpp_uv_shared_pause(smpp_uv_shared *client, bool paused);
/* Submits that came before are sent, those that come after are refused. These
 * two cannot fail. */
SMPP_API void smpp_uv_shared_drain(smpp_uv_shared *client, uint32_t limit_ms);
SMPP_API void smpp_uv_shared_abort(smpp_uv_shared *client);
/* As it was when the loop last went to sleep; what waits for the loop is not
 * in it. */
SMPP_API void smpp_uv_shared_stats(smpp_uv_shared *client, struct smpp_client_stats *out);
SMPP_API size_t smpp_uv_shared_stats_text(smpp_uv_shared *client, char *buf, size_t cap);

/* --- one message, without a loop ------------------------------------------------ */

#define SMPP_SEND_PARTS 255
#define SMPP_SEND_ID_SIZE 66 /* 65 octets is what a message_id can have; longer ones are cut */

struct smpp_send_options {
  size_t size;         /* sizeof, set by the initialiser */
  uint32_t outcome_ms; /* for everything until the outcome: name, connect, bind, answers */
  uint32_t receipt_ms; /* for the final receipt of each part, from the outcome on; 0: none is
                          awaited */
};
#define SMPP_SEND_OPTIONS_INIT                                                                     \
  { sizeof(struct smpp_send_options), 30000, 0 }

/* What became of one part. */
struct smpp_send_part {
  int outcome;                        /* SMPP_OUTCOME_* of smpp/session.h */
  bool answered;                      /* there was an answer, and .. */
  uint32_t command_status;            /* .. this is its */
  char message_id[SMPP_SEND_ID_SIZE]; /* "": none */
  uint8_t message_state;              /* of its last receipt; SMPP_STATE_NONE: none came */
};

/* Some 20 KiB. Nothing in it is borrowed. */
struct smpp_send_result {
  size_t size;         /* sizeof, set by the call */
  int outcome;         /* SMPP_MESSAGE_* of smpp/client.h */
  uint32_t n_parts;    /* PDUs */
  uint32_t n_segments; /* what the operator counts */
  int encoding;        /* SMPP_ENCODING_* */
  bool has_delivery;   /* each part has its final receipt, and .. */
  bool delivered;      /* .. all of them say DELIVERED */
  char words[400];     /* why it did not go well; "" if it did. No secret, number or text in it */
  struct smpp_fault fault;                      /* of a message or an address that is refused */
  struct smpp_send_part parts[SMPP_SEND_PARTS]; /* n_parts of them */
};

/* Connects, binds, sends one message, waits for its outcome and, if wanted, its
 * receipt, unbinds. It blocks, may be called from any thread, several times at
 * once, and sends nothing twice: a message that is unknown may have arrived. Each
 * host of the address is tried once; a link that falls later comes again.
 * `options` may be NULL. Where a receipt is awaited and registered_delivery is
 * 0, it is asked for. Inbound messages that come meanwhile are answered so that
 * the SMSC tries again later; an address with bind=tx has none.
 * SMPP_OK: out->outcome is what became of it, a failed connection included
 * (NOT_SENT). Anything else: nothing was tried, and the results are those of
 * smpp_uv_client_open and smpp_client_submit; out->words say it too. */
SMPP_API int smpp_send_wait(const char *uri, const struct smpp_message *message,
                            const struct smpp_send_options *options, struct smpp_send_result *out);

#ifdef __cplusplus
}
#endif
#endif
