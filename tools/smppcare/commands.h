/* SPDX-License-Identifier: MIT
 *
 * The commands of smppcare. Each gets what follows its name, with the name as
 * argv[0], and returns the exit code: the first of these that applies, but that 128
 * and the signal that stopped it come before UNKNOWN. */
#ifndef SMPPCARE_COMMANDS_H
#define SMPPCARE_COMMANDS_H

enum smppcare_exit {
  SMPPCARE_OK = 0,
  SMPPCARE_SOME_FAILED = 1,
  SMPPCARE_USAGE = 2,
  SMPPCARE_CONFIGURATION = 3, /* or template, lexicon, plan */
  SMPPCARE_UNREACHABLE = 4,   /* the SMSC, or it refused the bind */
  SMPPCARE_REFUSED = 5,       /* by policy */
  SMPPCARE_UNKNOWN = 6        /* some outcomes */
};

int smppcare_check(int argc, char **argv);
int smppcare_render(int argc, char **argv);
int smppcare_parse(int argc, char **argv);
int smppcare_plan(int argc, char **argv);
int smppcare_send(int argc, char **argv);

#endif
