/* SPDX-License-Identifier: MIT
 *
 * The table: its rows, which of them speak of the same appointment, and what
 * templates see of one. What is particular to JSON Lines: appointment_list.c. */
#include <care/table.h>

#include <care/program.h>
#include <data/names.h>
#include <data/utf8.h>

#include <stdlib.h>

const char *care_row_problem_name(int problem) {
#define ROW_NAME(name, value, text) [value] = text,
  static const char *const names[] = {CARE_ROW_MAP(ROW_NAME)};
#undef ROW_NAME
  int n = (int)(sizeof(names) / sizeof(*names));

  return problem >= 0 && problem < n ? names[problem] : "?";
}

size_t care_appointments_count(const care_appointments *table) {
  return table->n_rows;
}

/* --- rows ---------------------------------------------------------------------------------- */

static void add_value(care_appointments *table, struct smpp_span name, struct smpp_span value) {
  if (table->n_values == CARE__VALUES_MAX)
    return;
  table->names[table->n_values] = name;
  table->values[table->n_values++] = value;
}

static int csv_row(const care_appointments *table, size_t index, struct care__row *row,
                   struct care_appointment *out, struct care_fault *fault) {
  struct data_fault at = {0};
  struct data_csv_row fields = data_csv_row(table->csv, index);

  row->line = fields.line;
  if (!data_csv_row_fits(table->csv, index, &at))
    return care__row_refuse(row, out, CARE_ROW_FIELDS, CARE__COLUMNS, fault, at.text);
  for (int i = 0; i < CARE__COLUMNS; i++) {
    size_t column = table->columns[i];

    if (column == DATA_NAME_NONE)
      continue;
    row->cells[i] = data_trim(fields.fields[column]);
    row->fields[i] = column + 1;
  }
  return SMPP_OK;
}

void care__row_forget(struct care__row *row) {
  data_json_free(row->tree);
  *row = (struct care__row){.tree = NULL};
}

/* The names are the same for every row. */
static void find_own(care_appointments *table, const struct smpp_span *names, size_t n_names) {
  if (table->has_own)
    return;
  for (int i = 0; i < CARE__COLUMN_DATE; i++)
    table->own[i] = data_name_find(smpp_span_of(care__column_name(i)), names, n_names);
  table->has_own = true;
}

/* Every column by its own name, then ours where the table calls it otherwise. */
static void list_values(care_appointments *table, size_t index,
                        const struct data_json_value *object) {
  struct data_csv_row fields = {NULL, 0, 0};
  size_t n = object ? table->n_members : table->csv->n_columns;

  table->n_values = 0;
  if (!object)
    fields = data_csv_row(table->csv, index);
  for (size_t i = 0; i < n; i++)
    add_value(table, object ? table->members[i] : table->csv->names[i],
              object ? smpp_span(NULL, 0) : fields.fields[i]);
  if (object)
    care__list_values(table, object);
  find_own(table, table->names, n);
  for (int i = 0; i < CARE__COLUMN_DATE; i++) {
    struct smpp_span name = smpp_span_of(care__column_name(i)), value = table->row.cells[i];
    size_t at = table->own[i];

    if (i == CARE__COLUMN_START)
      value = smpp_span_of(table->start);
    if (at == DATA_NAME_NONE)
      add_value(table, name, value);
    else if (i == CARE__COLUMN_START || table->values[at].len == 0)
      table->values[at] = value;
  }
}

static int read_row(const care_appointments *table, size_t index, struct care__row *row,
                    const struct data_json_value **object, struct care_appointment *out,
                    struct care_fault *fault) {
  *object = NULL;
  return table->csv ? csv_row(table, index, row, out, fault)
                    : care__list_row(table, index, row, object, out, fault);
}

int care_appointments_get(care_appointments *table, size_t index, struct care_appointment *out,
                          struct care_fault *fault) {
  const struct data_json_value *object;
  int result;

  if (index >= table->n_rows)
    return SMPP_ERR_INVALID;
  care__row_forget(&table->row);
  *out =
      (struct care_appointment){.size = out->size, .row = index + 1, .country = CARE_COUNTRY_NONE};
  result = read_row(table, index, &table->row, &object, out, fault);
  out->line = table->row.line;
  if (result == SMPP_OK)
    result = care__appointment_read(table, out, fault);
  if (result == SMPP_OK && table->sameness[index] == CARE__CONFLICT)
    result = care__row_refuse(&table->row, out, CARE_ROW_TWICE, CARE__COLUMN_ID, fault,
                              "another row says something else of this appointment; keep the one "
                              "that is right");
  if (result != SMPP_OK)
    return result;
  out->is_copy = table->sameness[index] == CARE__COPY;
  list_values(table, index, object);
  out->names = table->names;
  out->values = table->values;
  out->n_values = table->n_values;
  return SMPP_OK;
}

/* --- the same appointment twice -------------------------------------------------------------- */

struct mark {
  uint64_t hash;
  uint32_t row;
};

static uint64_t hash_of(struct smpp_span text) {
  uint64_t hash = UINT64_C(14695981039346656037);

  for (size_t i = 0; i < text.len; i++)
    hash = (hash ^ text.ptr[i]) * UINT64_C(1099511628211);
  return hash;
}

static int compare_marks(const void *a, const void *b) {
  const struct mark *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return x->row < y->row ? -1 : x->row > y->row;
}

/* What two rows of one appointment must agree on. */
static const uint8_t telling[] = {
    CARE__COLUMN_ID,        CARE__COLUMN_PHONE,      CARE__COLUMN_START,    CARE__COLUMN_DATE,
    CARE__COLUMN_TIME,      CARE__COLUMN_STATUS,     CARE__COLUMN_TZ,       CARE__COLUMN_SITE,
    CARE__COLUMN_CONSENT,   CARE__COLUMN_CONTACT_OK, CARE__COLUMN_DECEASED, CARE__COLUMN_MINOR,
    CARE__COLUMN_SENSITIVE, CARE__COLUMN_EVENT,      CARE__COLUMN_EVENT_AT};

/* A row as octets that are equal if what it tells is; no column twice, so none
 * can pass for another. */
static int write_telling(const care_appointments *table, size_t index, struct data_buffer *out) {
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  struct care__row row = {.tree = NULL};
  const struct data_json_value *object;
  int result = read_row(table, index, &row, &object, &a, NULL);

  for (size_t i = 0; i < sizeof(telling); i++) {
    data_buffer_add_uint(out, row.cells[telling[i]].len);
    data_buffer_add_char(out, ':');
    data_buffer_add(out, row.cells[telling[i]]);
  }
  care__row_forget(&row);
  return result == SMPP_ERR_NOMEM || out->failed ? SMPP_ERR_NOMEM : SMPP_OK;
}

/* Begins with the identifier, and where it ends. */
static bool same_id(struct smpp_span a, struct smpp_span b) {
  size_t len = 0, n = 0;

  for (; n < a.len && a.ptr[n] != ':'; n++)
    len = len * 10 + (size_t)(a.ptr[n] - '0');
  len += n + 1;
  return a.len >= len && b.len >= len && memcmp(a.ptr, b.ptr, len) == 0;
}

/* Two rows whose identifiers look alike: the second is a copy, or both are in
 * doubt. */
static int compare_rows(care_appointments *table, size_t first, size_t second) {
  struct data_buffer a = {.ptr = NULL}, b = {.ptr = NULL};
  int result = write_telling(table, first, &a);

  if (result == SMPP_OK)
    result = write_telling(table, second, &b);
  if (result == SMPP_OK && same_id(data_buffer_span(&a), data_buffer_span(&b))) {
    if (smpp_span_equal(data_buffer_span(&a), data_buffer_span(&b)) &&
        table->sameness[first] != CARE__CONFLICT)
      table->sameness[second] = CARE__COPY;
    else
      table->sameness[first] = table->sameness[second] = CARE__CONFLICT;
  }
  data_buffer_free(&a);
  data_buffer_free(&b);
  return result;
}

/* Sees every row once: of a list the members too. */
static int mark_rows(care_appointments *table, struct mark *marks, size_t *n_marks) {
  for (size_t i = 0; i < table->n_rows; i++) {
    struct care_appointment out = CARE_APPOINTMENT_INIT;
    struct care__row row = {.tree = NULL};
    const struct data_json_value *object;

    if (read_row(table, i, &row, &object, &out, NULL) == SMPP_ERR_NOMEM) {
      care__row_forget(&row);
      return SMPP_ERR_NOMEM;
    }
    if (object && care__list_names(table, object) != SMPP_OK) {
      care__row_forget(&row);
      return SMPP_ERR_NOMEM;
    }
    if (row.cells[CARE__COLUMN_ID].len)
      marks[(*n_marks)++] = (struct mark){hash_of(row.cells[CARE__COLUMN_ID]), (uint32_t)i};
    care__row_forget(&row);
  }
  return SMPP_OK;
}

/* Rows of one hash are neighbours; each is compared with the first of them, of
 * which it is a copy or with which it is in conflict. */
static int find_twins(care_appointments *table) {
  size_t n_marks = 0, size = (table->n_rows + 1) * sizeof(struct mark);
  struct mark *marks = table->alloc.resize(table->alloc.ctx, NULL, 0, size);
  int result;

  if (!marks)
    return SMPP_ERR_NOMEM;
  result = mark_rows(table, marks, &n_marks);
  if (result == SMPP_OK)
    qsort(marks, n_marks, sizeof(*marks), compare_marks);
  for (size_t i = 1, first = 0; i < n_marks && result == SMPP_OK; i++) {
    if (marks[i].hash != marks[first].hash)
      first = i;
    else
      result = compare_rows(table, marks[first].row, marks[i].row);
  }
  table->alloc.resize(table->alloc.ctx, marks, size, 0);
  return result;
}

/* --- life ------------------------------------------------------------------------------------- */

care_appointments *care__appointments_new(const struct smpp_alloc *alloc, const care_plan *plan) {
  care_appointments *table = alloc->resize(alloc->ctx, NULL, 0, sizeof(*table));

  if (!table)
    return NULL;
  memset(table, 0, sizeof(*table));
  table->alloc = *alloc;
  table->plan = plan;
  return table;
}

void care_appointments_free(care_appointments *table) {
  struct smpp_alloc alloc;

  if (!table)
    return;
  alloc = table->alloc;
  care__row_forget(&table->row);
  data_csv_free(table->csv);
  for (size_t i = 0; i < table->n_zones; i++) {
    care_zone_free(table->zones[i].zone);
    alloc.resize(alloc.ctx, (void *)(uintptr_t)table->zones[i].name.ptr, table->zones[i].name.len,
                 0);
  }
  care__list_deinit(table);
  if (table->sameness)
    alloc.resize(alloc.ctx, table->sameness, table->n_rows + 1, 0);
  alloc.resize(alloc.ctx, table, sizeof(*table), 0);
}

int care__appointments_finish(care_appointments *table, int result, const struct data_fault *at,
                              care_appointments **out, struct care_fault *fault) {
  if (result == SMPP_OK) {
    table->sameness = table->alloc.resize(table->alloc.ctx, NULL, 0, table->n_rows + 1);
    if (table->sameness)
      memset(table->sameness, CARE__ALONE, table->n_rows + 1);
    result = table->sameness ? find_twins(table) : SMPP_ERR_NOMEM;
  }
  if (result != SMPP_OK) {
    care__fault_give(at, fault);
    care_appointments_free(table);
    return result;
  }
  *out = table;
  return SMPP_OK;
}

static int find_columns(care_appointments *table, struct data_fault *at) {
  static const struct {
    int column, instead;
    const char *words;
  } needed[] = {
      {CARE__COLUMN_ID, CARE__COLUMN_ID, "that names the appointment (appointment_id, id_rdv, ..)"},
      {CARE__COLUMN_PHONE, CARE__COLUMN_PHONE,
       "for numbers (phone, portable, movil, cellulare, ..)"},
      {CARE__COLUMN_START, CARE__COLUMN_DATE,
       "for the start (start, date_rdv, .., or date and time)"},
  };
  const struct data_csv *csv = table->csv;

  for (int i = 0; i < CARE__COLUMNS; i++)
    table->columns[i] = care__column_find(i, csv->names, csv->n_columns);
  for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++)
    if (table->columns[needed[i].column] == DATA_NAME_NONE &&
        table->columns[needed[i].instead] == DATA_NAME_NONE) {
      data_csv_column_missing(csv, needed[i].words, at);
      return SMPP_ERR_NOT_FOUND;
    }
  table->n_rows = csv->n_rows;
  return SMPP_OK;
}

int care__appointments_take(const struct smpp_alloc *alloc, struct data_buffer *octets,
                            const care_plan *plan, care_appointments **out,
                            struct care_fault *fault) {
  care_appointments *table = care__appointments_new(alloc, plan);
  struct data_fault at = {0};
  int result;

  if (!table) {
    data_buffer_free(octets);
    return SMPP_ERR_NOMEM;
  }
  result = data_csv_take(octets, &table->csv, &at);
  if (result == SMPP_OK)
    result = find_columns(table, &at);
  return care__appointments_finish(table, result, &at, out, fault);
}

int care_appointments_csv(const struct smpp_alloc *alloc, struct smpp_span octets,
                          const care_plan *plan, care_appointments **out,
                          struct care_fault *fault) {
  struct data_buffer copy = {.ptr = NULL};

  data_buffer_add(&copy, octets);
  if (copy.failed) {
    data_buffer_free(&copy);
    return SMPP_ERR_NOMEM;
  }
  return care__appointments_take(alloc, &copy, plan, out, fault);
}
