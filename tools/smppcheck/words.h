/* SPDX-License-Identifier: MIT
 *
 * The words of a script's line, and what stands for something else in them. */
#ifndef SMPPCHECK_WORDS_H
#define SMPPCHECK_WORDS_H

#include <smpp/span.h>

#define PHRASE_WORDS 24
#define PHRASE_SIZE 512

/* name=value and the like. */
enum word_op {
  OP_NONE,   /* a bare word */
  OP_IS,     /* =   one of the values between commas */
  OP_IS_NOT, /* !=  none of them */
  OP_LEAST,  /* >= */
  OP_MOST,   /* <= */
  OP_HAS,    /* ~   holds that text */
  OP_KEEP    /* =>  what is there gets a name */
};

struct word {
  const char *name, *value; /* value: "" for a bare word */
  int op;                   /* OP_* */
};

/* Words between spaces; a value between single quotes may hold spaces. */
struct phrase {
  unsigned n;
  struct word words[PHRASE_WORDS];
  char text[PHRASE_SIZE]; /* what they point into */
};

/* false: too long, too many words, or a quote that does not end. */
bool phrase_parse(struct smpp_span line, struct phrase *out);
/* The value of a word; NULL: it is not there. */
const char *phrase_value(const struct phrase *phrase, const char *name);

/* --- names for values --------------------------------------------------------- */

#define VARS_MAX 24
#define VAR_SIZE 96

struct vars {
  unsigned n;
  struct var {
    char name[16];
    char value[VAR_SIZE];
  } list[VARS_MAX];
};

/* Longer values are cut; false: no place is left. */
bool vars_set(struct vars *vars, const char *name, struct smpp_span value);
/* NULL: there is none. */
const char *vars_get(const struct vars *vars, struct smpp_span name);

/* --- octets ------------------------------------------------------------------- */

/* Memory for the values of one PDU. */
struct arena {
  size_t used;
  uint8_t octets[140000];
};

/* What a value stands for:
 *   text with $name in it     the characters, $name replaced
 *   hex:0A0B                  those octets
 *   fill:200, digits:21       so many letters, or digits
 *   wide:Text                 UTF-16BE of ASCII
 *   abs+3600, abs-60          an absolute time (7.1.1), seconds from now, in UTC
 *   rel+60                    a relative time
 * false: it stands for nothing. */
bool value_octets(const char *value, const struct vars *vars, struct arena *arena,
                  struct smpp_span *out);
/* A decimal or 0x number; one of ESME_*'s names without ESME_; or a $name of
 * these. */
bool value_number(const char *value, const struct vars *vars, uint32_t *out);

#endif
