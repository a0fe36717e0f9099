/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "support/words.h"
#include <smpp/names.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *find(const char *words, const char *key) {
  size_t len = strlen(key);

  for (const char *at = strstr(words, key); at; at = strstr(at + 1, key))
    if ((at == words || at[-1] == ' ') && at[len] == '=')
      return at + len + 1;
  return NULL;
}

bool words_text(const char *words, const char *key, char *buf, size_t cap) {
  const char *value = find(words, key);

  if (!value)
    return false;
  snprintf(buf, cap, "%.*s", (int)strcspn(value, " "), value);
  return true;
}

unsigned long long words_number(const char *words, const char *key, unsigned long long absent) {
  char text[64];
  uint32_t status;

  if (!words_text(words, key, text, sizeof text))
    return absent;
  if (smpp_status_by_name(smpp_span_of(text), &status))
    return status;
  return strtoull(text, NULL, 0);
}

static struct smpp_span text_of(const char *words, const char *key, int slot,
                                struct words_storage *storage) {
  if (!words_text(words, key, storage->texts[slot], sizeof storage->texts[slot]))
    return smpp_span(NULL, 0);
  return smpp_span_of(storage->texts[slot]);
}

static void check_keys(const char *words) {
  static const char *const known[] = {
      "seq",        "status",      "system_id",        "password", "interface_version",
      "message_id", "source_addr", "destination_addr", "text",     "sc_interface_version",
      "payload",    "cookie",      "service_type"};

  for (const char *at = strchr(words, '='); at; at = strchr(at + 1, '=')) {
    const char *from = at;
    bool ok = false;

    while (from > words && from[-1] != ' ')
      from--;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
      ok = ok || ((size_t)(at - from) == strlen(known[i]) &&
                  memcmp(from, known[i], strlen(known[i])) == 0);
    if (!ok)
      fail_msg("no such key in \"%s\"", words);
  }
}

static void fill_tlvs(const char *words, struct words_storage *storage, struct smpp_pdu *out) {
  size_t len = 0;
  unsigned long long version = words_number(words, "sc_interface_version", 0);
  size_t payload = (size_t)words_number(words, "payload", 0);
  static uint8_t octets[65535];

  if (version)
    smpp_tlv_put_u8(storage->tlvs, sizeof storage->tlvs, &len, SMPP_TLV_sc_interface_version,
                    (uint8_t)version);
  if (payload)
    smpp_tlv_put(storage->tlvs, sizeof storage->tlvs, &len, SMPP_TLV_message_payload,
                 smpp_span(octets, payload));
  out->tlvs = smpp_span(storage->tlvs, len);
}

static void fill_body(const char *words, struct words_storage *storage, struct smpp_pdu *out) {
  switch (out->command_id) {
  case SMPP_BIND_RECEIVER:
  case SMPP_BIND_TRANSMITTER:
  case SMPP_BIND_TRANSCEIVER:
    out->bind.system_id = text_of(words, "system_id", 0, storage);
    out->bind.password = text_of(words, "password", 1, storage);
    out->bind.interface_version = (uint8_t)words_number(words, "interface_version", 0x34);
    break;
  case SMPP_OUTBIND:
    out->outbind.system_id = text_of(words, "system_id", 0, storage);
    out->outbind.password = text_of(words, "password", 1, storage);
    break;
  case SMPP_SUBMIT_SM:
  case SMPP_DELIVER_SM:
    out->sm.source_addr = text_of(words, "source_addr", 2, storage);
    out->sm.destination_addr = text_of(words, "destination_addr", 3, storage);
    if (out->sm.destination_addr.len == 0)
      out->sm.destination_addr = smpp_span_of("33612345678");
    out->sm.short_message = text_of(words, "text", 4, storage);
    out->sm.service_type = text_of(words, "service_type", 6, storage);
    break;
  case SMPP_SUBMIT_MULTI: {
    static uint8_t wire[64];
    struct smpp_dest_address to = {.dest_flag = 1, .destination_addr = smpp_span_of("336")};
    size_t len = 0;

    smpp_dest_address_put(wire, sizeof wire, &len, &to);
    out->submit_multi.number_of_dests = 1;
    out->submit_multi.dest_addresses = smpp_span(wire, len);
    break;
  }
  case SMPP_QUERY_SM:
    out->query_sm.message_id = text_of(words, "message_id", 5, storage);
    break;
  case SMPP_DATA_SM:
    out->data_sm.destination_addr = smpp_span_of("33612345678");
    break;
  case SMPP_SUBMIT_SM_RESP:
  case SMPP_DELIVER_SM_RESP:
  case SMPP_DATA_SM_RESP:
    out->sm_resp.message_id = text_of(words, "message_id", 5, storage);
    break;
  case SMPP_BIND_RECEIVER_RESP:
  case SMPP_BIND_TRANSMITTER_RESP:
  case SMPP_BIND_TRANSCEIVER_RESP:
    out->bind_resp.system_id = text_of(words, "system_id", 0, storage);
    break;
  default:
    break;
  }
}

void words_to_pdu(const char *words, struct words_storage *storage, struct smpp_pdu *out) {
  struct smpp_span name = smpp_span(words, strcspn(words, " "));

  *out = (struct smpp_pdu){0};
  if (!smpp_command_by_name(name, &out->command_id))
    fail_msg("no such command: \"%s\"", words);
  check_keys(words);
  out->sequence_number = (uint32_t)words_number(words, "seq", 0);
  out->command_status = (uint32_t)words_number(words, "status", 0);
  fill_body(words, storage, out);
  fill_tlvs(words, storage, out);
}

static size_t hex_to_octets(const char *hex, uint8_t *buf, size_t cap) {
  size_t n = 0;
  unsigned octet;

  for (; n < cap && sscanf(hex, "%2x", &octet) == 1; hex += 2)
    buf[n++] = (uint8_t)octet;
  return n;
}

size_t words_to_octets(const char *words, uint8_t *buf, size_t cap) {
  struct words_storage *storage;
  struct smpp_pdu pdu;
  size_t len = 0;
  int result;

  if (strncmp(words, "hex=", 4) == 0)
    return hex_to_octets(words + 4, buf, cap);
  storage = malloc(sizeof *storage);
  assert_non_null(storage);
  words_to_pdu(words, storage, &pdu);
  result = smpp_pdu_encode(&pdu, NULL, SMPP_ENCODE_VERBATIM, buf, cap, &len, NULL);
  free(storage);
  assert_int_equal(result, SMPP_OK);
  return len;
}

/* Appends to a text of `cap` octets. */
__attribute__((format(printf, 3, 4))) static void add(char *buf, size_t cap, const char *format,
                                                      ...) {
  size_t len = strlen(buf);
  va_list arguments;

  va_start(arguments, format);
  vsnprintf(buf + len, cap - len, format, arguments);
  va_end(arguments);
}

static void add_command(char *buf, size_t cap, uint32_t command_id) {
  const char *name = smpp_command_name(command_id);

  if (name)
    add(buf, cap, "%s", name);
  else
    add(buf, cap, "0x%08X", (unsigned)command_id);
}

static void add_status(char *buf, size_t cap, uint32_t status) {
  const char *name = smpp_status_name(status);

  if (name)
    add(buf, cap, " status=%s", name);
  else
    add(buf, cap, " status=0x%08X", (unsigned)status);
}

void pdu_to_words(const struct smpp_pdu *pdu, char *buf, size_t cap) {
  uint32_t version;

  buf[0] = 0;
  add_command(buf, cap, pdu->command_id);
  add(buf, cap, " seq=0x%X seq=%u len=%u", (unsigned)pdu->sequence_number,
      (unsigned)pdu->sequence_number, (unsigned)pdu->command_length);
  add_status(buf, cap, pdu->command_status);
  if (smpp_tlv_find_int(pdu->tlvs, SMPP_TLV_sc_interface_version, &version))
    add(buf, cap, " sc_interface_version=0x%X", (unsigned)version);
  add(buf, cap, " tlvs=%u", (unsigned)pdu->tlvs.len);
  if (pdu->command_id == SMPP_SUBMIT_SM_RESP || pdu->command_id == SMPP_DELIVER_SM_RESP ||
      pdu->command_id == SMPP_DATA_SM_RESP)
    add(buf, cap, " message_id=%.*s", (int)pdu->sm_resp.message_id.len,
        (const char *)pdu->sm_resp.message_id.ptr);
  if (pdu->command_id == SMPP_SUBMIT_SM || pdu->command_id == SMPP_DELIVER_SM)
    add(buf, cap, " text=%.*s", (int)pdu->sm.short_message.len,
        (const char *)pdu->sm.short_message.ptr);
  if (pdu->body_absent)
    add(buf, cap, " no_body");
}

void event_to_words(const struct smpp_event *event, char *buf, size_t cap) {
  static const char *const types[] = {"bound",    "bind_refused", "request", "notification",
                                      "response", "late",         "stray",   "refused",
                                      "unbind",   "closed"};
  static const char *const whys[] = {"answer",   "timeout",     "closed", "wrong_kind",
                                     "nack_rok", "undecodable", "early"};
  static const char *const reasons[] = {
#define REASON(name, value, text) #name,
      SMPP_CLOSE_MAP(REASON)
#undef REASON
  };

  buf[0] = 0;
  add(buf, cap, "%s ", types[event->type]);
  if (event->type == SMPP_EVENT_CLOSED) {
    add(buf, cap, "reason=%s detail=%s", reasons[event->reason],
        event->detail ? event->detail : "none");
    return;
  }
  add_command(buf, cap, event->command_id);
  add(buf, cap, " seq=0x%X seq=%u", (unsigned)event->sequence_number,
      (unsigned)event->sequence_number);
  add_status(buf, cap, event->command_status);
  if (event->type == SMPP_EVENT_RESPONSE || event->type == SMPP_EVENT_LATE ||
      event->type == SMPP_EVENT_BOUND || event->type == SMPP_EVENT_BIND_REFUSED)
    add(buf, cap, " cookie=%llu outcome=%s why=%s sent=%llu", (unsigned long long)event->cookie,
        smpp_outcome_name(event->outcome), whys[event->why], (unsigned long long)event->sent_ms);
  add(buf, cap, " field=%s", event->fault.field ? event->fault.field : "none");
  if (event->pdu) {
    char pdu[512];

    pdu_to_words(event->pdu, pdu, sizeof pdu);
    add(buf, cap, " pdu: %s", pdu);
  }
}

bool words_match(const char *expected, const char *actual) {
  char padded[1200], word[256];
  bool first = true;

  snprintf(padded, sizeof padded, " %s ", actual);
  for (const char *at = expected; *at; first = false) {
    size_t len = strcspn(at, " ");

    snprintf(word, sizeof word, " %.*s ", (int)len, at);
    if (first ? strncmp(padded, word, len + 2) != 0 : !strstr(padded, word))
      return false;
    at += len;
    at += strspn(at, " ");
  }
  return true;
}
