/* SPDX-License-Identifier: MIT
 *
 * HTTP requests: whole ones, cut ones, and those that are refused. */
#include "http_guard.h"
#include "http_parse.h"
#include "query.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static const char post[] = "POST /mo?x=1 HTTP/1.1\r\nHost: a\r\ncontent-LENGTH:  5 \r\n"
                           "Connection: x, Close\r\n\r\nhello";

/* From a block of exactly its size, so that a sanitizer sees a read too far. */
static int parse(const char *octets, size_t len, struct http_request *request) {
  uint8_t *copy = malloc(len ? len : 1);
  const char *why = NULL;
  int status;

  memcpy(copy, octets, len);
  status = http_parse(smpp_span(copy, len), request, &why);
  assert_true(status <= 1 || why != NULL);
  free(copy);
  return status;
}

static int status_of(const char *text) {
  struct http_request request;

  return parse(text, strlen(text), &request);
}

static void a_request_is_taken_apart(void **state) {
  struct http_request request;
  const char *why;

  (void)state;
  assert_int_equal(http_parse(smpp_span_of(post), &request, &why), 0);
  assert_true(smpp_span_equal(request.method, smpp_span_of("POST")));
  assert_true(smpp_span_equal(request.path, smpp_span_of("/mo")));
  assert_true(smpp_span_equal(request.query, smpp_span_of("x=1")));
  assert_true(smpp_span_equal(request.body, smpp_span_of("hello")));
  assert_false(request.keep_alive);
  assert_int_equal(request.len, strlen(post));
}

static void every_proper_prefix_asks_for_more(void **state) {
  struct http_request request;

  (void)state;
  for (size_t n = 0; n < strlen(post); n++)
    assert_int_equal(parse(post, n, &request), 1);
}

static void what_follows_a_request_is_not_its_own(void **state) {
  struct http_request request;
  const char two[] = "GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n";
  const char *why;

  (void)state;
  assert_int_equal(http_parse(smpp_span_of(two), &request, &why), 0);
  assert_int_equal(request.len, strlen(two) / 2);
  assert_int_equal(request.body.len, 0);
}

static void the_version_decides_whether_a_connection_lives_on(void **state) {
  static const struct {
    const char *text;
    bool keep_alive;
  } cases[] = {
      {"GET / HTTP/1.1\r\n\r\n", true},
      {"GET / HTTP/1.0\r\n\r\n", false},
      {"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true},
      {"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", false},
  };
  struct http_request request;

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    assert_int_equal(parse(cases[i].text, strlen(cases[i].text), &request), 0);
    assert_int_equal(request.keep_alive, cases[i].keep_alive);
  }
}

static void broken_requests_are_refused_with_a_status(void **state) {
  static const struct {
    const char *text;
    int status;
  } cases[] = {
      {"GET /\r\n\r\n", 400},
      {"GET  / HTTP/1.1\r\n\r\n", 400},
      {"GET messages HTTP/1.1\r\n\r\n", 400},
      {"G@T / HTTP/1.1\r\n\r\n", 400},
      {"GET / HTTP/1.1 x\r\n\r\n", 400},
      {"GET / HTTP/2.0\r\n\r\n", 505},
      {"GET / http/1.1\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nno colon\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nA : b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n folded: b\r\n\r\n", 400},
      {"GET / HTTP/1.1\nA: b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nA: b\rc\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n: b\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nContent-Length: 0x5\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nContent-Length: 18446744073709551\r\n\r\n", 413},
      {"POST / HTTP/1.1\r\nContent-Length: 65537\r\n\r\n", 413},
      {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 501},
      {"POST / HTTP/1.1\r\nExpect: 100-continue\r\n\r\n", 417},
      {"\x16\x03\x01", 400},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    if (status_of(cases[i].text) != cases[i].status)
      fail_msg("case %zu gives %d", i, status_of(cases[i].text));
}

static void a_pdu_is_told_from_a_request_at_its_first_octet(void **state) {
  struct http_request request;

  (void)state;
  assert_int_equal(parse("\0", 1, &request), 400);
}

static void a_header_that_does_not_end_is_refused(void **state) {
  char text[HTTP_MAX_HEADER];
  struct http_request request;

  (void)state;
  memset(text, 'A', sizeof text);
  assert_int_equal(parse(text, sizeof text - 1, &request), 1);
  assert_int_equal(parse(text, sizeof text, &request), 431);
}

static int guarded(const char *fields, const char *token) {
  char text[300];
  struct http_request request;
  const char *why = NULL;
  int status;

  snprintf(text, sizeof text, "GET /messages HTTP/1.1\r\n%s\r\n", fields);
  assert_int_equal(http_parse(smpp_span_of(text), &request, &why), 0);
  status = http_guard(&request, token, &why);
  assert_true(status == 0 || why);
  return status;
}

static void a_web_page_from_elsewhere_may_not_drive_it(void **state) {
  static const struct {
    const char *fields;
    int status;
  } cases[] = {
      {"", 0},
      {"Host: 127.0.0.1:8080\r\n", 0},
      {"Host: localhost:8080\r\n", 0},
      {"Host: [::1]:8080\r\n", 0},
      {"Host: evil.example:8080\r\n", 403},
      {"Host: localhost.evil.example\r\n", 403},
      {"Host: 127.0.0.1.evil.example\r\n", 403},
      {"Host: \r\n", 403},
      {"Host: 127.0.0.1:8080\r\nOrigin: http://127.0.0.1:8080\r\n", 0},
      {"Host: 127.0.0.1:8080\r\nOrigin: http://127.0.0.1:9090\r\n", 403},
      {"Host: 127.0.0.1:8080\r\nOrigin: https://evil.example\r\n", 403},
      {"Host: 127.0.0.1:8080\r\nOrigin: null\r\n", 403},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    if (guarded(cases[i].fields, NULL) != cases[i].status)
      fail_msg("%s", cases[i].fields);
}

static void a_token_is_asked_for(void **state) {
  (void)state;
  assert_int_equal(guarded("Authorization: Bearer abc\r\n", "abc"), 0);
  assert_int_equal(guarded("Authorization: Bearer abcd\r\n", "abc"), 401);
  assert_int_equal(guarded("Authorization: Bearer ab\r\n", "abc"), 401);
  assert_int_equal(guarded("Authorization: Basic abc\r\n", "abc"), 401);
  assert_int_equal(guarded("", "abc"), 401);
}

static void a_query_is_read_whole_or_refused_at_its_key(void **state) {
  static const struct {
    const char *query, *field;
  } bad[] = {
      {"x=1", "x"},
      {"to=1&TO=1", "TO"},
      {"to", "to"},
      {"to=", "to"},
      {"to=%4", "to"},
      {"to=%zz", "to"},
      {"to=%00", "to"},
      {"to=1&", ""},
      {"to=1&to=2", "to"},
      {"system_id=a&from=1&system_id=a", "system_id"},
      {"from=3*6", "from"},
      {"since=yesterday", "since"},
      {"since=2026-1-31", "since"},
      {"since=2026-13-01", "since"},
      {"since=2026-01-00", "since"},
      {"since=2026-01-31T24", "since"},
      {"since=2026-01-31T09:60:00Z", "since"},
      {"since=2026-01-31T09:30:00.000Z9", "since"},
      {"system_id=12345678901234567890123456789012345678901234567890123456789012345", "system_id"}};
  struct message_filter filter;
  struct query_fault fault;

  (void)state;
  assert_true(query_read(smpp_span_of(""), &filter, &fault));
  assert_string_equal(filter.to, "");
  assert_true(
      query_read(smpp_span_of("to=%2B336*&from=38000&system_id=a%20b&since=2026-01-31T09:30:00Z"),
                 &filter, &fault));
  assert_string_equal(filter.to, "336*");
  assert_string_equal(filter.from, "38000");
  assert_string_equal(filter.system_id, "a b");
  assert_string_equal(filter.since, "2026-01-31T09:30:00");
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    if (query_read(smpp_span_of(bad[i].query), &filter, &fault))
      fail_msg("%s was taken", bad[i].query);
    assert_string_equal(fault.field, bad[i].field);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_query_is_read_whole_or_refused_at_its_key),
      cmocka_unit_test(a_request_is_taken_apart),
      cmocka_unit_test(every_proper_prefix_asks_for_more),
      cmocka_unit_test(what_follows_a_request_is_not_its_own),
      cmocka_unit_test(the_version_decides_whether_a_connection_lives_on),
      cmocka_unit_test(broken_requests_are_refused_with_a_status),
      cmocka_unit_test(a_pdu_is_told_from_a_request_at_its_first_octet),
      cmocka_unit_test(a_header_that_does_not_end_is_refused),
      cmocka_unit_test(a_web_page_from_elsewhere_may_not_drive_it),
      cmocka_unit_test(a_token_is_asked_for),
  };

  return cmocka_run_group_tests_name("smscsim http", tests, NULL, NULL);
}
