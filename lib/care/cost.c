/* SPDX-License-Identifier: MIT
 *
 * The plan is the core's; what it would be without the characters at fault is
 * counted here, each of them as one septet. */
#include <care/costing.h>
#include <care/plainer.h>
#include <data/fault.h>
#include <data/utf8.h>

#define WHOLE_SEPTETS 160 /* 3GPP 23.040: 140 octets; less the header of a part */
#define PART_SEPTETS 153

/* Septets of one character, by the core's own alphabet; one if it has none. */
static size_t septets_of(struct smpp_span character) {
  size_t len = 1;

  if (smpp_text_encode(SMPP_ENCODING_GSM7, character, NULL, 0, &len, NULL) == SMPP_ERR_UNENCODABLE)
    return 1;
  return len;
}

static size_t parts_without_offenders(struct smpp_span text) {
  size_t total = 0, n_parts = 1, used = 0, at = 0;

  while (at < text.len) {
    uint32_t c;
    bool valid;
    size_t taken = data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &c, &valid);
    size_t septets = septets_of(smpp_span(text.ptr + at, taken));

    total += septets;
    if (used + septets > PART_SEPTETS) {
      n_parts++;
      used = 0;
    }
    used += septets;
    at += taken;
  }
  return total <= WHOLE_SEPTETS ? 1 : n_parts;
}

static bool has_foreign_letter(const struct smpp_text_plan *plan) {
  for (uint8_t i = 0; i < plan->n_forced; i++)
    if (care__is_foreign(plan->forced[i]))
      return true;
  return false;
}

void care__cost_warn(const struct smpp_text_plan *plan, const char *one, const char *several,
                     size_t a, const char *between, size_t b, struct care_cost *out) {
  struct data_fault words = {0};

  for (uint8_t i = 0; i < plan->n_forced; i++) {
    char octets[4];

    if (i > 0)
      data_fault_add(&words, ", ");
    data_fault_add_span(&words, smpp_span(octets, data_utf8_encode(plan->forced[i], octets)));
  }
  data_fault_add(&words, plan->n_forced > 1 ? several : one);
  data_fault_add_uint(&words, a);
  data_fault_add(&words, a == 1 ? " part" : " parts");
  data_fault_add(&words, between);
  data_fault_add_uint(&words, b);
  _Static_assert(SMPP_PLAN_FORCED * 6 + 80 < sizeof(out->warning), "the longest warning fits");
  memcpy(out->warning, words.text, strlen(words.text) + 1);
}

int care__cost(struct smpp_span text, const struct smpp_text_options *options,
               struct smpp_text_plan *plan, struct care_cost *out) {
  size_t n_parts_gsm7;
  int result = smpp_text_plan(text, options, plan, NULL);

  if (result != SMPP_OK)
    return result;
  out->encoding = plan->encoding;
  out->n_parts = plan->n_parts;
  out->warning[0] = '\0';
  if (plan->encoding != SMPP_ENCODING_UCS2 || has_foreign_letter(plan))
    return SMPP_OK;
  n_parts_gsm7 = parts_without_offenders(text);
  if (n_parts_gsm7 < plan->n_parts)
    care__cost_warn(plan, " forces UCS-2: ", " force UCS-2: ", plan->n_parts, " instead of ",
                    n_parts_gsm7, out);
  return SMPP_OK;
}

int care_cost_of(struct smpp_span text, struct care_cost *out) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  return care__cost(text, &options, &plan, out);
}

/* --- prices ---------------------------------------------------------------------- */

#define DECIMALS 6

bool care_price_read(struct smpp_span text, uint64_t *micros) {
  uint64_t value = 0;
  int decimals = -1;

  for (size_t i = 0; i < text.len; i++) {
    uint8_t c = text.ptr[i];

    if ((c == '.' || c == ',') && decimals < 0 && i > 0) {
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9' || decimals == DECIMALS || value > CARE_PRICE_LIMIT)
      return false;
    value = value * 10 + (c & 15u);
    decimals += decimals >= 0;
  }
  if (text.len == 0 || decimals == 0)
    return false;
  for (int i = decimals < 0 ? 0 : decimals; i < DECIMALS; i++)
    value *= 10;
  *micros = value;
  return value <= CARE_PRICE_LIMIT;
}

size_t care_price_write(uint64_t micros, char out[CARE_PRICE_MAX]) {
  char digits[32];
  size_t n = 0, len = 0, n_kept = DECIMALS;
  uint64_t rest = micros;

  do
    digits[n++] = (char)('0' + rest % 10);
  while ((rest /= 10) > 0 || n <= DECIMALS);
  while (n_kept > 2 && digits[DECIMALS - n_kept] == '0')
    n_kept--;
  while (n > DECIMALS)
    out[len++] = digits[--n];
  out[len++] = '.';
  while (n > DECIMALS - n_kept)
    out[len++] = digits[--n];
  out[len] = '\0';
  return len;
}
