/* SPDX-License-Identifier: MIT
 *
 * What leaves is what was handed over, whatever was handed over before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "rig.h"

static const uint8_t account_tlv[] = {0x14, 0x00, 0x00, 0x02, 0xAB, 0xCD};
static const uint8_t own_tlv[] = {0x14, 0x01, 0x00, 0x01, 0x07};

/* The message as an encoder that knows nothing of the others writes it. */
static size_t encode_alone(const struct smpp_message *m, uint32_t sequence, uint8_t *out,
                           size_t cap) {
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM, .sequence_number = sequence};
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  uint8_t text[SMPP_PART_MAX], tlvs[32];
  size_t tlvs_len = m->tlvs.len, len;

  options.encoding = m->encoding;
  assert_int_equal(smpp_text_plan(m->text, &options, &plan, NULL), SMPP_OK);
  assert_int_equal(smpp_text_plan_encode(m->text, &plan, text, sizeof text), SMPP_OK);
  if (m->tlvs.len)
    memcpy(tlvs, m->tlvs.ptr, m->tlvs.len);
  memcpy(tlvs + tlvs_len, account_tlv, sizeof account_tlv);
  tlvs_len += sizeof account_tlv;
  pdu.sm = (struct smpp_sm){.service_type = m->service_type,
                            .source_addr_ton = m->source_addr_ton,
                            .source_addr_npi = m->source_addr_npi,
                            .source_addr = m->source_addr,
                            .dest_addr_ton = m->dest_addr_ton,
                            .dest_addr_npi = m->dest_addr_npi,
                            .destination_addr = m->destination_addr,
                            .esm_class = m->esm_class,
                            .protocol_id = m->protocol_id,
                            .priority_flag = m->priority_flag,
                            .schedule_delivery_time = m->schedule_delivery_time,
                            .registered_delivery = m->registered_delivery,
                            .replace_if_present_flag = m->replace_if_present_flag,
                            .data_coding = plan.data_coding,
                            .short_message = smpp_span(text, plan.octets)};
  if (m->validity_s == 3600)
    pdu.sm.validity_period = smpp_span_of("000000010000000R");
  if (m->validity_s == 7200)
    pdu.sm.validity_period = smpp_span_of("000000020000000R");
  pdu.tlvs = smpp_span(tlvs, tlvs_len);
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, out, cap, &len, NULL), SMPP_OK);
  return len;
}

static void open_rig(struct rig *rig) {
  rig_init(rig);
  rig->config.session.window = 1000;
  rig->config.tlvs = smpp_span(account_tlv, sizeof account_tlv);
  rig_bind(rig);
}

static void leaves_alike(struct rig *rig, const struct smpp_message *m) {
  struct smpp_pdu header;
  struct smpp_span out;
  uint8_t alone[512];

  assert_int_equal(smpp_client_submit(rig->client, m, rig->now, NULL, NULL), SMPP_OK);
  out = smpp_client_output(rig->client, 0, rig->now);
  assert_int_equal(smpp_pdu_decode(out, NULL, &header, NULL), SMPP_OK);
  assert_int_equal(encode_alone(m, header.sequence_number, alone, sizeof alone), out.len);
  assert_memory_equal(out.ptr, alone, out.len);
  smpp_client_sent(rig->client, 0, out.len, rig->now);
}

/* Twice each, and the plain one between them, so that each field is seen to
 * differ from the last message and to be the same. */
static void a_message_leaves_as_if_it_were_the_only_one(void **state) {
  struct smpp_message plain, m;
  struct rig rig;

  (void)state;
  open_rig(&rig);
  plain = rig_message(1, "Monday at nine");
#define VARY(field, value)                                                                         \
  m = plain;                                                                                       \
  m.field = value;                                                                                 \
  leaves_alike(&rig, &plain);                                                                      \
  leaves_alike(&rig, &plain);                                                                      \
  leaves_alike(&rig, &m);                                                                          \
  leaves_alike(&rig, &m);
  VARY(service_type, smpp_span_of("WAP"))
  VARY(source_addr_ton, 5)
  VARY(source_addr_npi, 9)
  VARY(source_addr, smpp_span_of("Hospital"))
  VARY(source_addr, smpp_span_of(""))
  VARY(dest_addr_ton, 2)
  VARY(dest_addr_npi, 8)
  VARY(destination_addr, smpp_span_of("4"))
  VARY(destination_addr, smpp_span_of("44770090012345678901"))
  VARY(destination_addr, smpp_span_of("+447700900123"))
  VARY(text, smpp_span_of(""))
  VARY(text, smpp_span_of("another"))
  VARY(text, smpp_span_of("caf\xC3\xA9 at 5 \xE2\x82\xAC"))
  VARY(text, smpp_span_of("\xD0\xB6"))
  VARY(encoding, SMPP_ENCODING_UCS2)
  VARY(encoding, SMPP_ENCODING_LATIN1)
  VARY(encoding, SMPP_ENCODING_BINARY)
  VARY(esm_class, 3)
  VARY(protocol_id, 0x41)
  VARY(priority_flag, 2)
  VARY(registered_delivery, 0)
  VARY(replace_if_present_flag, 1)
  VARY(schedule_delivery_time, smpp_span_of("000000010000000R"))
  VARY(validity_s, 3600)
  VARY(validity_s, 7200)
  VARY(tlvs, smpp_span(own_tlv, sizeof own_tlv))
#undef VARY
  rig_close(&rig);
}

static void what_the_encoder_refuses_is_refused_after_a_good_one_too(void **state) {
  struct smpp_message good, bad;
  struct smpp_fault fault;
  struct rig rig;

  (void)state;
  open_rig(&rig);
  good = rig_message(1, "x");
#define REFUSED(field, value)                                                                      \
  leaves_alike(&rig, &good);                                                                       \
  bad = good;                                                                                      \
  bad.field = value;                                                                               \
  assert_int_equal(smpp_client_submit(rig.client, &bad, rig.now, NULL, &fault), SMPP_ERR_FORBIDDEN);
  REFUSED(destination_addr, smpp_span_of("447700900123456789012"))
  REFUSED(destination_addr, smpp_span("44\0", 3))
  REFUSED(source_addr, smpp_span_of("a source address of 22"))
  REFUSED(service_type, smpp_span_of("toolong"))
  REFUSED(schedule_delivery_time, smpp_span_of("tomorrow"))
#undef REFUSED
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_OUTCOME), 0);
  rig_close(&rig);
}

/* The text of what leaves, which is read as the SMSC of such a link reads it. */
static void leaves_as(struct rig *rig, const char *text, int dcs0, uint8_t esm_class, size_t len) {
  struct smpp_message m = rig_message(1, text);
  struct smpp_span out, frame;
  struct smpp_pdu pdu;
  char back[400];
  size_t n;

  assert_int_equal(smpp_client_submit(rig->client, &m, rig->now, NULL, NULL), SMPP_OK);
  out = smpp_client_output(rig->client, 0, rig->now);
  assert_int_equal(smpp_frame(out, NULL, &frame, NULL), SMPP_OK);
  assert_int_equal(frame.len, out.len); /* one part */
  assert_int_equal(smpp_pdu_decode(out, NULL, &pdu, NULL), SMPP_OK);
  assert_int_equal(pdu.sm.esm_class, esm_class);
  assert_int_equal(pdu.sm.data_coding, 0);
  assert_int_equal(pdu.sm.short_message.len, len);
  assert_int_equal(smpp_pdu_text(&pdu, dcs0, NULL, back, sizeof back, &n), SMPP_OK);
  assert_true(smpp_span_equal(smpp_span(back, n), smpp_span_of(text)));
  smpp_client_sent(rig->client, 0, out.len, rig->now);
}

/* 72 letters of which nine are Turkish only, so that UCS-2 takes two parts. */
static const char turkish[] = "g\xC3\xBCnayd\xC4\xB1ng\xC3\xBCnayd\xC4\xB1ng\xC3\xBCnayd\xC4\xB1n"
                              "g\xC3\xBCnayd\xC4\xB1ng\xC3\xBCnayd\xC4\xB1ng\xC3\xBCnayd\xC4\xB1n"
                              "g\xC3\xBCnayd\xC4\xB1ng\xC3\xBCnayd\xC4\xB1ng\xC3\xBCnayd\xC4\xB1n";

static void national_tables_and_packing_are_between_plain_texts_what_they_are_alone(void **state) {
  struct rig rig;

  (void)state;
  for (unsigned packed = 0; packed < 2; packed++) {
    int dcs0 = packed ? SMPP_ENCODING_GSM7_PACKED : SMPP_ENCODING_GSM7;
    rig_init(&rig);
    rig.config.dcs0_out = dcs0;
    rig.config.national_locking = rig.config.national_single = SMPP_NATIONAL(turkish);
    rig_bind(&rig);
    for (unsigned i = 0; i < 3; i++) {
      leaves_as(&rig, "Monday at nine", dcs0, 0, packed ? 13 : 14);
      leaves_as(&rig, turkish, dcs0, 0x40, packed ? 4 + 64 : 4 + 72);
    }
    rig_close(&rig);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_message_leaves_as_if_it_were_the_only_one),
      cmocka_unit_test(national_tables_and_packing_are_between_plain_texts_what_they_are_alone),
      cmocka_unit_test(what_the_encoder_refuses_is_refused_after_a_good_one_too),
  };
  return cmocka_run_group_tests_name("draft", tests, NULL, NULL);
}
