/* SPDX-License-Identifier: MIT
 *
 * A profile is turned into options of the address, so that there is one reader
 * for both, and the same is said about the same mistake. */
#include "shared/profile.h"

#include <data/ini.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PROFILE 65536

/* The option `key` in what stands behind the question mark; NULL: it is not
 * there. *len is that of all of it, key included. */
static const char *find_option(const char *options, struct smpp_span key, size_t *len) {
  while (*options) {
    *len = strcspn(options, "&");
    if (*len > key.len && options[key.len] == '=' && memcmp(options, key.ptr, key.len) == 0)
      return options;
    options += *len + (options[*len] == '&');
  }
  return NULL;
}

static int hex_value(char c) {
  static const char digits[] = "0123456789abcdefABCDEF";
  const char *at = c ? strchr(digits, c) : NULL;

  if (!at)
    return -1;
  return (int)(at - digits) < 16 ? (int)(at - digits) : (int)(at - digits) - 6;
}

/* Percent-decoded into `out`, which has room for `len` octets and a NUL. */
static void decode(const char *text, size_t len, char *out) {
  for (size_t i = 0; i < len; i++) {
    int high = text[i] == '%' && i + 2 < len ? hex_value(text[i + 1]) : -1;
    int low = high >= 0 ? hex_value(text[i + 2]) : -1;

    *out++ = low >= 0 ? (char)(high * 16 + low) : text[i];
    i += low >= 0 ? 2 : 0;
  }
  *out = '\0';
}

static struct data_ini *read_profile(const char *tool, const char *path) {
  FILE *file = fopen(path, "rbe");
  char *octets = malloc(MAX_PROFILE + 1);
  struct data_fault fault = {0};
  struct data_ini *ini = NULL;
  size_t n = file && octets ? fread(octets, 1, MAX_PROFILE + 1, file) : 0;

  if (!file || !octets || ferror(file)) {
    fprintf(stderr, "%s: profile %s: %s\n", tool, path, strerror(errno));
  } else if (n > MAX_PROFILE) {
    fprintf(stderr, "%s: profile %s: over 64 KiB\n", tool, path);
  } else if (data_ini_parse(smpp_span(octets, n), &ini, &fault) != SMPP_OK) {
    fprintf(stderr, "%s: profile %s:%zu: %s\n", tool, path, fault.line, fault.text);
  } else if (ini->n_sections > 1) {
    fprintf(stderr, "%s: profile %s:%zu: it has no sections\n", tool, path, ini->sections[1].line);
    data_ini_free(ini);
    ini = NULL;
  }
  if (file)
    fclose(file);
  free(octets);
  return ini;
}

static char *add(char *to, const char *text, size_t len) {
  memcpy(to, text, len);
  return to + len;
}

/* &key=value, what is no plain character percent-encoded. */
static char *add_entry(char *to, const struct data_ini_entry *entry) {
  *to++ = '&';
  to = add(to, (const char *)entry->key.ptr, entry->key.len);
  *to++ = '=';
  for (size_t i = 0; i < entry->value.len; i++) {
    uint8_t c = entry->value.ptr[i];

    if (c > 0x20 && c < 0x7F && c != '%' && c != '&')
      *to++ = (char)c;
    else
      to += sprintf(to, "%%%02x", (unsigned)c);
  }
  return to;
}

/* The address without profile=, then what the profile says and it does not. */
static bool expand(const char *operand, const char *options, const char *option, size_t len,
                   const struct data_ini_section *section, struct tool_profile *out) {
  const char *rest = option + len + (option[len] == '&');
  size_t need = strlen(operand) + 1, option_len;
  char *to;

  for (size_t i = 0; i < section->n_entries; i++)
    need += section->entries[i].key.len + 3 * section->entries[i].value.len + 2;
  to = out->text = malloc(need);
  out->lines = calloc(section->n_entries + 1, sizeof *out->lines);
  if (!out->text || !out->lines)
    return false;
  to = add(to, operand, (size_t)(option - operand));
  to = add(to, rest, strlen(rest));
  while (to[-1] == '&' || to[-1] == '?')
    to--;
  out->own_len = (size_t)(to - out->text);
  for (size_t i = 0; i < section->n_entries; i++) {
    if (find_option(options, section->entries[i].key, &option_len))
      continue;
    out->lines[out->n_lines++] =
        (struct tool_profile_line){(size_t)(to - out->text), section->entries[i].line};
    to = add_entry(to, &section->entries[i]);
  }
  *to = '\0';
  if (!memchr(out->text, '?', out->own_len) && out->text[out->own_len] == '&')
    out->text[out->own_len] = '?';
  return true;
}

bool tool_profile_expand(const char *tool, const char *operand, struct tool_profile *out) {
  const char *mark = strchr(operand, '?'), *option;
  struct data_ini *ini;
  size_t len, name_len = strlen("profile=");
  bool ok;

  *out = (struct tool_profile){.text = NULL};
  option = mark ? find_option(mark + 1, smpp_span_of("profile"), &len) : NULL;
  if (!option)
    return true;
  out->path = malloc(len + 1);
  if (!out->path)
    return false;
  decode(option + name_len, len - name_len, out->path);
  ini = read_profile(tool, out->path);
  ok = ini && expand(operand, mark + 1, option, len, &ini->sections[0], out);
  data_ini_free(ini);
  return ok;
}

size_t tool_profile_line(const struct tool_profile *profile, size_t at) {
  size_t line = 0;

  for (size_t i = 0; i < profile->n_lines && profile->lines[i].at <= at; i++)
    line = profile->lines[i].line;
  return line;
}

void tool_profile_free(struct tool_profile *profile) {
  if (profile->text)
    explicit_bzero(profile->text, strlen(profile->text));
  free(profile->text);
  free(profile->path);
  free(profile->lines);
}
