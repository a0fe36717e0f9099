/* SPDX-License-Identifier: MIT
 *
 * docs/oddities.md lists each oddity in the right table, in the words of the
 * header, and no other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <smpp/names.h>

static char page[65536];
static char *notes; /* where the second table begins; the first ends there */

static void each_oddity_is_listed_as_what_it_is(void **state) {
  char row[512];
  (void)state;
  for (unsigned bit = 0; bit < 64; bit++) {
    const char *name = smpp_oddity_name(bit);
    if (!name)
      continue;
    snprintf(row, sizeof row, "\n| `%s` | %s | ", name, smpp_oddity_text(bit));
    const char *found = strstr(page, row);
    if (!found)
      fail_msg("docs/oddities.md lacks a row for %s", name);
    assert_int_equal(found < notes, (int)(smpp_tolerances() >> bit & 1));
  }
}

static void nothing_else_is_listed(void **state) {
  unsigned n_rows = 0, n_oddities = 0;
  (void)state;
  for (const char *at = page; (at = strstr(at, "\n| `")); at++)
    n_rows++;
  for (unsigned bit = 0; bit < 64; bit++)
    n_oddities += smpp_oddity_name(bit) != NULL;
  assert_int_equal(n_rows, n_oddities);
}

int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_oddity_is_listed_as_what_it_is),
      cmocka_unit_test(nothing_else_is_listed),
  };
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (!file || fread(page, 1, sizeof page - 1, file) == 0 || !(notes = strstr(page, "\n## Notes")))
    return 2;
  fclose(file);
  return cmocka_run_group_tests(tests, NULL, NULL);
}
