/* SPDX-License-Identifier: MIT
 *
 * The plan that commands follow, and how they find it: --plan FILE, or `plan =
 * FILE` in --config FILE, or in smppcare.conf of the current folder. A path in a
 * file is meant from that file's folder. */
#ifndef SMPPCARE_SETUP_H
#define SMPPCARE_SETUP_H

#include <smppcare/plan.h>

#define SMPPCARE_PATH_MAX 4096

struct smppcare_setup {
  char plan_path[SMPPCARE_PATH_MAX];
  char templates[SMPPCARE_PATH_MAX]; /* the folder, without '/' at the end */
  care_plan *plan;
};

/* `plan_path` and `config_path` may be NULL. Returns SMPPCARE_OK, or
 * SMPPCARE_USAGE or SMPPCARE_CONFIGURATION after a message on stderr. */
int smppcare_setup_load(struct smppcare_setup *setup, const char *plan_path,
                        const char *config_path);
void smppcare_setup_free(struct smppcare_setup *setup);

#endif
