/* SPDX-License-Identifier: MIT
 *
 * base/cursor.h - the only way to read octets that came from outside.
 *
 * A cursor borrows a run of octets and moves through it. Every step says
 * whether the octets were there; one that fails moves nothing. */
#ifndef SMPP_BASE_CURSOR_H
#define SMPP_BASE_CURSOR_H

#include <base/bytes.h>

struct smpp__cursor {
  const uint8_t *start, *at, *end;
  uint64_t doubt; /* for whoever reads: bits of what will have to be looked at again */
  uint64_t seen;  /* the octets that looking for a NUL passed, all in one: no octet of a string is
                     above 0x7F if no octet here is */
};

static inline struct smpp__cursor smpp__cursor(struct smpp_span octets) {
  static const uint8_t nothing[1];
  struct smpp__cursor c;
  c.start = c.at = octets.len ? octets.ptr : nothing;
  c.end = c.start + octets.len;
  c.doubt = c.seen = 0;
  return c;
}

static inline size_t smpp__cursor_left(const struct smpp__cursor *c) {
  return (size_t)(c->end - c->at);
}

static inline size_t smpp__cursor_offset(const struct smpp__cursor *c) {
  return (size_t)(c->at - c->start);
}

/* Everything that is left. */
static inline struct smpp_span smpp__cursor_rest(const struct smpp__cursor *c) {
  return smpp_span(c->at, smpp__cursor_left(c));
}

SMPP__INLINE bool smpp__cursor_u8(struct smpp__cursor *c, uint8_t *out) {
  if (c->at == c->end)
    return false;
  *out = *c->at++;
  return true;
}

SMPP__INLINE bool smpp__cursor_u16(struct smpp__cursor *c, uint16_t *out) {
  if (smpp__cursor_left(c) < 2)
    return false;
  *out = smpp__load16(c->at);
  c->at += 2;
  return true;
}

SMPP__INLINE bool smpp__cursor_u32(struct smpp__cursor *c, uint32_t *out) {
  if (smpp__cursor_left(c) < 4)
    return false;
  *out = smpp__load32(c->at);
  c->at += 4;
  return true;
}

SMPP__INLINE bool smpp__cursor_take(struct smpp__cursor *c, size_t len, struct smpp_span *out) {
  if (smpp__cursor_left(c) < len)
    return false;
  *out = smpp_span(c->at, len);
  c->at += len;
  return true;
}

/* A string to its NUL, which is consumed and not part of it. False: no NUL. The
 * empty one has a way of its own, since most strings of a message are. */
SMPP__INLINE bool smpp__cursor_cstr(struct smpp__cursor *c, struct smpp_span *out) {
  if (c->at != c->end && *c->at == 0) {
    *out = smpp_span(c->at++, 0);
    return true;
  }
  const uint8_t *nul = smpp__find_nul(c->at, c->end, &c->seen);
  if (!nul)
    return false;
  *out = smpp_span(c->at, (size_t)(nul - c->at));
  c->at = nul + 1;
  return true;
}

/* Octets with their number in one octet before them. */
SMPP__INLINE bool smpp__cursor_sized(struct smpp__cursor *c, struct smpp_span *out) {
  size_t left = smpp__cursor_left(c);
  if (left == 0 || left - 1 < *c->at)
    return false;
  *out = smpp_span(c->at + 1, *c->at);
  c->at += 1 + out->len;
  return true;
}

#endif
