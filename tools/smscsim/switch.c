/* SPDX-License-Identifier: MIT
 *
 * smscsim/switch.c - the words for when a switch acts. */
#include "switch.h"

#include "read.h"

#include <smpp/names.h>

#define MILLION 1000000u

const struct switch_info switches[N_SWITCHES] = {
#define SWITCH_INFO(name, kind, at, clause, text) {#name, clause, text, SWITCH_##kind, AT_##at},
    SWITCH_MAP(SWITCH_INFO)
#undef SWITCH_INFO
};

#define WHEN_SHAPE                                                                                 \
  "a share (5%), every=N, after=N, first=N, from=5s, until=1m, session=N, "                        \
  "system_id=X, to=NUMBER (or NUMBER*), command=NAME, each once, joined by commas"
const char switch_shape[] = "yes, no, or when: " WHEN_SHAPE;
const char when_shape[] = "VALUE if WHEN, and WHEN is yes, no, or " WHEN_SHAPE;

const char *switch_kind_word(uint8_t kind) {
  static const char *const words[] = {"rule", "quirk", "terms"};

  return words[kind];
}

/* --- reading ---------------------------------------------------------------- */

static bool keep_word(struct smpp_span value, char out[SWITCH_WORD_SIZE]) {
  if (value.len == 0 || value.len >= SWITCH_WORD_SIZE)
    return false;
  memcpy(out, value.ptr, value.len);
  out[value.len] = '\0';
  return true;
}

bool number_pattern(struct smpp_span value, char out[SWITCH_WORD_SIZE]) {
  return is_pattern(value) && keep_word(number_bare(value), out);
}

static bool parse_positive(struct smpp_span value, uint32_t *out) {
  return parse_count(value, out) && *out > 0;
}

enum term { EVERY, AFTER, FIRST, FROM, UNTIL, SESSION, SYSTEM_ID, TO, COMMAND };
static const char *const terms[] = {"every",   "after",     "first", "from",    "until",
                                    "session", "system_id", "to",    "command", NULL};

static bool parse_term(enum term term, struct smpp_span value, struct when *when) {
  uint32_t session;

  switch (term) {
  case EVERY:
    return parse_positive(value, &when->every);
  case AFTER:
    return parse_count(value, &when->after);
  case FIRST:
    return parse_positive(value, &when->first);
  case FROM:
    return parse_duration(value, &when->from_ms);
  case UNTIL:
    return parse_duration(value, &when->until_ms) && when->until_ms > 0;
  case COMMAND:
    return smpp_command_by_name(value, &when->command) && !(when->command >> 31);
  case SYSTEM_ID:
    return keep_word(value, when->system_id);
  case TO:
    return number_pattern(value, when->to);
  case SESSION:
    if (!parse_positive(value, &session))
      return false;
    when->session = session;
    return true;
  }
  return false;
}

/* A term, or the share. Of two of a kind one only would count: that is a slip. */
static bool parse_item(struct smpp_span item, struct when *when, unsigned *seen) {
  struct smpp_span key, value;
  uint8_t term = sizeof terms / sizeof terms[0]; /* the share's */
  bool has_key = cut(item, '=', &key, &value);

  if ((has_key && !one_of(key, terms, &term)) || (*seen >> term & 1))
    return false;
  *seen |= 1u << term;
  return has_key ? parse_term((enum term)term, value, when) : parse_share(item, &when->share);
}

bool when_parse(struct smpp_span text, struct when *out) {
  struct when when = {.on = true, .share = MILLION};
  bool more = true;
  unsigned seen = 0;

  if (is_word(text, "no") || is_word(text, "false") || is_word(text, "0")) {
    memset(out, 0, sizeof *out);
    return true;
  }
  if (is_word(text, "yes") || is_word(text, "true"))
    more = false;
  while (more) {
    struct smpp_span item = text;

    more = cut(text, ',', &item, &text);
    if (!parse_item(item, &when, &seen))
      return false;
  }
  if (when.until_ms && when.until_ms <= when.from_ms)
    return false;
  when.on = when.share > 0;
  *out = when;
  return true;
}

/* --- writing ---------------------------------------------------------------- */

static void begin_term(struct data_buffer *out, size_t start, const char *key) {
  if (out->len > start)
    data_buffer_add_char(out, ',');
  data_buffer_add_text(out, key);
}

static void add_count(struct data_buffer *out, size_t start, const char *key, uint64_t value,
                      const char *unit) {
  if (value == 0)
    return;
  begin_term(out, start, key);
  data_buffer_add_uint(out, value);
  data_buffer_add_text(out, unit);
}

static void add_word(struct data_buffer *out, size_t start, const char *key, const char *word) {
  if (!word || word[0] == '\0')
    return;
  begin_term(out, start, key);
  data_buffer_add_text(out, word);
}

void when_write(const struct when *when, struct data_buffer *out) {
  size_t start = out->len;

  if (!when->on) {
    data_buffer_add_text(out, "no");
    return;
  }
  if (when->share < MILLION)
    share_write(when->share, out);
  add_count(out, start, "every=", when->every, "");
  add_count(out, start, "after=", when->after, "");
  add_count(out, start, "first=", when->first, "");
  add_count(out, start, "from=", when->from_ms, "ms");
  add_count(out, start, "until=", when->until_ms, "ms");
  add_count(out, start, "session=", when->session, "");
  add_word(out, start, "command=", when->command ? smpp_command_name(when->command) : NULL);
  add_word(out, start, "system_id=", when->system_id);
  add_word(out, start, "to=", when->to);
  if (out->len == start)
    data_buffer_add_text(out, "yes");
}

/* --- asking ----------------------------------------------------------------- */

bool number_fits(const char *pattern, struct smpp_span number) {
  struct smpp_span wanted = smpp_span_of(pattern);

  number = number_bare(number);
  if (wanted.len && wanted.ptr[wanted.len - 1] == '*') {
    wanted.len--;
    if (number.len > wanted.len)
      number.len = wanted.len;
  }
  return smpp_span_equal(wanted, number);
}

bool when_fits(const struct when *when, const struct occasion *occasion, uint64_t age_ms) {
  if (!when->on || (when->session && when->session != occasion->session))
    return false;
  if (age_ms < when->from_ms || (when->until_ms && age_ms >= when->until_ms))
    return false;
  if (when->command && when->command != occasion->command)
    return false;
  if (when->system_id[0] && strcmp(when->system_id, occasion->system_id) != 0)
    return false;
  return when->to[0] == '\0' || number_fits(when->to, occasion->to);
}

bool when_acts(const struct when *when, uint64_t n, uint64_t drawn) {
  if (n <= when->after)
    return false;
  n -= when->after;
  if (when->first && n > when->first)
    return false;
  return (when->every == 0 || n % when->every == 0) && drawn % MILLION < when->share;
}
