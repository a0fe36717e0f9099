/* SPDX-License-Identifier: MIT
 *
 * day SMSCSIM [COUNT [SEED]]: a day in two minutes.
 *
 * COUNT messages go through the client, in real time, to an smscsim that refuses,
 * drops, reorders, malforms, falls silent, reads slowly and cuts the line. The
 * client comes back each time; what is unknown is never sent again. Should it end,
 * saying that it takes nothing more, another one goes on with what was not sent. At
 * the end each message is held against the SMSC's own log:
 *
 *   parts called accepted <= parts that the SMSC took <= accepted and unknown ones
 *
 * so nothing accepted is lost, and nothing is sent twice or called not_sent that
 * the SMSC has. Memory at the end is what it was after a quarter of the run. */
#include "day_smsc.h"

#include <smpp/names.h>
#include <smpp/uv.h>
#include <uv.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DEFAULT_COUNT 20000u
#define MAX_COUNT 99999999u
#define PREFIX "336"
#define AT_A_TIME 2000u /* messages that a client has */
#define WATCH_MS 1000u  /* the watch looks so often .. */
#define STUCK_AFTER 60u /* .. and gives up after so many looks without an outcome */
#define DRAIN_MS 20000u
#define LONG_EVERY 40u    /* one message in so many has two parts */
#define RECEIPT_EVERY 50u /* one in so many asks for a receipt */
#define GROWTH_MOST ((size_t)16 << 20)

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0 /* the sanitizer keeps what was freed: its memory says nothing */
#endif

/* What is known of one message: bounds of the parts that the SMSC took. */
struct row {
  uint8_t least, most, n_outcomes;
  bool handed; /* to the client that lives */
};

struct day {
  uv_loop_t loop;
  uv_timer_t watch;
  struct day_smsc smsc;
  smpp_uv_client *client;
  struct row *rows;
  uint32_t *again; /* rows that were not sent, to be tried again */
  size_t n_again;
  uint32_t count, next, n_final, n_handed, seen_by_watch, quiet;
  uint64_t by_outcome[7], n_clients, n_down, n_receipts, n_inbound, n_late, n_wrong;
  bool ending, stuck;
  size_t own_then, smsc_then; /* resident memory after a quarter */
};

static int n_checks, n_failed;

static void check(bool good, const char *what) {
  printf("%s %d - %s\n", good ? "ok" : "not ok", ++n_checks, what);
  n_failed += !good;
}

static void note(const char *format, ...) {
  va_list arguments;

  va_start(arguments, format);
  printf("# ");
  vprintf(format, arguments);
  printf("\n");
  va_end(arguments);
}

/* --- messages ------------------------------------------------------------------ */

static const char long_text[] =
    "Rappel : votre rendez-vous est demain a 9h, service de cardiologie, batiment B, "
    "deuxieme etage. Venez avec votre carte vitale, vos ordonnances et vos derniers "
    "examens. Repondez OUI pour confirmer.";

static int hand_over(struct day *day, uint32_t row) {
  struct smpp_message message = SMPP_MESSAGE_INIT;
  char to[24];
  int result;

  snprintf(to, sizeof to, PREFIX "%08u", row);
  message.cookie = row;
  message.source_addr = smpp_span_of("38000");
  message.destination_addr = smpp_span_of(to);
  message.dest_addr_ton = 1;
  message.dest_addr_npi = 1;
  message.text = smpp_span_of(row % LONG_EVERY ? "Rendez-vous demain 9h" : long_text);
  message.registered_delivery = row % RECEIPT_EVERY == 0;
  result = smpp_uv_client_submit(day->client, &message, NULL, NULL);
  if (result == SMPP_OK) {
    day->rows[row].handed = true;
    day->n_handed++;
  }
  return result;
}

/* SMPP_OK, or why no more can be handed over. */
static int feed(struct day *day) {
  int result = SMPP_OK;

  while (result == SMPP_OK && day->n_handed < AT_A_TIME) {
    if (day->n_again) {
      if ((result = hand_over(day, day->again[day->n_again - 1])) == SMPP_OK)
        day->n_again--;
    } else if (day->next < day->count) {
      if ((result = hand_over(day, day->next)) == SMPP_OK)
        day->next++;
    } else {
      break;
    }
  }
  return result;
}

/* --- outcomes ------------------------------------------------------------------ */

static void sample(struct day *day) {
  if (day->n_final != day->count / 4)
    return;
  day->own_then = resident(getpid());
  day->smsc_then = resident(day->smsc.pid);
}

static void on_outcome(struct day *day, const struct smpp_client_event *event) {
  struct row *row = &day->rows[event->cookie];

  day->by_outcome[event->outcome]++;
  day->n_wrong += !row->handed; /* a second outcome */
  row->handed = false;
  day->n_handed--;
  for (uint32_t i = 0; i < event->n_parts; i++) {
    bool accepted = event->parts[i].outcome == SMPP_OUTCOME_ACCEPTED;

    row->least = (uint8_t)(row->least + accepted);
    row->most =
        (uint8_t)(row->most + (accepted || event->parts[i].outcome == SMPP_OUTCOME_UNKNOWN));
  }
  if (event->outcome == SMPP_MESSAGE_NOT_SENT) {
    day->again[day->n_again++] = (uint32_t)event->cookie;
    return;
  }
  row->n_outcomes++;
  day->n_final++;
  sample(day);
}

/* --- clients --------------------------------------------------------------------- */

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data);

static bool open_client(struct day *day) {
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_host host = {"127.0.0.1", day->smsc.port};

  core.seed = ++day->n_clients;
  core.system_id = smpp_span_of("clinic");
  core.password = smpp_span_of("secret");
  core.binds = 2;
  core.max_receipts = 2000; /* full soon, so that memory shows what else grows */
  core.backoff_ms = 10;     /* lines end all the time here */
  core.backoff_max_ms = 20;
  core.session.window = 100;
  core.session.response_ms = 300;
  config.client = &core;
  config.hosts = &host;
  config.n_hosts = 1;
  config.on_event = on_event;
  config.data = day;
  return smpp_uv_client_new(&day->loop, &config, &day->client) == SMPP_OK;
}

static void finish(struct day *day) {
  smpp_uv_client_free(day->client);
  day->client = NULL;
  uv_close((uv_handle_t *)&day->watch, NULL);
}

/* The last event of a client. */
static void on_drained(struct day *day) {
  day->n_wrong += day->n_handed; /* without an outcome */
  smpp_uv_client_free(day->client);
  day->client = NULL;
  day->ending = false;
  if (day->n_final == day->count || day->stuck || !open_client(day))
    finish(day);
}

/* Goes on with the next message, or the next client, or to the end. */
static void go_on(struct day *day) {
  if (day->ending)
    return;
  if (day->n_final == day->count) {
    day->ending = true;
    smpp_uv_client_drain(day->client, DRAIN_MS);
  } else if (feed(day) == SMPP_ERR_STATE) {
    day->ending = true;
    smpp_uv_client_abort(day->client);
  }
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct day *day = data;

  switch (event->type) {
  case SMPP_CLIENT_OUTCOME:
    on_outcome(day, event);
    break;
  case SMPP_CLIENT_RECEIPT:
    day->n_receipts++;
    day->n_wrong += event->cookie % RECEIPT_EVERY != 0;
    return;
  case SMPP_CLIENT_INBOUND: /* receipts of what earlier clients sent */
    day->n_inbound++;
    smpp_uv_client_respond(client, event->request, SMPP_STATUS_ROK);
    return;
  case SMPP_CLIENT_LATE:
    day->n_late++;
    return;
  case SMPP_CLIENT_LINK_DOWN:
    day->n_down++;
    break;
  case SMPP_CLIENT_DRAINED:
    on_drained(day);
    return;
  default:
    break;
  }
  go_on(day);
}

/* --- the run ------------------------------------------------------------------------ */

/* A run that stands still has failed; a client that lives on has its chance. */
static void on_watch(uv_timer_t *watch) {
  struct day *day = watch->data;

  day->quiet = day->n_final == day->seen_by_watch ? day->quiet + 1 : 0;
  day->seen_by_watch = day->n_final;
  if (day->quiet >= STUCK_AFTER) {
    day->stuck = true;
    finish(day);
  }
}

static bool begin(struct day *day, const char *program, uint32_t count, const char *seed) {
  const char *const options[] = {"--seed",
                                 seed,
                                 "--keep",
                                 "1000",
                                 "--receipt-delay",
                                 "5ms..50ms",
                                 "--reorder",
                                 "8",
                                 "--latency",
                                 "0s..2ms",
                                 "--disconnect-every",
                                 "4001",
                                 "--drop-every",
                                 "2003",
                                 "--malform",
                                 "0.0005",
                                 "--slow-read",
                                 "4000000",
                                 "--silence",
                                 "30ms/2s",
                                 "--error-rate",
                                 "1%:ESME_RSYSERR=1,ESME_RINVDSTADR=2,ESME_RSUBMITFAIL=2"};

  memset(day, 0, sizeof *day);
  day->count = count;
  day->rows = calloc(count, sizeof *day->rows);
  day->again = calloc(AT_A_TIME, sizeof *day->again);
  if (!day->rows || !day->again ||
      !day_smsc_start(&day->smsc, program, options, sizeof options / sizeof options[0]))
    return false;
  uv_loop_init(&day->loop);
  uv_timer_init(&day->loop, &day->watch);
  day->watch.data = day;
  uv_timer_start(&day->watch, on_watch, WATCH_MS, WATCH_MS);
  return open_client(day) && feed(day) == SMPP_OK;
}

static void check_memory(const struct day *day) {
  size_t own = resident(getpid()), smsc = resident(day->smsc.pid);

  note("memory in KiB, after a quarter and at the end: client %zu %zu, smscsim %zu %zu",
       day->own_then >> 10, own >> 10, day->smsc_then >> 10, smsc >> 10);
  if (SANITIZED)
    return;
  check(own && own < day->own_then + GROWTH_MOST, "the client's memory is flat");
  check(smsc && smsc < day->smsc_then + GROWTH_MOST, "the simulator's memory is flat");
}

static void check_rows(const struct day *day) {
  uint8_t *taken = calloc(day->count, 1);
  uint64_t n_taken = taken ? day_smsc_taken(&day->smsc, PREFIX, taken, day->count) : 0;
  uint32_t n_lost = 0, n_twice = 0, n_without = 0;

  for (uint32_t i = 0; taken && i < day->count; i++) {
    n_without += day->rows[i].n_outcomes != 1;
    n_lost += taken[i] < day->rows[i].least;
    n_twice += taken[i] > day->rows[i].most;
  }
  note("%llu parts taken by the SMSC", (unsigned long long)n_taken);
  check(n_taken > 0, "the SMSC's log can be read");
  check(n_without == 0, "every message has exactly one outcome");
  check(n_lost == 0, "what is called accepted was taken");
  check(n_twice == 0, "nothing was taken twice, or called not sent or rejected and taken");
  free(taken);
}

static void tell(const struct day *day, uint64_t began_ms) {
  static const int outcomes[] = {SMPP_MESSAGE_ACCEPTED, SMPP_MESSAGE_PARTIAL, SMPP_MESSAGE_REJECTED,
                                 SMPP_MESSAGE_UNKNOWN, SMPP_MESSAGE_NOT_SENT};

  note("%u messages in %llu ms", day->count, (unsigned long long)(smpp_uv_clock_ms() - began_ms));
  for (size_t i = 0; i < sizeof outcomes / sizeof outcomes[0]; i++)
    note("%s: %llu%s", smpp_message_outcome_name(outcomes[i]),
         (unsigned long long)day->by_outcome[outcomes[i]],
         outcomes[i] == SMPP_MESSAGE_NOT_SENT ? ", sent again" : "");
  note("clients %llu, links down %llu, receipts %llu, other inbound %llu, late answers %llu",
       (unsigned long long)day->n_clients, (unsigned long long)day->n_down,
       (unsigned long long)day->n_receipts, (unsigned long long)day->n_inbound,
       (unsigned long long)day->n_late);
}

static void live(struct day *day) {
  uint64_t began_ms = smpp_uv_clock_ms();

  uv_run(&day->loop, UV_RUN_DEFAULT);
  tell(day, began_ms);
  check(!day->stuck && day->n_final == day->count, "the run comes to its end");
  check(day->n_wrong == 0, "no event is out of place");
  check(day->n_down > 0 && day->by_outcome[SMPP_MESSAGE_UNKNOWN] > 0 &&
            day->by_outcome[SMPP_MESSAGE_REJECTED] > 0 && day->n_receipts > 0,
        "there was trouble");
  check_memory(day);
  check(uv_loop_close(&day->loop) == 0, "the loop has no handle left");
  check(day_smsc_stop(&day->smsc) == 143, "the simulator ends well");
  check_rows(day);
}

int main(int argc, char **argv) {
  unsigned long count = argc > 2 ? strtoul(argv[2], NULL, 10) : DEFAULT_COUNT;
  const char *seed = argc > 3 ? argv[3] : "1";
  struct day day;

  if (argc < 2 || argc > 4 || count < 8 || count > MAX_COUNT) {
    fprintf(stderr, "usage: day SMSCSIM [COUNT [SEED]]\n");
    return 2;
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  if (begin(&day, argv[1], (uint32_t)count, seed))
    live(&day);
  else
    check(false, "the simulator and a client start");
  day_smsc_clean(&day.smsc);
  printf("1..%d\n", n_checks);
  free(day.rows);
  free(day.again);
  return n_failed != 0;
}
