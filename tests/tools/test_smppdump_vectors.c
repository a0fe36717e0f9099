/* SPDX-License-Identifier: MIT
 *
 * Every PDU of the vectors through smppdump: the valid ones as octets, the others as hex. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "jsonl.h"
#include "run_tool.h"

static const char *smppdump;

static void dump(struct tool_result *result, const char *option, struct smpp_span input) {
  const char *argv[] = {smppdump, "--json", "--show-secrets", option, NULL};
  tool_run(result, argv, input);
}

/* Scalars and strings alike, as they are written. */
static void same_value(const struct data_json_value *want, const struct data_json_value *got,
                       const char *key) {
  if (!got)
    fail_msg("%s is missing", key);
  assert_int_equal(got->type, want->type);
  assert_true(smpp_span_equal(got->text, want->text));
}

static void same_entries(const struct data_json_value *want, const struct data_json_value *got) {
  assert_non_null(got);
  assert_int_equal(got->n_items, want->n_items);
  const struct data_json_value *g = got->first;
  for (const struct data_json_value *w = want->first; w; w = w->next, g = g->next)
    for (const struct data_json_value *m = w->first; m; m = m->next) {
      char key[64];
      snprintf(key, sizeof key, "%.*s", (int)m->key.len, (const char *)m->key.ptr);
      same_value(m, data_json_get(g, key), key);
    }
}

static void same_tlvs(const struct data_json_value *want, const struct data_json_value *got) {
  assert_non_null(got);
  assert_int_equal(got->n_items, want->n_items);
  const struct data_json_value *g = got->first;
  for (const struct data_json_value *w = want->first; w; w = w->next, g = g->next) {
    same_value(data_json_get(w, "tag"), data_json_get(g, "tag"), "tag");
    same_value(data_json_get(w, "hexvalue"), data_json_get(g, "value"), "value");
  }
}

/* The vector's name of a member, and ours. */
static void same_member(const struct data_json_value *want, const struct data_json_value *got) {
  static const char *const top[] = {"command_id", "command_status", "sequence_number"};
  const struct data_json_value *body = data_json_get(got, "body");
  char key[64];
  snprintf(key, sizeof key, "%.*s", (int)want->key.len, (const char *)want->key.ptr);
  for (size_t i = 0; i < sizeof top / sizeof *top; i++)
    if (strcmp(key, top[i]) == 0) {
      same_value(want, data_json_get(got, key), key);
      return;
    }
  if (strcmp(key, "command_length") == 0)
    same_value(want, data_json_get(got, "length"), key);
  else if (strcmp(key, "command_name") == 0)
    same_value(want, data_json_get(got, "command"), key);
  else if (strcmp(key, "tlvs") == 0)
    same_tlvs(want, data_json_get(got, "tlvs"));
  else if (strcmp(key, "short_message_hex") == 0)
    same_value(want, data_json_get(body, "short_message"), key);
  else if (strcmp(key, "dest_addresses") == 0)
    same_entries(want, data_json_get(body, "dest_address"));
  else if (strcmp(key, "unsuccess_sme") == 0)
    same_entries(want, data_json_get(body, key));
  else
    same_value(want, data_json_get(body, key), key);
}

static bool says_oddity(const struct data_json_value *got, struct smpp_span name) {
  const struct data_json_value *list = data_json_get(got, "oddities");
  assert_non_null(list);
  for (const struct data_json_value *one = list->first; one; one = one->next)
    if (smpp_span_equal(one->text, name))
      return true;
  return false;
}

static void check_object(const struct data_json_value *line, const struct data_json_value *got) {
  const struct data_json_value *lint = data_json_get(line, "lint");
  for (const struct data_json_value *want = data_json_get(line, "expect")->first; want;
       want = want->next)
    same_member(want, got);
  for (const struct data_json_value *one = lint->first; one; one = one->next)
    assert_true(says_oddity(got, jsonl_string(one, "code")));
  assert_non_null(data_json_get(got, "text"));
  assert_non_null(data_json_get(got, "receipt"));
}

static void check_valid(const struct data_json_value *line, const struct tool_result *result) {
  struct data_json *json;
  const struct data_json_value *got;
  assert_int_equal(result->status, 0);
  assert_int_equal(result->err.len, 0);
  assert_int_equal(data_json_parse(data_buffer_span(&result->out), &json, &got, NULL), SMPP_OK);
  check_object(line, got);
  data_json_free(json);
}

/* Strictly a fault that is one line of JSON; tolerantly a fault or an oddity, or
 * the data of a command that is not known. */
static void check_invalid(struct smpp_span hex) {
  struct tool_result result;
  struct data_json *json;
  const struct data_json_value *got;
  dump(&result, "--strict", hex);
  assert_int_equal(result.status, 1);
  assert_int_equal(data_json_parse(data_buffer_span(&result.out), &json, &got, NULL), SMPP_OK);
  assert_int_equal(jsonl_int(got, "offset"), 0);
  assert_true(jsonl_string(got, "error").len != 0);
  assert_true(jsonl_int(got, "at") >= 0);
  data_json_free(json);
  tool_result_free(&result);
  dump(&result, NULL, hex);
  assert_true(result.status == 1 || !strstr(result.out.ptr, "\"oddities\":[]") ||
              strstr(result.out.ptr, "\"unknown\":"));
  tool_result_free(&result);
}

static void check(const struct data_json_value *line) {
  struct tool_result result;
  size_t len;
  bool valid = false;
  uint8_t *octets = jsonl_hex(line, "hex", &len);
  assert_true(data_json_get_bool(data_json_get(line, "valid"), &valid));
  if (valid) {
    dump(&result, "--raw", smpp_span(octets, len));
    check_valid(line, &result);
    tool_result_free(&result);
  } else {
    check_invalid(jsonl_string(line, "hex"));
  }
  free(octets);
}

int main(int argc, char **argv) {
  if (argc != 3)
    return 2;
  smppdump = argv[1];
  return jsonl_run(argv[2], 276, NULL, check);
}
