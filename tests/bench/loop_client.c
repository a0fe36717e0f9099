/* SPDX-License-Identifier: MIT
 *
 * Our client on a socket, measured as blast is: submit_sm with 100 characters,
 * each outcome accounted for, the queue kept full.
 *
 * usage: loop_client [-t] -p PORT -n TOTAL -w WINDOW   (-t: TLS, the certificate
 * not looked at) */
#include <smpp/uv.h>
#include <uv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

struct run {
  smpp_uv_client *client;
  struct smpp_message message;
  uint64_t total, n_submitted, n_done, n_accepted, ahead;
  uint64_t started_ns;
  double started_cpu, seconds, cpu;
};

static double cpu_seconds(void) {
  struct rusage usage;

  getrusage(RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

static void submit_next(struct run *run) {
  while (run->n_submitted < run->total && run->n_submitted - run->n_done < run->ahead &&
         smpp_uv_client_submit(run->client, &run->message, NULL, NULL) == SMPP_OK)
    run->n_submitted++;
}

static void on_outcome(struct run *run, const struct smpp_client_event *event) {
  run->n_accepted += event->outcome == SMPP_MESSAGE_ACCEPTED;
  run->n_done++;
  if (run->n_done < run->total) {
    submit_next(run);
    return;
  }
  run->seconds = (double)(uv_hrtime() - run->started_ns) * 1e-9;
  run->cpu = cpu_seconds() - run->started_cpu;
  smpp_uv_client_drain(run->client, 1000);
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct run *run = data;

  if (event->type == SMPP_CLIENT_OUTCOME) {
    on_outcome(run, event);
  } else if (event->type == SMPP_CLIENT_LINK_UP) {
    run->started_ns = uv_hrtime();
    run->started_cpu = cpu_seconds();
    submit_next(run);
  } else if (event->type == SMPP_CLIENT_LINK_DOWN && run->n_done < run->total) {
    fprintf(stderr, "%s\n", event->detail);
    smpp_uv_client_abort(client);
  }
}

int main(int argc, char **argv) {
  static char text[100];
  struct run run = {.message = SMPP_MESSAGE_INIT, .total = 1000000};
  unsigned port = 2775, window = 100;
  struct rusage usage;
  const char *scheme = "smpp", *options = "";
  char uri[128];
  int opt;

  while ((opt = getopt(argc, argv, "tp:n:w:")) != -1) {
    if (opt == 'p')
      port = (unsigned)strtoul(optarg, NULL, 10);
    else if (opt == 'n')
      run.total = strtoull(optarg, NULL, 10);
    else if (opt == 'w')
      window = (unsigned)strtoul(optarg, NULL, 10);
    else if (opt == 't') {
      scheme = "smpps";
      options = "&insecure=yes";
    } else
      return 2;
  }
  memset(text, 'A', sizeof text);
  run.ahead = 2 * window + 64;
  run.message.source_addr_ton = 5;
  run.message.source_addr = smpp_span_of("MyCompany");
  run.message.dest_addr_ton = run.message.dest_addr_npi = 1;
  run.message.destination_addr = smpp_span_of("447700900123");
  run.message.text = smpp_span(text, sizeof text);
  snprintf(uri, sizeof uri, "%s://user:pass@127.0.0.1:%u?window=%u%s", scheme, port, window,
           options);
  if (smpp_uv_client_open(uv_default_loop(), uri, on_event, &run, &run.client, NULL) != SMPP_OK)
    return 2;
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  smpp_uv_client_free(run.client);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  getrusage(RUSAGE_SELF, &usage);
  printf("peer=libsmpp-uv w=%u n=%llu secs=%.4f rate=%.0f cpu_us=%.4f rss_kb=%ld accepted=%llu\n",
         window, (unsigned long long)run.total, run.seconds, (double)run.total / run.seconds,
         run.cpu * 1e6 / (double)run.total, usage.ru_maxrss, (unsigned long long)run.n_accepted);
  return run.n_accepted == run.total && uv_loop_close(uv_default_loop()) == 0 ? 0 : 1;
}
