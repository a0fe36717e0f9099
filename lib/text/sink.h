/* SPDX-License-Identifier: MIT
 *
 * Where text is written: a buffer that goes on counting when it is full, so
 * that one pass both writes and measures. */
#ifndef SMPP_TEXT_SINK_H
#define SMPP_TEXT_SINK_H

#include <smpp/result.h>
#include <smpp/span.h>

struct smpp__sink {
  uint8_t *out;
  size_t cap;
  size_t len; /* what there is to write so far; over `cap`, nothing more is written */
};

/* Room left, 0 once something did not fit. */
static inline size_t smpp__sink_room(const struct smpp__sink *sink) {
  return sink->len < sink->cap ? sink->cap - sink->len : 0;
}

static inline void smpp__sink_put(struct smpp__sink *sink, const uint8_t *octets, size_t n) {
  if (n <= smpp__sink_room(sink)) {
    for (size_t i = 0; i < n; i++)
      sink->out[sink->len + i] = octets[i];
  } else if (sink->len <= sink->cap) {
    sink->cap = sink->len; /* a shorter piece must not fill the hole */
  }
  sink->len += n;
}

static inline int smpp__sink_result(const struct smpp__sink *sink, size_t cap) {
  return sink->len > cap ? SMPP_ERR_NOSPACE : SMPP_OK;
}

/* Says where and why, if anybody asks. */
static inline int smpp__text_fault(struct smpp_fault *fault, size_t offset, const char *detail,
                                   int result) {
  if (fault) {
    fault->offset = offset;
    fault->field = NULL;
    fault->command_status = 0;
    fault->detail = detail;
  }
  return result;
}

#endif
