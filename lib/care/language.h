/* SPDX-License-Identifier: MIT
 *
 * care/language.h - what templates ask of ICU. */
#ifndef CARE_LANGUAGE_H
#define CARE_LANGUAGE_H

#include <care/when.h>
#include <smppcare/template.h>

enum care__date_style {
  CARE__DATE_DM,      /* 23/11 */
  CARE__DATE_DMY,     /* 23/11/2026 */
  CARE__DATE_FULL,    /* lundi 23 novembre */
  CARE__DATE_LONG,    /* 23 novembre 2026 */
  CARE__DATE_WEEKDAY, /* lundi */
  CARE__TIME,         /* 09h30, 09:30, 9:30 AM */
  CARE__DATE_STYLES
};

/* Writes UTF-8; SMPP_ERR_NOSPACE; SMPP_ERR_NOT_FOUND: a time in UTC and no zone
 * to show it in; SMPP_ERR_UNSUPPORTED: ICU has no data for it. */
int care__language_format(care_language *language, int style, const struct care__when *when,
                          char *out, size_t cap, size_t *len);

/* Capitals, as the language makes them; results as above. */
int care__language_upper(const care_language *language, struct smpp_span text, char *out,
                         size_t cap, size_t *len);

#endif
