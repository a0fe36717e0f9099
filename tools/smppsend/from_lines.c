/* SPDX-License-Identifier: MIT
 *
 * --lines: one JSON object a line, read with jansson. */
#include "rows.h"

#include <data/utf8.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

bool send_lines_supported(void) {
  return true;
}

static struct smpp_span string_of(const json_t *value) {
  return smpp_span(json_string_value(value), json_string_length(value));
}

/* The value of an option: a string, a number or a truth value, as text. NULL, or
 * words. */
static const char *option_text(const json_t *value, char scratch[32], struct smpp_span *out) {
  if (json_is_string(value)) {
    *out = string_of(value);
  } else if (json_is_integer(value)) {
    snprintf(scratch, 32, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    *out = smpp_span_of(scratch);
  } else if (json_is_boolean(value)) {
    *out = smpp_span_of(json_is_true(value) ? "true" : "false");
  } else {
    return "not a string, a whole number or a truth value";
  }
  return NULL;
}

static bool is_message_option(const char *name) {
  for (const struct send_setting_name *known = send_setting_names; known->name; known++)
    if (strcmp(known->name, name) == 0)
      return true;
  return false;
}

/* Sets the options that the object names, in a copy of the common ones; other
 * members (those that smppcare adds, say) are not ours. */
static bool take_options(struct send_rows *rows, struct send_row *row, json_t *object,
                         const struct send_settings *common) {
  struct send_settings *own = NULL;
  const char *key;
  json_t *value;

  json_object_foreach(object, key, value) {
    char scratch[32], words[160];
    struct smpp_span text;
    const char *wrong;

    /* `encoding` of smppcare render is what it planned: the same word. */
    if (!is_message_option(key) || json_is_null(value))
      continue;
    if (!own) {
      own = send_rows_keep(rows, sizeof *own);
      *own = *common;
    }
    wrong = option_text(value, scratch, &text);
    if (!wrong)
      wrong = send_settings_set(own, smpp_span_of(key), text);
    if (wrong) {
      snprintf(words, sizeof words, "%s: %s", key, wrong);
      send_row_invalid(rows, row, words);
      return false;
    }
  }
  row->own = own;
  return true;
}

static bool take_string(struct send_rows *rows, struct send_row *row, const json_t *object,
                        const char *name, bool needed, struct smpp_span *out) {
  const json_t *value = json_object_get(object, name);
  char words[64];

  if (json_is_string(value)) {
    *out = send_rows_copy(rows, string_of(value));
    return true;
  }
  if (!needed && (!value || json_is_null(value)))
    return true;
  snprintf(words, sizeof words, "`%s` is %s", name, value ? "not a string" : "missing");
  send_row_invalid(rows, row, words);
  return false;
}

/* Ids may be numbers too. */
static bool take_id(struct send_rows *rows, struct send_row *row, const json_t *object) {
  const json_t *value = json_object_get(object, "id");
  char scratch[32];

  if (json_is_integer(value)) {
    snprintf(scratch, sizeof scratch, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    row->id = send_rows_copy(rows, smpp_span_of(scratch));
    return true;
  }
  return take_string(rows, row, object, "id", false, &row->id);
}

/* An object whose `error` is not null is a row that a program before us gave
 * up: it is kept, and not sent. */
static bool take_error(struct send_rows *rows, struct send_row *row, const json_t *object) {
  const json_t *error = json_object_get(object, "error");

  if (!error || json_is_null(error))
    return true;
  send_row_invalid(rows, row, json_is_string(error) ? json_string_value(error) : "marked in error");
  return false;
}

static void add_line(struct send_rows *rows, struct smpp_span line,
                     const struct send_settings *common) {
  struct send_row *row = send_rows_add(rows);
  json_error_t error;
  char words[256];
  json_t *object = json_loadb((const char *)line.ptr, line.len,
                              JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);

  if (!object) {
    snprintf(words, sizeof words, "line %llu, column %d: not JSON: %s",
             (unsigned long long)row->number, error.column, error.text);
    send_row_invalid(rows, row, words);
    return;
  }
  if (!json_is_object(object))
    send_row_invalid(rows, row, "not a JSON object");
  else if (take_id(rows, row, object)) {
    const json_t *to = json_object_get(object, "to");

    if (json_is_string(to))
      row->to = send_rows_copy(rows, string_of(to));
    if (take_error(rows, row, object) && take_string(rows, row, object, "to", true, &row->to) &&
        take_string(rows, row, object, "text", true, &row->text))
      take_options(rows, row, object, common);
  }
  json_decref(object);
}

int send_rows_from_lines(struct send_rows *rows, struct smpp_span octets,
                         const struct send_settings *common, struct data_fault *fault) {
  static const uint8_t mark[] = {0xEF, 0xBB, 0xBF};
  size_t offset;

  if (octets.len >= 3 && memcmp(octets.ptr, mark, 3) == 0)
    octets = smpp_span(octets.ptr + 3, octets.len - 3);
  if (!data_utf8_valid(octets, &offset)) {
    data_fault_at(fault, offset, 0, 0);
    data_fault_add(fault, "not UTF-8 at octet ");
    data_fault_add_uint(fault, offset);
    return SMPP_ERR_BAD_TEXT;
  }
  while (octets.len) {
    const uint8_t *end = memchr(octets.ptr, '\n', octets.len);
    size_t len = end ? (size_t)(end - octets.ptr) : octets.len;

    add_line(rows, smpp_span(octets.ptr, len), common);
    octets = end ? smpp_span(end + 1, octets.len - len - 1) : smpp_span(NULL, 0);
  }
  return SMPP_OK;
}
