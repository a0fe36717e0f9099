/* SPDX-License-Identifier: MIT
 *
 * Numbers without libphonenumber: what E.164 and a country's trunk prefix say.
 * Lengths are those of national numbers without the prefix, as ITU-T's national
 * numbering plans have them. */
#include <care/numbering.h>

struct country {
  char region[3], code[4], trunk[2];
  uint8_t least, most;
};

static const struct country countries[] = {
    {"AD", "376", "", 6, 6},   {"AT", "43", "0", 4, 13}, {"BE", "32", "0", 8, 9},
    {"CA", "1", "", 10, 10},   {"CH", "41", "0", 9, 9},  {"DE", "49", "0", 6, 12},
    {"DK", "45", "", 8, 8},    {"DZ", "213", "0", 8, 9}, {"ES", "34", "", 9, 9},
    {"FI", "358", "0", 5, 12}, {"FR", "33", "0", 9, 9},  {"GB", "44", "0", 9, 10},
    {"GF", "594", "0", 9, 9},  {"GP", "590", "0", 9, 9}, {"GR", "30", "", 10, 10},
    {"IE", "353", "0", 7, 10}, {"IT", "39", "", 6, 10},  {"LU", "352", "", 4, 9},
    {"MA", "212", "0", 9, 9},  {"MC", "377", "", 8, 9},  {"MQ", "596", "0", 9, 9},
    {"NL", "31", "0", 9, 9},   {"NO", "47", "", 5, 8},   {"PL", "48", "", 9, 9},
    {"PT", "351", "", 9, 9},   {"RE", "262", "0", 9, 9}, {"RO", "40", "0", 9, 9},
    {"SE", "46", "0", 7, 13},  {"TN", "216", "", 8, 8},  {"TR", "90", "0", 10, 10},
    {"US", "1", "", 10, 10},   {"YT", "262", "0", 9, 9},
};

const bool care__numbering_is_complete = false;

#define N_COUNTRIES (sizeof(countries) / sizeof(*countries))
#define E164_DIGITS 15
#define SHORTEST 7 /* of any country, with its code */

static const struct country *by_region(const char *region) {
  for (size_t i = 0; i < N_COUNTRIES; i++)
    if (strcmp(countries[i].region, region) == 0)
      return &countries[i];
  return NULL;
}

static bool begins_with(const char *digits, const char *prefix) {
  return strncmp(digits, prefix, strlen(prefix)) == 0;
}

static bool shares_code(const struct country *country) {
  for (size_t i = 0; i < N_COUNTRIES; i++)
    if (&countries[i] != country && strcmp(countries[i].code, country->code) == 0)
      return true;
  return false;
}

/* Of those that share +262 Mayotte has 639 and 269; no two codes of the table
 * begin alike otherwise. */
static const struct country *by_code(const char *digits) {
  if (begins_with(digits, "262639") || begins_with(digits, "262269"))
    return by_region("YT");
  for (size_t i = 0; i < N_COUNTRIES; i++)
    if (begins_with(digits, countries[i].code))
      return &countries[i];
  return NULL;
}

bool care__numbering_region(const char *region, struct care__dialling *out) {
  const struct country *country = by_region(region);

  *out = (struct care__dialling){0};
  if (!country)
    return false;
  memcpy(out->trunk, country->trunk, sizeof(country->trunk));
  memcpy(out->code, country->code, sizeof(country->code));
  return true;
}

/* `national`: without code and trunk prefix; `country` may be NULL. */
static void give(const struct country *country, const char *code, const char *national,
                 struct care__numbered *out) {
  size_t n_code = strlen(code), n = strlen(national);
  size_t most = country ? country->most : E164_DIGITS - n_code;
  size_t least = country ? country->least : SHORTEST - n_code;

  if (n < least)
    out->reason = CARE_NUMBER_TOO_SHORT;
  else if (n > most || n + n_code > E164_DIGITS)
    out->reason = CARE_NUMBER_TOO_LONG;
  if (out->reason != CARE_NUMBER_OK)
    return;
  out->e164[0] = '+';
  memcpy(out->e164 + 1, code, n_code);
  memcpy(out->e164 + 1 + n_code, national, n + 1);
  if (country && (country->code[0] != '1' || !shares_code(country)))
    memcpy(out->region, country->region, sizeof(out->region));
}

static void read_international(const char *digits, struct care__numbered *out) {
  const struct country *country = by_code(digits);
  const char *national;

  if (!country) {
    give(NULL, "", digits, out);
    return;
  }
  national = digits + strlen(country->code);
  /* +33 (0)6: written by many, dialled by nobody */
  if (country->trunk[0] && begins_with(national, country->trunk))
    national += strlen(country->trunk);
  give(country, country->code, national, out);
}

int care__numbering_read(const char *digits, const char *region, struct care__numbered *out) {
  const struct country *country = by_region(region);

  *out = (struct care__numbered){0};
  if (digits[0] == '+' && digits[1] == '0')
    out->reason = CARE_NUMBER_NO_SUCH;
  else if (digits[0] == '+')
    read_international(digits + 1, out);
  else if (!country)
    out->reason = CARE_NUMBER_NO_COUNTRY;
  else if (!begins_with(digits, country->trunk))
    out->reason = CARE_NUMBER_NO_SUCH;
  else
    give(country, country->code, digits + strlen(country->trunk), out);
  return SMPP_OK;
}
