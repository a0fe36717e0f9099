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

#ifdef __cplusplus
}
#endif
#endif
