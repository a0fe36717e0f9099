/* SPDX-License-Identifier: MIT
 *
 * smppcare parse: replies on standard input, what they mean on standard output,
 * a line for a line. */
#include "commands.h"
#include "lines.h"
#include "stop.h"
#include "words.h"

#include <care/when.h>
#include <data/json.h>
#include <data/json_write.h>
#include <data/utf8.h>
#include <smppcare/reply.h>
#include <smppcare/template.h>

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define MAX_OPTIONS 26

struct options {
  int question;           /* -1: each object says its own */
  struct care_asked what; /* options, items, and today */
  struct smpp_span choices[MAX_OPTIONS];
  struct care_item items[CARE_REPLY_ITEMS];
  const char *lang;
  bool jsonl;
};

struct parser {
  struct options options;
  care_lexicon *lexicon;
  struct data_buffer out, text, line;
  uint64_t row;
  bool some_failed;
};

static const char usage[] =
    "usage: smppcare parse --question Q --lang L [options] <REPLIES\n"
    "\n"
    "Reads one reply a line and writes what each means, one JSON object a line.\n"
    "\n"
    "  --question Q  what was asked: confirm, yes_no, scale_0_10, nps, temperature,\n"
    "                number, date, choice, free, optout, combined\n"
    "  --lang L      language of the question: fr es it en de pt nl ar tr pl ro ru\n"
    "  --jsonl       lines are objects with text, and question and lang of their own\n"
    "  --options A,B the labels of a choice\n"
    "  --items LABEL:Q,..  the parts of a combined question\n"
    "  --now T       when the replies came, for days without a year (now)\n"
    "  --zone Z      the site's time zone, as Europe/Paris\n"
    "\n"
    "The words are read from $SMPPCARE_DATA/lexicon, or where they were installed.\n";

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

static void write_error(struct parser *parser, const char *words) {
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

static void answer(struct parser *parser, struct smpp_span text, const struct care_asked *asked,
                   struct smpp_span lang, const struct data_json_value *object) {
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

static bool read_choices(struct options *options, struct smpp_span text) {
  options->what.options = options->choices;
  return split(text, options->choices, MAX_OPTIONS, &options->what.n_options);
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

static bool read_items(struct options *options, struct smpp_span text) {
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
static bool own_choices(struct options *options, const struct data_json_value *value) {
  struct smpp_span text;

  if (data_json_get_string(value, &text))
    return read_choices(options, text);
  if (value->type != DATA_JSON_ARRAY)
    return false;
  options->what.options = options->choices;
  options->what.n_options = 0;
  for (const struct data_json_value *o = value->first; o; o = o->next)
    if (options->what.n_options == MAX_OPTIONS ||
        !data_json_get_string(o, &options->choices[options->what.n_options++]))
      return false;
  return true;
}

/* An object of labels and questions, or the same as the command line has it. */
static bool own_items(struct options *options, const struct data_json_value *value) {
  struct smpp_span text;

  if (data_json_get_string(value, &text))
    return read_items(options, text);
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
static const char *own_settings(const struct parser *parser, const struct data_json_value *object,
                                struct options *own, struct smpp_span *lang) {
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
static struct smpp_span as_utf8(struct parser *parser, struct smpp_span line) {
  if (data_utf8_valid(line, NULL))
    return line;
  data_buffer_clear(&parser->line);
  add_clean(&parser->line, line, SIZE_MAX);
  return data_buffer_span(&parser->line);
}

static void answer_object(struct parser *parser, struct smpp_span line) {
  struct data_fault fault = {0};
  struct data_json *json;
  const struct data_json_value *root;
  const char *wrong;
  struct options own = parser->options;
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

static void answer_line(struct parser *parser, struct smpp_span line, bool cut) {
  parser->row++;
  if (!parser->options.jsonl)
    answer(parser, line, &parser->options.what, smpp_span_of(parser->options.lang), NULL);
  else if (cut)
    write_error(parser, "a line of more than 1 MiB");
  else
    answer_object(parser, line);
}

/* Hands out what is ready; false if nobody takes it. */
static bool flush(struct parser *parser) {
  bool written = !parser->out.failed && !parser->text.failed && !parser->line.failed &&
                 fwrite(parser->out.ptr ? parser->out.ptr : "", 1, parser->out.len, stdout) ==
                     parser->out.len &&
                 fflush(stdout) == 0;

  data_buffer_clear(&parser->out);
  return written;
}

static int fail(const char *words) {
  fprintf(stderr, "smppcare parse: %s\n", words);
  return SMPPCARE_USAGE;
}

/* Answers go out before more is waited for, so that parse can stand in a pipe.
 * What was asked before a stop is answered whole. */
static int answer_all(struct parser *parser, struct smppcare_lines *lines) {
  int got = SMPPCARE_LINES_ONE;

  while (got == SMPPCARE_LINES_ONE && !smppcare_stop_signal()) {
    struct smpp_span line;
    bool cut;

    got = smppcare_lines_next(lines, &line, &cut);
    if (got == SMPPCARE_LINES_ONE) {
      answer_line(parser, line, cut);
      if (smppcare_lines_ready(lines) && parser->out.len < 65536)
        continue;
    } else if (got < 0 && !smppcare_stop_signal())
      fprintf(stderr, "smppcare parse: cannot read standard input: %s\n", strerror(errno));
    if (!flush(parser))
      return fail("cannot write the answers");
  }
  if (!flush(parser))
    return fail("cannot write the answers");
  if (smppcare_stop_signal())
    return 128 + smppcare_stop_signal();
  if (got < 0)
    return SMPPCARE_USAGE;
  return parser->some_failed ? SMPPCARE_SOME_FAILED : SMPPCARE_OK;
}

static int run(struct parser *parser) {
  struct smppcare_lines *lines = smppcare_lines_new(STDIN_FILENO);
  int status;

  if (!lines)
    return fail("out of memory");
  smppcare_stop_prepare();
  status = answer_all(parser, lines);
  smppcare_lines_free(lines);
  return status;
}

/* The day of an instant, by the clock of the zone. */
static void set_today(struct care_asked *asked, time_t seconds) {
  struct tm tm;

  if (localtime_r(&seconds, &tm))
    asked->today = (struct care_day){tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday};
}

/* A time without a zone of its own is one of the site's. */
static bool read_now(struct care_asked *asked, const char *now) {
  struct care__when when;
  double seconds;

  if (!care__when_parse(smpp_span_of(now), &when, NULL) || !when.has_date)
    return false;
  if (!when.is_utc && !when.has_offset) {
    asked->today = (struct care_day){when.year, when.month, when.day};
    return true;
  }
  seconds = care__when_wall_ms(&when) / 1000 - (when.has_offset ? when.offset_min * 60.0 : 0);
  set_today(asked, (time_t)seconds);
  return true;
}

static bool zone_exists(const char *zone) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_language *language;

  if (care_language_new(&alloc, smpp_span_of("en"), smpp_span_of(zone), &language) != SMPP_OK)
    return false;
  care_language_free(language);
  return true;
}

/* After all options, because the zone says which day it is. */
static bool settle_today(struct options *options, const char *now, const char *zone) {
  if (zone && (!zone_exists(zone) || setenv("TZ", zone, 1) != 0)) {
    fprintf(stderr, "smppcare parse: there is no time zone '%s'\n", zone);
    return false;
  }
  tzset();
  if (!now)
    set_today(&options->what, time(NULL));
  else if (!read_now(&options->what, now)) {
    fprintf(stderr, "smppcare parse: --now is a date and time as 2026-11-23T09:30+01:00\n");
    return false;
  }
  return true;
}

enum {
  OPTION_HELP = 256,
  OPTION_QUESTION,
  OPTION_LANG,
  OPTION_JSONL,
  OPTION_NEUTRAL,
  OPTION_OPTIONS,
  OPTION_ITEMS,
  OPTION_NOW,
  OPTION_ZONE
};

static const struct option long_options[] = {
    {"help", no_argument, NULL, OPTION_HELP},
    {"question", required_argument, NULL, OPTION_QUESTION},
    {"lang", required_argument, NULL, OPTION_LANG},
    {"jsonl", no_argument, NULL, OPTION_JSONL},
    {"json", no_argument, NULL, OPTION_NEUTRAL},
    {"quiet", no_argument, NULL, OPTION_NEUTRAL},
    {"verbose", no_argument, NULL, OPTION_NEUTRAL},
    {"options", required_argument, NULL, OPTION_OPTIONS},
    {"items", required_argument, NULL, OPTION_ITEMS},
    {"now", required_argument, NULL, OPTION_NOW},
    {"zone", required_argument, NULL, OPTION_ZONE},
    {NULL, 0, NULL, 0},
};

static bool set_question(struct options *options, const char *name) {
  if (!care_question_by_name(smpp_span_of(name), &options->question)) {
    fprintf(stderr, "smppcare parse: there is no question '%s'; see smppcare parse --help\n", name);
    return false;
  }
  return true;
}

static bool set_choices(struct options *options, const char *text) {
  if (read_choices(options, smpp_span_of(text)))
    return true;
  fputs("smppcare parse: --options are up to 26 labels: A,B,..\n", stderr);
  return false;
}

static bool set_items(struct options *options, const char *text) {
  if (read_items(options, smpp_span_of(text)))
    return true;
  fputs("smppcare parse: --items are up to 8 parts: LABEL:QUESTION,..\n", stderr);
  return false;
}

/* What the question needs. */
static bool is_complete(struct options *options) {
  bool choice = options->question == CARE_QUESTION_CHOICE;

  for (size_t i = 0; i < options->what.n_items; i++)
    choice |= options->question == CARE_QUESTION_COMBINED &&
              options->items[i].question == CARE_QUESTION_CHOICE;
  options->what.question = options->question;
  if (choice && options->what.n_options == 0)
    fputs("smppcare parse: a choice needs --options\n", stderr);
  else if (options->question == CARE_QUESTION_COMBINED && options->what.n_items == 0)
    fputs("smppcare parse: a combined question needs --items\n", stderr);
  else
    return true;
  return options->jsonl;
}

/* True to go on; if not, *status is the exit code. */
static bool read_options(int argc, char **argv, struct options *options, int *status) {
  const char *now = NULL, *zone = NULL;
  int option;

  *status = SMPPCARE_USAGE;
  optind = 1;
  while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
    if (option == OPTION_HELP) {
      fputs(usage, stdout);
      *status = SMPPCARE_OK;
      return false;
    }
    if (option == OPTION_LANG)
      options->lang = optarg;
    else if (option == OPTION_JSONL)
      options->jsonl = true;
    else if (option == OPTION_QUESTION && !set_question(options, optarg))
      return false;
    else if (option == OPTION_NOW)
      now = optarg;
    else if (option == OPTION_ZONE)
      zone = optarg;
    else if ((option == OPTION_OPTIONS && !set_choices(options, optarg)) ||
             (option == OPTION_ITEMS && !set_items(options, optarg)))
      return false;
    else if (option == '?')
      return false;
  }
  if (optind < argc) {
    fprintf(stderr, "smppcare parse: replies come on standard input, not as '%s'\n", argv[optind]);
    return false;
  }
  if (!options->jsonl && (options->question < 0 || !options->lang)) {
    fputs("smppcare parse: --question and --lang are needed; see smppcare parse --help\n", stderr);
    return false;
  }
  return is_complete(options) && settle_today(options, now, zone);
}

int smppcare_parse(int argc, char **argv) {
  struct parser parser = {.options = {.question = -1, .what = CARE_ASKED_INIT}};
  int status;

  if (!read_options(argc, argv, &parser.options, &status))
    return status;
  parser.lexicon = smppcare_words_load();
  if (!parser.lexicon)
    return SMPPCARE_CONFIGURATION;
  if (parser.options.lang &&
      !care_lexicon_version(parser.lexicon, smpp_span_of(parser.options.lang))) {
    fprintf(stderr, "smppcare parse: there is no lexicon of language '%s'\n", parser.options.lang);
    status = SMPPCARE_USAGE;
  } else
    status = run(&parser);
  data_buffer_free(&parser.out);
  data_buffer_free(&parser.text);
  data_buffer_free(&parser.line);
  care_lexicon_free(parser.lexicon);
  return status;
}
