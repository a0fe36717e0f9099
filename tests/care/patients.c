/* SPDX-License-Identifier: MIT */
#include "patients.h"

#include <care/when.h>
#include <data/duration.h>

#include <stdio.h>
#include <stdlib.h>

struct reader {
  struct patients *patients;
  const care_zone *zone;
  char *rest;
};

/* The next word; "" at the end. */
static const char *word(struct reader *r) {
  char *begin = r->rest + strspn(r->rest, " ");
  size_t len = strcspn(begin, " ");

  r->rest = begin + len;
  if (*r->rest)
    *r->rest++ = '\0';
  return begin;
}

static const char *rest_of(struct reader *r) {
  return r->rest + strspn(r->rest, " ");
}

static bool put(char *out, size_t cap, const char *text) {
  return text[0] && (size_t)snprintf(out, cap, "%s", text) < cap;
}

static bool instant(const struct reader *r, const char *text, int64_t *out) {
  struct care__when when;

  if (!care__when_parse(smpp_span_of(text), &when, NULL) || !when.has_date || !when.has_time)
    return false;
  *out = care_zone_from_wall(r->zone, (int64_t)care__when_wall_ms(&when));
  return true;
}

static int kind_of(const char *name, const char *const *names, int n) {
  for (int i = 0; i < n; i++)
    if (strcmp(name, names[i]) == 0)
      return i;
  return -1;
}

static bool read_on(struct reader *r, struct line *line) {
  static const char *const names[] = {"reply", "state", "outcome"};
  uint64_t after = 0;
  bool ok = put(line->who, WORD_MAX, word(r)) && put(line->what, WORD_MAX, word(r));

  line->kind = kind_of(word(r), names, 3);
  if (line->kind == ON_REPLY || line->kind == ON_STATE)
    ok = ok && data_duration_parse(smpp_span_of(word(r)), &after);
  line->at_ms = (int64_t)after;
  return ok && line->kind >= 0 && put(line->says, SAYS_MAX, rest_of(r));
}

static bool read_at(struct reader *r, struct line *line) {
  static const char *const names[] = {"text", "event", "table", "away"};
  bool ok = instant(r, word(r), &line->at_ms);
  int kind = kind_of(word(r), names, 4);

  line->kind = AT_TEXT + kind;
  if (kind == 3)
    return ok && instant(r, word(r), &line->until_ms);
  ok = ok && kind >= 0 && put(line->who, WORD_MAX, word(r));
  if (kind == 0)
    return ok && put(line->says, SAYS_MAX, rest_of(r));
  return ok && (kind == 2 || put(line->what, WORD_MAX, word(r)));
}

static bool read_line(struct reader *r) {
  struct patients *p = r->patients;
  const char *first = word(r);

  if (!first[0] || first[0] == '#')
    return true;
  if (strcmp(first, "begin") == 0)
    return instant(r, word(r), &p->begin_ms);
  if (strcmp(first, "end") == 0)
    return instant(r, word(r), &p->end_ms);
  if (strcmp(first, "show") == 0)
    return p->show_delivered = strcmp(word(r), "delivered") == 0;
  if (p->n == LINES_MAX)
    return false;
  if (strcmp(first, "on") == 0)
    return read_on(r, &p->lines[p->n++]);
  return strcmp(first, "at") == 0 && read_at(r, &p->lines[p->n++]);
}

bool patients_read(struct patients *patients, const char *path, const care_zone *zone) {
  struct reader r = {patients, zone, NULL};
  FILE *file = fopen(path, "r");
  char text[1024];
  size_t n = 0;
  bool ok = file != NULL;

  while (ok && fgets(text, sizeof text, file)) {
    text[strcspn(text, "\r\n")] = '\0';
    r.rest = text;
    n++;
    ok = read_line(&r);
  }
  if (file)
    fclose(file);
  if (!ok || patients->end_ms <= patients->begin_ms) {
    fprintf(stderr, "%s:%zu: not understood, or without begin and end\n", path, n);
    return false;
  }
  return true;
}
