/* SPDX-License-Identifier: MIT
 *
 * A million appointments: a table of theirs read and planned by five rules, what
 * it takes and how much memory; and one appointment beside one look at each octet
 * of its row. */
#define _POSIX_C_SOURCE 200809L
#include <care/table.h>
#include <smppcare/plan.h>

#include "bench.h"

#include <string.h>
#include <sys/resource.h>

#define MILLION 1000000
#define MESSAGES 16

static const char rules[] =
    "[plan]\nzone = Europe/Paris\ncountry = FR\n"
    "[rule j7]\nwhen = J-7@10:00\ntemplate = t\n"
    "[rule j2]\nwhen = J-2b@10:00\ntemplate = t\n"
    "[rule j1]\nwhen = J-1@14:00\nask = confirm\ntemplate = t\nexpires = J@07:00\n"
    "[rule j1b]\nafter = j1\nno_reply = 4h\nuntil = 20:00\ntemplate = t\nthen = "
    "call_task@J-1@20:00\n"
    "[rule post]\nwhen = J+1@09:30\nask = pain\nno_reply = 1h\ntemplate = t\nthen = alert\n"
    "[question pain]\ntype = scale_0_10\n";

struct one {
  const care_plan *plan;
  struct care_appointment appointment;
  struct smpp_span octets;
};

static void plan_one(void *ctx, long n) {
  const struct one *one = ctx;
  struct care_message out[MESSAGES];
  size_t n_out;

  for (long i = 0; i < n; i++) {
    if (care_plan_apply(one->plan, &one->appointment, NULL, 0, 0, out, MESSAGES, &n_out))
      abort();
    BENCH_USE(out);
  }
}

/* FNV-1a over the octets. */
static void look(void *ctx, long n) {
  const struct one *one = ctx;
  uint32_t hash = 2166136261u;

  for (long i = 0; i < n; i++) {
    for (size_t k = 0; k < one->octets.len; k++)
      hash = (hash ^ one->octets.ptr[k]) * 16777619u;
    BENCH_USE(&hash);
  }
}

static void bench_one(const care_plan *plan) {
  struct one one = {.plan = plan,
                    .octets = smpp_span_of("A-0012345;+33639980101;Lefevre;Zoe;15/06/2027 09:30")};

  one.appointment = (struct care_appointment)CARE_APPOINTMENT_INIT;
  one.appointment.id = smpp_span_of("A-0012345");
  one.appointment.zone = care_plan_zone(plan);
  one.appointment.country = care_country_by_name(smpp_span_of("FR"));
  one.appointment.start_ms = care_day_of(2027, 6, 15) * CARE_DAY_MS + 27000000;
  bench_beside("one appointment, five rules", plan_one, &one, look, &one, 20000, 0);
}

/* A row of some 90 octets, no two alike. */
static size_t put_row(char *out, size_t cap, int i) {
  return (size_t)snprintf(out, cap,
                          "A-%07d;P-%06d;+336399%05d;Lefevre-%d;Zoe;%02d/%02d/2027 %02d:%02d;"
                          "surgery;booked;Clinique des Tilleuls\n",
                          i, i / 2, i % 100000, i % 977, 1 + i % 28, 1 + i / 28 % 12,
                          8 + i / 336 % 10, i / 3360 % 4 * 15);
}

static struct data_buffer table_of_a_million(void) {
  static const char head[] = "id;ipp;portable;nom;prenom;date rdv;type;statut;site\n";
  struct data_buffer text = {.ptr = NULL};

  data_buffer_add_text(&text, head);
  data_buffer_reserve(&text, 110u * MILLION);
  if (text.failed)
    abort();
  for (int i = 0; i < MILLION; i++)
    text.len += put_row(text.ptr + text.len, text.cap - text.len, i);
  return text;
}

static size_t plan_table(const care_plan *plan, care_appointments *table) {
  struct care_message out[MESSAGES];
  size_t n_messages = 0, n;
  int64_t now = care_day_of(2026, 12, 1) * CARE_DAY_MS;

  for (size_t i = 0; i < care_appointments_count(table); i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    if (care_appointments_get(table, i, &a, NULL) != SMPP_OK ||
        care_plan_apply(plan, &a, NULL, 0, now, out, MESSAGES, &n) != SMPP_OK)
      abort();
    n_messages += n;
  }
  return n_messages;
}

static void bench_million(const care_plan *plan) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_appointments *table;
  struct rusage usage;
  struct data_buffer text = table_of_a_million();
  size_t len = text.len, n_messages;
  double start = bench_now_ns(), read;

  if (care__appointments_take(&alloc, &text, plan, &table, NULL) != SMPP_OK)
    abort();
  read = bench_now_ns();
  n_messages = plan_table(plan, table);
  getrusage(RUSAGE_SELF, &usage);
  printf("a million appointments        %.1f s to read %.0f MiB, %.1f s to plan %zu messages, "
         "target 30 s; the most memory %ld MiB\n",
         (read - start) / 1e9, (double)len / 1048576, (bench_now_ns() - read) / 1e9, n_messages,
         usage.ru_maxrss / 1024);
  care_appointments_free(table);
}

int main(void) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_plan *plan;

  if (care_plan_new(&alloc, smpp_span_of(rules), &plan, NULL) != SMPP_OK)
    return 1;
  bench_one(plan);
  bench_million(plan);
  care_plan_free(plan);
  return 0;
}
