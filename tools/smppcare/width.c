/* SPDX-License-Identifier: MIT
 *
 * What a value makes of a text only the template knows: the worst is looked for from
 * the widest row on, and from the longest values, a column at a time, as long as it
 * grows. */
#include "width.h"

#include <data/names.h>
#include <smpp/text.h>

#include <stdlib.h>

#define FORCES_UCS2 (1u << 24) /* weighs more than any length */
#define RENDERS_MAX 20000      /* then what was found is the worst */

void smppcare_width_free(struct smppcare_width *width) {
  free(width->columns);
  *width = (struct smppcare_width){.columns = NULL};
}

/* --- noting ------------------------------------------------------------------- */

/* In bits on the radio; a value that takes the whole text to UCS-2 more than any
 * that does not. */
static uint32_t weight(struct smpp_span value, uint32_t *units) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  *units = 0;
  if (smpp_text_plan(value, &options, &plan, NULL) != SMPP_OK)
    return 0;
  *units = (uint32_t)plan.units;
  if (plan.encoding == SMPP_ENCODING_UCS2)
    return FORCES_UCS2 + (uint32_t)plan.units * 16;
  return (uint32_t)plan.units * 7;
}

/* Of two texts the one of more parts is wider. */
static uint64_t measure(struct smpp_span text, unsigned n_parts) {
  uint32_t units;

  return (uint64_t)n_parts << 32 | weight(text, &units);
}

static struct smpp_span value_at(const struct data_csv *csv, size_t row, size_t column) {
  return data_csv_row(csv, row).fields[column];
}

static void note_kind(struct smppcare_extremes *e, const struct data_csv *csv, size_t row,
                      size_t column) {
  struct smpp_span value = value_at(csv, row, column);

  if (e->n_kinds == SMPPCARE_WIDTH_KINDS)
    return;
  for (size_t i = 0; i < e->n_kinds; i++)
    if (smpp_span_equal(value, value_at(csv, e->kinds[i], column)))
      return;
  e->kinds[e->n_kinds++] = row;
}

static void note_value(struct smppcare_extremes *e, const struct data_csv *csv, size_t row,
                       size_t column) {
  bool first = e->n_kinds == 0;
  uint32_t units, bits = weight(value_at(csv, row, column), &units);

  if (first || bits > e->most_bits) {
    e->most_bits = bits;
    e->heaviest = row;
  }
  if (first || units > e->most_units) {
    e->most_units = units;
    e->longest = row;
  }
  if (first || bits < e->least_bits) {
    e->least_bits = bits;
    e->shortest = row;
  }
  note_kind(e, csv, row, column);
}

bool smppcare_width_note(struct smppcare_width *width, const struct data_csv *csv, size_t row,
                         struct smpp_span text, unsigned n_parts) {
  uint64_t measured = measure(text, n_parts);
  bool first = width->n_rows == 0;

  if (!width->columns) {
    width->columns = calloc(csv->n_columns + 1, sizeof(*width->columns));
    width->n_columns = csv->n_columns;
  }
  if (!width->columns)
    return false;
  for (size_t i = 0; i < csv->n_columns; i++)
    note_value(&width->columns[i], csv, row, i);
  if (first || measured > width->widest_measure) {
    width->widest_measure = measured;
    width->widest = row;
  }
  width->min_parts = first || n_parts < width->min_parts ? n_parts : width->min_parts;
  width->max_parts = n_parts > width->max_parts ? n_parts : width->max_parts;
  width->n_rows++;
  return true;
}

/* --- the worst ------------------------------------------------------------------- */

/* A row put together of several. */
struct mixture {
  const struct smppcare_width *width;
  const struct data_csv *csv;
  const struct care_variant *variant;
  struct care_text_options options;
  char *room;
  struct smpp_span *values;
  size_t *rows; /* where each value is from */
  uint64_t measured;
  size_t *worst_rows; /* of the widest so far */
  uint64_t worst_measured;
  unsigned n_renders;
};

/* 0: these values fail. A text that says of itself how many parts it may have is
 * counted all the same. */
static uint64_t try_values(struct mixture *m) {
  struct care_cost cost = CARE_COST_INIT;
  size_t len = 0;
  int result =
      care_text_make(m->variant->tmpl, m->variant->language, m->values, m->width->n_columns,
                     &m->options, m->room, SMPPCARE_WIDTH_ROOM, &len, &cost, NULL);

  m->n_renders++;
  if (result == SMPP_ERR_PARTS)
    return (uint64_t)cost.n_parts << 32;
  return result == SMPP_OK ? measure(smpp_span(m->room, len), cost.n_parts) : 0;
}

static uint64_t try_row(struct mixture *m, size_t column, size_t row) {
  struct smpp_span before = m->values[column];
  uint64_t measured;

  m->values[column] = value_at(m->csv, row, column);
  measured = try_values(m);
  m->values[column] = before;
  return measured;
}

static void take_row(struct mixture *m, size_t column, size_t row) {
  m->rows[column] = row;
  m->values[column] = value_at(m->csv, row, column);
}

#define N_CANDIDATES (SMPPCARE_WIDTH_KINDS + 3)

static size_t candidates(const struct smppcare_extremes *e, size_t rows[N_CANDIDATES]) {
  rows[0] = e->heaviest;
  rows[1] = e->longest;
  rows[2] = e->shortest;
  memcpy(rows + 3, e->kinds, e->n_kinds * sizeof(*rows));
  return e->n_kinds + 3;
}

/* Whether another value of the column makes the text wider; it is taken. */
static bool widen(struct mixture *m, size_t column) {
  size_t rows[N_CANDIDATES], n = candidates(&m->width->columns[column], rows);
  bool wider = false;

  for (size_t i = 0; i < n; i++) {
    uint64_t measured = try_row(m, column, rows[i]);

    if (measured <= m->measured)
      continue;
    m->measured = measured;
    take_row(m, column, rows[i]);
    wider = true;
  }
  return wider;
}

/* A condition that was met lets other columns count: until nothing helps. One column
 * may be `fixed`. */
static void widen_all(struct mixture *m, size_t fixed) {
  m->measured = try_values(m);
  for (bool wider = true; wider;) {
    wider = false;
    for (size_t i = 0; i < m->width->n_columns && m->n_renders < RENDERS_MAX; i++)
      wider |= i != fixed && care_template_uses(m->variant->tmpl, i) && widen(m, i);
  }
  if (m->measured <= m->worst_measured)
    return;
  m->worst_measured = m->measured;
  memcpy(m->worst_rows, m->rows, m->width->n_columns * sizeof(*m->rows));
}

/* From the longest values, but for one column's, which takes all to UCS-2. */
static void widen_longest(struct mixture *m, size_t forcing) {
  for (size_t i = 0; i < m->width->n_columns; i++) {
    const struct smppcare_extremes *e = &m->width->columns[i];

    take_row(m, i, i == forcing ? e->heaviest : e->longest);
  }
  widen_all(m, forcing);
}

static void find_worst(struct mixture *m) {
  for (size_t i = 0; i < m->width->n_columns; i++)
    take_row(m, i, m->width->widest);
  widen_all(m, DATA_NAME_NONE);
  widen_longest(m, DATA_NAME_NONE);
  for (size_t i = 0; i < m->width->n_columns && m->n_renders < RENDERS_MAX; i++)
    if (care_template_uses(m->variant->tmpl, i) && m->width->columns[i].most_bits >= FORCES_UCS2)
      widen_longest(m, i);
  for (size_t i = 0; i < m->width->n_columns; i++)
    take_row(m, i, m->worst_rows[i]);
}

static void find_column(struct mixture *m, struct smppcare_worst *out) {
  for (size_t i = 0; i < m->width->n_columns; i++) {
    size_t rows[N_CANDIDATES], n = candidates(&m->width->columns[i], rows);

    if (!care_template_uses(m->variant->tmpl, i))
      continue;
    for (size_t k = 0; k < n; k++) {
      unsigned n_parts = (unsigned)(try_row(m, i, rows[k]) >> 32);

      if (n_parts == 0 || n_parts >= out->without)
        continue;
      out->column = i;
      out->row = m->rows[i];
      out->without = n_parts;
    }
  }
}

bool smppcare_width_worst(const struct smppcare_width *width, const struct data_csv *csv,
                          const struct care_variant *variant,
                          const struct care_text_options *options, char *room,
                          struct smppcare_worst *out) {
  struct mixture m = {
      .width = width, .csv = csv, .variant = variant, .options = *options, .room = room};
  bool ok;

  m.options.max_parts = 255;
  m.values = calloc(width->n_columns + 1, sizeof(*m.values));
  m.rows = calloc(width->n_columns + 1, sizeof(*m.rows));
  m.worst_rows = calloc(width->n_columns + 1, sizeof(*m.worst_rows));
  ok = m.values && m.rows && m.worst_rows && width->n_rows > 0;
  if (ok) {
    find_worst(&m);
    *out = (struct smppcare_worst){.column = DATA_NAME_NONE};
    out->n_parts = out->without = (unsigned)(m.worst_measured >> 32);
    if (out->n_parts > 1)
      find_column(&m, out);
  }
  free(m.values);
  free(m.rows);
  free(m.worst_rows);
  return ok;
}
