/* SPDX-License-Identifier: MIT
 *
 * data/iconv_text.h - data_codings that the core does not know, by iconv.
 *
 * iconv loads modules and allocates, so it is no part of the core: it stands
 * behind the callback of smpp/text.h. */
#ifndef DATA_ICONV_TEXT_H
#define DATA_ICONV_TEXT_H

#include <smpp/text.h>

/* The character set that a data_coding is read by, NULL where there is none to
 * be had: 0x06 ISO-8859-5 and 0x07 ISO-8859-8 as 5.2.19 says; the nearest for
 * 0x05 (JIS X 0208: SHIFT_JIS), 0x0A (ISO-2022-JP), 0x0D (JIS X 0212: EUC-JP) and
 * 0x0E (KS C 5601: EUC-KR). */
const char *data_iconv_charset(uint8_t data_coding);

/* A converter for smpp_pdu_text and smpp_joined_text. Results as
 * smpp_text_decode, and SMPP_ERR_UNSUPPORTED for another data_coding or a
 * character set that this machine lacks. */
extern const struct smpp_text_converter data_iconv;

#endif
