/* SPDX-License-Identifier: MIT
 *
 * address_range: what an expression fits, and who gets a patient's message by it. */
#include "range.h"
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/names.h>

/* --- expressions ------------------------------------------------------------------ */

static bool fits(const char *text, const char *number) {
  struct range range;

  if (!range_parse(smpp_span_of(text), &range))
    fail_msg("%s cannot be read", text);
  return range_fits(&range, smpp_span_of(number));
}

static void a_plain_range_is_one_address(void **state) {
  (void)state;
  assert_true(fits("38000", "38000"));
  assert_true(fits("+33612", "33612"));
  assert_true(fits("33612", "+33612"));
  assert_false(fits("38000", "380001"));
  assert_false(fits("38000", "138000"));
  assert_true(fits("CLINIC", "CLINIC"));
  assert_true(fits("", "38000"));
}

static void an_expression_fits_what_holds_it(void **state) {
  static const struct {
    const char *text, *number;
    bool fits;
  } cases[] = {
      {"^1234", "12345", true},
      {"^1234", "01234", false},
      {"5678$", "15678", true},
      {"5678$", "56781", false},
      {"^123456$", "123456", true},
      {"^123456$", "1234567", false},
      {"[13579]$", "123", true},
      {"[13579]$", "124", false},
      {"^3[0-8]*$", "3800", true},
      {"^3[0-8]*$", "3900", false},
      {"^38[^0]", "381", true},
      {"^38[^0]", "380", false},
      {"^38[^0]$", "38", false},
      {"3.0", "1380", true},
      {"^3.$", "3", false},
      {"^(38|39)00+$", "39000", true},
      {"^(38|39)00+$", "3900", true},
      {"^(38|39)00+$", "390", false},
      {"^(ab?)*$", "aabab", true},
      {"^(ab?)*$", "abb", false},
      {"^38000$|^39000$", "39", false},
      {"^38000$|^39000$", "39000", true},
      {"^3\\.8$", "3.8", true},
      {"^3\\.8$", "318", false},
      {"^[]-]$", "]", true},
      {"^[]-]$", "-", true},
      {"^[^]]$", "]", false},
      {".*", "38000", true},
      {"^$", "38000", false},
      {"(((a*)*)*)*b", "aaaaaaaaaaaaaaaaaaaa", false},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    if (fits(cases[i].text, cases[i].number) != cases[i].fits)
      fail_msg("%s and %s", cases[i].text, cases[i].number);
}

static void what_is_no_expression_fits_all(void **state) {
  static const char *const texts[] = {"*38",  "38**(", "(38", "38)", "[38", "[8-3]",  "38{2}",
                                      "38\\", "?",     "[]",  "[^",  "|*",  "3\0018", "38\xC3"};
  struct range range;

  (void)state;
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    if (range_parse(smpp_span_of(texts[i]), &range))
      fail_msg("%s is read", texts[i]);
    assert_false(range_is_set(&range));
    assert_true(range_fits(&range, smpp_span_of("1")));
  }
}

static void the_longest_range_has_room(void **state) {
  static const char dots[] = "........................................";
  struct range range;

  (void)state;
  assert_true(range_parse(smpp_span_of(dots), &range));
  assert_true(range_fits(&range, smpp_span_of("1234567890123456789012345678901234567890")));
  assert_false(range_fits(&range, smpp_span_of("123456789012345678901234567890123456789")));
  assert_false(range_fits(&range, smpp_span_of("\xC3")));
}

/* --- who gets it ------------------------------------------------------------------- */

static uint32_t bind_range(struct peer *peer, uint32_t command_id, const char *system_id,
                           const char *range) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = command_id;
  pdu.bind.system_id = smpp_span_of(system_id);
  pdu.bind.interface_version = SMPP_VERSION_3_4;
  pdu.bind.address_range = smpp_span_of(range);
  peer_request(peer, &pdu);
  return peer_last(peer)->status;
}

static struct peer *ranged(struct world *world, const char *system_id, const char *range) {
  struct peer *peer = peer_new(world);

  assert_int_equal(bind_range(peer, SMPP_BIND_TRANSCEIVER, system_id, range), SMPP_STATUS_ROK);
  return peer;
}

static int send_mo(struct world *w, const char *to, const char *system_id) {
  struct smsc_mo mo = {smpp_span_of("+33612345678"), smpp_span_of(to), smpp_span_of("OUI"),
                       smpp_span_of(system_id)};
  struct smsc_mo_result result;

  return smsc_mo_send(w->smsc, &mo, w->now_ms, &result);
}

static void a_message_goes_to_the_bind_whose_range_it_fits(void **state) {
  struct world w;
  struct peer *one, *other, *account;

  (void)state;
  world_begin(&w, "");
  one = ranged(&w, "clinic", "^380");
  other = ranged(&w, "clinic", "^390");
  account = ranged(&w, "lab", "");
  for (unsigned i = 0; i < 3; i++)
    assert_int_equal(send_mo(&w, "38000", ""), 202);
  assert_int_equal(peer_deliveries(one), 3);
  assert_int_equal(send_mo(&w, "39000", ""), 202);
  assert_int_equal(peer_deliveries(other), 1);
  assert_int_equal(send_mo(&w, "37000", ""), 202); /* whoever asked for nothing gets all */
  assert_int_equal(peer_deliveries(account), 1);
  assert_int_equal(send_mo(&w, "37000", "clinic"), 409);
  peer_close(account);
  assert_int_equal(send_mo(&w, "37000", ""), 409);
  assert_int_equal(peer_deliveries(one) + peer_deliveries(other), 4);
  world_end(&w);
  peer_free(one);
  peer_free(other);
  peer_free(account);
}

static void answers_go_to_who_asked_for_the_number_and_receipts_to_who_sent(void **state) {
  struct world w;
  struct peer *sender, *asker;

  (void)state;
  world_begin(&w, "[patient 336*]\nreply = OUI\n");
  sender = ranged(&w, "clinic", "39000");
  asker = ranged(&w, "lab", "38000");
  assert_int_equal(peer_submit(sender, "33612345678", "a", 1), SMPP_STATUS_ROK); /* from 38000 */
  world_pass(&w, 5000);
  assert_int_equal(peer_deliveries(sender), 1);
  assert_int_equal(peer_delivery(sender, 0)->pdu.sm.esm_class & 0x3C, 0x04);
  assert_int_equal(peer_deliveries(asker), 1);
  assert_string_equal(text_of(peer_delivery(asker, 0)), "OUI");
  world_end(&w);
  peer_free(sender);
  peer_free(asker);
}

static void an_answer_that_nobody_takes_holds_up_nothing_and_waits_for_a_bind(void **state) {
  struct world w;
  struct peer *sender, *later;

  (void)state;
  world_begin(&w, "[patient 336*]\nreply = OUI\n");
  sender = ranged(&w, "clinic", "39000");
  assert_int_equal(peer_submit(sender, "33612345678", "a", 0), SMPP_STATUS_ROK);
  world_pass(&w, 5000);
  assert_int_equal(peer_deliveries(sender), 0);
  assert_int_equal(send_mo(&w, "39000", ""), 202);
  assert_int_equal(peer_deliveries(sender), 1);
  later = ranged(&w, "clinic", "38000");
  assert_int_equal(peer_deliveries(later), 1);
  assert_int_equal(peer_deliveries(sender), 1);
  world_end(&w);
  peer_free(sender);
  peer_free(later);
}

static void a_range_that_cannot_be_read_is_refused_where_all_is_strict(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nstrict = yes\n");
  peer = peer_new(&w);
  assert_int_equal(bind_range(peer, SMPP_BIND_RECEIVER, "a", "38("), SMPP_STATUS_RBINDFAIL);
  assert_int_equal(bind_range(peer, SMPP_BIND_TRANSMITTER, "a", "38("), SMPP_STATUS_ROK);
  world_end(&w);
  peer_free(peer);
  world_begin(&w, "");
  peer = ranged(&w, "a", "38(");
  assert_int_equal(send_mo(&w, "39000", ""), 202);
  assert_int_equal(peer_deliveries(peer), 1);
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_plain_range_is_one_address),
      cmocka_unit_test(an_expression_fits_what_holds_it),
      cmocka_unit_test(what_is_no_expression_fits_all),
      cmocka_unit_test(the_longest_range_has_room),
      cmocka_unit_test(a_message_goes_to_the_bind_whose_range_it_fits),
      cmocka_unit_test(answers_go_to_who_asked_for_the_number_and_receipts_to_who_sent),
      cmocka_unit_test(an_answer_that_nobody_takes_holds_up_nothing_and_waits_for_a_bind),
      cmocka_unit_test(a_range_that_cannot_be_read_is_refused_where_all_is_strict),
  };

  return cmocka_run_group_tests_name("smscsim range", tests, NULL, NULL);
}
