/* SPDX-License-Identifier: MIT
 *
 * Many appointments, each reminded once, through a dispatcher: what a message costs
 * beside the FNV-1a of its text, and how much memory it all takes. With an argument,
 * that many appointments; a million shows that nothing goes over all rows again. */
#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include "../support/lexicons.h"
#include <smppcare/dispatch.h>

#include <care/table.h>
#include <sys/resource.h>

#define APPOINTMENTS 100000

static const char rules[] = "[plan]\nzone = Europe/Paris\ncountry = FR\n"
                            "[rule j1]\nwhen = J-1@14:00\nask = confirm\ntemplate = t\n"
                            "[rule j1b]\nafter = j1\nno_reply = 4h\ntemplate = t\n";

static const char words[] = "Clinique du Lac : RDV demain. Répondez OUI pour confirmer.";

static int write_text(void *ctx, const struct care_text_wanted *wanted, char *out, size_t cap,
                      size_t *len, struct care_fault *fault) {
  (void)ctx;
  (void)fault;
  if (wanted->coded || wanted->automatic || cap < sizeof(words))
    return SMPP_ERR_NOT_FOUND;
  memcpy(out, words, sizeof(words) - 1);
  *len = sizeof(words) - 1;
  return SMPP_OK;
}

static void look(void *ctx, long n) {
  uint32_t hash = 2166136261u;

  (void)ctx;
  for (long i = 0; i < n; i++) {
    for (size_t k = 0; k < sizeof(words) - 1; k++)
      hash = (hash ^ (uint8_t)words[k]) * 16777619u;
    BENCH_USE(&hash);
  }
}

static care_appointments *make_table(const care_plan *plan, int n) {
  static const char head[] = "id,phone,date rdv\n";
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct data_buffer text = {.ptr = NULL};
  care_appointments *table;
  char row[120];

  data_buffer_add_text(&text, head);
  for (int i = 0; i < n; i++) {
    snprintf(row, sizeof(row), "A-%07d,+336%08d,2027-06-%02dT%02d:%02d\n", i, 10000000 + i,
             2 + i % 28, 8 + i / 28 % 10, i / 280 % 60);
    data_buffer_add_text(&text, row);
  }
  if (text.failed || care__appointments_take(&alloc, &text, plan, &table, NULL) != SMPP_OK)
    abort();
  return table;
}

/* A month; how many messages left. */
static size_t run(care_dispatch *d) {
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;
  struct care_submitted submitted = CARE_SUBMITTED_INIT;
  int64_t now = care_day_of(2027, 5, 1) * CARE_DAY_MS, deadline;
  size_t n = 0;

  do {
    while (care_dispatch_next(d, now, &step))
      if (step.act == CARE_DO_SUBMIT) {
        n++;
        submitted.id = step.id;
        if (care_dispatch_submitted(d, &submitted, now) != SMPP_OK)
          abort();
      }
    care_dispatch_carried_out(d);
    deadline = care_dispatch_deadline(d);
    now = deadline > now ? deadline : now;
  } while (deadline < care_day_of(2027, 7, 15) * CARE_DAY_MS);
  return n;
}

int main(int argc, char **argv) {
  static const struct smpp_span senders[] = {{(const uint8_t *)"36180", 5}};
  struct care_dispatch_options options = CARE_DISPATCH_OPTIONS_INIT;
  struct care_gate_policy policy = CARE_GATE_POLICY_INIT;
  struct care_number_options numbers = CARE_NUMBER_OPTIONS_INIT;
  struct smpp_alloc alloc = smpp_alloc_libc();
  int n = argc > 1 ? atoi(argv[1]) : APPOINTMENTS;
  care_lexicon *lexicon = lexicons_load();
  care_plan *plan;
  care_dispatch *d;
  struct rusage usage;
  double begin, read, end, yardstick;
  size_t sent;

  if (!lexicon || care_plan_new(&alloc, smpp_span_of(rules), &plan, NULL) != SMPP_OK)
    return 1;
  options.plan = plan;
  options.table = make_table(plan, n);
  options.policy = &policy;
  options.numbers = &numbers;
  options.lexicon = lexicon;
  options.language = smpp_span_of("fr");
  options.senders = senders;
  options.n_senders = 1;
  options.text = write_text;
  begin = bench_now_ns();
  if (care_dispatch_new(&alloc, &options, &d) != SMPP_OK)
    return 1;
  read = bench_now_ns();
  sent = run(d);
  end = bench_now_ns();
  look(NULL, 100000);
  yardstick = (bench_now_ns() - end) / 100000;
  getrusage(RUSAGE_SELF, &usage);
  printf("%d appointments: %.1f s to read, %zu messages in %.1f s, %.1f us each, %.0f times the "
         "FNV-1a of the text; the most memory %ld MiB\n",
         n, (read - begin) / 1e9, sent, (end - read) / 1e9, (end - read) / 1e3 / (double)sent,
         (end - read) / (double)sent / yardstick, usage.ru_maxrss / 1024);
  care_dispatch_free(d);
  care_appointments_free(options.table);
  care_plan_free(plan);
  care_lexicon_free(lexicon);
  return 0;
}
