/* SPDX-License-Identifier: MIT
 *
 * The options of an SMSC's address: name=value pairs behind the question mark,
 * percent-decoded, each at most once, none unknown. One table says them all. */
#include <string.h>

#include "client/uri.h"

#define VALUE_MAX 2049 /* the hexadecimal of a whole tlvs array, and a NUL */

struct word {
  const char *name;
  int value;
};

struct option {
  const char *name;
  int (*set)(struct smpp__uri_parse *p, const struct option *option, const char *value, size_t at);
  size_t member;            /* offset in struct smpp_uri */
  uint32_t least, greatest; /* numbers, durations in ms, octets of strings */
  const struct word *words; /* ended by a NULL name */
  const char *wrong;        /* what is said about another value */
  const char *not_yet;      /* what is said about a right one that must wait */
};

static const struct word binds[] = {
    {"trx", SMPP_BIND_TRX}, {"tx", SMPP_BIND_TX}, {"rx", SMPP_BIND_RX}, {NULL, 0}};
static const struct word alphabets[] = {{"gsm7", SMPP_ENCODING_GSM7},
                                        {"gsm7packed", SMPP_ENCODING_GSM7_PACKED},
                                        {"latin1", SMPP_ENCODING_LATIN1},
                                        {"ascii", SMPP_ENCODING_ASCII},
                                        {NULL, 0}};
static const struct word long_methods[] = {{"udh8", SMPP_LONG_UDH8},
                                           {"udh16", SMPP_LONG_UDH16},
                                           {"sar", SMPP_LONG_SAR},
                                           {"payload", SMPP_LONG_PAYLOAD},
                                           {NULL, 0}};
static const struct word receipt_modes[] = {{"auto", SMPP_RECEIPTS_AUTO},
                                            {"each", SMPP_RECEIPTS_EACH},
                                            {"first", SMPP_RECEIPTS_FIRST},
                                            {"last", SMPP_RECEIPTS_LAST},
                                            {NULL, 0}};
static const struct word validities[] = {{"relative", SMPP_VALIDITY_RELATIVE},
                                         {"absolute", SMPP_VALIDITY_ABSOLUTE},
                                         {"none", SMPP_VALIDITY_NONE},
                                         {NULL, 0}};
static const struct word formats[] = {{"e164", SMPP_DST_E164},
                                      {"plus", SMPP_DST_PLUS},
                                      {"00", SMPP_DST_00},
                                      {"national", SMPP_DST_NATIONAL},
                                      {NULL, 0}};
static const struct word id_policies[] = {
    {"raw", SMPP_ID_RAW}, {"dec", SMPP_ID_DEC}, {"hex", SMPP_ID_HEX}, {NULL, 0}};

static bool find_word(const struct word *words, struct smpp_span name, int *value) {
  for (; words && words->name; words++)
    if (smpp_span_equal(smpp_span_of(words->name), name)) {
      *value = words->value;
      return true;
    }
  return false;
}

/* Members are reached by memcpy: the table holds their offsets only. */
static void store(struct smpp__uri_parse *p, const struct option *option, const void *value,
                  size_t len) {
  memcpy((uint8_t *)p->out + option->member, value, len);
}

static int set_word(struct smpp__uri_parse *p, const struct option *option, const char *value,
                    size_t at) {
  int number;

  if (find_word(option->words, smpp_span_of(value), &number))
    store(p, option, &number, sizeof number);
  else
    return smpp__uri_error(p, at, option->wrong);
  return SMPP_OK;
}

static int set_number(struct smpp__uri_parse *p, const struct option *option, const char *value,
                      size_t at) {
  uint32_t number;

  if (!smpp__uri_number(smpp_span_of(value), option->greatest, &number) || number < option->least)
    return smpp__uri_error(p, at, option->wrong);
  store(p, option, &number, sizeof number);
  return SMPP_OK;
}

/* TON and NPI: an int, so that -1 can say that nothing was said. */
static int set_octet(struct smpp__uri_parse *p, const struct option *option, const char *value,
                     size_t at) {
  uint32_t number;
  int octet;

  if (!smpp__uri_number(smpp_span_of(value), option->greatest, &number))
    return smpp__uri_error(p, at, option->wrong);
  octet = (int)number;
  store(p, option, &octet, sizeof octet);
  return SMPP_OK;
}

static const struct word units[] = {{"ms", 1},      {"s", 1000},     {"m", 60000},
                                    {"h", 3600000}, {"d", 86400000}, {NULL, 0}};

static int set_duration(struct smpp__uri_parse *p, const struct option *option, const char *value,
                        size_t at) {
  size_t digits = 0;
  uint32_t number, duration_ms;
  int unit_ms;

  while (value[digits] >= '0' && value[digits] <= '9')
    digits++;
  if (!find_word(units, smpp_span_of(value + digits), &unit_ms) ||
      !smpp__uri_number(smpp_span(value, digits), UINT32_MAX / (uint32_t)unit_ms, &number))
    return smpp__uri_error(p, at, "a duration is a number and ms, s, m, h or d; at most 49d");
  duration_ms = number * (uint32_t)unit_ms;
  if (duration_ms < option->least)
    return smpp__uri_error(p, at, "this duration cannot be 0");
  store(p, option, &duration_ms, sizeof duration_ms);
  return SMPP_OK;
}

static int set_string(struct smpp__uri_parse *p, const struct option *option, const char *value,
                      size_t at) {
  size_t len = strlen(value);

  if (len > option->greatest)
    return smpp__uri_error(p, at, option->wrong);
  store(p, option, value, len + 1);
  return SMPP_OK;
}

/* An address in digits: a name would have to be resolved. Whether it makes sense
 * is said by whoever binds to it. */
static int set_local(struct smpp__uri_parse *p, const struct option *option, const char *value,
                     size_t at) {
  for (const char *c = value; *c && *c != '%'; c++)
    if (smpp__uri_hex((uint8_t)*c) < 0 && *c != '.' && *c != ':')
      return smpp__uri_error(p, at, option->wrong);
  if (*value == '\0')
    return smpp__uri_error(p, at, option->wrong);
  return set_string(p, option, value, at);
}

static bool is_base64(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '/';
}

/* 32 octets are 43 characters and one sign of padding. */
static int set_pin(struct smpp__uri_parse *p, const struct option *option, const char *value,
                   size_t at) {
  size_t prefix = 8, n = 0;

  if (strlen(value) == prefix + 44 && memcmp(value, "sha256//", prefix) == 0)
    while (n < 43 && is_base64(value[prefix + n]))
      n++;
  if (n < 43 || value[prefix + 43] != '=')
    return smpp__uri_error(p, at, option->wrong);
  p->needs_tls = true;
  return set_string(p, option, value, at);
}

/* A file or a name of TLS: left unsaid, it would be left out; said and empty,
 * nobody could tell which was meant. */
static int set_tls_string(struct smpp__uri_parse *p, const struct option *option, const char *value,
                          size_t at) {
  if (*value == '\0')
    return smpp__uri_error(p, at, "this option cannot be empty");
  p->needs_tls = true;
  return set_string(p, option, value, at);
}

static const struct word yes_no[] = {{"yes", 1}, {"no", 0}, {NULL, 0}};

static int set_insecure(struct smpp__uri_parse *p, const struct option *option, const char *value,
                        size_t at) {
  int yes;

  if (!find_word(yes_no, smpp_span_of(value), &yes))
    return smpp__uri_error(p, at, option->wrong);
  p->needs_tls = true;
  p->out->insecure = yes != 0;
  return SMPP_OK;
}

static int set_later(struct smpp__uri_parse *p, const struct option *option, const char *value,
                     size_t at) {
  (void)value;
  smpp__uri_unsupported(p, at, option->not_yet);
  return SMPP_OK;
}

/* auto, or two policies: how the response writes ids, how the receipt does. */
static int set_msgid(struct smpp__uri_parse *p, const struct option *option, const char *value,
                     size_t at) {
  const char *comma = memchr(value, ',', strlen(value));

  if (smpp_span_equal(smpp_span_of(value), smpp_span_of("auto"))) {
    p->out->id_policy_response = p->out->id_policy_receipt = SMPP_ID_AUTO;
    return SMPP_OK;
  }
  if (!comma ||
      !find_word(id_policies, smpp_span(value, (size_t)(comma - value)),
                 &p->out->id_policy_response) ||
      !find_word(id_policies, smpp_span_of(comma + 1), &p->out->id_policy_receipt))
    return smpp__uri_error(p, at, option->wrong);
  return SMPP_OK;
}

/* The general word sets what the two special ones do not say, in any order. */
static int set_dcs0(struct smpp__uri_parse *p, const struct option *option, const char *value,
                    size_t at) {
  int encoding;

  if (!find_word(option->words, smpp_span_of(value), &encoding))
    return smpp__uri_error(p, at, option->wrong);
  if (!p->has_dcs0_in)
    p->out->dcs0_in = encoding;
  if (!p->has_dcs0_out)
    p->out->dcs0_out = encoding;
  return SMPP_OK;
}

static int set_dcs0_in(struct smpp__uri_parse *p, const struct option *option, const char *value,
                       size_t at) {
  p->has_dcs0_in = true;
  return set_word(p, option, value, at);
}

static int set_dcs0_out(struct smpp__uri_parse *p, const struct option *option, const char *value,
                        size_t at) {
  p->has_dcs0_out = true;
  return set_word(p, option, value, at);
}

static int set_national(struct smpp__uri_parse *p, const struct option *option, const char *value,
                        size_t at) {
  bool known =
      smpp_national_sets(smpp_span_of(value), &p->out->national_locking, &p->out->national_single);
  return known ? SMPP_OK : smpp__uri_error(p, at, option->wrong);
}

#define AT(name) .member = offsetof(struct smpp_uri, name)
#define WORD(word, field, list, said)                                                              \
  { .name = word, .set = set_word, AT(field), .words = list, .wrong = said }
#define NUMBER(field, from, to)                                                                    \
  {                                                                                                \
    .name = #field, .set = set_number, AT(field), .least = from, .greatest = to,                   \
    .wrong = #field " is a number from " #from " to " #to                                          \
  }
#define DURATION(word, field, from)                                                                \
  { .name = word, .set = set_duration, AT(field), .least = from }
#define OCTET(field)                                                                               \
  {                                                                                                \
    .name = #field, .set = set_octet, AT(field), .greatest = 255,                                  \
    .wrong = #field " is a number from 0 to 255"                                                   \
  }
#define TLS_STRING(word, field, most)                                                              \
  {                                                                                                \
    .name = word, .set = set_tls_string, AT(field), .greatest = most,                              \
    .wrong = word " is longer than " #most " octets"                                               \
  }
#define LATER(word)                                                                                \
  { .name = word, .set = set_later, .not_yet = word "= is not supported yet" }
#define DCS0_WRONG "data_coding 0 is gsm7, gsm7packed, latin1 or ascii"

static const struct option options[] = {
    WORD("bind", bind_mode, binds, "bind is trx, tx or rx"),
    {.name = "system_type",
     .set = set_string,
     AT(system_type),
     .greatest = 12,
     .wrong = "system_type is longer than 12 octets"},
    NUMBER(window, 1, 65536),
    NUMBER(rate, 1, 100000),
    NUMBER(binds, 1, 255),
    DURATION("timeout", timeout_ms, 1),
    DURATION("connect", connect_ms, 1),
    DURATION("enquire", enquire_ms, 0),
    {.name = "dcs0", .set = set_dcs0, .words = alphabets, .wrong = DCS0_WRONG},
    {.name = "dcs0_in", .set = set_dcs0_in, AT(dcs0_in), .words = alphabets, .wrong = DCS0_WRONG},
    {.name = "dcs0_out",
     .set = set_dcs0_out,
     AT(dcs0_out),
     .words = alphabets,
     .wrong = DCS0_WRONG},
    {.name = "national",
     .set = set_national,
     .wrong = "national is a list of languages (turkish, single:spanish, ..), all or none"},
    {.name = "msgid",
     .set = set_msgid,
     .wrong = "msgid is auto, or two of raw, dec and hex: for the response, for the receipt"},
    WORD("long", long_method, long_methods, "long is udh8, udh16, sar or payload"),
    WORD("receipts", receipts, receipt_modes, "receipts is auto, each, first or last"),
    DURATION("throttle_pause", throttle_pause_ms, 1),
    WORD("validity", validity, validities, "validity is relative, absolute or none"),
    OCTET(src_ton),
    OCTET(src_npi),
    OCTET(dst_ton),
    OCTET(dst_npi),
    WORD("dst_format", dst_format, formats, "dst_format is e164, plus, 00 or national"),
    {.name = "local",
     .set = set_local,
     AT(local),
     .greatest = 63,
     .wrong = "local is an IPv4 or an IPv6 address of this machine"},
    TLS_STRING("ca", ca, 511),
    TLS_STRING("cert", cert, 511),
    TLS_STRING("key", key, 511),
    TLS_STRING("tls_name", tls_name, 255),
    {.name = "pin",
     .set = set_pin,
     AT(pin),
     .greatest = 52,
     .wrong = "pin is sha256// and the base64 of 32 octets"},
    {.name = "insecure", .set = set_insecure, .wrong = "insecure is yes or no"},
    LATER("profile"),
};
#define N_OPTIONS (sizeof options / sizeof options[0])
_Static_assert(N_OPTIONS <= 64, "smpp__uri_parse.seen has a bit for each");

/* Whether the wire form so far has this tag. */
static bool has_tag(const struct smpp_uri *uri, uint8_t high, uint8_t low) {
  const uint8_t *at = uri->tlvs, *end = uri->tlvs + uri->tlvs_len;

  while (at < end) {
    if (at[0] == high && at[1] == low)
      return true;
    at += 4 + (size_t)(at[2] << 8 | at[3]);
  }
  return false;
}

/* The tag in 0xHHHH, or -1. */
static int32_t parse_tag(struct smpp_span name) {
  int32_t tag = 0;

  if (name.len != 6 || name.ptr[0] != '0' || (name.ptr[1] | 0x20) != 'x')
    return -1;
  for (size_t i = 2; i < 6; i++) {
    if (smpp__uri_hex(name.ptr[i]) < 0)
      return -1;
    tag = tag * 16 + smpp__uri_hex(name.ptr[i]);
  }
  return tag;
}

/* tlv.0xHHHH=HEX, for every submit_sm. `name` is what stands behind the dot. */
static int set_tlv(struct smpp__uri_parse *p, struct smpp_span name, size_t name_at,
                   const char *value, size_t at) {
  struct smpp_uri *out = p->out;
  int32_t tag = parse_tag(name);
  size_t len = strlen(value) / 2;
  uint8_t *to = out->tlvs + out->tlvs_len;

  if (tag < 0)
    return smpp__uri_error(p, name_at, "a TLV is written tlv.0xHHHH=HEX");
  if (has_tag(out, (uint8_t)(tag >> 8), (uint8_t)tag))
    return smpp__uri_error(p, name_at, "this TLV is given twice");
  if (len + 4 > sizeof out->tlvs - out->tlvs_len)
    return smpp__uri_error(p, at, "the TLVs have more than 1024 octets");
  *to++ = (uint8_t)(tag >> 8);
  *to++ = (uint8_t)tag;
  *to++ = (uint8_t)(len >> 8);
  *to++ = (uint8_t)len;
  for (; *value; value += 2) {
    int high = smpp__uri_hex((uint8_t)value[0]), low = smpp__uri_hex((uint8_t)value[1]);
    if (high < 0 || low < 0)
      return smpp__uri_error(p, at, "the value of a TLV is pairs of hexadecimal digits");
    *to++ = (uint8_t)(high << 4 | low);
  }
  out->tlvs_len += 4 + len;
  return SMPP_OK;
}

static int set_option(struct smpp__uri_parse *p, struct smpp_span name, size_t name_at,
                      const char *value, size_t at) {
  for (size_t i = 0; i < N_OPTIONS; i++) {
    if (!smpp_span_equal(smpp_span_of(options[i].name), name))
      continue;
    if (p->seen >> i & 1)
      return smpp__uri_error(p, name_at, "this option is given twice");
    p->seen |= UINT64_C(1) << i;
    return options[i].set(p, &options[i], value, at);
  }
  if (name.len > 4 && memcmp(name.ptr, "tlv.", 4) == 0)
    return set_tlv(p, smpp_span(name.ptr + 4, name.len - 4), name_at, value, at);
  return smpp__uri_error(p, name_at, "there is no such option");
}

/* name=value in text[at .. end) */
static int parse_option(struct smpp__uri_parse *p, size_t at, size_t end) {
  const uint8_t *equals = at < end ? memchr(p->text.ptr + at, '=', end - at) : NULL;
  char value[VALUE_MAX];
  size_t value_at;
  int result;

  if (!equals)
    return smpp__uri_error(p, at, "an option is written name=value");
  value_at = (size_t)(equals - p->text.ptr) + 1;
  result = smpp__uri_decode(p, value_at, end, value, sizeof value, "the value is too long");
  if (result != SMPP_OK)
    return result;
  return set_option(p, smpp_span(p->text.ptr + at, value_at - 1 - at), at, value, value_at);
}

int smpp__uri_options(struct smpp__uri_parse *p, size_t at) {
  size_t begin = at;

  while (at < p->text.len) {
    const uint8_t *amp = memchr(p->text.ptr + at, '&', p->text.len - at);
    size_t end = amp ? (size_t)(amp - p->text.ptr) : p->text.len;
    int result = parse_option(p, at, end);

    if (result != SMPP_OK)
      return result;
    at = end + 1;
  }
  /* Who asks for a certificate to be checked must not get a link without any. */
  if (p->needs_tls && !p->out->tls)
    return smpp__uri_error(p, begin, "ca, cert, key, tls_name, pin and insecure need smpps://");
  if (p->out->key[0] && !p->out->cert[0])
    return smpp__uri_error(p, begin, "key= needs the certificate that it belongs to: cert=");
  return SMPP_OK;
}
