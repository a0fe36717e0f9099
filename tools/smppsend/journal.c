/* SPDX-License-Identifier: MIT
 *
 * The journal: what it says of rows, and what is recorded of them. */
#include "journal_internal.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void send_journal_free(struct send_journal *journal) {
  if (!journal)
    return;
  for (size_t i = 0; i < journal->cap; i++)
    free(journal->entries[i].parts);
  free(journal->content);
  free(journal->entries);
  data_buffer_free(&journal->key);
  tool_groups_free(&journal->groups);
  free(journal);
}

/* --- records ------------------------------------------------------------------- */

/* Where the length of the body goes, or SIZE_MAX. */
static size_t start_record(struct send_journal *journal, enum journal_record type,
                           struct smpp_span key) {
  struct data_buffer *out = tool_groups_pending(&journal->groups);

  out->failed |= journal->key.failed; /* not under half a key */
  data_buffer_add_char(out, (char)type);
  journal_put(out, key.len, 2);
  data_buffer_add(out, key);
  journal_put(out, 0, 4);
  return out->len;
}

static void end_record(struct send_journal *journal, size_t body) {
  if (!journal->groups.pending.failed)
    tool_set32(journal->groups.pending.ptr + body - 4, journal->groups.pending.len - body);
}

bool send_journal_fits(struct send_journal *journal, const uint8_t digest[SEND_DIGEST_LEN]) {
  size_t body;

  if (journal->has_digest)
    return memcmp(journal->digest, digest, SEND_DIGEST_LEN) == 0;
  journal->has_digest = true;
  memcpy(journal->digest, digest, SEND_DIGEST_LEN);
  body = start_record(journal, JOURNAL_DIGEST, smpp_span(NULL, 0));
  data_buffer_add(&journal->groups.pending, smpp_span(digest, SEND_DIGEST_LEN));
  end_record(journal, body);
  return true;
}

uint16_t send_journal_reference(struct send_journal *journal, uint16_t first) {
  if (!journal->has_reference)
    journal->reference = first;
  journal->has_reference = true;
  return journal->reference++;
}

uint16_t send_journal_mark(const struct smpp_span *octets, size_t n) {
  uint32_t crc = 0;

  for (size_t i = 0; i < n; i++) {
    uint8_t len[4] = {(uint8_t)(octets[i].len >> 24), (uint8_t)(octets[i].len >> 16),
                      (uint8_t)(octets[i].len >> 8), (uint8_t)octets[i].len};

    crc = tool_crc32(crc, len, sizeof len);
    crc = tool_crc32(crc, octets[i].ptr, octets[i].len);
  }
  return (uint16_t)(crc ^ crc >> 16);
}

/* Open parts one behind the other are one record. */
static void intend_run(struct send_journal *journal, const struct send_row *row, uint32_t first,
                       uint32_t count) {
  struct journal_plan plan = {(uint8_t)row->n_parts, row->encoding, row->parts->reference,
                              row->parts->mark};
  size_t body = start_record(journal, JOURNAL_INTENT, journal_key(journal, row));

  journal_put_plan(&journal->groups.pending, &plan);
  journal_put(&journal->groups.pending, first, 1);
  journal_put(&journal->groups.pending, count, 1);
  end_record(journal, body);
  memset(row->parts->phase + first, SEND_PART_INTENDED, count);
}

void send_journal_intend(struct send_journal *journal, const struct send_row *row, uint32_t first,
                         uint32_t end) {
  const uint8_t *phase = row->parts->phase;

  while (first < end) {
    uint32_t count = 0;

    while (first + count < end && phase[first + count] == SEND_PART_OPEN)
      count++;
    if (count)
      intend_run(journal, row, first, count);
    first += count ? count : 1;
  }
}

void send_journal_part(struct send_journal *journal, const struct send_row *row, uint32_t part,
                       const struct smpp_part_result *result) {
  size_t body = start_record(journal, JOURNAL_PART, journal_key(journal, row));

  journal_put(&journal->groups.pending, part, 1);
  journal_put_end(&journal->groups.pending, result);
  end_record(journal, body);
  row->parts->phase[part] = SEND_PART_ENDED;
}

void send_journal_return(struct send_journal *journal, const struct send_row *row) {
  uint8_t *phase = row->parts->phase;
  size_t body;

  if (!memchr(phase, SEND_PART_INTENDED, row->n_parts))
    return;
  body = start_record(journal, JOURNAL_RETURNED, journal_key(journal, row));
  for (uint32_t i = 0; i < row->n_parts; i++)
    if (phase[i] == SEND_PART_INTENDED) {
      journal_put(&journal->groups.pending, i, 1);
      phase[i] = SEND_PART_OPEN;
    }
  end_record(journal, body);
}

void send_journal_settle(struct send_journal *journal, const struct send_row *row) {
  size_t body = start_record(journal, JOURNAL_OUTCOME, journal_key(journal, row));

  journal_put_outcome(&journal->groups.pending, row);
  end_record(journal, body);
}

/* --- what an earlier run left ------------------------------------------------------ */

/* An intent of which nothing more is known may have left. */
static void recall_part(struct send_rows *rows, const struct journal_part *from,
                        struct send_parts *parts, uint32_t i) {
  if (from->phase == SEND_PART_OPEN)
    return;
  parts->begun = true;
  parts->phase[i] = SEND_PART_ENDED;
  if (from->phase != SEND_PART_ENDED || !journal_get_end(from->end, rows, &parts->result[i]))
    parts->result[i] = (struct smpp_part_result){.outcome = SMPP_OUTCOME_UNKNOWN};
}

static void recall_parts(struct send_rows *rows, struct send_row *row,
                         const struct journal_entry *entry) {
  const struct journal_plan *plan = &entry->plan;
  struct send_parts *parts = send_parts_new(rows, plan->n_parts);

  parts->reference = plan->reference;
  parts->mark = plan->mark;
  for (uint32_t i = 0; i < plan->n_parts; i++)
    recall_part(rows, &entry->parts[i], parts, i);
  if (!parts->begun)
    return;
  row->parts = parts;
  row->n_parts = plan->n_parts;
  row->encoding = plan->encoding;
  if (!send_parts_are_settled(parts->result, row->n_parts))
    return;
  send_take_parts(rows, row, parts->result, row->n_parts);
  row->status = send_status_of_parts(parts->result, row->n_parts);
  if (row->status == SEND_UNKNOWN)
    row->error = SEND_UNKNOWN_BEFORE;
}

static void recall(struct send_rows *rows, struct send_row *row,
                   const struct journal_entry *entry) {
  struct send_row recorded = *row;

  if (!entry->outcome.ptr) {
    recall_parts(rows, row, entry);
  } else if (journal_get_outcome(entry->outcome, rows, &recorded)) {
    *row = recorded;
  } else {
    row->status = SEND_UNKNOWN;
    row->error = SEND_UNKNOWN_BEFORE;
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

struct tool_groups *send_journal_groups(struct send_journal *journal) {
  return &journal->groups;
}
