/* SPDX-License-Identifier: MIT
 *
 * smppcare check --bind where libsmpp-uv was not built. */
#include "check.h"
#include "commands.h"

#include <stdio.h>

int check_bind(struct check *c) {
  (void)c;
  fputs("smppcare check: --bind: this build has no libsmpp-uv\n", stderr);
  return SMPPCARE_USAGE;
}
