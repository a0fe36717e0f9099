/* SPDX-License-Identifier: MIT
 *
 * smpp/stats.h - figures of a client: what it did, how it is, as a struct and as
 * text for Prometheus. There is no number of a person, no text of a message and
 * no secret in any of them. */
#ifndef SMPP_STATS_H
#define SMPP_STATS_H

#include <smpp/result.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct smpp_client smpp_client; /* smpp/client.h */

#define SMPP_CLIENT_STATUSES 32
#define SMPP_CLIENT_TIMES 16
#define SMPP_CLIENT_HOSTS 64
#define SMPP_CLIENT_OPERATION_OUTCOMES 6
/* The upper bounds of the times in milliseconds; the last has none. */
SMPP_API extern const uint32_t smpp_client_time_bounds[SMPP_CLIENT_TIMES - 1];

/* One of the configuration's hosts, whichever links use it. */
struct smpp_client_host {
  uint32_t links_up;       /* bound to it now */
  bool answered;           /* it answered a bind, and .. */
  uint32_t command_status; /* .. this was its last answer */
  uint64_t last_octet_ms;  /* that came from it; 0: never */
};

/* Counts are since the client was made; times are of its clock, 0: never. */
struct smpp_client_stats {
  size_t size;     /* set by the caller */
  uint64_t now_ms; /* when this was asked */
  uint32_t links_up, outstanding, queued;
  uint32_t window;           /* of all links that are up; outstanding is what is used of it */
  uint64_t oldest_queued_ms; /* how long the next message has waited */
  uint32_t rate;             /* segments a second, set by the owner; 0: none */
  uint32_t adapted_rate;     /* what the SMSC allows, as far as it showed; 0: nothing was refused */
  uint64_t pauses;           /* of the account, because the SMSC refused */
  size_t memory;             /* octets allocated now */
  uint64_t binds;            /* that were accepted */
  uint64_t reconnects;       /* .. of a link that had been bound before */
  uint64_t submitted, accepted, partial, rejected, unknown, expired, cancelled, not_sent;
  uint64_t retried;         /* parts that came back from a refusal */
  uint64_t submits_unknown; /* parts that left and found no answer */
  uint64_t segments_sent, receipts, receipts_unmatched, receipts_waiting, inbound, late;
  uint64_t last_octet_ms, last_response_ms, last_receipt_ms, last_inbound_ms;
  struct {
    uint32_t command_status;
    uint64_t count;
  } statuses[SMPP_CLIENT_STATUSES]; /* of answers to parts, in the order in which they came up */
  uint32_t n_statuses;
  uint64_t other_statuses; /* answers with a status that found no place */
  /* Each answer counts once, at the first bound that its time does not exceed. */
  uint64_t response_times[SMPP_CLIENT_TIMES];
  uint64_t response_time_sum_ms;
  /* Days until a certificate expires: ours, and of those that the peers show now
   * the first. INT32_MAX: there is none. For whoever does the I/O to set. */
  int32_t tls_own_days_left, tls_peer_days_left;
  uint32_t n_hosts;
  struct smpp_client_host hosts[SMPP_CLIENT_HOSTS];
  uint64_t operations[SMPP_CLIENT_OPERATION_OUTCOMES]; /* by SMPP_OPERATION_DONE, .. */
};
SMPP_API void smpp_client_stats(const smpp_client *client, uint64_t now_ms,
                                struct smpp_client_stats *out);

/* The same in Prometheus' text format (version 0.0.4), ended by a NUL: families
 * smpp_.. with HELP and TYPE; times are in seconds, what never was is left out.
 * Labels hold outcomes, statuses, and hosts: `index`, from 0, and `host`, which
 * is hosts[index], if `hosts` is not NULL: n_hosts names, UTF-8, of any length.
 * Returns the length; if it is not below `cap`, the text was cut there. Ask
 * with cap 0 how much it needs. */
SMPP_API size_t smpp_client_stats_text(const struct smpp_client_stats *stats,
                                       const char *const *hosts, char *buf, size_t cap);

#ifdef __cplusplus
}
#endif
#endif
