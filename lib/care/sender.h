/* SPDX-License-Identifier: MIT
 *
 * care/sender.h - whom a message can come from. */
#ifndef CARE_SENDER_H
#define CARE_SENDER_H

#include <smpp/span.h>

enum care__sender_kind {
  CARE__SENDER_BAD,
  CARE__SENDER_NUMBER, /* + or 00 and digits, or 7 to 15 digits */
  CARE__SENDER_SHORT,  /* 3 to 6 digits */
  CARE__SENDER_NAME    /* at most 11 letters, digits and spaces: nobody can answer it */
};

/* Names are kept to what every operator passes: ASCII letters, digits, spaces and
 * . - & _ with at least one letter. */
enum care__sender_kind care__sender_kind(struct smpp_span sender);

#endif
