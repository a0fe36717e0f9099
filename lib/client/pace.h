/* SPDX-License-Identifier: MIT
 *
 * The pace of an account: at most `rate` segments accepted by the transports in
 * any half-open second of the client's clock.
 *
 * What was accepted in the last second stands in a log of one-millisecond
 * counters. What is made and not yet accepted is counted too: whenever it
 * leaves, the second around it was checked when the last of it was made. */
#ifndef SMPP_CLIENT_PACE_H
#define SMPP_CLIENT_PACE_H

#include <stdbool.h>
#include <stdint.h>

#define SMPP_PACE_MS 1000u

struct smpp__pace {
  uint32_t rate;        /* 0: no limit */
  uint32_t head, n_log; /* of the ring, oldest first */
  uint64_t used;        /* segments in the log */
  uint64_t pending;     /* made, not yet accepted by a transport */
  uint64_t blocked_ms;  /* nothing before this time: the debt of one above the rate */
  uint64_t last_ms;     /* of the newest counter */
  struct {
    uint32_t ms; /* the low half of the time */
    uint32_t segments;
  } log[SMPP_PACE_MS];
};

void smpp__pace_init(struct smpp__pace *pace, uint32_t rate);
void smpp__pace_set_rate(struct smpp__pace *pace, uint32_t rate);

/* Whether a PDU of so many segments may be made now. One that is above the rate
 * by itself goes when the last second was empty, and is paid for afterwards. */
bool smpp__pace_allows(struct smpp__pace *pace, uint32_t segments, uint64_t now_ms);
/* When smpp__pace_allows will say so if nothing else happens; UINT64_MAX: not
 * before a transport took something. */
uint64_t smpp__pace_ready_ms(const struct smpp__pace *pace, uint32_t segments);

void smpp__pace_made(struct smpp__pace *pace, uint32_t segments);
void smpp__pace_sent(struct smpp__pace *pace, uint32_t segments, uint64_t now_ms);
/* n PDUs of one segment each left at once. */
void smpp__pace_sent_singles(struct smpp__pace *pace, uint32_t n, uint64_t now_ms);
/* Segments in the second up to now. */
uint64_t smpp__pace_used(struct smpp__pace *pace, uint64_t now_ms);
/* Made, and never to be sent. */
void smpp__pace_dropped(struct smpp__pace *pace, uint32_t segments);

#endif
