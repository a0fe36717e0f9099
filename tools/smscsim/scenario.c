/* SPDX-License-Identifier: MIT
 *
 * smscsim/scenario.c - sections to settings; nothing unknown is let pass. */
#include "scenario.h"

#include "read.h"

#include <data/ini.h>

#include <string.h>

static bool refuse(struct data_fault *fault, size_t line, struct smpp_span name, const char *why) {
  data_fault_at(fault, 0, line, 0);
  data_fault_add_span(fault, name);
  data_fault_add(fault, ": ");
  data_fault_add(fault, why);
  return false;
}

/* A key that stands twice is a slip, of which only one half would count. */
static bool is_repeated(const struct data_ini_section *section, size_t at) {
  for (size_t i = 0; i < at; i++)
    if (smpp_span_equal(section->entries[i].key, section->entries[at].key))
      return true;
  return false;
}

static bool refuse_repeated(struct data_fault *fault, const struct data_ini_entry *entry) {
  return refuse(fault, entry->line, entry->key, "stands twice in this section: keep one");
}

static bool refuse_unknown(struct data_fault *fault, const struct data_ini_entry *entry,
                           const char *why, const char *like) {
  refuse(fault, entry->line, entry->key, why);
  if (like) {
    data_fault_add(fault, "; did you mean ");
    data_fault_add(fault, like);
    data_fault_add(fault, "?");
  }
  return false;
}

static bool read_smsc(const struct data_ini_section *section, struct behaviour *behaviour,
                      struct data_fault *fault) {
  for (size_t i = 0; i < section->n_entries; i++) {
    const struct data_ini_entry *entry = &section->entries[i];
    const char *why;

    if (is_repeated(section, i))
      return refuse_repeated(fault, entry);
    switch (behaviour_set(behaviour, entry->key, entry->value, &why)) {
    case BEHAVIOUR_OK:
      break;
    case BEHAVIOUR_BAD:
      return refuse(fault, entry->line, entry->key, why);
    case BEHAVIOUR_UNKNOWN:
      return refuse_unknown(fault, entry, why, behaviour_like(entry->key));
    }
  }
  return true;
}

static bool read_patient(const struct data_ini_section *section, struct smpp_span number,
                         struct patients *patients, struct data_fault *fault) {
  struct patient *patient;

  if (number.len == 0)
    return refuse(fault, section->line, section->title, "the number is missing: [patient NUMBER]");
  if (!is_pattern(number))
    return refuse(fault, section->line, section->title,
                  "'*' may stand at the end of a number only");
  if (!(patient = patients_add(patients, number)))
    return refuse(fault, section->line, section->title, "out of memory");
  for (size_t i = 0; i < section->n_entries; i++) {
    const struct data_ini_entry *entry = &section->entries[i];
    const char *why = "";

    if (is_repeated(section, i))
      return refuse_repeated(fault, entry);
    if (!patient_set(patient, entry->key, entry->value, &why))
      return refuse(fault, entry->line, entry->key, why);
  }
  return true;
}

static bool read_account(const struct data_ini_section *section, struct smpp_span system_id,
                         struct users *users, struct data_fault *fault) {
  struct smsc_user *user = users_add(users, system_id);

  if (!user)
    return refuse(fault, section->line, section->title,
                  "an account is [account SYSTEM_ID], of 1 to 64 characters");
  for (size_t i = 0; i < section->n_entries; i++) {
    const struct data_ini_entry *entry = &section->entries[i];
    const char *why = "";

    if (is_repeated(section, i))
      return refuse_repeated(fault, entry);
    if (!user_set(user, entry->key, entry->value, &why))
      return refuse(fault, entry->line, entry->key, why);
  }
  return true;
}

static bool read_server(const struct data_ini_section *section, struct site *site,
                        struct data_fault *fault) {
  for (size_t i = 0; i < section->n_entries; i++) {
    const struct data_ini_entry *entry = &section->entries[i];
    const char *why = "";

    if (is_repeated(section, i))
      return refuse_repeated(fault, entry);
    if (!site_set(site, entry->key, entry->value, &why))
      return refuse(fault, entry->line, entry->key, why);
  }
  return true;
}

static bool read_outbind(const struct data_ini_section *section, struct site *site,
                         struct data_fault *fault) {
  struct site_call *call = site_call_add(site);

  if (!call)
    return refuse(fault, section->line, section->title, "there may be 100 of these");
  for (size_t i = 0; i < section->n_entries; i++) {
    const struct data_ini_entry *entry = &section->entries[i];
    const char *why = "";

    if (is_repeated(section, i))
      return refuse_repeated(fault, entry);
    if (!site_call_set(call, entry->key, entry->value, &why))
      return refuse(fault, entry->line, entry->key, why);
  }
  return call->port || refuse(fault, section->line, section->title, "port is missing");
}

static bool read_list(const struct data_ini_section *section, struct smpp_span name,
                      struct site *site, struct data_fault *fault) {
  struct site_list *list = site_list_add(site, name);

  if (!list)
    return refuse(fault, section->line, section->title,
                  "a list is [list NAME], of 1 to 20 characters, and stands once");
  for (size_t i = 0; i < section->n_entries; i++) {
    const struct data_ini_entry *entry = &section->entries[i];
    const char *why = "";

    if (is_repeated(section, i))
      return refuse_repeated(fault, entry);
    if (!site_list_set(list, entry->key, entry->value, &why))
      return refuse(fault, entry->line, entry->key, why);
  }
  return list->n || refuse(fault, section->line, section->title, "members is missing");
}

/* What a scenario is read into. */
struct scenario {
  struct behaviour *behaviour;
  struct patients *patients;
  struct users *users;
  struct site *site;
};

static bool read_section(const struct data_ini_section *section, const struct scenario *out,
                         struct data_fault *fault) {
  struct smpp_span kind, name;

  data_ini_title(section, &kind, &name);
  if (smpp_span_equal(kind, smpp_span_of("smsc")) && name.len == 0)
    return read_smsc(section, out->behaviour, fault);
  if (smpp_span_equal(kind, smpp_span_of("server")) && name.len == 0)
    return read_server(section, out->site, fault);
  if (smpp_span_equal(kind, smpp_span_of("outbind")))
    return read_outbind(section, out->site, fault);
  if (smpp_span_equal(kind, smpp_span_of("list")))
    return read_list(section, name, out->site, fault);
  if (smpp_span_equal(kind, smpp_span_of("patient")))
    return read_patient(section, name, out->patients, fault);
  if (smpp_span_equal(kind, smpp_span_of("account")))
    return read_account(section, name, out->users, fault);
  return refuse(fault, section->line, section->title,
                "unknown section: there are [smsc], [server], [account SYSTEM_ID], [outbind], "
                "[list NAME] and [patient NUMBER]");
}

/* Whether there is one alike before it of which there is to be one. */
static bool is_second(const struct data_ini *ini, size_t at) {
  struct smpp_span title = ini->sections[at].title;

  if (!smpp_span_equal(title, smpp_span_of("smsc")) &&
      !smpp_span_equal(title, smpp_span_of("server")))
    return false;
  for (size_t i = 1; i < at; i++)
    if (smpp_span_equal(ini->sections[i].title, title))
      return true;
  return false;
}

bool scenario_parse(struct smpp_span octets, struct behaviour *behaviour, struct patients *patients,
                    struct users *users, struct site *site, struct data_fault *fault) {
  struct scenario out = {behaviour, patients, users, site};
  struct data_ini *ini;
  bool good = true;

  if (data_ini_parse(octets, &ini, fault) != SMPP_OK)
    return false;
  if (ini->sections[0].n_entries)
    good = refuse(fault, ini->sections[0].entries[0].line, ini->sections[0].entries[0].key,
                  "stands before the first section: put [smsc] above it");
  for (size_t i = 1; good && i < ini->n_sections; i++)
    good = is_second(ini, i) ? refuse(fault, ini->sections[i].line, ini->sections[i].title,
                                      "stands twice: put both into one section")
                             : read_section(&ini->sections[i], &out, fault);
  data_ini_free(ini);
  return good;
}
