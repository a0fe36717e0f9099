// SPDX-License-Identifier: MIT
//
// libphonenumber behind C. It reads letters as the keys of a telephone, so only
// digits come here. The only file of the library that is C++.
#include <care/numbering.h>

#include <phonenumbers/phonenumberutil.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

bool give(const std::string &from, char *to, size_t cap) {
  if (from.size() >= cap)
    return false;
  std::memcpy(to, from.c_str(), from.size() + 1);
  return true;
}

int kind_of(PhoneNumberUtil::PhoneNumberType type) {
  switch (type) {
  case PhoneNumberUtil::MOBILE:
    return CARE_KIND_MOBILE;
  case PhoneNumberUtil::FIXED_LINE:
  case PhoneNumberUtil::VOIP:
    return CARE_KIND_LANDLINE;
  case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
    return CARE_KIND_UNKNOWN;
  default:
    return CARE_KIND_PREMIUM;
  }
}

int why_not(PhoneNumberUtil::ValidationResult result) {
  switch (result) {
  case PhoneNumberUtil::TOO_SHORT:
  case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
    return CARE_NUMBER_TOO_SHORT;
  case PhoneNumberUtil::TOO_LONG:
    return CARE_NUMBER_TOO_LONG;
  default:
    return CARE_NUMBER_NO_SUCH;
  }
}

int why_unread(PhoneNumberUtil::ErrorType error) {
  switch (error) {
  case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
  case PhoneNumberUtil::TOO_SHORT_NSN:
    return CARE_NUMBER_TOO_SHORT;
  case PhoneNumberUtil::TOO_LONG_NSN:
    return CARE_NUMBER_TOO_LONG;
  default:
    return CARE_NUMBER_NO_SUCH;
  }
}

// Countries whose numbers are what is left when their code, or the trunk prefix 0,
// is taken away, once the rest is known to be a number. Not so in Israel, Mexico
// and Argentina, where something is put in or taken for another prefix.
struct plain_country {
  const char *region, *code;
  bool has_trunk; // a 0 that is no part of the number
};

const plain_country plain_countries[] = {
    {"FR", "33", true},   {"RE", "262", true},  {"YT", "262", true},  {"GP", "590", true},
    {"GF", "594", true},  {"MQ", "596", true},  {"DE", "49", true},   {"NL", "31", true},
    {"BE", "32", true},   {"GB", "44", true},   {"CH", "41", true},   {"AT", "43", true},
    {"IE", "353", true},  {"MA", "212", true},  {"DZ", "213", true},  {"RO", "40", true},
    {"TR", "90", true},   {"ES", "34", false},  {"PT", "351", false}, {"IT", "39", false},
    {"LU", "352", false}, {"TN", "216", false}, {"PL", "48", false},
};

const size_t NATIONAL_MIN = 7, NATIONAL_MAX = 15;

const plain_country *country_of(const char *digits, const char *region, const char **national) {
  for (const plain_country &country : plain_countries) {
    size_t n_code = std::strlen(country.code);

    if (digits[0] == '+' && std::strncmp(digits + 1, country.code, n_code) == 0) {
      *national = digits + 1 + n_code;
      return &country;
    }
    if (digits[0] != '+' && std::strcmp(region, country.region) == 0) {
      *national = digits + (country.has_trunk ? 1 : 0);
      return !country.has_trunk || digits[0] == '0' ? &country : nullptr;
    }
  }
  return nullptr;
}

// Most of what Parse does is for numbers with brackets, letters and extensions,
// and takes longer than all else. UNKNOWN: read it the long way.
PhoneNumberUtil::PhoneNumberType read_plain(const PhoneNumberUtil *util, const char *digits,
                                            const char *region, PhoneNumber *number) {
  const char *national;
  const plain_country *country = country_of(digits, region, &national);
  size_t len = country ? std::strlen(national) : 0;

  if (len < NATIONAL_MIN || len > NATIONAL_MAX || national[0] == '0')
    return PhoneNumberUtil::UNKNOWN;
  number->set_country_code(std::atoi(country->code));
  number->set_national_number(std::strtoull(national, nullptr, 10));
  return util->GetNumberType(*number);
}

void read(const char *digits, const char *region, struct care__numbered *out) {
  const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  PhoneNumberUtil::PhoneNumberType type = read_plain(util, digits, region, &number);
  std::string text;

  if (type == PhoneNumberUtil::UNKNOWN) {
    PhoneNumberUtil::ErrorType error = util->Parse(digits, *region ? region : "ZZ", &number);

    if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
      out->reason = why_unread(error);
      return;
    }
    type = util->GetNumberType(number);
  }
  if (type == PhoneNumberUtil::UNKNOWN) {
    out->reason = why_not(util->IsPossibleNumberWithReason(number));
    return;
  }
  util->Format(number, PhoneNumberUtil::E164, &text);
  if (!give(text, out->e164, sizeof out->e164)) {
    out->reason = CARE_NUMBER_TOO_LONG;
    return;
  }
  util->GetRegionCodeForNumber(number, &text);
  if (!give(text, out->region, sizeof out->region)) // "001": satellites and services
    out->region[0] = '\0';
  out->kind = kind_of(type);
}

} // namespace

extern "C" const bool care__numbering_is_complete = true;

extern "C" bool care__numbering_region(const char *region, struct care__dialling *out) {
  try {
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    int code = util->GetCountryCodeForRegion(region);
    std::string trunk;

    *out = {};
    if (code <= 0)
      return false;
    util->GetNddPrefixForRegion(region, true, &trunk);
    return give(trunk, out->trunk, sizeof out->trunk) &&
           give(std::to_string(code), out->code, sizeof out->code);
  } catch (const std::exception &) {
    return false;
  }
}

extern "C" int care__numbering_read(const char *digits, const char *region,
                                    struct care__numbered *out) {
  *out = {};
  try {
    read(digits, region, out);
    return SMPP_OK;
  } catch (const std::exception &) {
    return SMPP_ERR_NOMEM;
  }
}
