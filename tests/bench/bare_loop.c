/* SPDX-License-Identifier: MIT
 *
 * What libuv itself allows: the same work as blast (a ready PDU is copied, the
 * sequence number patched, one `send` for all that the window allows), but
 * driven by a uv_poll_t. What our client loses against blast beyond this is
 * ours; what this loses is the loop's.
 *
 * usage: bare_loop -p PORT -n TOTAL -w WINDOW [-b BATCH_OCTETS] */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <uv.h>

#define READ_SIZE 65536u
#define BODY_LEN 100

struct link {
  uv_poll_t poll;
  int fd;
  uint8_t in[2 * READ_SIZE];
  size_t in_len;
  uint8_t *out;
  size_t out_at, out_len, out_cap;
  uint8_t pdu[256];
  size_t pdu_len;
  uint32_t sequence;
  uint64_t total, n_sent, n_done, outstanding, window;
};

static uint32_t load_u32(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static void store_u32(uint8_t *at, uint32_t value) {
  at[0] = (uint8_t)(value >> 24);
  at[1] = (uint8_t)(value >> 16);
  at[2] = (uint8_t)(value >> 8);
  at[3] = (uint8_t)value;
}

static size_t put_header(uint8_t *pdu, size_t len, uint32_t command_id, uint32_t sequence) {
  store_u32(pdu, (uint32_t)len);
  store_u32(pdu + 4, command_id);
  store_u32(pdu + 8, 0);
  store_u32(pdu + 12, sequence);
  return len;
}

/* submit_sm with a 100-octet body, as blast's. */
static size_t build_submit(uint8_t *pdu) {
  static const uint8_t fields[] = "\0\5\0MyCompany\0\1\1"
                                  "447700900123\0\0\0\0\0\0\0\0\0\0";
  size_t at = 16;

  memcpy(pdu + at, fields, sizeof fields - 1);
  at += sizeof fields - 1;
  pdu[at++] = BODY_LEN;
  memset(pdu + at, 'A', BODY_LEN);
  return put_header(pdu, at + BODY_LEN, 0x4, 0);
}

static void die(const char *what) {
  perror(what);
  exit(2);
}

static void fill(struct link *link) {
  while (link->outstanding < link->window && link->n_sent < link->total &&
         link->out_len + link->pdu_len <= link->out_cap) {
    uint8_t *at = link->out + link->out_len;

    memcpy(at, link->pdu, link->pdu_len);
    store_u32(at + 12, link->sequence++);
    link->out_len += link->pdu_len;
    link->outstanding++;
    link->n_sent++;
  }
}

static void flush(struct link *link) {
  do {
    fill(link);
    while (link->out_at < link->out_len) {
      ssize_t n =
          send(link->fd, link->out + link->out_at, link->out_len - link->out_at, MSG_NOSIGNAL);

      if (n < 0 && errno == EAGAIN)
        return;
      if (n < 0)
        die("send");
      link->out_at += (size_t)n;
    }
    link->out_at = link->out_len = 0;
  } while (link->outstanding < link->window && link->n_sent < link->total);
}

static void take_responses(struct link *link) {
  size_t at = 0;

  while (link->in_len - at >= 16) {
    uint32_t len = load_u32(link->in + at);

    if (len < 16 || len > READ_SIZE)
      die("length");
    if (link->in_len - at < len)
      break;
    if (load_u32(link->in + at + 4) == 0x80000004u) {
      link->n_done++;
      link->outstanding--;
    }
    at += len;
  }
  link->in_len -= at;
  memmove(link->in, link->in + at, link->in_len);
}

static void on_poll(uv_poll_t *poll, int status, int events) {
  struct link *link = poll->data;
  ssize_t n;

  (void)events;
  if (status < 0)
    die("poll");
  n = recv(link->fd, link->in + link->in_len, READ_SIZE, 0);
  if (n < 0 && errno != EAGAIN)
    die("recv");
  if (n == 0)
    die("closed");
  link->in_len += n > 0 ? (size_t)n : 0;
  take_responses(link);
  flush(link);
  if (link->n_done >= link->total)
    uv_poll_stop(poll);
}

static void connect_and_bind(struct link *link, uint16_t port) {
  static const uint8_t fields[] = "user\0pass\0\0\x34\0\0";
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  uint8_t bind[64];
  int one = 1;
  size_t len;

  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  link->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  setsockopt(link->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  if (connect(link->fd, (struct sockaddr *)&address, sizeof address))
    die("connect");
  memcpy(bind + 16, fields, sizeof fields);
  len = put_header(bind, 16 + sizeof fields, 0x9, 1);
  if (send(link->fd, bind, len, MSG_NOSIGNAL) != (ssize_t)len)
    die("bind");
  while (link->in_len < 16 || link->in_len < load_u32(link->in)) {
    ssize_t n = recv(link->fd, link->in + link->in_len, READ_SIZE - link->in_len, 0);

    if (n <= 0)
      die("bind_resp");
    link->in_len += (size_t)n;
  }
  if (load_u32(link->in + 8) != 0)
    die("bind refused");
  link->in_len = 0;
}

static double cpu_seconds(void) {
  struct rusage usage;

  getrusage(RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

static void run(struct link *link) {
  uv_loop_t *loop = uv_default_loop();
  uint64_t started = uv_hrtime();
  double cpu = cpu_seconds(), seconds;

  uv_poll_init(loop, &link->poll, link->fd); /* makes the socket non-blocking */
  link->poll.data = link;
  uv_poll_start(&link->poll, UV_READABLE, on_poll);
  flush(link);
  uv_run(loop, UV_RUN_DEFAULT);
  seconds = (double)(uv_hrtime() - started) * 1e-9;
  printf("peer=bare_loop w=%llu n=%llu secs=%.4f rate=%.0f cpu_us=%.4f\n",
         (unsigned long long)link->window, (unsigned long long)link->total, seconds,
         (double)link->total / seconds, (cpu_seconds() - cpu) * 1e6 / (double)link->total);
}

int main(int argc, char **argv) {
  static struct link link;
  uint16_t port = 2775;
  int opt;

  link.total = 1000000;
  link.window = 100;
  link.out_cap = 16384;
  while ((opt = getopt(argc, argv, "p:n:w:b:")) != -1) {
    switch (opt) {
    case 'p':
      port = (uint16_t)strtoul(optarg, NULL, 10);
      break;
    case 'n':
      link.total = strtoull(optarg, NULL, 10);
      break;
    case 'w':
      link.window = strtoull(optarg, NULL, 10);
      break;
    case 'b':
      link.out_cap = strtoul(optarg, NULL, 10);
      break;
    default:
      return 2;
    }
  }
  link.out = malloc(link.out_cap);
  if (!link.out || link.out_cap < sizeof link.pdu)
    return 2;
  link.sequence = 2;
  link.pdu_len = build_submit(link.pdu);
  connect_and_bind(&link, port);
  run(&link);
  close(link.fd);
  free(link.out);
  return 0;
}
