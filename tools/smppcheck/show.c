/* SPDX-License-Identifier: MIT
 *
 * What is shown of a PDU. It is masked first and shown then, so that nothing
 * can be seen in one form that is hidden in the other. */
#include "show.h"

#include <smpp/codec.h>
#include <smpp/names.h>
#include <smpp/observe.h>
#include <stdio.h>
#include <stdlib.h>

#define SHOWN_OCTETS 600u
#define SHOWN_TEXT 320u
#define SHORTEST_SECRET 4u

/* --- masking ------------------------------------------------------------------ */

static void hide(uint8_t *octets, size_t len, const char *secret, size_t keep) {
  size_t n = strlen(secret);

  for (size_t at = 0; n >= SHORTEST_SECRET && at + n <= len; at++)
    if (memcmp(octets + at, secret, n) == 0)
      memset(octets + at, '*', n - keep);
}

static void hide_span(uint8_t *octets, struct smpp_span frame, struct smpp_span what) {
  size_t keep = what.len > 2 ? 2 : 0;

  if (what.len > keep)
    memset(octets + (what.ptr - frame.ptr), '*', what.len - keep);
}

/* The addresses, wherever the tables have one. */
static void hide_addresses(uint8_t *octets, struct smpp_span frame, const struct smpp_pdu *pdu) {
  size_t n;
  const struct smpp_field *field = smpp_command_fields(pdu->command_id, &n);

  if (pdu->body_absent || pdu->body_unknown)
    return;
  for (; n > 0; n--, field++)
    if (field->type == SMPP_FIELD_CSTR && strstr(field->name, "_addr"))
      hide_span(octets, frame,
                *(const struct smpp_span *)(const void *)((const uint8_t *)pdu + field->offset));
}

/* Ours keeps its text: what may not be seen of it is known by heart. */
static void mask(const struct show_secrets *secrets, struct smpp_span frame, bool ours,
                 uint8_t *out) {
  struct smpp_pdu pdu;
  struct smpp_fault fault;

  if (secrets->show) {
    memcpy(out, frame.ptr, frame.len);
    return;
  }
  smpp_pdu_mask(frame, ours, out);
  hide(out, frame.len, secrets->password, 0); /* a peer may send it back */
  if (!ours)
    return;
  if (smpp_pdu_decode(frame, NULL, &pdu, &fault) == SMPP_OK)
    hide_addresses(out, frame, &pdu);
  hide(out, frame.len, secrets->to, 2);
  hide(out, frame.len, secrets->from, 2);
}

/* --- words -------------------------------------------------------------------- */

void show_text(struct data_buffer *out, struct smpp_span text) {
  char code[8];

  for (size_t i = 0; i < text.len; i++)
    if (text.ptr[i] >= 0x20 && text.ptr[i] < 0x7F && text.ptr[i] != '\\') {
      data_buffer_add_char(out, (char)text.ptr[i]);
    } else {
      snprintf(code, sizeof code, "\\x%02X", (unsigned)text.ptr[i]);
      data_buffer_add_text(out, code);
    }
}

static void add_quoted(struct data_buffer *out, struct smpp_span text) {
  data_buffer_add_char(out, '"');
  show_text(out, smpp_span(text.ptr, text.len < SHOWN_TEXT ? text.len : SHOWN_TEXT));
  data_buffer_add_text(out, text.len > SHOWN_TEXT ? ".." : "\"");
}

static void add_hex(struct data_buffer *out, struct smpp_span octets, size_t most) {
  char pair[4];

  for (size_t i = 0; i < octets.len && i < most; i++) {
    snprintf(pair, sizeof pair, "%02x", (unsigned)octets.ptr[i]);
    data_buffer_add_text(out, pair);
  }
  if (octets.len > most)
    data_buffer_add_text(out, "..");
}

static void add_named(struct data_buffer *out, const char *name, uint32_t number) {
  char text[16];

  snprintf(text, sizeof text, "0x%08X", (unsigned)number);
  data_buffer_add_text(out, name ? name : text);
}

static bool is_default(const struct smpp_field *field, const uint8_t *at) {
  if (field->type == SMPP_FIELD_U8)
    return *at == 0;
  return field->type == SMPP_FIELD_CSTR && ((const struct smpp_span *)(const void *)at)->len == 0 &&
         field->max != 65;
}

/* Fields at their NULL setting are left out, but for ids. */
static void add_field(struct data_buffer *out, const struct smpp_field *field, const uint8_t *at) {
  if (is_default(field, at))
    return;
  data_buffer_add_char(out, ' ');
  data_buffer_add_text(out, field->name);
  data_buffer_add_char(out, '=');
  if (field->type == SMPP_FIELD_U8)
    data_buffer_add_uint(out, *at);
  else if (field->type == SMPP_FIELD_U32)
    data_buffer_add_uint(out, *(const uint32_t *)(const void *)at);
  else
    add_quoted(out, *(const struct smpp_span *)(const void *)at);
}

static void add_tlvs(struct data_buffer *out, struct smpp_span rest) {
  struct smpp_tlv tlv;
  char tag[8];

  while (smpp_tlv_next(&rest, &tlv) == SMPP_MORE) {
    const char *name = smpp_tlv_name(tlv.tag);

    snprintf(tag, sizeof tag, "0x%04X", (unsigned)tlv.tag);
    data_buffer_add_char(out, ' ');
    data_buffer_add_text(out, name ? name : tag);
    data_buffer_add_text(out, "=<");
    add_hex(out, tlv.value, 80);
    data_buffer_add_char(out, '>');
  }
}

static void add_body(struct data_buffer *out, const struct smpp_pdu *pdu) {
  size_t n;
  const struct smpp_field *field = smpp_command_fields(pdu->command_id, &n);

  if (pdu->body_absent && n)
    data_buffer_add_text(out, ", no body");
  for (; n > 0 && !pdu->body_absent && !pdu->body_unknown; n--, field++)
    add_field(out, field, (const uint8_t *)pdu + field->offset);
  add_tlvs(out, pdu->tlvs);
  if (pdu->extra.len)
    data_buffer_add_text(out, ", octets behind its end");
}

static void add_header(struct data_buffer *out, const struct smpp_pdu *pdu) {
  add_named(out, smpp_command_name(pdu->command_id), pdu->command_id);
  if ((pdu->command_id & SMPP_RESPONSE_BIT) || pdu->command_status) {
    data_buffer_add_char(out, ' ');
    add_named(out, smpp_status_name(pdu->command_status), pdu->command_status);
  }
  data_buffer_add_text(out, " sequence_number=");
  data_buffer_add_uint(out, pdu->sequence_number);
}

static void add_words(struct data_buffer *out, struct smpp_span frame) {
  struct smpp_pdu pdu;
  struct smpp_fault fault = {0};
  int result = smpp_pdu_decode(frame, NULL, &pdu, &fault);

  if (frame.len < SMPP_HEADER_LEN || result == SMPP_ERR_LENGTH) {
    data_buffer_add_text(out, "no PDU: ");
    data_buffer_add_uint(out, frame.len);
    data_buffer_add_text(out, " octets");
    return;
  }
  add_header(out, &pdu);
  if (result == SMPP_OK) {
    add_body(out, &pdu);
  } else if (result != SMPP_ERR_UNSUPPORTED) {
    data_buffer_add_text(out, ", unreadable at octet ");
    data_buffer_add_uint(out, fault.offset);
    if (fault.field) {
      data_buffer_add_text(out, ": ");
      data_buffer_add_text(out, fault.field);
    }
  }
}

void show_pdu(const struct show_secrets *secrets, struct smpp_span frame, bool ours,
              struct data_buffer *hex, struct data_buffer *words) {
  uint8_t *masked = malloc(frame.len + 1);

  if (!masked) {
    hex->failed = words->failed = true;
    return;
  }
  if (frame.len)
    mask(secrets, frame, ours, masked);
  add_hex(hex, smpp_span(masked, frame.len), SHOWN_OCTETS);
  add_words(words, smpp_span(masked, frame.len));
  free(masked);
}
