/* SPDX-License-Identifier: MIT
 *
 * smppdump's command line: what it prints, what it hides, how it ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "run_tool.h"

static const char *smppdump;
static struct tool_result result;

static void run(const char *option, const char *more, struct smpp_span input) {
  const char *argv[] = {smppdump, option, more, NULL};
  tool_result_free(&result);
  tool_run(&result, argv, input);
}

static void run_text(const char *option, const char *more, const char *input) {
  run(option, more, smpp_span_of(input));
}

static void says(const char *text) {
  if (!strstr(result.out.ptr, text))
    fail_msg("no %s in: %s", text, result.out.ptr);
}

static void says_not(const char *text) {
  if (strstr(result.out.ptr, text))
    fail_msg("%s in: %s", text, result.out.ptr);
}

#define ENQUIRE "00000010 00000015 00000000 00000007"
#define BIND "000000210000000900000000000000017573657200736563726574000034000000"

static void a_response_is_the_line_of_the_contract(void **state) {
  (void)state;
  run_text("--json", NULL, "00000013 80000004 00000000 00000001 616200");
  assert_int_equal(result.status, 0);
  assert_string_equal(
      result.out.ptr,
      "{\"offset\":0,\"length\":19,\"command\":\"submit_sm_resp\",\"command_id\":2147483652,"
      "\"command_status\":0,\"status\":\"ESME_ROK\",\"sequence_number\":1,"
      "\"body\":{\"message_id\":\"ab\"},\"tlvs\":[],\"oddities\":[],\"text\":null,"
      "\"receipt\":null}\n");
}

static void white_space_and_comments_do_not_matter(void **state) {
  (void)state;
  run_text("--json", NULL,
           "# two of them\n00 00\t00\r\n10 0000 0015 # id\n0000000000000007\n" ENQUIRE);
  assert_int_equal(result.status, 0);
  says("\"offset\":0,");
  says("\"offset\":16,");
}

static void nothing_is_no_fault(void **state) {
  (void)state;
  run_text("--json", NULL, "# nothing\n");
  assert_int_equal(result.status, 0);
  assert_int_equal(result.out.len, 0);
}

static void a_receipt_is_shown_with_its_values(void **state) {
  (void)state;
  run_text("--json", NULL,
           "00000074000000050000000000000009000101343437000500436c696e6963000400000000000000"
           "004a69643a615f31207375623a303031207375626d697420646174653a3236313132313132303020"
           "737461743a64656c69767264206572723a30303020746578743a48656c6c6f20796f7531");
  assert_int_equal(result.status, 0);
  says("\"receipt\":{\"id\":\"a_1\",\"sub\":\"001\",\"dlvrd\":null,\"submit_date\":\"2611211200\","
       "\"done_date\":null,\"stat\":\"DELIVRD\",\"err\":\"000\",\"text\":\"Hello you1\"}");
}

static void a_text_is_shown_decoded(void **state) {
  (void)state;
  run_text("--json", NULL,
           "00000036000000040000000000000009000101343437000500436c696e6963000000000000000008"
           "000c00e90074006100740020263a");
  assert_int_equal(result.status, 0);
  says("\"text\":\"\xc3\xa9tat \xe2\x98\xba\"");
}

static void a_packed_text_is_read_by_the_tables_that_its_header_names(void **state) {
  (void)state;
  run_text("--json", "--dcs0=gsm7packed",
           "00000032000000040000000000000009000101343437000500436c696e696300400000000000"
           "000000080325010138303a61");
  assert_int_equal(result.status, 0);
  says("\"text\":\"\xc4\xb1\xc4\x9f\xc5\x9f"
       "a\"");
}

static void other_character_sets_are_read_and_the_rest_is_left(void **state) {
  (void)state;
  run_text("--json", NULL,
           "0000002c000000040000000000000009000101343437000500436c696e696300000000000000"
           "00060002b4d0");
  says("\"text\":\"\xd0\x94\xd0\xb0\""); /* data_coding 6 */
  run_text("--json", NULL,
           "0000002b000000040000000000000009000101343437000500436c696e696300000000000000"
           "0009000141");
  says("\"data_coding\":9");
  says_not("\"text\":\"");
}

static void a_broadcast_has_fields_under_5_0_alone(void **state) {
  static const char broadcast[] =
      "0000002f000001110000000000000005434d54000500436c696e696300696437000100000008"
      "000424000400480069";
  (void)state;
  run_text("--json", "--smpp=5.0", broadcast);
  assert_int_equal(result.status, 0);
  says("\"command\":\"broadcast_sm\"");
  says("\"service_type\":\"CMT\"");
  says("\"message_id\":\"id7\"");
  says("\"text\":\"Hi\"");
  run_text("--json", NULL, broadcast);
  assert_int_equal(result.status, 0);
  says("\"command\":\"broadcast_sm\"");
  says_not("\"service_type\"");
}

static void a_password_is_hidden(void **state) {
  const char *const ways[] = {"--json", "--verbose"};
  (void)state;
  for (size_t i = 0; i < 2; i++) {
    run_text(ways[i], NULL, BIND);
    says("***");
    says_not("secret");
    says_not("736563726574");
    run_text(ways[i], "--show-secrets", BIND);
    says("secret");
  }
}

static void an_unknown_command_is_data(void **state) {
  (void)state;
  run_text("--json", NULL, "00000012 00010299 00000007 00000001 abcd" ENQUIRE);
  assert_int_equal(result.status, 0);
  says("\"command\":\"0x00010299\"");
  says("\"body\":{\"unknown\":\"abcd\"}");
  says("\"oddities\":[\"unknown_command\"]");
  says("\"command\":\"enquire_link\"");
}

static void an_unknown_tlv_has_no_name_and_an_unknown_status_is_a_number(void **state) {
  (void)state;
  run_text("--json", NULL, "00000018 80000103 00000455 00000001 6100 1401 0002 beef");
  says("{\"tag\":5121,\"name\":null,\"value\":\"beef\"}");
  says("\"status\":\"0x00000455\"");
}

static void a_fault_says_where(void **state) {
  (void)state;
  run_text("--json", NULL, ENQUIRE "0000001c 00000001 00000000 00000001 757365720070770000340000");
  assert_int_equal(result.status, 1);
  says("{\"offset\":16,\"error\":\"malformed\",\"field\":\"address_range\",\"at\":28,");
}

static void after_an_impossible_length_hex_goes_on_with_the_next_line(void **state) {
  (void)state;
  run_text("--json", NULL, ENQUIRE "\n00000008 00000015\n00000000\n" ENQUIRE "\n");
  assert_int_equal(result.status, 1);
  says("{\"offset\":16,\"error\":\"length\",\"field\":\"command_length\",\"at\":0,");
  says("{\"offset\":24,\"error\":\"length\"");
  says("{\"offset\":28,\"length\":16,");
}

static void after_an_impossible_length_raw_octets_end(void **state) {
  static const uint8_t octets[24] = {0, 0, 0, 8, 0, 0, 0, 0x15, 0, 0, 0, 16, 0, 0, 0, 0x15};
  (void)state;
  run("--json", "--raw", smpp_span(octets, sizeof octets));
  assert_int_equal(result.status, 1);
  says("\"error\":\"length\"");
  says_not("enquire_link");
}

static void an_input_that_ends_early_is_truncated(void **state) {
  (void)state;
  run_text("--json", NULL, ENQUIRE "00000010 0000");
  assert_int_equal(result.status, 1);
  says("\"command\":\"enquire_link\"");
  says("{\"offset\":16,\"error\":\"truncated\",\"field\":null,\"at\":6,");
}

static void another_protocol_is_named(void **state) {
  (void)state;
  run_text("--raw", NULL, "GET / HTTP/1.1\r\n\r\n");
  assert_int_equal(result.status, 1);
  says("HTTP");
}

static void strict_refuses_what_is_tolerated(void **state) {
  (void)state;
  run_text("--json", NULL, "00000014 00000006 00000000 00000001 deadbeef");
  assert_int_equal(result.status, 0);
  says("\"oddities\":[\"extra_octets\"]");
  says("\"extra\":\"deadbeef\"");
  run_text("--json", "--strict", "00000014 00000006 00000000 00000001 deadbeef");
  assert_int_equal(result.status, 1);
  says("\"error\":\"malformed\"");
}

static void what_comes_from_outside_does_nothing_to_a_terminal(void **state) {
  (void)state;
  run_text("--verbose", NULL, "00000017 80000004 00000000 00000001 1b5b324a 9b 07 00");
  assert_int_equal(result.status, 0);
  for (size_t i = 0; i < result.out.len; i++)
    assert_true((uint8_t)result.out.ptr[i] >= 0x20 || result.out.ptr[i] == '\n');
  says("\\x1b[2J");
  says("\\xc2\\x9b");
}

static void quiet_shows_faults_only(void **state) {
  (void)state;
  run_text("--quiet", NULL, ENQUIRE "00000008");
  assert_int_equal(result.status, 1);
  says_not("enquire_link");
  says("length");
}

static void what_is_no_hex_is_unreadable(void **state) {
  (void)state;
  run_text("--json", NULL, "00\n0x10");
  assert_int_equal(result.status, 2);
  assert_non_null(strstr(result.err.ptr, "line 2, column 2"));
  run_text("--json", NULL, "000");
  assert_int_equal(result.status, 2);
}

static void usage_and_missing_files_exit_with_2(void **state) {
  (void)state;
  run_text("--nonsense", NULL, "");
  assert_int_equal(result.status, 2);
  run_text("--dcs0=ucs2", NULL, "");
  assert_int_equal(result.status, 2);
  run_text("--smpp=4", NULL, "");
  assert_int_equal(result.status, 2);
  run_text("one", "two", "");
  assert_int_equal(result.status, 2);
  run_text("/nonexistent/file", NULL, "");
  assert_int_equal(result.status, 2);
  assert_non_null(strstr(result.err.ptr, "/nonexistent/file"));
  run_text("--help", NULL, "");
  assert_int_equal(result.status, 0);
  says("usage: smppdump");
  run_text("--version", NULL, "");
  assert_int_equal(result.status, 0);
}

static int forget(void **state) {
  (void)state;
  tool_result_free(&result);
  return 0;
}

int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_response_is_the_line_of_the_contract),
      cmocka_unit_test(white_space_and_comments_do_not_matter),
      cmocka_unit_test(nothing_is_no_fault),
      cmocka_unit_test(a_receipt_is_shown_with_its_values),
      cmocka_unit_test(a_text_is_shown_decoded),
      cmocka_unit_test(a_packed_text_is_read_by_the_tables_that_its_header_names),
      cmocka_unit_test(other_character_sets_are_read_and_the_rest_is_left),
      cmocka_unit_test(a_broadcast_has_fields_under_5_0_alone),
      cmocka_unit_test(a_password_is_hidden),
      cmocka_unit_test(an_unknown_command_is_data),
      cmocka_unit_test(an_unknown_tlv_has_no_name_and_an_unknown_status_is_a_number),
      cmocka_unit_test(a_fault_says_where),
      cmocka_unit_test(after_an_impossible_length_hex_goes_on_with_the_next_line),
      cmocka_unit_test(after_an_impossible_length_raw_octets_end),
      cmocka_unit_test(an_input_that_ends_early_is_truncated),
      cmocka_unit_test(another_protocol_is_named),
      cmocka_unit_test(strict_refuses_what_is_tolerated),
      cmocka_unit_test(what_comes_from_outside_does_nothing_to_a_terminal),
      cmocka_unit_test(quiet_shows_faults_only),
      cmocka_unit_test(what_is_no_hex_is_unreadable),
      cmocka_unit_test(usage_and_missing_files_exit_with_2),
  };
  if (argc != 2)
    return 2;
  smppdump = argv[1];
  return cmocka_run_group_tests(tests, NULL, forget);
}
