/* SPDX-License-Identifier: MIT
 *
 * Finding PDUs in what passes. The session finds them too, but only those that
 * it takes: what a watcher wants to see most is what went wrong. */
#include "uv/tap.h"

#include <smpp/codec.h>
#include <string.h>

static void let_go(struct smpp__tap_side *side, const struct smpp_alloc *alloc) {
  if (side->held) {
    explicit_bzero(side->held, side->cap); /* a bind may be in it */
    alloc->resize(alloc->ctx, side->held, side->cap, 0);
  }
  *side = (struct smpp__tap_side){NULL, 0, 0, side->lost};
}

/* A new block rather than a larger one: the old one is wiped. */
static bool hold(struct smpp__tap_side *side, const struct smpp_alloc *alloc,
                 struct smpp_span octets) {
  if (octets.len > side->cap - side->len) {
    struct smpp__tap_side larger = {NULL, side->len, side->len + octets.len + 1024, false};

    larger.held = alloc->resize(alloc->ctx, NULL, 0, larger.cap);
    if (!larger.held)
      return false;
    if (side->len)
      memcpy(larger.held, side->held, side->len);
    let_go(side, alloc);
    *side = larger;
  }
  if (octets.len)
    memcpy(side->held + side->len, octets.ptr, octets.len);
  side->len += octets.len;
  return true;
}

/* Tells of every whole PDU at the head of `octets`; returns what is left. */
static struct smpp_span tell(struct smpp__tap_side *side, const struct smpp__watcher *watcher,
                             struct smpp_uv_seen *seen, struct smpp_span octets) {
  struct smpp_span frame;
  int result;

  while ((result = smpp_frame(octets, &watcher->codec, &frame, NULL)) == SMPP_OK) {
    seen->octets = frame;
    watcher->call(seen, watcher->data);
    octets = smpp_span(octets.ptr + frame.len, octets.len - frame.len);
  }
  side->lost = result != SMPP_MORE;
  return octets;
}

void smpp__tap_feed(struct smpp__tap *tap, const struct smpp_alloc *alloc,
                    const struct smpp__watcher *watcher, struct smpp_uv_seen *seen) {
  struct smpp__tap_side *side = seen->sent ? &tap->sent : &tap->received;
  struct smpp_span octets = seen->octets, rest;

  if (!watcher->call || side->lost)
    return;
  if (side->len > 0) {
    side->lost = !hold(side, alloc, octets);
    octets = smpp_span(side->held, side->len);
  }
  if (!side->lost) {
    rest = tell(side, watcher, seen, octets);
    if (octets.ptr != side->held) {
      side->lost = side->lost || !hold(side, alloc, rest);
    } else {
      memmove(side->held, rest.ptr, rest.len);
      side->len = rest.len;
    }
  }
  if (side->lost || side->len == 0)
    let_go(side, alloc);
}

void smpp__tap_reset(struct smpp__tap *tap, const struct smpp_alloc *alloc) {
  let_go(&tap->received, alloc);
  let_go(&tap->sent, alloc);
  tap->received.lost = tap->sent.lost = false;
}
