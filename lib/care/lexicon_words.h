/* SPDX-License-Identifier: MIT
 *
 * care/lexicon_words.h - a lexicon from inside: the words, the classes, and the
 * phrases made of both.
 *
 * Words are kept folded and without accents, once each over all languages, and
 * known by a number. A phrase is a row of elements, an element a list of atoms
 * of which one has to fit. */
#ifndef CARE_LEXICON_WORDS_H
#define CARE_LEXICON_WORDS_H

#include <smppcare/lexicon.h>

/* What a phrase says when it is found; the section it stands in. Of two
 * phrases over the same words the one that comes first here is taken: "stop sms"
 * opts out in any company, "stop" alone only. */
#define CARE_SIGNAL_MAP(X)                                                                         \
  X(OPTOUT_PHRASE, "optout_phrase")                                                                \
  X(OPTOUT, "optout") /* an official word, alone */                                                \
  X(OPTIN, "optin")                                                                                \
  X(HELP, "help")                                                                                  \
  X(REACTION, "reaction")     /* begins an echo of our message */                                  \
  X(SIGNATURE, "signature")   /* it and the rest of the line are nobody's words */                 \
  X(AUTO, "auto")             /* a telephone answered, not a person */                             \
  X(CORRECTION, "correction") /* takes back what was answered before it */                         \
  X(WRONG, "wrong_person")                                                                         \
  X(HEDGE, "hedge")                                                                                \
  X(RESCHEDULE, "reschedule")                                                                      \
  X(NO, "no")                                                                                      \
  X(YES, "yes")                                                                                    \
  X(DECLARE, "declare") /* "I confirm": yes, unless what it declares says otherwise */             \
  X(NOTHING, "nothing") /* looks like something and is not */                                      \
  X(ACK, "ack")                                                                                    \
  X(CONTRAST, "contrast")                                                                          \
  X(QUESTION, "question")                                                                          \
  X(STRANGER, "stranger") /* what follows in its clause is not about the patient */                \
  X(PROPOSAL, "proposal") /* a day or an hour */                                                   \
  X(NEGATION, "negation") /* left over, it spoils a yes */                                         \
  X(LIGHT, "light")       /* says nothing by itself; does not hide an optout */                    \
  X(FILLER, "filler")     /* polite and empty */

enum care__signal {
#define CARE_SIGNAL_ENUM(name, text) CARE__##name,
  CARE_SIGNAL_MAP(CARE_SIGNAL_ENUM)
#undef CARE_SIGNAL_ENUM
      CARE__N_SIGNALS
};

/* What a section asks of its phrases besides. */
enum {
  CARE__WHOLE = 1,    /* nothing but filler and numbers around it in the message */
  CARE__CLAUSE = 2,   /* nothing but filler, numbers and plain answers in its clause */
  CARE__EDGE = 4,     /* at the beginning or the end of its clause */
  CARE__EXACT = 8,    /* no misspelling is corrected to it */
  CARE__REQUEST = 16, /* asked, it still says what it says: "pouvez-vous annuler ?" */
  CARE__CONFIRM = 32,
  CARE__YES_NO = 64,
  CARE__OPTOUT_ONLY = 128,
  CARE__CANCEL = 256,  /* it cancels: "yes" before it is an assent to that */
  CARE__IF_WRONG = 512 /* only where somebody says to be the wrong person */
};

enum care__atom_kind {
  CARE__ATOM_WORD,   /* value: the word */
  CARE__ATOM_CLASS,  /* value: the class */
  CARE__ATOM_SUFFIX, /* value: a word, which is the ending */
  CARE__ATOM_NUMBER,
  CARE__ATOM_ANY
};

#define CARE__NONE UINT32_MAX

struct care__atom {
  uint32_t value;
  uint32_t next; /* the list goes on, or CARE__NONE */
  uint32_t line;
  uint8_t kind;
  bool spared; /* no doubt of it is told */
};

enum care__element_kind {
  CARE__ELEMENT_ONE,      /* one of the atoms */
  CARE__ELEMENT_OPTIONAL, /* or nothing */
  CARE__ELEMENT_NOT,      /* takes nothing; what follows must be none of the atoms */
  CARE__ELEMENT_AHEAD,    /* takes nothing; what follows must be one of the atoms */
  CARE__ELEMENT_GAP,      /* up to CARE__GAP words */
  CARE__ELEMENT_BEGIN,    /* the clause begins here */
  CARE__ELEMENT_END       /* the clause ends here */
};

#define CARE__GAP 4
#define CARE__MAX_ELEMENTS 16
#define CARE__MAX_LANGUAGES 32
#define CARE__MAX_WORD 48 /* octets */
#define CARE__MAX_SPELL 4 /* words on either side */

struct care__element {
  uint64_t bits;  /* of the words that fit; a token that shares none does not */
  uint32_t atoms; /* head of the list */
  uint8_t kind;
};

/* Bits of an element and of a token: three kinds, and hashes of words. */
enum { CARE__BIT_ANY = 1, CARE__BIT_NUMBER = 2, CARE__BIT_WORD = 4 };

static inline uint64_t care__bit_of(uint32_t word) {
  return (uint64_t)1 << (3 + word % 61);
}

struct care__phrase {
  uint32_t elements; /* the first of n_elements */
  uint32_t line;
  uint8_t n_elements;
  uint8_t signal;
  uint8_t language;
  uint16_t flags;
  bool removed; /* by a site's file */
};

/* from -> to, both rows of words. */
struct care__spelling {
  uint32_t from[CARE__MAX_SPELL], to[CARE__MAX_SPELL];
  uint32_t line;
  uint8_t n_from, n_to;
  uint8_t language;
  bool removed;
};

/* What words are worth in questions for a number or a day. A section
 * [value KIND] of the file holds lines "WORDS = N", or "WORDS" alone. */
#define CARE_VALUE_MAP(X)                                                                          \
  X(NUMBER, "number")   /* "sept = 7", "vingt = 20" */                                             \
  X(ORDINAL, "ordinal") /* "premier = 1" */                                                        \
  X(WEEKDAY, "weekday") /* Monday is 1 */                                                          \
  X(MONTH, "month")                                                                                \
  X(DAY, "day")         /* "demain = 1": days from today */                                        \
  X(ON, "on")           /* before the number of a day: "le 15" */                                  \
  X(AND, "and")         /* between tens and ones: "trente et un" */                                \
  X(HALF, "half")       /* "et demi" */                                                            \
  X(POINT, "point")     /* "trente huit virgule deux" */                                           \
  X(OUTOF, "outof")     /* "sur" 10 */                                                             \
  X(DEGREE, "degree")   /* behind a temperature; "= 1" for Fahrenheit */                           \
  X(UNIT, "unit")       /* behind a number that counts something */                                \
  X(HOUR, "hour")       /* behind a number that is a time */                                       \
  X(BEFORE, "before")   /* before a number that counts or names something: "chambre 3" */          \
  X(INEXACT, "inexact") /* before a number: "plus de" */                                           \
  X(PERIOD, "period")   /* a time, but no day; "= 7": next week, which may have a weekday */       \
  X(LATER, "later")     /* beside a weekday, days more: "en huit = 7" */                           \
  X(AHEAD, "ahead")     /* before so many days: "dans 3 jours" */                                  \
  X(SPAN, "span")       /* behind it: "jours = 1", "semaines = 7" */                               \
  X(OR, "or")           /* between two days, neither of which is the answer */                     \
  X(ALARM, "alarm")     /* a person should read this soon */

enum care__value_kind {
#define CARE_VALUE_ENUM(name, text) CARE__VALUE_##name,
  CARE_VALUE_MAP(CARE_VALUE_ENUM)
#undef CARE_VALUE_ENUM
      CARE__N_VALUES
};

struct care__value {
  uint32_t words[CARE__MAX_SPELL];
  int32_t value;
  uint32_t line;
  uint8_t n_words, kind, language;
  bool removed;
};

/* Of more classes the words are gone through. */
#define CARE__MARKED_CLASSES 256

struct care__word {
  uint32_t text; /* offset in the texts */
  uint8_t len;
  bool official;      /* part of a word for opting out, which every language knows */
  uint32_t languages; /* bit per language that knows it */
  uint32_t values;    /* bit per CARE__VALUE_ that begins with it */
  uint64_t classes[CARE__MARKED_CLASSES / 64]; /* bit per class that holds it */
};

struct care__class {
  uint32_t name; /* a word that is its name, in its language */
  uint32_t atoms;
  uint8_t language;
  bool only_words; /* and classes of these: the words' bits say all */
};

struct care__language {
  char name[12];
  char version[40]; /* "fr-1" */
  char site[12];
  char accepts[4][12];
  uint8_t n_accepts;
  char fallback[12];  /* language whose words are tried when nothing was understood */
  bool decimal_point; /* "1.5"; if not, "1,5" */
  bool umlauts;       /* "ae" may stand for "ä" */
};

/* An array that grows. */
struct care__vector {
  void *items;
  uint32_t count, cap;
};

/* A list for each key, all in one array: that of key k is [starts[k], starts[k+1]). */
struct care__lists {
  struct care__vector starts, items; /* uint32_t */
};

/* Kinds of words as a set: a bit that is always there, one for numbers and one
 * for other words, and hashes of words. */
struct care__kinds {
  uint64_t bits[4];
};

enum { CARE__KIND_ALL, CARE__KIND_NUMBER, CARE__KIND_WORD, CARE__KIND_HASHES };

static inline uint32_t care__kind_of(uint32_t word) {
  return CARE__KIND_HASHES + word % (256 - CARE__KIND_HASHES);
}

static inline void care__kinds_add(struct care__kinds *kinds, uint32_t kind) {
  kinds->bits[kind / 64] |= (uint64_t)1 << (kind % 64);
}

static inline bool care__kinds_meet(const struct care__kinds *a, const struct care__kinds *b) {
  return ((a->bits[0] & b->bits[0]) | (a->bits[1] & b->bits[1]) | (a->bits[2] & b->bits[2]) |
          (a->bits[3] & b->bits[3])) != 0;
}

/* One of the elements that a phrase may begin with, and what may come behind
 * the word that it takes; where nothing need come, all. Hashes meet by chance:
 * a "yes" may be wrong, a "no" is right. */
struct care__beginning {
  struct care__kinds follows;
  uint32_t phrase, atoms; /* atoms CARE__NONE: a gap */
  uint8_t element, signal;
};

/* The same, as a reply's words are looked up: all that one look at it needs. */
struct care__start {
  struct care__kinds follows;
  uint64_t needs;     /* care__element.bits of the last word that must come, all bits if none */
  uint32_t languages; /* bits of those where it is looked for */
  uint32_t phrase;
};

/* Beginnings by the word that begins, by care__key_of_numbers, or by 0: anything else. */
struct care__starters {
  struct care__lists lists;
  struct care__vector starts; /* struct care__start, one for each item of the lists */
};

#define CARE__SHORTEST_SHELVED 6 /* letters */

struct care_lexicon {
  struct smpp_alloc alloc;
  struct care__vector texts;      /* char */
  struct care__vector words;      /* struct care__word; number 0 is no word */
  struct care__vector slots;      /* uint32_t, hash table of words, a power of two */
  struct care__vector atoms;      /* struct care__atom */
  struct care__vector elements;   /* struct care__element */
  struct care__vector phrases;    /* struct care__phrase */
  struct care__vector spelling;   /* struct care__spelling */
  struct care__vector values;     /* struct care__value */
  struct care__vector classes;    /* struct care__class */
  struct care__vector elisions;   /* uint32_t: words that may stick to the next one */
  struct care__vector endings;    /* uint32_t: what a word may end in besides */
  struct care__vector beginnings; /* struct care__beginning */
  struct care__starters candidates, fillers, wrappers;
  struct care__lists spellings; /* by their first word */
  struct care__lists valued;    /* values by their first word */
  struct care__lists shelves;   /* words, by first letter and length */
  struct care__lists answers;   /* phrases of one word that may be misspelled, by its length */
  struct care__language languages[CARE__MAX_LANGUAGES];
  uint8_t n_languages;
  struct {
    uint32_t atoms, values; /* its first */
    uint8_t language;
  } last; /* the file that was added last */
  bool failed;
};

#define CARE__AT(type, vector, i) (((type *)(vector).items)[i])

/* Room for one more item of `size` octets: the new item, not cleared, or NULL. */
void *care__vector_add(const struct smpp_alloc *alloc, struct care__vector *vector, size_t size);

void care__vector_free(const struct smpp_alloc *alloc, struct care__vector *vector, size_t size);

/* The number of a word, 0 if it is not there. `text` is folded and stripped. */
uint32_t care__word_find(const care_lexicon *lexicon, struct smpp_span text);
/* The number of a word that is put there if need be, 0 without memory. */
uint32_t care__word_add(care_lexicon *lexicon, struct smpp_span text, uint8_t language);
struct smpp_span care__word_text(const care_lexicon *lexicon, uint32_t word);

/* The language's place, or -1. */
int care__language_find(const care_lexicon *lexicon, struct smpp_span name);
/* A bit for it and for each language that it accepts. */
uint32_t care__language_mask(const care_lexicon *lexicon, int language);

/* Notes what may begin with which word, and the like; after each file. False
 * without memory. */
bool care__lexicon_index(care_lexicon *lexicon);

static inline const uint32_t *care__list(const struct care__lists *lists, uint32_t key,
                                         uint32_t *n) {
  const uint32_t *starts = lists->starts.items;

  *n = starts[key + 1] - starts[key];
  return (const uint32_t *)lists->items.items + starts[key];
}

/* The key of what begins with a number: behind all words. */
static inline uint32_t care__key_of_numbers(const care_lexicon *lexicon) {
  return lexicon->words.count;
}

/* The words of that length, CARE__SHORTEST_SHELVED or more, which begin with
 * the letter, a to z. */
const uint32_t *care__lexicon_shelf(const care_lexicon *lexicon, uint8_t letter, size_t len,
                                    uint32_t *n);
/* The word of a phrase of one word that may be misspelled. */
uint32_t care__answer_word(const care_lexicon *lexicon, const struct care__phrase *phrase);

#endif
