/* SPDX-License-Identifier: MIT
 *
 * Headers of the PROXY protocol, octet by octet: the specification's examples,
 * what is almost one, and what is none. */
#include "uv/proxy.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define V2 "\x0D\x0A\x0D\x0A\x00\x0D\x0A\x51\x55\x49\x54\x0A"
#define V4_ENDS "\xC0\x00\x02\x07\xC6\x33\x64\x01\x15\xB3\x0A\xD7"
/* A literal with its length. */
#define OCTETS(text) smpp_span((const uint8_t *)(text), sizeof(text) - 1)

/* Copied to its exact length, so that a look beyond the end is seen. */
static int read_exactly(struct smpp_span octets, struct smpp__proxy_header *out, const char **why) {
  uint8_t *copy = malloc(octets.len ? octets.len : 1);
  int result;

  assert_non_null(copy);
  if (octets.len)
    memcpy(copy, octets.ptr, octets.len);
  result = smpp__proxy_read(smpp_span(copy, octets.len), out, why);
  free(copy);
  return result;
}

/* Whole with what follows it, at its last octet, and not before. */
static void assert_header(struct smpp_span header, const char *source) {
  struct smpp__proxy_header out;
  char text[SMPP__ADDRESS_SIZE] = "";
  const char *why = NULL;
  uint8_t more[4096];

  for (size_t n = 0; n < header.len; n++)
    if (read_exactly(smpp_span(header.ptr, n), &out, &why) != SMPP_MORE)
      fail_msg("%s: %zu octets are not MORE: %s", source ? source : "?", n, why ? why : "taken");
  memcpy(more, header.ptr, header.len);
  memset(more + header.len, 0x16, 8);
  for (size_t n = header.len; n <= header.len + 8; n += 8) {
    assert_int_equal(read_exactly(smpp_span(more, n), &out, &why), SMPP_OK);
    assert_int_equal(out.len, header.len);
    assert_int_equal(out.known, source != NULL);
    if (out.known)
      smpp__address_text(&out.source, text);
    assert_string_equal(text, source ? source : "");
  }
}

static void assert_none(struct smpp_span octets, const char *words) {
  struct smpp__proxy_header out;
  const char *why = NULL;

  assert_int_equal(read_exactly(octets, &out, &why), SMPP_ERR_MALFORMED);
  if (!why || !strstr(why, words))
    fail_msg("\"%s\" is not in \"%s\"", words, why ? why : "nothing");
}

/* The PROXY protocol, 2.1: its lines of the greatest lengths among them. */
static void lines_of_the_specification_are_read(void **state) {
  (void)state;
  assert_header(OCTETS("PROXY TCP4 192.168.0.1 192.168.0.11 56324 443\r\n"), "192.168.0.1:56324");
  assert_header(OCTETS("PROXY TCP4 255.255.255.255 255.255.255.255 65535 65535\r\n"),
                "255.255.255.255:65535");
  assert_header(OCTETS("PROXY TCP6 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff "
                       "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 65535 65535\r\n"),
                "[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]:65535");
  assert_header(OCTETS("PROXY TCP6 2001:db8::7 ::1 1 2\r\n"), "[2001:db8::7]:1");
  assert_header(OCTETS("PROXY UNKNOWN\r\n"), NULL);
  assert_header(OCTETS("PROXY UNKNOWN ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff "
                       "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 65535 65535\r\n"),
                NULL);
}

static void lines_that_are_almost_one_are_refused(void **state) {
  static const char *const lines[] = {
      "PROXY TCP4 192.168.0.1 192.168.0.11 56324\r\n",
      "PROXY TCP4 192.168.0.1 192.168.0.11 56324 443 1\r\n",
      "PROXY TCP4 192.168.0.1 192.168.0.11 56324 443 \r\n",
      "PROXY TCP4  192.168.0.1 192.168.0.11 56324 443\r\n",
      "PROXY TCP4 192.168.0.1 192.168.0.11 65536 443\r\n",
      "PROXY TCP4 192.168.0.1 192.168.0.11 056 443\r\n",
      "PROXY TCP4 192.168.0.1 192.168.0.11 -1 443\r\n",
      "PROXY TCP4 192.168.0.256 192.168.0.11 1 443\r\n",
      "PROXY TCP4 ::1 ::1 1 443\r\n",
      "PROXY TCP6 192.168.0.1 192.168.0.11 1 443\r\n",
      "PROXY TCP6 fe80::1%lo ::1 1 443\r\n",
      "PROXY TCP5 192.168.0.1 192.168.0.11 1 443\r\n",
      "PROXY UNKNOWNS\r\n",
      "PROXY \r\n",
  };

  (void)state;
  for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
    assert_none(smpp_span_of(lines[i]), "no addresses");
  assert_none(OCTETS("PROXY TCP4 1.1.1.1\0 2.2.2.2 1 2\r\n"), "no addresses");
  assert_none(OCTETS("PROXY UNKNOWN\rx"), "CR LF");
}

static void a_line_has_107_octets_at_most(void **state) {
  struct smpp__proxy_header out;
  const char *why = NULL;
  char line[120];

  (void)state;
  memset(line, 'x', sizeof line);
  memcpy(line, "PROXY UNKNOWN ", 14);
  assert_int_equal(read_exactly(smpp_span((uint8_t *)line, 106), &out, &why), SMPP_MORE);
  assert_none(smpp_span((uint8_t *)line, 107), "107 octets");
  line[105] = '\r';
  line[106] = '\n';
  assert_header(smpp_span((uint8_t *)line, 107), NULL);
  line[105] = 'x';
  line[106] = '\r';
  assert_none(smpp_span((uint8_t *)line, 120), "107 octets");
}

static void headers_of_version_2_are_read(void **state) {
  uint8_t unix_socket[16 + 216] = V2 "\x21\x31\x00\xD8";

  (void)state;
  assert_header(OCTETS(V2 "\x21\x11\x00\x0C" V4_ENDS), "192.0.2.7:5555");
  assert_header(OCTETS(V2 "\x21\x21\x00\x24"
                          "\x20\x01\x0D\xB8\0\0\0\0\0\0\0\0\0\0\0\x07"
                          "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01"
                          "\x15\xB3\x0A\xD7"),
                "[2001:db8::7]:5555");
  /* 2.2.1: PP2_TYPE_UNIQUE_ID behind the addresses */
  assert_header(OCTETS(V2 "\x21\x11\x00\x11" V4_ENDS "\x05\x00\x02\x31\x32"), "192.0.2.7:5555");
  assert_header(OCTETS(V2 "\x20\x00\x00\x00"), NULL); /* LOCAL: a health check */
  assert_header(OCTETS(V2 "\x20\x11\x00\x0C" V4_ENDS), NULL);
  assert_header(OCTETS(V2 "\x21\x00\x00\x00"), NULL);
  assert_header(smpp_span(unix_socket, sizeof unix_socket), NULL);
}

static void broken_headers_of_version_2_are_refused(void **state) {
  (void)state;
  assert_none(OCTETS(V2 "\x11\x11\x00\x0C" V4_ENDS), "does not exist");
  assert_none(OCTETS(V2 "\x22\x11\x00\x0C" V4_ENDS), "does not exist");
  assert_none(OCTETS(V2 "\x31"), "does not exist");
  assert_none(OCTETS(V2 "\x21\x12\x00\x0C" V4_ENDS), "no stream's");
  assert_none(OCTETS(V2 "\x21\x41\x00\x0C" V4_ENDS), "no stream's");
  assert_none(OCTETS(V2 "\x21\x11\x00\x0B" V4_ENDS), "shorter than its addresses");
  assert_none(OCTETS(V2 "\x21\x21\x00\x0C" V4_ENDS), "shorter than its addresses");
  assert_none(OCTETS(V2 "\x21\x11\x07\xF1"), "2048 octets");
  assert_none(OCTETS(V2 "\x21\x11\xFF\xFF"), "2048 octets");
}

static void what_begins_otherwise_is_refused_at_its_first_octet(void **state) {
  (void)state;
  assert_none(OCTETS("\0"), "no PROXY header");
  assert_none(OCTETS("GET / HTTP/1.1\r\n"), "no PROXY header");
  assert_none(OCTETS("PROXX"), "no PROXY header");
  assert_none(OCTETS("\x0D\x0A\x0D\x0A\x0D"), "no PROXY header");
  assert_none(OCTETS("\x16\x03\x01"), "no PROXY header");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lines_of_the_specification_are_read),
      cmocka_unit_test(lines_that_are_almost_one_are_refused),
      cmocka_unit_test(a_line_has_107_octets_at_most),
      cmocka_unit_test(headers_of_version_2_are_read),
      cmocka_unit_test(broken_headers_of_version_2_are_refused),
      cmocka_unit_test(what_begins_otherwise_is_refused_at_its_first_octet),
  };

  return cmocka_run_group_tests_name("proxy header", tests, NULL, NULL);
}
