/* SPDX-License-Identifier: MIT
 *
 * The specification's values by name, and back. */
#include <smpp/names.h>

#include <codec/remark.h>
#include <codec/tlv_rules.h>

static bool is(struct smpp_span name, const char *text) {
  return smpp_span_equal(name, smpp_span_of(text));
}

const char *smpp_command_name(uint32_t command_id) {
  switch (command_id) {
#define NAME_CASE(name, id, body, clause)                                                          \
  case id:                                                                                         \
    return #name;
    SMPP_COMMAND_MAP(NAME_CASE)
    SMPP_COMMAND_50_MAP(NAME_CASE)
#undef NAME_CASE
  default:
    return NULL;
  }
}

bool smpp_command_by_name(struct smpp_span name, uint32_t *command_id) {
  static const uint32_t ids[] = {
#define ID(name, id, body, clause) id,
      SMPP_COMMAND_MAP(ID) SMPP_COMMAND_50_MAP(ID)};
  for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
    if (is(name, smpp_command_name(ids[i]))) {
      *command_id = ids[i];
      return true;
    }
  return false;
}

static const struct {
  uint32_t value;
  const char *name; /* with ESME_ */
  const char *text;
} statuses[] = {
#define STATUS(name, value, text) {value, "ESME_" #name, text},
    SMPP_STATUS_MAP(STATUS)};

#define N_STATUSES (sizeof statuses / sizeof *statuses)

const char *smpp_status_name(uint32_t command_status) {
  for (size_t i = 0; i < N_STATUSES; i++)
    if (statuses[i].value == command_status)
      return statuses[i].name;
  return NULL;
}

const char *smpp_status_text(uint32_t command_status) {
  for (size_t i = 0; i < N_STATUSES; i++)
    if (statuses[i].value == command_status)
      return statuses[i].text;
  return NULL;
}

bool smpp_status_by_name(struct smpp_span name, uint32_t *command_status) {
  const size_t prefix = sizeof("ESME_") - 1;
  for (size_t i = 0; i < N_STATUSES; i++) {
    struct smpp_span full = smpp_span_of(statuses[i].name);
    struct smpp_span bare = smpp_span(full.ptr + prefix, full.len - prefix);
    if (smpp_span_equal(name, full) || smpp_span_equal(name, bare)) {
      *command_status = statuses[i].value;
      return true;
    }
  }
  return false;
}

static const char *const tlv_names[SMPP__TLV_COUNT] = {
#define TLV_NAME(name, tag, type, least, greatest, since) #name,
    SMPP_TLV_MAP(TLV_NAME)};

const char *smpp_tlv_name(uint16_t tag) {
  const struct smpp__tlv_rule *rule = smpp__tlv_rule(tag);
  return rule ? tlv_names[smpp__tlv_index(rule)] : NULL;
}

bool smpp_tlv_by_name(struct smpp_span name, uint16_t *tag) {
  static const uint16_t tags[SMPP__TLV_COUNT] = {
#define TLV_TAG(name, tag, type, least, greatest, since) tag,
      SMPP_TLV_MAP(TLV_TAG)};
  for (size_t i = 0; i < SMPP__TLV_COUNT; i++)
    if (is(name, tlv_names[i])) {
      *tag = tags[i];
      return true;
    }
  return false;
}

bool smpp_tlv_rule(uint16_t tag, uint8_t *type, uint16_t *least, uint16_t *greatest,
                   uint8_t *since) {
  const struct smpp__tlv_rule *rule = smpp__tlv_rule(tag);
  if (!rule)
    return false;
  *type = rule->type;
  *least = rule->least;
  *greatest = rule->greatest;
  *since = rule->since;
  return true;
}

const char *smpp_oddity_name(unsigned bit) {
  switch (bit) {
#define ODDITY_NAME(name, number, word, kind, text)                                                \
  case number:                                                                                     \
    return word;
    SMPP_ODDITY_MAP(ODDITY_NAME)
  default:
    return NULL;
  }
}

const char *smpp_oddity_text(unsigned bit) {
  switch (bit) {
#define ODDITY_TEXT(name, number, word, kind, text)                                                \
  case number:                                                                                     \
    return text;
    SMPP_ODDITY_MAP(ODDITY_TEXT)
  default:
    return NULL;
  }
}

uint64_t smpp_tolerances(void) {
  return SMPP__TOLERANCES;
}

/* From tables that have holes. */
static const char *entry(const char *const *table, size_t n, uint8_t value) {
  return value < n ? table[value] : NULL;
}
#define ENTRY(table, value) entry(table, sizeof(table) / sizeof *(table), value)

const char *smpp_ton_name(uint8_t ton) {
  static const char *const names[] = {"unknown",          "international", "national",
                                      "network_specific", "subscriber",    "alphanumeric",
                                      "abbreviated"};
  return ENTRY(names, ton);
}

const char *smpp_npi_name(uint8_t npi) {
  static const char *const names[] = {
      [0] = "unknown",  [1] = "isdn",    [3] = "data",   [4] = "telex",     [6] = "land_mobile",
      [8] = "national", [9] = "private", [10] = "ermes", [14] = "internet", [18] = "wap"};
  return ENTRY(names, npi);
}

const char *smpp_data_coding_name(uint8_t data_coding) {
  static const char *const names[] = {
      [0] = "default",    [1] = "ascii",       [2] = "octets_2",  [3] = "latin1", [4] = "octets",
      [5] = "jis",        [6] = "cyrillic",    [7] = "hebrew",    [8] = "ucs2",   [9] = "pictogram",
      [10] = "iso2022jp", [13] = "jis_x_0212", [14] = "ks_c_5601"};
  if (data_coding >= 0xF0)
    return data_coding & 4 ? "message_class_octets" : "message_class_gsm7";
  if (data_coding >= 0xC0 && data_coding < 0xE0)
    return "message_waiting";
  return ENTRY(names, data_coding);
}

/* 5.2.28, with the words of Appendix B; SCHEDULED and SKIPPED are of 5.0. */
static const char *const state_names[] = {"SCHEDULED", "ENROUTE",       "DELIVERED", "EXPIRED",
                                          "DELETED",   "UNDELIVERABLE", "ACCEPTED",  "UNKNOWN",
                                          "REJECTED",  "SKIPPED"};
static const char *const state_words[] = {NULL,      "ENROUTE", "DELIVRD", "EXPIRED", "DELETED",
                                          "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"};

const char *smpp_message_state_name(uint8_t message_state) {
  return ENTRY(state_names, message_state);
}

const char *smpp_message_state_word(uint8_t message_state) {
  return ENTRY(state_words, message_state);
}

bool smpp_message_state_by_word(struct smpp_span word, uint8_t *message_state) {
  for (uint8_t state = 1; state < sizeof state_words / sizeof *state_words; state++)
    if (is(word, state_words[state])) {
      *message_state = state;
      return true;
    }
  return false;
}
