/* SPDX-License-Identifier: MIT
 *
 * What a line of `smppcare parse` means, as JSON. */
#include "parse_line.h"

#include <data/json.h>
#include <data/json_write.h>
#include <data/utf8.h>

#include <stdio.h>
#include <string.h>

/* What does not belong into the result again when an object is passed through. */
static const char *const result_keys[] = {"text", "intent",  "value",     "confidence", "span",
                                          "rule", "lexicon", "secondary", "truncated",  "alarm"};

/* Bad octets become U+FFFD, until the buffer holds more than `max` octets. */
static void add_clean(struct data_buffer *out, struct smpp_span octets, size_t max) {
  while (octets.len > 0 && out->len <= max && !out->failed) {
    uint32_t c;
    bool valid;
    size_t took = data_utf8_decode(octets, &c, &valid);

    data_buffer_add_code_point(out, c);
    octets = smpp_span(octets.ptr + took, octets.len - took);
  }
}

/* A reply over the limit is cut between characters, one octet too long, so that
 * the parser sees that there was more. */
static void clean(struct smpp_span line, struct data_buffer *text) {
  data_buffer_clear(text);
  add_clean(text, line, CARE_REPLY_MAX);
}

static void write_value(struct data_json_writer *w, const struct care_answer *answer,
                        const struct care_asked *asked) {
  char iso[40];

  switch (answer->intent) {
  case CARE_INTENT_NUMBER:
    data_json_double(w, answer->thousandths / 1000.0,
                     answer->thousandths % 1000 == 0  ? 0
                     : answer->thousandths % 100 == 0 ? 1
                                                      : 3);
    break;
  case CARE_INTENT_CHOICE:
    data_json_string(w, asked->options[answer->option]);
    break;
  case CARE_INTENT_DATE:
    snprintf(iso, sizeof iso, "%04d-%02d-%02d", answer->day.year, answer->day.month,
             answer->day.day);
    data_json_text(w, iso);
    break;
  case CARE_INTENT_YES:
  case CARE_INTENT_NO:
  case CARE_INTENT_RESCHEDULE:
  case CARE_INTENT_FREE:
    data_json_text(w, care_intent_name(answer->intent));
    break;
  default:
    data_json_null(w);
  }
}

/* The parts of a combined question by their labels; else what was answered. */
static void write_values(struct data_json_writer *w, const struct care_reply *reply,
                         const struct care_asked *asked) {
  bool has_value = reply->intent == CARE_INTENT_NUMBER || reply->intent == CARE_INTENT_CHOICE ||
                   reply->intent == CARE_INTENT_DATE;

  data_json_key(w, "value");
  if (reply->n_items > 0) {
    data_json_object_begin(w);
    for (unsigned i = 0; i < reply->n_items; i++) {
      data_json_key_span(w, asked->items[i].label);
      write_value(w, &reply->items[i], asked);
    }
    data_json_object_end(w);
  } else if (has_value)
    write_value(w, &reply->answer, asked);
  else
    data_json_null(w);
}

static void write_members(struct data_json_writer *w, struct smpp_span text,
                          const struct care_reply *reply, const struct care_asked *asked) {
  if (reply->truncated)
    while (text.len > CARE_REPLY_MAX || (text.len > 0 && (text.ptr[text.len] & 0xC0) == 0x80))
      text.len--;
  data_json_member_string(w, "text", text);
  data_json_member_text(w, "intent", care_intent_name(reply->intent));
  write_values(w, reply, asked);
  data_json_key(w, "confidence");
  data_json_double(w, reply->confidence / 100.0, 2);
  data_json_key(w, "span");
  data_json_array_begin(w);
  data_json_uint(w, reply->start);
  data_json_uint(w, reply->end);
  data_json_array_end(w);
  data_json_member_text(w, "rule", reply->rule);
  data_json_member_text(w, "lexicon", reply->lexicon);
  data_json_key(w, "secondary");
  data_json_array_begin(w);
  for (unsigned i = 0; i < reply->n_secondary; i++)
    data_json_text(w, care_intent_name(reply->secondary[i]));
  data_json_array_end(w);
  if (reply->alarm)
    data_json_member_bool(w, "alarm", true);
  if (reply->truncated)
    data_json_member_bool(w, "truncated", true);
}

static void write_error(struct smppcare_parser *parser, const char *words) {
  struct data_json_writer w = data_json_writer(&parser->out);

  data_json_object_begin(&w);
  data_json_member_uint(&w, "row", parser->row);
  data_json_member_text(&w, "error", words);
  data_json_object_end(&w);
  data_json_line_end(&w);
  parser->some_failed = true;
}

static bool is_result_key(struct smpp_span key) {
  for (size_t i = 0; i < sizeof result_keys / sizeof *result_keys; i++)
    if (smpp_span_equal(key, smpp_span_of(result_keys[i])))
      return true;
  return false;
}

static void answer(struct smppcare_parser *parser, struct smpp_span text,
                   const struct care_asked *asked, struct smpp_span lang,
                   const struct data_json_value *object) {
  struct data_json_writer w = data_json_writer(&parser->out);
  struct care_reply reply = CARE_REPLY_INIT;
  int result;

  clean(text, &parser->text);
  result = care_reply_judge(parser->lexicon, lang, asked, data_buffer_span(&parser->text), &reply);
  if (result != SMPP_OK) {
    write_error(parser, result == SMPP_ERR_INVALID ? "this question needs options, or items"
                                                   : smpp_result_text(result));
    return;
  }
  data_json_object_begin(&w);
  write_members(&w, data_buffer_span(&parser->text), &reply, asked);
  for (const struct data_json_value *m = object ? object->first : NULL; m; m = m->next) {
    if (is_result_key(m->key))
      continue;
    data_json_key_span(&w, m->key);
    data_json_raw(&w, m->source);
  }
  data_json_object_end(&w);
  data_json_line_end(&w);
}

/* "A,B" into spans; false if there are more than `cap`, or an empty one. */
static bool split(struct smpp_span text, struct smpp_span *out, size_t cap, size_t *n) {
  *n = 0;
  for (size_t from = 0, at = 0; at <= text.len; at++) {
    if (at < text.len && text.ptr[at] != ',')
      continue;
    if (*n == cap || at == from)
      return false;
    out[(*n)++] = smpp_span(text.ptr + from, at - from);
    from = at + 1;
  }
  return true;
}

bool smppcare_read_choices(struct smppcare_question *options, struct smpp_span text) {
  options->what.options = options->choices;
  return split(text, options->choices, SMPPCARE_PARSE_OPTIONS, &options->what.n_options);
}

/* "pain:scale_0_10" */
static bool read_item(struct smpp_span text, struct care_item *item) {
  const uint8_t *colon = text.len ? memchr(text.ptr, ':', text.len) : NULL;
  size_t len = colon ? (size_t)(colon - text.ptr) : 0;

  if (len == 0)
    return false;
  item->label = smpp_span(text.ptr, len);
  return care_question_by_name(smpp_span(colon + 1, text.len - len - 1), &item->question) &&
         item->question != CARE_QUESTION_COMBINED;
}

bool smppcare_read_items(struct smppcare_question *options, struct smpp_span text) {
  struct smpp_span parts[CARE_REPLY_ITEMS];

  options->what.items = options->items;
  if (!split(text, parts, CARE_REPLY_ITEMS, &options->what.n_items))
    return false;
  for (size_t i = 0; i < options->what.n_items; i++)
    if (!read_item(parts[i], &options->items[i]))
      return false;
  return true;
}

/* An array of strings, or the same as the command line has it. */
static bool own_choices(struct smppcare_question *options, const struct data_json_value *value) {
  struct smpp_span text;

  if (data_json_get_string(value, &text))
    return smppcare_read_choices(options, text);
  if (value->type != DATA_JSON_ARRAY)
    return false;
  options->what.options = options->choices;
  options->what.n_options = 0;
  for (const struct data_json_value *o = value->first; o; o = o->next)
    if (options->what.n_options == SMPPCARE_PARSE_OPTIONS ||
        !data_json_get_string(o, &options->choices[options->what.n_options++]))
      return false;
  return true;
}

/* An object of labels and questions, or the same as the command line has it. */
static bool own_items(struct smppcare_question *options, const struct data_json_value *value) {
  struct smpp_span text;

  if (data_json_get_string(value, &text))
    return smppcare_read_items(options, text);
  if (value->type != DATA_JSON_OBJECT)
    return false;
  options->what.items = options->items;
  options->what.n_items = 0;
  for (const struct data_json_value *m = value->first; m; m = m->next) {
    struct care_item *item = &options->items[options->what.n_items];
    if (options->what.n_items == CARE_REPLY_ITEMS || !data_json_get_string(m, &text) ||
        !care_question_by_name(text, &item->question))
      return false;
    item->label = m->key;
    options->what.n_items++;
  }
  return true;
}

/* Question and language of an object, or words on why not. */
static const char *own_settings(const struct smppcare_parser *parser,
                                const struct data_json_value *object, struct smppcare_question *own,
                                struct smpp_span *lang) {
  const struct data_json_value *choices = data_json_get(object, "options");
  const struct data_json_value *items = data_json_get(object, "items");
  int *question = &own->what.question;
  const struct data_json_value *q = data_json_get(object, "question");
  const struct data_json_value *l = data_json_get(object, "lang");
  struct smpp_span name;

  *question = own->question;
  *lang = smpp_span_of(parser->options.lang);
  if (q && (!data_json_get_string(q, &name) || !care_question_by_name(name, question)))
    return "no such question";
  if (l && !data_json_get_string(l, lang))
    return "lang is not a string";
  if (*question < 0)
    return "no question: neither in the line nor as --question";
  if (choices && !own_choices(own, choices))
    return "options are not up to 26 labels";
  if (items && !own_items(own, items))
    return "items are not up to 8 labels and questions";
  if (lang->len == 0)
    return "no language: neither in the line nor as --lang";
  return care_lexicon_version(parser->lexicon, *lang) ? NULL : "no lexicon of this language";
}

/* The line itself, or a copy in which bad octets became U+FFFD. */
static struct smpp_span as_utf8(struct smppcare_parser *parser, struct smpp_span line) {
  if (data_utf8_valid(line, NULL))
    return line;
  data_buffer_clear(&parser->line);
  add_clean(&parser->line, line, SIZE_MAX);
  return data_buffer_span(&parser->line);
}

static void answer_object(struct smppcare_parser *parser, struct smpp_span line) {
  struct data_fault fault = {0};
  struct data_json *json;
  const struct data_json_value *root;
  const char *wrong;
  struct smppcare_question own = parser->options;
  struct smpp_span text, lang;

  if (data_json_parse(as_utf8(parser, line), &json, &root, &fault) != SMPP_OK) {
    write_error(parser, fault.text[0] ? fault.text : "not JSON");
    return;
  }
  wrong = root->type != DATA_JSON_OBJECT ? "not an object"
          : !data_json_get_string(data_json_get(root, "text"), &text)
              ? "text is missing, or no string"
              : NULL;
  if (!wrong)
    wrong = own_settings(parser, root, &own, &lang);
  if (wrong)
    write_error(parser, wrong);
  else
    answer(parser, text, &own.what, lang, root);
  data_json_free(json);
}

void smppcare_parse_line(struct smppcare_parser *parser, struct smpp_span line, bool cut) {
  parser->row++;
  if (!parser->options.jsonl)
    answer(parser, line, &parser->options.what, smpp_span_of(parser->options.lang), NULL);
  else if (cut)
    write_error(parser, "a line of more than 1 MiB");
  else
    answer_object(parser, line);
}

bool smppcare_parser_failed(const struct smppcare_parser *parser) {
  return parser->out.failed || parser->text.failed || parser->line.failed;
}

void smppcare_parser_free(struct smppcare_parser *parser) {
  data_buffer_free(&parser->out);
  data_buffer_free(&parser->text);
  data_buffer_free(&parser->line);
  care_lexicon_free(parser->lexicon);
}
