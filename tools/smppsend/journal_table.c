/* SPDX-License-Identifier: MIT
 *
 * The messages that a journal knows, by their keys, and what its records add up to. */
#include "journal_internal.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a: the keys are the ids of one's own input. */
static size_t hash(struct smpp_span key) {
  uint64_t value = 0xCBF29CE484222325u;

  for (size_t i = 0; i < key.len; i++)
    value = (value ^ key.ptr[i]) * 0x100000001B3u;
  return (size_t)(value ^ value >> 32);
}

static struct journal_entry *place_of(struct journal_entry *entries, size_t cap,
                                      struct smpp_span key) {
  size_t at = hash(key) & (cap - 1);

  while (entries[at].key.ptr && !smpp_span_equal(entries[at].key, key))
    at = (at + 1) & (cap - 1);
  return &entries[at];
}

static bool grow(struct send_journal *journal) {
  size_t cap = journal->cap ? journal->cap * 2 : 256;
  struct journal_entry *entries = calloc(cap, sizeof *entries);

  if (!entries)
    return false;
  for (size_t i = 0; i < journal->cap; i++)
    if (journal->entries[i].key.ptr)
      *place_of(entries, cap, journal->entries[i].key) = journal->entries[i];
  free(journal->entries);
  journal->entries = entries;
  journal->cap = cap;
  return true;
}

struct journal_entry *journal_entry(struct send_journal *journal, struct smpp_span key) {
  struct journal_entry *entry;

  if (journal->n_entries + 1 > journal->cap / 2 && !grow(journal))
    return NULL;
  entry = place_of(journal->entries, journal->cap, key);
  if (!entry->key.ptr) {
    entry->key = key;
    journal->n_entries++;
  }
  return entry;
}

struct smpp_span journal_key(struct send_journal *journal, const struct send_row *row) {
  data_buffer_clear(&journal->key);
  data_buffer_add_char(&journal->key, row->id.len ? 'i' : 'r');
  if (row->id.len)
    data_buffer_add(&journal->key, row->id);
  else
    journal_put(&journal->key, row->number, 8);
  return data_buffer_span(&journal->key);
}

/* --- records -------------------------------------------------------------------------- */

static bool begun(const struct journal_entry *entry) {
  for (unsigned i = 0; i < entry->plan.n_parts; i++)
    if (entry->parts[i].phase != SEND_PART_OPEN)
      return true;
  return false;
}

static bool same_plan(const struct journal_plan *a, const struct journal_plan *b) {
  return a->n_parts == b->n_parts && a->encoding == b->encoding && a->reference == b->reference &&
         a->mark == b->mark;
}

/* A message of which nothing left may be another one by now. */
static bool take_plan(struct journal_entry *entry, const struct journal_plan *plan) {
  struct journal_part *parts;

  if (entry->plan.n_parts && same_plan(&entry->plan, plan))
    return true;
  if (begun(entry))
    return false;
  parts = calloc(plan->n_parts, sizeof *parts);
  if (!parts)
    return false;
  free(entry->parts);
  entry->parts = parts;
  entry->plan = *plan;
  return true;
}

static bool take_intent(struct send_journal *journal, struct journal_entry *entry,
                        struct smpp_span body) {
  struct journal_plan plan;
  uint64_t first, count;

  if (!journal_get_plan(&body, &plan) || !journal_get(&body, 1, &first) ||
      !journal_get(&body, 1, &count) || body.len || first + count > plan.n_parts ||
      entry->outcome.ptr || !take_plan(entry, &plan))
    return false;
  if (plan.n_parts > 1) {
    journal->has_reference = true;
    journal->reference = (uint16_t)(plan.reference + 1);
  }
  for (uint64_t i = first; i < first + count; i++) {
    if (entry->parts[i].phase != SEND_PART_OPEN)
      return false;
    entry->parts[i].phase = SEND_PART_INTENDED;
  }
  return true;
}

static bool take_returned(struct journal_entry *entry, struct smpp_span body) {
  for (size_t i = 0; i < body.len; i++) {
    unsigned part = body.ptr[i];

    if (part >= entry->plan.n_parts || entry->parts[part].phase != SEND_PART_INTENDED)
      return false;
    entry->parts[part].phase = SEND_PART_OPEN;
  }
  return true;
}

/* A late answer may come after an end without one. */
static bool take_end(struct journal_entry *entry, struct smpp_span body) {
  uint64_t part;

  if (!journal_get(&body, 1, &part) || part >= entry->plan.n_parts ||
      entry->parts[part].phase == SEND_PART_OPEN)
    return false;
  entry->parts[part].phase = SEND_PART_ENDED;
  entry->parts[part].end = body;
  return true;
}

static bool take_digest(struct send_journal *journal, struct smpp_span body) {
  if (body.len != SEND_DIGEST_LEN)
    return false;
  journal->has_digest = true;
  memcpy(journal->digest, body.ptr, SEND_DIGEST_LEN);
  return true;
}

bool journal_take_record(struct send_journal *journal, int type, struct smpp_span key,
                         struct smpp_span body) {
  struct journal_entry *entry;

  if (type == JOURNAL_DIGEST)
    return take_digest(journal, body);
  entry = key.len < 2 ? NULL : journal_entry(journal, key);
  if (!entry)
    return false;
  switch (type) {
  case JOURNAL_INTENT:
    return take_intent(journal, entry, body);
  case JOURNAL_RETURNED:
    return take_returned(entry, body);
  case JOURNAL_PART:
    return take_end(entry, body);
  case JOURNAL_OUTCOME:
    entry->outcome = body;
    return body.len > 0;
  default:
    return false;
  }
}
