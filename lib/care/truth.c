/* SPDX-License-Identifier: MIT */
#include <care/truth.h>

#include <data/names.h>

static bool is_one_of(struct smpp_span value, const char *const *words) {
  for (; *words; words++)
    if (data_name_equal(value, smpp_span_of(*words)))
      return true;
  return false;
}

bool care__truth(struct smpp_span value, bool *yes) {
  static const char *const yes_words[] = {"yes", "y", "true", "t",  "1", "include", "show",
                                          "oui", "o", "vrai", "v",  "x", "si",      "sí",
                                          "ja",  "j", "sim",  "on", NULL};
  static const char *const no_words[] = {"no",  "n",    "false", "f",   "0",   "exclude", "hide",
                                         "non", "faux", "nein",  "nee", "não", "off",     NULL};

  if (is_one_of(value, yes_words)) {
    *yes = true;
    return true;
  }
  *yes = false;
  return is_one_of(value, no_words);
}
