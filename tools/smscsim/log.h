/* SPDX-License-Identifier: MIT
 *
 * smscsim/log.h - what happens, as JSON Lines, numbers and texts masked.
 *
 *   if (log_begin(log, unix_ms, "submit")) {
 *     log_number(log, "to", to);
 *     log_end(log);
 *   } */
#ifndef SMSCSIM_LOG_H
#define SMSCSIM_LOG_H

#include <data/json_write.h>
#include <stdint.h>
#include <stdio.h>

#define LOG_SINKS 2

struct log {
  FILE *sinks[LOG_SINKS]; /* NULL: not used */
  bool pii;               /* numbers and texts as they are */
  bool dirty;             /* something waits in a FILE's buffer */
  bool failed;            /* a sink did not take a line */
  struct data_buffer line;
  struct data_json_writer json;
};

/* Begins a line; false: nobody reads it, write no member. */
bool log_begin(struct log *log, int64_t unix_ms, const char *event);
void log_end(struct log *log);

/* Members: words and counts of ours as they are, a number with all but its last
 * two characters as `*`, a text as its length. */
void log_word(struct log *log, const char *key, const char *value);
void log_span(struct log *log, const char *key, struct smpp_span value);
void log_count(struct log *log, const char *key, uint64_t value);
void log_number(struct log *log, const char *key, struct smpp_span number);
void log_text(struct log *log, const char *key, struct smpp_span text);

/* Hands what waits to the system; false once a sink has failed. */
bool log_flush(struct log *log);
void log_free(struct log *log); /* the FILEs are the owner's */

#endif
