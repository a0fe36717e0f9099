/* SPDX-License-Identifier: MIT
 *
 * smppcare render TEMPLATE --csv FILE: the texts of a table, before anything is
 * sent. */
#include "commands.h"
#include "file.h"
#include "row.h"
#include "variants.h"

#include <data/csv.h>
#include <data/names.h>
#include <data/number.h>
#include <smpp/text.h>
#include <smppcare/care.h>

#include <stdio.h>
#include <stdlib.h>

#define TEXT_MAX 65536
#define PARTS_USUAL 6 /* smppsend refuses more unless --max-parts says so */

struct options {
  const char *template, *csv, *lang, *zone, *to_column, *id_column;
  bool json, quiet, verbose, help;
};

struct columns {
  size_t to, id, lang; /* DATA_NAME_NONE: there is none */
};

struct job {
  const struct options *options;
  const struct data_csv *csv;
  struct columns columns;
  struct smppcare_variants variants;
  struct data_buffer out;
  char text[TEXT_MAX];
  size_t n_failed, n_parts, n_warnings;
};

static const char usage[] =
    "usage: smppcare render TEMPLATE --csv FILE [options]\n"
    "Writes the text of each row of a table, without sending anything.\n"
    "\n"
    "  TEMPLATE            a file; of reminder.fr.txt, reminder.en.txt each row gets its "
    "language's;\n"
    "                      or, if it holds {{, the text itself\n"
    "  --csv FILE          the table, with a header; - is stdin\n"
    "  --lang L            language of rows that say none (the template's own, else fr)\n"
    "  --zone Z            show times that have an offset in this zone (such as Europe/Paris)\n"
    "  --to-column NAME    default: the first of phone, to, msisdn, tel, mobile\n"
    "  --id-column NAME    default: the first of id, appointment_id\n"
    "  --json              one JSON object a row, as smppsend --lines reads it\n"
    "  --quiet, --verbose\n";

/* --- options ----------------------------------------------------------------- */

static bool take_flag(struct options *options, const char *name) {
  if (strcmp(name, "--json") == 0)
    options->json = true;
  else if (strcmp(name, "--quiet") == 0)
    options->quiet = true;
  else if (strcmp(name, "--verbose") == 0)
    options->verbose = true;
  else if (strcmp(name, "--help") == 0)
    options->help = true;
  else
    return false;
  return true;
}

static const char **value_of(struct options *options, const char *name, size_t len) {
  const struct {
    const char *name;
    const char **value;
  } known[] = {{"--csv", &options->csv},
               {"--lang", &options->lang},
               {"--zone", &options->zone},
               {"--to-column", &options->to_column},
               {"--id-column", &options->id_column}};

  for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
    if (smpp_span_equal(smpp_span(name, len), smpp_span_of(known[i].name)))
      return known[i].value;
  return NULL;
}

static bool usage_error(const char *what, const char *name) {
  fprintf(stderr, "smppcare render: %s%s; see smppcare render --help\n", what, name);
  return false;
}

/* `--name VALUE` or `--name=VALUE`; *at is moved over what was taken. */
static bool take_value(struct options *options, int argc, char **argv, int *at) {
  const char *name = argv[*at];
  size_t len = strcspn(name, "=");
  const char **value = value_of(options, name, len);

  if (!value)
    return usage_error("unknown option ", name);
  if (name[len] == '=')
    *value = name + len + 1;
  else if (*at + 1 < argc)
    *value = argv[++*at];
  else
    return usage_error("a value is missing after ", name);
  return true;
}

static bool read_options(int argc, char **argv, struct options *options) {
  bool only_operands = false;

  for (int i = 1; i < argc; i++) {
    if (!only_operands && strcmp(argv[i], "--") == 0) {
      only_operands = true;
    } else if (only_operands || strncmp(argv[i], "--", 2) != 0) {
      if (options->template)
        return usage_error("more than one template: ", argv[i]);
      options->template = argv[i];
    } else if (!take_flag(options, argv[i]) && !take_value(options, argc, argv, &i)) {
      return false;
    }
  }
  if (options->help)
    return true;
  if (!options->template)
    return usage_error("the template is missing", "");
  if (!options->csv)
    return usage_error("--csv FILE is missing", "");
  return true;
}

/* --- columns ----------------------------------------------------------------- */

static size_t first_column(const struct data_csv *csv, const char *const *names) {
  for (; *names; names++) {
    size_t column = data_csv_column(csv, *names);

    if (column != DATA_NAME_NONE)
      return column;
  }
  return DATA_NAME_NONE;
}

static bool missing(const struct job *job, const char *wanted) {
  struct data_fault fault;

  data_csv_column_missing(job->csv, wanted, &fault);
  smppcare_print_fault(job->options->csv, fault.line, fault.column, fault.text);
  return false;
}

static bool find_columns(struct job *job) {
  static const char *const to[] = {"phone", "to", "msisdn", "tel", "mobile", NULL};
  static const char *const id[] = {"id", "appointment_id", NULL};
  static const char *const lang[] = {"lang", "language", "langue", NULL};
  const struct options *options = job->options;
  struct columns *columns = &job->columns;

  columns->to = options->to_column ? data_csv_column(job->csv, options->to_column)
                                   : first_column(job->csv, to);
  columns->id = options->id_column ? data_csv_column(job->csv, options->id_column)
                                   : first_column(job->csv, id);
  columns->lang = first_column(job->csv, lang);
  if (columns->to == DATA_NAME_NONE)
    return missing(job, options->to_column
                            ? options->to_column
                            : "for numbers (phone, to, msisdn, tel or mobile; or --to-column)");
  if (options->id_column && columns->id == DATA_NAME_NONE)
    return missing(job, options->id_column);
  return true;
}

/* --- rows -------------------------------------------------------------------- */

static struct smpp_span field(const struct job *job, size_t row, size_t column) {
  struct smpp_span value = {NULL, 0};

  if (column != DATA_NAME_NONE)
    value = data_csv_field(job->csv, row, column);
  return value.len > 0 ? value : smpp_span(NULL, 0);
}

static void fail(struct smppcare_row *row, const char *words) {
  snprintf(row->error, sizeof(row->error), "%s", words);
}

static void warn(struct smppcare_row *row, const char *words) {
  if (words[0] && row->n_warnings < SMPPCARE_WARNINGS_MAX)
    row->warnings[row->n_warnings++] = words;
}

static bool check_number(struct smppcare_row *row) {
  struct data_number number;
  const char *why;

  if (data_number_clean(row->to, &number, &why))
    return true;
  fail(row, why);
  return false;
}

static bool render_text(struct job *job, size_t index, const struct smppcare_variant *variant,
                        struct smppcare_row *row) {
  struct care_fault fault = {0};
  size_t len = 0;
  int result =
      care_template_render(variant->tmpl, variant->language, data_csv_row(job->csv, index).fields,
                           job->csv->n_columns, job->text, sizeof(job->text), &len, &fault);

  if (result != SMPP_OK)
    fail(row, fault.text[0] ? fault.text : smpp_result_text(result));
  row->text = smpp_span(job->text, len);
  return result == SMPP_OK;
}

static void render_row(struct job *job, size_t index, struct smppcare_row *row,
                       struct care_cost *cost) {
  const struct smppcare_variant *variant;
  struct smpp_span lang;
  struct data_fault fault;
  int result;

  if (!data_csv_row_fits(job->csv, index, &fault)) {
    fail(row, fault.text);
    return;
  }
  row->id = field(job, index, job->columns.id);
  row->to = field(job, index, job->columns.to);
  lang = field(job, index, job->columns.lang);
  variant = smppcare_variants_find(&job->variants, lang);
  if (!variant) {
    fail(row, "the row's language is unknown; write a code such as fr");
    return;
  }
  if (!check_number(row) || !render_text(job, index, variant, row))
    return;
  result = care_cost_of(row->text, cost);
  if (result != SMPP_OK) {
    fail(row, smpp_result_text(result));
    return;
  }
  row->encoding = smpp_encoding_name(cost->encoding);
  row->n_parts = cost->n_parts;
  warn(row, variant->warning);
  warn(row, cost->warning);
  if (cost->n_parts > PARTS_USUAL)
    warn(row, "more than 6 parts: smppsend refuses it unless --max-parts allows it");
}

static bool print_row(struct job *job, size_t index) {
  struct smppcare_row row = {.number = index + 1};
  struct care_cost cost = CARE_COST_INIT;

  render_row(job, index, &row, &cost);
  job->n_failed += row.error[0] != '\0';
  job->n_parts += row.error[0] ? 0 : row.n_parts;
  job->n_warnings += row.n_warnings;
  data_buffer_clear(&job->out);
  if (!job->options->json && index == 0)
    smppcare_row_head(&job->out);
  if (job->options->json)
    smppcare_row_json(&row, &job->out);
  else
    smppcare_row_line(&row, &job->out);
  if (job->out.failed || fwrite(job->out.ptr, 1, job->out.len, stdout) != job->out.len) {
    fprintf(stderr, "smppcare: cannot write the rows\n");
    return false;
  }
  return true;
}

/* Every template that any row needs is compiled before the first is printed. */
static int load_templates(struct job *job) {
  int result = smppcare_variants_load(&job->variants, smpp_span(NULL, 0));

  for (size_t i = 0; result == SMPPCARE_OK && i < job->csv->n_rows; i++) {
    if (!data_csv_row_fits(job->csv, i, NULL))
      continue;
    result = smppcare_variants_load(&job->variants, field(job, i, job->columns.lang));
    if (result == SMPPCARE_SOME_FAILED)
      result = SMPPCARE_OK; /* that row says so itself */
  }
  return result;
}

static int run(struct job *job) {
  const struct options *options = job->options;
  int result = SMPPCARE_USAGE;

  if (find_columns(job))
    result = smppcare_variants_init(&job->variants, options->template, options->lang,
                                    options->zone ? options->zone : "", job->csv);
  if (result == SMPPCARE_OK)
    result = load_templates(job);
  if (result != SMPPCARE_OK)
    return result;
  if (options->verbose)
    fprintf(stderr, "smppcare: %s: %s, separator '%c', %zu columns\n", options->csv,
            job->csv->charset, job->csv->separator, job->csv->n_columns);
  for (size_t i = 0; i < job->csv->n_rows; i++)
    if (!print_row(job, i))
      return SMPPCARE_USAGE;
  if (fflush(stdout) != 0) {
    fprintf(stderr, "smppcare: cannot write the rows\n");
    return SMPPCARE_USAGE;
  }
  if (!options->quiet)
    fprintf(stderr, "smppcare: %zu rows: %zu rendered in %zu parts, %zu failed, %zu warnings\n",
            job->csv->n_rows, job->csv->n_rows - job->n_failed, job->n_parts, job->n_failed,
            job->n_warnings);
  return job->n_failed > 0 ? SMPPCARE_SOME_FAILED : SMPPCARE_OK;
}

static int render(const struct options *options, const struct data_csv *csv) {
  struct job *job = calloc(1, sizeof(*job));
  int result;

  if (!job) {
    fprintf(stderr, "smppcare: out of memory\n");
    return SMPPCARE_USAGE;
  }
  job->options = options;
  job->csv = csv;
  result = run(job);
  smppcare_variants_deinit(&job->variants);
  data_buffer_free(&job->out);
  free(job);
  return result;
}

int smppcare_render(int argc, char **argv) {
  struct options options = {0};
  struct data_buffer octets = {0};
  struct data_fault fault = {0};
  struct data_csv *csv;
  int result;

  if (!read_options(argc, argv, &options))
    return SMPPCARE_USAGE;
  if (options.help) {
    fputs(usage, stdout);
    return SMPPCARE_OK;
  }
  if (!smppcare_read_file(options.csv, false, &octets)) {
    data_buffer_free(&octets);
    return SMPPCARE_USAGE;
  }
  result = data_csv_parse(data_buffer_span(&octets), &csv, &fault);
  data_buffer_free(&octets);
  if (result != SMPP_OK) {
    smppcare_print_fault(options.csv, fault.line, fault.column,
                         fault.text[0] ? fault.text : smpp_result_text(result));
    return SMPPCARE_USAGE;
  }
  result = render(&options, csv);
  data_csv_free(csv);
  return result;
}
