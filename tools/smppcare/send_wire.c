/* SPDX-License-Identifier: MIT
 *
 * Messages to the client, and what it says of them to the dispatcher.
 *
 * Receipts are tied to messages by the client while this run lasts, and by their
 * message_id, which the journal has, afterwards. They are answered when they are
 * kept. */
#include "send.h"

#include <data/number.h>
#include <inttypes.h>
#include <shared/numbers.h>
#include <stdio.h>
#include <stdlib.h>

#define STATE_ENROUTE 1 /* message_state, 5.2.28 */
#define STATE_DELIVERED 2
#define STATE_UNDELIVERABLE 5
#define LOST_MS 30000u /* without a link before it gives up, unless --until says when */
#define FIRST_ROUNDS 3 /* over the hosts, likewise */
#define VALIDITY_MAX_S (63u * 86400u) /* what 7.1.1's relative form holds for sure */

/* --- messages ---------------------------------------------------------------- */

static struct send_sent *sent_of(struct send_run *run, uint64_t id) {
  size_t cap = run->cap_sent ? run->cap_sent : 256;
  struct send_sent *moved;

  while (cap <= id)
    cap *= 2;
  if (cap > run->cap_sent) {
    moved = realloc(run->sent, cap * sizeof(*moved));
    if (!moved)
      return NULL;
    memset(moved + run->cap_sent, 0, (cap - run->cap_sent) * sizeof(*moved));
    run->sent = moved;
    run->cap_sent = cap;
  }
  return &run->sent[id];
}

static void tell(struct send_run *run, uint64_t id, int outcome, uint32_t command_status) {
  struct care_submitted submitted = CARE_SUBMITTED_INIT;

  submitted.id = id;
  submitted.outcome = outcome;
  submitted.command_status = command_status;
  (void)care_dispatch_submitted(run->dispatch, &submitted, send_now(run));
}

void send_return(struct send_run *run, uint64_t id) {
  tell(run, id, CARE_SUBMIT_RETURNED, 0);
}

static void set_addresses(const struct send_run *run, const struct send_step *step,
                          struct smpp_message *message, char to[32]) {
  const struct smpp_uri *uri = &run->uri;
  struct data_number number;
  const char *from = step->from, *why;
  int ton, npi;

  tool_infer_sender(from, &ton, &npi);
  if (ton == 1)
    from += from[0] == '+' ? 1 : 2;
  message->source_addr = smpp_span_of(from);
  message->source_addr_ton = (uint8_t)(uri->src_ton >= 0 ? uri->src_ton : ton);
  message->source_addr_npi = (uint8_t)(uri->src_npi >= 0 ? uri->src_npi : npi);
  to[0] = '\0';
  if (data_number_clean(smpp_span_of(step->to), &number, &why))
    tool_format_number(&number, uri->dst_format, to, 32);
  message->destination_addr = smpp_span_of(to);
  message->dest_addr_ton = (uint8_t)(uri->dst_ton >= 0 ? uri->dst_ton : 1);
  message->dest_addr_npi = (uint8_t)(uri->dst_npi >= 0 ? uri->dst_npi : 1);
}

/* A message must not arrive when it is of no more use. */
static void set_times(const struct send_run *run, const struct send_step *step,
                      struct smpp_message *message) {
  int64_t left_ms = (step->expires_at_ms - send_now(run)) / run->options->speed;

  message->unix_now_s = send_now(run) / 1000;
  if (step->expires_at_ms == INT64_MAX)
    return;
  if (left_ms < 0)
    left_ms = 0;
  message->expires_ms = smpp_uv_clock_ms() + (uint64_t)left_ms;
  message->validity_s =
      left_ms / 1000 < VALIDITY_MAX_S ? (uint32_t)(left_ms / 1000) : VALIDITY_MAX_S;
  if (message->validity_s == 0)
    message->validity_s = 1;
}

void send_submit(struct send_run *run, const struct send_step *step) {
  struct smpp_message message = SMPP_MESSAGE_INIT;
  struct send_sent *sent = sent_of(run, step->id);
  struct smpp_fault fault = {0};
  int result = SMPP_ERR_NOMEM;
  struct send_flying flying = {step->id, 0, !step->receipt, ""};
  char to[32];

  if ((!run->bound && step->receipt) || /* while its intent was written the link went, */
      !care_dispatch_may_leave(run->dispatch, step->id, send_now(run))) { /* or it is late now */
    send_return(run, step->id);
    return;
  }
  set_addresses(run, step, &message, to);
  set_times(run, step, &message);
  message.cookie = step->id;
  message.text = smpp_span_of(step->text);
  message.registered_delivery = step->receipt;
  snprintf(flying.to, sizeof(flying.to), "%s", step->to);
  if (sent && run->in_flight < run->ahead)
    result = smpp_uv_client_submit(run->client, &message, &flying.client_id, &fault);
  if (result == SMPP_OK) {
    run->flying[run->in_flight++] = flying;
    run->n_submitted++;
    return;
  }
  if (result == SMPP_ERR_NOMEM || result == SMPP_ERR_FULL || result == SMPP_ERR_STATE) {
    send_return(run, step->id);
    send_end(run); /* not to try the same again and again */
    return;
  }
  fprintf(stderr, "smppcare: a message was not sent: %s%s%s\n", smpp_result_text(result),
          fault.field ? ": " : "", fault.field ? fault.field : "");
  tell(run, step->id, CARE_SUBMIT_REJECTED, 0);
}

bool send_may_be_one(const char *a, const char *b) {
  size_t n_a = strlen(a), n_b = strlen(b);

  return n_a >= 8 && n_b >= 8 && strcmp(a + n_a - 8, b + n_b - 8) == 0;
}

void send_take_back(struct send_run *run, bool answers, const char *to) {
  send_steps_take_back(run, answers, to);
  for (size_t i = run->in_flight; i-- > 0;)
    if (i < run->in_flight && (answers || !run->flying[i].is_answer) &&
        (!to || send_may_be_one(run->flying[i].to, to)))
      (void)smpp_uv_client_cancel(run->client, run->flying[i].client_id);
}

void send_take_back_late(struct send_run *run) {
  for (size_t i = run->in_flight; i-- > 0;)
    if (i < run->in_flight &&
        !care_dispatch_may_leave(run->dispatch, run->flying[i].id, send_now(run)))
      (void)smpp_uv_client_cancel(run->client, run->flying[i].client_id);
}

static void land(struct send_run *run, uint64_t id) {
  for (size_t i = 0; i < run->in_flight; i++)
    if (run->flying[i].id == id) {
      run->flying[i] = run->flying[--run->in_flight];
      return;
    }
}

static void forget_ids(struct send_sent *sent) {
  for (uint32_t i = 0; sent->ids && i < sent->n_parts; i++)
    free(sent->ids[i]);
  free(sent->ids);
  sent->ids = NULL;
}

void send_wire_free(struct send_run *run) {
  for (size_t i = 0; i < run->cap_sent; i++)
    forget_ids(&run->sent[i]);
  free(run->sent);
  run->sent = NULL;
  free(run->flying);
  run->flying = NULL;
  run->cap_sent = 0;
}

/* --- outcomes ---------------------------------------------------------------- */

/* As it will be looked up: see find_receipt. */
static void keep_id(const struct send_run *run, struct send_sent *sent, uint32_t part,
                    struct smpp_span message_id) {
  char id[SMPP_ID_NORMAL_MAX];
  size_t len = smpp_message_id_normalise(message_id, run->uri.id_policy_response, id);

  if (sent->ids && part < sent->n_parts && !sent->ids[part] && message_id.len > 0)
    sent->ids[part] = strndup(id, len);
}

static void keep_parts(const struct send_run *run, struct send_sent *sent,
                       const struct smpp_client_event *event) {
  sent->ids = calloc(event->n_parts, sizeof(*sent->ids));
  sent->n_parts = event->n_parts;
  for (uint32_t i = 0; i < event->n_parts; i++) {
    const struct smpp_part_result *part = &event->parts[i];

    keep_id(run, sent, i, part->message_id);
    sent->n_unanswered += !part->answered;
    if (part->answered && !sent->refusal)
      sent->refusal = part->command_status;
  }
}

static void tell_outcome(struct send_run *run, uint64_t id, int outcome) {
  struct care_submitted submitted = CARE_SUBMITTED_INIT;
  const struct send_sent *sent = &run->sent[id];
  struct smpp_span ids[256];

  submitted.id = id;
  submitted.outcome = outcome;
  submitted.command_status = sent->refusal;
  for (uint32_t i = 0; sent->ids && i < sent->n_parts && submitted.n_message_ids < 256; i++)
    if (sent->ids[i])
      ids[submitted.n_message_ids++] = smpp_span_of(sent->ids[i]);
  submitted.message_ids = ids;
  (void)care_dispatch_submitted(run->dispatch, &submitted, send_now(run));
}

static void on_outcome(struct send_run *run, const struct smpp_client_event *event) {
  static const int outcomes[] = {[SMPP_MESSAGE_ACCEPTED] = CARE_SUBMIT_ACCEPTED,
                                 [SMPP_MESSAGE_PARTIAL] = CARE_SUBMIT_REJECTED,
                                 [SMPP_MESSAGE_REJECTED] = CARE_SUBMIT_REJECTED,
                                 [SMPP_MESSAGE_UNKNOWN] = CARE_SUBMIT_UNKNOWN,
                                 [SMPP_MESSAGE_EXPIRED] = CARE_SUBMIT_RETURNED,
                                 [SMPP_MESSAGE_CANCELLED] = CARE_SUBMIT_RETURNED,
                                 [SMPP_MESSAGE_NOT_SENT] = CARE_SUBMIT_RETURNED};
  int outcome = outcomes[event->outcome];

  land(run, event->cookie);
  keep_parts(run, &run->sent[event->cookie], event);
  tell_outcome(run, event->cookie, outcome);
  if (outcome == CARE_SUBMIT_RETURNED)
    run->n_submitted--;
  else
    send_settle_later(run);
}

/* When all parts have their answers, if late, they tell what became of the message. */
static void on_late(struct send_run *run, const struct smpp_client_event *event) {
  struct send_sent *sent = &run->sent[event->cookie];

  if ((event->outcome != SMPP_OUTCOME_ACCEPTED && event->outcome != SMPP_OUTCOME_REJECTED) ||
      sent->n_unanswered == 0)
    return;
  keep_id(run, sent, event->part, event->parts->message_id);
  if (!sent->refusal)
    sent->refusal = event->parts->command_status;
  if (--sent->n_unanswered == 0)
    tell_outcome(run, event->cookie, sent->refusal ? CARE_SUBMIT_REJECTED : CARE_SUBMIT_ACCEPTED);
}

/* --- receipts ---------------------------------------------------------------- */

static int give_receipt(struct send_run *run, uint64_t id, struct smpp_span message_id, int state,
                        uint32_t error) {
  struct care_delivery delivery = CARE_DELIVERY_INIT;

  delivery.id = id;
  delivery.message_id = message_id;
  delivery.state = state;
  delivery.error = error;
  return care_dispatch_receipt(run->dispatch, &delivery, send_now(run));
}

static void on_receipt(struct send_run *run, const struct smpp_client_event *event) {
  struct send_sent *sent = &run->sent[event->cookie];
  const struct smpp_receipt *receipt = event->receipt;
  uint64_t request = event->request;
  struct smpp_span id = {NULL, 0};
  bool whole = sent->n_parts == 1;
  int result = SMPP_ERR_NOT_FOUND;

  if (sent->ids && event->part < sent->n_parts && sent->ids[event->part])
    id = smpp_span_of(sent->ids[event->part]);
  if (receipt->final && receipt->message_state != STATE_DELIVERED)
    sent->state = receipt->message_state;
  if (!run->journal_failed && (whole || id.len > 0))
    result = give_receipt(run, whole ? event->cookie : 0, id,
                          receipt->intermediate ? STATE_ENROUTE : receipt->message_state,
                          receipt->has_network_error ? receipt->network_error : 0);
  if (result == SMPP_OK) /* of one that came before its outcome nothing can be kept yet */
    send_answer_later(run, request);
  else
    (void)smpp_uv_client_respond(run->client, request, SMPP_STATUS_RX_T_APPN);
}

/* All parts are decided, by the rules of the link. */
static void on_delivery(struct send_run *run, const struct smpp_client_event *event) {
  int failed = run->sent[event->cookie].state;

  (void)give_receipt(run, event->cookie, smpp_span(NULL, 0),
                     event->delivered ? STATE_DELIVERED
                     : failed         ? failed
                                      : STATE_UNDELIVERABLE,
                     0);
}

/* Hexadecimal digits as decimal ones; 0: it is no such number of 64 bits. */
static size_t to_decimal(struct smpp_span hex, char out[24]) {
  char text[20];

  if (hex.len == 0 || hex.len > 16)
    return 0;
  memcpy(text, hex.ptr, hex.len);
  text[hex.len] = '\0';
  if (strspn(text, "0123456789abcdef") != hex.len)
    return 0;
  return (size_t)snprintf(out, 24, "%" PRIu64, (uint64_t)strtoull(text, NULL, 16));
}

/* A receipt of an earlier run's message. The response may have had the id in
 * hexadecimal and the receipt has it in decimal, or the other way round. */
static int find_receipt(struct send_run *run, const struct smpp_receipt *receipt) {
  const struct smpp_uri *uri = &run->uri;
  uint32_t error = receipt->has_network_error ? receipt->network_error : 0;
  int state = receipt->intermediate ? STATE_ENROUTE : receipt->message_state;
  char id[SMPP_ID_NORMAL_MAX], decimal[24];
  size_t len = smpp_message_id_normalise(receipt->message_id, uri->id_policy_receipt, id);
  int result = give_receipt(run, 0, smpp_span(id, len), state, error);

  if (result != SMPP_ERR_NOT_FOUND || uri->id_policy_receipt != SMPP_ID_AUTO)
    return result;
  len = smpp_message_id_normalise(receipt->message_id, SMPP_ID_DEC, id);
  result = give_receipt(run, 0, smpp_span(id, len), state, error);
  if (result != SMPP_ERR_NOT_FOUND)
    return result;
  len = smpp_message_id_normalise(receipt->message_id, SMPP_ID_HEX, id);
  len = to_decimal(smpp_span(id, len), decimal);
  return len ? give_receipt(run, 0, smpp_span(decimal, len), state, error) : SMPP_ERR_NOT_FOUND;
}

/* One that is about no message of ours is another program's. */
static void on_other_receipt(struct send_run *run, const struct smpp_client_event *event) {
  static char text[1024];
  struct smpp_receipt receipt;
  uint64_t request = event->request;
  size_t len = 0;
  int result = smpp_pdu_text(event->pdu, run->uri.dcs0_in, NULL, text, sizeof(text), &len);

  if (result != SMPP_OK)
    len = 0;
  result = smpp_receipt_parse(event->pdu, smpp_span(text, len), &receipt);
  if (result == SMPP_OK && !run->journal_failed && receipt.message_id.len > 0)
    result = find_receipt(run, &receipt);
  else
    result = SMPP_ERR_NOT_FOUND;
  if (result == SMPP_OK)
    send_answer_later(run, request);
  else
    (void)smpp_uv_client_respond(run->client, request, SMPP_STATUS_RX_T_APPN);
}

/* --- events ------------------------------------------------------------------ */

static void on_link_down(struct send_run *run, const struct smpp_client_event *event) {
  struct smpp_client_stats stats = {.size = sizeof(stats)};
  bool expected = run->ending && event->was_bound;

  if (!expected)
    snprintf(run->why, sizeof(run->why), "%s",
             event->detail ? event->detail : smpp_close_reason_text(event->reason));
  run->lost |= event->last;
  smpp_uv_client_stats(run->client, &stats);
  run->bound = stats.links_up > 0;
  if (!run->bound) /* what leaves later is decided later */
    send_take_back(run, false, NULL);
  if (!expected && !run->options->verbose)
    fprintf(stderr, "smppcare: %s\n", run->why);
}

static void on_inbound(struct send_run *run, const struct smpp_client_event *event) {
  if (event->is_receipt)
    on_other_receipt(run, event);
  else
    send_inbox_take(run, event);
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct send_run *run = data;
  bool is_activity = true;

  (void)client;
  switch (event->type) {
  case SMPP_CLIENT_OUTCOME:
    on_outcome(run, event);
    break;
  case SMPP_CLIENT_LATE:
    on_late(run, event);
    break;
  case SMPP_CLIENT_RECEIPT:
    on_receipt(run, event);
    break;
  case SMPP_CLIENT_DELIVERY:
    on_delivery(run, event);
    break;
  case SMPP_CLIENT_INBOUND:
    on_inbound(run, event);
    break;
  case SMPP_CLIENT_LINK_UP:
    run->bound = run->ever_bound = true;
    break;
  case SMPP_CLIENT_LINK_DOWN:
    on_link_down(run, event);
    break;
  case SMPP_CLIENT_DRAINED:
    run->drained = true;
    break;
  default:
    is_activity = false;
  }
  if (is_activity)
    run->activity_ms = smpp_uv_clock_ms();
  send_go_on(run);
}

int send_connect(struct send_run *run) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config uv_config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_uv_host hosts[SMPP_URI_HOSTS];
  const struct smpp_uri *uri = &run->uri;
  int result;

  smpp_uri_apply(uri, &config);
  smpp_uv_tls_apply(uri, &tls);
  for (uint8_t i = 0; i < uri->n_hosts; i++)
    hosts[i] = (struct smpp_uv_host){uri->hosts[i].name, uri->hosts[i].port};
  config.seed = uv_hrtime();
  config.answers_receipts = true;
  config.first_rounds = run->options->until ? 0 : FIRST_ROUNDS;
  config.lost_ms = run->options->until ? 0 : LOST_MS;
  run->ahead = 2 * (size_t)config.session.window * config.binds + 8;
  run->flying = calloc(run->ahead, sizeof(*run->flying));
  if (!run->flying) {
    fputs("smppcare: out of memory\n", stderr);
    return SMPP_ERR_NOMEM;
  }
  uv_config.client = &config;
  uv_config.hosts = hosts;
  uv_config.n_hosts = uri->n_hosts;
  uv_config.connect_ms = uri->connect_ms;
  uv_config.local = uri->local[0] ? uri->local : NULL;
  uv_config.tls = uri->tls ? &tls : NULL;
  uv_config.on_event = on_event;
  uv_config.data = run;
  result = smpp_uv_client_new(&run->loop, &uv_config, &run->client);
  if (result != SMPP_OK)
    fprintf(stderr, "smppcare: %s\n", smpp_uv_error_text(result));
  return result;
}
