/* SPDX-License-Identifier: MIT
 *
 * A small SMSC: it accepts, refuses, keeps silent, answers late and in any
 * order, and sends receipts before the answer, after it or never. */
#include <stdio.h>

#include "world.h"

void smsc_connect(struct world *w) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;

  smpp_session_free(w->smsc.session);
  w->smsc.session = NULL;
  config.alloc = smpp_alloc_libc();
  config.role = SMPP_ROLE_SMSC;
  config.inbound_window = 1000;
  config.window = 100;
  config.enquire_link_ms = 30000;
  if (smpp_session_new(&config, w->now, &w->smsc.session) != SMPP_OK)
    abort();
}

static void add_task(struct world *w, struct task task) {
  if (w->smsc.n_tasks < SIM_TASKS)
    w->smsc.tasks[w->smsc.n_tasks++] = task;
}

/* Which message it is stands in its destination, which part in its header. */
static bool recognise(const struct world *w, const struct smpp_pdu *pdu, uint32_t *message,
                      uint32_t *part) {
  struct smpp_concat concat;

  *message = 0;
  for (size_t i = 3; i < pdu->sm.destination_addr.len; i++)
    *message = *message * 10 + (uint32_t)(pdu->sm.destination_addr.ptr[i] - '0');
  *part = smpp_pdu_concat(pdu, &concat) == SMPP_OK ? concat.seq - 1u : 0;
  return *message < w->n_messages && *part < SIM_PARTS;
}

static void plan_receipts(struct world *w, uint32_t message, uint32_t part) {
  struct smsc *s = &w->smsc;
  struct task task = {.type = TASK_RECEIPT, .message = message, .part = part};

  if (!w->messages[message].receipt || !dice_percent(&w->dice, s->receipt_percent))
    return;
  task.at_ms = w->now + (dice_percent(&w->dice, s->early_percent)
                             ? dice_below(&w->dice, 5)
                             : dice_below(&w->dice, s->receipt_delay_ms + 1));
  if (dice_percent(&w->dice, 10)) {
    task.stat = "ACCEPTD";
    add_task(w, task);
    task.at_ms += dice_below(&w->dice, 100);
  }
  task.stat = dice_percent(&w->dice, 80) ? "DELIVRD" : "UNDELIV";
  add_task(w, task);
  if (dice_percent(&w->dice, 5))
    add_task(w, task); /* again */
}

static void take_submit(struct world *w, const struct smpp_event *event) {
  struct smsc *s = &w->smsc;
  struct task task = {.request = event->request};
  struct truth_part *truth;

  if (!recognise(w, event->pdu, &task.message, &task.part))
    world_fail(w, "the SMSC got a message that nobody sent", task.message);
  truth = &w->messages[task.message].parts[task.part];
  if (truth->received)
    world_fail(w, "a part was sent twice, of message", task.message);
  truth->received = true;
  task.at_ms = w->now + dice_below(&w->dice, s->latency_ms + 1);
  if (dice_percent(&w->dice, s->refuse_percent)) {
    task.type = dice_percent(&w->dice, 30) ? TASK_NACK : TASK_REFUSE;
    task.status = dice_percent(&w->dice, 50) ? 0x58 : 0x0B;
    add_task(w, task);
    return;
  }
  if (dice_percent(&w->dice, s->odd_percent)) {
    truth->in_doubt = true;
    task.type = TASK_NACK_ROK;
    add_task(w, task);
    return;
  }
  truth->accepted = true;
  (void)snprintf(truth->id, sizeof truth->id, s->hex_and_dec ? "%08llx" : "m%llu",
                 (unsigned long long)(0x90000000u + s->next_id++));
  task.type = TASK_ANSWER;
  if (dice_percent(&w->dice, 5)) /* after the client gave up, perhaps */
    task.at_ms += dice_below(&w->dice, 30000);
  if (!dice_percent(&w->dice, s->silent_percent))
    add_task(w, task);
  plan_receipts(w, task.message, task.part);
}

/* A receipt carries its own number as its text, by which it is known again. */
static void take_deliver_response(struct world *w, const struct smpp_event *event) {
  if (event->outcome != SMPP_OUTCOME_ACCEPTED || event->cookie >= w->n_receipts)
    return;
  if (!w->receipts[event->cookie].told)
    world_fail(w, "a receipt was acknowledged and not told", event->cookie);
}

void smsc_events(struct world *w) {
  struct smpp_event event;

  while (w->smsc.session && smpp_session_next_event(w->smsc.session, &event)) {
    if (event.type == SMPP_EVENT_RESPONSE && event.command_id == SMPP_DELIVER_SM)
      take_deliver_response(w, &event);
    if (event.type != SMPP_EVENT_REQUEST)
      continue;
    if (event.command_id == SMPP_SUBMIT_SM)
      take_submit(w, &event);
    else if (!w->smsc.bind_silent)
      (void)smpp_session_respond(w->smsc.session, event.request, w->smsc.bind_status, NULL, w->now);
  }
}

static void send_answer(struct world *w, const struct task *task) {
  struct smpp_pdu body;

  memset(&body, 0, sizeof body);
  body.sm_resp.message_id = smpp_span_of(w->messages[task->message].parts[task->part].id);
  (void)smpp_session_respond(w->smsc.session, task->request, 0, &body, w->now);
}

static void send_deliver(struct world *w, const char *text, const char *source, uint8_t esm_class,
                         uint64_t cookie) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = smpp_span_of(source);
  pdu.sm.destination_addr = smpp_span_of("1234");
  pdu.sm.esm_class = esm_class;
  pdu.sm.short_message = smpp_span_of(text);
  (void)smpp_session_submit(w->smsc.session, &pdu, cookie, w->now, NULL, NULL);
}

static void send_receipt(struct world *w, const struct task *task) {
  const char *id = w->messages[task->message].parts[task->part].id;
  char text[120], number[24], decimal[24];
  struct sent_receipt *r = &w->receipts[w->n_receipts];

  if (w->n_receipts == SIM_RECEIPTS)
    return;
  *r = (struct sent_receipt){.message = task->message,
                             .part = task->part,
                             .final = task->stat[0] != 'A',
                             .delivered = task->stat[0] == 'D'};
  if (w->smsc.hex_and_dec) {
    (void)snprintf(decimal, sizeof decimal, "%llu", strtoull(id, NULL, 16));
    id = decimal;
  }
  (void)snprintf(text, sizeof text, "id:%s sub:001 dlvrd:001 stat:%s err:000 text:%u", id,
                 task->stat, w->n_receipts);
  (void)snprintf(number, sizeof number, "336%u", task->message);
  send_deliver(w, text, number, 4, w->n_receipts++);
}

static void send_message(struct world *w) {
  if (dice_percent(&w->dice, 30))
    send_deliver(w, "id:nobodys stat:DELIVRD text:other", "33999", 4, UINT64_MAX);
  else
    send_deliver(w, "OUI", "33999", 0, UINT64_MAX);
}

static void run_task(struct world *w, const struct task *task) {
  switch (task->type) {
  case TASK_ANSWER:
    send_answer(w, task);
    break;
  case TASK_REFUSE:
    (void)smpp_session_respond(w->smsc.session, task->request, task->status, NULL, w->now);
    break;
  case TASK_NACK:
  case TASK_NACK_ROK:
    (void)smpp_session_nack(w->smsc.session, task->request, task->status, w->now);
    break;
  case TASK_RECEIPT:
    send_receipt(w, task);
    break;
  default:
    send_message(w);
    break;
  }
}

void smsc_tasks(struct world *w) {
  struct smsc *s = &w->smsc;

  for (size_t i = 0; i < s->n_tasks;) {
    struct task task = s->tasks[i];
    if (task.at_ms > w->now) {
      i++;
      continue;
    }
    s->tasks[i] = s->tasks[--s->n_tasks];
    if (s->session && !s->dumb && w->wire == WIRE_UP)
      run_task(w, &task);
  }
}

uint64_t smsc_next(const struct world *w) {
  uint64_t at = w->smsc.session ? smpp_session_deadline(w->smsc.session) : UINT64_MAX;

  for (size_t i = 0; i < w->smsc.n_tasks; i++)
    if (w->smsc.tasks[i].at_ms < at)
      at = w->smsc.tasks[i].at_ms;
  return at;
}
