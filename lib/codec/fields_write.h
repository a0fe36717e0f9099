/* SPDX-License-Identifier: MIT
 *
 * codec/fields_write.h - straight code that measures and writes the fields of a
 * list: length_<list>(struct) and write_<list>(writer, struct). */
#ifndef SMPP_CODEC_FIELDS_WRITE_H
#define SMPP_CODEC_FIELDS_WRITE_H

#include <base/writer.h>
#include <codec/fields.h>

#define SMPP__LENGTH_U8(b, name) 1
#define SMPP__LENGTH_U32(b, name) 4
#define SMPP__LENGTH_CSTR(b, name) ((b)->name.len + 1)
#define SMPP__LENGTH_OCTETS(b, name) ((b)->name.len + 1)
#define SMPP__LENGTH_DESTS(b, name) ((b)->dest_addresses.len)
#define SMPP__LENGTH_UNSUCCESS(b, name) ((b)->unsuccess_smes.len)

/* A length that no PDU has: such a span would wrap the sum. */
#define SMPP__LENGTH_ABSURD (SIZE_MAX / 64)

#define SMPP__LENGTH_FIELD(list, type, rule, name, max, status, clause)                            \
  absurd |= SMPP__LENGTH_##type(b, name) > SMPP__LENGTH_ABSURD;                                    \
  len += SMPP__LENGTH_##type(b, name);
#define SMPP__DEFINE_LENGTH(list, struct_name)                                                     \
  static size_t length_##list(const struct smpp_##struct_name *b) {                                \
    size_t len = 0;                                                                                \
    bool absurd = false;                                                                           \
    SMPP__FIELDS_##list(SMPP__LENGTH_FIELD) return absurd ? SIZE_MAX / 2 : len;                    \
  }

#define SMPP__WRITE_U8(b, name) smpp__write_u8(&w, (b)->name)
#define SMPP__WRITE_U32(b, name) smpp__write_u32(&w, (b)->name)
#define SMPP__WRITE_CSTR(b, name) smpp__write_cstr(&w, (b)->name)
#define SMPP__WRITE_OCTETS(b, name)                                                                \
  smpp__write_u8(&w, (uint8_t)(b)->name.len);                                                      \
  smpp__write_octets(&w, (b)->name)
#define SMPP__WRITE_DESTS(b, name) smpp__write_octets(&w, (b)->dest_addresses)
#define SMPP__WRITE_UNSUCCESS(b, name) smpp__write_octets(&w, (b)->unsuccess_smes)

#define SMPP__WRITE_FIELD(list, type, rule, name, max, status, clause) SMPP__WRITE_##type(b, name);
#define SMPP__DEFINE_WRITE(list, struct_name)                                                      \
  static void write_##list(struct smpp__writer *writer, const struct smpp_##struct_name *b) {      \
    struct smpp__writer w = *writer;                                                               \
    SMPP__FIELDS_##list(SMPP__WRITE_FIELD) *writer = w;                                            \
  }

#endif
