/* SPDX-License-Identifier: MIT
 *
 * What became of rows: one status, and one line, for each in every ending. */
#include "answers.h"
#include "sender_internal.h"

#include <stdio.h>

void sender_finish(struct sender *s, struct send_row *row, enum send_status status,
                   const char *error) {
  row->status = status;
  if (error && !row->error)
    row->error = send_rows_words(s->rows, error);
  send_report_row(s->report, row);
  send_report_progress(s->report);
}

void sender_finish_unsent(struct sender *s, struct send_row *row, enum send_status status,
                          const char *error) {
  if (row->parts && row->parts->begun) {
    send_take_parts(s->rows, row, row->parts->result, row->n_parts);
    status = send_status_of_parts(row->parts->result, row->n_parts);
    row->n_segments = 0;
  }
  sender_finish(s, row, status, error);
}

static const char *why_not_sent(const struct sender *s) {
  if (s->stop_signal)
    return "stopped before it was sent";
  return s->why[0] ? s->why : "not sent";
}

/* Words for an outcome that needs some; NULL: the rest of the line says it. */
static const char *words_for(const struct sender *s, const struct send_row *row,
                             enum send_status status, const struct smpp_client_event *event,
                             char *out, size_t size) {
  const struct send_parts *parts = row->parts;

  if (status == SEND_UNKNOWN && parts && parts->begun &&
      send_status_of_parts(parts->result, row->n_parts) == SEND_UNKNOWN)
    return "a part of it is unknown since an earlier run: it may have arrived, and may not";
  if (status == SEND_UNKNOWN)
    return "sent and not answered: it may have arrived, and it may not";
  if (status != SEND_PARTIAL || send_parts_are_settled(event->parts, event->n_parts))
    return NULL;
  snprintf(out, size, "the rest of it was not sent: %s",
           s->stop_signal ? "stopped before" : why_not_sent(s));
  return out;
}

void sender_on_outcome(struct sender *s, const struct smpp_client_event *event) {
  static const enum send_status statuses[] = {
      [SMPP_MESSAGE_ACCEPTED] = SEND_ACCEPTED, [SMPP_MESSAGE_PARTIAL] = SEND_PARTIAL,
      [SMPP_MESSAGE_REJECTED] = SEND_REJECTED, [SMPP_MESSAGE_UNKNOWN] = SEND_UNKNOWN,
      [SMPP_MESSAGE_EXPIRED] = SEND_EXPIRED,   [SMPP_MESSAGE_CANCELLED] = SEND_SKIPPED,
      [SMPP_MESSAGE_NOT_SENT] = SEND_SKIPPED};
  struct send_row *row = &s->rows->rows[event->cookie];
  enum send_status status = statuses[event->outcome];
  char words[400];
  const char *why;

  s->in_flight--;
  s->ids[event->cookie] = 0;
  if (status == SEND_SKIPPED) {
    sender_return(s, row);
    sender_finish(s, row, status, why_not_sent(s));
    return;
  }
  send_take_parts(s->rows, row, event->parts, event->n_parts);
  for (uint32_t i = 0; event->n_parts > 1 && i < event->n_parts; i++)
    row->n_segments -= event->parts[i].outcome == SMPP_OUTCOME_NOT_SENT;
  why = words_for(s, row, status, event, words, sizeof words);
  row->status = status;
  if (why)
    row->error = send_rows_words(s->rows, why);
  sender_outcome(s, row, event);
  if (status == SEND_ACCEPTED && s->options->waits && !s->link_lost)
    s->waiting++; /* printed when the receipt comes, or the time is over */
  else
    sender_finish(s, row, status, NULL);
}

void sender_on_delivery(struct sender *s, const struct smpp_client_event *event) {
  struct send_row *row = &s->rows->rows[event->cookie];

  if (row->printed || row->status != SEND_ACCEPTED)
    return;
  s->waiting--;
  row->status = event->delivered ? SEND_DELIVERED : SEND_UNDELIVERED;
  sender_settle(s, row);
  sender_finish(s, row, row->status, NULL);
}

void sender_print_waiting(struct sender *s) {
  for (size_t i = 0; i < s->next; i++) {
    struct send_row *row = &s->rows->rows[i];

    if (row->status != SEND_ACCEPTED || row->printed)
      continue;
    sender_finish(s, row, SEND_ACCEPTED,
                  s->stop_signal ? "stopped before its final receipt"
                  : s->link_lost ? s->why
                                 : "no final receipt came in time");
    sender_settle(s, row);
  }
  s->waiting = 0;
}

/* Of a row that the run cut short: what was intended is unknown. */
static void take_what_ended(struct sender *s, struct send_row *row) {
  struct send_parts *parts = row->parts;

  for (uint32_t i = 0; parts && i < row->n_parts; i++)
    if (parts->phase[i] == SEND_PART_INTENDED)
      parts->result[i].outcome = SMPP_OUTCOME_UNKNOWN;
  if (parts)
    send_take_parts(s->rows, row, parts->result, row->n_parts);
}

/* One that the client had when the run ended, and of which it did not speak. */
static void print_open(struct sender *s, size_t index) {
  struct send_row *row = &s->rows->rows[index];

  if (s->ids[index] && sender_is_leaving(s, index)) {
    take_what_ended(s, row);
    sender_finish(s, row, SEND_UNKNOWN,
                  "stopped before its answer: it may have arrived, and may not");
    return; /* its intents stand */
  }
  sender_return(s, row);
  sender_finish_unsent(s, row, SEND_SKIPPED, why_not_sent(s));
}

void sender_print_rest(struct sender *s) {
  sender_print_waiting(s);
  for (size_t i = 0; i < s->rows->n_rows; i++)
    if (s->rows->rows[i].status == SEND_OPEN)
      print_open(s, i);
    else
      send_report_row(s->report, &s->rows->rows[i]);
}
