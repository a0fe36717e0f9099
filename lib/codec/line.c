/* SPDX-License-Identifier: MIT
 *
 * A PDU on one line. */
#include <smpp/observe.h>

#include <base/bytes.h>
#include <smpp/codec.h>
#include <smpp/names.h>
#include <smpp/tlv.h>
#include <string.h>

struct line {
  char *buf;
  size_t len, cap;
};

static void put_char(struct line *line, char c) {
  if (line->len + 1 < line->cap)
    line->buf[line->len++] = c;
}

static void put(struct line *line, const char *text) {
  while (*text)
    put_char(line, *text++);
}

static void put_hex(struct line *line, uint32_t value, unsigned digits) {
  while (digits-- > 0)
    put_char(line, "0123456789abcdef"[value >> 4 * digits & 15]);
}

static void put_number(struct line *line, uint32_t value) {
  char digits[10];
  size_t n = 0;

  do {
    digits[n++] = (char)('0' + value % 10);
    value /= 10;
  } while (value);
  while (n > 0)
    put_char(line, digits[--n]);
}

/* What is not printable ASCII, and the backslash, as \xHH: a line stays one. */
static void put_octets(struct line *line, struct smpp_span octets) {
  for (size_t i = 0; i < octets.len; i++) {
    uint8_t c = octets.ptr[i];

    if (c >= 0x20 && c < 0x7F && c != '\\') {
      put_char(line, (char)c);
    } else {
      put(line, "\\x");
      put_hex(line, c, 2);
    }
  }
}

/* The specification's name, or the number. */
static void put_name(struct line *line, const char *name, uint32_t value, unsigned digits) {
  if (name) {
    put(line, name);
  } else {
    put(line, "0x");
    put_hex(line, value, digits);
  }
}

static void put_header(struct line *line, struct smpp_span frame) {
  uint32_t command_id = smpp__load32(frame.ptr + 4);
  uint32_t status = smpp__load32(frame.ptr + 8);

  put_name(line, smpp_command_name(command_id), command_id, 8);
  put(line, ", ");
  put_number(line, (uint32_t)frame.len);
  put(line, " octets, sequence_number ");
  put_number(line, smpp__load32(frame.ptr + 12));
  if (command_id & SMPP_RESPONSE_BIT || status) {
    put(line, ", ");
    put_name(line, smpp_status_name(status), status, 8);
  }
}

static void put_text(struct line *line, const char *name, struct smpp_span text, bool with_text) {
  put(line, ", ");
  put(line, name);
  put(line, " of ");
  put_number(line, (uint32_t)text.len);
  put(line, text.len == 1 ? " octet" : " octets");
  if (with_text && text.len) {
    put(line, " \"");
    put_octets(line, text);
    put(line, "\"");
  }
}

static void put_field(struct line *line, const struct smpp_pdu *pdu, const struct smpp_field *field,
                      bool with_text) {
  struct smpp_span value;

  if (field->type == SMPP_FIELD_U8 || field->type == SMPP_FIELD_U32)
    return;
  memcpy(&value, (const uint8_t *)pdu + field->offset, sizeof value);
  if (value.len == 0)
    return;
  if (field->type != SMPP_FIELD_CSTR) { /* the lists too: how much of them there is */
    put_text(line, field->name, value, with_text);
  } else if (strcmp(field->name, "password") != 0) {
    put(line, ", ");
    put(line, field->name);
    put_char(line, ' ');
    put_octets(line, value);
  }
}

static void put_tlvs(struct line *line, struct smpp_span rest, bool with_text) {
  const char *before = ", TLVs ";
  struct smpp_tlv tlv;

  while (smpp_tlv_next(&rest, &tlv) == SMPP_MORE) {
    if (tlv.tag == SMPP_TLV_message_payload) {
      put_text(line, "message_payload", tlv.value, with_text);
      continue;
    }
    put(line, before);
    put_name(line, smpp_tlv_name(tlv.tag), tlv.tag, 4);
    before = ", ";
  }
}

size_t smpp_pdu_line(struct smpp_span frame, bool with_text, char *buf, size_t cap) {
  struct line line = {buf, 0, cap};
  const struct smpp_field *fields;
  struct smpp_pdu pdu;
  int result;
  size_t n;

  if (frame.len < 16) {
    put_number(&line, (uint32_t)frame.len);
    put(&line, " octets that are no PDU");
    buf[line.len] = '\0';
    return line.len;
  }
  put_header(&line, frame);
  result = smpp_pdu_decode(frame, NULL, &pdu, NULL);
  if (result == SMPP_OK) {
    fields = smpp_command_fields(pdu.command_id, &n);
    for (size_t i = 0; i < n && !pdu.body_absent; i++)
      put_field(&line, &pdu, &fields[i], with_text);
    put_tlvs(&line, pdu.tlvs, with_text);
  } else {
    put(&line, ", ");
    put(&line, smpp_result_text(result));
  }
  buf[line.len] = '\0';
  return line.len;
}
