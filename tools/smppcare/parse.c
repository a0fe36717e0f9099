/* SPDX-License-Identifier: MIT
 *
 * smppcare parse: replies on standard input, what they mean on standard output,
 * a line for a line. */
#include "commands.h"
#include "lines.h"
#include "parse_line.h"
#include "stop.h"
#include "words.h"

#include <care/when.h>
#include <smppcare/template.h>

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

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

/* Hands out what is ready; false if nobody takes it. */
static bool flush(struct smppcare_parser *parser) {
  bool written = !smppcare_parser_failed(parser) &&
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
static int answer_all(struct smppcare_parser *parser, struct smppcare_lines *lines) {
  int got = SMPPCARE_LINES_ONE;

  while (got == SMPPCARE_LINES_ONE && !smppcare_stop_signal()) {
    struct smpp_span line;
    bool cut;

    got = smppcare_lines_next(lines, &line, &cut);
    if (got == SMPPCARE_LINES_ONE) {
      smppcare_parse_line(parser, line, cut);
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

static int run(struct smppcare_parser *parser) {
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
static bool settle_today(struct smppcare_question *options, const char *now, const char *zone) {
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

static bool set_question(struct smppcare_question *options, const char *name) {
  if (!care_question_by_name(smpp_span_of(name), &options->question)) {
    fprintf(stderr, "smppcare parse: there is no question '%s'; see smppcare parse --help\n", name);
    return false;
  }
  return true;
}

static bool set_choices(struct smppcare_question *options, const char *text) {
  if (smppcare_read_choices(options, smpp_span_of(text)))
    return true;
  fputs("smppcare parse: --options are up to 26 labels: A,B,..\n", stderr);
  return false;
}

static bool set_items(struct smppcare_question *options, const char *text) {
  if (smppcare_read_items(options, smpp_span_of(text)))
    return true;
  fputs("smppcare parse: --items are up to 8 parts: LABEL:QUESTION,..\n", stderr);
  return false;
}

/* What the question needs. */
static bool is_complete(struct smppcare_question *options) {
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
static bool read_options(int argc, char **argv, struct smppcare_question *options, int *status) {
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
  struct smppcare_parser parser = {.options = {.question = -1, .what = CARE_ASKED_INIT}};
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
  smppcare_parser_free(&parser);
  return status;
}
