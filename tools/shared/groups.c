/* SPDX-License-Identifier: MIT
 *
 * Groups: writing them, and telling what a crash tore from what is damaged. */
#include "groups.h"

#include <errno.h>
#include <string.h>

uint32_t tool_crc32(uint32_t crc, const void *octets, size_t len) {
  const uint8_t *at = octets;

  crc = ~crc;
  while (len--) {
    crc ^= *at++;
    for (int i = 0; i < 8; i++)
      crc = crc >> 1 ^ (0xEDB88320u & (0u - (crc & 1)));
  }
  return ~crc;
}

uint64_t tool_number(const void *at, unsigned octets) {
  const uint8_t *octet = at;
  uint64_t value = 0;

  while (octets--)
    value = value << 8 | *octet++;
  return value;
}

void tool_set32(char *at, uint64_t value) {
  for (int i = 0; i < 4; i++)
    at[i] = (char)(uint8_t)(value >> (24 - 8 * i));
}

/* --- reading ------------------------------------------------------------------- */

/* Whether a header of a group stands at `at` of the file. */
static bool is_header(const struct tool_groups *groups, struct smpp_span content, size_t at) {
  const uint8_t *octets = content.ptr + at;

  return content.len - at >= TOOL_GROUPS_HEADER && memcmp(octets, groups->kind->mark, 8) == 0 &&
         tool_number(octets + 8, 8) == at &&
         tool_number(octets + 24, 4) == tool_crc32(0, octets, 24);
}

/* The records of the group at `at`; false: it is not whole. */
static bool group_at(const struct tool_groups *groups, struct smpp_span content, size_t at,
                     struct smpp_span *records) {
  const uint8_t *octets = content.ptr + at;
  uint64_t len;

  if (!is_header(groups, content, at))
    return false;
  len = tool_number(octets + 16, 4);
  if (len > content.len - at - TOOL_GROUPS_HEADER)
    return false;
  *records = smpp_span(octets + TOOL_GROUPS_HEADER, (size_t)len);
  return tool_number(octets + 20, 4) == tool_crc32(0, records->ptr, records->len);
}

/* A file that holds something else is not ours to cut. */
static bool may_be_ours(const struct tool_groups *groups, struct smpp_span content) {
  size_t n = content.len < 8 ? content.len : 8;

  if (memcmp(content.ptr, groups->kind->mark, n) == 0)
    return true;
  for (size_t i = 0; i < content.len; i++)
    if (content.ptr[i] != 0)
      return false;
  return true; /* the length was kept and the octets were not: a crash does that */
}

/* The mark, but for its last character. */
static bool is_of_another_version(const struct tool_groups *groups, struct smpp_span content) {
  return content.len > 7 && memcmp(content.ptr, groups->kind->mark, 7) == 0 &&
         content.ptr[7] != (uint8_t)groups->kind->mark[7];
}

static int damaged(const struct tool_groups *groups, struct data_fault *fault, size_t at,
                   const char *words) {
  data_fault_at(fault, at, 0, 0);
  data_fault_add(fault, words);
  data_fault_add(fault, " at octet ");
  data_fault_add_uint(fault, at);
  data_fault_add(fault, ": without it nobody knows ");
  data_fault_add(fault, groups->kind->loss);
  return SMPP_ERR_MALFORMED;
}

static int refused(struct data_fault *fault, const char *before, const char *name,
                   const char *after) {
  data_fault_at(fault, 0, 0, 0);
  data_fault_add(fault, before);
  data_fault_add(fault, name);
  data_fault_add(fault, after);
  return SMPP_ERR_MALFORMED;
}

int tool_groups_load(struct tool_groups *groups, const struct tool_groups_kind *kind,
                     const struct tool_groups_file *file, struct smpp_span content,
                     bool (*take)(void *ctx, struct smpp_span records), void *ctx,
                     struct data_fault *fault) {
  struct smpp_span records;
  size_t at = 0;

  *groups = (struct tool_groups){.file = *file, .kind = kind};
  if (is_of_another_version(groups, content))
    return refused(fault, "another version of ", kind->program,
                   " wrote this journal, and this one cannot read it: end that run with that "
                   "version, or give another journal");
  if (content.len && !may_be_ours(groups, content))
    return refused(fault, "this file is not a journal", "", "; it is left as it is");
  while (at < content.len && group_at(groups, content, at, &records)) {
    if (!take(ctx, records))
      return damaged(groups, fault, at, "the journal has records of another version");
    at += TOOL_GROUPS_HEADER + records.len;
  }
  for (size_t later = at + 1; later < content.len; later++)
    if (content.ptr[later] == (uint8_t)kind->mark[0] && is_header(groups, content, later))
      return damaged(groups, fault, at, "the journal is damaged");
  groups->size = at;
  if (at < content.len && file->cut(file->ctx, at) != 0) {
    data_fault_at(fault, at, 0, 0);
    data_fault_add(fault, "what a crash tore cannot be cut off");
    return SMPP_ERR_STATE;
  }
  return SMPP_OK;
}

void tool_groups_free(struct tool_groups *groups) {
  data_buffer_free(&groups->pending);
  data_buffer_free(&groups->group);
}

/* --- writing ------------------------------------------------------------------- */

struct data_buffer *tool_groups_pending(struct tool_groups *groups) {
  static const char room[TOOL_GROUPS_HEADER];

  if (groups->pending.len == 0)
    data_buffer_add(&groups->pending, smpp_span(room, sizeof room));
  return &groups->pending;
}

static void seal(struct tool_groups *groups) {
  char *at = groups->group.ptr;
  size_t len = groups->group.len - TOOL_GROUPS_HEADER;

  memcpy(at, groups->kind->mark, 8);
  tool_set32(at + 8, groups->size >> 32);
  tool_set32(at + 12, groups->size & UINT32_MAX);
  tool_set32(at + 16, len);
  tool_set32(at + 20, tool_crc32(0, at + TOOL_GROUPS_HEADER, len));
  tool_set32(at + 24, tool_crc32(0, at, 24));
}

bool tool_groups_begin(struct tool_groups *groups) {
  struct data_buffer empty = groups->group;

  if (groups->busy || groups->failed || groups->pending.len == 0)
    return false;
  if (groups->pending.failed || groups->pending.len > UINT32_MAX) {
    groups->failed = ENOMEM;
    return false;
  }
  data_buffer_clear(&empty);
  groups->group = groups->pending;
  groups->pending = empty;
  groups->busy = true;
  seal(groups);
  return true;
}

void tool_groups_write(struct tool_groups *groups) {
  const struct tool_groups_file *file = &groups->file;

  groups->result = file->write(file->ctx, groups->group.ptr, groups->group.len, groups->size);
  if (groups->result == 0)
    groups->result = file->sync(file->ctx);
}

int tool_groups_end(struct tool_groups *groups) {
  groups->busy = false;
  if (groups->result == 0)
    groups->size += groups->group.len;
  else /* whether it is durable nobody knows; a second sync would not tell either */
    groups->failed = groups->result;
  return groups->result;
}
