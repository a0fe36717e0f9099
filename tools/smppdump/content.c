/* SPDX-License-Identifier: MIT
 *
 * The text of a PDU and the receipt in it. */
#include "content.h"

#include <data/iconv_text.h>
#include <smpp/names.h>

void content_add_latin1(struct data_buffer *out, struct smpp_span octets) {
  for (size_t i = 0; i < octets.len; i++)
    data_buffer_add_code_point(out, octets.ptr[i]);
}

static void read_text(struct content *content, const struct smpp_pdu *pdu, int dcs0) {
  size_t len = 0;
  int result = smpp_pdu_text(pdu, dcs0, &data_iconv, NULL, 0, &len);
  if (result == SMPP_ERR_NOSPACE && data_buffer_reserve(&content->text, len))
    result = smpp_pdu_text(pdu, dcs0, &data_iconv, content->text.ptr, len, &len);
  content->has_text = result == SMPP_OK || result == SMPP_ERR_BAD_TEXT;
  content->bad_text = result == SMPP_ERR_BAD_TEXT;
  if (content->has_text)
    content->text.len = len;
}

/* SMSCs write receipts in ASCII whatever alphabet is the default: as GSM 7-bit,
 * an underscore in an id would become another character. */
static struct smpp_span receipt_octets(const struct content *content, const struct smpp_pdu *pdu) {
  struct smpp_span octets = smpp_pdu_user_data(pdu);
  bool sm = pdu->command_id == SMPP_DELIVER_SM;
  struct smpp_udh udh;
  if ((sm ? pdu->sm.data_coding : pdu->data_sm.data_coding) != 0)
    return data_buffer_span(&content->text);
  if (((sm ? pdu->sm.esm_class : pdu->data_sm.esm_class) & 0x40) &&
      smpp_udh_parse(octets, &udh) == SMPP_OK)
    return smpp_span(octets.ptr + udh.len, octets.len - udh.len);
  return octets;
}

static void set_stat(struct content *content, struct smpp_span stat) {
  size_t len = stat.len < sizeof content->stat ? stat.len : sizeof content->stat - 1;
  for (size_t i = 0; i < len; i++) {
    uint8_t c = stat.ptr[i];
    content->stat[i] = (char)(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  }
  content->stat[len] = 0;
  content->has_stat = true;
}

static void read_receipt(struct content *content, const struct smpp_pdu *pdu) {
  struct smpp_receipt receipt;
  if (smpp_receipt_parse(pdu, receipt_octets(content, pdu), &receipt) != SMPP_OK)
    return;
  const char *word = smpp_message_state_word(receipt.tlv_state);
  content->has_receipt = true;
  content->id = receipt.id.ptr ? receipt.id : receipt.receipted_message_id;
  content->sub = receipt.sub;
  content->dlvrd = receipt.dlvrd;
  content->submit_date = receipt.submit_date;
  content->done_date = receipt.done_date;
  content->err = receipt.err;
  content->receipt_text = receipt.text;
  if (receipt.stat.ptr)
    set_stat(content, receipt.stat);
  else if (word)
    set_stat(content, smpp_span_of(word));
}

void content_read(struct content *content, const struct smpp_pdu *pdu, int dcs0) {
  memset(content, 0, sizeof *content);
  read_text(content, pdu, dcs0);
  if (smpp_pdu_is_receipt(pdu))
    read_receipt(content, pdu);
}

void content_free(struct content *content) {
  data_buffer_free(&content->text);
}
