/* SPDX-License-Identifier: MIT
 *
 * data/ini.h - `[section]`, `key = value`, comment lines that begin with ';' or
 * '#': scenarios, profiles, configuration.
 *
 * UTF-8, with or without a byte order mark. White space around titles, keys and
 * values is dropped; a value goes to the end of its line, ';' and '#' included,
 * and may be empty. Sections and keys may repeat and keep their order: whoever
 * reads them decides what that means. */
#ifndef DATA_INI_H
#define DATA_INI_H

#include <data/fault.h>
#include <smpp/result.h>
#include <smpp/span.h>

struct data_ini_entry {
  struct smpp_span key, value;
  size_t line;
};

struct data_ini_section {
  struct smpp_span title; /* what stands between the brackets, such as `patient 336*` */
  size_t line;
  const struct data_ini_entry *entries;
  size_t n_entries;
};

/* The first section has no title and holds what stands before the first
 * bracket; it is always there, often empty. */
struct data_ini {
  const struct data_ini_section *sections;
  size_t n_sections;
  struct data_ini__store *store;
};

/* Nothing of `octets` is kept. SMPP_OK: *out is to be freed. SMPP_ERR_BAD_TEXT
 * (not UTF-8, NUL), SMPP_ERR_MALFORMED (a line that is none of the above):
 * `fault` (may be NULL) says line and column. SMPP_ERR_NOMEM. */
int data_ini_parse(struct smpp_span octets, struct data_ini **out, struct data_fault *fault);
void data_ini_free(struct data_ini *ini);

/* An entry by key, exactly as written: the last of that name, NULL if none. */
const struct data_ini_entry *data_ini_get(const struct data_ini_section *section, const char *key);

/* A title's first word, and the trimmed rest of it: `patient 336*` is "patient"
 * and "336*". */
void data_ini_title(const struct data_ini_section *section, struct smpp_span *kind,
                    struct smpp_span *name);

#endif
