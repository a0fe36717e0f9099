/* SPDX-License-Identifier: MIT
 *
 * fuzz/peer.h - PDUs of an SMSC that may be of any kind, as a script says. */
#ifndef FUZZ_PEER_H
#define FUZZ_PEER_H

#include "script.h"
#include "truth.h"

#define PEER_MAX 1024

/* An answer to a request on this link that waits, was answered, is not sent yet
 * or never was. How many octets; 0: there is nothing to answer. */
size_t peer_answer(struct truth *truth, const struct truth_link *link, struct script *script,
                   uint8_t out[PEER_MAX]);
/* The honest answer to the link's last request: of a bind, say. */
size_t peer_accept(const struct truth_link *link, uint32_t status, uint8_t out[PEER_MAX]);
/* A request: receipts, messages, whatever else there is. */
size_t peer_request(const struct truth *truth, uint32_t sequence, struct script *script,
                    uint8_t out[PEER_MAX]);

#endif
