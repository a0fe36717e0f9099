/* SPDX-License-Identifier: MIT
 *
 * streams.jsonl: PDUs out of reads of any size; once as the reads came, once
 * octet by octet. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "jsonl.h"

#include <smpp/codec.h>

/* What came and was not used yet, in a block of exactly its size. */
struct stream {
  uint8_t *octets;
  size_t len;
  bool lost;                          /* the borders are: nothing more is looked at */
  const struct data_json_value *next; /* what is expected */
};

static void keep(struct stream *s, const uint8_t *octets, size_t len) {
  uint8_t *block = malloc(len ? len : 1);
  memcpy(block, octets, len);
  free(s->octets);
  s->octets = block;
  s->len = len;
}

static void expect_pdu(struct stream *s, struct smpp_span frame) {
  const struct data_json_value *want = s->next;
  struct smpp_pdu pdu;
  struct smpp_fault fault;
  int result = smpp_pdu_decode(frame, NULL, &pdu, &fault);
  assert_non_null(want);
  s->next = want->next;
  assert_int_equal(pdu.command_id, jsonl_int(want, "command_id"));
  assert_int_equal(pdu.sequence_number, jsonl_int(want, "sequence_number"));
  if (jsonl_has(want, "error")) {
    assert_int_equal(result, SMPP_ERR_UNSUPPORTED);
    assert_int_equal(fault.command_status, jsonl_int(want, "status"));
  } else {
    assert_int_equal(result, SMPP_OK);
  }
}

static void expect_length_fault(struct stream *s, const struct smpp_fault *fault) {
  assert_non_null(s->next);
  assert_true(jsonl_has(s->next, "error"));
  assert_int_equal(fault->command_status, jsonl_int(s->next, "status"));
  s->next = s->next->next;
  s->lost = true;
}

static void take(struct stream *s, const uint8_t *octets, size_t len) {
  uint8_t *all = malloc(s->len + len + 1);
  struct smpp_span rest = smpp_span(all, s->len + len), frame;
  struct smpp_fault fault;
  int result = SMPP_OK;
  memcpy(all, s->octets, s->len);
  memcpy(all + s->len, octets, len);
  while (!s->lost && (result = smpp_frame(rest, NULL, &frame, &fault)) == SMPP_OK) {
    expect_pdu(s, frame);
    rest = smpp_span(rest.ptr + frame.len, rest.len - frame.len);
  }
  if (result == SMPP_ERR_LENGTH)
    expect_length_fault(s, &fault);
  keep(s, rest.ptr, rest.len);
  free(all);
}

static void take_hex(struct stream *s, struct smpp_span hex, bool octet_by_octet) {
  uint8_t *octets = malloc(hex.len / 2 + 1);
  for (size_t i = 0; i < hex.len / 2; i++) {
    char digits[3] = {(char)hex.ptr[2 * i], (char)hex.ptr[2 * i + 1], 0};
    octets[i] = (uint8_t)strtoul(digits, NULL, 16);
  }
  for (size_t i = 0; octet_by_octet && i < hex.len / 2; i++)
    take(s, octets + i, 1);
  if (!octet_by_octet)
    take(s, octets, hex.len / 2);
  free(octets);
}

static void run(const struct data_json_value *line, bool octet_by_octet) {
  const struct data_json_value *chunks = data_json_get(line, "chunks");
  struct stream s = {.next = data_json_get(line, "expect")->first};
  keep(&s, (const uint8_t *)"", 0);
  for (const struct data_json_value *chunk = chunks->first; chunk; chunk = chunk->next)
    take_hex(&s, chunk->text, octet_by_octet);
  assert_null(s.next);
  assert_int_equal(s.lost, !jsonl_has(line, "leftover_hex"));
  if (!s.lost) {
    size_t len;
    uint8_t *leftover = jsonl_hex(line, "leftover_hex", &len);
    assert_int_equal(s.len, len);
    assert_memory_equal(s.octets, leftover, len);
    free(leftover);
  }
  free(s.octets);
}

static void check(const struct data_json_value *line) {
  run(line, false);
  run(line, true);
}

int main(int argc, char **argv) {
  return argc == 2 ? jsonl_run(argv[1], 13, NULL, check) : 2;
}
