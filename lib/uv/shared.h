/* SPDX-License-Identifier: MIT
 *
 * A client for many threads: what they ask is queued under a lock, and carried
 * out by the loop's thread. */
#ifndef SMPP_LIB_UV_SHARED_H
#define SMPP_LIB_UV_SHARED_H

#include <smpp/uv.h>
#include <stddef.h>
#include <uv.h>

#define SMPP__SHARED_CALLS_MAX 65536u

enum smpp__job_type {
  SMPP__JOB_SUBMIT,
  SMPP__JOB_CANCEL,
  SMPP__JOB_OPERATE,
  SMPP__JOB_RESPOND,
  SMPP__JOB_SET_RATE,
  SMPP__JOB_PAUSE
};

/* One thing that was asked for. */
struct smpp__job {
  struct smpp__job *next;
  size_t size; /* of the block */
  int type;    /* SMPP__JOB_* */
  uint64_t number;
  uint32_t value;
  union {
    struct smpp_message message;     /* SUBMIT; its spans are in `octets` */
    struct smpp_operation operation; /* OPERATE; the same */
  };
  _Alignas(max_align_t) uint8_t octets[];
};

enum smpp__shared_ending { SMPP__GOES_ON, SMPP__DRAINS, SMPP__ABORTS };

struct smpp_uv_shared {
  struct smpp_alloc alloc;
  uint32_t max_messages;
  size_t max_octets;
  void (*on_event)(smpp_uv_shared *client, const struct smpp_client_event *event, void *data);
  void (*on_refused)(smpp_uv_shared *client, uint64_t cookie, int result,
                     const struct smpp_fault *fault, void *data);
  smpp_uv_log_cb on_log; /* or NULL */
  void *data;
  bool owns_loop;
  uv_loop_t own_loop;
  uv_async_t wake;

  /* of the loop's thread */
  smpp_uv_client *client;
  uv_prepare_t before_sleep;
  unsigned n_handles; /* not closed yet */
  bool freed;
  int told_ending; /* the ending that the client was told of */

  uv_mutex_t lock; /* of all below */
  uv_thread_t thread;
  struct smpp__job *first, *last;
  uint32_t n_open;  /* messages without an outcome, those in the queue included */
  uint32_t n_calls; /* jobs in the queue that are no messages */
  size_t octets;    /* of the messages in the queue */
  int ending;       /* SMPP__GOES_ON .. */
  uint32_t limit_ms;
  bool leave; /* the thread is to end */
  struct smpp_client_stats stats;
};

void smpp__job_free(struct smpp_uv_shared *shared, struct smpp__job *job);

#endif
