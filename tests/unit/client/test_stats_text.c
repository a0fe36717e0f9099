/* SPDX-License-Identifier: MIT
 *
 * Statistics for Prometheus. */
#include <smpp/client.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static char text[4096];

static struct smpp_client_stats some(void) {
  struct smpp_client_stats stats;

  memset(&stats, 0, sizeof stats);
  stats.size = sizeof stats;
  stats.links_up = 2;
  stats.accepted = UINT64_MAX;
  stats.not_sent = 7;
  stats.late = 3;
  return stats;
}

static void each_figure_has_its_line(void **state) {
  struct smpp_client_stats stats = some();
  size_t len = smpp_client_stats_text(&stats, text, sizeof text);

  (void)state;
  assert_int_equal(len, strlen(text));
  assert_non_null(strstr(text, "# HELP smpp_links_up Links that are bound.\n"
                               "# TYPE smpp_links_up gauge\nsmpp_links_up 2\n"));
  assert_non_null(strstr(text, "\nsmpp_messages_total{outcome=\"accepted\"} "
                               "18446744073709551615\n"));
  assert_non_null(strstr(text, "\nsmpp_messages_total{outcome=\"not_sent\"} 7\n"));
  assert_non_null(strstr(text, "\nsmpp_late_responses_total 3\n"));
  assert_int_equal(text[strlen(text) - 1], '\n');
}

static void every_line_is_a_comment_or_a_sample(void **state) {
  struct smpp_client_stats stats = some();
  char *line;

  (void)state;
  smpp_client_stats_text(&stats, text, sizeof text);
  for (line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
    if (strncmp(line, "# HELP smpp_", 12) == 0 || strncmp(line, "# TYPE smpp_", 12) == 0)
      continue;
    assert_int_equal(strncmp(line, "smpp_", 5), 0);
    line = strrchr(line, ' ');
    assert_non_null(line);
    assert_int_equal(strspn(line + 1, "0123456789"), strlen(line + 1));
    assert_true(strlen(line + 1) > 0);
  }
}

static void what_does_not_fit_is_counted(void **state) {
  struct smpp_client_stats stats = some();
  size_t need = smpp_client_stats_text(&stats, NULL, 0);
  char small[11] = "0123456789";

  (void)state;
  assert_true(need > 100 && need < sizeof text);
  assert_int_equal(smpp_client_stats_text(&stats, small, 10), need);
  assert_string_equal(small, "# HELP sm");
  assert_int_equal(small[10], '\0');
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_figure_has_its_line),
      cmocka_unit_test(every_line_is_a_comment_or_a_sample),
      cmocka_unit_test(what_does_not_fit_is_counted),
  };

  return cmocka_run_group_tests_name("statistics as text", tests, NULL, NULL);
}
