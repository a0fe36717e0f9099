/* SPDX-License-Identifier: MIT
 *
 * codec/doubt.h - tests that cost next to nothing and never miss an oddity.
 *
 * Whatever a rule of remark.h finds in a number or a length, these find too; they
 * may also suspect what is fine. As long as nothing is in doubt, the rules need
 * not be asked. */
#ifndef SMPP_CODEC_DOUBT_H
#define SMPP_CODEC_DOUBT_H

/* Per rule: numbers made of these bits alone are fine. */
#define SMPP__SAFE_ANY 0xFFu
#define SMPP__SAFE_TON 0x05u
#define SMPP__SAFE_NPI 0x09u
#define SMPP__SAFE_VERSION 0x34u
#define SMPP__SAFE_ESM_CLASS 0xC7u
#define SMPP__SAFE_PRIORITY 0x03u
#define SMPP__SAFE_REGISTERED 0x1Du
#define SMPP__SAFE_REPLACE 0x01u
#define SMPP__SAFE_STATE 0x00u /* 0 is not fine either, so this one is always in doubt */
#define SMPP__SAFE_DEST_COUNT 0x00u

#define SMPP__DOUBT_TEXT(len, max) ((len) >= (max))
#define SMPP__DOUBT_CREDENTIAL SMPP__DOUBT_TEXT
#define SMPP__DOUBT_TIME(len, max) (len)
#define SMPP__DOUBT_MESSAGE(len, max) ((len) > (max))

#define SMPP__DOUBT_U8(b, rule, name, max)                                                         \
  (((b)->name & ~SMPP__SAFE_##rule) | (SMPP__SAFE_##rule == 0))
#define SMPP__DOUBT_U32(b, rule, name, max) 0
#define SMPP__DOUBT_CSTR(b, rule, name, max) SMPP__DOUBT_##rule((b)->name.len, max)
#define SMPP__DOUBT_OCTETS SMPP__DOUBT_CSTR
#define SMPP__DOUBT_DESTS(b, rule, name, max) 1
#define SMPP__DOUBT_UNSUCCESS(b, rule, name, max) 1

#endif
