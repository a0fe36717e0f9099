/* SPDX-License-Identifier: MIT
 *
 * Where the parts of a text begin. */
#include "text/split.h"

#include "text/cluster.h"
#include "text/user_data.h"
#include "text/utf8.h"

#define OCTETS_MAX 65535u /* what message_payload holds */

size_t smpp__header_len(int long_method, bool alone, unsigned n_tables) {
  size_t len = 3 * n_tables;

  if (!alone)
    len += long_method == SMPP_LONG_UDH16 ? 6 : 5;
  return len > 0 ? 1 + len : 0;
}

static uint16_t units_in(size_t octets, int encoding, bool as_septets) {
  if (encoding == SMPP_ENCODING_UCS2)
    return (uint16_t)(octets / 2);
  return (uint16_t)(as_septets ? octets * 8 / 7 : octets);
}

struct smpp__scale smpp__scale_of(int encoding, const struct smpp_text_options *options,
                                  unsigned n_tables) {
  bool is_dcs0 = encoding == options->dcs0;
  bool septets = encoding == SMPP_ENCODING_GSM7 || (is_dcs0 && encoding != SMPP_ENCODING_BINARY);
  size_t alone = smpp__header_len(options->long_method, true, n_tables);
  size_t part = smpp__header_len(options->long_method, false, n_tables);

  return (struct smpp__scale){encoding, is_dcs0, NULL,
                              units_in(SMPP__MESSAGE_OCTETS - alone, encoding, septets),
                              units_in(SMPP__MESSAGE_OCTETS - part, encoding, septets)};
}

/* What one character costs. */
struct cost {
  uint8_t octets, units;
};

static struct cost cost_of(const struct smpp__scale *scale, uint32_t c) {
  uint8_t code;

  if (scale->encoding == SMPP_ENCODING_UCS2) {
    uint8_t units = c < 0x10000 ? 1 : 2;
    return (struct cost){(uint8_t)(2 * units), units};
  }
  code = scale->index ? smpp__gsm7_index_code(scale->index, c) : smpp__gsm7_code(c);
  uint8_t n = code != SMPP__GSM7_NONE && (code & 0x80) ? 2 : 1;
  if (scale->encoding == SMPP_ENCODING_GSM7)
    return (struct cost){n, n};
  return (struct cost){1, scale->as_septets ? n : 1};
}

/* A place in the text, in every measure. */
struct place {
  size_t utf8, octets, units;
};

/* The units of the sign at `at`, or more than `limit`. */
static size_t sign_units(struct smpp_span text, const struct smpp__scale *scale, size_t at,
                         size_t limit) {
  struct smpp__cluster cluster = {0, false};
  size_t units = 0;
  uint32_t c;

  while (at < text.len && units <= limit) {
    size_t n = smpp__utf8_next(text.ptr + at, text.len - at, &c);
    bool starts = smpp__cluster_starts(&cluster, c);
    if (starts && units > 0)
      break;
    units += cost_of(scale, c).units;
    at += n;
  }
  return units;
}

static bool start_part(struct smpp_text_plan *plan, unsigned *n, unsigned max, size_t octet) {
  if (*n == max)
    return false;
  plan->part_start[(*n)++] = (uint16_t)octet;
  return true;
}

/* Into parts of at most `limit` units. A sign moves whole to the next part when
 * it fits there whole. */
static int split_text(struct smpp_span text, const struct smpp__scale *scale, size_t limit,
                      unsigned max, struct smpp_text_plan *plan) {
  struct place here = {0, 0, 0}, part = here, sign = here;
  struct smpp__cluster cluster = {0, false};
  unsigned n_parts = 0;

  start_part(plan, &n_parts, max, 0);
  while (here.utf8 < text.len) {
    uint32_t c = 0;
    size_t n = smpp__utf8_next(text.ptr + here.utf8, text.len - here.utf8, &c);
    struct cost cost = cost_of(scale, c);
    if (smpp__cluster_starts(&cluster, c))
      sign = here;
    if (here.units + cost.units - part.units > limit) {
      bool whole = sign.units > part.units && sign.units < here.units &&
                   sign_units(text, scale, sign.utf8, limit) <= limit;
      part = whole ? sign : here;
      if (!whole)
        sign = here; /* the rest of a sign that is cut anyway */
      if (!start_part(plan, &n_parts, max, part.octets))
        return SMPP_ERR_PARTS;
    }
    here = (struct place){here.utf8 + n, here.octets + cost.octets, here.units + cost.units};
  }
  plan->n_parts = (uint8_t)n_parts;
  return SMPP_OK;
}

static int split_binary(size_t len, size_t limit, unsigned max, struct smpp_text_plan *plan) {
  unsigned n_parts = 0;

  for (size_t at = 0; at < len; at += limit)
    if (!start_part(plan, &n_parts, max, at))
      return SMPP_ERR_PARTS;
  plan->n_parts = (uint8_t)n_parts;
  return SMPP_OK;
}

int smpp__split(struct smpp_span text, const struct smpp__scale *scale, unsigned max,
                struct smpp_text_plan *plan) {
  int result = SMPP_OK;

  plan->part_start[0] = 0;
  if (plan->octets > OCTETS_MAX)
    return SMPP_ERR_TOO_LONG;
  if (plan->units <= scale->single)
    plan->n_parts = 1;
  else if (scale->encoding == SMPP_ENCODING_BINARY)
    result = split_binary(text.len, scale->part, max, plan);
  else
    result = split_text(text, scale, scale->part, max, plan);
  if (!result)
    plan->part_start[plan->n_parts] = (uint16_t)plan->octets;
  return result;
}
