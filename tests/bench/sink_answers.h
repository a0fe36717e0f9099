/* SPDX-License-Identifier: MIT
 *
 * What sink says: the answers to submit_sm and bind, and receipts, written behind
 * a connection's output. */
#ifndef BENCH_SINK_ANSWERS_H
#define BENCH_SINK_ANSWERS_H

#include <openssl/ssl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define RXCAP (256 * 1024)
#define TXCAP (4 * 1024 * 1024)
typedef struct conn {
  int fd, dead, want_w, hs;
  unsigned gen;
  SSL *ssl;
  uint8_t *rx;
  size_t rxlen;
  uint8_t *tx;
  size_t txoff, txlen;
  int dirty;
  uint64_t first, last, n;
} conn;
typedef struct {
  uint64_t due;
  conn *c;
  unsigned gen;
  uint32_t seq;
  uint32_t id;
  uint8_t reg;
} pend;
static pend *q;
static size_t qh, qt, qcap = 1u << 20;
static int ep, verbose, dlr, spin;
static uint64_t lat_ns;
static uint64_t n_submit, n_read, n_write, n_bytes_in, n_dlr, n_dlr_resp, n_other;
static uint32_t next_id = 1, dseq = 1;
static SSL_CTX *ctx;
static volatile sig_atomic_t stop, usr1;
static inline uint32_t rd32(const uint8_t *p) {
  uint32_t v;
  memcpy(&v, p, 4);
  return __builtin_bswap32(v);
}
static inline void wr32(uint8_t *p, uint32_t v) {
  v = __builtin_bswap32(v);
  memcpy(p, &v, 4);
}
static uint64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000ull + t.tv_nsec;
}
static conn *dirty_list[4096];
static int ndirty;
static inline void mark(conn *c) {
  if (!c->dirty) {
    c->dirty = 1;
    dirty_list[ndirty++] = c;
  }
}
static inline uint8_t *reserve(conn *c, size_t n) {
  if (c->txlen + n > TXCAP) {
    if (c->txoff) {
      memmove(c->tx, c->tx + c->txoff, c->txlen - c->txoff);
      c->txlen -= c->txoff;
      c->txoff = 0;
    }
    if (c->txlen + n > TXCAP) {
      fprintf(stderr, "sink: tx overflow\n");
      c->dead = 1;
      return NULL;
    }
  }
  return c->tx + c->txlen;
}
static inline int utoa10(uint32_t v, uint8_t *o) { // fixed 10 digits
  for (int i = 9; i >= 0; i--) {
    o[i] = '0' + v % 10;
    v /= 10;
  }
  return 10;
}
static void put_hdr_only(conn *c, uint32_t cmd, uint32_t st, uint32_t seq) {
  uint8_t *p = reserve(c, 16);
  if (!p)
    return;
  wr32(p, 16);
  wr32(p + 4, cmd);
  wr32(p + 8, st);
  wr32(p + 12, seq);
  c->txlen += 16;
  mark(c);
}
static inline void put_submit_resp(conn *c, uint32_t seq, uint32_t id, uint8_t reg) {
  uint8_t *p = reserve(c, 27);
  if (!p)
    return;
  wr32(p, 27);
  wr32(p + 4, 0x80000004u);
  wr32(p + 8, 0);
  wr32(p + 12, seq);
  utoa10(id, p + 16);
  p[26] = 0;
  c->txlen += 27;
  mark(c);
  if (dlr && (reg & 1)) {
    char b[200];
    uint8_t ids[11];
    utoa10(id, ids);
    ids[10] = 0;
    int tl = snprintf(b, sizeof b,
                      "id:%s sub:001 dlvrd:001 submit date:2611211200 done date:2611211200 "
                      "stat:DELIVRD err:000 text:Hello",
                      ids);
    uint8_t *h = reserve(c, 400);
    if (!h)
      return;
    uint8_t *w = h + 16;
    *w++ = 0;
    *w++ = 1;
    *w++ = 1;
    memcpy(w, "447700900123", 13);
    w += 13;
    *w++ = 5;
    *w++ = 0;
    memcpy(w, "MyCompany", 10);
    w += 10;
    *w++ = 4;
    *w++ = 0;
    *w++ = 0;
    *w++ = 0;
    *w++ = 0;
    *w++ = 0;
    *w++ = 0;
    *w++ = 0;
    *w++ = 0;
    *w++ = (uint8_t)tl;
    memcpy(w, b, tl);
    w += tl;
    *w++ = 0;
    *w++ = 0x1e;
    *w++ = 0;
    *w++ = 11;
    memcpy(w, ids, 11);
    w += 11; // receipted_message_id
    *w++ = 0x04;
    *w++ = 0x27;
    *w++ = 0;
    *w++ = 1;
    *w++ = 2; // message_state
    wr32(h, w - h);
    wr32(h + 4, 5);
    wr32(h + 8, 0);
    wr32(h + 12, dseq++);
    if (dseq > 0x7fffffff)
      dseq = 1;
    c->txlen += w - h;
    n_dlr++;
  }
}
static void put_bind_resp(conn *c, uint32_t cmd, uint32_t seq) {
  uint8_t *p = reserve(c, 32);
  if (!p)
    return;
  const char *s = "sink";
  wr32(p, 16 + 5);
  wr32(p + 4, cmd | 0x80000000u);
  wr32(p + 8, 0);
  wr32(p + 12, seq);
  memcpy(p + 16, s, 5);
  c->txlen += 21;
  mark(c);
}

#endif
