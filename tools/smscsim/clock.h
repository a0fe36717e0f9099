/* SPDX-License-Identifier: MIT
 *
 * smscsim/clock.h - the time of day in words. */
#ifndef SMSCSIM_CLOCK_H
#define SMSCSIM_CLOCK_H

#include <smpp/receipt.h>
#include <stdint.h>

#define CLOCK_ISO_SIZE 32

/* Unix time in milliseconds as 2026-11-21T21:29:06.123Z. */
void clock_iso(int64_t unix_ms, char out[CLOCK_ISO_SIZE]);

/* The same as a receipt's date, in UTC. */
struct smpp_receipt_date clock_date(int64_t unix_ms);

#endif
