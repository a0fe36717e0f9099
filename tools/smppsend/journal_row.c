/* SPDX-License-Identifier: MIT
 *
 * The bodies of a journal's records: what is kept of a row. */
#include "journal_internal.h"

#include <string.h>

/* The letters of statuses that settle a message; others are never recorded. */
static const struct {
  char letter;
  enum send_status status;
} letters[] = {{'a', SEND_ACCEPTED},   {'p', SEND_PARTIAL}, {'r', SEND_REJECTED},
               {'u', SEND_UNKNOWN},    {'e', SEND_EXPIRED}, {'d', SEND_DELIVERED},
               {'n', SEND_UNDELIVERED}};
#define N_LETTERS (sizeof letters / sizeof *letters)

/* A string that may be missing: 1 octet, then its length and itself. */
static void put_string(struct data_buffer *out, struct smpp_span string) {
  size_t len = string.len > 0xFFFF ? 0xFFFF : string.len;

  journal_put(out, string.ptr != NULL, 1);
  if (!string.ptr)
    return;
  journal_put(out, len, 2);
  data_buffer_add(out, smpp_span(string.ptr, len));
}

static bool get_string(struct smpp_span *from, struct send_rows *rows, struct smpp_span *out) {
  uint64_t present, len;
  struct smpp_span string;

  *out = smpp_span(NULL, 0);
  if (!journal_get(from, 1, &present) || present > 1)
    return false;
  if (!present)
    return true;
  if (!journal_get(from, 2, &len) || !journal_take(from, (size_t)len, &string))
    return false;
  *out = send_rows_copy(rows, string);
  return true;
}

/* --- parts ----------------------------------------------------------------------- */

void journal_put_plan(struct data_buffer *out, const struct journal_plan *plan) {
  journal_put(out, plan->n_parts, 1);
  journal_put(out, (uint8_t)(plan->encoding + 1), 1);
  journal_put(out, plan->reference, 2);
  journal_put(out, plan->mark, 2);
}

bool journal_get_plan(struct smpp_span *from, struct journal_plan *plan) {
  uint64_t n_parts, encoding, reference, mark;

  if (!journal_get(from, 1, &n_parts) || !journal_get(from, 1, &encoding) ||
      !journal_get(from, 2, &reference) || !journal_get(from, 2, &mark) || n_parts == 0)
    return false;
  *plan = (struct journal_plan){(uint8_t)n_parts, (int)encoding - 1, (uint16_t)reference,
                                (uint16_t)mark};
  return encoding == 0 || smpp_encoding_name(plan->encoding) != NULL;
}

/* By SMPP_OUTCOME_*; a part that is not sent has no end. */
static const char ends[] = {'a', 'r', 'u'};

void journal_put_end(struct data_buffer *out, const struct smpp_part_result *result) {
  data_buffer_add_char(out, ends[result->outcome]);
  journal_put(out, result->answered, 1);
  journal_put(out, result->command_status, 4);
  put_string(out, result->message_id);
}

bool journal_get_end(struct smpp_span body, struct send_rows *rows,
                     struct smpp_part_result *result) {
  uint64_t letter, answered, command_status;
  const char *end;

  if (!journal_get(&body, 1, &letter) || !journal_get(&body, 1, &answered) ||
      !journal_get(&body, 4, &command_status) || !(end = memchr(ends, (int)letter, sizeof ends)))
    return false;
  *result = (struct smpp_part_result){.outcome = (int)(end - ends),
                                      .command_status = (uint32_t)command_status,
                                      .answered = answered != 0};
  return get_string(&body, rows, &result->message_id) && body.len == 0;
}

/* --- the message -------------------------------------------------------------------- */

static bool get_size(struct smpp_span *from, struct send_row *row) {
  uint64_t n_parts, encoding;

  if (!journal_get(from, 4, &n_parts) || !journal_get(from, 1, &encoding) || n_parts > 255)
    return false;
  row->n_parts = (uint32_t)n_parts;
  row->encoding = (int)encoding - 1;
  return encoding == 0 || smpp_encoding_name(row->encoding) != NULL;
}

void journal_put_outcome(struct data_buffer *out, const struct send_row *row) {
  const struct send_receipt none = {{NULL, 0}, {NULL, 0}, {NULL, 0}, 0, false};
  const struct send_receipt *receipt = row->receipt ? row->receipt : &none;
  char letter = '?';

  for (size_t i = 0; i < N_LETTERS; i++)
    if (letters[i].status == row->status)
      letter = letters[i].letter;
  data_buffer_add_char(out, letter);
  journal_put(out, row->n_parts, 4);
  journal_put(out, (uint8_t)(row->encoding + 1), 1);
  journal_put(out, row->answered, 1);
  journal_put(out, row->command_status, 4);
  journal_put(out, row->n_ids, 4);
  for (uint32_t i = 0; i < row->n_ids; i++)
    put_string(out, row->message_ids[i]);
  journal_put(out, row->receipt != NULL, 1);
  put_string(out, receipt->stat);
  put_string(out, receipt->err);
  put_string(out, receipt->done_date);
  put_string(out, row->error ? smpp_span_of(row->error) : smpp_span(NULL, 0));
}

static bool get_status(struct smpp_span *from, struct send_row *row) {
  uint64_t letter;

  if (!journal_get(from, 1, &letter))
    return false;
  for (size_t i = 0; i < N_LETTERS; i++)
    if (letters[i].letter == (char)letter) {
      row->status = letters[i].status;
      return true;
    }
  return false;
}

static bool get_ids(struct smpp_span *from, struct send_rows *rows, struct send_row *row) {
  uint64_t n;

  if (!journal_get(from, 4, &n) || n > 255)
    return false;
  row->message_ids = send_rows_keep(rows, ((size_t)n + 1) * sizeof *row->message_ids);
  for (row->n_ids = 0; row->n_ids < n; row->n_ids++)
    if (!get_string(from, rows, &row->message_ids[row->n_ids]))
      return false;
  return true;
}

bool journal_get_outcome(struct smpp_span body, struct send_rows *rows, struct send_row *row) {
  struct send_receipt *receipt = send_rows_keep(rows, sizeof *receipt);
  uint64_t answered, command_status, has_receipt;
  struct smpp_span error;

  *receipt = (struct send_receipt){.failed = false};
  if (!get_status(&body, row) || !get_size(&body, row) || !journal_get(&body, 1, &answered) ||
      !journal_get(&body, 4, &command_status) || !get_ids(&body, rows, row) ||
      !journal_get(&body, 1, &has_receipt) || !get_string(&body, rows, &receipt->stat) ||
      !get_string(&body, rows, &receipt->err) || !get_string(&body, rows, &receipt->done_date) ||
      !get_string(&body, rows, &error))
    return false;
  row->answered = answered != 0;
  row->command_status = (uint32_t)command_status;
  row->receipt = has_receipt ? receipt : NULL;
  row->error = (const char *)error.ptr; /* followed by a NUL: send_rows_copy */
  return body.len == 0;
}
