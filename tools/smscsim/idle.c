/* SPDX-License-Identifier: MIT
 *
 * smscsim/idle.c - lines that are closed because nothing came on them. */
#include "smsc_internal.h"

static void look_at(struct smsc *smsc, struct link *link, uint64_t at_ms) {
  if (!smsc__due(smsc, at_ms, DUE_IDLE, link))
    return;
  link->refs++;
  link->idle_due = true;
}

void smsc__mind_idle(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  link->idle_close_ms = smsc__value(smsc, link, VALUE_idle_close, 0, now_ms)->idle_close_ms;
  if (link->idle_close_ms && !link->idle_due)
    look_at(smsc, link, now_ms);
}

static void close_idle(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  smsc->counters.idle++;
  if (log_begin(smsc->config.log, smsc__unix_ms(smsc, now_ms), "idle")) {
    log_count(smsc->config.log, "session", link->number);
    log_end(smsc->config.log);
  }
  link->deaf = true;
  smsc->config.port.disconnect(link->handle, false);
}

void smsc__idle(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  uint64_t heard_ms;

  link->idle_due = false;
  if (link->handle && !link->deaf && link->idle_close_ms) {
    heard_ms = smsc->config.port.heard_ms(link->handle);
    if (heard_ms < link->since_ms)
      heard_ms = link->since_ms;
    if (now_ms - heard_ms >= link->idle_close_ms)
      close_idle(smsc, link, now_ms);
    else
      look_at(smsc, link, heard_ms + link->idle_close_ms);
  }
  link_unref(link);
}
