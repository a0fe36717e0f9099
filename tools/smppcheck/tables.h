/* SPDX-License-Identifier: MIT
 *
 * The sections of all tables. A row is: id, clause, title, script (run.h), level,
 * flags. */
#ifndef SMPPCHECK_TABLES_H
#define SMPPCHECK_TABLES_H

#include "check.h"

extern const struct check_section smsc_framing, smsc_numbers, smsc_fields, smsc_binds, smsc_states,
    smsc_ends, smsc_submit, smsc_values, smsc_times, smsc_text, smsc_tlvs, smsc_multi, smsc_data,
    smsc_receipts, smsc_delivery, smsc_operations, smsc_life;

extern const struct check_section esme_framing, esme_numbers, esme_binds, esme_states, esme_link,
    esme_submit, esme_deliver, esme_receipts, esme_ends, esme_outbind;

#endif
