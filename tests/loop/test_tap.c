/* SPDX-License-Identifier: MIT
 *
 * Whole PDUs out of what passes, however it was cut. */
#include <uv/tap.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <failing_alloc.h>
#include <string.h>

static const uint8_t link_test[16] = {0, 0, 0, 16, 0, 0, 0, 0x15, 0, 0, 0, 0, 0, 0, 0, 7};
static const uint8_t unbind[16] = {0, 0, 0, 16, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 8};

struct rig {
  struct failing_alloc memory;
  struct smpp_alloc alloc;
  struct smpp__tap tap;
  struct smpp__watcher watcher;
  unsigned n_seen;
  uint8_t last[16];
  bool last_sent;
};

static void on_seen(const struct smpp_uv_seen *seen, void *data) {
  struct rig *rig = data;

  assert_int_equal(seen->octets.len, 16);
  memcpy(rig->last, seen->octets.ptr, 16);
  rig->last_sent = seen->sent;
  rig->n_seen++;
}

static int set_up(void **state) {
  static struct rig rig;

  memset(&rig, 0, sizeof rig);
  rig.memory.left = -1;
  rig.alloc = failing_alloc_of(&rig.memory);
  rig.watcher = (struct smpp__watcher){on_seen, &rig, SMPP_CODEC_INIT};
  *state = &rig;
  return 0;
}

static int leaves_nothing(void **state) {
  struct rig *rig = *state;

  smpp__tap_reset(&rig->tap, &rig->alloc);
  assert_int_equal(rig->memory.n_blocks, 0);
  return 0;
}

static void feed(struct rig *rig, bool sent, const uint8_t *octets, size_t len) {
  struct smpp_uv_seen seen = {1, sent, smpp_span(octets, len), "", "", false};

  smpp__tap_feed(&rig->tap, &rig->alloc, &rig->watcher, &seen);
}

static void octet_by_octet_they_become_whole(void **state) {
  struct rig *rig = *state;

  for (int round = 1; round <= 3; round++) {
    for (size_t i = 0; i < 16; i++) {
      assert_int_equal(rig->n_seen, round - 1);
      feed(rig, false, link_test + i, 1);
    }
    assert_int_equal(rig->n_seen, round);
    assert_memory_equal(rig->last, link_test, 16);
  }
}

static void directions_do_not_mix(void **state) {
  struct rig *rig = *state;

  feed(rig, false, link_test, 5);
  feed(rig, true, unbind, 16);
  assert_int_equal(rig->n_seen, 1);
  assert_true(rig->last_sent);
  feed(rig, false, link_test + 5, 11);
  assert_int_equal(rig->n_seen, 2);
  assert_memory_equal(rig->last, link_test, 16);
}

static void several_at_once_are_each_told(void **state) {
  struct rig *rig = *state;
  uint8_t both[40];

  memcpy(both, link_test, 16);
  memcpy(both + 16, unbind, 16);
  memcpy(both + 32, link_test, 8);
  feed(rig, false, both, 40);
  assert_int_equal(rig->n_seen, 2);
  feed(rig, false, link_test + 8, 8);
  assert_int_equal(rig->n_seen, 3);
}

static void behind_what_is_no_pdu_nothing_is_told(void **state) {
  struct rig *rig = *state;

  feed(rig, false, (const uint8_t *)"HTTP/1.1 400 Bad Request", 24);
  feed(rig, false, link_test, 16);
  assert_int_equal(rig->n_seen, 0);
  feed(rig, true, link_test, 16); /* the other direction goes on */
  assert_int_equal(rig->n_seen, 1);
  smpp__tap_reset(&rig->tap, &rig->alloc); /* and so does another connection */
  feed(rig, false, link_test, 16);
  assert_int_equal(rig->n_seen, 2);
}

static void without_memory_it_falls_silent(void **state) {
  struct rig *rig = *state;

  rig->memory.left = 0;
  feed(rig, false, link_test, 5);
  feed(rig, false, link_test, 16);
  assert_int_equal(rig->n_seen, 0);
}

static void nobody_is_told_when_nobody_watches(void **state) {
  struct rig *rig = *state;

  rig->watcher.call = NULL;
  feed(rig, false, link_test, 16);
  feed(rig, false, link_test, 5);
  assert_int_equal(rig->n_seen, 0);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, leaves_nothing)

int main(void) {
  const struct CMUnitTest tests[] = {
      CASE(octet_by_octet_they_become_whole), CASE(directions_do_not_mix),
      CASE(several_at_once_are_each_told),    CASE(behind_what_is_no_pdu_nothing_is_told),
      CASE(without_memory_it_falls_silent),   CASE(nobody_is_told_when_nobody_watches),
  };

  return cmocka_run_group_tests_name("tap", tests, NULL, NULL);
}
