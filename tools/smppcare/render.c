/* SPDX-License-Identifier: MIT
 *
 * smppcare render TEMPLATE --csv FILE: the texts of a table, before anything is
 * sent. */
#include "commands.h"
#include "file.h"
#include "render_options.h"
#include "row.h"
#include "setup.h"
#include "width.h"

#include <care/columns.h>
#include <care/when.h>
#include <data/csv.h>
#include <data/names.h>
#include <data/number.h>
#include <smppcare/care.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define TEXT_MAX 65536
#define ROWS_MAX 100000 /* of one sending: a table with more is somebody's whole archive */
#define ERRORS_SHOWN 20

struct columns {
  size_t to, id, lang; /* DATA_NAME_NONE: there is none */
};

struct job {
  const struct smppcare_render_options *options;
  const struct data_csv *csv;
  struct columns columns;
  struct smppcare_setup setup;
  struct care_text_options texts;
  struct smppcare_variants variants;
  struct smppcare_width widths[SMPPCARE_VARIANTS_MAX]; /* one a variant */
  struct data_buffer out;
  size_t preview; /* rows that are shown; SIZE_MAX: all */
  bool has_head;  /* printed */
  char text[TEXT_MAX], price[SMPPCARE_AMOUNT_MAX], fallback[80];
  size_t n_failed, n_parts, n_warnings;
};

/* --- columns ----------------------------------------------------------------- */

/* The first that is there; else what appointments call that column. */
static size_t first_column(const struct data_csv *csv, const char *const *names, int otherwise) {
  for (; *names; names++) {
    size_t column = data_csv_column(csv, *names);

    if (column != DATA_NAME_NONE)
      return column;
  }
  return care__column_find(otherwise, csv->names, csv->n_columns);
}

static bool missing(const struct job *job, const char *wanted) {
  struct data_fault fault;

  data_csv_column_missing(job->csv, wanted, &fault);
  smppcare_print_fault(job->options->csv, fault.line, fault.column, fault.text);
  return false;
}

/* Two columns with one name: which of them would be written to? */
static bool is_single(const struct job *job, size_t column) {
  struct data_fault words = {0};

  if (column == DATA_NAME_NONE || !data_csv_is_repeated(job->csv, column))
    return true;
  data_fault_add(&words, "there are several columns '");
  data_fault_add_span(&words, job->csv->names[column]);
  data_fault_add(&words, "': keep one");
  smppcare_print_fault(job->options->csv, 1, 0, words.text);
  return false;
}

static bool find_columns(struct job *job) {
  static const char *const to[] = {"phone", "to", "msisdn", "tel", "mobile", NULL};
  static const char *const id[] = {"id", "appointment_id", NULL};
  static const char *const lang[] = {"lang", "language", "langue", NULL};
  const struct smppcare_render_options *options = job->options;
  struct columns *columns = &job->columns;

  columns->to = options->to_column ? data_csv_column(job->csv, options->to_column)
                                   : first_column(job->csv, to, CARE__COLUMN_PHONE);
  columns->id = options->id_column ? data_csv_column(job->csv, options->id_column)
                                   : first_column(job->csv, id, CARE__COLUMN_ID);
  columns->lang = first_column(job->csv, lang, CARE__COLUMN_LANG);
  if (columns->to == DATA_NAME_NONE)
    return missing(job,
                   options->to_column
                       ? options->to_column
                       : "for numbers (phone, portable, movil, cellulare, ..; or --to-column)");
  if (options->id_column && columns->id == DATA_NAME_NONE)
    return missing(job, options->id_column);
  return is_single(job, columns->to) && is_single(job, columns->id) &&
         is_single(job, columns->lang);
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

static bool render_text(struct job *job, size_t index, const struct care_variant *variant,
                        struct smppcare_row *row, struct care_cost *cost) {
  struct care_fault fault = {0};
  size_t len = 0;
  int result = care_text_make(variant->tmpl, variant->language,
                              data_csv_row(job->csv, index).fields, job->csv->n_columns,
                              &job->texts, job->text, sizeof(job->text), &len, cost, &fault);

  if (result != SMPP_OK)
    fail(row, fault.text[0] ? fault.text : smpp_result_text(result));
  row->text = smpp_span(job->text, len);
  return result == SMPP_OK;
}

static void render_row(struct job *job, size_t index, struct smppcare_row *row,
                       struct care_cost *cost) {
  const struct care_variant *variant;
  struct smpp_span lang;
  struct data_fault fault;

  if (job->setup.config.wording.has_price)
    row->price = job->price;
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
  if (!check_number(row) || !render_text(job, index, variant, row, cost))
    return;
  if (!smppcare_width_note(&job->widths[variant->index], job->csv, index, row->text,
                           cost->n_parts)) {
    fail(row, "out of memory");
    return;
  }
  row->encoding = smpp_encoding_name(cost->encoding);
  row->n_parts = cost->n_parts;
  if (variant->is_fallback) {
    snprintf(job->fallback, sizeof(job->fallback), "there is no text in %s: %s is used",
             variant->wanted, variant->written);
    warn(row, job->fallback);
  }
  warn(row, cost->warning);
  smppcare_wording_amount(&job->setup.config.wording, cost->n_parts, job->price);
}

static bool print_row(struct job *job, const struct smppcare_row *row) {
  data_buffer_clear(&job->out);
  if (!job->options->json && !job->has_head)
    smppcare_row_head(job->setup.config.wording.has_price, &job->out);
  job->has_head = true;
  if (job->options->json)
    smppcare_row_json(row, &job->out);
  else
    smppcare_row_line(row, &job->out);
  if (!job->out.failed && fwrite(job->out.ptr, 1, job->out.len, stdout) == job->out.len)
    return true;
  fprintf(stderr, "smppcare: cannot write the rows\n");
  return false;
}

static void count_row(struct job *job, const struct smppcare_row *row) {
  job->n_failed += row->error[0] != '\0';
  job->n_parts += row->error[0] ? 0 : row->n_parts;
  job->n_warnings += row->n_warnings;
}

/* Of a preview the first rows are shown, and the first that fail. */
static bool is_shown(const struct job *job, const struct smppcare_row *row) {
  return row->number <= job->preview || (row->error[0] && job->n_failed <= ERRORS_SHOWN);
}

static bool print_rows(struct job *job) {
  for (size_t i = 0; i < job->csv->n_rows; i++) {
    struct smppcare_row row = {.number = i + 1};
    struct care_cost cost = CARE_COST_INIT;

    render_row(job, i, &row, &cost);
    count_row(job, &row);
    if (is_shown(job, &row) && !print_row(job, &row))
      return false;
  }
  if (fflush(stdout) == 0)
    return true;
  fprintf(stderr, "smppcare: cannot write the rows\n");
  return false;
}

static void free_widths(struct job *job) {
  for (size_t i = 0; i < SMPPCARE_VARIANTS_MAX; i++)
    smppcare_width_free(&job->widths[i]);
}

/* Whether --strict lets the table pass: the first that fail are said. */
static bool all_pass(struct job *job) {
  size_t n_failed = 0;

  for (size_t i = 0; i < job->csv->n_rows; i++) {
    struct smppcare_row row = {.number = i + 1};
    struct care_cost cost = CARE_COST_INIT;

    render_row(job, i, &row, &cost);
    if (!row.error[0])
      continue;
    if (++n_failed <= ERRORS_SHOWN)
      fprintf(stderr, "%s: row %zu: %s\n", job->options->csv, i + 1, row.error);
  }
  free_widths(job);
  if (n_failed > 0)
    fprintf(stderr, "smppcare: --strict: %zu of %zu rows failed: nothing is printed\n", n_failed,
            job->csv->n_rows);
  return n_failed == 0;
}

/* --- the summary ------------------------------------------------------------------- */

static void print_worst(const struct job *job, const struct smppcare_width *width,
                        const struct smppcare_worst *worst) {
  struct data_fault words = {0};

  data_fault_add(&words, "parts: ");
  data_fault_add_uint(&words, width->min_parts);
  if (width->max_parts > width->min_parts) {
    data_fault_add(&words, " to ");
    data_fault_add_uint(&words, width->max_parts);
  }
  data_fault_add(&words, "; with every column at its widest ");
  data_fault_add_uint(&words, worst->n_parts);
  if (worst->column != DATA_NAME_NONE) {
    data_fault_add(&words, ", most of it by '");
    data_fault_add_span(&words, job->csv->names[worst->column]);
    data_fault_add(&words, "' (row ");
    data_fault_add_uint(&words, worst->row + 1);
    data_fault_add(&words, "), which at its narrowest makes it ");
    data_fault_add_uint(&words, worst->without);
  }
  fprintf(stderr, "%s\n", words.text);
}

/* Of each text: how many rows it stood in for another language, and what it may
 * come to. */
static void print_variants(struct job *job) {
  const struct care_variant *variant;

  for (size_t i = 0; (variant = care_variants_get(job->variants.list, i)) != NULL; i++) {
    const struct smppcare_width *width = &job->widths[i];
    struct smppcare_worst worst;

    if (!smppcare_width_worst(width, job->csv, variant, &job->texts, job->text, &worst))
      continue;
    fprintf(stderr, "smppcare: texts in %s%s%s: %zu rows; ", variant->written,
            variant->is_fallback ? " for want of one in " : "",
            variant->is_fallback ? variant->wanted : "", width->n_rows);
    print_worst(job, width, &worst);
  }
}

static void print_summary(struct job *job) {
  char price[SMPPCARE_AMOUNT_MAX];

  smppcare_wording_amount(&job->setup.config.wording, job->n_parts, price);
  fprintf(stderr, "smppcare: %zu rows: %zu rendered in %zu parts%s%s, %zu failed, %zu warnings\n",
          job->csv->n_rows, job->csv->n_rows - job->n_failed, job->n_parts, price[0] ? " for " : "",
          price, job->n_failed, job->n_warnings);
  print_variants(job);
}

/* --- the command ------------------------------------------------------------------- */

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

static bool read_preview(struct job *job) {
  const char *text = job->options->preview;
  char *end;

  job->preview = SIZE_MAX;
  if (!text)
    return true;
  job->preview = strtoul(text, &end, 10);
  if (text[0] >= '0' && text[0] <= '9' && !*end)
    return true;
  return smppcare_render_wrong("--preview takes a number of rows, not ", text);
}

/* The day by the clock here, or of --now. */
static bool read_today(struct job *job, int64_t *today) {
  const char *text = job->options->now, *why = "";
  struct care__when when;
  time_t now = time(NULL);
  struct tm local;

  if (!text) {
    localtime_r(&now, &local);
    *today = care_day_of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
    return true;
  }
  if (!care__when_parse(smpp_span_of(text), &when, &why) || !when.has_date)
    return smppcare_render_wrong("--now needs a day, such as 2027-03-14, not ", text);
  *today = care_day_of(when.year, when.month, when.day);
  return true;
}

static int prepare(struct job *job) {
  const struct smppcare_render_options *options = job->options;
  int64_t today = 0;
  int result;

  if (!read_preview(job) || !read_today(job, &today))
    return SMPPCARE_USAGE;
  if (job->csv->n_rows > ROWS_MAX) {
    fprintf(stderr, "smppcare: %s: %zu rows, more than 100000: is this the right file?\n",
            options->csv, job->csv->n_rows);
    return SMPPCARE_USAGE;
  }
  result = smppcare_setup_config(&job->setup, options->config);
  if (result != SMPPCARE_OK)
    return result;
  job->texts = smppcare_wording_options(&job->setup.config.wording, today);
  if (!find_columns(job))
    return SMPPCARE_USAGE;
  result = smppcare_variants_init(&job->variants, options->template, options->lang,
                                  options->zone ? options->zone : "", &job->setup.config.wording,
                                  job->csv);
  return result == SMPPCARE_OK ? load_templates(job) : result;
}

static int run(struct job *job) {
  const struct smppcare_render_options *options = job->options;
  int result = prepare(job);

  if (result != SMPPCARE_OK)
    return result;
  if (options->verbose)
    fprintf(stderr, "smppcare: %s: %s, separator '%c', %zu columns\n", options->csv,
            job->csv->charset, job->csv->separator, job->csv->n_columns);
  if (options->strict && !all_pass(job))
    return SMPPCARE_SOME_FAILED;
  if (!print_rows(job))
    return SMPPCARE_USAGE;
  if (!options->quiet)
    print_summary(job);
  return job->n_failed > 0 ? SMPPCARE_SOME_FAILED : SMPPCARE_OK;
}

static int render(const struct smppcare_render_options *options, const struct data_csv *csv) {
  struct job *job = calloc(1, sizeof(*job));
  int result;

  if (!job) {
    fprintf(stderr, "smppcare: out of memory\n");
    return SMPPCARE_USAGE;
  }
  job->options = options;
  job->csv = csv;
  result = run(job);
  free_widths(job);
  smppcare_variants_deinit(&job->variants);
  smppcare_setup_free(&job->setup);
  data_buffer_free(&job->out);
  free(job);
  return result;
}

int smppcare_render(int argc, char **argv) {
  struct smppcare_render_options options = {0};
  struct data_buffer octets = {0};
  struct data_fault fault = {0};
  struct data_csv *csv;
  int result;

  if (!smppcare_render_read(argc, argv, &options))
    return SMPPCARE_USAGE;
  if (options.help) {
    fputs(smppcare_render_usage, stdout);
    return SMPPCARE_OK;
  }
  if (!smppcare_read_file(options.csv, false, &octets)) {
    data_buffer_free(&octets);
    return SMPPCARE_USAGE;
  }
  result = data_csv_parse_repeated(data_buffer_span(&octets), &csv, &fault);
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
