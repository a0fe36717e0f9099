/* SPDX-License-Identifier: MIT
 *
 * rude listen|PORT BIND MODE: a peer without manners, for tests of smppcheck; it
 * knows nothing of our library. Listens (and prints `port N`) or connects to PORT
 * again and again. With BIND `ok` it binds as it should, or accepts a bind, before
 * it misbehaves; with `no` it misbehaves at once:
 *
 *   silent    says nothing       close     closes
 *   garbage   octets of chance   huge      a PDU of 16 MiB that never comes
 *   slow      an octet a second  echo      everything back as it came
 *   flood     enquire_link without end
 *   nack      (a client's) nacks each answer to its submit_sm and serves each enquire_link
 *   html      answers whose texts are HTML */
#include <arpa/inet.h>
#include <poll.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define TEXT "<script>alert(1)</script>&\"'"

static const char *bind_word, *mode;
static bool connects;

static bool say(int fd, const void *octets, size_t len) {
  return send(fd, octets, len, MSG_NOSIGNAL) == (ssize_t)len;
}

static bool hear(int fd, void *octets, size_t len) {
  return recv(fd, octets, len, MSG_WAITALL) == (ssize_t)len;
}

static size_t make(uint8_t *pdu, uint32_t command_id, const uint8_t *sequence, const void *body,
                   size_t len) {
  uint32_t head[3] = {htonl((uint32_t)(16 + len)), htonl(command_id), 0};

  memcpy(pdu, head, 12);
  memcpy(pdu + 12, sequence, 4);
  if (len)
    memcpy(pdu + 16, body, len);
  return 16 + len;
}

/* Reads one PDU of a peer that keeps to the rules; 0: it went. */
static size_t hear_pdu(int fd, uint8_t *pdu, size_t cap) {
  uint32_t len;

  if (!hear(fd, pdu, 16))
    return 0;
  memcpy(&len, pdu, 4);
  len = ntohl(len);
  if (len < 16 || len > cap || (len > 16 && !hear(fd, pdu + 16, len - 16)))
    return 0;
  return len;
}

/* Every request is answered with a text where one goes. */
static void answer_html(int fd) {
  static const uint8_t receipt[] = "\0\1\1\0\1\1\0\4\0\0\0\0\0\0\0\0\23id:<b> stat:<i>&\"'";
  uint8_t pdu[70000], out[256], number[4] = {0, 0, 0, 7};

  while (hear_pdu(fd, pdu, sizeof pdu)) {
    uint32_t command_id;
    size_t len;

    memcpy(&command_id, pdu + 4, 4);
    command_id = ntohl(command_id);
    if (command_id & 0x80000000u)
      continue;
    len = make(out, command_id | 0x80000000u, pdu + 12, TEXT, sizeof TEXT);
    say(fd, out, len);
    len = make(out, 5, number, receipt, sizeof receipt - 1);
    say(fd, out, len);
  }
}

static bool submit(int fd, uint8_t number) {
  static const uint8_t body[] = "\0\0\0\0\1\1"
                                "447700900123\0\0\0\0\0\0\0\0\0\0\2hi";
  uint8_t pdu[64], sequence[4] = {0, 0, 0, number};

  return say(fd, pdu, make(pdu, 4, sequence, body, sizeof body - 1));
}

/* A submit_sm after each enquire_link, or after a while, numbered from 1 as most peers do. */
static void nack_answers(int fd) {
  uint8_t pdu[1024], out[64], number = 1;

  if (!submit(fd, number))
    return;
  for (;;) {
    struct pollfd readable = {fd, POLLIN, 0};
    uint32_t command_id;

    if (poll(&readable, 1, 200) == 0) {
      submit(fd, ++number);
      continue;
    }
    if (!hear_pdu(fd, pdu, sizeof pdu))
      return;
    memcpy(&command_id, pdu + 4, 4);
    command_id = ntohl(command_id);
    if (command_id == 0x80000004u) {
      size_t len = make(out, 0x80000000u, pdu + 12, NULL, 0);

      out[11] = 3; /* ESME_RINVCMDID */
      say(fd, out, len);
    } else if (command_id == 0x15) {
      say(fd, out, make(out, 0x80000015u, pdu + 12, NULL, 0));
      submit(fd, ++number);
    }
  }
}

static void misbehave(int fd) {
  static const uint8_t huge[] = {1, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 1};
  static const uint8_t ask[] = {0, 0, 0, 16, 0, 0, 0, 0x15, 0, 0, 0, 0, 0, 0, 0, 1};
  uint8_t octets[4096];
  ssize_t n;

  if (strcmp(mode, "silent") == 0) {
    while (recv(fd, octets, sizeof octets, 0) > 0)
      continue;
  } else if (strcmp(mode, "garbage") == 0) {
    for (size_t i = 0; i < sizeof octets; i++)
      octets[i] = (uint8_t)rand();
    say(fd, octets, sizeof octets);
    (void)recv(fd, octets, 1, 0);
  } else if (strcmp(mode, "huge") == 0) {
    say(fd, huge, sizeof huge);
    while (recv(fd, octets, sizeof octets, 0) > 0 && say(fd, octets, sizeof octets))
      continue;
  } else if (strcmp(mode, "slow") == 0) {
    for (size_t i = 0; i < sizeof ask && say(fd, ask + i, 1); i++)
      poll(NULL, 0, 1000);
  } else if (strcmp(mode, "echo") == 0) {
    while ((n = recv(fd, octets, sizeof octets, 0)) > 0 && say(fd, octets, (size_t)n))
      continue;
  } else if (strcmp(mode, "flood") == 0) {
    while (say(fd, ask, sizeof ask))
      while (recv(fd, octets, sizeof octets, MSG_DONTWAIT) > 0)
        continue;
  } else if (strcmp(mode, "html") == 0) {
    answer_html(fd);
  } else if (strcmp(mode, "nack") == 0) {
    nack_answers(fd);
  }
}

static void bind_first(int fd) {
  static const uint8_t request[] = {0, 0, 0, 0x17, 0, 0, 0, 9,    0, 0, 0, 0,
                                    0, 0, 0, 1,    0, 0, 0, 0x34, 0, 0, 0};
  uint8_t pdu[1024], out[64];
  uint32_t command_id;

  if (connects) {
    say(fd, request, sizeof request);
    hear_pdu(fd, pdu, sizeof pdu);
  } else if (hear_pdu(fd, pdu, sizeof pdu)) {
    memcpy(&command_id, pdu + 4, 4);
    say(fd, out, make(out, ntohl(command_id) | 0x80000000u, pdu + 12, "rude", 5));
  }
}

static void *serve(void *data) {
  int fd = *(int *)data;

  free(data);
  if (strcmp(bind_word, "ok") == 0)
    bind_first(fd);
  misbehave(fd);
  close(fd);
  return NULL;
}

static void start(int fd) {
  int *copy = malloc(sizeof *copy);
  pthread_t thread;

  if (!copy)
    return;
  *copy = fd;
  if (pthread_create(&thread, NULL, serve, copy) == 0)
    pthread_detach(thread);
}

static int listen_for_ever(struct sockaddr_in *address) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  socklen_t len = sizeof *address;

  if (listener < 0 || bind(listener, (struct sockaddr *)address, len) != 0 ||
      listen(listener, 64) != 0 || getsockname(listener, (struct sockaddr *)address, &len) != 0)
    return 1;
  printf("port %u\n", ntohs(address->sin_port));
  fflush(stdout);
  for (;;) {
    int fd = accept(listener, NULL, NULL);

    if (fd < 0)
      return 1;
    start(fd);
  }
}

static int connect_for_ever(struct sockaddr_in *address) {
  for (unsigned failures = 0; failures < 20;) {
    int fd = socket(AF_INET, SOCK_STREAM, 0), *copy = malloc(sizeof *copy);

    if (fd < 0 || !copy || connect(fd, (struct sockaddr *)address, sizeof *address) != 0) {
      free(copy);
      if (fd >= 0)
        close(fd);
      failures++;
      poll(NULL, 0, 50);
      continue;
    }
    failures = 0;
    *copy = fd;
    serve(copy);
    poll(NULL, 0, 20);
  }
  return 0;
}

int main(int argc, char **argv) {
  struct sockaddr_in address = {.sin_family = AF_INET};

  if (argc != 4)
    return 2;
  alarm(120);
  bind_word = argv[2];
  mode = argv[3];
  connects = strcmp(argv[1], "listen") != 0;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = connects ? htons((uint16_t)atoi(argv[1])) : 0;
  return connects ? connect_for_ever(&address) : listen_for_ever(&address);
}
