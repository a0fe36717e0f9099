/* SPDX-License-Identifier: MIT
 *
 * Plain digits are read without libphonenumber's parser, which is slow. Dialled as
 * from France, with 00 before the country's code, the same number does go through
 * it: both must say the same of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include <care/numbering.h>

#define ROUNDS 12000

struct country {
  char region[3];
  const char *code;
  bool has_trunk, is_national; /* national numbers are compared too */
};

static const struct country countries[] = {
    {"FR", "33", true, true},   {"RE", "262", true, true},  {"GP", "590", true, true},
    {"DE", "49", true, true},   {"NL", "31", true, true},   {"BE", "32", true, true},
    {"GB", "44", true, true},   {"CH", "41", true, true},   {"AT", "43", true, true},
    {"IE", "353", true, true},  {"MA", "212", true, true},  {"DZ", "213", true, true},
    {"RO", "40", true, true},   {"TR", "90", true, true},   {"ES", "34", false, true},
    {"PT", "351", false, true}, {"IT", "39", false, true},  {"LU", "352", false, true},
    {"TN", "216", false, true}, {"PL", "48", false, true},  {"IL", "972", false, false},
    {"MX", "52", false, false}, {"AR", "54", false, false}, {"US", "1", false, false},
};

static void assert_read_alike(const char *plain, const char *region, const char *dialled) {
  struct care__numbered quick, slow;

  assert_int_equal(care__numbering_read(plain, region, &quick), SMPP_OK);
  assert_int_equal(care__numbering_read(dialled, "FR", &slow), SMPP_OK);
  if (quick.reason != CARE_NUMBER_OK && slow.reason != CARE_NUMBER_OK)
    return;
  if (strcmp(quick.e164, slow.e164) != 0)
    fail_msg("%s in '%s' is %s, but %s is %s", plain, region, quick.e164, dialled, slow.e164);
  assert_int_equal(quick.reason, slow.reason);
  assert_string_equal(quick.region, slow.region);
  assert_int_equal(quick.kind, slow.kind);
}

static uint32_t drawn(uint32_t *state) {
  *state = *state * 1664525u + 1013904223u;
  return *state >> 8;
}

/* 7 to 12 digits; half of them as long as most countries' mobiles. */
static void draw_national(uint32_t *state, char out[16]) {
  size_t len = drawn(state) % 2 ? 9 : 7 + drawn(state) % 6;

  for (size_t i = 0; i < len; i++)
    out[i] = (char)('0' + drawn(state) % 10);
  out[len] = '\0';
}

static void digits_mean_the_same_however_they_are_dialled(void **unused) {
  uint32_t state = 20260615;

  (void)unused;
  for (int i = 0; i < ROUNDS; i++) {
    const struct country *country =
        &countries[drawn(&state) % (sizeof(countries) / sizeof(*countries))];
    char national[16], plain[24], dialled[24];

    draw_national(&state, national);
    snprintf(dialled, sizeof(dialled), "00%s%s", country->code, national);
    snprintf(plain, sizeof(plain), "+%s%s", country->code, national);
    assert_read_alike(plain, "", dialled);
    snprintf(plain, sizeof(plain), "%s%s", country->has_trunk ? "0" : "", national);
    if (country->is_national && national[0] != '0' &&
        strncmp(national, country->code, strlen(country->code)) != 0) /* its code, without + */
      assert_read_alike(plain, country->region, dialled);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(digits_mean_the_same_however_they_are_dialled),
  };

  return cmocka_run_group_tests_name("numbering", tests, NULL, NULL);
}
