/* SPDX-License-Identifier: MIT
 *
 * A journal of smppsend: the octets as a file, then as the records of a good
 * group, whose checksums would keep them from being read otherwise. Laws: a part
 * that is to be sent has no result, a message of which none is has a status, and
 * the file is read again as it was. */
#include "journal_internal.h"

#include <string.h>

#include "fuzz.h"

static int no_write(void *ctx, const void *octets, size_t len, uint64_t offset) {
  (void)ctx, (void)octets, (void)len, (void)offset;
  return 0;
}

static int no_sync(void *ctx) {
  (void)ctx;
  return 0;
}

static int note_cut(void *ctx, uint64_t len) {
  *(uint64_t *)ctx = len;
  return 0;
}

static void check_row(const struct send_row *row) {
  uint32_t n_open = 0;

  LAW(row->status != SEND_INVALID && row->status != SEND_SKIPPED);
  for (uint32_t i = 0; row->parts && i < row->n_parts; i++) {
    bool open = row->parts->phase[i] == SEND_PART_OPEN;

    LAW(open == (row->parts->result[i].outcome == SMPP_OUTCOME_NOT_SENT));
    n_open += open;
  }
  if (row->status == SEND_OPEN)
    LAW(!row->parts || n_open > 0);
  else if (row->parts)
    LAW(send_parts_are_settled(row->parts->result, row->n_parts));
}

static void recall_all(struct send_journal *journal) {
  struct send_rows rows = {0};

  for (unsigned i = 1; i <= 4; i++) {
    struct send_row row = {.number = i, .encoding = -1};
    const char id = (char)('a' + i);

    if (i > 2)
      row.id = smpp_span(&id, 1);
    send_journal_recall(journal, &rows, &row);
    check_row(&row);
  }
  send_rows_free(&rows);
}

static void read_file(struct smpp_span content) {
  uint64_t len = content.len;
  struct tool_groups_file file = {&len, no_write, no_sync, note_cut};
  struct send_journal *journal = NULL, *again = NULL;
  struct data_fault fault = {0};

  if (send_journal_new(&file, content, &journal, &fault) != SMPP_OK)
    return;
  LAW(len <= content.len);
  LAW(send_journal_new(&file, smpp_span(content.ptr, (size_t)len), &again, &fault) == SMPP_OK);
  recall_all(journal);
  recall_all(again);
  send_journal_free(journal);
  send_journal_free(again);
}

static void put(uint8_t *at, uint64_t value, unsigned octets) {
  while (octets--)
    *at++ = (uint8_t)(value >> (8 * octets));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  uint8_t *group = malloc(TOOL_GROUPS_HEADER + size);

  read_file(smpp_span(data, size));
  if (!group)
    return 0;
  memcpy(group, "SMPPJNL2", 8);
  put(group + 8, 0, 8);
  put(group + 16, size, 4);
  put(group + 20, tool_crc32(0, data, size), 4);
  put(group + 24, tool_crc32(0, group, 24), 4);
  if (size)
    memcpy(group + TOOL_GROUPS_HEADER, data, size);
  read_file(smpp_span(group, TOOL_GROUPS_HEADER + size));
  free(group);
  return 0;
}
