/* SPDX-License-Identifier: MIT
 *
 * Appointments: JSON Lines if the first octet is 'j', else CSV. Laws: what is
 * refused says why; a start lies in the years that are read; what templates see
 * of it is its clock; the same row read twice is the same. */
#include <smppcare/plan.h>

#include "fuzz.h"

static care_plan *plan(void) {
  static care_plan *kept;
  struct smpp_alloc alloc = smpp_alloc_libc();

  if (!kept)
    LAW(care_plan_new(&alloc,
                      smpp_span_of("[plan]\nzone = Europe/Paris\ncountry = FR\n[site S]\nzone = "
                                   "Indian/Reunion\n[rule a]\nwhen = J-1@14:00\ntemplate = t\n"),
                      &kept, NULL) == SMPP_OK);
  return kept;
}

static void check_row(care_appointments *table, size_t index) {
  struct care_appointment a = CARE_APPOINTMENT_INIT, again = CARE_APPOINTMENT_INIT;
  struct care_fault fault = {0};
  struct care_message messages[1];
  size_t n;
  int result = care_appointments_get(table, index, &a, &fault);

  LAW(a.row == index + 1 && a.line > 0);
  if (result != SMPP_OK) {
    LAW(result == SMPP_ERR_INVALID && a.problem != CARE_ROW_OK && fault.text[0] != '\0');
    return;
  }
  LAW(a.id.len > 0 && a.id.len <= CARE_APPOINTMENT_ID_MAX && a.phone.len > 0 && a.zone);
  LAW(a.start_ms > care_day_of(1999, 12, 30) * CARE_DAY_MS &&
      a.start_ms < care_day_of(2100, 1, 3) * CARE_DAY_MS);
  LAW(care_plan_apply(plan(), &a, NULL, 0, a.start_ms - 2 * CARE_DAY_MS, messages, 1, &n) ==
          SMPP_OK &&
      n == 1);
  LAW(care_appointments_get(table, index, &again, NULL) == SMPP_OK);
  LAW(again.start_ms == a.start_ms && again.n_values == a.n_values && again.is_copy == a.is_copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  bool jsonl = size > 0 && data[0] == 'j';
  struct smpp_span octets = jsonl ? smpp_span(data + 1, size - 1) : smpp_span(data, size);
  struct care_fault fault = {0};
  care_appointments *table;
  int result = (jsonl ? care_appointments_jsonl : care_appointments_csv)(&alloc, octets, plan(),
                                                                         &table, &fault);

  if (result != SMPP_OK) {
    LAW(fault.text[0] != '\0');
    return 0;
  }
  for (size_t i = 0; i < care_appointments_count(table); i++)
    check_row(table, i);
  care_appointments_free(table);
  return 0;
}
