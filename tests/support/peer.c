/* SPDX-License-Identifier: MIT
 *
 * peer [SCRIPT...]: one end of SMPP on a bare socket, which does what a script
 * says, wrong things too; independent of our library. For tests of tools that
 * play the ESME. Prints `port N`, serves one connection, ends with it.
 *
 *   log=FILE      every octet that came, as it came (smppdump --raw reads it)
 *   hello=TEXT    says that as soon as somebody connects, with \r\n behind it
 *   bind=A        the answer to a bind: ok, a status 0xHHHHHHHH, none, close
 *   deliver=FROM:TO:ESM_CLASS:DATA_CODING:HEX
 *                 a deliver_sm after the bind (repeatable)
 *   submit=A,..   the answers to the first, second .. submit_sm; the last goes
 *                 on. Besides those of bind: STAT, a receipt's word, which is
 *                 ok and such a receipt; STAT+STAT two receipts, one behind
 *                 the other
 *   linger        stays after the connection for whoever comes next */
#include <arpa/inet.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_PDU 70000u
#define MAX_DELIVERIES 16

struct peer {
  int socket;
  FILE *log;
  const char *hello, *bind, *submit;
  const char *deliveries[MAX_DELIVERIES];
  unsigned n_deliveries, n_submits, sequence;
  bool linger;
  uint8_t out[MAX_PDU];
  size_t out_len;
};

static void put32(uint8_t *at, uint32_t value) {
  for (int i = 0; i < 4; i++)
    at[i] = (uint8_t)(value >> (24 - 8 * i));
}

static uint32_t get32(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static void add(struct peer *peer, const void *octets, size_t len) {
  memcpy(peer->out + peer->out_len, octets, len);
  peer->out_len += len;
}

static void add_octet(struct peer *peer, unsigned octet) {
  peer->out[peer->out_len++] = (uint8_t)octet;
}

static void begin(struct peer *peer) {
  peer->out_len = 16;
}

static void finish(struct peer *peer, uint32_t command_id, uint32_t status, uint32_t sequence) {
  put32(peer->out, (uint32_t)peer->out_len);
  put32(peer->out + 4, command_id);
  put32(peer->out + 8, status);
  put32(peer->out + 12, sequence);
  if (send(peer->socket, peer->out, peer->out_len, MSG_NOSIGNAL) < 0)
    peer->out_len = 0; /* it is gone: the next read says so */
}

static void respond(struct peer *peer, const uint8_t *request, uint32_t status, const char *body) {
  begin(peer);
  if (body)
    add(peer, body, strlen(body) + 1);
  finish(peer, get32(request + 4) | 0x80000000u, status, get32(request + 12));
}

static void deliver(struct peer *peer, const char *from, const char *to, unsigned esm_class,
                    unsigned data_coding, const uint8_t *text, size_t len) {
  begin(peer);
  add(peer, "\0\1\1", 3); /* service_type, source TON and NPI */
  add(peer, from, strlen(from) + 1);
  add(peer, "\0\0", 2);
  add(peer, to, strlen(to) + 1);
  add_octet(peer, esm_class);
  add(peer, "\0\0\0\0\0\0", 6); /* protocol_id to replace_if_present_flag */
  add_octet(peer, data_coding);
  add_octet(peer, 0);
  add_octet(peer, (unsigned)len);
  add(peer, text, len);
  finish(peer, 5, 0, ++peer->sequence);
}

static void deliver_scripted(struct peer *peer, const char *script) {
  char from[24], to[24], hex[512];
  uint8_t text[255];
  unsigned esm_class, data_coding, octet;
  size_t len = 0;

  if (sscanf(script, "%23[^:]:%23[^:]:%u:%u:%511s", from, to, &esm_class, &data_coding, hex) != 5)
    exit(2);
  for (const char *c = hex; sscanf(c, "%2x", &octet) == 1; c += 2)
    text[len++] = (uint8_t)octet;
  deliver(peer, from, to, esm_class, data_coding, text, len);
}

static void deliver_receipt(struct peer *peer, unsigned id, const char *stat, size_t stat_len) {
  char text[160];
  int len = snprintf(text, sizeof text,
                     "id:id-%u sub:001 dlvrd:001 submit date:2601011200 done date:2601011201 "
                     "stat:%.*s err:%s text:",
                     id, (int)stat_len, stat, strncmp(stat, "DELIVRD", 7) == 0 ? "000" : "042");

  deliver(peer, "33639980101", "38000", 4, 0, (const uint8_t *)text, (size_t)len);
}

/* One answer of a script. False: close. */
static bool answer(struct peer *peer, const uint8_t *request, const char *word, size_t len,
                   const char *body) {
  unsigned id = peer->n_submits;

  if (len == 5 && strncmp(word, "close", 5) == 0)
    return false;
  if (len == 4 && strncmp(word, "none", 4) == 0)
    return true;
  if (strncmp(word, "0x", 2) == 0) {
    respond(peer, request, (uint32_t)strtoul(word, NULL, 16), NULL);
    return true;
  }
  respond(peer, request, 0, body);
  while (len && strncmp(word, "ok", 2) != 0) { /* receipts */
    size_t stat_len = strcspn(word, "+,");

    deliver_receipt(peer, id, word, stat_len);
    stat_len += stat_len < len;
    word += stat_len;
    len -= stat_len;
  }
  return true;
}

static bool on_submit(struct peer *peer, const uint8_t *request) {
  const char *word = peer->submit;
  char id[32];

  for (unsigned i = 0; i < peer->n_submits && strchr(word, ','); i++)
    word = strchr(word, ',') + 1;
  peer->n_submits++;
  snprintf(id, sizeof id, "id-%u", peer->n_submits);
  return answer(peer, request, word, strcspn(word, ","), id);
}

static bool on_pdu(struct peer *peer, const uint8_t *pdu) {
  uint32_t command_id = get32(pdu + 4);

  switch (command_id) {
  case 1:
  case 2:
  case 9:
    if (!answer(peer, pdu, peer->bind, strlen(peer->bind), "peer"))
      return false;
    for (unsigned i = 0; i < peer->n_deliveries; i++)
      deliver_scripted(peer, peer->deliveries[i]);
    return true;
  case 4:
    return on_submit(peer, pdu);
  case 6:
    respond(peer, pdu, 0, NULL);
    return false;
  case 0x15:
    respond(peer, pdu, 0, NULL);
    return true;
  default:
    return true;
  }
}

static bool read_exactly(struct peer *peer, uint8_t *out, size_t len) {
  size_t got = 0;

  while (got < len) {
    ssize_t n = recv(peer->socket, out + got, len - got, 0);

    if (n <= 0)
      return false;
    got += (size_t)n;
  }
  if (peer->log) {
    fwrite(out, 1, len, peer->log);
    fflush(peer->log);
  }
  return true;
}

static void serve(struct peer *peer) {
  static uint8_t pdu[MAX_PDU];
  uint32_t len;

  if (peer->hello) {
    dprintf(peer->socket, "%s\r\n", peer->hello);
    (void)recv(peer->socket, pdu, 1, 0);
    return;
  }
  while (read_exactly(peer, pdu, 16)) {
    len = get32(pdu);
    if (len < 16 || len > MAX_PDU || !read_exactly(peer, pdu + 16, len - 16) || !on_pdu(peer, pdu))
      return;
  }
}

static void take_argument(struct peer *peer, const char *argument) {
  if (strncmp(argument, "log=", 4) == 0)
    peer->log = fopen(argument + 4, "wb");
  else if (strncmp(argument, "hello=", 6) == 0)
    peer->hello = argument + 6;
  else if (strncmp(argument, "bind=", 5) == 0)
    peer->bind = argument + 5;
  else if (strncmp(argument, "submit=", 7) == 0)
    peer->submit = argument + 7;
  else if (strncmp(argument, "deliver=", 8) == 0 && peer->n_deliveries < MAX_DELIVERIES)
    peer->deliveries[peer->n_deliveries++] = argument + 8;
  else if (strcmp(argument, "linger") == 0)
    peer->linger = true;
  else
    exit(2);
}

int main(int argc, char **argv) {
  static struct peer peer = {.bind = "ok", .submit = "ok"};
  struct sockaddr_in address = {.sin_family = AF_INET};
  socklen_t len = sizeof address;
  int listener = socket(AF_INET, SOCK_STREAM, 0);

  for (int i = 1; i < argc; i++)
    take_argument(&peer, argv[i]);
  alarm(60);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (listener < 0 || bind(listener, (struct sockaddr *)&address, sizeof address) != 0 ||
      listen(listener, 8) != 0 || getsockname(listener, (struct sockaddr *)&address, &len) != 0)
    return 1;
  printf("port %u\n", ntohs(address.sin_port));
  fflush(stdout);
  do {
    peer.socket = accept(listener, NULL, NULL);
    if (peer.socket < 0)
      return 1;
    serve(&peer);
    close(peer.socket);
  } while (peer.linger);
  return 0;
}
