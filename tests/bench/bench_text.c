/* SPDX-License-Identifier: MIT
 *
 * GSM 7-bit of 160 characters beside plain C: English, and French with an
 * accent every few letters, where whole words of octets seldom go. */
#define _POSIX_C_SOURCE 200809L
#include <smpp/text.h>

#include "bench.h"
#include "raw_gsm7.h"

static const char english[] =
    "Hello, this is a typical text message of one hundred and sixty characters that uses only the "
    "GSM 03.38 default alphabet; it has to be converted quickly. 0123456";
static const char french[] =
    "Madame, votre séance de rééducation est prévue à la clinique le 3 février à 14h; veuillez "
    "arriver à l'accueil dix minutes avant, et répondre OUI pour confirmer.";

struct text {
  struct smpp_span utf8;
  uint8_t septets[400];
  size_t n_septets;
};

static void encode(void *ctx, long n) {
  const struct text *text = ctx;
  uint8_t out[400];
  size_t len;

  for (long i = 0; i < n; i++) {
    if (smpp_text_encode(SMPP_ENCODING_GSM7, text->utf8, out, sizeof out, &len, NULL))
      abort();
    BENCH_USE(out);
  }
}

static void encode_raw(void *ctx, long n) {
  const struct text *text = ctx;
  uint8_t out[400];

  for (long i = 0; i < n; i++) {
    if (raw_gsm7_encode(out, text->utf8.ptr, text->utf8.len) < 0)
      abort();
    BENCH_USE(out);
  }
}

static void decode(void *ctx, long n) {
  const struct text *text = ctx;
  char out[400];
  size_t len;

  for (long i = 0; i < n; i++) {
    if (smpp_text_decode(SMPP_ENCODING_GSM7, smpp_span(text->septets, text->n_septets), out,
                         sizeof out, &len, NULL))
      abort();
    BENCH_USE(out);
  }
}

static void decode_raw(void *ctx, long n) {
  const struct text *text = ctx;
  uint8_t out[400];

  for (long i = 0; i < n; i++) {
    raw_gsm7_decode(out, text->septets, text->n_septets);
    BENCH_USE(out);
  }
}

static void pack(void *ctx, long n) {
  const struct text *text = ctx;
  uint8_t out[400];
  size_t len;

  for (long i = 0; i < n; i++) {
    if (smpp_gsm7_pack(smpp_span(text->septets, text->n_septets), 0, out, sizeof out, &len))
      abort();
    BENCH_USE(out);
  }
}

static void pack_raw(void *ctx, long n) {
  const struct text *text = ctx;
  uint8_t out[400];

  for (long i = 0; i < n; i++) {
    raw_gsm7_pack(out, text->septets, text->n_septets);
    BENCH_USE(out);
  }
}

static void plan(void *ctx, long n) {
  const struct text *text = ctx;
  const struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  for (long i = 0; i < n; i++) {
    if (smpp_text_plan(text->utf8, &options, &plan, NULL))
      abort();
    BENCH_USE(&plan);
  }
}

static void measure(const char *language, const char *utf8) {
  struct text text = {.utf8 = smpp_span_of(utf8)};

  text.n_septets = (size_t)raw_gsm7_encode(text.septets, text.utf8.ptr, text.utf8.len);
  printf("%s, %zu septets\n", language, text.n_septets);
  bench_beside("  gsm7 encode", encode, &text, encode_raw, &text, 200000, 0.5);
  bench_beside("  gsm7 decode", decode, &text, decode_raw, &text, 200000, 0.5);
  bench_beside("  gsm7 pack", pack, &text, pack_raw, &text, 200000, 0.5);
  bench_beside("  plan, beside encode", plan, &text, encode_raw, &text, 200000, 2.0);
}

int main(void) {
  raw_gsm7_init();
  measure("English", english);
  measure("French", french);
  return 0;
}
