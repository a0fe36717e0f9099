/* SPDX-License-Identifier: MIT
 *
 * smscsim/token.c - files that options name, and the token in one of them. */
#include "token.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXIT_USAGE 2
#define MAX_SCENARIO (16u << 20)

bool file_read(const char *path, struct data_buffer *out) {
  FILE *file = fopen(path, "re");
  size_t n;

  if (!file)
    return false;
  while (out->len <= MAX_SCENARIO && data_buffer_reserve(out, 65536) &&
         (n = fread(out->ptr + out->len, 1, 65536, file)) > 0)
    out->len += n;
  if (out->len > MAX_SCENARIO)
    errno = EFBIG;
  n = ferror(file) || out->failed || out->len > MAX_SCENARIO;
  fclose(file);
  return n == 0;
}

/* --- the token of the HTTP interface --------------------------------------------------- */

static int keep_token(struct smpp_span text, const char *from, struct options *options) {
  while (text.len && text.ptr[text.len - 1] <= ' ')
    text.len--;
  for (size_t i = 0; i < text.len; i++)
    if (text.ptr[i] <= ' ' || text.ptr[i] > 0x7E)
      text.len = 0;
  if (text.len == 0) {
    fprintf(stderr, "smscsim: %s: no token of printable ASCII without spaces\n", from);
    return EXIT_USAGE;
  }
  free(options->http_token);
  options->http_token = calloc(1, text.len + 1);
  if (options->http_token)
    memcpy(options->http_token, text.ptr, text.len);
  return options->http_token ? OPTIONS_RUN : EXIT_USAGE;
}

int token_read(const char *path, struct options *options) {
  struct data_buffer octets = {NULL, 0, 0, false};
  int result = EXIT_USAGE;

  if (!file_read(path, &octets))
    fprintf(stderr, "smscsim: --http-token-file %s: %s\n", path, strerror(errno));
  else
    result = keep_token(data_buffer_span(&octets), path, options);
  data_buffer_free(&octets);
  return result;
}

static bool is_loopback(const struct sockaddr_storage *address) {
  if (address->ss_family == AF_INET6)
    return IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)address)->sin6_addr);
  return ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr) >> 24 == 127;
}

int token_check(struct options *options) {
  const char *token = getenv("SMSCSIM_HTTP_TOKEN");

  if (token && !options->http_token &&
      keep_token(smpp_span_of(token), "SMSCSIM_HTTP_TOKEN", options) != OPTIONS_RUN)
    return EXIT_USAGE;
  if (!options->http || options->http_token || is_loopback(&options->http_address))
    return OPTIONS_RUN;
  fprintf(stderr, "smscsim: --http: whoever reaches this address could drive the simulator: "
                  "--http-token-file is needed\n");
  return EXIT_USAGE;
}
