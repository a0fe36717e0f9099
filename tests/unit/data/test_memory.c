/* SPDX-License-Identifier: MIT
 *
 * The linker puts these in front of malloc, calloc and realloc (--wrap): the
 * n-th call of the library fails, for each n. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/csv.h>
#include <data/ini.h>
#include <data/json.h>
#include <data/json_write.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *ptr, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *ptr, size_t size);

static size_t left = SIZE_MAX;

static bool fails(void) {
  if (left == SIZE_MAX)
    return false;
  if (left == 0)
    return true;
  left--;
  return false;
}

void *__wrap_malloc(size_t size) {
  return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t n, size_t size) {
  return fails() ? NULL : __real_calloc(n, size);
}

void *__wrap_realloc(void *ptr, size_t size) {
  return fails() ? NULL : __real_realloc(ptr, size);
}

/* Whether `work` succeeded with n allocations; checks that it failed as it should. */
static bool run(int (*work)(void), size_t n) {
  int result;

  left = n;
  result = work();
  left = SIZE_MAX;
  if (result != SMPP_OK)
    assert_int_equal(result, SMPP_ERR_NOMEM);
  return result == SMPP_OK;
}

static void assert_survives(int (*work)(void)) {
  size_t n = 0;

  while (!run(work, n))
    n++;
  assert_true(n > 0);
}

static int read_csv(void) {
  static char text[600];
  struct data_csv *csv;
  int result;

  memset(text, ',', sizeof(text));
  for (size_t i = 0; i < sizeof(text); i += 3)
    memcpy(text + i, "a\n", 2);
  result = data_csv_parse(smpp_span(text, sizeof(text)), &csv, NULL);
  if (result == SMPP_OK)
    data_csv_free(csv);
  return result;
}

static int read_cp1252(void) {
  struct data_csv *csv;
  int result = data_csv_parse(smpp_span_of("n\xE9\n\xE9\n"), &csv, NULL);

  if (result == SMPP_OK)
    data_csv_free(csv);
  return result;
}

static int read_ini(void) {
  struct data_ini *ini;
  int result = data_ini_parse(smpp_span_of("[a]\nb=c\n"), &ini, NULL);

  if (result == SMPP_OK)
    data_ini_free(ini);
  return result;
}

static int read_json(void) {
  static char text[401];
  const struct data_json_value *root;
  struct data_json *json;
  int result;

  memcpy(text, "[1", 2);
  for (size_t i = 2; i < 400; i += 2)
    memcpy(text + i, ",1", 2);
  text[400] = ']';
  result = data_json_parse(smpp_span(text, sizeof(text)), &json, &root, NULL);
  if (result == SMPP_OK)
    data_json_free(json);
  return result;
}

static int write_json(void) {
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);
  bool failed;

  data_json_array_begin(&w);
  for (int i = 0; i < 500; i++)
    data_json_int(&w, i);
  data_json_array_end(&w);
  failed = out.failed;
  data_buffer_free(&out);
  return failed ? SMPP_ERR_NOMEM : SMPP_OK;
}

static void without_memory_nothing_leaks_and_it_is_said(void **state) {
  (void)state;
  assert_survives(read_csv);
  assert_survives(read_cp1252);
  assert_survives(read_ini);
  assert_survives(read_json);
  assert_survives(write_json);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(without_memory_nothing_leaks_and_it_is_said),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
