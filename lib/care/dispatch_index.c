/* SPDX-License-Identifier: MIT
 *
 * Visits, phones and items, how they are found by their names, and in which order
 * they want to be looked at. */
#include <care/dispatcher.h>

void care__no_memory(care_dispatch *d) {
  d->status = SMPP_ERR_NOMEM;
}

bool care__grow(care_dispatch *d, void **array, size_t *cap, size_t wanted, size_t size) {
  size_t more = *cap ? *cap : 8;
  void *moved;

  if (wanted <= *cap)
    return true;
  while (more < wanted)
    more += more / 2;
  moved = d->alloc.resize(d->alloc.ctx, *array, *cap * size, more * size);
  if (!moved) {
    care__no_memory(d);
    return false;
  }
  *array = moved;
  *cap = more;
  return true;
}

char *care__copy(care_dispatch *d, struct smpp_span text) {
  const uint8_t *nul = text.len ? memchr(text.ptr, 0, text.len) : NULL;
  char *copy;

  if (nul)
    text.len = (size_t)(nul - text.ptr);
  copy = d->alloc.resize(d->alloc.ctx, NULL, 0, text.len + 1);
  if (!copy) {
    care__no_memory(d);
    return NULL;
  }
  if (text.len)
    memcpy(copy, text.ptr, text.len);
  copy[text.len] = '\0';
  return copy;
}

void care__copy_free(care_dispatch *d, char *copy) {
  if (copy)
    d->alloc.resize(d->alloc.ctx, copy, strlen(copy) + 1, 0);
}

void care__put(char *out, size_t cap, struct smpp_span text) {
  size_t len = text.len < cap ? text.len : cap - 1;

  if (len)
    memcpy(out, text.ptr, len);
  memset(out + len, 0, cap - len);
}

/* --- names --------------------------------------------------------------------------- */

/* FNV-1a, stirred: the low bits choose the place. */
uint64_t care__digest(struct smpp_span text) {
  uint64_t hash = 14695981039346656037u;

  for (size_t i = 0; i < text.len; i++)
    hash = (hash ^ text.ptr[i]) * 1099511628211u;
  return hash ^ (hash >> 29);
}

/* The place of a name, or the free one where it would stand. */
static size_t place_of(const care_dispatch *d, const struct care__hash *hash,
                       struct smpp_span name) {
  size_t at = (size_t)care__digest(name) & (hash->cap - 1);

  while (hash->slots[at] != CARE__NONE && !smpp_span_equal(hash->name(d, hash->slots[at]), name))
    at = (at + 1) & (hash->cap - 1);
  return at;
}

uint32_t care__hash_find(const care_dispatch *d, const struct care__hash *hash,
                         struct smpp_span name) {
  return hash->cap ? hash->slots[place_of(d, hash, name)] : CARE__NONE;
}

static bool widen(care_dispatch *d, struct care__hash *hash) {
  struct care__hash wider = {NULL, hash->cap ? hash->cap * 2 : 64, hash->n, hash->name};

  wider.slots = d->alloc.resize(d->alloc.ctx, NULL, 0, wider.cap * sizeof(*wider.slots));
  if (!wider.slots) {
    care__no_memory(d);
    return false;
  }
  memset(wider.slots, 0xFF, wider.cap * sizeof(*wider.slots));
  for (size_t i = 0; i < hash->cap; i++)
    if (hash->slots[i] != CARE__NONE)
      wider.slots[place_of(d, &wider, hash->name(d, hash->slots[i]))] = hash->slots[i];
  d->alloc.resize(d->alloc.ctx, hash->slots, hash->cap * sizeof(*hash->slots), 0);
  *hash = wider;
  return true;
}

bool care__hash_add(care_dispatch *d, struct care__hash *hash, uint32_t index) {
  size_t at;

  if ((hash->n + 1) * 3 > hash->cap * 2 && !widen(d, hash))
    return false;
  at = place_of(d, hash, hash->name(d, index));
  hash->n += hash->slots[at] == CARE__NONE;
  hash->slots[at] = index;
  return true;
}

static struct smpp_span visit_name(const care_dispatch *d, uint32_t index) {
  return smpp_span_of(d->visits[index].id);
}

static struct smpp_span phone_name(const care_dispatch *d, uint32_t index) {
  return smpp_span_of(d->phones[index].e164);
}

static struct smpp_span message_id_name(const care_dispatch *d, uint32_t index) {
  return smpp_span_of(d->message_ids[index].id);
}

bool care__index_init(care_dispatch *d) {
  d->visit_hash.name = visit_name;
  d->phone_hash.name = phone_name;
  d->message_id_hash.name = message_id_name;
  return widen(d, &d->visit_hash) && widen(d, &d->phone_hash) && widen(d, &d->message_id_hash);
}

static void free_array(care_dispatch *d, void *array, size_t octets) {
  if (array)
    d->alloc.resize(d->alloc.ctx, array, octets, 0);
}

void care__index_free(care_dispatch *d) {
  struct care__hash *hashes[] = {&d->visit_hash, &d->phone_hash, &d->message_id_hash};

  for (size_t i = 0; i < d->n_visits; i++)
    care__copy_free(d, d->visits[i].id);
  for (size_t i = 0; i < d->n_items; i++) {
    care__copy_free(d, d->items[i].key);
    care__copy_free(d, d->items[i].unread);
  }
  for (size_t i = 0; i < d->n_message_ids; i++)
    care__copy_free(d, d->message_ids[i].id);
  for (size_t i = 0; i < d->n_phones; i++)
    free_array(d, d->phones[i].talk, sizeof(*d->phones[i].talk));
  for (size_t i = 0; i < 3; i++)
    free_array(d, hashes[i]->slots, hashes[i]->cap * sizeof(*hashes[i]->slots));
  free_array(d, d->visits, d->cap_visits * sizeof(*d->visits));
  free_array(d, d->phones, d->cap_phones * sizeof(*d->phones));
  free_array(d, d->items, d->cap_items * sizeof(*d->items));
  free_array(d, d->events, d->cap_events * sizeof(*d->events));
  free_array(d, d->message_ids, d->cap_message_ids * sizeof(*d->message_ids));
  free_array(d, d->heap, d->cap_heap * sizeof(*d->heap));
}

/* --- visits and phones ------------------------------------------------------------------ */

uint32_t care__visit_of(care_dispatch *d, struct smpp_span id) {
  uint32_t index = care__hash_find(d, &d->visit_hash, id);
  struct care__visit visit = {.row = CARE__NONE,
                              .phone = CARE__NONE,
                              .country = CARE_COUNTRY_NONE,
                              .next_of_phone = CARE__NONE,
                              .first_item = CARE__NONE,
                              .last_item = CARE__NONE,
                              .first_event = CARE__NONE,
                              .next_ms = CARE__NEVER};

  if (index != CARE__NONE)
    return index;
  if (!care__grow(d, (void **)&d->visits, &d->cap_visits, d->n_visits + 1, sizeof(visit)))
    return CARE__NONE;
  visit.id = care__copy(d, id);
  if (!visit.id)
    return CARE__NONE;
  index = (uint32_t)d->n_visits;
  d->visits[d->n_visits++] = visit;
  return care__hash_add(d, &d->visit_hash, index) ? index : CARE__NONE;
}

uint32_t care__phone_of(care_dispatch *d, struct smpp_span e164) {
  struct care__phone phone = {
      .first_visit = CARE__NONE, .last_item = CARE__NONE, .next_ms = CARE__NEVER};
  uint32_t index;

  care__put(phone.e164, sizeof(phone.e164), e164);
  index = care__hash_find(d, &d->phone_hash, smpp_span_of(phone.e164));
  if (index != CARE__NONE)
    return index;
  if (!care__grow(d, (void **)&d->phones, &d->cap_phones, d->n_phones + 1, sizeof(phone)))
    return CARE__NONE;
  index = (uint32_t)d->n_phones;
  d->phones[d->n_phones++] = phone;
  return care__hash_add(d, &d->phone_hash, index) ? index : CARE__NONE;
}

void care__phone_patient(care_dispatch *d, uint32_t phone, struct smpp_span patient) {
  struct care__phone *p = &d->phones[phone];
  uint64_t digest = care__digest(patient);

  p->shared |= p->has_patient && p->patient != digest;
  p->has_patient = true;
  p->patient = digest;
}

void care__visit_call(care_dispatch *d, uint32_t visit, uint32_t phone) {
  struct care__visit *v = &d->visits[visit];
  struct care__phone *p = &d->phones[phone];

  if (v->phone != CARE__NONE)
    return;
  v->phone = phone;
  v->next_of_phone = p->first_visit;
  p->first_visit = visit;
}

/* --- items --------------------------------------------------------------------------------- */

/* APPOINTMENT of a key: what stands before the last two '/'. */
static struct smpp_span appointment_of(struct smpp_span key) {
  size_t len = key.len;

  for (int slashes = 0; len > 0; len--)
    if (key.ptr[len - 1] == '/' && ++slashes == 2)
      return smpp_span(key.ptr, len - 1);
  return smpp_span(NULL, 0);
}

uint32_t care__item_find(const care_dispatch *d, struct smpp_span key) {
  uint32_t visit = care__hash_find(d, &d->visit_hash, appointment_of(key));
  uint32_t i = visit == CARE__NONE ? CARE__NONE : d->visits[visit].first_item;

  while (i != CARE__NONE && !smpp_span_equal(smpp_span_of(d->items[i].key), key))
    i = d->items[i].next_of_visit;
  return i;
}

static void append_to_visit(care_dispatch *d, uint32_t visit, uint32_t item) {
  struct care__visit *v = &d->visits[visit];

  if (v->last_item == CARE__NONE)
    v->first_item = item;
  else
    d->items[v->last_item].next_of_visit = item;
  v->last_item = item;
}

uint32_t care__item_of(care_dispatch *d, struct smpp_span key) {
  uint32_t index = care__item_find(d, key), visit;
  struct care__item item = {.next_of_visit = CARE__NONE,
                            .phone = CARE__NONE,
                            .prev_of_phone = CARE__NONE,
                            .rule = UINT16_MAX};

  if (index != CARE__NONE)
    return index;
  visit = care__visit_of(d, appointment_of(key));
  if (visit == CARE__NONE ||
      !care__grow(d, (void **)&d->items, &d->cap_items, d->n_items + 1, sizeof(item)))
    return CARE__NONE;
  item.key = care__copy(d, key);
  if (!item.key)
    return CARE__NONE;
  item.visit = visit;
  item.root = item.first = index = (uint32_t)d->n_items;
  d->items[d->n_items++] = item;
  append_to_visit(d, visit, index);
  return index;
}

void care__item_call(care_dispatch *d, uint32_t item, uint32_t phone) {
  struct care__item *i = &d->items[item];

  if (i->phone != CARE__NONE)
    return;
  i->phone = phone;
  i->prev_of_phone = d->phones[phone].last_item;
  d->phones[phone].last_item = item;
}

/* --- time ------------------------------------------------------------------------------------ */

/* Earlier first; at the same time telephones first, they may spare a message. */
static bool is_before(const struct care__wake *a, const struct care__wake *b) {
  if (a->ms != b->ms)
    return a->ms < b->ms;
  return a->is_phone != b->is_phone ? a->is_phone : a->index < b->index;
}

static void push(care_dispatch *d, struct care__wake wake) {
  size_t at = d->n_heap;

  if (!care__grow(d, (void **)&d->heap, &d->cap_heap, d->n_heap + 1, sizeof(wake)))
    return;
  for (d->n_heap++; at > 0 && is_before(&wake, &d->heap[(at - 1) / 2]); at = (at - 1) / 2)
    d->heap[at] = d->heap[(at - 1) / 2];
  d->heap[at] = wake;
}

static void pop(care_dispatch *d) {
  struct care__wake last = d->heap[--d->n_heap];
  size_t at = 0;

  for (size_t child; (child = 2 * at + 1) < d->n_heap; at = child) {
    if (child + 1 < d->n_heap && is_before(&d->heap[child + 1], &d->heap[child]))
      child++;
    if (!is_before(&d->heap[child], &last))
      break;
    d->heap[at] = d->heap[child];
  }
  if (d->n_heap > 0)
    d->heap[at] = last;
}

void care__wake_visit(care_dispatch *d, uint32_t visit, int64_t ms) {
  if (ms >= d->visits[visit].next_ms)
    return;
  d->visits[visit].next_ms = ms;
  push(d, (struct care__wake){ms, visit, false});
}

void care__wake_phone(care_dispatch *d, uint32_t phone, int64_t ms) {
  if (ms >= d->phones[phone].next_ms)
    return;
  d->phones[phone].next_ms = ms;
  push(d, (struct care__wake){ms, phone, true});
}

/* Where it wants to be looked at: of two entries of one the later is stale. */
static int64_t *next_of(const care_dispatch *d, const struct care__wake *wake) {
  return wake->is_phone ? &d->phones[wake->index].next_ms : &d->visits[wake->index].next_ms;
}

bool care__wake_next(care_dispatch *d, struct care__wake *out) {
  while (d->n_heap > 0 && d->heap[0].ms <= d->now_ms) {
    *out = d->heap[0];
    pop(d);
    if (*next_of(d, out) != out->ms)
      continue;
    *next_of(d, out) = CARE__NEVER;
    return true;
  }
  return false;
}

int64_t care__wake_deadline(care_dispatch *d) {
  while (d->n_heap > 0 && *next_of(d, &d->heap[0]) != d->heap[0].ms)
    pop(d);
  return d->n_heap > 0 ? d->heap[0].ms : CARE__NEVER;
}
