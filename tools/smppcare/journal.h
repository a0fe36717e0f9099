/* SPDX-License-Identifier: MIT
 *
 * The journal of `smppcare send`: what was decided, what may have left, what became
 * of it, and what patients wrote. Numbers and texts are in it: a patient's message
 * is acknowledged only when it is kept here.
 *
 * Its records are in groups (shared/groups.h), which begin with "SMPPCAR1". A record
 * is: its type (1), the length of its body (4, big-endian), the body. */
#ifndef SMPPCARE_JOURNAL_H
#define SMPPCARE_JOURNAL_H

#include <shared/groups_disk.h>

enum smppcare_record {
  SMPPCARE_RECORD_CARE = 'R', /* one of the dispatcher's */
  SMPPCARE_RECORD_PART = 'P', /* when it came (8 octets), and a PDU that is a part of a message */
  SMPPCARE_RECORD_WHOLE = 'W' /* so many parts (4), the first of this key, are no longer needed */
};

struct smppcare_journal {
  const char *path;
  struct tool_groups groups;
  struct tool_groups_disk disk;
  uint64_t n_added, n_begun, n_durable; /* records */
};

/* Gets each record in order; false: it cannot be. */
typedef bool smppcare_journal_take(void *ctx, int type, struct smpp_span body);

/* Opens or makes the file, locks it, and hands over what is in it. False after a
 * message on stderr. To be closed in either case. */
bool smppcare_journal_open(struct smppcare_journal *journal, const char *path,
                           smppcare_journal_take *take, void *ctx);
/* Reads it only, as it is; that there is none is no fault. */
bool smppcare_journal_read(const char *path, smppcare_journal_take *take, void *ctx);
void smppcare_journal_close(struct smppcare_journal *journal);

void smppcare_journal_add(struct smppcare_journal *journal, int type, struct smpp_span body);

/* As tool_groups_disk_start, _kick and _flush, counting what is durable. */
void smppcare_journal_start(struct smppcare_journal *journal, uv_loop_t *loop,
                            void (*on_written)(void *data, int failed), void *data);
bool smppcare_journal_kick(struct smppcare_journal *journal);
int smppcare_journal_flush(struct smppcare_journal *journal);
/* To be called first by on_written. */
void smppcare_journal_written(struct smppcare_journal *journal, int failed);

#endif
