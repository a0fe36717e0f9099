/* SPDX-License-Identifier: MIT
 *
 * PDUs with random fields and TLVs, as the strict encoder writes them. The same
 * seed gives the same PDUs. */
#ifndef TESTS_INTEROP_GENERATOR_H
#define TESTS_INTEROP_GENERATOR_H

#include <smpp/codec.h>

#define GENERATED_MAX 16384u /* octets of a PDU at most */

void generator_seed(uint64_t seed);

/* The next PDU of a command, at least GENERATED_MAX octets of room; its length. */
size_t generator_next(uint32_t command_id, uint8_t *buf, size_t cap);

#endif
