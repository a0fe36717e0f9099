/* SPDX-License-Identifier: MIT
 *
 * What a reply costs beside one look at each of its octets: replies as people
 * send them, and two kilobytes made to be slow. */
#define _POSIX_C_SOURCE 200809L
#include <smppcare/reply.h>

#include "../support/lexicons.h"
#include "bench.h"

#include <string.h>

struct text {
  const care_lexicon *lexicon;
  struct smpp_span octets;
};

static void parse(void *ctx, long n) {
  const struct text *text = ctx;
  struct care_reply reply = CARE_REPLY_INIT;

  for (long i = 0; i < n; i++) {
    if (care_reply_parse(text->lexicon, smpp_span_of("fr"), CARE_QUESTION_CONFIRM, text->octets,
                         &reply))
      abort();
    BENCH_USE(&reply);
  }
}

/* FNV-1a over the octets. */
static void look(void *ctx, long n) {
  const struct text *text = ctx;
  uint32_t hash = 2166136261u;

  for (long i = 0; i < n; i++) {
    for (size_t k = 0; k < text->octets.len; k++)
      hash = (hash ^ text->octets.ptr[k]) * 16777619u;
    BENCH_USE(&hash);
  }
}

static void bench(const care_lexicon *lexicon, const char *what, const char *octets, size_t len,
                  long n) {
  struct text text = {lexicon, smpp_span(octets, len)};

  bench_beside(what, parse, &text, look, &text, n, 0);
}

/* The words again and again, to CARE_REPLY_MAX octets. */
static void repeated(const care_lexicon *lexicon, const char *what, const char *words) {
  char octets[CARE_REPLY_MAX];

  for (size_t i = 0; i < sizeof octets; i++)
    octets[i] = words[i % strlen(words)];
  bench(lexicon, what, octets, sizeof octets, 5);
}

/* Words of seven letters that are none. */
static void invented(const care_lexicon *lexicon) {
  char octets[CARE_REPLY_MAX];
  uint32_t random = 1;

  for (size_t i = 0; i < sizeof octets; i++) {
    random = random * 1664525u + 1013904223u;
    octets[i] = i % 8 == 7 ? ' ' : (char)('a' + (random >> 16) % 26);
  }
  bench(lexicon, "2 KiB: invented words", octets, sizeof octets, 5);
}

int main(void) {
  static const char polite[] = "Bonjour, je vous confirme ma présence demain à 9h. Cordialement";
  care_lexicon *lexicon = lexicons_load();

  if (!lexicon)
    return 1;
  bench(lexicon, "oui", "oui", 3, 1000);
  bench(lexicon, "a polite sentence", polite, sizeof polite - 1, 200);
  invented(lexicon);
  repeated(lexicon, "2 KiB: ne", "ne ");
  repeated(lexicon, "2 KiB: je ne me le", "je ne me le ");
  repeated(lexicon, "2 KiB: stop de vos", "stop de vos me d ");
  repeated(lexicon, "2 KiB: single letters", "a b j d ");
  repeated(lexicon, "2 KiB: mistyped", "confirne anuller repporterr ");
  care_lexicon_free(lexicon);
  return 0;
}
