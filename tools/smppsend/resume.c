/* SPDX-License-Identifier: MIT
 *
 * Rows and the journal of the runs before. */
#include "resume.h"

#include <stdio.h>

static bool any_without_id(const struct send_rows *rows) {
  for (size_t i = 0; i < rows->n_rows; i++)
    if (rows->rows[i].status == SEND_OPEN && rows->rows[i].id.len == 0)
      return true;
  return false;
}

bool send_resume(struct send_journal_disk *disk, const char *path, struct send_digest *digest,
                 struct send_rows *rows) {
  uint8_t octets[SEND_DIGEST_LEN];

  if (!send_digest_end(digest, octets)) {
    fputs("smppsend: the digest of the input cannot be made\n", stderr);
    return false;
  }
  if (!send_journal_open(disk, path))
    return false;
  if (any_without_id(rows) && !send_journal_fits(disk->journal, octets)) {
    fprintf(stderr,
            "smppsend: %s: this is the journal of another input, and rows without an id are known "
            "by their place in it: give the same input, ids, or another journal\n",
            path);
    send_journal_close(disk);
    return false;
  }
  for (size_t i = 0; i < rows->n_rows; i++)
    if (rows->rows[i].status == SEND_OPEN)
      send_journal_recall(disk->journal, rows, &rows->rows[i]);
  return true;
}
