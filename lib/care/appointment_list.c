/* SPDX-License-Identifier: MIT
 *
 * Appointments as JSON Lines: each object names its own members, and the table's
 * columns are all that any object names. */
#include <care/table.h>

#include <data/names.h>

/* --- members ----------------------------------------------------------------------------- */

static struct smpp_span text_of(const struct data_json_value *value) {
  switch (value->type) {
  case DATA_JSON_STRING:
  case DATA_JSON_NUMBER:
    return data_trim(value->text);
  case DATA_JSON_BOOL:
    return smpp_span_of(value->boolean ? "yes" : "no");
  default:
    return smpp_span(NULL, 0);
  }
}

/* Whether an object has the members of the first one, in their order, as those of
 * one program do. */
static bool has_shape(const care_appointments *table, const struct data_json_value *object) {
  const struct data_json_value *m = object->first;
  size_t i = 0;

  while (i < table->n_shape && m && smpp_span_equal(m->key, table->members[i])) {
    m = m->next;
    i++;
  }
  return i > 0 && i == table->n_shape && !m;
}

/* Members by our names, as columns are; one that is there twice settles nothing.
 * SMPP_ERR_INVALID: that, of `*twice`. */
static int find_members(const care_appointments *table, const struct data_json_value *object,
                        struct care__row *row, int *twice) {
  size_t n = object->n_items < DATA_CSV_COLUMNS ? object->n_items : DATA_CSV_COLUMNS, i = 0;
  struct smpp_span *names;
  const struct data_json_value **members;
  bool shaped = has_shape(table, object);
  int result = SMPP_ERR_NOMEM;

  if (n == 0)
    return SMPP_OK;
  names = table->alloc.resize(table->alloc.ctx, NULL, 0, n * sizeof(*names));
  members = table->alloc.resize(table->alloc.ctx, NULL, 0, n * sizeof(*members));
  if (names && members) {
    for (const struct data_json_value *m = object->first; m && i < n; m = m->next, i++) {
      names[i] = m->key;
      members[i] = m;
    }
    result = SMPP_OK;
    for (int column = 0; column < CARE__COLUMNS; column++) {
      size_t at = shaped ? table->shape[column] : care__column_find(column, names, n);

      if (at == DATA_NAME_NONE)
        continue;
      row->cells[column] = text_of(members[at]);
      row->fields[column] = at + 1;
      if (!shaped && data_name_find(names[at], names + at + 1, n - at - 1) != DATA_NAME_NONE) {
        *twice = column;
        result = SMPP_ERR_INVALID;
      }
    }
  }
  if (names)
    table->alloc.resize(table->alloc.ctx, names, n * sizeof(*names), 0);
  if (members)
    table->alloc.resize(table->alloc.ctx, members, n * sizeof(*members), 0);
  return result;
}

static struct smpp_span line_at(const care_appointments *table, size_t index) {
  size_t begin = table->lines[2 * index];
  const char *end = memchr(table->text + begin, '\n', table->text_len - begin);

  return smpp_span(table->text + begin,
                   end ? (size_t)(end - table->text) - begin : table->text_len - begin);
}

int care__list_row(const care_appointments *table, size_t index, struct care__row *row,
                   const struct data_json_value **object, struct care_appointment *out,
                   struct care_fault *fault) {
  struct data_fault at = {0};
  const struct data_json_value *root;
  int result, twice;

  row->line = table->lines[2 * index + 1];
  result = data_json_parse(line_at(table, index), &row->tree, &root, &at);
  if (result == SMPP_ERR_NOMEM)
    return result;
  if (result != SMPP_OK) {
    row->tree = NULL;
    return care__row_refuse(row, out, CARE_ROW_OBJECT, CARE__COLUMNS, fault, at.text);
  }
  if (root->type != DATA_JSON_OBJECT)
    return care__row_refuse(row, out, CARE_ROW_OBJECT, CARE__COLUMNS, fault,
                            "a JSON object is expected: {\"appointment_id\":\"..\",..}");
  *object = root;
  result = find_members(table, root, row, &twice);
  return result == SMPP_ERR_INVALID
             ? care__row_refuse(row, out, CARE_ROW_OBJECT, twice, fault,
                                "the object has it twice; keep the one that is right")
             : result;
}

/* The column of a member; most objects have theirs in one order. */
static size_t column_of(const care_appointments *table, struct smpp_span name, size_t guess) {
  if (guess < table->n_members && smpp_span_equal(name, table->members[guess]))
    return guess;
  return data_name_find(name, table->members, table->n_members);
}

static int add_member(care_appointments *table, struct smpp_span name) {
  size_t wanted = table->cap_members ? table->cap_members * 2 : 32;
  struct smpp_span *moved;
  char *copy = NULL;

  if (table->n_members == table->cap_members) {
    moved = table->alloc.resize(table->alloc.ctx, table->members,
                                table->cap_members * sizeof(*moved), wanted * sizeof(*moved));
    if (!moved)
      return SMPP_ERR_NOMEM;
    table->members = moved;
    table->cap_members = wanted;
  }
  if (name.len > 0) {
    copy = table->alloc.resize(table->alloc.ctx, NULL, 0, name.len);
    if (!copy)
      return SMPP_ERR_NOMEM;
    memcpy(copy, name.ptr, name.len);
  }
  table->members[table->n_members++] = smpp_span(copy, name.len);
  return SMPP_OK;
}

int care__list_names(care_appointments *table, const struct data_json_value *object) {
  bool is_first = table->n_members == 0;
  size_t guess = 0;

  for (const struct data_json_value *m = object->first; m; m = m->next, guess++) {
    size_t at = column_of(table, m->key, guess);

    if (at == DATA_NAME_NONE && table->n_members < DATA_CSV_COLUMNS &&
        add_member(table, m->key) != SMPP_OK)
      return SMPP_ERR_NOMEM;
  }
  if (!is_first || table->n_members != object->n_items) /* a name twice: no shape */
    return SMPP_OK;
  table->n_shape = table->n_members;
  for (int column = 0; column < CARE__COLUMNS; column++)
    table->shape[column] = care__column_find(column, table->members, table->n_members);
  return SMPP_OK;
}

void care__list_values(care_appointments *table, const struct data_json_value *object) {
  size_t guess = 0;

  for (const struct data_json_value *m = object->first; m; m = m->next, guess++) {
    size_t at = column_of(table, m->key, guess);

    if (at != DATA_NAME_NONE && table->values[at].len == 0)
      table->values[at] = text_of(m);
  }
}

/* --- life --------------------------------------------------------------------------------- */

void care__list_deinit(care_appointments *table) {
  struct smpp_alloc alloc = table->alloc;

  for (size_t i = 0; i < table->n_members; i++)
    if (table->members[i].len > 0)
      alloc.resize(alloc.ctx, (void *)(uintptr_t)table->members[i].ptr, table->members[i].len, 0);
  if (table->members)
    alloc.resize(alloc.ctx, table->members, table->cap_members * sizeof(*table->members), 0);
  if (table->text)
    alloc.resize(alloc.ctx, table->text, table->text_len + 1, 0);
  if (table->lines)
    alloc.resize(alloc.ctx, table->lines, table->cap_lines * sizeof(*table->lines), 0);
}

static bool is_blank(const char *line, size_t len) {
  for (size_t i = 0; i < len; i++)
    if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
      return false;
  return true;
}

static int add_line(care_appointments *table, size_t begin, size_t number) {
  size_t wanted = table->cap_lines ? table->cap_lines * 2 : 128;
  size_t *moved;

  if (2 * table->n_rows + 2 > table->cap_lines) {
    moved = table->alloc.resize(table->alloc.ctx, table->lines, table->cap_lines * sizeof(*moved),
                                wanted * sizeof(*moved));
    if (!moved)
      return SMPP_ERR_NOMEM;
    table->lines = moved;
    table->cap_lines = wanted;
  }
  table->lines[2 * table->n_rows] = begin;
  table->lines[2 * table->n_rows + 1] = number;
  table->n_rows++;
  return SMPP_OK;
}

static int split_lines(care_appointments *table, struct data_fault *at) {
  size_t number = 1, begin = 0;
  int result = SMPP_OK;

  if (table->text_len >= 3 && memcmp(table->text, "\xEF\xBB\xBF", 3) == 0)
    begin = 3;
  while (begin < table->text_len && result == SMPP_OK) {
    const char *end = memchr(table->text + begin, '\n', table->text_len - begin);
    size_t len = end ? (size_t)(end - table->text) - begin : table->text_len - begin;

    if (table->n_rows == DATA_CSV_ROWS) {
      data_fault_at(at, begin, number, 0);
      data_fault_add(at, "more than 1000000 rows; split the file");
      return SMPP_ERR_TOO_LONG;
    }
    if (!is_blank(table->text + begin, len))
      result = add_line(table, begin, number);
    begin += len + 1;
    number++;
  }
  return result;
}

int care_appointments_jsonl(const struct smpp_alloc *alloc, struct smpp_span octets,
                            const care_plan *plan, care_appointments **out,
                            struct care_fault *fault) {
  care_appointments *table = care__appointments_new(alloc, plan);
  struct data_fault at = {0};

  if (!table)
    return SMPP_ERR_NOMEM;
  table->text = alloc->resize(alloc->ctx, NULL, 0, octets.len + 1);
  if (!table->text)
    return care__appointments_finish(table, SMPP_ERR_NOMEM, &at, out, fault);
  table->text_len = octets.len;
  if (octets.len)
    memcpy(table->text, octets.ptr, octets.len);
  return care__appointments_finish(table, split_lines(table, &at), &at, out, fault);
}
