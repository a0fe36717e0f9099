/* SPDX-License-Identifier: MIT
 *
 * The journal of a run: what was going to be sent, and what became of it, so
 * that a run after a crash sends the rest and nothing twice. No texts and no
 * numbers are in it.
 *
 * Records are gathered in memory and written as a group; a group counts once
 * its sync succeeded. `begin`, then `write` (which may run on another thread,
 * and touches nothing but the group), then `end`.
 *
 * A group is: "SMPPJNL1", its own offset in the file (8 octets), the length of
 * its records (4), their CRC-32 (4), the CRC-32 of the 24 octets before (4), the
 * records. All numbers are big-endian. A group is written only after the one
 * before it was synced: so a bad group that no good header follows is what a
 * crash tore, of which nothing had left, and it is cut off; with a header behind
 * it, the file was damaged, and is refused.
 *
 * A record is: its type (1), the length of its key (2), the key, the length of
 * its body (4), the body. The key is 'i' and the message's id, or 'r' and the
 * number of its row (8). */
#ifndef SMPPSEND_JOURNAL_H
#define SMPPSEND_JOURNAL_H

#include "rows.h"

#define SEND_DIGEST_LEN 32

/* Where a journal is kept. Each returns 0, or an errno. */
struct send_journal_file {
  void *ctx;
  int (*write)(void *ctx, const void *octets, size_t len, uint64_t offset);
  int (*sync)(void *ctx);
  int (*cut)(void *ctx, uint64_t len); /* what is behind `len` is gone */
};

struct send_journal;

/* Reads `content`, which is copied; what a crash tore is cut off the file.
 * SMPP_ERR_MALFORMED: no journal, or a damaged one; SMPP_ERR_NOMEM;
 * SMPP_ERR_STATE: the file cannot be cut. */
int send_journal_new(const struct send_journal_file *file, struct smpp_span content,
                     struct send_journal **out, struct data_fault *fault);
void send_journal_free(struct send_journal *journal);

/* Whether rows that have no id are those that the journal knows: it has this
 * digest, or none yet and takes it. */
bool send_journal_fits(struct send_journal *journal, const uint8_t digest[SEND_DIGEST_LEN]);

/* Gives an open row the status that it has in the journal; with an intent alone
 * it is unknown. A second row of the same id is invalid. An open row stays open
 * if it is to be sent. */
void send_journal_recall(struct send_journal *journal, struct send_rows *rows,
                         struct send_row *row);

/* Records: that the row may be sent from the next good sync on; that it did not
 * leave after all; the status that it has. */
void send_journal_intend(struct send_journal *journal, const struct send_row *row);
void send_journal_return(struct send_journal *journal, const struct send_row *row);
void send_journal_settle(struct send_journal *journal, const struct send_row *row);

/* Closes the group of what was recorded. False: there is nothing to write, the
 * last group is not ended, or the journal failed. */
bool send_journal_begin(struct send_journal *journal);
void send_journal_write(struct send_journal *journal);
/* 0, or the errno of the failure; the journal takes no more groups after one. */
int send_journal_end(struct send_journal *journal);
/* 0, or the errno with which it failed. */
int send_journal_failed(const struct send_journal *journal);

#endif
