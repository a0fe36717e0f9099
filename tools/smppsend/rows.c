/* SPDX-License-Identifier: MIT
 *
 * The rows of a run and the memory they live in. */
#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK 65536u

struct send_arena_block {
  struct send_arena_block *next;
  size_t used, size;
  max_align_t octets[];
};

const char *send_status_name(enum send_status status) {
  static const char *const names[SEND_STATUS_COUNT] = {
      "open",    "planned", "accepted", "partial",   "rejected",   "unknown",
      "expired", "skipped", "invalid",  "delivered", "undelivered"};

  return names[status];
}

static void out_of_memory(void) {
  fputs("smppsend: out of memory\n", stderr);
  exit(2);
}

void *send_rows_keep(struct send_rows *rows, size_t size) {
  struct send_arena_block *block = rows->arena;
  char *at;

  size = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
  if (!block || block->size - block->used < size) {
    size_t capacity = size > BLOCK ? size : BLOCK;

    block = malloc(sizeof *block + capacity);
    if (!block)
      out_of_memory();
    block->next = rows->arena;
    block->used = 0;
    block->size = capacity;
    rows->arena = block;
  }
  at = (char *)block->octets + block->used;
  block->used += size;
  return at;
}

struct smpp_span send_rows_copy(struct send_rows *rows, struct smpp_span octets) {
  char *copy = send_rows_keep(rows, octets.len + 1);

  if (octets.len)
    memcpy(copy, octets.ptr, octets.len);
  copy[octets.len] = '\0';
  return smpp_span(copy, octets.len);
}

const char *send_rows_words(struct send_rows *rows, const char *words) {
  return (const char *)send_rows_copy(rows, smpp_span_of(words)).ptr;
}

struct send_row *send_rows_add(struct send_rows *rows) {
  struct send_row *row;

  if (rows->n_rows == rows->cap) {
    size_t cap = rows->cap ? rows->cap * 2 : 64;
    struct send_row *grown = realloc(rows->rows, cap * sizeof *grown);

    if (!grown)
      out_of_memory();
    rows->rows = grown;
    rows->cap = cap;
  }
  row = &rows->rows[rows->n_rows++];
  *row = (struct send_row){.number = rows->n_rows, .encoding = -1};
  return row;
}

void send_row_invalid(struct send_rows *rows, struct send_row *row, const char *words) {
  row->status = SEND_INVALID;
  row->error = send_rows_words(rows, words);
}

void send_rows_free(struct send_rows *rows) {
  while (rows->arena) {
    struct send_arena_block *next = rows->arena->next;

    free(rows->arena);
    rows->arena = next;
  }
  free(rows->rows);
  *rows = (struct send_rows){0};
}

void send_rows_from_to(struct send_rows *rows, const char *numbers, struct smpp_span text) {
  for (;;) {
    size_t len = strcspn(numbers, ",");
    struct send_row *row = send_rows_add(rows);

    row->to = send_rows_copy(rows, smpp_span(numbers, len));
    row->text = text;
    if (numbers[len] == '\0')
      return;
    numbers += len + 1;
  }
}
