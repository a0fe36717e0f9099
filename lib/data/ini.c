/* SPDX-License-Identifier: MIT
 *
 * Two passes over one copy of the text: the first counts lines that may be
 * sections or entries, so that the arrays are allocated once and never move. */
#include <data/ini.h>

#include <data/charset.h>
#include <data/names.h>
#include <data/utf8.h>

#include <stdlib.h>

struct data_ini__store {
  char *text;
  struct data_ini_section *sections;
  struct data_ini_entry *entries;
};

struct parser {
  struct data_ini *ini;
  const uint8_t *text;
  size_t n_sections, n_entries, line;
  struct data_fault *fault;
};

static int refuse(const struct parser *p, const uint8_t *at, const char *words) {
  size_t line, column;

  data_place(smpp_span(p->text, (size_t)(at - p->text)), &line, &column);
  data_fault_at(p->fault, (size_t)(at - p->text), line, column);
  data_fault_add(p->fault, words);
  return SMPP_ERR_MALFORMED;
}

static int section_line(struct parser *p, struct smpp_span line) {
  struct data_ini_section *section = &p->ini->store->sections[p->n_sections];

  if (line.ptr[line.len - 1] != ']')
    return refuse(p, line.ptr, "a section's title that is not closed by ']'");
  *section = (struct data_ini_section){
      .title = data_trim(smpp_span(line.ptr + 1, line.len - 2)),
      .line = p->line,
      .entries = p->ini->store->entries + p->n_entries,
  };
  if (section->title.len == 0)
    return refuse(p, line.ptr, "a section without a title");
  p->n_sections++;
  return SMPP_OK;
}

static int entry_line(struct parser *p, struct smpp_span line) {
  const uint8_t *equals = memchr(line.ptr, '=', line.len);
  struct data_ini_entry *entry = &p->ini->store->entries[p->n_entries];
  size_t before;

  if (!equals)
    return refuse(p, line.ptr, "neither `key = value` nor `[section]`");
  before = (size_t)(equals - line.ptr);
  entry->key = data_trim(smpp_span(line.ptr, before));
  entry->value = data_trim(smpp_span(equals + 1, line.len - before - 1));
  entry->line = p->line;
  if (entry->key.len == 0)
    return refuse(p, line.ptr, "a value without a key before '='");
  p->n_entries++;
  p->ini->store->sections[p->n_sections - 1].n_entries++;
  return SMPP_OK;
}

static int one_line(struct parser *p, struct smpp_span line) {
  p->line++;
  line = data_trim(line);
  if (line.len == 0 || line.ptr[0] == ';' || line.ptr[0] == '#')
    return SMPP_OK;
  return line.ptr[0] == '[' ? section_line(p, line) : entry_line(p, line);
}

static size_t line_length(const uint8_t *text, size_t len) {
  const uint8_t *end = len ? memchr(text, '\n', len) : NULL;

  return end ? (size_t)(end - text) : len;
}

static bool allocate(struct data_ini *ini, struct smpp_span octets) {
  struct data_ini__store *store = ini->store;
  size_t n_lines = 1;

  for (size_t i = 0; i < octets.len; i++)
    n_lines += octets.ptr[i] == '\n';
  store->text = malloc(octets.len + 1);
  store->sections = calloc(n_lines + 1, sizeof(*store->sections));
  store->entries = calloc(n_lines, sizeof(*store->entries));
  if (!store->text || !store->sections || !store->entries)
    return false;
  if (octets.len)
    memcpy(store->text, octets.ptr, octets.len);
  store->sections[0].entries = store->entries;
  return true;
}

static int check_text(struct parser *p, size_t len) {
  const uint8_t *nul = len ? memchr(p->text, 0, len) : NULL;
  size_t offset;

  if (!data_utf8_valid(smpp_span(p->text, len), &offset)) {
    (void)refuse(p, p->text + offset, "not UTF-8");
    return SMPP_ERR_BAD_TEXT;
  }
  if (nul) {
    (void)refuse(p, nul, "a NUL octet: this is no text file");
    return SMPP_ERR_BAD_TEXT;
  }
  return SMPP_OK;
}

static int parse(struct data_ini *ini, size_t len, struct data_fault *fault) {
  struct parser p = {ini, (const uint8_t *)ini->store->text, 1, 0, 0, fault};
  int result = check_text(&p, len);

  for (size_t at = 0; result == SMPP_OK && at < len;) {
    size_t length = line_length(p.text + at, len - at);

    result = one_line(&p, smpp_span(p.text + at, length));
    at += length + 1;
  }
  ini->sections = ini->store->sections;
  ini->n_sections = p.n_sections;
  return result;
}

int data_ini_parse(struct smpp_span octets, struct data_ini **out, struct data_fault *fault) {
  struct data_ini *ini = calloc(1, sizeof(*ini));
  int result = SMPP_ERR_NOMEM;

  if (!ini)
    return SMPP_ERR_NOMEM;
  ini->store = calloc(1, sizeof(*ini->store));
  if (octets.len >= 3 && memcmp(octets.ptr, "\xEF\xBB\xBF", 3) == 0)
    octets = smpp_span(octets.ptr + 3, octets.len - 3);
  if (ini->store && allocate(ini, octets))
    result = parse(ini, octets.len, fault);
  if (result != SMPP_OK) {
    data_ini_free(ini);
    return result;
  }
  *out = ini;
  return SMPP_OK;
}

void data_ini_free(struct data_ini *ini) {
  if (!ini)
    return;
  if (ini->store) {
    free(ini->store->text);
    free(ini->store->sections);
    free(ini->store->entries);
  }
  free(ini->store);
  free(ini);
}

const struct data_ini_entry *data_ini_get(const struct data_ini_section *section, const char *key) {
  for (size_t i = section->n_entries; i > 0; i--)
    if (smpp_span_equal(section->entries[i - 1].key, smpp_span_of(key)))
      return &section->entries[i - 1];
  return NULL;
}

void data_ini_title(const struct data_ini_section *section, struct smpp_span *kind,
                    struct smpp_span *name) {
  struct smpp_span title = section->title;
  size_t len = 0;

  while (len < title.len && title.ptr[len] != ' ' && title.ptr[len] != '\t')
    len++;
  *kind = smpp_span(title.ptr, len);
  *name = title.len ? data_trim(smpp_span(title.ptr + len, title.len - len)) : title;
}
