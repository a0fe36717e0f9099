/* SPDX-License-Identifier: MIT
 *
 * An SMSC's address and its password. Nothing of either is ever repeated in a
 * message: an address that cannot be read may hold the password anywhere. */
#include "shared/address.h"
#include "shared/profile.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_NAME 32u

static void wipe_operand(char *operand) {
  char *user = strstr(operand, "://");
  char *at = NULL, *colon;

  for (char *c = user ? user + 3 : operand; user && *c && *c != '?'; c++)
    if (*c == '@')
      at = c;
  colon = at ? memchr(user + 3, ':', (size_t)(at - user - 3)) : NULL;
  if (colon)
    memset(colon + 1, '*', (size_t)(at - colon - 1));
}

static bool set_password(const char *tool, struct smpp_uri *uri, const char *text, size_t len,
                         const char *source) {
  if (len >= sizeof uri->password) {
    fprintf(stderr, "%s: the password from %s is longer than 64 octets\n", tool, source);
    return false;
  }
  memcpy(uri->password, text, len);
  uri->password[len] = '\0';
  uri->has_password = true;
  return true;
}

static bool password_from_file(const char *tool, struct smpp_uri *uri, const char *path) {
  FILE *file = fopen(path, "rbe");
  char line[256];
  size_t n = 0;
  bool ok;

  if (!file) {
    fprintf(stderr, "%s: cannot open %s: %s\n", tool, path, strerror(errno));
    return false;
  }
  setvbuf(file, NULL, _IONBF, 0); /* no copy of it stays in a buffer of stdio's */
  n = fread(line, 1, sizeof line, file);
  ok = !ferror(file);
  if (!ok)
    fprintf(stderr, "%s: cannot read %s: %s\n", tool, path, strerror(errno));
  fclose(file);
  for (size_t i = 0; i < n; i++)
    if (line[i] == '\n' || line[i] == '\r')
      n = i;
  ok = ok && set_password(tool, uri, line, n, path);
  explicit_bzero(line, sizeof line);
  return ok;
}

static bool find_password(const char *tool, struct smpp_uri *uri, const char *path) {
  char *value = getenv("SMPP_PASSWORD");
  bool ok = true;

  if (path)
    ok = password_from_file(tool, uri, path);
  else if (!uri->has_password && value)
    ok = set_password(tool, uri, value, strlen(value), "SMPP_PASSWORD");
  if (value) {
    explicit_bzero(value, strlen(value));
    unsetenv("SMPP_PASSWORD");
  }
  return ok;
}

/* The length of the option's name where a fault is at one; 0: it is not. What has
 * other letters may be a part of a password that was not encoded. */
static size_t name_len(const char *text, size_t at) {
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.";
  size_t len;

  if (at == 0 || at > strlen(text) || !strchr("?&", text[at - 1]))
    return 0;
  len = strspn(text + at, letters);
  return text[at + len] == '=' && len <= MAX_NAME ? len : 0;
}

static void say_fault(const char *tool, const struct smpp_fault *fault, int result,
                      const struct tool_profile *profile, const char *operand) {
  const char *words = fault->detail ? fault->detail : smpp_result_text(result);
  const char *text = profile->text ? profile->text : operand;
  size_t line = tool_profile_line(profile, fault->offset), len = name_len(text, fault->offset);
  const char *name = len ? text + fault->offset : "";
  const char *colon = len ? ": " : "";

  if (line)
    fprintf(stderr, "%s: profile %s:%zu: %s%s%.*s\n", tool, profile->path, line, words, colon,
            (int)len, name);
  else if (profile->text) /* its characters are counted otherwise now */
    fprintf(stderr, "%s: the address of the SMSC: %s%s%.*s\n", tool, words, colon, (int)len, name);
  else
    fprintf(stderr, "%s: the address of the SMSC, character %zu: %s%s%.*s\n", tool,
            fault->offset + 1, words, colon, (int)len, name);
}

bool tool_address_read(const char *tool, char *operand, const char *password_file,
                       struct smpp_uri *out) {
  struct smpp_fault fault = {0};
  struct tool_profile profile;
  bool ok = tool_profile_expand(tool, operand, &profile);
  int result;

  if (ok) {
    result = smpp_uri_parse(smpp_span_of(profile.text ? profile.text : operand), out, &fault);
    ok = result == SMPP_OK;
    if (!ok)
      say_fault(tool, &fault, result, &profile, operand);
  }
  wipe_operand(operand);
  tool_profile_free(&profile);
  return ok && find_password(tool, out, password_file);
}
