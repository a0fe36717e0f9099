/* SPDX-License-Identifier: MIT
 *
 * Parts leave when their intent is durable.
 *
 * Intents are recorded in the order of rows and parts, so that three places tell
 * all: up to where there are intents, up to where they are on their way to the
 * disk, up to where they are there. No more of them are ahead of the ends than the
 * link can use: each is unknown after a crash. */
#include "sender_internal.h"

#include <stdio.h>
#include <string.h>

#define AHEAD_WINDOWS 2u /* parts, in windows of the links: one under way, one being written */
#define AHEAD_LEAST 2u

static size_t ahead(const struct sender *s) {
  size_t n = (size_t)s->uri->window * s->uri->binds * AHEAD_WINDOWS;

  return n < AHEAD_LEAST ? AHEAD_LEAST : n > SENDER_AHEAD ? SENDER_AHEAD : n;
}

/* --- the disk ---------------------------------------------------------------------- */

static void release(struct sender *s, size_t index, uint32_t n_parts) {
  struct send_row *row = &s->rows->rows[index];

  if (!s->ids[index] || smpp_uv_client_release(s->client, s->ids[index], n_parts) != SMPP_OK)
    return;
  row->parts->leaving =
      row->parts->leaving || memchr(row->parts->phase, SEND_PART_INTENDED, n_parts) != NULL;
}

static void release_written(struct sender *s) {
  for (size_t i = s->durable.row; i < s->writing.row; i++)
    release(s, i, s->rows->rows[i].n_parts);
  if (s->writing.part)
    release(s, s->writing.row, s->writing.part);
  s->durable = s->writing;
}

static void tell_failure(struct sender *s, int failed) {
  if (s->journal_told)
    return;
  s->journal_told = true;
  snprintf(s->why, sizeof s->why, "the journal could not be written: %s", strerror(failed));
  send_report_clear_progress(s->report);
  fprintf(stderr, "smppsend: %s: %s\n", s->options->journal, s->why);
  if (!s->finished)
    sender_take_back(s);
}

/* Has the journal write what it was told, as soon as it can. */
static void kick(struct sender *s) {
  if (s->finished || s->journal->disk.busy)
    return;
  s->writing = s->planned;
  if (tool_groups_disk_kick(&s->journal->disk))
    return;
  if (s->journal->disk.groups->failed)
    tell_failure(s, s->journal->disk.groups->failed);
  else /* nothing was waiting to be written */
    release_written(s);
}

void sender_written(void *data, int failed) {
  struct sender *s = data;

  if (failed)
    tell_failure(s, failed);
  else if (!s->finished)
    release_written(s);
  if (!failed && !s->finished)
    sender_feed(s);
}

bool sender_end_journal(struct sender *s) {
  int failed = s->journal ? tool_groups_disk_flush(&s->journal->disk) : 0;

  if (failed)
    tell_failure(s, failed);
  return failed == 0;
}

/* --- intents ----------------------------------------------------------------------- */

static size_t count(const struct send_row *row, uint32_t first, uint32_t end, uint8_t phase) {
  size_t n = 0;

  for (uint32_t i = first; i < end; i++)
    n += row->parts->phase[i] == phase;
  return n;
}

/* As many parts of the next row as may be ahead now. */
static void intend_next(struct sender *s) {
  struct sender_at *at = &s->planned;
  const struct send_row *row = &s->rows->rows[at->row];
  size_t room = ahead(s) - s->n_ahead;
  uint32_t end = row->n_parts;

  if (row->status != SEND_OPEN || !s->ids[at->row]) { /* it is not with the client */
    *at = (struct sender_at){at->row + 1, 0};
    return;
  }
  if (end - at->part > room)
    end = at->part + (uint32_t)room;
  s->n_ahead += count(row, at->part, end, SEND_PART_OPEN);
  send_journal_intend(s->journal->journal, row, at->part, end);
  *at = end == row->n_parts ? (struct sender_at){at->row + 1, 0} : (struct sender_at){at->row, end};
}

void sender_intend(struct sender *s) {
  if (!s->journal || !s->bound || s->link_lost || s->journal->disk.groups->failed)
    return;
  while (s->planned.row < s->next && s->n_ahead < ahead(s))
    intend_next(s);
  kick(s);
}

bool sender_is_leaving(const struct sender *s, size_t index) {
  const struct send_parts *parts = s->rows->rows[index].parts;

  return !s->journal || (parts && parts->leaving);
}

bool sender_is_released(const struct sender *s, size_t index) {
  return !s->journal || index < s->durable.row;
}

/* --- what became of them -------------------------------------------------------------- */

/* What it says is needed until the row has its line. */
static void keep_result(struct sender *s, struct send_row *row, uint32_t part,
                        const struct smpp_part_result *result) {
  struct smpp_part_result *kept = &row->parts->result[part];

  *kept = *result;
  if (result->message_id.ptr)
    kept->message_id = send_rows_copy(s->rows, result->message_id);
  s->n_ahead -= row->parts->phase[part] == SEND_PART_INTENDED;
  send_journal_part(s->journal->journal, row, part, result);
}

void sender_part(struct sender *s, struct send_row *row, const struct smpp_client_event *event) {
  if (!s->journal || !row->parts)
    return;
  keep_result(s, row, event->part, &event->parts[0]);
  kick(s);
}

void sender_return(struct sender *s, const struct send_row *row) {
  if (!s->journal || !row->parts)
    return;
  s->n_ahead -= count(row, 0, row->n_parts, SEND_PART_INTENDED);
  send_journal_return(s->journal->journal, row);
  kick(s);
}

void sender_outcome(struct sender *s, struct send_row *row, const struct smpp_client_event *event) {
  if (!s->journal || !row->parts)
    return;
  if (send_parts_are_settled(event->parts, event->n_parts)) {
    s->n_ahead -= count(row, 0, row->n_parts, SEND_PART_INTENDED);
    sender_settle(s, row);
    return;
  }
  for (uint32_t i = 0; i < event->n_parts; i++)
    if (row->parts->phase[i] == SEND_PART_INTENDED &&
        event->parts[i].outcome != SMPP_OUTCOME_NOT_SENT)
      keep_result(s, row, i, &event->parts[i]);
  sender_return(s, row);
}

void sender_settle(struct sender *s, const struct send_row *row) {
  if (!s->journal || !row->parts)
    return;
  send_journal_settle(s->journal->journal, row);
  kick(s);
}
