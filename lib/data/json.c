/* SPDX-License-Identifier: MIT
 *
 * A recursive descent over a copy of the text, in which strings are decoded in
 * place (no escape is shorter than what it stands for). Depth is bounded, so
 * the recursion is. */
#include <data/json.h>

#include <data/utf8.h>

#include <stdlib.h>

#define NODES_PER_CHUNK 64

struct chunk {
  struct chunk *next;
  size_t n_used;
  struct data_json_value nodes[NODES_PER_CHUNK];
};

struct data_json {
  struct chunk *chunks;
  char *text;
};

struct parser {
  struct data_json *json;
  const uint8_t *source; /* what the caller gave: never written */
  char *text;            /* our copy */
  size_t len, at;
  unsigned depth;
  struct data_fault *fault;
};

static int parse_value(struct parser *p, struct data_json_value *out);

static int refuse(struct parser *p, size_t offset, const char *words) {
  data_fault_at(p->fault, offset, 0, 0);
  data_fault_add(p->fault, words);
  return SMPP_ERR_MALFORMED;
}

static struct data_json_value *new_node(struct data_json *json) {
  struct chunk *chunk = json->chunks;

  if (!chunk || chunk->n_used == NODES_PER_CHUNK) {
    chunk = calloc(1, sizeof(*chunk));
    if (!chunk)
      return NULL;
    chunk->next = json->chunks;
    json->chunks = chunk;
  }
  return &chunk->nodes[chunk->n_used++];
}

static uint8_t peek(const struct parser *p) {
  return p->at < p->len ? p->source[p->at] : 0;
}

static void skip_space(struct parser *p) {
  while (p->at < p->len && memchr(" \t\n\r", p->source[p->at], 4))
    p->at++;
}

static bool is_digit(uint8_t octet) {
  return octet >= '0' && octet <= '9';
}

static int hex_digit(uint8_t octet) {
  if (is_digit(octet))
    return octet - '0';
  octet |= 0x20;
  return octet >= 'a' && octet <= 'f' ? octet - 'a' + 10 : -1;
}

/* The four digits after \u; p->at stands on the first. */
static bool hex4(struct parser *p, uint32_t *out) {
  if (p->len - p->at < 4)
    return false;
  *out = 0;
  for (int i = 0; i < 4; i++) {
    int digit = hex_digit(p->source[p->at + (size_t)i]);

    if (digit < 0)
      return false;
    *out = *out << 4 | (uint32_t)digit;
  }
  p->at += 4;
  return true;
}

static int unicode_escape(struct parser *p, size_t start, uint32_t *code_point) {
  uint32_t low;

  if (!hex4(p, code_point))
    return refuse(p, start, "\\u needs four hexadecimal digits");
  if (*code_point < 0xD800 || *code_point > 0xDFFF)
    return SMPP_OK;
  if (*code_point > 0xDBFF || p->len - p->at < 6 || p->source[p->at] != '\\' ||
      p->source[p->at + 1] != 'u')
    return refuse(p, start, "\\u escape is half a surrogate pair");
  p->at += 2;
  if (!hex4(p, &low) || low < 0xDC00 || low > 0xDFFF)
    return refuse(p, start, "\\u escape is half a surrogate pair");
  *code_point = 0x10000 + ((*code_point - 0xD800) << 10) + (low - 0xDC00);
  return SMPP_OK;
}

static int escape(struct parser *p, size_t *end) {
  static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
  size_t start = p->at++;
  const char *name = peek(p) ? strchr(names, peek(p)) : NULL;
  uint32_t code_point;
  int result;

  if (name) {
    p->text[(*end)++] = values[name - names];
    p->at++;
    return SMPP_OK;
  }
  if (peek(p) != 'u')
    return refuse(p, start, "unknown escape in a string");
  p->at++;
  result = unicode_escape(p, start, &code_point);
  if (result == SMPP_OK)
    *end += data_utf8_encode(code_point, p->text + *end);
  return result;
}

static int parse_string(struct parser *p, struct smpp_span *out) {
  size_t start = p->at++, end = start;
  int result;

  while (p->at < p->len && p->source[p->at] != '"') {
    if (p->source[p->at] == '\\') {
      result = escape(p, &end);
      if (result != SMPP_OK)
        return result;
    } else if (p->source[p->at] < 0x20) {
      return refuse(p, p->at, "control character in a string");
    } else {
      p->text[end++] = (char)p->source[p->at++];
    }
  }
  if (p->at == p->len)
    return refuse(p, start, "string without an end");
  p->at++;
  *out = smpp_span(p->text + start, end - start);
  return SMPP_OK;
}

static size_t skip_digits(struct parser *p) {
  size_t start = p->at;

  while (is_digit(peek(p)))
    p->at++;
  return p->at - start;
}

static bool integer_of(struct smpp_span text, int64_t *out) {
  bool negative = text.ptr[0] == '-';
  uint64_t limit = (uint64_t)INT64_MAX + negative, value = 0;

  for (size_t i = negative; i < text.len; i++) {
    uint64_t digit = (uint64_t)(text.ptr[i] - '0');

    if (value > (limit - digit) / 10)
      return false;
    value = value * 10 + digit;
  }
  if (negative)
    *out = value > (uint64_t)INT64_MAX ? INT64_MIN : -(int64_t)value;
  else
    *out = (int64_t)value;
  return true;
}

static int parse_number(struct parser *p, struct data_json_value *out) {
  size_t start = p->at;
  bool whole = true;

  out->type = DATA_JSON_NUMBER;
  p->at += peek(p) == '-';
  if (peek(p) == '0')
    p->at++;
  else if (skip_digits(p) == 0)
    return refuse(p, start, "neither a value nor a number");
  if (peek(p) == '.') {
    whole = false;
    p->at++;
    if (skip_digits(p) == 0)
      return refuse(p, p->at, "digits are missing after the decimal point");
  }
  if ((peek(p) | 0x20) == 'e') {
    whole = false;
    p->at++;
    p->at += peek(p) == '+' || peek(p) == '-';
    if (skip_digits(p) == 0)
      return refuse(p, p->at, "digits are missing in the exponent");
  }
  out->text = smpp_span(p->text + start, p->at - start);
  out->is_integer = whole && integer_of(out->text, &out->integer);
  return SMPP_OK;
}

static int parse_word(struct parser *p, struct data_json_value *out) {
  static const struct {
    const char *word;
    uint8_t type;
    bool boolean;
  } words[] = {{"null", DATA_JSON_NULL, false},
               {"true", DATA_JSON_BOOL, true},
               {"false", DATA_JSON_BOOL, false}};

  for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
    size_t len = strlen(words[i].word);

    if (p->len - p->at >= len && memcmp(p->source + p->at, words[i].word, len) == 0) {
      p->at += len;
      out->type = words[i].type;
      out->boolean = words[i].boolean;
      return SMPP_OK;
    }
  }
  return refuse(p, p->at, p->at == p->len ? "a value is missing" : "not a JSON value");
}

static int parse_key(struct parser *p, struct data_json_value *item) {
  int result;

  if (peek(p) != '"')
    return refuse(p, p->at, "a member's name in quotes is missing");
  result = parse_string(p, &item->key);
  if (result != SMPP_OK)
    return result;
  skip_space(p);
  if (peek(p) != ':')
    return refuse(p, p->at, "':' is missing after a member's name");
  p->at++;
  return SMPP_OK;
}

/* The items of an array or object, up to and with the closing bracket. */
static int parse_items(struct parser *p, struct data_json_value *out, char close) {
  const struct data_json_value **link = &out->first;

  for (;;) {
    struct data_json_value *item = new_node(p->json);
    int result = SMPP_OK;

    if (!item)
      return SMPP_ERR_NOMEM;
    skip_space(p);
    if (close == '}')
      result = parse_key(p, item);
    if (result == SMPP_OK)
      result = parse_value(p, item);
    if (result != SMPP_OK)
      return result;
    *link = item;
    link = &item->next;
    out->n_items++;
    skip_space(p);
    if (peek(p) != ',' && peek(p) != close)
      return refuse(p, p->at, close == '}' ? "',' or '}' is missing" : "',' or ']' is missing");
    if (p->source[p->at++] == close)
      return SMPP_OK;
  }
}

static int parse_container(struct parser *p, struct data_json_value *out, char close) {
  int result;

  out->type = close == '}' ? DATA_JSON_OBJECT : DATA_JSON_ARRAY;
  if (p->depth == DATA_JSON_DEPTH)
    return refuse(p, p->at, "nested too deeply");
  p->at++;
  skip_space(p);
  if (peek(p) == close) {
    p->at++;
    return SMPP_OK;
  }
  p->depth++;
  result = parse_items(p, out, close);
  p->depth--;
  return result;
}

static int parse_value(struct parser *p, struct data_json_value *out) {
  size_t start;
  int result;

  skip_space(p);
  start = p->at;
  switch (peek(p)) {
  case '{':
    result = parse_container(p, out, '}');
    break;
  case '[':
    result = parse_container(p, out, ']');
    break;
  case '"':
    out->type = DATA_JSON_STRING;
    result = parse_string(p, &out->text);
    break;
  default:
    result = is_digit(peek(p)) || peek(p) == '-' ? parse_number(p, out) : parse_word(p, out);
  }
  out->source = smpp_span(p->source + start, p->at - start);
  return result;
}

static int parse_document(struct parser *p, struct data_json_value *root) {
  size_t offset;
  int result;

  if (!data_utf8_valid(smpp_span(p->source, p->len), &offset))
    return refuse(p, offset, "not UTF-8");
  result = parse_value(p, root);
  if (result != SMPP_OK)
    return result;
  skip_space(p);
  return p->at == p->len ? SMPP_OK : refuse(p, p->at, "something follows the value");
}

int data_json_parse(struct smpp_span text, struct data_json **out,
                    const struct data_json_value **root, struct data_fault *fault) {
  struct parser p = {.source = text.ptr, .len = text.len, .fault = fault};
  struct data_json_value *value;
  int result;

  if (text.len > DATA_JSON_MAX) {
    (void)refuse(&p, DATA_JSON_MAX, "longer than 64 MiB");
    return SMPP_ERR_TOO_LONG;
  }
  p.json = calloc(1, sizeof(*p.json));
  if (!p.json)
    return SMPP_ERR_NOMEM;
  value = new_node(p.json);
  p.text = p.json->text = malloc(text.len + 1);
  if (!value || !p.text) {
    data_json_free(p.json);
    return SMPP_ERR_NOMEM;
  }
  if (text.len)
    memcpy(p.text, text.ptr, text.len);
  result = parse_document(&p, value);
  if (result != SMPP_OK) {
    data_json_free(p.json);
    return result;
  }
  *out = p.json;
  *root = value;
  return SMPP_OK;
}

void data_json_free(struct data_json *json) {
  if (!json)
    return;
  while (json->chunks) {
    struct chunk *chunk = json->chunks;

    json->chunks = chunk->next;
    free(chunk);
  }
  free(json->text);
  free(json);
}

const struct data_json_value *data_json_get(const struct data_json_value *object, const char *key) {
  const struct data_json_value *item;

  if (!object || object->type != DATA_JSON_OBJECT)
    return NULL;
  for (item = object->first; item; item = item->next)
    if (smpp_span_equal(item->key, smpp_span_of(key)))
      return item;
  return NULL;
}

bool data_json_get_string(const struct data_json_value *value, struct smpp_span *out) {
  if (!value || value->type != DATA_JSON_STRING)
    return false;
  *out = value->text;
  return true;
}

bool data_json_get_int(const struct data_json_value *value, int64_t *out) {
  if (!value || value->type != DATA_JSON_NUMBER || !value->is_integer)
    return false;
  *out = value->integer;
  return true;
}

bool data_json_get_bool(const struct data_json_value *value, bool *out) {
  if (!value || value->type != DATA_JSON_BOOL)
    return false;
  *out = value->boolean;
  return true;
}
