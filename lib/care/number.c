/* SPDX-License-Identifier: MIT
 *
 * From digits to a number: as it is written, then as it was before a spreadsheet
 * saw it. A number that is right as it stands is never taken for a damaged one. */
#include <care/number_cell.h>
#include <care/numbering.h>

#include <base/sized.h>

/* --- the French plan -------------------------------------------------------------- */

/* France and its departments overseas dial each other's national numbers, but
 * have several country codes; the first digits say which. */
static const char *const french[] = {"FR", "RE", "YT", "GP", "GF", "MQ", "BL", "MF"};

static bool is_french(const char *region) {
  for (size_t i = 0; i < sizeof(french) / sizeof(*french); i++)
    if (strcmp(french[i], region) == 0)
      return true;
  return false;
}

struct french_prefix {
  char digits[5], region[3], code[4];
  bool mobile;
};

static const struct french_prefix french_prefixes[] = {
    {"0262", "RE", "262", false}, {"0263", "RE", "262", false}, {"0692", "RE", "262", true},
    {"0693", "RE", "262", true},  {"0269", "YT", "262", false}, {"0639", "YT", "262", true},
    {"0590", "GP", "590", false}, {"0690", "GP", "590", true},  {"0691", "GP", "590", true},
    {"0594", "GF", "594", false}, {"0694", "GF", "594", true},  {"0596", "MQ", "596", false},
    {"0696", "MQ", "596", true},  {"0697", "MQ", "596", true},
};

/* `national` begins with its 0. NULL: it is of France itself, as those for
 * stories are that begin like Mayotte's. */
static const struct french_prefix *overseas(const char *national) {
  for (size_t i = 0; i < sizeof(french_prefixes) / sizeof(*french_prefixes); i++)
    if (strncmp(french_prefixes[i].digits, national, 4) == 0 && strncmp("063998", national, 6) != 0)
      return &french_prefixes[i];
  return NULL;
}

/* --- readings ----------------------------------------------------------------------- */

struct site {
  char region[3]; /* "": none */
  struct care__dialling dialling;
  uint32_t repairs; /* allowed */
  bool landlines;
};

/* One way to read the digits. */
struct reading {
  struct care__numbered number;
  uint32_t repairs;
};

static bool is_good(const struct reading *reading) {
  return reading->number.reason == CARE_NUMBER_OK;
}

static bool is_written_to(const struct care__numbered *number) {
  return number->kind == CARE_KIND_MOBILE || number->kind == CARE_KIND_UNKNOWN;
}

static void give(const char *code, const char *national, const char *region,
                 struct care__numbered *out) {
  size_t n_code = strlen(code);

  *out = (struct care__numbered){.kind = CARE_KIND_MOBILE};
  out->e164[0] = '+';
  memcpy(out->e164 + 1, code, n_code);
  memcpy(out->e164 + 1 + n_code, national, strlen(national) + 1);
  memcpy(out->region, region, sizeof(out->region));
}

/* Regulators keep numbers for stories, which nobody has; trial runs and our own
 * examples use them. ARCEP decision 2009-0406; Ofcom, numbers for drama. */
static bool is_reserved(const char *text, const char *region, struct care__numbered *out) {
  static const struct {
    char region[3], code[3], national[9];
    size_t n_national;
  } ranges[] = {{"FR", "33", "63998", 9}, {"GB", "44", "7700900", 10}};

  for (size_t i = 0; i < sizeof(ranges) / sizeof(*ranges); i++) {
    size_t n_code = strlen(ranges[i].code);
    bool dialled = text[0] == '0' && strcmp(region, ranges[i].region) == 0;
    bool international = text[0] == '+' && strncmp(text + 1, ranges[i].code, n_code) == 0;
    const char *national = text + 1 + (international ? n_code : 0);

    if ((!dialled && !international) || strlen(national) != ranges[i].n_national ||
        strncmp(national, ranges[i].national, strlen(ranges[i].national)) != 0)
      continue;
    give(ranges[i].code, national, ranges[i].region, out);
    return true;
  }
  return false;
}

/* Overseas whole prefixes are for mobiles: those of which libphonenumber does not
 * know yet that they are in use count too. `national` begins with its 0. */
static void add_overseas(const char *code, const char *national, struct care__numbered *out) {
  const struct french_prefix *prefix = overseas(national);

  if (out->reason == CARE_NUMBER_NO_SUCH && prefix && prefix->mobile && strlen(national) == 10 &&
      (!*code || strcmp(code, prefix->code) == 0))
    give(prefix->code, national + 1, prefix->region, out);
}

static int read_french(const char *national, struct care__numbered *out) {
  const struct french_prefix *prefix = overseas(national);
  int result = care__numbering_read(national, prefix ? prefix->region : "FR", out);

  add_overseas("", national, out);
  return result;
}

/* Codes overseas have three digits. */
static int read_international(const char *digits, struct care__numbered *out) {
  char code[4] = "", national[CARE__CELL_DIGITS + 2] = "0";
  int result = care__numbering_read(digits, "", out);

  if (strlen(digits) < 5)
    return result;
  memcpy(code, digits + 1, 3);
  memcpy(national + 1, digits + 4, strlen(digits + 4) + 1);
  add_overseas(code, national, out);
  return result;
}

static int read_with(const char *before, const char *digits, const char *region, uint32_t repairs,
                     struct reading *out) {
  char text[CARE__CELL_DIGITS + 4];

  memcpy(text, before, strlen(before));
  memcpy(text + strlen(before), digits, strlen(digits) + 1);
  out->repairs = repairs;
  if (is_reserved(text, region, &out->number))
    return SMPP_OK;
  if (is_french(region) && text[0] == '0')
    return read_french(text, &out->number);
  if (text[0] == '+')
    return read_international(text, &out->number);
  return care__numbering_read(text, region, &out->number);
}

/* As people of the site's country write it; without the 0 that they would put
 * in front it is damaged. */
static int read_national(const struct site *site, const char *digits, struct reading *out) {
  const char *trunk = site->dialling.trunk;
  bool is_lost = strcmp(trunk, "0") == 0 && digits[0] != '0';

  if (!is_lost)
    return read_with("", digits, site->region, 0, out);
  return read_with("0", digits, site->region, CARE_REPAIR_ZERO, out);
}

static bool is_own(const struct site *site, const struct care__numbered *number) {
  size_t n_code = strlen(site->dialling.code);

  return n_code > 0 && (strncmp(number->e164 + 1, site->dialling.code, n_code) == 0 ||
                        (is_french(site->region) && is_french(number->region)));
}

static bool is_allowed(const struct site *site, const struct reading *reading) {
  return (reading->repairs & ~site->repairs) == 0;
}

/* Where only lengths are known, much could be read as a number abroad. */
static bool may_be_meant(const struct site *site, const struct reading *abroad) {
  if (!care__numbering_is_complete)
    return abroad->repairs == CARE_REPAIR_PLUS;
  return is_allowed(site, abroad) && is_written_to(&abroad->number);
}

static int read_without_plus(const struct site *site, const char *digits, struct reading *out) {
  int result = read_with("+", digits, "", 0, out);

  if (result == SMPP_OK)
    out->repairs = is_own(site, &out->number) ? CARE_REPAIR_PLUS : CARE_REPAIR_FOREIGN;
  return result;
}

/* --- the decision ------------------------------------------------------------------- */

static void refuse(int reason, const struct care__numbered *meant, struct care_number *out) {
  out->reason = reason;
  if (meant && meant->reason == CARE_NUMBER_OK && is_written_to(meant))
    memcpy(out->suggestion, meant->e164, sizeof(out->suggestion));
}

static void accept(const struct site *site, const struct reading *reading,
                   struct care_number *out) {
  const struct care__numbered *number = &reading->number;

  out->repairs |= reading->repairs;
  if (out->repairs & ~site->repairs) {
    refuse(CARE_NUMBER_DAMAGED, number, out);
    return;
  }
  memcpy(out->e164, number->e164, sizeof(out->e164));
  memcpy(out->region, number->region, sizeof(out->region));
  out->kind = number->kind;
  if (number->kind == CARE_KIND_LANDLINE && !site->landlines)
    out->reason = CARE_NUMBER_LANDLINE;
  else if (number->kind == CARE_KIND_PREMIUM)
    out->reason = CARE_NUMBER_PREMIUM;
}

/* +33 before a number of a department overseas, which has another code. */
static bool is_misplaced(const char *digits, char national[CARE__CELL_DIGITS + 2]) {
  if (strncmp(digits, "+33", 3) != 0)
    return false;
  digits += digits[3] == '0' ? 4 : 3;
  national[0] = '0';
  memcpy(national + 1, digits, strlen(digits) + 1);
  return overseas(national) != NULL;
}

static int judge_international(const struct site *site, const char *digits,
                               struct care_number *out) {
  char national[CARE__CELL_DIGITS + 2];
  struct reading reading;
  bool misplaced = is_misplaced(digits, national);
  int result = read_with("", misplaced ? national : digits, misplaced ? "FR" : "", 0, &reading);

  if (result != SMPP_OK)
    return result;
  if (misplaced)
    refuse(CARE_NUMBER_NO_SUCH, &reading.number, out);
  else if (is_good(&reading))
    accept(site, &reading, out);
  else
    refuse(reading.number.reason, NULL, out);
  return SMPP_OK;
}

/* What is good as it stands needs no second reading. */
static bool is_settled(const struct reading *national, const char *digits) {
  return digits[0] == '0' || (is_good(national) && national->repairs == 0);
}

/* Both are good: 491711234567 is +49171.. or 0491711.. without its 0. Whoever has
 * landlines refused did not mean one. */
static void choose(const struct site *site, const struct reading *national,
                   const struct reading *abroad, struct care_number *out) {
  bool landline = national->number.kind == CARE_KIND_LANDLINE && !site->landlines;
  bool likely = care__numbering_is_complete && is_written_to(&national->number);

  if (landline && abroad->repairs == CARE_REPAIR_PLUS)
    accept(site, abroad, out);
  else
    refuse(CARE_NUMBER_AMBIGUOUS, likely ? &national->number : &abroad->number, out);
}

static int judge_national(const struct site *site, const char *digits, struct care_number *out) {
  struct reading national = {{.reason = CARE_NUMBER_NO_COUNTRY}, 0};
  struct reading abroad = {{.reason = CARE_NUMBER_NO_SUCH}, 0};
  int result = site->region[0] ? read_national(site, digits, &national) : SMPP_OK;

  if (result == SMPP_OK && !is_settled(&national, digits))
    result = read_without_plus(site, digits, &abroad);
  if (result != SMPP_OK)
    return result;
  if (is_good(&national) && is_good(&abroad) && may_be_meant(site, &abroad))
    choose(site, &national, &abroad, out);
  else if (is_good(&national))
    accept(site, &national, out);
  else if (is_good(&abroad) && (abroad.repairs == CARE_REPAIR_PLUS || is_allowed(site, &abroad)))
    accept(site, &abroad, out);
  else
    refuse(national.number.reason, abroad.number.region[0] ? &abroad.number : NULL, out);
  return SMPP_OK;
}

static int judge_cell(const struct site *site, const struct care__cell *cell,
                      struct care_number *out) {
  struct care__digits digits;

  out->reason = care__cell_digits(cell, &digits);
  if (out->reason != CARE_NUMBER_OK)
    return SMPP_OK;
  out->repairs = digits.repairs;
  if (digits.text[0] == '+')
    return judge_international(site, digits.text, out);
  return judge_national(site, digits.text, out);
}

/* What a person may have meant by a cell that holds more than a number. */
static int suggest(const struct site *site, const struct care__cell *cell,
                   struct care_number *out) {
  struct care_number meant = CARE_NUMBER_INIT;
  struct care__cell guess;
  int result;

  if (!care__cell_guess(cell, &guess))
    return SMPP_OK;
  result = judge_cell(site, &guess, &meant);
  if (result == SMPP_OK && meant.reason == CARE_NUMBER_OK)
    memcpy(out->suggestion, meant.e164, sizeof(out->suggestion));
  return result;
}

static bool set_region(struct smpp_span region, struct site *site) {
  if (region.len == 0)
    return true;
  if (region.len != 2)
    return false;
  memcpy(site->region, region.ptr, 2);
  for (size_t i = 0; i < 2; i++)
    if (site->region[i] >= 'a' && site->region[i] <= 'z')
      site->region[i] = (char)(site->region[i] - 'a' + 'A');
  return care__numbering_region(site->region, &site->dialling);
}

int care_number_read(struct smpp_span cell, const struct care_number_options *given,
                     struct care_number *out) {
  struct care_number_options options = CARE_NUMBER_OPTIONS_INIT;
  struct care_number number = CARE_NUMBER_INIT;
  struct care__cell text;
  struct site site = {{0}, {{0}, {0}}, 0, false};
  int result;

  if (given && SMPP__TAKE(options, given, landlines) != SMPP_OK)
    return SMPP_ERR_UNSUPPORTED;
  if (!set_region(options.region, &site))
    return SMPP_ERR_NOT_FOUND;
  site.repairs = options.repairs;
  if (!care__numbering_is_complete) /* a guess that nothing would confirm */
    site.repairs &= ~(uint32_t)(CARE_REPAIR_ZERO | CARE_REPAIR_PLUS | CARE_REPAIR_FOREIGN);
  site.landlines = options.landlines;
  number.reason = care__cell_normalise(cell, &text);
  if (number.reason == CARE_NUMBER_OK) {
    result = judge_cell(&site, &text, &number);
    if (result == SMPP_OK && number.reason != CARE_NUMBER_OK && !number.e164[0] &&
        number.reason != CARE_NUMBER_ROUNDED && !number.suggestion[0])
      result = suggest(&site, &text, &number);
    if (result != SMPP_OK)
      return result;
  }
  *out = number;
  return number.reason == CARE_NUMBER_OK ? SMPP_OK : SMPP_ERR_INVALID;
}

/* --- names ---------------------------------------------------------------------------- */

const char *care_number_reason_name(int reason) {
  switch (reason) {
#define CARE_NUMBER_REASON_CASE(name, value, text, words)                                          \
  case value:                                                                                      \
    return text;
    CARE_NUMBER_REASON_MAP(CARE_NUMBER_REASON_CASE)
#undef CARE_NUMBER_REASON_CASE
  default:
    return "?";
  }
}

const char *care_number_reason_text(int reason) {
  switch (reason) {
#define CARE_NUMBER_REASON_CASE(name, value, text, words)                                          \
  case value:                                                                                      \
    return words;
    CARE_NUMBER_REASON_MAP(CARE_NUMBER_REASON_CASE)
#undef CARE_NUMBER_REASON_CASE
  default:
    return "unknown reason";
  }
}

const char *care_number_kind_name(int kind) {
  static const char *const names[] = {"unknown", "mobile", "landline", "premium"};

  return kind >= 0 && kind <= CARE_KIND_PREMIUM ? names[kind] : "?";
}
