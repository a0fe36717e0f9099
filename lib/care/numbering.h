/* SPDX-License-Identifier: MIT
 *
 * care/numbering.h - which numbers exist. One of two files answers:
 * numbering_lib.cc by libphonenumber, numbering_plain.c by a short table. */
#ifndef CARE_NUMBERING_H
#define CARE_NUMBERING_H

#include <smppcare/number.h>

#ifdef __cplusplus
extern "C" {
#endif

struct care__numbered {
  int reason; /* CARE_NUMBER_OK, NO_COUNTRY, TOO_SHORT, TOO_LONG or NO_SUCH */
  char e164[CARE_NUMBER_E164 + 1];
  char region[3];
  int kind; /* CARE_KIND_* */
};

/* Whether more than lengths is known: of digits that are read in two ways, only
 * one may be a number. */
extern const bool care__numbering_is_complete;

/* How a country's numbers begin when its people dial them. */
struct care__dialling {
  char trunk[4]; /* "0"; "": no prefix */
  char code[4];  /* "33" */
};

/* Whether there is such a country; `region` is two capitals. */
bool care__numbering_region(const char *region, struct care__dialling *out);

/* Reads ASCII digits, at most 20 with at most one '+' before them, as somebody
 * in `region` would ("": digits begin with '+'). SMPP_OK, SMPP_ERR_NOMEM. */
int care__numbering_read(const char *digits, const char *region, struct care__numbered *out);

#ifdef __cplusplus
}
#endif
#endif
