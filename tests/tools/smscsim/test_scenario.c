/* SPDX-License-Identifier: MIT
 *
 * Behaviours by name, scenarios, scripted patients. */
#include "scenario.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/text.h>

static enum behaviour_result set(struct behaviour *behaviour, const char *name, const char *value) {
  const char *why = NULL;
  enum behaviour_result result =
      behaviour_set(behaviour, smpp_span_of(name), smpp_span_of(value), &why);

  assert_non_null(why);
  return result;
}

static void behaviours_are_set_by_name(void **state) {
  struct behaviour b;

  (void)state;
  behaviour_init(&b);
  assert_int_equal(set(&b, "latency", "5ms..20ms"), BEHAVIOUR_OK);
  assert_int_equal(b.choices.values.latency.least_ms, 5);
  assert_int_equal(b.choices.values.latency.greatest_ms, 20);
  assert_int_equal(set(&b, "receipt_delay", "2s"), BEHAVIOUR_OK);
  assert_int_equal(b.choices.values.receipt_delay.least_ms, 2000);
  assert_int_equal(b.choices.values.receipt_delay.greatest_ms, 2000);
  assert_int_equal(set(&b, "id_format", "hex,dec"), BEHAVIOUR_OK);
  assert_int_equal(b.choices.values.id_response, ID_HEX);
  assert_int_equal(b.choices.values.id_receipt, ID_DEC);
  assert_int_equal(set(&b, "id_format", "uuid"), BEHAVIOUR_OK);
  assert_int_equal(b.choices.values.id_receipt, ID_UUID);
  assert_int_equal(set(&b, "receipt_format", "minimal"), BEHAVIOUR_OK);
  assert_int_equal(b.choices.values.receipt_format, RECEIPT_MINIMAL);
  assert_int_equal(set(&b, "final_states", "DELIVRD=9,undeliv=1"), BEHAVIOUR_OK);
  assert_int_equal(b.choices.values.final_states.total, 10);
  assert_int_equal(set(&b, "throttle", "20"), BEHAVIOUR_OK);
  assert_int_equal(b.choices.values.throttle, 20);
  assert_int_equal(set(&b, "queue", "3"), BEHAVIOUR_OK);
  assert_int_equal(set(&b, "strict", "yes"), BEHAVIOUR_OK);
  assert_true(b.choices.values.strict);
  assert_int_equal(set(&b, "dcs0", "latin1"), BEHAVIOUR_OK);
  assert_int_equal(b.choices.values.dcs0, SMPP_ENCODING_LATIN1);
}

static void bad_values_change_nothing(void **state) {
  static const char *const cases[][2] = {
      {"latency", "5"},
      {"latency", "20ms..5ms"},
      {"latency", "5ms.20ms"},
      {"latency", ""},
      {"receipt_delay", "31d"},
      {"id_format", "hex,"},
      {"id_format", "octal"},
      {"receipt_format", "FULL"},
      {"final_states", ""},
      {"final_states", "LOST"},
      {"final_states", "DELIVRD=0"},
      {"final_states", "DELIVRD="},
      {"throttle", "-1"},
      {"throttle", "1.5"},
      {"queue", "99999999999"},
      {"strict", "maybe"},
      {"dcs0", "ucs2"},
      {"final_states", "DELIVRD,"},
      {"reorder", "yes"},
      {"reorder", "1001"},
      {"drop_every", ""},
      {"drop_every", "-3"},
      {"disconnect_every", "5%"},
      {"slow_read", "1k"},
      {"silence", "2s"},
      {"silence", "2s/"},
      {"silence", "0s/10s"},
      {"silence", "10s/10s"},
      {"error_rate", ""},
      {"error_rate", "%"},
      {"error_rate", "1."},
      {"error_rate", "1.1"},
      {"error_rate", "101%"},
      {"error_rate", "-0.1"},
      {"error_rate", "0.0000001"},
      {"error_rate", "5%:"},
      {"error_rate", "5%:ESME_ROK"},
      {"error_rate", "5%:ESME_RNOTHING"},
      {"error_rate", "5%:ESME_RSYSERR=0"},
      {"malform", "5%:tlv,"},
      {"malform", "5%:tlv=1000001"},
      {"malform", "5%:octets"},
      {"latency", "1s if sometimes"},
      {"receipt_lost", "command=data_sm"},
  };
  struct behaviour before, b;

  (void)state;
  behaviour_init(&before);
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    b = before;
    assert_int_equal(set(&b, cases[i][0], cases[i][1]), BEHAVIOUR_BAD);
    assert_memory_equal(&b, &before, sizeof b);
  }
  assert_int_equal(set(&b, "latencies", "1s"), BEHAVIOUR_UNKNOWN);
}

static void shares_are_read_exactly(void **state) {
  static const struct {
    const char *text;
    uint32_t millionths;
  } cases[] = {{"0", 0},          {"1", 1000000},    {"0.05", 50000},       {"5%", 50000},
               {"0.000001", 1},   {"0.0001%", 1},    {"100%", 1000000},     {"1.000000", 1000000},
               {"12.5%", 125000}, {"000.1", 100000}, {"0.10000000", 100000}};
  struct behaviour b;

  (void)state;
  behaviour_init(&b);
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    assert_int_equal(set(&b, "malform", cases[i].text), BEHAVIOUR_OK);
    assert_int_equal(b.choices.values.trouble.malform_share, cases[i].millionths);
  }
}

static void final_states_are_drawn_by_their_weights(void **state) {
  unsigned n[10] = {0};
  struct behaviour b;

  (void)state;
  behaviour_init(&b);
  assert_int_equal(set(&b, "final_states", "DELIVRD=90,UNDELIV=10"), BEHAVIOUR_OK);
  for (uint64_t i = 0; i < 100; i++)
    n[final_state_draw(&b.choices.values.final_states, i)]++;
  assert_int_equal(n[2], 90);
  assert_int_equal(n[5], 10);
}

static const char scenario[] = "\xEF\xBB\xBF; a comment\n"
                               "[smsc]\n"
                               "receipt_delay = 200ms\n"
                               "\n"
                               "[patient +33639980101]\n"
                               "when = 9h\n"
                               "reply = OUI, merci ; \xC3\xA0 demain\n"
                               "after = 2s\n"
                               "[patient 33639980101]\n"
                               "reply = non\n"
                               "[patient 0033700*]\n"
                               "state = UNDELIV\n";

static const struct patient *match(const struct patients *patients, const char *number,
                                   const char *text) {
  return patients_match(patients, smpp_span_of(number), smpp_span_of(text));
}

static void a_scenario_scripts_patients(void **state) {
  struct patients patients = {0};
  struct site site;
  struct users users = {0};
  struct data_fault fault;
  struct behaviour b;

  (void)state;
  behaviour_init(&b);
  site_init(&site);
  assert_true(scenario_parse(smpp_span_of(scenario), &b, &patients, &users, &site, &fault));
  assert_int_equal(b.choices.values.receipt_delay.least_ms, 200);
  assert_int_equal(patients.n, 3);
  assert_string_equal(match(&patients, "33639980101", "RDV 9h")->reply,
                      "OUI, merci ; \xC3\xA0 demain");
  assert_int_equal(match(&patients, "0033639980101", "RDV 9h")->after_ms, 2000);
  assert_string_equal(match(&patients, "+33639980101", "RDV 10 heures")->reply, "non");
  assert_int_equal(match(&patients, "33700123", "")->state, 5);
  assert_null(match(&patients, "33700123", "")->reply);
  assert_non_null(match(&patients, "33700", ""));
  assert_null(match(&patients, "3370", ""));
  assert_null(match(&patients, "336399801011", "RDV 9h"));
  assert_true(patients_know(&patients, smpp_span_of("+337009")));
  assert_false(patients_know(&patients, smpp_span_of("+338")));
  patients_free(&patients);
}

static void faults_of_a_scenario_have_a_line(void **state) {
  static const struct {
    const char *text;
    size_t line;
  } cases[] = {
      {"[smsc]\nlatency = soon\n", 2},
      {"[smsc]\n\nlatence = 1s\n", 3},
      {"[smsc]\nreorder = yes\n", 2},
      {"latency = 1s\n", 1},
      {"[smsc]\n[operator]\n", 2},
      {"[smsc]\n[server]\n[smsc]\n", 3},
      {"[server]\n\n[server]\n", 3},
      {"[smsc]\n[list ward3]\n", 2},
      {"[patient]\nreply = x\n", 1},
      {"[patient 336]\nanswer = x\n", 2},
      {"[patient 336]\nafter = x\n", 2},
      {"[patient 336]\nstate = HAPPY\n", 2},
      {"[smsc\n", 1},
      {"[smsc]\nlatency\n", 2},
      {"[smsc]\nlatency = 1s\nqueue = 1\nlatency = 2s\n", 4},
      {"[patient 336]\nreply = a\nreply = b\n", 3},
      {"[account]\n", 1},
      {"[account a]\nbinds = many\n", 2},
      {"[account a]\nmodes = all\n", 2},
      {"[account a]\nlimit = 3\n", 2},
      {"[smsc]\n[patient 33*6]\nreply = a\n", 2},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    struct patients patients = {0};
    struct site site;
    struct users users = {0};
    struct data_fault fault = {.line = 0};
    struct behaviour b;

    behaviour_init(&b);
    site_init(&site);
    assert_false(scenario_parse(smpp_span_of(cases[i].text), &b, &patients, &users, &site, &fault));
    assert_int_equal(fault.line, cases[i].line);
    assert_true(fault.text[0] != '\0');
    patients_free(&patients);
    users_free(&users);
    site_free(&site);
  }
}

static void a_scenario_says_how_it_stands_in_its_network(void **state) {
  struct patients patients = {0};
  struct users users = {0};
  struct data_fault fault;
  struct behaviour b;
  struct site site;

  (void)state;
  behaviour_init(&b);
  site_init(&site);
  assert_true(scenario_parse(smpp_span_of("[server]\nmax_connections = 20\nmax_per_address = 3\n"
                                          "proxy_protocol = yes\n"
                                          "[outbind]\nport = 2776\nevery = 30s\nafter = 1s\n"
                                          "[outbind second]\nhost = ::1\nport = 1\npassword = pw\n"
                                          "[list ward3]\nmembers = 33611, 33612 ,33613\n"),
                             &b, &patients, &users, &site, &fault));
  assert_int_equal(site.limits.connections, 20);
  assert_int_equal(site.limits.unbound, SITE_UNSET);
  assert_int_equal(site.limits.per_address, 3);
  assert_true(site.proxied);
  assert_int_equal(site.n_calls, 2);
  assert_string_equal(site.calls[0].host, "127.0.0.1");
  assert_int_equal(site.calls[0].port, 2776);
  assert_int_equal(site.calls[0].every_ms, 30000);
  assert_int_equal(site.calls[0].after_ms, 1000);
  assert_string_equal(site.calls[1].host, "::1");
  assert_string_equal(site.calls[1].password, "pw");
  assert_null(site_list_find(&site, smpp_span_of("ward4")));
  assert_int_equal(site_list_find(&site, smpp_span_of("ward3"))->n, 3);
  assert_string_equal(site_list_find(&site, smpp_span_of("ward3"))->members[1], "33612");
  site_free(&site);
}

static void behaviours_are_written_as_they_can_be_set(void **state) {
  struct data_buffer text = {NULL, 0, 0, false};
  struct data_json_writer json = data_json_writer(&text);
  struct behaviour b;

  (void)state;
  behaviour_init(&b);
  set(&b, "latency", "1ms..2ms");
  set(&b, "id_format", "HEX,dec");
  set(&b, "throttle", "5 if every=2");
  set(&b, "error_rate", "12.5%:ESME_RSYSERR,ESME_RINVDSTADR=3");
  set(&b, "malform", "0.00001");
  set(&b, "silence", "2s/30s");
  data_json_object_begin(&json);
  behaviour_write(&b, &json);
  data_json_object_end(&json);
  data_buffer_add_char(&text, '\0');
  assert_string_equal(text.ptr,
                      "{\"latency\":\"1ms..2ms\",\"receipt_delay\":\"1000ms\","
                      "\"receipt_format\":\"full\",\"receipt_date\":\"minutes\",\"receipt_stat\":"
                      "\"-\",\"receipt_err\":\"-\",\"id_format\":\"HEX,dec\","
                      "\"final_states\":\"DELIVRD=100\",\"throttle\":\"5 if every=2 | 0\","
                      "\"queue\":0,\"window\":0,"
                      "\"strict\":false,\"dcs0\":\"gsm7\",\"idle_close\":\"0ms\","
                      "\"error_rate\":\"0.125:ESME_RSYSERR=1,ESME_RINVDSTADR=3\","
                      "\"reorder\":0,\"drop_every\":0,\"silence\":\"2000ms/30000ms\","
                      "\"disconnect_every\":0,\"slow_read\":0,"
                      "\"malform\":\"0.00001:sequence=1,command=1,tlv=1,short=1,long=1\"}");
  data_buffer_free(&text);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(behaviours_are_set_by_name),
      cmocka_unit_test(bad_values_change_nothing),
      cmocka_unit_test(shares_are_read_exactly),
      cmocka_unit_test(final_states_are_drawn_by_their_weights),
      cmocka_unit_test(a_scenario_scripts_patients),
      cmocka_unit_test(faults_of_a_scenario_have_a_line),
      cmocka_unit_test(a_scenario_says_how_it_stands_in_its_network),
      cmocka_unit_test(behaviours_are_written_as_they_can_be_set),
  };

  return cmocka_run_group_tests_name("smscsim scenario", tests, NULL, NULL);
}
