/* SPDX-License-Identifier: MIT
 *
 * A file to which records are added in groups, each of which is durable or, after
 * a crash, not there.
 *
 * Records are gathered in memory and written as a group; a group counts once
 * its sync succeeded. `begin`, then `write` (which may run on another thread,
 * and touches nothing but the group), then `end`.
 *
 * A group is: the file's mark (8 octets), its own offset in the file (8), the
 * length of its records (4), their CRC-32 (4), the CRC-32 of the 24 octets before
 * (4), the records. All numbers are big-endian. A group is written only after the
 * one before it was synced: so a bad group that no good header follows is what a
 * crash tore, of which nothing was believed, and it is cut off; with a header
 * behind it, the file was damaged, and is refused. */
#ifndef TOOL_GROUPS_H
#define TOOL_GROUPS_H

#include <data/buffer.h>
#include <data/fault.h>
#include <smpp/result.h>

#define TOOL_GROUPS_HEADER 28u

/* Where groups are kept. Each returns 0, or an errno. */
struct tool_groups_file {
  void *ctx;
  int (*write)(void *ctx, const void *octets, size_t len, uint64_t offset);
  int (*sync)(void *ctx);
  int (*cut)(void *ctx, uint64_t len); /* what is behind `len` is gone */
};

/* What the file is called in messages, and what its groups begin with. */
struct tool_groups_kind {
  const char *mark;    /* 8 characters, of which the last is the version */
  const char *program; /* that writes it */
  const char *loss;    /* what nobody knows without it: "what was sent" */
};

struct tool_groups {
  struct tool_groups_file file;
  const struct tool_groups_kind *kind;
  struct data_buffer pending; /* a header's room, then records */
  struct data_buffer group;   /* begun, with its header */
  uint64_t size;              /* of the file, as far as it is good */
  bool busy;
  int result, failed; /* errno */
};

/* Reads `content`: `take` gets the records of each group, and says false of some
 * that cannot be. What a crash tore is cut off the file. `*groups` begins anew.
 * SMPP_ERR_MALFORMED: no such file, or a damaged one; SMPP_ERR_STATE: the file
 * cannot be cut. `fault` says it. To be freed whatever the result. */
int tool_groups_load(struct tool_groups *groups, const struct tool_groups_kind *kind,
                     const struct tool_groups_file *file, struct smpp_span content,
                     bool (*take)(void *ctx, struct smpp_span records), void *ctx,
                     struct data_fault *fault);
void tool_groups_free(struct tool_groups *groups);

/* Where the next record is to be added. */
struct data_buffer *tool_groups_pending(struct tool_groups *groups);

/* Closes the group of what was added. False: there is nothing to write, the
 * last group is not ended, or it failed. */
bool tool_groups_begin(struct tool_groups *groups);
void tool_groups_write(struct tool_groups *groups);
/* 0, or the errno of the failure; there are no more groups after one. */
int tool_groups_end(struct tool_groups *groups);

/* CRC-32 of IEEE 802.3, going on from an earlier one (at first 0). */
uint32_t tool_crc32(uint32_t crc, const void *octets, size_t len);

/* Big-endian, `octets` of them. */
uint64_t tool_number(const void *at, unsigned octets);
void tool_set32(char *at, uint64_t value);

#endif
