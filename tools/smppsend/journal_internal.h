/* SPDX-License-Identifier: MIT
 *
 * The journal from within: its parts, and big-endian numbers. */
#ifndef SMPPSEND_JOURNAL_INTERNAL_H
#define SMPPSEND_JOURNAL_INTERNAL_H

#include "journal.h"

#include <data/buffer.h>

#define JOURNAL_MAGIC "SMPPJNL1"
#define JOURNAL_HEADER 28u

enum journal_record {
  JOURNAL_DIGEST = 'D',
  JOURNAL_INTENT = 'I',
  JOURNAL_RETURNED = 'R',
  JOURNAL_OUTCOME = 'O'
};

/* What is known of one message: its last record. */
struct journal_entry {
  struct smpp_span key; /* ptr NULL: a free place */
  int last;             /* enum journal_record, 0: none */
  struct smpp_span body;
  uint64_t row; /* of this run, 0: none yet */
};

struct send_journal {
  struct send_journal_file file;
  char *content;
  struct journal_entry *entries; /* open addressing, `cap` a power of two */
  size_t n_entries, cap;
  bool has_digest;
  uint8_t digest[SEND_DIGEST_LEN];
  struct data_buffer key;     /* scratch */
  struct data_buffer pending; /* a header's room, then records */
  struct data_buffer group;   /* begun, with its header */
  uint64_t size;              /* of the file, as far as it is good */
  bool busy;
  int result, failed; /* errno */
};

uint32_t journal_crc(const void *octets, size_t len);

/* The entry of a key, made if there is none. NULL: out of memory. */
struct journal_entry *journal_entry(struct send_journal *journal, struct smpp_span key);
/* Into journal->key. */
struct smpp_span journal_key(struct send_journal *journal, const struct send_row *row);

/* The body of an outcome, and back; false: it is none. */
void journal_put_outcome(struct data_buffer *out, const struct send_row *row);
bool journal_get_outcome(struct smpp_span body, struct send_rows *rows, struct send_row *row);
void journal_put_intent(struct data_buffer *out, const struct send_row *row);
bool journal_get_intent(struct smpp_span body, struct send_row *row);

static inline void journal_put(struct data_buffer *out, uint64_t value, unsigned octets) {
  while (octets--)
    data_buffer_add_char(out, (char)(uint8_t)(value >> (8 * octets)));
}

static inline uint64_t journal_number(const void *at, unsigned octets) {
  const uint8_t *octet = at;
  uint64_t value = 0;

  while (octets--)
    value = value << 8 | *octet++;
  return value;
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
  *out = journal_number(number.ptr, octets);
  return true;
}

#endif
