/* SPDX-License-Identifier: MIT
 *
 * The journal of a run: which parts of messages were going to be sent, and what
 * became of them, so that a run after a crash sends the rest and nothing twice. No
 * texts and no numbers are in it.
 *
 * Its records are in groups (shared/groups.h), which begin with "SMPPJNL2".
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

#include <shared/groups.h>

#define SEND_DIGEST_LEN 32

struct send_journal;

/* Reads `content`, which is copied; what a crash tore is cut off the file.
 * SMPP_ERR_MALFORMED: no journal, or a damaged one; SMPP_ERR_NOMEM;
 * SMPP_ERR_STATE: the file cannot be cut. */
int send_journal_new(const struct tool_groups_file *file, struct smpp_span content,
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

/* What is recorded is added to these, to be written. */
struct tool_groups *send_journal_groups(struct send_journal *journal);

#endif
