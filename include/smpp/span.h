/* SPDX-License-Identifier: MIT
 *
 * smpp/span.h - octets that belong to somebody else, and the export macro. */
#ifndef SMPP_SPAN_H
#define SMPP_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define SMPP_API __attribute__((visibility("default")))
#else
#define SMPP_API
#endif

/* A borrowed run of octets. `ptr` may be NULL when `len` is 0. Whoever hands a
 * span over says until when it may be read. Nothing is ended by a NUL. */
struct smpp_span {
  const uint8_t *ptr;
  size_t len;
};

/* A view of `len` octets at `ptr`. */
static inline struct smpp_span smpp_span(const void *ptr, size_t len) {
  struct smpp_span span;
  span.ptr = (const uint8_t *)ptr;
  span.len = len;
  return span;
}

/* A view of a C string without its NUL; an empty span for NULL. */
static inline struct smpp_span smpp_span_of(const char *text) {
  return smpp_span(text, text ? strlen(text) : 0);
}

/* Whether both hold the same octets. */
static inline bool smpp_span_equal(struct smpp_span a, struct smpp_span b) {
  return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

#ifdef __cplusplus
}
#endif
#endif
