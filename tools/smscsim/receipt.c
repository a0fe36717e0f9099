/* SPDX-License-Identifier: MIT
 *
 * smscsim/receipt.c - the receipt of a message in the format that is set
 * (SMPP 3.4 4.6.1, 5.2.12, 5.3.2, Appendix B). */
#include "delivery.h"

#include "clock.h"

#include <smpp/receipt.h>
#include <smpp/text.h>
#include <smpp/tlv.h>
#include <stdio.h>

#define TEXT_CHARACTERS 20u /* Appendix B: the first 20 of the message */
#define RECEIPT_TEXT_SIZE 254u
#define ESM_RECEIPT 0x04u
#define ESM_ACK 0x08u
#define ESM_INTERMEDIATE 0x20u
#define ESM_UDHI 0x40u
#define DATE_SIZE 24u
#define TWO_HOURS_MS 7200000
#define NETWORK_GSM 3u

/* The network's error of a final state: any number that tells them apart. */
static unsigned error_of(uint8_t state) {
  switch (state) {
  case 3:
    return 2; /* EXPIRED */
  case 4:
    return 4; /* DELETED */
  case 5:
    return 1; /* UNDELIV */
  case 7:
    return 255; /* UNKNOWN */
  case 8:
    return 8; /* REJECTD */
  default:
    return 0;
  }
}

/* Characters that look the same in ASCII, Latin-1 and the GSM default alphabet:
 * a receipt's data_coding 0 then reads as it was meant, whatever it means. */
static char plain(uint32_t c) {
  bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');

  return letter || (c && c < 0x7F && strchr(" !\"#%&'()*+,-./:;<=>?", (int)c)) ? (char)c : '?';
}

static size_t first_characters(const struct message *message, char out[TEXT_CHARACTERS]) {
  struct data_buffer text = {NULL, 0, 0, false};
  size_t n = 0;

  if (message_text(message, &text))
    for (size_t i = 0; i < text.len && n < TEXT_CHARACTERS; i++) {
      uint8_t c = (uint8_t)text.ptr[i];

      /* What goes on in the middle of a UTF-8 character is no character more. */
      if ((c & 0xC0) != 0x80)
        out[n++] = plain(c);
    }
  data_buffer_free(&text);
  return n;
}

/* A date as the behaviour has it; "" for none. */
static void write_date(int64_t unix_ms, uint8_t how, char out[DATE_SIZE]) {
  struct smpp_receipt_date date = clock_date(unix_ms);
  unsigned seconds = date.second;

  smpp_receipt_date_format(&date, out);
  switch (how) {
  case DATE_SECONDS:
    snprintf(out + 10, DATE_SIZE - 10, "%02u", seconds);
    break;
  case DATE_CENTURY:
    memmove(out + 2, out, 10);
    memcpy(out, "20", 2);
    snprintf(out + 12, DATE_SIZE - 12, "%02u", seconds);
    break;
  case DATE_SMPP:
    snprintf(out + 10, DATE_SIZE - 10, "%02u000+", seconds);
    break;
  case DATE_ZEROS:
    memset(out, '0', 10);
    break;
  case DATE_EPOCH:
    snprintf(out, DATE_SIZE, "%lld", (long long)(unix_ms / 1000));
    break;
  case DATE_NONE:
    out[0] = '\0';
    break;
  default:
    break;
  }
}

static void write_error(unsigned error, char out[4]) {
  out[0] = (char)('0' + error / 100 % 10);
  out[1] = (char)('0' + error / 10 % 10);
  out[2] = (char)('0' + error % 10);
  out[3] = '\0';
}

/* --- the text -------------------------------------------------------------------- */

static bool has(const struct receipt_style *style, uint64_t flag) {
  return (style->flags & flag) != 0;
}

/* Behind each colon of a key. */
static size_t add_spaces(char out[RECEIPT_TEXT_SIZE], size_t len) {
  for (size_t i = 0; i < len && len + 2 < RECEIPT_TEXT_SIZE; i++)
    if (out[i] == ':') {
      memmove(out + i + 2, out + i + 1, len - i);
      out[i + 1] = ' ';
      len++;
    }
  return len;
}

/* The first field goes behind all others but the text. */
static void shuffle(char out[RECEIPT_TEXT_SIZE], size_t len) {
  char first[RECEIPT_TEXT_SIZE], *space = memchr(out, ' ', len), *end;
  size_t first_len;

  if (!space)
    return;
  first_len = (size_t)(space - out);
  memcpy(first, out, first_len);
  end = strstr(out, " text:");
  if (!end)
    end = out + len;
  memmove(out, space + 1, (size_t)(end - space) - 1);
  end -= first_len + 1;
  *end = ' ';
  memcpy(end + 1, first, first_len);
}

static size_t disguise(const struct receipt_style *style, char out[RECEIPT_TEXT_SIZE], size_t len) {
  if (has(style, RECEIPT_FLAG(shuffled)))
    shuffle(out, len);
  if (has(style, RECEIPT_FLAG(spaced)))
    len = add_spaces(out, len);
  if (has(style, RECEIPT_FLAG(lower_case)))
    for (size_t i = 0; i < len; i++)
      if (out[i] >= 'A' && out[i] <= 'Z')
        out[i] = (char)(out[i] + 32);
  return len;
}

struct receipt_text {
  char submitted[DATE_SIZE], done[DATE_SIZE], error[4], text[TEXT_CHARACTERS];
};

static void set_dates(const struct message *message, const struct receipt_style *style,
                      int64_t unix_ms, struct receipt_text *texts, struct smpp_receipt *receipt) {
  int64_t ahead = has(style, RECEIPT_FLAG(local_time)) ? TWO_HOURS_MS : 0;
  uint8_t how = style->date;

  if (style->format == RECEIPT_SECONDS)
    how = DATE_SECONDS;
  if (how == DATE_NONE)
    return;
  write_date(message->received_ms + ahead, how, texts->submitted);
  write_date(unix_ms + ahead, how, texts->done);
  receipt->submit_date = smpp_span_of(texts->submitted);
  receipt->done_date = smpp_span_of(texts->done);
}

/* The text of Appendix B as the style has it; its length. */
static size_t write_text(const struct message *message, uint8_t state,
                         const struct receipt_style *style, const char *id, int64_t unix_ms,
                         char out[RECEIPT_TEXT_SIZE]) {
  bool counts = has(style, RECEIPT_FLAG(counts));
  struct receipt_text texts;
  struct smpp_receipt receipt;
  size_t len = 0;

  memset(&receipt, 0, sizeof receipt);
  write_error(error_of(state), texts.error);
  receipt.id = smpp_span_of(id);
  receipt.stat = smpp_span_of(style->stat[0] ? style->stat : state_word(state));
  if (style->format != RECEIPT_BARE)
    receipt.err = smpp_span_of(style->err[0] ? style->err : texts.error);
  if (style->format != RECEIPT_MINIMAL && style->format != RECEIPT_BARE) {
    receipt.sub = smpp_span_of(counts ? "0" : "001");
    receipt.dlvrd = smpp_span_of(counts ? "28" : state == 2 ? "001" : "000");
    set_dates(message, style, unix_ms, &texts, &receipt);
    receipt.text = smpp_span((uint8_t *)texts.text, first_characters(message, texts.text));
    if (has(style, RECEIPT_FLAG(control)) && receipt.text.len)
      texts.text[0] = 1;
  }
  if (smpp_receipt_format(&receipt, out, RECEIPT_TEXT_SIZE, &len) != SMPP_OK)
    return 0;
  return disguise(style, out, len);
}

/* --- the TLVs -------------------------------------------------------------------- */

static int put_id(const struct receipt_style *style, const char *id, uint8_t *tlvs, size_t cap,
                  size_t *len) {
  struct smpp_span text = smpp_span_of(id);
  int result = smpp_tlv_put_string(tlvs, cap, len, SMPP_TLV_receipted_message_id, text);

  if (result == SMPP_OK && has(style, RECEIPT_FLAG(twin_tlv)))
    result = smpp_tlv_put_string(tlvs, cap, len, SMPP_TLV_receipted_message_id, smpp_span_of("x"));
  return result;
}

static int put_state(const struct receipt_style *style, uint8_t state, uint8_t *tlvs, size_t cap,
                     size_t *len) {
  if (has(style, RECEIPT_FLAG(no_state)))
    return SMPP_OK;
  return smpp_tlv_put_u8(tlvs, cap, len, SMPP_TLV_message_state, state);
}

static bool put_tlvs(uint8_t state, const struct receipt_style *style, const char *id,
                     uint8_t *tlvs, size_t cap, size_t *len) {
  unsigned error = error_of(state);
  uint8_t network_error[3] = {NETWORK_GSM, (uint8_t)(error >> 8), (uint8_t)error};
  char digits[4];

  if (put_id(style, id, tlvs, cap, len) != SMPP_OK ||
      put_state(style, state, tlvs, cap, len) != SMPP_OK)
    return false;
  if (has(style, RECEIPT_FLAG(text_error))) {
    write_error(error, digits);
    memcpy(network_error, digits, 3);
  } else if (error == 0) {
    return true;
  }
  return smpp_tlv_put(tlvs, cap, len, SMPP_TLV_network_error_code, smpp_span(network_error, 3)) ==
         SMPP_OK;
}

static bool has_tlvs(uint8_t format) {
  return format == RECEIPT_FULL || format == RECEIPT_TLV || format == RECEIPT_PAYLOAD ||
         format == RECEIPT_SECONDS;
}

/* --- the whole ------------------------------------------------------------------- */

/* 5.2.12; the addresses change places (B8). */
static void set_addresses(const struct message *message, bool swapped, struct smpp_sm *sm) {
  sm->source_addr = swapped ? message->from : message->to;
  sm->source_addr_ton = swapped ? message->from_ton : message->to_ton;
  sm->source_addr_npi = swapped ? message->from_npi : message->to_npi;
  sm->destination_addr = swapped ? message->to : message->from;
  sm->dest_addr_ton = swapped ? message->to_ton : message->from_ton;
  sm->dest_addr_npi = swapped ? message->to_npi : message->from_npi;
}

static uint8_t esm_class(const struct receipt_style *style, bool intermediate) {
  if (style->format == RECEIPT_UNMARKED)
    return 0;
  if (has(style, RECEIPT_FLAG(esm_ack)))
    return ESM_ACK;
  if (intermediate || has(style, RECEIPT_FLAG(esm_intermediate)))
    return ESM_INTERMEDIATE;
  return ESM_RECEIPT;
}

/* A header in front of the text, and its bit; where it does not fit, neither. */
static size_t put_header(char text[RECEIPT_TEXT_SIZE], size_t len, uint8_t *esm) {
  static const uint8_t udh[] = {5, 0, 3, 1, 1, 1};

  if (len + sizeof udh > RECEIPT_TEXT_SIZE)
    return len;
  memmove(text + sizeof udh, text, len);
  memcpy(text, udh, sizeof udh);
  *esm |= ESM_UDHI;
  return len + sizeof udh;
}

struct delivery *receipt_new(const struct message *message, uint8_t state, bool intermediate,
                             const struct receipt_style *style, const char *id, int64_t unix_ms) {
  char text[RECEIPT_TEXT_SIZE];
  uint8_t tlvs[RECEIPT_TEXT_SIZE + 256];
  size_t text_len = 0, tlvs_len = 0;
  struct delivery *delivery;
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  set_addresses(message, has(style, RECEIPT_FLAG(swapped)), &pdu.sm);
  pdu.sm.esm_class = esm_class(style, intermediate);
  if (style->format != RECEIPT_TLV)
    text_len = write_text(message, state, style, id, unix_ms, text);
  if (has(style, RECEIPT_FLAG(esm_udhi)))
    text_len = put_header(text, text_len, &pdu.sm.esm_class);
  if (has_tlvs(style->format) && !put_tlvs(state, style, id, tlvs, sizeof tlvs, &tlvs_len))
    return NULL;
  if (style->format != RECEIPT_PAYLOAD)
    pdu.sm.short_message = smpp_span((uint8_t *)text, text_len);
  else if (smpp_tlv_put(tlvs, sizeof tlvs, &tlvs_len, SMPP_TLV_message_payload,
                        smpp_span((uint8_t *)text, text_len)) != SMPP_OK)
    return NULL;
  pdu.tlvs = smpp_span(tlvs, tlvs_len);
  if ((delivery = delivery_new(&pdu, true)))
    delivery->is_data_sm = has(style, RECEIPT_FLAG(data_sm));
  return delivery;
}
