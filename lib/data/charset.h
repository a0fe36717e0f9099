/* SPDX-License-Identifier: MIT
 *
 * data/charset.h - text files as spreadsheets save them, to UTF-8. */
#ifndef DATA_CHARSET_H
#define DATA_CHARSET_H

#include <data/buffer.h>
#include <data/fault.h>
#include <smpp/result.h>

/* Finds out what `octets` are and appends them to `out` as UTF-8 without a byte
 * order mark: UTF-8, UTF-16LE or UTF-16BE by their mark; UTF-16 without a mark
 * by the zeros beside its first characters; else UTF-8 if it is valid; else
 * Windows code page 1252. *name (may be NULL) becomes "UTF-8", "UTF-16LE",
 * "UTF-16BE" or "CP1252", a static string.
 *
 * SMPP_ERR_BAD_TEXT with fault: octets that are neither, a file that is mostly
 * UTF-8 but broken in places (read as CP1252 its accents would come out as two
 * signs each), half a UTF-16 character, UTF-32. SMPP_ERR_NOMEM. */
int data_charset_to_utf8(struct smpp_span octets, struct data_buffer *out, const char **name,
                         struct data_fault *fault);

/* The place of the end of `before`, valid UTF-8: lines and characters from 1.
 * Lines end in LF, CR LF or CR. */
void data_place(struct smpp_span before, size_t *line, size_t *column);

#endif
