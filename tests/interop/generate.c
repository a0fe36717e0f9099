/* SPDX-License-Identifier: MIT
 *
 * generate SEED COUNT: generated PDUs of every command in turn, one a line in hex. */
#include "generator.h"

#include <stdio.h>
#include <stdlib.h>

static const uint32_t commands[] = {
#define ID(name, id, body, clause) id,
    SMPP_COMMAND_MAP(ID)
#undef ID
};

int main(int argc, char **argv) {
  static uint8_t buf[GENERATED_MAX];
  unsigned long count = argc == 3 ? strtoul(argv[2], NULL, 10) : 0;

  if (!count)
    return 2;
  generator_seed(strtoull(argv[1], NULL, 10));
  for (unsigned long i = 0; i < count; i++) {
    size_t len =
        generator_next(commands[i % (sizeof commands / sizeof commands[0])], buf, sizeof buf);

    for (size_t octet = 0; octet < len; octet++)
      printf("%02x", buf[octet]);
    putchar('\n');
  }
  return 0;
}
