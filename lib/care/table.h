/* SPDX-License-Identifier: MIT
 *
 * care/table.h - a table of appointments: appointments.c keeps it,
 * appointment_list.c knows JSON Lines, appointment_read.c makes an appointment of
 * a row. */
#ifndef CARE_TABLE_H
#define CARE_TABLE_H

#include <care/columns.h>
#include <data/buffer.h>
#include <data/csv.h>
#include <data/json.h>
#include <smppcare/appointment.h>

#define CARE__ZONES_MAX 64
#define CARE__VALUES_MAX (DATA_CSV_COLUMNS + CARE__COLUMNS)

/* A row's cells by column and by name. */
struct care__row {
  struct smpp_span cells[CARE__COLUMNS]; /* trimmed; empty: none */
  size_t fields[CARE__COLUMNS];          /* where each stands in its row, from 1; 0: nowhere */
  size_t line;
  struct data_json *tree; /* of a list: what the cells point into */
};

struct care__named_zone {
  struct smpp_span name; /* a copy of ours */
  care_zone *zone;
};

/* What the rows say of an appointment's identifier. */
enum care__sameness { CARE__ALONE, CARE__COPY, CARE__CONFLICT };

struct care_appointments {
  struct smpp_alloc alloc;
  const care_plan *plan; /* NULL: none */
  struct data_csv *csv;  /* of a table */
  size_t columns[CARE__COLUMNS];
  char *text; /* of a list: a copy */
  size_t text_len;
  size_t *lines; /* where each object begins, and its number: two a row */
  size_t cap_lines;
  struct smpp_span *members; /* of a list: copies of all names that its objects have */
  size_t n_members, cap_members;
  size_t n_shape;              /* the members of the list's first object, which most have; */
  size_t shape[CARE__COLUMNS]; /* which of them each column is. 0: one has a name twice */
  size_t n_rows;
  uint8_t *sameness; /* CARE__ALONE ... for each row */
  struct care__named_zone zones[CARE__ZONES_MAX];
  size_t n_zones;
  struct care__row row; /* the last that was read */
  char start[17];       /* its start, for templates */
  struct smpp_span names[CARE__VALUES_MAX], values[CARE__VALUES_MAX];
  size_t n_values;
  bool has_own;                  /* `own` is known */
  size_t own[CARE__COLUMN_DATE]; /* where the table itself has a column by the library's name */
};

/* As care_appointments_csv; `octets` are taken over, whatever the result: a large
 * table is not kept twice. */
int care__appointments_take(const struct smpp_alloc *alloc, struct data_buffer *octets,
                            const care_plan *plan, care_appointments **out,
                            struct care_fault *fault);

/* Empty; NULL: out of memory. */
care_appointments *care__appointments_new(const struct smpp_alloc *alloc, const care_plan *plan);
/* The table is the caller's if `result` and it are sound, else gone. */
int care__appointments_finish(care_appointments *table, int result, const struct data_fault *at,
                              care_appointments **out, struct care_fault *fault);

/* Row `index` of a list, as *object too. */
int care__list_row(const care_appointments *table, size_t index, struct care__row *row,
                   const struct data_json_value **object, struct care_appointment *out,
                   struct care_fault *fault);
/* Adds what the members of an object are called to the list's columns. */
int care__list_names(care_appointments *table, const struct data_json_value *object);
/* Fills in table->values of an object; of two members of one name the first that
 * says something counts. */
void care__list_values(care_appointments *table, const struct data_json_value *object);
void care__list_deinit(care_appointments *table);

void care__row_forget(struct care__row *row);

/* Fills `out` from table->row. */
int care__appointment_read(care_appointments *table, struct care_appointment *out,
                           struct care_fault *fault);

/* Returns SMPP_ERR_INVALID; `column` CARE__COLUMNS: the whole row. */
int care__row_refuse(const struct care__row *row, struct care_appointment *out, int problem,
                     int column, struct care_fault *fault, const char *words);

#endif
