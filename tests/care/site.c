/* SPDX-License-Identifier: MIT
 *
 * A scenario's folder, read as `smppcare` reads a site's. */
#include "lexicons.h"

#include "world.h"

#include "commands.h"
#include "file.h"

static bool load_table(struct site *site, const char *folder, const char *name) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct data_buffer octets = {0};
  struct care_fault fault = {0};
  char path[4096];
  int result = SMPP_ERR_NOT_FOUND;

  snprintf(path, sizeof path, "%s/%s", folder, name);
  if (site->n_tables < TABLES_MAX && smppcare_read_file(path, false, &octets))
    result = care_appointments_csv(&alloc, data_buffer_span(&octets), site->setup.plan,
                                   &site->tables[site->n_tables], &fault);
  data_buffer_free(&octets);
  if (result != SMPP_OK) {
    fprintf(stderr, "%s:%zu: %s\n", path, fault.line, fault.text);
    return false;
  }
  snprintf(site->table_names[site->n_tables++], WORD_MAX, "%s", name);
  return true;
}

static bool load_tables(struct site *site, const char *folder) {
  if (!load_table(site, folder, "appointments.csv"))
    return false;
  for (size_t i = 0; i < site->patients.n; i++)
    if (site->patients.lines[i].kind == AT_TABLE &&
        !load_table(site, folder, site->patients.lines[i].who))
      return false;
  return true;
}

static bool add_text(struct site *site, struct smpp_span name) {
  return name.len == 0 || smppcare_texts_add(&site->texts, site->tables[0], name) == SMPPCARE_OK;
}

static bool load_texts(struct site *site) {
  static const char *const fields[] = CARE_DISPATCH_FIELD_NAMES;
  const care_plan *plan = site->setup.plan;
  char coded[96];
  bool ok = smppcare_texts_load(&site->texts, &site->setup, site->tables[0], NULL, fields,
                                CARE_DISPATCH_FIELDS) == SMPPCARE_OK;

  for (int i = 0; ok && i < CARE_AUTOMATIC_COUNT; i++)
    ok = add_text(site, smpp_span_of(care_automatic_name(i)));
  for (size_t i = 0; ok && i < care_plan_n_rules(plan); i++) {
    struct smpp_span name = care_plan_rule_template(plan, i), rest = care_plan_rule_ask(plan, i);

    snprintf(coded, sizeof coded, "%.*s-code", (int)name.len, (const char *)name.ptr);
    ok = add_text(site, smpp_span_of(coded));
    while (ok && rest.len > 0) {
      struct care_plan_question question;
      const uint8_t *comma = memchr(rest.ptr, ',', rest.len);
      size_t len = comma ? (size_t)(comma - rest.ptr) : rest.len;

      if (care_plan_question(plan, smpp_span(rest.ptr, len), &question))
        ok = add_text(site, question.tmpl);
      rest = smpp_span(rest.ptr + len + (comma != NULL), rest.len - len - (comma != NULL));
      while (rest.len > 0 && rest.ptr[0] == ' ')
        rest = smpp_span(rest.ptr + 1, rest.len - 1);
    }
  }
  return ok;
}

/* `sender = A` or, for a pool, `sender = A, B`. */
static void read_senders(struct site *site) {
  char *at = site->sender;

  snprintf(site->sender, sizeof site->sender, "%.*s", (int)site->setup.config.sender.text.len,
           (const char *)site->setup.config.sender.text.ptr);
  while (*at && site->n_senders < 8) {
    size_t len = strcspn(at, ", ");
    site->senders[site->n_senders++] = smpp_span(at, len);
    at += len;
    at += strspn(at, ", ");
  }
}

bool site_load(struct site *site, const char *folder) {
  char path[4096];

  *site = (struct site){0};
  snprintf(path, sizeof path, "%s/smppcare.conf", folder);
  if (smppcare_setup_load(&site->setup, NULL, path) != SMPPCARE_OK)
    return false;
  snprintf(path, sizeof path, "%s/patients", folder);
  site->lexicon = lexicons_load();
  read_senders(site);
  return site->lexicon && site->n_senders > 0 &&
         patients_read(&site->patients, path, care_plan_zone(site->setup.plan)) &&
         load_tables(site, folder) && load_texts(site);
}

void site_free(struct site *site) {
  smppcare_texts_free(&site->texts);
  for (size_t i = 0; i < site->n_tables; i++)
    care_appointments_free(site->tables[i]);
  care_lexicon_free(site->lexicon);
  smppcare_setup_free(&site->setup);
}
