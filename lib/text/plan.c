/* SPDX-License-Identifier: MIT
 *
 * What a text will become: its encoding, its parts, what forced them. One pass
 * surveys the text, a second one cuts it if it needs more than one part. */
#include <stddef.h>

#include <smpp/text.h>

#include "text/cluster.h"
#include "text/gsm7.h"
#include "text/utf8.h"

#define MAX_OCTETS 65535u

/* Units that a part holds (23.040 9.2.3.24.1). A unit is a septet, an octet, or
 * one of UTF-16. */
struct limits {
  uint16_t single, udh8, udh16;
};
static const struct limits septets = {160, 153, 152}, octets = {140, 134, 133},
                           utf16 = {70, 67, 66};

/* What one character costs. */
struct cost {
  uint8_t octets, units;
};

/* How a text is being counted. */
struct scale {
  int encoding;
  bool as_septets; /* octets of data_coding 0 that the SMSC turns into septets */
  const struct limits *limits;
};

static struct scale scale_of(int encoding, int dcs0) {
  struct scale scale = {encoding, encoding == dcs0, &octets};

  if (encoding == SMPP_ENCODING_GSM7 || (scale.as_septets && encoding != SMPP_ENCODING_BINARY))
    scale.limits = &septets;
  if (encoding == SMPP_ENCODING_UCS2)
    scale.limits = &utf16;
  return scale;
}

static struct cost cost_of(const struct scale *scale, uint32_t c) {
  uint8_t code;

  if (scale->encoding == SMPP_ENCODING_UCS2) {
    uint8_t units = c < 0x10000 ? 1 : 2;
    return (struct cost){(uint8_t)(2 * units), units};
  }
  code = smpp__gsm7_code(c);
  uint8_t n = code != SMPP__GSM7_NONE && (code & 0x80) ? 2 : 1;
  if (scale->encoding == SMPP_ENCODING_GSM7)
    return (struct cost){n, n};
  return (struct cost){1, scale->as_septets ? n : 1};
}

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

/* An SMSC that takes Latin-1 or ASCII for data_coding 0 turns it into GSM 7-bit
 * for the radio, silently replacing what that lacks: so both must hold. A
 * message class names its alphabet, whatever data_coding 0 is. */
static int choose(const struct survey *survey, const struct smpp_text_options *options) {
  int narrow = options->flash ? SMPP_ENCODING_GSM7 : options->dcs0;
  bool fits = survey->no_gsm7 == SIZE_MAX && first_missing(survey, narrow) == SIZE_MAX;
  return fits ? narrow : SMPP_ENCODING_UCS2;
}

static void count(const struct survey *survey, const struct scale *scale,
                  struct smpp_text_plan *plan) {
  size_t n = survey->n_characters;

  if (scale->encoding == SMPP_ENCODING_UCS2) {
    plan->units = n + survey->n_beyond_bmp;
    plan->octets = 2 * plan->units;
    return;
  }
  plan->units = scale->limits == &septets ? n + survey->n_extended : n;
  plan->octets = scale->encoding == SMPP_ENCODING_GSM7 ? plan->units : n;
}

/* --- the second pass ------------------------------------------------------- */

/* A place in the text, in every measure. */
struct place {
  size_t utf8, octets, units;
};

/* The units of the sign at `at`, or more than `limit`. */
static size_t sign_units(struct smpp_span text, const struct scale *scale, size_t at,
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

/* Cuts the text, which is known to be encodable, into parts of at most `limit`
 * units. A sign moves whole to the next part when it fits there whole. */
static int split(struct smpp_span text, const struct scale *scale, size_t limit, unsigned max,
                 struct smpp_text_plan *plan) {
  struct place here = {0, 0, 0}, part = here, sign = here;
  struct smpp__cluster cluster = {0, false};
  unsigned n_parts = 0;

  start_part(plan, &n_parts, max, 0);
  while (here.utf8 < text.len) {
    uint32_t c;
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

/* --- both ------------------------------------------------------------------ */

static int cut(struct smpp_span text, const struct scale *scale,
               const struct smpp_text_options *options, struct smpp_text_plan *plan) {
  size_t limit =
      options->long_method == SMPP_LONG_UDH16 ? scale->limits->udh16 : scale->limits->udh8;
  int result = SMPP_OK;

  if (plan->octets > MAX_OCTETS)
    return SMPP_ERR_TOO_LONG;
  if (plan->units <= scale->limits->single)
    plan->n_parts = 1;
  else if (scale->encoding == SMPP_ENCODING_BINARY)
    result = split_binary(text.len, limit, options->max_parts, plan);
  else
    result = split(text, scale, limit, options->max_parts, plan);
  plan->part_start[0] = 0;
  if (!result)
    plan->part_start[plan->n_parts] = (uint16_t)plan->octets;
  return result;
}

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
              options->dcs0 == SMPP_ENCODING_ASCII;
  return dcs0 && options->encoding >= SMPP_ENCODING_AUTO &&
         options->encoding <= SMPP_ENCODING_BINARY && options->long_method >= SMPP_LONG_UDH8 &&
         options->long_method <= SMPP_LONG_PAYLOAD && options->max_parts > 0;
}

/* The encoding of a text and its size; *scale is how it is counted. */
static int measure(struct smpp_span text, const struct smpp_text_options *options,
                   struct scale *scale, struct smpp_text_plan *plan, struct smpp_fault *fault) {
  struct survey survey;
  int result = survey_text(text, &survey, fault);

  if (result)
    return result;
  plan->n_forced = survey.n_forced;
  memcpy(plan->forced, survey.forced, sizeof plan->forced);
  plan->encoding =
      options->encoding == SMPP_ENCODING_AUTO ? choose(&survey, options) : options->encoding;
  size_t missing = first_missing(&survey, plan->encoding);
  if (missing != SIZE_MAX)
    return smpp__text_fault(fault, missing, "a character that the encoding asked for lacks",
                            SMPP_ERR_UNENCODABLE);
  *scale = scale_of(plan->encoding, options->dcs0);
  plan->as_is = survey.same && plan->encoding != SMPP_ENCODING_UCS2;
  count(&survey, scale, plan);
  return SMPP_OK;
}

int smpp_text_plan(struct smpp_span text, const struct smpp_text_options *options,
                   struct smpp_text_plan *plan, struct smpp_fault *fault) {
  struct scale scale = scale_of(SMPP_ENCODING_BINARY, options->dcs0);
  int result;

  if (!options_are_valid(options))
    return SMPP_ERR_INVALID;
  memset(plan, 0, offsetof(struct smpp_text_plan, part_start)); /* most of it is part_start */
  memset(plan->forced, 0, sizeof *plan - offsetof(struct smpp_text_plan, forced));
  plan->long_method = options->long_method;
  if (options->encoding == SMPP_ENCODING_BINARY) {
    plan->encoding = SMPP_ENCODING_BINARY;
    plan->octets = plan->units = text.len;
    plan->as_is = true;
  } else if ((result = measure(text, options, &scale, plan, fault))) {
    return result;
  }
  plan->data_coding = smpp_encoding_data_coding(plan->encoding, options->dcs0);
  if (options->flash && (result = flash_data_coding(plan->encoding, &plan->data_coding)))
    return result;
  result = cut(text, &scale, options, plan);
  bool one_pdu = plan->n_parts > 0 && options->long_method == SMPP_LONG_PAYLOAD;
  plan->n_pdus = one_pdu ? 1 : plan->n_parts;
  return result;
}

int smpp_text_plan_encode(struct smpp_span text, const struct smpp_text_plan *plan, uint8_t *out,
                          size_t cap) {
  size_t len = text.len;

  if (!plan->as_is)
    return smpp_text_encode(plan->encoding, text, out, cap, &len, NULL);
  if (cap < text.len)
    return SMPP_ERR_NOSPACE;
  if (text.len > 0)
    memcpy(out, text.ptr, text.len);
  return SMPP_OK;
}
