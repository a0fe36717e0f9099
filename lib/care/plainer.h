/* SPDX-License-Identifier: MIT
 *
 * care/plainer.h - texts in the letters that GSM 7-bit has. */
#ifndef CARE_PLAINER_H
#define CARE_PLAINER_H

#include <smpp/result.h>
#include <smpp/span.h>

/* A letter of a script that GSM 7-bit cannot stand in for. */
bool care__is_foreign(uint32_t code_point);

/* Whether any of a text is. */
bool care__has_foreign(struct smpp_span text);

/* Writes UTF-8 with each character that GSM 7-bit lacks as one that it has: without
 * its accents, or by a likeness (Ł: L, ½: 1/2). SMPP_ERR_NOSPACE;
 * SMPP_ERR_UNENCODABLE: *character has neither. */
int care__plainer(struct smpp_span text, char *out, size_t cap, size_t *len, uint32_t *character);

#endif
