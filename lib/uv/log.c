/* SPDX-License-Identifier: MIT
 *
 * The log: who wants which lines, and how many of them there may be. */
#include "uv/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void smpp__log_set(struct smpp__log *log, int level, smpp_uv_log_cb call, void *data) {
  memset(log, 0, sizeof *log);
  log->call = call;
  log->data = data;
  log->level = level;
}

/* Whether there may be one more; *left_out is how many there were that might not. */
static bool admit(struct smpp__log *log, int category, int level, uint64_t now_ms,
                  uint64_t *left_out) {
  *left_out = log->told[category][level].left_out;
  if (now_ms - log->told[category][level].since_ms >= SMPP__LOG_WITHIN_MS) {
    log->told[category][level].since_ms = now_ms;
    log->told[category][level].n = 0;
  }
  if (log->told[category][level].n >= SMPP__LOG_LINES) {
    log->told[category][level].left_out++;
    log->left_some = true;
    return false;
  }
  log->told[category][level].n++;
  log->told[category][level].left_out = 0;
  return true;
}

/* One line, whatever a host is called or a certificate says. */
static void clean(char *text) {
  for (; *text; text++)
    if ((uint8_t)*text < 0x20 || (uint8_t)*text == 0x7F)
      *text = '?';
}

static void tell(struct smpp__log *log, const struct smpp_uv_log *line) {
  log->call(line, log->data);
}

void smpp__log_line(struct smpp__log *log, uint64_t now_ms, const struct smpp__log_subject *about,
                    int category, int level, const char *format, ...) {
  char text[SMPP__WORDS_SIZE];
  struct smpp_uv_log line = {category,          level, now_ms, about->link, about->host,
                             about->connection, text,  0};
  va_list args;

  if (!smpp__log_wants(log, level) || !admit(log, category, level, now_ms, &line.left_out))
    return;
  va_start(args, format);
  vsnprintf(text, sizeof text, format, args);
  va_end(args);
  clean(text);
  tell(log, &line);
}

static void catch_up(struct smpp__log *log, int category, int level, uint64_t now_ms) {
  struct smpp_uv_log line = {
      category, level, now_ms, UINT32_MAX, UINT32_MAX, 0, "more of this kind was left out", 0};

  if (log->told[category][level].left_out == 0)
    return;
  if (now_ms - log->told[category][level].since_ms < SMPP__LOG_WITHIN_MS) {
    log->left_some = true;
    return;
  }
  if (admit(log, category, level, now_ms, &line.left_out))
    tell(log, &line);
}

void smpp__log_catch_up(struct smpp__log *log, uint64_t now_ms) {
  if (!log || !log->left_some || !log->call)
    return;
  log->left_some = false;
  for (int category = 0; category < SMPP_LOG_CATEGORIES; category++)
    for (int level = 0; level < SMPP_LOG_LEVELS; level++)
      catch_up(log, category, level, now_ms);
}

/* --- TLS ----------------------------------------------------------------------- */

#define SOON_DAYS 30

static void warn_of(struct smpp__log *log, uint64_t now_ms, const struct smpp__log_subject *about,
                    const char *whose, int32_t days_left) {
  if (days_left < 0)
    smpp__log_line(log, now_ms, about, SMPP_LOG_TLS, SMPP_LOG_WARNING, "%s certificate has expired",
                   whose);
  else if (days_left < SOON_DAYS)
    smpp__log_line(log, now_ms, about, SMPP_LOG_TLS, SMPP_LOG_WARNING,
                   "%s certificate expires in %ld days", whose, (long)days_left);
}

void smpp__log_tls(struct smpp__log *log, uint64_t now_ms, const struct smpp__log_subject *about,
                   const char *peer, const struct smpp_uv_tls_info *info) {
  smpp__log_line(log, now_ms, about, SMPP_LOG_TLS, SMPP_LOG_INFO, "%s: %s with %s", peer,
                 info->version, info->cipher);
  warn_of(log, now_ms, about, "our", info->own_days_left);
  warn_of(log, now_ms, about, "the peer's", info->peer_days_left);
}
