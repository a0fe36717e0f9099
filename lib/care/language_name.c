/* SPDX-License-Identifier: MIT
 *
 * Names out of an administration's capitals. Which particles stay small is the
 * custom of the text's language, since nobody knows the patient's: Monsieur de
 * Gaulle, la señora De la Cruz, mevrouw Van den Berg, Signor De Rossi. */
#include <care/language.h>

#include <data/utf8.h>

#include <unicode/uchar.h>

#define PARTICLES_MAX 14
#define PARTICLE_OCTETS 3

struct custom {
  const char *language;
  bool first_is_capital; /* where no other name stands before it */
  const char *particles[PARTICLES_MAX];
};

static const struct custom customs[] = {
    {"fr", false, {"de", "du", "des"}},
    {"es", true, {"de", "del", "la", "las", "los", "y"}},
    {"pt", false, {"de", "da", "das", "do", "dos", "e"}},
    {"de", false, {"von", "vom", "zu", "zum", "zur", "van", "de", "der", "den"}},
    {"nl",
     true,
     {"van", "de", "der", "den", "het", "ten", "ter", "te", "op", "in", "aan", "bij", "uit"}},
};

struct namer {
  const care_language *language;
  const struct custom *custom; /* NULL: every word has a capital */
  bool own_i;                  /* Turkish: i and İ, ı and I */
  char *out;                   /* NULL: something did not fit */
  size_t cap, len;
};

static bool speaks(const care_language *language, const char *code) {
  return memcmp(language->locale, code, 2) == 0 &&
         (language->locale[2] == '_' || language->locale[2] == '@');
}

static const struct custom *custom_of(const care_language *language) {
  for (size_t i = 0; i < sizeof(customs) / sizeof(*customs); i++)
    if (speaks(language, customs[i].language))
      return &customs[i];
  return NULL;
}

static uint32_t next(struct smpp_span text, size_t *at) {
  uint32_t c;
  bool valid;

  if (text.ptr[*at] < 0x80)
    return text.ptr[(*at)++];
  *at += data_utf8_decode(smpp_span(text.ptr + *at, text.len - *at), &c, &valid);
  return c;
}

static uint32_t lower(const struct namer *n, uint32_t c) {
  if (c >= 'A' && c <= 'Z')
    return n->own_i && c == 'I' ? 0x131 : c + 0x20;
  if (c < 0x80)
    return c;
  return c == 0x130 ? 'i' : (uint32_t)u_tolower((UChar32)c);
}

static uint32_t capital(const struct namer *n, uint32_t c) {
  if (c >= 'a' && c <= 'z')
    return n->own_i && c == 'i' ? 0x130 : c - 0x20;
  return c < 0x80 ? c : (uint32_t)u_totitle((UChar32)c);
}

static void put(struct namer *n, uint32_t c) {
  char octets[4];
  size_t len = data_utf8_encode(c, octets);

  if (!n->out || len > n->cap - n->len) {
    n->out = NULL;
    return;
  }
  memcpy(n->out + n->len, octets, len);
  n->len += len;
}

static bool is_between_words(uint32_t c) {
  return c == ' ' || c == '-' || c == '\'' || c == 0x2019;
}

/* Whether all cased letters are capitals, or all are small: nobody chose them. */
static bool is_administrative(struct smpp_span text) {
  bool has_upper = false, has_lower = false;

  for (size_t at = 0; at < text.len;) {
    uint32_t c = next(text, &at);

    has_upper |= c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper((UChar32)c);
    has_lower |= c < 0x80 ? c >= 'a' && c <= 'z' : u_islower((UChar32)c);
  }
  return has_upper != has_lower;
}

static bool equals(struct smpp_span word, const char *small) {
  if (word.len != strlen(small))
    return false;
  for (size_t i = 0; i < word.len; i++)
    if ((word.ptr[i] | 0x20) != small[i])
      return false;
  return true;
}

/* A word before a space that stays small. */
static bool is_particle(const struct namer *n, struct smpp_span word, bool is_first) {
  if (!n->custom || word.len > PARTICLE_OCTETS || (is_first && n->custom->first_is_capital))
    return false;
  for (size_t i = 0; i < PARTICLES_MAX && n->custom->particles[i]; i++)
    if (equals(word, n->custom->particles[i]))
      return true;
  return false;
}

/* d'Artagnan, in French and Portuguese; L'Hermite, O'Brien, D'Angelo. */
static bool is_small_d(const struct namer *n, struct smpp_span word) {
  return equals(word, "d") && (speaks(n->language, "fr") || speaks(n->language, "pt"));
}

/* Where a second capital stands: McDonald, IJssel. 0: nowhere. */
static size_t second_capital(const struct namer *n, struct smpp_span word) {
  if (word.len > 4 && equals(smpp_span(word.ptr, 2), "mc"))
    return 2;
  return word.len > 2 && equals(smpp_span(word.ptr, 2), "ij") && speaks(n->language, "nl") ? 1 : 0;
}

static void put_word(struct namer *n, struct smpp_span word, bool has_capital) {
  size_t second = second_capital(n, word);

  for (size_t at = 0; at < word.len;) {
    bool here = has_capital && (at == 0 || at == second);
    uint32_t c = lower(n, next(word, &at));

    put(n, here ? capital(n, c) : c);
  }
}

/* What separates it from the next one decides about a word: 0 at the end. */
static bool word_has_capital(const struct namer *n, struct smpp_span word, uint32_t behind,
                             uint32_t before, size_t letters_before) {
  if (behind == ' ' && before != '-' && is_particle(n, word, letters_before == 0 && before == 0))
    return false;
  if (behind == '\'' || behind == 0x2019)
    return !is_small_d(n, word);
  /* Behind an apostrophe only if one letter stands before it: N'Diaye, Cha'bane. */
  return (before != '\'' && before != 0x2019) || letters_before == 1;
}

int care__language_name(const care_language *language, struct smpp_span text, char *out, size_t cap,
                        size_t *len) {
  struct namer n = {
      language, custom_of(language), speaks(language, "tr") || speaks(language, "az"), out, cap, 0};
  bool is_touched = is_administrative(text);
  uint32_t before = 0;
  size_t at = 0, letters = 0;

  while (at < text.len) {
    size_t start = at, end = at, n_letters = 0;
    uint32_t c = 0;
    struct smpp_span word;

    for (; at < text.len && !is_between_words(c = next(text, &at)); n_letters++, c = 0)
      end = at;
    word = smpp_span(text.ptr + start, end - start);
    if (is_touched)
      put_word(&n, word, word_has_capital(&n, word, c, before, letters));
    else
      for (size_t i = 0; i < word.len;)
        put(&n, next(word, &i));
    if (c)
      put(&n, c);
    before = c;
    letters = n_letters;
  }
  *len = n.len;
  return n.out ? SMPP_OK : SMPP_ERR_NOSPACE;
}
