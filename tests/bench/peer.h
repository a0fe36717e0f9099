/* SPDX-License-Identifier: MIT
 *
 * bench/peer.h - a client without I/O and a peer in memory that accepts all,
 * for programs that measure. */
#ifndef SMPP_BENCH_PEER_H
#define SMPP_BENCH_PEER_H

#include <smpp/client.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char peer_text[] =
    "Your appointment is on Monday at nine o'clock in building C. Answer "
    "YES to confirm, or NO to change";

/* What the peer says next. */
static uint8_t peer_wire[1000 * 256];

static inline void must(bool ok, const char *what) {
  if (ok)
    return;
  fprintf(stderr, "bench: %s\n", what);
  exit(1);
}

static inline void put_u32(uint8_t *at, uint32_t value) {
  for (int i = 0; i < 4; i++)
    at[i] = (uint8_t)(value >> (24 - 8 * i));
}

static inline uint32_t get_u32(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* Eight hexadecimal digits, different for each message. */
static inline void put_id(uint8_t *at, uint32_t id) {
  for (int i = 0; i < 8; i++, id >>= 4)
    at[7 - i] = (uint8_t) "0123456789abcdef"[id & 15];
}

static inline size_t put_response(uint8_t *at, uint32_t sequence, uint32_t id) {
  put_u32(at, 25);
  put_u32(at + 4, SMPP_SUBMIT_SM_RESP);
  put_u32(at + 8, 0);
  put_u32(at + 12, sequence);
  put_id(at + 16, id);
  at[24] = 0;
  return 25;
}

/* The answer to the bind that is number 1. */
static inline struct smpp_span peer_bind_answer(void) {
  put_response(peer_wire, 1, 0);
  put_u32(peer_wire, 17);
  put_u32(peer_wire + 4, SMPP_BIND_TRANSCEIVER_RESP);
  peer_wire[16] = 0;
  return smpp_span(peer_wire, 17);
}

static inline smpp_client *bound_client(uint32_t window, uint32_t rate,
                                        const struct smpp_alloc *alloc) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_client_event event;
  struct smpp_action action;
  smpp_client *client;

  config.alloc = *alloc;
  config.session.window = window;
  config.session.inbound_window = window;
  config.system_id = smpp_span_of("bench");
  config.rate = rate;
  must(smpp_client_new(&config, 0, &client) == SMPP_OK, "no client");
  smpp_client_start(client, 0);
  must(smpp_client_next_action(client, &action), "no action");
  smpp_client_connected(client, 0, 0);
  smpp_client_sent(client, 0, smpp_client_output(client, 0, 0).len, 0);
  must(smpp_client_receive(client, 0, peer_bind_answer(), 0) == SMPP_OK, "receive");
  must(smpp_client_next_event(client, &event) && event.type == SMPP_CLIENT_LINK_UP, "not bound");
  must(!smpp_client_next_event(client, &event), "more than bound");
  return client;
}

static inline smpp_session *bound_session(uint32_t window, const struct smpp_alloc *alloc) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;
  struct smpp_pdu bind = {.command_id = SMPP_BIND_TRANSCEIVER, .bind = {.interface_version = 0x34}};
  struct smpp_event event;
  smpp_session *session;

  config.alloc = *alloc;
  config.window = window;
  must(smpp_session_new(&config, 0, &session) == SMPP_OK, "no session");
  must(smpp_session_submit(session, &bind, 0, 0, NULL, NULL) == SMPP_OK, "no bind");
  smpp_session_sent(session, smpp_session_output(session).len, 0);
  must(smpp_session_receive(session, peer_bind_answer(), 0) == SMPP_OK, "receive");
  must(smpp_session_next_event(session, &event) && event.type == SMPP_EVENT_BOUND, "not bound");
  must(!smpp_session_next_event(session, &event), "more than bound");
  return session;
}

static inline struct smpp_message peer_message(uint8_t registered_delivery) {
  struct smpp_message m = SMPP_MESSAGE_INIT;

  m.source_addr = smpp_span_of("1234");
  m.dest_addr_ton = 1;
  m.dest_addr_npi = 1;
  m.destination_addr = smpp_span_of("33612345678");
  m.text = smpp_span_of(peer_text);
  m.registered_delivery = registered_delivery;
  return m;
}

static inline size_t count_events(smpp_client *client, int type) {
  struct smpp_client_event event;
  size_t n = 0;

  while (smpp_client_next_event(client, &event))
    n += event.type == type;
  return n;
}

/* Writes all output; the answers to what was written stand in peer_wire, as long
 * as is returned. */
static inline size_t answer_output(smpp_client *client, uint64_t now, uint32_t *next_id) {
  struct smpp_span out;
  size_t len = 0;

  while ((out = smpp_client_output(client, 0, now)).len) {
    for (size_t at = 0; at < out.len; at += get_u32(out.ptr + at))
      if (get_u32(out.ptr + at + 4) == SMPP_SUBMIT_SM)
        len += put_response(peer_wire + len, get_u32(out.ptr + at + 12), (*next_id)++);
    smpp_client_sent(client, 0, out.len, now);
  }
  return len;
}

#endif
