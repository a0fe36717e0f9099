/* SPDX-License-Identifier: MIT */
#include <data/subst.h>

#include <data/charset.h>
#include <data/names.h>

struct walk {
  struct smpp_span text;
  const struct smpp_span *names;
  size_t n_names;
  struct data_fault *fault;
};

static void place(const struct walk *w, size_t offset) {
  size_t line, column;

  data_place(smpp_span(w->text.ptr, offset), &line, &column);
  data_fault_at(w->fault, offset, line, column);
}

/* Where `pair` (two octets alike) stands at or after `at`; text.len: nowhere. */
static size_t find_pair(struct smpp_span text, size_t at, char brace) {
  for (; at + 1 < text.len; at++)
    if (text.ptr[at] == (uint8_t)brace && text.ptr[at + 1] == (uint8_t)brace)
      return at;
  return text.len;
}

static int unknown(const struct walk *w, size_t offset, struct smpp_span name) {
  place(w, offset);
  data_fault_add(w->fault, "there is no column '");
  data_fault_add_span(w->fault, name);
  data_fault_add(w->fault, "'; there are: ");
  for (size_t i = 0; i < w->n_names; i++) {
    if (i > 0)
      data_fault_add(w->fault, ", ");
    data_fault_add_span(w->fault, w->names[i]);
  }
  return SMPP_ERR_NOT_FOUND;
}

/* Reads the placeholder whose braces open at `open`: which column, and where
 * the text goes on. */
static int placeholder(const struct walk *w, size_t open, size_t *index, size_t *next) {
  size_t close = find_pair(w->text, open + 2, '}');
  struct smpp_span name;

  if (close == w->text.len) {
    place(w, open);
    data_fault_add(w->fault, "'{{' is not closed by '}}'");
    return SMPP_ERR_MALFORMED;
  }
  name = data_trim(smpp_span(w->text.ptr + open + 2, close - open - 2));
  if (name.len == 0) {
    place(w, open);
    data_fault_add(w->fault, "an empty placeholder");
    return SMPP_ERR_MALFORMED;
  }
  *index = data_name_find(name, w->names, w->n_names);
  *next = close + 2;
  return *index == DATA_NAME_NONE ? unknown(w, open, name) : SMPP_OK;
}

static int add_value(const struct walk *w, const struct smpp_span *values, size_t index,
                     struct data_buffer *out) {
  struct smpp_span value = data_trim(values[index]);

  if (value.len == 0) {
    data_fault_at(w->fault, 0, 0, 0);
    data_fault_add(w->fault, "column '");
    data_fault_add_span(w->fault, w->names[index]);
    data_fault_add(w->fault, "' is empty");
    return SMPP_ERR_INVALID;
  }
  data_buffer_add(out, value);
  return SMPP_OK;
}

/* Both functions are this walk: without values it only checks. */
static int walk(const struct walk *w, const struct smpp_span *values, struct data_buffer *out) {
  size_t at = 0;

  while (at < w->text.len) {
    size_t open = find_pair(w->text, at, '{'), index;
    int result = SMPP_OK;

    if (values)
      data_buffer_add(out, smpp_span(w->text.ptr + at, open - at));
    if (open == w->text.len)
      break;
    result = placeholder(w, open, &index, &at);
    if (result == SMPP_OK && values)
      result = add_value(w, values, index, out);
    if (result != SMPP_OK)
      return result;
  }
  return out && out->failed ? SMPP_ERR_NOMEM : SMPP_OK;
}

int data_subst_check(struct smpp_span text, const struct smpp_span *names, size_t n_names,
                     struct data_fault *fault) {
  struct walk w = {text, names, n_names, fault};

  return walk(&w, NULL, NULL);
}

int data_subst_render(struct smpp_span text, const struct smpp_span *names,
                      const struct smpp_span *values, size_t n_names, struct data_buffer *out,
                      struct data_fault *fault) {
  struct walk w = {text, names, n_names, fault};
  size_t len = out->len;
  int result = walk(&w, values, out);

  if (result != SMPP_OK)
    out->len = len;
  return result;
}
