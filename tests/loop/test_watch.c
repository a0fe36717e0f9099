/* SPDX-License-Identifier: MIT
 *
 * Servers and connections that are watched: every PDU at both ends, and a capture
 * in which the SMSC is where it is. */
#include "talk.h"

#include <smpp/names.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MAX_SEEN 64

/* What passed, in the order in which it did. */
struct diary {
  uint32_t sent[MAX_SEEN], received[MAX_SEEN]; /* command_ids */
  unsigned n_sent, n_received, n_wrong_role;
  bool is_smsc;
  uint64_t connection;
  smpp_pcap *pcap;
};

static void on_seen(const struct smpp_uv_seen *seen, void *data) {
  struct diary *diary = data;
  const uint8_t *at = seen->octets.ptr;
  uint32_t command_id =
      (uint32_t)at[4] << 24 | (uint32_t)at[5] << 16 | (uint32_t)at[6] << 8 | at[7];

  assert_true(diary->n_sent < MAX_SEEN && diary->n_received < MAX_SEEN);
  if (seen->sent)
    diary->sent[diary->n_sent++] = command_id;
  else
    diary->received[diary->n_received++] = command_id;
  diary->n_wrong_role += seen->is_smsc != diary->is_smsc;
  diary->connection = seen->connection;
  if (diary->pcap)
    smpp_pcap_write(diary->pcap, seen);
}

/* A bind, three messages and an unbind. */
static void talk_watched(struct world *world, struct diary *server, struct diary *esme) {
  struct talk talk = {.world = world, .to_submit = 3, .on_esme_event = talk_close_server_at_end};

  server->is_smsc = true;
  talk_serve(&talk);
  smpp_server_watch(talk.server, on_seen, server);
  talk_call(&talk);
  smpp_connection_watch(talk.esme, on_seen, esme);
  world_run(world);
  assert_int_equal(talk.reason, SMPP_CLOSE_UNBOUND);
  talk_run_and_free(&talk);
}

static void both_ends_see_every_pdu(void **state) {
  static const uint32_t asked[] = {SMPP_BIND_TRANSCEIVER, SMPP_SUBMIT_SM, SMPP_SUBMIT_SM,
                                   SMPP_SUBMIT_SM, SMPP_UNBIND};
  struct diary server = {.n_sent = 0}, esme = {.n_sent = 0};

  talk_watched(*state, &server, &esme);
  assert_int_equal(esme.n_sent, 5);
  assert_int_equal(esme.n_received, 5);
  assert_int_equal(server.n_sent, 5);
  assert_int_equal(server.n_received, 5);
  for (unsigned i = 0; i < 5; i++) {
    assert_int_equal(esme.sent[i], asked[i]);
    assert_int_equal(server.received[i], asked[i]);
    assert_int_equal(server.sent[i], asked[i] | SMPP_RESPONSE_BIT);
    assert_int_equal(esme.received[i], asked[i] | SMPP_RESPONSE_BIT);
  }
  assert_int_equal(server.n_wrong_role + esme.n_wrong_role, 0);
  assert_int_equal(server.connection, 1);
  assert_int_equal(esme.connection, 0);
}

static void what_nobody_watches_any_more_is_not_told(void **state) {
  struct talk talk = {.world = *state, .to_submit = 3, .on_esme_event = talk_close_server_at_end};
  struct diary server = {.is_smsc = true};

  talk_serve(&talk);
  smpp_server_watch(talk.server, on_seen, &server);
  talk_call(&talk);
  while (talk.n_bound == 0)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  smpp_server_watch(talk.server, NULL, NULL);
  world_run(talk.world);
  assert_in_range(server.n_received, 1, 4); /* the bind, and what came with it */
  assert_int_equal(talk.n_accepted, 3);
  talk_run_and_free(&talk);
}

/* The destination ports of a capture's packets. */
static unsigned read_ports(const char *path, unsigned *ports, unsigned max) {
  uint8_t head[24], record[16], packet[4096];
  FILE *file = fopen(path, "rb");
  unsigned n = 0;

  assert_non_null(file);
  assert_int_equal(fread(head, 1, sizeof head, file), sizeof head);
  while (n < max && fread(record, 1, sizeof record, file) == sizeof record) {
    size_t len = (size_t)record[10] << 8 | record[11];

    assert_in_range(len, 40, sizeof packet);
    assert_int_equal(fread(packet, 1, len, file), len);
    ports[n++] = (unsigned)packet[22] << 8 | packet[23];
  }
  fclose(file);
  return n;
}

static void in_a_servers_capture_the_server_is_the_smsc(void **state) {
  struct diary server = {.n_sent = 0}, esme = {.n_sent = 0};
  char path[] = "/tmp/smpp-watch-XXXXXX";
  unsigned ports[16], n;

  close(mkstemp(path));
  assert_int_equal(smpp_pcap_open(path, false, &server.pcap), SMPP_OK);
  talk_watched(*state, &server, &esme);
  assert_int_equal(smpp_pcap_close(server.pcap), SMPP_OK);
  n = read_ports(path, ports, 16);
  unlink(path);
  assert_int_equal(n, 10);
  assert_int_equal(ports[0], 2775); /* the bind came */
  assert_int_not_equal(ports[1], 2775);
}

/* --- lengths --------------------------------------------------------------------------- */

static void submit_long(struct talk *talk, const struct smpp_event *event) {
  static uint8_t tlv[3004] = {0x04, 0x24, 3000 >> 8, 3000 & 0xFF};
  struct smpp_pdu pdu = submit_pdu("");

  pdu.tlvs = smpp_span(tlv, sizeof tlv);
  if (event->type == SMPP_EVENT_BOUND)
    assert_int_equal(smpp_connection_submit(talk->esme, &pdu, 1, NULL, NULL), SMPP_OK);
  talk_close_server_at_end(talk, event);
}

static void a_pdu_that_the_session_does_not_take_is_not_told(void **state) {
  struct talk talk = {.world = *state, .on_esme_event = submit_long};
  struct smpp_server_config config = talk_server_config(&talk);
  struct diary server = {.is_smsc = true};

  config.session.codec.max_pdu_len = 1000;
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &talk.server), SMPP_OK);
  smpp_server_watch(talk.server, on_seen, &server);
  talk_call(&talk);
  world_run(talk.world);
  assert_int_equal(server.n_received, 1); /* the bind */
  assert_int_equal(talk.n_requests, 0);
  talk_run_and_free(&talk);
}

static void a_pdu_longer_than_usual_is_told_where_it_is_taken(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_server_config config = talk_server_config(&talk);
  struct diary server = {.is_smsc = true};
  static uint8_t octets[80000] = {0, 1, 0x38, 0x80, 0, 0, 0, 0x99, 0, 0, 0, 0, 0, 0, 0, 9};

  config.session.codec.max_pdu_len = sizeof octets;
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &talk.server), SMPP_OK);
  smpp_server_watch(talk.server, on_seen, &server);
  talk_call(&talk);
  while (talk.n_bound == 0)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_int_equal(smpp_connection_write_raw(talk.esme, smpp_span(octets, sizeof octets)), SMPP_OK);
  while (server.n_received < 2)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_int_equal(server.received[1], 0x99);
  smpp_server_close(talk.server, 100);
  world_run(talk.world);
  talk_run_and_free(&talk);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(both_ends_see_every_pdu),
      TEST(what_nobody_watches_any_more_is_not_told),
      TEST(in_a_servers_capture_the_server_is_the_smsc),
      TEST(a_pdu_that_the_session_does_not_take_is_not_told),
      TEST(a_pdu_longer_than_usual_is_told_where_it_is_taken),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
