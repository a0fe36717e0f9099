/* SPDX-License-Identifier: MIT
 *
 * relay PORT DUMP: stands between an ESME and the SMSC on 127.0.0.1:PORT and
 * writes what each says to DUMP, as text2pcap -D reads it (O: the ESME's octets,
 * I: the SMSC's). Prints `ready PORT`, serves one connection after another until
 * its stdin ends. */
#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define CHUNK 1400 /* octets of a packet in the dump */

static void die(const char *what) {
  perror(what);
  exit(1);
}

static struct sockaddr_in loopback(int port) {
  struct sockaddr_in address;

  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons((uint16_t)port);
  return address;
}

static int listen_anywhere(int *port) {
  struct sockaddr_in address = loopback(0);
  socklen_t len = sizeof address;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  if (fd < 0 || bind(fd, (struct sockaddr *)&address, len) < 0 || listen(fd, 8) < 0 ||
      getsockname(fd, (struct sockaddr *)&address, &len) < 0)
    die("relay: listen");
  *port = ntohs(address.sin_port);
  return fd;
}

static int connect_to(int port) {
  struct sockaddr_in address = loopback(port);
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address) < 0)
    die("relay: connect");
  return fd;
}

static void write_dump(FILE *dump, char direction, const unsigned char *octets, size_t n) {
  fprintf(dump, "%c\n", direction);
  for (size_t i = 0; i < n; i++) {
    if (i % 16 == 0)
      fprintf(dump, "%s%06zx", i ? "\n" : "", i);
    fprintf(dump, " %02x", octets[i]);
  }
  fprintf(dump, "\n\n");
  fflush(dump); /* a test may read it meanwhile */
}

static void write_all(int fd, const unsigned char *octets, size_t n) {
  while (n) {
    ssize_t sent = send(fd, octets, n, MSG_NOSIGNAL);

    if (sent < 0 && errno != EINTR)
      return; /* the other side is gone; its end comes next */
    if (sent > 0) {
      octets += sent;
      n -= (size_t)sent;
    }
  }
}

/* Moves what one side said to the other; false: it is done talking. */
static bool pass(int from, int to, FILE *dump, char direction) {
  unsigned char octets[CHUNK];
  ssize_t n = recv(from, octets, sizeof octets, 0);

  if (n <= 0) {
    shutdown(to, SHUT_WR);
    return false;
  }
  write_dump(dump, direction, octets, (size_t)n);
  write_all(to, octets, (size_t)n);
  return true;
}

static void serve(int esme, int smsc, FILE *dump) {
  struct pollfd ends[2] = {{esme, POLLIN, 0}, {smsc, POLLIN, 0}};

  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    if (poll(ends, 2, -1) < 0)
      die("relay: poll");
    if (ends[0].revents && !pass(esme, smsc, dump, 'O'))
      ends[0].fd = -1;
    if (ends[1].revents && !pass(smsc, esme, dump, 'I'))
      ends[1].fd = -1;
  }
  close(esme);
  close(smsc);
}

int main(int argc, char **argv) {
  int port = 0, listener;
  FILE *dump = argc == 3 ? fopen(argv[2], "w") : NULL;

  if (!dump)
    die("usage: relay PORT DUMP");
  listener = listen_anywhere(&port);
  printf("ready %d\n", port);
  fflush(stdout);
  for (;;) {
    struct pollfd ends[2] = {{listener, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
    int esme;

    if (poll(ends, 2, -1) < 0)
      die("relay: poll");
    if (!ends[0].revents)
      break;
    if ((esme = accept(listener, NULL, NULL)) < 0)
      die("relay: accept");
    serve(esme, connect_to(atoi(argv[1])), dump);
  }
  return fclose(dump) == 0 ? 0 : 1;
}
