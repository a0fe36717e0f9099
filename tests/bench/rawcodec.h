/* SPDX-License-Identifier: MIT
 *
 * bench/rawcodec.h - what encoding and decoding cost at the least. */
#ifndef SMPP_BENCH_RAWCODEC_H
#define SMPP_BENCH_RAWCODEC_H

#include <stddef.h>
#include <stdint.h>

struct raw_submit {
  const char *svc, *src, *dst, *sched, *val;
  uint8_t ston, snpi, dton, dnpi, esm, pid, prio, reg, repl, dc, def;
  const uint8_t *body;
  uint8_t blen;
  uint32_t seq;
};

struct raw_view {
  uint32_t len, id, st, seq;
  const uint8_t *svc, *src, *dst, *sched, *val, *body;
  uint8_t ston, snpi, dton, dnpi, esm, pid, prio, reg, repl, dc, def, blen;
  const uint8_t *tlv[16];
  uint16_t tag[16], tl[16];
  int nt;
};

/* The length, or 0 if it might not fit. */
size_t raw_encode(uint8_t *o, size_t cap, const struct raw_submit *s);
/* 0, or -1: not one whole submit_sm or deliver_sm. */
int raw_decode(struct raw_view *v, const uint8_t *p, size_t n);

#endif
