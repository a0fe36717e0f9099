/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SPEC_PDU_EXPECT_H
#define TESTS_SPEC_PDU_EXPECT_H

#include "jsonl.h"

#include <smpp/codec.h>

/* Fails the test unless the PDU holds what `expect` of its vector says: header,
 * every field by its name, the entries of lists, the TLVs in order. */
void pdu_expect(const struct smpp_pdu *pdu, const struct data_json_value *expect);

#endif
