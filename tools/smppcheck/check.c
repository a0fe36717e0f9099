/* SPDX-License-Identifier: MIT
 *
 * Which checks there are, and which of them are meant. */
#include "check.h"

const char *check_level_name(int level) {
  static const char *const names[] = {"MUST", "SHOULD", "TOLERANCE"};

  return names[level];
}

/* A star that fits too little is made to fit one character more: the last star
 * alone needs to be tried again. */
bool pattern_fits(const char *pattern, const char *name) {
  const char *star = NULL, *retry = NULL;
  const char *whole = pattern, *start = name;

  while (*name) {
    if (*pattern == '*') {
      star = ++pattern;
      retry = name;
    } else if (*pattern == '?' || *pattern == *name) {
      pattern++;
      name++;
    } else if (star) {
      pattern = star;
      name = ++retry;
    } else {
      break;
    }
  }
  while (*pattern == '*')
    pattern++;
  if (!*pattern && !*name)
    return true;
  return strncmp(start, whole, strlen(whole)) == 0 && start[strlen(whole)] == '.';
}

static bool any_fits(const char *const *patterns, const char *name) {
  for (; patterns && *patterns; patterns++)
    if (pattern_fits(*patterns, name))
      return true;
  return false;
}

static bool is_meant(const struct check_choice *choice, const struct check *check) {
  if (!choice->full && (check->flags & CHECK_FULL))
    return false;
  if (!choice->outbind && (check->flags & CHECK_OUTBIND))
    return false;
  if (choice->only && choice->only[0] && !any_fits(choice->only, check->id))
    return false;
  return !any_fits(choice->skip, check->id);
}

size_t check_choose(int role, const struct check_choice *choice, struct chosen *out, size_t cap) {
  const struct check_section *const *section = check_sections(role);
  size_t n = 0;

  for (; *section; section++)
    for (size_t i = 0; i < (*section)->n; i++)
      if (is_meant(choice, &(*section)->checks[i])) {
        if (n < cap)
          out[n] = (struct chosen){&(*section)->checks[i], *section};
        n++;
      }
  return n;
}
