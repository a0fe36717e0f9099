/* SPDX-License-Identifier: MIT */
#include <data/names.h>

#include <data/utf8.h>

static bool is_space(uint32_t code_point) {
  return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') || code_point == 0xA0 ||
         code_point == 0x202F || code_point == 0xFEFF;
}

static uint32_t fold(uint32_t code_point) {
  if (code_point >= 'A' && code_point <= 'Z')
    return code_point + 0x20;
  if (code_point >= 0xC0 && code_point <= 0xDE && code_point != 0xD7)
    return code_point + 0x20;
  return code_point;
}

/* The next character that counts, folded; UINT32_MAX at the end. */
static uint32_t next_letter(struct smpp_span *name) {
  while (name->len > 0) {
    uint32_t code_point;
    bool valid;
    size_t taken = data_utf8_decode(*name, &code_point, &valid);

    *name = smpp_span(name->ptr + taken, name->len - taken);
    if (code_point != '-' && code_point != '_' && !is_space(code_point))
      return fold(code_point);
  }
  return UINT32_MAX;
}

bool data_name_equal(struct smpp_span a, struct smpp_span b) {
  uint32_t letter;

  do {
    letter = next_letter(&a);
    if (letter != next_letter(&b))
      return false;
  } while (letter != UINT32_MAX);
  return true;
}

size_t data_name_find(struct smpp_span name, const struct smpp_span *names, size_t n_names) {
  for (size_t i = 0; i < n_names; i++)
    if (data_name_equal(name, names[i]))
      return i;
  return DATA_NAME_NONE;
}

static bool is_graphic(uint8_t octet) {
  return octet > ' ' && octet < 0x7F;
}

struct smpp_span data_trim(struct smpp_span text) {
  size_t begin = 0, end = 0, at = 0;
  bool seen = false;

  if (text.len > 0 && is_graphic(text.ptr[0]) && is_graphic(text.ptr[text.len - 1]))
    return text; /* most are */
  while (at < text.len) {
    uint32_t code_point;
    bool valid;
    size_t taken = data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &code_point, &valid);

    if (!is_space(code_point)) {
      if (!seen)
        begin = at;
      seen = true;
      end = at + taken;
    }
    at += taken;
  }
  return smpp_span(text.len ? text.ptr + begin : text.ptr, end - begin);
}
