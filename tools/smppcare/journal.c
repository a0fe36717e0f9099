/* SPDX-License-Identifier: MIT */
#include "journal.h"

#include "file.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static const struct tool_groups_kind kind = {"SMPPCAR1", "smppcare", "what was sent"};

struct reader {
  smppcare_journal_take *take;
  void *ctx;
};

static bool take_records(void *ctx, struct smpp_span records) {
  const struct reader *reader = ctx;

  while (records.len > 0) {
    uint64_t len = records.len < 5 ? UINT64_MAX : tool_number(records.ptr + 1, 4);

    if (len > records.len - 5 ||
        !reader->take(reader->ctx, records.ptr[0], smpp_span(records.ptr + 5, (size_t)len)))
      return false;
    records = smpp_span(records.ptr + 5 + len, records.len - 5 - (size_t)len);
  }
  return true;
}

static bool load(struct tool_groups *groups, const char *path, const struct tool_groups_file *file,
                 struct smpp_span content, smppcare_journal_take *take, void *ctx) {
  struct reader reader = {take, ctx};
  struct data_fault fault = {0};

  if (tool_groups_load(groups, &kind, file, content, take_records, &reader, &fault) == SMPP_OK)
    return true;
  fprintf(stderr, "smppcare: %s: %s\n", path, fault.text);
  return false;
}

bool smppcare_journal_open(struct smppcare_journal *journal, const char *path,
                           smppcare_journal_take *take, void *ctx) {
  struct data_buffer content = {0};
  struct tool_groups_file file;
  const char *why;
  bool ok = false;

  *journal = (struct smppcare_journal){.path = path};
  why = tool_groups_disk_open(&journal->disk, path, TOOL_DISK_REFUSE, &content);
  file = tool_groups_disk_file(&journal->disk);
  journal->disk.groups = &journal->groups;
  if (why)
    fprintf(stderr, errno ? "smppcare: %s: %s: %s\n" : "smppcare: %s: %s\n", path, why,
            strerror(errno));
  else
    ok = load(&journal->groups, path, &file, data_buffer_span(&content), take, ctx);
  data_buffer_free(&content);
  return ok;
}

/* What a crash tore stays where it is: nothing will be written behind it. */
static int leave(void *ctx, uint64_t len) {
  (void)ctx;
  (void)len;
  return 0;
}

bool smppcare_journal_read(const char *path, smppcare_journal_take *take, void *ctx) {
  struct tool_groups_file file = {.cut = leave};
  struct data_buffer content = {0};
  struct tool_groups groups = {.busy = false};
  bool ok = true;

  if (smppcare_read_file(path, true, &content))
    ok = load(&groups, path, &file, data_buffer_span(&content), take, ctx);
  else
    ok = errno == ENOENT;
  tool_groups_free(&groups);
  data_buffer_free(&content);
  return ok;
}

void smppcare_journal_close(struct smppcare_journal *journal) {
  tool_groups_free(&journal->groups);
  if (journal->disk.groups)
    tool_groups_disk_close(&journal->disk);
}

void smppcare_journal_add(struct smppcare_journal *journal, int type, struct smpp_span body) {
  struct data_buffer *out = tool_groups_pending(&journal->groups);
  char len[4];

  tool_set32(len, body.len);
  data_buffer_add_char(out, (char)type);
  data_buffer_add(out, smpp_span(len, sizeof(len)));
  data_buffer_add(out, body);
  journal->n_added++;
}

void smppcare_journal_start(struct smppcare_journal *journal, uv_loop_t *loop,
                            void (*on_written)(void *data, int failed), void *data) {
  tool_groups_disk_start(&journal->disk, loop, on_written, data);
}

/* A group that is begun has everything that was added. */
bool smppcare_journal_kick(struct smppcare_journal *journal) {
  if (!journal->disk.busy)
    journal->n_begun = journal->n_added;
  if (tool_groups_disk_kick(&journal->disk))
    return true;
  if (!journal->groups.failed)
    journal->n_durable = journal->n_begun;
  return false;
}

int smppcare_journal_flush(struct smppcare_journal *journal) {
  int failed = tool_groups_disk_flush(&journal->disk);

  if (failed == 0)
    journal->n_durable = journal->n_added;
  return failed;
}

void smppcare_journal_written(struct smppcare_journal *journal, int failed) {
  if (failed == 0)
    journal->n_durable = journal->n_begun;
}
