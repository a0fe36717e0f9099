/* SPDX-License-Identifier: MIT
 *
 * The command line of `smppcare render`. */
#ifndef SMPPCARE_RENDER_OPTIONS_H
#define SMPPCARE_RENDER_OPTIONS_H

#include <stdbool.h>

struct smppcare_render_options {
  const char *template, *csv, *lang, *zone, *to_column, *id_column, *config, *now, *preview;
  bool json, strict, quiet, verbose, help;
};

extern const char smppcare_render_usage[];

/* False, after a message on stderr: a mistake in it. */
bool smppcare_render_read(int argc, char **argv, struct smppcare_render_options *options);

/* Says what is wrong with it on stderr; false. */
bool smppcare_render_wrong(const char *what, const char *name);

#endif
