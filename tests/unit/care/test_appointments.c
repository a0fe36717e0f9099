/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "planning.h"

#include <stdio.h>

#define PLAN                                                                                       \
  "[plan]\nzone = Europe/Paris\ncountry = FR\n[site CHU Sud]\nzone = Indian/Reunion\ncountry = "   \
  "RE\n"                                                                                           \
  "[rule a]\nwhen = J-1@14:00\ntemplate = t\n"

static care_appointments *read_as(bool jsonl, const char *octets, size_t len,
                                  const care_plan *plan) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_fault fault = {0};
  care_appointments *table = NULL;
  int result = (jsonl ? care_appointments_jsonl : care_appointments_csv)(
      &alloc, smpp_span(octets, len), plan, &table, &fault);

  if (result != SMPP_OK)
    print_error("%zu: %s\n", fault.line, fault.text);
  assert_int_equal(result, SMPP_OK);
  return table;
}

static care_appointments *csv_of(const char *text, const care_plan *plan) {
  return read_as(false, text, strlen(text), plan);
}

static struct smpp_span value_of(const struct care_appointment *a, const char *name) {
  for (size_t i = 0; i < a->n_values; i++)
    if (smpp_span_equal(a->names[i], smpp_span_of(name)))
      return a->values[i];
  return smpp_span(NULL, 0);
}

static void assert_span(struct smpp_span span, const char *text) {
  assert_int_equal(span.len, strlen(text));
  assert_memory_equal(span.ptr, text, span.len);
}

static void headers_in_four_languages_mean_the_same(void **state) {
  static const char *const tables[] = {
      "appointment_id,phone,last_name,first_name,start,unit,status,consent\n"
      "A1,+33639980101,Lef\xC3\xA8vre,Zo\xC3\xA9,2026-06-18T09:30,Bloc 2,booked,yes\n",
      "\xEF\xBB\xBFId RDV;Portable;Nom;Pr\xC3\xA9nom;Date RDV;Service;Statut;Consentement\r\n"
      "A1;+33639980101;Lef\xC3\xA8vre;Zo\xC3\xA9;18/06/2026 09h30;Bloc 2;confirm\xC3\xA9;oui\r\n",
      "id_cita;m\xC3\xB3vil;apellidos;nombre;fecha;hora;servicio;estado;consentimiento\n"
      "A1;+33639980101;Lef\xC3\xA8vre;Zo\xC3\xA9;18/06/2026;9:30;Bloc 2;confirmada;s\xC3\xAD\n",
      "id_appuntamento,cellulare,cognome,nome,data,ora,reparto,stato,consenso\n"
      "A1,+33639980101,Lef\xC3\xA8vre,Zo\xC3\xA9,18.06.2026,09:30,Bloc 2,prenotato,si\n",
      "Id RDV;Portable;Nom;Pr\xE9nom;Date RDV;Service;Statut;Consentement\r\n" /* CP1252 */
      "A1;+33639980101;Lef\xE8vre;Zo\xE9;18/06/2026 09h30;Bloc 2;pr\xE9vu;oui\r\n",
  };
  care_plan *plan = plan_of(PLAN);

  (void)state;
  for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++) {
    care_appointments *table = csv_of(tables[i], plan);
    struct care_appointment a = CARE_APPOINTMENT_INIT;
    struct care_fault fault = {0};

    assert_int_equal(care_appointments_count(table), 1);
    if (care_appointments_get(table, 0, &a, &fault) != SMPP_OK)
      print_error("%s\n", fault.text);
    assert_int_equal(a.problem, CARE_ROW_OK);
    assert_span(a.id, "A1");
    assert_span(a.phone, "+33639980101");
    assert_span(a.last_name, "Lef\xC3\xA8vre");
    assert_span(a.first_name, "Zo\xC3\xA9");
    assert_span(a.unit, "Bloc 2");
    assert_int_equal(a.status, CARE_STATUS_BOOKED);
    assert_int_equal(a.consent, CARE_SAID_YES);
    assert_int_equal(a.contact_ok, CARE_SAID_NOTHING);
    assert_int_equal(a.start_ms, at(plan, "2026-06-18T09:30"));
    assert_span(value_of(&a, "last_name"), "Lef\xC3\xA8vre");
    assert_span(value_of(&a, "start"), "2026-06-18T09:30");
    care_appointments_free(table);
  }
  care_plan_free(plan);
}

static void utf16_is_read_too(void **state) {
  static const char text[] = "id;phone;start\nA1;123;2026-06-18T09:30\n";
  char wide[2 * sizeof text] = {(char)0xFF, (char)0xFE};
  care_plan *plan = plan_of(PLAN);
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  care_appointments *table;

  (void)state;
  for (size_t i = 0; i + 1 < sizeof text; i++)
    wide[2 + 2 * i] = text[i];
  table = read_as(false, wide, 2 * sizeof text, plan);
  assert_int_equal(care_appointments_get(table, 0, &a, NULL), SMPP_OK);
  assert_span(a.phone, "123");
  care_appointments_free(table);
  care_plan_free(plan);
}

static void the_start_is_read_by_the_clock_of_its_place(void **state) {
  care_plan *plan = plan_of(PLAN);
  care_appointments *table = csv_of("id,phone,start,site,tz\n"
                                    "1,1,2026-06-18T09:30,,\n"
                                    "2,1,2026-06-18T09:30,chu sud,\n"
                                    "3,1,2026-06-18T09:30,chu sud,America/Cayenne\n"
                                    "4,1,2026-06-18T09:30Z,,\n"
                                    "5,1,2026-06-18T09:30-03:00,CHU Sud,\n",
                                    plan);
  static const int utc_minutes[] = {450, 330, 750, 570, 750};
  static const char *const shown[] = {"2026-06-18T09:30", "2026-06-18T09:30", "2026-06-18T09:30",
                                      "2026-06-18T11:30", "2026-06-18T16:30"};

  (void)state;
  for (size_t i = 0; i < 5; i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    assert_int_equal(care_appointments_get(table, i, &a, NULL), SMPP_OK);
    assert_int_equal(a.start_ms,
                     care_day_of(2026, 6, 18) * CARE_DAY_MS + utc_minutes[i] * INT64_C(60000));
    assert_span(value_of(&a, "start"), shown[i]);
    assert_int_equal(a.country,
                     care_country_by_name(smpp_span_of(i == 1 || i == 2 || i == 4 ? "RE" : "FR")));
  }
  care_appointments_free(table);
  care_plan_free(plan);
}

static void each_bad_row_says_what_is_wrong_where(void **state) {
  static const char text[] = "id,phone,start,status,consent,tz\n"
                             "1,1,2026-06-18T09:30,booked,no,\n"
                             ",1,2026-06-18T09:30,,,\n"
                             "3,,2026-06-18T09:30,,,\n"
                             "4,1,06/18/2026 09:30,,,\n"
                             "5,1,2026-06-18,,,\n"
                             "6,1,,,,\n"
                             "7,1,1900-01-01T09:30,,,\n"
                             "8,1,2026-06-18T09:30,parti,,\n"
                             "9,1,2026-06-18T09:30,,peut-etre,\n"
                             "10,1,2026-06-18T09:30,,,Paris\n"
                             "11,1\n"
                             "12,1,2026-06-18T09:30,annul\xC3\xA9,,\n";
  static const struct {
    int problem;
    size_t column;
    const char *words;
  } rows[] = {{CARE_ROW_OK, 0, ""},
              {CARE_ROW_NO_ID, 1, "empty"},
              {CARE_ROW_NO_PHONE, 2, "called"},
              {CARE_ROW_BAD_START, 3, "06/18/2026 09:30"},
              {CARE_ROW_BAD_START, 3, "both"},
              {CARE_ROW_BAD_START, 3, "2027-03-15T09:30"},
              {CARE_ROW_BAD_START, 3, "year"},
              {CARE_ROW_BAD_STATUS, 4, "cancelled"},
              {CARE_ROW_BAD_CHOICE, 5, "yes or no"},
              {CARE_ROW_BAD_ZONE, 6, "Europe/Paris"},
              {CARE_ROW_FIELDS, 0, "2 fields where the header has 6"},
              {CARE_ROW_OK, 0, ""}};
  care_plan *plan = plan_of(PLAN);
  care_appointments *table = csv_of(text, plan);

  (void)state;
  assert_int_equal(care_appointments_count(table), 12);
  for (size_t i = 0; i < 12; i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;
    struct care_fault fault = {0};
    int result = care_appointments_get(table, i, &a, &fault);

    assert_int_equal(a.problem, rows[i].problem);
    assert_int_equal(result, rows[i].problem ? SMPP_ERR_INVALID : SMPP_OK);
    assert_int_equal(fault.line, rows[i].problem ? i + 2 : 0);
    assert_int_equal(fault.column, rows[i].column);
    assert_non_null(strstr(fault.text, rows[i].words));
    assert_int_equal(a.row, i + 1);
  }
  care_appointments_free(table);
  care_plan_free(plan);
}

static void the_same_appointment_twice_is_a_copy_or_a_doubt(void **state) {
  static const char text[] = "id,phone,start,name\n"
                             "1,1,2026-06-18T09:30,a\n"
                             "2,1,2026-06-18T09:30,a\n"
                             "1,1,2026-06-18T09:30,b\n"
                             "3,1,2026-06-18T09:30,a\n"
                             "3,1,2026-06-18T09:45,a\n"
                             "3,1,2026-06-18T09:30,a\n";
  static const int problems[] = {0, 0, 0, CARE_ROW_TWICE, CARE_ROW_TWICE, CARE_ROW_TWICE};
  care_plan *plan = plan_of(PLAN);
  care_appointments *table = csv_of(text, plan);

  (void)state;
  for (size_t i = 0; i < 6; i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    (void)care_appointments_get(table, i, &a, NULL);
    assert_int_equal(a.problem, problems[i]);
    assert_int_equal(a.is_copy, i == 2);
  }
  care_appointments_free(table);
  care_plan_free(plan);
}

static void json_lines_are_read_by_the_same_names(void **state) {
  static const char text[] =
      "{\"appointment_id\":\"A1\",\"phone\":\"+33639980101\",\"start\":\"2026-06-18T09:30\","
      "\"fasting\":true,\"room\":12,\"more\":{\"a\":1}}\r\n"
      "\n"
      "{\"id\":17,\"Portable\":\"1\",\"date\":\"18/06/"
      "2026\",\"heure\":\"9h30\",\"consent\":false}\n"
      "[1]\n"
      "{\"id\":\"x\"\n"
      "{}\n"
      "{\"id\":\"A1\",\"phone\":\"2\",\"start\":\"2026-06-18T09:30\"}\n";
  static const int problems[] = {CARE_ROW_TWICE,  CARE_ROW_OK,    CARE_ROW_OBJECT,
                                 CARE_ROW_OBJECT, CARE_ROW_NO_ID, CARE_ROW_TWICE};
  static const size_t lines[] = {1, 3, 4, 5, 6, 7};
  care_plan *plan = plan_of(PLAN);
  care_appointments *table = read_as(true, text, strlen(text), plan);
  struct care_appointment a = CARE_APPOINTMENT_INIT;

  (void)state;
  assert_int_equal(care_appointments_count(table), 6);
  for (size_t i = 0; i < 6; i++) {
    (void)care_appointments_get(table, i, &a, NULL);
    assert_int_equal(a.problem, problems[i]);
    assert_int_equal(a.line, lines[i]);
  }
  assert_int_equal(care_appointments_get(table, 1, &a, NULL), SMPP_OK);
  assert_span(a.id, "17");
  assert_int_equal(a.start_ms, at(plan, "2026-06-18T09:30"));
  assert_int_equal(a.consent, CARE_SAID_NO);
  care_appointments_free(table);
  table = read_as(true, text, strcspn(text, "\n"), plan);
  assert_int_equal(care_appointments_get(table, 0, &a, NULL), SMPP_OK);
  assert_span(value_of(&a, "fasting"), "yes");
  assert_span(value_of(&a, "room"), "12");
  assert_span(value_of(&a, "more"), "");
  care_appointments_free(table);
  care_plan_free(plan);
}

static void a_member_that_is_there_twice_refuses_its_row(void **state) {
  static const char text[] =
      "{\"id\":\"A1\",\"phone\":\"1\",\"start\":\"2026-06-18T09:30\",\"Start\":\"2026-06-19T09:"
      "30\"}\n"
      "{\"id\":\"A2\",\"phone\":\"1\",\"start\":\"2026-06-18T09:30\",\"room\":1,\"room\":2}\n";
  care_plan *plan = plan_of(PLAN);
  care_appointments *table = read_as(true, text, strlen(text), plan);
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  struct care_fault fault = {0};

  (void)state;
  assert_int_equal(care_appointments_get(table, 0, &a, &fault), SMPP_ERR_INVALID);
  assert_int_equal(a.problem, CARE_ROW_OBJECT);
  assert_string_equal(fault.text, "start '2026-06-18T09:30': the object has it twice; keep the one "
                                  "that is right");
  assert_int_equal(care_appointments_get(table, 1, &a, &fault), SMPP_OK);
  care_appointments_free(table);
  care_plan_free(plan);
}

static void a_member_more_or_less_than_the_first_object_has_counts(void **state) {
  static const char text[] =
      "{\"id\":\"A1\",\"phone\":\"1\",\"start\":\"2026-06-18T09:30\"}\n"
      "{\"id\":\"A2\",\"phone\":\"2\",\"start\":\"2026-06-18T10:30\",\"status\":\"cancelled\"}\n"
      "{\"id\":\"A3\",\"phone\":\"3\"}\n"
      "{\"id\":\"A4\",\"start\":\"2026-06-18T11:30\",\"phone\":\"4\"}\n";
  care_plan *plan = plan_of(PLAN);
  care_appointments *table = read_as(true, text, strlen(text), plan);
  struct care_appointment a = CARE_APPOINTMENT_INIT;

  (void)state;
  assert_int_equal(care_appointments_get(table, 1, &a, NULL), SMPP_OK);
  assert_int_equal(a.status, CARE_STATUS_CANCELLED);
  assert_int_equal(care_appointments_get(table, 2, &a, NULL), SMPP_ERR_INVALID);
  assert_int_equal(a.problem, CARE_ROW_BAD_START);
  assert_int_equal(care_appointments_get(table, 3, &a, NULL), SMPP_OK);
  assert_span(a.phone, "4");
  assert_int_equal(a.start_ms, at(plan, "2026-06-18T11:30"));
  care_appointments_free(table);
  care_plan_free(plan);
}

static void a_row_says_what_came_about_where_the_plan_waits_for_it(void **state) {
  static const char csv[] = "id;phone;start;evenement;date evenement\n"
                            "1;1;2026-06-18T09:30;results;17/06/2026 16:20\n"
                            "2;2;2026-06-18T09:30;results;2026-06-17T16:20Z\n"
                            "3;3;2026-06-18T09:30;results;\n"
                            "4;4;2026-06-18T09:30;;tomorrow\n"
                            "5;5;2026-06-18T09:30;results;tomorrow\n"
                            "6;6;2026-06-18T09:30;results;17/06/2026\n"
                            "7;7;2026-06-18T09:30;Results ready;\n"
                            "8;8;2026-06-18T09:30;results;\n"
                            "8;8;2026-06-18T09:30;invoice;\n";
  static const int problems[] = {CARE_ROW_OK,        CARE_ROW_OK,        CARE_ROW_OK,
                                 CARE_ROW_OK,        CARE_ROW_BAD_EVENT, CARE_ROW_BAD_EVENT,
                                 CARE_ROW_BAD_EVENT, CARE_ROW_TWICE,     CARE_ROW_TWICE};
  static const char waits[] = PLAN "[rule e]\nevent = results\nwhen = +1h\ntemplate = t\n";
  care_plan *plan = plan_of(waits), *other = plan_of(PLAN);
  care_appointments *table = read_as(false, csv, strlen(csv), plan);
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  int64_t times[] = {at(plan, "2026-06-17T16:20"), at(plan, "2026-06-17T18:20"), INT64_MIN};

  (void)state;
  for (size_t i = 0; i < 9; i++) {
    (void)care_appointments_get(table, i, &a, NULL);
    assert_int_equal(a.problem, problems[i]);
    if (i < 3) {
      assert_span(a.event, "results");
      assert_int_equal(a.event_at_ms, times[i]);
    }
  }
  care_appointments_free(table);
  table = read_as(false, csv, strlen(csv), other);
  assert_int_equal(care_appointments_get(table, 6, &a, NULL), SMPP_OK); /* the site's own */
  assert_span(a.event, "");
  care_appointments_free(table);
  care_plan_free(plan);
  care_plan_free(other);
}

static void objects_need_not_have_the_same_members(void **state) {
  static const char text[] =
      "{\"id\":\"A1\",\"phone\":\"1\",\"start\":\"2026-06-18T09:30\",\"room\":\"12\"}\n"
      "{\"id\":\"A2\",\"First name\":\"Zo\",\"phone\":\"2\",\"start\":\"2026-06-18T10:30\"}\n"
      "{\"floor\":3,\"debut\":\"2026-06-18T10:30\",\"phone\":\"3\",\"id\":\"A3\",\"room\":\"\","
      "\"prenom\":\"Li\"}\n";
  static const char *const rooms[] = {"12", "", ""}, *const floors[] = {"", "", "3"},
                           *const names[] = {"", "Zo", "Li"};
  care_plan *plan = plan_of(PLAN);
  care_appointments *table = read_as(true, text, strlen(text), plan);
  struct smpp_span first = {NULL, 0};
  size_t n = 0;

  (void)state;
  for (size_t i = 0; i < 3; i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    assert_int_equal(care_appointments_get(table, i, &a, NULL), SMPP_OK);
    assert_span(value_of(&a, "room"), rooms[i]);
    assert_span(value_of(&a, "floor"), floors[i]);
    assert_span(value_of(&a, "First name"), names[i]);
    assert_span(value_of(&a, "start"), i ? "2026-06-18T10:30" : "2026-06-18T09:30");
    assert_span(a.first_name, names[i]);
    if (i == 0) {
      n = a.n_values;
      first = a.names[4];
    }
    assert_int_equal(a.n_values, n);
    assert_true(smpp_span_equal(a.names[4], first));
  }
  care_appointments_free(table);
  care_plan_free(plan);
}

static void what_may_not_be_written_to_is_read_in_four_languages(void **state) {
  static const char *const headers[] = {
      "id,phone,start,deceased,minor,sensitive\n",
      "Id RDV;Portable;Date RDV;D\xC3\xA9"
      "c\xC3\xA9"
      "d\xC3\xA9;Mineur;Service sensible\n",
      "id_cita;m\xC3\xB3vil;fecha_cita;fallecido;menor de edad;servicio sensible\n",
      "id_appuntamento;cellulare;data_appuntamento;deceduto;minorenne;reparto sensibile\n"};
  care_plan *plan = plan_of(PLAN);

  (void)state;
  for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++) {
    const char *comma = i == 0 ? "," : ";";
    struct care_appointment a = CARE_APPOINTMENT_INIT;
    care_appointments *table;
    char text[300];

    snprintf(text, sizeof(text), "%s1%s2%s2026-06-18T09:30%sno%syes%s\n", headers[i], comma, comma,
             comma, comma, comma);
    table = csv_of(text, plan);
    assert_int_equal(care_appointments_get(table, 0, &a, NULL), SMPP_OK);
    assert_int_equal(a.deceased, CARE_SAID_NO);
    assert_int_equal(a.minor, CARE_SAID_YES);
    assert_int_equal(a.sensitive, CARE_SAID_NOTHING);
    care_appointments_free(table);
  }
  care_plan_free(plan);
}

static void a_copy_that_forbids_more_is_a_doubt(void **state) {
  care_plan *plan = plan_of(PLAN);
  care_appointments *table = csv_of("id,phone,start,deceased,contact_ok\n"
                                    "1,1,2026-06-18T09:30,,\n1,1,2026-06-18T09:30,yes,\n"
                                    "2,1,2026-06-18T09:30,,no\n2,1,2026-06-18T09:30,,\n",
                                    plan);

  (void)state;
  for (size_t i = 0; i < 4; i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    (void)care_appointments_get(table, i, &a, NULL);
    assert_int_equal(a.problem, CARE_ROW_TWICE);
  }
  care_appointments_free(table);
  care_plan_free(plan);
}

static void a_table_without_what_is_needed_is_refused(void **state) {
  static const struct {
    const char *text, *words;
  } bad[] = {{"", "empty"},
             {"phone,start\n1,2\n", "appointment_id"},
             {"id,start\n1,2\n", "portable"},
             {"id,phone\n1,2\n", "date_rdv"},
             {"id,phone,heure\n1,2,3\n", "date_rdv"},
             {"id,phone,start\n\"1,2,3\n", "never closed"}};
  struct smpp_alloc alloc = smpp_alloc_libc();

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    care_appointments *table = NULL;
    struct care_fault fault = {0};

    assert_true(care_appointments_csv(&alloc, smpp_span_of(bad[i].text), NULL, &table, &fault) < 0);
    assert_null(table);
    assert_non_null(strstr(fault.text, bad[i].words));
  }
}

static void without_a_plan_a_row_says_its_zone(void **state) {
  care_appointments *table = csv_of("id,phone,start,tz\n1,1,2026-06-18T09:30,\n"
                                    "2,1,2026-06-18T09:30Z,\n3,1,2026-06-18T09:30,Europe/Rome\n",
                                    NULL);
  static const int problems[] = {CARE_ROW_BAD_ZONE, CARE_ROW_OK, CARE_ROW_OK};

  (void)state;
  for (size_t i = 0; i < 3; i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    (void)care_appointments_get(table, i, &a, NULL);
    assert_int_equal(a.problem, problems[i]);
  }
  care_appointments_free(table);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(headers_in_four_languages_mean_the_same),
      cmocka_unit_test(utf16_is_read_too),
      cmocka_unit_test(the_start_is_read_by_the_clock_of_its_place),
      cmocka_unit_test(each_bad_row_says_what_is_wrong_where),
      cmocka_unit_test(the_same_appointment_twice_is_a_copy_or_a_doubt),
      cmocka_unit_test(json_lines_are_read_by_the_same_names),
      cmocka_unit_test(a_member_more_or_less_than_the_first_object_has_counts),
      cmocka_unit_test(a_row_says_what_came_about_where_the_plan_waits_for_it),
      cmocka_unit_test(a_member_that_is_there_twice_refuses_its_row),
      cmocka_unit_test(objects_need_not_have_the_same_members),
      cmocka_unit_test(what_may_not_be_written_to_is_read_in_four_languages),
      cmocka_unit_test(a_copy_that_forbids_more_is_a_doubt),
      cmocka_unit_test(a_table_without_what_is_needed_is_refused),
      cmocka_unit_test(without_a_plan_a_row_says_its_zone),
  };

  return cmocka_run_group_tests_name("care appointments", tests, NULL, NULL);
}
