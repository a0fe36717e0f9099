/* SPDX-License-Identifier: MIT
 *
 * A session driven by a script: octets of any kind from the peer, answers to what
 * is in flight, was or never will be, well-formed requests, steps of time of any size,
 * memory that runs out, an owner that submits, answers, stalls and leaves. The first
 * octet chooses role and limits; then each step is one octet of what, one of how
 * much, and those that the step reads. */
#include <smpp/names.h>
#include <smpp/session.h>

#include "fuzz.h"
#include "script.h"
#include <string.h>

enum { MAX_COOKIES = 4096, MAX_REQUESTS = 256 };

/* A request of ours, and its place in the stream. */
struct asked {
  uint64_t start, end;
  uint32_t sequence, command_id;
  uint8_t ended; /* how often */
};

struct run {
  smpp_session *session;
  uint32_t window;
  uint64_t now_ms;
  uint64_t requests[MAX_REQUESTS];
  size_t n_requests;
  uint64_t n_cookies;
  struct asked asked[MAX_COOKIES];
  uint64_t n_sent; /* octets that left before the session closed */
  uint32_t n_peer; /* requests of the peer's */
  bool closed;
};

static size_t held;
static int left; /* allocations that still succeed; negative: all */

static void *counted(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  (void)ctx;
  if (new_size && left == 0)
    return NULL;
  if (new_size && left > 0)
    left--;
  held += new_size;
  held -= old_size;
  if (new_size == 0) {
    free(ptr);
    return NULL;
  }
  return realloc(ptr, new_size);
}

/* Reads every octet, so that a sanitizer sees those that are gone. */
static void touch(struct smpp_span span) {
  static volatile uint8_t sink;

  for (size_t i = 0; i < span.len; i++)
    sink = (uint8_t)(sink ^ span.ptr[i]);
}

static void look_at(const struct smpp_event *event) {
  if (!event->pdu)
    return;
  touch(event->pdu->tlvs);
  touch(event->pdu->extra);
  touch(smpp_pdu_user_data(event->pdu));
  if (event->pdu->command_id == SMPP_SUBMIT_SM_RESP)
    touch(event->pdu->sm_resp.message_id);
  if (event->pdu->command_id == SMPP_BIND_TRANSCEIVER)
    touch(event->pdu->bind.password);
}

/* What left whole is not called NOT_SENT, and what did not leave is not called
 * refused, or unknown for want of an answer. */
static void check_end(struct run *run, const struct smpp_event *event) {
  struct asked *asked = &run->asked[event->cookie];
  bool unanswered = event->why == SMPP_WHY_TIMEOUT || event->why == SMPP_WHY_CLOSED;

  LAW(event->cookie < run->n_cookies);
  LAW(asked->ended++ == 0);
  if (event->type != SMPP_EVENT_RESPONSE)
    return;
  LAW(event->outcome != SMPP_OUTCOME_NOT_SENT || run->n_sent < asked->end);
  LAW(event->outcome != SMPP_OUTCOME_REJECTED || run->n_sent >= asked->end);
  LAW(event->outcome != SMPP_OUTCOME_UNKNOWN || !unanswered || run->n_sent > asked->start);
  LAW((event->why == SMPP_WHY_EARLY) <=
      (event->outcome == SMPP_OUTCOME_UNKNOWN && run->n_sent < asked->end));
}

static void take_event(struct run *run, const struct smpp_event *event) {
  LAW(!run->closed);
  look_at(event);
  switch (event->type) {
  case SMPP_EVENT_BOUND:
  case SMPP_EVENT_BIND_REFUSED:
  case SMPP_EVENT_RESPONSE:
    check_end(run, event);
    break;
  case SMPP_EVENT_LATE:
    LAW(event->cookie < run->n_cookies && run->asked[event->cookie].ended == 1);
    break;
  case SMPP_EVENT_REQUEST:
    LAW(event->request != 0);
    if (run->n_requests < MAX_REQUESTS)
      run->requests[run->n_requests++] = event->request;
    break;
  case SMPP_EVENT_CLOSED:
    LAW(event->reason != SMPP_CLOSE_NONE);
    run->closed = true;
    for (uint64_t i = 0; i < run->n_cookies; i++)
      LAW(run->asked[i].ended == 1);
    break;
  default:
    break;
  }
}

static void pull(struct run *run) {
  struct smpp_session_info info;
  struct smpp_event event;

  while (smpp_session_next_event(run->session, &event))
    take_event(run, &event);
  smpp_session_info(run->session, &info);
  LAW(run->closed == (info.state == SMPP_STATE_CLOSED));
  LAW(info.outstanding <= run->window && info.inbound <= run->window + 1);
  LAW(info.outstanding + smpp_session_room(run->session) == run->window);
}

static void submit(struct run *run, uint8_t which) {
  static const uint32_t commands[] = {
      SMPP_SUBMIT_SM,    SMPP_BIND_TRANSCEIVER,   SMPP_DELIVER_SM, SMPP_BIND_RECEIVER,
      SMPP_ENQUIRE_LINK, SMPP_ALERT_NOTIFICATION, SMPP_CANCEL_SM,  SMPP_UNBIND};
  static const uint8_t payload[] = {0x04, 0x24, 0x00, 0x02, 'h', 'i'};
  struct smpp_pdu pdu = {.command_id = commands[which & 7]};
  bool answered = pdu.command_id != SMPP_ALERT_NOTIFICATION;
  uint64_t start = run->n_sent + smpp_session_output(run->session).len;
  uint32_t sequence;

  if (run->n_cookies + 1 == MAX_COOKIES)
    return;
  if (pdu.command_id == SMPP_SUBMIT_SM || pdu.command_id == SMPP_DELIVER_SM)
    pdu.sm.destination_addr = smpp_span_of("336");
  if (which & 8 && pdu.command_id == SMPP_SUBMIT_SM)
    pdu.tlvs = smpp_span(payload, sizeof payload);
  if (smpp_session_submit(run->session, &pdu, run->n_cookies, run->now_ms, &sequence, NULL) !=
      SMPP_OK)
    return;
  LAW(!run->closed);
  run->asked[run->n_cookies] = (struct asked){
      start, run->n_sent + smpp_session_output(run->session).len, sequence, pdu.command_id, 0};
  run->n_cookies += answered;
}

static void respond(struct run *run, uint8_t which) {
  uint64_t request = run->n_requests ? run->requests[which % run->n_requests] : which;
  uint32_t status = which & 0x40 ? SMPP_STATUS_RSYSERR : SMPP_STATUS_ROK;
  int result;

  if (which & 0x80)
    result = smpp_session_nack(run->session, request, status, run->now_ms);
  else
    result = smpp_session_respond(run->session, request, status, NULL, run->now_ms);
  LAW(result != SMPP_OK || !run->closed);
  LAW(result != SMPP_OK ||
      smpp_session_respond(run->session, request, 0, NULL, run->now_ms) == SMPP_ERR_NOT_FOUND);
}

/* In a block of their own, gone as soon as all is pulled. */
static void receive(struct run *run, struct smpp_span given) {
  uint8_t *octets = malloc(given.len ? given.len : 1);

  LAW(octets);
  if (given.len)
    memcpy(octets, given.ptr, given.len);
  LAW((smpp_session_receive(run->session, smpp_span(octets, given.len), run->now_ms) == SMPP_OK) ==
      !run->closed);
  pull(run);
  free(octets);
}

static void receive_pdu(struct run *run, const struct smpp_pdu *pdu) {
  uint8_t octets[200];
  size_t len;

  if (smpp_pdu_encode(pdu, NULL, SMPP_ENCODE_VERBATIM, octets, sizeof octets, &len, NULL) ==
      SMPP_OK)
    receive(run, smpp_span(octets, len));
}

/* An answer to one of the last requests, ended or not, or to none. */
static void answer(struct run *run, struct script *script, uint8_t how) {
  uint8_t which = script_octet(script);
  uint64_t back = run->n_cookies ? which % run->n_cookies : 0;
  const struct asked *asked = &run->asked[run->n_cookies - (run->n_cookies != 0) - back];
  struct smpp_pdu pdu = {.command_id = asked->command_id | SMPP_RESPONSE_BIT};

  pdu.sequence_number = asked->sequence + (how & 1);
  if (how & 2)
    pdu.command_id = SMPP_GENERIC_NACK;
  if (how & 4)
    pdu.command_id ^= how >> 5;
  pdu.command_status = how & 8 ? SMPP_STATUS_RTHROTTLED : SMPP_STATUS_ROK;
  if (pdu.command_id == SMPP_SUBMIT_SM_RESP)
    pdu.sm_resp.message_id = smpp_span_of("42");
  pdu.body_absent = how & 16;
  receive_pdu(run, &pdu);
}

static void ask(struct run *run, uint8_t which) {
  static const uint32_t commands[] = {SMPP_BIND_TRANSCEIVER, SMPP_SUBMIT_SM, SMPP_DELIVER_SM,
                                      SMPP_ENQUIRE_LINK,     SMPP_UNBIND,    SMPP_BIND_RECEIVER,
                                      SMPP_DATA_SM,          SMPP_OUTBIND};
  struct smpp_pdu pdu = {.command_id = commands[which & 7], .sequence_number = ++run->n_peer};

  if (pdu.command_id == SMPP_SUBMIT_SM || pdu.command_id == SMPP_DELIVER_SM)
    pdu.sm.destination_addr = smpp_span_of("336");
  if (which & 8)
    pdu.sequence_number = which;
  receive_pdu(run, &pdu);
}

static void send(struct run *run, uint8_t amount) {
  struct smpp_span output = smpp_session_output(run->session);
  size_t n = amount & 0x80 ? output.len : amount;

  touch(output);
  if (n > output.len)
    n = output.len;
  run->n_sent += run->closed ? 0 : n;
  smpp_session_sent(run->session, n, run->now_ms);
}

static void step(struct run *run, struct script *script) {
  uint8_t what = script_octet(script), amount = script_octet(script);

  switch (what % 12) {
  case 0:
    receive(run, script_octets(script, amount));
    break;
  case 1:
    receive(run, script_octets(script, amount * 64u));
    break;
  case 2:
    run->now_ms += (uint64_t)amount * amount;
    smpp_session_expire(run->session, run->now_ms);
    break;
  case 3:
    if (smpp_session_deadline(run->session) != UINT64_MAX)
      run->now_ms = smpp_session_deadline(run->session);
    smpp_session_expire(run->session, run->now_ms);
    break;
  case 4:
    submit(run, amount);
    break;
  case 5:
    respond(run, amount);
    break;
  case 6:
    send(run, amount);
    break;
  case 7:
    smpp_session_unbind(run->session, run->now_ms);
    break;
  case 8:
    if (amount < 16)
      smpp_session_lost(run->session, SMPP_CLOSE_PEER_CLOSED + amount % 2, run->now_ms);
    break;
  case 9:
    answer(run, script, amount);
    break;
  case 10:
    ask(run, amount);
    break;
  case 11:
    left = amount & 128 ? -1 : amount;
    break;
  }
  pull(run);
  /* After what is due was done, no deadline is left in the past. */
  smpp_session_expire(run->session, run->now_ms);
  pull(run);
  LAW(smpp_session_deadline(run->session) > run->now_ms);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static struct run run;
  struct script script = {data, data + size};
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;
  uint8_t kind = script_octet(&script);

  memset(&run, 0, sizeof run);
  held = 0;
  left = -1;
  config.alloc = (struct smpp_alloc){counted, NULL};
  config.role = kind & 1 ? SMPP_ROLE_SMSC : SMPP_ROLE_ESME;
  config.window = config.inbound_window = run.window = kind & 2 ? 3 : 10;
  config.late_requests = kind & 4 ? 2 : 64;
  config.max_output = kind & 8 ? 300 : 65536;
  config.inactivity_ms = kind & 16 ? 45000 : 0;
  config.codec.max_pdu_len = kind & 32 ? 400 : SMPP_MAX_PDU_LEN;
  config.codec.strict = kind & 64;
  LAW(smpp_session_new(&config, 0, &run.session) == SMPP_OK);
  while (script.at < script.end)
    step(&run, &script);
  LAW(held < 1024 * 1024);
  smpp_session_lost(run.session, SMPP_CLOSE_LOST, run.now_ms);
  pull(&run);
  LAW(run.closed && smpp_session_deadline(run.session) == UINT64_MAX);
  smpp_session_free(run.session);
  LAW(held == 0);
  return 0;
}
