/* SPDX-License-Identifier: MIT
 *
 * A client driven by a script: an owner that submits, takes back, journals,
 * operates, stalls and runs out of memory; transports that come up, take octets in
 * pieces and break; a peer that answers as it likes; time that jumps. What must
 * hold whatever they do is in truth.c. Four octets choose the configuration and the
 * end; then each step is an octet that says what, and those that it reads. */
#include "draft.h"
#include "fuzz.h"
#include "peer.h"
#include "script.h"
#include "truth.h"

#define MAX_INPUT 2048
#define MAX_INBOUND 64
#define CALM_STEPS 5000u

struct run {
  struct truth truth;
  struct smpp_client_config config;
  smpp_client *client;
  struct script script;
  uint8_t down[TRUTH_LINKS][8192]; /* octets of the peer's that did not come yet */
  size_t down_len[TRUTH_LINKS];
  bool held[TRUTH_LINKS];
  uint64_t inbound[MAX_INBOUND];
  uint32_t n_inbound, n_requests;
  bool eager, calm; /* what the client gives is taken at once */
};

static uint8_t take(struct run *run) {
  return script_octet(&run->script);
}

/* --- what the client wants --------------------------------------------------- */

static void touch(struct smpp_span span) {
  static volatile uint8_t sink;

  for (size_t i = 0; i < span.len; i++)
    sink = (uint8_t)(sink ^ span.ptr[i]);
}

static void pull(struct run *run) {
  struct smpp_client_event event;

  while (smpp_client_next_event(run->client, &event)) {
    truth_event(&run->truth, &event);
    for (uint32_t i = 0; i < event.n_parts; i++)
      touch(event.parts[i].message_id);
    if (event.pdu)
      touch(smpp_pdu_user_data(event.pdu));
    if (event.type == SMPP_CLIENT_INBOUND && run->n_inbound < MAX_INBOUND)
      run->inbound[run->n_inbound++] = event.request;
  }
  LAW(run->truth.memory.n_octets <= run->config.max_memory);
}

static void write_out(struct run *run, uint32_t index, size_t most) {
  struct truth_link *link = &run->truth.links[index];
  struct smpp_span output;
  size_t n;

  if (link->wire != WIRE_UP && link->wire != WIRE_CLOSING)
    return;
  output = smpp_client_output(run->client, index, run->truth.now_ms);
  touch(output);
  truth_output(&run->truth, link, output);
  n = output.len < most ? output.len : most;
  truth_sent(&run->truth, link, n);
  smpp_client_sent(run->client, index, n, run->truth.now_ms);
  pull(run);
}

static void end_wire(struct run *run, uint32_t index, int reason) {
  struct truth_link *link = &run->truth.links[index];

  link->wire = WIRE_NONE;
  run->down_len[index] = 0;
  smpp_client_lost(run->client, index, reason, run->truth.now_ms);
}

static void connected(struct run *run, uint32_t index) {
  truth_reset_link(&run->truth.links[index]);
  run->truth.links[index].wire = WIRE_UP;
  smpp_client_connected(run->client, index, run->truth.now_ms);
  pull(run);
  write_out(run, index, SIZE_MAX);
}

static void act(struct run *run) {
  struct smpp_action action;

  while (smpp_client_next_action(run->client, &action)) {
    struct truth_link *link = &run->truth.links[action.link];
    LAW(action.link < run->config.binds && action.host < run->config.hosts);
    if (action.type == SMPP_ACTION_CONNECT) {
      LAW(link->wire == WIRE_NONE && !run->truth.last && !run->truth.drained);
      link->wire = WIRE_CONNECTING;
    } else {
      LAW(action.type == SMPP_ACTION_CLOSE && link->wire != WIRE_NONE);
      if (link->wire == WIRE_UP)
        link->wire = WIRE_CLOSING;
      if (run->calm || run->eager || link->wire == WIRE_CONNECTING) {
        write_out(run, action.link, SIZE_MAX);
        end_wire(run, action.link, SMPP_CLOSE_ABORTED);
      }
    }
    pull(run);
  }
}

static void settle(struct run *run) {
  pull(run);
  act(run);
  for (uint32_t i = 0; i < run->config.binds; i++)
    if (run->eager)
      write_out(run, i, SIZE_MAX);
  act(run);
}

/* What came back from a link that ended may be due at once; then it is quiet. */
static void expire(struct run *run) {
  for (unsigned i = 0; i < 3; i++) {
    smpp_client_expire(run->client, run->truth.now_ms);
    settle(run);
    if (smpp_client_deadline(run->client) > run->truth.now_ms)
      return;
  }
  LAW(run->truth.memory.left == 0);
}

/* --- what the owner does ----------------------------------------------------- */

static void remember(struct run *run, const struct draft *draft, uint64_t id) {
  struct truth_message *t = &run->truth.messages[run->truth.n_messages++];
  const struct smpp_message *m = &draft->message;

  memset(t, 0, sizeof *t);
  t->id = id;
  t->outcome = -1;
  t->receipt = m->registered_delivery != 0;
  t->journaled = m->journaled;
  t->expires = m->expires_ms != UINT64_MAX;
  t->n_destinations = m->n_destinations;
  t->n_pdus = draft->plan.n_pdus;
  t->n_segments = draft->plan.n_parts * (m->n_destinations ? m->n_destinations : 1u);
  for (uint32_t i = 0; m->known && i < t->n_pdus; i++)
    t->parts[i].known = m->known[i].outcome != SMPP_OUTCOME_NOT_SENT;
}

static void submit(struct run *run) {
  struct draft draft;
  struct smpp_fault fault;
  uint64_t id;

  draft_message(&draft, &run->script, &run->truth);
  if (run->truth.n_messages == TRUTH_MESSAGES ||
      smpp_client_submit(run->client, &draft.message, run->truth.now_ms, &id, &fault) != SMPP_OK)
    return;
  LAW(!run->truth.drain_asked && !run->truth.last && draft.plan.n_pdus > 0);
  remember(run, &draft, id);
}

static void change(struct run *run) {
  uint8_t what = take(run), which = take(run);
  struct truth_message *m;
  uint64_t id;
  int result;

  if (run->truth.n_messages == 0)
    return;
  m = &run->truth.messages[which % run->truth.n_messages];
  switch (what & 3) {
  case 0:
    result = smpp_client_cancel(run->client, m->id, run->truth.now_ms);
    LAW(result != SMPP_OK || m->outcome == -1);
    m->cancelled = m->cancelled || result == SMPP_OK;
    break;
  case 1:
    result = smpp_client_withhold(run->client, m->id, run->truth.now_ms);
    LAW(result != SMPP_OK || m->outcome == -1);
    m->withheld = m->withheld || result == SMPP_OK;
    break;
  case 2:
    result = smpp_client_release(run->client, m->id, what >> 2, run->truth.now_ms);
    if (result == SMPP_OK && what >> 2 > m->n_released)
      m->n_released = what >> 2;
    break;
  default:
    if (smpp_client_find(run->client, which % run->truth.n_messages, &id) == SMPP_OK)
      LAW(id == m->id && m->outcome == -1);
    break;
  }
}

static void operate(struct run *run) {
  static const uint32_t commands[] = {SMPP_QUERY_SM, SMPP_CANCEL_SM, SMPP_REPLACE_SM, 0x77};
  uint8_t what = take(run), which = take(run);
  struct smpp_operation operation = SMPP_OPERATION_INIT;
  struct truth_operation *o;
  char source[8], id[8];
  uint64_t name;

  if (run->truth.n_operations == TRUTH_OPERATIONS)
    return;
  o = &run->truth.operations[run->truth.n_operations];
  (void)snprintf(source, sizeof source, "O%u", run->truth.n_operations);
  (void)snprintf(id, sizeof id, "m%u", (unsigned)which);
  operation.cookie = run->truth.n_operations;
  operation.command_id = commands[what & 3];
  operation.host = what & 4 ? which % 3 : UINT32_MAX;
  operation.message_id = smpp_span_of(what & 8 ? "" : id);
  operation.source_addr = smpp_span_of(source);
  operation.destination_addr = smpp_span_of(what & 16 ? "3361" : "");
  operation.text = smpp_span_of(draft_texts[what >> 5 & 3]);
  operation.encoding = what & 128 ? SMPP_ENCODING_UCS2 : SMPP_ENCODING_GSM7;
  if (what & 16)
    operation.expires_ms = run->truth.now_ms + which * 10u;
  if (smpp_client_operate(run->client, &operation, run->truth.now_ms, &name, NULL) != SMPP_OK)
    return;
  LAW(!run->truth.drain_asked && !run->truth.last);
  memset(o, 0, sizeof *o);
  o->id = name;
  o->command_id = operation.command_id;
  o->asked = which;
  o->expires = operation.expires_ms != UINT64_MAX;
  run->truth.n_operations++;
}

static void respond(struct run *run) {
  uint8_t which = take(run);
  uint64_t request = run->n_inbound ? run->inbound[which % run->n_inbound] : which;

  (void)smpp_client_respond(run->client, request, which & 128 ? 0x64 : 0, run->truth.now_ms);
}

static void tune(struct run *run) {
  static const uint32_t rates[] = {0, 5, 20, 1};
  uint8_t what = take(run);
  struct truth *truth = &run->truth;

  if (what & 4) {
    uint32_t rate = rates[what & 3];
    smpp_client_set_rate(run->client, rate, truth->now_ms);
    if (rate == 0 || truth->greatest_rate == 0)
      truth->greatest_rate = 0; /* what was made ahead of the transport stays */
    else if (rate > truth->greatest_rate)
      truth->greatest_rate = rate;
  } else {
    smpp_client_pause(run->client, what & 1, truth->now_ms);
  }
}

static void finish(struct run *run) {
  uint8_t limit = take(run);

  run->truth.drain_asked = true;
  if (limit & 128)
    smpp_client_abort(run->client, run->truth.now_ms);
  else
    smpp_client_drain(run->client, limit * 100u, run->truth.now_ms);
}

/* --- what the peer and the wires do ------------------------------------------- */

/* Hands over what has come in a block of its exact size. */
static void deliver(struct run *run, uint32_t index, size_t len) {
  struct truth_link *link = &run->truth.links[index];
  uint8_t *octets;
  int result;

  if (len > run->down_len[index])
    len = run->down_len[index];
  if (link->wire != WIRE_UP && link->wire != WIRE_CLOSING)
    return;
  octets = malloc(len ? len : 1);
  LAW(octets);
  memcpy(octets, run->down[index], len);
  run->down_len[index] -= len;
  memmove(run->down[index], run->down[index] + len, run->down_len[index]);
  truth_received(&run->truth, link, smpp_span(octets, len));
  result = smpp_client_receive(run->client, index, smpp_span(octets, len), run->truth.now_ms);
  LAW(result == SMPP_OK || result == SMPP_ERR_STATE);
  pull(run);
  free(octets);
}

static void send_down(struct run *run, uint32_t index, struct smpp_span octets) {
  if (octets.len == 0 || octets.len > sizeof run->down[index] - run->down_len[index])
    return;
  memcpy(run->down[index] + run->down_len[index], octets.ptr, octets.len);
  run->down_len[index] += octets.len;
  if (!run->held[index])
    deliver(run, index, SIZE_MAX);
}

static void peer(struct run *run, int what) {
  uint32_t index = take(run) % run->config.binds;
  uint8_t octets[PEER_MAX];
  size_t n;

  switch (what) {
  case 0:
    n = peer_answer(&run->truth, &run->truth.links[index], &run->script, octets);
    send_down(run, index, smpp_span(octets, n));
    break;
  case 1:
    n = peer_request(&run->truth, ++run->n_requests, &run->script, octets);
    send_down(run, index, smpp_span(octets, n));
    break;
  default:
    n = take(run);
    send_down(run, index, script_octets(&run->script, n));
    break;
  }
}

static void wire(struct run *run) {
  uint8_t what = take(run);
  uint32_t index = (what >> 4) % run->config.binds;
  struct truth_link *link = &run->truth.links[index];
  uint8_t octets[PEER_MAX];

  switch (link->wire) {
  case WIRE_CONNECTING:
    if (what & 1) {
      link->wire = WIRE_NONE;
      smpp_client_connect_failed(run->client, index, "connection refused", run->truth.now_ms);
      break;
    }
    connected(run, index);
    if (what & 2)
      send_down(run, index, smpp_span(octets, peer_accept(link, what & 4 ? 0x0D : 0, octets)));
    break;
  case WIRE_UP:
  case WIRE_CLOSING:
    write_out(run, index, what & 1 ? SIZE_MAX : 0);
    end_wire(run, index, what & 2 ? SMPP_CLOSE_PEER_CLOSED : SMPP_CLOSE_LOST);
    break;
  default:
    break;
  }
}

static void some_octets(struct run *run, bool up) {
  uint8_t what = take(run), n = take(run);
  uint32_t index = (what & 3) % run->config.binds;
  size_t most = what & 4 ? SIZE_MAX : n;

  if (up) {
    write_out(run, index, most);
    return;
  }
  deliver(run, index, most);
  run->held[index] = what & 8;
}

static void step(struct run *run) {
  struct truth *truth = &run->truth;
  uint8_t what = take(run), amount;

  switch (what % 15) {
  case 0:
    submit(run);
    break;
  case 1:
  case 2:
  case 3:
    peer(run, what % 15 - 1);
    break;
  case 4:
    amount = take(run);
    truth->now_ms += (uint64_t)amount * amount;
    expire(run);
    break;
  case 5:
    if (smpp_client_deadline(run->client) != UINT64_MAX)
      truth->now_ms = smpp_client_deadline(run->client);
    expire(run);
    break;
  case 6:
  case 7:
    some_octets(run, what % 15 == 6);
    break;
  case 8:
    wire(run);
    break;
  case 9:
    change(run);
    break;
  case 10:
    operate(run);
    break;
  case 11:
    respond(run);
    break;
  case 12:
    amount = take(run);
    truth->memory.left = amount & 128 ? -1 : amount;
    break;
  case 13:
    tune(run);
    break;
  default:
    finish(run);
  }
  settle(run);
}

/* --- the whole --------------------------------------------------------------- */

static void configure(struct run *run) {
  static const uint32_t windows[] = {1, 2, 5, 10}, rates[] = {0, 5, 20, 0};
  uint8_t a = take(run), b = take(run), c = take(run);
  struct smpp_client_config *config = &run->config;

  *config = (struct smpp_client_config)SMPP_CLIENT_CONFIG_INIT;
  config->alloc = failing_alloc_of(&run->truth.memory);
  config->system_id = smpp_span_of("clinic");
  config->password = smpp_span_of("secret");
  config->receipts = (int)(b >> 4 & 3u);
  run->eager = !(a & 4);
  config->ordered = a & 8;
  config->session.codec.strict = a & 16;
  config->await_outbind = a & 32;
  config->max_memory = a & 64 ? 150000 : config->max_memory;
  config->bind_mode = a & 128 ? SMPP_BIND_TX : SMPP_BIND_TRX;
  config->session.window = windows[b & 3];
  config->rate = run->truth.greatest_rate = rates[b >> 2 & 3];
  config->receipts = b >> 4 & 3;
  config->session.late_requests = b & 64 ? 1 : 64;
  config->max_messages = b & 128 ? 3 : 1000;
  config->hosts = 1 + (c & 1);
  config->max_receipts = c & 2 ? 2 : 100;
  config->first_rounds = c & 4 ? 2 : 0;
  config->lost_ms = c & 8 ? 3000 : 0;
  config->session.max_output = c & 16 ? 400 : 65536;
  config->id_policy_receipt = c & 32 ? SMPP_ID_HEX : SMPP_ID_AUTO;
  config->session.inbound_window = c & 64 ? 2 : 100;
  run->truth.now_ms = c & 128 ? UINT64_C(0xFFFFFFFFF000) : 1000;
}

/* Nothing disturbs it any more; nobody connects. */
static void calm_end(struct run *run) {
  struct truth *truth = &run->truth;

  run->calm = run->eager = true;
  truth->memory.left = -1;
  for (unsigned i = 0; !truth->drained; i++) {
    LAW(i < CALM_STEPS);
    for (uint32_t link = 0; link < run->config.binds; link++) {
      if (truth->links[link].wire == WIRE_CLOSING)
        end_wire(run, link, SMPP_CLOSE_ABORTED);
      if (truth->links[link].wire == WIRE_CONNECTING) {
        truth->links[link].wire = WIRE_NONE;
        smpp_client_connect_failed(run->client, link, "no route", truth->now_ms);
      }
    }
    settle(run);
    if (truth->drained)
      break;
    LAW(smpp_client_deadline(run->client) != UINT64_MAX);
    if (smpp_client_deadline(run->client) > truth->now_ms)
      truth->now_ms = smpp_client_deadline(run->client);
    expire(run);
  }
  pull(run);
  truth_end(truth);
  for (unsigned i = 0; smpp_client_deadline(run->client) != UINT64_MAX; i++) {
    LAW(i < CALM_STEPS);
    truth->now_ms = smpp_client_deadline(run->client);
    expire(run);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static struct run run;
  uint8_t end;

  if (size > MAX_INPUT)
    return 0;
  memset(&run, 0, sizeof run);
  run.script = (struct script){data, data + size};
  run.truth.memory.left = -1;
  run.truth.config = &run.config;
  configure(&run);
  end = take(&run);
  LAW(smpp_client_new(&run.config, run.truth.now_ms, &run.client) == SMPP_OK);
  run.truth.client = run.client;
  if (!(end & 1))
    smpp_client_start(run.client, run.truth.now_ms);
  settle(&run);
  while (run.script.at < run.script.end)
    step(&run);
  if (!(end & 2) || run.truth.drain_asked) {
    run.truth.drain_asked = true;
    if (end & 4)
      smpp_client_abort(run.client, run.truth.now_ms);
    else
      smpp_client_drain(run.client, (end >> 3) * 1000u, run.truth.now_ms);
    calm_end(&run);
  }
  smpp_client_free(run.client);
  LAW(run.truth.memory.n_blocks == 0 && run.truth.memory.n_octets == 0);
  return 0;
}
