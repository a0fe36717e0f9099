/* SPDX-License-Identifier: MIT
 *
 * A small SMSC: it accepts, refuses, keeps silent, answers late and in any
 * order, and sends receipts before the answer, after it or never. */
#include <stdio.h>

#include "world.h"

static void add_task(struct world *w, struct task task) {
  if (w->smsc.n_tasks < SIM_TASKS)
    w->smsc.tasks[w->smsc.n_tasks++] = task;
}

static void plan_outbind(struct world *w, const struct line *l) {
  struct task task = {.type = TASK_OUTBIND, .line = l->index, .connection = l->connection};

  if (!w->config.await_outbind)
    return;
  task.at_ms = w->now + dice_below(&w->dice, 400);
  if (!w->calm && dice_percent(&w->dice, w->smsc.no_outbind_percent))
    tally.faults[FAULT_NO_OUTBIND]++;
  else
    add_task(w, task);
}

void smsc_connect(struct world *w, struct line *l) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;

  smpp_session_free(l->session);
  l->session = NULL;
  l->connection++;
  l->last_answered = 0;
  l->outbind_sent = false;
  config.alloc = smpp_alloc_libc();
  config.role = SMPP_ROLE_SMSC;
  config.inbound_window = 1000;
  config.window = 100;
  config.enquire_link_ms = 30000;
  config.answer_ms = 0; /* it keeps silent on purpose */
  if (smpp_session_new(&config, w->now, &l->session) != SMPP_OK)
    abort();
  plan_outbind(w, l);
}

bool smsc_recognise(const struct world *w, const struct smpp_pdu *pdu, uint32_t *message,
                    uint32_t *part) {
  struct smpp_concat concat;

  *message = 0;
  for (size_t i = 3; i < pdu->sm.source_addr.len; i++)
    *message = *message * 10 + (uint32_t)(pdu->sm.source_addr.ptr[i] - '0');
  *part = smpp_pdu_concat(pdu, &concat) == SMPP_OK ? concat.seq - 1u : 0;
  return *message < w->n_messages && *part < SIM_PARTS;
}

static void plan_receipts(struct world *w, uint32_t message, uint32_t part, uint64_t answer_ms) {
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
  tally.faults[FAULT_EARLY_RECEIPT] += task.at_ms < answer_ms;
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
  tally.faults[task->status == 0x58   ? FAULT_THROTTLED
               : task->status == 0x14 ? FAULT_QUEUE_FULL
                                      : FAULT_REFUSED]++;
  tally.faults[FAULT_NACK] += task->type == TASK_NACK;
  w->smsc.refused_for_destination |= task->status == 0x14;
  add_task(w, *task);
}

/* First attempts leave in the order of the queue: to one destination always, to
 * all while none has to wait. Over several lines the network has its say, but
 * for a client that sends one message at a time to each destination. */
static void check_order(const struct world *w, uint32_t message) {
  const struct truth *t = &w->messages[message];
  bool one_line = w->n_lines == 1;
  bool all = one_line && !w->config.ordered && !w->smsc.refused_for_destination;

  for (uint32_t i = message + 1; i < w->n_messages; i++) {
    const struct truth *other = &w->messages[i];
    bool same = message % SIM_PATIENTS == i % SIM_PATIENTS && t->outcome == -1;
    if (!other->seen || other->urgent != t->urgent)
      continue;
    if (all || (same && (one_line || w->config.ordered)))
      world_fail(w, "it came behind one that was submitted later: message", message);
  }
}

/* How the SMSC says that it has taken a part, if it does. */
static void plan_answer(struct world *w, struct task *task, struct truth_part *truth) {
  struct smsc *s = &w->smsc;

  task->type = TASK_ANSWER;
  if (dice_percent(&w->dice, 5)) /* after the client gave up, perhaps */
    task->at_ms += dice_below(&w->dice, 30000);
  if (dice_percent(&w->dice, s->silent_percent)) {
    tally.faults[FAULT_SILENCE]++;
    return;
  }
  if (dice_percent(&w->dice, s->wrong_percent)) {
    truth->in_doubt = true;
    task->type = TASK_WRONG_KIND;
  } else if (dice_percent(&w->dice, s->broken_percent)) {
    truth->broken = true;
    task->type = TASK_BROKEN;
  }
  add_task(w, *task);
  if (task->type != TASK_ANSWER || !dice_percent(&w->dice, s->again_percent))
    return;
  task->type = TASK_AGAIN;
  task->at_ms += 1 + dice_below(&w->dice, 500);
  add_task(w, *task);
}

static void accept(struct world *w, struct task *task, struct truth_part *truth) {
  struct smsc *s = &w->smsc;

  truth->accepted = true;
  (void)snprintf(truth->id, sizeof truth->id, s->hex_and_dec ? "%08llx" : "m%llu",
                 (unsigned long long)(0x90000000u + s->next_id++));
  plan_answer(w, task, truth);
  plan_receipts(w, task->message, task->part, task->at_ms);
}

static void take_submit(struct world *w, struct line *l, const struct smpp_event *event) {
  struct smsc *s = &w->smsc;
  struct task task = {.request = event->request,
                      .line = l->index,
                      .connection = l->connection,
                      .sequence = event->sequence_number};
  struct truth_part *truth;

  if (!smsc_recognise(w, event->pdu, &task.message, &task.part))
    world_fail(w, "the SMSC got a message that nobody sent", task.message);
  truth = &w->messages[task.message].parts[task.part];
  if (truth->received && !truth->again)
    world_fail(w, "a part was sent twice, of message", task.message);
  if (task.part == 0 && !w->messages[task.message].seen) {
    check_order(w, task.message);
    w->messages[task.message].seen = true;
  }
  truth->received = true;
  truth->again = false;
  task.at_ms = w->now + dice_below(&w->dice, s->latency_ms + 1);
  if (dice_percent(&w->dice, s->refuse_percent)) {
    refuse(w, &task, truth);
  } else if (dice_percent(&w->dice, s->odd_percent)) {
    tally.faults[FAULT_NACK_ROK]++;
    truth->in_doubt = true;
    task.type = TASK_NACK_ROK;
    add_task(w, task);
  } else {
    accept(w, &task, truth);
  }
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

static void take_bind(struct world *w, struct line *l, const struct smpp_event *event) {
  uint32_t status;

  if (w->config.await_outbind && !l->outbind_sent)
    world_fail(w, "a bind before the outbind, of line", l->index);
  if (w->smsc.bind_silent) {
    tally.faults[FAULT_SILENT_BIND]++;
    return;
  }
  status = smsc_bind_status(w);
  tally.faults[FAULT_BIND_REFUSED] += status != 0;
  (void)smpp_session_respond(l->session, event->request, status, NULL, w->now);
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
    else
      take_bind(w, l, &event);
  }
}

void smsc_events(struct world *w) {
  for (uint32_t i = 0; i < w->n_lines; i++)
    line_events(w, &w->lines[i]);
}

static struct smpp_pdu answer_body(const struct world *w, const struct task *task) {
  struct smpp_pdu body;

  memset(&body, 0, sizeof body);
  body.command_id = SMPP_SUBMIT_SM_RESP;
  body.sequence_number = task->sequence;
  body.sm_resp.message_id = smpp_span_of(w->messages[task->message].parts[task->part].id);
  return body;
}

static void send_answer(struct world *w, struct line *l, const struct task *task) {
  struct smpp_pdu body = answer_body(w, task);

  if (smpp_session_respond(l->session, task->request, 0, &body, w->now) != SMPP_OK)
    return;
  tally.faults[FAULT_REORDERED] += task->sequence < l->last_answered;
  if (task->sequence > l->last_answered)
    l->last_answered = task->sequence;
}

#define ODD_TRIES 50u

/* Octets that no session writes. When there is no room for them between PDUs,
 * they come a little later, or never. */
static void send_odd_answer(struct world *w, struct line *l, const struct task *task) {
  static const uint8_t cut_tlv[] = {0x00, 0x1D, 0x00, 0x20, 'O', 'K'};
  struct smpp_pdu body = answer_body(w, task);
  struct task later = *task;
  uint8_t octets[128];
  size_t len;

  if (smpp_pdu_encode(&body, NULL, 0, octets, 64, &len, NULL) != SMPP_OK)
    abort();
  if (task->type == TASK_WRONG_KIND) {
    octets[6] = 0x01; /* data_sm_resp */
    octets[7] = 0x03;
  } else if (task->type == TASK_BROKEN && task->sequence % 2) {
    octets[3] = (uint8_t)--len; /* no NUL */
  } else if (task->type == TASK_BROKEN) {
    memcpy(octets + len, cut_tlv, sizeof cut_tlv);
    octets[3] = (uint8_t)(len += sizeof cut_tlv);
  }
  later.at_ms = w->now + 1 + dice_below(&w->dice, 20);
  if (line_insert(w, l, smpp_span(octets, len)))
    tally.faults[task->type == TASK_AGAIN        ? FAULT_DUPLICATE
                 : task->type == TASK_WRONG_KIND ? FAULT_WRONG_KIND
                                                 : FAULT_BROKEN]++;
  else if (++later.tries < ODD_TRIES)
    add_task(w, later);
}

static void send_outbind(struct world *w, struct line *l) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_OUTBIND;
  pdu.outbind.system_id = smpp_span_of("smsc");
  pdu.outbind.password = smpp_span_of("secret");
  if (smpp_session_submit(l->session, &pdu, 0, w->now, NULL, NULL) != SMPP_OK)
    return;
  l->outbind_sent = true;
  tally.faults[FAULT_OUTBIND]++;
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

static void run_task(struct world *w, struct line *l, const struct task *task) {
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
  case TASK_AGAIN:
  case TASK_WRONG_KIND:
  case TASK_BROKEN:
    send_odd_answer(w, l, task);
    break;
  case TASK_OUTBIND:
    send_outbind(w, l);
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
static struct line *line_for(struct world *w, const struct task *task) {
  struct line *l = &w->lines[task->line % w->n_lines];

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
    struct line *l;
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
