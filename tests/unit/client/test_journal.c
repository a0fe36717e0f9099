/* SPDX-License-Identifier: MIT
 *
 * What a journal needs: parts that leave when they are released, what became of
 * each, and the rest of a message of which an earlier run sent some. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/names.h>
#include <stdio.h>

#include "rig.h"

static struct rig rig;
static const char three_parts[] =
    "This message is longer than two parts hold, so that it is cut into three of them: the first "
    "takes 153 characters behind its header, and what is left over goes into the second one. As "
    "that is not enough either, there are some more words here, which go on until the second is "
    "full and a third has to carry the end of it all.";

/* A message of three parts that waits for its releases. */
static uint64_t submit(uint64_t cookie, int32_t reference, const struct smpp_part_result *known) {
  struct smpp_message m = rig_message(cookie, three_parts);
  uint64_t id = 0;

  m.journaled = true;
  m.reference = reference;
  m.known = known;
  m.n_known = known ? 3 : 0;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, &id, NULL), SMPP_OK);
  rig_pump(&rig);
  return id;
}

static void release(uint64_t id, uint32_t n_parts) {
  assert_int_equal(smpp_client_release(rig.client, id, n_parts, rig.now), SMPP_OK);
  rig_pump(&rig);
}

/* The header that joins parts: 00, 03, reference, total, number. */
static void assert_header(size_t submit_at, uint8_t reference, uint8_t part) {
  const uint8_t *udh = (const uint8_t *)rig.submits[submit_at].text + 1;

  assert_int_equal(udh[0], 0);
  assert_int_equal(udh[1], 3);
  assert_int_equal(udh[2], reference);
  assert_int_equal(udh[3], 3);
  assert_int_equal(udh[4], part);
}

static void begin(void) {
  rig_init(&rig);
  rig_bind(&rig);
}

static void a_part_leaves_when_it_is_released(void **state) {
  uint64_t id;

  (void)state;
  begin();
  id = submit(1, 0x1234, NULL);
  assert_int_equal(rig.n_submits, 0);
  release(id, 1);
  assert_int_equal(rig.n_submits, 1);
  release(id, 1);
  assert_int_equal(rig.n_submits, 1);
  release(id, 200);
  assert_int_equal(rig.n_submits, 3);
  for (uint8_t i = 0; i < 3; i++)
    assert_header(i, 0x34, (uint8_t)(i + 1));
  rig_close(&rig);
}

static void each_part_is_told_and_the_last_in_the_outcome(void **state) {
  const struct rig_event *e;
  uint64_t id;

  (void)state;
  begin();
  id = submit(1, -1, NULL);
  release(id, 3);
  rig_answer(&rig, 1, 0, "second");
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_PART), 1);
  e = rig_find(&rig, SMPP_CLIENT_PART, 0);
  assert_true(e->e.id == id);
  assert_int_equal(e->e.cookie, 1);
  assert_int_equal(e->e.part, 1);
  assert_int_equal(e->e.outcome, SMPP_OUTCOME_ACCEPTED);
  assert_string_equal(e->ids[0], "second");
  rig_answer(&rig, 0, 0, "first");
  rig_answer(&rig, 2, 0, "third");
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_PART), 2);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  assert_string_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->ids[2], "third");
  assert_int_equal(smpp_client_release(rig.client, id, 3, rig.now), SMPP_ERR_NOT_FOUND);
  rig_close(&rig);
}

static void an_ordinary_message_has_no_part_events(void **state) {
  (void)state;
  begin();
  rig_send(&rig, 1, three_parts);
  rig_answer(&rig, 0, 0, "first");
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_PART), 0);
  rig_close(&rig);
}

static void what_is_behind_an_unreleased_message_waits_for_it(void **state) {
  uint64_t id;

  (void)state;
  begin();
  id = submit(1, -1, NULL);
  rig_send(&rig, 2, "behind");
  assert_int_equal(rig.n_submits, 0);
  release(id, 3);
  assert_int_equal(rig.n_submits, 4);
  assert_string_equal(rig.submits[3].text, "behind");
  rig_close(&rig);
}

static void a_refused_part_is_told_when_no_other_is_open(void **state) {
  uint64_t id;

  (void)state;
  begin();
  id = submit(1, -1, NULL);
  release(id, 2);
  rig_answer(&rig, 0, 0, "first");
  rig_answer(&rig, 1, SMPP_STATUS_RINVDSTADR, NULL);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_PARTIAL);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_PART), 1);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->parts[2].outcome, SMPP_OUTCOME_NOT_SENT);
  rig_close(&rig);
}

static void a_throttled_part_is_not_told_until_it_has_its_end(void **state) {
  uint64_t id;

  (void)state;
  begin();
  id = submit(1, -1, NULL);
  release(id, 2);
  rig_answer(&rig, 1, SMPP_STATUS_RTHROTTLED, NULL);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_PART), 0);
  rig_until(&rig, rig.now + 2000);
  assert_int_equal(rig.n_submits, 3);
  rig_answer(&rig, 2, 0, "second");
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_PART, 0)->e.part, 1);
  rig_close(&rig);
}

static void an_unanswered_part_is_told_as_unknown_and_again_when_the_answer_comes(void **state) {
  uint64_t id;

  (void)state;
  begin();
  id = submit(1, -1, NULL);
  release(id, 1);
  rig_until(&rig, rig.now + 11000);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_PART, 0)->e.outcome, SMPP_OUTCOME_UNKNOWN);
  rig_answer(&rig, 0, 0, "first");
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_PART, 1)->e.outcome, SMPP_OUTCOME_ACCEPTED);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LATE), 0);
  release(id, 3);
  rig_answer(&rig, 1, 0, "second");
  rig_answer(&rig, 2, 0, "third");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  rig_close(&rig);
}

/* --- withheld --------------------------------------------------------------------- */

static void what_is_withheld_is_partial_once_the_rest_is_answered(void **state) {
  uint64_t id;

  (void)state;
  begin();
  id = submit(1, -1, NULL);
  release(id, 1);
  assert_int_equal(smpp_client_withhold(rig.client, id, rig.now), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig_outcome(&rig, 1), -1);
  release(id, 3);
  assert_int_equal(rig.n_submits, 1);
  rig_answer(&rig, 0, 0, "first");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_PARTIAL);
  assert_int_equal(smpp_client_withhold(rig.client, id, rig.now), SMPP_ERR_NOT_FOUND);
  rig_close(&rig);
}

static void withheld_before_anything_left_is_cancelled(void **state) {
  uint64_t id;

  (void)state;
  begin();
  id = submit(1, -1, NULL);
  assert_int_equal(smpp_client_withhold(rig.client, id, rig.now), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_CANCELLED);
  assert_int_equal(rig.n_submits, 0);
  rig_close(&rig);
}

static void a_drain_ends_what_nobody_releases(void **state) {
  (void)state;
  begin();
  submit(1, -1, NULL);
  smpp_client_drain(rig.client, 500, rig.now);
  rig_until(&rig, rig.now + 2000);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  rig_close(&rig);
}

/* --- the rest of a message ------------------------------------------------------------ */

static struct smpp_part_result known_part(int outcome, const char *id) {
  struct smpp_part_result part = {.outcome = outcome, .answered = outcome == SMPP_OUTCOME_ACCEPTED};

  part.message_id = id ? smpp_span_of(id) : smpp_span(NULL, 0);
  return part;
}

static void only_what_is_left_is_sent_with_the_same_reference(void **state) {
  struct smpp_part_result known[3] = {known_part(SMPP_OUTCOME_ACCEPTED, "first"),
                                      known_part(SMPP_OUTCOME_NOT_SENT, NULL),
                                      known_part(SMPP_OUTCOME_ACCEPTED, "third")};
  const struct rig_event *e;

  (void)state;
  begin();
  release(submit(1, 0x0177, known), 3);
  assert_int_equal(rig.n_submits, 1);
  assert_header(0, 0x77, 2);
  rig_answer(&rig, 0, 0, "second");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  e = rig_find(&rig, SMPP_CLIENT_OUTCOME, 0);
  assert_string_equal(e->ids[0], "first");
  assert_string_equal(e->ids[1], "second");
  assert_string_equal(e->ids[2], "third");
  rig_close(&rig);
}

static void a_part_unknown_before_leaves_the_message_unknown(void **state) {
  struct smpp_part_result known[3] = {known_part(SMPP_OUTCOME_ACCEPTED, "first"),
                                      known_part(SMPP_OUTCOME_UNKNOWN, NULL),
                                      known_part(SMPP_OUTCOME_NOT_SENT, NULL)};

  (void)state;
  begin();
  release(submit(1, 5, known), 3);
  assert_int_equal(rig.n_submits, 1);
  assert_header(0, 5, 3);
  /* It is tried again as if nothing were unknown: that is what it was handed over for. */
  rig_answer(&rig, 0, SMPP_STATUS_RTHROTTLED, NULL);
  rig_until(&rig, rig.now + 2000);
  assert_int_equal(rig.n_submits, 2);
  rig_answer(&rig, 1, 0, "third");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  rig_close(&rig);
}

static void nothing_more_of_it_left_is_what_its_parts_add_up_to(void **state) {
  struct smpp_part_result known[3] = {known_part(SMPP_OUTCOME_ACCEPTED, "first"),
                                      known_part(SMPP_OUTCOME_NOT_SENT, NULL),
                                      known_part(SMPP_OUTCOME_NOT_SENT, NULL)};
  uint64_t id;

  (void)state;
  begin();
  id = submit(1, 5, known);
  assert_int_equal(smpp_client_cancel(rig.client, id, rig.now), SMPP_ERR_STATE);
  assert_int_equal(smpp_client_withhold(rig.client, id, rig.now), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_PARTIAL);
  known[0] = known_part(SMPP_OUTCOME_UNKNOWN, NULL);
  submit(2, 6, known);
  smpp_client_abort(rig.client, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_UNKNOWN);
  assert_int_equal(rig.n_submits, 0);
  rig_close(&rig);
}

static void receipts_of_parts_sent_before_count(void **state) {
  struct smpp_part_result known[3] = {known_part(SMPP_OUTCOME_ACCEPTED, "first"),
                                      known_part(SMPP_OUTCOME_ACCEPTED, "second"),
                                      known_part(SMPP_OUTCOME_NOT_SENT, NULL)};
  static const char *const ids[] = {"first", "second", "third"};
  char text[64];

  (void)state;
  begin();
  release(submit(1, 5, known), 3);
  rig_answer(&rig, 0, 0, "third");
  for (size_t i = 0; i < 3; i++) {
    assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 0);
    (void)snprintf(text, sizeof text, "id:%s stat:DELIVRD err:000", ids[i]);
    rig_deliver(&rig, text, "33600000001", 4);
  }
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 3);
  assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  rig_close(&rig);
}

static int refusal(int32_t reference, const struct smpp_part_result *known, uint32_t n_known,
                   const char **field) {
  struct smpp_message m = rig_message(1, three_parts);
  struct smpp_fault fault = {0};
  int result;

  m.reference = reference;
  m.known = known;
  m.n_known = n_known;
  result = smpp_client_submit(rig.client, &m, rig.now, NULL, &fault);
  *field = fault.field;
  return result;
}

static void what_cannot_be_known_of_a_message_is_refused(void **state) {
  struct smpp_part_result open = known_part(SMPP_OUTCOME_NOT_SENT, NULL);
  struct smpp_part_result done = known_part(SMPP_OUTCOME_ACCEPTED, "x");
  struct smpp_part_result refused = known_part(SMPP_OUTCOME_REJECTED, NULL);
  struct smpp_part_result another = known_part(SMPP_OUTCOME_NOT_SENT + 1, NULL);
  const struct smpp_part_result wrong[][3] = {
      {done, done, done}, {done, refused, open}, {done, another, open}};
  const char *field;

  (void)state;
  begin();
  for (size_t i = 0; i < 3; i++) {
    assert_int_equal(refusal(-1, wrong[i], 3, &field), SMPP_ERR_INVALID);
    assert_string_equal(field, "known");
  }
  assert_int_equal(refusal(-1, wrong[1], 2, &field), SMPP_ERR_INVALID);
  assert_string_equal(field, "known");
  assert_int_equal(refusal(65536, NULL, 0, &field), SMPP_ERR_INVALID);
  assert_string_equal(field, "reference");
  assert_int_equal(refusal(-2, NULL, 0, &field), SMPP_ERR_INVALID);
  rig_close(&rig);
}

static void without_memory_for_what_is_known_nothing_is_taken(void **state) {
  struct smpp_part_result known[3] = {known_part(SMPP_OUTCOME_ACCEPTED, "first"),
                                      known_part(SMPP_OUTCOME_ACCEPTED, "second"),
                                      known_part(SMPP_OUTCOME_NOT_SENT, NULL)};
  const char *field;
  int result = SMPP_ERR_NOMEM;

  (void)state;
  for (int n = 0; result == SMPP_ERR_NOMEM; n++) {
    begin();
    rig.memory.left = n;
    result = refusal(5, known, 3, &field);
    rig.memory.left = -1;
    assert_true(n > 0 || result == SMPP_ERR_NOMEM);
    rig_close(&rig); /* checks that nothing is left */
  }
  assert_int_equal(result, SMPP_OK);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_part_leaves_when_it_is_released),
      cmocka_unit_test(each_part_is_told_and_the_last_in_the_outcome),
      cmocka_unit_test(an_ordinary_message_has_no_part_events),
      cmocka_unit_test(what_is_behind_an_unreleased_message_waits_for_it),
      cmocka_unit_test(a_refused_part_is_told_when_no_other_is_open),
      cmocka_unit_test(a_throttled_part_is_not_told_until_it_has_its_end),
      cmocka_unit_test(an_unanswered_part_is_told_as_unknown_and_again_when_the_answer_comes),
      cmocka_unit_test(what_is_withheld_is_partial_once_the_rest_is_answered),
      cmocka_unit_test(withheld_before_anything_left_is_cancelled),
      cmocka_unit_test(a_drain_ends_what_nobody_releases),
      cmocka_unit_test(only_what_is_left_is_sent_with_the_same_reference),
      cmocka_unit_test(a_part_unknown_before_leaves_the_message_unknown),
      cmocka_unit_test(nothing_more_of_it_left_is_what_its_parts_add_up_to),
      cmocka_unit_test(receipts_of_parts_sent_before_count),
      cmocka_unit_test(what_cannot_be_known_of_a_message_is_refused),
      cmocka_unit_test(without_memory_for_what_is_known_nothing_is_taken),
  };

  return cmocka_run_group_tests_name("client journal", tests, NULL, NULL);
}
