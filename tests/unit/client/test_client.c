/* SPDX-License-Identifier: MIT
 *
 * Messages from submit to outcome, on a link that comes up, works and ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/names.h>

#include "rig.h"

static struct rig rig;
static const char long_text[] =
    "This message is longer than one part holds, so that it is cut into two of them: the first "
    "takes 153 characters behind its header, and what is left over goes into the second one.";

static void an_accepted_message_is_told_once_with_its_id(void **state) {
  const struct rig_event *e;
  uint64_t id;
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 1);
  id = rig_send(&rig, 42, "hello");
  assert_int_equal(rig.n_submits, 1);
  assert_string_equal(rig.submits[0].text, "hello");
  assert_string_equal(rig.submits[0].to, "33600000001");
  assert_int_equal(rig_outcome(&rig, 42), -1);
  rig_answer(&rig, 0, 0, "abc123");
  assert_int_equal(rig_outcome(&rig, 42), SMPP_MESSAGE_ACCEPTED);
  e = rig_find(&rig, SMPP_CLIENT_OUTCOME, 0);
  assert_true(e->e.id == id);
  assert_int_equal(e->e.n_parts, 1);
  assert_int_equal(e->e.n_segments, 1);
  assert_int_equal(e->e.encoding, SMPP_ENCODING_GSM7);
  assert_true(e->parts[0].answered);
  assert_int_equal(e->parts[0].outcome, SMPP_OUTCOME_ACCEPTED);
  assert_string_equal(e->ids[0], "abc123");
  rig_close(&rig);
}

static void a_refused_message_is_rejected_with_the_status(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  rig_answer(&rig, 0, SMPP_STATUS_RINVDSTADR, NULL);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_REJECTED);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->parts[0].command_status,
                   SMPP_STATUS_RINVDSTADR);
  rig_close(&rig);
}

/* A peer of 3.3 gets no TLVs, so a message with some can go nowhere: it ends, and
 * what is behind it goes on. */
static void what_the_smsc_s_version_cannot_carry_ends_and_blocks_nobody(void **state) {
  static const uint8_t tlv[] = {0x14, 0x00, 0, 1, 7}, version[] = {0x02, 0x10, 0, 1, 0x33};
  struct smpp_pdu bound = {.command_id = SMPP_BIND_TRANSCEIVER_RESP,
                           .tlvs = smpp_span(version, sizeof version)};
  struct smpp_message message = rig_message(1, "hello");

  (void)state;
  rig_init(&rig);
  rig.bind_body = &bound;
  rig_bind(&rig);
  message.tlvs = smpp_span(tlv, sizeof tlv);
  assert_int_equal(smpp_client_submit(rig.client, &message, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  rig_send(&rig, 2, "there");
  rig_answer(&rig, 0, 0, "id");
  assert_int_equal(rig.n_submits, 1);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_ACCEPTED);
  rig_close(&rig);
}

static void an_accepted_message_without_an_id_is_accepted(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  rig_answer(&rig, 0, 0, NULL);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  assert_null(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->parts[0].message_id.ptr);
  rig_close(&rig);
}

static void a_long_message_is_one_message_of_two_parts(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  assert_int_equal(rig.n_submits, 2);
  assert_int_equal(rig.submits[0].esm_class, 0x40);
  rig_answer(&rig, 1, 0, "second");
  assert_int_equal(rig_outcome(&rig, 1), -1);
  rig_answer(&rig, 0, 0, "first");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  assert_string_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->ids[0], "first");
  assert_string_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->ids[1], "second");
  rig_close(&rig);
}

static void after_a_refused_part_the_rest_is_withheld(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  rig_send(&rig, 2, "next");
  assert_int_equal(rig.n_submits, 1);
  rig_answer(&rig, 0, SMPP_STATUS_RSYSERR, NULL);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_REJECTED);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->parts[1].outcome, SMPP_OUTCOME_NOT_SENT);
  assert_int_equal(rig.n_submits, 2);
  assert_string_equal(rig.submits[1].text, "next");
  rig_close(&rig);
}

static void some_parts_accepted_and_one_refused_is_partial(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  rig_answer(&rig, 0, 0, "a");
  rig_answer(&rig, 1, SMPP_STATUS_RSYSERR, NULL);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_PARTIAL);
  rig_close(&rig);
}

static void a_part_without_an_answer_makes_the_message_unknown(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  rig_answer(&rig, 0, SMPP_STATUS_RSYSERR, NULL);
  rig_until(&rig, rig.now + 10000);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  assert_false(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->parts[1].answered);
  rig_close(&rig);
}

static void a_late_answer_names_its_message_and_awaits_its_receipt(void **state) {
  const struct rig_event *e;
  uint64_t id;
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  id = rig_send(&rig, 9, "hello");
  rig_until(&rig, rig.now + 10000);
  assert_int_equal(rig_outcome(&rig, 9), SMPP_MESSAGE_UNKNOWN);
  rig_answer(&rig, 0, 0, "77");
  e = rig_find(&rig, SMPP_CLIENT_LATE, 0);
  assert_non_null(e);
  assert_true(e->e.id == id && e->e.cookie == 9);
  assert_int_equal(e->e.outcome, SMPP_OUTCOME_ACCEPTED);
  assert_string_equal(e->ids[0], "77");
  rig_deliver(&rig, "id:77 stat:DELIVRD err:000", "33600000001", 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 1);
  assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  rig_close(&rig);
}

static void a_late_answer_before_the_outcome_counts_in_it(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  rig_until(&rig, rig.now + 10000); /* part 0 timed out, part 1 left */
  assert_int_equal(rig.n_submits, 2);
  rig_answer(&rig, 0, 0, "a");
  rig_answer(&rig, 1, 0, "b");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LATE), 0);
  rig_close(&rig);
}

static void a_broken_link_tells_sent_from_unsent(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, "sent");
  rig_send(&rig, 2, "queued");
  rig_break(&rig);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 0)->e.reason, SMPP_CLOSE_LOST);
  assert_true(rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 0)->e.was_bound);
  rig_close(&rig);
}

static void what_the_transport_did_not_take_is_not_sent(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig.stuck = true;
  rig_send(&rig, 1, "hello");
  rig_break(&rig);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_NOT_SENT);
  rig_close(&rig);
}

static void a_message_after_the_link_ended_is_refused(void **state) {
  struct smpp_message m = rig_message(1, "hello");
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_break(&rig);
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_ERR_STATE);
  rig_close(&rig);
}

static void a_refused_bind_says_its_status_and_closes(void **state) {
  const struct rig_event *e;
  (void)state;
  rig_init(&rig);
  rig.bind_status[0] = SMPP_STATUS_RINVPASWD;
  rig_open(&rig);
  rig_send(&rig, 1, "hello");
  smpp_client_start(rig.client, rig.now);
  rig_pump(&rig);
  e = rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 0);
  assert_int_equal(e->e.reason, SMPP_CLOSE_BIND_REFUSED);
  assert_int_equal(e->e.command_status, SMPP_STATUS_RINVPASWD);
  assert_false(e->e.was_bound);
  assert_int_equal(rig.n_closes, 1);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_DOWN), 1);
  rig_close(&rig);
}

static void a_failed_connection_says_why(void **state) {
  struct smpp_action action;
  (void)state;
  rig_init(&rig);
  rig_open(&rig);
  rig_send(&rig, 1, "hello");
  smpp_client_start(rig.client, rig.now);
  assert_true(smpp_client_next_action(rig.client, &action));
  smpp_client_connect_failed(rig.client, 0, "connection refused", rig.now);
  rig_pump(&rig);
  assert_string_equal(rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 0)->e.detail, "connection refused");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(rig.n_closes, 0);
  rig_close(&rig);
}

static void urgent_messages_leave_before_ordinary_ones(void **state) {
  struct smpp_message m = rig_message(3, "urgent");
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, "first");
  rig_send(&rig, 2, "second");
  m.urgent = true;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_answer(&rig, 0, 0, "a");
  assert_string_equal(rig.submits[1].text, "urgent");
  rig_answer(&rig, 1, 0, "b");
  assert_string_equal(rig.submits[2].text, "second");
  rig_close(&rig);
}

static void a_message_that_waited_too_long_expires(void **state) {
  struct smpp_message m = rig_message(1, "stale");
  (void)state;
  rig_init(&rig);
  rig_open(&rig);
  m.expires_ms = rig.now + 500;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  assert_true(smpp_client_deadline(rig.client) == m.expires_ms);
  rig_until(&rig, m.expires_ms - 1);
  assert_int_equal(rig_outcome(&rig, 1), -1);
  rig_until(&rig, m.expires_ms);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_EXPIRED);
  rig_close(&rig);
}

static void a_waiting_message_can_be_taken_back_and_a_sent_one_not(void **state) {
  uint64_t first, second, found;
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 1;
  rig_bind(&rig);
  first = rig_send(&rig, 1, "first");
  second = rig_send(&rig, 2, "second");
  assert_int_equal(smpp_client_find(rig.client, 1, &found), SMPP_ERR_NOT_FOUND);
  assert_int_equal(smpp_client_find(rig.client, 2, &found), SMPP_OK);
  assert_true(found == second);
  assert_int_equal(smpp_client_cancel(rig.client, first, rig.now), SMPP_ERR_STATE);
  assert_int_equal(smpp_client_cancel(rig.client, second, rig.now), SMPP_OK);
  assert_int_equal(smpp_client_cancel(rig.client, second, rig.now), SMPP_ERR_NOT_FOUND);
  rig_pump(&rig);
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_CANCELLED);
  assert_int_equal(smpp_client_cancel(rig.client, second, rig.now), SMPP_ERR_NOT_FOUND);
  rig_close(&rig);
}

static void a_drain_sends_awaits_unbinds_and_says_so(void **state) {
  struct smpp_message m = rig_message(3, "late");
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, "first");
  rig_send(&rig, 2, "second");
  smpp_client_drain(rig.client, 30000, rig.now);
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_ERR_STATE);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 0);
  rig_answer(&rig, 0, 0, "a");
  rig_answer(&rig, 1, 0, "b");
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_ACCEPTED);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 0)->e.reason, SMPP_CLOSE_UNBOUND);
  assert_true(smpp_client_deadline(rig.client) == UINT64_MAX);
  rig_close(&rig);
}

static void a_drain_ends_at_its_limit(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, "first");
  rig_send(&rig, 2, "second");
  smpp_client_drain(rig.client, 3000, rig.now);
  rig_until(&rig, rig.now + 2999);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_OUTCOME), 0);
  rig_until(&rig, rig.now + 1);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  assert_int_equal(rig.n_closes, 1);
  rig_close(&rig);
}

static void a_drain_of_a_client_that_never_started_ends_at_once(void **state) {
  (void)state;
  rig_init(&rig);
  rig_open(&rig);
  rig_send(&rig, 1, "hello");
  smpp_client_drain(rig.client, 1000, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  rig_close(&rig);
}

static void an_abort_ends_everything_without_a_word_on_the_wire(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, "first");
  rig_send(&rig, 2, "second");
  smpp_client_abort(rig.client, rig.now);
  assert_int_equal(smpp_client_output(rig.client, 0, rig.now).len, 0);
  rig_pump(&rig);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  rig_close(&rig);
}

static void the_bounds_are_kept(void **state) {
  struct smpp_message m = rig_message(1, "hello");
  (void)state;
  rig_init(&rig);
  rig.config.max_messages = 2;
  rig_open(&rig);
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, NULL), SMPP_OK);
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, NULL), SMPP_OK);
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, NULL), SMPP_ERR_FULL);
  rig_close(&rig);

  rig_init(&rig);
  rig.config.max_octets = 1000;
  rig_open(&rig);
  while (smpp_client_submit(rig.client, &m, 0, NULL, NULL) == SMPP_OK)
    continue;
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, NULL), SMPP_ERR_FULL);
  rig_close(&rig);
}

static void a_paused_client_sends_nothing_until_it_goes_on(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  smpp_client_pause(rig.client, true, rig.now);
  rig_send(&rig, 1, "hello");
  assert_int_equal(rig.n_submits, 0);
  smpp_client_pause(rig.client, false, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig.n_submits, 1);
  rig_close(&rig);
}

static void the_rate_is_kept_and_used(void **state) {
  uint64_t start;
  (void)state;
  rig_init(&rig);
  rig.config.rate = 10;
  rig.config.session.window = 100;
  rig_bind(&rig);
  start = rig.now;
  for (uint64_t i = 0; i < 35; i++)
    rig_send(&rig, i, "hello");
  assert_int_equal(rig.n_submits, 10);
  rig_until(&rig, start + 999);
  assert_int_equal(rig.n_submits, 10);
  rig_until(&rig, start + 1000);
  assert_int_equal(rig.n_submits, 20);
  rig_until(&rig, start + 2000);
  assert_int_equal(rig.n_submits, 30);
  smpp_client_set_rate(rig.client, 0, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig.n_submits, 35);
  rig_close(&rig);
}

static void a_bad_configuration_is_refused(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.binds = 0;
  assert_int_equal(smpp_client_new(&rig.config, 0, &rig.client), SMPP_ERR_INVALID);
  rig.config.binds = 1;
  rig.config.hosts = 0;
  assert_int_equal(smpp_client_new(&rig.config, 0, &rig.client), SMPP_ERR_INVALID);
  rig.config.hosts = 1;
  rig.config.session.window = 0;
  assert_int_equal(smpp_client_new(&rig.config, 0, &rig.client), SMPP_ERR_INVALID);
  rig.config.session.window = 10;
  rig.config.tlvs = smpp_span("\x14", 1);
  assert_int_equal(smpp_client_new(&rig.config, 0, &rig.client), SMPP_ERR_INVALID);
  rig.config.tlvs = smpp_span(NULL, 0);
  rig.config.bind_mode = 7;
  assert_int_equal(smpp_client_new(&rig.config, 0, &rig.client), SMPP_ERR_INVALID);
  assert_null(rig.client);
  assert_int_equal(rig.memory.n_blocks, 0);
}

static void without_memory_nothing_is_taken_and_nothing_leaks(void **state) {
  struct smpp_message m = rig_message(1, long_text);
  int result = SMPP_ERR_NOMEM;
  (void)state;
  rig_init(&rig);
  for (long n = 0; result != SMPP_OK; n++) {
    rig.memory.left = n;
    result = smpp_client_new(&rig.config, 0, &rig.client);
    assert_true(result == SMPP_OK || (result == SMPP_ERR_NOMEM && rig.memory.n_blocks == 0));
  }
  m.expires_ms = 5000;
  result = SMPP_ERR_NOMEM;
  for (long n = 0; result != SMPP_OK; n++) {
    struct smpp_client_stats stats = {.size = sizeof stats};
    rig.memory.left = n;
    result = smpp_client_submit(rig.client, &m, 0, NULL, NULL);
    smpp_client_stats(rig.client, rig.now, &stats);
    assert_int_equal(stats.queued, result == SMPP_OK);
  }
  rig_close(&rig);
}

static void a_steady_client_allocates_nothing(void **state) {
  struct smpp_message m = rig_message(1, "hello");
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  m.registered_delivery = 0;
  for (size_t i = 0; i < 20; i++) {
    if (i == 2)
      rig.memory.left = 0;
    assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
    rig_pump(&rig);
    rig_answer(&rig, i, 0, "0123456789");
    assert_string_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, i)->ids[0], "0123456789");
  }
  rig_close(&rig);
}

static void all_memory_together_has_a_cap(void **state) {
  struct smpp_message m = rig_message(1, "hello");
  struct smpp_client_stats stats = {.size = sizeof stats};
  unsigned n = 0;
  int result;
  (void)state;
  rig_init(&rig);
  rig.config.max_memory = 1000;
  assert_int_equal(smpp_client_new(&rig.config, 0, &rig.client), SMPP_ERR_NOMEM);
  rig.config.max_memory = 120000;
  rig_bind(&rig);
  rig.stuck = true;
  while ((result = smpp_client_submit(rig.client, &m, rig.now, NULL, NULL)) == SMPP_OK)
    n++;
  assert_int_equal(result, SMPP_ERR_FULL);
  assert_true(n > 20);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_true(stats.memory <= 120000 && stats.memory > 110000);
  assert_int_equal(stats.memory, rig.memory.n_octets);
  rig_close(&rig);
}

static void figures_tell_what_happened(void **state) {
  struct smpp_client_stats stats = {.size = sizeof stats};
  struct smpp_client_link link = {.size = sizeof link};
  uint32_t status;
  (void)state;
  rig_init(&rig);
  rig_persists(&rig);
  rig.config.session.window = 2;
  assert_int_equal(smpp_client_new(&rig.config, rig.now, &rig.client), SMPP_OK);
  assert_int_equal(smpp_client_host_status(rig.client, 0, &status), SMPP_ERR_NOT_FOUND);
  smpp_client_start(rig.client, rig.now);
  rig_pump(&rig);
  rig_send(&rig, 1, "one");
  rig_send(&rig, 2, "two");
  rig_send(&rig, 3, "three");
  rig_until(&rig, rig.now + 150);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_int_equal(stats.window, 2);
  assert_int_equal(stats.outstanding, 2);
  assert_true(stats.oldest_queued_ms == 150);
  rig_answer(&rig, 0, 0, "id");
  rig_answer(&rig, 1, SMPP_STATUS_RINVDSTADR, NULL);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_int_equal(stats.n_statuses, 2);
  assert_int_equal(stats.statuses[1].command_status, SMPP_STATUS_RINVDSTADR);
  assert_int_equal(stats.statuses[1].count, 1);
  assert_int_equal(smpp_client_time_bounds[7], 200);
  assert_int_equal(stats.response_times[7], 2);
  assert_true(stats.response_time_sum_ms == 300);
  assert_true(stats.last_response_ms == rig.now);
  assert_int_equal(smpp_client_link(rig.client, 0, &link), SMPP_OK);
  assert_true(link.up && link.outstanding == 1 && link.received_ms == rig.now);
  assert_int_equal(smpp_client_link(rig.client, 1, &link), SMPP_ERR_NOT_FOUND);
  rig.bind_status[0] = SMPP_STATUS_RBINDFAIL;
  rig_break(&rig);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(smpp_client_host_status(rig.client, 0, &status), SMPP_OK);
  assert_int_equal(status, SMPP_STATUS_RBINDFAIL);
  assert_int_equal(smpp_client_link(rig.client, 0, &link), SMPP_OK);
  assert_true(!link.up && link.waiting && link.retry_ms > rig.now);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_int_equal(stats.binds, 1);
  rig_close(&rig);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_accepted_message_is_told_once_with_its_id),
      cmocka_unit_test(a_refused_message_is_rejected_with_the_status),
      cmocka_unit_test(an_accepted_message_without_an_id_is_accepted),
      cmocka_unit_test(what_the_smsc_s_version_cannot_carry_ends_and_blocks_nobody),
      cmocka_unit_test(a_long_message_is_one_message_of_two_parts),
      cmocka_unit_test(after_a_refused_part_the_rest_is_withheld),
      cmocka_unit_test(some_parts_accepted_and_one_refused_is_partial),
      cmocka_unit_test(a_part_without_an_answer_makes_the_message_unknown),
      cmocka_unit_test(a_late_answer_names_its_message_and_awaits_its_receipt),
      cmocka_unit_test(a_late_answer_before_the_outcome_counts_in_it),
      cmocka_unit_test(a_broken_link_tells_sent_from_unsent),
      cmocka_unit_test(what_the_transport_did_not_take_is_not_sent),
      cmocka_unit_test(a_message_after_the_link_ended_is_refused),
      cmocka_unit_test(a_refused_bind_says_its_status_and_closes),
      cmocka_unit_test(a_failed_connection_says_why),
      cmocka_unit_test(urgent_messages_leave_before_ordinary_ones),
      cmocka_unit_test(a_message_that_waited_too_long_expires),
      cmocka_unit_test(a_waiting_message_can_be_taken_back_and_a_sent_one_not),
      cmocka_unit_test(a_drain_sends_awaits_unbinds_and_says_so),
      cmocka_unit_test(a_drain_ends_at_its_limit),
      cmocka_unit_test(a_drain_of_a_client_that_never_started_ends_at_once),
      cmocka_unit_test(an_abort_ends_everything_without_a_word_on_the_wire),
      cmocka_unit_test(the_bounds_are_kept),
      cmocka_unit_test(a_paused_client_sends_nothing_until_it_goes_on),
      cmocka_unit_test(the_rate_is_kept_and_used),
      cmocka_unit_test(a_bad_configuration_is_refused),
      cmocka_unit_test(without_memory_nothing_is_taken_and_nothing_leaks),
      cmocka_unit_test(a_steady_client_allocates_nothing),
      cmocka_unit_test(all_memory_together_has_a_cap),
      cmocka_unit_test(figures_tell_what_happened),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
