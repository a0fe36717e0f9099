/* SPDX-License-Identifier: MIT
 *
 * One line of `smppcare parse` in, one line out: what a reply, or an object with
 * one, means. */
#ifndef SMPPCARE_PARSE_LINE_H
#define SMPPCARE_PARSE_LINE_H

#include <data/buffer.h>
#include <smppcare/reply.h>

#define SMPPCARE_PARSE_OPTIONS 26

struct smppcare_question {
  int question;           /* -1: each object says its own */
  struct care_asked what; /* options, items, and today */
  struct smpp_span choices[SMPPCARE_PARSE_OPTIONS];
  struct care_item items[CARE_REPLY_ITEMS];
  const char *lang; /* NULL: each object says its own */
  bool jsonl;
};

struct smppcare_parser {
  struct smppcare_question options;
  care_lexicon *lexicon;
  struct data_buffer out; /* the lines that are ready; the caller's to take */
  struct data_buffer text, line;
  uint64_t row;
  bool some_failed;
};

/* "A,B" as --options and --items have them; the spans point into `text`. */
bool smppcare_read_choices(struct smppcare_question *options, struct smpp_span text);
bool smppcare_read_items(struct smppcare_question *options, struct smpp_span text);

/* Appends the line that answers a line; `cut`: it was longer than it may be. */
void smppcare_parse_line(struct smppcare_parser *parser, struct smpp_span line, bool cut);
/* Whether memory ran out on the way. */
bool smppcare_parser_failed(const struct smppcare_parser *parser);
void smppcare_parser_free(struct smppcare_parser *parser); /* the lexicon too */

#endif
