/* SPDX-License-Identifier: MIT */
#include "render_options.h"

#include <smpp/span.h>

#include <stdio.h>

const char smppcare_render_usage[] =
    "usage: smppcare render TEMPLATE --csv FILE [options]\n"
    "Writes the text of each row of a table, without sending anything.\n"
    "\n"
    "  TEMPLATE            a file; of reminder.fr.txt, reminder.en.txt each row gets its "
    "language's;\n"
    "                      or, if it holds {{, the text itself\n"
    "  --csv FILE          the table, with a header; - is stdin\n"
    "  --lang L            language of rows that say none (the template's own, else fr)\n"
    "  --zone Z            show times that have an offset in this zone (such as Europe/Paris)\n"
    "  --to-column NAME    default: phone, portable, movil, cellulare, ..\n"
    "  --id-column NAME    default: the first of id, appointment_id\n"
    "  --config FILE       the configuration, of which [texts] counts (./smppcare.conf)\n"
    "  --now T             the day on which texts leave (today)\n"
    "  --preview N         show the first N rows, and the first 20 that fail\n"
    "  --strict            show nothing if any row fails\n"
    "  --json              one JSON object a row, as smppsend --lines reads it\n"
    "  --quiet, --verbose\n";

static bool take_flag(struct smppcare_render_options *options, const char *name) {
  if (strcmp(name, "--json") == 0)
    options->json = true;
  else if (strcmp(name, "--strict") == 0)
    options->strict = true;
  else if (strcmp(name, "--quiet") == 0)
    options->quiet = true;
  else if (strcmp(name, "--verbose") == 0)
    options->verbose = true;
  else if (strcmp(name, "--help") == 0)
    options->help = true;
  else
    return false;
  return true;
}

static const char **value_of(struct smppcare_render_options *options, const char *name,
                             size_t len) {
  const struct {
    const char *name;
    const char **value;
  } known[] = {{"--csv", &options->csv},
               {"--lang", &options->lang},
               {"--zone", &options->zone},
               {"--to-column", &options->to_column},
               {"--id-column", &options->id_column},
               {"--config", &options->config},
               {"--now", &options->now},
               {"--preview", &options->preview}};

  for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
    if (smpp_span_equal(smpp_span(name, len), smpp_span_of(known[i].name)))
      return known[i].value;
  return NULL;
}

bool smppcare_render_wrong(const char *what, const char *name) {
  fprintf(stderr, "smppcare render: %s%s; see smppcare render --help\n", what, name);
  return false;
}

/* `--name VALUE` or `--name=VALUE`; *at is moved over what was taken. */
static bool take_value(struct smppcare_render_options *options, int argc, char **argv, int *at) {
  const char *name = argv[*at];
  size_t len = strcspn(name, "=");
  const char **value = value_of(options, name, len);

  if (!value)
    return smppcare_render_wrong("unknown option ", name);
  if (name[len] == '=')
    *value = name + len + 1;
  else if (*at + 1 < argc)
    *value = argv[++*at];
  else
    return smppcare_render_wrong("a value is missing after ", name);
  return true;
}

bool smppcare_render_read(int argc, char **argv, struct smppcare_render_options *options) {
  bool only_operands = false;

  for (int i = 1; i < argc; i++) {
    if (!only_operands && strcmp(argv[i], "--") == 0) {
      only_operands = true;
    } else if (only_operands || strncmp(argv[i], "--", 2) != 0) {
      if (options->template)
        return smppcare_render_wrong("more than one template: ", argv[i]);
      options->template = argv[i];
    } else if (!take_flag(options, argv[i]) && !take_value(options, argc, argv, &i)) {
      return false;
    }
  }
  if (options->help)
    return true;
  if (!options->template)
    return smppcare_render_wrong("the template is missing", "");
  if (!options->csv)
    return smppcare_render_wrong("--csv FILE is missing", "");
  return true;
}
