/* SPDX-License-Identifier: MIT
 *
 * smppcare parse: replies on standard input, what they mean on standard output,
 * a line for a line. */
#include "commands.h"
#include "lines.h"
#include "stop.h"
#include "words.h"

#include <data/json.h>
#include <data/json_write.h>
#include <data/utf8.h>
#include <smppcare/reply.h>

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct options {
  int question; /* -1: each object says its own */
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
    "  --question Q  what was asked: confirm, yes_no, optout\n"
    "  --lang L      language of the question: fr, en\n"
    "  --jsonl       lines are objects with text, and question and lang of their own\n"
    "  --options A,B, --items LABEL:Q,.., --now T, --zone Z\n"
    "                for questions of choice, combined and date, which are not supported yet\n"
    "\n"
    "The words are read from $SMPPCARE_DATA/lexicon, or where they were installed.\n";

/* What does not belong into the result again when an object is passed through. */
static const char *const result_keys[] = {"text", "intent",  "value",     "confidence", "span",
                                          "rule", "lexicon", "secondary", "truncated"};

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

static void write_members(struct data_json_writer *w, struct smpp_span text,
                          const struct care_reply *reply) {
  if (reply->truncated)
    while (text.len > CARE_REPLY_MAX || (text.len > 0 && (text.ptr[text.len] & 0xC0) == 0x80))
      text.len--;
  data_json_member_string(w, "text", text);
  data_json_member_text(w, "intent", care_intent_name(reply->intent));
  data_json_member_null(w, "value");
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

static void answer(struct parser *parser, struct smpp_span text, int question,
                   struct smpp_span lang, const struct data_json_value *object) {
  struct data_json_writer w = data_json_writer(&parser->out);
  struct care_reply reply = CARE_REPLY_INIT;
  int result;

  clean(text, &parser->text);
  result =
      care_reply_parse(parser->lexicon, lang, question, data_buffer_span(&parser->text), &reply);
  if (result != SMPP_OK) {
    write_error(parser, smpp_result_text(result));
    return;
  }
  data_json_object_begin(&w);
  write_members(&w, data_buffer_span(&parser->text), &reply);
  for (const struct data_json_value *m = object ? object->first : NULL; m; m = m->next) {
    if (is_result_key(m->key))
      continue;
    data_json_key_span(&w, m->key);
    data_json_raw(&w, m->source);
  }
  data_json_object_end(&w);
  data_json_line_end(&w);
}

/* Question and language of an object, or words on why not. */
static const char *own_settings(const struct parser *parser, const struct data_json_value *object,
                                int *question, struct smpp_span *lang) {
  const struct data_json_value *q = data_json_get(object, "question");
  const struct data_json_value *l = data_json_get(object, "lang");
  struct smpp_span name;

  *question = parser->options.question;
  *lang = smpp_span_of(parser->options.lang);
  if (q && (!data_json_get_string(q, &name) || !care_question_by_name(name, question)))
    return "no such question";
  if (l && !data_json_get_string(l, lang))
    return "lang is not a string";
  if (*question < 0)
    return "no question: neither in the line nor as --question";
  if (!care_question_supported(*question))
    return "this question is not supported yet";
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
  struct smpp_span text, lang;
  int question;

  if (data_json_parse(as_utf8(parser, line), &json, &root, &fault) != SMPP_OK) {
    write_error(parser, fault.text[0] ? fault.text : "not JSON");
    return;
  }
  wrong = root->type != DATA_JSON_OBJECT ? "not an object"
          : !data_json_get_string(data_json_get(root, "text"), &text)
              ? "text is missing, or no string"
              : NULL;
  if (!wrong)
    wrong = own_settings(parser, root, &question, &lang);
  if (wrong)
    write_error(parser, wrong);
  else
    answer(parser, text, question, lang, root);
  data_json_free(json);
}

static void answer_line(struct parser *parser, struct smpp_span line, bool cut) {
  parser->row++;
  if (!parser->options.jsonl)
    answer(parser, line, parser->options.question, smpp_span_of(parser->options.lang), NULL);
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

enum { OPTION_HELP = 256, OPTION_QUESTION, OPTION_LANG, OPTION_JSONL, OPTION_NEUTRAL };

static const struct option long_options[] = {
    {"help", no_argument, NULL, OPTION_HELP},
    {"question", required_argument, NULL, OPTION_QUESTION},
    {"lang", required_argument, NULL, OPTION_LANG},
    {"jsonl", no_argument, NULL, OPTION_JSONL},
    {"json", no_argument, NULL, OPTION_NEUTRAL},
    {"quiet", no_argument, NULL, OPTION_NEUTRAL},
    {"verbose", no_argument, NULL, OPTION_NEUTRAL},
    /* for questions that are not supported yet */
    {"options", required_argument, NULL, OPTION_NEUTRAL},
    {"items", required_argument, NULL, OPTION_NEUTRAL},
    {"now", required_argument, NULL, OPTION_NEUTRAL},
    {"zone", required_argument, NULL, OPTION_NEUTRAL},
    {NULL, 0, NULL, 0},
};

static bool set_question(struct options *options, const char *name) {
  if (!care_question_by_name(smpp_span_of(name), &options->question)) {
    fprintf(stderr, "smppcare parse: there is no question '%s'; see smppcare parse --help\n", name);
    return false;
  }
  if (!care_question_supported(options->question)) {
    fprintf(stderr, "smppcare parse: question '%s' is not supported yet\n", name);
    return false;
  }
  return true;
}

/* True to go on; if not, *status is the exit code. */
static bool read_options(int argc, char **argv, struct options *options, int *status) {
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
  return true;
}

int smppcare_parse(int argc, char **argv) {
  struct parser parser = {.options = {.question = -1}};
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
