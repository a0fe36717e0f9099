/* SPDX-License-Identifier: MIT
 *
 * smscsim/metrics.c - what is counted, and GET /metrics, which tells it. Labels
 * hold names of the specification, of switches and of values, and the places of choices. */
#include "smsc_internal.h"

#include <smpp/names.h>

/* --- PDUs by command and status ------------------------------------------------ */

/* Names that are not in the specification are one: a peer may invent as many as
 * it likes. */
static const char *command_label(uint32_t command_id) {
  const char *name = smpp_command_name(command_id);

  return name ? name : "other";
}

static const char *status_label(uint32_t status) {
  const char *name = smpp_status_name(status);

  return name ? name : "other";
}

void smsc__count_pdu(struct smsc *smsc, enum way way, uint32_t command_id, uint32_t status) {
  const char *command = command_label(command_id);
  const char *word = command_id & SMPP_RESPONSE_BIT ? status_label(status) : "";
  struct pdu_count *counts = smsc->counters.pdus;
  unsigned i = 0;

  while (i < smsc->counters.n_pdus &&
         (counts[i].way != way || counts[i].command != command || counts[i].status != word))
    i++;
  if (i == MAX_PDU_COUNTS)
    return;
  if (i == smsc->counters.n_pdus)
    counts[smsc->counters.n_pdus++] = (struct pdu_count){command, word, way, 0};
  counts[i].n++;
}

int smsc__respond(struct smsc *smsc, struct link *link, uint32_t command_id, uint64_t request,
                  uint32_t status, const struct smpp_pdu *body) {
  int result = smsc->config.port.respond(link->handle, request, status, body);

  if (result == SMPP_OK)
    smsc__count_pdu(smsc, WAY_OUT, command_id | SMPP_RESPONSE_BIT, status);
  return result;
}

int smsc__submit(struct smsc *smsc, struct link *link, const struct smpp_pdu *pdu, uint64_t cookie,
                 uint32_t *sequence_number) {
  int result = smsc->config.port.submit(link->handle, pdu, cookie, sequence_number);

  if (result == SMPP_OK)
    smsc__count_pdu(smsc, WAY_OUT, pdu->command_id, 0);
  return result;
}

/* --- the page -------------------------------------------------------------------- */

static void head(struct data_buffer *out, const char *name, const char *type, const char *help) {
  const char *const words[] = {
      "# HELP smscsim_", name, " ", help, "\n# TYPE smscsim_", name, " ", type, "\n"};

  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    data_buffer_add_text(out, words[i]);
}

static void metric(struct data_buffer *out, const char *name, const char *type, const char *help,
                   uint64_t value) {
  head(out, name, type, help);
  data_buffer_add_text(out, "smscsim_");
  data_buffer_add_text(out, name);
  data_buffer_add_char(out, ' ');
  data_buffer_add_uint(out, value);
  data_buffer_add_char(out, '\n');
}

static void write_pdu(const struct pdu_count *count, const char *name, struct data_buffer *out) {
  const char *const words[] = {"smscsim_",     name,          "{command=\"", count->command,
                               "\",status=\"", count->status, "\"} "};

  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    data_buffer_add_text(out, words[i]);
  data_buffer_add_uint(out, count->n);
  data_buffer_add_char(out, '\n');
}

/* Those that the simulator sees: enquire_link, unbind and what is no PDU are its
 * session's. */
static void write_pdus(const struct smsc *smsc, struct data_buffer *out) {
  static const char *const names[] = {"pdus_received_total", "pdus_sent_total"};
  static const char *const helps[] = {"PDUs taken, of responses with their status.",
                                      "PDUs given to be sent, of responses with their status."};
  const struct counters *c = &smsc->counters;

  for (unsigned way = 0; way < 2; way++) {
    head(out, names[way], "counter", helps[way]);
    for (unsigned i = 0; i < c->n_pdus; i++)
      if (c->pdus[i].way == (enum way)way)
        write_pdu(&c->pdus[i], names[way], out);
  }
}

static void write_switch_counts(const uint64_t counts[N_SWITCHES], const struct smsc *smsc,
                                const char *name, const char *help, struct data_buffer *out) {
  head(out, name, "counter", help);
  for (size_t i = 0; i < N_SWITCHES; i++) {
    if (!smsc->behaviour.when[i].on && smsc->counters.drawn[i] == 0)
      continue;
    data_buffer_add_text(out, "smscsim_");
    data_buffer_add_text(out, name);
    data_buffer_add_text(out, "{switch=\"");
    data_buffer_add_text(out, switches[i].name);
    data_buffer_add_text(out, "\"} ");
    data_buffer_add_uint(out, counts[i]);
    data_buffer_add_char(out, '\n');
  }
}

/* Of those that are on, or were. */
static void write_switches(const struct smsc *smsc, struct data_buffer *out) {
  const struct counters *c = &smsc->counters;

  write_switch_counts(c->drawn, smsc, "switch_drawn_total", "How often a switch could act.", out);
  write_switch_counts(c->switched, smsc, "switch_acted_total", "How often a switch acted.", out);
}

/* Of each choice that there is, from 1, as it was written. */
static void write_choices(const struct smsc *smsc, struct data_buffer *out) {
  head(out, "choice_taken_total", "counter", "How often a value with a condition counted.");
  for (unsigned id = 0; id < N_VALUES; id++)
    for (unsigned i = 0; i < smsc->behaviour.choices.n[id]; i++) {
      data_buffer_add_text(out, "smscsim_choice_taken_total{behaviour=\"");
      data_buffer_add_text(out, value_infos[id].name);
      data_buffer_add_text(out, "\",choice=\"");
      data_buffer_add_uint(out, i + 1);
      data_buffer_add_text(out, "\"} ");
      data_buffer_add_uint(out, smsc->counters.chosen[id][i]);
      data_buffer_add_char(out, '\n');
    }
}

void smsc_write_metrics(const struct smsc *smsc, struct data_buffer *out) {
  const struct counters *c = &smsc->counters;
  uint64_t links = 0, bound = 0;

  for (const struct link *link = smsc->links; link; link = link->next) {
    links++;
    bound += link->account != NULL;
  }
  metric(out, "connections", "gauge", "Connections now.", links);
  metric(out, "bound_sessions", "gauge", "Bound sessions now.", bound);
  metric(out, "messages_kept", "gauge", "Messages kept for GET /messages.", smsc->store.n);
  metric(out, "messages_pending", "gauge", "Messages whose final state is due.", smsc->n_pending);
  metric(out, "deliveries_waiting", "gauge", "deliver_sm without an acknowledgement.",
         smsc->n_deliveries);
  metric(out, "binds_total", "counter", "Binds accepted.", c->binds);
  metric(out, "binds_refused_total", "counter", "Binds refused.", c->binds_refused);
  metric(out, "messages_accepted_total", "counter", "Messages taken.", c->accepted);
  metric(out, "messages_refused_total", "counter", "Submissions refused.", c->refused);
  metric(out, "throttled_total", "counter", "Refused with ESME_RTHROTTLED.", c->throttled);
  metric(out, "queue_full_total", "counter", "Refused with ESME_RMSGQFUL.", c->queue_full);
  metric(out, "unanswered_total", "counter", "Answers lost: dropped, silence, a line cut.",
         c->unanswered);
  metric(out, "malformed_total", "counter", "Answers malformed.", c->malformed);
  metric(out, "cuts_total", "counter", "Lines cut by disconnect_every.", c->cuts);
  metric(out, "idle_total", "counter", "Lines closed by idle_close.", c->idle);
  metric(out, "receipts_total", "counter", "Receipts made.", c->receipts);
  metric(out, "replies_total", "counter", "Replies of scripted patients made.", c->replies);
  metric(out, "mo_total", "counter", "Messages taken by POST /mo.", c->mo);
  metric(out, "delivered_total", "counter", "deliver_sm acknowledged.", c->delivered);
  metric(out, "put_off_total", "counter", "deliver_sm put off for a later try.", c->put_off);
  metric(out, "dropped_total", "counter", "Things given up: refused for good, or no room.",
         c->dropped);
  write_pdus(smsc, out);
  write_switches(smsc, out);
  write_choices(smsc, out);
}
