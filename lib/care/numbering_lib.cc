// SPDX-License-Identifier: MIT
//
// libphonenumber behind C. It reads letters as the keys of a telephone, so only
// digits come here. The only file of the library that is C++.
#include <care/numbering.h>

#include <phonenumbers/phonenumberutil.h>

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

void read(const char *digits, const char *region, struct care__numbered *out) {
  const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  PhoneNumberUtil::ErrorType error = util->Parse(digits, *region ? region : "ZZ", &number);
  std::string text;

  if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
    out->reason = why_unread(error);
    return;
  }
  PhoneNumberUtil::PhoneNumberType type = util->GetNumberType(number);
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
