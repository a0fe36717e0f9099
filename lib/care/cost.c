/* SPDX-License-Identifier: MIT
 *
 * The plan is the core's; what it would be without the characters at fault is
 * counted here, each of them as one septet. */
#include <smppcare/cost.h>

#include <data/fault.h>
#include <data/utf8.h>

#include <unicode/uchar.h>

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

/* A letter of another script: the text is as it must be. */
static bool is_foreign_letter(uint32_t c) {
  return c >= 0x370 && u_isalpha((UChar32)c);
}

static bool has_foreign_letter(const struct smpp_text_plan *plan) {
  for (uint8_t i = 0; i < plan->n_forced; i++)
    if (is_foreign_letter(plan->forced[i]))
      return true;
  return false;
}

static void warn(const struct smpp_text_plan *plan, size_t n_parts_gsm7, struct care_cost *out) {
  struct data_fault words = {0};

  for (uint8_t i = 0; i < plan->n_forced; i++) {
    char octets[4];

    if (i > 0)
      data_fault_add(&words, ", ");
    data_fault_add_span(&words, smpp_span(octets, data_utf8_encode(plan->forced[i], octets)));
  }
  data_fault_add(&words, plan->n_forced > 1 ? " force UCS-2: " : " forces UCS-2: ");
  data_fault_add_uint(&words, plan->n_parts);
  data_fault_add(&words, " parts instead of ");
  data_fault_add_uint(&words, n_parts_gsm7);
  _Static_assert(SMPP_PLAN_FORCED * 6 + 60 < sizeof(out->warning), "the longest warning fits");
  memcpy(out->warning, words.text, strlen(words.text) + 1);
}

int care_cost_of(struct smpp_span text, struct care_cost *out) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  size_t n_parts_gsm7;
  int result = smpp_text_plan(text, &options, &plan, NULL);

  if (result != SMPP_OK)
    return result;
  out->encoding = plan.encoding;
  out->n_parts = plan.n_parts;
  out->warning[0] = '\0';
  if (plan.encoding != SMPP_ENCODING_UCS2 || has_foreign_letter(&plan))
    return SMPP_OK;
  n_parts_gsm7 = parts_without_offenders(text);
  if (n_parts_gsm7 < plan.n_parts)
    warn(&plan, n_parts_gsm7, out);
  return SMPP_OK;
}
