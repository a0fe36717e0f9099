/* SPDX-License-Identifier: MIT
 *
 * listener good|nack|deaf|takes: a client that waits to be called, for tests of
 * smppcheck esme --outbind; it knows nothing of our library. Prints `port N`, binds
 * as receiver when an outbind comes, and answers what it is asked. It may
 *
 *   nack   answer the outbind with a generic_nack too
 *   deaf   never bind
 *   takes  acknowledge a deliver_sm before it is bound */
#include <arpa/inet.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define GENERIC_NACK 0x80000000u
#define BIND_RECEIVER 0x00000001u
#define BIND_RECEIVER_RESP 0x80000001u
#define OUTBIND 0x0000000Bu
#define DELIVER_SM 0x00000005u
#define UNBIND 0x00000006u
#define RESPONSE 0x80000000u
#define RINVBNDSTS 4u

static const char *mode;

static uint32_t get(const uint8_t *at) {
  uint32_t value;

  memcpy(&value, at, 4);
  return ntohl(value);
}

static void say(int fd, uint32_t command_id, uint32_t status, uint32_t sequence, const void *body,
                uint32_t len) {
  uint32_t head[4] = {htonl(16 + len), htonl(command_id), htonl(status), htonl(sequence)};
  uint8_t pdu[64];

  memcpy(pdu, head, 16);
  if (len)
    memcpy(pdu + 16, body, len);
  send(fd, pdu, 16 + len, MSG_NOSIGNAL);
}

static void on_outbind(int fd, uint32_t sequence) {
  static const char body[] = "me\0\0\0\x34\0\0"; /* and the NUL of the literal */

  if (strcmp(mode, "nack") == 0)
    say(fd, GENERIC_NACK, 0x00000003, sequence, NULL, 0);
  if (strcmp(mode, "deaf") != 0)
    say(fd, BIND_RECEIVER, 0, 1, body, sizeof body);
}

/* false: that was the last. */
static bool on_pdu(int fd, const uint8_t *pdu, bool *bound) {
  uint32_t command_id = get(pdu + 4), sequence = get(pdu + 12);
  bool takes = *bound || strcmp(mode, "takes") == 0;

  if (command_id == OUTBIND)
    on_outbind(fd, sequence);
  else if (command_id == BIND_RECEIVER_RESP)
    *bound = get(pdu + 8) == 0;
  else if (command_id == DELIVER_SM)
    say(fd, DELIVER_SM | RESPONSE, takes ? 0 : RINVBNDSTS, sequence, "", takes ? 1 : 0);
  else if (!(command_id & RESPONSE))
    say(fd, command_id | RESPONSE, 0, sequence, NULL, 0);
  return command_id != UNBIND;
}

static void serve(int fd) {
  uint8_t pdu[4096];
  bool bound = false, more = true;

  while (more && recv(fd, pdu, 16, MSG_WAITALL) == 16) {
    uint32_t len = get(pdu);

    if (len < 16 || len > sizeof pdu ||
        (len > 16 && recv(fd, pdu + 16, len - 16, MSG_WAITALL) != (ssize_t)(len - 16)))
      break;
    more = on_pdu(fd, pdu, &bound);
  }
  close(fd);
}

int main(int argc, char **argv) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof address;
  int listener = socket(AF_INET, SOCK_STREAM, 0), fd;

  if (argc != 2 || bind(listener, (struct sockaddr *)&address, len) != 0 ||
      listen(listener, 16) != 0 || getsockname(listener, (struct sockaddr *)&address, &len) != 0)
    return 2;
  mode = argv[1];
  printf("port %d\n", ntohs(address.sin_port));
  fflush(stdout);
  while ((fd = accept(listener, NULL, NULL)) >= 0)
    serve(fd);
  return 0;
}
