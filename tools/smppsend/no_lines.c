/* SPDX-License-Identifier: MIT
 *
 * --lines in a build without jansson: it is not there, and says so. */
#include "rows.h"

bool send_lines_supported(void) {
  return false;
}

int send_rows_from_lines(struct send_rows *rows, struct smpp_span octets,
                         const struct send_settings *common, struct data_fault *fault) {
  (void)rows, (void)octets, (void)common;
  data_fault_at(fault, 0, 0, 0);
  data_fault_add(fault, "this build has no --lines: it was built without jansson");
  return SMPP_ERR_UNSUPPORTED;
}
