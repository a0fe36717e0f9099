/* SPDX-License-Identifier: MIT
 *
 * codec/fields_read.h - straight code that reads the fields of a list.
 *
 * SMPP__DEFINE_READ(list, struct_name) makes read_<list>(cursor, struct): 0, or
 * one more than the index of the field at which it stopped, the cursor standing
 * there. On the way cursor.doubt gathers whatever might be odd, by tests that
 * cost next to nothing: as long as it is 0, the rules of remark.h find nothing
 * in numbers and lengths. */
#ifndef SMPP_CODEC_FIELDS_READ_H
#define SMPP_CODEC_FIELDS_READ_H

#include <base/cursor.h>
#include <codec/doubt.h>
#include <codec/lists.h>

#define SMPP__READ_U8(b, name) smpp__cursor_u8(&c, &(b)->name)
#define SMPP__READ_U32(b, name) smpp__cursor_u32(&c, &(b)->name)
#define SMPP__READ_CSTR(b, name) smpp__cursor_cstr(&c, &(b)->name)
#define SMPP__READ_OCTETS(b, name) smpp__cursor_sized(&c, &(b)->name)
#define SMPP__READ_DESTS(b, name)                                                                  \
  smpp__read_dests(&c, (b)->number_of_dests, &(b)->dest_addresses, &(const struct smpp_field *){0})
#define SMPP__READ_UNSUCCESS(b, name)                                                              \
  smpp__read_unsuccesses(&c, (b)->no_unsuccess, &(b)->unsuccess_smes,                              \
                         &(const struct smpp_field *){0})

#define SMPP__READ_FIELD(list, type, rule, name, max, status, clause)                              \
  if (!SMPP__READ_##type(b, name)) {                                                               \
    *cursor = c;                                                                                   \
    return SMPP__INDEX_##list##_##name + 1;                                                        \
  }                                                                                                \
  c.doubt |= SMPP__DOUBT_##type(b, rule, name, max);
#define SMPP__DEFINE_READ(list, struct_name)                                                       \
  static unsigned read_##list(struct smpp__cursor *cursor, struct smpp_##struct_name *b) {         \
    struct smpp__cursor c = *cursor;                                                               \
    SMPP__FIELDS_##list(SMPP__READ_FIELD) *cursor = c;                                             \
    return 0;                                                                                      \
  }

#endif
