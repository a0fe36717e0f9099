/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smppcare/variants.h>

#include <stdio.h>
#include <stdlib.h>

#define TEXTS 6

/* The texts of a site by tag, "" its base; and what was asked for, in order. */
struct site {
  const char *texts[TEXTS][2];
  char asked[160];
  int result; /* of a tag that is not there */
};

static int load(void *ctx, struct smpp_span tag, struct smpp_span *text) {
  struct site *site = ctx;
  size_t len = strlen(site->asked);

  snprintf(site->asked + len, sizeof(site->asked) - len, "%.*s;", (int)tag.len,
           (const char *)tag.ptr);
  for (size_t i = 0; i < TEXTS && site->texts[i][0]; i++)
    if (smpp_span_equal(tag, smpp_span_of(site->texts[i][0]))) {
      *text = smpp_span_of(site->texts[i][1]);
      return SMPP_OK;
    }
  return site->result ? site->result : SMPP_ERR_NOT_FOUND;
}

static care_variants *variants_of(struct site *site, const char *language, const char *base) {
  static struct smpp_span name;
  struct care_variants_config config = CARE_VARIANTS_CONFIG_INIT;
  care_variants *variants = NULL;

  name = smpp_span_of("start");
  config.alloc = smpp_alloc_libc();
  config.load = load;
  config.ctx = site;
  config.site = smpp_span_of(language);
  config.base = smpp_span_of(base);
  config.names = &name;
  config.n_names = 1;
  assert_int_equal(care_variants_new(&config, &variants), SMPP_OK);
  return variants;
}

/* What a row of a language reads. */
static const char *reads(care_variants *variants, const char *tag, bool *is_fallback) {
  static char out[128];
  struct smpp_span value = smpp_span_of("2027-03-15");
  const struct care_variant *variant;
  size_t len = 0;

  assert_int_equal(care_variants_load(variants, smpp_span_of(tag), NULL, NULL), SMPP_OK);
  variant = care_variants_find(variants, smpp_span_of(tag));
  assert_non_null(variant);
  assert_int_equal(care_template_render(variant->tmpl, variant->language, &value, 1, out,
                                        sizeof(out) - 1, &len, NULL),
                   SMPP_OK);
  out[len] = '\0';
  *is_fallback = variant->is_fallback;
  return out;
}

static void assert_reads(care_variants *variants, const char *tag, const char *expected,
                         bool expect_fallback) {
  bool is_fallback;

  assert_string_equal(reads(variants, tag, &is_fallback), expected);
  assert_int_equal(is_fallback, expect_fallback);
}

static void a_row_reads_its_language_then_the_site_s_then_the_base(void **state) {
  struct site site = {.texts = {{"fr", "le {{start|date:full}}"},
                                {"en", "on {{start|date:full}}"},
                                {"pt-BR", "em {{start|date:full}}"},
                                {"", "{{start|date:dm}}"}}};
  care_variants *variants = variants_of(&site, "fr", "");

  (void)state;
  assert_reads(variants, "en", "on Monday, 15 March", false);
  assert_reads(variants, "en-US", "on Monday, March 15", false);
  assert_reads(variants, "pt_BR", "em segunda-feira, 15 de março", false);
  assert_reads(variants, "pt-BR", "em segunda-feira, 15 de março", false);
  assert_reads(variants, "", "le lundi 15 mars", false);
  assert_reads(variants, "de", "le lundi 15 mars", true);
  assert_string_equal(site.asked, "en;en-US;en;pt_BR;pt-BR;pt-BR;fr;de;fr;");
  care_variants_free(variants);
}

static void a_base_suits_any_language_or_has_its_own(void **state) {
  struct site any = {.texts = {{"", "{{start|date:full}}"}}};
  struct site german = {.texts = {{"", "am {{start|date:full}}"}}};
  struct site both = {.texts = {{"en", "on {{start|date:full}}"}, {"", "am {{start|date:full}}"}}};
  care_variants *variants = variants_of(&any, "fr", "");

  (void)state;
  assert_reads(variants, "es", "lunes, 15 de marzo", false);
  assert_reads(variants, "", "lundi 15 mars", false);
  care_variants_free(variants);
  variants = variants_of(&german, "fr", "de");
  assert_reads(variants, "es", "am Montag, 15. März", true);
  assert_reads(variants, "de-AT", "am Montag, 15. März", false);
  care_variants_free(variants);
  variants = variants_of(&both, "en", "de");
  assert_reads(variants, "de-AT", "am Montag, 15. März", false);
  assert_reads(variants, "fr", "on Monday, 15 March", true);
  care_variants_free(variants);
}

static void what_was_used_is_counted(void **state) {
  struct site site = {.texts = {{"fr", "x"}}};
  care_variants *variants = variants_of(&site, "fr", "");
  bool is_fallback;

  (void)state;
  for (int i = 0; i < 3; i++)
    reads(variants, "de", &is_fallback);
  reads(variants, "fr", &is_fallback);
  assert_string_equal(care_variants_get(variants, 0)->wanted, "de");
  assert_string_equal(care_variants_get(variants, 0)->written, "fr");
  assert_int_equal(care_variants_get(variants, 0)->n_used, 3);
  assert_int_equal(care_variants_get(variants, 1)->n_used, 1);
  assert_int_equal(care_variants_get(variants, 1)->index, 1);
  assert_null(care_variants_get(variants, 2));
  assert_null(care_variants_find(variants, smpp_span_of("it")));
  assert_string_equal(site.asked, "de;fr;fr;"); /* each is asked for once */
  care_variants_free(variants);
}

static int loads(care_variants *variants, const char *tag, char *written,
                 struct care_fault *fault) {
  return care_variants_load(variants, smpp_span_of(tag), written, fault);
}

static void what_cannot_be_loaded_says_why_and_harms_nothing(void **state) {
  struct site site = {.texts = {{"fr", "x"},
                                {"de", "a\n{{oops}}"},
                                {"en", "{{start|plural:few:\"a\",other:\"b\"}}"}}};
  struct site none = {.texts = {{NULL, NULL}}}, broken = {.result = SMPP_ERR_UNSUPPORTED};
  care_variants *variants = variants_of(&site, "fr", "");
  char written[CARE_TAG_MAX + 1];
  struct care_fault fault = {0};

  (void)state;
  assert_int_equal(loads(variants, "de-CH", written, &fault), SMPP_ERR_STATE);
  assert_string_equal(written, "de");
  assert_int_equal(fault.line, 2);
  assert_int_equal(loads(variants, "en", written, &fault), SMPP_ERR_STATE);
  assert_non_null(strstr(fault.text, "no form 'few'"));
  assert_int_equal(loads(variants, "xx", written, &fault), SMPP_ERR_INVALID);
  assert_int_equal(loads(variants, "fr-u-ca-buddhist", written, &fault), SMPP_ERR_INVALID);
  assert_int_equal(loads(variants, "fr", NULL, NULL), SMPP_OK);
  care_variants_free(variants);
  variants = variants_of(&none, "fr", "");
  assert_int_equal(loads(variants, "es", NULL, NULL), SMPP_ERR_NOT_FOUND);
  care_variants_free(variants);
  variants = variants_of(&broken, "fr", "");
  assert_int_equal(loads(variants, "es", NULL, NULL), SMPP_ERR_UNSUPPORTED);
  care_variants_free(variants);
}

static void settings_that_cannot_be_are_refused(void **state) {
  struct care_variants_config config = CARE_VARIANTS_CONFIG_INIT;
  care_variants *variants = NULL;

  (void)state;
  config.alloc = smpp_alloc_libc();
  config.load = load;
  assert_int_equal(care_variants_new(&config, &variants), SMPP_ERR_INVALID);
  config.site = smpp_span_of("xx");
  assert_int_equal(care_variants_new(&config, &variants), SMPP_ERR_INVALID);
  config.site = smpp_span_of("fr");
  config.zone = smpp_span_of("Europe/Lutece");
  assert_int_equal(care_variants_new(&config, &variants), SMPP_ERR_NOT_FOUND);
  assert_null(variants);
}

/* --- memory ------------------------------------------------------------------------ */

struct counted {
  size_t left;
  long live;
};

static void *counted_resize(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  struct counted *counted = ctx;

  (void)old_size;
  if (new_size == 0) {
    counted->live -= ptr != NULL;
    free(ptr);
    return NULL;
  }
  if (counted->left == 0)
    return NULL;
  counted->left--;
  counted->live += ptr == NULL;
  return realloc(ptr, new_size);
}

static void without_memory_nothing_leaks(void **state) {
  struct site site = {.texts = {{"fr", "{{start|list}} {{start|plural:=1:\"a\",other:\"b\"}}"}}};
  struct smpp_span name = smpp_span_of("start");
  int result = SMPP_ERR_NOMEM;

  (void)state;
  for (size_t n = 0; result != SMPP_OK; n++) {
    struct counted counted = {n, 0};
    struct care_variants_config config = CARE_VARIANTS_CONFIG_INIT;
    care_variants *variants = NULL;

    config.alloc = (struct smpp_alloc){counted_resize, &counted};
    config.load = load;
    config.ctx = &site;
    config.site = smpp_span_of("fr");
    config.zone = smpp_span_of("Europe/Paris");
    config.names = &name;
    config.n_names = 1;
    result = care_variants_new(&config, &variants);
    if (result == SMPP_OK)
      result = loads(variants, "de", NULL, NULL);
    assert_true(result == SMPP_OK || result == SMPP_ERR_NOMEM);
    assert_true(n < 30);
    care_variants_free(variants);
    assert_int_equal(counted.live, 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_row_reads_its_language_then_the_site_s_then_the_base),
      cmocka_unit_test(a_base_suits_any_language_or_has_its_own),
      cmocka_unit_test(what_was_used_is_counted),
      cmocka_unit_test(what_cannot_be_loaded_says_why_and_harms_nothing),
      cmocka_unit_test(settings_that_cannot_be_are_refused),
      cmocka_unit_test(without_memory_nothing_leaks),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
