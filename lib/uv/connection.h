/* SPDX-License-Identifier: MIT
 *
 * A connection as lib/uv sees it: one session, one transport, one alarm. */
#ifndef SMPP_LIB_UV_CONNECTION_H
#define SMPP_LIB_UV_CONNECTION_H

#include "uv/connector.h"
#include "uv/crowd.h"
#include "uv/log.h"
#include "uv/tap.h"
#include "uv/tls.h"
#include "uv/transport.h"

#include <smpp/uv.h>
#include <uv.h>

/* How a connection ends: each step once, in this order. */
enum smpp__connection_life {
  SMPP__CONNECTING, /* until TLS is ready too */
  SMPP__LIVE,
  SMPP__FINISHING, /* closed by its owner: what waits is written, then it is lost */
  SMPP__ENDED,     /* CLOSED was told; the session's last octets may still wait */
  SMPP__FREED      /* the handle is libuv's to close */
};

struct smpp_connection {
  struct smpp__hub_item item;
  struct smpp__hub *hub;
  smpp_server *server; /* NULL: opened */
  smpp_connection *prev, *next;
  struct smpp__crowd_place place; /* in the server's crowd */
  struct smpp__connector *connector;
  struct smpp__transport *transport;
  smpp_session *session;
  struct smpp__alarm alarm;
  int life;
  bool in_turn;          /* callbacks are being called; now_ms holds */
  uint64_t now_ms;       /* of the turn */
  bool abort_wanted;     /* lost by our own wish, once the events at hand are told */
  bool blocked;          /* the transport has no room */
  bool broken;           /* nothing can be sent; what the peer sent is still read */
  bool not_reading;      /* the peer took nothing for too long */
  bool proxied;          /* a proxy's header comes first */
  bool announced;        /* its owner knows of it */
  bool bound;            /* it is, or was */
  bool awaiting_bind;    /* it ended before its bind was answered */
  uint64_t blocked_ms;   /* since when */
  uint64_t finish_by_ms; /* FINISHING, ENDED */
  uint32_t hold_ms;      /* ENDED: the line stays so long, if the peer keeps it */
  uint64_t id;
  void *user;
  char peer[SMPP__ADDRESS_SIZE], local[SMPP__ADDRESS_SIZE];
  char closed_text[SMPP__WORDS_SIZE];
  int system_code;
  struct smpp__tap tap;
  struct smpp__watcher watcher;  /* of one that was opened */
  struct smpp__log *log;         /* the same, if anybody ever asked for it */
  struct smpp__raw *raw;         /* the first of those that wait */
  uint64_t n_out;                /* the session's octets that left */
  smpp_connection_pdu_cb on_pdu; /* or NULL */
  bool intercepts;               /* on_pdu gets what comes next */
  bool handing_over;             /* on_pdu is being called */
  struct smpp_connection_config config;
  struct smpp__address local_address;
  struct smpp__tls *tls; /* of one that was opened; NULL: plain, or the server's */
  char host[SMPP__NAME_SIZE];
};

struct smpp_server {
  struct smpp__hub_item item;
  struct smpp__hub *hub;
  struct smpp_server_config config;
  char system_id[65];
  struct smpp__tls *tls; /* NULL: plain */
  struct smpp__watcher watcher;
  struct smpp__log log;
  uv_poll_t poll;
  uv_timer_t timer; /* the end of close, or the end of a pause in accepting */
  int fd;           /* -1: not listening */
  uint16_t port;
  char address[SMPP__ADDRESS_SIZE];
  smpp_connection *first, *last;
  struct smpp__crowd crowd;
  uint32_t n_connections; /* ended ones included, while their octets wait */
  uint64_t last_id, n_accepted, n_refused, n_sent_away, octets_in, octets_out;
  bool closing, closed_told, freed;
  unsigned n_handles;
};

/* connection.c: tells events, writes, goes on to the next life, sets the alarm. */
void smpp__connection_turn(smpp_connection *connection);
void smpp__connection_run_marked(struct smpp__hub_item *item);
/* The connection is no more; the session's events say what that means. */
void smpp__connection_lose(smpp_connection *connection, int reason, int code);
void smpp__connection_let_go(smpp_connection *connection, uint32_t linger_ms);
/* Everything but the memory, which libuv gives back. */
void smpp__connection_release(smpp_connection *connection, uint32_t linger_ms);

/* connection_open.c */
/* Whether a session can be made of it: said when the owner can still be told. */
int smpp__session_config_check(const struct smpp_session_config *config);
/* A connection on an accepted socket. */
int smpp__connection_accept(smpp_server *server, int fd, smpp_connection **out);
/* Asks on_connect; false: it was not welcome and is gone. */
bool smpp__connection_welcome(smpp_connection *connection);
/* Begins what smpp_server_close asks of each. */
void smpp__connection_wind_up(smpp_connection *connection);
/* A proxy's header is over: it may come, as smpp__server_accept decides without
 * one. NULL: the header does not say where from. */
void smpp__server_admit(smpp_connection *connection, const struct smpp__address *source);
/* The next one in the server's list that has not ended. */
smpp_connection *smpp__server_next(const smpp_server *server, const smpp_connection *after);
/* The server's side of a connection's end. */
void smpp__server_forget(smpp_server *server, smpp_connection *connection);

/* watch.c: tells whoever watches what passes. */
void smpp__connection_seen(smpp_connection *connection, bool sent, struct smpp_span octets);

/* connection_log.c: lines for whoever keeps the log. */
void smpp__server_say(smpp_server *server, int level, const char *peer, const char *text);
void smpp__connection_log_ready(smpp_connection *connection);
void smpp__connection_log_bound(smpp_connection *connection, int state);
void smpp__connection_log_refused(smpp_connection *connection, uint32_t command_status);
void smpp__connection_log_catch_up(smpp_connection *connection);
void smpp__connection_log_event(smpp_connection *connection, const struct smpp_event *event);

/* raw.c: octets between the session's. */
struct smpp__raw {
  struct smpp__raw *next;
  uint64_t at; /* of n_out */
  size_t len, sent;
  uint8_t octets[];
};
int smpp__raw_add(smpp_connection *connection, struct smpp_span octets);
/* What is to be sent next, raw or the session's, and how much of which left. */
struct smpp_span smpp__raw_next(const smpp_connection *connection, struct smpp_span output,
                                bool *is_raw);
void smpp__raw_sent(smpp_connection *connection, size_t n);
void smpp__raw_drop(smpp_connection *connection);

/* intercept.c: what the session wants to send goes to on_pdu, where there is
 * one, and becomes raw octets. */
void smpp__intercept(smpp_connection *connection);

#endif
