/* SPDX-License-Identifier: MIT
 *
 * smppcare/number.h - the telephone number in a cell.
 *
 * A cell holds what people typed and what a spreadsheet made of it. What is
 * certain is read; what a spreadsheet did and can be undone is put right, and
 * said; everything else is refused with a reason: a message for one patient must
 * not reach another. A note beside the number ("06.39.98.01.02 (mari)") is never
 * read as digits.
 *
 * Which numbers exist, and which are mobile, is libphonenumber's knowledge. A
 * library built without it (-Dphonenumber=disabled) understands international
 * numbers and those that begin with the trunk prefix of the site's country,
 * compares lengths where it knows them, and calls every kind UNKNOWN. */
#ifndef SMPPCARE_NUMBER_H
#define SMPPCARE_NUMBER_H

#include <smpp/result.h>
#include <smpp/span.h>

#ifdef __cplusplus
extern "C" {
#endif

enum care_number_kind {
  CARE_KIND_UNKNOWN = 0, /* nobody can tell, as in North America */
  CARE_KIND_MOBILE = 1,
  CARE_KIND_LANDLINE = 2, /* numbers of internet telephones too */
  CARE_KIND_PREMIUM = 3   /* premium, shared-cost, toll-free: services, not patients */
};

/* name, value, stable name for programs, words for a person */
#define CARE_NUMBER_REASON_MAP(X)                                                                  \
  X(OK, 0, "ok", "a number that messages can be sent to")                                          \
  X(MISSING, 1, "missing", "there is no number in the cell")                                       \
  X(BAD_TEXT, 2, "bad_text", "the cell is not UTF-8 text")                                         \
  X(LETTERS, 3, "letters", "letters stand beside the number: put notes in a column of their own")  \
  X(NOTE, 4, "note", "digits in parentheses stand behind the number: put notes elsewhere")         \
  X(SEVERAL, 5, "several", "there are several numbers in the cell: keep one")                      \
  X(ROUNDED, 6, "rounded",                                                                         \
    "a spreadsheet has rounded the number (6,12E+08): format that column as text and type it "     \
    "again")                                                                                       \
  X(PUNCTUATION, 7, "punctuation",                                                                 \
    "a number holds digits, spaces, dots, hyphens, slashes, one pair of parentheses and one "      \
    "leading + only")                                                                              \
  X(PLACEHOLDER, 8, "placeholder", "the number only fills the cell: nobody has it")                \
  X(NO_COUNTRY, 9, "no_country",                                                                   \
    "the number says no country and none is configured: write it with + and the country's code")   \
  X(TOO_SHORT, 10, "too_short", "the number has too few digits for its country")                   \
  X(TOO_LONG, 11, "too_long", "the number has too many digits for its country")                    \
  X(NO_SUCH, 12, "no_such", "there is no such number in its country")                              \
  X(DAMAGED, 13, "damaged",                                                                        \
    "a leading zero or + seems to be lost: format that column as text and type it again")          \
  X(AMBIGUOUS, 14, "ambiguous", "the number can be read in two ways: write it with + and all")     \
  X(LANDLINE, 15, "landline", "the number is a landline")                                          \
  X(PREMIUM, 16, "premium",                                                                        \
    "the number is a service (premium, shared cost, toll-free), not a person")

enum care_number_reason {
#define CARE_NUMBER_REASON_ENUM(name, value, text, words) CARE_NUMBER_##name = value,
  CARE_NUMBER_REASON_MAP(CARE_NUMBER_REASON_ENUM)
#undef CARE_NUMBER_REASON_ENUM
};

/* What was put right, or may be. */
enum care_number_repair {
  CARE_REPAIR_ZERO = 0x01,    /* 639980102: the zero in front was lost */
  CARE_REPAIR_PLUS = 0x02,    /* 33639980102: the +, before the site's own country's code */
  CARE_REPAIR_FOREIGN = 0x04, /* 32470123456: the +, before another country's code */
  CARE_REPAIR_DECIMAL = 0x08, /* 639980102.0: a decimal was added */
  CARE_REPAIR_MARK = 0x10,    /* '0639980102, ="0639980102": what made the spreadsheet keep it */
  CARE_REPAIR_SPARE = 0x20    /* +0639980102: a + before a national number */
};
/* FOREIGN is left out: one digit too many in a national number can make the
 * number of a stranger abroad. Without its bit such a number is a suggestion.
 * Where another repair is not allowed the reason is DAMAGED. Without
 * libphonenumber ZERO, PLUS and FOREIGN never are. */
#define CARE_REPAIRS_USUAL                                                                         \
  (CARE_REPAIR_ZERO | CARE_REPAIR_PLUS | CARE_REPAIR_DECIMAL | CARE_REPAIR_MARK | CARE_REPAIR_SPARE)

struct care_number_options {
  size_t size;             /* sizeof, set by the initialiser */
  struct smpp_span region; /* ISO 3166 code of the site's country, "FR"; empty: none */
  uint32_t repairs;        /* CARE_REPAIR_* that are allowed */
  bool landlines;          /* landlines are not refused */
};
#define CARE_NUMBER_OPTIONS_INIT                                                                   \
  { sizeof(struct care_number_options), {0, 0}, CARE_REPAIRS_USUAL, false }

#define CARE_NUMBER_E164 16 /* "+" and at most 15 digits: ITU-T E.164, 6 */

struct care_number {
  size_t size;                           /* sizeof, set by the initialiser */
  char e164[CARE_NUMBER_E164 + 1];       /* "+33639980102"; "" if it could not be read */
  char region[3];                        /* "FR", "RE"; "": not known, or no country's */
  int kind;                              /* CARE_KIND_* */
  int reason;                            /* CARE_NUMBER_OK, or why it is refused */
  uint32_t repairs;                      /* CARE_REPAIR_* that were needed */
  char suggestion[CARE_NUMBER_E164 + 1]; /* of a refused cell: what may be meant, for a person to
                                          * check; "": nothing comes to mind */
};
#define CARE_NUMBER_INIT                                                                           \
  { sizeof(struct care_number), "", "", 0, 0, 0, "" }

/* Reads a cell, UTF-8. Spaces of every kind, dots, hyphens, slashes and
 * parentheses between digits are dropped, characters that cannot be seen
 * anywhere; digits of any script count. "00" in front is "+". Numbers of the
 * French departments overseas are written alike in all of them and in France,
 * and belong to the country that their first digits say (0692: Réunion). Numbers
 * that regulators keep for stories (06 39 98 .., 07700 900 ..) are mobile: nobody
 * has them, so a trial run reaches nobody.
 *
 * SMPP_OK: `out` has all but a suggestion. SMPP_ERR_INVALID: out->reason says
 * why; e164, region and kind are there for LANDLINE and PREMIUM.
 * SMPP_ERR_NOT_FOUND: options->region is no country known here, and *out as it
 * was. SMPP_ERR_UNSUPPORTED: options of a newer version. SMPP_ERR_NOMEM.
 * `options` may be NULL: the usual ones, without a country. Keeps nothing; may be
 * called by several threads. */
SMPP_API int care_number_read(struct smpp_span cell, const struct care_number_options *options,
                              struct care_number *out);

/* Of a reason: "landline", and words for a person. Static strings; "?" and
 * "unknown reason" for other numbers. */
SMPP_API const char *care_number_reason_name(int reason);
SMPP_API const char *care_number_reason_text(int reason);

/* Of a kind: "unknown", "mobile", "landline", "premium"; "?" for other numbers. */
SMPP_API const char *care_number_kind_name(int kind);

#ifdef __cplusplus
}
#endif
#endif
