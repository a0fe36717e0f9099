/* SPDX-License-Identifier: MIT
 *
 * smpp/result.h - what a function of ours found.
 *
 * Three things go wrong in three places and never share a number: what *we*
 * found (this file), what the *peer said* (command_status, a plain uint32_t,
 * see smpp/names.h) and what the *system* said (libuv and OpenSSL codes, in
 * smpp/uv.h only). Zero is success, positive an outcome to act on, negative a
 * failure to pass up. Numbers, once released, stay. */
#ifndef SMPP_RESULT_H
#define SMPP_RESULT_H

#include <smpp/span.h>

#ifdef __cplusplus
extern "C" {
#endif

/* name, value, words for a person */
#define SMPP_RESULT_MAP(X)                                                                         \
  X(NOMEM, -1, "out of memory")                                                                    \
  X(INVALID, -2, "an argument is out of its range")                                                \
  X(STATE, -3, "not allowed in this session state")                                                \
  X(UNSUPPORTED, -4, "not supported by this build or this link")                                   \
  X(MALFORMED, -10, "octets do not form a PDU")                                                    \
  X(TOO_LONG, -11, "length exceeds the limit")                                                     \
  X(LENGTH, -12, "command_length is impossible: the link can no longer be followed")               \
  X(FORBIDDEN, -13, "the specification forbids this value")                                        \
  X(NOSPACE, -14, "the buffer given is too small")                                                 \
  X(UNENCODABLE, -15, "a character does not exist in this encoding")                               \
  X(BAD_TEXT, -16, "octets are not text of this encoding")                                         \
  X(PARTS, -17, "the text needs more parts than allowed")                                          \
  X(WINDOW, -20, "the window is full")                                                             \
  X(FULL, -21, "a bounded queue or table is full")                                                 \
  X(NOT_FOUND, -22, "no such thing")                                                               \
  X(URI, -23, "not an SMSC address")                                                               \
  X(TLS, -24, "the settings or files of TLS cannot be used")

enum smpp_result {
  SMPP_OK = 0,
  SMPP_MORE = 1, /* not a failure: more octets are needed; feed them and call again */
#define SMPP_RESULT_ENUM(name, value, text) SMPP_ERR_##name = value,
  SMPP_RESULT_MAP(SMPP_RESULT_ENUM)
#undef SMPP_RESULT_ENUM
};

/* The name, such as "SMPP_ERR_NOMEM", and the words, such as "out of memory".
 * Static strings; "SMPP_ERR_?" and "unknown result" for other numbers. */
SMPP_API const char *smpp_result_name(int result);
SMPP_API const char *smpp_result_text(int result);

/* Where a PDU or a text is at fault. */
struct smpp_fault {
  size_t offset;           /* octets from the start of what was given */
  const char *field;       /* the specification's field name, a static string, or NULL */
  uint32_t command_status; /* what the specification would answer, such as 0x0000000A */
  const char *detail;      /* words for a person, a static string, or NULL */
};

/* The library's version, "MAJOR.MINOR.PATCH". */
SMPP_API const char *smpp_version(void);

#ifdef __cplusplus
}
#endif
#endif
