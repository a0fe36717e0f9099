/* SPDX-License-Identifier: MIT
 *
 * The figures as an object of JSON, or in words. */
#include "report.h"

#include <data/json_write.h>
#include <stdio.h>
#include <sys/resource.h>

static const struct {
  const char *name;
  unsigned per_mille;
} quantiles[] = {{"p50", 500}, {"p90", 900}, {"p99", 990}, {"p999", 999}};
#define N_QUANTILES (sizeof quantiles / sizeof *quantiles)

static uint64_t submits(const struct bench_figures *figures) {
  return figures->accepted + figures->rejected + figures->unknown;
}

static double ratio(double value, double by) {
  return by > 0 ? value / by : 0;
}

/* The most that it ever was. */
static uint64_t rss_kib(void) {
  struct rusage usage;

  getrusage(RUSAGE_SELF, &usage);
  return (uint64_t)usage.ru_maxrss;
}

static void member_double(struct data_json_writer *w, const char *key, double value) {
  data_json_key(w, key);
  data_json_double(w, value, 3);
}

static void member_us(struct data_json_writer *w, const char *key, const struct histogram *all,
                      uint64_t ns) {
  if (all->n)
    member_double(w, key, (double)ns / 1000);
  else
    data_json_member_null(w, key);
}

static void write_json(const struct bench_figures *figures, struct data_buffer *out) {
  const struct histogram *latency = &figures->latency_ns;
  struct data_json_writer w = data_json_writer(out);
  double n = (double)submits(figures);

  data_json_object_begin(&w);
  data_json_member_uint(&w, "submits", submits(figures));
  member_double(&w, "seconds", figures->seconds);
  member_double(&w, "submits_per_s", ratio(n, figures->seconds));
  member_double(&w, "cpu_us_per_submit", ratio(figures->cpu_seconds * 1e6, n));
  data_json_key(&w, "latency_us");
  data_json_object_begin(&w);
  for (size_t i = 0; i < N_QUANTILES; i++)
    member_us(&w, quantiles[i].name, latency, histogram_quantile(latency, quantiles[i].per_mille));
  member_us(&w, "max", latency, latency->max);
  data_json_object_end(&w);
  data_json_member_uint(&w, "rss_kib", rss_kib());
  data_json_member_uint(&w, "rejected", figures->rejected);
  data_json_member_uint(&w, "unknown", figures->unknown);
  data_json_object_end(&w);
  data_json_line_end(&w);
}

static void print_words(const struct bench_figures *figures) {
  const struct histogram *latency = &figures->latency_ns;
  double n = (double)submits(figures);

  printf("%llu submits in %.3f s: %.0f a second, %.2f us of CPU each\n",
         (unsigned long long)submits(figures), figures->seconds, ratio(n, figures->seconds),
         ratio(figures->cpu_seconds * 1e6, n));
  for (size_t i = 0; latency->n && i < N_QUANTILES; i++)
    printf("%s%s %.1f,", i ? " " : "latency in us: ", quantiles[i].name,
           (double)histogram_quantile(latency, quantiles[i].per_mille) / 1000);
  if (latency->n)
    printf(" max %.1f\n", (double)latency->max / 1000);
  printf("memory %llu KiB; %llu accepted, %llu rejected, %llu unknown\n",
         (unsigned long long)rss_kib(), (unsigned long long)figures->accepted,
         (unsigned long long)figures->rejected, (unsigned long long)figures->unknown);
}

bool bench_report(const struct bench_figures *figures, bool json) {
  struct data_buffer line = {0};
  bool ok = true;

  if (json) {
    write_json(figures, &line);
    ok = !line.failed && fwrite(line.ptr, 1, line.len, stdout) == line.len;
    data_buffer_free(&line);
  } else {
    print_words(figures);
  }
  return fflush(stdout) == 0 && !ferror(stdout) && ok;
}
