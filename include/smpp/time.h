/* SPDX-License-Identifier: MIT
 *
 * smpp/time.h - the time strings of SMPP 3.4 (7.1.1): YYMMDDhhmmsstnnp. */
#ifndef SMPP_TIME_H
#define SMPP_TIME_H

#include <smpp/result.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SMPP_TIME_LEN 16u /* characters, without the NUL */

/* An absolute time, or an amount from now (relative). The fields are those of
 * the string; year is the two digits (an absolute one means 2000 + year). */
struct smpp_time {
  bool relative;
  uint8_t year, month, day, hour, minute, second, tenth;
  int8_t quarters; /* local time less UTC in quarter hours, -48 to 48; 0 if relative */
};

/* Reads the 16 characters. SMPP_ERR_MALFORMED: another length, not digits, a
 * value out of its range, a day that the month does not have, a p that is not
 * one of + - R, or a relative time with t or nn other than 0. */
SMPP_API int smpp_time_parse(struct smpp_span text, struct smpp_time *out);

/* Writes the 16 characters and a NUL. SMPP_ERR_INVALID: a field out of range. */
SMPP_API int smpp_time_format(const struct smpp_time *time, char out[SMPP_TIME_LEN + 1]);

/* Seconds since 1970-01-01 00:00 UTC of an absolute time (tenths dropped), and
 * back, in UTC. SMPP_ERR_INVALID: a relative time, or a year outside 2000 to
 * 2099. */
SMPP_API int smpp_time_to_unix(const struct smpp_time *time, int64_t *seconds);
SMPP_API int smpp_time_from_unix(int64_t seconds, struct smpp_time *out);

/* An amount of seconds as a relative time, years and months unused (their
 * length is open): days up to 99. SMPP_ERR_INVALID: longer than that. */
SMPP_API int smpp_time_relative(uint32_t seconds, struct smpp_time *out);

#ifdef __cplusplus
}
#endif
#endif
