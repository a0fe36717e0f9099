/* SPDX-License-Identifier: MIT
 *
 * The settings of a message by the names of their options. */
#include "settings.h"

#include <data/duration.h>
#include <shared/numbers.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

const struct send_setting_name send_setting_names[] = {
    {"from", "A", "the sender: a number, a short code, or a name of at most 11 characters"},
    {"from-ton", "N", "its type of number (inferred)"},
    {"from-npi", "N", "its numbering plan (inferred)"},
    {"to-ton", "N", "the recipient's type of number (1 with + or 00, else 0)"},
    {"to-npi", "N", "the recipient's numbering plan (1 with + or 00, else 0)"},
    {"encoding", "E", "auto, gsm7, latin1, ucs2 or binary (the text is hex)"},
    {"long", "M", "how long texts travel: udh8, udh16, sar or payload"},
    {"max-parts", "N", "refuse texts of more parts (6)"},
    {"receipt", "R", "none, final, failure or all"},
    {"validity", "DURATION", "how long the SMSC may try"},
    {"schedule", "TIME", "when it delivers: a duration, 2026-12-24T09:30, or YYMMDDhhmmsstnnp"},
    {"flash", NULL, "show at once, message class 0"},
    {"tlv", "TAG=HEX", "an optional parameter: 0xHHHH or its name (repeatable)"},
    {"service-type", "S", "the service_type"},
    {"priority", "N", "the priority_flag, 0 to 3"},
    {NULL, NULL, NULL}};

void send_settings_init(struct send_settings *settings) {
  memset(settings, 0, sizeof *settings);
  settings->from_ton = settings->from_npi = -1;
  settings->to_ton = settings->to_npi = -1;
  settings->encoding = SMPP_ENCODING_AUTO;
  settings->long_method = -1;
  settings->max_parts = 6;
  settings->registered_delivery = -1;
}

static bool is(struct smpp_span text, const char *word) {
  return smpp_span_equal(text, smpp_span_of(word));
}

static bool to_number(struct smpp_span text, unsigned least, unsigned greatest, unsigned *out) {
  unsigned value = 0;

  if (text.len == 0 || text.len > 5)
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] < '0' || text.ptr[i] > '9')
      return false;
    value = value * 10 + (unsigned)(text.ptr[i] - '0');
  }
  *out = value;
  return value >= least && value <= greatest;
}

/* Copies into a C string of `size`; false if it does not fit or is not printable
 * ASCII, which is all that a C-Octet String of an address may hold (3.1). */
static bool to_string(struct smpp_span text, char *out, size_t size) {
  if (text.len >= size)
    return false;
  for (size_t i = 0; i < text.len; i++)
    if (text.ptr[i] < 0x20 || text.ptr[i] > 0x7E)
      return false;
  memcpy(out, text.ptr, text.len);
  out[text.len] = '\0';
  return true;
}

/* --- one setter a name ------------------------------------------------------ */

static const char *set_from(struct send_settings *s, struct smpp_span value) {
  char from[sizeof s->from];

  if (!to_string(value, from, sizeof from))
    return "a sender has at most 20 printable ASCII characters";
  if (tool_is_name(from) ? strlen(from) > 11 : strlen(from) > 21)
    return "a name as sender has at most 11 characters, a number at most 20 digits";
  memcpy(s->from, from, sizeof from);
  return NULL;
}

static const char *set_octet(int *field, struct smpp_span value) {
  unsigned number;

  if (!to_number(value, 0, 255, &number))
    return "not a number from 0 to 255";
  *field = (int)number;
  return NULL;
}

static const char *set_encoding(struct send_settings *s, struct smpp_span value) {
  int encoding;

  if (!smpp_encoding_by_name(value, &encoding) || encoding == SMPP_ENCODING_ASCII)
    return "not auto, gsm7, latin1, ucs2 or binary";
  s->encoding = encoding;
  return NULL;
}

static const char *set_long(struct send_settings *s, struct smpp_span value) {
  static const char *const names[] = {"udh8", "udh16", "sar", "payload"};

  for (int i = 0; i < 4; i++)
    if (is(value, names[i])) {
      s->long_method = SMPP_LONG_UDH8 + i;
      return NULL;
    }
  return "not udh8, udh16, sar or payload";
}

/* 5.2.17 */
static const char *set_receipt(struct send_settings *s, struct smpp_span value) {
  static const struct {
    const char *name;
    int value;
  } kinds[] = {{"none", 0}, {"final", 1}, {"failure", 2}, {"all", 0x11}};

  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (is(value, kinds[i].name)) {
      s->registered_delivery = kinds[i].value;
      return NULL;
    }
  return "not none, final, failure or all";
}

static const char *set_validity(struct send_settings *s, struct smpp_span value) {
  uint64_t ms;

  if (!data_duration_parse(value, &ms) || ms < 1000)
    return "not a duration of a second or more, such as 30m, 4h or 2d";
  if (ms / 1000 > 99u * 86400u)
    return "longer than 99 days";
  s->validity_s = (uint32_t)(ms / 1000);
  return NULL;
}

/* 2026-12-24T09:30[:00], in this machine's zone. */
static bool parse_local_time(const char *text, struct smpp_time *out) {
  static const char *const forms[] = {"%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"};

  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    struct tm tm = {.tm_isdst = -1};
    const char *rest = strptime(text, forms[i], &tm);

    if (!rest)
      continue;
    if (*rest == '\0')
      return smpp_time_from_unix((int64_t)mktime(&tm), out) == SMPP_OK;
    if (strcmp(rest, "Z") == 0)
      return smpp_time_from_unix((int64_t)timegm(&tm), out) == SMPP_OK;
  }
  return false;
}

static const char *set_schedule(struct send_settings *s, struct smpp_span value) {
  struct smpp_time time;
  uint64_t ms;
  char text[32];

  if (smpp_time_parse(value, &time) != SMPP_OK) {
    if (data_duration_parse(value, &ms) && ms >= 1000 && ms / 1000 <= UINT32_MAX) {
      if (smpp_time_relative((uint32_t)(ms / 1000), &time) != SMPP_OK)
        return "further away than 99 days";
    } else if (!to_string(value, text, sizeof text) || !parse_local_time(text, &time)) {
      return "not a time: give a duration, 2026-12-24T09:30, or YYMMDDhhmmsstnnp";
    }
  }
  return smpp_time_format(&time, s->schedule) == SMPP_OK ? NULL : "not a time in this century";
}

static int hex_digit(uint8_t c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  return -1;
}

static bool to_octets(struct smpp_span hex, uint8_t *out, size_t cap, size_t *len) {
  if (hex.len % 2 != 0 || hex.len / 2 > cap)
    return false;
  for (size_t i = 0; i < hex.len; i += 2) {
    int high = hex_digit(hex.ptr[i]), low = hex_digit(hex.ptr[i + 1]);

    if (high < 0 || low < 0)
      return false;
    out[i / 2] = (uint8_t)(high * 16 + low);
  }
  *len = hex.len / 2;
  return true;
}

static bool to_tag(struct smpp_span text, uint16_t *tag) {
  uint8_t octets[2];
  size_t len;

  if (text.len == 6 && text.ptr[0] == '0' && (text.ptr[1] == 'x' || text.ptr[1] == 'X') &&
      to_octets(smpp_span(text.ptr + 2, 4), octets, 2, &len)) {
    *tag = (uint16_t)(octets[0] << 8 | octets[1]);
    return true;
  }
  return smpp_tlv_by_name(text, tag);
}

static const char *set_tlv(struct send_settings *s, struct smpp_span value) {
  const uint8_t *equals = value.len ? memchr(value.ptr, '=', value.len) : NULL;
  uint8_t octets[256], least_type;
  uint16_t tag, least, greatest;
  uint8_t since;
  size_t name_len, len;

  if (!equals)
    return "not TAG=HEX";
  name_len = (size_t)(equals - value.ptr);
  if (!to_tag(smpp_span(value.ptr, name_len), &tag))
    return "the tag is neither 0xHHHH nor the name of an optional parameter";
  if (!to_octets(smpp_span(equals + 1, value.len - name_len - 1), octets, sizeof octets, &len))
    return "the value is not an even number of hexadecimal digits, or over 256 octets";
  if (smpp_tlv_rule(tag, &least_type, &least, &greatest, &since) && (len < least || len > greatest))
    return "the specification gives this optional parameter another length";
  if (smpp_tlv_put(s->tlvs, sizeof s->tlvs, &s->tlvs_len, tag, smpp_span(octets, len)) != SMPP_OK)
    return "over 512 octets of optional parameters";
  return NULL;
}

const char *send_settings_set(struct send_settings *s, struct smpp_span name,
                              struct smpp_span value) {
  unsigned number;

  if (is(name, "from"))
    return set_from(s, value);
  if (is(name, "from-ton"))
    return set_octet(&s->from_ton, value);
  if (is(name, "from-npi"))
    return set_octet(&s->from_npi, value);
  if (is(name, "to-ton"))
    return set_octet(&s->to_ton, value);
  if (is(name, "to-npi"))
    return set_octet(&s->to_npi, value);
  if (is(name, "encoding"))
    return set_encoding(s, value);
  if (is(name, "long"))
    return set_long(s, value);
  if (is(name, "receipt"))
    return set_receipt(s, value);
  if (is(name, "validity"))
    return set_validity(s, value);
  if (is(name, "schedule"))
    return set_schedule(s, value);
  if (is(name, "tlv"))
    return set_tlv(s, value);
  if (is(name, "service-type"))
    return to_string(value, s->service_type, sizeof s->service_type)
               ? NULL
               : "a service_type has at most 5 ASCII characters";
  if (is(name, "flash")) {
    if (value.len && !is(value, "true") && !is(value, "false"))
      return "not true or false";
    s->flash = !is(value, "false");
    return NULL;
  }
  if (is(name, "max-parts")) {
    if (!to_number(value, 1, 255, &number))
      return "not a number from 1 to 255";
    s->max_parts = (uint8_t)number;
    return NULL;
  }
  if (is(name, "priority")) {
    if (!to_number(value, 0, 3, &number))
      return "not a number from 0 to 3";
    s->priority = (uint8_t)number;
    return NULL;
  }
  return "not an option of a message";
}
