/* SPDX-License-Identifier: MIT
 *
 * Lines for whoever keeps a log: short, clean, and so few that a peer cannot
 * fill a disk with them. */
#ifndef SMPP_LIB_UV_LOG_H
#define SMPP_LIB_UV_LOG_H

#include "uv/words.h"

#include <smpp/uv.h>

/* Of each category and level; what is more is counted. */
#define SMPP__LOG_LINES 20u
#define SMPP__LOG_WITHIN_MS 1000u

struct smpp__log {
  smpp_uv_log_cb call; /* NULL: nobody keeps one */
  void *data;
  int level;      /* the least that is told */
  bool left_some; /* out, of any: they are still to be told of */
  struct {
    uint64_t since_ms;
    uint32_t n;
    uint64_t left_out;
  } told[SMPP_LOG_CATEGORIES][SMPP_LOG_LEVELS];
};

/* Whom a line is about. */
struct smpp__log_subject {
  uint32_t link, host; /* UINT32_MAX: none */
  uint64_t connection;
};

void smpp__log_set(struct smpp__log *log, int level, smpp_uv_log_cb call, void *data);

/* Whether a line of that level would be told. `log` may be NULL, here and below. */
static inline bool smpp__log_wants(const struct smpp__log *log, int level) {
  return log && log->call && level <= log->level;
}

__attribute__((format(printf, 6, 7))) void smpp__log_line(struct smpp__log *log, uint64_t now_ms,
                                                          const struct smpp__log_subject *about,
                                                          int category, int level,
                                                          const char *format, ...);

/* How a connection is protected, and whose certificate will not do for long. */
void smpp__log_tls(struct smpp__log *log, uint64_t now_ms, const struct smpp__log_subject *about,
                   const char *peer, const struct smpp_uv_tls_info *info);

/* Says how much was left out, once its time is over. */
void smpp__log_catch_up(struct smpp__log *log, uint64_t now_ms);

#endif
