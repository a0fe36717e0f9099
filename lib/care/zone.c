/* SPDX-License-Identifier: MIT
 *
 * A zone is asked of ICU once, change by change for a hundred years; after that
 * it is a table. A million appointments are looked up in it while ICU's calendar
 * would still be at its thousandth, and it needs no lock. */
#include <smppcare/calendar.h>

#include <unicode/ucal.h>
#include <unicode/ustring.h>

#define ZONE_NAME_MAX 64
#define CHANGES_MAX 1024 /* Morocco's four a year fit */

struct change {
  int64_t at_ms;  /* from this instant */
  int32_t offset; /* milliseconds east of Greenwich */
};

struct care_zone {
  struct smpp_alloc alloc;
  size_t n_changes;
  struct change changes[]; /* the first holds from ever */
};

static size_t zone_size(size_t n_changes) {
  return sizeof(care_zone) + n_changes * sizeof(struct change);
}

static UCalendar *open_zone(struct smpp_span name) {
  UChar zone[ZONE_NAME_MAX], canonical[ZONE_NAME_MAX];
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar;
  int32_t len = 0;

  if (name.len == 0 || name.len >= ZONE_NAME_MAX)
    return NULL;
  u_strFromUTF8(zone, ZONE_NAME_MAX, &len, (const char *)name.ptr, (int32_t)name.len, &status);
  ucal_getCanonicalTimeZoneID(zone, len, canonical, ZONE_NAME_MAX, NULL, &status);
  if (U_FAILURE(status))
    return NULL;
  calendar = ucal_open(zone, len, "en", UCAL_GREGORIAN, &status);
  if (U_SUCCESS(status))
    return calendar;
  ucal_close(calendar);
  return NULL;
}

static int32_t offset_at(UCalendar *calendar, int64_t at_ms) {
  UErrorCode status = U_ZERO_ERROR;

  ucal_setMillis(calendar, (double)at_ms, &status);
  return ucal_get(calendar, UCAL_ZONE_OFFSET, &status) +
         ucal_get(calendar, UCAL_DST_OFFSET, &status);
}

static size_t read_changes(UCalendar *calendar, struct change *out) {
  int64_t at = care_day_of(2000, 1, 1) * CARE_DAY_MS, end = care_day_of(2100, 1, 1) * CARE_DAY_MS;
  size_t n = 0;

  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    UDate next;
    int32_t offset = offset_at(calendar, at);

    if (n == 0 || out[n - 1].offset != offset)
      out[n++] = (struct change){at, offset};
    if (!ucal_getTimeZoneTransitionDate(calendar, UCAL_TZ_TRANSITION_NEXT, &next, &status) ||
        U_FAILURE(status) || (int64_t)next <= at || (int64_t)next >= end || n == CHANGES_MAX)
      return n;
    at = (int64_t)next;
  }
}

int care_zone_new(const struct smpp_alloc *alloc, struct smpp_span name, care_zone **out) {
  struct change changes[CHANGES_MAX];
  UCalendar *calendar = open_zone(name);
  care_zone *zone;
  size_t n;

  if (!calendar)
    return SMPP_ERR_NOT_FOUND;
  n = read_changes(calendar, changes);
  ucal_close(calendar);
  zone = alloc->resize(alloc->ctx, NULL, 0, zone_size(n));
  if (!zone)
    return SMPP_ERR_NOMEM;
  zone->alloc = *alloc;
  zone->n_changes = n;
  memcpy(zone->changes, changes, n * sizeof(*changes));
  *out = zone;
  return SMPP_OK;
}

void care_zone_free(care_zone *zone) {
  struct smpp_alloc alloc;

  if (!zone)
    return;
  alloc = zone->alloc;
  alloc.resize(alloc.ctx, zone, zone_size(zone->n_changes), 0);
}

/* The change that an instant comes after. */
static size_t find(const care_zone *zone, int64_t instant_ms) {
  size_t low = 0, high = zone->n_changes;

  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;

    if (zone->changes[middle].at_ms <= instant_ms)
      low = middle;
    else
      high = middle;
  }
  return low;
}

int64_t care_zone_to_wall(const care_zone *zone, int64_t instant_ms) {
  return instant_ms + zone->changes[find(zone, instant_ms)].offset;
}

/* No zone is more than a day from Greenwich, so the search begins before the
 * answer and goes on until the clock shows it or has jumped over it. */
int64_t care_zone_from_wall(const care_zone *zone, int64_t wall_ms) {
  size_t i = find(zone, wall_ms - CARE_DAY_MS);
  int64_t instant = wall_ms - zone->changes[i].offset;

  while (i + 1 < zone->n_changes && instant >= zone->changes[i + 1].at_ms) {
    int64_t after = wall_ms - zone->changes[i + 1].offset;

    if (after < zone->changes[i + 1].at_ms)
      return instant;
    instant = after;
    i++;
  }
  return instant;
}
