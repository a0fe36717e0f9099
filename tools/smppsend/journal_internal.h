/* SPDX-License-Identifier: MIT
 *
 * The journal from within: its parts, and big-endian numbers. */
#ifndef SMPPSEND_JOURNAL_INTERNAL_H
#define SMPPSEND_JOURNAL_INTERNAL_H

#include "journal.h"

#include <data/buffer.h>

enum journal_record {
  JOURNAL_DIGEST = 'D',
  JOURNAL_INTENT = 'I',
  JOURNAL_RETURNED = 'R',
  JOURNAL_PART = 'P',
  JOURNAL_OUTCOME = 'O'
};

/* What the messages of a row have in common. */
struct journal_plan {
  uint8_t n_parts;
  int encoding; /* SMPP_ENCODING_*, -1: not known */
  uint16_t reference, mark;
};

struct journal_part {
  uint8_t phase;        /* SEND_PART_* */
  struct smpp_span end; /* ENDED: its last record, behind the number */
};

/* What is known of one message. */
struct journal_entry {
  struct smpp_span key;       /* ptr NULL: a free place */
  struct smpp_span outcome;   /* the last; ptr NULL: none */
  struct journal_plan plan;   /* n_parts 0: there is no intent */
  struct journal_part *parts; /* plan.n_parts */
  uint64_t row;               /* of this run, 0: none yet */
};

struct send_journal {
  struct tool_groups groups;
  char *content;
  struct journal_entry *entries; /* open addressing, `cap` a power of two */
  size_t n_entries, cap;
  bool has_digest;
  uint8_t digest[SEND_DIGEST_LEN];
  bool has_reference;
  uint16_t reference;     /* the next */
  struct data_buffer key; /* scratch */
};

/* The entry of a key, made if there is none. NULL: out of memory. */
struct journal_entry *journal_entry(struct send_journal *journal, struct smpp_span key);
/* Into journal->key. */
struct smpp_span journal_key(struct send_journal *journal, const struct send_row *row);

/* The body of an outcome, and back; false: it is none. */
void journal_put_outcome(struct data_buffer *out, const struct send_row *row);
bool journal_get_outcome(struct smpp_span body, struct send_rows *rows, struct send_row *row);
/* Of an intent: the plan and what is behind it. */
void journal_put_plan(struct data_buffer *out, const struct journal_plan *plan);
bool journal_get_plan(struct smpp_span *from, struct journal_plan *plan);
/* Of the end of a part, but for its number. The id is copied. */
void journal_put_end(struct data_buffer *out, const struct smpp_part_result *result);
bool journal_get_end(struct smpp_span body, struct send_rows *rows,
                     struct smpp_part_result *result);

/* journal_table.c: false: the record does not follow from those before it. */
bool journal_take_record(struct send_journal *journal, int type, struct smpp_span key,
                         struct smpp_span body);

static inline void journal_put(struct data_buffer *out, uint64_t value, unsigned octets) {
  while (octets--)
    data_buffer_add_char(out, (char)(uint8_t)(value >> (8 * octets)));
}

/* Takes `len` octets from the front; false: there are fewer. */
static inline bool journal_take(struct smpp_span *from, size_t len, struct smpp_span *out) {
  if (from->len < len)
    return false;
  *out = smpp_span(from->ptr, len);
  *from = smpp_span(from->ptr + len, from->len - len);
  return true;
}

static inline bool journal_get(struct smpp_span *from, unsigned octets, uint64_t *out) {
  struct smpp_span number;

  if (!journal_take(from, octets, &number))
    return false;
  *out = tool_number(number.ptr, octets);
  return true;
}

#endif
