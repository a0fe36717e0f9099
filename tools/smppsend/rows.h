/* SPDX-License-Identifier: MIT
 *
 * The messages of one run: where each came from, and what became of it. */
#ifndef SMPPSEND_ROWS_H
#define SMPPSEND_ROWS_H

#include "settings.h"

#include <data/fault.h>

enum send_status {
  SEND_OPEN, /* no status yet */
  SEND_PLANNED,
  SEND_ACCEPTED,
  SEND_PARTIAL,
  SEND_REJECTED,
  SEND_UNKNOWN,
  SEND_EXPIRED,
  SEND_SKIPPED,
  SEND_INVALID,
  SEND_DELIVERED,
  SEND_UNDELIVERED,
  SEND_STATUS_COUNT
};
const char *send_status_name(enum send_status status);

/* What a receipt said, as far as it is printed. */
struct send_receipt {
  struct smpp_span stat, err, done_date; /* ptr NULL: not said */
  uint32_t part;                         /* whose it is */
  bool failed;
};

struct send_row {
  uint64_t number;     /* from 1, without the header */
  struct smpp_span id; /* ptr NULL: none */
  struct smpp_span to; /* as it was given; ptr NULL: not at all */
  struct smpp_span text;
  const struct send_settings *own; /* what this row says for itself; NULL: nothing */
  const char *error;               /* words, or NULL */

  enum send_status status;
  bool printed;
  int encoding;     /* SMPP_ENCODING_*, -1: not known */
  uint32_t n_parts; /* 0: not known */
  uint32_t n_segments;
  struct smpp_span *message_ids; /* n_ids, one a part; ptr NULL: none */
  uint32_t n_ids;
  bool answered;
  uint32_t command_status; /* if answered: the first that is not ESME_ROK, by part */
  const struct send_receipt *receipt;

  struct send_parts *parts; /* with a journal: see parts.h; NULL: nothing is known of them */
};

/* Strings of a run live as long as it does. */
struct send_arena_block;
struct send_rows {
  struct send_row *rows;
  size_t n_rows, cap;
  struct send_arena_block *arena;
};

void send_rows_free(struct send_rows *rows);

/* `size` octets that live as long as the rows; ends the program when there are
 * none left (nothing was sent that is not accounted for: see sender.c). */
void *send_rows_keep(struct send_rows *rows, size_t size);
/* A copy of octets, and of words; the copies are followed by a NUL. */
struct smpp_span send_rows_copy(struct send_rows *rows, struct smpp_span octets);
const char *send_rows_words(struct send_rows *rows, const char *words);

/* A new row at the end, zeroed but for its number; it moves when more are added. */
struct send_row *send_rows_add(struct send_rows *rows);

/* Sets a row's status to invalid, with words that are copied. */
void send_row_invalid(struct send_rows *rows, struct send_row *row, const char *words);

/* --- where rows come from; each adds to `rows`. Not SMPP_OK: the input as a
 * whole cannot be read, and the fault says why and where. ------------------- */

/* --to: numbers separated by commas, all with the same text. */
void send_rows_from_to(struct send_rows *rows, const char *numbers, struct smpp_span text);

struct send_csv_input {
  struct smpp_span octets;   /* the file */
  struct smpp_span template; /* what --template says, the file behind @ read */
  const char *to_column;     /* NULL: the first of phone, to, msisdn, tel, mobile */
  const char *id_column;     /* NULL: none */
};
int send_rows_from_csv(struct send_rows *rows, const struct send_csv_input *input,
                       bool *template_at_fault, struct data_fault *fault);

/* --lines: one JSON object a line. A line that is not one is an invalid row. */
int send_rows_from_lines(struct send_rows *rows, struct smpp_span octets,
                         const struct send_settings *common, struct data_fault *fault);
/* Whether this build has --lines. */
bool send_lines_supported(void);

#endif
