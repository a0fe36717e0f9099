/* SPDX-License-Identifier: MIT
 *
 * smscsim/http_guard.c - Host, Origin and Authorization. */
#include "http_guard.h"

static const char bearer[] = "Bearer ";

/* To its end, so that the time says little. */
static bool is_token(struct smpp_span given, const char *token) {
  size_t len = strlen(token);
  unsigned differs = given.len != len;

  for (size_t i = 0; i < given.len; i++)
    differs |= (unsigned)(given.ptr[i] ^ (uint8_t)(i < len ? token[i] : 0));
  return differs == 0;
}

static bool has_token(const struct http_request *request, const char *token) {
  struct smpp_span value = request->authorization;
  size_t prefix = sizeof bearer - 1;

  if (value.len < prefix || memcmp(value.ptr, bearer, prefix) != 0)
    return false;
  return is_token(smpp_span(value.ptr + prefix, value.len - prefix), token);
}

/* Digits and dots, an IPv6 address in brackets, or localhost; the port aside. A
 * page that had its own name point here cannot say any of these. */
static bool is_ours(struct smpp_span host) {
  static const char local[] = "localhost";
  size_t i = 0;

  if (host.len && host.ptr[0] == '[')
    return true;
  if (host.len >= sizeof local - 1 && memcmp(host.ptr, local, sizeof local - 1) == 0)
    i = sizeof local - 1;
  while (i < host.len && i < 15 &&
         ((host.ptr[i] >= '0' && host.ptr[i] <= '9') || host.ptr[i] == '.'))
    i++;
  return i > 0 && (i == host.len || host.ptr[i] == ':');
}

/* "http://" and the Host that was asked. */
static bool is_same_origin(struct smpp_span origin, struct smpp_span host) {
  static const char scheme[] = "http://";
  size_t prefix = sizeof scheme - 1;

  return origin.len > prefix && memcmp(origin.ptr, scheme, prefix) == 0 &&
         smpp_span_equal(smpp_span(origin.ptr + prefix, origin.len - prefix), host);
}

int http_guard(const struct http_request *request, const char *token, const char **why) {
  if (request->origin.ptr && !is_same_origin(request->origin, request->host)) {
    *why = "the Origin is another site";
    return 403;
  }
  if (request->host.ptr && !is_ours(request->host)) {
    *why = "the Host is neither an address nor localhost";
    return 403;
  }
  if (token && !has_token(request, token)) {
    *why = "Authorization: Bearer TOKEN is missing or wrong";
    return 401;
  }
  return 0;
}
