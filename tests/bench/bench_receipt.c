/* SPDX-License-Identifier: MIT
 *
 * Reading receipt texts: every variant of the vectors, nanoseconds each, the
 * slowest by name. The yardstick is a walk over the same octets that looks for
 * white space and colons and does nothing with them. */
#define _POSIX_C_SOURCE 200809L
#include <data/json.h>
#include <smpp/receipt.h>
#include <smpp/text.h>

#include "bench.h"

#define TARGET_NS 150.0
#define TEXT_MAX 512

static void parse(void *ctx, long n) {
  const struct smpp_span *text = ctx;
  struct smpp_receipt receipt;

  for (long i = 0; i < n; i++) {
    smpp_receipt_parse_text(*text, &receipt);
    BENCH_USE(&receipt);
  }
}

static void walk(void *ctx, long n) {
  const struct smpp_span *text = ctx;
  struct smpp_span words[64];

  for (long i = 0; i < n; i++) {
    size_t n_words = 0, start = 0;
    for (size_t k = 0; k < text->len; k++)
      if (text->ptr[k] == ' ' || text->ptr[k] == ':') {
        words[n_words++ % 64] = smpp_span(text->ptr + start, k - start);
        start = k + 1;
      }
    BENCH_USE(words);
  }
}

static double alone(bench_run *run, void *ctx, long n) {
  double rounds[BENCH_ROUNDS];

  for (int round = 0; round < BENCH_ROUNDS; round++)
    rounds[round] = bench_once(run, ctx, n);
  return bench_median(rounds);
}

/* The octets of one vector; false at the end of the file. */
static bool next_text(FILE *file, uint8_t octets[TEXT_MAX], struct smpp_span *text) {
  static char line[8192];
  const struct data_json_value *root;
  struct data_json *json;
  struct smpp_span utf8;
  size_t len;

  if (!fgets(line, sizeof line, file))
    return false;
  if (data_json_parse(smpp_span_of(line), &json, &root, NULL) ||
      !data_json_get_string(data_json_get(root, "text"), &utf8) ||
      smpp_text_encode(SMPP_ENCODING_LATIN1, utf8, octets, TEXT_MAX, &len, NULL))
    exit(2);
  data_json_free(json);
  *text = smpp_span(octets, len);
  return true;
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
  uint8_t octets[TEXT_MAX], slowest[TEXT_MAX];
  size_t slowest_len = 0;
  struct smpp_span text;
  double sum = 0, most = 0;
  unsigned n = 0, n_over = 0;

  if (!file)
    return 2;
  for (; next_text(file, octets, &text); n++) {
    double ns = alone(parse, &text, 20000);
    sum += ns;
    n_over += ns > TARGET_NS;
    if (ns > most) {
      most = ns;
      slowest_len = text.len;
      memcpy(slowest, octets, text.len);
    }
  }
  fclose(file);
  printf("receipt text parse, %u variants: mean %.1f ns, slowest %.1f ns, %u over %.0f ns\n", n,
         sum / n, most, n_over, TARGET_NS);
  printf("slowest: %.*s\n", (int)slowest_len, (const char *)slowest);
  text = smpp_span(slowest, slowest_len);
  bench_beside("slowest beside a bare walk", parse, &text, walk, &text, 200000, 2.0);
  return 0;
}
