/* SPDX-License-Identifier: MIT */
// Neutral SMPP 3.4 SMSC sink: one thread, epoll, big buffers, batch responses.
//  -s  spin (epoll timeout 0) rather than sleep; -v print per-connection rate at close
// usage: sink -p PORT [-l LATENCY_US] [-d] [-t cert.pem key.pem] [-v]
//  -l  delay every submit_sm_resp by N microseconds (FIFO timer queue)
//  -d  after each submit_sm_resp send a deliver_sm delivery receipt (if registered_delivery&1)
//  -t  TLS (server), TLS 1.3 AES-128-GCM
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/resource.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <openssl/err.h>

#include "sink_answers.h"

static void onsig(int s) {
  if (s == SIGUSR1)
    usr1 = 1;
  else
    stop = 1;
}
static void setev(conn *c) {
  struct epoll_event e = {.events = EPOLLIN | (c->want_w ? EPOLLOUT : 0), .data.ptr = c};
  epoll_ctl(ep, EPOLL_CTL_MOD, c->fd, &e);
}
static void flush(conn *c) {
  c->dirty = 0;
  if (c->dead)
    return;
  while (c->txoff < c->txlen) {
    ssize_t n;
    if (c->ssl) {
      n = SSL_write(c->ssl, c->tx + c->txoff, c->txlen - c->txoff);
      if (n <= 0) {
        int e = SSL_get_error(c->ssl, n);
        if (e == SSL_ERROR_WANT_WRITE || e == SSL_ERROR_WANT_READ) {
          errno = EAGAIN;
          n = -1;
        } else {
          c->dead = 1;
          return;
        }
      }
    } else
      n = send(c->fd, c->tx + c->txoff, c->txlen - c->txoff, MSG_NOSIGNAL);
    n_write++;
    if (n < 0) {
      if (errno == EAGAIN) {
        if (!c->want_w) {
          c->want_w = 1;
          setev(c);
        }
        return;
      }
      if (errno == EINTR)
        continue;
      c->dead = 1;
      return;
    }
    c->txoff += n;
  }
  c->txoff = c->txlen = 0;
  if (c->want_w) {
    c->want_w = 0;
    setev(c);
  }
}
static uint64_t batch_now;
static inline void on_pdu(conn *c, const uint8_t *p, uint32_t len) {
  uint32_t cmd = rd32(p + 4), seq = rd32(p + 12);
  switch (cmd) {
  case 4: {
    n_submit++;
    uint8_t reg = 0;
    if (dlr) {
      const uint8_t *s = p + 16, *e = p + len;
      s += strnlen((char *)s, e - s) + 1;
      s += 2;
      s += strnlen((char *)s, e - s) + 1;
      s += 2;
      s += strnlen((char *)s, e - s) + 1;
      s += 3;
      s += strnlen((char *)s, e - s) + 1;
      s += strnlen((char *)s, e - s) + 1;
      if (s < e)
        reg = *s;
    }
    uint32_t id = next_id++;
    if (!lat_ns)
      put_submit_resp(c, seq, id, reg);
    else {
      if (!batch_now)
        batch_now = now_ns();
      pend *e = &q[qt & (qcap - 1)];
      qt++;
      if (qt - qh > qcap) {
        fprintf(stderr, "sink: pend overflow\n");
        exit(2);
      }
      e->due = batch_now + lat_ns;
      e->c = c;
      e->gen = c->gen;
      e->seq = seq;
      e->id = id;
      e->reg = reg;
    }
    break;
  }
  case 1:
  case 2:
  case 9:
    put_bind_resp(c, cmd, seq);
    break;
  case 0x15:
    put_hdr_only(c, 0x80000015u, 0, seq);
    break;
  case 6:
    put_hdr_only(c, 0x80000006u, 0, seq);
    break;
  case 0x80000005u:
    n_dlr_resp++;
    break;
  case 0x80000015u:
    break;
  default:
    n_other++;
    if (!(cmd & 0x80000000u))
      put_hdr_only(c, 0x80000000u, 3, seq);
  }
}
static void closec(conn *c) {
  if (verbose && c->n) {
    double d = (c->last - c->first) * 1e-9;
    fprintf(stderr, "sink-conn: n=%lu secs=%.4f rate=%.0f\n", c->n, d, c->n / d);
  }
  c->n = 0;
  epoll_ctl(ep, EPOLL_CTL_DEL, c->fd, NULL);
  close(c->fd);
  if (c->ssl) {
    SSL_free(c->ssl);
    c->ssl = NULL;
  }
  c->gen++;
  c->fd = -1;
  c->rxlen = c->txlen = c->txoff = 0;
  c->dead = 0;
  c->want_w = 0;
  c->hs = 0;
}
static conn *pool[1024];
static int npool;
static void on_read(conn *c) {
  for (;;) {
    ssize_t n;
    if (c->ssl) {
      if (!c->hs) {
        int r = SSL_accept(c->ssl);
        if (r == 1)
          c->hs = 1;
        else {
          int e = SSL_get_error(c->ssl, r);
          if (e != SSL_ERROR_WANT_READ && e != SSL_ERROR_WANT_WRITE) {
            c->dead = 1;
            if (verbose)
              ERR_print_errors_fp(stderr);
          }
          return;
        }
      }
      n = SSL_read(c->ssl, c->rx + c->rxlen, RXCAP - c->rxlen);
      if (n <= 0) {
        int e = SSL_get_error(c->ssl, n);
        if (e == SSL_ERROR_WANT_READ || e == SSL_ERROR_WANT_WRITE)
          return;
        c->dead = 1;
        return;
      }
    } else {
      n = recv(c->fd, c->rx + c->rxlen, RXCAP - c->rxlen, 0);
      n_read++;
      if (n == 0) {
        c->dead = 1;
        return;
      }
      if (n < 0) {
        if (errno == EAGAIN)
          return;
        if (errno == EINTR)
          continue;
        c->dead = 1;
        return;
      }
    }
    n_bytes_in += n;
    uint64_t before = n_submit;
    c->rxlen += n;
    size_t off = 0;
    while (c->rxlen - off >= 16) {
      uint32_t L = rd32(c->rx + off);
      if (L < 16 || L > 65536) {
        fprintf(stderr, "sink: bad length %u\n", L);
        c->dead = 1;
        return;
      }
      if (c->rxlen - off < L)
        break;
      on_pdu(c, c->rx + off, L);
      off += L;
    }
    if (n_submit != before) {
      uint64_t t = now_ns();
      if (!c->n)
        c->first = t;
      c->last = t;
      c->n += n_submit - before;
    }
    if (off) {
      c->rxlen -= off;
      if (c->rxlen)
        memmove(c->rx, c->rx + off, c->rxlen);
    }
    if (c->ssl) {
      if (!SSL_pending(c->ssl))
        return;
    } else
      return; // one read per event, level-triggered
  }
}
struct arguments {
  int port;
  const char *cert, *key;
};

static struct arguments read_arguments(int argc, char **argv) {
  struct arguments out = {2775, NULL, NULL};

  for (int i = 1; i < argc; i++) {
    if (!strcmp(argv[i], "-p"))
      out.port = atoi(argv[++i]);
    else if (!strcmp(argv[i], "-l"))
      lat_ns = strtoull(argv[++i], 0, 10) * 1000;
    else if (!strcmp(argv[i], "-d"))
      dlr = 1;
    else if (!strcmp(argv[i], "-v"))
      verbose = 1;
    else if (!strcmp(argv[i], "-s"))
      spin = 1;
    else if (!strcmp(argv[i], "-t")) {
      out.cert = argv[++i];
      out.key = argv[++i];
    }
  }
  return out;
}

static int begin_tls(const struct arguments *arguments) {
  ctx = SSL_CTX_new(TLS_server_method());
  SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
  SSL_CTX_set_ciphersuites(ctx, "TLS_AES_128_GCM_SHA256");
  SSL_CTX_set_mode(ctx, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_read_ahead(ctx, 0);
  if (SSL_CTX_use_certificate_chain_file(ctx, arguments->cert) == 1 &&
      SSL_CTX_use_PrivateKey_file(ctx, arguments->key, SSL_FILETYPE_PEM) == 1)
    return 0;
  ERR_print_errors_fp(stderr);
  return -1;
}

// The listening socket, known to epoll by a NULL; -1 after saying why.
static int begin_listening(int port) {
  int ls = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), one = 1;
  struct sockaddr_in a = {
      .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  struct epoll_event ev = {.events = EPOLLIN, .data.ptr = NULL};

  setsockopt(ls, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (bind(ls, (void *)&a, sizeof a) || listen(ls, 512)) {
    perror("bind");
    return -1;
  }
  ep = epoll_create1(0);
  epoll_ctl(ep, EPOLL_CTL_ADD, ls, &ev);
  return ls;
}

static void watch_signals(void) {
  struct sigaction sa = {.sa_handler = onsig};

  signal(SIGPIPE, SIG_IGN);
  sigaction(SIGTERM, &sa, 0);
  sigaction(SIGINT, &sa, 0);
  sigaction(SIGUSR1, &sa, 0);
}

// One that was closed, or a new one; NULL: there are enough.
static conn *free_conn(void) {
  conn *c;

  for (int k = 0; k < npool; k++)
    if (pool[k]->fd < 0)
      return pool[k];
  if (npool == 1024)
    return NULL;
  c = calloc(1, sizeof *c);
  c->rx = malloc(RXCAP);
  c->tx = malloc(TXCAP);
  return pool[npool++] = c;
}

static void accept_all(int ls) {
  int fd, one = 1;

  while ((fd = accept4(ls, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
    conn *c = free_conn();
    struct epoll_event e = {.events = EPOLLIN, .data.ptr = c};

    if (!c) {
      close(fd);
      continue;
    }
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    c->fd = fd;
    if (ctx) {
      c->ssl = SSL_new(ctx);
      SSL_set_fd(c->ssl, fd);
      SSL_set_accept_state(c->ssl);
    }
    epoll_ctl(ep, EPOLL_CTL_ADD, fd, &e);
  }
}

static void on_conn(conn *c, uint32_t events) {
  if (c->fd < 0)
    return;
  if (events & EPOLLOUT)
    mark(c);
  if (events & (EPOLLIN | EPOLLHUP | EPOLLERR))
    on_read(c);
  if (c->dead)
    mark(c);
}

static void answer_due(void) {
  uint64_t t;

  if (qh == qt)
    return;
  t = now_ns();
  while (qh != qt && q[qh & (qcap - 1)].due <= t) {
    pend *e = &q[qh & (qcap - 1)];
    qh++;
    if (e->gen == e->c->gen && !e->c->dead)
      put_submit_resp(e->c, e->seq, e->id, e->reg);
  }
}

static void flush_all(void) {
  for (int i = 0; i < ndirty; i++) {
    conn *c = dirty_list[i];
    flush(c);
    c->dirty = 0;
    if (c->dead && c->fd >= 0)
      closec(c);
  }
  ndirty = 0;
}

// How long epoll may wait; NULL: for ever.
static struct timespec *wait_time(struct timespec *ts) {
  uint64_t n, d, w = 0;

  if (!spin && qh == qt)
    return NULL;
  if (!spin) {
    n = now_ns();
    d = q[qh & (qcap - 1)].due;
    w = d > n ? d - n : 0;
  }
  ts->tv_sec = w / 1000000000;
  ts->tv_nsec = w % 1000000000;
  return ts;
}

static void serve(int ls) {
  struct epoll_event evs[256];
  struct timespec ts;

  while (!stop) {
    int n = epoll_pwait2(ep, evs, 256, wait_time(&ts), NULL);

    if (n < 0 && errno != EINTR) {
      perror("epoll");
      break;
    }
    batch_now = 0;
    if (usr1) {
      usr1 = 0;
      fprintf(stderr, "sink-usr1: t=%.6f submits=%lu\n", now_ns() * 1e-9, n_submit);
    }
    for (int i = 0; i < n; i++) {
      if (evs[i].data.ptr)
        on_conn(evs[i].data.ptr, evs[i].events);
      else
        accept_all(ls);
    }
    answer_due();
    flush_all();
  }
}

static void say_figures(void) {
  struct rusage ru;
  getrusage(RUSAGE_SELF, &ru);
  fprintf(stderr,
          "sink: submits=%lu dlr=%lu dlr_resp=%lu other=%lu reads=%lu writes=%lu bytes_in=%lu "
          "cpu_us=%lu "
          "rss_kb=%ld\n",
          n_submit, n_dlr, n_dlr_resp, n_other, n_read, n_write, n_bytes_in,
          (unsigned long)(ru.ru_utime.tv_sec * 1000000 + ru.ru_utime.tv_usec +
                          ru.ru_stime.tv_sec * 1000000 + ru.ru_stime.tv_usec),
          ru.ru_maxrss);
}

int main(int argc, char **argv) {
  struct arguments arguments = read_arguments(argc, argv);
  int ls;

  watch_signals();
  q = malloc(sizeof(pend) * qcap);
  if (arguments.cert && begin_tls(&arguments) != 0)
    return 1;
  ls = begin_listening(arguments.port);
  if (ls < 0)
    return 1;
  serve(ls);
  say_figures();
  return 0;
}
