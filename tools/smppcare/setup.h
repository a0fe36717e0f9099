/* SPDX-License-Identifier: MIT
 *
 * The configuration and the plan that commands follow, and how they find them:
 * --config FILE, or smppcare.conf of the current folder if it is there; --plan
 * FILE, or `plan = FILE` in the configuration. A path in a file is meant from that
 * file's folder. */
#ifndef SMPPCARE_SETUP_H
#define SMPPCARE_SETUP_H

#include "config.h"

#include <smppcare/plan.h>

#define SMPPCARE_PATH_MAX SMPPCARE_CONFIG_PATH

struct smppcare_setup {
  struct smppcare_config config; /* its policy with the plan */
  char plan_path[SMPPCARE_PATH_MAX];
  char templates[SMPPCARE_PATH_MAX]; /* the folder, without '/' at the end */
  care_plan *plan;
};

/* `plan_path` and `config_path` may be NULL. Returns SMPPCARE_OK, or
 * SMPPCARE_USAGE or SMPPCARE_CONFIGURATION after a message on stderr. To be freed
 * in either case. */
int smppcare_setup_load(struct smppcare_setup *setup, const char *plan_path,
                        const char *config_path);
/* The configuration alone, for a command without a plan. Likewise. */
int smppcare_setup_config(struct smppcare_setup *setup, const char *config_path);
void smppcare_setup_free(struct smppcare_setup *setup);

#endif
