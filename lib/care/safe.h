/* SPDX-License-Identifier: MIT
 *
 * care/safe.h - a text as a telephone shows it and GSM 7-bit can carry it.
 *
 * What ICU, word processors and copied fields put into a text without anybody
 * asking for it: no-break and thin spaces, direction marks, curly quotes, long
 * dashes. Each of them would turn a text of one part into UCS-2 of three. Only
 * what a reader does not miss is replaced; accents and letters never are. */
#ifndef CARE_SAFE_H
#define CARE_SAFE_H

#include <smpp/span.h>

/* Rewrites the UTF-8 in place and returns the new length, never a greater one:
 *  - combining accents joined with their letters (NFC)
 *  - every kind of space, and tabs, become one ' '; runs of them one; none at
 *    the ends of lines, nor before ',' or '.'; at most two line ends in a row,
 *    none at the ends of the text
 *  - zero-width, direction and control characters go, but for joiners between
 *    letters that are not Latin and within emoji
 *  - quotes and dashes become ' " -, guillemets lose the spaces inside them,
 *    an ellipsis becomes three dots, a bullet '-', oe and fi ligatures two letters
 * Octets that are not UTF-8 become '?': the caller has refused them before. */
size_t care__text_safe(char *text, size_t len);

#endif
