/* SPDX-License-Identifier: MIT
 *
 * The address of an SMSC, good and bad. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include <smpp/client.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

#define PIN "xOYjdZBhzkfOVbWYzlVTtH6dAGNSFs7zCz7PHUmjXJU="
static struct smpp_uri uri;
static struct smpp_fault fault;

/* The text is parsed from a block of its exact size, so that a sanitizer sees
 * any octet read beyond it. */
static int parse(const char *text) {
  size_t len = strlen(text);
  uint8_t *exact = malloc(len ? len : 1);
  int result;

  assert_non_null(exact);
  memcpy(exact, text, len);
  result = smpp_uri_parse(smpp_span(exact, len), &uri, &fault);
  free(exact);
  return result;
}

static void parses(const char *text) {
  if (parse(text) != SMPP_OK)
    fail_msg("%s: at %zu, %s", text, fault.offset, fault.detail);
}

static bool is_wiped(void) {
  const uint8_t *octets = (const uint8_t *)&uri;
  for (size_t i = 0; i < sizeof uri; i++)
    if (octets[i])
      return false;
  return true;
}

static void an_address_of_account_and_host_has_the_documented_defaults(void **state) {
  (void)state;
  parses("smpp://clinic:secret@smsc.example");
  assert_false(uri.tls);
  assert_int_equal(uri.n_hosts, 1);
  assert_string_equal(uri.hosts[0].name, "smsc.example");
  assert_int_equal(uri.hosts[0].port, 2775);
  assert_string_equal(uri.system_id, "clinic");
  assert_string_equal(uri.password, "secret");
  assert_true(uri.has_password);
  assert_string_equal(uri.system_type, "");
  assert_int_equal(uri.bind_mode, -1);
  assert_int_equal(uri.window, 10);
  assert_int_equal(uri.rate, 0);
  assert_int_equal(uri.binds, 1);
  assert_int_equal(uri.timeout_ms, 10000);
  assert_int_equal(uri.connect_ms, 10000);
  assert_int_equal(uri.enquire_ms, 30000);
  assert_int_equal(uri.dcs0_in, SMPP_ENCODING_GSM7);
  assert_int_equal(uri.dcs0_out, SMPP_ENCODING_GSM7);
  assert_int_equal(uri.id_policy_response, SMPP_ID_AUTO);
  assert_int_equal(uri.id_policy_receipt, SMPP_ID_AUTO);
  assert_int_equal(uri.long_method, SMPP_LONG_UDH8);
  assert_int_equal(uri.receipts, SMPP_RECEIPTS_AUTO);
  assert_int_equal(uri.validity, SMPP_VALIDITY_RELATIVE);
  assert_int_equal(uri.src_ton, -1);
  assert_int_equal(uri.dst_npi, -1);
  assert_int_equal(uri.dst_format, SMPP_DST_E164);
  assert_int_equal(uri.tlvs_len, 0);
}

static void every_option_is_understood(void **state) {
  static const uint8_t tlvs[] = {0x14, 0x00, 0, 2, 0xAB, 0xCD, 0x03, 0x04, 0, 0};
  (void)state;
  parses("SMPP://id@h:9?bind=rx&system_type=a%20b&window=65536&rate=100000&binds=3&timeout=250ms&"
         "connect=2m&enquire=0s&dcs0_out=ascii&msgid=hex,dec&long=payload&receipts=each&"
         "validity=none&src_ton=5&src_npi=0&dst_ton=1&dst_npi=8&dst_format=00&dcs0=latin1&"
         "national=turkish,single:spanish&"
         "tlv.0x1400=aBCd&tlv.0X0304=");
  assert_int_equal(uri.hosts[0].port, 9);
  assert_false(uri.has_password);
  assert_int_equal(uri.bind_mode, SMPP_BIND_RX);
  assert_string_equal(uri.system_type, "a b");
  assert_int_equal(uri.window, 65536);
  assert_int_equal(uri.rate, 100000);
  assert_int_equal(uri.timeout_ms, 250);
  assert_int_equal(uri.connect_ms, 120000);
  assert_int_equal(uri.enquire_ms, 0);
  assert_int_equal(uri.dcs0_in, SMPP_ENCODING_LATIN1);
  assert_int_equal(uri.dcs0_out, SMPP_ENCODING_ASCII);
  assert_int_equal(uri.national_locking, SMPP_NATIONAL(turkish));
  assert_int_equal(uri.national_single, SMPP_NATIONAL(turkish) | SMPP_NATIONAL(spanish));
  assert_int_equal(uri.id_policy_response, SMPP_ID_HEX);
  assert_int_equal(uri.id_policy_receipt, SMPP_ID_DEC);
  assert_int_equal(uri.long_method, SMPP_LONG_PAYLOAD);
  assert_int_equal(uri.receipts, SMPP_RECEIPTS_EACH);
  assert_int_equal(uri.validity, SMPP_VALIDITY_NONE);
  assert_int_equal(uri.src_ton, 5);
  assert_int_equal(uri.src_npi, 0);
  assert_int_equal(uri.dst_ton, 1);
  assert_int_equal(uri.dst_npi, 8);
  assert_int_equal(uri.dst_format, SMPP_DST_00);
  assert_int_equal(uri.tlvs_len, sizeof tlvs);
  assert_memory_equal(uri.tlvs, tlvs, sizeof tlvs);
}

static void durations_have_units_and_fit(void **state) {
  static const struct {
    const char *text;
    uint32_t ms;
  } good[] = {{"10ms", 10},       {"5s", 5000},      {"3m", 180000},
              {"4h", 14400000},   {"2d", 172800000}, {"4294967295ms", 4294967295u},
              {"49d", 4233600000}};
  static const char *const bad[] = {"",
                                    "5",
                                    "s",
                                    "5 s",
                                    "-5s",
                                    "1.5s",
                                    "5S",
                                    "0s",
                                    "5sec",
                                    "ms",
                                    "50d",
                                    "4294967296ms",
                                    "99999999999999999999s"};
  char text[100];
  (void)state;
  for (size_t i = 0; i < N(good); i++) {
    strcpy(text, "smpp://a@h?timeout=");
    parses(strcat(text, good[i].text));
    assert_int_equal(uri.timeout_ms, good[i].ms);
  }
  for (size_t i = 0; i < N(bad); i++) {
    strcpy(text, "smpp://a@h?timeout=");
    if (parse(strcat(text, bad[i])) != SMPP_ERR_URI)
      fail_msg("%s was taken", text);
    if (bad[i][0] != '5' || bad[i][1] != ' ')
      assert_int_equal(fault.offset, 19);
  }
}

static void account_and_values_are_percent_decoded(void **state) {
  (void)state;
  parses("smpp://cl%69nic%3A1:p%40ss%25%3f@h");
  assert_string_equal(uri.system_id, "clinic:1");
  assert_string_equal(uri.password, "p@ss%?");
}

static void a_password_may_hold_colons_slashes_and_an_at_sign(void **state) {
  (void)state;
  parses("smpp://id:a:b/c@d#e@h");
  assert_string_equal(uri.password, "a:b/c@d#e");
  parses("smpp://id:@h");
  assert_true(uri.has_password);
  assert_string_equal(uri.password, "");
}

static void an_ipv6_address_stands_in_brackets(void **state) {
  (void)state;
  parses("smpp://a@[2001:db8::1]:2776");
  assert_string_equal(uri.hosts[0].name, "2001:db8::1");
  assert_int_equal(uri.hosts[0].port, 2776);
  parses("smpp://a@[fe80::1%25eth0]");
  assert_string_equal(uri.hosts[0].name, "fe80::1%eth0");
  assert_int_equal(uri.hosts[0].port, 2775);
  parses("smpp://a@[::ffff:192.0.2.1]?window=1");
  assert_string_equal(uri.hosts[0].name, "::ffff:192.0.2.1");
}

static void a_fault_says_where_and_what(void **state) {
  static const struct {
    const char *text;
    size_t offset;
    const char *words; /* part of the detail */
  } bad[] = {
      {"", 0, "smpp://"},
      {"smpp:/", 0, "smpp://"},
      {"http://a@h", 0, "smpp://"},
      {"smppx://a@h", 0, "smpp://"},
      {"smpp://", 7, "'@'"},
      {"smpp://host", 7, "'@'"},
      {"smpp://@h", 7, "system_id"},
      {"smpp://:p@h", 7, "system_id"},
      {"smpp://a b@h", 8, "space"},
      {"smpp://a%2@h", 8, "hexadecimal"},
      {"smpp://a%zz@h", 8, "hexadecimal"},
      {"smpp://a%00@h", 8, "%00"},
      {"smpp://a@", 9, "host"},
      {"smpp://a@:2775", 9, "host"},
      {"smpp://a@::1", 9, "brackets"},
      {"smpp://a@2001:db8::1", 14, "brackets"},
      {"smpp://a@h/", 10, "host name"},
      {"smpp://a@h:", 11, "port"},
      {"smpp://a@h:0", 11, "port"},
      {"smpp://a@h:65536", 11, "port"},
      {"smpp://a@h:27x", 11, "port"},
      {"smpp://a@[::1", 9, "']'"},
      {"smpp://a@[h]", 10, "IPv6"},
      {"smpp://a@[cafe]", 10, "IPv6"},
      {"smpp://a@[::1%25/]", 10, "IPv6"},
      {"smpp://a@[::1]x", 14, "follow a host"},
      {"smpp://a@h,", 11, "host"},
      {"smpp://a@h,,b", 11, "host"},
      {"smpp://a@1,2,3,4,5,6,7,8,9", 25, "eight"},
      {"smpp://a@h?window", 11, "name=value"},
      {"smpp://a@h?=1", 11, "no such option"},
      {"smpp://a@h?Window=1", 11, "no such option"},
      {"smpp://a@h?window=1&colour=red", 20, "no such option"},
      {"smpp://a@h?window=1&window=1", 20, "twice"},
      {"smpp://a@h?window=1&&", 20, "name=value"},
      {"smpp://a@h?window=0", 18, "65536"},
      {"smpp://a@h?window=65537", 18, "65536"},
      {"smpp://a@h?window=+5", 18, "65536"},
      {"smpp://a@h?window=", 18, "65536"},
      {"smpp://a@h?rate=0", 16, "100000"},
      {"smpp://a@h?rate=100001", 16, "100000"},
      {"smpp://a@h?binds=0", 17, "binds"},
      {"smpp://a@h?bind=TRX", 16, "trx"},
      {"smpp://a@h?system_type=1234567890123", 23, "12"},
      {"smpp://a@h?dcs0=utf8", 16, "gsm7"},
      {"smpp://a@h?dcs0_in=", 19, "gsm7"},
      {"smpp://a@h?national=turkish,french", 20, "turkish"},
      {"smpp://a@h?national=locking:spanish", 20, "turkish"},
      {"smpp://a@h?msgid=raw", 17, "two of"},
      {"smpp://a@h?msgid=raw,auto", 17, "two of"},
      {"smpp://a@h?msgid=raw,dec,hex", 17, "two of"},
      {"smpp://a@h?long=udh", 16, "udh8"},
      {"smpp://a@h?receipts=some", 20, "each"},
      {"smpp://a@h?validity=utc", 20, "relative"},
      {"smpp://a@h?src_ton=256", 19, "255"},
      {"smpp://a@h?dst_format=0", 22, "e164"},
      {"smpp://a@h?throttle_pause=x", 26, "duration"},
      {"smpp://a@h?local=eth0", 17, "an IPv4 or an IPv6 address"},
      {"smpp://a@h?local=", 17, "an IPv4 or an IPv6 address"},
      {"smpp://a@h?ca=x", 11, "need smpps://"},
      {"smpp://a@h?insecure=no", 11, "need smpps://"},
      {"smpp://a@h?window=1&pin=sha256//" PIN, 11, "need smpps://"},
      {"smpps://a@h?ca=", 15, "empty"},
      {"smpps://a@h?key=x", 12, "cert="},
      {"smpps://a@h?insecure=1", 21, "yes or no"},
      {"smpps://a@h?pin=sha256//abc=", 16, "sha256//"},
      {"smpps://a@h?pin=md5//0000" PIN, 16, "sha256//"},
      {"smpps://a@h?pin=sha256//x" PIN, 16, "sha256//"},
      {"smpps://a@h?pin=sha256//-"
       "OYjdZBhzkfOVbWYzlVTtH6dAGNSFs7zCz7PHUmjXJU=",
       16, "sha256//"},
      {"smpp://a@h?tlv.1400=00", 11, "tlv.0xHHHH"},
      {"smpp://a@h?tlv.0x140=00", 11, "tlv.0xHHHH"},
      {"smpp://a@h?tlv.0x140g=00", 11, "tlv.0xHHHH"},
      {"smpp://a@h?tlv.0x14000=00", 11, "tlv.0xHHHH"},
      {"smpp://a@h?tlv.=00", 11, "no such option"},
      {"smpp://a@h?tlv.0x1400=0", 22, "pairs"},
      {"smpp://a@h?tlv.0x1400=0g", 22, "pairs"},
      {"smpp://a@h?tlv.0x1400=00&tlv.0x1400=01", 25, "twice"},
  };
  (void)state;
  for (size_t i = 0; i < N(bad); i++) {
    if (parse(bad[i].text) != SMPP_ERR_URI)
      fail_msg("%s was taken", bad[i].text);
    if (fault.offset != bad[i].offset || !strstr(fault.detail, bad[i].words))
      fail_msg("%s: at %zu, %s", bad[i].text, fault.offset, fault.detail);
  }
}

static void what_tls_needs_to_know_is_kept(void **state) {
  (void)state;
  parses("smpps://a@sms.example?ca=/etc/ssl/ca.pem&cert=c%20d.pem&key=k.pem&tls_name=other.example"
         "&pin=sha256//" PIN "&insecure=yes");
  assert_true(uri.tls && uri.insecure);
  assert_int_equal(uri.hosts[0].port, 3550);
  assert_string_equal(uri.ca, "/etc/ssl/ca.pem");
  assert_string_equal(uri.cert, "c d.pem");
  assert_string_equal(uri.key, "k.pem");
  assert_string_equal(uri.tls_name, "other.example");
  assert_string_equal(uri.pin, "sha256//" PIN);
  parses("smpps://a@sms.example:2776?insecure=no");
  assert_true(uri.tls && !uri.insecure);
  assert_int_equal(uri.hosts[0].port, 2776);
}

static void the_address_to_connect_from_is_kept(void **state) {
  (void)state;
  parses("smpp://a@h?local=192.0.2.1");
  assert_string_equal(uri.local, "192.0.2.1");
  parses("smpp://a@h?local=fe80::1%25eth0");
  assert_string_equal(uri.local, "fe80::1%eth0");
}

static void what_is_known_and_not_built_is_unsupported_by_name(void **state) {
  static const struct {
    const char *text;
    size_t offset;
    const char *words;
  } later[] = {
      {"smpp://a@h?profile=x", 19, "profile="},
  };
  (void)state;
  for (size_t i = 0; i < N(later); i++) {
    if (parse(later[i].text) != SMPP_ERR_UNSUPPORTED)
      fail_msg("%s", later[i].text);
    if (fault.offset != later[i].offset || !strstr(fault.detail, later[i].words))
      fail_msg("%s: at %zu, %s", later[i].text, fault.offset, fault.detail);
  }
  assert_int_equal(parse("smpp://a@h?profile=x&window=x"), SMPP_ERR_URI);
}

static void strings_end_at_their_limits(void **state) {
  char text[400] = "smpp://";
  (void)state;
  memset(text + 7, 'a', 64);
  strcpy(text + 71, ":");
  memset(text + 72, 'b', 64);
  strcpy(text + 136, "@");
  memset(text + 137, 'c', 255);
  text[392] = '\0';
  parses(text);
  assert_int_equal(strlen(uri.system_id), 64);
  assert_int_equal(strlen(uri.password), 64);
  assert_int_equal(strlen(uri.hosts[0].name), 255);
  strcpy(text + 392, "c");
  assert_int_equal(parse(text), SMPP_ERR_URI);
  assert_int_equal(fault.offset, 392);
  memmove(text + 73, text + 72, 200);
  assert_int_equal(parse(text), SMPP_ERR_URI);
  assert_non_null(strstr(fault.detail, "password"));
}

static void the_tlvs_end_at_1024_octets(void **state) {
  char text[2300] = "smpp://a@h?tlv.0x1400=";
  size_t at = strlen(text);
  (void)state;
  memset(text + at, '7', 2040);
  parses(text);
  assert_int_equal(uri.tlvs_len, 1024);
  strcat(text, "&tlv.0x1401=");
  assert_int_equal(parse(text), SMPP_ERR_URI);
  text[at + 2040] = '\0';
  strcat(text, "77");
  assert_int_equal(parse(text), SMPP_ERR_URI);
  memset(text + at, '7', 2100);
  text[at + 2100] = '\0';
  assert_int_equal(parse(text), SMPP_ERR_URI);
}

static void a_failure_leaves_no_password_behind(void **state) {
  (void)state;
  assert_int_equal(parse("smpp://id:secret@h?colour=red"), SMPP_ERR_URI);
  assert_true(is_wiped());
  assert_int_equal(parse("smpp://id:secret@h?profile=x"), SMPP_ERR_UNSUPPORTED);
  assert_true(is_wiped());
  parses("smpp://id:secret@h");
  smpp_uri_wipe(&uri);
  assert_true(is_wiped());
  assert_int_equal(smpp_uri_parse(smpp_span(NULL, 0), &uri, NULL), SMPP_ERR_URI);
}

static void an_address_is_carried_into_a_configuration(void **state) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  (void)state;
  config.bind_mode = SMPP_BIND_TX;
  parses(
      "smpp://id:pw@h?window=7&rate=30&timeout=3s&enquire=9s&system_type=st&tlv.0x1400=01&"
      "msgid=dec,hex&long=sar&validity=absolute&dcs0_in=ascii&dcs0_out=gsm7packed&national=urdu");
  smpp_uri_apply(&uri, &config);
  assert_true(smpp_span_equal(config.system_id, smpp_span_of("id")));
  assert_true(smpp_span_equal(config.password, smpp_span_of("pw")));
  assert_true(smpp_span_equal(config.system_type, smpp_span_of("st")));
  assert_int_equal(config.bind_mode, SMPP_BIND_TX);
  assert_int_equal(config.session.window, 7);
  assert_int_equal(config.session.response_ms, 3000);
  assert_int_equal(config.session.enquire_link_ms, 9000);
  assert_int_equal(config.rate, 30);
  assert_int_equal(config.dcs0_in, SMPP_ENCODING_ASCII);
  assert_int_equal(config.dcs0_out, SMPP_ENCODING_GSM7_PACKED);
  assert_int_equal(config.national_locking & config.national_single, SMPP_NATIONAL(urdu));
  assert_int_equal(config.id_policy_response, SMPP_ID_DEC);
  assert_int_equal(config.id_policy_receipt, SMPP_ID_HEX);
  assert_int_equal(config.long_method, SMPP_LONG_SAR);
  assert_int_equal(config.validity, SMPP_VALIDITY_ABSOLUTE);
  assert_int_equal(config.tlvs.len, 5);
  config.password = smpp_span_of("from elsewhere");
  parses("smpp://id@h?bind=trx");
  smpp_uri_apply(&uri, &config);
  assert_true(smpp_span_equal(config.password, smpp_span_of("from elsewhere")));
  assert_int_equal(config.bind_mode, SMPP_BIND_TRX);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_address_of_account_and_host_has_the_documented_defaults),
      cmocka_unit_test(every_option_is_understood),
      cmocka_unit_test(durations_have_units_and_fit),
      cmocka_unit_test(account_and_values_are_percent_decoded),
      cmocka_unit_test(a_password_may_hold_colons_slashes_and_an_at_sign),
      cmocka_unit_test(an_ipv6_address_stands_in_brackets),
      cmocka_unit_test(a_fault_says_where_and_what),
      cmocka_unit_test(what_tls_needs_to_know_is_kept),
      cmocka_unit_test(the_address_to_connect_from_is_kept),
      cmocka_unit_test(what_is_known_and_not_built_is_unsupported_by_name),
      cmocka_unit_test(strings_end_at_their_limits),
      cmocka_unit_test(the_tlvs_end_at_1024_octets),
      cmocka_unit_test(a_failure_leaves_no_password_behind),
      cmocka_unit_test(an_address_is_carried_into_a_configuration),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
