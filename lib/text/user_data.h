/* SPDX-License-Identifier: MIT
 *
 * The fields of a PDU that say what its user data is, whichever PDU it is. */
#ifndef SMPP_TEXT_USER_DATA_H
#define SMPP_TEXT_USER_DATA_H

#include <smpp/text.h>

#define SMPP__MESSAGE_OCTETS 140u /* of user data, header included (23.040 9.2.3.24.1) */
#define SMPP__ESM_UDHI 0x40       /* 5.2.12: a user data header is in front */

struct smpp__user_data_fields {
  uint8_t *esm_class;
  uint8_t *data_coding;
  struct smpp_span *short_message; /* NULL in a data_sm */
};

/* Where they are in a submit_sm, deliver_sm, submit_multi or data_sm. Returns
 * whether it is one of these. */
bool smpp__user_data_fields(struct smpp_pdu *pdu, struct smpp__user_data_fields *out);

/* The same of a PDU that is only read. Returns whether it has them. */
bool smpp__user_data_coding(const struct smpp_pdu *pdu, uint8_t *esm_class, uint8_t *data_coding);

/* What octets are text by. */
struct smpp__reading {
  int dcs0;
  uint8_t data_coding;
  struct smpp_gsm7_tables tables; /* as a header says, whatever it says */
  unsigned fill;                  /* bits before packed septets */
  const struct smpp_text_converter *converter;
};

/* Octets to UTF-8; results as smpp_pdu_text. */
int smpp__text_decode(const struct smpp__reading *by, struct smpp_span octets, char *out,
                      size_t cap, size_t *len);

#endif
