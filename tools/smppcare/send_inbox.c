/* SPDX-License-Identifier: MIT
 *
 * What patients send. A message that came whole goes to the dispatcher, which keeps
 * it; a part of one is kept here, as the PDU that it is and when it came, until the
 * others came, or for an hour. */
#include "send.h"

#include <smpp/smpp.h>
#include <stdlib.h>

#define PDU_MAX 70000u
#define TIME_LEN 8u              /* octets of a time before a part on the disk, */
#define COUNT_LEN 4u             /* and of a number before a key */
#define OURS (UINT64_C(1) << 63) /* of a token that is no request of the SMSC's */

struct send_part {
  struct send_part *next;
  char key[TOOL_INBOX_KEY];
  uint8_t seq;
  uint64_t token; /* of the message that it became; 0: others are missing */
  int64_t at_ms;  /* when it came, by the plan's clock */
  uint8_t *pdu;   /* of an earlier run, until it is joined */
  size_t len;
};

/* In the order in which they came: those of a message that is whole stand before those
 * of the next that has the same key. */
static struct send_part *add_part(struct send_run *run, const struct smpp_pdu *pdu,
                                  const char *key) {
  struct send_part *part = calloc(1, sizeof(*part)), **at = &run->parts;
  struct smpp_concat concat = {0};

  if (!part)
    return NULL;
  (void)smpp_pdu_concat(pdu, &concat);
  memcpy(part->key, key, sizeof(part->key));
  part->seq = concat.seq;
  part->at_ms = send_now(run);
  while (*at)
    at = &(*at)->next;
  *at = part;
  return part;
}

/* Drops the first `n` of a key. */
static void drop_parts(struct send_run *run, const char *key, uint64_t n) {
  struct send_part **at = &run->parts;

  while (*at && n > 0) {
    struct send_part *part = *at;

    if (strcmp(part->key, key) != 0) {
      at = &part->next;
      continue;
    }
    *at = part->next;
    free(part->pdu);
    free(part);
    n--;
  }
}

/* --- earlier runs ------------------------------------------------------------ */

static bool decode(struct smpp_span octets, struct smpp_pdu *pdu) {
  struct smpp_codec codec = SMPP_CODEC_INIT;

  return smpp_pdu_decode(octets, &codec, pdu, NULL) == SMPP_OK;
}

static bool recall_part(struct send_run *run, struct smpp_span body) {
  struct smpp_span octets = smpp_span(body.ptr + TIME_LEN, body.len - TIME_LEN);
  char key[TOOL_INBOX_KEY];
  struct send_part *part;
  struct smpp_pdu pdu;

  if (!decode(octets, &pdu))
    return false;
  tool_inbox_key(&pdu, key);
  part = add_part(run, &pdu, key);
  if (part)
    part->pdu = malloc(octets.len);
  if (!part || !part->pdu)
    return false;
  memcpy(part->pdu, octets.ptr, octets.len);
  part->len = octets.len;
  part->at_ms = (int64_t)tool_number(body.ptr, TIME_LEN);
  return true;
}

bool send_inbox_recall(struct send_run *run, int type, struct smpp_span body) {
  char key[TOOL_INBOX_KEY] = "";

  if (type == SMPPCARE_RECORD_PART)
    return body.len > TIME_LEN && recall_part(run, body);
  if (type != SMPPCARE_RECORD_WHOLE || body.len <= COUNT_LEN || body.len - COUNT_LEN >= sizeof(key))
    return false;
  memcpy(key, body.ptr + COUNT_LEN, body.len - COUNT_LEN);
  drop_parts(run, key, tool_number(body.ptr, COUNT_LEN));
  return true;
}

/* --- to the dispatcher ------------------------------------------------------- */

/* Its parts, if it has any, are a message now. */
static void tie(struct send_run *run, const char *key, uint64_t token) {
  for (struct send_part *part = run->parts; key[0] && part; part = part->next)
    if (part->token == 0 && !part->pdu && strcmp(part->key, key) == 0)
      part->token = token;
}

static bool hand_over(struct send_run *run, const struct tool_inbox_message *message,
                      uint64_t token) {
  struct care_inbound inbound = {.from = smpp_span_of(message->from),
                                 .to = smpp_span_of(message->to),
                                 .text = message->text,
                                 .partial = !message->complete};
  int result = care_dispatch_inbound(run->dispatch, &inbound, token, send_now(run));

  send_take_back(run, false, message->from); /* it may be a STOP, or make them needless */
  if (result == SMPP_OK)
    tie(run, message->key, token);
  return result == SMPP_OK;
}

static uint64_t our_token(struct send_run *run) {
  return OURS | ++run->n_ours;
}

static int join(struct send_run *run, const struct smpp_pdu *pdu, int64_t at_ms,
                struct tool_inbox_message *out) {
  return tool_inbox_take(run->inbox, pdu, (uint64_t)at_ms, out);
}

/* A part that came again after its message, before a crash, may make one whole. */
void send_inbox_begin(struct send_run *run) {
  struct tool_inbox_message message;
  struct smpp_pdu pdu;

  for (struct send_part *part = run->parts; part; part = part->next) {
    bool is_whole = part->pdu && decode(smpp_span(part->pdu, part->len), &pdu) &&
                    join(run, &pdu, part->at_ms, &message) == SMPP_OK;

    free(part->pdu);
    part->pdu = NULL;
    if (is_whole)
      (void)hand_over(run, &message, our_token(run));
  }
}

/* --- what comes -------------------------------------------------------------- */

static bool has_part(const struct send_run *run, const char *key, const struct smpp_pdu *pdu) {
  struct smpp_concat concat = {0};

  (void)smpp_pdu_concat(pdu, &concat);
  for (const struct send_part *part = run->parts; part; part = part->next)
    if (part->token == 0 && part->seq == concat.seq && strcmp(part->key, key) == 0)
      return true;
  return false;
}

static void set_time(char at[TIME_LEN], int64_t time_ms) {
  tool_set32(at, (uint64_t)time_ms >> 32);
  tool_set32(at + 4, (uint64_t)time_ms & UINT32_MAX);
}

/* Keeps a part, once; it is answered when that is done. */
static bool keep_part(struct send_run *run, const struct smpp_client_event *event,
                      const char *key) {
  static uint8_t octets[TIME_LEN + PDU_MAX];
  struct smpp_codec codec = SMPP_CODEC_INIT;
  size_t len;

  if (!has_part(run, key, event->pdu)) {
    if (smpp_pdu_encode(event->pdu, &codec, SMPP_ENCODE_VERBATIM, octets + TIME_LEN, PDU_MAX, &len,
                        NULL) != SMPP_OK ||
        !add_part(run, event->pdu, key))
      return false;
    set_time((char *)octets, send_now(run));
    smppcare_journal_add(&run->journal, SMPPCARE_RECORD_PART, smpp_span(octets, TIME_LEN + len));
  }
  send_answer_later(run, event->request);
  return true;
}

static bool is_kept(struct send_run *run, const struct smpp_client_event *event) {
  struct tool_inbox_message message;
  char key[TOOL_INBOX_KEY];
  int result;

  tool_inbox_key(event->pdu, key);
  result = join(run, event->pdu, send_now(run), &message);
  if (result == SMPP_MORE)
    return keep_part(run, event, key);
  return result == SMPP_OK && hand_over(run, &message, event->request);
}

void send_inbox_take(struct send_run *run, const struct smpp_client_event *event) {
  uint64_t request = event->request;

  if (run->journal_failed || !is_kept(run, event))
    (void)smpp_uv_client_respond(run->client, request, SMPP_STATUS_RX_T_APPN);
}

void send_inbox_kept(struct send_run *run, uint64_t token) {
  char octets[COUNT_LEN + TOOL_INBOX_KEY], *key = octets + COUNT_LEN;
  uint64_t n = 0;

  for (const struct send_part *part = run->parts; part; part = part->next)
    if (part->token == token) {
      memcpy(key, part->key, TOOL_INBOX_KEY);
      n++;
    }
  if (n == 0)
    return;
  tool_set32(octets, n);
  smppcare_journal_add(&run->journal, SMPPCARE_RECORD_WHOLE,
                       smpp_span(octets, COUNT_LEN + strlen(key)));
  drop_parts(run, key, n);
}

void send_inbox_expire(struct send_run *run) {
  struct tool_inbox_message message;

  while (!run->journal_failed && tool_inbox_expire(run->inbox, (uint64_t)send_now(run), &message) &&
         hand_over(run, &message, our_token(run)))
    ;
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
