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
  config.first_rounds = 1;
  config.lost_ms = 1;
  rig->config = config;
}

void rig_open(struct rig *rig) {
  assert_int_equal(smpp_client_new(&rig->config, rig->now, &rig->client), SMPP_OK);
}

void rig_persists(struct rig *rig) {
  rig->config.first_rounds = 0;
  rig->config.lost_ms = 0;
}

static void new_smsc(struct rig *rig, uint32_t link) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;

  config.alloc = smpp_alloc_libc();
  config.role = SMPP_ROLE_SMSC;
  config.inbound_window = 1000;
  smpp_session_free(rig->smscs[link]);
  assert_int_equal(smpp_session_new(&config, rig->now, &rig->smscs[link]), SMPP_OK);
}

void rig_bind(struct rig *rig) {
  rig_open(rig);
  smpp_client_start(rig->client, rig->now);
  rig_pump(rig);
}

void rig_close(struct rig *rig) {
  struct smpp_alloc libc = smpp_alloc_libc();

  smpp_client_free(rig->client);
  for (uint32_t i = 0; i < RIG_LINKS; i++)
    smpp_session_free(rig->smscs[i]);
  for (size_t i = 0; i < rig->n_requests; i++)
    smpp_pdu_drop(&libc, rig->requests[i].block, rig->requests[i].block_len);
  assert_int_equal(rig->memory.n_blocks, 0);
  assert_int_equal(rig->memory.n_octets, 0);
}

/* --- the SMSC ------------------------------------------------------------------ */

static void respond(struct rig *rig, size_t i, uint32_t status, const char *id) {
  struct smpp_pdu body;

  memset(&body, 0, sizeof body);
  body.sm_resp.message_id = smpp_span_of(id);
  assert_int_equal(smpp_session_respond(rig->smscs[rig->submits[i].link], rig->submits[i].request,
                                        status, id ? &body : NULL, rig->now),
                   SMPP_OK);
}

static void note_submit(struct rig *rig, uint32_t link, const struct smpp_event *event) {
  struct rig_submit *s = &rig->submits[rig->n_submits % RIG_MAX];
  const struct smpp_sm *sm = &event->pdu->sm;
  uint32_t status;

  rig->n_submits++;
  assert_true(rig->n_submits < RIG_MAX || rig->answer);
  s->request = event->request;
  s->at_ms = rig->now;
  s->link = link;
  copy(s->to, sizeof s->to, sm->destination_addr);
  copy(s->text, sizeof s->text, sm->short_message);
  s->text_len = sm->short_message.len;
  copy(s->validity, sizeof s->validity, sm->validity_period);
  s->esm_class = sm->esm_class;
  s->data_coding = sm->data_coding;
  if (event->pdu->tlvs.len <= sizeof s->tlvs && event->pdu->tlvs.len)
    memcpy(s->tlvs, event->pdu->tlvs.ptr, event->pdu->tlvs.len);
  s->tlvs_len = event->pdu->tlvs.len;
  if (!rig->answer)
    return;
  status = rig->answer(rig, s);
  respond(rig, (rig->n_submits - 1) % RIG_MAX, status, status ? NULL : "id");
}

static bool is_bind(uint32_t command_id) {
  return command_id == SMPP_BIND_TRANSCEIVER || command_id == SMPP_BIND_TRANSMITTER ||
         command_id == SMPP_BIND_RECEIVER;
}

static void note_request(struct rig *rig, uint32_t link, const struct smpp_event *event) {
  struct rig_request *r = &rig->requests[rig->n_requests++];
  struct smpp_alloc libc = smpp_alloc_libc();

  assert_true(rig->n_requests <= RIG_REQUESTS);
  r->request = event->request;
  r->at_ms = rig->now;
  r->link = link;
  assert_int_equal(smpp_pdu_copy(event->pdu, &libc, &r->pdu, &r->block, &r->block_len), SMPP_OK);
}

static bool smsc_events(struct rig *rig, uint32_t link) {
  struct smpp_event event;
  bool any = false;

  while (rig->smscs[link] && smpp_session_next_event(rig->smscs[link], &event)) {
    any = true;
    if (event.type == SMPP_EVENT_REQUEST && event.command_id == SMPP_SUBMIT_SM)
      note_submit(rig, link, &event);
    else if (event.type == SMPP_EVENT_REQUEST && rig->keep_requests && !is_bind(event.command_id))
      note_request(rig, link, &event);
    else if (event.type == SMPP_EVENT_REQUEST)
      (void)smpp_session_respond(rig->smscs[link], event.request, rig->bind_status[link],
                                 is_bind(event.command_id) ? rig->bind_body : NULL, rig->now);
    else if (event.type == SMPP_EVENT_RESPONSE &&
             (event.command_id == SMPP_DELIVER_SM || event.command_id == SMPP_DATA_SM))
      rig->deliver_status[rig->n_delivered++] = event.command_status;
  }
  return any;
}

static bool client_events(struct rig *rig);

static bool to_client(struct rig *rig, uint32_t link) {
  struct smpp_span out =
      rig->smscs[link] ? smpp_session_output(rig->smscs[link]) : smpp_span(NULL, 0);
  size_t len = out.len;

  if (len == 0 || smpp_client_receive(rig->client, link, out, rig->now) != SMPP_OK)
    return false;
  client_events(rig);
  smpp_session_sent(rig->smscs[link], len, rig->now);
  return true;
}

static bool to_smsc(struct rig *rig, uint32_t link) {
  struct smpp_span out;
  uint8_t *copied;
  size_t len;

  if (rig->stuck_link[link])
    return false;
  out = smpp_client_output(rig->client, link, rig->now);
  len = out.len;
  if (len == 0 || rig->stuck)
    return false;
  copied = malloc(len);
  assert_non_null(copied);
  memcpy(copied, out.ptr, len);
  smpp_client_sent(rig->client, link, len, rig->now);
  if (rig->smscs[link] && !rig->silent) {
    (void)smpp_session_receive(rig->smscs[link], smpp_span(copied, len), rig->now);
    smsc_events(rig, link);
  }
  free(copied);
  return true;
}

/* --- the client ----------------------------------------------------------------- */

static void note_event(struct rig *rig, const struct smpp_client_event *e) {
  struct rig_event *to = &rig->events[rig->n_events++ % RIG_MAX];

  assert_true(rig->n_events < RIG_MAX || rig->answer);
  to->e = *e;
  for (uint32_t i = 0; e->parts && i < e->n_parts && i < RIG_PARTS; i++) {
    to->parts[i] = e->parts[i];
    copy(to->ids[i], sizeof to->ids[i], e->parts[i].message_id);
  }
  to->e.parts = to->parts;
  for (uint32_t i = 0; i < e->n_destinations && i < RIG_DESTINATIONS; i++)
    to->destinations[i] = e->destinations[i];
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

static void connect(struct rig *rig, const struct smpp_action *action) {
  size_t n = (size_t)rig->n_connects++ % RIG_MAX;

  rig->connects[n].link = action->link;
  rig->connects[n].host = action->host;
  rig->connects[n].at_ms = rig->now;
  if (rig->refused[action->host]) {
    smpp_client_connect_failed(rig->client, action->link, "connection refused", rig->now);
    return;
  }
  new_smsc(rig, action->link);
  smpp_client_connected(rig->client, action->link, rig->now);
}

static bool client_actions(struct rig *rig) {
  struct smpp_action action;
  bool any = false;

  while (smpp_client_next_action(rig->client, &action)) {
    any = true;
    assert_true(action.link < RIG_LINKS && action.host < RIG_LINKS);
    if (action.type == SMPP_ACTION_CONNECT) {
      connect(rig, &action);
    } else {
      rig->n_closes++;
      while (to_smsc(rig, action.link))
        continue;
      smpp_client_lost(rig->client, action.link, SMPP_CLOSE_ABORTED, rig->now);
      if (rig->smscs[action.link])
        smpp_session_lost(rig->smscs[action.link], SMPP_CLOSE_PEER_CLOSED, rig->now);
      smsc_events(rig, action.link);
    }
  }
  return any;
}

void rig_pump(struct rig *rig) {
  bool moved = true;

  while (moved) {
    moved = client_events(rig);
    moved = client_actions(rig) || moved;
    for (uint32_t i = 0; i < rig->config.binds; i++) {
      moved = to_smsc(rig, i) || moved;
      moved = smsc_events(rig, i) || moved;
      moved = to_client(rig, i) || moved;
    }
    moved = client_events(rig) || moved;
  }
}

void rig_until(struct rig *rig, uint64_t now) {
  rig_pump(rig);
  for (uint64_t at; (at = smpp_client_deadline(rig->client)) <= now;) {
    assert_true(at > rig->now || rig->stuck); /* it would spin */
    rig->now = at;
    smpp_client_expire(rig->client, at);
    for (uint32_t i = 0; i < RIG_LINKS; i++)
      if (rig->smscs[i])
        smpp_session_expire(rig->smscs[i], at);
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
  assert_true(i < rig->n_submits);
  respond(rig, i, status, id);
  rig_pump(rig);
}

void rig_reply(struct rig *rig, size_t i, uint32_t status, const struct smpp_pdu *body) {
  assert_true(i < rig->n_requests);
  assert_int_equal(smpp_session_respond(rig->smscs[rig->requests[i].link], rig->requests[i].request,
                                        status, body, rig->now),
                   SMPP_OK);
  rig_pump(rig);
}

void rig_nack(struct rig *rig, size_t i, uint32_t status) {
  assert_true(i < rig->n_requests);
  assert_int_equal(smpp_session_nack(rig->smscs[rig->requests[i].link], rig->requests[i].request,
                                     status, rig->now),
                   SMPP_OK);
  rig_pump(rig);
}

void rig_request_of_smsc(struct rig *rig, const struct smpp_pdu *pdu) {
  assert_int_equal(smpp_session_submit(rig->smscs[0], pdu, 1, rig->now, NULL, NULL), SMPP_OK);
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
  assert_int_equal(smpp_session_submit(rig->smscs[0], &pdu, 1, rig->now, NULL, NULL), SMPP_OK);
  rig_pump(rig);
}

void rig_break_link(struct rig *rig, uint32_t link) {
  smpp_client_lost(rig->client, link, SMPP_CLOSE_LOST, rig->now);
  if (rig->smscs[link])
    smpp_session_lost(rig->smscs[link], SMPP_CLOSE_LOST, rig->now);
  rig_pump(rig);
}

void rig_break(struct rig *rig) {
  rig_break_link(rig, 0);
}

const struct rig_event *rig_find(const struct rig *rig, int type, size_t n) {
  for (size_t i = 0; i < rig->n_events && i < RIG_MAX; i++)
    if (rig->events[i].e.type == type && n-- == 0)
      return &rig->events[i];
  return NULL;
}

size_t rig_count(const struct rig *rig, int type) {
  size_t n = 0;

  for (size_t i = 0; i < rig->n_events && i < RIG_MAX; i++)
    n += rig->events[i].e.type == type;
  return n;
}

int rig_outcome(const struct rig *rig, uint64_t cookie) {
  int outcome = -1;

  for (size_t i = 0; i < rig->n_events && i < RIG_MAX; i++) {
    const struct smpp_client_event *e = &rig->events[i].e;
    if (e->type != SMPP_CLIENT_OUTCOME || e->cookie != cookie)
      continue;
    if (outcome != -1)
      fail_msg("two outcomes of message %u", (unsigned)cookie);
    outcome = e->outcome;
  }
  return outcome;
}

void rig_bind_and_send(struct rig *rig, const char *id) {
  rig_bind(rig);
  rig_send(rig, 1, "hello");
  rig_answer(rig, 0, 0, id);
}

void rig_send_to(struct rig *rig, uint64_t cookie, const char *to, const char *id) {
  struct smpp_message m = rig_message(cookie, "hello");

  m.destination_addr = smpp_span_of(to);
  assert_int_equal(smpp_client_submit(rig->client, &m, rig->now, NULL, NULL), SMPP_OK);
  rig_pump(rig);
  rig_answer(rig, rig->n_submits - 1, 0, id);
}

int rig_receipt_cookie(struct rig *rig, size_t n) {
  const struct rig_event *e = rig_find(rig, SMPP_CLIENT_RECEIPT, n);

  return e ? (int)e->e.cookie : -1;
}
