/* SPDX-License-Identifier: MIT
 *
 * A receipt's text, whatever it is: every field lies inside it, what was read
 * can be written and read again, and the ids in it normalise. The same octets as
 * a deliver_sm, the first of them its esm_class, data_coding and how many are
 * TLVs. */
#include <smpp/message_id.h>
#include <smpp/receipt.h>
#include <smpp/text.h>

#include "fuzz.h"

static void inside(struct smpp_span field, struct smpp_span text) {
  LAW(!field.ptr || (field.ptr >= text.ptr && field.ptr + field.len <= text.ptr + text.len));
}

static void check_date(const struct smpp_receipt_date *date, bool there, bool unparsed) {
  if (date->month == 0) {
    LAW(date->year == 0 && there == unparsed);
    return;
  }
  LAW(there && !unparsed && date->year >= 1970 && date->year <= 2099);
  LAW(date->month <= 12 && date->day >= 1 && date->day <= 31);
  LAW(date->hour <= 23 && date->minute <= 59 && date->second <= 59);
}

/* A NUL ends nothing in a text, but is not written. */
static void write_and_read(const struct smpp_receipt *receipt) {
  struct smpp_receipt back;
  size_t len;

  if (smpp_receipt_format(receipt, NULL, 0, &len) != SMPP_ERR_NOSPACE)
    return;
  char *out = malloc(len + 1);
  LAW(out && smpp_receipt_format(receipt, out, len + 1, &len) == SMPP_OK && out[len] == 0);
  smpp_receipt_parse_text(smpp_span(out, len), &back);
  LAW(back.present == receipt->present);
  LAW(smpp_span_equal(back.id, receipt->id) && smpp_span_equal(back.stat, receipt->stat));
  LAW(back.message_state == receipt->message_state && back.final == receipt->final);
  free(out);
}

static void check_id(struct smpp_span id) {
  char first[SMPP_ID_NORMAL_MAX], second[SMPP_ID_NORMAL_MAX];

  for (int policy = SMPP_ID_AUTO; policy <= SMPP_ID_HEX; policy++) {
    size_t n = smpp_message_id_normalise(id, policy, first);
    LAW(n <= SMPP_ID_NORMAL_MAX);
    size_t m = smpp_message_id_normalise(smpp_span(first, n), SMPP_ID_RAW, second);
    LAW(m == n && memcmp(first, second, n) == 0);
  }
}

static void check_pdu(const uint8_t *data, size_t size) {
  struct smpp_pdu pdu = {.command_id = SMPP_DELIVER_SM};
  struct smpp_concat concat;
  struct smpp_receipt r;
  char text[1024];
  size_t len = 0;

  if (size < 3)
    return;
  size_t n_tlvs = data[2] < size - 3 ? data[2] : size - 3;
  pdu.sm.esm_class = data[0];
  pdu.sm.data_coding = data[1];
  pdu.tlvs = smpp_span(data + 3, n_tlvs);
  pdu.sm.short_message = smpp_span(data + 3 + n_tlvs, size - 3 - n_tlvs);
  struct smpp_span user_data = smpp_pdu_user_data(&pdu);
  int result = smpp_pdu_text(&pdu, SMPP_ENCODING_GSM7, NULL, text, sizeof text, &len);
  LAW(result != SMPP_OK || len <= 3 * user_data.len);
  if (smpp_pdu_concat(&pdu, &concat) == SMPP_OK)
    LAW(concat.seq >= 1 && concat.seq <= concat.total && concat.kind <= 2);
  smpp_receipt_parse(&pdu, user_data, &r);
  inside(r.receipted_message_id, pdu.tlvs);
  if (r.receipted_message_id.ptr || (data[0] & 0x24))
    LAW(smpp_pdu_is_receipt(&pdu));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_span text = smpp_span(data, size);
  struct smpp_receipt r;
  int result = smpp_receipt_parse_text(text, &r);

  LAW((result == SMPP_OK) == (r.present != 0));
  const struct smpp_span fields[] = {r.id,        r.sub,  r.dlvrd, r.submit_date,
                                     r.done_date, r.stat, r.err,   r.text};
  for (unsigned i = 0; i < 8; i++) {
    inside(fields[i], text);
    LAW((fields[i].ptr != NULL) == (r.present >> i & 1));
  }
  LAW((r.unparsed & ~r.present) == 0);
  check_date(&r.submitted, r.submit_date.ptr, r.unparsed & SMPP_RECEIPT_SUBMIT_DATE);
  check_date(&r.done, r.done_date.ptr, r.unparsed & SMPP_RECEIPT_DONE_DATE);
  write_and_read(&r);
  check_id(r.id.ptr ? r.id : text);
  check_pdu(data, size);
  return 0;
}
