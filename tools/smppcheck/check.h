/* SPDX-License-Identifier: MIT
 *
 * A check: what the specification asks for, and the script that finds out. The
 * tables in smsc_*.c and esme_*.c hold all of them. */
#ifndef SMPPCHECK_CHECK_H
#define SMPPCHECK_CHECK_H

#include <smpp/span.h>

enum check_level {
  LEVEL_MUST,     /* the specification says so */
  LEVEL_SHOULD,   /* it is meant so, and peers rely on it */
  LEVEL_TOLERANCE /* what the field does and a good peer lives with */
};
const char *check_level_name(int level); /* "MUST" */

/* When and how it may be run. */
#define CHECK_FULL 1u  /* not in the safe profile */
#define CHECK_ALONE 2u /* nothing else runs meanwhile */
#define CHECK_LAST 4u  /* esme: after it a client may stay away */
/* esme: which connection it needs */
#define CHECK_FRESH 8u     /* a new one, before its bind */
#define CHECK_RX 16u       /* bound to receive */
#define CHECK_TX 32u       /* bound to transmit */
#define CHECK_TX_ONLY 64u  /* bound to do nothing else */
#define CHECK_SUBMITS 128u /* the client has to send messages */
#define CHECK_AFTER 256u   /* it is about what comes after the check before it */

#define CHECK_OUTBIND 512u /* one that we called, before its bind; with --outbind alone */

struct check {
  const char *id;     /* "bind.trx.wrong_password" */
  const char *clause; /* of SMPP 3.4, or what else asks for it */
  const char *title;  /* a sentence that is true where the check passes */
  const char *script; /* see script.h */
  uint8_t level;      /* LEVEL_* */
  uint16_t flags;     /* CHECK_* */
};

/* A part of the report. */
struct check_section {
  const char *title;
  const struct check *checks;
  size_t n;
};

enum check_role { ROLE_SMSC, ROLE_ESME }; /* of the peer that is checked */

/* The sections of a role, in the order of the report; ended by a NULL title. */
const struct check_section *const *check_sections(int role);

#define CHECK_SECTION(name, heading, table)                                                        \
  const struct check_section name = {heading, table, sizeof(table) / sizeof((table)[0])}

/* What is chosen of them, in the order of the report. */
struct check_choice {
  const char *const *only, *const *skip; /* patterns, ended by NULL */
  bool full;                             /* the profile */
  bool outbind;                          /* those of clients that are called, too */
};

struct chosen {
  const struct check *check;
  const struct check_section *section;
};

/* Writes at most `cap`; returns how many there are. */
size_t check_choose(int role, const struct check_choice *choice, struct chosen *out, size_t cap);

/* Whether a name fits a pattern: '*' is any run of characters, '?' any one;
 * "bind" alone also means "bind.*". */
bool pattern_fits(const char *pattern, const char *name);

#endif
