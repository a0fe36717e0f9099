/* SPDX-License-Identifier: MIT
 *
 * What objects on one loop share: the moment before the loop sleeps, at which
 * everything that was asked of them meanwhile is carried out at once, and one
 * buffer to read into. */
#ifndef SMPP_LIB_UV_HUB_H
#define SMPP_LIB_UV_HUB_H

#include <smpp/alloc.h>
#include <uv.h>

#define SMPP__READ_SIZE 65536u

/* An object that may have something to do before the loop sleeps. Embedded in
 * it; zeroed at first but for `run`. */
struct smpp__hub_item {
  struct smpp__hub_item *prev, *next;
  bool queued;
  void (*run)(struct smpp__hub_item *item);
};

struct smpp__hub {
  struct smpp_alloc alloc;
  uv_loop_t *loop;
  uv_prepare_t prepare;
  struct smpp__hub_item head; /* a ring; itself alone when nothing is queued */
  unsigned n_users;
  uint8_t read_buffer[SMPP__READ_SIZE];
};

/* One user already. SMPP_ERR_NOMEM or a libuv code. */
int smpp__hub_new(uv_loop_t *loop, struct smpp_alloc alloc, struct smpp__hub **out);
struct smpp__hub *smpp__hub_share(struct smpp__hub *hub);
/* The last user's leave frees it, by the loop. */
void smpp__hub_leave(struct smpp__hub *hub);

/* Has item->run called before the loop sleeps, once. */
void smpp__hub_mark(struct smpp__hub *hub, struct smpp__hub_item *item);
void smpp__hub_unmark(struct smpp__hub *hub, struct smpp__hub_item *item);

/* The C library's allocator where the caller set none. */
struct smpp_alloc smpp__alloc_or_libc(struct smpp_alloc alloc);

/* One uv_timer_t moved lazily: it may ring too early, never too late. */
struct smpp__alarm {
  uv_timer_t timer;
  uint64_t rings_ms; /* UINT64_MAX: it is not set */
};
void smpp__alarm_init(uv_loop_t *loop, struct smpp__alarm *alarm, void *data);
void smpp__alarm_set(struct smpp__alarm *alarm, uint64_t deadline_ms, uint64_t now_ms,
                     uv_timer_cb ring);

#endif
