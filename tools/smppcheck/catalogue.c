/* SPDX-License-Identifier: MIT
 *
 * All sections, in the order of the report. */
#include "tables.h"

const struct check_section *const *check_sections(int role) {
  static const struct check_section *const smsc[] = {
      &smsc_framing, &smsc_numbers,  &smsc_fields,   &smsc_binds, &smsc_states,     &smsc_ends,
      &smsc_submit,  &smsc_values,   &smsc_times,    &smsc_text,  &smsc_tlvs,       &smsc_multi,
      &smsc_data,    &smsc_receipts, &smsc_delivery, &smsc_life,  &smsc_operations, NULL};
  static const struct check_section *const esme[] = {
      &esme_framing,  &esme_numbers, &esme_states,  &esme_link,  &esme_submit, &esme_deliver,
      &esme_receipts, &esme_ends,    &esme_outbind, &esme_binds, NULL};

  return role == ROLE_SMSC ? smsc : esme;
}
