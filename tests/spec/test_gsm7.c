/* SPDX-License-Identifier: MIT
 *
 * gsm7.jsonl: texts of the default alphabet and of national tables as other
 * implementations write them, unpacked and packed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <jsonl.h>
#include <smpp/text.h>

static uint8_t language_of(const struct data_json_value *line, const char *key) {
  int language;

  if (!jsonl_has(line, key))
    return 0;
  assert_true(smpp_national_by_name(jsonl_string(line, key), &language));
  return (uint8_t)language;
}

static struct smpp_gsm7_tables tables_of(const struct data_json_value *line) {
  return (struct smpp_gsm7_tables){language_of(line, "locking_shift"),
                                   language_of(line, "single_shift")};
}

static void check_decode(struct smpp_gsm7_tables tables, struct smpp_span septets,
                         struct smpp_span utf8) {
  char out[1024];
  size_t len;

  assert_int_equal(smpp_gsm7_decode(tables, septets, out, sizeof out, &len, NULL), SMPP_OK);
  assert_int_equal(len, utf8.len);
  assert_memory_equal(out, utf8.ptr, len);
}

static void check_encode(struct smpp_gsm7_tables tables, struct smpp_span utf8,
                         struct smpp_span septets) {
  uint8_t out[1024];
  size_t len;

  assert_int_equal(smpp_gsm7_encode(tables, utf8, out, sizeof out, &len, NULL), SMPP_OK);
  assert_int_equal(len, septets.len);
  assert_memory_equal(out, septets.ptr, len);
}

static void check_packed(const struct data_json_value *line, struct smpp_span septets) {
  uint8_t out[1024];
  size_t packed_len, len;
  uint8_t *packed = jsonl_hex(line, "gsm7_packed_hex", &packed_len);

  assert_int_equal(jsonl_int(line, "septets"), septets.len);
  assert_int_equal(smpp_gsm7_pack(septets, 0, out, sizeof out, &len), SMPP_OK);
  assert_int_equal(len, packed_len);
  assert_memory_equal(out, packed, len);
  assert_int_equal(smpp_gsm7_unpack(smpp_span(packed, packed_len), septets.len, 0, out, sizeof out),
                   SMPP_OK);
  assert_memory_equal(out, septets.ptr, septets.len);
  free(packed);
}

/* The first of bad_chars is where encoding stops. */
static void check_refused(const struct data_json_value *line, struct smpp_span utf8) {
  struct smpp_span bad;
  struct smpp_fault fault;
  uint8_t out[1024];
  size_t len;

  assert_true(data_json_get_string(data_json_get(line, "bad_chars")->first, &bad));
  assert_int_equal(smpp_text_encode(SMPP_ENCODING_GSM7, utf8, out, sizeof out, &len, &fault),
                   SMPP_ERR_UNENCODABLE);
  assert_true(fault.offset + bad.len <= utf8.len);
  assert_memory_equal(utf8.ptr + fault.offset, bad.ptr, bad.len);
}

static void check_not_septets(struct smpp_span octets) {
  char out[1024];
  size_t len;

  assert_int_equal(smpp_text_decode(SMPP_ENCODING_GSM7, octets, out, sizeof out, &len, NULL),
                   SMPP_ERR_BAD_TEXT);
  assert_int_equal(len, 3 * octets.len); /* U+FFFD for each */
}

static void check(const struct data_json_value *line) {
  bool encodable = false,
       can_encode = data_json_get_bool(data_json_get(line, "encodable"), &encodable);
  bool decode_only = jsonl_has(line, "direction");
  struct smpp_gsm7_tables tables = tables_of(line);
  struct smpp_span utf8 = {NULL, 0};
  bool has_text = data_json_get_string(data_json_get(line, "utf8"), &utf8);

  if (!jsonl_has(line, "gsm7_unpacked_hex")) {
    assert_false(encodable);
    check_refused(line, utf8);
    return;
  }
  size_t n;
  uint8_t *octets = jsonl_hex(line, "gsm7_unpacked_hex", &n);
  struct smpp_span septets = smpp_span(octets, n);
  if (has_text)
    check_decode(tables, septets, utf8);
  else
    check_not_septets(septets);
  if (can_encode && encodable && !decode_only)
    check_encode(tables, utf8, septets);
  if (jsonl_has(line, "gsm7_packed_hex"))
    check_packed(line, septets);
  free(octets);
}

int main(int argc, char **argv) {
  return argc == 2 ? jsonl_run(argv[1], 80, NULL, check) : 2;
}
