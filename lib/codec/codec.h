/* SPDX-License-Identifier: MIT
 *
 * codec/codec.h - what decoding, encoding and framing share. */
#ifndef SMPP_CODEC_CODEC_H
#define SMPP_CODEC_CODEC_H

#include <codec/fields.h>

/* What a NULL codec means. */
extern const struct smpp_codec smpp__codec_default;

/* The body of a command, as far as this version knows the command: SMPP 3.3
 * has neither transceivers nor data_sm, outbind and alert_notification; the
 * broadcasts are of 5.0. */
static inline enum smpp__body smpp__body_in(uint32_t command_id, uint8_t version) {
  if (version < SMPP_VERSION_3_4)
    switch (command_id & ~SMPP_RESPONSE_BIT) {
    case SMPP_BIND_TRANSCEIVER:
    case SMPP_OUTBIND:
    case SMPP_ALERT_NOTIFICATION:
    case SMPP_DATA_SM:
      return SMPP__BODY_unknown;
    default:
      break;
    }
  if (version < SMPP_VERSION_5_0)
    switch (command_id & ~SMPP_RESPONSE_BIT) {
    case SMPP_BROADCAST_SM:
    case SMPP_QUERY_BROADCAST_SM:
    case SMPP_CANCEL_BROADCAST_SM:
      return SMPP__BODY_unknown;
    default:
      break;
    }
  return smpp__body_of(command_id);
}

#endif
