/* SPDX-License-Identifier: MIT
 *
 * gsm_tables.json: every cell of every table of 23.038, read and written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include <data/json.h>
#include <smpp/text.h>

#define ESCAPE 0x1B

static const struct data_json_value *root;

/* The character of a cell, empty where it is reserved or the escape. */
static struct smpp_span cell(const struct data_json_value *table, unsigned code) {
  struct smpp_span text = {NULL, 0};
  char key[3];

  snprintf(key, sizeof key, "%02x", code);
  data_json_get_string(data_json_get(table, key), &text);
  return smpp_span_equal(text, smpp_span_of("ESC")) ? smpp_span(NULL, 0) : text;
}

static void decodes_to(struct smpp_gsm7_tables tables, struct smpp_span septets,
                       struct smpp_span expected) {
  char out[16];
  size_t len;

  assert_int_equal(smpp_gsm7_decode(tables, septets, out, sizeof out, &len, NULL), SMPP_OK);
  assert_int_equal(len, expected.len);
  assert_memory_equal(out, expected.ptr, len);
}

static void encodes_to(struct smpp_gsm7_tables tables, struct smpp_span character,
                       struct smpp_span septets) {
  uint8_t out[4];
  size_t len;

  assert_int_equal(smpp_gsm7_encode(tables, character, out, sizeof out, &len, NULL), SMPP_OK);
  assert_int_equal(len, septets.len);
  assert_memory_equal(out, septets.ptr, len);
}

/* `basic` is the table that an escape falls back to. */
static unsigned check_locking(const struct data_json_value *table, struct smpp_gsm7_tables tables) {
  unsigned n = 0;

  for (unsigned code = 0; code < 128; code++) {
    uint8_t septet = (uint8_t)code;
    struct smpp_span character = cell(table, code), septets = smpp_span(&septet, 1);
    if (code == ESCAPE || character.len == 0) {
      decodes_to(tables, septets, smpp_span_of(" "));
      continue;
    }
    decodes_to(tables, septets, character);
    encodes_to(tables, character, septets);
    n++;
  }
  return n;
}

static bool in_table(const struct data_json_value *table, struct smpp_span character) {
  for (unsigned code = 0; code < 128; code++)
    if (smpp_span_equal(cell(table, code), character))
      return true;
  return false;
}

static unsigned check_single(const struct data_json_value *table, struct smpp_gsm7_tables tables) {
  const struct data_json_value *basic = data_json_get(root, "basic");
  unsigned n = 0;

  for (unsigned code = 0; code < 128; code++) {
    uint8_t pair[2] = {ESCAPE, (uint8_t)code};
    struct smpp_span character = cell(table, code), septets = smpp_span(pair, 2);
    if (character.len == 0) { /* what the default alphabet has there */
      character = cell(basic, code);
      decodes_to(tables, septets, character.len ? character : smpp_span_of(" "));
      continue;
    }
    decodes_to(tables, septets, character);
    if (!in_table(basic, character))
      encodes_to(tables, character, septets);
    n++;
  }
  return n;
}

static void every_cell_of_the_default_tables_is_right(void **state) {
  const struct smpp_gsm7_tables tables = {0, 0};

  (void)state;
  assert_int_equal(check_locking(data_json_get(root, "basic"), tables), 127);
  assert_int_equal(check_single(data_json_get(root, "extension"), tables), 10);
}

static void every_cell_of_the_locking_tables_is_right(void **state) {
  unsigned n = 0;

  (void)state;
  for (int i = 1; i <= SMPP_NATIONAL_LAST; i++) {
    const struct data_json_value *table =
        data_json_get(data_json_get(root, "locking_shift"), smpp_national_name(i));
    struct smpp_gsm7_tables tables = {(uint8_t)i, 0};
    size_t len;
    if (table)
      n += check_locking(table, tables) > 100;
    else
      assert_int_equal(smpp_gsm7_decode(tables, smpp_span_of("a"), NULL, 0, &len, NULL),
                       SMPP_ERR_INVALID);
  }
  assert_int_equal(n, 12);
}

static void every_cell_of_the_single_shift_tables_is_right(void **state) {
  (void)state;
  for (int i = 1; i <= SMPP_NATIONAL_LAST; i++) {
    const struct data_json_value *table =
        data_json_get(data_json_get(root, "single_shift"), smpp_national_name(i));
    int64_t id;
    assert_non_null(table);
    assert_true(data_json_get_int(
        data_json_get(data_json_get(root, "national_language_identifiers"), smpp_national_name(i)),
        &id));
    assert_int_equal(id, i);
    assert_true(check_single(table, (struct smpp_gsm7_tables){0, (uint8_t)i}) > 10);
  }
}

int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_cell_of_the_default_tables_is_right),
      cmocka_unit_test(every_cell_of_the_locking_tables_is_right),
      cmocka_unit_test(every_cell_of_the_single_shift_tables_is_right),
  };
  static char text[65536];
  struct data_json *json;
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;

  if (!file)
    return 2;
  size_t len = fread(text, 1, sizeof text, file);
  fclose(file);
  if (data_json_parse(smpp_span(text, len), &json, &root, NULL))
    return 2;
  int result = cmocka_run_group_tests(tests, NULL, NULL);
  data_json_free(json);
  return result;
}
