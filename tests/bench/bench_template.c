/* SPDX-License-Identifier: MIT
 *
 * A French reminder of one part with a name, a day, a time and a default,
 * rendered, and made whole with a prefix and its parts, beside one look at each octet of it. */
#define _POSIX_C_SOURCE 200809L
#include <care/safe.h>
#include <smppcare/text.h>

#include "bench.h"

#include <string.h>

#define N 5

static const char reminder[] =
    "{{site}}: bonjour {{first_name|default:\"Madame, Monsieur\"}} {{last_name|name}}, RDV le "
    "{{start|date}} à {{start|time}}. Répondez OUI pour confirmer, NON pour annuler.";

struct work {
  care_template *tmpl;
  care_language *language;
  struct smpp_span values[2][N]; /* with a first name, and without */
  char text[1024];
  size_t len;
};

static void render(void *ctx, long n) {
  struct work *w = ctx;

  for (long i = 0; i < n; i++) {
    if (care_template_render(w->tmpl, w->language, w->values[i & 1], N, w->text, sizeof(w->text),
                             &w->len, NULL))
      abort();
    BENCH_USE(w->text);
  }
}

/* What leaves: with a prefix, and its parts counted. */
static void make(void *ctx, long n) {
  struct work *w = ctx;
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;
  struct care_cost cost = CARE_COST_INIT;

  options.prefix = smpp_span_of("Clinique:");
  for (long i = 0; i < n; i++) {
    if (care_text_make(w->tmpl, w->language, w->values[i & 1], N, &options, w->text,
                       sizeof(w->text), &w->len, &cost, NULL) ||
        cost.n_parts != 1)
      abort();
    BENCH_USE(&cost);
  }
}

static void clean(void *ctx, long n) {
  struct work *w = ctx;

  for (long i = 0; i < n; i++) {
    w->len = care__text_safe(w->text, w->len);
    BENCH_USE(w->text);
  }
}

/* FNV-1a over the octets. */
static void look(void *ctx, long n) {
  const struct work *w = ctx;
  uint32_t hash = 2166136261u;

  for (long i = 0; i < n; i++) {
    for (size_t k = 0; k < w->len; k++)
      hash = (hash ^ (uint8_t)w->text[k]) * 16777619u;
    BENCH_USE(&hash);
  }
}

static void set_up(struct work *w) {
  static const char *const names[N] = {"site", "first_name", "last_name", "start", "tel"};
  static const char *const values[N] = {"Clinique des Tilleuls", "Zoé", "DUPONT-MARTIN",
                                        "2027-06-18T09:30", "01 02"};
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct smpp_span columns[N];

  for (size_t i = 0; i < N; i++) {
    columns[i] = smpp_span_of(names[i]);
    w->values[0][i] = w->values[1][i] = smpp_span_of(values[i]);
  }
  w->values[1][1] = smpp_span(NULL, 0);
  if (care_template_new(&alloc, smpp_span_of(reminder), &w->tmpl, NULL) ||
      care_template_bind(w->tmpl, columns, N, NULL) ||
      care_language_new(&alloc, smpp_span_of("fr"), smpp_span(NULL, 0), &w->language))
    abort();
  render(w, 1);
}

int main(void) {
  struct work w = {0};

  set_up(&w);
  printf("%.*s\n", (int)w.len, w.text);
  bench_beside("render, of 2000 ns", render, &w, look, &w, 20000, 0);
  bench_beside("with prefix and parts", make, &w, look, &w, 20000, 0);
  bench_beside("clean", clean, &w, look, &w, 20000, 0);
  care_template_free(w.tmpl);
  care_language_free(w.language);
  return 0;
}
