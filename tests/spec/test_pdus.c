/* SPDX-License-Identifier: MIT
 *
 * pdus.jsonl: what each PDU means, what is odd about it, who refuses it and how;
 * and the laws that hold for every valid one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "failing_alloc.h"
#include "pdu_expect.h"

#include <smpp/names.h>

static struct smpp_codec strict_codec(void) {
  struct smpp_codec codec = SMPP_CODEC_INIT;
  codec.strict = true;
  return codec;
}

/* Remarks of ours that the vectors' lint does not make. */
#define OURS                                                                                       \
  (SMPP_ODDITY(TLV_NOT_ALLOWED) | SMPP_ODDITY(EMPTY_DESTINATION) | SMPP_ODDITY(LONG_CREDENTIAL))
/* The lint that is no fault: all others are refused. */
#define HARMLESS                                                                                   \
  (SMPP_ODDITY(EMPTY_BODY_RESPONSE) | SMPP_ODDITY(UNKNOWN_TLV) | SMPP_ODDITY(DUPLICATE_TLV))

static uint64_t bit_of(struct smpp_span code) {
  for (unsigned bit = 0; bit < 64; bit++)
    if (smpp_oddity_name(bit) && smpp_span_equal(code, smpp_span_of(smpp_oddity_name(bit))))
      return UINT64_C(1) << bit;
  fail_msg("no oddity has the name %.*s", (int)code.len, (const char *)code.ptr);
  return 0;
}

static uint64_t lint_of(const struct data_json_value *line) {
  const struct data_json_value *list = data_json_get(line, "lint");
  uint64_t bits = 0;
  if (list)
    for (const struct data_json_value *one = list->first; one; one = one->next)
      bits |= bit_of(jsonl_string(one, "code"));
  return bits;
}

/* The field that a lint is about, where the vector does not say it. */
static const char *field_of(const struct data_json_value *lint) {
  static const char *const fields[][2] = {
      {"interface_version_gt_34", "interface_version"},
      {"sequence_zero", "sequence_number"},
      {"sequence_out_of_range", "sequence_number"},
      {"request_command_status_nonzero", "command_status"},
      {"bad_priority_flag", "priority_flag"},
      {"bad_replace_if_present_flag", "replace_if_present_flag"},
      {"reserved_registered_delivery_bits", "registered_delivery"},
      {"reserved_esm_class_type", "esm_class"},
      {"bad_message_state", "message_state"},
      {"bad_number_of_dests", "number_of_dests"},
      {"short_message_and_message_payload", "message_payload"},
  };
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
    if (smpp_span_equal(jsonl_string(lint, "code"), smpp_span_of(fields[i][0])))
      return fields[i][1];
  return jsonl_has(lint, "tag") ? smpp_tlv_name((uint16_t)jsonl_int(lint, "tag")) : "";
}

static bool names_a_lint_field(const struct data_json_value *line, const char *name) {
  const struct data_json_value *list = data_json_get(line, "lint");
  if (!list->first) /* what the lint overlooks */
    return strcmp(name, "destination_addr") == 0;
  for (const struct data_json_value *one = list->first; one; one = one->next) {
    struct smpp_span field =
        jsonl_has(one, "field") ? jsonl_string(one, "field") : smpp_span_of(field_of(one));
    if (smpp_span_equal(field, smpp_span_of(name)))
      return true;
  }
  return false;
}

/* --- laws ------------------------------------------------------------------ */

static void verbatim_is_identity(const struct smpp_pdu *pdu, struct smpp_span octets) {
  uint8_t *buf = malloc(octets.len);
  size_t len = 0;
  assert_int_equal(smpp_pdu_encode(pdu, NULL, SMPP_ENCODE_VERBATIM, buf, octets.len, &len, NULL),
                   SMPP_OK);
  assert_int_equal(len, octets.len);
  assert_memory_equal(buf, octets.ptr, len);
  free(buf);
}

/* In a block of its own size, so that a sanitizer sees a step beyond. */
static void prefix_is_not_a_pdu(struct smpp_span octets, size_t len) {
  uint8_t *block = malloc(len ? len : 1);
  struct smpp_span frame;
  struct smpp_fault fault;
  struct smpp_pdu pdu;
  memcpy(block, octets.ptr, len);
  assert_int_equal(smpp_frame(smpp_span(block, len), NULL, &frame, &fault), SMPP_MORE);
  assert_true(fault.offset > len && fault.offset <= octets.len);
  assert_int_equal(smpp_pdu_decode(smpp_span(block, len), NULL, &pdu, &fault), SMPP_ERR_LENGTH);
  free(block);
}

/* The same body cut short, by a header that says so. */
static void shorter_body_is_read_within_its_bounds(struct smpp_span octets, size_t len) {
  uint8_t *block = malloc(len);
  struct smpp_fault fault = {SIZE_MAX, NULL, 0, NULL};
  struct smpp_pdu pdu;
  memcpy(block, octets.ptr, len);
  block[0] = block[1] = 0;
  block[2] = (uint8_t)(len >> 8);
  block[3] = (uint8_t)len;
  if (smpp_pdu_decode(smpp_span(block, len), NULL, &pdu, &fault) == SMPP_OK) {
    verbatim_is_identity(&pdu, smpp_span(block, len));
  } else {
    assert_non_null(fault.field);
    assert_true(fault.offset <= len);
  }
  free(block);
}

static void no_allocation_leaks(const struct smpp_pdu *pdu, struct smpp_span octets) {
  struct failing_alloc none = {.left = 0}, all = {.left = -1};
  struct smpp_alloc failing = failing_alloc_of(&none), working = failing_alloc_of(&all);
  struct smpp_pdu copy, untouched;
  void *block = NULL;
  size_t block_len = 0;
  memset(&copy, 0x5A, sizeof copy);
  memcpy(&untouched, &copy, sizeof copy);
  assert_int_equal(smpp_pdu_copy(pdu, &failing, &copy, &block, &block_len), SMPP_ERR_NOMEM);
  assert_memory_equal(&copy, &untouched, sizeof copy);
  assert_null(block);
  assert_int_equal(smpp_pdu_copy(pdu, &working, &copy, &block, &block_len), SMPP_OK);
  verbatim_is_identity(&copy, octets);
  smpp_pdu_drop(&working, block, block_len);
  assert_int_equal(all.n_blocks, 0);
  assert_int_equal(all.n_octets, 0);
}

static void laws_hold(const struct smpp_pdu *pdu, struct smpp_span octets) {
  verbatim_is_identity(pdu, octets);
  for (size_t len = 0; len < octets.len; len++)
    prefix_is_not_a_pdu(octets, len);
  for (size_t len = SMPP_HEADER_LEN; len < octets.len; len++)
    shorter_body_is_read_within_its_bounds(octets, len);
  no_allocation_leaks(pdu, octets);
}

/* --- valid ones ------------------------------------------------------------- */

static void strict_decoding_refuses_oddities(const struct data_json_value *line,
                                             const struct smpp_pdu *tolerated,
                                             struct smpp_span octets) {
  struct smpp_codec strict = strict_codec();
  struct smpp_fault fault = {0, NULL, 0, NULL};
  struct smpp_pdu pdu;
  int result = smpp_pdu_decode(octets, &strict, &pdu, &fault);
  assert_int_equal(result != SMPP_OK, (tolerated->oddities & smpp_tolerances()) != 0);
  if (result != SMPP_OK)
    assert_true(names_a_lint_field(line, fault.field));
  if (jsonl_has(line, "strict_status"))
    assert_int_equal(fault.command_status, jsonl_int(data_json_get(line, "strict_status"), "code"));
}

/* Too long for a system_id or password alone, which operators issue longer. */
static bool only_a_long_credential(const struct smpp_pdu *pdu) {
  return (pdu->oddities & SMPP_ODDITY(LONG_CREDENTIAL)) &&
         !(pdu->oddities & smpp_tolerances() & ~SMPP_ODDITY(FIELD_TOO_LONG) &
           ~SMPP_ODDITY(LONG_CREDENTIAL));
}

static void encoding_refuses_oddities(const struct data_json_value *line,
                                      const struct smpp_pdu *pdu, struct smpp_span octets) {
  struct smpp_codec strict = strict_codec();
  struct smpp_fault fault = {0, NULL, 0, NULL};
  bool odd = (lint_of(line) & ~HARMLESS) || (pdu->oddities & SMPP_ODDITY(EMPTY_DESTINATION));
  uint8_t *buf = malloc(octets.len);
  size_t len = 0;
  int result = smpp_pdu_encode(pdu, NULL, 0, buf, octets.len, &len, &fault);
  assert_int_equal(result, odd && !only_a_long_credential(pdu) ? SMPP_ERR_FORBIDDEN : SMPP_OK);
  if (result == SMPP_OK)
    assert_memory_equal(buf, octets.ptr, octets.len);
  result = smpp_pdu_encode(pdu, &strict, 0, buf, octets.len, &len, &fault);
  assert_int_equal(result, odd ? SMPP_ERR_FORBIDDEN : SMPP_OK);
  if (odd) {
    assert_non_null(fault.field);
    assert_true(names_a_lint_field(line, fault.field));
  }
  free(buf);
}

static void check_valid(const struct data_json_value *line, struct smpp_span octets) {
  struct smpp_span frame;
  struct smpp_pdu pdu;
  struct smpp_fault fault;
  assert_int_equal(smpp_frame(octets, NULL, &frame, &fault), SMPP_OK);
  assert_int_equal(frame.len, octets.len);
  assert_int_equal(smpp_pdu_decode(frame, NULL, &pdu, &fault), SMPP_OK);
  pdu_expect(&pdu, data_json_get(line, "expect"));
  assert_int_equal(pdu.oddities & ~OURS, lint_of(line));
  strict_decoding_refuses_oddities(line, &pdu, octets);
  encoding_refuses_oddities(line, &pdu, octets);
  laws_hold(&pdu, octets);
}

/* --- invalid ones ------------------------------------------------------------ */

static bool is_among(const struct data_json_value *list, uint32_t status) {
  for (const struct data_json_value *one = list->first; one; one = one->next)
    if (one->integer == status)
      return true;
  return false;
}

/* Framing and strict decoding as a receiver does them: the first that is not
 * SMPP_OK. */
static int receive(struct smpp_span octets, const struct smpp_codec *codec, struct smpp_pdu *pdu,
                   struct smpp_fault *fault) {
  struct smpp_span frame;
  int result = smpp_frame(octets, codec, &frame, fault);
  return result == SMPP_OK ? smpp_pdu_decode(frame, codec, pdu, fault) : result;
}

static void check_invalid(const struct data_json_value *line, struct smpp_span octets) {
  struct smpp_codec strict = strict_codec();
  const struct data_json_value *reject = data_json_get(line, "reject");
  const struct data_json_value *expect = data_json_get(line, "expect");
  struct smpp_fault fault = {0, NULL, 0, NULL};
  struct smpp_pdu pdu;
  int result = receive(octets, &strict, &pdu, &fault);
  assert_int_not_equal(result, SMPP_OK);
  if (!jsonl_has(reject, "status")) {
    assert_int_equal(result, SMPP_MORE);
    return;
  }
  assert_true(result < 0);
  assert_non_null(fault.field);
  assert_true(is_among(data_json_get(reject, "status"), fault.command_status));
  if (result == SMPP_ERR_LENGTH)
    return;
  /* The answer can carry the number of what it answers. */
  assert_int_equal(pdu.command_id, jsonl_int(expect, "command_id"));
  assert_int_equal(pdu.sequence_number, jsonl_int(expect, "sequence_number"));
  result = receive(octets, NULL, &pdu, &fault);
  assert_true(result != SMPP_OK ? fault.field != NULL : pdu.oddities & smpp_tolerances());
  if (result == SMPP_OK)
    laws_hold(&pdu, octets);
}

static void check(const struct data_json_value *line) {
  size_t len;
  bool valid = false;
  uint8_t *octets = jsonl_hex(line, "hex", &len);
  assert_true(data_json_get_bool(data_json_get(line, "valid"), &valid));
  if (valid)
    check_valid(line, smpp_span(octets, len));
  else
    check_invalid(line, smpp_span(octets, len));
  free(octets);
}

int main(int argc, char **argv) {
  return argc == 2 ? jsonl_run(argv[1], 276, NULL, check) : 2;
}
