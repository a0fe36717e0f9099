/* SPDX-License-Identifier: MIT
 *
 * smscsim/receipt.c - the receipt of a message in the format that is set
 * (SMPP 3.4 4.6.1, 5.2.12, 5.3.2, Appendix B). */
#include "delivery.h"

#include "clock.h"

#include <smpp/receipt.h>
#include <smpp/text.h>
#include <smpp/tlv.h>

#define TEXT_CHARACTERS 20u /* Appendix B: the first 20 of the message */
#define RECEIPT_TEXT_SIZE 254u
#define ESM_RECEIPT 0x04u
#define ESM_INTERMEDIATE 0x20u
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

static void write_date(int64_t unix_ms, bool seconds, char out[13]) {
  struct smpp_receipt_date date = clock_date(unix_ms);

  smpp_receipt_date_format(&date, out);
  if (seconds) {
    out[10] = (char)('0' + date.second / 10);
    out[11] = (char)('0' + date.second % 10);
    out[12] = '\0';
  }
}

static void write_error(unsigned error, char out[4]) {
  out[0] = (char)('0' + error / 100 % 10);
  out[1] = (char)('0' + error / 10 % 10);
  out[2] = (char)('0' + error % 10);
  out[3] = '\0';
}

/* The text of Appendix B as `format` has it; its length. */
static size_t write_text(const struct message *message, uint8_t state, uint8_t format,
                         const char *id, int64_t unix_ms, char out[RECEIPT_TEXT_SIZE]) {
  char submitted[13], done[13], error[4], text[TEXT_CHARACTERS];
  struct smpp_receipt receipt;
  size_t len = 0;

  memset(&receipt, 0, sizeof receipt);
  write_error(error_of(state), error);
  receipt.id = smpp_span_of(id);
  receipt.stat = smpp_span_of(state_word(state));
  receipt.err = smpp_span_of(error);
  if (format != RECEIPT_MINIMAL) {
    write_date(message->received_ms, format == RECEIPT_SECONDS, submitted);
    write_date(unix_ms, format == RECEIPT_SECONDS, done);
    receipt.sub = smpp_span_of("001");
    receipt.dlvrd = smpp_span_of(state == 2 ? "001" : "000");
    receipt.submit_date = smpp_span_of(submitted);
    receipt.done_date = smpp_span_of(done);
    receipt.text = smpp_span(text, first_characters(message, text));
  }
  if (smpp_receipt_format(&receipt, out, RECEIPT_TEXT_SIZE, &len) != SMPP_OK)
    return 0;
  return len;
}

static bool put_tlvs(uint8_t state, const char *id, uint8_t *tlvs, size_t cap, size_t *len) {
  unsigned error = error_of(state);
  uint8_t network_error[3] = {NETWORK_GSM, (uint8_t)(error >> 8), (uint8_t)error};

  if (smpp_tlv_put_string(tlvs, cap, len, SMPP_TLV_receipted_message_id, smpp_span_of(id)) !=
          SMPP_OK ||
      smpp_tlv_put_u8(tlvs, cap, len, SMPP_TLV_message_state, state) != SMPP_OK)
    return false;
  return error == 0 || smpp_tlv_put(tlvs, cap, len, SMPP_TLV_network_error_code,
                                    smpp_span(network_error, 3)) == SMPP_OK;
}

static bool has_tlvs(uint8_t format) {
  return format == RECEIPT_FULL || format == RECEIPT_TLV || format == RECEIPT_PAYLOAD ||
         format == RECEIPT_SECONDS;
}

/* 5.2.12; the addresses change places (B8). */
static void set_addresses(const struct message *message, struct smpp_sm *sm) {
  sm->source_addr = message->to;
  sm->source_addr_ton = message->to_ton;
  sm->source_addr_npi = message->to_npi;
  sm->destination_addr = message->from;
  sm->dest_addr_ton = message->from_ton;
  sm->dest_addr_npi = message->from_npi;
}

struct delivery *receipt_new(const struct message *message, uint8_t state, bool intermediate,
                             uint8_t format, const char *id, int64_t unix_ms) {
  char text[RECEIPT_TEXT_SIZE];
  uint8_t tlvs[RECEIPT_TEXT_SIZE + 128];
  size_t text_len = 0, tlvs_len = 0;
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  set_addresses(message, &pdu.sm);
  if (format != RECEIPT_UNMARKED)
    pdu.sm.esm_class = intermediate ? ESM_INTERMEDIATE : ESM_RECEIPT;
  if (format != RECEIPT_TLV)
    text_len = write_text(message, state, format, id, unix_ms, text);
  if (has_tlvs(format) && !put_tlvs(state, id, tlvs, sizeof tlvs, &tlvs_len))
    return NULL;
  if (format != RECEIPT_PAYLOAD)
    pdu.sm.short_message = smpp_span(text, text_len);
  else if (smpp_tlv_put(tlvs, sizeof tlvs, &tlvs_len, SMPP_TLV_message_payload,
                        smpp_span(text, text_len)) != SMPP_OK)
    return NULL;
  pdu.tlvs = smpp_span(tlvs, tlvs_len);
  return delivery_new(&pdu, true);
}
