/* SPDX-License-Identifier: MIT
 *
 * receipts.jsonl: receipt texts as they were seen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include <jsonl.h>
#include <smpp/receipt.h>
#include <smpp/text.h>

/* Compares a raw value, upper-cased if asked, with a member of `expect`. */
static void check_value(const struct data_json_value *expect, const char *key,
                        struct smpp_span value, bool upper) {
  const struct data_json_value *want = data_json_get(expect, key);
  char got[256], text[512];
  size_t len;

  assert_non_null(want);
  if (want->type == DATA_JSON_NULL) {
    assert_null(value.ptr);
    return;
  }
  assert_non_null(value.ptr);
  assert_true(value.len < sizeof got);
  for (size_t i = 0; i < value.len; i++) {
    bool lower = upper && value.ptr[i] >= 'a' && value.ptr[i] <= 'z';
    got[i] = (char)(lower ? value.ptr[i] - 32 : value.ptr[i]);
  }
  /* Code points up to U+00FF stand for octets. */
  assert_int_equal(smpp_text_decode(SMPP_ENCODING_LATIN1, smpp_span(got, value.len), text,
                                    sizeof text, &len, NULL),
                   SMPP_OK);
  assert_int_equal(len, want->text.len);
  assert_memory_equal(text, want->text.ptr, len);
}

/* An absolute time of 7.1.1 has a zone, which the vectors' dates do not: they
 * say null. We give its local time (see README.md). */
static bool is_absolute_time(struct smpp_span raw) {
  return raw.len == 16 && (raw.ptr[15] == '+' || raw.ptr[15] == '-');
}

static void check_date(const struct data_json_value *line, const char *key, struct smpp_span raw,
                       const struct smpp_receipt_date *date, bool unparsed) {
  struct smpp_span want;
  char iso[32];

  if (is_absolute_time(raw)) {
    assert_int_equal(date->year % 100, (raw.ptr[0] - '0') * 10 + raw.ptr[1] - '0');
    assert_int_equal(date->second, (raw.ptr[10] - '0') * 10 + raw.ptr[11] - '0');
    assert_false(unparsed);
  } else if (data_json_get_string(data_json_get(line, key), &want)) {
    int n = snprintf(iso, sizeof iso, "%04u-%02u-%02uT%02u:%02u:%02u", date->year, date->month,
                     date->day, date->hour, date->minute, date->second);
    assert_true(smpp_span_equal(want, smpp_span(iso, (size_t)n)));
    assert_false(unparsed);
  } else {
    assert_int_equal(date->month, 0);
    assert_int_equal(unparsed, raw.ptr != NULL);
  }
}

static void check_state(const struct data_json_value *line, const struct smpp_receipt *receipt) {
  int64_t want;

  assert_int_equal(receipt->message_state, receipt->text_state);
  if (data_json_get_int(data_json_get(line, "message_state"), &want))
    assert_int_equal(receipt->message_state, want);
  else
    assert_int_equal(receipt->message_state,
                     receipt->stat.ptr ? SMPP_STATE_UNRECOGNISED : SMPP_STATE_NONE);
}

static void check(const struct data_json_value *line) {
  const struct data_json_value *expect = data_json_get(line, "expect");
  struct smpp_receipt receipt;
  uint8_t text[512];
  size_t len;
  bool is_receipt;

  assert_int_equal(smpp_text_encode(SMPP_ENCODING_LATIN1, jsonl_string(line, "text"), text,
                                    sizeof text, &len, NULL),
                   SMPP_OK);
  assert_true(data_json_get_bool(data_json_get(line, "is_receipt"), &is_receipt));
  assert_int_equal(smpp_receipt_parse_text(smpp_span(text, len), &receipt),
                   is_receipt ? SMPP_OK : SMPP_ERR_NOT_FOUND);
  check_value(expect, "id", receipt.id, false);
  check_value(expect, "sub", receipt.sub, false);
  check_value(expect, "dlvrd", receipt.dlvrd, false);
  check_value(expect, "submit_date", receipt.submit_date, false);
  check_value(expect, "done_date", receipt.done_date, false);
  check_value(expect, "stat", receipt.stat, true);
  check_value(expect, "err", receipt.err, false);
  check_value(expect, "text", receipt.text, false);
  check_date(line, "submit_date_iso", receipt.submit_date, &receipt.submitted,
             receipt.unparsed & SMPP_RECEIPT_SUBMIT_DATE);
  check_date(line, "done_date_iso", receipt.done_date, &receipt.done,
             receipt.unparsed & SMPP_RECEIPT_DONE_DATE);
  check_state(line, &receipt);
}

int main(int argc, char **argv) {
  return argc == 2 ? jsonl_run(argv[1], 96, NULL, check) : 2;
}
