/* SPDX-License-Identifier: MIT
 *
 * The commands of smppcare. Each gets what follows its name, with the name as
 * argv[0], and returns the exit code: 2 usage or
 * unreadable input, 3 template, lexicon or plan, 1 some rows failed, 0; or 128 and
 * the signal that stopped it. */
#ifndef SMPPCARE_COMMANDS_H
#define SMPPCARE_COMMANDS_H

enum smppcare_exit {
  SMPPCARE_OK = 0,
  SMPPCARE_SOME_FAILED = 1,
  SMPPCARE_USAGE = 2,
  SMPPCARE_CONFIGURATION = 3, /* or template, lexicon, plan */
  SMPPCARE_UNREACHABLE = 4    /* the SMSC, or it refused the bind */
};

int smppcare_check(int argc, char **argv);
int smppcare_render(int argc, char **argv);
int smppcare_parse(int argc, char **argv);
int smppcare_plan(int argc, char **argv);

#endif
