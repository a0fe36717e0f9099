/* SPDX-License-Identifier: MIT
 *
 * A decoded PDU beside the `expect` of its vector. */
#include "pdu_expect.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/names.h>

/* Octets are code points up to U+00FF in the vectors. */
static void expect_latin1(struct smpp_span got, const struct data_json_value *object,
                          const char *key) {
  struct smpp_span want = jsonl_string(object, key);
  size_t at = 0;
  for (size_t i = 0; i < got.len; i++) {
    uint8_t octet = got.ptr[i];
    assert_true(at < want.len);
    if (octet < 0x80) {
      assert_int_equal(want.ptr[at++], octet);
    } else {
      assert_int_equal(want.ptr[at++], 0xC0 | octet >> 6);
      assert_int_equal(want.ptr[at++], 0x80 | (octet & 0x3F));
    }
  }
  if (at != want.len)
    fail_msg("%s is %zu octets short", key, want.len - at);
}

static void expect_hex(struct smpp_span got, const struct data_json_value *object,
                       const char *key) {
  size_t len;
  uint8_t *want = jsonl_hex(object, key, &len);
  assert_int_equal(got.len, len);
  assert_memory_equal(got.len ? (const void *)got.ptr : "", want, len);
  free(want);
}

static void expect_dests(const struct smpp_pdu *pdu, const struct data_json_value *expect) {
  const struct data_json_value *list = data_json_get(expect, "dest_addresses");
  struct smpp_span rest = pdu->submit_multi.dest_addresses;
  struct smpp_dest_address entry;
  assert_non_null(list);
  for (const struct data_json_value *want = list->first; want; want = want->next) {
    assert_int_equal(smpp_dest_address_next(&rest, &entry), SMPP_MORE);
    assert_int_equal(entry.dest_flag, jsonl_int(want, "dest_flag"));
    if (entry.dest_flag == 2) {
      expect_latin1(entry.dl_name, want, "dl_name");
      continue;
    }
    assert_int_equal(entry.dest_addr_ton, jsonl_int(want, "dest_addr_ton"));
    assert_int_equal(entry.dest_addr_npi, jsonl_int(want, "dest_addr_npi"));
    expect_latin1(entry.destination_addr, want, "destination_addr");
  }
  assert_int_equal(smpp_dest_address_next(&rest, &entry), SMPP_OK);
}

static void expect_unsuccess(const struct smpp_pdu *pdu, const struct data_json_value *expect) {
  const struct data_json_value *list = data_json_get(expect, "unsuccess_sme");
  struct smpp_span rest = pdu->submit_multi_resp.unsuccess_smes;
  struct smpp_unsuccess_sme entry;
  assert_non_null(list);
  for (const struct data_json_value *want = list->first; want; want = want->next) {
    assert_int_equal(smpp_unsuccess_sme_next(&rest, &entry), SMPP_MORE);
    assert_int_equal(entry.dest_addr_ton, jsonl_int(want, "dest_addr_ton"));
    assert_int_equal(entry.dest_addr_npi, jsonl_int(want, "dest_addr_npi"));
    expect_latin1(entry.destination_addr, want, "destination_addr");
    assert_int_equal(entry.error_status_code, jsonl_int(want, "error_status_code"));
  }
  assert_int_equal(smpp_unsuccess_sme_next(&rest, &entry), SMPP_OK);
}

static void expect_field(const struct smpp_pdu *pdu, const struct smpp_field *field,
                         const struct data_json_value *expect) {
  const uint8_t *member = (const uint8_t *)pdu + field->offset;
  struct smpp_span span;
  switch (field->type) {
  case SMPP_FIELD_U8:
    assert_int_equal(*member, jsonl_int(expect, field->name));
    return;
  case SMPP_FIELD_DESTS:
    expect_dests(pdu, expect);
    return;
  case SMPP_FIELD_UNSUCCESS:
    expect_unsuccess(pdu, expect);
    return;
  default:
    memcpy(&span, member, sizeof span);
  }
  assert_non_null(span.ptr);
  if (field->type == SMPP_FIELD_CSTR) {
    expect_latin1(span, expect, field->name);
  } else {
    assert_int_equal(span.len, jsonl_int(expect, "sm_length"));
    expect_hex(span, expect, "short_message_hex");
  }
}

static void expect_tlvs(struct smpp_span rest, const struct data_json_value *expect) {
  const struct data_json_value *list = data_json_get(expect, "tlvs");
  struct smpp_tlv tlv;
  assert_non_null(list);
  for (const struct data_json_value *want = list->first; want; want = want->next) {
    assert_int_equal(smpp_tlv_next(&rest, &tlv), SMPP_MORE);
    assert_int_equal(tlv.tag, jsonl_int(want, "tag"));
    assert_int_equal(tlv.value.len, jsonl_int(want, "length"));
    expect_hex(tlv.value, want, "hexvalue");
  }
  assert_int_equal(smpp_tlv_next(&rest, &tlv), SMPP_OK);
}

void pdu_expect(const struct smpp_pdu *pdu, const struct data_json_value *expect) {
  size_t n;
  const struct smpp_field *fields = smpp_command_fields(pdu->command_id, &n);
  assert_int_equal(pdu->command_length, jsonl_int(expect, "command_length"));
  assert_int_equal(pdu->command_id, jsonl_int(expect, "command_id"));
  assert_int_equal(pdu->command_status, jsonl_int(expect, "command_status"));
  assert_int_equal(pdu->sequence_number, jsonl_int(expect, "sequence_number"));
  expect_latin1(smpp_span_of(smpp_command_name(pdu->command_id)), expect, "command_name");
  if (n)
    assert_int_equal(pdu->body_absent, !jsonl_has(expect, fields[0].name));
  for (size_t i = 0; i < n && !pdu->body_absent; i++)
    expect_field(pdu, &fields[i], expect);
  expect_tlvs(pdu->tlvs, expect);
}
