/* SPDX-License-Identifier: MIT
 *
 * check_metrics < PAGE: exits 0 if it is a good page of Prometheus' text format
 * (exposition.h), else 1 with what is wrong on stderr. For tests of tools. */
#include "exposition.h"

#include <stdio.h>

int main(void) {
  static char page[1 << 20];
  size_t len = fread(page, 1, sizeof page - 1, stdin);
  const char *wrong;

  page[len] = '\0';
  wrong = exposition_fault(page);
  if (wrong)
    fprintf(stderr, "%s\n", wrong);
  return wrong != NULL;
}
