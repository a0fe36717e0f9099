/* SPDX-License-Identifier: MIT */
// Neutral "physical limit" SMPP submit_sm load client. usage:
// blast -p PORT -n TOTAL -w WINDOW(per conn) [-c CONNS] [-b BODY] [-t] [-L label] [-e]
// prints one line: peer=.. w=.. n=.. secs=.. rate=.. cpu_us=<us per message> rss_kb=..
//  -s : spin on recv(MSG_DONTWAIT); -r : ask for delivery receipts; -t : TLS 1.3
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <errno.h>
#include <time.h>
#include <unistd.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/resource.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <openssl/err.h>
static inline uint32_t rd32(const uint8_t *p) {
  uint32_t v;
  memcpy(&v, p, 4);
  return __builtin_bswap32(v);
}
static inline void wr32(uint8_t *p, uint32_t v) {
  v = __builtin_bswap32(v);
  memcpy(p, &v, 4);
}
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}
static double cpu(void) {
  struct rusage r;
  getrusage(RUSAGE_SELF, &r);
  return r.ru_utime.tv_sec + r.ru_stime.tv_sec + (r.ru_utime.tv_usec + r.ru_stime.tv_usec) * 1e-6;
}
static uint8_t tmpl[512];
static size_t tl;
static int body = 100, reg;
static size_t build(uint8_t *o) {
  uint8_t *w = o + 16;
  *w++ = 0;
  *w++ = 5;
  *w++ = 0;
  memcpy(w, "MyCompany", 10);
  w += 10;
  *w++ = 1;
  *w++ = 1;
  memcpy(w, "447700900123", 13);
  w += 13;
  *w++ = 0;
  *w++ = 0;
  *w++ = 0;
  *w++ = 0;
  *w++ = 0;
  *w++ = reg;
  *w++ = 0;
  *w++ = 0;
  *w++ = 0;
  *w++ = body;
  memset(w, 'A', body);
  w += body;
  wr32(o, w - o);
  wr32(o + 4, 4);
  wr32(o + 8, 0);
  wr32(o + 12, 0);
  return w - o;
}
typedef struct {
  int fd;
  SSL *ssl;
  uint8_t *rx;
  size_t rxlen;
  uint8_t *tx;
  size_t txoff, txlen;
  uint32_t seq;
  long infl;
} C;
static long total = 1000000, sent, done, bad;
static int W = 100, NC = 1, spin;
static unsigned long nr, nw;
static size_t txcap;
static int rawread(C *c) {
  ssize_t n;
  if (c->ssl) {
    n = SSL_read(c->ssl, c->rx + c->rxlen, 262144 - c->rxlen);
    nr++;
    if (n <= 0) {
      int e = SSL_get_error(c->ssl, n);
      if (e == SSL_ERROR_WANT_READ || e == SSL_ERROR_WANT_WRITE)
        return 0;
      return -1;
    }
  } else {
    n = recv(c->fd, c->rx + c->rxlen, 262144 - c->rxlen, spin ? MSG_DONTWAIT : 0);
    nr++;
    if (n == 0)
      return -1;
    if (n < 0)
      return (errno == EAGAIN || errno == EINTR) ? 0 : -1;
  }
  c->rxlen += n;
  return n;
}
static int flush(C *c) {
  while (c->txoff < c->txlen) {
    ssize_t n;
    if (c->ssl) {
      n = SSL_write(c->ssl, c->tx + c->txoff, c->txlen - c->txoff);
      nw++;
      if (n <= 0) {
        int e = SSL_get_error(c->ssl, n);
        if (e == SSL_ERROR_WANT_READ || e == SSL_ERROR_WANT_WRITE)
          return 1;
        return -1;
      }
    } else {
      n = send(c->fd, c->tx + c->txoff, c->txlen - c->txoff, MSG_NOSIGNAL);
      nw++;
      if (n < 0) {
        if (errno == EAGAIN)
          return 1;
        if (errno == EINTR)
          continue;
        return -1;
      }
    }
    c->txoff += n;
  }
  c->txoff = c->txlen = 0;
  return 0;
}
static inline void fill(C *c) {
  while (c->infl < W && sent < total && c->txlen + tl <= txcap) {
    uint8_t *p = c->tx + c->txlen;
    memcpy(p, tmpl, tl);
    wr32(p + 12, c->seq++);
    c->txlen += tl;
    c->infl++;
    sent++;
  }
}
static inline void parse(C *c) {
  size_t off = 0;
  while (c->rxlen - off >= 16) {
    uint8_t *p = c->rx + off;
    uint32_t L = rd32(p);
    if (L < 16 || L > 65536) {
      fprintf(stderr, "bad len\n");
      exit(3);
    }
    if (c->rxlen - off < L)
      break;
    uint32_t cmd = rd32(p + 4);
    if (cmd == 0x80000004u) {
      done++;
      c->infl--;
      if (rd32(p + 8))
        bad++;
    } else if (cmd == 5) {
      if (c->txlen + 17 <= txcap + 4096) {
        uint8_t *o = c->tx + c->txlen;
        wr32(o, 17);
        wr32(o + 4, 0x80000005u);
        wr32(o + 8, 0);
        wr32(o + 12, rd32(p + 12));
        o[16] = 0;
        c->txlen += 17;
      }
    } else if (cmd == 0x15) {
      uint8_t *o = c->tx + c->txlen;
      wr32(o, 16);
      wr32(o + 4, 0x80000015u);
      wr32(o + 8, 0);
      wr32(o + 12, rd32(p + 12));
      c->txlen += 16;
    }
    off += L;
  }
  if (off) {
    c->rxlen -= off;
    if (c->rxlen)
      memmove(c->rx, c->rx + off, c->rxlen);
  }
}
int main(int argc, char **argv) {
  int port = 2775, tls = 0;
  const char *label = "blast";
  for (int i = 1; i < argc; i++) {
    char *a = argv[i];
    if (!strcmp(a, "-p"))
      port = atoi(argv[++i]);
    else if (!strcmp(a, "-n"))
      total = atol(argv[++i]);
    else if (!strcmp(a, "-w"))
      W = atoi(argv[++i]);
    else if (!strcmp(a, "-c"))
      NC = atoi(argv[++i]);
    else if (!strcmp(a, "-b"))
      body = atoi(argv[++i]);
    else if (!strcmp(a, "-t"))
      tls = 1;
    else if (!strcmp(a, "-s"))
      spin = 1;
    else if (!strcmp(a, "-r"))
      reg = 1;
    else if (!strcmp(a, "-L"))
      label = argv[++i];
  }
  signal(SIGPIPE, SIG_IGN);
  tl = build(tmpl);
  txcap = tl * (size_t)(W > 2000 ? 2000 : W) + tl;
  SSL_CTX *ctx = NULL;
  if (tls) {
    ctx = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
    SSL_CTX_set_ciphersuites(ctx, "TLS_AES_128_GCM_SHA256");
    SSL_CTX_set_mode(ctx, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  }
  C *cs = calloc(NC, sizeof(C));
  int ep = epoll_create1(0);
  for (int i = 0; i < NC; i++) {
    C *c = &cs[i];
    c->fd = socket(AF_INET, SOCK_STREAM, 0);
    int one = 1;
    setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct sockaddr_in a = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (connect(c->fd, (void *)&a, sizeof a)) {
      perror("connect");
      return 1;
    }
    if (tls) {
      c->ssl = SSL_new(ctx);
      SSL_set_fd(c->ssl, c->fd);
      if (SSL_connect(c->ssl) != 1) {
        ERR_print_errors_fp(stderr);
        return 1;
      }
    }
    c->rx = malloc(262144 + 64);
    c->tx = malloc(txcap + 4096 + 262144);
    uint8_t b[64];
    uint8_t *w = b + 16;
    memcpy(w, "user", 5);
    w += 5;
    memcpy(w, "pass", 5);
    w += 5;
    *w++ = 0;
    *w++ = 0x34;
    *w++ = 0;
    *w++ = 0;
    *w++ = 0;
    wr32(b, w - b);
    wr32(b + 4, 9);
    wr32(b + 8, 0);
    wr32(b + 12, 1);
    memcpy(c->tx, b, w - b);
    c->txlen = w - b;
    flush(c);
    c->seq = 2;
    while (1) {
      if (rawread(c) < 0) {
        fprintf(stderr, "bind eof\n");
        return 1;
      }
      if (c->rxlen >= 16 && c->rxlen >= rd32(c->rx))
        break;
    }
    if (rd32(c->rx + 8)) {
      fprintf(stderr, "bind fail\n");
      return 1;
    }
    size_t L = rd32(c->rx);
    memmove(c->rx, c->rx + L, c->rxlen - L);
    c->rxlen -= L;
  }
  double t0 = now(), c0 = cpu();
  if (NC == 1) {
    C *c = &cs[0]; // blocking single connection
    fill(c);
    if (flush(c) < 0)
      return 2;
    while (done < total) {
      if (rawread(c) < 0) {
        fprintf(stderr, "eof\n");
        return 2;
      }
      parse(c);
      fill(c);
      if (c->txlen && flush(c) < 0)
        return 2;
    }
  } else {
    for (int i = 0; i < NC; i++) {
      C *c = &cs[i];
      fcntl(c->fd, F_SETFL, O_NONBLOCK);
      struct epoll_event e = {.events = EPOLLIN, .data.ptr = c};
      epoll_ctl(ep, EPOLL_CTL_ADD, c->fd, &e);
      fill(c);
      flush(c);
    }
    struct epoll_event ev[256];
    while (done < total) {
      int n = epoll_wait(ep, ev, 256, 1000);
      for (int i = 0; i < n; i++) {
        C *c = ev[i].data.ptr;
        if (rawread(c) < 0) {
          fprintf(stderr, "eof\n");
          return 2;
        }
        while (c->ssl && SSL_pending(c->ssl) > 0)
          rawread(c);
        parse(c);
        fill(c);
        while (flush(c) == 1) { /* rare: peer slow */
          if (rawread(c) > 0)
            parse(c);
        }
      }
    }
  }
  double t1 = now(), c1 = cpu();
  struct rusage ru;
  getrusage(RUSAGE_SELF, &ru);
  printf("peer=%s w=%d n=%ld secs=%.4f rate=%.0f cpu_us=%.4f rss_kb=%ld conns=%d bad=%ld reads=%lu "
         "writes=%lu\n",
         label, W, total, t1 - t0, total / (t1 - t0), (c1 - c0) * 1e6 / total, ru.ru_maxrss, NC,
         bad, nr, nw);
  return 0;
}
