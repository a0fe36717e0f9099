/* SPDX-License-Identifier: MIT
 *
 * What receipts say, kept in the row that they are about. */
#include "answers.h"

/* Whether a receipt is to be shown in place of the one before: that of the first
 * part that failed, else the last. A part that failed may still be DELIVRD. */
static bool outranks(const struct send_receipt *now, const struct send_receipt *before) {
  if (!before || !before->failed || now->part == before->part)
    return true;
  return now->failed && now->part < before->part;
}

void send_take_receipt(struct send_rows *rows, struct send_row *row,
                       const struct smpp_client_event *event) {
  const struct smpp_receipt *said = event->receipt;
  bool failed = said->final && said->message_state != 2; /* DELIVERED, 5.2.28 */
  struct send_receipt shown = {.part = event->part, .failed = failed}, *receipt;

  if (row->printed || !outranks(&shown, row->receipt))
    return;
  receipt = send_rows_keep(rows, sizeof *receipt);
  *receipt = shown;
  if (said->stat.ptr)
    receipt->stat = send_rows_copy(rows, said->stat);
  else if (smpp_message_state_word(said->message_state))
    receipt->stat = smpp_span_of(smpp_message_state_word(said->message_state));
  if (said->err.ptr)
    receipt->err = send_rows_copy(rows, said->err);
  if (said->done_date.ptr)
    receipt->done_date = send_rows_copy(rows, said->done_date);
  row->receipt = receipt;
}
