/* SPDX-License-Identifier: MIT
 *
 * Rows to the client, some at a time and in order. With a journal it holds them
 * until their parts are released: see sender_intents.c. */
#include "compose.h"
#include "sender_internal.h"

#include <stdio.h>
#include <stdlib.h>

static int default_receipt(const struct send_options *options) {
  return options->waits ? 1 : 0;
}

/* Whether another run could send the row as it is. */
static bool is_our_fault(int result) {
  return result == SMPP_ERR_NOMEM || result == SMPP_ERR_FULL || result == SMPP_ERR_STATE;
}

/* Of all that says to whom a part goes, what is in it and how it is joined. */
static uint16_t mark_of(const struct sender *s, const struct smpp_message *message) {
  const uint8_t method =
      (uint8_t)(message->long_method >= 0 ? message->long_method : s->uri->long_method);
  const struct smpp_span octets[] = {message->destination_addr, message->source_addr, message->text,
                                     smpp_span(&method, 1)};

  return send_journal_mark(octets, sizeof octets / sizeof *octets);
}

/* The rest of a message is sent only if it is the rest of the same one. NULL, or
 * static words. */
static const char *check_rest(struct send_row *row, const struct send_row *before, uint16_t mark) {
  bool same = row->n_parts == before->n_parts && row->encoding == before->encoding &&
              mark == row->parts->mark;

  row->n_parts = before->n_parts;
  row->encoding = before->encoding;
  if (!same)
    return "an earlier run sent a part of it, and its text, number, sender or --long is another "
           "now";
  row->n_segments = 0;
  for (uint32_t i = 0; i < row->n_parts; i++)
    row->n_segments += row->parts->phase[i] == SEND_PART_OPEN;
  return NULL;
}

/* What the journal asks of a message. */
static const char *journal_message(struct sender *s, struct send_row *row,
                                   const struct send_row *before, struct smpp_message *message) {
  uint16_t mark = row->n_parts > 1 ? mark_of(s, message) : 0;
  const char *why = NULL;

  if (row->parts && row->parts->begun)
    why = check_rest(row, before, mark);
  if (why)
    return why;
  if (!row->parts) {
    row->parts = send_parts_new(s->rows, row->n_parts);
    row->parts->mark = mark;
    if (row->n_parts > 1)
      row->parts->reference = send_journal_reference(s->journal->journal, (uint16_t)uv_hrtime());
  }
  message->journaled = true;
  message->reference = row->parts->reference;
  if (row->parts->begun) {
    message->known = row->parts->result;
    message->n_known = row->n_parts;
  }
  return NULL;
}

static const char *compose(struct sender *s, struct send_row *row, struct send_composed *composed) {
  struct send_row before = *row;
  const struct send_settings *settings = row->own ? row->own : &s->options->message;
  const char *why = send_compose(s->rows, row, &s->options->message, s->uri, composed);

  if (!why)
    why = send_plan(row, &composed->message, s->uri);
  if (!why && s->journal)
    why = journal_message(s, row, &before, &composed->message);
  if (settings->registered_delivery < 0)
    composed->message.registered_delivery = (uint8_t)default_receipt(s->options);
  return why;
}

/* SMPP_OK: the client has it, or the row got its status. SMPP_ERR_FULL: later. */
static int hand_over(struct sender *s, size_t index) {
  struct send_row *row = &s->rows->rows[index];
  struct send_composed composed;
  struct smpp_fault fault = {0};
  const char *why = compose(s, row, &composed);
  char words[200];
  int result;

  if (why) {
    sender_finish_unsent(s, row, SEND_INVALID, why);
    return SMPP_OK;
  }
  composed.message.cookie = index;
  result = smpp_uv_client_submit(s->client, &composed.message, &s->ids[index], &fault);
  if (result == SMPP_OK) {
    s->in_flight++;
    s->tried = true;
  } else if (result != SMPP_ERR_FULL || s->in_flight == 0) {
    send_refusal_words(result, &fault, row, composed.message.max_parts, words, sizeof words);
    sender_finish_unsent(s, row, is_our_fault(result) ? SEND_SKIPPED : SEND_INVALID, words);
    result = SMPP_OK;
  }
  return result;
}

/* What has not begun to leave, and what can no longer leave whole. */
static void take_back(struct sender *s, size_t index) {
  if (smpp_uv_client_cancel(s->client, s->ids[index]) == SMPP_OK)
    s->ids[index] = 0;
  else if (!sender_is_leaving(s, index) || s->journal_told)
    (void)smpp_uv_client_withhold(s->client, s->ids[index]);
}

void sender_take_back(struct sender *s) {
  for (size_t i = 0; i < s->next; i++)
    if (s->ids[i] && !(s->journal_told && sender_is_released(s, i)))
      take_back(s, i);
  sender_end(s);
}

void sender_feed(struct sender *s) {
  if (s->report->broken && !s->ended) { /* nobody would learn what becomes of the rest */
    snprintf(s->why, sizeof s->why, "stdout could not be written");
    sender_take_back(s);
  }
  while (!s->ended && !s->link_lost && s->next < s->rows->n_rows && s->in_flight < SENDER_AHEAD) {
    struct send_row *row = &s->rows->rows[s->next];

    if (row->status != SEND_OPEN)
      send_report_row(s->report, row);
    else if (hand_over(s, s->next) == SMPP_ERR_FULL)
      break;
    s->next++;
  }
  sender_intend(s);
  if (!s->ended && s->in_flight == 0 && (s->next == s->rows->n_rows || s->link_lost))
    sender_idle(s);
}
