/* SPDX-License-Identifier: MIT
 *
 * The journal of a run: which parts of messages were going to be sent, and what
 * became of them, so that a run after a crash sends the rest and nothing twice. No
 * texts and no numbers are in it.
 *
 * Records are gathered in memory and written as a group; a group counts once
 * its sync succeeded. `begin`, then `write` (which may run on another thread,
 * and touches nothing but the group), then `end`.
 *
 * A group is: "SMPPJNL2", its own offset in the file (8 octets), the length of
 * its records (4), their CRC-32 (4), the CRC-32 of the 24 octets before (4), the
 * records. All numbers are big-endian. A group is written only after the one
 * before it was synced: so a bad group that no good header follows is what a
 * crash tore, of which nothing had left, and it is cut off; with a header behind
 * it, the file was damaged, and is refused.
 *
 * A record is: its type (1), the length of its key (2), the key, the length of
 * its body (4), the body. The key is 'i' and the message's id, or 'r' and the
 * number of its row (8). The types:
 * 'D'  of no message: the digest of the input (32).
 * 'I'  an intent: the number of parts (1), the encoding + 1 (1), the reference
 *      (2), the mark (2), the first part that may leave, from 0 (1), how many (1).
 * 'R'  returned, these never left: the number of each (1).
 * 'P'  the end of one part: its number (1), what became of it (1), whether it was
 *      answered (1), the command_status (4), the message id.
 * 'O'  the end of the message: its line (see journal_row.c). */
#ifndef SMPPSEND_JOURNAL_H
#define SMPPSEND_JOURNAL_H

#include "parts.h"

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

/* Gives an open row what the journal has of it. Its status is set where nothing is
 * left to be sent: it is the recorded one, or what its parts add up to, an intent
 * and no more being unknown. A second row of the same id is invalid. It stays open
 * if it, or some of its parts (row->parts is set then), are to be sent. */
void send_journal_recall(struct send_journal *journal, struct send_rows *rows,
                         struct send_row *row);

/* The reference of the next message: the one after the last that the journal
 * has, or `first`. */
uint16_t send_journal_reference(struct send_journal *journal, uint16_t first);
/* Short enough to tell neither text nor number, and to tell two texts apart. */
uint16_t send_journal_mark(const struct smpp_span *octets, size_t n);

/* Records of a row that has `parts`. Each keeps row->parts in step. */

/* Open parts from `first` on, before `end`, may be sent from the next good sync on. */
void send_journal_intend(struct send_journal *journal, const struct send_row *row, uint32_t first,
                         uint32_t end);
/* What became of a part that was intended. */
void send_journal_part(struct send_journal *journal, const struct send_row *row, uint32_t part,
                       const struct smpp_part_result *result);
/* Parts that were intended and did not end never left. */
void send_journal_return(struct send_journal *journal, const struct send_row *row);
/* The status of the message, which nothing changes but a receipt. */
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
