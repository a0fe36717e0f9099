/* SPDX-License-Identifier: MIT
 *
 * For a person: a line a field. What comes from outside is shown so that it can
 * do nothing to a terminal. */
#include "dump.h"

static void add(struct dump *dump, const char *text) {
  data_buffer_add_text(&dump->out, text);
}

static void add_hex(struct dump *dump, struct smpp_span octets) {
  static const char digits[] = "0123456789abcdef";
  for (size_t i = 0; i < octets.len; i++) {
    data_buffer_add_char(&dump->out, digits[octets.ptr[i] >> 4]);
    data_buffer_add_char(&dump->out, digits[octets.ptr[i] & 15]);
  }
}

/* C0, DEL and C1 controls (C2 80 to C2 9F), direction marks and overrides (E2 80
 * 8E, E2 80 AA to AE, E2 81 A6 to A9) of UTF-8: how many octets, or 0. */
static size_t control_at(struct smpp_span utf8, size_t i) {
  const uint8_t *p = utf8.ptr + i;
  size_t left = utf8.len - i;
  if (p[0] < 0x20 || p[0] == 0x7F)
    return 1;
  if (left >= 2 && p[0] == 0xC2 && p[1] < 0xA0)
    return 2;
  if (left < 3 || p[0] != 0xE2)
    return 0;
  if (p[1] == 0x80 && (p[2] == 0x8E || p[2] == 0x8F || (p[2] >= 0xAA && p[2] <= 0xAE)))
    return 3;
  return p[1] == 0x81 && p[2] >= 0xA6 && p[2] <= 0xA9 ? 3 : 0;
}

/* UTF-8 between quotes. */
static void add_quoted(struct dump *dump, struct smpp_span utf8) {
  add(dump, "\"");
  for (size_t i = 0; i < utf8.len;) {
    size_t n = control_at(utf8, i);
    if (utf8.ptr[i] == '\n') {
      add(dump, "\\n");
      n = 1;
    } else if (n) {
      for (size_t k = 0; k < n; k++) {
        add(dump, "\\x");
        add_hex(dump, smpp_span(utf8.ptr + i + k, 1));
      }
    } else {
      if (utf8.ptr[i] == '"' || utf8.ptr[i] == '\\')
        add(dump, "\\");
      data_buffer_add_char(&dump->out, (char)utf8.ptr[i]);
      n = 1;
    }
    i += n;
  }
  add(dump, "\"");
}

static void add_latin1(struct dump *dump, struct smpp_span octets) {
  struct data_buffer text = {0};
  content_add_latin1(&text, octets);
  add_quoted(dump, data_buffer_span(&text));
  dump->out.failed |= text.failed;
  data_buffer_free(&text);
}

static void begin(struct dump *dump, const char *name) {
  size_t width = 26, len = strlen(name);
  add(dump, "  ");
  add(dump, name);
  for (; len < width; len++)
    add(dump, " ");
  add(dump, " ");
}

static void end(struct dump *dump) {
  add(dump, "\n");
}

static void add_gloss(struct dump *dump, const char *words) {
  if (!words)
    return;
  add(dump, "  (");
  add(dump, words);
  add(dump, ")");
}

/* What a number means, in words. */
static void gloss(struct dump *dump, const struct smpp_field *field, uint8_t value) {
  char words[128];
  switch (field->rule) {
  case SMPP_RULE_TON:
    add_gloss(dump, smpp_ton_name(value));
    break;
  case SMPP_RULE_NPI:
    add_gloss(dump, smpp_npi_name(value));
    break;
  case SMPP_RULE_ESM_CLASS:
    smpp_esm_class_text(value, words, sizeof words);
    add_gloss(dump, words);
    break;
  case SMPP_RULE_REGISTERED:
    smpp_registered_delivery_text(value, words, sizeof words);
    add_gloss(dump, words);
    break;
  case SMPP_RULE_STATE:
    add_gloss(dump, smpp_message_state_name(value));
    break;
  default:
    if (strcmp(field->name, "data_coding") == 0)
      add_gloss(dump, smpp_data_coding_name(value));
  }
}

static void dests(struct dump *dump, struct smpp_span rest) {
  struct smpp_dest_address entry;
  while (smpp_dest_address_next(&rest, &entry) == SMPP_MORE) {
    begin(dump, entry.dest_flag == 1 ? "dest_address" : "dest_address (list)");
    if (entry.dest_flag == 1) {
      add(dump, "ton ");
      data_buffer_add_uint(&dump->out, entry.dest_addr_ton);
      add(dump, " npi ");
      data_buffer_add_uint(&dump->out, entry.dest_addr_npi);
      add(dump, " ");
    }
    add_latin1(dump, entry.dest_flag == 1 ? entry.destination_addr : entry.dl_name);
    end(dump);
  }
}

static void unsuccess(struct dump *dump, struct smpp_span rest) {
  struct smpp_unsuccess_sme entry;
  char number[11];
  while (smpp_unsuccess_sme_next(&rest, &entry) == SMPP_MORE) {
    const char *status = smpp_status_name(entry.error_status_code);
    begin(dump, "unsuccess_sme");
    add_latin1(dump, entry.destination_addr);
    add(dump, " ");
    add(dump, status ? status : dump_number(number, entry.error_status_code));
    end(dump);
  }
}

static void body_field(struct dump *dump, const struct smpp_field *field,
                       const struct smpp_pdu *pdu) {
  if (field->type == SMPP_FIELD_DESTS || field->type == SMPP_FIELD_UNSUCCESS) {
    (field->type == SMPP_FIELD_DESTS ? dests : unsuccess)(dump, dump_span_of(field, pdu));
    return;
  }
  begin(dump, field->name);
  if (field->type == SMPP_FIELD_U8) {
    uint8_t value = *((const uint8_t *)pdu + field->offset);
    data_buffer_add_uint(&dump->out, value);
    gloss(dump, field, value);
  } else if (dump_is_secret(field) && !dump->show_secrets) {
    add(dump, DUMP_SECRET);
  } else if (field->type == SMPP_FIELD_CSTR) {
    add_latin1(dump, dump_span_of(field, pdu));
  } else {
    struct smpp_span octets = dump_span_of(field, pdu);
    data_buffer_add_uint(&dump->out, dump_sm_length(pdu, octets));
    add(dump, octets.len ? " octets: " : " octets");
    add_hex(dump, octets);
  }
  end(dump);
}

static void tlvs(struct dump *dump, struct smpp_span rest) {
  struct smpp_tlv tlv;
  while (smpp_tlv_next(&rest, &tlv) == SMPP_MORE) {
    char number[11];
    const char *name = smpp_tlv_name(tlv.tag);
    uint8_t head[2] = {(uint8_t)(tlv.tag >> 8), (uint8_t)tlv.tag};
    begin(dump, name ? name : dump_number(number, tlv.tag));
    add(dump, "tlv 0x");
    add_hex(dump, smpp_span(head, 2));
    add(dump, ", ");
    data_buffer_add_uint(&dump->out, tlv.value.len);
    add(dump, tlv.value.len ? " octets: " : " octets");
    add_hex(dump, tlv.value);
    end(dump);
  }
}

static void oddities(struct dump *dump, uint64_t bits) {
  for (unsigned bit = 0; bit < 64; bit++)
    if (bits >> bit & 1) {
      begin(dump, "! odd");
      add(dump, smpp_oddity_name(bit));
      add_gloss(dump, smpp_oddity_text(bit));
      end(dump);
    }
}

static void receipt_value(struct dump *dump, const char *key, struct smpp_span value) {
  if (!value.ptr)
    return;
  add(dump, key);
  add_latin1(dump, value);
}

static void text_and_receipt(struct dump *dump, const struct smpp_pdu *pdu) {
  struct content content;
  content_read(&content, pdu, dump->dcs0);
  if (content.has_text) {
    begin(dump, content.bad_text ? "text (in part)" : "text");
    add_quoted(dump, data_buffer_span(&content.text));
    end(dump);
  }
  if (content.has_receipt) {
    begin(dump, "receipt");
    receipt_value(dump, "id ", content.id);
    if (content.has_stat)
      receipt_value(dump, " stat ", smpp_span_of(content.stat));
    receipt_value(dump, " err ", content.err);
    receipt_value(dump, " done ", content.done_date);
    end(dump);
  }
  content_free(&content);
}

static void headline(struct dump *dump, size_t offset, const struct smpp_pdu *pdu) {
  char number[11];
  const char *command = smpp_command_name(pdu->command_id);
  const char *status = smpp_status_name(pdu->command_status);
  data_buffer_add_uint(&dump->out, offset);
  add(dump, ": ");
  add(dump, command ? command : dump_number(number, pdu->command_id));
  add(dump, ", ");
  data_buffer_add_uint(&dump->out, pdu->command_length);
  add(dump, " octets, sequence_number ");
  data_buffer_add_uint(&dump->out, pdu->sequence_number);
  if (pdu->command_status || (pdu->command_id & SMPP_RESPONSE_BIT)) {
    add(dump, ", ");
    add(dump, status ? status : dump_number(number, pdu->command_status));
    add_gloss(dump, smpp_status_text(pdu->command_status));
  }
  end(dump);
}

/* The frame as it came, unless there is a secret in it. */
static void octets(struct dump *dump, const struct smpp_pdu *pdu, struct smpp_span frame) {
  size_t n;
  const struct smpp_field *fields = smpp_command_fields(pdu->command_id, &n);
  bool secret = false;
  for (size_t i = 0; i < n; i++)
    secret |= dump_is_secret(&fields[i]);
  begin(dump, "octets");
  if (secret && !dump->show_secrets)
    add(dump, DUMP_SECRET);
  else
    add_hex(dump, frame);
  end(dump);
}

void dump_text(struct dump *dump, size_t offset, const struct smpp_pdu *pdu, bool known,
               struct smpp_span frame) {
  size_t n;
  const struct smpp_field *fields = smpp_command_fields(pdu->command_id, &n);
  headline(dump, offset, pdu);
  if (!known) {
    begin(dump, "unknown");
    add_hex(dump, pdu->unknown);
    end(dump);
  }
  for (size_t i = 0; known && !pdu->body_absent && i < n; i++)
    body_field(dump, &fields[i], pdu);
  tlvs(dump, pdu->tlvs);
  if (pdu->extra.len) {
    begin(dump, "extra");
    add_hex(dump, pdu->extra);
    end(dump);
  }
  if (known)
    text_and_receipt(dump, pdu);
  oddities(dump, pdu->oddities);
  if (dump->verbose)
    octets(dump, pdu, frame);
}

void dump_text_fault(struct dump *dump, const struct dump_fault *fault) {
  data_buffer_add_uint(&dump->out, fault->offset);
  add(dump, ": ");
  add(dump, fault->error);
  add(dump, ": ");
  if (fault->field) {
    add(dump, fault->field);
    add(dump, ", ");
  }
  add(dump, "octet ");
  data_buffer_add_uint(&dump->out, fault->at);
  add(dump, " of the PDU: ");
  add(dump, fault->words);
  end(dump);
}
