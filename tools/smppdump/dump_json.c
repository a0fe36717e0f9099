/* SPDX-License-Identifier: MIT
 *
 * One JSON object a line. */
#include "dump.h"

static void member_latin1(struct data_json_writer *w, const char *key, struct smpp_span octets) {
  struct data_buffer text = {0};
  content_add_latin1(&text, octets);
  data_json_member_string(w, key, data_buffer_span(&text));
  w->out->failed |= text.failed;
  data_buffer_free(&text);
}

static void member_latin1_or_null(struct data_json_writer *w, const char *key,
                                  struct smpp_span octets) {
  if (octets.ptr)
    member_latin1(w, key, octets);
  else
    data_json_member_null(w, key);
}

static void member_hex(struct data_json_writer *w, const char *key, struct smpp_span octets) {
  data_json_key(w, key);
  data_json_hex(w, octets);
}

static void member_name(struct data_json_writer *w, const char *key, const char *name,
                        uint32_t value) {
  char number[11];
  data_json_member_text(w, key, name ? name : dump_number(number, value));
}

static void dests(struct data_json_writer *w, struct smpp_span rest) {
  struct smpp_dest_address entry;
  data_json_array_begin(w);
  while (smpp_dest_address_next(&rest, &entry) == SMPP_MORE) {
    data_json_object_begin(w);
    data_json_member_uint(w, "dest_flag", entry.dest_flag);
    if (entry.dest_flag == 1) {
      data_json_member_uint(w, "dest_addr_ton", entry.dest_addr_ton);
      data_json_member_uint(w, "dest_addr_npi", entry.dest_addr_npi);
      member_latin1(w, "destination_addr", entry.destination_addr);
    } else {
      member_latin1(w, "dl_name", entry.dl_name);
    }
    data_json_object_end(w);
  }
  data_json_array_end(w);
}

static void unsuccess(struct data_json_writer *w, struct smpp_span rest) {
  struct smpp_unsuccess_sme entry;
  data_json_array_begin(w);
  while (smpp_unsuccess_sme_next(&rest, &entry) == SMPP_MORE) {
    data_json_object_begin(w);
    data_json_member_uint(w, "dest_addr_ton", entry.dest_addr_ton);
    data_json_member_uint(w, "dest_addr_npi", entry.dest_addr_npi);
    member_latin1(w, "destination_addr", entry.destination_addr);
    data_json_member_uint(w, "error_status_code", entry.error_status_code);
    data_json_object_end(w);
  }
  data_json_array_end(w);
}

static void body_field(struct dump *dump, struct data_json_writer *w,
                       const struct smpp_field *field, const struct smpp_pdu *pdu) {
  switch (field->type) {
  case SMPP_FIELD_U8:
    data_json_member_uint(w, field->name, *((const uint8_t *)pdu + field->offset));
    break;
  case SMPP_FIELD_CSTR:
    if (dump_is_secret(field) && !dump->show_secrets)
      data_json_member_text(w, field->name, DUMP_SECRET);
    else
      member_latin1(w, field->name, dump_span_of(field, pdu));
    break;
  case SMPP_FIELD_OCTETS:
    data_json_member_uint(w, "sm_length", dump_sm_length(pdu, dump_span_of(field, pdu)));
    member_hex(w, field->name, dump_span_of(field, pdu));
    break;
  case SMPP_FIELD_DESTS:
    data_json_key(w, field->name);
    dests(w, pdu->submit_multi.dest_addresses);
    break;
  default:
    data_json_key(w, field->name);
    unsuccess(w, pdu->submit_multi_resp.unsuccess_smes);
  }
}

static void body(struct dump *dump, struct data_json_writer *w, const struct smpp_pdu *pdu,
                 bool known) {
  size_t n;
  const struct smpp_field *fields = smpp_command_fields(pdu->command_id, &n);
  data_json_key(w, "body");
  data_json_object_begin(w);
  if (!known)
    member_hex(w, "unknown", pdu->unknown);
  for (size_t i = 0; known && !pdu->body_absent && i < n; i++)
    body_field(dump, w, &fields[i], pdu);
  data_json_object_end(w);
}

static void tlvs(struct data_json_writer *w, struct smpp_span rest) {
  struct smpp_tlv tlv;
  data_json_key(w, "tlvs");
  data_json_array_begin(w);
  while (smpp_tlv_next(&rest, &tlv) == SMPP_MORE) {
    data_json_object_begin(w);
    data_json_member_uint(w, "tag", tlv.tag);
    data_json_member_text(w, "name", smpp_tlv_name(tlv.tag));
    member_hex(w, "value", tlv.value);
    data_json_object_end(w);
  }
  data_json_array_end(w);
}

static void oddities(struct data_json_writer *w, uint64_t bits) {
  data_json_key(w, "oddities");
  data_json_array_begin(w);
  for (unsigned bit = 0; bit < 64; bit++)
    if (bits >> bit & 1)
      data_json_text(w, smpp_oddity_name(bit));
  data_json_array_end(w);
}

static void receipt(struct data_json_writer *w, const struct content *content) {
  data_json_key(w, "receipt");
  if (!content->has_receipt) {
    data_json_null(w);
    return;
  }
  data_json_object_begin(w);
  member_latin1_or_null(w, "id", content->id);
  member_latin1_or_null(w, "sub", content->sub);
  member_latin1_or_null(w, "dlvrd", content->dlvrd);
  member_latin1_or_null(w, "submit_date", content->submit_date);
  member_latin1_or_null(w, "done_date", content->done_date);
  member_latin1_or_null(w, "stat",
                        content->has_stat ? smpp_span_of(content->stat) : smpp_span(NULL, 0));
  member_latin1_or_null(w, "err", content->err);
  member_latin1_or_null(w, "text", content->receipt_text);
  data_json_object_end(w);
}

static void text_and_receipt(struct data_json_writer *w, const struct smpp_pdu *pdu, bool known,
                             int dcs0) {
  struct content content = {0};
  if (known)
    content_read(&content, pdu, dcs0);
  if (content.has_text)
    data_json_member_string(w, "text", data_buffer_span(&content.text));
  else
    data_json_member_null(w, "text");
  receipt(w, &content);
  content_free(&content);
}

void dump_json(struct dump *dump, size_t offset, const struct smpp_pdu *pdu, bool known) {
  struct data_json_writer w = data_json_writer(&dump->out);
  data_json_object_begin(&w);
  data_json_member_uint(&w, "offset", offset);
  data_json_member_uint(&w, "length", pdu->command_length);
  member_name(&w, "command", smpp_command_name(pdu->command_id), pdu->command_id);
  data_json_member_uint(&w, "command_id", pdu->command_id);
  data_json_member_uint(&w, "command_status", pdu->command_status);
  member_name(&w, "status", smpp_status_name(pdu->command_status), pdu->command_status);
  data_json_member_uint(&w, "sequence_number", pdu->sequence_number);
  body(dump, &w, pdu, known);
  tlvs(&w, pdu->tlvs);
  if (pdu->extra.len)
    member_hex(&w, "extra", pdu->extra);
  oddities(&w, pdu->oddities);
  text_and_receipt(&w, pdu, known, dump->dcs0);
  data_json_object_end(&w);
  data_json_line_end(&w);
}

void dump_json_fault(struct dump *dump, const struct dump_fault *fault) {
  struct data_json_writer w = data_json_writer(&dump->out);
  data_json_object_begin(&w);
  data_json_member_uint(&w, "offset", fault->offset);
  data_json_member_text(&w, "error", fault->error);
  data_json_member_text(&w, "field", fault->field);
  data_json_member_uint(&w, "at", fault->at);
  data_json_member_text(&w, "message", fault->words);
  data_json_object_end(&w);
  data_json_line_end(&w);
}
