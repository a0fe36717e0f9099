/* SPDX-License-Identifier: MIT
 *
 * smppcare send of a build without libuv and OpenSSL. */
#include "commands.h"

#include <stdio.h>

int smppcare_send(int argc, char **argv) {
  (void)argc;
  (void)argv;
  fputs("smppcare send: this smppcare was built without libuv or OpenSSL, and cannot send\n",
        stderr);
  return SMPPCARE_USAGE;
}
