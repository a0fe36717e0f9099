/* SPDX-License-Identifier: MIT
 *
 * bench_reply FILE...: what a reply costs beside one look at each of its octets:
 * replies as people send them, those of the files (labelled replies, one JSON
 * object a line), and two kilobytes made to be slow. */
#define _POSIX_C_SOURCE 200809L
#include <data/json.h>
#include <smppcare/reply.h>

#include "../support/lexicons.h"
#include "bench.h"

#include <stdio.h>
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

#define MAX_REPLIES 8192

/* Replies with their languages and questions, in files that stay in memory. */
struct mixture {
  const care_lexicon *lexicon;
  struct mixed {
    struct smpp_span text, language;
    int question;
  } replies[MAX_REPLIES];
  long n, octets;
};

/* Options and items are not kept, so questions that need them are left out. */
static void take_line(struct mixture *all, const char *line) {
  struct mixed *reply = &all->replies[all->n];
  const struct data_json_value *root;
  struct smpp_span question;
  struct data_json *json;

  if (all->n == MAX_REPLIES || data_json_parse(smpp_span_of(line), &json, &root, NULL))
    return;
  reply->question = CARE_QUESTION_CONFIRM;
  if (data_json_get_string(data_json_get(root, "text"), &reply->text) &&
      data_json_get_string(data_json_get(root, "lang"), &reply->language) &&
      (!data_json_get_string(data_json_get(root, "question"), &question) ||
       care_question_by_name(question, &reply->question)) &&
      reply->question != CARE_QUESTION_CHOICE && reply->question != CARE_QUESTION_COMBINED) {
    all->n++;
    all->octets += (long)reply->text.len;
  } else
    data_json_free(json);
}

static void parse_mixture(void *ctx, long n) {
  const struct mixture *all = ctx;
  struct care_reply reply = CARE_REPLY_INIT;

  for (long i = 0; i < n; i++) {
    const struct mixed *one = &all->replies[i % all->n];
    if (care_reply_parse(all->lexicon, one->language, one->question, one->text, &reply))
      abort();
    BENCH_USE(&reply);
  }
}

static void look_at_mixture(void *ctx, long n) {
  const struct mixture *all = ctx;

  for (long i = 0; i < n; i++) {
    struct text text = {all->lexicon, all->replies[i % all->n].text};
    look(&text, 1);
  }
}

/* A round of the mixture is longer than a busy machine leaves one alone: the least
 * processor time of many says what it costs. */
static void least_of_many(struct mixture *all) {
  double least = 0;

  for (int round = 0; round < 100; round++) {
    clock_t start = clock();
    double ns;
    parse_mixture(all, all->n);
    ns = (double)(clock() - start) * 1e9 / CLOCKS_PER_SEC / (double)all->n;
    least = round == 0 || ns < least ? ns : least;
  }
  printf("processor time, the least of 100 rounds: %.0f ns, %.0f a second\n", least, 1e9 / least);
}

static void as_they_come(const care_lexicon *lexicon, int n_files, char **files) {
  static struct mixture all;
  char line[8192];

  all.lexicon = lexicon;
  for (int i = 0; i < n_files; i++) {
    FILE *file = fopen(files[i], "rb");
    while (file && fgets(line, sizeof line, file))
      take_line(&all, line);
    if (file)
      fclose(file);
  }
  if (all.n == 0)
    return;
  printf("%ld replies of %ld octets on the mean\n", all.n, all.octets / all.n);
  bench_beside("replies as they come", parse_mixture, &all, look_at_mixture, &all, all.n, 0);
  least_of_many(&all);
}

int main(int argc, char **argv) {
  static const char polite[] = "Bonjour, je vous confirme ma présence demain à 9h. Cordialement";
  care_lexicon *lexicon = lexicons_load();

  if (!lexicon)
    return 1;
  bench(lexicon, "oui", "oui", 3, 1000);
  bench(lexicon, "a polite sentence", polite, sizeof polite - 1, 200);
  as_they_come(lexicon, argc - 1, argv + 1);
  invented(lexicon);
  repeated(lexicon, "2 KiB: ne", "ne ");
  repeated(lexicon, "2 KiB: je ne me le", "je ne me le ");
  repeated(lexicon, "2 KiB: stop de vos", "stop de vos me d ");
  repeated(lexicon, "2 KiB: single letters", "a b j d ");
  repeated(lexicon, "2 KiB: mistyped", "confirne anuller repporterr ");
  care_lexicon_free(lexicon);
  return 0;
}
