/* SPDX-License-Identifier: MIT
 *
 * smppcare/cost.h - what a text will cost, and which character is to blame. */
#ifndef SMPPCARE_COST_H
#define SMPPCARE_COST_H

#include <smpp/span.h>
#include <smpp/text.h>

#ifdef __cplusplus
extern "C" {
#endif

struct care_cost {
  size_t size;       /* sizeof, set by the initialiser */
  int encoding;      /* SMPP_ENCODING_GSM7 or UCS2 */
  uint8_t n_parts;   /* what is sent and paid */
  char warning[200]; /* words for a person, ended by NUL; "": nothing to say */
};
#define CARE_COST_INIT                                                                             \
  { sizeof(struct care_cost), 0, 0, "" }

/* Counts the parts of a UTF-8 text as smpp_text_plan splits it by default. It
 * warns where a few characters that GSM 7-bit lacks make a text dearer ("û
 * forces UCS-2: 3 parts instead of 1"); a text in another script, whose letters
 * could not be otherwise, is not warned about. Results of smpp_text_plan;
 * SMPP_ERR_PARTS: more than 255. */
SMPP_API int care_cost_of(struct smpp_span text, struct care_cost *out);

/* --- prices ------------------------------------------------------------------------ */

/* Of a part, and of many: whole millionths of a currency's unit, which add up
 * exactly. */
#define CARE_PRICE_LIMIT UINT64_C(100000000000) /* of a part: a hundred thousand units */
#define CARE_PRICE_MAX 32

/* "0.049", "0,049", "5". False: no price: a sign, more than six decimals, over
 * CARE_PRICE_LIMIT. */
SMPP_API bool care_price_read(struct smpp_span text, uint64_t *micros);

/* "0.049", "0.10", "1234.50": two decimals at least. Returns the length; a NUL
 * follows. Any number fits. */
SMPP_API size_t care_price_write(uint64_t micros, char out[CARE_PRICE_MAX]);

#ifdef __cplusplus
}
#endif
#endif
