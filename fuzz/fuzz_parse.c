/* SPDX-License-Identifier: MIT
 *
 * Lines of `smppcare parse`: the first octet chooses plain replies or objects, and
 * the question. Laws: each line is answered by one line of JSON, an object with a
 * result or with its row and an error; an object's other members are there as they
 * were; the same line is answered the same again. */
#include "../tools/smppcare/parse_line.h"

#include "words.h"

#include <data/json.h>
#include <string.h>

static void begin(struct smppcare_parser *parser, unsigned choice) {
  static const struct care_asked asked = CARE_ASKED_INIT;

  memset(parser, 0, sizeof *parser);
  parser->lexicon = words();
  parser->options.what = asked;
  parser->options.what.today = (struct care_day){2026, 11, 22};
  parser->options.jsonl = choice & 1;
  LAW(smppcare_read_choices(&parser->options, smpp_span_of("matin,B")));
  LAW(smppcare_read_items(&parser->options, smpp_span_of("pain:scale_0_10,temp:temperature")));
  parser->options.question = (int)(choice / 2 % (CARE_QUESTION_COUNT + 1)) - 1;
  if (parser->options.question < 0)
    parser->options.question = choice & 1 ? -1 : CARE_QUESTION_CONFIRM;
  parser->options.what.question = parser->options.question;
  parser->options.lang = (choice & 1) && (choice & 0x80) ? NULL : "fr";
}

/* The lexicon stays for the next input. */
static void end(struct smppcare_parser *parser) {
  parser->lexicon = NULL;
  smppcare_parser_free(parser);
}

static bool has(const struct data_json_value *object, const char *key) {
  return data_json_get(object, key) != NULL;
}

static bool is_json(struct smpp_span line, struct data_json **json,
                    const struct data_json_value **root) {
  struct data_fault fault = {0};

  return data_json_parse(line, json, root, &fault) == SMPP_OK;
}

/* Members that nobody asked about go through, if the line was clean. */
static void check_passed(struct smpp_span line, const struct data_json_value *answer) {
  const struct data_json_value *object, *other;
  struct data_json *json;

  if (!is_json(line, &json, &object))
    return;
  if (object->type == DATA_JSON_OBJECT && (other = data_json_get(object, "id")))
    LAW(has(answer, "id"));
  data_json_free(json);
}

static void check_answer(struct smppcare_parser *parser, struct smpp_span line) {
  struct smpp_span out = data_buffer_span(&parser->out);
  const struct data_json_value *root;
  struct data_json *json;

  LAW(!smppcare_parser_failed(parser));
  LAW(out.len > 0 && memchr(out.ptr, '\n', out.len) == out.ptr + out.len - 1);
  LAW(is_json(smpp_span(out.ptr, out.len - 1), &json, &root) && root->type == DATA_JSON_OBJECT);
  LAW(has(root, "error") != has(root, "intent") || (has(root, "intent") && parser->options.jsonl));
  if (has(root, "intent")) {
    LAW(has(root, "text") && has(root, "value") && has(root, "confidence") && has(root, "rule"));
    if (parser->options.jsonl)
      check_passed(line, root);
  } else {
    LAW(has(root, "row") && parser->some_failed);
  }
  data_json_free(json);
}

static void check_line(struct smppcare_parser *parser, unsigned choice, struct smpp_span line) {
  struct smppcare_parser again;

  data_buffer_clear(&parser->out);
  smppcare_parse_line(parser, line, false);
  check_answer(parser, line);
  begin(&again, choice);
  again.row = parser->row - 1;
  smppcare_parse_line(&again, line, false);
  LAW(smpp_span_equal(data_buffer_span(&parser->out), data_buffer_span(&again.out)));
  end(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smppcare_parser parser;
  struct smpp_span rest;

  if (size == 0)
    return 0;
  begin(&parser, data[0]);
  rest = smpp_span(data + 1, size - 1);
  while (rest.len) {
    const uint8_t *newline = memchr(rest.ptr, '\n', rest.len);
    size_t len = newline ? (size_t)(newline - rest.ptr) : rest.len;

    check_line(&parser, data[0], smpp_span(rest.ptr, len));
    rest = smpp_span(rest.ptr + len, rest.len - len);
    if (newline)
      rest = smpp_span(rest.ptr + 1, rest.len - 1);
  }
  end(&parser);
  return 0;
}
