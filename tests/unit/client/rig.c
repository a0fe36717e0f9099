/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "rig.h"

static void copy(char *out, size_t cap, struct smpp_span in) {
  assert_true(in.len < cap);
  if (in.len)
    memcpy(out, in.ptr, in.len);
  out[in.len] = '\0';
}

void rig_init(struct rig *rig) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;

  memset(rig, 0, sizeof *rig);
  rig->memory.left = -1;
  rig->now = 1000;
  config.alloc = failing_alloc_of(&rig->memory);
  config.seed = 7;
  config.system_id = smpp_span_of("clinic");
  config.password = smpp_span_of("secret");
  rig->config = config;
}

void rig_open(struct rig *rig) {
  assert_int_equal(smpp_client_new(&rig->config, rig->now, &rig->client), SMPP_OK);
}

static void new_smsc(struct rig *rig) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;

  config.alloc = smpp_alloc_libc();
  config.role = SMPP_ROLE_SMSC;
  config.inbound_window = 1000;
  assert_int_equal(smpp_session_new(&config, rig->now, &rig->smsc), SMPP_OK);
}

void rig_bind(struct rig *rig) {
  rig_open(rig);
  smpp_client_start(rig->client, rig->now);
  rig_pump(rig);
}

void rig_close(struct rig *rig) {
  smpp_client_free(rig->client);
  smpp_session_free(rig->smsc);
  assert_int_equal(rig->memory.n_blocks, 0);
  assert_int_equal(rig->memory.n_octets, 0);
}

/* --- the SMSC ------------------------------------------------------------------ */

static void note_submit(struct rig *rig, const struct smpp_event *event) {
  struct rig_submit *s = &rig->submits[rig->n_submits++];
  const struct smpp_sm *sm = &event->pdu->sm;

  assert_true(rig->n_submits < RIG_MAX);
  s->request = event->request;
  copy(s->to, sizeof s->to, sm->destination_addr);
  copy(s->text, sizeof s->text, sm->short_message);
  s->text_len = sm->short_message.len;
  copy(s->validity, sizeof s->validity, sm->validity_period);
  s->esm_class = sm->esm_class;
  s->data_coding = sm->data_coding;
  if (event->pdu->tlvs.len <= sizeof s->tlvs && event->pdu->tlvs.len)
    memcpy(s->tlvs, event->pdu->tlvs.ptr, event->pdu->tlvs.len);
  s->tlvs_len = event->pdu->tlvs.len;
}

static bool smsc_events(struct rig *rig) {
  struct smpp_event event;
  bool any = false;

  while (rig->smsc && smpp_session_next_event(rig->smsc, &event)) {
    any = true;
    if (event.type == SMPP_EVENT_REQUEST && event.command_id == SMPP_SUBMIT_SM)
      note_submit(rig, &event);
    else if (event.type == SMPP_EVENT_REQUEST)
      (void)smpp_session_respond(rig->smsc, event.request, rig->bind_status, NULL, rig->now);
    else if (event.type == SMPP_EVENT_RESPONSE && event.command_id == SMPP_DELIVER_SM)
      rig->deliver_status[rig->n_delivered++] = event.command_status;
  }
  return any;
}

static bool to_client(struct rig *rig) {
  struct smpp_span out = rig->smsc ? smpp_session_output(rig->smsc) : smpp_span(NULL, 0);
  size_t len = out.len;

  if (len == 0 || smpp_client_receive(rig->client, 0, out, rig->now) != SMPP_OK)
    return false;
  return true;
}

static bool to_smsc(struct rig *rig) {
  struct smpp_span out = smpp_client_output(rig->client, 0, rig->now);
  uint8_t *copied;
  size_t len = out.len;

  if (len == 0 || rig->stuck)
    return false;
  copied = malloc(len);
  assert_non_null(copied);
  memcpy(copied, out.ptr, len);
  smpp_client_sent(rig->client, 0, len, rig->now);
  if (rig->smsc && !rig->silent) {
    (void)smpp_session_receive(rig->smsc, smpp_span(copied, len), rig->now);
    smsc_events(rig);
  }
  free(copied);
  return true;
}

/* --- the client ----------------------------------------------------------------- */

static void note_event(struct rig *rig, const struct smpp_client_event *e) {
  struct rig_event *to = &rig->events[rig->n_events++];

  assert_true(rig->n_events < RIG_MAX);
  to->e = *e;
  for (uint32_t i = 0; e->parts && i < e->n_parts && i < RIG_PARTS; i++) {
    to->parts[i] = e->parts[i];
    copy(to->ids[i], sizeof to->ids[i], e->parts[i].message_id);
  }
  to->e.parts = to->parts;
  if (e->receipt)
    copy(to->id, sizeof to->id, e->receipt->message_id);
}

static bool client_events(struct rig *rig) {
  struct smpp_client_event e;
  bool any = false;

  while (smpp_client_next_event(rig->client, &e)) {
    any = true;
    note_event(rig, &e);
    if (e.type == SMPP_CLIENT_INBOUND && !rig->keep_inbound)
      assert_int_equal(smpp_client_respond(rig->client, e.request, 0x64, rig->now), SMPP_OK);
  }
  return any;
}

static bool client_actions(struct rig *rig) {
  struct smpp_action action;
  bool any = false;

  while (smpp_client_next_action(rig->client, &action)) {
    any = true;
    assert_int_equal(action.link, 0);
    if (action.type == SMPP_ACTION_CONNECT) {
      rig->n_connects++;
      new_smsc(rig);
      smpp_client_connected(rig->client, 0, rig->now);
    } else {
      rig->n_closes++;
      while (to_smsc(rig))
        continue;
      smpp_client_lost(rig->client, 0, SMPP_CLOSE_ABORTED, rig->now);
      if (rig->smsc)
        smpp_session_lost(rig->smsc, SMPP_CLOSE_PEER_CLOSED, rig->now);
      smsc_events(rig);
    }
  }
  return any;
}

void rig_pump(struct rig *rig) {
  bool moved = true;

  while (moved) {
    moved = client_events(rig);
    moved = client_actions(rig) || moved;
    moved = to_smsc(rig) || moved;
    moved = smsc_events(rig) || moved;
    if (to_client(rig)) {
      size_t len = smpp_session_output(rig->smsc).len;
      client_events(rig);
      smpp_session_sent(rig->smsc, len, rig->now);
      moved = true;
    }
  }
}

void rig_until(struct rig *rig, uint64_t now) {
  rig_pump(rig);
  for (uint64_t at; (at = smpp_client_deadline(rig->client)) <= now;) {
    assert_true(at > rig->now || rig->stuck); /* it would spin */
    rig->now = at;
    smpp_client_expire(rig->client, at);
    if (rig->smsc)
      smpp_session_expire(rig->smsc, at);
    rig_pump(rig);
  }
  rig->now = now;
  smpp_client_expire(rig->client, now);
  rig_pump(rig);
}

/* --- what tests say ----------------------------------------------------------------- */

struct smpp_message rig_message(uint64_t cookie, const char *text) {
  struct smpp_message m = SMPP_MESSAGE_INIT;

  m.cookie = cookie;
  m.source_addr = smpp_span_of("1234");
  m.dest_addr_ton = 1;
  m.dest_addr_npi = 1;
  m.destination_addr = smpp_span_of("33600000001");
  m.text = smpp_span_of(text);
  m.registered_delivery = 1;
  return m;
}

uint64_t rig_send(struct rig *rig, uint64_t cookie, const char *text) {
  struct smpp_message m = rig_message(cookie, text);
  uint64_t id = 0;

  assert_int_equal(smpp_client_submit(rig->client, &m, rig->now, &id, NULL), SMPP_OK);
  rig_pump(rig);
  return id;
}

void rig_answer(struct rig *rig, size_t i, uint32_t status, const char *id) {
  struct smpp_pdu body;

  memset(&body, 0, sizeof body);
  body.sm_resp.message_id = smpp_span_of(id);
  assert_true(i < rig->n_submits);
  assert_int_equal(
      smpp_session_respond(rig->smsc, rig->submits[i].request, status, id ? &body : NULL, rig->now),
      SMPP_OK);
  rig_pump(rig);
}

void rig_deliver(struct rig *rig, const char *text, const char *source, uint8_t esm_class) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = smpp_span_of(source);
  pdu.sm.destination_addr = smpp_span_of("1234");
  pdu.sm.esm_class = esm_class;
  pdu.sm.short_message = smpp_span_of(text);
  assert_int_equal(smpp_session_submit(rig->smsc, &pdu, 1, rig->now, NULL, NULL), SMPP_OK);
  rig_pump(rig);
}

void rig_break(struct rig *rig) {
  smpp_client_lost(rig->client, 0, SMPP_CLOSE_LOST, rig->now);
  if (rig->smsc)
    smpp_session_lost(rig->smsc, SMPP_CLOSE_LOST, rig->now);
  rig_pump(rig);
}

const struct rig_event *rig_find(const struct rig *rig, int type, size_t n) {
  for (size_t i = 0; i < rig->n_events; i++)
    if (rig->events[i].e.type == type && n-- == 0)
      return &rig->events[i];
  return NULL;
}

size_t rig_count(const struct rig *rig, int type) {
  size_t n = 0;

  for (size_t i = 0; i < rig->n_events; i++)
    n += rig->events[i].e.type == type;
  return n;
}

int rig_outcome(const struct rig *rig, uint64_t cookie) {
  int outcome = -1;

  for (size_t i = 0; i < rig->n_events; i++) {
    const struct smpp_client_event *e = &rig->events[i].e;
    if (e->type != SMPP_CLIENT_OUTCOME || e->cookie != cookie)
      continue;
    if (outcome != -1)
      fail_msg("two outcomes of message %u", (unsigned)cookie);
    outcome = e->outcome;
  }
  return outcome;
}
