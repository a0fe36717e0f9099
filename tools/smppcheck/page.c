/* SPDX-License-Identifier: MIT
 *
 * The report as one page: nothing is loaded, nothing runs; the filter is a row of
 * radio buttons that the style sheet looks at. Whatever came from the peer is
 * escaped, here and nowhere else. */
#include "report.h"

#include "page_style.h"

#include <errno.h>
#include <smpp/result.h>
#include <stdio.h>
#include <time.h>

static void add_escaped(struct data_buffer *out, const char *text) {
  for (; text && *text; text++)
    switch (*text) {
    case '&':
      data_buffer_add_text(out, "&amp;");
      break;
    case '<':
      data_buffer_add_text(out, "&lt;");
      break;
    case '>':
      data_buffer_add_text(out, "&gt;");
      break;
    case '"':
      data_buffer_add_text(out, "&quot;");
      break;
    case '\'':
      data_buffer_add_text(out, "&#39;");
      break;
    default:
      if ((unsigned char)*text >= 0x20)
        data_buffer_add_char(out, *text);
    }
}

/* <TAG CLASS>text</TAG> */
static void add_element(struct data_buffer *out, const char *tag, const char *class,
                        const char *text) {
  data_buffer_add_char(out, '<');
  data_buffer_add_text(out, tag);
  if (class) {
    data_buffer_add_text(out, " class=\"");
    data_buffer_add_text(out, class);
    data_buffer_add_char(out, '"');
  }
  data_buffer_add_char(out, '>');
  add_escaped(out, text);
  data_buffer_add_text(out, "</");
  data_buffer_add_text(out, tag);
  data_buffer_add_char(out, '>');
}

static void add_count(struct data_buffer *out, const char *class, size_t n) {
  data_buffer_add_text(out, "<td class=\"");
  data_buffer_add_text(out, n ? class : "none");
  data_buffer_add_text(out, "\">");
  data_buffer_add_uint(out, n);
  data_buffer_add_text(out, "</td>");
}

static const char *verdict_words(int verdict) {
  static const char *const words[] = {"open", "passed", "note", "failed", "not run"};

  return words[verdict];
}

/* --- head ---------------------------------------------------------------------------- */

static void add_fact(struct data_buffer *out, const char *name, const char *value) {
  add_element(out, "dt", NULL, name);
  add_element(out, "dd", NULL, value);
}

static void add_head(struct data_buffer *out, const struct page_facts *facts) {
  char when[40] = "";
  time_t now = time(NULL);
  struct tm utc;

  if (gmtime_r(&now, &utc))
    strftime(when, sizeof when, "%Y-%m-%d %H:%M UTC", &utc);
  data_buffer_add_text(
      out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
  data_buffer_add_text(out, "<title>SMPP 3.4 conformance: ");
  add_escaped(out, facts->peer);
  data_buffer_add_text(out,
                       "</title>\n<style>\n" PAGE_STYLE "</style>\n</head>\n<body>\n<header>\n");
  add_element(out, "h1", NULL, "SMPP 3.4 conformance");
  data_buffer_add_text(out, "\n<dl class=\"facts\">");
  add_fact(out, "Checked", facts->role == ROLE_SMSC ? "an SMSC" : "an ESME (a client)");
  add_fact(out, facts->role == ROLE_SMSC ? "Address" : "Listened on", facts->peer);
  add_fact(out, "Profile", facts->profile);
  add_fact(out, "When", when);
  data_buffer_add_text(out, "<dt>With</dt><dd>smppcheck ");
  add_escaped(out, smpp_version());
  data_buffer_add_text(out, "</dd></dl>\n</header>\n");
}

/* --- summary -------------------------------------------------------------------------- */

static void add_tile(struct data_buffer *out, const char *class, size_t n, const char *words) {
  data_buffer_add_text(out, "<li class=\"");
  data_buffer_add_text(out, n ? class : "none");
  data_buffer_add_text(out, "\"><b>");
  data_buffer_add_uint(out, n);
  data_buffer_add_text(out, "</b> ");
  add_escaped(out, words);
  data_buffer_add_text(out, "</li>");
}

static void add_tiles(struct data_buffer *out, const struct tally *all) {
  data_buffer_add_text(out, "<ul class=\"tiles\">");
  add_tile(out, "fail", all->failed[LEVEL_MUST], "MUST failed");
  add_tile(out, "should", all->failed[LEVEL_SHOULD], "SHOULD failed");
  add_tile(out, "should", all->failed[LEVEL_TOLERANCE], "TOLERANCE failed");
  add_tile(out, "pass", all->n[VERDICT_PASS], "passed");
  add_tile(out, "note", all->n[VERDICT_NOTE], "with a note");
  add_tile(out, "not_run", all->n[VERDICT_NOT_RUN], "not run");
  data_buffer_add_text(out, "</ul>\n");
}

static void add_row(struct data_buffer *out, const char *title, size_t anchor,
                    const struct tally *tally) {
  data_buffer_add_text(out, "<tr><th scope=\"row\">");
  if (anchor) {
    data_buffer_add_text(out, "<a href=\"#s");
    data_buffer_add_uint(out, anchor);
    data_buffer_add_text(out, "\">");
  }
  add_escaped(out, title);
  data_buffer_add_text(out, anchor ? "</a></th>" : "</th>");
  add_count(out, "pass", tally->n[VERDICT_PASS]);
  add_count(out, "note", tally->n[VERDICT_NOTE]);
  add_count(out, "fail", tally->failed[LEVEL_MUST]);
  add_count(out, "should", tally->failed[LEVEL_SHOULD]);
  add_count(out, "should", tally->failed[LEVEL_TOLERANCE]);
  add_count(out, "not_run", tally->n[VERDICT_NOT_RUN]);
  data_buffer_add_text(out, "</tr>\n");
}

/* The results of one section stand together: how many from `at` on. */
static size_t section_len(const struct result *results, size_t n, size_t at, struct tally *tally) {
  size_t len = 0;

  *tally = (struct tally){.unsupported = 0};
  while (at + len < n && results[at + len].chosen.section == results[at].chosen.section)
    tally_add(tally, &results[at + len++]);
  return len;
}

static void add_summary(struct data_buffer *out, const struct result *results, size_t n) {
  struct tally all = {.unsupported = 0}, tally;
  size_t number = 0;

  for (size_t i = 0; i < n; i++)
    tally_add(&all, &results[i]);
  add_tiles(out, &all);
  data_buffer_add_text(out, "<table class=\"summary\">\n<thead><tr><th scope=\"col\">Section</th>"
                            "<th scope=\"col\">passed</th><th scope=\"col\">note</th>"
                            "<th scope=\"col\">MUST failed</th><th scope=\"col\">SHOULD failed</th>"
                            "<th scope=\"col\">TOLERANCE failed</th><th scope=\"col\">not run</th>"
                            "</tr></thead>\n<tbody>\n");
  for (size_t i = 0, len; i < n; i += len) {
    len = section_len(results, n, i, &tally);
    add_row(out, results[i].chosen.section->title, ++number, &tally);
  }
  data_buffer_add_text(out, "</tbody>\n<tfoot>");
  add_row(out, "All", 0, &all);
  data_buffer_add_text(out, "</tfoot>\n</table>\n");
}

/* --- one check -------------------------------------------------------------------------- */

static void add_script(struct data_buffer *out, const struct result *result) {
  data_buffer_add_text(out, "<pre class=\"script\">");
  for (const char *c = result->chosen.check->script; *c; c++) {
    char text[2] = {*c, '\0'};

    if (*c == '\n')
      data_buffer_add_char(out, '\n');
    else
      add_escaped(out, text);
  }
  data_buffer_add_text(out, "</pre>\n");
}

static void add_exchange(struct data_buffer *out, const struct exchange *exchange) {
  data_buffer_add_text(out, "<tr class=\"");
  data_buffer_add_text(out, exchange_name(exchange->kind));
  data_buffer_add_text(out, "\"><td>");
  data_buffer_add_uint(out, exchange->at_ms);
  data_buffer_add_text(out, " ms</td><td>");
  data_buffer_add_uint(out, exchange->connection);
  data_buffer_add_text(out, "</td>");
  add_element(out, "td", "dir", exchange_name(exchange->kind));
  data_buffer_add_text(out, "<td>");
  add_escaped(out, exchange->words);
  if (exchange->hex)
    add_element(out, "code", "hex", exchange->hex);
  data_buffer_add_text(out, "</td></tr>\n");
}

static void add_details(struct data_buffer *out, const struct result *result) {
  if (result->reason) {
    data_buffer_add_text(out, "<p class=\"reason\">");
    add_element(out, "b", NULL, verdict_words(result->verdict));
    data_buffer_add_text(out, ": ");
    add_escaped(out, result->reason);
    data_buffer_add_text(out, "</p>\n");
  }
  if (result->expected) {
    data_buffer_add_text(out, "<p>Expected: ");
    add_element(out, "code", NULL, result->expected);
    data_buffer_add_text(out, "</p>\n");
  }
  add_script(out, result);
  if (result->n_exchanges == 0)
    return;
  data_buffer_add_text(out, "<table class=\"exchange\"><thead><tr><th>at</th><th>conn.</th>"
                            "<th></th><th>PDU</th></tr></thead>\n<tbody>\n");
  for (size_t i = 0; i < result->n_exchanges; i++)
    add_exchange(out, &result->exchanges[i]);
  data_buffer_add_text(out, "</tbody></table>\n");
}

static void add_check(struct data_buffer *out, const struct result *result) {
  const struct check *check = result->chosen.check;
  bool failed = result->verdict == VERDICT_FAIL;

  data_buffer_add_text(out, "<details class=\"check is-");
  data_buffer_add_text(out, verdict_name(result->verdict));
  if (failed && check->level != LEVEL_MUST)
    data_buffer_add_text(out, " soft");
  data_buffer_add_text(out, failed && check->level == LEVEL_MUST ? "\" open=\"open\" id=\""
                                                                 : "\" id=\"");
  add_escaped(out, check->id);
  data_buffer_add_text(out, "\"><summary>");
  add_element(out, "span", "badge", verdict_words(result->verdict));
  data_buffer_add_char(out, ' ');
  add_element(out, "span", "level", check_level_name(check->level));
  data_buffer_add_char(out, ' ');
  data_buffer_add_text(out, "<span class=\"what\">");
  add_element(out, "span", "title", check->title);
  data_buffer_add_char(out, ' ');
  add_element(out, "code", "id", check->id);
  data_buffer_add_text(out, "</span> ");
  add_element(out, "span", "clause", check->clause);
  data_buffer_add_text(out, "</summary>\n<div class=\"body\">\n");
  add_details(out, result);
  data_buffer_add_text(out, "</div></details>\n");
}

static void add_checks(struct data_buffer *out, const struct result *results, size_t n) {
  struct tally tally;
  size_t number = 0;

  for (size_t i = 0, len; i < n; i += len) {
    len = section_len(results, n, i, &tally);
    data_buffer_add_text(out, "<section id=\"s");
    data_buffer_add_uint(out, ++number);
    data_buffer_add_text(out, "\">\n");
    add_element(out, "h2", NULL, results[i].chosen.section->title);
    data_buffer_add_char(out, '\n');
    for (size_t j = i; j < i + len; j++)
      add_check(out, &results[j]);
    data_buffer_add_text(out, "</section>\n");
  }
}

/* --- the page ---------------------------------------------------------------------------- */

static bool save(const char *path, const struct data_buffer *out) {
  FILE *file = out->failed ? NULL : fopen(path, "we");
  bool ok = file && fwrite(out->ptr, 1, out->len, file) == out->len;

  if (file && fclose(file) != 0)
    ok = false;
  if (!ok)
    fprintf(stderr, "smppcheck: --report %s: %s\n", path,
            out->failed ? "out of memory" : strerror(errno));
  return ok;
}

bool page_write(const char *path, const struct page_facts *facts, const struct result *results,
                size_t n) {
  struct data_buffer out = {NULL, 0, 0, false};
  bool ok;

  add_head(&out, facts);
  data_buffer_add_text(&out, "<main>\n");
  add_summary(&out, results, n);
  data_buffer_add_text(&out, PAGE_LEGEND);
  add_checks(&out, results, n);
  data_buffer_add_text(&out, "</main>\n</body>\n</html>\n");
  ok = save(path, &out);
  data_buffer_free(&out);
  return ok;
}
