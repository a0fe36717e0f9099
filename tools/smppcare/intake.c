/* SPDX-License-Identifier: MIT */
#include "intake.h"

#include "commands.h"
#include "file.h"

#include <care/table.h>
#include <care/when.h>
#include <stdio.h>
#include <string.h>

/* Without the marks and blanks before its first sign, nor the half of it that is 0
 * in UTF-16. */
static struct smpp_span past_blanks(struct smpp_span octets) {
  static const char blanks[] = "\xEF\xBB\xBF\xFF\xFE \t\r\n";

  while (octets.len > 0 && memchr(blanks, octets.ptr[0], sizeof(blanks)))
    octets = smpp_span(octets.ptr + 1, octets.len - 1);
  return octets;
}

/* Whether a brace or bracket begins it, and what may follow one. */
static bool begins(struct smpp_span octets, char bracket, const char *next) {
  struct smpp_span rest = past_blanks(octets);

  if (rest.len < 2 || rest.ptr[0] != (uint8_t)bracket)
    return false;
  rest = past_blanks(smpp_span(rest.ptr + 1, rest.len - 1));
  return rest.len > 0 && memchr(next, rest.ptr[0], strlen(next));
}

/* Why a file that was given to --csv is none; NULL: it may be. */
static const char *why_no_csv(struct smpp_span octets) {
  return begins(octets, '{', "\"}") || begins(octets, '[', "{]")
             ? "this is JSON: give it to --jsonl, one object a line"
             : NULL;
}

/* Why a file that was given to --jsonl is none, where no row could tell. */
static const char *why_no_lines(struct smpp_span octets) {
  struct smpp_span rest = past_blanks(octets);

  if (octets.len > 1 && (memchr("\xFE\xFF", octets.ptr[0], 2) || !octets.ptr[0] || !octets.ptr[1]))
    return "no UTF-8; save the file as UTF-8";
  if (begins(octets, '[', "{]"))
    return "an array; write its objects one a line, as jq -c '.[]' does";
  while (rest.len > 0 && rest.ptr[0] != '{') {
    const uint8_t *end = memchr(rest.ptr, '\n', rest.len);

    rest =
        past_blanks(end ? smpp_span(end, rest.len - (size_t)(end - rest.ptr)) : smpp_span(end, 0));
    if (rest.len == 0)
      return "no line is a JSON object; a table with a header is given to --csv";
  }
  return NULL;
}

int smppcare_read_table(const char *csv, const char *jsonl, const care_plan *plan,
                        care_appointments **out) {
  const char *path = csv ? csv : jsonl;
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct data_buffer octets = {0};
  struct care_fault fault = {0};
  const char *why;
  int result;

  if (!smppcare_read_file(path, false, &octets)) {
    data_buffer_free(&octets);
    return SMPPCARE_USAGE;
  }
  why = csv ? why_no_csv(data_buffer_span(&octets)) : why_no_lines(data_buffer_span(&octets));
  if (why) {
    data_buffer_free(&octets);
    smppcare_print_fault(path, 1, 1, why);
    return SMPPCARE_USAGE;
  }
  result = csv ? care__appointments_take(&alloc, &octets, plan, out, &fault)
               : care_appointments_jsonl(&alloc, data_buffer_span(&octets), plan, out, &fault);
  data_buffer_free(&octets);
  if (result == SMPP_OK)
    return SMPPCARE_OK;
  smppcare_print_fault(path, fault.line, fault.column,
                       fault.text[0] ? fault.text : smpp_result_text(result));
  return SMPPCARE_USAGE;
}

bool smppcare_read_instant(const char *option, const char *text, const care_plan *plan,
                           int64_t *out_ms) {
  const char *why = "";
  struct care__when when;

  if (!care__when_parse(smpp_span_of(text), &when, &why)) {
    fprintf(stderr, "smppcare: %s '%s': %s\n", option, text, why);
    return false;
  }
  if (!when.has_date || !when.has_time) {
    fprintf(stderr, "smppcare: %s needs the day and the time: 2027-03-14T02:05, not %s\n", option,
            text);
    return false;
  }
  *out_ms = (int64_t)care__when_wall_ms(&when);
  if (when.has_offset)
    *out_ms -= when.offset_min * INT64_C(60000);
  else
    *out_ms = care_zone_from_wall(care_plan_zone(plan), *out_ms);
  return true;
}

int smppcare_read_number(const struct smppcare_config *config,
                         const struct care_appointment *appointment, struct care_number *out) {
  struct care_number_options options = config->numbers;

  if (appointment->country != CARE_COUNTRY_NONE)
    options.region = smpp_span_of(care_country_region(appointment->country));
  return care_number_read(appointment->phone, &options, out);
}

void smppcare_number_words(const struct care_number *number, char *out, size_t size) {
  bool has_guess = number->suggestion[0] != '\0';

  snprintf(out, size, "%s: %s%s%s%s", care_number_reason_name(number->reason),
           care_number_reason_text(number->reason), has_guess ? "; is " : "", number->suggestion,
           has_guess ? " meant?" : "");
}
