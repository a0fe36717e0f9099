/* SPDX-License-Identifier: MIT
 *
 * The table of awaited receipts. */
#include "client/receipts.h"

#include <smpp/client.h>

#include <smpp/text.h>

#define LEAST_BUCKETS 64u
#define DELIVERED 2u /* message_state (5.2.28) */
#define HABIT 3u
#define SUFFIX_LEAST 6u /* digits that make a number without its prefix the same one */

void smpp__receipts_init(struct smpp__receipts *r, struct smpp__pool *pool, uint32_t max,
                         uint64_t seed) {
  memset(r, 0, sizeof *r);
  r->pool = pool;
  r->max = max;
  r->seed = seed;
  r->mode = SMPP_RECEIPTS_EACH;
  r->learned = SMPP_RECEIPTS_EACH;
}

struct smpp__track *smpp__track_new(struct smpp__pool *pool, struct smpp_span destination,
                                    uint8_t ton, uint8_t n_parts, uint64_t kept_ms) {
  struct smpp__track *track = smpp__pool_take(pool, sizeof *track);

  if (!track)
    return NULL;
  memset(track, 0, sizeof *track);
  track->refs = 1;
  track->n_parts = n_parts;
  track->kept_ms = kept_ms;
  track->destination_len = (uint8_t)smpp_number_normalise(destination, ton, track->destination,
                                                          sizeof track->destination);
  return track;
}

void smpp__track_release(struct smpp__pool *pool, struct smpp__track *track) {
  if (track && --track->refs == 0)
    smpp__pool_give(pool, track, sizeof *track);
}

/* --- lists and buckets ------------------------------------------------------ */

static void list_append(struct smpp__awaited_list *list, struct smpp__awaited *a) {
  a->prev = list->tail;
  a->next = NULL;
  if (list->tail)
    list->tail->next = a;
  else
    list->head = a;
  list->tail = a;
  list->count++;
}

static void list_remove(struct smpp__awaited_list *list, struct smpp__awaited *a) {
  if (a->prev)
    a->prev->next = a->next;
  else
    list->head = a->next;
  if (a->next)
    a->next->prev = a->prev;
  else
    list->tail = a->prev;
  list->count--;
}

static struct smpp__awaited_list *list_of(struct smpp__receipts *r, const struct smpp__awaited *a) {
  return a->state == SMPP_STATE_NONE ? &r->waiting : &r->final;
}

static struct smpp__awaited **bucket_of(const struct smpp__receipts *r, uint32_t hash) {
  return &r->buckets[hash & (r->n_buckets - 1)];
}

/* Ids are chosen by the peer; the seed keeps it from choosing chains. */
static uint32_t hash_of(const struct smpp__receipts *r, const char *id, size_t len) {
  uint64_t h = r->seed ^ len, word;

  for (size_t i = 0; i < len; i += sizeof word) {
    word = 0;
    memcpy(&word, id + i, len - i < sizeof word ? len - i : sizeof word);
    h = (h ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    h ^= h >> 32;
  }
  return (uint32_t)(h >> 16);
}

static void unchain(struct smpp__receipts *r, const struct smpp__awaited *a) {
  struct smpp__awaited **at = bucket_of(r, a->hash);

  while (*at != a)
    at = &(*at)->chain;
  *at = a->chain;
}

static size_t size_of(const struct smpp__awaited *a) {
  return sizeof *a + a->id_len;
}

static void forget(struct smpp__receipts *r, struct smpp__awaited *a) {
  unchain(r, a);
  list_remove(list_of(r, a), a);
  smpp__track_release(r->pool, a->track);
  smpp__pool_give(r->pool, a, size_of(a));
}

/* A chain of the old buckets over two of the new, in its order. */
static void share_out(struct smpp__receipts *r, struct smpp__awaited *chain, uint32_t bucket) {
  uint32_t half = r->n_buckets / 2;
  struct smpp__awaited **to[2] = {&r->buckets[bucket], &r->buckets[bucket + half]};

  for (struct smpp__awaited *a = chain; a; a = a->chain) {
    struct smpp__awaited ***end = &to[(a->hash & half) != 0];
    **end = a;
    *end = &a->chain;
  }
  *to[0] = *to[1] = NULL;
}

/* Twice as many buckets when there are more parts than buckets. Without memory
 * the chains grow longer instead, as long as there is one bucket. */
static bool make_buckets(struct smpp__receipts *r) {
  uint32_t n = r->n_buckets ? r->n_buckets * 2 : LEAST_BUCKETS;
  const struct smpp_alloc *alloc = &r->pool->alloc;
  struct smpp__awaited **grown, **old = r->buckets;
  uint32_t n_old = r->n_buckets;

  if (r->waiting.count + r->final.count < r->n_buckets)
    return true;
  grown = alloc->resize(alloc->ctx, NULL, 0, n * sizeof *grown);
  if (!grown)
    return r->n_buckets > 0;
  memset(grown, 0, n * sizeof(struct smpp__awaited *));
  r->buckets = grown;
  r->n_buckets = n;
  for (uint32_t i = 0; i < n_old; i++)
    share_out(r, old[i], i);
  if (old)
    alloc->resize(alloc->ctx, old, n_old * sizeof *old, 0);
  return true;
}

static void forget_tracks(struct smpp__receipts *r, struct smpp__track_list *list) {
  for (struct smpp__track *t = list->head, *next; t; t = next) {
    next = t->next;
    smpp__track_release(r->pool, t);
  }
  list->head = list->tail = NULL;
}

void smpp__receipts_deinit(struct smpp__receipts *r) {
  forget_tracks(r, &r->some);
  forget_tracks(r, &r->decided);
  while (r->final.head)
    forget(r, r->final.head);
  while (r->waiting.head)
    forget(r, r->waiting.head);
  if (r->buckets)
    r->pool->alloc.resize(r->pool->alloc.ctx, r->buckets, r->n_buckets * sizeof *r->buckets, 0);
  r->buckets = NULL;
  r->n_buckets = 0;
}

/* --- adding and finding ------------------------------------------------------ */

/* Makes room among those of one hash, which are those of one id: the oldest that
 * has its receipt goes, or the oldest. */
static void make_room(struct smpp__receipts *r, uint32_t hash) {
  struct smpp__awaited *oldest = NULL, *oldest_final = NULL;
  uint32_t n = 0;

  for (struct smpp__awaited *a = *bucket_of(r, hash); a; a = a->chain) {
    if (a->hash != hash)
      continue;
    n++;
    oldest = a;
    if (a->state != SMPP_STATE_NONE)
      oldest_final = a;
  }
  if (n >= SMPP__SAME_ID_MAX)
    forget(r, oldest_final ? oldest_final : oldest);
}

bool smpp__receipts_full(const struct smpp__receipts *r) {
  return r->max && r->waiting.count >= r->max;
}

void smpp__receipts_add(struct smpp__receipts *r, struct smpp__track *track, uint8_t part,
                        struct smpp_span id, int id_policy, uint64_t now_ms) {
  char normal[SMPP_ID_NORMAL_MAX];
  size_t len = smpp_message_id_normalise(id, id_policy, normal);
  struct smpp__awaited *a;
  uint32_t hash;

  if (r->max == 0)
    return;
  r->now_ms = now_ms;
  while (r->waiting.count + r->final.count >= r->max)
    forget(r, r->final.head ? r->final.head : r->waiting.head);
  if (!make_buckets(r))
    return;
  hash = hash_of(r, normal, len);
  make_room(r, hash);
  a = smpp__pool_take(r->pool, sizeof *a + len);
  if (!a)
    return;
  a->track = track;
  a->since_ms = now_ms;
  a->hash = hash;
  a->part = part;
  a->state = SMPP_STATE_NONE;
  a->id_len = (uint8_t)len;
  memcpy(a->id, normal, len);
  a->chain = *bucket_of(r, a->hash);
  *bucket_of(r, a->hash) = a;
  list_append(&r->waiting, a);
  track->refs++;
}

static bool is_too_old(const struct smpp__receipts *r, const struct smpp__awaited *a) {
  return r->now_ms - a->since_ms >= a->track->kept_ms;
}

static bool ends_with(struct smpp_span whole, struct smpp_span tail) {
  return tail.len >= SUFFIX_LEAST && whole.len >= tail.len &&
         memcmp(whole.ptr + whole.len - tail.len, tail.ptr, tail.len) == 0;
}

/* How well an address of the receipt fits the destination of a part: 2 equal,
 * 1 but for a prefix, 0 not. */
static int likeness(const struct smpp__track *track, struct smpp_span address) {
  struct smpp_span ours = smpp_span(track->destination, track->destination_len);

  if (smpp_span_equal(ours, address))
    return 2;
  return ends_with(ours, address) || ends_with(address, ours);
}

struct smpp__awaited *smpp__receipts_find(const struct smpp__receipts *r,
                                          const struct smpp__receipt_key *key, int *likeness_out) {
  uint32_t hash = hash_of(r, key->id, key->id_len);
  struct smpp__awaited *best = NULL;
  int best_likeness = -1;

  if (r->n_buckets == 0 || key->id_len == 0)
    return NULL;
  for (struct smpp__awaited *a = *bucket_of(r, hash); a; a = a->chain) {
    int by_source, by_destination, like;
    if (a->hash != hash || a->id_len != key->id_len || memcmp(a->id, key->id, key->id_len) != 0)
      continue;
    if (is_too_old(r, a))
      continue;
    /* The receipt's source is our destination (4.6.1); some swap them. */
    by_source = likeness(a->track, smpp_span(key->source, key->source_len));
    by_destination = likeness(a->track, smpp_span(key->destination, key->destination_len));
    like = by_source > by_destination ? by_source : by_destination;
    if (like == 0 && a->track->one_of_many)
      continue;
    if (like > best_likeness || (like == best_likeness && a->since_ms > best->since_ms)) {
      best = a;
      best_likeness = like;
    }
  }
  *likeness_out = best_likeness;
  return best;
}

/* --- what receipts say -------------------------------------------------------- */

/* The first final state of a part, or DELIVRD after another one. */
static void settle(struct smpp__receipts *r, struct smpp__awaited *a, uint8_t state) {
  bool first = a->state == SMPP_STATE_NONE;

  if (first)
    list_remove(&r->waiting, a);
  a->state = state;
  if (first) {
    list_append(&r->final, a);
    a->track->n_final++;
  }
  if (state == DELIVERED)
    a->track->n_delivered++;
}

static void track_append(struct smpp__track_list *list, struct smpp__track *t) {
  t->prev = list->tail;
  t->next = NULL;
  if (list->tail)
    list->tail->next = t;
  else
    list->head = t;
  list->tail = t;
}

static void track_remove(struct smpp__track_list *list, struct smpp__track *t) {
  if (t->prev)
    t->prev->next = t->next;
  else
    list->head = t->next;
  if (t->next)
    t->next->prev = t->prev;
  else
    list->tail = t->prev;
}

static void decide(struct smpp__receipts *r, struct smpp__track *t, bool delivered) {
  if (t->state == SMPP__TRACK_SOME)
    track_remove(&r->some, t);
  else
    t->refs++;
  t->state = SMPP__TRACK_DECIDED;
  t->delivered = delivered;
  track_append(&r->decided, t);
}

void smpp__receipts_take(struct smpp__receipts *r, struct smpp__track *t) {
  track_remove(&r->decided, t);
  t->state = SMPP__TRACK_TOLD;
}

/* Three messages in a row that got one receipt, for the same end of them, show a
 * habit; one that got all of them ends it. */
static void learn(struct smpp__receipts *r, const struct smpp__track *t) {
  bool one = t->n_final == 1;

  r->n_first = one && t->only_first ? r->n_first + 1 : 0;
  r->n_last = one && t->only_last ? r->n_last + 1 : 0;
  if (r->n_first >= HABIT)
    r->learned = SMPP_RECEIPTS_FIRST;
  else if (r->n_last >= HABIT)
    r->learned = SMPP_RECEIPTS_LAST;
  else
    r->learned = SMPP_RECEIPTS_EACH;
}

static int mode_of(const struct smpp__receipts *r) {
  return r->mode == SMPP_RECEIPTS_AUTO ? r->learned : r->mode;
}

/* A part became final. */
static void advance(struct smpp__receipts *r, struct smpp__awaited *a, uint64_t now_ms) {
  struct smpp__track *t = a->track;
  bool last = a->part + 1 == t->n_parts;
  int mode = mode_of(r);

  t->only_first = t->n_final == 1 && a->part == 0;
  t->only_last = t->n_final == 1 && last;
  if (t->state > SMPP__TRACK_SOME) {
    if (t->n_parts > 1)
      learn(r, t); /* the others come after all */
    return;
  }
  if (t->n_final == t->n_parts) {
    if (t->n_parts > 1)
      learn(r, t);
    decide(r, t, t->n_delivered == t->n_parts);
  } else if (mode == SMPP_RECEIPTS_FIRST || (mode == SMPP_RECEIPTS_LAST && last)) {
    decide(r, t, a->state == DELIVERED);
  } else if (r->mode == SMPP_RECEIPTS_AUTO && t->state == SMPP__TRACK_OPEN) {
    t->refs++;
    t->state = SMPP__TRACK_SOME;
    t->due_ms = now_ms + r->grace_ms;
    track_append(&r->some, t);
  }
}

void smpp__receipts_note(struct smpp__receipts *r, struct smpp__awaited *a,
                         const struct smpp_receipt *receipt, uint64_t now_ms, bool *conflict) {
  struct smpp__track *t = a->track;
  uint8_t state = receipt->message_state;
  bool first = a->state == SMPP_STATE_NONE;

  *conflict = false;
  if (!receipt->final || receipt->intermediate)
    return;
  *conflict = !first && a->state != state;
  t->conflict = t->conflict || *conflict;
  if (first || (state == DELIVERED && a->state != DELIVERED))
    settle(r, a, state);
  if (first)
    advance(r, a, now_ms);
}

uint64_t smpp__receipts_deadline(const struct smpp__receipts *r) {
  return r->some.head ? r->some.head->due_ms : UINT64_MAX;
}

static void decide_due(struct smpp__receipts *r, uint64_t now_ms) {
  struct smpp__track *t;

  while ((t = r->some.head) && t->due_ms <= now_ms) {
    learn(r, t);
    decide(r, t, t->n_delivered == t->n_final);
  }
}

void smpp__receipts_expire(struct smpp__receipts *r, uint64_t now_ms) {
  r->now_ms = now_ms;
  decide_due(r, now_ms);
  while (r->waiting.head && is_too_old(r, r->waiting.head))
    forget(r, r->waiting.head);
  while (r->final.head && is_too_old(r, r->final.head))
    forget(r, r->final.head);
}
