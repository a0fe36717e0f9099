/* SPDX-License-Identifier: MIT
 *
 * smscsim/smsc.h - the simulated SMSC, without sockets and without a clock.
 *
 * Links are made and ended by whoever has the sockets; events of their sessions
 * come in, answers and deliver_sm go out through a port of functions, and one
 * deadline says when smsc_expire wants to be called. So a test joins it to
 * nothing and turns the clock by hand. Times are milliseconds of a clock that
 * never goes back. */
#ifndef SMSCSIM_SMSC_H
#define SMSCSIM_SMSC_H

#include "behaviour.h"
#include "log.h"
#include "patient.h"
#include "query.h"
#include "site.h"
#include "users.h"

#include <smpp/session.h>

struct smsc;
struct link; /* one connection */

/* What a link's owner does for it. Results as smpp/session.h. */
struct link_port {
  int (*submit)(void *handle, const struct smpp_pdu *pdu, uint64_t cookie,
                uint32_t *sequence_number);
  int (*respond)(void *handle, uint64_t request, uint32_t command_status,
                 const struct smpp_pdu *body);
  int (*nack)(void *handle, uint64_t request, uint32_t command_status);
  /* For troubles: octets as they are, reading stopped, the end of the line. */
  int (*write_raw)(void *handle, struct smpp_span octets);
  void (*pause_reading)(void *handle, bool paused);
  void (*disconnect)(void *handle, bool reset);
  /* When the last octet came from the peer. */
  uint64_t (*heard_ms)(void *handle);
  /* From now on each PDU of the session comes to smsc_outgoing, or no more. */
  void (*intercept)(void *handle, bool on);
  /* When the session ends, the line stays open until the peer ends it. */
  void (*hold)(void *handle);
};

struct smsc_config {
  uint64_t seed;
  size_t keep;                /* messages for GET /messages */
  struct behaviour behaviour; /* copied; changed by smsc_set_behaviour */
  struct patients *patients;  /* borrowed */
  const struct users *users;  /* borrowed; NULL or none: anybody may bind */
  const struct site *site;    /* borrowed */
  struct log *log;            /* borrowed */
  int64_t unix_offset_ms;     /* Unix time = the clock + this */
  uint64_t start_ms;          /* the clock now: what from= and until= count from */
  struct link_port port;
};

/* NULL: no memory. */
struct smsc *smsc_new(const struct smsc_config *config);
void smsc_free(struct smsc *smsc); /* and its links */

/* A connection came. `number` is its own, from 1; `peer` is copied. NULL: no
 * memory. */
struct link *smsc_link_new(struct smsc *smsc, void *handle, uint64_t number, const char *peer,
                           uint64_t now_ms);
/* Octets may be sent on it: what it gets unasked falls due. */
void smsc_link_ready(struct smsc *smsc, struct link *link, uint64_t now_ms);
/* An event of its session. With SMPP_EVENT_CLOSED the link is gone. */
void smsc_event(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                uint64_t now_ms);

/* A PDU that the session of a link is about to send: what leaves instead is
 * written with write_raw, and nothing else is called. */
void smsc_outgoing(struct smsc *smsc, struct link *link, struct smpp_span pdu, uint64_t now_ms);

uint64_t smsc_deadline(const struct smsc *smsc); /* UINT64_MAX: none */
void smsc_expire(struct smsc *smsc, uint64_t now_ms);

const struct behaviour *smsc_behaviour(const struct smsc *smsc);
void smsc_set_behaviour(struct smsc *smsc, const struct behaviour *behaviour, uint64_t now_ms);

/* A message from a mobile (POST /mo). */
struct smsc_mo {
  struct smpp_span from, to, text;
  struct smpp_span system_id; /* empty: see smsc_mo_send */
};
struct smsc_mo_result {
  char id[40];
  unsigned parts;
  const char *field, *why; /* of a refusal; field may be NULL */
};
/* Hands it to one bound receiver whose address_range `to` fits: of `system_id`, or
 * of the account that last sent from `to`, or of one that asked for it by its
 * range, or of any. 202; 400, 409 (nobody is bound to receive), 503
 * (too much waits) with why. */
int smsc_mo_send(struct smsc *smsc, const struct smsc_mo *mo, uint64_t now_ms,
                 struct smsc_mo_result *out);

/* From now on a number can be reached, or not (POST /away), whatever its patient's
 * section says. false: too many such numbers. */
bool smsc_set_away(struct smsc *smsc, struct smpp_span number, bool away, uint64_t now_ms);

uint64_t smsc_link_number(const struct link *link);
/* The handle of a link by its number; NULL: there is none. */
void *smsc_link_handle(const struct smsc *smsc, uint64_t number);

/* Replies of the HTTP interface, appended. */
void smsc_write_messages(const struct smsc *smsc, const struct message_filter *filter,
                         uint64_t now_ms, struct data_buffer *out);
void smsc_write_sessions(const struct smsc *smsc, struct data_buffer *out);
void smsc_write_metrics(const struct smsc *smsc, struct data_buffer *out);

#endif
