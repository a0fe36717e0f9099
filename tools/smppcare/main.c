/* SPDX-License-Identifier: MIT
 *
 * smppcare COMMAND: what a hospital decides about its messages. One file a
 * command. */
#include "commands.h"

#include <smpp/result.h>

#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct command {
  const char *name;
  int (*run)(int argc, char **argv);
  const char *summary;
};

static const struct command commands[] = {
    {"check", smppcare_check, "what is wrong with what a site wrote"},
    {"render", smppcare_render, "the texts of a table, from a template"},
    {"parse", smppcare_parse, "what replies mean"},
    {"plan", smppcare_plan, "which message goes when, and why"},
    {"send", smppcare_send, "messages sent as planned, and what came back"},
};

#define N_COMMANDS (sizeof(commands) / sizeof(*commands))

static void print_usage(FILE *to) {
  fputs("usage: smppcare COMMAND [options]\n"
        "       smppcare COMMAND --help\n"
        "       smppcare --version\n"
        "\n"
        "Commands:\n",
        to);
  for (size_t i = 0; i < N_COMMANDS; i++)
    fprintf(to, "  %-8s %s\n", commands[i].name, commands[i].summary);
}

/* argv[0] is what getopt's messages begin with. */
static int run(const struct command *command, int argc, char **argv) {
  char name[32];

  snprintf(name, sizeof(name), "smppcare %s", command->name);
  argv[0] = name;
  return command->run(argc, argv);
}

int main(int argc, char **argv) {
  if (argc < 2) {
    print_usage(stderr);
    return SMPPCARE_USAGE;
  }
  if (strcmp(argv[1], "--help") == 0) {
    print_usage(stdout);
    return SMPPCARE_OK;
  }
  if (strcmp(argv[1], "--version") == 0) {
    printf("smppcare %s\n", smpp_version());
    return SMPPCARE_OK;
  }
  for (size_t i = 0; i < N_COMMANDS; i++)
    if (strcmp(argv[1], commands[i].name) == 0)
      return run(&commands[i], argc - 1, argv + 1);
  fprintf(stderr, "smppcare: there is no command '%s'; see smppcare --help\n", argv[1]);
  return SMPPCARE_USAGE;
}
