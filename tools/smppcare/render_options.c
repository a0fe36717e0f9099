/* SPDX-License-Identifier: MIT */
#include "render_options.h"

#include "options.h"

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

bool smppcare_render_wrong(const char *what, const char *name) {
  return smppcare_usage_error("smppcare render", what, name);
}

bool smppcare_render_read(int argc, char **argv, struct smppcare_render_options *options) {
  const struct smppcare_option known[] = {{"--csv", NULL, &options->csv},
                                          {"--lang", NULL, &options->lang},
                                          {"--zone", NULL, &options->zone},
                                          {"--to-column", NULL, &options->to_column},
                                          {"--id-column", NULL, &options->id_column},
                                          {"--config", NULL, &options->config},
                                          {"--now", NULL, &options->now},
                                          {"--preview", NULL, &options->preview},
                                          {"--strict", &options->strict, NULL},
                                          {"--json", &options->json, NULL},
                                          {"--quiet", &options->quiet, NULL},
                                          {"--verbose", &options->verbose, NULL},
                                          {"--help", &options->help, NULL}};

  if (!smppcare_options(argc, argv, known, sizeof(known) / sizeof(*known), &options->template))
    return false;
  if (options->help)
    return true;
  if (!options->template)
    return smppcare_render_wrong("the template is missing", "");
  if (!options->csv)
    return smppcare_render_wrong("--csv FILE is missing", "");
  return true;
}
