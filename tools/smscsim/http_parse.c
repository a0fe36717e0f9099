/* SPDX-License-Identifier: MIT
 *
 * smscsim/http_parse.c - the request line, the few fields that matter, the body. */
#include "http_parse.h"

enum { WHOLE = 0, MORE = 1 };

/* What the header fields say. */
struct fields {
  struct smpp_span host, origin, authorization;
  bool has_length;
  size_t length;
  bool keep_alive;
};

const char *http_status_text(int status) {
  switch (status) {
  case 200:
    return "OK";
  case 202:
    return "Accepted";
  case 400:
    return "Bad Request";
  case 401:
    return "Unauthorized";
  case 403:
    return "Forbidden";
  case 404:
    return "Not Found";
  case 405:
    return "Method Not Allowed";
  case 409:
    return "Conflict";
  case 413:
    return "Content Too Large";
  case 417:
    return "Expectation Failed";
  case 431:
    return "Request Header Fields Too Large";
  case 501:
    return "Not Implemented";
  case 503:
    return "Service Unavailable";
  case 505:
    return "HTTP Version Not Supported";
  default:
    return "Internal Server Error";
  }
}

static int fault(int status, const char **why, const char *words) {
  *why = words;
  return status;
}

/* tchar (RFC 9110 5.6.2), less those that no method or field of ours has. */
static bool is_token_char(uint8_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

static bool is_token(struct smpp_span text) {
  for (size_t i = 0; i < text.len; i++)
    if (!is_token_char(text.ptr[i]))
      return false;
  return text.len > 0;
}

static uint8_t lower(uint8_t c) {
  return c >= 'A' && c <= 'Z' ? (uint8_t)(c + 32) : c;
}

static bool same_word(struct smpp_span text, const char *word) {
  size_t i = 0;

  for (; i < text.len && word[i] != '\0'; i++)
    if (lower(text.ptr[i]) != (uint8_t)word[i])
      return false;
  return i == text.len && word[i] == '\0';
}

static struct smpp_span trim(struct smpp_span text) {
  while (text.len && (text.ptr[0] == ' ' || text.ptr[0] == '\t'))
    text = smpp_span(text.ptr + 1, text.len - 1);
  while (text.len && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\t'))
    text.len--;
  return text;
}

/* Cuts `text` at the first `c`: what stands before it; *rest is what follows.
 * Without a `c` all of it, *rest empty with a NULL ptr. */
static struct smpp_span cut(struct smpp_span text, uint8_t c, struct smpp_span *rest) {
  const uint8_t *at = text.len ? memchr(text.ptr, c, text.len) : NULL;
  size_t before = at ? (size_t)(at - text.ptr) : text.len;

  *rest = at ? smpp_span(at + 1, text.len - before - 1) : smpp_span(NULL, 0);
  return smpp_span(text.ptr, before);
}

/* Whether a comma-separated list names a word. */
static bool lists(struct smpp_span list, const char *word) {
  while (list.ptr) {
    struct smpp_span rest;

    if (same_word(trim(cut(list, ',', &rest)), word))
      return true;
    list = rest;
  }
  return false;
}

static bool parse_length(struct smpp_span text, size_t *length) {
  size_t n = 0;

  if (text.len == 0 || text.len > 19)
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] < '0' || text.ptr[i] > '9')
      return false;
    /* What is over the bound stays over it; it cannot wrap. */
    if (n <= HTTP_MAX_BODY)
      n = n * 10 + (size_t)(text.ptr[i] - '0');
  }
  *length = n;
  return true;
}

/* A field that decides who may do what stands once, or two readers would differ. */
static int keep_once(struct smpp_span *slot, struct smpp_span value, const char **why,
                     const char *twice) {
  if (slot->ptr)
    return fault(400, why, twice);
  *slot = value;
  return WHOLE;
}

static int parse_field(struct smpp_span line, struct fields *fields, const char **why) {
  struct smpp_span value;
  struct smpp_span name = cut(line, ':', &value);
  size_t length;

  if (!value.ptr || !is_token(name))
    return fault(400, why, "a header field is not NAME: VALUE");
  value = trim(value);
  if (same_word(name, "transfer-encoding"))
    return fault(501, why, "Transfer-Encoding is not supported; send Content-Length");
  if (same_word(name, "expect"))
    return fault(417, why, "Expect is not supported; send the body at once");
  if (same_word(name, "content-length")) {
    if (!parse_length(value, &length) || (fields->has_length && fields->length != length))
      return fault(400, why, "Content-Length is not one number");
    fields->has_length = true;
    fields->length = length;
  } else if (same_word(name, "host")) {
    return keep_once(&fields->host, value, why, "there are two Host fields");
  } else if (same_word(name, "origin")) {
    return keep_once(&fields->origin, value, why, "there are two Origin fields");
  } else if (same_word(name, "authorization")) {
    return keep_once(&fields->authorization, value, why, "there are two Authorization fields");
  } else if (same_word(name, "connection")) {
    if (lists(value, "close"))
      fields->keep_alive = false;
    else if (lists(value, "keep-alive"))
      fields->keep_alive = true;
  }
  return WHOLE;
}

static bool is_target(struct smpp_span target) {
  if (target.len == 0 || target.ptr[0] != '/')
    return false;
  for (size_t i = 0; i < target.len; i++)
    if (target.ptr[i] <= ' ' || target.ptr[i] >= 0x7F)
      return false;
  return true;
}

static int parse_request_line(struct smpp_span line, struct http_request *out, const char **why) {
  struct smpp_span rest, version, target;

  out->method = cut(line, ' ', &rest);
  target = cut(rest, ' ', &version);
  if (!version.ptr || !is_token(out->method) || !is_target(target))
    return fault(400, why, "the first line is not METHOD /PATH HTTP/1.1");
  if (version.len != 8 || memcmp(version.ptr, "HTTP/", 5) != 0)
    return fault(400, why, "the first line is not METHOD /PATH HTTP/1.1");
  if (memcmp(version.ptr, "HTTP/1.1", 8) != 0 && memcmp(version.ptr, "HTTP/1.0", 8) != 0)
    return fault(505, why, "only HTTP/1.1 and HTTP/1.0 are spoken here");
  out->keep_alive = version.ptr[7] == '1';
  out->path = cut(target, '?', &out->query);
  return WHOLE;
}

/* The next line without its CR LF; false: the header is over (an empty line) or
 * broken (*broken). */
static bool next_line(struct smpp_span *header, struct smpp_span *line, bool *broken) {
  struct smpp_span rest;
  struct smpp_span text = cut(*header, '\n', &rest);

  if (text.len == 0 || text.ptr[text.len - 1] != '\r' ||
      memchr(text.ptr, '\r', text.len) != text.ptr + text.len - 1 ||
      memchr(text.ptr, '\0', text.len)) {
    *broken = true;
    return false;
  }
  text.len--;
  *line = text;
  *header = rest;
  return text.len > 0;
}

/* The octets up to and with the empty line; 0: not all there yet. */
static size_t header_len(struct smpp_span octets) {
  size_t end = octets.len < HTTP_MAX_HEADER ? octets.len : HTTP_MAX_HEADER;

  for (size_t i = 3; i < end; i++)
    if (octets.ptr[i] == '\n' && memcmp(octets.ptr + i - 3, "\r\n\r\n", 4) == 0)
      return i + 1;
  return 0;
}

/* What can be said of a header that is not whole: whether it can become one. */
static int unfinished(struct smpp_span octets, const char **why) {
  uint8_t first = octets.len ? octets.ptr[0] : 'G';

  /* A bind_* begins with 00 00 00 xx: another protocol is told apart at once. */
  if (!is_token_char(first))
    return fault(400, why, "this port speaks HTTP");
  if (octets.len >= HTTP_MAX_HEADER)
    return fault(431, why, "the header is over 8192 octets");
  return MORE;
}

int http_parse(struct smpp_span octets, struct http_request *out, const char **why) {
  size_t head = header_len(octets);
  struct fields fields = {.has_length = false};
  struct smpp_span header, line;
  bool broken = false;
  int status;

  memset(out, 0, sizeof *out);
  if (head == 0)
    return unfinished(octets, why);
  header = smpp_span(octets.ptr, head);
  if (!next_line(&header, &line, &broken))
    return fault(400, why, "the first line is not METHOD /PATH HTTP/1.1");
  if ((status = parse_request_line(line, out, why)) != WHOLE)
    return status;
  fields.keep_alive = out->keep_alive;
  while (next_line(&header, &line, &broken))
    if ((status = parse_field(line, &fields, why)) != WHOLE)
      return status;
  if (broken)
    return fault(400, why, "a header line does not end with CR LF");
  if (fields.length > HTTP_MAX_BODY)
    return fault(413, why, "the body is over 65536 octets");
  if (octets.len - head < fields.length)
    return MORE;
  out->keep_alive = fields.keep_alive;
  out->host = fields.host;
  out->origin = fields.origin;
  out->authorization = fields.authorization;
  out->body = smpp_span(octets.ptr + head, fields.length);
  out->len = head + fields.length;
  return WHOLE;
}
