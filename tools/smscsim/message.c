/* SPDX-License-Identifier: MIT
 *
 * smscsim/message.c - a message in one block of memory. */
#include "message.h"

#include "clock.h"
#include "draw.h"

#include <smpp/text.h>
#include <stdlib.h>

#define ESM_UDHI 0x40u
#define STATE_EXPIRED 3u

static void draft_sm(const struct smpp_sm *sm, struct message_draft *out) {
  out->service_type = sm->service_type;
  out->from = sm->source_addr;
  out->from_ton = sm->source_addr_ton;
  out->from_npi = sm->source_addr_npi;
  out->to = sm->destination_addr;
  out->to_ton = sm->dest_addr_ton;
  out->to_npi = sm->dest_addr_npi;
  out->esm_class = sm->esm_class;
  out->data_coding = sm->data_coding;
  out->registered_delivery = sm->registered_delivery;
}

static void draft_data_sm(const struct smpp_data_sm *sm, struct message_draft *out) {
  out->service_type = sm->service_type;
  out->from = sm->source_addr;
  out->from_ton = sm->source_addr_ton;
  out->from_npi = sm->source_addr_npi;
  out->to = sm->destination_addr;
  out->to_ton = sm->dest_addr_ton;
  out->to_npi = sm->dest_addr_npi;
  out->esm_class = sm->esm_class;
  out->data_coding = sm->data_coding;
  out->registered_delivery = sm->registered_delivery;
}

static void draft_multi(const struct smpp_submit_multi *sm, struct message_draft *out) {
  out->service_type = sm->service_type;
  out->from = sm->source_addr;
  out->from_ton = sm->source_addr_ton;
  out->from_npi = sm->source_addr_npi;
  out->esm_class = sm->esm_class;
  out->data_coding = sm->data_coding;
  out->registered_delivery = sm->registered_delivery;
}

void message_draft_of(const struct smpp_pdu *pdu, struct message_draft *out) {
  struct smpp_span payload;

  memset(out, 0, sizeof *out);
  if (pdu->command_id == SMPP_DATA_SM)
    draft_data_sm(&pdu->data_sm, out);
  else if (pdu->command_id == SMPP_SUBMIT_MULTI)
    draft_multi(&pdu->submit_multi, out);
  else
    draft_sm(&pdu->sm, out);
  out->user_data = smpp_pdu_user_data(pdu);
  out->in_payload = smpp_tlv_find(pdu->tlvs, SMPP_TLV_message_payload, &payload);
}

static struct smpp_span place(uint8_t **at, struct smpp_span from) {
  struct smpp_span span = smpp_span(*at, from.len);

  if (from.len)
    memcpy(*at, from.ptr, from.len);
  *at += from.len;
  return span;
}

uint8_t segments_of(size_t octets, int encoding) {
  size_t whole = 160, part = 153, n;

  if (encoding != SMPP_ENCODING_GSM7 && encoding != SMPP_ENCODING_ASCII) {
    whole = 140;
    part = 134;
  }
  n = octets <= whole ? 1 : (octets + part - 1) / part;
  return n > 255 ? 255 : (uint8_t)n;
}

static void set_concat(struct message *message, const struct smpp_pdu *pdu) {
  struct smpp_concat concat;

  message->parts = message->seq = 1;
  message->segments = 1;
  if (message->in_payload)
    message->segments = message->parts = segments_of(
        message->user_data.len, smpp_data_coding_encoding(message->data_coding, message->dcs0));
  if (smpp_pdu_concat(pdu, &concat) != SMPP_OK)
    return;
  message->parts = concat.total;
  message->seq = concat.seq;
  message->reference = concat.reference;
  message->reference_kind = concat.kind;
}

struct message *message_new(const struct message_draft *draft, const struct smpp_pdu *pdu,
                            uint8_t dcs0) {
  size_t len = draft->system_id.len + draft->service_type.len + draft->from.len + draft->to.len +
               draft->user_data.len;
  struct message *message = malloc(sizeof *message + len);
  uint8_t *at;

  if (!message)
    return NULL;
  memset(message, 0, sizeof *message);
  at = message->octets;
  message->refs = 1;
  message->system_id = place(&at, draft->system_id);
  message->service_type = place(&at, draft->service_type);
  message->from = place(&at, draft->from);
  message->to = place(&at, draft->to);
  message->user_data = place(&at, draft->user_data);
  message->from_ton = draft->from_ton;
  message->from_npi = draft->from_npi;
  message->to_ton = draft->to_ton;
  message->to_npi = draft->to_npi;
  message->esm_class = draft->esm_class;
  message->data_coding = draft->data_coding;
  message->registered_delivery = draft->registered_delivery;
  message->in_payload = draft->in_payload;
  message->dcs0 = dcs0;
  set_concat(message, pdu);
  return message;
}

struct message *message_ref(struct message *message) {
  message->refs++;
  return message;
}

void message_unref(struct message *message) {
  if (!message || --message->refs > 0)
    return;
  free(message->replacement);
  free(message);
}

bool message_replace_text(struct message *message, struct smpp_span text) {
  uint8_t *copy = malloc(text.len + 1);

  if (!copy)
    return false;
  if (text.len)
    memcpy(copy, text.ptr, text.len);
  free(message->replacement);
  message->replacement = copy;
  message->user_data = smpp_span(copy, text.len);
  message->in_payload = false;
  return true;
}

void message_plan(struct message *message) {
  message->final_ms = message->not_before_ms + message->wait_ms;
  message->final_state = message->drawn_state;
  if (message->expires_ms < message->final_ms) {
    message->final_ms = message->expires_ms;
    message->final_state = STATE_EXPIRED;
  }
}

uint8_t message_state_at(const struct message *message, uint64_t now_ms) {
  return now_ms >= message->final_ms ? message->final_state : 1;
}

/* It stands for what came, by whatever field that was. */
static struct smpp_pdu pdu_of(const struct message *message) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_SUBMIT_SM;
  pdu.sm.esm_class = message->esm_class;
  pdu.sm.data_coding = message->data_coding;
  pdu.sm.short_message = message->user_data;
  return pdu;
}

struct smpp_gsm7_tables message_tables(const struct message *message) {
  struct smpp_udh udh;

  if (!(message->esm_class & ESM_UDHI) || smpp_udh_parse(message->user_data, &udh) != SMPP_OK)
    return (struct smpp_gsm7_tables){0, 0};
  return (struct smpp_gsm7_tables){udh.locking_shift > 0 ? (uint8_t)udh.locking_shift : 0,
                                   udh.single_shift > 0 ? (uint8_t)udh.single_shift : 0};
}

int message_part(const struct message *message, uint8_t *buf, size_t cap, struct smpp_span *out) {
  struct smpp_pdu pdu = pdu_of(message);

  return smpp_pdu_part(&pdu, message->dcs0, buf, cap, out);
}

static size_t character_len(const char *at, size_t left) {
  size_t n = 1;

  while (n < left && ((uint8_t)at[n] & 0xC0) == 0x80)
    n++;
  return n;
}

/* What the network makes of Latin-1 for the radio; the new length. */
static size_t as_gsm(char *text, size_t len) {
  struct smpp_gsm7_tables basic = {0, 0};
  size_t out = 0, n, septets;

  for (size_t at = 0; at < len; at += n) {
    struct smpp_span one = smpp_span((uint8_t *)text + at, n = character_len(text + at, len - at));

    if (smpp_gsm7_encode(basic, one, NULL, 0, &septets, NULL) == SMPP_ERR_UNENCODABLE) {
      text[out++] = '?';
      continue;
    }
    memmove(text + out, text + at, n);
    out += n;
  }
  return out;
}

bool message_text(const struct message *message, struct data_buffer *out) {
  struct smpp_pdu pdu = pdu_of(message);
  size_t len = 0;
  int result;

  /* No encoding makes more than four octets of UTF-8 from one of its own (packed,
   * eight septets in seven). */
  if (!data_buffer_reserve(out, message->user_data.len * 4 + 1))
    return false;
  result = smpp_pdu_text(&pdu, message->dcs0, NULL, out->ptr + out->len, out->cap - out->len, &len);
  if (result != SMPP_OK && result != SMPP_ERR_BAD_TEXT)
    return false;
  if (message->as_gsm &&
      smpp_data_coding_encoding(message->data_coding, message->dcs0) == SMPP_ENCODING_LATIN1)
    len = as_gsm(out->ptr + out->len, len);
  out->len += len;
  return true;
}

static void write_uuid(uint64_t high, uint64_t low, char out[MESSAGE_ID_SIZE]) {
  static const char digits[] = "0123456789abcdef";
  char *at = out;

  high = (high & ~UINT64_C(0xF000)) | UINT64_C(0x4000);     /* version 4 */
  low = (low & ~(UINT64_C(3) << 62)) | (UINT64_C(2) << 62); /* its variant */
  for (unsigned i = 0; i < 32; i++) {
    uint64_t half = i < 16 ? high : low;

    if (i == 8 || i == 12 || i == 16 || i == 20)
      *at++ = '-';
    *at++ = digits[(half >> (60 - 4 * (i % 16))) & 15];
  }
  *at = '\0';
}

/* The digits of a number to a base, at least `least` of them. */
static void write_number(uint64_t number, unsigned base, const char *digits, unsigned least,
                         char *out) {
  char reversed[MESSAGE_ID_SIZE];
  unsigned n = 0;

  do {
    reversed[n++] = digits[number % base];
    number /= base;
  } while (number || n < least);
  for (unsigned i = 0; i < n; i++)
    out[i] = reversed[n - 1 - i];
  out[n] = '\0';
}

void message_id_write(uint8_t format, uint64_t number, uint64_t seed, char out[MESSAGE_ID_SIZE]) {
  switch (format) {
  case ID_UUID:
    write_uuid(draw(seed, 0, number, DRAW_ID_HIGH), draw(seed, 0, number, DRAW_ID_LOW), out);
    break;
  case ID_HEX:
    write_number(number, 16, "0123456789abcdef", 1, out);
    break;
  case ID_HEXU:
    write_number(number, 16, "0123456789ABCDEF", 1, out);
    break;
  case ID_LONG:
    memcpy(out, "987654321", 9);
    write_number(number, 10, "0123456789", 13, out + 9);
    break;
  case ID_SAR:
    memcpy(out, "SAR-", 4);
    write_number(number, 10, "0123456789", 10, out + 4);
    strcat(out, "-1-1");
    break;
  default:
    write_number(number, 10, "0123456789", 10, out);
  }
}

bool store_init(struct store *store, size_t keep) {
  memset(store, 0, sizeof *store);
  store->keep = keep;
  store->ring = calloc(keep ? keep : 1, sizeof(struct message *));
  return store->ring != NULL;
}

void store_free(struct store *store) {
  for (size_t i = 0; i < store->n; i++)
    message_unref(store_at(store, i));
  free(store->ring);
  memset(store, 0, sizeof *store);
}

void store_add(struct store *store, struct message *message) {
  if (store->keep == 0)
    return;
  if (store->n == store->keep) {
    message_unref(store->ring[store->head]);
    store->ring[store->head] = message_ref(message);
    store->head = (store->head + 1) % store->keep;
  } else {
    store->ring[store->n++] = message_ref(message);
  }
}

struct message *store_at(const struct store *store, size_t i) {
  return store->ring[(store->head + i) % store->keep];
}

struct message *store_find(const struct store *store, struct smpp_span id) {
  for (size_t i = store->n; i-- > 0;)
    if (smpp_span_equal(smpp_span_of(store_at(store, i)->id), id))
      return store_at(store, i);
  return NULL;
}

/* An address as JSON's text: an octet above 0x7F stands for U+00XX. */
static void write_address(struct data_json_writer *json, const char *key, struct smpp_span octets) {
  struct data_buffer text = {NULL, 0, 0, false};

  for (size_t i = 0; i < octets.len; i++)
    data_buffer_add_code_point(&text, octets.ptr[i]);
  data_json_member_string(json, key, data_buffer_span(&text));
  data_buffer_free(&text);
}

static void write_message(const struct message *message, uint64_t now_ms, struct data_buffer *text,
                          struct data_json_writer *json) {
  char received[CLOCK_ISO_SIZE];

  data_buffer_clear(text);
  clock_iso(message->received_ms, received);
  data_json_object_begin(json);
  data_json_member_text(json, "id", message->id);
  write_address(json, "system_id", message->system_id);
  write_address(json, "from", message->from);
  write_address(json, "to", message->to);
  data_json_member_uint(json, "data_coding", message->data_coding);
  data_json_member_uint(json, "esm_class", message->esm_class);
  data_json_key(json, "text");
  if (message_text(message, text))
    data_json_string(json, data_buffer_span(text));
  else
    data_json_null(json);
  data_json_key(json, "hex");
  data_json_hex(json, message->user_data);
  data_json_member_text(json, "state", state_word(message_state_at(message, now_ms)));
  data_json_member_uint(json, "parts", message->parts);
  data_json_member_text(json, "received", received);
  data_json_object_end(json);
}

/* Times as text are in the order of time. */
static bool fits(const struct message *message, const struct message_filter *filter) {
  char received[CLOCK_ISO_SIZE];

  if ((filter->to[0] && !number_fits(filter->to, message->to)) ||
      (filter->from[0] && !number_fits(filter->from, message->from)) ||
      (filter->system_id[0] &&
       !smpp_span_equal(message->system_id, smpp_span_of(filter->system_id))))
    return false;
  if (filter->since[0] == '\0')
    return true;
  clock_iso(message->received_ms, received);
  return strcmp(received, filter->since) >= 0;
}

void store_write(const struct store *store, const struct message_filter *filter, uint64_t now_ms,
                 struct data_json_writer *json) {
  struct data_buffer text = {NULL, 0, 0, false};

  data_json_object_begin(json);
  data_json_key(json, "messages");
  data_json_array_begin(json);
  for (size_t i = 0; i < store->n; i++)
    if (fits(store_at(store, i), filter))
      write_message(store_at(store, i), now_ms, &text, json);
  data_json_array_end(json);
  data_json_object_end(json);
  data_buffer_free(&text);
}
