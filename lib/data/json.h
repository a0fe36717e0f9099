/* SPDX-License-Identifier: MIT
 *
 * data/json.h - JSON, read strictly (RFC 8259) into a tree that is only read.
 *
 * One value and white space around it. Refused: anything after it, comments,
 * trailing commas, NaN, control characters in strings, octets that are not
 * UTF-8, lone surrogates in \u escapes, nesting beyond DATA_JSON_DEPTH. */
#ifndef DATA_JSON_H
#define DATA_JSON_H

#include <data/fault.h>
#include <smpp/result.h>
#include <smpp/span.h>

#define DATA_JSON_DEPTH 32
#define DATA_JSON_MAX (64u << 20) /* octets of a text */

enum data_json_type {
  DATA_JSON_NULL,
  DATA_JSON_BOOL,
  DATA_JSON_NUMBER,
  DATA_JSON_STRING,
  DATA_JSON_ARRAY,
  DATA_JSON_OBJECT
};

struct data_json_value {
  uint8_t type;            /* DATA_JSON_* */
  bool boolean;            /* of a BOOL */
  bool is_integer;         /* a NUMBER without fraction or exponent that int64_t holds */
  int64_t integer;         /* if is_integer */
  struct smpp_span key;    /* of an object's member, decoded; else empty */
  struct smpp_span text;   /* a STRING, decoded; a NUMBER, as it is written */
  struct smpp_span source; /* the value as it stands in the text given to data_json_parse,
                              valid as long as that text is */
  const struct data_json_value *first; /* of an ARRAY or OBJECT; NULL: empty */
  const struct data_json_value *next;  /* the sibling after this one */
  size_t n_items;                      /* of an ARRAY or OBJECT */
};

struct data_json; /* a tree and what it lives in */

/* SMPP_OK: *out is a tree to free, *root its value. SMPP_ERR_MALFORMED,
 * SMPP_ERR_TOO_LONG: fault (may be NULL) says where and why. SMPP_ERR_NOMEM.
 * `text` is copied but for `source`. */
int data_json_parse(struct smpp_span text, struct data_json **out,
                    const struct data_json_value **root, struct data_fault *fault);
void data_json_free(struct data_json *json);

/* A member by name: the first of that name; NULL if there is none or `object`
 * is no object (or NULL). */
const struct data_json_value *data_json_get(const struct data_json_value *object, const char *key);

/* The value if it is a string, an integer that fits, a truth value; false
 * otherwise, and for NULL. */
bool data_json_get_string(const struct data_json_value *value, struct smpp_span *out);
bool data_json_get_int(const struct data_json_value *value, int64_t *out);
bool data_json_get_bool(const struct data_json_value *value, bool *out);
/* Any number, exact up to 15 digits and 22 decimals, else to about 1e-13; false
 * for one that a double cannot hold. */
bool data_json_get_double(const struct data_json_value *value, double *out);

#endif
