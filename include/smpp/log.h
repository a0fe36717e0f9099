/* SPDX-License-Identifier: MIT
 *
 * smpp/log.h - what lines of a log are about, and how much they matter. */
#ifndef SMPP_LOG_H
#define SMPP_LOG_H

#include <smpp/result.h>

#ifdef __cplusplus
extern "C" {
#endif

enum smpp_log_category {
  SMPP_LOG_CONNECT, /* names, addresses, connections: made, refused, lost */
  SMPP_LOG_TLS,
  SMPP_LOG_BIND,
  SMPP_LOG_PDU,     /* what the peer sent and should not have, or did not send and should have */
  SMPP_LOG_PACE,    /* refusals because of the pace or of a full queue, and what follows */
  SMPP_LOG_RECEIPT, /* receipts that belong to nothing, and ids that are forgotten */
  SMPP_LOG_CATEGORIES
};

enum smpp_log_level {
  SMPP_LOG_ERROR,   /* somebody has to do something */
  SMPP_LOG_WARNING, /* something is not as it should be */
  SMPP_LOG_INFO,    /* the course of things: connected, bound, closed */
  SMPP_LOG_DEBUG,
  SMPP_LOG_LEVELS
};

/* "connect", .. and "error", ..; "?" for any other. */
SMPP_API const char *smpp_log_category_name(int category);
SMPP_API const char *smpp_log_level_name(int level);

#ifdef __cplusplus
}
#endif
#endif
