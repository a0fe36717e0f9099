/* SPDX-License-Identifier: MIT
 *
 * A simulated SMSC with made-up links. */
#include "world.h"

#include "scenario.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>
#include <smpp/names.h>
#include <smpp/text.h>

static struct done *write_down(struct peer *peer, enum deed deed, const struct smpp_pdu *pdu) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct done *done = &peer->done[peer->n_done++];

  assert_true(peer->n_done <= MAX_DONE);
  memset(done, 0, sizeof *done);
  done->deed = deed;
  done->at_ms = peer->world->now_ms;
  if (pdu)
    assert_int_equal(smpp_pdu_copy(pdu, &alloc, &done->pdu, &done->block, &done->block_len),
                     SMPP_OK);
  return done;
}

static int on_submit(void *handle, const struct smpp_pdu *pdu, uint64_t cookie,
                     uint32_t *sequence_number) {
  struct peer *peer = handle;
  struct smpp_pdu numbered = *pdu;
  struct smpp_fault fault = {0, NULL, 0, NULL};
  uint8_t wire[70000];
  size_t len;

  if (peer->room == 0)
    return SMPP_ERR_WINDOW;
  numbered.sequence_number = 1;
  /* What a session would refuse to send is a fault of the simulator's. */
  if (smpp_pdu_encode(&numbered, NULL, 0, wire, sizeof wire, &len, &fault) != SMPP_OK)
    fail_msg("%s: %s", fault.field ? fault.field : "?", fault.detail ? fault.detail : "");
  peer->room--;
  if (sequence_number)
    *sequence_number = ++peer->sequence_number;
  write_down(peer, SUBMITTED, pdu)->cookie = cookie;
  return SMPP_OK;
}

static int on_respond(void *handle, uint64_t request, uint32_t status,
                      const struct smpp_pdu *body) {
  struct done *done = write_down(handle, RESPONDED, body);
  struct smpp_span id = body ? body->sm_resp.message_id : smpp_span(NULL, 0);

  done->request = request;
  done->status = status;
  assert_true(id.len < sizeof done->id);
  if (id.len)
    memcpy(done->id, id.ptr, id.len);
  return SMPP_OK;
}

static int on_nack(void *handle, uint64_t request, uint32_t status) {
  struct done *done = write_down(handle, NACKED, NULL);

  done->request = request;
  done->status = status;
  return SMPP_OK;
}

static int on_write_raw(void *handle, struct smpp_span octets) {
  struct done *done = write_down(handle, WROTE_RAW, NULL);

  memcpy(done->wire, octets.ptr, octets.len < sizeof done->wire ? octets.len : sizeof done->wire);
  done->wire_len = octets.len;
  return SMPP_OK;
}

static void on_pause_reading(void *handle, bool paused) {
  write_down(handle, paused ? PAUSED : READ_ON, NULL);
}

static void on_disconnect(void *handle, bool reset) {
  write_down(handle, reset ? RESET : CLOSED, NULL);
}

static uint64_t on_heard_ms(void *handle) {
  const struct peer *peer = handle;

  return peer->heard_ms;
}

static void on_intercept(void *handle, bool on) {
  struct peer *peer = handle;

  peer->intercepted = on;
}

static void on_hold(void *handle) {
  write_down(handle, HELD, NULL);
}

const struct message_filter all_messages;

void world_begin(struct world *world, const char *scenario) {
  struct data_fault fault;

  memset(world, 0, sizeof *world);
  world->now_ms = 1000000;
  world->config.seed = 7;
  world->config.keep = 100;
  world->config.patients = &world->patients;
  world->config.users = &world->users;
  site_init(&world->site);
  world->config.site = &world->site;
  world->config.log = &world->log;
  world->config.unix_offset_ms = INT64_C(1767225600000) - 1000000; /* 2026-01-01 */
  world->config.port =
      (struct link_port){on_submit,     on_respond,  on_nack,      on_write_raw, on_pause_reading,
                         on_disconnect, on_heard_ms, on_intercept, on_hold};
  world->config.start_ms = world->now_ms;
  behaviour_init(&world->config.behaviour);
  if (!scenario_parse(smpp_span_of(scenario), &world->config.behaviour, &world->patients,
                      &world->users, &world->site, &fault))
    fail_msg("scenario: line %zu: %s", fault.line, fault.text);
  world->smsc = smsc_new(&world->config);
  assert_non_null(world->smsc);
}

void world_restart(struct world *world) {
  smsc_free(world->smsc);
  world->smsc = smsc_new(&world->config);
  assert_non_null(world->smsc);
}

void world_end(struct world *world) {
  smsc_free(world->smsc);
  patients_free(&world->patients);
  users_free(&world->users);
  site_free(&world->site);
  log_free(&world->log);
}

void world_pass(struct world *world, uint64_t ms) {
  uint64_t end = world->now_ms + ms;

  while (smsc_deadline(world->smsc) <= end) {
    if (smsc_deadline(world->smsc) > world->now_ms)
      world->now_ms = smsc_deadline(world->smsc);
    smsc_expire(world->smsc, world->now_ms);
  }
  world->now_ms = end;
}

struct peer *peer_new(struct world *world) {
  struct peer *peer = calloc(1, sizeof *peer);

  assert_non_null(peer);
  peer->world = world;
  peer->room = 10;
  peer->link = smsc_link_new(world->smsc, peer, ++world->next_number, "127.0.0.1:1", world->now_ms);
  assert_non_null(peer->link);
  smsc_link_ready(world->smsc, peer->link, world->now_ms);
  return peer;
}

void peer_free(struct peer *peer) {
  struct smpp_alloc alloc = smpp_alloc_libc();

  for (size_t i = 0; i < peer->n_done; i++)
    smpp_pdu_drop(&alloc, peer->done[i].block, peer->done[i].block_len);
  free(peer);
}

static void event(struct peer *peer, const struct smpp_event *what) {
  smsc_event(peer->world->smsc, peer->link, what, peer->world->now_ms);
}

void peer_close(struct peer *peer) {
  struct smpp_event closed = {.type = SMPP_EVENT_CLOSED, .reason = SMPP_CLOSE_PEER_CLOSED};

  event(peer, &closed);
  peer->link = NULL;
}

void peer_request(struct peer *peer, const struct smpp_pdu *pdu) {
  struct smpp_event request = {.type = SMPP_EVENT_REQUEST,
                               .pdu = pdu,
                               .command_id = pdu->command_id,
                               .sequence_number = (uint32_t)peer->world->next_request + 1,
                               .request = ++peer->world->next_request};

  event(peer, &request);
}

uint32_t peer_bind(struct peer *peer, uint32_t command_id, const char *system_id,
                   const char *password) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = command_id;
  pdu.bind.system_id = smpp_span_of(system_id);
  pdu.bind.password = smpp_span_of(password);
  pdu.bind.interface_version = SMPP_VERSION_3_4;
  peer_request(peer, &pdu);
  for (size_t i = peer->n_done; i-- > 0;)
    if (peer->done[i].deed == RESPONDED)
      return peer->done[i].status;
  return UINT32_MAX;
}

struct smpp_pdu submit_sm(const char *to, const char *text, uint8_t registered) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_SUBMIT_SM;
  pdu.sm.source_addr = smpp_span_of("38000");
  pdu.sm.destination_addr = smpp_span_of(to);
  pdu.sm.dest_addr_ton = 1;
  pdu.sm.dest_addr_npi = 1;
  pdu.sm.registered_delivery = registered;
  pdu.sm.short_message = smpp_span_of(text);
  return pdu;
}

uint32_t peer_submit(struct peer *peer, const char *to, const char *text, uint8_t registered) {
  struct smpp_pdu pdu = submit_sm(to, text, registered);
  size_t before = peer->n_done;

  peer_request(peer, &pdu);
  return peer->n_done > before ? peer->done[before].status : UINT32_MAX;
}

void peer_outgoing(struct peer *peer, struct smpp_span octets) {
  smsc_outgoing(peer->world->smsc, peer->link, octets, peer->world->now_ms);
}

static void end(struct peer *peer, const struct done *delivery, struct smpp_event *response) {
  response->type = SMPP_EVENT_RESPONSE;
  response->command_id = SMPP_DELIVER_SM;
  response->cookie = delivery->cookie;
  peer->room++;
  event(peer, response);
}

void peer_answers(struct peer *peer, const struct done *delivery, uint32_t status) {
  struct smpp_event response = {.outcome = status ? SMPP_OUTCOME_REJECTED : SMPP_OUTCOME_ACCEPTED,
                                .command_status = status};

  end(peer, delivery, &response);
}

void peer_leaves_open(struct peer *peer, const struct done *delivery, int why) {
  struct smpp_event response = {.outcome = SMPP_OUTCOME_UNKNOWN, .why = why};

  end(peer, delivery, &response);
}

const struct done *peer_delivery(const struct peer *peer, size_t i) {
  for (size_t at = 0; at < peer->n_done; at++)
    if (peer->done[at].deed == SUBMITTED && i-- == 0)
      return &peer->done[at];
  return NULL;
}

size_t peer_deliveries(const struct peer *peer) {
  size_t n = 0;

  while (peer_delivery(peer, n))
    n++;
  return n;
}

const struct done *peer_last(const struct peer *peer) {
  assert_true(peer->n_done > 0);
  return &peer->done[peer->n_done - 1];
}

const char *text_of(const struct done *delivery) {
  static char text[1024];
  size_t len = 0;

  assert_non_null(delivery);
  smpp_pdu_text(&delivery->pdu, SMPP_ENCODING_GSM7, NULL, text, sizeof text - 1, &len);
  text[len] = '\0';
  return text;
}

struct peer *bound(struct world *world, uint32_t command_id, const char *system_id) {
  struct peer *peer = peer_new(world);

  assert_int_equal(peer_bind(peer, command_id, system_id, ""), SMPP_STATUS_ROK);
  return peer;
}

struct peer *bound_trx(struct world *world) {
  return bound(world, SMPP_BIND_TRANSCEIVER, "clinic");
}

bool has(struct data_buffer *text, const char *words) {
  data_buffer_add_char(text, '\0');
  text->len--;
  return strstr(text->ptr, words) != NULL;
}

bool messages_say(const struct world *world, const char *words) {
  struct data_buffer text = {NULL, 0, 0, false};
  bool found;

  smsc_write_messages(world->smsc, &all_messages, world->now_ms, &text);
  found = has(&text, words);
  data_buffer_free(&text);
  return found;
}

struct frame encoded(struct smpp_pdu *pdu) {
  struct frame frame;

  pdu->sequence_number = 9;
  assert_int_equal(
      smpp_pdu_encode(pdu, NULL, 0, frame.octets, sizeof frame.octets, &frame.len, NULL), SMPP_OK);
  return frame;
}
