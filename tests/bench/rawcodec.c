/* SPDX-License-Identifier: MIT
 *
 * The yardstick: submit_sm and receipts in plain C, without a check that is not
 * needed to stay inside the octets. */
#define _POSIX_C_SOURCE 200809L
#include "rawcodec.h"

#include <string.h>

static inline void wr32(uint8_t *p, uint32_t v) {
  v = __builtin_bswap32(v);
  memcpy(p, &v, 4);
}

static inline uint32_t rd32(const uint8_t *p) {
  uint32_t v;
  memcpy(&v, p, 4);
  return __builtin_bswap32(v);
}

static inline uint8_t *cs(uint8_t *w, const char *s, size_t max) {
  size_t n = strnlen(s, max);
  memcpy(w, s, n);
  w[n] = 0;
  return w + n + 1;
}

size_t raw_encode(uint8_t *o, size_t cap, const struct raw_submit *s) {
  if (cap < 16 + 6 + 2 + 21 + 2 + 21 + 3 + 17 + 17 + 5 + (size_t)s->blen)
    return 0;
  uint8_t *w = o + 16;
  w = cs(w, s->svc, 5);
  *w++ = s->ston;
  *w++ = s->snpi;
  w = cs(w, s->src, 20);
  *w++ = s->dton;
  *w++ = s->dnpi;
  w = cs(w, s->dst, 20);
  *w++ = s->esm;
  *w++ = s->pid;
  *w++ = s->prio;
  w = cs(w, s->sched, 16);
  w = cs(w, s->val, 16);
  *w++ = s->reg;
  *w++ = s->repl;
  *w++ = s->dc;
  *w++ = s->def;
  *w++ = s->blen;
  memcpy(w, s->body, s->blen);
  w += s->blen;
  wr32(o, (uint32_t)(w - o));
  wr32(o + 4, 4);
  wr32(o + 8, 0);
  wr32(o + 12, s->seq);
  return (size_t)(w - o);
}

static inline const uint8_t *rcs(const uint8_t *p, const uint8_t *e, size_t max,
                                 const uint8_t **out) {
  size_t lim = (size_t)(e - p) < max ? (size_t)(e - p) : max;
  const uint8_t *z = memchr(p, 0, lim);
  if (!z)
    return NULL;
  *out = p;
  return z + 1;
}

int raw_decode(struct raw_view *v, const uint8_t *p, size_t n) {
  v->len = rd32(p);
  v->id = rd32(p + 4);
  v->st = rd32(p + 8);
  v->seq = rd32(p + 12);
  if (v->len != n)
    return -1;
  const uint8_t *e = p + n;
  p += 16;
  if (!(p = rcs(p, e, 6, &v->svc)) || e - p < 3)
    return -1;
  v->ston = *p++;
  v->snpi = *p++;
  if (!(p = rcs(p, e, 21, &v->src)) || e - p < 3)
    return -1;
  v->dton = *p++;
  v->dnpi = *p++;
  if (!(p = rcs(p, e, 21, &v->dst)) || e - p < 4)
    return -1;
  v->esm = *p++;
  v->pid = *p++;
  v->prio = *p++;
  if (!(p = rcs(p, e, 17, &v->sched)))
    return -1;
  if (!(p = rcs(p, e, 17, &v->val)) || e - p < 5)
    return -1;
  v->reg = *p++;
  v->repl = *p++;
  v->dc = *p++;
  v->def = *p++;
  v->blen = *p++;
  if (e - p < v->blen)
    return -1;
  v->body = p;
  p += v->blen;
  v->nt = 0;
  while (e - p >= 4 && v->nt < 16) {
    int t = p[0] << 8 | p[1], l = p[2] << 8 | p[3];
    p += 4;
    if (e - p < l)
      return -1;
    v->tag[v->nt] = (uint16_t)t;
    v->tl[v->nt] = (uint16_t)l;
    v->tlv[v->nt++] = p;
    p += l;
  }
  return p == e ? 0 : -1;
}
