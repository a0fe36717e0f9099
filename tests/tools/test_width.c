/* SPDX-License-Identifier: MIT
 *
 * What `smppcare render` says a text may come to: random tables and templates, of
 * which every row and every mixture of rows is rendered. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "width.h"

#include <data/names.h>

#include <stdio.h>
#include <stdlib.h>

#define COLUMNS 4
#define ROWS 9
#define TRIALS 120

static uint32_t seed;
static care_language *french;

static unsigned below(unsigned n) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % n;
}

/* a: a name, b: one or nothing, c: yes or no, d: a number. Of names there are more
 * than kinds of values that are tried. */
static void write_table(char *out, size_t cap) {
  static const char *const said[] = {"yes", "non", "oui", "false", "", "0", "vrai"};
  static const char *const more[] = {"€", "Ł", "é", "[]", "🙂", "жизнь"};
  size_t n = (size_t)snprintf(out, cap, "a,b,c,d\n");

  for (int row = 0; row < ROWS; row++) {
    n += (size_t)snprintf(out + n, cap - n, "%.*s%s,", (int)below(60),
                          "Anne-Charlotte de La Tour du "
                          "Pin Chambly de la Charce et de Gouvernet",
                          below(6) ? "n" : more[below(6)]);
    n += (size_t)snprintf(out + n, cap - n, "%s%.*s,%s,%u\n", below(8) ? "" : "Ł",
                          below(4) ? 1 + (int)below(18) : 0, "Bernardin Wenceslas", said[below(7)],
                          below(6));
  }
}

static void write_template(char *out, size_t cap) {
  static const char *const pieces[] = {
      "{{a}} ",
      "{{a|upper}} ",
      "{{a|truncate:5}} ",
      "{{b|default:\"Madame, Monsieur, chers parents, chers tous\"}} ",
      "{{#if b}}Nom: {{b}}{{else}}Venez sans rien dire de votre nom a qui que ce soit{{/if}} ",
      "{{#if c}}Ne mangez rien et ne buvez rien apres minuit. {{/if}}",
      "{{#if c}}Rien. {{else}}Prenez un petit dejeuner comme tous les jours. {{/if}}",
      "{{d|plural:one:\"Apportez le document que vous savez\",other:\"# papiers\"}} ",
      "{{d|plural:=0:\"Apportez tout ce que vous trouvez chez vous\",other:\"#\"}} ",
      "Rendez-vous a l'hopital, par l'entree du parc. "};
  size_t n = 0;

  for (unsigned i = 3 + below(4); i > 0; i--)
    n += (size_t)snprintf(out + n, cap - n, "%s", pieces[below(10)]);
  snprintf(out + n, cap - n, "%.*s", (int)below(160),
           "Le parking est ferme; garez-vous au bout de la rue, et suivez la ligne verte jusqu'au "
           "bout du couloir, puis montez au deuxieme etage et attendez qu'on vous appelle.");
}

struct trial {
  struct data_csv *csv;
  struct care_variant variant;
  struct care_text_options options;
  struct smppcare_width width;
  char room[SMPPCARE_WIDTH_ROOM];
  struct smpp_span text;
};

static unsigned parts_of(struct trial *t, const struct smpp_span values[COLUMNS]) {
  struct care_cost cost = CARE_COST_INIT;
  size_t len = 0;

  if (care_text_make(t->variant.tmpl, t->variant.language, values, t->csv->n_columns, &t->options,
                     t->room, sizeof(t->room), &len, &cost, NULL) != SMPP_OK)
    return 0;
  t->text = smpp_span(t->room, len);
  return cost.n_parts;
}

/* The parts of the widest row. */
static unsigned note_rows(struct trial *t) {
  unsigned most = 0;

  for (size_t row = 0; row < t->csv->n_rows; row++) {
    unsigned n = parts_of(t, data_csv_row(t->csv, row).fields);

    assert_true(n > 0);
    assert_true(smppcare_width_note(&t->width, t->csv, row, t->text, n));
    most = n > most ? n : most;
  }
  return most;
}

static unsigned widest_mixture(struct trial *t) {
  unsigned most = 0;

  for (size_t i = 0; i < ROWS * ROWS * ROWS * ROWS; i++) {
    struct smpp_span values[COLUMNS];
    size_t rest = i;
    unsigned n;

    for (size_t column = 0; column < COLUMNS; column++, rest /= ROWS)
      values[column] = data_csv_row(t->csv, rest % ROWS).fields[column];
    n = parts_of(t, values);
    most = n > most ? n : most;
  }
  return most;
}

/* "%60": sixty letters. */
static void write_out(char *out, size_t cap, const char *text) {
  size_t n = 0;

  while (*text && n + 200 < cap) {
    char *end;
    size_t letters = *text == '%' ? strtoul(text + 1, &end, 10) : 0;

    if (!letters) {
      out[n++] = *text++;
      continue;
    }
    memset(out + n, 'x', letters);
    n += letters;
    text = end;
  }
  out[n] = '\0';
}

static void begin_with(struct trial *t, care_template **tmpl, const char *table, const char *text) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  char octets[2000];

  t->width = (struct smppcare_width){.columns = NULL};
  write_out(octets, sizeof(octets), table);
  assert_int_equal(data_csv_parse(smpp_span_of(octets), &t->csv, NULL), SMPP_OK);
  write_out(octets, sizeof(octets), text);
  assert_int_equal(care_template_new(&alloc, smpp_span_of(octets), tmpl, NULL), SMPP_OK);
  assert_int_equal(care_template_bind(*tmpl, t->csv->names, t->csv->n_columns, NULL), SMPP_OK);
  t->variant.tmpl = *tmpl;
  t->variant.language = french;
  t->options = (struct care_text_options)CARE_TEXT_OPTIONS_INIT;
  t->options.max_parts = 255;
}

static void end(struct trial *t, care_template *tmpl) {
  smppcare_width_free(&t->width);
  care_template_free(tmpl);
  data_csv_free(t->csv);
}

static void no_row_and_no_mixture_of_rows_is_wider_than_was_said(void **state) {
  static struct trial t;

  (void)state;
  for (uint32_t trial = 0; trial < TRIALS; trial++) {
    char table[2000], text[2000];
    struct smppcare_worst worst;
    care_template *tmpl = NULL;
    unsigned most;

    seed = trial * 7919u;
    write_table(table, sizeof(table));
    write_template(text, sizeof(text));
    begin_with(&t, &tmpl, table, text);
    t.options.characters = (int)below(2);
    most = note_rows(&t);
    assert_int_equal(t.width.max_parts, most);
    assert_true(smppcare_width_worst(&t.width, t.csv, &t.variant, &t.options, t.room, &worst));
    assert_int_equal(worst.n_parts, widest_mixture(&t));
    assert_true(worst.column == DATA_NAME_NONE ? worst.without == worst.n_parts
                                               : worst.without < worst.n_parts);
    end(&t, tmpl);
  }
}

/* Column a is tried before b. Each row is of one part. */
static void what_no_row_has_is_found_by_its_columns(void **state) {
  static const struct {
    const char *template, *table;
    unsigned n_parts;
    const char *column;
  } cases[] = {
      /* b alone takes the long a to UCS-2 */
      {"{{a}} {{b}}", "a,b\n%100,%50\nŁ,%50\n1,Ł\n", 2, "a"},
      /* the long a, the seventh of its kind, once b needs UCS-2 */
      {"{{a}} {{b}}", "a,b\n1,\U0001F642%40\n2,1\n3,1\n4,1\n5,1\n6,1\n%36,1\nŁ%20,1\n", 2, "a"},
      /* an empty b, the eighth of its kind */
      {"%135 {{a}} {{b|default:\"%8\"}}", "a,b\n%18,1\n1,2\n1,3\n1,4\n1,5\n1,6\n1,7\n1,\n", 2, "a"},
      /* b counts where a says so */
      {"%150 {{#if a}}{{b}}{{/if}}", "b,a\n1,yes\n2,yes\n%30,no\n", 2, "b"},
      {"#! max_parts = 1\n%100 {{a}} {{b}}", "a,b\n%50,1\n1,%50\n", 2, "a"},
      {"{{a}}", "a,b\n%100,%100\n", 1, NULL},
  };
  static struct trial t;

  (void)state;
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
    struct smppcare_worst worst;
    care_template *tmpl = NULL;

    begin_with(&t, &tmpl, cases[i].table, cases[i].template);
    assert_int_equal(note_rows(&t), 1);
    t.options.max_parts = 1;
    assert_true(smppcare_width_worst(&t.width, t.csv, &t.variant, &t.options, t.room, &worst));
    assert_int_equal(worst.n_parts, cases[i].n_parts);
    assert_int_equal(worst.column,
                     cases[i].column ? data_csv_column(t.csv, cases[i].column) : DATA_NAME_NONE);
    assert_int_equal(worst.without, 1);
    end(&t, tmpl);
  }
}

static int make_language(void **state) {
  struct smpp_alloc alloc = smpp_alloc_libc();

  (void)state;
  return care_language_new(&alloc, smpp_span_of("fr"), smpp_span_of(""), &french);
}

static int free_language(void **state) {
  (void)state;
  care_language_free(french);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(no_row_and_no_mixture_of_rows_is_wider_than_was_said),
      cmocka_unit_test(what_no_row_has_is_found_by_its_columns),
  };
  return cmocka_run_group_tests(tests, make_language, free_language);
}
