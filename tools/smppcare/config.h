/* SPDX-License-Identifier: MIT
 *
 * smppcare.conf: what a site says once. docs/man/smppcare.conf.5 has every key. */
#ifndef SMPPCARE_CONFIG_H
#define SMPPCARE_CONFIG_H

#include "report.h"
#include "wording.h"

#include <data/ini.h>
#include <smppcare/gate.h>
#include <smppcare/lint.h>
#include <smppcare/number.h>

#define SMPPCARE_CONFIG_USUAL "smppcare.conf"
#define SMPPCARE_CONFIG_PATH 4096
#define SMPPCARE_CONFIG_LIST 64

struct smppcare_config_list {
  struct smpp_span items[SMPPCARE_CONFIG_LIST];
  size_t n;
};

/* A value, and the line on which it stands; line 0: it is not there. */
struct smppcare_config_value {
  struct smpp_span text;
  size_t line;
};

/* Spans live as long as `ini`. */
struct smppcare_config {
  const char *path;
  struct data_ini *ini;
  struct smppcare_config_value plan, lexicons;         /* paths */
  struct smppcare_config_value address, password_file; /* [smsc] */
  struct smppcare_config_value sender;
  struct smppcare_config_value lint, stop_footer;     /* a path; a text */
  struct smppcare_config_value site_phone, emergency; /* [texts] */
  bool plain_accepted;
  struct care_number_options numbers;
  struct smppcare_config_list countries, trial_numbers, domains, registered;
  struct smppcare_wording wording;
  uint8_t lint_levels[CARE_LINT_RULES]; /* CARE_LINT_* */
  struct care_gate_policy policy;       /* without its plan */
};

/* What there is where nobody configured anything. */
void smppcare_config_init(struct smppcare_config *config, const char *path);

/* Reads and judges a configuration; what is wrong goes to the report. SMPPCARE_OK
 * with errors in the report too: what could be read is there. SMPPCARE_USAGE after
 * a message on stderr: it cannot be read. */
int smppcare_config_load(struct smppcare_config *config, const char *path,
                         struct smppcare_report *report);
void smppcare_config_free(struct smppcare_config *config);

/* A path in the configuration, from its folder. False: too long. */
bool smppcare_config_beside(const struct smppcare_config *config, struct smpp_span name,
                            char out[SMPPCARE_CONFIG_PATH]);

#endif
