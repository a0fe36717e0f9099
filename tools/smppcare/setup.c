/* SPDX-License-Identifier: MIT */
#include "setup.h"

#include "commands.h"
#include "file.h"

#include <data/ini.h>

#include <errno.h>
#include <stdio.h>

#define CONFIG_USUAL "smppcare.conf"

/* `name` as it is meant in a file: from that file's folder. */
static bool beside(char out[SMPPCARE_PATH_MAX], const char *file, struct smpp_span name) {
  const char *slash = strrchr(file, '/');
  int folder = slash && name.ptr[0] != '/' ? (int)(slash - file + 1) : 0;
  int n = snprintf(out, SMPPCARE_PATH_MAX, "%.*s%.*s", folder, file, (int)name.len,
                   (const char *)name.ptr);

  if (n > 0 && n < SMPPCARE_PATH_MAX)
    return true;
  fprintf(stderr, "smppcare: %s: a path in it is too long\n", file);
  return false;
}

/* `plan =` before the first section of a configuration. */
static int read_config(struct smppcare_setup *setup, const char *path,
                       const struct data_buffer *octets) {
  const struct data_ini_entry *entry;
  struct data_fault fault = {0};
  struct data_ini *ini;
  int result = data_ini_parse(data_buffer_span(octets), &ini, &fault);

  if (result != SMPP_OK) {
    smppcare_print_fault(path, fault.line, fault.column,
                         fault.text[0] ? fault.text : smpp_result_text(result));
    return SMPPCARE_CONFIGURATION;
  }
  entry = data_ini_get(&ini->sections[0], "plan");
  if (entry && entry->value.len > 0) {
    result = beside(setup->plan_path, path, entry->value) ? SMPPCARE_OK : SMPPCARE_CONFIGURATION;
  } else {
    smppcare_print_fault(path, 1, 0, "which plan? write plan = FILE before the first section");
    result = SMPPCARE_CONFIGURATION;
  }
  data_ini_free(ini);
  return result;
}

static int find_plan(struct smppcare_setup *setup, const char *config_path) {
  const char *path = config_path ? config_path : CONFIG_USUAL;
  struct data_buffer octets = {0};
  int result;

  if (smppcare_read_file(path, !config_path, &octets)) {
    result = read_config(setup, path, &octets);
  } else {
    result = SMPPCARE_USAGE;
    if (!config_path && errno == ENOENT)
      fprintf(stderr, "smppcare: there is no plan: give --plan FILE, or write plan = FILE into "
                      "./" CONFIG_USUAL "\n");
  }
  data_buffer_free(&octets);
  return result;
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
  int result = SMPPCARE_OK;

  if (!plan_path)
    result = find_plan(setup, config_path);
  else if ((size_t)snprintf(setup->plan_path, SMPPCARE_PATH_MAX, "%s", plan_path) >=
           SMPPCARE_PATH_MAX)
    result = SMPPCARE_USAGE;
  if (result == SMPPCARE_OK)
    result = load_plan(setup);
  if (result != SMPPCARE_OK)
    return result;
  templates = care_plan_setting(setup->plan, "templates");
  if (templates.len == 0)
    templates = smpp_span_of("templates");
  return beside(setup->templates, setup->plan_path, templates) ? SMPPCARE_OK
                                                               : SMPPCARE_CONFIGURATION;
}

void smppcare_setup_free(struct smppcare_setup *setup) {
  care_plan_free(setup->plan);
}
