/* SPDX-License-Identifier: MIT
 *
 * Who waits behind whom. */
#include "client/holds.h"

void smpp__holds_init(struct smpp__holds *holds, bool ordered) {
  memset(holds, 0, sizeof *holds);
  holds->ordered = ordered;
  holds->next_ms = UINT64_MAX;
}

static uint32_t hash_of(struct smpp_span address) {
  uint32_t h = 2166136261u; /* FNV-1a */

  for (size_t i = 0; i < address.len; i++)
    h = (h ^ address.ptr[i]) * 16777619u;
  return h ^ h >> 15;
}

static struct smpp__message **bucket_of(struct smpp__holds *holds, const struct smpp__message *m) {
  return &holds->buckets[hash_of(m->destination) % SMPP__HOLD_BUCKETS];
}

/* The message that holds the destination of m, or NULL. */
static struct smpp__message *holder_of(struct smpp__holds *holds, const struct smpp__message *m) {
  struct smpp__message *h = *bucket_of(holds, m);

  while (h && !smpp_span_equal(h->destination, m->destination))
    h = h->hold_chain;
  return h;
}

static void begin(struct smpp__holds *holds, struct smpp__message *m) {
  struct smpp__message **bucket = bucket_of(holds, m);

  m->holds = true;
  m->until_ms = 0;
  m->hold_chain = *bucket;
  *bucket = m;
  holds->count++;
}

static void end(struct smpp__holds *holds, struct smpp__message *m) {
  struct smpp__message **at = bucket_of(holds, m);

  while (*at != m)
    at = &(*at)->hold_chain;
  *at = m->hold_chain;
  m->holds = false;
  m->hold_chain = NULL;
  holds->count--;
}

/* Into the list of those that wait behind h, by their places. */
static void wait_behind(struct smpp__message *h, struct smpp__message *m) {
  struct smpp__list list = {h->held_head, h->held_tail};
  struct smpp__message *next = list.head;

  if (list.tail && list.tail->place < m->place)
    next = NULL;
  while (next && next->place < m->place)
    next = next->next;
  if (next)
    smpp__list_insert(&list, m, next);
  else
    smpp__list_append(&list, m);
  h->held_head = list.head;
  h->held_tail = list.tail;
  m->behind = h;
}

static void leave_list(struct smpp__message *m) {
  struct smpp__list list = {m->behind->held_head, m->behind->held_tail};

  smpp__list_remove(&list, m);
  m->behind->held_head = list.head;
  m->behind->held_tail = list.tail;
  m->behind = NULL;
}

/* The next of those that waited behind a message, and the rest behind it. */
static void hand_on(struct smpp__holds *holds, struct smpp__queue *queue, struct smpp__message *m) {
  struct smpp__message *heir = m->held_head, *other;

  if (!heir)
    return;
  leave_list(heir);
  begin(holds, heir);
  while ((other = m->held_head)) {
    leave_list(other);
    wait_behind(heir, other);
  }
  smpp__queue_resume(queue, heir);
}

static void release(struct smpp__queue *queue, struct smpp__message *m) {
  struct smpp__message *other;

  while ((other = m->held_head)) {
    leave_list(other);
    smpp__queue_resume(queue, other);
  }
}

bool smpp__holds_block(struct smpp__holds *holds, struct smpp__queue *queue,
                       struct smpp__message *m) {
  struct smpp__message *h;

  if (holds->count == 0 || m->holds || !(h = holder_of(holds, m)))
    return false;
  smpp__queue_set_aside(queue, m);
  wait_behind(h, m);
  return true;
}

void smpp__holds_begin(struct smpp__holds *holds, struct smpp__message *m) {
  if (holds->ordered && !m->holds)
    begin(holds, m);
}

/* Its place decides who goes first. */
static void take_over(struct smpp__holds *holds, struct smpp__message *m, struct smpp__message *h) {
  struct smpp__message *other;

  end(holds, h);
  begin(holds, m);
  while ((other = h->held_head)) {
    leave_list(other);
    wait_behind(m, other);
  }
  wait_behind(m, h);
}

void smpp__holds_retry(struct smpp__holds *holds, struct smpp__queue *queue,
                       struct smpp__message *m, uint64_t until_ms) {
  struct smpp__message *h = m->holds ? m : holder_of(holds, m);

  smpp__queue_set_aside(queue, m);
  if (!h) {
    begin(holds, m);
  } else if (h != m && h->state == SMPP__HELD && m->place < h->place) {
    take_over(holds, m, h);
  } else if (h != m) {
    wait_behind(h, m);
    return;
  }
  m->until_ms = until_ms;
  if (until_ms < holds->next_ms)
    holds->next_ms = until_ms;
}

void smpp__holds_withdraw(struct smpp__queue *queue, struct smpp__message *m) {
  if (m->behind)
    leave_list(m);
  smpp__queue_resume(queue, m);
}

void smpp__holds_leave(struct smpp__holds *holds, struct smpp__queue *queue,
                       struct smpp__message *m) {
  end(holds, m);
  if (holds->ordered)
    hand_on(holds, queue, m);
  else
    release(queue, m);
}

void smpp__holds_expire(struct smpp__holds *holds, struct smpp__queue *queue, uint64_t now_ms) {
  if (holds->next_ms > now_ms && now_ms != UINT64_MAX)
    return;
  holds->next_ms = UINT64_MAX;
  for (uint32_t i = 0; i < SMPP__HOLD_BUCKETS && holds->count; i++)
    for (struct smpp__message *m = holds->buckets[i]; m; m = m->hold_chain) {
      if (now_ms == UINT64_MAX)
        release(queue, m);
      if (m->state != SMPP__HELD)
        continue;
      if (m->until_ms <= now_ms)
        smpp__queue_resume(queue, m);
      else if (m->until_ms < holds->next_ms)
        holds->next_ms = m->until_ms;
    }
}

bool smpp__holds_full(struct smpp__holds *holds, const struct smpp__message *m, uint64_t now_ms) {
  uint32_t hash = hash_of(m->destination), n = 0;

  for (uint32_t i = 0; i < holds->n_full; i++)
    if (holds->full[i].hash != hash && now_ms - holds->full[i].at_ms < SMPP__FULL_WITHIN_MS)
      holds->full[n++] = holds->full[i];
  if (n + 1 >= SMPP__FULL_DESTINATIONS) {
    holds->n_full = 0;
    return true;
  }
  for (uint32_t i = n; i > 0; i--)
    holds->full[i] = holds->full[i - 1];
  holds->full[0].hash = hash;
  holds->full[0].at_ms = now_ms;
  holds->n_full = n + 1;
  return false;
}
