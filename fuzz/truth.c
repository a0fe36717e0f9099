/* SPDX-License-Identifier: MIT
 *
 * Following both streams, and the laws of what the client tells. */
#include "truth.h"

#include "fuzz.h"

uint32_t truth_number(struct smpp_span name, char letter) {
  uint32_t number = 0;

  if (name.len < 2 || name.len > 6 || name.ptr[0] != (uint8_t)letter ||
      (name.ptr[1] == '0' && name.len > 2))
    return UINT32_MAX;
  for (size_t i = 1; i < name.len; i++) {
    if (name.ptr[i] < '0' || name.ptr[i] > '9')
      return UINT32_MAX;
    number = number * 10 + (uint32_t)(name.ptr[i] - '0');
  }
  return number;
}

static uint32_t number_at(struct smpp_span frame, size_t at) {
  return (uint32_t)frame.ptr[at] << 24 | (uint32_t)frame.ptr[at + 1] << 16 |
         (uint32_t)frame.ptr[at + 2] << 8 | frame.ptr[at + 3];
}

void truth_reset_link(struct truth_link *link) {
  link->n_sent = link->seen = 0;
  link->n_attempts = 0;
  link->in_len = 0;
  link->lost_borders = link->bad_window = link->withdrawn = false;
  link->last_sequence = link->last_command = 0;
}

/* --- what leaves ------------------------------------------------------------ */

static struct truth_part *part_of(struct truth *truth, const struct truth_attempt *attempt) {
  return attempt->message == TRUTH_MESSAGES
             ? &truth->operations[attempt->part].request
             : &truth->messages[attempt->message].parts[attempt->part];
}

/* Messages and operations are known by their source, parts by their header. */
static void recognise(const struct truth *truth, const struct smpp_pdu *pdu,
                      struct truth_attempt *out) {
  struct smpp_concat concat;
  struct smpp_span source;

  out->message = TRUTH_OTHER;
  switch (pdu->command_id) {
  case SMPP_SUBMIT_SM:
    source = pdu->sm.source_addr;
    break;
  case SMPP_DATA_SM:
    source = pdu->data_sm.source_addr;
    break;
  case SMPP_SUBMIT_MULTI:
    source = pdu->submit_multi.source_addr;
    break;
  case SMPP_QUERY_SM:
  case SMPP_REPLACE_SM:
  case SMPP_CANCEL_SM:
    source = pdu->command_id == SMPP_QUERY_SM     ? pdu->query_sm.source_addr
             : pdu->command_id == SMPP_REPLACE_SM ? pdu->replace_sm.source_addr
                                                  : pdu->cancel_sm.source_addr;
    out->message = TRUTH_MESSAGES;
    out->part = truth_number(source, 'O');
    LAW(out->part < truth->n_operations);
    LAW(truth->operations[out->part].command_id == pdu->command_id);
    return;
  default:
    return;
  }
  out->message = truth_number(source, 'M');
  out->part = smpp_pdu_concat(pdu, &concat) == SMPP_OK ? concat.seq - 1u : 0;
  LAW(out->message < truth->n_messages);
  LAW(out->part < truth->messages[out->message].n_pdus);
}

static void look_at(struct truth *truth, struct truth_link *link, struct smpp_span frame) {
  struct truth_attempt attempt = {.start = link->seen, .end = link->seen + frame.len};
  struct smpp_codec codec = truth->config->session.codec;
  struct smpp_pdu pdu;

  codec.strict = false; /* of what is taken: what the client writes is by the book anyway */
  LAW(smpp_pdu_decode(frame, &codec, &pdu, NULL) == SMPP_OK);
  if (!(pdu.command_id & SMPP_RESPONSE_BIT)) {
    link->last_sequence = pdu.sequence_number;
    link->last_command = pdu.command_id;
  }
  recognise(truth, &pdu, &attempt);
  attempt.sequence = pdu.sequence_number;
  attempt.command_id = pdu.command_id;
  LAW(link->n_attempts < TRUTH_ATTEMPTS);
  link->attempts[link->n_attempts++] = attempt;
}

/* Whether it is a request that must not leave any more. One that was answered before
 * it left has had its end. */
static bool is_withdrawn(const struct truth_link *link, struct smpp_span frame) {
  uint32_t sequence = number_at(frame, 12);

  for (uint32_t i = 0; !(frame.ptr[4] & 0x80) && i < link->n_attempts; i++)
    if (link->attempts[i].sequence == sequence && link->attempts[i].message != TRUTH_OTHER)
      return !link->attempts[i].answered;
  return false;
}

/* A link that closes takes back what was not begun, and may have a last word. */
static void withdraw(struct truth_link *link, struct smpp_span output) {
  struct smpp_span frame;
  size_t at = 0;

  link->withdrawn = true;
  for (uint32_t i = 0; i < link->n_attempts; i++) {
    struct truth_attempt *a = &link->attempts[i];
    if (a->start < link->n_sent && a->end > link->n_sent)
      at = (size_t)(a->end - link->n_sent);
    else if (a->start >= link->n_sent)
      a->end = UINT64_MAX;
  }
  for (; at < output.len; at += frame.len) {
    LAW(smpp_frame(smpp_span(output.ptr + at, output.len - at), NULL, &frame, NULL) == SMPP_OK);
    LAW(!is_withdrawn(link, frame));
  }
}

void truth_output(struct truth *truth, struct truth_link *link, struct smpp_span output) {
  if (link->wire == WIRE_CLOSING && !link->withdrawn)
    withdraw(link, output);
  if (link->withdrawn)
    return;
  LAW(link->seen <= link->n_sent + output.len);
  while (link->seen < link->n_sent + output.len) {
    size_t at = (size_t)(link->seen - link->n_sent);
    struct smpp_span frame;
    LAW(smpp_frame(smpp_span(output.ptr + at, output.len - at), NULL, &frame, NULL) == SMPP_OK);
    look_at(truth, link, frame);
    link->seen += frame.len;
  }
}

/* In any half-open second no more than the pace; what is larger by itself goes
 * alone. */
static void check_pace(struct truth *truth, uint32_t segments) {
  uint64_t sum = 0;
  uint32_t n = 0;

  LAW(truth->n_sent < TRUTH_SENT);
  truth->sent[truth->n_sent].at_ms = truth->now_ms;
  truth->sent[truth->n_sent++].segments = segments;
  for (uint32_t i = truth->n_sent; i-- > 0 && truth->now_ms - truth->sent[i].at_ms < 1000; n++)
    sum += truth->sent[i].segments;
  LAW(truth->greatest_rate == 0 || sum <= truth->greatest_rate || n == 1);
}

static void check_window(const struct truth *truth, const struct truth_link *link) {
  const struct smpp_session_config *session = &truth->config->session;
  uint32_t n = 0;

  for (uint32_t i = 0; i < link->n_attempts; i++) {
    const struct truth_attempt *a = &link->attempts[i];
    n += a->message != TRUTH_OTHER && a->left && !a->answered &&
         truth->now_ms - a->left_ms < session->response_ms;
  }
  LAW(link->bad_window || n <= session->window);
}

static void message_left(struct truth *truth, const struct truth_attempt *attempt) {
  struct truth_message *m = &truth->messages[attempt->message];
  /* What was answered before it left has had its end. */
  LAW(attempt->answered || m->outcome == -1 || m->outcome == SMPP_MESSAGE_UNKNOWN);
  LAW(!m->journaled || attempt->part < m->n_released);
  LAW(!m->cancelled);
  check_pace(truth, m->n_pdus == 1 ? m->n_segments : m->n_segments / m->n_pdus);
}

static void left(struct truth *truth, struct truth_attempt *attempt) {
  struct truth_part *part = part_of(truth, attempt);

  LAW(!part->not_sent && !part->known);
  LAW(!part->out); /* once only, unless it was refused */
  attempt->left = part->left = true;
  attempt->left_ms = truth->now_ms;
  part->out = true;
  if (attempt->message < TRUTH_MESSAGES)
    message_left(truth, attempt);
  else
    LAW(!truth->operations[attempt->part].told ||
        !truth->operations[attempt->part].request.not_sent);
}

void truth_sent(struct truth *truth, struct truth_link *link, size_t n) {
  link->n_sent += n;
  for (uint32_t i = 0; i < link->n_attempts; i++) {
    struct truth_attempt *a = &link->attempts[i];
    if (a->message == TRUTH_OTHER || a->left)
      continue;
    if (a->start < link->n_sent)
      part_of(truth, a)->begun = true;
    if (a->end <= link->n_sent)
      left(truth, a);
  }
  check_window(truth, link);
}

/* --- what comes ------------------------------------------------------------- */

static void note_id(struct truth *truth, const struct truth_attempt *attempt,
                    struct smpp_span frame) {
  struct smpp_pdu pdu;
  uint32_t number;

  if (attempt->message == TRUTH_MESSAGES ||
      smpp_pdu_decode(frame, &truth->config->session.codec, &pdu, NULL) != SMPP_OK ||
      pdu.body_absent)
    return;
  number = truth_number(attempt->command_id == SMPP_SUBMIT_MULTI ? pdu.submit_multi_resp.message_id
                                                                 : pdu.sm_resp.message_id,
                        'm');
  if (number < truth->n_ids &&
      (truth->ids[number].message != attempt->message || truth->ids[number].part != attempt->part))
    truth->ids[number].shared = true;
}

static void answer(struct truth *truth, struct truth_link *link, struct truth_attempt *attempt,
                   struct smpp_span frame) {
  uint32_t command_id = number_at(frame, 4);
  bool ok = number_at(frame, 8) == 0;
  bool nack = command_id == SMPP_GENERIC_NACK;
  struct truth_part *part = part_of(truth, attempt);

  link->bad_window = link->bad_window || !attempt->left;
  if ((!nack && command_id != (attempt->command_id | SMPP_RESPONSE_BIT)) || (nack && ok)) {
    part->in_doubt = true;
  } else if (ok) {
    part->accepted = true;
    part->refused = part->refused || command_id == SMPP_SUBMIT_MULTI_RESP;
    note_id(truth, attempt, frame);
  } else if (attempt->left) {
    part->refused = true;
    part->out = part->out && attempt->answered;
  } else {
    part->in_doubt = true; /* it leaves all the same */
  }
  attempt->answered = true;
}

static void came(struct truth *truth, struct truth_link *link, struct smpp_span frame) {
  uint32_t sequence = number_at(frame, 12);

  if (!(frame.ptr[4] & 0x80))
    return;
  for (uint32_t i = link->n_attempts; i-- > 0;)
    if (link->attempts[i].message != TRUTH_OTHER && link->attempts[i].sequence == sequence) {
      answer(truth, link, &link->attempts[i], frame);
      return;
    }
}

void truth_received(struct truth *truth, struct truth_link *link, struct smpp_span octets) {
  struct smpp_span frame;
  size_t at = 0;
  int result;

  if (link->lost_borders || octets.len > sizeof link->in - link->in_len) {
    link->lost_borders = true;
    return;
  }
  memcpy(link->in + link->in_len, octets.ptr, octets.len);
  link->in_len += octets.len;
  while ((result = smpp_frame(smpp_span(link->in + at, link->in_len - at),
                              &truth->config->session.codec, &frame, NULL)) == SMPP_OK) {
    came(truth, link, frame);
    at += frame.len;
  }
  link->lost_borders = result != SMPP_MORE;
  link->in_len -= at;
  memmove(link->in, link->in + at, link->in_len);
}

/* --- what is told ----------------------------------------------------------- */

static struct truth_message *message_of(struct truth *truth,
                                        const struct smpp_client_event *event) {
  LAW(event->cookie < truth->n_messages);
  LAW(truth->messages[event->cookie].id == event->id);
  return &truth->messages[event->cookie];
}

static void check_part(struct truth_part *part, const struct smpp_part_result *said) {
  switch (said->outcome) {
  case SMPP_OUTCOME_ACCEPTED:
    LAW(part->accepted || part->known);
    break;
  case SMPP_OUTCOME_REJECTED:
    LAW(part->refused);
    break;
  case SMPP_OUTCOME_UNKNOWN:
    LAW(part->begun || part->in_doubt || part->known);
    break;
  default:
    LAW(said->outcome == SMPP_OUTCOME_NOT_SENT);
    LAW(!part->out && !part->known);
    part->not_sent = true;
  }
}

static bool sums_up(const struct truth_message *m, const struct smpp_client_event *event,
                    const uint32_t n[SMPP_OUTCOME_NOT_SENT + 1]) {
  /* The SMSC has nothing: what left was refused. */
  bool has_none = n[SMPP_OUTCOME_ACCEPTED] == 0 && n[SMPP_OUTCOME_UNKNOWN] == 0;

  switch (event->outcome) {
  case SMPP_MESSAGE_ACCEPTED:
    return n[SMPP_OUTCOME_ACCEPTED] == event->n_parts;
  case SMPP_MESSAGE_PARTIAL:
    return n[SMPP_OUTCOME_ACCEPTED] > 0 && n[SMPP_OUTCOME_UNKNOWN] == 0;
  case SMPP_MESSAGE_REJECTED:
    return n[SMPP_OUTCOME_REJECTED] > 0 && n[SMPP_OUTCOME_ACCEPTED] == 0;
  case SMPP_MESSAGE_UNKNOWN:
    return n[SMPP_OUTCOME_UNKNOWN] > 0;
  case SMPP_MESSAGE_EXPIRED:
    return has_none && m->expires;
  case SMPP_MESSAGE_CANCELLED:
    return has_none && (m->cancelled || m->withheld);
  default:
    return event->outcome == SMPP_MESSAGE_NOT_SENT && n[SMPP_OUTCOME_NOT_SENT] == event->n_parts;
  }
}

static void take_outcome(struct truth *truth, const struct smpp_client_event *event) {
  struct truth_message *m = message_of(truth, event);
  uint32_t n[SMPP_OUTCOME_NOT_SENT + 1] = {0};

  LAW(m->outcome == -1);
  LAW(event->n_parts == m->n_pdus && event->n_segments == m->n_segments);
  LAW(event->n_destinations == m->n_destinations);
  m->outcome = event->outcome;
  for (uint32_t i = 0; i < event->n_parts; i++) {
    check_part(&m->parts[i], &event->parts[i]);
    n[event->parts[i].outcome]++;
  }
  LAW(!m->cancelled || event->outcome == SMPP_MESSAGE_CANCELLED);
  LAW(m->n_destinations || sums_up(m, event, n));
}

static void take_receipt(struct truth *truth, const struct smpp_client_event *event) {
  struct truth_message *m = message_of(truth, event);
  struct smpp_span id = event->receipt->receipted_message_id.ptr
                            ? event->receipt->receipted_message_id
                            : event->receipt->id;
  uint32_t number = truth_number(id, 'm');

  LAW(m->receipt && event->part < m->n_pdus);
  LAW(m->n_destinations == 0 || event->destination < m->n_destinations);
  if (number < truth->n_ids && !truth->ids[number].shared)
    LAW(truth->ids[number].message == event->cookie && truth->ids[number].part == event->part);
}

static void take_delivery(struct truth *truth, const struct smpp_client_event *event) {
  struct truth_message *m = message_of(truth, event);

  LAW(m->receipt && m->outcome != -1);
  LAW(event->destination < (m->n_destinations ? m->n_destinations : 1));
  LAW(!m->delivery[event->destination]);
  m->delivery[event->destination] = true;
}

static void take_operation(struct truth *truth, const struct smpp_client_event *event) {
  struct truth_operation *o = &truth->operations[event->cookie];

  LAW(event->cookie < truth->n_operations && o->id == event->id && !o->told);
  LAW(event->command_id == o->command_id);
  o->told = true;
  switch (event->outcome) {
  case SMPP_OPERATION_DONE:
    LAW(o->request.accepted);
    break;
  case SMPP_OPERATION_REFUSED:
  case SMPP_OPERATION_UNSUPPORTED:
    LAW(o->request.refused);
    break;
  case SMPP_OPERATION_UNKNOWN:
    LAW(o->request.begun || o->request.in_doubt || o->request.accepted);
    break;
  default:
    LAW(!o->request.left && (event->outcome != SMPP_OPERATION_EXPIRED || o->expires));
    o->request.not_sent = true;
  }
}

static void take_link(struct truth *truth, const struct smpp_client_event *event) {
  struct truth_link *link = &truth->links[event->link];

  LAW(event->link < truth->config->binds);
  LAW(!truth->last || (event->type == SMPP_CLIENT_LINK_DOWN && event->last));
  LAW(event->type == SMPP_CLIENT_LINK_UP ? !link->bound : event->was_bound == link->bound);
  link->bound = event->type == SMPP_CLIENT_LINK_UP;
  if (event->type == SMPP_CLIENT_LINK_DOWN) {
    LAW(event->host < truth->config->hosts);
    truth->last = event->last;
  }
}

void truth_event(struct truth *truth, const struct smpp_client_event *event) {
  LAW(!truth->drained);
  switch (event->type) {
  case SMPP_CLIENT_OUTCOME:
    take_outcome(truth, event);
    break;
  case SMPP_CLIENT_PART:
    LAW(message_of(truth, event)->journaled && message_of(truth, event)->outcome == -1);
    LAW(event->part < message_of(truth, event)->n_pdus);
    check_part(&message_of(truth, event)->parts[event->part], &event->parts[0]);
    break;
  case SMPP_CLIENT_LATE:
    LAW(message_of(truth, event)->outcome == SMPP_MESSAGE_UNKNOWN);
    LAW(event->part < message_of(truth, event)->n_pdus);
    check_part(&message_of(truth, event)->parts[event->part], &event->parts[0]);
    break;
  case SMPP_CLIENT_RECEIPT:
    take_receipt(truth, event);
    break;
  case SMPP_CLIENT_DELIVERY:
    take_delivery(truth, event);
    break;
  case SMPP_CLIENT_LINK_UP:
  case SMPP_CLIENT_LINK_DOWN:
    take_link(truth, event);
    break;
  case SMPP_CLIENT_OPERATION:
    take_operation(truth, event);
    break;
  case SMPP_CLIENT_DRAINED:
    LAW(truth->drain_asked);
    truth->drained = true;
    break;
  default:
    LAW(event->type >= 0 && event->type <= SMPP_CLIENT_OPERATION);
  }
}

void truth_end(struct truth *truth) {
  struct smpp_client_stats stats = {.size = sizeof stats};

  for (uint32_t i = 0; i < truth->n_messages; i++)
    LAW(truth->messages[i].outcome != -1);
  for (uint32_t i = 0; i < truth->n_operations; i++)
    LAW(truth->operations[i].told);
  smpp_client_stats(truth->client, truth->now_ms, &stats);
  LAW(stats.submitted == truth->n_messages);
  LAW(stats.accepted + stats.partial + stats.rejected + stats.unknown + stats.expired +
          stats.cancelled + stats.not_sent ==
      stats.submitted);
  LAW(stats.outstanding == 0 && stats.queued == 0 && stats.links_up == 0);
}
