/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <care/safe.h>

#include <stdlib.h>

static void assert_safe(const char *text, const char *expected) {
  size_t len = strlen(text);
  char *copy = malloc(len + 1);

  memcpy(copy, text, len + 1);
  len = care__text_safe(copy, len);
  copy[len] = '\0';
  assert_string_equal(copy, expected);
  /* What is safe stays as it is. */
  assert_int_equal(care__text_safe(copy, len), len);
  assert_string_equal(copy, expected);
  free(copy);
}

static void typing_becomes_what_gsm_has(void **state) {
  (void)state;
  assert_safe("l’hôpital – à 9h… “oui” ‘non’ 5−3", "l'hôpital - à 9h... \"oui\" 'non' 5-3");
  assert_safe("«\u00A0OUI\u202F» ou « NON »", "\"OUI\" ou \"NON\"");
  assert_safe("œil Œdipe CŒUR Œ", "oeil Oedipe COEUR OE");
  assert_safe("\uFB01n \uFB02ot • jeun", "fin flot - jeun");
}

static void accents_stay_and_are_joined_with_their_letter(void **state) {
  (void)state;
  assert_safe("août É ê ł Ж م", "août É ê ł Ж م");
  assert_safe("e\u0301te\u0301 o\u0302", "été ô");
  assert_safe("o\u0302\u0301", "\u1ED1"); /* two marks on one letter */
  assert_safe("q\u0301", "q\u0301");      /* no such letter */
  assert_safe("\u0301", "\u0301");
}

static void spaces_are_plain_and_single(void **state) {
  (void)state;
  assert_safe("9:30\u202FAM\u00A0\u2009 \tici", "9:30 AM ici");
  assert_safe("  oui , merci . À demain  ", "oui, merci. À demain");
  assert_safe("voir .gouv.fr ... fin", "voir .gouv.fr... fin");
  assert_safe("a …b .– .\u200Bc", "a...b.-.c");
  assert_safe("Répondez : OUI ?  !", "Répondez : OUI ? !");
}

static void at_most_one_empty_line_is_left(void **state) {
  (void)state;
  assert_safe("\n\n a \r\n\r\n\r\n\r\nb \n  \n \n c\n\n", "a\n\nb\n\nc");
}

static void what_nobody_sees_goes(void **state) {
  (void)state;
  assert_safe("\u200F9\u200E:30\u061C \u202A+33\u202C\u2066x\u2069\uFEFF\u00ADy\u200Bz\u2060",
              "9:30 +33xyz");
  assert_safe("a\u200Db\001\177\xC2\x85", "ab");
  assert_safe("می\u200Cخواهم 👩\u200D⚕", "می\u200Cخواهم 👩\u200D⚕");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(typing_becomes_what_gsm_has),
      cmocka_unit_test(accents_stay_and_are_joined_with_their_letter),
      cmocka_unit_test(spaces_are_plain_and_single),
      cmocka_unit_test(at_most_one_empty_line_is_left),
      cmocka_unit_test(what_nobody_sees_goes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
