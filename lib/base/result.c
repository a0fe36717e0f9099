/* SPDX-License-Identifier: MIT
 *
 * The names and words of our results, and the version. */
#include <smpp/result.h>

const char *smpp_result_name(int result) {
  switch (result) {
  case SMPP_OK:
    return "SMPP_OK";
  case SMPP_MORE:
    return "SMPP_MORE";
#define NAME_CASE(name, value, text)                                                               \
  case value:                                                                                      \
    return "SMPP_ERR_" #name;
    SMPP_RESULT_MAP(NAME_CASE)
#undef NAME_CASE
  default:
    return "SMPP_ERR_?";
  }
}

const char *smpp_result_text(int result) {
  switch (result) {
  case SMPP_OK:
    return "no error";
  case SMPP_MORE:
    return "more octets are needed";
#define TEXT_CASE(name, value, text)                                                               \
  case value:                                                                                      \
    return text;
    SMPP_RESULT_MAP(TEXT_CASE)
#undef TEXT_CASE
  default:
    return "unknown result";
  }
}

const char *smpp_version(void) {
  return "0.1.0";
}
