/* SPDX-License-Identifier: MIT
 *
 * scenario FOLDER: runs a scenario in virtual time and compares what is sent and
 * told with expected.jsonl; then cuts it at every record that it keeps and goes on
 * from there. `scenario --print FOLDER` shows what happens. */
#include "world.h"

#include <stdio.h>
#include <stdlib.h>

static bool read_expected(const char *folder, struct lines *out) {
  char path[4096], text[4096];
  FILE *file;

  snprintf(path, sizeof path, "%s/expected.jsonl", folder);
  file = fopen(path, "r");
  if (!file) {
    fprintf(stderr, "cannot open %s\n", path);
    return false;
  }
  while (fgets(text, sizeof text, file)) {
    text[strcspn(text, "\r\n")] = '\0';
    if (text[0])
      lines_add(out, smpp_span_of(text));
  }
  fclose(file);
  return true;
}

/* --- differences -------------------------------------------------------------------------- */

/* The length of the longest common part of what follows i and j, for all of them. */
static size_t *common(const struct lines *a, const struct lines *b) {
  size_t width = b->n + 1, *length = calloc((a->n + 1) * width, sizeof(*length));

  if (!length)
    abort();
  for (size_t i = a->n; i-- > 0;)
    for (size_t j = b->n; j-- > 0;) {
      size_t down = length[(i + 1) * width + j], right = length[i * width + j + 1];
      length[i * width + j] = strcmp(a->items[i], b->items[j]) == 0
                                  ? length[(i + 1) * width + j + 1] + 1
                              : down > right ? down
                                             : right;
    }
  return length;
}

/* Prints what differs; true: nothing does. */
static bool same(const struct lines *expected, const struct lines *got) {
  size_t *length = common(expected, got), width = got->n + 1, i = 0, j = 0;
  bool all = true;

  while (i < expected->n || j < got->n) {
    bool both = i < expected->n && j < got->n;

    if (both && strcmp(expected->items[i], got->items[j]) == 0) {
      i++;
      j++;
      continue;
    }
    all = false;
    if (i < expected->n &&
        (j == got->n || length[(i + 1) * width + j] >= length[i * width + j + 1]))
      printf("# - %s\n", expected->items[i++]);
    else
      printf("# + %s\n", got->items[j++]);
  }
  free(length);
  return all;
}

/* --- cuts ------------------------------------------------------------------------------------ */

/* The value of a member "key":"..", in `out`; false: there is none. */
static bool key_of(const char *record, char out[400]) {
  const char *key = strstr(record, "\"key\":\"");

  if (key)
    snprintf(out, 400, "%.*s", (int)strcspn(key + 7, "\""), key + 7);
  return key != NULL;
}

static void forget(struct lines *lines, const char *text) {
  for (size_t i = 0; i < lines->n; i++)
    if (strcmp(lines->items[i], text) == 0) {
      free(lines->items[i]);
      lines->items[i--] = lines->items[--lines->n];
    }
}

/* The keys whose outcome was lost: an intent is kept, and no outcome after it. */
static void find_doubts(const struct world *world, struct lines *doubts) {
  char key[400];

  for (size_t i = 0; i < world->records.n; i++) {
    const char *record = world->records.items[i];

    if (!key_of(record, key))
      continue;
    if (strstr(record, "\"r\":\"intent\""))
      lines_add(doubts, smpp_span_of(key));
    else if (strstr(record, "\"r\":\"outcome\""))
      forget(doubts, key);
  }
}

static size_t missing(const struct lines *from, const struct lines *in, const char *why,
                      size_t cut) {
  size_t n = 0;

  for (size_t i = 0; i < from->n; i++)
    if (!lines_have(in, from->items[i])) {
      n++;
      printf("# cut at record %zu: %s: %s\n", cut, why, from->items[i]);
    }
  return n;
}

/* In doubt a key is unknown, and that is told. */
static bool doubts_are_told(const struct world *world, const struct lines *doubts) {
  size_t told = 0;

  for (size_t k = 0; k < doubts->n; k++)
    for (size_t i = 0; i < world->events.n; i++)
      if (strstr(world->events.items[i], "\"status\":\"unknown\"") &&
          (strstr(doubts->items[k], "reply-") ||
           strstr(world->events.items[i], doubts->items[k]))) {
        told++;
        break;
      }
  if (told < doubts->n)
    printf("# nobody is told that %s is unknown\n", doubts->items[0]);
  return told == doubts->n;
}

/* Where no outcome was lost the same is sent and told as if there were no cut. */
static bool is_whole(const struct world *world, const struct world *whole, size_t cut) {
  return missing(&world->submits, &whole->submits, "sent besides", cut) +
             missing(&whole->submits, &world->submits, "not sent", cut) +
             missing(&whole->events, &world->events, "not told", cut) ==
         0;
}

static bool survives(struct site *site, const struct world *whole, size_t cut) {
  struct lines doubts = {0};
  struct world world;
  bool ok;

  world_begin(&world, site, cut);
  world_run(&world);
  find_doubts(&world, &doubts);
  world_go_on(&world);
  world_run(&world);
  ok = !world.failed &&
       (doubts.n > 0 ? doubts_are_told(&world, &doubts) : is_whole(&world, whole, cut));
  lines_clear(&doubts);
  world_end(&world);
  return ok;
}

static bool survives_all(struct site *site, const struct world *whole) {
  bool ok = true;

  for (size_t i = 0; i < whole->records.n; i++)
    ok = survives(site, whole, i) && ok;
  return ok;
}

/* --- the program -------------------------------------------------------------------------------
 */

static void verdict(int n, bool ok, const char *what) {
  printf("%sok %d - %s\n", ok ? "" : "not ", n, what);
}

int main(int argc, char **argv) {
  bool print = argc > 2 && strcmp(argv[1], "--print") == 0, ok = false;
  const char *folder = argv[argc - 1];
  struct lines expected = {0};
  struct world whole;
  struct site site;

  if (argc < 2 || !site_load(&site, folder))
    return 1;
  world_begin(&whole, &site, RECORDS_ALL);
  world_run(&whole);
  if (print) {
    for (size_t i = 0; i < whole.told.n; i++)
      puts(whole.told.items[i]);
  } else if (read_expected(folder, &expected)) {
    bool happens = same(&expected, &whole.told) && !whole.failed, goes_on;

    verdict(1, happens, "what is expected happens, and nothing else");
    goes_on = survives_all(&site, &whole);
    verdict(2, goes_on, "a cut at any record is gone on from, and nothing is sent twice");
    puts("1..2");
    ok = happens && goes_on;
  }
  lines_clear(&expected);
  world_end(&whole);
  site_free(&site);
  return ok || print ? 0 : 1;
}
