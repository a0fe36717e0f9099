/* SPDX-License-Identifier: MIT */
#include "jsonl.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

struct line {
  struct data_json *json;
  const struct data_json_value *root;
  char name[32];
};

static void (*check_line)(const struct data_json_value *line);

static void run_line(void **state) {
  const struct line *line = *state;
  check_line(line->root);
}

static char *read_file(const char *path, size_t *len) {
  FILE *file = fopen(path, "rb");
  char *text = NULL;
  long size;

  if (!file)
    return NULL;
  if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0 &&
      (text = malloc((size_t)size + 1))) {
    *len = fread(text, 1, (size_t)size, file);
    text[*len] = '\0';
  }
  fclose(file);
  return text;
}

/* Parses every line that is meant; returns how many, or SIZE_MAX. */
static size_t read_lines(const char *text, size_t len, struct line *lines,
                         bool (*is_meant)(const struct data_json_value *)) {
  const char *end = text + len;
  size_t n = 0;

  for (unsigned number = 1; text < end; number++) {
    const char *newline = memchr(text, '\n', (size_t)(end - text));
    const char *stop = newline ? newline : end;
    struct line *line = &lines[n];
    if (data_json_parse(smpp_span(text, (size_t)(stop - text)), &line->json, &line->root, NULL)) {
      fprintf(stderr, "line %u is not JSON\n", number);
      return SIZE_MAX;
    }
    snprintf(line->name, sizeof line->name, "line %u", number);
    text = stop + 1;
    if (is_meant && !is_meant(line->root))
      data_json_free(line->json);
    else
      n++;
  }
  return n;
}

static size_t count_newlines(const char *text, size_t len) {
  size_t n = 1;
  for (size_t i = 0; i < len; i++)
    n += text[i] == '\n';
  return n;
}

int jsonl_run(const char *path, size_t least, bool (*is_meant)(const struct data_json_value *line),
              void (*check)(const struct data_json_value *line)) {
  size_t len = 0;
  char *text = read_file(path, &len);
  size_t most = text ? count_newlines(text, len) : 1;
  struct line *lines = calloc(most, sizeof *lines);
  struct CMUnitTest *tests = calloc(most, sizeof *tests);
  size_t n = text && lines && tests ? read_lines(text, len, lines, is_meant) : SIZE_MAX;
  int result = 2;

  check_line = check;
  if (n != SIZE_MAX && n >= least) {
    for (size_t i = 0; i < n; i++)
      tests[i] = (struct CMUnitTest){lines[i].name, run_line, NULL, NULL, &lines[i]};
    result = _cmocka_run_group_tests(path, tests, n, NULL, NULL);
    for (size_t i = 0; i < n; i++)
      data_json_free(lines[i].json);
  } else {
    fprintf(stderr, "%s: no vectors, or too few\n", path);
  }
  free(tests);
  free(lines);
  free(text);
  return result;
}

void jsonl_each(const char *path, void (*take)(const struct data_json_value *line, void *ctx),
                void *ctx) {
  FILE *file = fopen(path, "rb");
  char line[8192];

  assert_non_null(file);
  while (fgets(line, sizeof line, file)) {
    const struct data_json_value *root;
    struct data_json *json;
    assert_int_equal(data_json_parse(smpp_span_of(line), &json, &root, NULL), SMPP_OK);
    take(root, ctx);
    data_json_free(json);
  }
  fclose(file);
}

struct smpp_span jsonl_string(const struct data_json_value *object, const char *key) {
  struct smpp_span text = {NULL, 0};
  if (!data_json_get_string(data_json_get(object, key), &text))
    fail_msg("no string %s", key);
  return text;
}

int64_t jsonl_int(const struct data_json_value *object, const char *key) {
  int64_t value = 0;
  if (!data_json_get_int(data_json_get(object, key), &value))
    fail_msg("no integer %s", key);
  return value;
}

bool jsonl_has(const struct data_json_value *object, const char *key) {
  const struct data_json_value *value = data_json_get(object, key);
  return value && value->type != DATA_JSON_NULL;
}

static unsigned hex_digit(uint8_t c) {
  if (c >= '0' && c <= '9')
    return c - (unsigned)'0';
  if (c >= 'a' && c <= 'f')
    return c - (unsigned)'a' + 10;
  fail_msg("not a hexadecimal digit: %c", c);
  return 0;
}

uint8_t *jsonl_hex(const struct data_json_value *object, const char *key, size_t *len) {
  struct smpp_span text = jsonl_string(object, key);
  uint8_t *octets = malloc(text.len / 2 + 1);

  assert_non_null(octets);
  assert_int_equal(text.len % 2, 0);
  for (size_t i = 0; i < text.len / 2; i++)
    octets[i] = (uint8_t)(hex_digit(text.ptr[2 * i]) << 4 | hex_digit(text.ptr[2 * i + 1]));
  *len = text.len / 2;
  return octets;
}
