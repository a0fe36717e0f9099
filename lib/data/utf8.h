/* SPDX-License-Identifier: MIT
 *
 * data/utf8.h - UTF-8, read with distrust. */
#ifndef DATA_UTF8_H
#define DATA_UTF8_H

#include <smpp/span.h>

#define DATA_REPLACEMENT 0xFFFDu

/* Reads the first character of `text`, which is not empty, and returns how many
 * octets it took (at least 1). Overlong forms, surrogates, numbers above
 * U+10FFFF and cut sequences set *valid to false and *code_point to U+FFFD;
 * what is taken is then the longest piece that could have begun a character
 * (Unicode, "substitution of maximal subparts"). */
size_t data_utf8_decode(struct smpp_span text, uint32_t *code_point, bool *valid);

/* Writes a code point (U+FFFD for a surrogate or one above U+10FFFF); returns 1
 * to 4. */
size_t data_utf8_encode(uint32_t code_point, char out[4]);

/* Whether all of it is UTF-8; if not, *offset (may be NULL) is the first fault. */
bool data_utf8_valid(struct smpp_span text, size_t *offset);

/* Whether a character is not seen but acts: a control of C0 or C1, the end of a line
 * or paragraph, a mark that turns the direction of what follows. On a terminal these
 * can show something else than what is there. */
bool data_utf8_acts(uint32_t code_point);

#endif
