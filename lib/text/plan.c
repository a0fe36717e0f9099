/* SPDX-License-Identifier: MIT
 *
 * What a text will become: its encoding, its parts, what forced them. One pass
 * surveys the text, a second one cuts it if it needs more than one part. */
#include <stddef.h>

#include <smpp/text.h>

#include "text/choice.h"
#include "text/split.h"
#include "text/utf8.h"

/* --- the first pass ------------------------------------------------------- */

/* What a text is made of. `no_*` is the offset of the first character that the
 * alphabet lacks, SIZE_MAX if there is none. */
struct survey {
  size_t n_characters, n_extended, n_beyond_bmp;
  size_t no_gsm7, no_latin1, no_ascii;
  bool same; /* each character is one octet, the same everywhere but in UCS-2 */
  uint32_t forced[SMPP_PLAN_FORCED];
  uint8_t n_forced;
};

static void note_forced(struct survey *survey, uint32_t c) {
  if (survey->n_forced == SMPP_PLAN_FORCED)
    return;
  for (unsigned i = 0; i < survey->n_forced; i++)
    if (survey->forced[i] == c)
      return;
  survey->forced[survey->n_forced++] = c;
}

static void survey_character(struct survey *survey, uint32_t c, size_t at) {
  uint8_t code = smpp__gsm7_code(c);

  survey->n_characters++;
  survey->n_beyond_bmp += c > 0xFFFF;
  if (code == SMPP__GSM7_NONE) {
    note_forced(survey, c);
    if (survey->no_gsm7 == SIZE_MAX)
      survey->no_gsm7 = at;
  } else {
    survey->n_extended += code >> 7;
  }
  if (c > 0xFF && survey->no_latin1 == SIZE_MAX)
    survey->no_latin1 = at;
  if (c > 0x7F && survey->no_ascii == SIZE_MAX)
    survey->no_ascii = at;
}

static int survey_text(struct smpp_span text, struct survey *survey, struct smpp_fault *fault) {
  *survey = (struct survey){
      .no_gsm7 = SIZE_MAX, .no_latin1 = SIZE_MAX, .no_ascii = SIZE_MAX, .same = true};
  for (size_t i = 0; i < text.len;) {
    size_t same = smpp__gsm7_same(text.ptr + i, text.len - i);
    survey->n_characters += same;
    i += same;
    if (i == text.len)
      break;
    survey->same = false;
    uint32_t c;
    size_t n = smpp__utf8_next(text.ptr + i, text.len - i, &c);
    if (n == 0)
      return smpp__text_fault(fault, i, "not UTF-8", SMPP_ERR_BAD_TEXT);
    survey_character(survey, c, i);
    i += n;
  }
  return SMPP_OK;
}

/* Where the text leaves an encoding, SIZE_MAX if it does not. */
static size_t first_missing(const struct survey *survey, int encoding) {
  switch (encoding) {
  case SMPP_ENCODING_GSM7:
    return survey->no_gsm7;
  case SMPP_ENCODING_LATIN1:
    return survey->no_latin1;
  case SMPP_ENCODING_ASCII:
    return survey->no_ascii;
  default:
    return SIZE_MAX;
  }
}

/* The encoding that costs least, if it has every character. */
static int narrow_of(const struct smpp_text_options *options) {
  bool gsm7 = options->flash || options->dcs0 == SMPP_ENCODING_GSM7_PACKED;
  return gsm7 ? SMPP_ENCODING_GSM7 : options->dcs0;
}

/* An SMSC that takes Latin-1 or ASCII for data_coding 0 turns it into GSM 7-bit
 * for the radio, silently replacing what that lacks: so both must hold. A
 * message class names its alphabet, whatever data_coding 0 is. */
static int choose(const struct survey *survey, const struct smpp_text_options *options) {
  int narrow = narrow_of(options);
  bool fits = survey->no_gsm7 == SIZE_MAX && first_missing(survey, narrow) == SIZE_MAX;
  return fits ? narrow : SMPP_ENCODING_UCS2;
}

/* Octets and units in all. */
static void count(const struct survey *survey, const struct smpp__scale *scale,
                  struct smpp_text_plan *plan) {
  size_t n = survey->n_characters;

  if (scale->encoding == SMPP_ENCODING_UCS2) {
    plan->units = n + survey->n_beyond_bmp;
    plan->octets = 2 * plan->units;
    return;
  }
  bool septets = scale->encoding == SMPP_ENCODING_GSM7 || scale->as_septets;
  plan->units = septets ? n + survey->n_extended : n;
  plan->octets = scale->encoding == SMPP_ENCODING_GSM7 ? plan->units : n;
}

/* --- all of it ------------------------------------------------------------- */

/* Message class 0 in the general group of 23.038, by the alphabet. */
static int flash_data_coding(int encoding, uint8_t *data_coding) {
  if (encoding == SMPP_ENCODING_UCS2)
    *data_coding = 0x18;
  else if (encoding == SMPP_ENCODING_BINARY)
    *data_coding = 0x14;
  else if (encoding == SMPP_ENCODING_GSM7)
    *data_coding = 0x10;
  else
    return SMPP_ERR_UNSUPPORTED;
  return SMPP_OK;
}

static bool options_are_valid(const struct smpp_text_options *options) {
  bool dcs0 = options->dcs0 == SMPP_ENCODING_GSM7 || options->dcs0 == SMPP_ENCODING_LATIN1 ||
              options->dcs0 == SMPP_ENCODING_ASCII || options->dcs0 == SMPP_ENCODING_GSM7_PACKED;
  bool national = !((options->national_locking | options->national_single) & ~SMPP_NATIONAL_ALL);
  return dcs0 && national && options->encoding >= SMPP_ENCODING_AUTO &&
         options->encoding <= SMPP_ENCODING_BINARY && options->long_method >= SMPP_LONG_UDH8 &&
         options->long_method <= SMPP_LONG_PAYLOAD && options->max_parts > 0;
}

static int plan_binary(struct smpp_span octets, const struct smpp_text_options *options,
                       struct smpp_text_plan *plan) {
  struct smpp__scale scale = smpp__scale_of(SMPP_ENCODING_BINARY, options, 0);

  plan->encoding = SMPP_ENCODING_BINARY;
  plan->as_is = true;
  plan->octets = plan->units = octets.len;
  return smpp__split(octets, &scale, options->max_parts, plan);
}

/* By the default alphabet, or another encoding. */
static int plan_plain(struct smpp_span text, const struct smpp_text_options *options,
                      const struct survey *survey, struct smpp_text_plan *plan,
                      struct smpp_fault *fault) {
  plan->encoding =
      options->encoding == SMPP_ENCODING_AUTO ? choose(survey, options) : options->encoding;
  size_t missing = first_missing(survey, plan->encoding);
  if (missing != SIZE_MAX)
    return smpp__text_fault(fault, missing, "a character that the encoding asked for lacks",
                            SMPP_ERR_UNENCODABLE);
  struct smpp__scale scale = smpp__scale_of(plan->encoding, options, 0);
  plan->as_is = survey->same && plan->encoding != SMPP_ENCODING_UCS2;
  count(survey, &scale, plan);
  return smpp__split(text, &scale, options->max_parts, plan);
}

static int plan_text(struct smpp_span text, const struct smpp_text_options *options,
                     struct smpp_text_plan *plan, struct smpp_fault *fault) {
  int wanted = options->encoding == SMPP_ENCODING_AUTO ? narrow_of(options) : options->encoding;
  struct survey survey;
  int result = survey_text(text, &survey, fault);

  if (result)
    return result;
  plan->n_forced = survey.n_forced;
  memcpy(plan->forced, survey.forced, sizeof plan->forced);
  result = plan_plain(text, options, &survey, plan, fault);
  return wanted == SMPP_ENCODING_GSM7 ? smpp__plan_national(text, options, result, plan) : result;
}

/* What a planned text looks like in PDUs. */
static int settle(const struct smpp_text_options *options, struct smpp_text_plan *plan) {
  bool one_pdu = plan->n_parts > 0 && options->long_method == SMPP_LONG_PAYLOAD;

  plan->n_pdus = one_pdu ? 1 : plan->n_parts;
  plan->packed = plan->encoding == SMPP_ENCODING_GSM7 && options->dcs0 == SMPP_ENCODING_GSM7_PACKED;
  plan->data_coding = smpp_encoding_data_coding(plan->encoding, options->dcs0);
  return options->flash ? flash_data_coding(plan->encoding, &plan->data_coding) : SMPP_OK;
}

int smpp_text_plan(struct smpp_span text, const struct smpp_text_options *options,
                   struct smpp_text_plan *plan, struct smpp_fault *fault) {
  if (!options_are_valid(options))
    return SMPP_ERR_INVALID;
  memset(plan, 0, offsetof(struct smpp_text_plan, part_start)); /* most of it is part_start */
  memset(plan->forced, 0, sizeof *plan - offsetof(struct smpp_text_plan, forced));
  plan->long_method = options->long_method;
  int result = options->encoding == SMPP_ENCODING_BINARY ? plan_binary(text, options, plan)
                                                         : plan_text(text, options, plan, fault);
  if (result == SMPP_ERR_BAD_TEXT || result == SMPP_ERR_UNENCODABLE)
    return result;
  int settled = settle(options, plan);
  return settled ? settled : result;
}

int smpp_text_plan_encode(struct smpp_span text, const struct smpp_text_plan *plan, uint8_t *out,
                          size_t cap) {
  size_t len = text.len;

  if (!plan->as_is && plan->encoding == SMPP_ENCODING_GSM7)
    return smpp_gsm7_encode(plan->tables, text, out, cap, &len, NULL);
  if (!plan->as_is)
    return smpp_text_encode(plan->encoding, text, out, cap, &len, NULL);
  if (cap < text.len)
    return SMPP_ERR_NOSPACE;
  if (text.len > 0)
    memcpy(out, text.ptr, text.len);
  return SMPP_OK;
}
