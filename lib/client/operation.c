/* SPDX-License-Identifier: MIT
 *
 * Operations on messages that the SMSC has: taken, sent over a link that may
 * transmit, answered. */
#include "client/internal.h"

#include <base/sized.h>
#include <smpp/names.h>

_Static_assert(SMPP_CLIENT_OPERATION_OUTCOMES == SMPP_OPERATION_NOT_SENT + 1,
               "each outcome has its figure");

const char *smpp_operation_outcome_name(int outcome) {
  static const char *const names[] = {"done",    "refused", "unsupported",
                                      "unknown", "expired", "not_sent"};

  if (outcome < 0 || (size_t)outcome >= sizeof names / sizeof names[0])
    return "?";
  return names[outcome];
}

/* --- lists, oldest first -------------------------------------------------------------- */

static void list_add(struct smpp__operation_list *list, struct smpp__operation *op) {
  struct smpp__operation *before = list->tail;

  while (before && before->id > op->id)
    before = before->prev;
  op->prev = before;
  op->next = before ? before->next : list->head;
  if (op->prev)
    op->prev->next = op;
  else
    list->head = op;
  if (op->next)
    op->next->prev = op;
  else
    list->tail = op;
}

static void list_remove(struct smpp__operation_list *list, struct smpp__operation *op) {
  if (op->prev)
    op->prev->next = op->next;
  else
    list->head = op->next;
  if (op->next)
    op->next->prev = op->prev;
  else
    list->tail = op->prev;
}

/* --- life --------------------------------------------------------------------------------- */

static void free_operation(struct smpp_client *client, struct smpp__operation *op) {
  smpp_pdu_drop(&client->config.alloc, op->block, op->block_len);
  smpp__pool_give(&client->pool, op, sizeof *op);
}

static void free_list(struct smpp_client *client, struct smpp__operation_list *list) {
  struct smpp__operation *op;

  while ((op = list->head)) {
    list_remove(list, op);
    free_operation(client, op);
  }
}

void smpp__operations_deinit(struct smpp_client *client) {
  free_list(client, &client->operations.waiting);
  free_list(client, &client->operations.flying);
  free_list(client, &client->operations.done);
}

static int may_operate(const struct smpp_client *client) {
  if (client->draining || client->ended || client->config.bind_mode == SMPP_BIND_RX)
    return SMPP_ERR_STATE;
  return client->operations.count < client->config.max_operations ? SMPP_OK : SMPP_ERR_FULL;
}

/* On failure nothing is left of it. */
static int take(struct smpp_client *client, const struct smpp_operation *given,
                struct smpp__operation **out, struct smpp_fault *fault) {
  struct smpp_operation in = SMPP_OPERATION_INIT;
  struct smpp__operation *op;
  int result = SMPP__TAKE(in, given, unix_now_s);

  if (result != SMPP_OK) {
    fault->field = "size";
    return result;
  }
  op = smpp__pool_take(&client->pool, sizeof *op);
  if (!op)
    return SMPP_ERR_NOMEM;
  memset(op, 0, sizeof *op);
  op->cookie = in.cookie;
  op->expires_ms = in.expires_ms;
  op->wanted_host = in.host;
  result = smpp__operation_make(client, &in, op, fault);
  if (result != SMPP_OK) {
    smpp__pool_give(&client->pool, op, sizeof *op);
    return result;
  }
  *out = op;
  return SMPP_OK;
}

static void wait_again(struct smpp__operations *all, struct smpp__operation *op) {
  list_add(&all->waiting, op);
  if (op->expires_ms < all->expires_ms || !all->waiting.head->next)
    all->expires_ms = op->expires_ms;
}

int smpp_client_operate(smpp_client *client, const struct smpp_operation *operation,
                        uint64_t now_ms, uint64_t *id, struct smpp_fault *fault) {
  struct smpp__operations *all = &client->operations;
  struct smpp__operation *op;
  struct smpp_fault unread;
  int result = may_operate(client);

  smpp__now(client, now_ms);
  fault = fault ? fault : &unread;
  memset(fault, 0, sizeof *fault);
  client->ledger.capped = false;
  if (result == SMPP_OK)
    result = take(client, operation, &op, fault);
  if (result == SMPP_ERR_NOMEM && client->ledger.capped)
    return SMPP_ERR_FULL;
  if (result != SMPP_OK)
    return result;
  op->id = ++all->last_id;
  all->count++;
  wait_again(all, op);
  if (id)
    *id = op->id;
  return SMPP_OK;
}

static void finish(struct smpp_client *client, struct smpp__operation *op, int outcome,
                   const char *detail) {
  op->outcome = outcome;
  op->detail = detail;
  list_add(&client->operations.done, op);
}

/* --- sending ---------------------------------------------------------------------------- */

static bool is_open(const struct smpp__link *link) {
  return link->state == SMPP__LINK_UP && !link->unbinding;
}

static bool is_up_to(const struct smpp_client *client, uint32_t host) {
  for (uint32_t i = 0; i < client->n_links; i++)
    if (is_open(&client->links[i]) && client->links[i].tried == host)
      return true;
  return false;
}

/* Another SMSC than the one that gave an id may know it too, as two machines of
 * one operator do; it is asked when the right one cannot be. */
static bool may_go_over(const struct smpp_client *client, const struct smpp__operation *op,
                        const struct smpp__link *link) {
  return op->wanted_host == UINT32_MAX || link->tried == op->wanted_host ||
         !is_up_to(client, op->wanted_host);
}

/* false: the link takes no more now. */
static bool send(struct smpp_client *client, struct smpp__link *link, struct smpp__operation *op) {
  int result = smpp_session_submit(link->session, &op->pdu, op->id, client->now_ms, NULL, NULL);

  if (result == SMPP_ERR_WINDOW || result == SMPP_ERR_STATE || result == SMPP_ERR_FULL)
    return false;
  list_remove(&client->operations.waiting, op);
  if (result == SMPP_OK)
    list_add(&client->operations.flying, op);
  else
    finish(client, op, SMPP_OPERATION_NOT_SENT, smpp_result_text(result));
  return true;
}

void smpp__operations_feed(struct smpp_client *client, struct smpp__link *link) {
  struct smpp__operation *op = client->operations.waiting.head, *next;

  if (!op || !is_open(link) || client->paused || client->throttle.stopped_till_ms > client->now_ms)
    return;
  smpp__operations_expire(client);
  for (op = client->operations.waiting.head; op; op = next) {
    next = op->next;
    if (smpp_session_output(link->session).len >= SMPP__AHEAD_OCTETS)
      return;
    if (may_go_over(client, op, link) && !send(client, link, op))
      return;
  }
}

/* --- time --------------------------------------------------------------------------------- */

uint64_t smpp__operations_deadline(const struct smpp_client *client) {
  const struct smpp__operations *all = &client->operations;

  if (!all->waiting.head)
    return UINT64_MAX;
  if (!client->paused && client->throttle.stopped_till_ms > client->now_ms &&
      client->throttle.stopped_till_ms < all->expires_ms)
    return client->throttle.stopped_till_ms;
  return all->expires_ms;
}

void smpp__operations_expire(struct smpp_client *client) {
  struct smpp__operations *all = &client->operations;
  struct smpp__operation *op, *next;

  if (!all->waiting.head || all->expires_ms > client->now_ms)
    return;
  all->expires_ms = UINT64_MAX;
  for (op = all->waiting.head; op; op = next) {
    next = op->next;
    if (op->expires_ms <= client->now_ms) {
      list_remove(&all->waiting, op);
      finish(client, op, SMPP_OPERATION_EXPIRED, NULL);
    } else if (op->expires_ms < all->expires_ms) {
      all->expires_ms = op->expires_ms;
    }
  }
}

void smpp__operations_end(struct smpp_client *client) {
  struct smpp__operation *op;

  while ((op = client->operations.waiting.head)) {
    list_remove(&client->operations.waiting, op);
    finish(client, op, SMPP_OPERATION_NOT_SENT, NULL);
  }
}

/* --- telling --------------------------------------------------------------------------------- */

static void tell(struct smpp_client *client, struct smpp__operation *op, int outcome,
                 struct smpp_client_event *out) {
  out->type = SMPP_CLIENT_OPERATION;
  out->id = op->id;
  out->cookie = op->cookie;
  out->command_id = op->pdu.command_id;
  out->outcome = outcome;
  out->message_state = SMPP_STATE_NONE;
  out->link = out->host = UINT32_MAX;
  out->detail = op->detail;
  client->operations.count--;
  client->stats.operations[outcome]++;
  free_operation(client, op);
}

bool smpp__operation_event(struct smpp_client *client, struct smpp_client_event *out) {
  struct smpp__operation *op = client->operations.done.head;

  if (!op)
    return false;
  list_remove(&client->operations.done, op);
  tell(client, op, op->outcome, out);
  return true;
}

static struct smpp__operation *find_flying(const struct smpp_client *client, uint64_t id) {
  struct smpp__operation *op = client->operations.flying.head;

  while (op && op->id != id)
    op = op->next;
  return op;
}

static bool has_state(const struct smpp_event *event) {
  return event->outcome == SMPP_OUTCOME_ACCEPTED && event->why == SMPP_WHY_ANSWER && event->pdu &&
         event->pdu->command_id == SMPP_QUERY_SM_RESP && !event->pdu->body_absent;
}

static int outcome_of(const struct smpp__operation *op, const struct smpp_event *event) {
  switch (event->outcome) {
  case SMPP_OUTCOME_ACCEPTED:
    if (has_state(event) && !smpp__operation_is_about(op->pdu.query_sm.message_id,
                                                      event->pdu->query_sm_resp.message_id))
      return SMPP_OPERATION_UNKNOWN;
    return SMPP_OPERATION_DONE;
  case SMPP_OUTCOME_REJECTED:
    return event->command_status == SMPP_STATUS_RINVCMDID ? SMPP_OPERATION_UNSUPPORTED
                                                          : SMPP_OPERATION_REFUSED;
  default:
    return SMPP_OPERATION_UNKNOWN;
  }
}

bool smpp__operation_answered(struct smpp_client *client, struct smpp__link *link,
                              const struct smpp_event *event, struct smpp_client_event *out) {
  struct smpp__operation *op = find_flying(client, event->cookie);
  int outcome;

  if (!op)
    return false;
  list_remove(&client->operations.flying, op);
  if (event->outcome == SMPP_OUTCOME_NOT_SENT) {
    if (client->ended)
      finish(client, op, SMPP_OPERATION_NOT_SENT, NULL);
    else
      wait_again(&client->operations, op);
    return false;
  }
  outcome = outcome_of(op, event);
  tell(client, op, outcome, out);
  out->link = smpp__link_index(client, link);
  out->host = link->tried;
  out->pdu = event->pdu;
  out->command_status = event->pdu ? event->command_status : 0;
  if (outcome == SMPP_OPERATION_DONE && has_state(event)) {
    out->message_state = event->pdu->query_sm_resp.message_state;
    out->error_code = event->pdu->query_sm_resp.error_code;
    out->final_date = event->pdu->query_sm_resp.final_date;
  }
  return true;
}
