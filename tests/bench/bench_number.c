/* SPDX-License-Identifier: MIT
 *
 * What reading a telephone number costs beside one look at each of its octets. */
#define _POSIX_C_SOURCE 200809L
#include <smppcare/number.h>

#include "bench.h"

struct cell {
  struct care_number_options options;
  struct smpp_span octets;
};

static void read_cell(void *ctx, long n) {
  const struct cell *cell = ctx;
  struct care_number number = CARE_NUMBER_INIT;

  for (long i = 0; i < n; i++) {
    int result = care_number_read(cell->octets, &cell->options, &number);

    if (result != SMPP_OK && result != SMPP_ERR_INVALID)
      abort();
    BENCH_USE(&number);
  }
}

/* FNV-1a over the octets. */
static void look(void *ctx, long n) {
  const struct cell *cell = ctx;
  uint32_t hash = 2166136261u;

  for (long i = 0; i < n; i++) {
    for (size_t k = 0; k < cell->octets.len; k++)
      hash = (hash ^ cell->octets.ptr[k]) * 16777619u;
    BENCH_USE(&hash);
  }
}

static void bench(const char *what, const char *region, const char *text) {
  struct cell cell = {CARE_NUMBER_OPTIONS_INIT, smpp_span_of(text)};

  cell.options.region = smpp_span_of(region);
  bench_beside(what, read_cell, &cell, look, &cell, 2000, 0);
}

int main(void) {
  bench("as the country writes it", "FR", "06 12 34 56 78");
  bench("international", "FR", "+33612345678");
  bench("overseas", "FR", "0692 12 34 56");
  bench("no prefix to it", "ES", "612345678");
  bench("a zero lost", "FR", "612345678");
  bench("a + lost", "IT", "393331234567");
  bench("a landline", "FR", "01 45 67 89 01");
  bench("a note beside it", "FR", "06.12.34.56.78 (mari)");
  bench("nothing", "FR", "");
  return 0;
}
