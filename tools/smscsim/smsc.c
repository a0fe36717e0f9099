/* SPDX-License-Identifier: MIT
 *
 * smscsim/smsc.c - links, binds, and what is due. */
#include "smsc_internal.h"

#include "draw.h"

#include <smpp/names.h>
#include <smpp/tlv.h>
#include <stdlib.h>

#define LINGER_MS 30000u /* bind_lingers */
#define JOINER_MAX_AGE_MS (UINT64_C(600) * 1000)

/* Ten decimal digits or eight hexadecimal ones, as operators' ids look: the two
 * never read the same. */
static uint64_t first_id(uint64_t seed) {
  return UINT64_C(1000000000) + draw_between(draw(seed, 0, 0, DRAW_ID_LOW), 0, 999999999);
}

struct smsc *smsc_new(const struct smsc_config *config) {
  struct smpp_joiner_config joiner = SMPP_JOINER_CONFIG_INIT;
  struct smsc *smsc = calloc(1, sizeof *smsc);

  if (!smsc)
    return NULL;
  joiner.alloc = smpp_alloc_libc();
  joiner.max_age_ms = JOINER_MAX_AGE_MS;
  smsc->config = *config;
  smsc->behaviour = config->behaviour;
  smsc->first_number = first_id(config->seed);
  for (unsigned id = 0; id < N_VALUES; id++)
    smsc->plain.of[id] = &smsc->behaviour.choices.values;
  smsc__watch(smsc);
  if (!store_init(&smsc->store, config->keep) ||
      smpp_joiner_new(&joiner, &smsc->joiner) != SMPP_OK) {
    smsc_free(smsc);
    return NULL;
  }
  for (size_t i = 0; i < config->patients->n; i++)
    if (config->patients->list[i].away_ms)
      smsc__due(smsc, config->start_ms + config->patients->list[i].away_ms, DUE_BACK, NULL);
  return smsc;
}

static void drop_due(struct smsc *smsc) {
  struct due_item item;

  while (due_pop(&smsc->due, UINT64_MAX, &item)) {
    if (item.kind == DUE_ANSWER)
      smsc__late_answer_drop(item.what);
    else if (item.kind == DUE_REPLY)
      smsc__reply_drop(item.what);
    else if (item.kind == DUE_RELEASE || item.kind == DUE_READ || item.kind == DUE_END ||
             item.kind == DUE_WELCOME || item.kind == DUE_IDLE)
      link_unref(item.what);
    else if (item.kind != DUE_RETRY && item.kind != DUE_BACK)
      message_unref(item.what);
  }
  due_free(&smsc->due);
}

void smsc_free(struct smsc *smsc) {
  if (!smsc)
    return;
  while (smsc->links) {
    struct link *next = smsc->links->next;

    smsc->links->handle = NULL;
    smsc__release(smsc, smsc->links);
    link_unref(smsc->links);
    smsc->links = next;
  }
  drop_due(smsc);
  absent_free(&smsc->absent);
  while (smsc->newest)
    smsc__drop(smsc, smsc->newest);
  while (smsc->accounts) {
    struct account *next = smsc->accounts->next;

    free(smsc->accounts);
    smsc->accounts = next;
  }
  store_free(&smsc->store);
  smpp_joiner_free(smsc->joiner);
  free(smsc);
}

int64_t smsc__unix_ms(const struct smsc *smsc, uint64_t now_ms) {
  return (int64_t)now_ms + smsc->config.unix_offset_ms;
}

bool smsc__due(struct smsc *smsc, uint64_t at_ms, enum due_kind kind, void *what) {
  return due_count(&smsc->due) < MAX_DUE && due_push(&smsc->due, at_ms, (int)kind, what);
}

const struct behaviour *smsc_behaviour(const struct smsc *smsc) {
  return &smsc->behaviour;
}

void smsc_set_behaviour(struct smsc *smsc, const struct behaviour *behaviour, uint64_t now_ms) {
  smsc->behaviour = *behaviour;
  smsc__watch(smsc);
  for (struct link *link = smsc->links; link; link = link->next)
    smsc__mind_idle(smsc, link, now_ms);
}

/* --- links ------------------------------------------------------------------ */

struct link *smsc_link_new(struct smsc *smsc, void *handle, uint64_t number, const char *peer,
                           uint64_t now_ms) {
  struct link *link = calloc(1, sizeof *link);

  if (!link)
    return NULL;
  link->refs = 1;
  link->handle = handle;
  link->number = number;
  link->since_ms = now_ms;
  snprintf(link->peer, sizeof link->peer, "%s", peer);
  link->next = smsc->links;
  smsc->links = link;
  smsc__mind_idle(smsc, link, now_ms);
  if (smsc->watches_wire)
    smsc->config.port.intercept(handle, true);
  if (log_begin(smsc->config.log, smsc__unix_ms(smsc, now_ms), "connected")) {
    log_count(smsc->config.log, "session", number);
    log_word(smsc->config.log, "peer", link->peer);
    log_end(smsc->config.log);
  }
  return link;
}

void smsc_link_ready(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  if (behaviour_welcomes(&smsc->behaviour) && smsc__due(smsc, now_ms, DUE_WELCOME, link))
    link->refs++;
}

void link_unref(struct link *link) {
  if (--link->refs > 0)
    return;
  free(link->recent);
  free(link);
}

uint64_t smsc_link_number(const struct link *link) {
  return link->number;
}

void *smsc_link_handle(const struct smsc *smsc, uint64_t number) {
  for (const struct link *link = smsc->links; link; link = link->next)
    if (link->number == number)
      return link->handle;
  return NULL;
}

static void closed(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                   uint64_t now_ms) {
  struct account *account = link->account;
  struct link **at = &smsc->links;

  if (log_begin(smsc->config.log, smsc__unix_ms(smsc, now_ms), "closed")) {
    log_count(smsc->config.log, "session", link->number);
    log_word(smsc->config.log, "reason", smpp_close_reason_text(event->reason));
    log_word(smsc->config.log, "detail", event->detail);
    log_end(smsc->config.log);
  }
  if (account && !link->leaving)
    account->lingers_ms = now_ms + LINGER_MS;
  smsc__detach(link);
  while (*at != link)
    at = &(*at)->next;
  *at = link->next;
  link->handle = NULL;
  smsc__release(smsc, link);
  link_unref(link);
  /* What it had not acknowledged goes to another link of the account. */
  if (account)
    smsc__pump(smsc, account, now_ms);
}

/* --- binds -------------------------------------------------------------------- */

/* Both are compared to their ends, so that the time says little. */
static bool same_secret(struct smpp_span given, const char *password) {
  size_t len = strlen(password);
  unsigned differs = given.len != len;

  for (size_t i = 0; i < given.len; i++)
    differs |= (unsigned)(given.ptr[i] ^ (uint8_t)(i < len ? password[i] : 0));
  return differs == 0;
}

static bool may_bind_as(const struct smsc_user *user, uint32_t command_id) {
  uint8_t mode = command_id == SMPP_BIND_TRANSMITTER ? USER_TX
                 : command_id == SMPP_BIND_RECEIVER  ? USER_RX
                                                     : USER_TRX;

  return user->modes == 0 || (user->modes & mode) != 0;
}

static size_t binds_of(const struct smsc *smsc, struct smpp_span system_id) {
  size_t n = 0;

  for (const struct link *link = smsc->links; link; link = link->next)
    n += link->account && smpp_span_equal(system_id, smpp_span_of(link->account->system_id));
  return n;
}

static uint32_t authenticate(struct smsc *smsc, struct link *link, const struct smpp_bind *bind,
                             uint64_t now_ms) {
  const struct smsc_user *user;

  if (bind->system_id.len >= SYSTEM_ID_SIZE)
    return SMPP_STATUS_RINVSYSID;
  if (!smsc->config.users || smsc->config.users->n == 0)
    return SMPP_STATUS_ROK;
  if (!(user = users_next(smsc->config.users, bind->system_id, NULL)))
    return SMPP_STATUS_RINVSYSID;
  while (user && !same_secret(bind->password, user->password))
    user = users_next(smsc->config.users, bind->system_id, user);
  if (!user)
    return SMPP_STATUS_RINVPASWD;
  if (!may_bind_as(user, link->mode))
    return SMPP_STATUS_RBINDFAIL;
  if (user->binds == 0 || binds_of(smsc, bind->system_id) < user->binds)
    return SMPP_STATUS_ROK;
  return smsc__switch(smsc, link, SWITCH_too_many_wrong_password, smpp_span(NULL, 0), now_ms)
             ? SMPP_STATUS_RINVPASWD
             : SMPP_STATUS_RALYBND;
}

static void log_bind(struct smsc *smsc, const struct link *link, const struct smpp_bind *bind,
                     uint32_t status, uint64_t now_ms) {
  struct log *log = smsc->config.log;

  if (!log_begin(log, smsc__unix_ms(smsc, now_ms), status ? "bind_refused" : "bound"))
    return;
  log_count(log, "session", link->number);
  log_span(log, "system_id", bind->system_id);
  log_word(log, "mode", smpp_command_name(link->mode));
  log_word(log, "status", smpp_status_name(status));
  log_end(log);
}

/* 4.1.2: sc_interface_version tells a 3.4 peer that TLVs are understood. */
static int accept_bind(struct smsc *smsc, struct link *link, uint64_t request) {
  uint8_t tlvs[8];
  size_t len = 0;
  struct smpp_pdu body;

  memset(&body, 0, sizeof body);
  body.command_id = link->mode | SMPP_RESPONSE_BIT;
  body.bind_resp.system_id = smpp_span_of(SYSTEM_ID);
  smpp_tlv_put_u8(tlvs, sizeof tlvs, &len, SMPP_TLV_sc_interface_version, SMPP_VERSION_3_4);
  body.tlvs = smpp_span(tlvs, len);
  return smsc__respond(smsc, link, link->mode, request, SMPP_STATUS_ROK, &body);
}

/* 5.2.7: for receivers. One that cannot be read is passed over, unless strict. */
static bool read_range(struct smsc *smsc, struct link *link, const struct smpp_bind *bind,
                       uint64_t now_ms) {
  return link->mode == SMPP_BIND_TRANSMITTER || range_parse(bind->address_range, &link->range) ||
         !smsc__value(smsc, link, VALUE_strict, link->mode, now_ms)->strict;
}

/* One that is too long is refused, and is nobody's. */
static void keep_system_id(struct link *link, struct smpp_span system_id) {
  if (system_id.len >= sizeof link->system_id)
    system_id.len = 0;
  if (system_id.len)
    memcpy(link->system_id, system_id.ptr, system_id.len);
  link->system_id[system_id.len] = '\0';
}

static void on_bind(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                    uint64_t now_ms) {
  const struct smpp_bind *bind = &event->pdu->bind;
  struct account *account = NULL;
  uint32_t status;

  link->mode = event->command_id;
  keep_system_id(link, bind->system_id);
  status = authenticate(smsc, link, bind, now_ms);
  link->short_ids = bind->interface_version < SMPP_VERSION_3_4;
  if (!read_range(smsc, link, bind, now_ms) && status == SMPP_STATUS_ROK)
    status = SMPP_STATUS_RBINDFAIL;
  status = smsc__bind_mood(smsc, link, status, now_ms);
  if (status == SMPP_STATUS_ROK && !(account = smsc__account(smsc, bind->system_id)))
    status = SMPP_STATUS_RBINDFAIL;
  if (status == SMPP_STATUS_ROK && now_ms < account->lingers_ms &&
      smsc__switch(smsc, link, SWITCH_bind_lingers, smpp_span(NULL, 0), now_ms))
    status = SMPP_STATUS_RALYBND;
  log_bind(smsc, link, bind, status, now_ms);
  if (status != SMPP_STATUS_ROK) {
    smsc->counters.binds_refused++;
    smsc__respond(smsc, link, link->mode, event->request, status, NULL);
  } else if (accept_bind(smsc, link, event->request) == SMPP_OK) {
    smsc->counters.binds++;
    smsc__attach(smsc, link, account, now_ms);
    smsc__mind_idle(smsc, link, now_ms);
    smsc__bound(smsc, link, now_ms);
  }
}

/* --- events ------------------------------------------------------------------- */

static void on_request(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                       uint64_t now_ms) {
  switch (event->command_id) {
  case SMPP_BIND_RECEIVER:
  case SMPP_BIND_TRANSMITTER:
  case SMPP_BIND_TRANSCEIVER:
    on_bind(smsc, link, event, now_ms);
    break;
  case SMPP_SUBMIT_SM:
  case SMPP_DATA_SM:
  case SMPP_SUBMIT_MULTI:
    smsc__submission(smsc, link, event, now_ms);
    break;
  case SMPP_QUERY_SM:
    smsc__query(smsc, link, event, now_ms);
    break;
  case SMPP_CANCEL_SM:
    smsc__cancel(smsc, link, event, now_ms);
    break;
  case SMPP_REPLACE_SM:
    smsc__replace(smsc, link, event, now_ms);
    break;
  default:
    smsc->config.port.nack(link->handle, event->request, SMPP_STATUS_RINVCMDID);
    smsc__count_pdu(smsc, WAY_OUT, SMPP_GENERIC_NACK, SMPP_STATUS_RINVCMDID);
  }
}

static void log_refused(struct smsc *smsc, const struct link *link, const struct smpp_event *event,
                        uint64_t now_ms) {
  struct log *log = smsc->config.log;

  if (!log_begin(log, smsc__unix_ms(smsc, now_ms), "refused"))
    return;
  log_count(log, "session", link->number);
  log_word(log, "command", smpp_command_name(event->command_id));
  log_word(log, "status", smpp_status_name(event->command_status));
  log_word(log, "field", event->fault.field);
  log_count(log, "offset", event->fault.offset);
  log_end(log);
}

void smsc_event(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                uint64_t now_ms) {
  switch (event->type) {
  case SMPP_EVENT_REQUEST:
    if (link->deaf) /* read before, heard no more */
      break;
    link->n_requests++;
    smsc__count_pdu(smsc, WAY_IN, event->command_id, 0);
    smsc__read_slowly(smsc, link, event->pdu, now_ms);
    on_request(smsc, link, event, now_ms);
    break;
  case SMPP_EVENT_RESPONSE:
    if (event->outcome != SMPP_OUTCOME_UNKNOWN && event->outcome != SMPP_OUTCOME_NOT_SENT)
      smsc__count_pdu(smsc, WAY_IN, event->command_id | SMPP_RESPONSE_BIT, event->command_status);
    smsc__delivered(smsc, link, event, now_ms);
    break;
  case SMPP_EVENT_STRAY:
    smsc__stray(smsc, link, event);
    break;
  case SMPP_EVENT_REFUSED:
    smsc__count_pdu(smsc, WAY_IN, event->command_id, event->command_status);
    log_refused(smsc, link, event, now_ms);
    break;
  case SMPP_EVENT_UNBIND:
    link->leaving = true;
    break;
  case SMPP_EVENT_CLOSED:
    closed(smsc, link, event, now_ms);
    break;
  default: /* late and stray answers: what they would end has another end */
    break;
  }
}

uint64_t smsc_deadline(const struct smsc *smsc) {
  return due_next(&smsc->due);
}

void smsc_expire(struct smsc *smsc, uint64_t now_ms) {
  struct due_item item;

  while (due_pop(&smsc->due, now_ms, &item))
    switch ((enum due_kind)item.kind) {
    case DUE_ANSWER:
      smsc__late_answer(smsc, item.what, now_ms);
      break;
    case DUE_FINAL:
      smsc__final(smsc, item.what, now_ms);
      break;
    case DUE_INTERMEDIATE:
      smsc__intermediate(smsc, item.what, now_ms);
      break;
    case DUE_REPLY:
      smsc__reply(smsc, item.what, now_ms);
      break;
    case DUE_RETRY:
      smsc__retry(smsc, item.what, now_ms);
      break;
    case DUE_RELEASE:
      smsc__release_due(smsc, item.what, now_ms);
      break;
    case DUE_READ:
      smsc__read_on(smsc, item.what, now_ms);
      break;
    case DUE_WELCOME:
      smsc__welcome(smsc, item.what, now_ms);
      break;
    case DUE_END:
      smsc__end(smsc, item.what);
      break;
    case DUE_IDLE:
      smsc__idle(smsc, item.what, now_ms);
      break;
    case DUE_BACK:
      smsc__look_again(smsc, now_ms);
      break;
    }
}
