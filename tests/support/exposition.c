/* SPDX-License-Identifier: MIT
 *
 * The reader: line by line, with what the family in hand has shown so far. */
#include "exposition.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAME_SIZE 128
#define SAMPLE_SIZE 1024
#define MAX_FAMILIES 256
#define MAX_SAMPLES 4096
#define PHONE_DIGITS 7

enum kind { COUNTER, GAUGE, HISTOGRAM };

struct sample {
  char key[SAMPLE_SIZE]; /* its name and labels as they are written */
  char name[NAME_SIZE];
  char le[64]; /* "" without one */
  double value;
};

struct reader {
  const char *at;
  unsigned line;
  char families[MAX_FAMILIES][NAME_SIZE];
  unsigned n_families;
  char (*keys)[SAMPLE_SIZE];
  unsigned n_keys;
  char name[NAME_SIZE]; /* of the family in hand */
  bool typed;
  enum kind kind;
  /* a histogram's */
  bool has_bucket, has_inf, has_sum, has_count;
  double last_le, last_value;
};

static char fault_words[256];

static const char *fault(const struct reader *r, const char *what) {
  snprintf(fault_words, sizeof fault_words, "line %u: %s", r->line, what);
  return fault_words;
}

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* A name at *at; false: there is none, or it is too long. */
static bool take_name(const char **at, bool colons, char out[NAME_SIZE]) {
  size_t len = 0;

  while (is_letter((*at)[len]) || (colons && (*at)[len] == ':') ||
         (len > 0 && is_digit((*at)[len])))
    len++;
  if (len == 0 || len >= NAME_SIZE)
    return false;
  memcpy(out, *at, len);
  out[len] = '\0';
  *at += len;
  return true;
}

static bool ends_with(const char *name, const char *end) {
  size_t len = strlen(name), end_len = strlen(end);

  return len >= end_len && strcmp(name + len - end_len, end) == 0;
}

/* --- families --------------------------------------------------------------------- */

static const char *end_family(const struct reader *r) {
  if (r->n_families == 0)
    return NULL;
  if (!r->typed)
    return fault(r, "a family without a TYPE");
  if (r->kind == HISTOGRAM && !(r->has_inf && r->has_sum && r->has_count))
    return fault(r, "a histogram without +Inf, _sum or _count");
  return NULL;
}

static const char *take_help(struct reader *r, const char *at) {
  const char *wrong = end_family(r);

  if (wrong)
    return wrong;
  if (!take_name(&at, true, r->name) || *at != ' ' || at[1] == '\0')
    return fault(r, "HELP without a name and words");
  for (unsigned i = 0; i < r->n_families; i++)
    if (strcmp(r->families[i], r->name) == 0)
      return fault(r, "a family twice");
  if (r->n_families == MAX_FAMILIES)
    return fault(r, "too many families");
  memcpy(r->families[r->n_families++], r->name, NAME_SIZE);
  r->typed = r->has_bucket = r->has_inf = r->has_sum = r->has_count = false;
  return NULL;
}

static const char *check_name(const struct reader *r) {
  if (ends_with(r->name, "_total") != (r->kind == COUNTER))
    return fault(r, "counters, and they alone, end in _total");
  if (ends_with(r->name, "_ms") || ends_with(r->name, "_milliseconds") || strstr(r->name, "_ms_"))
    return fault(r, "times are in seconds");
  if (ends_with(r->name, "_bucket") || ends_with(r->name, "_sum") || ends_with(r->name, "_count"))
    return fault(r, "a name that a histogram's series have");
  return NULL;
}

static const char *take_type(struct reader *r, const char *at) {
  char name[NAME_SIZE];

  if (!take_name(&at, true, name) || *at != ' ')
    return fault(r, "TYPE without a name and a type");
  if (r->n_families == 0 || r->typed || strcmp(name, r->name) != 0)
    return fault(r, "TYPE of another family than the HELP before it");
  r->typed = true;
  if (strcmp(at, " counter") == 0)
    r->kind = COUNTER;
  else if (strcmp(at, " gauge") == 0)
    r->kind = GAUGE;
  else if (strcmp(at, " histogram") == 0)
    r->kind = HISTOGRAM;
  else
    return fault(r, "a type that is none of ours");
  return check_name(r);
}

/* --- samples ------------------------------------------------------------------------- */

/* A quoted value, its escapes undone. */
static bool take_quoted(const char **at, char out[SAMPLE_SIZE]) {
  size_t len = 0;

  if (*(*at)++ != '"')
    return false;
  for (; **at != '"'; (*at)++) {
    char octet = **at;

    if (octet == '\0' || len + 1 >= SAMPLE_SIZE)
      return false;
    if (octet == '\\') {
      octet = *++*at;
      if (octet != '\\' && octet != '"' && octet != 'n')
        return false;
      octet = octet == 'n' ? '\n' : octet;
    }
    out[len++] = octet;
  }
  (*at)++;
  out[len] = '\0';
  return true;
}

static bool may_be_a_phone_number(const char *value) {
  unsigned run = 0;

  for (; *value; value++) {
    run = is_digit(*value) ? run + 1 : 0;
    if (run >= PHONE_DIGITS)
      return true;
  }
  return false;
}

static const char *take_labels(struct reader *r, const char **at, struct sample *sample) {
  char names[16][NAME_SIZE], value[SAMPLE_SIZE];
  unsigned n = 0;

  for (;; n++) {
    if (n == 16 || !take_name(at, false, names[n]) || *(*at)++ != '=' || !take_quoted(at, value))
      return fault(r, "a label that cannot be read");
    for (unsigned i = 0; i < n; i++)
      if (strcmp(names[i], names[n]) == 0)
        return fault(r, "a label twice");
    if (strcmp(names[n], "le") == 0)
      snprintf(sample->le, sizeof sample->le, "%.63s", value);
    else if (strncmp(value, "0x", 2) != 0 && may_be_a_phone_number(value))
      return fault(r, "a label that may hold a telephone number");
    if (**at == ',')
      (*at)++;
    else if (**at == '}')
      break;
    else
      return fault(r, "labels that do not end");
  }
  (*at)++;
  return NULL;
}

static bool take_number(const char *text, double *out) {
  char *end;

  if (!is_digit(text[text[0] == '-']) || strspn(text, "-0123456789.") != strlen(text))
    return false;
  *out = strtod(text, &end);
  return *end == '\0';
}

static const char *read_sample(struct reader *r, const char *line, struct sample *out) {
  const char *at = line, *wrong = NULL;

  memset(out, 0, sizeof *out);
  if (!take_name(&at, true, out->name))
    return fault(r, "neither a comment nor a sample");
  if (*at == '{') {
    at++;
    wrong = take_labels(r, &at, out);
  }
  if (wrong)
    return wrong;
  if (*at != ' ' || !take_number(at + 1, &out->value))
    return fault(r, "a sample without a value");
  if ((size_t)(at - line) >= sizeof out->key)
    return fault(r, "a sample that is too long");
  memcpy(out->key, line, (size_t)(at - line));
  return NULL;
}

static const char *check_bucket(struct reader *r, const struct sample *sample) {
  double le = strcmp(sample->le, "+Inf") == 0 ? INFINITY : -1;

  if (le < 0 && !take_number(sample->le, &le))
    return fault(r, "a bucket without a bound");
  if (r->has_bucket && (le <= r->last_le || sample->value < r->last_value))
    return fault(r, "buckets that do not grow");
  r->has_bucket = true;
  r->has_inf = r->has_inf || isinf(le);
  r->last_le = le;
  r->last_value = sample->value;
  return NULL;
}

static const char *check_series(struct reader *r, const struct sample *sample) {
  size_t len = strlen(r->name);
  const char *series = sample->name + len;

  if (strncmp(sample->name, r->name, len) != 0)
    return fault(r, "a sample of another family");
  if (strcmp(series, "_bucket") == 0)
    return check_bucket(r, sample);
  if (strcmp(series, "_sum") == 0) {
    r->has_sum = true;
    return NULL;
  }
  if (strcmp(series, "_count") != 0)
    return fault(r, "a sample of another family");
  r->has_count = true;
  return r->has_inf && sample->value == r->last_value
             ? NULL
             : fault(r, "_count is not what the bucket of +Inf holds");
}

static const char *take_sample(struct reader *r, const char *line) {
  struct sample sample;
  const char *wrong = read_sample(r, line, &sample);

  if (wrong)
    return wrong;
  if (!r->typed)
    return fault(r, "a sample before its TYPE");
  for (unsigned i = 0; i < r->n_keys; i++)
    if (strcmp(r->keys[i], sample.key) == 0)
      return fault(r, "a sample twice");
  if (r->n_keys == MAX_SAMPLES)
    return fault(r, "too many samples");
  memcpy(r->keys[r->n_keys++], sample.key, SAMPLE_SIZE);
  if (r->kind != GAUGE && sample.value < 0)
    return fault(r, "a count below 0");
  if (r->kind == HISTOGRAM)
    return check_series(r, &sample);
  return strcmp(sample.name, r->name) == 0 ? NULL : fault(r, "a sample of another family");
}

/* --- pages ------------------------------------------------------------------------------ */

static const char *take_line(struct reader *r, const char *line) {
  for (const char *at = line; *at; at++)
    if ((uint8_t)*at < 0x20)
      return fault(r, "a control character");
  if (strncmp(line, "# HELP ", 7) == 0)
    return take_help(r, line + 7);
  if (strncmp(line, "# TYPE ", 7) == 0)
    return take_type(r, line + 7);
  return take_sample(r, line);
}

static const char *read_page(struct reader *r) {
  static char line[4 * SAMPLE_SIZE];
  const char *wrong = NULL, *end;

  for (; *r->at && !wrong; r->at = end + 1) {
    r->line++;
    end = strchr(r->at, '\n');
    if (!end)
      return fault(r, "a line without its end");
    if ((size_t)(end - r->at) >= sizeof line)
      return fault(r, "a line that is too long");
    memcpy(line, r->at, (size_t)(end - r->at));
    line[end - r->at] = '\0';
    wrong = take_line(r, line);
  }
  if (!wrong && r->n_keys == 0)
    return fault(r, "nothing at all");
  return wrong ? wrong : end_family(r);
}

const char *exposition_fault(const char *text) {
  struct reader *r = calloc(1, sizeof *r);
  const char *wrong;

  r->at = text;
  r->keys = calloc(MAX_SAMPLES, sizeof *r->keys);
  wrong = read_page(r);
  free(r->keys);
  free(r);
  return wrong;
}

bool exposition_value(const char *text, const char *sample, double *value) {
  size_t len = strlen(sample);

  for (const char *at = text; at && *at; at = strchr(at, '\n'), at += at != NULL)
    if (strncmp(at, sample, len) == 0 && at[len] == ' ') {
      *value = strtod(at + len + 1, NULL);
      return true;
    }
  return false;
}
