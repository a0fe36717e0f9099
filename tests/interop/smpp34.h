/* SPDX-License-Identifier: MIT
 *
 * libsmpp34 behind an interface of octets: its headers and ours do not meet. */
#ifndef TESTS_INTEROP_SMPP34_H
#define TESTS_INTEROP_SMPP34_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define READING_ENTRIES 64u

/* One field, or one TLV. */
struct reading_entry {
  const char *name; /* of the specification; NULL: a TLV */
  uint16_t tag;
  uint8_t octets[1100]; /* an integer big-endian, a string without its NUL */
  size_t len;
};

/* A PDU field by field in wire order, lists and TLVs as entries of their own. */
struct reading {
  struct reading_entry entries[READING_ENTRIES];
  size_t n;
};

struct reading_entry *reading_add(struct reading *reading, const char *name, const void *octets,
                                  size_t len);
void reading_add_integer(struct reading *reading, const char *name, uint32_t value, size_t width);

/* Reads a PDU with libsmpp34 and writes it again; *packed_len is 0 where it does
 * not pack. False: it does not unpack. */
bool smpp34_read(const uint8_t *octets, size_t len, struct reading *out, uint8_t *packed,
                 size_t cap, size_t *packed_len);

#endif
