/* SPDX-License-Identifier: MIT
 *
 * base/fault.h - filling a fault report that the caller may not want. */
#ifndef SMPP_BASE_FAULT_H
#define SMPP_BASE_FAULT_H

#include <smpp/result.h>

static inline void smpp__fault_set(struct smpp_fault *fault, size_t offset, const char *field,
                                   uint32_t command_status, const char *detail) {
  if (!fault)
    return;
  fault->offset = offset;
  fault->field = field;
  fault->command_status = command_status;
  fault->detail = detail;
}

#endif
