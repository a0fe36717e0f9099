/* SPDX-License-Identifier: MIT
 *
 * One table of keys: where each stands, what its value is and what it sets. */
#include "config.h"

#include "commands.h"
#include "file.h"
#include "spelling.h"

#include <data/names.h>
#include <smpp/client.h>
#include <smppcare/calendar.h>

#include <stddef.h>
#include <stdio.h>

struct reader {
  struct smppcare_config *config;
  struct smppcare_report *report;
  size_t line;
};

typedef void read_value(struct reader *r, struct smpp_span value, void *to);

struct key {
  const char *section, *name;
  read_value *read;
  size_t offset;
};

static void fail(struct reader *r, const char *before, struct smpp_span value, const char *after) {
  struct data_fault words = {0};

  data_fault_add(&words, before);
  data_fault_add_span(&words, value);
  data_fault_add(&words, after);
  smppcare_report(r->report, SMPPCARE_ERROR, r->config->path, r->line, words.text);
}

static bool next_item(struct smpp_span *rest, struct smpp_span *item) {
  const uint8_t *comma = rest->len ? memchr(rest->ptr, ',', rest->len) : NULL;
  size_t len = comma ? (size_t)(comma - rest->ptr) : rest->len;

  if (rest->len == 0)
    return false;
  *item = data_trim(smpp_span(rest->ptr, len));
  *rest = smpp_span(rest->ptr + len + (comma != NULL), rest->len - len - (comma != NULL));
  return true;
}

/* --- values ------------------------------------------------------------------------- */

static void read_text(struct reader *r, struct smpp_span value, void *to) {
  *(struct smppcare_config_value *)to = (struct smppcare_config_value){value, r->line};
}

/* The password must not stand where the address does: everybody reads that. The
 * message must not show it either. */
static void read_address(struct reader *r, struct smpp_span value, void *to) {
  struct smpp_uri uri;
  struct smpp_fault fault = {0};
  bool secret;

  read_text(r, value, to);
  if (smpp_uri_parse(value, &uri, &fault) != SMPP_OK) {
    fail(r, "not the address of an SMSC (smpps://SYSTEM_ID@HOST:PORT): ",
         smpp_span_of(fault.detail ? fault.detail : "it cannot be read"), "");
    return;
  }
  r->config->wording.national_locking = uri.national_locking;
  r->config->wording.national_single = uri.national_single;
  secret = uri.has_password;
  smpp_uri_wipe(&uri);
  if (secret)
    fail(r,
         "a password does not belong into an address: write it into a file of its own, name that "
         "in password_file, and change it",
         smpp_span(NULL, 0), "");
}

static void read_plain(struct reader *r, struct smpp_span value, void *to) {
  if (smpp_span_equal(value, smpp_span_of("accepted-risk")))
    *(bool *)to = true;
  else
    fail(r, "plain = accepted-risk is the only value, and says that texts may be read on their way",
         smpp_span(NULL, 0), "");
}

static void read_bool(struct reader *r, struct smpp_span value, void *to) {
  bool yes = smpp_span_equal(value, smpp_span_of("yes"));

  if (!yes && !smpp_span_equal(value, smpp_span_of("no")))
    fail(r, "yes or no is expected, not '", value, "'");
  *(bool *)to = yes;
}

static void read_foreign(struct reader *r, struct smpp_span value, void *to) {
  struct care_number_options *numbers = to;
  bool allowed = false;

  read_bool(r, value, &allowed);
  if (allowed)
    numbers->repairs |= CARE_REPAIR_FOREIGN;
}

static bool is_country(struct smpp_span code) {
  struct care_number_options options = CARE_NUMBER_OPTIONS_INIT;
  struct care_number number = CARE_NUMBER_INIT;

  options.region = code;
  return code.len == 2 &&
         care_number_read(smpp_span(NULL, 0), &options, &number) != SMPP_ERR_NOT_FOUND;
}

static void read_country(struct reader *r, struct smpp_span value, void *to) {
  if (is_country(value))
    *(struct smpp_span *)to = value;
  else
    fail(r, "a country by its two letters is expected, such as FR, not '", value, "'");
}

static void read_list(struct reader *r, struct smpp_span value, struct smppcare_config_list *list,
                      bool (*is_good)(struct smpp_span item), const char *expected) {
  struct smpp_span item;

  list->n = 0;
  while (next_item(&value, &item)) {
    if (list->n == SMPPCARE_CONFIG_LIST) {
      fail(r, "more than 64 in a list", smpp_span(NULL, 0), "");
      return;
    }
    if (is_good(item))
      list->items[list->n++] = item;
    else
      fail(r, expected, item, "'");
  }
}

static bool is_capital_country(struct smpp_span code) {
  for (size_t i = 0; i < code.len; i++)
    if (code.ptr[i] < 'A' || code.ptr[i] > 'Z')
      return false;
  return is_country(code);
}

static void read_countries(struct reader *r, struct smpp_span value, void *to) {
  read_list(r, value, to, is_capital_country,
            "countries by two capitals are expected (FR, RE), not '");
}

static bool is_e164(struct smpp_span item) {
  struct care_number number = CARE_NUMBER_INIT;

  return care_number_read(item, NULL, &number) == SMPP_OK &&
         smpp_span_equal(item, smpp_span_of(number.e164));
}

static void read_numbers(struct reader *r, struct smpp_span value, void *to) {
  read_list(r, value, to, is_e164, "numbers as +33639980102 are expected, without spaces, not '");
}

static bool is_domain(struct smpp_span item) {
  for (size_t i = 0; i < item.len; i++)
    if (!((item.ptr[i] >= 'a' && item.ptr[i] <= 'z') ||
          (item.ptr[i] >= '0' && item.ptr[i] <= '9') || item.ptr[i] == '-' || item.ptr[i] == '.'))
      return false;
  return item.len > 3 && memchr(item.ptr, '.', item.len) && item.ptr[0] != '.';
}

static void read_domains(struct reader *r, struct smpp_span value, void *to) {
  read_list(r, value, to, is_domain,
            "domains in small letters are expected (hospital.example), not '");
}

static void read_rules(struct reader *r, struct smpp_span value, uint8_t *levels,
                       enum care_lint_level level) {
  struct smpp_span item;
  int rule;

  while (next_item(&value, &item))
    if (care_lint_rule_by_name(item, &rule))
      levels[rule] = (uint8_t)level;
    else
      fail(r, "rules of texts are expected (check shows them in brackets), not '", item, "'");
}

static void read_off(struct reader *r, struct smpp_span value, void *to) {
  read_rules(r, value, to, CARE_LINT_OFF);
}

static void read_warning(struct reader *r, struct smpp_span value, void *to) {
  read_rules(r, value, to, CARE_LINT_WARNING);
}

static void read_error(struct reader *r, struct smpp_span value, void *to) {
  read_rules(r, value, to, CARE_LINT_ERROR);
}

static void read_classes(struct reader *r, struct smpp_span value, void *to) {
  struct smpp_span item;
  uint32_t classes = 0;

  while (next_item(&value, &item)) {
    int traffic = 0;

    while (traffic < CARE_TRAFFIC_COUNT &&
           !smpp_span_equal(item, smpp_span_of(care_traffic_name(traffic))))
      traffic++;
    if (traffic < CARE_TRAFFIC_COUNT)
      classes |= CARE_CLASS(traffic);
    else if (!smpp_span_equal(item, smpp_span_of("none")))
      fail(r, "classes are care, prevention, campaign (or none), not '", item, "'");
  }
  *(uint32_t *)to = classes;
}

static void read_scope(struct reader *r, struct smpp_span value, void *to) {
  static const char *const scopes[] = {"class", "sender", "all"};

  for (int i = 0; i < 3; i++)
    if (smpp_span_equal(value, smpp_span_of(scopes[i]))) {
      *(int *)to = i;
      return;
    }
  fail(r, "class, sender or all is expected, not '", value, "'");
}

static void read_count(struct reader *r, struct smpp_span value, void *to) {
  unsigned n = 0;

  for (size_t i = 0; i < value.len && n < 100000000; i++) {
    if (value.ptr[i] < '0' || value.ptr[i] > '9') {
      fail(r, "a number is expected (0: no limit), not '", value, "'");
      return;
    }
    n = n * 10 + (unsigned)(value.ptr[i] - '0');
  }
  *(unsigned *)to = n;
}

/* What [texts] says has readers of its own. */
static void read_wording(struct reader *r, struct smpp_span value, void *to,
                         smppcare_wording_read *read) {
  const char *expected;

  if (!read(to, value, &expected))
    fail(r, expected, smpp_span(NULL, 0), "");
}

static void read_prefix(struct reader *r, struct smpp_span value, void *to) {
  read_wording(r, value, to, smppcare_wording_prefix);
}

static void read_link(struct reader *r, struct smpp_span value, void *to) {
  read_wording(r, value, to, smppcare_wording_link);
}

static void read_characters(struct reader *r, struct smpp_span value, void *to) {
  read_wording(r, value, to, smppcare_wording_characters);
}

static void read_syntax(struct reader *r, struct smpp_span value, void *to) {
  read_wording(r, value, to, smppcare_wording_syntax);
}

static void read_max_parts(struct reader *r, struct smpp_span value, void *to) {
  read_wording(r, value, to, smppcare_wording_max_parts);
}

static void read_price(struct reader *r, struct smpp_span value, void *to) {
  read_wording(r, value, to, smppcare_wording_price);
}

static void read_currency(struct reader *r, struct smpp_span value, void *to) {
  read_wording(r, value, to, smppcare_wording_currency);
}

/* --- keys ---------------------------------------------------------------------------- */

#define AT(member) offsetof(struct smppcare_config, member)

static const struct key keys[] = {
    {"", "plan", read_text, AT(plan)},
    {"", "lexicons", read_text, AT(lexicons)},
    {"", "lint", read_text, AT(lint)},
    {"smsc", "address", read_address, AT(address)},
    {"smsc", "password_file", read_text, AT(password_file)},
    {"smsc", "plain", read_plain, AT(plain_accepted)},
    {"smsc", "sender", read_text, AT(sender)},
    {"smsc", "sender_registered", read_countries, AT(registered)},
    {"numbers", "country", read_country, AT(numbers.region)},
    {"numbers", "landlines", read_bool, AT(numbers.landlines)},
    {"numbers", "foreign", read_foreign, AT(numbers)},
    {"texts", "domains", read_domains, AT(domains)},
    {"texts", "prefix", read_prefix, AT(wording)},
    {"texts", "link", read_link, AT(wording)},
    {"texts", "characters", read_characters, AT(wording)},
    {"texts", "syntax", read_syntax, AT(wording)},
    {"texts", "max_parts", read_max_parts, AT(wording)},
    {"texts", "price", read_price, AT(wording)},
    {"texts", "currency", read_currency, AT(wording)},
    {"texts", "stop_footer", read_text, AT(stop_footer)},
    {"texts", "phone", read_text, AT(site_phone)},
    {"texts", "emergency", read_text, AT(emergency)},
    {"lint", "off", read_off, AT(lint_levels)},
    {"lint", "warning", read_warning, AT(lint_levels)},
    {"lint", "error", read_error, AT(lint_levels)},
    {"consent", "needed", read_classes, AT(policy.needs_consent)},
    {"consent", "minors", read_classes, AT(policy.not_to_minors)},
    {"consent", "sensitive", read_classes, AT(policy.not_sensitive)},
    {"consent", "stop", read_scope, AT(policy.optout_scope)},
    {"limits", "run", read_count, AT(policy.max_per_run)},
    {"limits", "number", read_count, AT(policy.max_per_number)},
    {"limits", "countries", read_countries, AT(countries)},
    {"limits", "trial", read_bool, AT(policy.is_trial)},
    {"limits", "trial_numbers", read_numbers, AT(trial_numbers)},
};

#define N_KEYS (sizeof(keys) / sizeof(*keys))

static bool is_section(const struct key *key, struct smpp_span title) {
  return smpp_span_equal(title, smpp_span_of(key->section));
}

static void unknown(struct reader *r, const char *what, struct smpp_span name,
                    const char *const *known, size_t n_known) {
  struct data_fault words = {0};
  const char *meant = smppcare_spelling(name, known, n_known);

  data_fault_add(&words, what);
  data_fault_add_span(&words, name);
  data_fault_add(&words, "'");
  if (meant) {
    data_fault_add(&words, "; did you mean '");
    data_fault_add(&words, meant);
    data_fault_add(&words, "'?");
  } else {
    data_fault_add(&words, n_known ? "; there are: " : "");
    for (size_t i = 0; i < n_known; i++) {
      data_fault_add(&words, i ? ", " : "");
      data_fault_add(&words, known[i]);
    }
  }
  smppcare_report(r->report, SMPPCARE_ERROR, r->config->path, r->line, words.text);
}

static void unknown_key(struct reader *r, struct smpp_span title, struct smpp_span name) {
  const char *known[N_KEYS];
  size_t n = 0;

  for (size_t i = 0; i < N_KEYS; i++)
    if (is_section(&keys[i], title))
      known[n++] = keys[i].name;
  unknown(r, title.len ? "this section has no key '" : "before the first section there is no key '",
          name, known, n);
}

static void unknown_section(struct reader *r, struct smpp_span title) {
  static const char *const known[] = {"smsc", "numbers", "texts", "lint", "consent", "limits"};

  unknown(r, "there is no section '", title, known, sizeof(known) / sizeof(*known));
}

static void read_entry(struct reader *r, struct smpp_span title, const struct data_ini_entry *entry,
                       size_t seen[N_KEYS]) {
  for (size_t i = 0; i < N_KEYS; i++) {
    if (!is_section(&keys[i], title) || !smpp_span_equal(entry->key, smpp_span_of(keys[i].name)))
      continue;
    if (seen[i])
      fail(r, "this was said before: keep one '", entry->key, "'");
    seen[i] = entry->line;
    if (entry->value.len == 0)
      fail(r, "a value is missing after '", entry->key, " ='");
    else
      keys[i].read(r, entry->value, (char *)r->config + keys[i].offset);
    return;
  }
  unknown_key(r, title, entry->key);
}

static void read_sections(struct reader *r) {
  const struct data_ini *ini = r->config->ini;
  size_t seen[N_KEYS] = {0};

  for (size_t i = 0; i < ini->n_sections; i++) {
    const struct data_ini_section *section = &ini->sections[i];
    bool known = false;

    for (size_t k = 0; k < N_KEYS; k++)
      known |= is_section(&keys[k], section->title);
    r->line = section->line;
    if (!known) {
      unknown_section(r, section->title);
      continue;
    }
    for (size_t k = 0; k < section->n_entries; k++) {
      r->line = section->entries[k].line;
      read_entry(r, section->title, &section->entries[k], seen);
    }
  }
}

/* --- the whole ------------------------------------------------------------------------- */

static int parse(struct reader *r, const struct data_buffer *octets) {
  struct data_fault fault = {0};
  int result = data_ini_parse(data_buffer_span(octets), &r->config->ini, &fault);

  if (result == SMPP_OK)
    read_sections(r);
  else
    smppcare_report(r->report, SMPPCARE_ERROR, r->config->path, fault.line,
                    fault.text[0] ? fault.text : smpp_result_text(result));
  return SMPPCARE_OK;
}

void smppcare_config_init(struct smppcare_config *config, const char *path) {
  *config = (struct smppcare_config){.path = path,
                                     .numbers = CARE_NUMBER_OPTIONS_INIT,
                                     .wording = SMPPCARE_WORDING_INIT,
                                     .policy = CARE_GATE_POLICY_INIT};
}

int smppcare_config_load(struct smppcare_config *config, const char *path,
                         struct smppcare_report *report) {
  struct reader r = {config, report, 0};
  struct data_buffer octets = {0};
  int result = SMPPCARE_USAGE;

  smppcare_config_init(config, path);
  if (smppcare_read_file(path, false, &octets))
    result = parse(&r, &octets);
  data_buffer_free(&octets);
  config->policy.countries = config->countries.items;
  config->policy.n_countries = config->countries.n;
  config->policy.trial_numbers = config->trial_numbers.items;
  config->policy.n_trial_numbers = config->trial_numbers.n;
  return result;
}

void smppcare_config_free(struct smppcare_config *config) {
  data_ini_free(config->ini);
}

bool smppcare_config_beside(const struct smppcare_config *config, struct smpp_span name,
                            char out[SMPPCARE_CONFIG_PATH]) {
  const char *slash = strrchr(config->path, '/');
  int folder = slash && name.len > 0 && name.ptr[0] != '/' ? (int)(slash - config->path + 1) : 0;
  int n = snprintf(out, SMPPCARE_CONFIG_PATH, "%.*s%.*s", folder, config->path, (int)name.len,
                   (const char *)name.ptr);

  return n > 0 && n < SMPPCARE_CONFIG_PATH;
}
