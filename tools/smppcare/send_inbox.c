/* SPDX-License-Identifier: MIT
 *
 * What patients send. A message that came whole goes to the dispatcher, which keeps
 * it; a part of one is kept here, as the PDU that it is, until the others came. */
#include "send.h"

#include <smpp/smpp.h>
#include <stdio.h>
#include <stdlib.h>

#define PDU_MAX 70000u
#define OURS (UINT64_C(1) << 63) /* of a token that is no request of the SMSC's */

struct send_part {
  struct send_part *next;
  char key[TOOL_INBOX_KEY];
  uint64_t token; /* of the message that it became; 0: others are missing */
  uint8_t *pdu;   /* of an earlier run, until it is joined */
  size_t len;
};

static struct send_part *add_part(struct send_run *run, const char *key) {
  struct send_part *part = calloc(1, sizeof(*part)), **at = &run->parts;

  if (!part)
    return NULL;
  memcpy(part->key, key, sizeof(part->key));
  while (*at)
    at = &(*at)->next;
  *at = part;
  return part;
}

static void drop_parts(struct send_run *run, const char *key) {
  struct send_part **at = &run->parts;

  while (*at) {
    struct send_part *part = *at;

    if (strcmp(part->key, key) != 0) {
      at = &part->next;
      continue;
    }
    *at = part->next;
    free(part->pdu);
    free(part);
  }
}

/* --- earlier runs ------------------------------------------------------------ */

static bool decode(struct smpp_span octets, struct smpp_pdu *pdu) {
  struct smpp_codec codec = SMPP_CODEC_INIT;

  return smpp_pdu_decode(octets, &codec, pdu, NULL) == SMPP_OK;
}

bool send_inbox_recall(struct send_run *run, int type, struct smpp_span body) {
  char key[TOOL_INBOX_KEY] = "";
  struct send_part *part;
  struct smpp_pdu pdu;

  if (type == SMPPCARE_RECORD_WHOLE && body.len < sizeof(key)) {
    if (body.len)
      memcpy(key, body.ptr, body.len);
    drop_parts(run, key);
    return true;
  }
  if (type != SMPPCARE_RECORD_PART || !decode(body, &pdu))
    return false;
  tool_inbox_key(&pdu, key);
  part = add_part(run, key);
  if (part)
    part->pdu = malloc(body.len);
  if (!part || !part->pdu)
    return false;
  memcpy(part->pdu, body.ptr, body.len);
  part->len = body.len;
  return true;
}

void send_inbox_begin(struct send_run *run) {
  struct tool_inbox_message message;
  struct smpp_pdu pdu;

  for (struct send_part *part = run->parts; part; part = part->next) {
    if (part->pdu && decode(smpp_span(part->pdu, part->len), &pdu))
      (void)tool_inbox_take(run->inbox, &pdu, smpp_uv_clock_ms(), &message);
    free(part->pdu);
    part->pdu = NULL;
  }
}

/* --- what comes -------------------------------------------------------------- */

static int hand_over(struct send_run *run, const struct tool_inbox_message *message,
                     uint64_t token) {
  struct care_inbound inbound = {
      .from = smpp_span_of(message->from), .to = smpp_span_of(message->to), .text = message->text};

  int result = care_dispatch_inbound(run->dispatch, &inbound, token, send_now(run));

  send_take_back(run, false, message->from); /* it may be a STOP, or make them needless */
  return result;
}

/* Keeps a part; it is answered when that is done. */
static bool keep_part(struct send_run *run, const struct smpp_client_event *event,
                      const char *key) {
  static uint8_t octets[PDU_MAX];
  struct smpp_codec codec = SMPP_CODEC_INIT;
  size_t len;

  if (smpp_pdu_encode(event->pdu, &codec, SMPP_ENCODE_VERBATIM, octets, sizeof(octets), &len,
                      NULL) != SMPP_OK ||
      !add_part(run, key))
    return false;
  smppcare_journal_add(&run->journal, SMPPCARE_RECORD_PART, smpp_span(octets, len));
  send_answer_later(run, event->request);
  return true;
}

static bool is_kept(struct send_run *run, const struct smpp_client_event *event) {
  struct tool_inbox_message message;
  char key[TOOL_INBOX_KEY];
  int result;

  tool_inbox_key(event->pdu, key);
  result = tool_inbox_take(run->inbox, event->pdu, smpp_uv_clock_ms(), &message);
  if (result == SMPP_MORE)
    return keep_part(run, event, key);
  if (result != SMPP_OK || hand_over(run, &message, event->request) != SMPP_OK)
    return false;
  for (struct send_part *part = run->parts; part; part = part->next)
    if (key[0] && strcmp(part->key, key) == 0)
      part->token = event->request;
  return true;
}

void send_inbox_take(struct send_run *run, const struct smpp_client_event *event) {
  uint64_t request = event->request;

  if (run->journal_failed || !is_kept(run, event))
    (void)smpp_uv_client_respond(run->client, request, SMPP_STATUS_RX_T_APPN);
}

static struct send_part *part_of(const struct send_run *run, uint64_t token) {
  struct send_part *part = run->parts;

  while (part && part->token != token)
    part = part->next;
  return part;
}

void send_inbox_kept(struct send_run *run, uint64_t token) {
  struct send_part *part;

  while ((part = part_of(run, token))) {
    char key[TOOL_INBOX_KEY];

    memcpy(key, part->key, sizeof(key));
    smppcare_journal_add(&run->journal, SMPPCARE_RECORD_WHOLE, smpp_span_of(key));
    drop_parts(run, key);
  }
}

/* Which parts these were the joiner does not say: those of the two addresses that
 * are on the disk stay there, and are joined again by the next run at worst. */
void send_inbox_expire(struct send_run *run) {
  struct tool_inbox_message message;

  while (!run->journal_failed && tool_inbox_expire(run->inbox, smpp_uv_clock_ms(), &message)) {
    char ends[TOOL_INBOX_KEY];
    size_t len = (size_t)snprintf(ends, sizeof(ends), "%s %s ", message.from, message.to);
    uint64_t token = OURS | run->journal.n_added;

    if (hand_over(run, &message, token) != SMPP_OK)
      return;
    for (struct send_part *part = run->parts; part; part = part->next)
      if (part->token == 0 && strncmp(part->key, ends, len) == 0)
        part->token = token;
  }
}

void send_inbox_free(struct send_run *run) {
  while (run->parts) {
    struct send_part *part = run->parts;

    run->parts = part->next;
    free(part->pdu);
    free(part);
  }
  tool_inbox_free(run->inbox);
  run->inbox = NULL;
}
