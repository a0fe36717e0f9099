/* SPDX-License-Identifier: MIT
 *
 * Statistics for Prometheus, read back by a strict reader. */
#include "rig.h"

#include <smpp/names.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <exposition.h>
#include <stdio.h>
#include <string.h>

static char text[65536];
static struct rig rig;

static void assert_good(void) {
  const char *wrong = exposition_fault(text);

  if (wrong)
    fail_msg("%s in\n%s", wrong, text);
}

static void assert_sample(const char *sample, double expected) {
  double value;

  if (!exposition_value(text, sample, &value))
    fail_msg("no %s in\n%s", sample, text);
  if (value < expected - 1e-9 || value > expected + 1e-9)
    fail_msg("%s is %f, not %f", sample, value, expected);
}

static void write_page(const struct smpp_client_stats *stats, const char *const *hosts) {
  size_t len = smpp_client_stats_text(stats, hosts, text, sizeof text);

  assert_true(len < sizeof text);
  assert_int_equal(len, strlen(text));
  assert_good();
}

static struct smpp_client_stats nothing(void) {
  struct smpp_client_stats stats;

  memset(&stats, 0, sizeof stats);
  stats.size = sizeof stats;
  stats.tls_own_days_left = stats.tls_peer_days_left = INT32_MAX;
  return stats;
}

static void each_figure_has_its_sample(void **state) {
  struct smpp_client_stats stats = nothing();

  (void)state;
  stats.links_up = 2;
  stats.window = 20;
  stats.outstanding = 13;
  stats.queued = 5;
  stats.oldest_queued_ms = 61250;
  stats.rate = 30;
  stats.adapted_rate = 24;
  stats.memory = 123456;
  stats.binds = 4;
  stats.reconnects = 2;
  stats.pauses = 6;
  stats.submits_unknown = 8;
  stats.accepted = 1;
  stats.unknown = 2;
  stats.not_sent = 7;
  stats.late = 3;
  stats.receipts = 11;
  stats.receipts_unmatched = 9;
  stats.inbound = 10;
  stats.operations[SMPP_OPERATION_DONE] = 11;
  stats.operations[SMPP_OPERATION_UNSUPPORTED] = 12;
  stats.operations[SMPP_OPERATION_NOT_SENT] = 13;
  write_page(&stats, NULL);
  assert_sample("smpp_links_up", 2);
  assert_sample("smpp_window_size", 20);
  assert_sample("smpp_window_used", 13);
  assert_sample("smpp_messages_queued", 5);
  assert_sample("smpp_queue_oldest_seconds", 61.25);
  assert_sample("smpp_pace_set_segments", 30);
  assert_sample("smpp_pace_adapted_segments", 24);
  assert_sample("smpp_memory_bytes", 123456);
  assert_sample("smpp_binds_total", 4);
  assert_sample("smpp_reconnects_total", 2);
  assert_sample("smpp_pauses_total", 6);
  assert_sample("smpp_submits_unknown_total", 8);
  assert_sample("smpp_messages_total{outcome=\"accepted\"}", 1);
  assert_sample("smpp_messages_total{outcome=\"unknown\"}", 2);
  assert_sample("smpp_messages_total{outcome=\"not_sent\"}", 7);
  assert_sample("smpp_operations_total{outcome=\"done\"}", 11);
  assert_sample("smpp_operations_total{outcome=\"unsupported\"}", 12);
  assert_sample("smpp_operations_total{outcome=\"not_sent\"}", 13);
  assert_sample("smpp_late_responses_total", 3);
  assert_sample("smpp_receipts_total", 11);
  assert_sample("smpp_receipts_unmatched_total", 9);
  assert_sample("smpp_inbound_total", 10);
}

static void a_count_may_be_as_large_as_it_gets(void **state) {
  struct smpp_client_stats stats = nothing();

  (void)state;
  stats.accepted = UINT64_MAX;
  write_page(&stats, NULL);
  assert_non_null(strstr(text, "{outcome=\"accepted\"} 18446744073709551615\n"));
}

static void ages_are_in_seconds_and_left_out_where_nothing_ever_came(void **state) {
  struct smpp_client_stats stats = nothing();

  (void)state;
  stats.now_ms = 100000;
  stats.last_octet_ms = 99995;
  stats.last_response_ms = 98000;
  stats.last_receipt_ms = 1;
  write_page(&stats, NULL);
  assert_sample("smpp_last_octet_seconds", 0.005);
  assert_sample("smpp_last_response_seconds", 2);
  assert_sample("smpp_last_receipt_seconds", 99.999);
  assert_null(strstr(text, "smpp_last_inbound_seconds"));
}

static void response_times_are_a_cumulative_histogram(void **state) {
  struct smpp_client_stats stats = nothing();

  (void)state;
  stats.response_times[0] = 5;
  stats.response_times[3] = 2;
  stats.response_times[SMPP_CLIENT_TIMES - 1] = 1;
  stats.response_time_sum_ms = 70019;
  write_page(&stats, NULL);
  assert_sample("smpp_response_seconds_bucket{le=\"0.001\"}", 5);
  assert_sample("smpp_response_seconds_bucket{le=\"0.005\"}", 5);
  assert_sample("smpp_response_seconds_bucket{le=\"0.01\"}", 7);
  assert_sample("smpp_response_seconds_bucket{le=\"60\"}", 7);
  assert_sample("smpp_response_seconds_bucket{le=\"+Inf\"}", 8);
  assert_sample("smpp_response_seconds_sum", 70.019);
  assert_sample("smpp_response_seconds_count", 8);
}

static void statuses_are_labels_by_name_or_in_hexadecimal(void **state) {
  struct smpp_client_stats stats = nothing();

  (void)state;
  stats.n_statuses = 2;
  stats.statuses[0].command_status = SMPP_STATUS_RTHROTTLED;
  stats.statuses[0].count = 3;
  stats.statuses[1].command_status = 0x4A0;
  stats.statuses[1].count = 4;
  stats.other_statuses = 5;
  write_page(&stats, NULL);
  assert_sample("smpp_submits_total{status=\"ESME_RTHROTTLED\"}", 3);
  assert_sample("smpp_submits_total{status=\"0x000004A0\"}", 4);
  assert_sample("smpp_submits_total{status=\"other\"}", 5);
}

static void hosts_are_labels_by_index_and_name(void **state) {
  static const char *const hosts[] = {"sms.example:2775", "a\\b\"c\nd"};
  struct smpp_client_stats stats = nothing();

  (void)state;
  stats.now_ms = 5000;
  stats.n_hosts = 2;
  stats.hosts[0] = (struct smpp_client_host){2, true, 0, 3000};
  stats.hosts[1] = (struct smpp_client_host){0, true, SMPP_STATUS_RALYBND, 0};
  write_page(&stats, hosts);
  assert_sample("smpp_host_links_up{index=\"0\",host=\"sms.example:2775\"}", 2);
  assert_sample("smpp_host_bind_status{index=\"0\",host=\"sms.example:2775\"}", 0);
  assert_sample("smpp_host_last_octet_seconds{index=\"0\",host=\"sms.example:2775\"}", 2);
  assert_sample("smpp_host_bind_status{index=\"1\",host=\"a\\\\b\\\"c\\nd\"}", 5);
  assert_null(strstr(text, "smpp_host_last_octet_seconds{index=\"1\""));
  write_page(&stats, NULL);
  assert_sample("smpp_host_links_up{index=\"0\"}", 2);
}

static void days_of_certificates_are_told_where_there_are_any(void **state) {
  struct smpp_client_stats stats = nothing();

  (void)state;
  write_page(&stats, NULL);
  assert_null(strstr(text, "smpp_tls"));
  stats.tls_own_days_left = -3;
  write_page(&stats, NULL);
  assert_sample("smpp_tls_days_left{certificate=\"own\"}", -3);
  assert_null(strstr(text, "peer"));
  stats.tls_peer_days_left = 41;
  write_page(&stats, NULL);
  assert_sample("smpp_tls_days_left{certificate=\"peer\"}", 41);
}

static void what_does_not_fit_is_counted(void **state) {
  struct smpp_client_stats stats = nothing();
  size_t need = smpp_client_stats_text(&stats, NULL, NULL, 0);
  char small[11] = "0123456789";

  (void)state;
  assert_true(need > 100 && need < sizeof text);
  assert_int_equal(smpp_client_stats_text(&stats, NULL, small, 10), need);
  assert_string_equal(small, "# HELP sm");
  assert_int_equal(small[10], '\0');
  assert_int_equal(smpp_client_stats_text(&stats, NULL, text, need + 1), need);
  assert_int_equal(text[need - 1], '\n');
}

/* --- a client's life in figures ------------------------------------------------------- */

static void look(void) {
  struct smpp_client_stats stats = {.size = sizeof stats};

  smpp_client_stats(rig.client, rig.now, &stats);
  write_page(&stats, NULL);
}

static void each_host_has_its_state_and_its_last_answer(void **state) {
  (void)state;
  rig_init(&rig);
  rig_persists(&rig);
  rig.now = 1000;
  rig.config.hosts = 3;
  rig.bind_status[0] = SMPP_STATUS_RBINDFAIL;
  assert_int_equal(smpp_client_new(&rig.config, rig.now, &rig.client), SMPP_OK);
  smpp_client_start(rig.client, rig.now);
  look();
  assert_null(strstr(text, "smpp_host_bind_status{"));
  rig.refused[1] = true;
  rig_pump(&rig);
  rig_until(&rig, rig.now + 5000);
  look();
  assert_sample("smpp_host_bind_status{index=\"0\"}", SMPP_STATUS_RBINDFAIL);
  assert_null(strstr(text, "smpp_host_bind_status{index=\"1\"}"));
  assert_sample("smpp_links_up", 0);
  assert_sample("smpp_host_links_up{index=\"0\"}", 0);
  rig_close(&rig);
}

static void a_link_that_comes_again_is_a_reconnect(void **state) {
  (void)state;
  rig_init(&rig);
  rig_persists(&rig);
  rig.now = 1000;
  assert_int_equal(smpp_client_new(&rig.config, rig.now, &rig.client), SMPP_OK);
  smpp_client_start(rig.client, rig.now);
  rig_pump(&rig);
  look();
  assert_sample("smpp_binds_total", 1);
  assert_sample("smpp_reconnects_total", 0);
  assert_sample("smpp_host_links_up{index=\"0\"}", 1);
  rig_send(&rig, 1, "hello");
  rig_pump(&rig);
  rig_break(&rig);
  rig_until(&rig, rig.now + 5000);
  look();
  assert_sample("smpp_binds_total", 2);
  assert_sample("smpp_reconnects_total", 1);
  assert_sample("smpp_submits_unknown_total", 1);
  assert_sample("smpp_messages_total{outcome=\"unknown\"}", 1);
  rig_close(&rig);
}

static void the_time_goes_on_while_nothing_happens(void **state) {
  (void)state;
  rig_init(&rig);
  rig.now = 1000;
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  rig_pump(&rig);
  rig_answer(&rig, 0, 0, "id");
  smpp_client_pause(rig.client, true, rig.now);
  rig_send(&rig, 2, "hello");
  rig.now += 7500; /* and nobody tells the client */
  look();
  assert_sample("smpp_last_octet_seconds", 7.5);
  assert_sample("smpp_host_last_octet_seconds{index=\"0\"}", 7.5);
  assert_sample("smpp_last_response_seconds", 7.5);
  assert_sample("smpp_queue_oldest_seconds", 7.5);
  rig_close(&rig);
}

static void a_smaller_struct_of_a_caller_is_respected(void **state) {
  struct {
    size_t size;
    uint64_t now_ms;
    uint32_t links_up;
    uint8_t behind[64];
  } old = {.size = offsetof(struct smpp_client_stats, outstanding)};
  struct smpp_client_stats stats = {0};

  (void)state;
  rig_init(&rig);
  rig.now = 1000;
  rig_bind(&rig);
  memset(&stats, 0xAA, sizeof stats);
  stats.size = old.size;
  smpp_client_stats(rig.client, rig.now, &stats);
  memcpy(&old, &stats, sizeof old);
  assert_int_equal(old.links_up, 1);
  assert_int_equal(stats.outstanding, 0xAAAAAAAA);
  rig_close(&rig);
}

/* --- the reader itself ------------------------------------------------------------------ */

#define HEAD(name, type) "# HELP " name " words\n# TYPE " name " " type "\n"

static void the_reader_refuses_what_is_wrong(void **state) {
  static const struct {
    const char *page, *wrong;
  } cases[] = {
      {"", "nothing at all"},
      {HEAD("a", "gauge") "a 1", "without its end"},
      {"a 1\n", "before its TYPE"},
      {"# TYPE a gauge\na 1\n", "another family than the HELP"},
      {"# HELP a words\na 1\n", "before its TYPE"},
      {"# HELP a words\n", "nothing at all"},
      {"# HELP a\n# TYPE a gauge\na 1\n", "without a name and words"},
      {HEAD("a", "gauge") "a 1\n" HEAD("a", "gauge"), "a family twice"},
      {HEAD("a", "gauge") "a 1\na 2\n", "a sample twice"},
      {HEAD("a", "gauge") "b 1\n", "another family"},
      {HEAD("a", "thing") "a 1\n", "none of ours"},
      {HEAD("a", "counter") "a 1\n", "end in _total"},
      {HEAD("a_total", "gauge") "a_total 1\n", "end in _total"},
      {HEAD("a_ms", "gauge") "a_ms 1\n", "in seconds"},
      {HEAD("a_total", "counter") "a_total -1\n", "below 0"},
      {HEAD("a", "gauge") "a one\n", "without a value"},
      {HEAD("a", "gauge") "a{b=\"c} 1\n", "cannot be read"},
      {HEAD("a", "gauge") "a{b=\"\\x\"} 1\n", "cannot be read"},
      {HEAD("a", "gauge") "a{b=\"c\",b=\"d\"} 1\n", "a label twice"},
      {HEAD("a", "gauge") "a{to=\"33612345678\"} 1\n", "telephone number"},
      {HEAD("a", "gauge") "a\t1\n", "control character"},
      {HEAD("a", "histogram") "a_bucket{le=\"1\"} 1\na_sum 1\na_count 1\n", "+Inf"},
      {HEAD("a", "histogram") "a_bucket{le=\"+Inf\"} 1\na_count 1\n", "without +Inf, _sum"},
      {HEAD("a", "histogram") "a_bucket{le=\"+Inf\"} 1\na_sum 1\na_count 2\n", "_count is not"},
      {HEAD("a", "histogram") "a_bucket{le=\"1\"} 2\na_bucket{le=\"2\"} 1\n", "do not grow"},
      {HEAD("a", "histogram") "a_bucket{le=\"2\"} 1\na_bucket{le=\"1\"} 1\n", "do not grow"},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const char *wrong = exposition_fault(cases[i].page);

    if (!wrong || !strstr(wrong, cases[i].wrong))
      fail_msg("\"%s\", not \"%s\" in\n%s", wrong ? wrong : "nothing", cases[i].wrong,
               cases[i].page);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_figure_has_its_sample),
      cmocka_unit_test(a_count_may_be_as_large_as_it_gets),
      cmocka_unit_test(ages_are_in_seconds_and_left_out_where_nothing_ever_came),
      cmocka_unit_test(response_times_are_a_cumulative_histogram),
      cmocka_unit_test(statuses_are_labels_by_name_or_in_hexadecimal),
      cmocka_unit_test(hosts_are_labels_by_index_and_name),
      cmocka_unit_test(days_of_certificates_are_told_where_there_are_any),
      cmocka_unit_test(what_does_not_fit_is_counted),
      cmocka_unit_test(each_host_has_its_state_and_its_last_answer),
      cmocka_unit_test(a_link_that_comes_again_is_a_reconnect),
      cmocka_unit_test(the_time_goes_on_while_nothing_happens),
      cmocka_unit_test(a_smaller_struct_of_a_caller_is_respected),
      cmocka_unit_test(the_reader_refuses_what_is_wrong),
  };

  return cmocka_run_group_tests_name("statistics as text", tests, NULL, NULL);
}
