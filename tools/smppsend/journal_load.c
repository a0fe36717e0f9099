/* SPDX-License-Identifier: MIT
 *
 * Reading a journal. */
#include "journal_internal.h"

#include <stdlib.h>
#include <string.h>

static const struct tool_groups_kind kind = {"SMPPJNL2", "smppsend", "what was sent"};

static bool take_records(void *ctx, struct smpp_span records) {
  struct send_journal *journal = ctx;
  uint64_t type, len;
  struct smpp_span key, body;

  while (records.len)
    if (!journal_get(&records, 1, &type) || !journal_get(&records, 2, &len) ||
        !journal_take(&records, (size_t)len, &key) || !journal_get(&records, 4, &len) ||
        !journal_take(&records, (size_t)len, &body) ||
        !journal_take_record(journal, (int)type, key, body))
      return false;
  return true;
}

int send_journal_new(const struct tool_groups_file *file, struct smpp_span content,
                     struct send_journal **out, struct data_fault *fault) {
  struct send_journal *journal = calloc(1, sizeof *journal);
  int result;

  if (!journal || !(journal->content = malloc(content.len + 1))) {
    free(journal);
    data_fault_at(fault, 0, 0, 0);
    data_fault_add(fault, "out of memory");
    return SMPP_ERR_NOMEM;
  }
  if (content.len)
    memcpy(journal->content, content.ptr, content.len);
  result = tool_groups_load(&journal->groups, &kind, file, smpp_span(journal->content, content.len),
                            take_records, journal, fault);
  if (result != SMPP_OK) {
    send_journal_free(journal);
    return result;
  }
  *out = journal;
  return SMPP_OK;
}
