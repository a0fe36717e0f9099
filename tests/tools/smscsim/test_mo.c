/* SPDX-License-Identifier: MIT
 *
 * What the switches of the simulated SMSC make of patients' messages. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>
#include <smpp/codec.h>
#include <smpp/text.h>

static void each_switch_of_patients_messages_changes_them(void **state) {
  static const char text[] =
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. "
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. "
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. "
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. "
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. \xF0\x9F\x91\x8D"
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83.";
  struct smsc_mo mo = {
      smpp_span_of("+33612"), smpp_span_of("38000"), smpp_span_of(text), {NULL, 0}};
  uint64_t plain = 0;

  (void)state;
  for (unsigned id = SWITCH_mo_source_forms - 1u; id < N_SWITCHES; id++) {
    struct smsc_mo_result result;
    char scenario[80] = "";
    struct world w;
    struct peer *peer;
    uint64_t hash = 0;

    if (id >= SWITCH_mo_source_forms)
      snprintf(scenario, sizeof scenario, "[smsc]\n%s = yes\n", switches[id].name);
    world_begin(&w, scenario);
    peer = peer_new(&w);
    peer_bind(peer, SMPP_BIND_TRANSCEIVER, "clinic", "");
    assert_int_equal(smsc_mo_send(w.smsc, &mo, w.now_ms, &result), 202);
    for (size_t i = 0; i < peer_deliveries(peer); i++) {
      struct smpp_pdu pdu = peer_delivery(peer, i)->pdu;
      struct frame frame = encoded(&pdu);

      for (size_t at = 0; at < frame.len; at++)
        hash = (hash ^ frame.octets[at]) * UINT64_C(0x100000001B3);
    }
    if (id < SWITCH_mo_source_forms)
      plain = hash;
    else if (hash == plain)
      fail_msg("%s changes nothing", switches[id].name);
    world_end(&w);
    peer_free(peer);
  }
}

/* What a patient's text becomes under a switch. */
static struct peer *begin_with_mo(struct world *w, const char *name, const char *text) {
  struct smsc_mo mo = {
      smpp_span_of("+33612"), smpp_span_of("38000"), smpp_span_of(text), {NULL, 0}};
  struct smsc_mo_result result;
  char scenario[80];
  struct peer *peer;

  snprintf(scenario, sizeof scenario, "[smsc]\n%s = yes\n", name);
  world_begin(w, scenario);
  peer = bound_trx(w);
  assert_int_equal(smsc_mo_send(w->smsc, &mo, w->now_ms, &result), 202);
  return peer;
}

static void little_endian_text_begins_with_its_mark(void **state) {
  struct world w;
  struct peer *peer = begin_with_mo(&w, "mo_little_endian", "\xD0\x94\xD0\xB0");

  (void)state;
  assert_true(smpp_span_equal(peer_delivery(peer, 0)->pdu.sm.short_message,
                              smpp_span((const uint8_t *)"\xFF\xFE\x14\x04\x30\x04", 6)));
  world_end(&w);
  peer_free(peer);
}

static void a_part_is_known_behind_another_element(void **state) {
  char text[201] = "";
  struct world w;
  struct peer *peer;

  (void)state;
  memset(text, 'a', 200);
  peer = begin_with_mo(&w, "mo_other_element", text);
  assert_int_equal(peer_deliveries(peer), 2);
  for (unsigned i = 0; i < 2; i++) {
    const struct smpp_pdu *pdu = &peer_delivery(peer, i)->pdu;
    struct smpp_concat concat;

    assert_int_equal(pdu->sm.short_message.ptr[1], 0xE0);
    assert_int_equal(smpp_pdu_concat(pdu, &concat), SMPP_OK);
    assert_int_equal(concat.total, 2);
    assert_int_equal(concat.seq, i + 1);
  }
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_switch_of_patients_messages_changes_them),
      cmocka_unit_test(little_endian_text_begins_with_its_mark),
      cmocka_unit_test(a_part_is_known_behind_another_element),
  };

  return cmocka_run_group_tests_name("smscsim mo", tests, NULL, NULL);
}
