/* SPDX-License-Identifier: MIT
 *
 * What the client's policy costs on top of a session, without I/O: one message
 * from submit to its OUTCOME, and with a receipt to its DELIVERY. Beside it, in
 * the same rounds: the session alone, planning and encoding the text alone, and
 * a ready PDU copied. Medians of the rounds are printed. */
#define _POSIX_C_SOURCE 200809L
#include "bench.h"
#include "peer.h"

enum { N_MESSAGES = 2000 };

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

struct run {
  smpp_client *client;
  smpp_session *session;
  uint32_t window;
  uint8_t registered_delivery;
  uint32_t next_id;
  uint64_t now;
  struct template receipt;
};

static void deliver_receipts(struct run *run) {
  size_t len = 0;

  for (uint32_t i = 0; i < run->window; i++) {
    memcpy(peer_wire + len, run->receipt.octets, run->receipt.len);
    put_u32(peer_wire + len + 12, i + 1);
    put_id(peer_wire + len + run->receipt.id_at, run->next_id - run->window + i);
    len += run->receipt.len;
  }
  must(smpp_client_receive(run->client, 0, smpp_span(peer_wire, len), run->now) == SMPP_OK,
       "receive");
  must(count_events(run->client, SMPP_CLIENT_DELIVERY) == run->window, "a receipt is missing");
}

static void run_client(void *ctx, long n) {
  struct run *run = ctx;
  struct smpp_message m = peer_message(run->registered_delivery);

  for (long done = 0; done < n; done += run->window) {
    size_t len;
    run->now++;
    for (uint32_t i = 0; i < run->window; i++)
      must(smpp_client_submit(run->client, &m, run->now, NULL, NULL) == SMPP_OK, "submit");
    len = answer_output(run->client, run->now, &run->next_id);
    must(smpp_client_receive(run->client, 0, smpp_span(peer_wire, len), run->now) == SMPP_OK,
         "receive");
    must(count_events(run->client, SMPP_CLIENT_OUTCOME) == run->window, "an outcome is missing");
    if (run->registered_delivery)
      deliver_receipts(run);
    (void)smpp_client_deadline(run->client);
  }
}

/* --- beside it ------------------------------------------------------------------------ */

static void run_session(void *ctx, long n) {
  struct run *run = ctx;
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM};
  struct smpp_event event;
  uint32_t sequence = 0;

  pdu.sm.source_addr = smpp_span_of("1234");
  pdu.sm.destination_addr = smpp_span_of("33612345678");
  pdu.sm.short_message = smpp_span_of(peer_text);
  for (long done = 0; done < n; done += run->window) {
    size_t len = 0, n_events = 0;
    run->now++;
    for (uint32_t i = 0; i < run->window; i++) {
      must(smpp_session_submit(run->session, &pdu, i, run->now, &sequence, NULL) == SMPP_OK,
           "submit");
      len += put_response(peer_wire + len, sequence, sequence);
    }
    smpp_session_sent(run->session, smpp_session_output(run->session).len, run->now);
    must(smpp_session_receive(run->session, smpp_span(peer_wire, len), run->now) == SMPP_OK,
         "receive");
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
    must(smpp_text_plan(smpp_span_of(peer_text), &options, &plan, NULL) == SMPP_OK, "plan");
    must(smpp_text_plan_encode(smpp_span_of(peer_text), &plan, out, sizeof out) == SMPP_OK,
         "encode");
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
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct run ctx[N];
  double figures[N];

  memset(ctx, 0, sizeof ctx);
  for (int i = 0; i < N; i++)
    ctx[i].window = window;
  ctx[PLAIN].client = bound_client(window, 0, &alloc);
  ctx[PACED].client = bound_client(window, UINT32_MAX, &alloc);
  ctx[RECEIPTS].client = bound_client(window, 0, &alloc);
  ctx[RECEIPTS].registered_delivery = 1;
  ctx[RECEIPTS].receipt = receipt_template();
  ctx[SESSION].session = bound_session(window, &alloc);
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
