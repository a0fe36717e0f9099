/* SPDX-License-Identifier: MIT */
#include "setup.h"

#include "commands.h"
#include "file.h"

#include <stdio.h>
#include <unistd.h>

/* `name` as it is meant in a file: from that file's folder. */
static int beside(char out[SMPPCARE_PATH_MAX], const char *file, struct smpp_span name) {
  struct smppcare_config from = {.path = file};

  if (smppcare_config_beside(&from, name, out))
    return SMPPCARE_OK;
  fprintf(stderr, "smppcare: %s: a path in it is too long\n", file);
  return SMPPCARE_CONFIGURATION;
}

/* A site that has no configuration has a usual one; but one that is named must be
 * there. */
int smppcare_setup_config(struct smppcare_setup *setup, const char *path) {
  struct smppcare_report report = {.on_stderr = true};
  int result;

  if (!path && access(SMPPCARE_CONFIG_USUAL, F_OK) != 0) {
    smppcare_config_init(&setup->config, SMPPCARE_CONFIG_USUAL);
    return SMPPCARE_OK;
  }
  result = smppcare_config_load(&setup->config, path ? path : SMPPCARE_CONFIG_USUAL, &report);
  return result == SMPPCARE_OK && report.n_errors > 0 ? SMPPCARE_CONFIGURATION : result;
}

static int find_plan(struct smppcare_setup *setup) {
  const struct smppcare_config *config = &setup->config;

  if (config->plan.line > 0)
    return beside(setup->plan_path, config->path, config->plan.text);
  if (!config->ini) {
    fprintf(stderr, "smppcare: there is no plan: give --plan FILE, or write plan = FILE into "
                    "./" SMPPCARE_CONFIG_USUAL "\n");
    return SMPPCARE_USAGE;
  }
  smppcare_print_fault(config->path, 1, 0,
                       "which plan? write plan = FILE before the first section");
  return SMPPCARE_CONFIGURATION;
}

static int load_plan(struct smppcare_setup *setup) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct data_buffer octets = {0};
  struct care_fault fault = {0};
  int result;

  if (!smppcare_read_file(setup->plan_path, false, &octets)) {
    data_buffer_free(&octets);
    return SMPPCARE_USAGE;
  }
  result = care_plan_new(&alloc, data_buffer_span(&octets), &setup->plan, &fault);
  data_buffer_free(&octets);
  if (result == SMPP_OK)
    return SMPPCARE_OK;
  smppcare_print_fault(setup->plan_path, fault.line, fault.column,
                       fault.text[0] ? fault.text : smpp_result_text(result));
  return SMPPCARE_CONFIGURATION;
}

int smppcare_setup_load(struct smppcare_setup *setup, const char *plan_path,
                        const char *config_path) {
  struct smpp_span templates;
  int result = smppcare_setup_config(setup, config_path);

  if (result == SMPPCARE_OK && !plan_path)
    result = find_plan(setup);
  else if (result == SMPPCARE_OK && (size_t)snprintf(setup->plan_path, SMPPCARE_PATH_MAX, "%s",
                                                     plan_path) >= SMPPCARE_PATH_MAX)
    result = SMPPCARE_USAGE;
  if (result == SMPPCARE_OK)
    result = load_plan(setup);
  if (result != SMPPCARE_OK)
    return result;
  setup->config.policy.plan = setup->plan;
  templates = care_plan_setting(setup->plan, "templates");
  if (templates.len == 0)
    templates = smpp_span_of("templates");
  return beside(setup->templates, setup->plan_path, templates);
}

void smppcare_setup_free(struct smppcare_setup *setup) {
  care_plan_free(setup->plan);
  smppcare_config_free(&setup->config);
}
