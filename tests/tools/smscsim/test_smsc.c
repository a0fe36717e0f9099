/* SPDX-License-Identifier: MIT
 *
 * The simulated SMSC in virtual time: binds, answers, receipts, patients, and
 * how it delivers. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/names.h>
#include <smpp/receipt.h>
#include <smpp/text.h>
#include <smpp/tlv.h>

#define ROK SMPP_STATUS_ROK

static struct peer *bound(struct world *world, uint32_t command_id, const char *system_id) {
  struct peer *peer = peer_new(world);

  assert_int_equal(peer_bind(peer, command_id, system_id, ""), ROK);
  return peer;
}

static struct peer *bound_trx(struct world *world) {
  return bound(world, SMPP_BIND_TRANSCEIVER, "clinic");
}

static bool has(struct data_buffer *text, const char *words) {
  data_buffer_add_char(text, '\0');
  text->len--;
  return strstr(text->ptr, words) != NULL;
}

static bool messages_say(struct world *world, const char *words) {
  struct data_buffer text = {NULL, 0, 0, false};
  bool found;

  smsc_write_messages(world->smsc, &all_messages, world->now_ms, &text);
  found = has(&text, words);
  data_buffer_free(&text);
  return found;
}

/* --- binds --------------------------------------------------------------------- */

static void anybody_may_bind_where_no_user_is_set(void **state) {
  struct world w;
  struct peer *peer;
  uint32_t version = 0;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  assert_true(
      smpp_tlv_find_int(peer_last(peer)->pdu.tlvs, SMPP_TLV_sc_interface_version, &version));
  assert_int_equal(version, 0x34);
  world_end(&w);
  peer_free(peer);
}

static void users_need_their_password(void **state) {
  static const char scenario[] = "[account a]\npassword = secret\n[account b]\n"
                                 "[account  a]\npassword = other\n";
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, scenario);
  peer = peer_new(&w);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "a", "secre"), SMPP_STATUS_RINVPASWD);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "a", "secrets"), SMPP_STATUS_RINVPASWD);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "c", "secret"), SMPP_STATUS_RINVSYSID);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "b", "x"), SMPP_STATUS_RINVPASWD);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "a", "other"), ROK);
  world_end(&w);
  peer_free(peer);
}

static void an_account_has_its_modes_binds_and_throughput(void **state) {
  struct world w;
  struct peer *peer, *second, *third;

  (void)state;
  world_begin(&w, "[smsc]\nthrottle = 100\n[account a]\npassword = x\nmodes = tx,rx\nbinds = 2\n"
                  "throughput = 3\n[account b]\n");
  peer = peer_new(&w);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSCEIVER, "a", "x"), SMPP_STATUS_RBINDFAIL);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "a", "x"), ROK);
  second = peer_new(&w);
  assert_int_equal(peer_bind(second, SMPP_BIND_RECEIVER, "a", "x"), ROK);
  third = peer_new(&w);
  assert_int_equal(peer_bind(third, SMPP_BIND_RECEIVER, "a", "x"), SMPP_STATUS_RALYBND);
  peer_close(second);
  assert_int_equal(peer_bind(third, SMPP_BIND_RECEIVER, "a", "x"), ROK);
  for (unsigned i = 0; i < 4; i++)
    assert_int_equal(peer_submit(peer, "336", "a", 0), i < 3 ? ROK : SMPP_STATUS_RTHROTTLED);
  world_end(&w);
  peer_free(peer);
  peer_free(second);
  peer_free(third);
}

/* --- submissions -------------------------------------------------------------------- */

static void every_message_gets_an_id_of_its_own(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "33612345678", "a", 0), ROK);
  assert_int_equal(peer_submit(peer, "33612345678", "a", 0), ROK);
  assert_int_equal(strlen(peer->done[1].id), 10);
  assert_string_not_equal(peer->done[1].id, peer->done[2].id);
  world_end(&w);
  peer_free(peer);
}

static void an_empty_destination_is_refused_without_a_body(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "", "a", 0), SMPP_STATUS_RINVDSTADR);
  assert_null(peer_last(peer)->block);
  assert_true(messages_say(&w, "{\"messages\":[]}"));
  world_end(&w);
  peer_free(peer);
}

static void strictness_names_the_field(void **state) {
  struct world w;
  struct peer *peer;
  struct smpp_pdu pdu = submit_sm("33612345678", "a", 0);

  (void)state;
  world_begin(&w, "[smsc]\nstrict = yes\n");
  peer = bound_trx(&w);
#define REFUSED_WITH(field, value, expected)                                                       \
  do {                                                                                             \
    struct smpp_pdu odd_ = pdu;                                                                    \
    odd_.sm.field = value;                                                                         \
    peer_request(peer, &odd_);                                                                     \
    assert_int_equal(peer_last(peer)->status, expected);                                           \
  } while (0)
  REFUSED_WITH(source_addr_ton, 7, SMPP_STATUS_RINVSRCTON);
  REFUSED_WITH(source_addr_npi, 2, SMPP_STATUS_RINVSRCNPI);
  REFUSED_WITH(dest_addr_ton, 9, SMPP_STATUS_RINVDSTTON);
  REFUSED_WITH(dest_addr_npi, 255, SMPP_STATUS_RINVDSTNPI);
  REFUSED_WITH(esm_class, 0x04, SMPP_STATUS_RINVESMCLASS);
  REFUSED_WITH(registered_delivery, 3, SMPP_STATUS_RINVREGDLVFLG);
  REFUSED_WITH(priority_flag, 4, SMPP_STATUS_RINVPRTFLG);
  REFUSED_WITH(replace_if_present_flag, 2, SMPP_STATUS_RINVREPFLAG);
  REFUSED_WITH(sm_default_msg_id, 1, SMPP_STATUS_RINVDFTMSGID);
  REFUSED_WITH(schedule_delivery_time, smpp_span_of("990000000000000R"), ROK);
  REFUSED_WITH(schedule_delivery_time, smpp_span_of("tomorrow"), SMPP_STATUS_RINVSCHED);
  REFUSED_WITH(schedule_delivery_time, smpp_span_of("250101000000000+"), SMPP_STATUS_RINVSCHED);
  REFUSED_WITH(validity_period, smpp_span_of("250101000000000+"), SMPP_STATUS_RINVEXPIRY);
  REFUSED_WITH(validity_period, smpp_span_of("000001000000000R"), ROK);
  REFUSED_WITH(esm_class, 0x40, SMPP_STATUS_RINVESMCLASS); /* "a" is no header */
#undef REFUSED_WITH
  world_end(&w);
  peer_free(peer);
}

static void latency_delays_the_answer_by_its_time(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nlatency = 50ms\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "336", "a", 1), UINT32_MAX);
  world_pass(&w, 49);
  assert_int_equal(peer->n_done, 1);
  world_pass(&w, 1);
  assert_int_equal(peer->done[1].deed, RESPONDED);
  assert_int_equal(strlen(peer->done[1].id), 10);
  /* B15: the response comes before the receipt. */
  world_pass(&w, 1);
  assert_int_equal(peer->done[2].deed, SUBMITTED);
  world_end(&w);
  peer_free(peer);
}

static void an_answer_that_waits_outlives_its_link(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nlatency = 50ms\n");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "336", "a", 1), UINT32_MAX);
  peer_close(peer);
  world_pass(&w, 100);
  assert_int_equal(peer->n_done, 1);
  world_end(&w);
  peer_free(peer);
}

static void throttling_lets_a_second_s_segments_through(void **state) {
  struct world w;
  struct peer *peer;
  unsigned accepted = 0;

  (void)state;
  world_begin(&w, "[smsc]\nthrottle = 10\n");
  peer = bound_trx(&w);
  for (unsigned i = 0; i < 30; i++)
    accepted += peer_submit(peer, "336", "a", 0) == ROK;
  assert_int_equal(accepted, 10);
  assert_int_equal(peer_last(peer)->status, SMPP_STATUS_RTHROTTLED);
  world_pass(&w, 100);
  assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  assert_int_equal(peer_submit(peer, "336", "a", 0), SMPP_STATUS_RTHROTTLED);
  world_end(&w);
  peer_free(peer);
}

static void a_steady_pace_at_the_limit_is_never_throttled(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nthrottle = 100\n");
  peer = bound_trx(&w);
  for (unsigned i = 0; i < 1000; i++, world_pass(&w, 10))
    assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  world_end(&w);
  peer_free(peer);
}

static void a_full_queue_says_so_until_messages_are_final(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nqueue = 2\nreceipt_delay = 100ms\n");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  assert_int_equal(peer_submit(peer, "336", "a", 0), SMPP_STATUS_RMSGQFUL);
  world_pass(&w, 100);
  assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  world_end(&w);
  peer_free(peer);
}

static void submit_multi_names_those_it_did_not_take(void **state) {
  static const struct smpp_dest_address destinations[] = {
      {1, 1, 1, {(const uint8_t *)"33611", 5}, {NULL, 0}},
      {2, 0, 0, {NULL, 0}, {(const uint8_t *)"staff", 5}},
      {1, 1, 1, {NULL, 0}, {NULL, 0}},
  };
  struct smpp_unsuccess_sme entry;
  struct smpp_span rest;
  uint8_t wire[100];
  size_t len = 0;
  struct smpp_pdu pdu;
  struct peer *peer;
  struct world w;

  (void)state;
  world_begin(&w, "[smsc]\nlatency = 5ms\n");
  peer = bound_trx(&w);
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_SUBMIT_MULTI;
  for (size_t i = 0; i < 3; i++)
    assert_int_equal(smpp_dest_address_put(wire, sizeof wire, &len, &destinations[i]), SMPP_OK);
  pdu.submit_multi.number_of_dests = 3;
  pdu.submit_multi.dest_addresses = smpp_span(wire, len);
  peer_request(peer, &pdu);
  world_pass(&w, 5);
  assert_int_equal(peer_last(peer)->pdu.submit_multi_resp.no_unsuccess, 2);
  rest = peer_last(peer)->pdu.submit_multi_resp.unsuccess_smes;
  assert_int_equal(smpp_unsuccess_sme_next(&rest, &entry), SMPP_MORE);
  assert_int_equal(entry.error_status_code, SMPP_STATUS_RINVDLNAME);
  assert_int_equal(smpp_unsuccess_sme_next(&rest, &entry), SMPP_MORE);
  assert_int_equal(entry.error_status_code, SMPP_STATUS_RINVDSTADR);
  assert_true(messages_say(&w, "\"to\":\"33611\""));
  world_end(&w);
  peer_free(peer);
}

static void query_sm_tells_the_state_to_the_owner_alone(void **state) {
  struct world w;
  struct peer *peer, *other;
  struct smpp_pdu query;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  other = bound(&w, SMPP_BIND_TRANSCEIVER, "another");
  peer_submit(peer, "336", "a", 0);
  memset(&query, 0, sizeof query);
  query.command_id = SMPP_QUERY_SM;
  query.query_sm.message_id = smpp_span_of(peer->done[1].id);
  query.query_sm.source_addr = smpp_span_of("38000");
  peer_request(peer, &query);
  assert_int_equal(peer_last(peer)->pdu.query_sm_resp.message_state, 1);
  world_pass(&w, 1000);
  peer_request(peer, &query);
  assert_int_equal(peer_last(peer)->pdu.query_sm_resp.message_state, 2);
  assert_int_equal(peer_last(peer)->pdu.query_sm_resp.final_date.len, 16);
  peer_request(other, &query);
  assert_int_equal(peer_last(other)->status, SMPP_STATUS_RINVMSGID);
  query.query_sm.source_addr = smpp_span_of("38001");
  peer_request(peer, &query);
  assert_int_equal(peer_last(peer)->status, SMPP_STATUS_RQUERYFAIL);
  world_end(&w);
  peer_free(peer);
  peer_free(other);
}

static uint32_t cancels(struct peer *peer, const char *id, const char *from, const char *to) {
  struct smpp_pdu cancel;

  memset(&cancel, 0, sizeof cancel);
  cancel.command_id = SMPP_CANCEL_SM;
  cancel.cancel_sm.message_id = smpp_span_of(id);
  cancel.cancel_sm.source_addr = smpp_span_of(from);
  cancel.cancel_sm.destination_addr = smpp_span_of(to);
  peer_request(peer, &cancel);
  assert_int_equal(peer_last(peer)->deed, RESPONDED);
  return peer_last(peer)->status;
}

static void cancel_sm_ends_a_message_of_its_owner_once(void **state) {
  struct world w;
  struct peer *peer, *other;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  other = bound(&w, SMPP_BIND_TRANSCEIVER, "another");
  peer_submit(peer, "336", "a", 1);
  assert_int_equal(cancels(other, peer->done[1].id, "38000", ""), SMPP_STATUS_RINVMSGID);
  assert_int_equal(cancels(peer, peer->done[1].id, "38001", ""), SMPP_STATUS_RCANCELFAIL);
  assert_int_equal(cancels(peer, peer->done[1].id, "38000", "337"), SMPP_STATUS_RCANCELFAIL);
  assert_int_equal(peer_deliveries(peer), 0);
  assert_int_equal(cancels(peer, peer->done[1].id, "38000", "336"), ROK);
  assert_non_null(strstr(text_of(peer_delivery(peer, 0)), "stat:DELETED"));
  assert_int_equal(cancels(peer, peer->done[1].id, "38000", "336"), SMPP_STATUS_RCANCELFAIL);
  world_pass(&w, 3600000);
  assert_int_equal(peer_deliveries(peer), 1); /* the final state that was due does not come */
  world_end(&w);
  peer_free(peer);
  peer_free(other);
}

static void cancel_sm_without_an_id_ends_all_between_two_addresses(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  peer_submit(peer, "336", "b", 1);
  peer_submit(peer, "337", "c", 1);
  assert_int_equal(cancels(peer, "", "38000", "338"), SMPP_STATUS_RCANCELFAIL);
  assert_int_equal(cancels(peer, "", "38000", "336"), ROK);
  assert_int_equal(peer_deliveries(peer), 2);
  assert_non_null(strstr(text_of(peer_delivery(peer, 1)), "stat:DELETED"));
  world_pass(&w, 1000);
  assert_int_equal(peer_deliveries(peer), 3);
  assert_non_null(strstr(text_of(peer_delivery(peer, 2)), "stat:DELIVRD"));
  world_end(&w);
  peer_free(peer);
}

/* --- receipts ------------------------------------------------------------------- */

static void a_receipt_comes_after_its_delay_and_reads_back(void **state) {
  struct smpp_receipt receipt;
  struct world w;
  struct peer *peer;
  const struct done *done;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 300ms\n");
  peer = bound_trx(&w);
  peer_submit(peer, "33612345678", "Bonjour @ \x05 demain \x15 9h", 1);
  world_pass(&w, 299);
  assert_int_equal(peer_deliveries(peer), 0);
  world_pass(&w, 1);
  assert_non_null(done = peer_delivery(peer, 0));
  assert_int_equal(done->pdu.sm.esm_class, 0x04);
  assert_true(smpp_span_equal(done->pdu.sm.source_addr, smpp_span_of("33612345678")));
  assert_int_equal(done->pdu.sm.source_addr_ton, 1);
  assert_true(smpp_span_equal(done->pdu.sm.destination_addr, smpp_span_of("38000")));
  assert_string_equal(text_of(done) + 10 + 3,
                      " sub:001 dlvrd:001 submit date:2601010000 done date:2601010000 "
                      "stat:DELIVRD err:000 text:Bonjour ? ? demain ?");
  assert_int_equal(smpp_receipt_parse(&done->pdu, done->pdu.sm.short_message, &receipt), SMPP_OK);
  assert_true(smpp_span_equal(receipt.message_id, smpp_span_of(peer->done[1].id)));
  assert_true(smpp_span_equal(receipt.receipted_message_id, smpp_span_of(peer->done[1].id)));
  assert_int_equal(receipt.message_state, 2);
  assert_true(messages_say(&w, "\"state\":\"DELIVRD\""));
  world_end(&w);
  peer_free(peer);
}

static void receipts_come_as_they_are_asked_for(void **state) {
  static const struct {
    const char *final;
    uint8_t registered, esm_class;
    size_t receipts;
  } cases[] = {
      {"DELIVRD", 0, 0, 0}, {"DELIVRD", 1, 0, 1},    {"DELIVRD", 2, 0, 0}, {"DELIVRD", 3, 0, 1},
      {"UNDELIV", 1, 0, 1}, {"UNDELIV", 2, 0, 1},    {"UNDELIV", 3, 0, 0}, {"DELIVRD", 0x11, 0, 2},
      {"REJECTD", 2, 0, 1}, {"DELIVRD", 0x10, 0, 1}, {"DELIVRD", 1, 1, 0}, {"EXPIRED", 2, 0, 1},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    char scenario[64];
    struct world w;
    struct peer *peer;
    struct smpp_pdu pdu = submit_sm("336", "a", cases[i].registered);

    snprintf(scenario, sizeof scenario, "[smsc]\nfinal_states = %s\n", cases[i].final);
    world_begin(&w, scenario);
    peer = bound_trx(&w);
    pdu.sm.esm_class = cases[i].esm_class;
    peer_request(peer, &pdu);
    world_pass(&w, 2000);
    assert_int_equal(peer_deliveries(peer), cases[i].receipts);
    world_end(&w);
    peer_free(peer);
  }
}

static void an_id_may_be_decimal_here_and_hexadecimal_there(void **state) {
  struct world w;
  struct peer *peer;
  char *end;

  (void)state;
  world_begin(&w, "[smsc]\nid_format = hex,dec\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 1000);
  assert_int_equal(strtoull(peer->done[1].id, &end, 16),
                   strtoull(text_of(peer_delivery(peer, 0)) + 3, NULL, 10));
  assert_true(*end == '\0' && strlen(peer->done[1].id) == 8);
  world_end(&w);
  peer_free(peer);
}

static void a_peer_of_version_3_3_gets_short_ids(void **state) {
  struct world w;
  struct peer *peer;
  struct smpp_pdu bind;

  (void)state;
  world_begin(&w, "[smsc]\nid_format = uuid\n");
  peer = peer_new(&w);
  memset(&bind, 0, sizeof bind);
  bind.command_id = SMPP_BIND_TRANSCEIVER;
  bind.bind.interface_version = 0x33;
  peer_request(peer, &bind);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 1000);
  assert_int_equal(strlen(peer->done[1].id), 8);
  assert_memory_equal(text_of(peer_delivery(peer, 0)) + 3, peer->done[1].id, 8);
  world_end(&w);
  peer_free(peer);
}

static void receipt_formats_differ_as_they_say(void **state) {
  static const char *const formats[] = {"full",    "text",    "tlv",      "minimal",
                                        "seconds", "payload", "unmarked", NULL};

  (void)state;
  for (unsigned i = 0; formats[i]; i++) {
    char scenario[64];
    struct smpp_receipt receipt;
    struct smpp_span payload;
    struct world w;
    struct peer *peer;
    const struct done *done;

    snprintf(scenario, sizeof scenario, "[smsc]\nreceipt_format = %s\nfinal_states = UNDELIV\n",
             formats[i]);
    world_begin(&w, scenario);
    peer = bound_trx(&w);
    peer_submit(peer, "336", "a", 1);
    world_pass(&w, 1000);
    assert_non_null(done = peer_delivery(peer, 0));
    assert_int_equal(done->pdu.sm.esm_class, i == 6 ? 0 : 4);
    assert_int_equal(done->pdu.sm.short_message.len == 0, i == 2 || i == 5);
    assert_int_equal(done->pdu.tlvs.len == 0, i == 1 || i == 3 || i == 6);
    assert_int_equal(smpp_tlv_find(done->pdu.tlvs, SMPP_TLV_message_payload, &payload), i == 5);
    assert_true(smpp_pdu_is_receipt(&done->pdu));
    assert_int_equal(smpp_receipt_parse(&done->pdu, smpp_pdu_user_data(&done->pdu), &receipt),
                     SMPP_OK);
    assert_int_equal(receipt.message_state, 5);
    assert_true(smpp_span_equal(receipt.message_id, smpp_span_of(peer->done[1].id)));
    world_end(&w);
    peer_free(peer);
  }
}

static void validity_that_ends_before_delivery_is_expired(void **state) {
  struct world w;
  struct peer *peer;
  struct smpp_pdu pdu = submit_sm("336", "a", 1);

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 1h\n");
  peer = bound_trx(&w);
  pdu.sm.validity_period = smpp_span_of("000000000500000R");
  peer_request(peer, &pdu);
  world_pass(&w, 5 * 60000 - 1);
  assert_int_equal(peer_deliveries(peer), 0);
  world_pass(&w, 1);
  assert_non_null(strstr(text_of(peer_delivery(peer, 0)), "stat:EXPIRED"));
  world_end(&w);
  peer_free(peer);
}

static void a_scheduled_message_waits_for_its_time(void **state) {
  struct world w;
  struct peer *peer;
  struct smpp_pdu pdu = submit_sm("336", "a", 1);

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  pdu.sm.schedule_delivery_time = smpp_span_of("260101003000000+");
  peer_request(peer, &pdu);
  world_pass(&w, 30 * 60000);
  assert_true(messages_say(&w, "\"state\":\"ENROUTE\""));
  world_pass(&w, 1000);
  assert_int_equal(peer_deliveries(peer), 1);
  world_end(&w);
  peer_free(peer);
}

static void the_same_seed_gives_the_same_states(void **state) {
  char states[2][201] = {"", ""};

  (void)state;
  for (unsigned run = 0; run < 2; run++) {
    struct world w;
    struct peer *peer;

    world_begin(&w, "[smsc]\nfinal_states = DELIVRD=1,UNDELIV=1\nreceipt_delay = 1ms..9ms\n");
    peer = bound_trx(&w);
    peer->room = 1000;
    for (unsigned i = 0; i < 200; i++) {
      peer_submit(peer, "336", "a", 1);
      /* The clock may run differently: what is drawn does not depend on it. */
      world_pass(&w, 10 + run * 7);
      states[run][i] = strstr(text_of(peer_delivery(peer, i)), "DELIVRD") ? 'd' : 'u';
    }
    world_end(&w);
    peer_free(peer);
  }
  assert_string_equal(states[0], states[1]);
  assert_non_null(strchr(states[0], 'd'));
  assert_non_null(strchr(states[0], 'u'));
}

/* --- patients ---------------------------------------------------------------------- */

static void a_patient_answers_what_it_is_scripted_to(void **state) {
  struct world w;
  struct peer *peer;
  const struct done *reply;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 100ms\n"
                  "[patient +33612345678]\nwhen = 9h\nreply = OUI \xC3\xA7"
                  "a va\nafter = 2s\n");
  peer = bound_trx(&w);
  peer_submit(peer, "33612345678", "RDV 10h", 0);
  peer_submit(peer, "33612345678", "RDV 9h", 0);
  world_pass(&w, 2099);
  assert_int_equal(peer_deliveries(peer), 0);
  world_pass(&w, 1);
  assert_int_equal(peer_deliveries(peer), 1);
  reply = peer_delivery(peer, 0);
  assert_string_equal(text_of(reply), "OUI \xC3\xA7"
                                      "a va");
  assert_int_equal(reply->pdu.sm.data_coding, 8); /* no c cedilla in GSM 7-bit */
  assert_int_equal(reply->pdu.sm.esm_class, 0);
  assert_true(smpp_span_equal(reply->pdu.sm.source_addr, smpp_span_of("33612345678")));
  assert_int_equal(reply->pdu.sm.source_addr_ton, 1);
  assert_true(smpp_span_equal(reply->pdu.sm.destination_addr, smpp_span_of("38000")));
  world_end(&w);
  peer_free(peer);
}

static void a_patient_that_was_not_reached_does_not_answer(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[patient 336]\nstate = UNDELIV\nreply = OUI\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 60000);
  assert_int_equal(peer_deliveries(peer), 1);
  assert_non_null(strstr(text_of(peer_delivery(peer, 0)), "stat:UNDELIV err:001"));
  world_end(&w);
  peer_free(peer);
}

static void submit_long(struct peer *peer, const char *text) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  uint8_t encoded[2000], scratch[SMPP_PART_MAX], tlvs[64];

  assert_int_equal(smpp_text_plan(smpp_span_of(text), &options, &plan, NULL), SMPP_OK);
  assert_int_equal(smpp_text_plan_encode(smpp_span_of(text), &plan, encoded, sizeof encoded),
                   SMPP_OK);
  for (unsigned i = 0; i < plan.n_pdus; i++) {
    struct smpp_pdu pdu = submit_sm("336", "", 0);
    size_t len = 0;

    assert_int_equal(smpp_text_part(&plan, smpp_span(encoded, plan.octets), i, 5, &pdu, scratch,
                                    tlvs, sizeof tlvs, &len),
                     SMPP_OK);
    peer_request(peer, &pdu);
  }
}

static void a_long_message_is_answered_once_and_as_a_whole(void **state) {
  struct world w;
  struct peer *peer;
  char text[301];

  (void)state;
  world_begin(&w, "[patient 336]\nwhen = needle\nreply = OUI\n");
  peer = bound_trx(&w);
  memset(text, 'x', 300);
  text[300] = '\0';
  memcpy(text + 150, "needle", 6); /* on the border of 153 */
  submit_long(peer, text);
  world_pass(&w, 2000);
  assert_int_equal(peer_deliveries(peer), 1);
  assert_true(messages_say(&w, "\"parts\":2"));
  world_end(&w);
  peer_free(peer);
}

static void a_long_reply_comes_in_parts_that_belong_together(void **state) {
  char scenario[512] = "[patient 336]\nreply = ";
  struct smpp_concat concat[2];
  struct world w;
  struct peer *peer;

  (void)state;
  memset(scenario + strlen(scenario), 'a', 200);
  world_begin(&w, scenario);
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 0);
  world_pass(&w, 1000);
  assert_int_equal(peer_deliveries(peer), 2);
  for (size_t i = 0; i < 2; i++) {
    assert_int_equal(smpp_pdu_concat(&peer_delivery(peer, i)->pdu, &concat[i]), SMPP_OK);
    assert_int_equal(concat[i].seq, i + 1);
    assert_int_equal(concat[i].total, 2);
  }
  assert_int_equal(concat[0].reference, concat[1].reference);
  world_end(&w);
  peer_free(peer);
}

/* --- delivering --------------------------------------------------------------------- */

static void receipts_wait_until_a_receiver_of_their_account_binds(void **state) {
  struct world w;
  struct peer *tx, *other, *rx;

  (void)state;
  world_begin(&w, "");
  tx = bound(&w, SMPP_BIND_TRANSMITTER, "clinic");
  other = bound(&w, SMPP_BIND_TRANSCEIVER, "another");
  peer_submit(tx, "336", "a", 1);
  world_pass(&w, 5000);
  assert_int_equal(peer_deliveries(tx) + peer_deliveries(other), 0);
  rx = bound(&w, SMPP_BIND_RECEIVER, "clinic");
  assert_int_equal(peer_deliveries(rx), 1);
  world_end(&w);
  peer_free(tx);
  peer_free(other);
  peer_free(rx);
}

static void each_delivery_goes_to_exactly_one_session(void **state) {
  struct world w;
  struct peer *a, *b;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  a = bound_trx(&w);
  b = bound_trx(&w);
  for (unsigned i = 0; i < 10; i++)
    peer_submit(a, "336", "a", 1);
  world_pass(&w, 0);
  assert_int_equal(peer_deliveries(a), 5);
  assert_int_equal(peer_deliveries(b), 5);
  world_end(&w);
  peer_free(a);
  peer_free(b);
}

static void a_full_window_is_waited_for(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  peer->room = 2;
  for (unsigned i = 0; i < 5; i++)
    peer_submit(peer, "336", "a", 1);
  world_pass(&w, 60000);
  assert_int_equal(peer_deliveries(peer), 2);
  for (size_t i = 0; i < 5; i++)
    peer_answers(peer, peer_delivery(peer, i), ROK);
  assert_int_equal(peer_deliveries(peer), 5);
  world_pass(&w, 60000);
  assert_int_equal(peer_deliveries(peer), 5);
  world_end(&w);
  peer_free(peer);
}

static void a_temporary_refusal_offers_it_to_another_session(void **state) {
  struct world w;
  struct peer *a, *b, *first, *second;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  a = bound_trx(&w);
  b = bound_trx(&w);
  peer_submit(a, "336", "a", 1);
  world_pass(&w, 0);
  first = peer_deliveries(a) ? a : b;
  second = first == a ? b : a;
  assert_int_equal(peer_deliveries(second), 0);
  peer_answers(first, peer_delivery(first, 0), SMPP_STATUS_RX_T_APPN);
  assert_int_equal(peer_deliveries(second), 1);
  peer_answers(second, peer_delivery(second, 0), ROK);
  world_pass(&w, 120000);
  assert_int_equal(peer_deliveries(first) + peer_deliveries(second), 2);
  world_end(&w);
  peer_free(a);
  peer_free(b);
}

static void what_all_refuse_for_now_is_tried_again_later(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 0);
  peer_answers(peer, peer_delivery(peer, 0), SMPP_STATUS_RX_T_APPN);
  world_pass(&w, 900);
  assert_int_equal(peer_deliveries(peer), 1);
  world_pass(&w, 400);
  assert_int_equal(peer_deliveries(peer), 2);
  peer_answers(peer, peer_delivery(peer, 1), ROK);
  world_pass(&w, 120000);
  assert_int_equal(peer_deliveries(peer), 2);
  world_end(&w);
  peer_free(peer);
}

static void a_new_session_is_offered_what_others_refused(void **state) {
  struct world w;
  struct peer *peer, *rx;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 0);
  peer_answers(peer, peer_delivery(peer, 0), SMPP_STATUS_RX_T_APPN);
  rx = bound(&w, SMPP_BIND_RECEIVER, "clinic");
  assert_int_equal(peer_deliveries(rx), 1);
  world_end(&w);
  peer_free(peer);
  peer_free(rx);
}

static void a_permanent_refusal_ends_it(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 0);
  peer_answers(peer, peer_delivery(peer, 0), SMPP_STATUS_RX_P_APPN);
  world_pass(&w, 120000);
  assert_int_equal(peer_deliveries(peer), 1);
  world_end(&w);
  peer_free(peer);
}

static void what_a_lost_session_held_goes_to_the_next_in_order(void **state) {
  struct world w;
  struct peer *peer, *rx;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  for (unsigned i = 0; i < 4; i++)
    peer_submit(peer, "336", "a", 1);
  world_pass(&w, 0);
  assert_int_equal(peer_deliveries(peer), 4);
  for (size_t i = 0; i < 4; i++)
    peer_leaves_open(peer, peer_delivery(peer, i), SMPP_WHY_CLOSED);
  peer_close(peer);
  rx = bound(&w, SMPP_BIND_RECEIVER, "clinic");
  assert_int_equal(peer_deliveries(rx), 4);
  for (size_t i = 0; i < 4; i++)
    assert_memory_equal(text_of(peer_delivery(rx, i)) + 3, peer->done[1 + i].id, 10);
  world_end(&w);
  peer_free(peer);
  peer_free(rx);
}

static void a_delivery_without_an_answer_is_repeated(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 0);
  peer_leaves_open(peer, peer_delivery(peer, 0), SMPP_WHY_TIMEOUT);
  world_pass(&w, 1500);
  assert_int_equal(peer_deliveries(peer), 2);
  world_end(&w);
  peer_free(peer);
}

/* --- messages from mobiles ------------------------------------------------------------- */

static int send_mo(struct world *w, const char *from, const char *to, const char *text,
                   struct smsc_mo_result *result) {
  struct smsc_mo mo = {smpp_span_of(from), smpp_span_of(to), smpp_span_of(text), {NULL, 0}};

  return smsc_mo_send(w->smsc, &mo, w->now_ms, result);
}

static void a_mobile_s_message_needs_a_receiver(void **state) {
  struct smsc_mo_result result;
  struct world w;
  struct peer *tx, *rx;

  (void)state;
  world_begin(&w, "");
  tx = bound(&w, SMPP_BIND_TRANSMITTER, "clinic");
  assert_int_equal(send_mo(&w, "+33612345678", "38000", "OUI", &result), 409);
  rx = bound(&w, SMPP_BIND_RECEIVER, "clinic");
  assert_int_equal(send_mo(&w, "+33612345678", "38000", "OUI", &result), 202);
  assert_int_equal(result.parts, 1);
  assert_int_equal(strlen(result.id), 36);
  assert_int_equal(peer_deliveries(rx), 1);
  assert_string_equal(text_of(peer_delivery(rx, 0)), "OUI");
  assert_true(
      smpp_span_equal(peer_delivery(rx, 0)->pdu.sm.source_addr, smpp_span_of("33612345678")));
  assert_int_equal(peer_delivery(rx, 0)->pdu.sm.source_addr_ton, 1);
  world_end(&w);
  peer_free(tx);
  peer_free(rx);
}

static void a_mobile_s_message_goes_to_who_wrote_from_that_address(void **state) {
  struct smsc_mo_result result;
  struct world w;
  struct peer *clinic, *other;

  (void)state;
  world_begin(&w, "");
  clinic = bound_trx(&w);
  other = bound(&w, SMPP_BIND_TRANSCEIVER, "another");
  peer_submit(clinic, "336", "a", 0);
  assert_int_equal(send_mo(&w, "336", "38000", "OUI", &result), 202);
  assert_int_equal(peer_deliveries(clinic), 1);
  assert_int_equal(peer_deliveries(other), 0);
  world_end(&w);
  peer_free(clinic);
  peer_free(other);
}

static void bad_addresses_and_texts_are_refused_by_field(void **state) {
  struct smsc_mo_result result;
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  assert_int_equal(send_mo(&w, "", "38000", "a", &result), 400);
  assert_string_equal(result.field, "from");
  assert_int_equal(send_mo(&w, "+33 6", "38000", "a", &result), 400);
  assert_string_equal(result.field, "from");
  assert_int_equal(send_mo(&w, "336", "012345678901234567890", "a", &result), 400);
  assert_string_equal(result.field, "to");
  assert_int_equal(send_mo(&w, "336", "38000", "\xFF", &result), 400);
  assert_string_equal(result.field, "text");
  assert_int_equal(peer_deliveries(peer), 0);
  world_end(&w);
  peer_free(peer);
}

/* --- what there is --------------------------------------------------------------------- */

static void messages_are_listed_as_the_contract_says(void **state) {
  struct smpp_pdu pdu = submit_sm("33612345678", "\x05\x00\x03\x07\x02\x01h\x65 \x1B\x65", 0);
  struct world w;
  struct peer *peer;
  char expected[512];

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  pdu.sm.esm_class = 0x40;
  pdu.sm.short_message = smpp_span("\x05\x00\x03\x07\x02\x01he \x1B\x65", 11);
  peer_request(peer, &pdu);
  snprintf(expected, sizeof expected,
           "{\"messages\":[{\"id\":\"%s\",\"system_id\":\"clinic\",\"from\":\"38000\","
           "\"to\":\"33612345678\",\"data_coding\":0,\"esm_class\":64,"
           "\"text\":\"he \xE2\x82\xAC\",\"hex\":\"0500030702016865201b65\","
           "\"state\":\"ENROUTE\",\"parts\":2,\"received\":\"2026-01-01T00:00:00.000Z\"}]}",
           peer->done[1].id);
  assert_true(messages_say(&w, expected));
  world_end(&w);
  peer_free(peer);
}

static void binary_has_no_text(void **state) {
  struct smpp_pdu pdu = submit_sm("336", "abc", 0);
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  pdu.sm.data_coding = 4;
  peer_request(peer, &pdu);
  assert_true(messages_say(&w, "\"text\":null,\"hex\":\"616263\""));
  world_end(&w);
  peer_free(peer);
}

static void only_the_last_messages_are_kept(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  w.config.keep = 2;
  world_restart(&w);
  peer = bound_trx(&w);
  peer_submit(peer, "331", "a", 1);
  peer_submit(peer, "332", "a", 1);
  peer_submit(peer, "333", "a", 1);
  assert_false(messages_say(&w, "\"331\""));
  assert_true(messages_say(&w, "\"332\""));
  assert_true(messages_say(&w, "\"333\""));
  world_pass(&w, 1000);
  assert_int_equal(peer_deliveries(peer), 3); /* a forgotten one gets its receipt too */
  world_end(&w);
  peer_free(peer);
}

static void a_log_masks_numbers_and_texts(void **state) {
  struct data_buffer lines = {NULL, 0, 0, false};
  struct world w;
  struct peer *peer;
  char *text = NULL;
  size_t len;

  (void)state;
  world_begin(&w, "");
  w.log.sinks[0] = open_memstream(&text, &len);
  peer = bound_trx(&w);
  peer_submit(peer, "33612345678", "secret words", 1);
  world_pass(&w, 1000);
  peer_answers(peer, peer_delivery(peer, 0), ROK);
  assert_true(log_flush(&w.log));
  data_buffer_add_text(&lines, text);
  assert_true(has(&lines, "\"to\":\"*********78\""));
  assert_false(has(&lines, "33612345678"));
  assert_false(has(&lines, "secret"));
  assert_true(has(&lines, "\"event\":\"receipt\""));
  fclose(w.log.sinks[0]);
  free(text);
  data_buffer_free(&lines);
  world_end(&w);
  peer_free(peer);
}

static void a_log_with_pii_says_all(void **state) {
  struct world w;
  struct peer *peer;
  char *text = NULL;
  size_t len;

  (void)state;
  world_begin(&w, "");
  w.log.sinks[0] = open_memstream(&text, &len);
  w.log.pii = true;
  peer = bound_trx(&w);
  peer_submit(peer, "33612345678", "some words", 0);
  assert_true(log_flush(&w.log));
  assert_non_null(strstr(text, "\"to\":\"33612345678\""));
  assert_non_null(strstr(text, "\"text\":\"some words\""));
  fclose(w.log.sinks[0]);
  free(text);
  world_end(&w);
  peer_free(peer);
}

static void operations_that_do_not_suit_are_refused_in_their_response(void **state) {
  static const struct {
    uint32_t command_id, status;
    enum deed deed;
  } cases[] = {
      {SMPP_REPLACE_SM, SMPP_STATUS_RINVMSGID, RESPONDED},
      {SMPP_DELIVER_SM, SMPP_STATUS_RINVCMDID, NACKED},
  };
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    struct smpp_pdu pdu;

    memset(&pdu, 0, sizeof pdu);
    pdu.command_id = cases[i].command_id;
    peer_request(peer, &pdu);
    assert_int_equal(peer_last(peer)->deed, cases[i].deed);
    assert_int_equal(peer_last(peer)->status, cases[i].status);
  }
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(anybody_may_bind_where_no_user_is_set),
      cmocka_unit_test(users_need_their_password),
      cmocka_unit_test(an_account_has_its_modes_binds_and_throughput),
      cmocka_unit_test(every_message_gets_an_id_of_its_own),
      cmocka_unit_test(an_empty_destination_is_refused_without_a_body),
      cmocka_unit_test(strictness_names_the_field),
      cmocka_unit_test(latency_delays_the_answer_by_its_time),
      cmocka_unit_test(an_answer_that_waits_outlives_its_link),
      cmocka_unit_test(throttling_lets_a_second_s_segments_through),
      cmocka_unit_test(a_steady_pace_at_the_limit_is_never_throttled),
      cmocka_unit_test(a_full_queue_says_so_until_messages_are_final),
      cmocka_unit_test(submit_multi_names_those_it_did_not_take),
      cmocka_unit_test(query_sm_tells_the_state_to_the_owner_alone),
      cmocka_unit_test(cancel_sm_ends_a_message_of_its_owner_once),
      cmocka_unit_test(cancel_sm_without_an_id_ends_all_between_two_addresses),
      cmocka_unit_test(a_receipt_comes_after_its_delay_and_reads_back),
      cmocka_unit_test(receipts_come_as_they_are_asked_for),
      cmocka_unit_test(an_id_may_be_decimal_here_and_hexadecimal_there),
      cmocka_unit_test(a_peer_of_version_3_3_gets_short_ids),
      cmocka_unit_test(receipt_formats_differ_as_they_say),
      cmocka_unit_test(validity_that_ends_before_delivery_is_expired),
      cmocka_unit_test(a_scheduled_message_waits_for_its_time),
      cmocka_unit_test(the_same_seed_gives_the_same_states),
      cmocka_unit_test(a_patient_answers_what_it_is_scripted_to),
      cmocka_unit_test(a_patient_that_was_not_reached_does_not_answer),
      cmocka_unit_test(a_long_message_is_answered_once_and_as_a_whole),
      cmocka_unit_test(a_long_reply_comes_in_parts_that_belong_together),
      cmocka_unit_test(receipts_wait_until_a_receiver_of_their_account_binds),
      cmocka_unit_test(each_delivery_goes_to_exactly_one_session),
      cmocka_unit_test(a_full_window_is_waited_for),
      cmocka_unit_test(a_temporary_refusal_offers_it_to_another_session),
      cmocka_unit_test(what_all_refuse_for_now_is_tried_again_later),
      cmocka_unit_test(a_new_session_is_offered_what_others_refused),
      cmocka_unit_test(a_permanent_refusal_ends_it),
      cmocka_unit_test(what_a_lost_session_held_goes_to_the_next_in_order),
      cmocka_unit_test(a_delivery_without_an_answer_is_repeated),
      cmocka_unit_test(a_mobile_s_message_needs_a_receiver),
      cmocka_unit_test(a_mobile_s_message_goes_to_who_wrote_from_that_address),
      cmocka_unit_test(bad_addresses_and_texts_are_refused_by_field),
      cmocka_unit_test(messages_are_listed_as_the_contract_says),
      cmocka_unit_test(binary_has_no_text),
      cmocka_unit_test(only_the_last_messages_are_kept),
      cmocka_unit_test(a_log_masks_numbers_and_texts),
      cmocka_unit_test(a_log_with_pii_says_all),
      cmocka_unit_test(operations_that_do_not_suit_are_refused_in_their_response),
  };

  return cmocka_run_group_tests_name("smscsim smsc", tests, NULL, NULL);
}
