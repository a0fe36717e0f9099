/* SPDX-License-Identifier: MIT
 *
 * smscsim/mailbox.c - store and forward towards the ESME (B8, B15): each
 * deliver_sm goes to one receiving link of its account and is repeated until it
 * is acknowledged or refused for good. */
#include "smsc_internal.h"

#include <smpp/names.h>
#include <stdlib.h>

#define RETRY_FIRST_MS 1000u
#define RETRY_MOST_MS 30000u
#define OWN_HIGH 0x80000000u
#define RETRY_GRID_MS 250u /* what is put off is looked through at most so often */

struct account *smsc__account(struct smsc *smsc, struct smpp_span system_id) {
  struct account *account;

  for (account = smsc->accounts; account; account = account->next)
    if (smpp_span_equal(system_id, smpp_span_of(account->system_id)))
      return account;
  if (smsc->n_accounts == MAX_ACCOUNTS || !(account = calloc(1, sizeof *account)))
    return NULL;
  if (system_id.len)
    memcpy(account->system_id, system_id.ptr, system_id.len);
  account->tail = &account->ready;
  account->next = smsc->accounts;
  smsc->accounts = account;
  smsc->n_accounts++;
  return account;
}

static bool can_receive(const struct link *link) {
  return !link->leaving && !link->deaf && link->mode != SMPP_BIND_TRANSMITTER;
}

struct link *account_receiver(const struct account *account) {
  struct link *link = account->links;

  while (link && !can_receive(link))
    link = link->next_of_kind;
  return link;
}

bool account_serves(const struct account *account, struct smpp_span number, bool asked) {
  for (const struct link *link = account->links; link; link = link->next_of_kind)
    if (can_receive(link) && range_fits(&link->range, number) &&
        (!asked || range_is_set(&link->range)))
      return true;
  return false;
}

struct account *smsc__serving(const struct smsc *smsc, struct account *owner,
                              struct smpp_span number) {
  struct account *account, *any = NULL;

  if (owner && account_serves(owner, number, false))
    return owner;
  for (account = smsc->accounts; account; account = account->next) {
    if (account_serves(account, number, true))
      return account;
    if (!any && account_serves(account, number, false))
      any = account;
  }
  return any;
}

struct account *smsc__answered(const struct smsc *smsc, struct account *owner,
                               struct smpp_span number) {
  /* Without a link it waits for one. */
  if (!account_receiver(owner) || account_serves(owner, number, false))
    return owner;
  for (struct account *account = smsc->accounts; account; account = account->next)
    if (account_serves(account, number, true))
      return account;
  return owner;
}

/* --- the queue ---------------------------------------------------------------- */

static void push_back(struct account *account, struct delivery *delivery) {
  delivery->next = NULL;
  *account->tail = delivery;
  account->tail = &delivery->next;
}

/* Back to its place: the queue is in the order in which things came. */
static void put_back(struct account *account, struct delivery *delivery) {
  struct delivery **at = &account->ready;

  while (*at && (*at)->serial < delivery->serial)
    at = &(*at)->next;
  delivery->next = *at;
  *at = delivery;
  if (!delivery->next)
    account->tail = &delivery->next;
}

static struct delivery *pop_front(struct account *account) {
  struct delivery *delivery = account->ready;

  account->ready = delivery->next;
  if (!account->ready)
    account->tail = &account->ready;
  return delivery;
}

static void keep(struct smsc *smsc, struct delivery *delivery) {
  delivery->serial = smsc->n_delivery_serial++;
  delivery->newer = NULL;
  delivery->older = smsc->newest;
  if (smsc->newest)
    smsc->newest->newer = delivery;
  smsc->newest = delivery;
  smsc->n_deliveries++;
}

void smsc__drop(struct smsc *smsc, struct delivery *delivery) {
  if (delivery->newer)
    delivery->newer->older = delivery->older;
  else
    smsc->newest = delivery->older;
  if (delivery->older)
    delivery->older->newer = delivery->newer;
  smsc->n_deliveries--;
  delivery_free(delivery);
}

static void arm_retry(struct smsc *smsc, struct account *account, uint64_t at_ms) {
  if (account->retry_at_ms && account->retry_at_ms <= at_ms)
    return;
  if (due_push(&smsc->due, at_ms, DUE_RETRY, account))
    account->retry_at_ms = at_ms;
}

static void put_off(struct smsc *smsc, struct account *account, struct delivery *delivery,
                    uint64_t now_ms) {
  uint32_t shift = delivery->tries < 6 ? delivery->tries : 5;
  uint64_t wait = RETRY_FIRST_MS << (shift ? shift - 1 : 0);

  if (delivery->tries == 0) /* nobody serves its number: the next bind may */
    wait = RETRY_MOST_MS;

  smsc->counters.put_off++;
  delivery->n_refused = 0;
  if (wait > RETRY_MOST_MS)
    wait = RETRY_MOST_MS;
  delivery->retry_ms = (now_ms + wait + RETRY_GRID_MS - 1) / RETRY_GRID_MS * RETRY_GRID_MS;
  delivery->next = account->put_off;
  account->put_off = delivery;
  arm_retry(smsc, account, delivery->retry_ms);
}

/* Moves what may be tried again by now_ms back to the queue. */
static void take_back(struct account *account, uint64_t now_ms, uint64_t *earliest) {
  struct delivery **at = &account->put_off, *ready = NULL;

  *earliest = UINT64_MAX;
  while (*at) {
    struct delivery *delivery = *at;

    if (delivery->retry_ms <= now_ms) {
      *at = delivery->next;
      delivery->next = ready;
      ready = delivery;
    } else {
      if (delivery->retry_ms < *earliest)
        *earliest = delivery->retry_ms;
      at = &delivery->next;
    }
  }
  while (ready) {
    struct delivery *next = ready->next;

    put_back(account, ready);
    ready = next;
  }
}

void smsc__retry(struct smsc *smsc, struct account *account, uint64_t now_ms) {
  uint64_t earliest;

  /* A retry that was overtaken by an earlier one finds nothing left to do. */
  account->retry_at_ms = 0;
  take_back(account, now_ms, &earliest);
  if (earliest != UINT64_MAX)
    arm_retry(smsc, account, earliest);
  smsc__pump(smsc, account, now_ms);
}

/* --- links -------------------------------------------------------------------- */

void smsc__attach(struct smsc *smsc, struct link *link, struct account *account, uint64_t now_ms) {
  uint64_t earliest;

  link->account = account;
  link->next_of_kind = account->links;
  account->links = link;
  if (!can_receive(link))
    return;
  take_back(account, UINT64_MAX, &earliest);
  smsc__pump(smsc, account, now_ms);
}

void smsc__detach(struct link *link) {
  struct link **at;

  if (!link->account)
    return;
  at = &link->account->links;
  while (*at != link)
    at = &(*at)->next_of_kind;
  *at = link->next_of_kind;
  link->account = NULL;
}

/* The link goes to the end, so that the next delivery begins with another. */
static void rotate(struct account *account, struct link *link) {
  struct link **at = &account->links;

  while (*at != link)
    at = &(*at)->next_of_kind;
  *at = link->next_of_kind;
  while (*at)
    at = &(*at)->next_of_kind;
  *at = link;
  link->next_of_kind = NULL;
}

static bool has_refused(const struct delivery *delivery, const struct link *link) {
  for (uint8_t i = 0; i < delivery->n_refused; i++)
    if (delivery->refused_by[i] == link->number)
      return true;
  return delivery->n_refused == DELIVERY_REFUSALS;
}

/* A receipt belongs to the account that submitted, whatever its addresses. */
static bool serves(const struct link *link, const struct delivery *delivery) {
  return delivery->is_receipt || range_fits(&link->range, delivery->pdu.sm.destination_addr);
}

/* --- out -------------------------------------------------------------------- */

enum offer { TAKEN, BUSY, WANTED_BY_NONE, NOBODY, IMPOSSIBLE };

static int send_deliver_sm(struct smsc *smsc, struct link *link, struct delivery *delivery,
                           uint64_t cookie) {
  int result = smsc__submit(smsc, link, &delivery->pdu, cookie, &delivery->sequence_number);

  /* 3.3.2: no TLVs to a peer that bound as 3.3; what the text says must do. */
  if (result == SMPP_ERR_UNSUPPORTED && delivery->pdu.sm.short_message.len) {
    delivery->pdu.tlvs = smpp_span(NULL, 0);
    result = smsc__submit(smsc, link, &delivery->pdu, cookie, &delivery->sequence_number);
  }
  return result;
}

static int send_on(struct smsc *smsc, struct link *link, struct delivery *delivery) {
  uint64_t cookie = (uint64_t)(uintptr_t)delivery;
  uint8_t tlvs[1024];
  struct smpp_pdu data_sm;

  if (delivery->is_data_sm && delivery_as_data_sm(delivery, tlvs, sizeof tlvs, &data_sm) == SMPP_OK)
    return smsc__submit(smsc, link, &data_sm, cookie, &delivery->sequence_number);
  return send_deliver_sm(smsc, link, delivery, cookie);
}

static bool for_now(int result) {
  return result == SMPP_ERR_WINDOW || result == SMPP_ERR_FULL || result == SMPP_ERR_STATE ||
         result == SMPP_ERR_NOMEM;
}

static enum offer offer(struct smsc *smsc, struct account *account, struct delivery *delivery) {
  enum offer found = NOBODY;

  for (struct link *link = account->links; link; link = link->next_of_kind) {
    int result;

    if (!can_receive(link))
      continue;
    if (has_refused(delivery, link) || !serves(link, delivery)) {
      found = found == BUSY ? BUSY : WANTED_BY_NONE;
      continue;
    }
    result = send_on(smsc, link, delivery);
    if (result == SMPP_OK) {
      delivery->tries++;
      delivery->link = link->number;
      link->in_flight++;
      rotate(account, link);
      return TAKEN;
    }
    if (!for_now(result))
      return IMPOSSIBLE;
    found = BUSY;
  }
  return found;
}

void smsc__pump(struct smsc *smsc, struct account *account, uint64_t now_ms) {
  while (account->ready) {
    struct delivery *delivery = pop_front(account);

    switch (offer(smsc, account, delivery)) {
    case TAKEN:
      break;
    case WANTED_BY_NONE:
      put_off(smsc, account, delivery, now_ms);
      break;
    case IMPOSSIBLE: /* such as an address that deliver_sm has no room for */
      smsc->counters.dropped++;
      smsc__drop(smsc, delivery);
      break;
    default: /* BUSY, NOBODY: it waits */
      put_back(account, delivery);
      return;
    }
  }
}

void smsc__deliver(struct smsc *smsc, struct account *account, struct delivery *delivery,
                   uint64_t now_ms) {
  bool waiting = account->ready != NULL;

  keep(smsc, delivery);
  push_back(account, delivery);
  /* Where something waits already, whoever frees a place pumps. */
  if (!waiting)
    smsc__pump(smsc, account, now_ms);
}

/* 4.6.2 and B8: which answers ask for another try. */
static bool temporary(uint32_t status) {
  return status == SMPP_STATUS_RX_T_APPN || status == SMPP_STATUS_RTHROTTLED ||
         status == SMPP_STATUS_RMSGQFUL || status == SMPP_STATUS_RSYSERR;
}

static void log_answer(struct smsc *smsc, const struct link *link, const struct delivery *delivery,
                       const struct smpp_event *event, uint64_t now_ms) {
  struct log *log = smsc->config.log;

  if (!log_begin(log, smsc__unix_ms(smsc, now_ms), delivery->is_receipt ? "receipt" : "mo"))
    return;
  log_count(log, "session", link->number);
  log_number(log, "from", delivery->pdu.sm.source_addr);
  log_number(log, "to", delivery->pdu.sm.destination_addr);
  log_word(log, "outcome", smpp_outcome_name(event->outcome));
  log_word(log, "status",
           event->outcome == SMPP_OUTCOME_REJECTED ? smpp_status_name(event->command_status)
                                                   : NULL);
  log_end(log);
}

/* An answer under a number that a switch gave to a deliver_sm: 0 is the oldest
 * on its way, one over 0x7FFFFFFF its own with the highest bit set. */
void smsc__stray(struct smsc *smsc, const struct link *link, const struct smpp_event *event) {
  bool high = (event->sequence_number & OWN_HIGH) != 0;
  struct delivery *found = NULL;

  if (event->command_id != SMPP_DELIVER_SM_RESP && event->command_id != SMPP_DATA_SM_RESP)
    return;
  if (!high && event->sequence_number != 0)
    return;
  for (struct delivery *d = smsc->newest; d; d = d->older)
    if (d->link == link->number && !d->acknowledged && d->tries > 0 &&
        (!high || d->sequence_number == (event->sequence_number & ~OWN_HIGH)))
      found = d;
  if (found && event->command_status == SMPP_STATUS_ROK)
    found->acknowledged = true;
}

/* Whether the answer to a delivery ends it; its switches may see that otherwise. */
static bool is_done(struct smsc *smsc, struct link *link, const struct delivery *delivery,
                    const struct smpp_event *event, uint64_t now_ms) {
  struct smpp_span to = delivery->pdu.sm.source_addr;

  if (event->outcome == SMPP_OUTCOME_ACCEPTED || delivery->acknowledged)
    return delivery->tries > 1 || !smsc__switch(smsc, link, SWITCH_deliver_twice, to, now_ms);
  if (event->outcome != SMPP_OUTCOME_REJECTED)
    return false;
  if (temporary(event->command_status))
    return smsc__switch(smsc, link, SWITCH_deliver_once, to, now_ms);
  return !smsc__switch(smsc, link, SWITCH_refused_again, to, now_ms);
}

void smsc__delivered(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                     uint64_t now_ms) {
  struct delivery *delivery = (struct delivery *)(uintptr_t)event->cookie;
  struct account *account = link->account;
  bool accepted = event->outcome == SMPP_OUTCOME_ACCEPTED || delivery->acknowledged;

  link->in_flight--;
  log_answer(smsc, link, delivery, event, now_ms);
  if (is_done(smsc, link, delivery, event, now_ms)) {
    link->n_delivered += accepted;
    smsc->counters.delivered += accepted;
    smsc->counters.dropped += !accepted;
    smsc__drop(smsc, delivery);
  } else if (event->outcome == SMPP_OUTCOME_ACCEPTED) { /* a switch wants it again */
    put_back(account, delivery);
  } else if (event->outcome == SMPP_OUTCOME_REJECTED) {
    if (delivery->n_refused < DELIVERY_REFUSALS)
      delivery->refused_by[delivery->n_refused++] = link->number;
    put_back(account, delivery);
  } else if (event->why == SMPP_WHY_TIMEOUT) {
    put_off(smsc, account, delivery, now_ms);
  } else {
    /* The link ends: CLOSED follows, and pumps. */
    put_back(account, delivery);
    return;
  }
  smsc__pump(smsc, account, now_ms);
}
