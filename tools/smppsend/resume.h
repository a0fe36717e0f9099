/* SPDX-License-Identifier: MIT
 *
 * A run that begins with what its journal knows. */
#ifndef SMPPSEND_RESUME_H
#define SMPPSEND_RESUME_H

#include "digest.h"
#include "journal_disk.h"

/* Opens the journal and gives the rows that it knows their status. False after a
 * message on stderr: the journal cannot be used with this input. `digest` is
 * ended. */
bool send_resume(struct send_journal_disk *disk, const char *path, struct send_digest *digest,
                 struct send_rows *rows);

#endif
