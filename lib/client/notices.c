/* SPDX-License-Identifier: MIT
 *
 * What the client says for a log, besides what it says of a link. The same thing
 * is said once, however often it happened since it was said last. */
#include "client/internal.h"

static const struct {
  int category, level;
  const char *text;
} notices[SMPP__NOTICES] = {
    [SMPP__NOTICE_UNWRITABLE] = {SMPP_LOG_PDU, SMPP_LOG_WARNING,
                                 "a message could not be written for this link"},
    [SMPP__NOTICE_UNANSWERED] = {SMPP_LOG_PDU, SMPP_LOG_WARNING,
                                 "a submit found no answer in time: it is unknown"},
    [SMPP__NOTICE_LATE] = {SMPP_LOG_PDU, SMPP_LOG_INFO, "an answer came after its time"},
    [SMPP__NOTICE_SLOWER] = {SMPP_LOG_PACE, SMPP_LOG_WARNING,
                             "the SMSC refuses the pace: a pause, then slower"},
    [SMPP__NOTICE_FASTER] = {SMPP_LOG_PACE, SMPP_LOG_DEBUG, "the pace climbs a step"},
    [SMPP__NOTICE_HELD] = {SMPP_LOG_PACE, SMPP_LOG_INFO,
                           "a destination waits: the SMSC takes nothing more for it now"},
    [SMPP__NOTICE_UNMATCHED] = {SMPP_LOG_RECEIPT, SMPP_LOG_INFO,
                                "a receipt belongs to no message that is known"},
    [SMPP__NOTICE_FORGOTTEN] = {SMPP_LOG_RECEIPT, SMPP_LOG_WARNING,
                                "too many messages wait for their receipts: the oldest is "
                                "forgotten"},
    [SMPP__NOTICE_STRANGE] = {SMPP_LOG_PDU, SMPP_LOG_WARNING,
                              "a submit_multi_resp refuses a destination that was not asked for"},
};

bool smpp__notice_tell(struct smpp_client *client, struct smpp_client_event *out) {
  unsigned i = 0;

  if (!client->notices)
    return false;
  while (!(client->notices & 1u << i))
    i++;
  client->notices &= ~(1u << i);
  out->type = SMPP_CLIENT_LOG;
  out->link = UINT32_MAX;
  out->category = notices[i].category;
  out->level = notices[i].level;
  out->detail = notices[i].text;
  return true;
}

const char *smpp_log_category_name(int category) {
  static const char *const names[SMPP_LOG_CATEGORIES] = {"connect", "tls",  "bind",
                                                         "pdu",     "pace", "receipt"};

  return category >= 0 && category < SMPP_LOG_CATEGORIES ? names[category] : "?";
}

const char *smpp_log_level_name(int level) {
  static const char *const names[SMPP_LOG_LEVELS] = {"error", "warning", "info", "debug"};

  return level >= 0 && level < SMPP_LOG_LEVELS ? names[level] : "?";
}
