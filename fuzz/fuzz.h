/* SPDX-License-Identifier: MIT
 *
 * fuzz/fuzz.h - what the targets share. */
#ifndef SMPP_FUZZ_H
#define SMPP_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A law that must hold for every input, whatever NDEBUG says. */
#define LAW(condition)                                                                             \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      fprintf(stderr, "%s:%d: broken law: %s\n", __FILE__, __LINE__, #condition);                  \
      abort();                                                                                     \
    }                                                                                              \
  } while (0)

#endif
