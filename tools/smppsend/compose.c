/* SPDX-License-Identifier: MIT
 *
 * Numbers and settings become the fields of a submit_sm. */
#include "compose.h"

#include <data/number.h>
#include <data/utf8.h>
#include <shared/numbers.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static int first_said(int a, int b, int fallback) {
  return a >= 0 ? a : b >= 0 ? b : fallback;
}

static const char *compose_destination(struct send_composed *out, const struct send_row *row,
                                       const struct send_settings *settings,
                                       const struct smpp_uri *uri) {
  struct data_number number;
  const char *why;
  int format = uri ? uri->dst_format : SMPP_DST_E164;
  int ton;

  if (!data_number_clean(row->to, &number, &why))
    return why;
  tool_format_number(&number, format, out->to, sizeof out->to);
  if (strlen(out->to) > 20) /* 5.2.9 */
    return "the number and its prefix are longer than 20 characters";
  ton = number.international ? 1 : format == SMPP_DST_NATIONAL ? 2 : 0;
  ton = first_said(settings->to_ton, uri ? uri->dst_ton : -1, ton);
  out->message.dest_addr_ton = (uint8_t)ton;
  out->message.dest_addr_npi =
      (uint8_t)first_said(settings->to_npi, uri ? uri->dst_npi : -1, ton == 0 ? 0 : 1);
  out->message.destination_addr = smpp_span_of(out->to);
  return NULL;
}

static void compose_source(struct send_composed *out, const struct send_settings *settings,
                           const struct smpp_uri *uri) {
  const char *from = settings->from;
  int ton, npi;

  tool_infer_sender(from, &ton, &npi);
  if (ton == 1)
    from += from[0] == '+' ? 1 : 2;
  snprintf(out->from, sizeof out->from, "%s", from);
  out->message.source_addr = smpp_span_of(out->from);
  out->message.source_addr_ton =
      (uint8_t)first_said(settings->from_ton, uri ? uri->src_ton : -1, ton);
  out->message.source_addr_npi =
      (uint8_t)first_said(settings->from_npi, uri ? uri->src_npi : -1, npi);
}

static int hex_value(uint8_t c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static const char *compose_binary(struct send_rows *rows, const struct send_row *row,
                                  struct send_composed *out) {
  size_t n = row->text.len / 2;

  if (row->text.len % 2)
    return "binary text is hexadecimal: an even number of digits";
  out->octets = send_rows_keep(rows, n + 1);
  for (size_t i = 0; i < n; i++) {
    int high = hex_value(row->text.ptr[2 * i]), low = hex_value(row->text.ptr[2 * i + 1]);

    if (high < 0 || low < 0)
      return "binary text is hexadecimal: digits and a to f only";
    out->octets[i] = (uint8_t)(high * 16 + low);
  }
  out->message.text = smpp_span(out->octets, n);
  return NULL;
}

const char *send_compose(struct send_rows *rows, const struct send_row *row,
                         const struct send_settings *common, const struct smpp_uri *uri,
                         struct send_composed *out) {
  const struct send_settings *settings = row->own ? row->own : common;
  struct smpp_message *message = &out->message;
  const char *why;

  *message = (struct smpp_message)SMPP_MESSAGE_INIT;
  why = compose_destination(out, row, settings, uri);
  if (why)
    return why;
  compose_source(out, settings, uri);
  message->text = row->text;
  message->encoding = settings->encoding;
  message->long_method = settings->long_method;
  message->max_parts = settings->max_parts;
  message->flash = settings->flash;
  message->priority_flag = settings->priority;
  message->registered_delivery =
      (uint8_t)(settings->registered_delivery < 0 ? 0 : settings->registered_delivery);
  message->service_type = smpp_span_of(settings->service_type);
  message->schedule_delivery_time = smpp_span_of(settings->schedule);
  message->validity_s = settings->validity_s;
  message->tlvs = smpp_span(settings->tlvs, settings->tlvs_len);
  message->unix_now_s = (int64_t)time(NULL);
  if (settings->encoding == SMPP_ENCODING_BINARY)
    return compose_binary(rows, row, out);
  return NULL;
}

/* The character at an offset of the text, as U+XXXX. */
static void character_at(const struct send_row *row, size_t offset, char out[16]) {
  uint32_t code_point = 0;
  bool valid = false;

  if (offset < row->text.len)
    data_utf8_decode(smpp_span(row->text.ptr + offset, row->text.len - offset), &code_point,
                     &valid);
  snprintf(out, 16, "U+%04X", (unsigned)(valid ? code_point : 0xFFFD));
}

void send_refusal_words(int result, const struct smpp_fault *fault, const struct send_row *row,
                        unsigned max_parts, char *out, size_t size) {
  char character[16];

  switch (result) {
  case SMPP_ERR_UNENCODABLE:
    character_at(row, fault->offset, character);
    snprintf(out, size, "the character %s at octet %zu does not exist in this encoding", character,
             fault->offset);
    return;
  case SMPP_ERR_BAD_TEXT:
    snprintf(out, size, "the text is not UTF-8 at octet %zu", fault->offset);
    return;
  case SMPP_ERR_PARTS:
    snprintf(out, size, "the text needs more than %u parts: shorten it, or raise --max-parts",
             max_parts);
    return;
  default:
    snprintf(out, size, "%s%s%s%s%s", smpp_result_text(result), fault->field ? ": " : "",
             fault->field ? fault->field : "", fault->detail ? ": " : "",
             fault->detail ? fault->detail : "");
  }
}

const char *send_plan(struct send_row *row, const struct smpp_message *message,
                      const struct smpp_uri *uri) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  struct smpp_fault fault = {0};
  static char words[200];
  int result;

  options.encoding = message->encoding;
  if (uri) {
    options.dcs0 = uri->dcs0_out;
    options.long_method = uri->long_method;
    options.national_locking = uri->national_locking;
    options.national_single = uri->national_single;
  }
  if (message->long_method >= 0)
    options.long_method = message->long_method;
  options.max_parts = message->max_parts;
  options.flash = message->flash;
  result = smpp_text_plan(message->text, &options, &plan, &fault);
  if (result != SMPP_OK) {
    send_refusal_words(result, &fault, row, message->max_parts, words, sizeof words);
    return words;
  }
  row->encoding = plan.encoding;
  row->n_parts = plan.n_pdus;
  row->n_segments = plan.n_parts;
  return NULL;
}
