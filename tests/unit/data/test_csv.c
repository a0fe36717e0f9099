/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/csv.h>
#include <data/names.h>

#include <stdlib.h>

static int parse(const char *text, size_t len, struct data_csv **csv, struct data_fault *fault) {
  char *copy = malloc(len ? len : 1);
  int result;

  memcpy(copy, text, len);
  result = data_csv_parse(smpp_span(copy, len), csv, fault);
  free(copy);
  return result;
}

static struct data_csv *table(const char *text, size_t len) {
  struct data_csv *csv = NULL;
  struct data_fault fault;

  assert_int_equal(parse(text, len, &csv, &fault), SMPP_OK);
  return csv;
}
#define TABLE(text) table(text, sizeof(text) - 1)

static void assert_span(struct smpp_span span, const char *expected) {
  assert_int_equal(span.len, strlen(expected));
  assert_memory_equal(span.ptr, expected, span.len);
}

static void assert_raw(const struct data_csv *csv, size_t row, size_t column, const char *text) {
  struct data_csv_row fields = data_csv_row(csv, row);

  assert_true(column < fields.n_fields);
  assert_span(fields.fields[column], text);
}

static void a_table_has_names_rows_and_lines(void **state) {
  struct data_csv *csv = TABLE("phone,First name\r\n+33 6,Zo\xC3\xA9\r\n\r\n\"0 7\", x \n");

  (void)state;
  assert_int_equal(csv->n_columns, 2);
  assert_int_equal(csv->n_rows, 2);
  assert_int_equal(csv->separator, ',');
  assert_string_equal(csv->charset, "UTF-8");
  assert_int_equal(data_csv_column(csv, "FIRST_NAME"), 1);
  assert_int_equal(data_csv_column(csv, "to"), DATA_NAME_NONE);
  assert_raw(csv, 0, 1, "Zo\xC3\xA9");
  assert_raw(csv, 1, 0, "0 7");
  assert_raw(csv, 1, 1, " x ");
  assert_span(data_csv_field(csv, 1, 1), "x");
  assert_int_equal(data_csv_row(csv, 0).line, 2);
  assert_int_equal(data_csv_row(csv, 1).line, 4);
  data_csv_free(csv);
}

static void quotes_hold_separators_line_breaks_and_doubled_quotes(void **state) {
  struct data_csv *csv = TABLE("a;b\n\"x;\"\"y\"\"\r\nz\";\"\"\"\"\n1;\"\"\n2;3");

  (void)state;
  assert_int_equal(csv->n_rows, 3);
  assert_raw(csv, 0, 0, "x;\"y\"\r\nz");
  assert_raw(csv, 0, 1, "\"");
  assert_raw(csv, 1, 1, "");
  assert_int_equal(data_csv_row(csv, 1).line, 4);
  data_csv_free(csv);
}

static void the_separator_is_what_the_header_has_more_of(void **state) {
  struct data_csv *csv = TABLE("phone;\"name, first, last\";time\n1;2,5;3\n");

  (void)state;
  assert_int_equal(csv->separator, ';');
  assert_raw(csv, 0, 1, "2,5");
  data_csv_free(csv);
  csv = TABLE("sep=,\r\na;b,c\r\n1,2\r\n");
  assert_int_equal(csv->separator, ',');
  assert_span(csv->names[0], "a;b");
  assert_int_equal(data_csv_row(csv, 0).line, 3);
  data_csv_free(csv);
}

static void old_macintosh_line_ends_count_too(void **state) {
  struct data_csv *csv = TABLE("a,b\r1,2\r3,4\r");

  (void)state;
  assert_int_equal(csv->n_rows, 2);
  assert_int_equal(data_csv_row(csv, 1).line, 3);
  data_csv_free(csv);
}

static void empty_rows_and_empty_columns_at_the_end_do_not_count(void **state) {
  struct data_csv *csv = TABLE("\na,b,,\n1,2,,\n,,,\n\n3,4\n , ,\n");

  (void)state;
  assert_int_equal(csv->n_columns, 2);
  assert_int_equal(csv->n_rows, 2);
  assert_true(data_csv_row_fits(csv, 0, NULL));
  assert_true(data_csv_row_fits(csv, 1, NULL));
  data_csv_free(csv);
}

static void a_ragged_row_is_named_by_its_line(void **state) {
  struct data_csv *csv = TABLE("a,b,c\n1,2,3\n1,2\n1,2,3,4\n");
  struct data_fault fault;

  (void)state;
  assert_true(data_csv_row_fits(csv, 0, &fault));
  assert_false(data_csv_row_fits(csv, 1, &fault));
  assert_int_equal(fault.line, 3);
  assert_non_null(strstr(fault.text, "2 fields where the header has 3"));
  assert_false(data_csv_row_fits(csv, 2, &fault));
  assert_int_equal(fault.line, 4);
  assert_non_null(strstr(fault.text, "4 fields where the header has 3"));
  data_csv_free(csv);
}

static void every_encoding_gives_the_same_table(void **state) {
  static const struct {
    const char *octets;
    size_t len;
    const char *charset;
  } files[] = {
#define FILE_OF(text, charset) {text, sizeof(text) - 1, charset}
      FILE_OF("n\xC3\xA9;b\n\xE2\x82\xAC;2", "UTF-8"),
      FILE_OF("\xEF\xBB\xBFn\xC3\xA9;b\n\xE2\x82\xAC;2", "UTF-8"),
      FILE_OF("n\xE9;b\n\x80;2", "CP1252"),
      FILE_OF("\xFF\xFEn\0\xE9\0;\0b\0\n\0\xAC\x20;\0"
              "2\0",
              "UTF-16LE"),
      FILE_OF("\xFE\xFF\0n\0\xE9\0;\0b\0\n\x20\xAC\0;\0"
              "2",
              "UTF-16BE"),
      FILE_OF("n\0\xE9\0;\0b\0\n\0\xAC\x20;\0"
              "2\0",
              "UTF-16LE"),
      FILE_OF("\0n\0\xE9\0;\0b\0\n\x20\xAC\0;\0"
              "2",
              "UTF-16BE"),
#undef FILE_OF
  };

  (void)state;
  for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
    struct data_csv *csv = table(files[i].octets, files[i].len);

    assert_string_equal(csv->charset, files[i].charset);
    assert_span(csv->names[0], "n\xC3\xA9");
    assert_span(csv->names[1], "b");
    assert_raw(csv, 0, 0, "\xE2\x82\xAC");
    data_csv_free(csv);
  }
}

static void a_fault_says_where_and_what(void **state) {
  static const struct {
    const char *octets;
    size_t len;
    int result;
    size_t line, column;
    const char *words;
  } bad[] = {
#define BAD(text, result, line, column, words) {text, sizeof(text) - 1, result, line, column, words}
      BAD("", SMPP_ERR_MALFORMED, 1, 1, "empty"),
      BAD("\n\n, ,\n", SMPP_ERR_MALFORMED, 1, 1, "empty"),
      BAD("a,b\nx,\"open\nand on\n", SMPP_ERR_MALFORMED, 2, 3, "never closed"),
      BAD("a,b\n\xC3\xA9t\xC3\xA9 \"x\",1\n", SMPP_ERR_MALFORMED, 2, 5, "inside a field"),
      BAD("a,b\n\"x\" y,1\n", SMPP_ERR_MALFORMED, 2, 4, "more follows"),
      BAD("a,b\n\"x\"\"y\nz\"w,1\n", SMPP_ERR_MALFORMED, 3, 3, "more follows"),
      BAD("First name,first_NAME\n", SMPP_ERR_MALFORMED, 1, 0, "twice"),
      BAD("a,b\n1,\0\n", SMPP_ERR_BAD_TEXT, 2, 3, "NUL"),
      BAD("a,b\n\xC3\xA9\xC3\xA9\xC3\xA9,\xC3\n", SMPP_ERR_BAD_TEXT, 2, 5, "broken UTF-8"),
      BAD("\xEF\xBB\xBF"
          "a,b\nx,\xE9\n",
          SMPP_ERR_BAD_TEXT, 2, 3, "broken UTF-8"),
      BAD("a,b\n\xE9,\x81\n", SMPP_ERR_BAD_TEXT, 2, 3, "neither UTF-8 nor CP1252"),
      BAD("\xFF\xFE\0\0a\0\0\0", SMPP_ERR_BAD_TEXT, 1, 1, "UTF-32"),
      BAD("\xFF\xFE"
          "a\0\n\0b\0\0\xD8",
          SMPP_ERR_BAD_TEXT, 2, 2, "surrogate"),
      BAD("\xFF\xFE"
          "a\0b",
          SMPP_ERR_BAD_TEXT, 1, 2, "half a character"),
#undef BAD
  };

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    struct data_csv *csv = NULL;
    struct data_fault fault;

    assert_int_equal(parse(bad[i].octets, bad[i].len, &csv, &fault), bad[i].result);
    assert_null(csv);
    assert_int_equal(fault.line, bad[i].line);
    assert_int_equal(fault.column, bad[i].column);
    assert_non_null(strstr(fault.text, bad[i].words));
  }
}

static void a_missing_column_is_said_with_those_there_are(void **state) {
  struct data_csv *csv = TABLE("nom;t\xC3\xA9l\n1;2\n");
  struct data_fault fault;

  (void)state;
  data_csv_column_missing(csv, "phone", &fault);
  assert_string_equal(fault.text, "there is no column phone; the header has: nom, t\xC3\xA9l");
  assert_int_equal(fault.line, 1);
  data_csv_free(csv);
}

static void a_fault_shows_no_character_that_acts(void **state) {
  struct data_fault fault = {0};

  (void)state;
  data_fault_add_span(&fault, smpp_span_of("a\x1B[2J\xC2\x9B\xE2\x80\xAE\xE2\x81\xA9z"));
  assert_string_equal(fault.text, "a [2J   z");
}

static void a_title_over_the_header_is_pointed_out(void **state) {
  struct data_csv *csv = TABLE("Consultations;;;\n\n;le 12;;\nid;nom;phone;date\n1;2;3;4\n");
  struct data_fault fault;

  (void)state;
  data_csv_column_missing(csv, "phone", &fault);
  assert_non_null(strstr(fault.text, "if line 4 does, delete those above it"));
  data_csv_free(csv);
  csv = TABLE("nom;tel\n1;2\n");
  data_csv_column_missing(csv, "phone", &fault);
  assert_null(strstr(fault.text, "delete"));
  data_csv_free(csv);
}

static void tabs_separate_where_the_first_line_has_most_of_them(void **state) {
  struct data_csv *csv = TABLE("nom, pr\xC3\xA9nom\tphone\tdate\nA, B\t2\t\"3\t4\"\n");

  (void)state;
  assert_int_equal(csv->separator, '\t');
  assert_int_equal(csv->n_columns, 3);
  assert_memory_equal(data_csv_field(csv, 0, 0).ptr, "A, B", 4);
  assert_memory_equal(data_csv_field(csv, 0, 2).ptr, "3\t4", 3);
  data_csv_free(csv);
  csv = TABLE("sep=\t\nid;1\tid;2\n1\t2\n");
  assert_int_equal(csv->n_columns, 2);
  data_csv_free(csv);
}

static void a_workbook_under_another_name_is_called_one(void **state) {
  struct data_csv *csv;
  struct data_fault fault;

  (void)state;
  assert_int_equal(data_csv_parse(smpp_span("PK\3\4\24\0\6\0", 8), &csv, &fault),
                   SMPP_ERR_BAD_TEXT);
  assert_non_null(strstr(fault.text, "workbook"));
}

static void a_table_that_is_taken_over_splits_rows_when_they_are_asked_for(void **state) {
  static const char *const texts[] = {
      "\"a\"\"b\",c\r\n\r\n\"1,\"\"2\"\"\",3\r\n4\r\n,\r\n\"5\n6\",\"7\"\n",
      "\xEF\xBB\xBFid;nom\n1;\xC3\xA9\n2;\"\"\"x\"\"\"",
      "sep=;\nid;nom\r1;\xE9t\xE9\r2;caf\xE9", /* CP1252 */
  };

  (void)state;
  for (size_t t = 0; t < sizeof(texts) / sizeof(*texts); t++) {
    struct data_csv *kept = table(texts[t], strlen(texts[t])), *taken = NULL;
    struct data_buffer octets = {.ptr = NULL};

    data_buffer_add_text(&octets, texts[t]);
    assert_int_equal(data_csv_take(&octets, &taken, NULL), SMPP_OK);
    assert_null(octets.ptr);
    assert_string_equal(taken->charset, kept->charset);
    assert_int_equal(taken->separator, kept->separator);
    assert_int_equal(taken->n_columns, kept->n_columns);
    assert_int_equal(taken->n_rows, kept->n_rows);
    for (size_t i = 0; i < kept->n_columns; i++)
      assert_true(smpp_span_equal(kept->names[i], taken->names[i]));
    for (size_t n = 0; n < 2 * kept->n_rows; n++) { /* to and fro */
      size_t i = n < kept->n_rows ? n : 2 * kept->n_rows - 1 - n;
      struct data_csv_row a = data_csv_row(kept, i), b = data_csv_row(taken, i);

      assert_int_equal(a.n_fields, b.n_fields);
      assert_int_equal(a.line, b.line);
      for (size_t k = 0; k < a.n_fields; k++)
        assert_true(smpp_span_equal(a.fields[k], b.fields[k]));
    }
    data_csv_free(taken);
    data_csv_free(kept);
  }
}

static void what_cannot_be_taken_over_is_gone_too(void **state) {
  struct data_buffer octets = {.ptr = NULL};
  struct data_fault fault = {0};
  struct data_csv *csv = NULL;

  (void)state;
  data_buffer_add_text(&octets, "a,b\n\"c");
  assert_int_equal(data_csv_take(&octets, &csv, &fault), SMPP_ERR_MALFORMED);
  assert_null(csv);
  assert_null(octets.ptr);
  assert_int_equal(fault.line, 2);
}

static void sizes_are_bounded(void **state) {
  size_t len = 2 * (DATA_CSV_ROWS + 2);
  char *text = malloc(len);
  struct data_csv *csv;
  struct data_fault fault;

  (void)state;
  for (size_t i = 0; i < len; i += 2)
    memcpy(text + i, "1\n", 2);
  assert_int_equal(data_csv_parse(smpp_span(text, len), &csv, &fault), SMPP_ERR_TOO_LONG);
  assert_int_equal(fault.line, DATA_CSV_ROWS + 2);
  assert_int_equal(data_csv_parse(smpp_span(text, len - 2), &csv, &fault), SMPP_OK);
  assert_int_equal(csv->n_rows, DATA_CSV_ROWS);
  data_csv_free(csv);

  memset(text, 'x', DATA_CSV_FIELD + 1);
  assert_int_equal(data_csv_parse(smpp_span(text, DATA_CSV_FIELD + 1), &csv, &fault),
                   SMPP_ERR_TOO_LONG);
  text[0] = '"';
  assert_int_equal(data_csv_parse(smpp_span(text, DATA_CSV_FIELD + 2), &csv, &fault),
                   SMPP_ERR_TOO_LONG);
  assert_int_equal(fault.column, 1);
  memset(text, ',', DATA_CSV_COLUMNS);
  assert_int_equal(data_csv_parse(smpp_span(text, DATA_CSV_COLUMNS), &csv, &fault),
                   SMPP_ERR_TOO_LONG);
  free(text);
}

static void names_may_be_repeated_where_that_is_asked_for(void **state) {
  struct data_csv *csv = NULL;

  (void)state;
  assert_int_equal(data_csv_parse_repeated(smpp_span_of("paper,to,Paper\na,1,b\n"), &csv, NULL),
                   SMPP_OK);
  assert_int_equal(csv->n_columns, 3);
  assert_int_equal(data_csv_column(csv, "paper"), 0);
  assert_true(data_csv_is_repeated(csv, 0));
  assert_true(data_csv_is_repeated(csv, 2));
  assert_false(data_csv_is_repeated(csv, 1));
  data_csv_free(csv);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_table_has_names_rows_and_lines),
      cmocka_unit_test(quotes_hold_separators_line_breaks_and_doubled_quotes),
      cmocka_unit_test(the_separator_is_what_the_header_has_more_of),
      cmocka_unit_test(old_macintosh_line_ends_count_too),
      cmocka_unit_test(empty_rows_and_empty_columns_at_the_end_do_not_count),
      cmocka_unit_test(a_ragged_row_is_named_by_its_line),
      cmocka_unit_test(every_encoding_gives_the_same_table),
      cmocka_unit_test(a_fault_says_where_and_what),
      cmocka_unit_test(a_missing_column_is_said_with_those_there_are),
      cmocka_unit_test(a_fault_shows_no_character_that_acts),
      cmocka_unit_test(a_title_over_the_header_is_pointed_out),
      cmocka_unit_test(tabs_separate_where_the_first_line_has_most_of_them),
      cmocka_unit_test(a_workbook_under_another_name_is_called_one),
      cmocka_unit_test(a_table_that_is_taken_over_splits_rows_when_they_are_asked_for),
      cmocka_unit_test(what_cannot_be_taken_over_is_gone_too),
      cmocka_unit_test(sizes_are_bounded),
      cmocka_unit_test(names_may_be_repeated_where_that_is_asked_for),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
