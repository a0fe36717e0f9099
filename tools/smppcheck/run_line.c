/* SPDX-License-Identifier: MIT
 *
 * Lines of scripts, read; and all of them read once to see that they can be. */
#include "run_internal.h"

#include "match.h"

#include <data/duration.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const verbs[] = {
    "bind",    ">",      "repeat", "raw",   "<",     "?",     "until", "alive", "quiet",
    "settled", "manual", "auto",   "piece", "pause", "sent",  "came",  "drop",  "reset",
    "unread",  "read",   "open",   "hold",  "flush", "never", "none",  "is"};

static struct smpp_span cut_off(struct smpp_span *text, char mark) {
  const uint8_t *end = text->len ? memchr(text->ptr, mark, text->len) : NULL;
  struct smpp_span head = smpp_span(text->ptr, end ? (size_t)(end - text->ptr) : text->len);
  size_t step = end ? head.len + 1 : text->len;

  *text = smpp_span(text->ptr + step, text->len - step);
  return head;
}

bool line_next(const char **at, struct line *out) {
  struct smpp_span text = smpp_span_of(*at), verb;

  if (text.len == 0)
    return false;
  out->text = cut_off(&text, '\n');
  *at = (const char *)text.ptr;
  out->rest = out->text;
  out->side = 0;
  if (out->rest.len > 2 && out->rest.ptr[1] == ':' && out->rest.ptr[0] >= '1' &&
      out->rest.ptr[0] <= '3') {
    out->side = (unsigned)(out->rest.ptr[0] - '1');
    out->rest = smpp_span(out->rest.ptr + 3, out->rest.len - 3);
  }
  verb = cut_off(&out->rest, ' ');
  snprintf(out->verb, sizeof out->verb, "%.*s", (int)verb.len, (const char *)verb.ptr);
  return true;
}

bool duration_parse(const struct run_env *env, const char *text, uint32_t *ms) {
  uint64_t value;

  if (strcmp(text, "wait") == 0) {
    *ms = env->wait_ms;
    return true;
  }
  if (!data_duration_parse(smpp_span_of(text), &value) || value > UINT32_MAX)
    return false;
  *ms = (uint32_t)value;
  return true;
}

static bool alternative_parse(const struct run_env *env, struct smpp_span text,
                              struct alternative *out, struct expectation *expect) {
  const char *within, *first;

  if (!phrase_parse(text, &out->phrase) || out->phrase.n == 0)
    return false;
  out->note = strcmp(out->phrase.words[0].name, "note") == 0;
  if (out->note) {
    out->phrase.n--;
    memmove(out->phrase.words, out->phrase.words + 1, out->phrase.n * sizeof out->phrase.words[0]);
  }
  if (out->phrase.n == 0)
    return false;
  first = out->phrase.words[0].name;
  out->closed = strcmp(first, "closed") == 0;
  out->silence = strcmp(first, "silence") == 0;
  within = phrase_value(&out->phrase, "within");
  return !within || duration_parse(env, within, &expect->within_ms);
}

bool expectation_parse(const struct run_env *env, struct smpp_span text, struct expectation *out,
                       const char **why) {
  out->n = 0;
  out->within_ms = env->timeout_ms;
  *why = "an expectation that cannot be read";
  while (text.len > 0 && out->n < ALTERNATIVES) {
    struct smpp_span piece = cut_off(&text, '|');

    if (!alternative_parse(env, piece, &out->list[out->n++], out))
      return false;
  }
  return text.len == 0 && out->n > 0;
}

/* --- all of it, beforehand ------------------------------------------------------- */

/* What a script names is there later. */
static void lint_names(const struct phrase *phrase, struct vars *vars) {
  for (unsigned i = 0; i < phrase->n; i++)
    if (phrase->words[i].op == OP_KEEP)
      vars_set(vars, phrase->words[i].value, smpp_span_of("1"));
}

static bool lint_expectation(const struct line *line, struct vars *vars, const char **why) {
  static const struct run_env env = {.timeout_ms = 1, .wait_ms = 1};
  struct expectation *expect = calloc(1, sizeof *expect);
  bool ok = expect && expectation_parse(&env, line->rest, expect, why);

  for (unsigned i = 0; ok && i < expect->n; i++) {
    const struct alternative *alternative = &expect->list[i];

    lint_names(&alternative->phrase, vars);
    ok = alternative->closed || alternative->silence || match_lint(&alternative->phrase, vars, why);
  }
  free(expect);
  return ok;
}

static bool lint_pdu(struct smpp_span text, const struct vars *vars, const char **why) {
  struct composed *composed = malloc(sizeof *composed);
  struct phrase phrase;
  bool ok = composed && phrase_parse(text, &phrase) && phrase.n > 0;

  if (ok &&
      (strcmp(phrase.words[0].name, "resp") == 0 || strcmp(phrase.words[0].name, "bind_resp") == 0))
    phrase.words[0].name = "bind_transceiver_resp";
  *why = "a line that cannot be read";
  ok = ok && compose(&phrase, vars, 1, composed, why);
  free(composed);
  return ok;
}

static bool lint_line(const struct line *line, struct vars *vars, const char **why) {
  struct smpp_span rest = line->rest;
  char name[16];
  bool known = false;

  for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
    known = known || strcmp(verbs[i], line->verb) == 0;
  *why = "no such verb";
  if (!known)
    return false;
  if (strcmp(line->verb, "repeat") == 0)
    cut_off(&rest, ' ');
  if (strcmp(line->verb, ">") == 0 || strcmp(line->verb, "repeat") == 0)
    return lint_pdu(rest, vars, why);
  if (strcmp(line->verb, "sent") == 0 || strcmp(line->verb, "came") == 0) {
    snprintf(name, sizeof name, "%.*s", (int)rest.len, (const char *)rest.ptr);
    vars_set(vars, name, smpp_span_of("1"));
  }
  if (strcmp(line->verb, "<") == 0 || strcmp(line->verb, "?") == 0 ||
      strcmp(line->verb, "until") == 0 || strcmp(line->verb, "is") == 0 ||
      strcmp(line->verb, "never") == 0 || strcmp(line->verb, "none") == 0)
    return lint_expectation(line, vars, why);
  return true;
}

bool run_lint(const struct check *check, const struct vars *vars, const char **line,
              const char **why) {
  struct vars copy = *vars;
  const char *at = check->script;
  struct line parsed;

  *line = at;
  while (line_next(&at, &parsed)) {
    if (!lint_line(&parsed, &copy, why))
      return false;
    *line = at;
  }
  return true;
}

unsigned run_submissions(const struct check *check) {
  const char *at = check->script;
  struct line line;
  unsigned n = 0, times;

  while (line_next(&at, &line)) {
    times = 1;
    if (strcmp(line.verb, "repeat") == 0) {
      struct smpp_span count = cut_off(&line.rest, ' ');

      times = (unsigned)strtoul((const char *)count.ptr, NULL, 10);
    } else if (strcmp(line.verb, ">") != 0) {
      continue;
    }
    if ((line.rest.len >= 6 && memcmp(line.rest.ptr, "submit", 6) == 0) ||
        (line.rest.len >= 7 && memcmp(line.rest.ptr, "data_sm", 7) == 0))
      n += strncmp((const char *)line.rest.ptr, "submit_sm_resp", 14) != 0 ? times : 0;
  }
  return n;
}
