/* SPDX-License-Identifier: MIT
 *
 * A server and a bare ESME in one process, talking over loopback: the server
 * accepts the password "secret" and answers what it gets, the ESME binds, submits
 * what it is told to and unbinds. Tests interfere where they want to. */
#ifndef SMPP_TESTS_LOOP_TALK_H
#define SMPP_TESTS_LOOP_TALK_H

#include "world.h"

/* Both ends of one conversation, and what they saw. */
struct talk {
  struct world *world;
  smpp_server *server;
  smpp_connection *at_server, *esme;
  uint32_t bind_status; /* how the server answers binds */
  unsigned to_submit;   /* by the ESME, once bound */
  unsigned n_accepted, n_rejected, n_unknown, n_not_sent, n_requests, n_bound, n_refused_binds;
  unsigned n_closed, n_server_closed, n_on_closed;
  int reason, server_reason; /* of the last CLOSED of each */
  int code;
  char words[400], server_words[400];
  /* where the test interferes */
  void (*on_server_event)(struct talk *talk, const struct smpp_event *event);
  void (*on_esme_event)(struct talk *talk, const struct smpp_event *event);
  unsigned free_at, n_events; /* the free_at-th event frees .. */
  bool free_server;           /* .. the server, else the connection */
  bool freed;
};

/* Configs that a test may change before it opens by itself. */
struct smpp_server_config talk_server_config(struct talk *talk);
struct smpp_connection_config talk_esme_config(struct talk *talk, uint16_t port);
/* For on_connected: binds with a password that is not the server's. */
void talk_on_connected_wrong(smpp_connection *connection, void *data);

void talk_serve(struct talk *talk); /* at a free port */
void talk_call(struct talk *talk);  /* the ESME to the server */
/* The server goes when the last of the talk has. */
void talk_run_and_free(struct talk *talk);

/* Accepts a request; a submit_sm gets the id "id-1". */
void talk_answer(smpp_connection *connection, const struct smpp_event *event);
/* For on_esme_event: the ESME's end is the server's. */
void talk_close_server_at_end(struct talk *talk, const struct smpp_event *event);

/* The server holds each line for an hour, and answers. */
void talk_hold_for_an_hour(struct talk *talk, const struct smpp_event *event);
/* A socket that binds, submits and unbinds at one go, and keeps its end of the line. */
int talk_call_and_unbind(const struct talk *talk);

#endif
