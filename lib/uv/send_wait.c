/* SPDX-License-Identifier: MIT
 *
 * One message, its outcome and its receipt, for programs without a loop: a loop
 * that lives as long as the call. */
#include "base/sized.h"
#include <smpp/names.h>
#include <smpp/uv.h>
#include <stdio.h>
#include <uv.h>

#include "uv/words.h"

#define UNBIND_MS 2000u

struct wait {
  const struct smpp_send_options *options;
  struct smpp_send_result *out;
  smpp_uv_client *client;
  uv_timer_t limit;
  bool has_outcome, waits_for_receipt;
  bool late; /* the outcome did not come in time */
  bool done;
};

/* --- words ------------------------------------------------------------------------- */

static void say(struct smpp_send_result *out, const char *words) {
  snprintf(out->words, sizeof out->words, "%s", words);
}

/* What the caller did wrong, or what the system has not got. */
static int fail(struct smpp_send_result *out, int result) {
  const struct smpp_fault *fault = &out->fault;

  say(out, smpp_uv_error_text(result));
  if (fault->detail)
    snprintf(out->words, sizeof out->words, "%s%s%s", fault->field ? fault->field : "",
             fault->field ? ": " : "", fault->detail);
  return result;
}

static void say_refusal(struct smpp_send_result *out) {
  for (uint32_t i = 0; i < out->n_parts; i++) {
    const struct smpp_send_part *part = &out->parts[i];
    const char *name = smpp_status_name(part->command_status);

    if (part->outcome != SMPP_OUTCOME_REJECTED)
      continue;
    snprintf(out->words, sizeof out->words, "part %u of %u was refused: %s (0x%08X)",
             (unsigned)i + 1, (unsigned)out->n_parts, name ? name : "a status of the vendor's",
             (unsigned)part->command_status);
    return;
  }
}

/* The words of a link that fell stay, unless it did no harm. */
static void explain(const struct wait *wait) {
  struct smpp_send_result *out = wait->out;

  if (out->outcome == SMPP_MESSAGE_ACCEPTED && (out->has_delivery || !wait->waits_for_receipt))
    say(out, "");
  else if (out->words[0])
    return;
  else if (out->outcome == SMPP_MESSAGE_REJECTED || out->outcome == SMPP_MESSAGE_PARTIAL)
    say_refusal(out);
  else if (wait->late)
    snprintf(out->words, sizeof out->words, "no outcome within %u ms",
             (unsigned)wait->options->outcome_ms);
  else if (out->outcome == SMPP_MESSAGE_ACCEPTED)
    snprintf(out->words, sizeof out->words, "no final receipt within %u ms",
             (unsigned)wait->options->receipt_ms);
  else if (out->outcome == SMPP_MESSAGE_UNKNOWN)
    say(out, "the SMSC did not answer");
  else
    say(out, smpp_message_outcome_name(out->outcome));
}

/* --- events ------------------------------------------------------------------------ */

static void copy_id(char id[SMPP_SEND_ID_SIZE], struct smpp_span from) {
  size_t len = from.len < SMPP_SEND_ID_SIZE ? from.len : SMPP_SEND_ID_SIZE - 1;

  if (len)
    memcpy(id, from.ptr, len);
  id[len] = '\0';
}

static void on_limit(uv_timer_t *limit) {
  struct wait *wait = limit->data;

  wait->late = !wait->has_outcome;
  if (wait->late)
    smpp_uv_client_abort(wait->client);
  else
    smpp_uv_client_drain(wait->client, UNBIND_MS);
}

static void on_outcome(struct wait *wait, const struct smpp_client_event *event) {
  struct smpp_send_result *out = wait->out;

  wait->has_outcome = true;
  out->outcome = event->outcome;
  out->n_parts = event->n_parts;
  out->n_segments = event->n_segments;
  out->encoding = event->encoding;
  for (uint32_t i = 0; i < event->n_parts; i++) {
    out->parts[i].outcome = event->parts[i].outcome;
    out->parts[i].answered = event->parts[i].answered;
    out->parts[i].command_status = event->parts[i].command_status;
    copy_id(out->parts[i].message_id, event->parts[i].message_id);
  }
  if (wait->late)
    return;
  wait->waits_for_receipt = wait->options->receipt_ms > 0 && out->outcome == SMPP_MESSAGE_ACCEPTED;
  if (wait->waits_for_receipt)
    uv_timer_start(&wait->limit, on_limit, wait->options->receipt_ms, 0);
  else
    smpp_uv_client_drain(wait->client, UNBIND_MS);
}

static void on_link_down(struct wait *wait, const struct smpp_client_event *event) {
  bool ours = event->reason == SMPP_CLOSE_UNBOUND || event->reason == SMPP_CLOSE_ABORTED;

  if (!ours && !wait->out->words[0])
    say(wait->out, event->detail);
  if (!event->was_bound && event->retry_ms > smpp_uv_clock_ms())
    smpp_uv_client_abort(wait->client); /* each host was tried */
  else if (event->last && wait->has_outcome)
    smpp_uv_client_drain(wait->client, UNBIND_MS); /* no receipt will come any more */
}

static void on_delivery(struct wait *wait, const struct smpp_client_event *event) {
  wait->out->has_delivery = true;
  wait->out->delivered = event->delivered;
  smpp_uv_client_drain(wait->client, UNBIND_MS);
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct wait *wait = data;

  switch (event->type) {
  case SMPP_CLIENT_OUTCOME:
    on_outcome(wait, event);
    break;
  case SMPP_CLIENT_RECEIPT:
    wait->out->parts[event->part].message_state = event->receipt->message_state;
    break;
  case SMPP_CLIENT_DELIVERY:
    on_delivery(wait, event);
    break;
  case SMPP_CLIENT_INBOUND: /* for somebody who can keep it */
    smpp_uv_client_respond(client, event->request, SMPP_STATUS_RX_T_APPN);
    break;
  case SMPP_CLIENT_LINK_DOWN:
    on_link_down(wait, event);
    break;
  case SMPP_CLIENT_DRAINED:
    wait->done = true;
    uv_timer_stop(&wait->limit);
    break;
  default:
    break;
  }
}

/* --- the call ------------------------------------------------------------------------ */

static int submit(struct wait *wait, const struct smpp_message *message) {
  struct smpp_message copy = SMPP_MESSAGE_INIT;
  int result = SMPP__TAKE(copy, message, n_destinations);

  if (result)
    return result;
  copy.cookie = 0;
  copy.journaled = false; /* nobody would release it */
  if (wait->options->receipt_ms > 0 && copy.registered_delivery == 0)
    copy.registered_delivery = 1;
  return smpp_uv_client_submit(wait->client, &copy, NULL, &wait->out->fault);
}

static int send_on(uv_loop_t *loop, struct wait *wait, const char *uri,
                   const struct smpp_message *message) {
  int result = smpp_uv_client_open(loop, uri, on_event, wait, &wait->client, &wait->out->fault);

  if (result)
    return fail(wait->out, result);
  result = submit(wait, message);
  if (result) {
    smpp_uv_client_free(wait->client);
    return fail(wait->out, result);
  }
  uv_timer_start(&wait->limit, on_limit, wait->options->outcome_ms, 0);
  while (!wait->done)
    uv_run(loop, UV_RUN_ONCE);
  smpp_uv_client_free(wait->client);
  explain(wait);
  return SMPP_OK;
}

static void clear(struct smpp_send_result *out) {
  memset(out, 0, sizeof *out);
  out->size = sizeof *out;
  out->outcome = SMPP_MESSAGE_NOT_SENT;
  for (size_t i = 0; i < SMPP_SEND_PARTS; i++)
    out->parts[i].message_state = SMPP_STATE_NONE;
}

int smpp_send_wait(const char *uri, const struct smpp_message *message,
                   const struct smpp_send_options *options, struct smpp_send_result *out) {
  struct smpp_send_options own = SMPP_SEND_OPTIONS_INIT;
  struct wait wait = {.options = &own, .out = out};
  uv_loop_t loop;
  int result = options ? SMPP__TAKE(own, options, receipt_ms) : SMPP_OK;

  clear(out);
  if (result)
    return fail(out, result);
  result = uv_loop_init(&loop);
  if (result)
    return fail(out, smpp__system_result(result));
  uv_timer_init(&loop, &wait.limit);
  wait.limit.data = &wait;
  result = send_on(&loop, &wait, uri, message);
  uv_close((uv_handle_t *)&wait.limit, NULL);
  uv_run(&loop, UV_RUN_DEFAULT);
  uv_loop_close(&loop);
  return result;
}
