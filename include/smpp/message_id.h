/* SPDX-License-Identifier: MIT
 *
 * smpp/message_id.h - comparing message ids as operators write them.
 *
 * An id is a string of any length, never an integer. A response may give it in
 * hexadecimal and the receipt in decimal, or the other way round. */
#ifndef SMPP_MESSAGE_ID_H
#define SMPP_MESSAGE_ID_H

#include <smpp/result.h>

#ifdef __cplusplus
extern "C" {
#endif

enum smpp_id_policy {
  SMPP_ID_AUTO, /* here as RAW; a client learns it from receipts */
  SMPP_ID_RAW,  /* the string itself; case and leading zeros ignored */
  SMPP_ID_DEC,  /* decimal digits: a number, beyond any integer type */
  SMPP_ID_HEX   /* hexadecimal digits, 0x in front or not */
};

#define SMPP_ID_NORMAL_MAX 96

/* The form of an id that is equal for equal ids: of a number in DEC or HEX its
 * lower-case hexadecimal digits, else the string in lower case; both without
 * leading zeros ("0" for zero). What is no number of its policy, or is a
 * decimal one of more than SMPP_ID_NORMAL_MAX digits, is treated as RAW. The
 * length is returned, at most SMPP_ID_NORMAL_MAX; longer ids are cut there. */
SMPP_API size_t smpp_message_id_normalise(struct smpp_span id, int policy,
                                          char out[SMPP_ID_NORMAL_MAX]);

SMPP_API const char *smpp_id_policy_name(int policy); /* "auto" "raw" "dec" "hex", or NULL */
SMPP_API bool smpp_id_policy_by_name(struct smpp_span name, int *policy);

#ifdef __cplusplus
}
#endif
#endif
