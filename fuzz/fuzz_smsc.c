/* SPDX-License-Identifier: MIT
 *
 * The whole of smscsim but its sockets and its clock: links whose peers send any
 * octets, requests to the control API, time that passes, and behaviours that these
 * requests set. A script as in fuzz_client.c. Every reply is JSON that can be read, or
 * figures; what the simulator sends frames as PDUs unless it breaks them on purpose. */
#define _GNU_SOURCE /* libuv's POSIX types */
#include "api.h"

#include <data/json.h>

#include "fuzz.h"
#include "script.h"

#define SCRIPT_MAX 2048
#define N_LINKS 2

struct peer {
  smpp_session *session; /* the simulator's */
  struct link *link;     /* NULL: it has ended */
  bool intercepted, cut;
};

struct run {
  struct smsc *smsc;
  struct patients patients;
  struct log log;
  struct peer peers[N_LINKS];
  uint64_t n_links;
  uint64_t now_ms;
};
static struct run run;

/* --- what the simulator does to a link ----------------------------------------- */

static int on_submit(void *handle, const struct smpp_pdu *pdu, uint64_t cookie,
                     uint32_t *sequence_number) {
  return smpp_session_submit(((struct peer *)handle)->session, pdu, cookie, run.now_ms,
                             sequence_number, NULL);
}

static int on_respond(void *handle, uint64_t request, uint32_t status,
                      const struct smpp_pdu *body) {
  return smpp_session_respond(((struct peer *)handle)->session, request, status, body, run.now_ms);
}

static int on_nack(void *handle, uint64_t request, uint32_t status) {
  return smpp_session_nack(((struct peer *)handle)->session, request, status, run.now_ms);
}

static int on_write_raw(void *handle, struct smpp_span octets) {
  static volatile uint8_t sink;

  (void)handle;
  for (size_t i = 0; i < octets.len; i++)
    sink = (uint8_t)(sink ^ octets.ptr[i]);
  return SMPP_OK;
}

static void on_pause_reading(void *handle, bool paused) {
  (void)handle, (void)paused;
}

static void on_disconnect(void *handle, bool reset) {
  (void)reset;
  ((struct peer *)handle)->cut = true;
}

static uint64_t on_heard_ms(void *handle) {
  (void)handle;
  return 0;
}

static void on_intercept(void *handle, bool on) {
  ((struct peer *)handle)->intercepted = on;
}

static void on_hold(void *handle) {
  LAW(handle);
}

/* --- links ---------------------------------------------------------------------- */

static void write_out(struct peer *peer) {
  struct smpp_span output = smpp_session_output(peer->session), frame;
  uint8_t *copy = malloc(output.len ? output.len : 1);
  size_t len = output.len;

  LAW(copy);
  memcpy(copy, output.ptr ? output.ptr : copy, len);
  smpp_session_sent(peer->session, len, run.now_ms);
  for (size_t at = 0; at < len; at += frame.len) {
    LAW(smpp_frame(smpp_span(copy + at, len - at), NULL, &frame, NULL) == SMPP_OK);
    if (peer->link && peer->intercepted)
      smsc_outgoing(run.smsc, peer->link, frame, run.now_ms);
  }
  free(copy);
}

static void pull(struct peer *peer) {
  struct smpp_event event;

  while (peer->link && smpp_session_next_event(peer->session, &event)) {
    smsc_event(run.smsc, peer->link, &event, run.now_ms);
    if (event.type == SMPP_EVENT_CLOSED)
      peer->link = NULL;
  }
  write_out(peer);
}

static void connect_peer(struct peer *peer) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;

  config.alloc = smpp_alloc_libc();
  config.role = SMPP_ROLE_SMSC;
  LAW(smpp_session_new(&config, run.now_ms, &peer->session) == SMPP_OK);
  peer->intercepted = peer->cut = false;
  peer->link = smsc_link_new(run.smsc, peer, ++run.n_links, "127.0.0.1:9", run.now_ms);
  LAW(peer->link);
}

static void close_peer(struct peer *peer) {
  smpp_session_lost(peer->session, SMPP_CLOSE_LOST, run.now_ms);
  pull(peer);
  LAW(!peer->link);
  smpp_session_free(peer->session);
  peer->session = NULL;
}

static struct peer *peer_at(uint8_t which) {
  struct peer *peer = &run.peers[which % N_LINKS];

  if (peer->session && !peer->link) {
    smpp_session_free(peer->session);
    peer->session = NULL;
  }
  if (!peer->session)
    connect_peer(peer);
  return peer;
}

static void settle(void) {
  for (size_t i = 0; i < N_LINKS; i++) {
    struct peer *peer = &run.peers[i];
    if (peer->session)
      pull(peer);
    if (peer->session && peer->cut)
      close_peer(peer);
  }
}

static void receive(struct peer *peer, struct smpp_span octets) {
  uint8_t *copy = malloc(octets.len ? octets.len : 1);

  LAW(copy);
  memcpy(copy, octets.ptr, octets.len);
  (void)smpp_session_receive(peer->session, smpp_span(copy, octets.len), run.now_ms);
  pull(peer);
  free(copy);
}

/* A PDU that makes sense, its fields from the script. */
static void send_pdu(struct peer *peer, struct script *script) {
  static const uint32_t commands[] = {SMPP_BIND_TRANSCEIVER, SMPP_SUBMIT_SM,   SMPP_SUBMIT_SM,
                                      SMPP_DELIVER_SM_RESP,  SMPP_DATA_SM,     SMPP_QUERY_SM,
                                      SMPP_CANCEL_SM,        SMPP_ENQUIRE_LINK};
  uint8_t what = script_octet(script), which = script_octet(script), octets[512];
  struct smpp_pdu pdu = {.command_id = commands[what & 7], .sequence_number = 1u + which};
  char id[] = "1";
  size_t len;

  id[0] = (char)('0' + which % 10);
  switch (pdu.command_id) {
  case SMPP_BIND_TRANSCEIVER:
    pdu.bind.system_id = smpp_span_of("clinic");
    break;
  case SMPP_SUBMIT_SM:
    pdu.sm.source_addr = smpp_span_of("100");
    pdu.sm.destination_addr = smpp_span_of(what & 64 ? "33600" : "33601");
    pdu.sm.registered_delivery = what >> 3 & 3;
    pdu.sm.data_coding = what & 32 ? 8 : 0;
    pdu.sm.short_message = script_octets(script, which % 64);
    break;
  case SMPP_DATA_SM:
    pdu.data_sm.destination_addr = smpp_span_of("33600");
    break;
  case SMPP_QUERY_SM:
    pdu.query_sm.message_id = smpp_span_of(id);
    break;
  case SMPP_CANCEL_SM:
    pdu.cancel_sm.message_id = smpp_span_of(id);
    break;
  default:
    break;
  }
  if (smpp_pdu_encode(&pdu, NULL, SMPP_ENCODE_VERBATIM, octets, sizeof octets, &len, NULL) ==
      SMPP_OK)
    receive(peer, smpp_span(octets, len));
}

/* --- the control API -------------------------------------------------------------- */

static uint64_t api_now(void) {
  return run.now_ms;
}

static void api_disconnect(void *handle) {
  ((struct peer *)handle)->cut = true;
}

static int api_outbind(void *ctx, const struct site_call *outbind, uint64_t *number) {
  (void)ctx;
  LAW(outbind->host[0] != '\0' && outbind->port != 0);
  LAW(memchr(outbind->system_id, 0, sizeof outbind->system_id));
  LAW(memchr(outbind->password, 0, sizeof outbind->password));
  *number = 1;
  return 0;
}

static void api_changed(void *ctx) {
  (void)ctx;
}

static void check_reply(const struct http_reply *reply) {
  const struct data_json_value *root;
  struct data_json *json;

  LAW(reply->status >= 200 && reply->status < 600 && http_status_text(reply->status)[0]);
  LAW(!reply->body.failed && reply->content_type);
  LAW((reply->status == 405) == (reply->allow != NULL));
  if (strcmp(reply->content_type, "application/json") != 0)
    return;
  LAW(data_json_parse(data_buffer_span(&reply->body), &json, &root, NULL) == SMPP_OK);
  LAW(root->type == DATA_JSON_OBJECT);
  LAW((reply->status >= 400) == (data_json_get(root, "error") != NULL));
  data_json_free(json);
}

static void ask(struct script *script) {
  static const char *const paths[] = {
      "/messages", "/sessions",  "/metrics", "/behaviour",
      "/mo",       "/behaviour", "/outbind", "/sessions/1/disconnect"};
  struct api api = {.smsc = run.smsc,
                    .now_ms = api_now,
                    .disconnect = api_disconnect,
                    .outbind = api_outbind,
                    .changed = api_changed};
  uint8_t what = script_octet(script);
  struct smpp_span path = smpp_span_of(paths[what & 7]);
  struct http_request request = {.method = smpp_span_of(what & 4 ? "POST" : "GET"), .path = path};
  struct http_reply reply = {.status = 0};

  if (what & 64)
    request.path = script_octets(script, script_octet(script) % 32);
  if (what & 128)
    request.method = smpp_span_of(what & 32 ? "POST" : "PUT");
  request.body = script_octets(script, script_octet(script));
  api_handle(&api, &request, &reply);
  check_reply(&reply);
  data_buffer_free(&reply.body);
}

static void pass(uint64_t ms) {
  uint64_t end = run.now_ms + ms;

  for (unsigned n = 0; smsc_deadline(run.smsc) <= end; n++) {
    LAW(n < 20000);
    if (smsc_deadline(run.smsc) > run.now_ms)
      run.now_ms = smsc_deadline(run.smsc);
    smsc_expire(run.smsc, run.now_ms);
    settle();
  }
  run.now_ms = end;
  for (size_t i = 0; i < N_LINKS; i++)
    if (run.peers[i].session)
      smpp_session_expire(run.peers[i].session, run.now_ms);
}

static void step(struct script *script) {
  uint8_t what = script_octet(script), amount;

  switch (what % 6) {
  case 0:
    amount = script_octet(script);
    receive(peer_at(what >> 7), script_octets(script, amount));
    break;
  case 1:
  case 2:
    send_pdu(peer_at(what >> 7), script);
    break;
  case 3:
    ask(script);
    break;
  case 4:
    amount = script_octet(script);
    pass((uint64_t)amount * amount);
    break;
  default:
    if (run.peers[what >> 7].session)
      run.peers[what >> 7].cut = true;
  }
  settle();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct script script = {data, data + size};
  struct smsc_config config = {.seed = 7, .keep = 20};

  if (size > SCRIPT_MAX)
    return 0;
  memset(&run, 0, sizeof run);
  run.now_ms = config.start_ms = 1000000;
  behaviour_init(&config.behaviour);
  config.patients = &run.patients;
  config.log = &run.log;
  config.port =
      (struct link_port){on_submit,     on_respond,  on_nack,      on_write_raw, on_pause_reading,
                         on_disconnect, on_heard_ms, on_intercept, on_hold};
  run.smsc = smsc_new(&config);
  LAW(run.smsc);
  while (script.at < script.end)
    step(&script);
  for (size_t i = 0; i < N_LINKS; i++)
    if (run.peers[i].session)
      close_peer(&run.peers[i]);
  smsc_free(run.smsc);
  patients_free(&run.patients);
  log_free(&run.log);
  return 0;
}
