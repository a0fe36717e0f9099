/* SPDX-License-Identifier: MIT
 *
 * A client on sockets: the policy of smpp/client.h, and a transport a link. */
#ifndef SMPP_LIB_UV_CLIENT_H
#define SMPP_LIB_UV_CLIENT_H

#include "uv/connector.h"
#include "uv/log.h"
#include "uv/tap.h"
#include "uv/tls.h"
#include "uv/transport.h"

#include <smpp/uv.h>
#include <uv.h>

struct smpp__client_link {
  smpp_uv_client *client;
  uint32_t index, host; /* host: that it is, or was last, to be connected to */
  struct smpp__connector *connector;
  struct smpp__transport *transport;
  struct smpp__tap tap;
  uint64_t connection;  /* its number, for whoever watches */
  bool closing;         /* what waits is written, then it is closed */
  uint64_t close_by_ms; /* closing */
  bool blocked;         /* the transport has no room */
  uint64_t blocked_ms;  /* since when */
  bool broken;          /* nothing can be sent; what the peer sent is still read */
  bool not_reading;     /* the peer took nothing for too long */
  bool binding;         /* no bind was answered yet */
  int system_code;
  char peer[SMPP__ADDRESS_SIZE], local[SMPP__ADDRESS_SIZE];
  char connect_words[SMPP__WORDS_SIZE]; /* why it did not connect; "" if it did */
  char why[SMPP__WORDS_SIZE];           /* the transport's words for its end, or "" */
  char down[SMPP__WORDS_SIZE];
};

struct smpp__client_host {
  char name[256];
  uint16_t port;
  char label[264]; /* of its figures: "sms.example:2775", "[::1]:2775" */
};

struct smpp_uv_client {
  struct smpp__hub_item item;
  struct smpp__hub *hub;
  smpp_client *core;
  struct smpp__alarm alarm;
  bool in_turn;    /* callbacks are being called; now_ms holds */
  uint64_t now_ms; /* of the turn */
  bool freed;
  uint32_t connect_ms, close_ms, write_ms;
  struct smpp__tls *tls;                 /* NULL: plain */
  int32_t own_days_left, peer_days_left; /* of certificates; INT32_MAX: none */
  uint64_t days_till_ms;                 /* until then they hold */
  bool has_local;
  struct smpp__address local;
  smpp_uv_client_event_cb on_event;
  void *data;
  struct smpp__watcher watcher;
  struct smpp__log log;
  uint64_t n_connections;
  uint32_t n_hosts, n_links;
  struct smpp__client_host *hosts;
  struct smpp__client_link *links;
};

/* client_calls.c: figures as text, the hosts by name. Reads nothing of the client
 * that changes: any thread may ask. */
size_t smpp__client_page(const smpp_uv_client *client, const struct smpp_client_stats *stats,
                         char *buf, size_t cap);

/* client_link.c: one connection of a client. Its turn is the client's. */
void smpp__client_turn(smpp_uv_client *client);
void smpp__link_connect(struct smpp__client_link *link, uint32_t host);
void smpp__link_close(struct smpp__client_link *link);
/* Writes what the client gives; true: the link ended by it. */
bool smpp__link_write(struct smpp__client_link *link);
/* When the link wants to be looked at, and what it does then. */
uint64_t smpp__link_deadline(const struct smpp__client_link *link);
void smpp__link_expire(struct smpp__client_link *link);
/* LINK_DOWN in words. */
void smpp__link_down_words(struct smpp__client_link *link, const struct smpp_client_event *event);
/* client_log.c: lines for whoever keeps the log. */
void smpp__link_log_connecting(struct smpp__client_link *link);
void smpp__link_log_ready(struct smpp__client_link *link);
void smpp__client_log_event(smpp_uv_client *client, const struct smpp_client_event *event);
/* watch.c: tells whoever watches what passes over a link. */
void smpp__link_begin(struct smpp__client_link *link);
void smpp__link_seen(struct smpp__client_link *link, bool sent, struct smpp_span octets);
/* Drops the connection, without a word to the client. */
void smpp__link_drop(struct smpp__client_link *link);

#endif
