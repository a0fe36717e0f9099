/* SPDX-License-Identifier: MIT
 *
 * Results as TAP and as lines of JSON. */
#include "report.h"

#include <data/json_write.h>
#include <stdio.h>

static void put(struct data_buffer *out) {
  if (out->len)
    fwrite(out->ptr, 1, out->len, stdout);
  data_buffer_free(out);
}

/* --- TAP ------------------------------------------------------------------------------ */

/* '#' would begin a directive. */
static void put_plain(const char *text) {
  for (; text && *text; text++)
    putchar(*text == '#' ? '=' : *text == '\n' ? ' ' : *text);
}

static void put_exchange(const struct exchange *exchange) {
  printf("#   %6u ms  [%u] %-6s ", (unsigned)exchange->at_ms, exchange->connection,
         exchange_name(exchange->kind));
  put_plain(exchange->words);
  putchar('\n');
  if (exchange->hex)
    printf("#                        %s\n", exchange->hex);
}

static void put_details(const struct result *result, bool verbose) {
  if (result->reason && result->verdict != VERDICT_NOT_RUN) {
    printf("# %s: ", verdict_name(result->verdict));
    put_plain(result->reason);
    putchar('\n');
  }
  if (result->expected && result->verdict != VERDICT_PASS) {
    printf("# expected: ");
    put_plain(result->expected);
    putchar('\n');
  }
  if (verbose || result->verdict == VERDICT_FAIL)
    for (size_t i = 0; i < result->n_exchanges; i++)
      put_exchange(&result->exchanges[i]);
}

static void put_tap(const struct report *report, const struct result *result, size_t number) {
  const struct check *check = result->chosen.check;
  bool failed = result->verdict == VERDICT_FAIL;

  printf("%s %zu - %s: ", failed ? "not ok" : "ok", number, check->id);
  put_plain(check->title);
  if (result->verdict == VERDICT_NOT_RUN) {
    printf(" # SKIP not run: ");
    put_plain(result->reason);
  } else if (failed && check->level > report->options->fail_on) {
    printf(" # TODO %s, %s", check_level_name(check->level), check->clause);
  } else {
    printf(" # %s", check->clause);
  }
  putchar('\n');
  put_details(result, report->options->verbose);
}

/* --- JSON ----------------------------------------------------------------------------- */

static void write_exchange(struct data_json_writer *json, const struct exchange *exchange) {
  data_json_object_begin(json);
  data_json_member_text(json, "kind", exchange_name(exchange->kind));
  data_json_member_uint(json, "connection", exchange->connection);
  data_json_member_uint(json, "ms", exchange->at_ms);
  data_json_member_text(json, "hex", exchange->hex);
  data_json_member_text(json, "words", exchange->words);
  data_json_object_end(json);
}

static void write_check(struct data_json_writer *json, const struct chosen *chosen) {
  data_json_member_text(json, "id", chosen->check->id);
  data_json_member_text(json, "level", check_level_name(chosen->check->level));
  data_json_member_text(json, "section", chosen->section->title);
  data_json_member_text(json, "clause", chosen->check->clause);
  data_json_member_text(json, "title", chosen->check->title);
}

static void put_json(const struct result *result, size_t number) {
  struct data_buffer out = {NULL, 0, 0, false};
  struct data_json_writer json = data_json_writer(&out);

  data_json_object_begin(&json);
  data_json_member_uint(&json, "number", number);
  write_check(&json, &result->chosen);
  data_json_member_text(&json, "result", verdict_name(result->verdict));
  data_json_member_text(&json, "reason", result->reason);
  data_json_member_text(&json, "expected", result->expected);
  data_json_member_bool(&json, "unsupported", result->unsupported);
  data_json_member_uint(&json, "ms", result->ms);
  data_json_key(&json, "exchange");
  data_json_array_begin(&json);
  for (size_t i = 0; i < result->n_exchanges; i++)
    write_exchange(&json, &result->exchanges[i]);
  data_json_array_end(&json);
  data_json_object_end(&json);
  data_json_line_end(&json);
  put(&out);
}

/* --- both ----------------------------------------------------------------------------- */

void report_begin(struct report *report) {
  if (!report->options->json)
    printf("1..%zu\n", report->n);
  fflush(stdout);
}

void report_go_on(struct report *report) {
  while (report->told < report->n && report->results[report->told].verdict != VERDICT_OPEN) {
    const struct result *result = &report->results[report->told++];

    if (report->options->json)
      put_json(result, report->told);
    else
      put_tap(report, result, report->told);
  }
  fflush(stdout);
}

void report_end(const struct report *report, const struct tally *tally) {
  if (report->options->quiet)
    return;
  fprintf(stderr,
          "smppcheck: %zu passed, %zu with a note, %zu failed (MUST %zu, SHOULD %zu, TOLERANCE "
          "%zu), %zu not run, %zu of them not supported\n",
          tally->n[VERDICT_PASS], tally->n[VERDICT_NOTE], tally->n[VERDICT_FAIL],
          tally->failed[LEVEL_MUST], tally->failed[LEVEL_SHOULD], tally->failed[LEVEL_TOLERANCE],
          tally->n[VERDICT_NOT_RUN], tally->unsupported);
}

void report_list(const struct check_options *options, const struct chosen *chosen, size_t n) {
  for (size_t i = 0; i < n; i++) {
    const struct check *check = chosen[i].check;
    struct data_buffer out = {NULL, 0, 0, false};
    struct data_json_writer json = data_json_writer(&out);

    if (!options->json) {
      printf("%-40s %-9s %-4s %-18s %s\n", check->id, check_level_name(check->level),
             check->flags & CHECK_FULL ? "full" : "safe", check->clause, check->title);
      continue;
    }
    data_json_object_begin(&json);
    write_check(&json, &chosen[i]);
    data_json_member_text(&json, "profile", check->flags & CHECK_FULL ? "full" : "safe");
    data_json_member_text(&json, "script", check->script);
    data_json_object_end(&json);
    data_json_line_end(&json);
    put(&out);
  }
}
