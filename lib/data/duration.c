/* SPDX-License-Identifier: MIT */
#include <data/duration.h>

#define DAY_MS UINT64_C(86400000)
#define LONGEST_MS (3650 * DAY_MS)

bool data_duration_parse(struct smpp_span text, uint64_t *ms) {
  static const struct {
    const char *name;
    uint64_t ms;
  } units[] = {{"ms", 1}, {"s", 1000}, {"m", 60000}, {"h", 3600000}, {"d", DAY_MS}};
  uint64_t number = 0;
  size_t at = 0;

  for (; at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9'; at++) {
    number = number * 10 + (uint64_t)(text.ptr[at] - '0');
    if (number > LONGEST_MS)
      return false;
  }
  if (at == 0)
    return false;
  text = smpp_span(text.ptr + at, text.len - at);
  for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
    if (smpp_span_equal(text, smpp_span_of(units[i].name)) && number <= LONGEST_MS / units[i].ms) {
      *ms = number * units[i].ms;
      return true;
    }
  }
  if (text.len > 0 || number > 0)
    return false;
  *ms = 0;
  return true;
}
