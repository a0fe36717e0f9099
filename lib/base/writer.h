/* SPDX-License-Identifier: MIT
 *
 * base/writer.h - the only way to write octets.
 *
 * The caller knows the exact length and gives room for it; the writer never
 * goes beyond that room all the same: what does not fit is dropped. */
#ifndef SMPP_BASE_WRITER_H
#define SMPP_BASE_WRITER_H

#include <base/bytes.h>

struct smpp__writer {
  uint8_t *at, *end;
};

static inline struct smpp__writer smpp__writer(uint8_t *buf, size_t len) {
  struct smpp__writer w;
  w.at = buf;
  w.end = buf + len;
  return w;
}

SMPP__INLINE void smpp__write_u8(struct smpp__writer *w, uint8_t v) {
  if (w->at < w->end)
    *w->at++ = v;
}

SMPP__INLINE void smpp__write_u16(struct smpp__writer *w, uint16_t v) {
  if (w->end - w->at < 2)
    return;
  smpp__store16(w->at, v);
  w->at += 2;
}

SMPP__INLINE void smpp__write_u32(struct smpp__writer *w, uint32_t v) {
  if (w->end - w->at < 4)
    return;
  smpp__store32(w->at, v);
  w->at += 4;
}

/* Eight to sixteen octets as two overlapping moves: addresses are this long,
 * and a call of memcpy costs more than they do. */
static inline void smpp__copy_8_to_16(uint8_t *to, const uint8_t *from, size_t len) {
  uint64_t head, tail;
  memcpy(&head, from, 8);
  memcpy(&tail, from + len - 8, 8);
  memcpy(to, &head, 8);
  memcpy(to + len - 8, &tail, 8);
}

SMPP__INLINE void smpp__write_octets(struct smpp__writer *w, struct smpp_span octets) {
  if (octets.len == 0 || (size_t)(w->end - w->at) < octets.len)
    return;
  if (octets.len >= 8 && octets.len <= 16)
    smpp__copy_8_to_16(w->at, octets.ptr, octets.len);
  else
    memcpy(w->at, octets.ptr, octets.len);
  w->at += octets.len;
}

SMPP__INLINE void smpp__write_cstr(struct smpp__writer *w, struct smpp_span text) {
  smpp__write_octets(w, text);
  smpp__write_u8(w, 0);
}

#endif
