/* SPDX-License-Identifier: MIT
 *
 * A small SMSC: it accepts, refuses, keeps silent, answers late and in any
 * order, and sends receipts before the answer, after it or never. */
#include <stdio.h>

#include "world.h"

void smsc_connect(struct world *w, struct line *l) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;

  smpp_session_free(l->session);
  l->session = NULL;
  l->connection++;
  config.alloc = smpp_alloc_libc();
  config.role = SMPP_ROLE_SMSC;
  config.inbound_window = 1000;
  config.window = 100;
  config.enquire_link_ms = 30000;
  config.answer_ms = 0; /* it keeps silent on purpose */
  if (smpp_session_new(&config, w->now, &l->session) != SMPP_OK)
    abort();
}

static void add_task(struct world *w, struct task task) {
  if (w->smsc.n_tasks < SIM_TASKS)
    w->smsc.tasks[w->smsc.n_tasks++] = task;
}

/* Which message it is stands in its source, which part in its header. */
static bool recognise(const struct world *w, const struct smpp_pdu *pdu, uint32_t *message,
                      uint32_t *part) {
  struct smpp_concat concat;

  *message = 0;
  for (size_t i = 3; i < pdu->sm.source_addr.len; i++)
    *message = *message * 10 + (uint32_t)(pdu->sm.source_addr.ptr[i] - '0');
  *part = smpp_pdu_concat(pdu, &concat) == SMPP_OK ? concat.seq - 1u : 0;
  return *message < w->n_messages && *part < SIM_PARTS;
}

static void plan_receipts(struct world *w, uint32_t message, uint32_t part) {
  struct smsc *s = &w->smsc;
  struct task task = {.type = TASK_RECEIPT,
                      .line = dice_below(&w->dice, w->n_lines),
                      .message = message,
                      .part = part};

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

/* A refusal; some of them let the client try again. */
static void refuse(struct world *w, struct task *task, struct truth_part *truth) {
  static const uint32_t statuses[] = {0x58, 0x14, 0x0B, 0x08, 0x04};

  task->type = dice_percent(&w->dice, 30) ? TASK_NACK : TASK_REFUSE;
  task->status = statuses[dice_below(&w->dice, 5)];
  truth->again = task->status == 0x58 || task->status == 0x14 || task->status == 0x04;
  add_task(w, *task);
}

static void take_submit(struct world *w, struct line *l, const struct smpp_event *event) {
  struct smsc *s = &w->smsc;
  struct task task = {.request = event->request, .line = l->index, .connection = l->connection};
  struct truth_part *truth;

  if (!recognise(w, event->pdu, &task.message, &task.part))
    world_fail(w, "the SMSC got a message that nobody sent", task.message);
  truth = &w->messages[task.message].parts[task.part];
  if (truth->received && !truth->again)
    world_fail(w, "a part was sent twice, of message", task.message);
  truth->received = true;
  truth->again = false;
  task.at_ms = w->now + dice_below(&w->dice, s->latency_ms + 1);
  if (dice_percent(&w->dice, s->refuse_percent)) {
    refuse(w, &task, truth);
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

/* Of the binds that it allows, and the moods that it has. */
static uint32_t smsc_bind_status(struct world *w) {
  uint32_t n_bound = 0;

  if (w->smsc.bind_status)
    return w->smsc.bind_status;
  for (uint32_t i = 0; i < w->n_lines; i++) {
    struct smpp_session_info info = {0};
    if (w->lines[i].session)
      smpp_session_info(w->lines[i].session, &info);
    n_bound += info.state >= SMPP_STATE_BOUND_TX && info.state <= SMPP_STATE_UNBINDING;
  }
  if (n_bound >= w->smsc.most_binds)
    return dice_percent(&w->dice, 50) ? 0x05 : 0x0E;
  return dice_percent(&w->dice, w->smsc.bind_moody_percent) ? 0x0D : 0;
}

static void line_events(struct world *w, struct line *l) {
  struct smpp_event event;

  while (l->session && smpp_session_next_event(l->session, &event)) {
    if (event.type == SMPP_EVENT_RESPONSE && event.command_id == SMPP_DELIVER_SM)
      take_deliver_response(w, &event);
    if (event.type != SMPP_EVENT_REQUEST)
      continue;
    if (event.command_id == SMPP_SUBMIT_SM)
      take_submit(w, l, &event);
    else if (!w->smsc.bind_silent)
      (void)smpp_session_respond(l->session, event.request, smsc_bind_status(w), NULL, w->now);
  }
}

void smsc_events(struct world *w) {
  for (uint32_t i = 0; i < w->n_lines; i++)
    line_events(w, &w->lines[i]);
}

static void send_answer(struct world *w, const struct line *l, const struct task *task) {
  struct smpp_pdu body;

  memset(&body, 0, sizeof body);
  body.sm_resp.message_id = smpp_span_of(w->messages[task->message].parts[task->part].id);
  (void)smpp_session_respond(l->session, task->request, 0, &body, w->now);
}

static void send_deliver(struct world *w, const struct line *l, const char *text,
                         const char *source, uint8_t esm_class, uint64_t cookie) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = smpp_span_of(source);
  pdu.sm.destination_addr = smpp_span_of("1234");
  pdu.sm.esm_class = esm_class;
  pdu.sm.short_message = smpp_span_of(text);
  (void)smpp_session_submit(l->session, &pdu, cookie, w->now, NULL, NULL);
}

static void send_receipt(struct world *w, const struct line *l, const struct task *task) {
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
  (void)snprintf(number, sizeof number, "33600%u", task->message % SIM_PATIENTS);
  send_deliver(w, l, text, number, 4, w->n_receipts++);
}

static void send_message(struct world *w, const struct line *l) {
  if (dice_percent(&w->dice, 30))
    send_deliver(w, l, "id:nobodys stat:DELIVRD text:other", "33999", 4, UINT64_MAX);
  else
    send_deliver(w, l, "OUI", "33999", 0, UINT64_MAX);
}

static void run_task(struct world *w, const struct line *l, const struct task *task) {
  switch (task->type) {
  case TASK_ANSWER:
    send_answer(w, l, task);
    break;
  case TASK_REFUSE:
    (void)smpp_session_respond(l->session, task->request, task->status, NULL, w->now);
    break;
  case TASK_NACK:
  case TASK_NACK_ROK:
    (void)smpp_session_nack(l->session, task->request, task->status, w->now);
    break;
  case TASK_RECEIPT:
    send_receipt(w, l, task);
    break;
  default:
    send_message(w, l);
    break;
  }
}

/* The line that a task is for: an answer's own while it lasts, any for others. */
static const struct line *line_for(const struct world *w, const struct task *task) {
  const struct line *l = &w->lines[task->line % w->n_lines];

  if (task->type != TASK_RECEIPT && task->type != TASK_DELIVER)
    return l->session && l->wire == WIRE_UP && l->connection == task->connection ? l : NULL;
  for (uint32_t i = 0; i < w->n_lines; i++) {
    l = &w->lines[(task->line + i) % w->n_lines];
    if (l->session && l->wire == WIRE_UP)
      return l;
  }
  return NULL;
}

void smsc_tasks(struct world *w) {
  struct smsc *s = &w->smsc;

  for (size_t i = 0; i < s->n_tasks;) {
    struct task task = s->tasks[i];
    const struct line *l;
    if (task.at_ms > w->now) {
      i++;
      continue;
    }
    s->tasks[i] = s->tasks[--s->n_tasks];
    l = line_for(w, &task);
    if (l)
      run_task(w, l, &task);
  }
}

uint64_t smsc_next(const struct world *w) {
  uint64_t at = UINT64_MAX;

  for (uint32_t i = 0; i < w->n_lines; i++) {
    uint64_t of_line =
        w->lines[i].session ? smpp_session_deadline(w->lines[i].session) : UINT64_MAX;
    at = of_line < at ? of_line : at;
  }
  for (size_t i = 0; i < w->smsc.n_tasks; i++)
    if (w->smsc.tasks[i].at_ms < at)
      at = w->smsc.tasks[i].at_ms;
  return at;
}
