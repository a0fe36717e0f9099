/* SPDX-License-Identifier: MIT
 *
 * Structs of the public headers that begin with their size, from a caller that
 * may have been built with another version of them (docs/abi.md). */
#ifndef SMPP_BASE_SIZED_H
#define SMPP_BASE_SIZED_H

#include <smpp/result.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Copies what the caller has of a struct over the defaults in `to`, which is
 * `now` octets long here. SMPP_ERR_INVALID: the caller has less than `first`, so
 * it was never set; or more than we know, and set: a newer version's wish, that
 * must not be passed over in silence. */
static inline int smpp__sized_take(void *to, size_t now, size_t first, const void *from) {
  size_t size;

  memcpy(&size, from, sizeof size);
  if (size < first)
    return SMPP_ERR_INVALID;
  for (size_t i = now; i < size; i++)
    if (((const uint8_t *)from)[i] != 0)
      return SMPP_ERR_INVALID;
  memcpy(to, from, size < now ? size : now);
  memcpy(to, &now, sizeof now);
  return SMPP_OK;
}

/* `to` is a variable with the defaults, `last` the last member that the struct
 * had in its first version: it stays when others follow. */
#define SMPP__TAKE(to, from, last)                                                                 \
  smpp__sized_take(&(to), sizeof(to),                                                              \
                   (size_t)((const char *)(&(to).last + 1) - (const char *)&(to)), from)

#endif
