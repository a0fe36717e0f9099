/* SPDX-License-Identifier: MIT
 *
 * What the client's policy costs on top of a session, without I/O: one message
 * from submit to its OUTCOME, and with a receipt to its DELIVERY. Beside it, in
 * the same rounds: the session alone, planning and encoding the text alone, and
 * a ready PDU copied. Medians of the rounds are printed. */
#define _POSIX_C_SOURCE 200809L
#include <smpp/client.h>

#include <string.h>

#include "bench.h"

enum { N_MESSAGES = 2000, WIRE = 1000 * 256 };

static const char text[] = "Your appointment is on Monday at nine o'clock in building C. Answer "
                           "YES to confirm, or NO to change";

static void must(bool ok, const char *what) {
  if (ok)
    return;
  fprintf(stderr, "bench_client: %s\n", what);
  exit(1);
}

static void put_u32(uint8_t *at, uint32_t value) {
  for (int i = 0; i < 4; i++)
    at[i] = (uint8_t)(value >> (24 - 8 * i));
}

static uint32_t get_u32(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static uint8_t wire[WIRE];

/* Eight hexadecimal digits, different for each message. */
static void put_id(uint8_t *at, uint32_t id) {
  for (int i = 0; i < 8; i++, id >>= 4)
    at[7 - i] = (uint8_t) "0123456789abcdef"[id & 15];
}

static size_t put_response(uint8_t *at, uint32_t sequence, uint32_t id) {
  put_u32(at, 25);
  put_u32(at + 4, SMPP_SUBMIT_SM_RESP);
  put_u32(at + 8, 0);
  put_u32(at + 12, sequence);
  put_id(at + 16, id);
  at[24] = 0;
  return 25;
}

/* A receipt as an SMSC would send it; the copy is the peer's work. */
struct template {
  uint8_t octets[256];
  size_t len, id_at;
};

static struct template receipt_template(void) {
  static const char receipt[] = "id:00000000 sub:001 dlvrd:001 submit date:2601010900 done "
                                "date:2601010901 stat:DELIVRD err:000 text:";
  struct smpp_pdu pdu = {.command_id = SMPP_DELIVER_SM, .sequence_number = 1};
  struct template t;

  pdu.sm.source_addr = smpp_span_of("33612345678");
  pdu.sm.destination_addr = smpp_span_of("1234");
  pdu.sm.esm_class = 4;
  pdu.sm.short_message = smpp_span_of(receipt);
  must(smpp_pdu_encode(&pdu, NULL, 0, t.octets, sizeof t.octets, &t.len, NULL) == SMPP_OK,
       "receipt");
  t.id_at = t.len - (sizeof receipt - 1) + 3;
  return t;
}

/* --- the client --------------------------------------------------------------------- */

static smpp_client *bound_client(uint32_t window, uint32_t rate) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_client_event event;
  struct smpp_action action;
  smpp_client *client;
  uint8_t answer[17];

  config.alloc = smpp_alloc_libc();
  config.session.window = window;
  config.session.inbound_window = window;
  config.system_id = smpp_span_of("bench");
  config.rate = rate;
  must(smpp_client_new(&config, 0, &client) == SMPP_OK, "no client");
  smpp_client_start(client, 0);
  must(smpp_client_next_action(client, &action), "no action");
  smpp_client_connected(client, 0, 0);
  smpp_client_sent(client, 0, smpp_client_output(client, 0, 0).len, 0);
  put_response(wire, 1, 0);
  memcpy(answer, wire, 16);
  put_u32(answer, 17);
  put_u32(answer + 4, SMPP_BIND_TRANSCEIVER_RESP);
  answer[16] = 0;
  must(smpp_client_receive(client, 0, smpp_span(answer, 17), 0) == SMPP_OK, "receive");
  must(smpp_client_next_event(client, &event) && event.type == SMPP_CLIENT_LINK_UP, "not bound");
  must(!smpp_client_next_event(client, &event), "more than bound");
  return client;
}

static struct smpp_message message(uint8_t registered_delivery) {
  struct smpp_message m = SMPP_MESSAGE_INIT;

  m.source_addr = smpp_span_of("1234");
  m.dest_addr_ton = 1;
  m.dest_addr_npi = 1;
  m.destination_addr = smpp_span_of("33612345678");
  m.text = smpp_span_of(text);
  m.registered_delivery = registered_delivery;
  return m;
}

struct run {
  smpp_client *client;
  smpp_session *session;
  uint32_t window;
  uint8_t registered_delivery;
  uint32_t next_id;
  uint64_t now;
  struct template receipt;
};

static size_t count_events(smpp_client *client, int type) {
  struct smpp_client_event event;
  size_t n = 0;

  while (smpp_client_next_event(client, &event))
    n += event.type == type;
  return n;
}

/* Writes all output and answers what was written. */
static size_t answer_output(struct run *run) {
  struct smpp_span out;
  size_t len = 0;

  while ((out = smpp_client_output(run->client, 0, run->now)).len) {
    for (size_t at = 0; at < out.len; at += get_u32(out.ptr + at))
      if (get_u32(out.ptr + at + 4) == SMPP_SUBMIT_SM)
        len += put_response(wire + len, get_u32(out.ptr + at + 12), run->next_id++);
    smpp_client_sent(run->client, 0, out.len, run->now);
  }
  return len;
}

static void deliver_receipts(struct run *run) {
  size_t len = 0;

  for (uint32_t i = 0; i < run->window; i++) {
    memcpy(wire + len, run->receipt.octets, run->receipt.len);
    put_u32(wire + len + 12, i + 1);
    put_id(wire + len + run->receipt.id_at, run->next_id - run->window + i);
    len += run->receipt.len;
  }
  must(smpp_client_receive(run->client, 0, smpp_span(wire, len), run->now) == SMPP_OK, "receive");
  must(count_events(run->client, SMPP_CLIENT_DELIVERY) == run->window, "a receipt is missing");
}

static void run_client(void *ctx, long n) {
  struct run *run = ctx;
  struct smpp_message m = message(run->registered_delivery);

  for (long done = 0; done < n; done += run->window) {
    size_t len;
    run->now++;
    for (uint32_t i = 0; i < run->window; i++)
      must(smpp_client_submit(run->client, &m, run->now, NULL, NULL) == SMPP_OK, "submit");
    len = answer_output(run);
    must(smpp_client_receive(run->client, 0, smpp_span(wire, len), run->now) == SMPP_OK, "receive");
    must(count_events(run->client, SMPP_CLIENT_OUTCOME) == run->window, "an outcome is missing");
    if (run->registered_delivery)
      deliver_receipts(run);
    (void)smpp_client_deadline(run->client);
  }
}

/* --- beside it ------------------------------------------------------------------------ */

static smpp_session *bound_session(uint32_t window) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;
  struct smpp_pdu bind = {.command_id = SMPP_BIND_TRANSCEIVER, .bind = {.interface_version = 0x34}};
  struct smpp_event event;
  smpp_session *session;

  config.alloc = smpp_alloc_libc();
  config.window = window;
  must(smpp_session_new(&config, 0, &session) == SMPP_OK, "no session");
  must(smpp_session_submit(session, &bind, 0, 0, NULL, NULL) == SMPP_OK, "no bind");
  smpp_session_sent(session, smpp_session_output(session).len, 0);
  put_response(wire, 1, 0);
  put_u32(wire, 17);
  put_u32(wire + 4, SMPP_BIND_TRANSCEIVER_RESP);
  wire[16] = 0;
  must(smpp_session_receive(session, smpp_span(wire, 17), 0) == SMPP_OK, "receive");
  must(smpp_session_next_event(session, &event) && event.type == SMPP_EVENT_BOUND, "not bound");
  must(!smpp_session_next_event(session, &event), "more than bound");
  return session;
}

static void run_session(void *ctx, long n) {
  struct run *run = ctx;
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM};
  struct smpp_event event;
  uint32_t sequence = 0;

  pdu.sm.source_addr = smpp_span_of("1234");
  pdu.sm.destination_addr = smpp_span_of("33612345678");
  pdu.sm.short_message = smpp_span_of(text);
  for (long done = 0; done < n; done += run->window) {
    size_t len = 0, n_events = 0;
    run->now++;
    for (uint32_t i = 0; i < run->window; i++) {
      must(smpp_session_submit(run->session, &pdu, i, run->now, &sequence, NULL) == SMPP_OK,
           "submit");
      len += put_response(wire + len, sequence, sequence);
    }
    smpp_session_sent(run->session, smpp_session_output(run->session).len, run->now);
    must(smpp_session_receive(run->session, smpp_span(wire, len), run->now) == SMPP_OK, "receive");
    while (smpp_session_next_event(run->session, &event))
      n_events += event.outcome == SMPP_OUTCOME_ACCEPTED;
    must(n_events == run->window, "an answer is missing");
    (void)smpp_session_deadline(run->session);
  }
}

static void run_text(void *ctx, long n) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  uint8_t out[200];

  (void)ctx;
  for (long i = 0; i < n; i++) {
    must(smpp_text_plan(smpp_span_of(text), &options, &plan, NULL) == SMPP_OK, "plan");
    must(smpp_text_plan_encode(smpp_span_of(text), &plan, out, sizeof out) == SMPP_OK, "encode");
    BENCH_USE(out);
  }
}

static void run_copy(void *ctx, long n) {
  static uint8_t pdu[154], out[154], answer[25];

  (void)ctx;
  for (long i = 0; i < n; i++) {
    memcpy(out, pdu, sizeof out);
    put_u32(out + 12, (uint32_t)i);
    BENCH_USE(out);
    put_response(answer, (uint32_t)i, (uint32_t)i);
    BENCH_USE(answer);
  }
}

static void measure(uint32_t window) {
  enum { PLAIN, PACED, RECEIPTS, SESSION, TEXT, COPY, N };
  static double rounds[N][BENCH_ROUNDS];
  bench_run *const runs[N] = {run_client, run_client, run_client, run_session, run_text, run_copy};
  struct run ctx[N];
  double figures[N];

  memset(ctx, 0, sizeof ctx);
  for (int i = 0; i < N; i++)
    ctx[i].window = window;
  ctx[PLAIN].client = bound_client(window, 0);
  ctx[PACED].client = bound_client(window, UINT32_MAX);
  ctx[RECEIPTS].client = bound_client(window, 0);
  ctx[RECEIPTS].registered_delivery = 1;
  ctx[RECEIPTS].receipt = receipt_template();
  ctx[SESSION].session = bound_session(window);
  for (int round = 0; round < BENCH_ROUNDS; round++)
    for (int i = 0; i < N; i++)
      rounds[i][round] = bench_once(runs[i], &ctx[i], N_MESSAGES);
  for (int i = 0; i < N; i++)
    figures[i] = bench_median(rounds[i]);
  printf("client window=%-4u message %.0f ns, paced %.0f; session alone %.0f; text alone %.0f; "
         "policy on top %.0f (target 100), without the text %.0f; ratio to copying (%.1f) %.1f\n",
         (unsigned)window, figures[PLAIN], figures[PACED], figures[SESSION], figures[TEXT],
         figures[PLAIN] - figures[SESSION], figures[PLAIN] - figures[SESSION] - figures[TEXT],
         figures[COPY], figures[PLAIN] / figures[COPY]);
  printf("client window=%-4u with a receipt, to its delivery: %.0f ns\n", (unsigned)window,
         figures[RECEIPTS]);
  for (int i = 0; i < N; i++) {
    smpp_client_free(ctx[i].client);
    smpp_session_free(ctx[i].session);
  }
}

int main(void) {
  static const uint32_t windows[] = {1, 10, 100, 1000};

  for (size_t i = 0; i < sizeof windows / sizeof windows[0]; i++)
    measure(windows[i]);
  return 0;
}
