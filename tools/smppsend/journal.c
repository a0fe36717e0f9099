/* SPDX-License-Identifier: MIT
 *
 * The journal: what it says of rows, and how records become durable groups. */
#include "journal_internal.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* CRC-32 of IEEE 802.3. */
uint32_t journal_crc(const void *octets, size_t len) {
  const uint8_t *at = octets;
  uint32_t crc = UINT32_MAX;

  while (len--) {
    crc ^= *at++;
    for (int i = 0; i < 8; i++)
      crc = crc >> 1 ^ (0xEDB88320u & (0u - (crc & 1)));
  }
  return ~crc;
}

void send_journal_free(struct send_journal *journal) {
  if (!journal)
    return;
  free(journal->content);
  free(journal->entries);
  data_buffer_free(&journal->key);
  data_buffer_free(&journal->pending);
  data_buffer_free(&journal->group);
  free(journal);
}

/* --- records ------------------------------------------------------------------- */

/* Where the length of the body goes, or SIZE_MAX. */
static size_t start_record(struct send_journal *journal, enum journal_record type,
                           struct smpp_span key) {
  struct data_buffer *out = &journal->pending;
  static const char room[JOURNAL_HEADER];

  if (out->len == 0)
    data_buffer_add(out, smpp_span(room, sizeof room));
  data_buffer_add_char(out, (char)type);
  journal_put(out, key.len, 2);
  data_buffer_add(out, key);
  journal_put(out, 0, 4);
  return out->len;
}

static void set32(char *at, uint64_t value) {
  for (int i = 0; i < 4; i++)
    at[i] = (char)(uint8_t)(value >> (24 - 8 * i));
}

static void end_record(struct send_journal *journal, size_t body) {
  if (!journal->pending.failed)
    set32(journal->pending.ptr + body - 4, journal->pending.len - body);
}

bool send_journal_fits(struct send_journal *journal, const uint8_t digest[SEND_DIGEST_LEN]) {
  size_t body;

  if (journal->has_digest)
    return memcmp(journal->digest, digest, SEND_DIGEST_LEN) == 0;
  journal->has_digest = true;
  memcpy(journal->digest, digest, SEND_DIGEST_LEN);
  body = start_record(journal, JOURNAL_DIGEST, smpp_span(NULL, 0));
  data_buffer_add(&journal->pending, smpp_span(digest, SEND_DIGEST_LEN));
  end_record(journal, body);
  return true;
}

void send_journal_intend(struct send_journal *journal, const struct send_row *row) {
  size_t body = start_record(journal, JOURNAL_INTENT, journal_key(journal, row));

  journal_put_intent(&journal->pending, row);
  end_record(journal, body);
}

void send_journal_return(struct send_journal *journal, const struct send_row *row) {
  end_record(journal, start_record(journal, JOURNAL_RETURNED, journal_key(journal, row)));
}

void send_journal_settle(struct send_journal *journal, const struct send_row *row) {
  size_t body = start_record(journal, JOURNAL_OUTCOME, journal_key(journal, row));

  journal_put_outcome(&journal->pending, row);
  end_record(journal, body);
}

/* --- what an earlier run left ------------------------------------------------------ */

/* A row that may have been sent, and of which nothing more is known. */
static void recall_intent(struct send_rows *rows, struct send_row *row, struct smpp_span body) {
  if (!journal_get_intent(body, row))
    row->n_parts = 0;
  row->status = SEND_UNKNOWN;
  row->n_ids = row->n_parts;
  row->message_ids = send_rows_keep(rows, (row->n_ids + 1) * sizeof *row->message_ids);
  for (uint32_t i = 0; i < row->n_ids; i++)
    row->message_ids[i] = smpp_span(NULL, 0);
  row->error = "an earlier run was about to send it, and ended before it knew what became of it";
}

static void recall(struct send_rows *rows, struct send_row *row,
                   const struct journal_entry *entry) {
  struct send_row recorded = *row;

  if (entry->last == JOURNAL_INTENT) {
    recall_intent(rows, row, entry->body);
  } else if (entry->last == JOURNAL_OUTCOME) {
    if (journal_get_outcome(entry->body, rows, &recorded))
      *row = recorded;
    else
      recall_intent(rows, row, smpp_span(NULL, 0));
  }
}

void send_journal_recall(struct send_journal *journal, struct send_rows *rows,
                         struct send_row *row) {
  struct smpp_span key = journal_key(journal, row);
  struct journal_entry *entry;
  char words[96];

  if (key.len > 0xFFFF) {
    send_row_invalid(rows, row, "the id is too long for a journal");
    return;
  }
  entry = journal->key.failed ? NULL : journal_entry(journal, send_rows_copy(rows, key));
  if (!entry) {
    send_row_invalid(rows, row, "out of memory");
  } else if (entry->row) {
    snprintf(words, sizeof words, "row %" PRIu64 " has the same id", entry->row);
    send_row_invalid(rows, row, words);
  } else {
    entry->row = row->number;
    recall(rows, row, entry);
  }
}

/* --- groups ------------------------------------------------------------------------ */

int send_journal_failed(const struct send_journal *journal) {
  return journal->failed;
}

static void seal(struct send_journal *journal) {
  struct data_buffer *group = &journal->group;
  char *at = group->ptr;
  size_t len = group->len - JOURNAL_HEADER;

  memcpy(at, JOURNAL_MAGIC, 8);
  set32(at + 8, journal->size >> 32);
  set32(at + 12, journal->size & UINT32_MAX);
  set32(at + 16, len);
  set32(at + 20, journal_crc(at + JOURNAL_HEADER, len));
  set32(at + 24, journal_crc(at, 24));
}

bool send_journal_begin(struct send_journal *journal) {
  struct data_buffer empty = journal->group;

  if (journal->busy || journal->failed || journal->pending.len == 0)
    return false;
  if (journal->pending.failed || journal->key.failed || journal->pending.len > UINT32_MAX) {
    journal->failed = ENOMEM;
    return false;
  }
  data_buffer_clear(&empty);
  journal->group = journal->pending;
  journal->pending = empty;
  journal->busy = true;
  seal(journal);
  return true;
}

void send_journal_write(struct send_journal *journal) {
  const struct send_journal_file *file = &journal->file;

  journal->result = file->write(file->ctx, journal->group.ptr, journal->group.len, journal->size);
  if (journal->result == 0)
    journal->result = file->sync(file->ctx);
}

int send_journal_end(struct send_journal *journal) {
  journal->busy = false;
  if (journal->result == 0)
    journal->size += journal->group.len;
  else /* whether it is durable nobody knows; a second sync would not tell either */
    journal->failed = journal->result;
  return journal->result;
}
