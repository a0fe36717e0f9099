/* SPDX-License-Identifier: MIT
 *
 * JSON. Law: what was read and written is read as the same, and what is written
 * of any octets is JSON. */
#include <data/json.h>
#include <data/json_write.h>

#include "fuzz.h"

static void write_items(struct data_json_writer *w, const struct data_json_value *value);

static void write_value(struct data_json_writer *w, const struct data_json_value *value) {
  switch (value->type) {
  case DATA_JSON_NULL:
    data_json_null(w);
    break;
  case DATA_JSON_BOOL:
    data_json_bool(w, value->boolean);
    break;
  case DATA_JSON_NUMBER:
    if (value->is_integer)
      data_json_int(w, value->integer);
    else
      data_json_raw(w, value->text);
    break;
  case DATA_JSON_STRING:
    data_json_string(w, value->text);
    break;
  default:
    write_items(w, value);
  }
}

static void write_items(struct data_json_writer *w, const struct data_json_value *value) {
  bool is_object = value->type == DATA_JSON_OBJECT;

  if (is_object)
    data_json_object_begin(w);
  else
    data_json_array_begin(w);
  for (const struct data_json_value *item = value->first; item; item = item->next) {
    if (is_object)
      data_json_key_span(w, item->key);
    write_value(w, item);
  }
  if (is_object)
    data_json_object_end(w);
  else
    data_json_array_end(w);
}

static void write_whole(const struct data_json_value *root, struct data_buffer *out) {
  struct data_json_writer w = data_json_writer(out);

  write_value(&w, root);
  LAW(!out->failed);
}

static void rewrite(const struct data_json_value *root) {
  struct data_buffer once = {0}, twice = {0};
  const struct data_json_value *again;
  struct data_json *json;
  double number;

  data_json_get_double(root, &number);
  write_whole(root, &once);
  LAW(data_json_parse(data_buffer_span(&once), &json, &again, NULL) == SMPP_OK);
  write_whole(again, &twice);
  LAW(smpp_span_equal(data_buffer_span(&once), data_buffer_span(&twice)));
  data_json_free(json);
  data_buffer_free(&once);
  data_buffer_free(&twice);
}

static void write_octets(struct smpp_span octets) {
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);
  const struct data_json_value *root;
  struct data_json *json;

  data_json_string(&w, octets);
  LAW(data_json_parse(data_buffer_span(&out), &json, &root, NULL) == SMPP_OK);
  data_json_free(json);
  data_buffer_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_span octets = smpp_span(data, size);
  const struct data_json_value *root;
  struct data_json *json;
  struct data_fault fault = {0};
  int result = data_json_parse(octets, &json, &root, &fault);

  if (result == SMPP_OK) {
    rewrite(root);
    data_json_free(json);
  } else {
    LAW(fault.offset <= size && fault.text[0] != '\0');
  }
  write_octets(octets);
  return 0;
}
