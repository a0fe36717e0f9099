/* SPDX-License-Identifier: MIT
 *
 * The codec beside plain C: a submit_sm of 100 octets each way, and a receipt
 * with two TLVs in. */
#define _POSIX_C_SOURCE 200809L
#include "bench.h"
#include "rawcodec.h"

#include <smpp/codec.h>

#define TARGET 1.5
#define RUNS 2000000L

struct job {
  struct smpp_pdu pdu;
  struct raw_submit raw;
  uint8_t wire[512];
  size_t len;
};

static const uint8_t body[100] =
    "Dear Mr Doe, your appointment is on Tuesday at nine. Answer YES or NO.";

static void encode_ours(void *ctx, long n) {
  struct job *job = ctx;
  for (long i = 0; i < n; i++) {
    job->pdu.sequence_number = (uint32_t)i + 1;
    if (smpp_pdu_encode(&job->pdu, NULL, 0, job->wire, sizeof job->wire, &job->len, NULL) !=
        SMPP_OK)
      abort();
    BENCH_USE(job->wire);
  }
}

static void encode_raw(void *ctx, long n) {
  struct job *job = ctx;
  for (long i = 0; i < n; i++) {
    job->raw.seq = (uint32_t)i + 1;
    job->len = raw_encode(job->wire, sizeof job->wire, &job->raw);
    BENCH_USE(job->wire);
  }
}

static void decode_ours(void *ctx, long n) {
  struct job *job = ctx;
  struct smpp_pdu pdu;
  for (long i = 0; i < n; i++) {
    if (smpp_pdu_decode(smpp_span(job->wire, job->len), NULL, &pdu, NULL) != SMPP_OK)
      abort();
    BENCH_USE(&pdu);
  }
}

static void decode_raw(void *ctx, long n) {
  struct job *job = ctx;
  struct raw_view view;
  for (long i = 0; i < n; i++) {
    if (raw_decode(&view, job->wire, job->len))
      abort();
    BENCH_USE(&view);
  }
}

static void make_submit(struct job *job) {
  job->raw =
      (struct raw_submit){"", "MyCompany", "447700900123", "", "", 5, 0, 1, 1, 0, 0, 0, 0, 0, 0,
                          0,  body,        sizeof body,    1};
  job->pdu.command_id = SMPP_SUBMIT_SM;
  job->pdu.sm.source_addr_ton = 5;
  job->pdu.sm.source_addr = smpp_span_of("MyCompany");
  job->pdu.sm.dest_addr_ton = 1;
  job->pdu.sm.dest_addr_npi = 1;
  job->pdu.sm.destination_addr = smpp_span_of("447700900123");
  job->pdu.sm.short_message = smpp_span(body, sizeof body);
}

static void make_receipt(struct job *job) {
  static const char text[] = "id:0000000001 sub:001 dlvrd:001 submit date:2611211200 "
                             "done date:2611211200 stat:DELIVRD err:000 text:Hello";
  uint8_t tlvs[32];
  size_t len = 0;
  struct smpp_pdu pdu = {.command_id = SMPP_DELIVER_SM, .sequence_number = 9};
  pdu.sm.source_addr_ton = pdu.sm.source_addr_npi = 1;
  pdu.sm.source_addr = smpp_span_of("447700900123");
  pdu.sm.dest_addr_ton = 5;
  pdu.sm.destination_addr = smpp_span_of("MyCompany");
  pdu.sm.esm_class = 4;
  pdu.sm.short_message = smpp_span_of(text);
  smpp_tlv_put_string(tlvs, sizeof tlvs, &len, SMPP_TLV_receipted_message_id,
                      smpp_span_of("0000000001"));
  smpp_tlv_put_u8(tlvs, sizeof tlvs, &len, SMPP_TLV_message_state, 2);
  pdu.tlvs = smpp_span(tlvs, len);
  if (smpp_pdu_encode(&pdu, NULL, 0, job->wire, sizeof job->wire, &job->len, NULL) != SMPP_OK)
    abort();
}

int main(void) {
  static struct job ours, raw, receipt;
  make_submit(&ours);
  make_submit(&raw);
  make_receipt(&receipt);
  bench_beside("submit_sm encode", encode_ours, &ours, encode_raw, &raw, RUNS, TARGET);
  bench_beside("submit_sm decode", decode_ours, &ours, decode_raw, &raw, RUNS, TARGET);
  bench_beside("receipt decode", decode_ours, &receipt, decode_raw, &receipt, RUNS, TARGET);
  return 0;
}
