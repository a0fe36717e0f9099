/* SPDX-License-Identifier: MIT
 *
 * How patients are addressed. A table says "MME", "Mr", "F" or "2"; a text says it
 * in its own language, and something that is right for anybody where nobody said. */
#include <care/language.h>

#include <data/names.h>

enum sex { SEX_UNKNOWN, SEX_MALE, SEX_FEMALE };

struct words {
  const char *language, *male, *female, *neutral;
};

static const struct words words[] = {
    {"fr", "Monsieur", "Madame", "Madame, Monsieur"},
    {"es", "Sr.", "Sra.", "Sr./Sra."},
    {"it", "Sig.", "Sig.ra", "Sig./Sig.ra"},
    {"en", "Mr", "Ms", "Mr/Ms"},
    {"de", "Herr", "Frau", "Herr/Frau"},
    {"pt", "Sr.", "Sra.", "Sr./Sra."},
    {"nl", "meneer", "mevrouw", "meneer/mevrouw"},
    {"ar", "السيد", "السيدة", "السيد/السيدة"},
    {"tr", "Bay", "Bayan", "Bay/Bayan"},
    {"pl", "Pan", "Pani", "Pan/Pani"},
    {"ro", "Dl", "Dna", "Dl/Dna"},
    {"ru", "г-н", "г-жа", "г-н/г-жа"},
};

static const char *const males[] = {
    "m",      "m.",     "mr",      "mr.",  "monsieur", "sr",     "sr.",    "señor", "sig",
    "sig.",   "signor", "signore", "herr", "hr",       "hr.",    "senhor", "dhr",   "dhr.",
    "meneer", "bay",    "pan",     "dl",   "dl.",      "domnul", "г-н",    "السيد", NULL};
static const char *const females[] = {
    "mme",     "mme.", "madame", "mlle",    "mlle.",  "mademoiselle", "mrs",     "mrs.",   "ms",
    "ms.",     "miss", "sra",    "sra.",    "señora", "srta",         "srta.",   "sig.ra", "sigra",
    "signora", "frau", "fr.",    "senhora", "mevr",   "mevr.",        "mevrouw", "mw",     "mw.",
    "bayan",   "pani", "dna",    "dna.",    "doamna", "г-жа",         "السيدة",  NULL};

/* HL7 administrative sex, ISO 5218, and words of the eight languages. */
static const char *const male_sexes[] = {"m",        "1",      "h",        "homme",     "male",
                                         "masculin", "hombre", "varón",    "masculino", "maschio",
                                         "uomo",     "mann",   "männlich", "man",       NULL};
static const char *const female_sexes[] = {
    "f",       "2",        "femme",  "female",   "w",       "v",
    "féminin", "feminin",  "mujer",  "femenino", "femmina", "femminile",
    "frau",    "weiblich", "mulher", "feminino", "vrouw",   NULL};

static bool is_among(struct smpp_span text, const char *const *list) {
  for (; *list; list++)
    if (data_name_equal(text, smpp_span_of(*list)))
      return true;
  return false;
}

static enum sex sex_of(struct smpp_span text, const char *const *male, const char *const *female) {
  if (text.len == 0)
    return SEX_UNKNOWN;
  if (is_among(text, male))
    return SEX_MALE;
  return is_among(text, female) ? SEX_FEMALE : SEX_UNKNOWN;
}

static const struct words *words_of(const care_language *language) {
  for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
    if (memcmp(language->locale, words[i].language, 2) == 0 &&
        (language->locale[2] == '_' || language->locale[2] == '@'))
      return &words[i];
  return NULL;
}

struct smpp_span care__language_civility(const care_language *language, struct smpp_span civility,
                                         struct smpp_span sex, bool neutral) {
  const struct words *own = words_of(language);
  enum sex known = sex_of(civility, males, females);

  if (!own || (civility.len > 0 && known == SEX_UNKNOWN))
    return civility;
  if (known == SEX_UNKNOWN)
    known = sex_of(sex, male_sexes, female_sexes);
  if (known == SEX_UNKNOWN)
    return neutral ? smpp_span_of(own->neutral) : smpp_span(NULL, 0);
  return smpp_span_of(known == SEX_MALE ? own->male : own->female);
}
