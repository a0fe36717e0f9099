/* SPDX-License-Identifier: MIT
 *
 * Rules of the specification for what an ESME submits, one by one. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/names.h>

struct scene {
  struct world w;
  struct peer *peer;
};

static void scene_begin(struct scene *scene, const char *scenario) {
  world_begin(&scene->w, scenario);
  scene->peer = peer_new(&scene->w);
  assert_int_equal(peer_bind(scene->peer, SMPP_BIND_TRANSCEIVER, "clinic", ""), SMPP_STATUS_ROK);
}

static void scene_end(struct scene *scene) {
  world_end(&scene->w);
  peer_free(scene->peer);
}

static uint32_t status_of(struct scene *scene, const struct smpp_pdu *pdu) {
  peer_request(scene->peer, pdu);
  return peer_last(scene->peer)->status;
}

static struct smpp_pdu data_sm(struct smpp_span tlvs) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DATA_SM;
  pdu.data_sm.source_addr = smpp_span_of("38000");
  pdu.data_sm.destination_addr = smpp_span_of("33612");
  pdu.data_sm.registered_delivery = 1;
  pdu.tlvs = tlvs;
  return pdu;
}

static void a_data_sm_without_payload_is_an_empty_message(void **state) {
  struct scene scene;
  struct smpp_pdu pdu = data_sm(smpp_span(NULL, 0));

  (void)state;
  scene_begin(&scene, "");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  assert_true(peer_last(scene.peer)->id[0] != '\0');
  world_pass(&scene.w, 2000);
  assert_int_equal(peer_deliveries(scene.peer), 1); /* its receipt */
  scene_end(&scene);
}

static void the_time_to_live_of_a_data_sm_is_its_validity(void **state) {
  struct scene scene;
  uint8_t tlvs[16];
  size_t len = 0;
  struct smpp_pdu pdu;

  (void)state;
  assert_int_equal(smpp_tlv_put_u32(tlvs, sizeof tlvs, &len, SMPP_TLV_qos_time_to_live, 300),
                   SMPP_OK);
  pdu = data_sm(smpp_span(tlvs, len));
  scene_begin(&scene, "[smsc]\nreceipt_delay = 1h\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  world_pass(&scene.w, 300 * 1000 - 1);
  assert_int_equal(peer_deliveries(scene.peer), 0);
  world_pass(&scene.w, 1);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), "stat:EXPIRED"));
  scene_end(&scene);
}

static void an_alphanumeric_sender_has_eleven_characters_at_most(void **state) {
  struct scene scene;
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);

  (void)state;
  scene_begin(&scene, "[smsc]\nstrict = yes\n");
  pdu.sm.source_addr_ton = 5;
  pdu.sm.source_addr_npi = 0;
  pdu.sm.source_addr = smpp_span_of("ELEVENCHARS");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  pdu.sm.source_addr = smpp_span_of("TWELVECHARS!");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RINVSRCADR);
  pdu.sm.source_addr_ton = 1;
  pdu.sm.source_addr = smpp_span_of("336123456789");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  scene_end(&scene);
}

static struct smpp_pdu submit_multi(const struct smpp_dest_address *destinations, size_t n,
                                    uint8_t *wire, size_t cap) {
  struct smpp_pdu pdu;
  size_t len = 0;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_SUBMIT_MULTI;
  for (size_t i = 0; i < n; i++)
    assert_int_equal(smpp_dest_address_put(wire, cap, &len, &destinations[i]), SMPP_OK);
  pdu.submit_multi.source_addr = smpp_span_of("38000");
  pdu.submit_multi.number_of_dests = (uint8_t)n;
  pdu.submit_multi.dest_addresses = smpp_span(wire, len);
  return pdu;
}

static void a_submit_multi_that_nobody_gets_names_them_all(void **state) {
  static const struct smpp_dest_address destinations[] = {
      {2, 0, 0, {NULL, 0}, {(const uint8_t *)"staff", 5}},
      {1, 1, 1, {NULL, 0}, {NULL, 0}},
  };
  struct scene scene;
  uint8_t wire[64];
  struct smpp_pdu pdu = submit_multi(destinations, 2, wire, sizeof wire);

  (void)state;
  scene_begin(&scene, "");
  status_of(&scene, &pdu);
  assert_int_equal(peer_last(scene.peer)->pdu.submit_multi_resp.no_unsuccess, 2);
  scene_end(&scene);
}

static void a_distribution_list_stands_for_its_members(void **state) {
  static const struct smpp_dest_address destinations[] = {
      {2, 0, 0, {NULL, 0}, {(const uint8_t *)"ward3", 5}},
      {1, 1, 1, {(const uint8_t *)"33619", 5}, {NULL, 0}},
      {2, 0, 0, {NULL, 0}, {(const uint8_t *)"ward4", 5}},
  };
  struct data_buffer text = {NULL, 0, 0, false};
  struct scene scene;
  uint8_t wire[64];
  struct smpp_pdu pdu = submit_multi(destinations, 3, wire, sizeof wire);
  struct smpp_unsuccess_sme failed;
  struct smpp_span rest;

  (void)state;
  scene_begin(&scene, "[list ward3]\nmembers = 33611,33612\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  assert_int_equal(peer_last(scene.peer)->pdu.submit_multi_resp.no_unsuccess, 1);
  rest = peer_last(scene.peer)->pdu.submit_multi_resp.unsuccess_smes;
  assert_int_equal(smpp_unsuccess_sme_next(&rest, &failed), SMPP_MORE);
  assert_int_equal(failed.error_status_code, SMPP_STATUS_RINVDLNAME);
  smsc_write_messages(scene.w.smsc, &all_messages, scene.w.now_ms, &text);
  data_buffer_add_char(&text, '\0');
  assert_non_null(strstr((char *)text.ptr, "\"to\":\"33611\""));
  assert_non_null(strstr((char *)text.ptr, "\"to\":\"33612\""));
  assert_non_null(strstr((char *)text.ptr, "\"to\":\"33619\""));
  data_buffer_free(&text);
  scene_end(&scene);
}

/* --- switches ------------------------------------------------------------------- */

static void multi_all_fail_names_every_destination(void **state) {
  static const struct smpp_dest_address destinations[] = {
      {1, 1, 1, {(const uint8_t *)"33611", 5}, {NULL, 0}},
      {1, 1, 1, {(const uint8_t *)"33612", 5}, {NULL, 0}},
  };
  struct scene scene;
  uint8_t wire[64];
  struct smpp_pdu pdu = submit_multi(destinations, 2, wire, sizeof wire);
  struct smpp_unsuccess_sme failed;
  struct smpp_span rest;

  (void)state;
  scene_begin(&scene, "[smsc]\nmulti_all_fail = yes\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  assert_int_equal(peer_last(scene.peer)->pdu.submit_multi_resp.no_unsuccess, 2);
  rest = peer_last(scene.peer)->pdu.submit_multi_resp.unsuccess_smes;
  for (unsigned i = 0; i < 2; i++) {
    assert_int_equal(smpp_unsuccess_sme_next(&rest, &failed), SMPP_MORE);
    assert_int_equal(failed.error_status_code, SMPP_STATUS_RSUBMITFAIL);
  }
  scene_end(&scene);
}

static void validity_ignored_lets_a_message_live_on(void **state) {
  static const char *const words[] = {"stat:EXPIRED", "stat:DELIVRD"};
  static const char *const scenarios[] = {"[smsc]\nreceipt_delay = 10s\n",
                                          "[smsc]\nreceipt_delay = 10s\nvalidity_ignored = yes\n"};

  (void)state;
  for (unsigned i = 0; i < 2; i++) {
    struct smpp_pdu pdu = submit_sm("33612", "a", 1);
    struct scene scene;

    scene_begin(&scene, scenarios[i]);
    pdu.sm.validity_period = smpp_span_of("000000000005000R");
    assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
    world_pass(&scene.w, 20000);
    assert_int_equal(peer_deliveries(scene.peer), 1);
    assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), words[i]));
    scene_end(&scene);
  }
}

static void validity_refused_refuses_those_that_have_one(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nvalidity_refused = yes\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  pdu.sm.validity_period = smpp_span_of("000000000005000R");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RINVEXPIRY);
  scene_end(&scene);
}

static void empty_address_ok_takes_an_empty_destination(void **state) {
  struct smpp_pdu pdu = submit_sm("", "a", 0);
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nempty_address_ok = first=1\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RINVDSTADR);
  scene_end(&scene);
}

static void id_repeated_gives_the_last_id_again(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);
  char ids[3][65];
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nid_repeated = every=2\n");
  for (unsigned i = 0; i < 3; i++) {
    assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
    memcpy(ids[i], peer_last(scene.peer)->id, sizeof ids[i]);
  }
  assert_string_not_equal(ids[0], ids[1]); /* asked for the first time by the second */
  assert_string_equal(ids[1], ids[2]);
  scene_end(&scene);
}

static void ids_again_begins_anew(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);
  char ids[3][65];
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nids_again = every=3\n");
  for (unsigned i = 0; i < 3; i++) {
    assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
    memcpy(ids[i], peer_last(scene.peer)->id, sizeof ids[i]);
  }
  assert_string_not_equal(ids[0], ids[1]);
  assert_string_equal(ids[0], ids[2]);
  scene_end(&scene);
}

static void service_type_refused_refuses_those_that_name_one(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nservice_type_refused = yes\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  pdu.sm.service_type = smpp_span_of("CMT");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RINVSERTYP);
  scene_end(&scene);
}

static void an_operator_may_want_numbers_and_data_coding_otherwise(void **state) {
  static const struct {
    const char *name;
    const char *good, *bad;
    uint8_t good_ton, bad_ton, good_dcs, bad_dcs;
    uint32_t status;
  } cases[] = {
      {"plus_refused", "33612", "+33612", 1, 1, 0, 0, SMPP_STATUS_RINVDSTADR},
      {"plus_refused", "33612", "0033612", 1, 1, 0, 0, SMPP_STATUS_RINVDSTADR},
      {"plus_needed", "+33612", "33612", 1, 1, 0, 0, SMPP_STATUS_RINVDSTADR},
      {"ton_refused", "33612", "33612", 1, 0, 0, 0, SMPP_STATUS_RINVDSTTON},
      {"npi_refused", "33612", "33612", 1, 1, 0, 0, SMPP_STATUS_RINVDSTNPI},
      {"dcs0_refused", "33612", "33612", 1, 1, 3, 0, SMPP_STATUS_RINVDCS},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    struct smpp_pdu pdu = submit_sm(cases[i].good, "a", 0);
    char scenario[80];
    struct scene scene;

    snprintf(scenario, sizeof scenario, "[smsc]\n%s = yes\n", cases[i].name);
    scene_begin(&scene, scenario);
    pdu.sm.dest_addr_ton = cases[i].good_ton;
    pdu.sm.dest_addr_npi = 1;
    pdu.sm.data_coding = cases[i].good_dcs;
    assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
    pdu.sm.destination_addr = smpp_span_of(cases[i].bad);
    pdu.sm.dest_addr_ton = cases[i].bad_ton;
    pdu.sm.dest_addr_npi = cases[i].status == SMPP_STATUS_RINVDSTNPI ? 8 : 1;
    pdu.sm.data_coding = cases[i].bad_dcs;
    assert_int_equal(status_of(&scene, &pdu), cases[i].status);
    scene_end(&scene);
  }
}

static void throttle_lasts_until_nobody_has_asked_for_a_while(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nthrottle = 1\nthrottle_lasts = yes\n");
  world_pass(&scene.w, 1000);
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RTHROTTLED);
  world_pass(&scene.w, 9999);
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RTHROTTLED);
  world_pass(&scene.w, 10000);
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  scene_end(&scene);
}

static void vendor_tlv_needed_refuses_those_without(void **state) {
  static const uint8_t tlv[] = {0x14, 0x01, 0, 1, 7};
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nvendor_tlv_needed = yes\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RMISSINGOPTPARAM);
  pdu.tlvs = smpp_span(tlv, sizeof tlv);
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  scene_end(&scene);
}

static void bind_lingers_counts_a_lost_line_as_bound_for_a_while(void **state) {
  struct scene scene;
  struct peer *again;

  (void)state;
  scene_begin(&scene, "[smsc]\nbind_lingers = yes\n");
  peer_close(scene.peer);
  again = peer_new(&scene.w);
  assert_int_equal(peer_bind(again, SMPP_BIND_TRANSCEIVER, "clinic", ""), SMPP_STATUS_RALYBND);
  world_pass(&scene.w, 30000);
  assert_int_equal(peer_bind(again, SMPP_BIND_TRANSCEIVER, "clinic", ""), SMPP_STATUS_ROK);
  scene_end(&scene);
  peer_free(again);
}

/* The text of a part, behind its header of six octets. */
static struct smpp_span units(const struct peer *peer, size_t i) {
  struct smpp_span text = peer_delivery(peer, i)->pdu.sm.short_message;

  return smpp_span(text.ptr + 6, text.len - 6);
}

static void mo_surrogate_cut_ends_a_part_within_a_pair(void **state) {
  char text[140];
  struct smsc_mo mo = {smpp_span_of("+33612"), smpp_span_of("38000"), {NULL, 0}, {NULL, 0}};
  struct smsc_mo_result result;
  struct scene scene;
  struct smpp_span first, second;

  (void)state;
  memset(text, 'a', sizeof text);
  memcpy(text + 60, "\xF0\x9F\x91\x8D", 4);
  mo.text = smpp_span((const uint8_t *)text, 80);
  scene_begin(&scene, "[smsc]\nmo_surrogate_cut = yes\n");
  assert_int_equal(smsc_mo_send(scene.w.smsc, &mo, scene.w.now_ms, &result), 202);
  assert_int_equal(peer_deliveries(scene.peer), 2);
  first = units(scene.peer, 0);
  second = units(scene.peer, 1);
  assert_int_equal(first.len + second.len, 2 * 78); /* nothing is lost: 76 and a pair */
  assert_int_equal(first.len, 2 * 61);
  assert_memory_equal(first.ptr + first.len - 2, "\xD8\x3D", 2);
  assert_memory_equal(second.ptr, "\xDC\x4D", 2);
  scene_end(&scene);
}

static void id_case_turns_the_letters_of_a_receipts_id(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 1);
  char id[65], want[72];
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nid_format = uuid\nid_case = yes\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  memcpy(id, peer_last(scene.peer)->id, sizeof id);
  world_pass(&scene.w, 2000);
  assert_null(strstr(text_of(peer_delivery(scene.peer, 0)), id));
  for (char *c = id; *c; c++)
    if (*c >= 'a' && *c <= 'z')
      *c = (char)(*c - 'a' + 'A');
  snprintf(want, sizeof want, "id:%s ", id);
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), want));
  scene_end(&scene);
}

static void query_unknown_knows_no_state(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 0), query;
  char id[65];
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nquery_unknown = after=1\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  memcpy(id, peer_last(scene.peer)->id, sizeof id);
  memset(&query, 0, sizeof query);
  query.command_id = SMPP_QUERY_SM;
  query.query_sm.message_id = smpp_span_of(id);
  query.query_sm.source_addr = smpp_span_of("38000");
  for (uint8_t i = 0; i < 2; i++) {
    assert_int_equal(status_of(&scene, &query), SMPP_STATUS_ROK);
    assert_int_equal(peer_last(scene.peer)->pdu.query_sm_resp.message_state, i == 0 ? 1 : 7);
  }
  scene_end(&scene);
}

static uint32_t bind_another(struct scene *scene, struct peer **out, const char *password) {
  *out = peer_new(&scene->w);
  return peer_bind(*out, SMPP_BIND_TRANSCEIVER, "clinic", password);
}

static void too_many_wrong_password_says_so_of_the_bind_too_many(void **state) {
  static const char *const scenarios[] = {
      "[account clinic]\nbinds = 1\n",
      "[smsc]\ntoo_many_wrong_password = yes\n[account clinic]\nbinds = 1\n"};

  (void)state;
  for (unsigned i = 0; i < 2; i++) {
    struct scene scene;
    struct peer *second;

    scene_begin(&scene, scenarios[i]);
    assert_int_equal(bind_another(&scene, &second, ""),
                     i == 0 ? SMPP_STATUS_RALYBND : SMPP_STATUS_RINVPASWD);
    scene_end(&scene);
    peer_free(second);
  }
}

static void wrong_password_closes_the_line_behind_the_refusal(void **state) {
  struct scene scene;
  struct peer *second;

  (void)state;
  scene_begin(&scene, "[smsc]\nwrong_password_closes = yes\n[account clinic]\n");
  assert_int_equal(bind_another(&scene, &second, "guess"), SMPP_STATUS_RINVPASWD);
  assert_int_equal(peer_last(second)->deed, RESPONDED);
  world_pass(&scene.w, 0);
  assert_int_equal(peer_last(second)->deed, CLOSED);
  scene_end(&scene);
  peer_free(second);
}

static void own_sequence_zero_numbers_a_deliver_sm_zero(void **state) {
  static const uint8_t deliver_sm[40] = {0, 0, 0, 40, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 9};
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nown_sequence_zero = first=1\n");
  assert_true(scene.peer->intercepted);
  peer_outgoing(scene.peer, smpp_span(deliver_sm, sizeof deliver_sm));
  assert_int_equal(peer_last(scene.peer)->deed, WROTE_RAW);
  assert_memory_equal(peer_last(scene.peer)->wire + 4, "\0\0\0\x05\0\0\0\0\0\0\0\0", 12);
  peer_outgoing(scene.peer, smpp_span(deliver_sm, sizeof deliver_sm));
  assert_int_equal(peer_last(scene.peer)->wire[15], 9);
  scene_end(&scene);
}

/* Without its source address a message is not found, and not with another one. */
static void a_message_without_a_source_is_asked_for_without_one(void **state) {
  struct scene scene;
  struct smpp_pdu pdu = submit_sm("33612", "a", 0), query;
  char id[65];

  (void)state;
  scene_begin(&scene, "");
  pdu.sm.source_addr = smpp_span_of("");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  memcpy(id, peer_last(scene.peer)->id, sizeof id);
  memset(&query, 0, sizeof query);
  query.command_id = SMPP_QUERY_SM;
  query.query_sm.message_id = smpp_span_of(id);
  assert_int_equal(status_of(&scene, &query), SMPP_STATUS_ROK);
  assert_int_equal(peer_last(scene.peer)->pdu.query_sm_resp.message_state, 1);
  assert_int_equal(peer_last(scene.peer)->pdu.query_sm_resp.final_date.len, 0);
  query.query_sm.source_addr = smpp_span_of("38000");
  assert_int_not_equal(status_of(&scene, &query), SMPP_STATUS_ROK);
  scene_end(&scene);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_data_sm_without_payload_is_an_empty_message),
      cmocka_unit_test(the_time_to_live_of_a_data_sm_is_its_validity),
      cmocka_unit_test(an_alphanumeric_sender_has_eleven_characters_at_most),
      cmocka_unit_test(a_submit_multi_that_nobody_gets_names_them_all),
      cmocka_unit_test(a_message_without_a_source_is_asked_for_without_one),
      cmocka_unit_test(a_distribution_list_stands_for_its_members),
      cmocka_unit_test(multi_all_fail_names_every_destination),
      cmocka_unit_test(validity_ignored_lets_a_message_live_on),
      cmocka_unit_test(validity_refused_refuses_those_that_have_one),
      cmocka_unit_test(empty_address_ok_takes_an_empty_destination),
      cmocka_unit_test(id_repeated_gives_the_last_id_again),
      cmocka_unit_test(ids_again_begins_anew),
      cmocka_unit_test(service_type_refused_refuses_those_that_name_one),
      cmocka_unit_test(an_operator_may_want_numbers_and_data_coding_otherwise),
      cmocka_unit_test(throttle_lasts_until_nobody_has_asked_for_a_while),
      cmocka_unit_test(vendor_tlv_needed_refuses_those_without),
      cmocka_unit_test(bind_lingers_counts_a_lost_line_as_bound_for_a_while),
      cmocka_unit_test(mo_surrogate_cut_ends_a_part_within_a_pair),
      cmocka_unit_test(id_case_turns_the_letters_of_a_receipts_id),
      cmocka_unit_test(query_unknown_knows_no_state),
      cmocka_unit_test(too_many_wrong_password_says_so_of_the_bind_too_many),
      cmocka_unit_test(wrong_password_closes_the_line_behind_the_refusal),
      cmocka_unit_test(own_sequence_zero_numbers_a_deliver_sm_zero),
  };

  return cmocka_run_group_tests_name("smscsim rules", tests, NULL, NULL);
}
