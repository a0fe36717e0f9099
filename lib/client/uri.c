/* SPDX-License-Identifier: MIT
 *
 * The address of an SMSC: smpp://SYSTEM_ID[:PASSWORD]@HOST[:PORT][?options].
 *
 * The authority ends at the first question mark and its user information at the
 * last '@' before that, so a password may hold any other character as it is.
 * Nothing of the text is repeated in a fault: it may be a password. */
#define _DEFAULT_SOURCE 1 /* explicit_bzero */
#include <string.h>

#include "client/uri.h"

#define PORT_PLAIN 2775
#define PORT_TLS 3550

int smpp__uri_error(struct smpp__uri_parse *p, size_t at, const char *detail) {
  p->fault->offset = at;
  p->fault->detail = detail;
  return SMPP_ERR_URI;
}

void smpp__uri_unsupported(struct smpp__uri_parse *p, size_t at, const char *detail) {
  if (p->unsupported)
    return;
  p->unsupported = detail;
  p->unsupported_at = at;
}

int smpp__uri_hex(uint8_t c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool smpp__uri_number(struct smpp_span digits, uint32_t greatest, uint32_t *out) {
  uint64_t value = 0;

  for (size_t i = 0; i < digits.len; i++) {
    if (digits.ptr[i] < '0' || digits.ptr[i] > '9')
      return false;
    value = value * 10 + (uint64_t)(digits.ptr[i] - '0');
    if (value > greatest)
      return false;
  }
  *out = (uint32_t)value;
  return digits.len > 0;
}

/* One octet of a percent-encoded run; *at moves behind it. */
static int decode_octet(struct smpp__uri_parse *p, size_t *at, size_t to, uint8_t *out) {
  const uint8_t *text = p->text.ptr;
  size_t start = *at;

  *out = text[(*at)++];
  if (*out <= 0x20 || *out == 0x7F)
    return smpp__uri_error(p, start, "a space or control character; write it as %HH");
  if (*out != '%')
    return SMPP_OK;
  if (to - start < 3 || smpp__uri_hex(text[start + 1]) < 0 || smpp__uri_hex(text[start + 2]) < 0)
    return smpp__uri_error(p, start, "a '%' without two hexadecimal digits; a '%' itself is %25");
  *out = (uint8_t)(smpp__uri_hex(text[start + 1]) << 4 | smpp__uri_hex(text[start + 2]));
  if (*out == 0)
    return smpp__uri_error(p, start, "%00 cannot be part of a string");
  *at = start + 3;
  return SMPP_OK;
}

int smpp__uri_decode(struct smpp__uri_parse *p, size_t from, size_t to, char *out, size_t cap,
                     const char *too_long) {
  size_t len = 0;

  while (from < to) {
    size_t start = from;
    uint8_t octet;
    int result = decode_octet(p, &from, to, &octet);
    if (result != SMPP_OK)
      return result;
    if (len + 1 == cap)
      return smpp__uri_error(p, start, too_long);
    out[len++] = (char)octet;
  }
  out[len] = '\0';
  return SMPP_OK;
}

static size_t find(struct smpp_span text, size_t from, size_t to, uint8_t c) {
  const uint8_t *hit = from < to ? memchr(text.ptr + from, c, to - from) : NULL;
  return hit ? (size_t)(hit - text.ptr) : to;
}

static int parse_scheme(struct smpp__uri_parse *p, size_t *at) {
  static const char name[] = "smpp";
  const uint8_t *text = p->text.ptr;
  size_t n = 0;

  while (n < 4 && n < p->text.len && (text[n] | 0x20) == (uint8_t)name[n])
    n++;
  if (n == 4 && n < p->text.len && (text[n] | 0x20) == 's') {
    p->out->tls = true;
    n++;
  }
  if (n < 4 || p->text.len - n < 3 || memcmp(text + n, "://", 3) != 0)
    return smpp__uri_error(p, 0, "an SMSC address begins with smpp:// or smpps://");
  *at = n + 3;
  return SMPP_OK;
}

/* SYSTEM_ID[:PASSWORD]@, in text[*at .. end); *at moves behind the '@'. */
static int parse_account(struct smpp__uri_parse *p, size_t *at, size_t end) {
  size_t sign = end, colon;
  int result;

  while (sign > *at && p->text.ptr[sign - 1] != '@')
    sign--;
  if (sign == *at)
    return smpp__uri_error(p, *at, "no '@': the form is smpp://SYSTEM_ID[:PASSWORD]@HOST[:PORT]");
  sign--;
  colon = find(p->text, *at, sign, ':');
  if (colon == *at)
    return smpp__uri_error(p, *at, "the system_id is missing");
  result = smpp__uri_decode(p, *at, colon, p->out->system_id, sizeof p->out->system_id,
                            "the system_id is longer than 64 octets");
  if (result == SMPP_OK && colon < sign) {
    p->out->has_password = true;
    result = smpp__uri_decode(p, colon + 1, sign, p->out->password, sizeof p->out->password,
                              "the password is longer than 64 octets");
  }
  *at = sign + 1;
  return result;
}

static bool is_name_octet(uint8_t c) {
  uint8_t lower = c | 0x20;
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_';
}

static int parse_name(struct smpp__uri_parse *p, size_t *at, size_t end,
                      struct smpp_uri_host *host) {
  size_t start = *at, len = 0;

  for (; *at < end && p->text.ptr[*at] != ':'; (*at)++) {
    if (!is_name_octet(p->text.ptr[*at]))
      return smpp__uri_error(p, *at, "a character that a host name cannot have");
    if (len + 1 == sizeof host->name)
      return smpp__uri_error(p, *at, "the host name is longer than 255 octets");
    host->name[len++] = (char)p->text.ptr[*at];
  }
  host->name[len] = '\0';
  if (len == 0)
    return smpp__uri_error(p, start,
                           *at < end ? "the host is missing; IPv6 addresses stand in brackets"
                                     : "the host is missing");
  return SMPP_OK;
}

/* An IPv6 address in brackets, with a zone perhaps (%25eth0). Whether the
 * address itself makes sense is said by whoever connects. */
static int parse_literal(struct smpp__uri_parse *p, size_t *at, size_t end,
                         struct smpp_uri_host *host) {
  size_t close = find(p->text, *at, end, ']'), start = *at + 1, i = 0;
  bool colon = false;
  int result;

  if (close == end)
    return smpp__uri_error(p, *at, "a '[' without its ']'");
  result = smpp__uri_decode(p, start, close, host->name, sizeof host->name,
                            "the host name is longer than 255 octets");
  if (result != SMPP_OK)
    return result;
  for (; host->name[i] && host->name[i] != '%'; i++) {
    colon = colon || host->name[i] == ':';
    if (smpp__uri_hex((uint8_t)host->name[i]) < 0 && host->name[i] != ':' && host->name[i] != '.')
      return smpp__uri_error(p, start, "between brackets stands an IPv6 address");
  }
  for (size_t zone = i + 1; host->name[i] && host->name[zone]; zone++)
    if (!is_name_octet((uint8_t)host->name[zone]))
      return smpp__uri_error(p, start, "between brackets stands an IPv6 address");
  if (!colon)
    return smpp__uri_error(p, start, "between brackets stands an IPv6 address");
  *at = close + 1;
  return SMPP_OK;
}

static int parse_host(struct smpp__uri_parse *p, size_t at, size_t end) {
  struct smpp_uri_host *host = &p->out->hosts[p->out->n_hosts];
  bool literal = at < end && p->text.ptr[at] == '[';
  uint32_t port = p->out->tls ? PORT_TLS : PORT_PLAIN;
  int result = literal ? parse_literal(p, &at, end, host) : parse_name(p, &at, end, host);

  if (result != SMPP_OK)
    return result;
  if (at < end && p->text.ptr[at] != ':')
    return smpp__uri_error(p, at, "only :PORT, a comma or ? may follow a host");
  if (at < end &&
      (!smpp__uri_number(smpp_span(p->text.ptr + at + 1, end - at - 1), 65535, &port) || port == 0))
    return smpp__uri_error(p, at + 1,
                           "a port is a number from 1 to 65535; IPv6 addresses stand in brackets");
  host->port = (uint16_t)port;
  p->out->n_hosts++;
  return SMPP_OK;
}

static int parse_hosts(struct smpp__uri_parse *p, size_t at, size_t end) {
  for (;;) {
    size_t comma = find(p->text, at, end, ',');
    int result;

    if (p->out->n_hosts == SMPP_URI_HOSTS)
      return smpp__uri_error(p, at, "more than eight hosts");
    result = parse_host(p, at, comma);
    if (result != SMPP_OK)
      return result;
    if (comma == end)
      return SMPP_OK;
    at = comma + 1;
  }
}

static void set_defaults(struct smpp_uri *out) {
  memset(out, 0, sizeof *out);
  out->bind_mode = -1;
  out->window = 10;
  out->binds = 1;
  out->timeout_ms = 10000;
  out->connect_ms = 10000;
  out->enquire_ms = 30000;
  out->throttle_pause_ms = 1000;
  out->dcs0_in = out->dcs0_out = SMPP_ENCODING_GSM7;
  out->id_policy_response = out->id_policy_receipt = SMPP_ID_AUTO;
  out->long_method = SMPP_LONG_UDH8;
  out->receipts = SMPP_RECEIPTS_AUTO;
  out->validity = SMPP_VALIDITY_RELATIVE;
  out->src_ton = out->src_npi = out->dst_ton = out->dst_npi = -1;
  out->dst_format = SMPP_DST_E164;
}

static int parse(struct smpp__uri_parse *p) {
  size_t at = 0, end = find(p->text, 0, p->text.len, '?');
  int result = parse_scheme(p, &at);

  if (result == SMPP_OK)
    result = parse_account(p, &at, end);
  if (result == SMPP_OK)
    result = parse_hosts(p, at, end);
  if (result == SMPP_OK && end < p->text.len)
    result = smpp__uri_options(p, end + 1);
  if (result != SMPP_OK || !p->unsupported)
    return result;
  p->fault->offset = p->unsupported_at;
  p->fault->detail = p->unsupported;
  return SMPP_ERR_UNSUPPORTED;
}

int smpp_uri_parse(struct smpp_span text, struct smpp_uri *out, struct smpp_fault *fault) {
  struct smpp_fault unread;
  struct smpp__uri_parse p = {.text = text, .out = out, .fault = fault ? fault : &unread};
  int result;

  memset(p.fault, 0, sizeof *p.fault);
  set_defaults(out);
  result = parse(&p);
  if (result != SMPP_OK)
    smpp_uri_wipe(out);
  return result;
}

void smpp_uri_wipe(struct smpp_uri *uri) {
  if (uri)
    explicit_bzero(uri, sizeof *uri);
}

void smpp_uri_apply(const struct smpp_uri *uri, struct smpp_client_config *config) {
  config->system_id = smpp_span_of(uri->system_id);
  if (uri->has_password)
    config->password = smpp_span_of(uri->password);
  config->system_type = smpp_span_of(uri->system_type);
  if (uri->bind_mode >= 0)
    config->bind_mode = uri->bind_mode;
  config->session.window = uri->window;
  config->session.response_ms = uri->timeout_ms;
  config->session.enquire_link_ms = uri->enquire_ms;
  config->rate = uri->rate;
  config->throttle_pause_ms = uri->throttle_pause_ms;
  config->binds = uri->binds;
  config->dcs0_in = uri->dcs0_in;
  config->dcs0_out = uri->dcs0_out;
  config->national_locking = uri->national_locking;
  config->national_single = uri->national_single;
  config->id_policy_response = uri->id_policy_response;
  config->id_policy_receipt = uri->id_policy_receipt;
  config->long_method = uri->long_method;
  config->receipts = uri->receipts;
  config->validity = uri->validity;
  config->tlvs = smpp_span(uri->tlvs, uri->tlvs_len);
}
