/* SPDX-License-Identifier: MIT
 *
 * The messages that a journal knows, by their keys. */
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
