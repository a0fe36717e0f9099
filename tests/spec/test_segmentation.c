/* SPDX-License-Identifier: MIT
 *
 * segmentation.jsonl: where other implementations, or the arithmetic of 23.040,
 * cut a text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <jsonl.h>
#include <smpp/text.h>

#define ENCODED_MAX 65536

/* The table that the vector was cut with, as the only one allowed. */
static uint16_t set_of(const struct data_json_value *line, const char *key) {
  int language;

  if (!jsonl_has(line, key))
    return 0;
  assert_true(smpp_national_by_name(jsonl_string(line, key), &language));
  return (uint16_t)(1u << language);
}

static bool contains(struct smpp_span text, const char *word) {
  size_t n = strlen(word);
  for (size_t i = 0; i + n <= text.len; i++)
    if (memcmp(text.ptr + i, word, n) == 0)
      return true;
  return false;
}

/* The text, or the octets that binary_pattern describes, in memory to free. */
static uint8_t *text_of(const struct data_json_value *line, size_t *len) {
  struct smpp_span text;
  uint8_t *octets;

  if (!data_json_get_string(data_json_get(line, "text"), &text)) {
    *len = (size_t)jsonl_int(line, "binary_length");
    octets = malloc(*len + 1);
    assert_non_null(octets);
    for (size_t i = 0; i < *len; i++)
      octets[i] = (uint8_t)i;
    return octets;
  }
  *len = text.len;
  octets = malloc(text.len + 1);
  assert_non_null(octets);
  memcpy(octets, text.ptr, text.len);
  return octets;
}

static size_t units_of_part(const struct smpp_text_plan *plan, unsigned i) {
  size_t octets = (size_t)plan->part_start[i + 1] - plan->part_start[i];
  return plan->encoding == SMPP_ENCODING_UCS2 ? octets / 2 : octets;
}

static void check_lengths(const struct data_json_value *line, const struct smpp_text_plan *plan) {
  const struct data_json_value *lengths = data_json_get(line, "expected_part_lengths");
  unsigned i = 0;

  assert_int_equal(plan->n_parts, jsonl_int(line, "expected_parts"));
  assert_int_equal(plan->n_parts, lengths->n_items);
  for (const struct data_json_value *at = lengths->first; at; at = at->next, i++)
    assert_int_equal(units_of_part(plan, i), at->integer);
}

/* Each part, decoded alone, is the text that the vector gives. */
static void check_texts(const struct data_json_value *line, const struct smpp_text_plan *plan,
                        const uint8_t *encoded) {
  const struct data_json_value *parts = data_json_get(line, "parts");
  char out[1024];
  unsigned i = 0;
  size_t len;

  if (!parts || parts->type != DATA_JSON_ARRAY)
    return;
  assert_int_equal(plan->n_parts, parts->n_items);
  for (const struct data_json_value *at = parts->first; at; at = at->next, i++) {
    size_t n = (size_t)plan->part_start[i + 1] - plan->part_start[i];
    struct smpp_span part = smpp_span(encoded + plan->part_start[i], n);
    int result = plan->encoding == SMPP_ENCODING_GSM7
                     ? smpp_gsm7_decode(plan->tables, part, out, sizeof out, &len, NULL)
                     : smpp_text_decode(plan->encoding, part, out, sizeof out, &len, NULL);
    assert_int_equal(result, SMPP_OK);
    assert_int_equal(len, at->text.len);
    assert_memory_equal(out, at->text.ptr, len);
  }
}

static void check(const struct data_json_value *line) {
  static uint8_t encoded[ENCODED_MAX];
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  size_t len;
  uint8_t *octets = text_of(line, &len);
  struct smpp_span text = smpp_span(octets, len), encoding = jsonl_string(line, "encoding");

  if (contains(encoding, "binary"))
    options.encoding = SMPP_ENCODING_BINARY;
  if (contains(jsonl_string(line, "udh"), "16-bit"))
    options.long_method = SMPP_LONG_UDH16;
  options.national_locking = set_of(line, "locking_shift");
  options.national_single = set_of(line, "single_shift");
  options.national_fixed = true;
  assert_int_equal(smpp_text_plan(text, &options, &plan, NULL), SMPP_OK);
  assert_true(smpp_span_equal(encoding, smpp_span_of(smpp_encoding_name(plan.encoding))));
  check_lengths(line, &plan);
  assert_int_equal(smpp_text_plan_encode(text, &plan, encoded, sizeof encoded), SMPP_OK);
  if (options.encoding != SMPP_ENCODING_BINARY)
    check_texts(line, &plan, encoded);
  free(octets);
}

int main(int argc, char **argv) {
  return argc == 2 ? jsonl_run(argv[1], 52, NULL, check) : 2;
}
