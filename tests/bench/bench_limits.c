/* SPDX-License-Identifier: MIT
 *
 * What a session and a client hold in memory, also after many messages, and how
 * well a client uses its pace: in virtual time, without I/O.
 *
 * usage: bench_limits [MILLIONS]   (of messages; 10) */
#define _POSIX_C_SOURCE 200809L
#include "peer.h"

struct counted {
  size_t now, most;
};

static void *counted_resize(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  struct counted *counted = ctx;
  void *block = NULL;

  if (new_size == 0)
    free(ptr);
  else if (!(block = realloc(ptr, new_size)))
    return NULL;
  counted->now = counted->now - old_size + new_size;
  if (counted->now > counted->most)
    counted->most = counted->now;
  return block;
}

static struct smpp_alloc counting(struct counted *counted) {
  struct smpp_alloc alloc = {counted_resize, counted};

  *counted = (struct counted){0, 0};
  return alloc;
}

/* --- memory -------------------------------------------------------------------------- */

static double kib(size_t octets) {
  return (double)octets / 1024;
}

/* One full window of messages there and back. */
static void session_turn(smpp_session *session, uint32_t window, uint64_t now) {
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM};
  struct smpp_event event;
  uint32_t sequence = 0;
  size_t len = 0;

  pdu.sm.source_addr = smpp_span_of("1234");
  pdu.sm.destination_addr = smpp_span_of("33612345678");
  pdu.sm.short_message = smpp_span_of(peer_text);
  for (uint32_t i = 0; i < window; i++) {
    must(smpp_session_submit(session, &pdu, i, now, &sequence, NULL) == SMPP_OK, "submit");
    len += put_response(peer_wire + len, sequence, sequence);
  }
  smpp_session_sent(session, smpp_session_output(session).len, now);
  must(smpp_session_receive(session, smpp_span(peer_wire, len), now) == SMPP_OK, "receive");
  while (smpp_session_next_event(session, &event))
    continue;
}

static void measure_session(uint32_t window) {
  struct counted counted;
  struct smpp_alloc alloc = counting(&counted);
  smpp_session *session = bound_session(window, &alloc);

  for (uint64_t now = 1; now < 1000; now++)
    session_turn(session, window, now);
  printf("memory  session window=%-4u %8.1f KiB%s\n", (unsigned)window, kib(counted.most),
         window == 10 ? "  target 24" : "");
  smpp_session_free(session);
}

struct turns {
  smpp_client *client;
  uint32_t window, next_id;
  struct smpp_message message;
  uint64_t now, submitted, done;
};

/* Twice the window is handed over, what fits is sent and answered, in turns, until
 * n messages are done. */
static void take_turns(struct turns *t, uint64_t n) {
  while (t->done < n) {
    size_t len;
    t->now++;
    for (; t->submitted < t->done + 2 * t->window; t->submitted++)
      must(smpp_client_submit(t->client, &t->message, t->now, NULL, NULL) == SMPP_OK, "submit");
    len = answer_output(t->client, t->now, &t->next_id);
    must(smpp_client_receive(t->client, 0, smpp_span(peer_wire, len), t->now) == SMPP_OK,
         "receive");
    t->done += count_events(t->client, SMPP_CLIENT_OUTCOME);
  }
}

static void measure_client(uint32_t window, uint8_t registered_delivery, unsigned millions) {
  struct counted counted;
  struct smpp_alloc alloc = counting(&counted);
  struct turns turns = {.client = bound_client(window, 0, &alloc),
                        .window = window,
                        .message = peer_message(registered_delivery)};
  size_t early;

  take_turns(&turns, 200000);
  early = counted.most;
  take_turns(&turns, millions * UINT64_C(1000000));
  printf("memory  client window=%-4u %8.1f KiB%s, after %u million messages %.1f%s\n",
         (unsigned)window, kib(early),
         window == 1000 && !registered_delivery ? "  target 3072" : "", millions, kib(counted.most),
         registered_delivery ? "; 100,000 receipts awaited" : "");
  smpp_client_free(turns.client);
}

/* --- pace ------------------------------------------------------------------------------ */

enum { SECONDS = 20, SPAN_MS = SECONDS * 1000 };

/* Hands over more than may leave now, and accepts what leaves; returns how much
 * that was. */
static uint32_t paced_turn(smpp_client *client, uint64_t now, uint32_t *next_id) {
  struct smpp_message m = peer_message(0);
  uint32_t before = *next_id, first = before;

  do {
    struct smpp_client_stats stats = {.size = sizeof stats};
    smpp_client_stats(client, now, &stats);
    first = *next_id;
    for (uint32_t queued = stats.queued; queued < 10000; queued++)
      must(smpp_client_submit(client, &m, now, NULL, NULL) == SMPP_OK, "submit");
    for (size_t len; (len = answer_output(client, now, next_id)) > 0;) {
      must(smpp_client_receive(client, 0, smpp_span(peer_wire, len), now) == SMPP_OK, "receive");
      (void)count_events(client, SMPP_CLIENT_OUTCOME);
    }
  } while (*next_id != first);
  return *next_id - before;
}

static void measure_pace(uint32_t rate) {
  static uint32_t sent[SPAN_MS];
  struct smpp_alloc alloc = smpp_alloc_libc();
  smpp_client *client = bound_client(1000, rate, &alloc);
  uint64_t window = 0, most = 0, total = 0, now = 1;
  uint32_t next_id = 0;

  memset(sent, 0, sizeof sent);
  while (now < SPAN_MS) {
    uint64_t due;
    sent[now] += paced_turn(client, now, &next_id);
    due = smpp_client_deadline(client);
    now = due > now ? due : now + 1;
    if (now < SPAN_MS)
      smpp_client_expire(client, now);
    (void)count_events(client, SMPP_CLIENT_OUTCOME);
  }
  for (uint32_t at = 0; at < SPAN_MS; at++) {
    window += sent[at];
    window -= at >= 1000 ? sent[at - 1000] : 0;
    most = window > most ? window : most;
    total += sent[at];
  }
  printf("pace    rate=%-6u used %.4f (target 0.995), most in a second %llu\n", (unsigned)rate,
         (double)total / rate / SECONDS, (unsigned long long)most);
  smpp_client_free(client);
}

int main(int argc, char **argv) {
  static const uint32_t rates[] = {1, 2, 7, 30, 100, 1000, 5000, 20000, 100000};
  unsigned millions = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 10;

  measure_session(10);
  measure_session(1000);
  measure_client(10, 0, millions);
  measure_client(1000, 0, millions);
  measure_client(1000, 1, millions);
  for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++)
    measure_pace(rates[i]);
  return 0;
}
