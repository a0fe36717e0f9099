/* SPDX-License-Identifier: MIT
 *
 * The log by itself: which lines are told, and how many. */
#include <uv/log.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static const struct smpp__log_subject nobody = {UINT32_MAX, UINT32_MAX, 0};

struct rig {
  struct smpp__log log;
  unsigned n_lines;
  struct smpp_uv_log last;
  char text[SMPP__WORDS_SIZE + 1];
};

static void on_line(const struct smpp_uv_log *line, void *data) {
  struct rig *rig = data;

  assert_true(strlen(line->text) < SMPP__WORDS_SIZE);
  rig->n_lines++;
  rig->last = *line;
  strcpy(rig->text, line->text);
}

static void keep(struct rig *rig, int level) {
  smpp__log_set(&rig->log, level, on_line, rig);
}

static void say(struct rig *rig, uint64_t now_ms, int category, int level, const char *text) {
  smpp__log_line(&rig->log, now_ms, &nobody, category, level, "%s", text);
}

static void levels_above_the_wanted_one_are_not_told(void **state) {
  struct rig rig = {.n_lines = 0};

  (void)state;
  say(&rig, 1, SMPP_LOG_BIND, SMPP_LOG_ERROR, "nobody listens");
  assert_int_equal(rig.n_lines, 0);
  keep(&rig, SMPP_LOG_WARNING);
  say(&rig, 1, SMPP_LOG_BIND, SMPP_LOG_INFO, "info");
  assert_int_equal(rig.n_lines, 0);
  say(&rig, 2, SMPP_LOG_BIND, SMPP_LOG_WARNING, "warning");
  say(&rig, 3, SMPP_LOG_TLS, SMPP_LOG_ERROR, "error");
  assert_int_equal(rig.n_lines, 2);
  assert_int_equal(rig.last.category, SMPP_LOG_TLS);
  assert_int_equal(rig.last.level, SMPP_LOG_ERROR);
  assert_int_equal(rig.last.time_ms, 3);
  assert_int_equal(rig.last.link, UINT32_MAX);
  assert_string_equal(rig.text, "error");
}

static void a_flood_is_cut_and_its_size_told_with_the_next_line(void **state) {
  struct rig rig = {.n_lines = 0};

  (void)state;
  keep(&rig, SMPP_LOG_DEBUG);
  for (unsigned i = 0; i < 1000; i++)
    say(&rig, 5000 + i % 999, SMPP_LOG_PDU, SMPP_LOG_WARNING, "flood");
  assert_int_equal(rig.n_lines, SMPP__LOG_LINES);
  assert_int_equal(rig.last.left_out, 0);
  say(&rig, 6000, SMPP_LOG_PDU, SMPP_LOG_WARNING, "next");
  assert_int_equal(rig.n_lines, SMPP__LOG_LINES + 1);
  assert_int_equal(rig.last.left_out, 1000 - SMPP__LOG_LINES);
  say(&rig, 6001, SMPP_LOG_PDU, SMPP_LOG_WARNING, "after");
  assert_int_equal(rig.last.left_out, 0);
}

static void a_flood_leaves_other_kinds_their_room(void **state) {
  struct rig rig = {.n_lines = 0};

  (void)state;
  keep(&rig, SMPP_LOG_DEBUG);
  for (unsigned i = 0; i < 100; i++)
    say(&rig, 5000, SMPP_LOG_PDU, SMPP_LOG_WARNING, "flood");
  say(&rig, 5000, SMPP_LOG_PDU, SMPP_LOG_ERROR, "an error of the same category");
  assert_string_equal(rig.text, "an error of the same category");
  say(&rig, 5000, SMPP_LOG_BIND, SMPP_LOG_WARNING, "a warning of another");
  assert_string_equal(rig.text, "a warning of another");
}

static void what_was_left_out_is_told_when_nothing_follows(void **state) {
  struct rig rig = {.n_lines = 0};

  (void)state;
  keep(&rig, SMPP_LOG_DEBUG);
  for (unsigned i = 0; i < SMPP__LOG_LINES + 7; i++)
    say(&rig, 5000, SMPP_LOG_PDU, SMPP_LOG_WARNING, "flood");
  smpp__log_catch_up(&rig.log, 5999);
  assert_int_equal(rig.n_lines, SMPP__LOG_LINES);
  smpp__log_catch_up(&rig.log, 6000);
  assert_int_equal(rig.n_lines, SMPP__LOG_LINES + 1);
  assert_int_equal(rig.last.left_out, 7);
  assert_int_equal(rig.last.category, SMPP_LOG_PDU);
  smpp__log_catch_up(&rig.log, 9000);
  assert_int_equal(rig.n_lines, SMPP__LOG_LINES + 1);
}

static void a_line_is_one_line_and_not_too_long(void **state) {
  struct rig rig = {.n_lines = 0};
  char text[1000];

  (void)state;
  keep(&rig, SMPP_LOG_DEBUG);
  say(&rig, 1, SMPP_LOG_TLS, SMPP_LOG_INFO, "a\nb\r\x1B[2J\x7F");
  assert_string_equal(rig.text, "a?b??[2J?");
  memset(text, 'x', sizeof text);
  text[sizeof text - 1] = '\0';
  say(&rig, 1, SMPP_LOG_TLS, SMPP_LOG_INFO, text);
  assert_int_equal(strlen(rig.text), SMPP__WORDS_SIZE - 1);
}

static void certificates_that_do_not_last_are_warned_of(void **state) {
  struct smpp_uv_tls_info info = {sizeof info, "TLSv1.3", "CIPHER", 12, -1};
  struct rig rig = {.n_lines = 0};

  (void)state;
  keep(&rig, SMPP_LOG_INFO);
  smpp__log_tls(&rig.log, 1, &nobody, "sms.example:3550", &info);
  assert_int_equal(rig.n_lines, 3);
  assert_string_equal(rig.text, "the peer's certificate expires in 12 days");
  info.peer_days_left = 30;
  info.own_days_left = INT32_MAX;
  smpp__log_tls(&rig.log, 1, &nobody, "sms.example:3550", &info);
  assert_int_equal(rig.n_lines, 4);
  assert_string_equal(rig.text, "sms.example:3550: TLSv1.3 with CIPHER");
}

static void categories_and_levels_have_names(void **state) {
  (void)state;
  assert_string_equal(smpp_log_category_name(SMPP_LOG_CONNECT), "connect");
  assert_string_equal(smpp_log_category_name(SMPP_LOG_RECEIPT), "receipt");
  assert_string_equal(smpp_log_category_name(SMPP_LOG_CATEGORIES), "?");
  assert_string_equal(smpp_log_level_name(SMPP_LOG_DEBUG), "debug");
  assert_string_equal(smpp_log_level_name(-1), "?");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(levels_above_the_wanted_one_are_not_told),
      cmocka_unit_test(a_flood_is_cut_and_its_size_told_with_the_next_line),
      cmocka_unit_test(a_flood_leaves_other_kinds_their_room),
      cmocka_unit_test(what_was_left_out_is_told_when_nothing_follows),
      cmocka_unit_test(a_line_is_one_line_and_not_too_long),
      cmocka_unit_test(certificates_that_do_not_last_are_warned_of),
      cmocka_unit_test(categories_and_levels_have_names),
  };

  return cmocka_run_group_tests_name("log lines", tests, NULL, NULL);
}
