/* SPDX-License-Identifier: MIT
 *
 * The addresses of a message as an SMSC wants them. */
#ifndef TOOLS_SHARED_NUMBERS_H
#define TOOLS_SHARED_NUMBERS_H

#include <data/number.h>
#include <smpp/client.h>

/* Whether a sender is a name, not a number. */
bool tool_is_name(const char *from);

/* The type of number and the numbering plan of a sender: alphanumeric,
 * international, a short code, or unknown. */
void tool_infer_sender(const char *from, int *ton, int *npi);

/* The form of a destination by SMPP_DST_*. A number without + or 00 is sent as it
 * is. */
void tool_format_number(const struct data_number *number, int format, char *out, size_t size);

#endif
