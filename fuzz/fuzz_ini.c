/* SPDX-License-Identifier: MIT
 *
 * INI files, and the profile of an address made of one: every piece is trimmed and
 * lies in one line, lines ascend, and a good profile becomes options of the address
 * that say the same. */
#define _GNU_SOURCE
#include <data/ini.h>
#include <data/names.h>
#include <data/utf8.h>
#include <smpp/client.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../tools/shared/profile.h"
#include "fuzz.h"

static void check_piece(struct smpp_span piece) {
  LAW(smpp_span_equal(piece, data_trim(piece)) && data_utf8_valid(piece, NULL));
  for (size_t i = 0; i < piece.len; i++)
    LAW(piece.ptr[i] != '\n' && piece.ptr[i] != 0);
}

static void check_section(const struct data_ini_section *section, size_t *line) {
  struct smpp_span kind, name;
  char key[64];

  check_piece(section->title);
  data_ini_title(section, &kind, &name);
  LAW(kind.len + name.len <= section->title.len);
  for (size_t i = 0; i < section->n_entries; i++) {
    const struct data_ini_entry *entry = &section->entries[i];
    LAW(entry->key.len > 0 && entry->line > *line);
    *line = entry->line;
    check_piece(entry->key);
    check_piece(entry->value);
    if (entry->key.len >= sizeof key)
      continue;
    memcpy(key, entry->key.ptr, entry->key.len);
    key[entry->key.len] = '\0';
    LAW(data_ini_get(section, key) >= entry);
  }
}

/* The value of option i behind the operand's own, percent-decoded, is the file's. */
static void check_options(const struct tool_profile *profile, const struct data_ini *ini) {
  const char *at = profile->text + profile->own_len;
  size_t taken = 0;

  LAW(profile->n_lines <= ini->sections[0].n_entries);
  for (size_t i = 0; i < profile->n_lines; i++) {
    const struct data_ini_entry *entry = &ini->sections[0].entries[taken++];
    while (entry->line != profile->lines[i].line)
      entry = &ini->sections[0].entries[taken++];
    LAW(at == profile->text + profile->lines[i].at && (*at == '&' || *at == '?'));
    LAW(memcmp(at + 1, entry->key.ptr, entry->key.len) == 0 && at[entry->key.len + 1] == '=');
    LAW(tool_profile_line(profile, profile->lines[i].at) == entry->line);
    at += entry->key.len + 2;
    for (size_t j = 0; j < entry->value.len; j++) {
      unsigned c = (uint8_t)*at;
      if (c == '%')
        LAW(sscanf(at + 1, "%2x", &c) == 1);
      LAW(c == entry->value.ptr[j]);
      at += *at == '%' ? 3 : 1;
    }
  }
  LAW(*at == '\0');
}

static void expand(struct smpp_span octets, const struct data_ini *ini) {
  static struct smpp_uri uri;
  struct tool_profile profile;
  struct smpp_fault fault = {0, NULL, 0, NULL};
  char operand[80];
  int fd = memfd_create("profile", MFD_CLOEXEC);

  LAW(fd >= 0 && write(fd, octets.ptr, octets.len) == (ssize_t)octets.len);
  (void)snprintf(operand, sizeof operand, "smpp://a@h?window=5&profile=/proc/self/fd/%d", fd);
  LAW(tool_profile_expand("fuzz", operand, &profile));
  LAW(strncmp(profile.text, "smpp://a@h?window=5", profile.own_len) == 0);
  check_options(&profile, ini);
  if (smpp_uri_parse(smpp_span_of(profile.text), &uri, &fault) == SMPP_OK)
    LAW(uri.window == 5); /* what the address says itself counts */
  else
    LAW(fault.offset <= strlen(profile.text) && fault.detail);
  smpp_uri_wipe(&uri);
  tool_profile_free(&profile);
  close(fd);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_span octets = smpp_span(data, size);
  struct data_fault fault = {.line = 0};
  struct data_ini *ini;
  size_t line = 0;

  if (data_ini_parse(octets, &ini, &fault) != SMPP_OK) {
    LAW(fault.line > 0 && fault.text[0] != '\0');
    return 0;
  }
  LAW(ini->n_sections >= 1 && ini->sections[0].title.len == 0);
  for (size_t i = 0; i < ini->n_sections; i++) {
    LAW(i == 0 || ini->sections[i].line > line);
    line = i ? ini->sections[i].line : 0;
    check_section(&ini->sections[i], &line);
  }
  if (ini->n_sections == 1 && size <= 4096)
    expand(octets, ini);
  data_ini_free(ini);
  return 0;
}
