/* SPDX-License-Identifier: MIT
 *
 * care/columns.h - what a table's columns are called, and by whom. */
#ifndef CARE_COLUMNS_H
#define CARE_COLUMNS_H

#include <smpp/span.h>

enum care__column {
  CARE__COLUMN_ID,
  CARE__COLUMN_PATIENT,
  CARE__COLUMN_PHONE,
  CARE__COLUMN_LAST_NAME,
  CARE__COLUMN_FIRST_NAME,
  CARE__COLUMN_CIVILITY,
  CARE__COLUMN_LANG,
  CARE__COLUMN_START,
  CARE__COLUMN_TZ,
  CARE__COLUMN_SITE,
  CARE__COLUMN_UNIT,
  CARE__COLUMN_PRACTITIONER,
  CARE__COLUMN_KIND,
  CARE__COLUMN_STATUS,
  CARE__COLUMN_CONSENT,
  CARE__COLUMN_CONTACT_OK,
  CARE__COLUMN_DECEASED,
  CARE__COLUMN_MINOR,
  CARE__COLUMN_SENSITIVE,
  CARE__COLUMN_DATE, /* of the start, where date and time stand apart */
  CARE__COLUMN_TIME,
  CARE__COLUMN_EVENT, /* that came about, for rules that wait for one */
  CARE__COLUMN_EVENT_AT,
  CARE__COLUMNS
};

/* The name by which the library and its templates know a column. */
const char *care__column_name(int column);

/* The first of `names` that means the column, in the order of our preference;
 * DATA_NAME_NONE. */
size_t care__column_find(int column, const struct smpp_span *names, size_t n_names);

#endif
