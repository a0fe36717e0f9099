/* SPDX-License-Identifier: MIT
 *
 * smscsim/wire_deed.c - octets rewritten: what each switch of the wire does. */
#include "wire.h"

#include <smpp/codec.h>
#include <smpp/names.h>

#define OWN_HIGH 0x80000000u
#define TOO_LONG_BY 48u
#define VENDOR_STATUS 0x00000400u
#define HUGE_TLV 65535u
#define ESM_UDHI 0x40u

/* --- pieces ------------------------------------------------------------------ */

static uint32_t get_u32(const struct wire *wire, size_t at) {
  const uint8_t *p = (const uint8_t *)wire->octets.ptr + at;

  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static void put_u32(struct wire *wire, size_t at, uint32_t value) {
  for (unsigned i = 0; i < 4; i++)
    wire->octets.ptr[at + i] = (char)(uint8_t)(value >> (24 - 8 * i));
}

void wire_set_number(struct wire *wire, uint32_t number) {
  put_u32(wire, 12, number);
}

static void set_length(struct wire *wire) {
  put_u32(wire, 0, (uint32_t)wire->octets.len);
}

/* Puts octets in the place of others; command_length follows. */
static void splice(struct wire *wire, size_t at, size_t remove, struct smpp_span insert) {
  struct data_buffer *octets = &wire->octets;

  if (at + remove > octets->len || !data_buffer_reserve(octets, insert.len + 1))
    return;
  memmove(octets->ptr + at + insert.len, octets->ptr + at + remove, octets->len - at - remove);
  if (insert.len)
    memcpy(octets->ptr + at, insert.ptr, insert.len);
  octets->len += insert.len - remove;
  set_length(wire);
}

static void append(struct wire *wire, const void *octets, size_t len) {
  splice(wire, wire->octets.len, 0, smpp_span(octets, len));
}

static void set_body(struct wire *wire, const void *body, size_t len) {
  splice(wire, SMPP_HEADER_LEN, wire->octets.len - SMPP_HEADER_LEN, smpp_span(body, len));
}

/* The octets of the first C-Octet String of the body, without its NUL. */
static size_t first_string(const struct wire *wire) {
  const char *body = wire->octets.ptr + SMPP_HEADER_LEN;
  size_t len = wire->octets.len - SMPP_HEADER_LEN;
  const char *nul = len ? memchr(body, 0, len) : NULL;

  return nul ? (size_t)(nul - body) : len;
}

static void become_nack(struct wire *wire, uint32_t status) {
  set_body(wire, NULL, 0);
  put_u32(wire, 4, SMPP_GENERIC_NACK);
  put_u32(wire, 8, status);
}

static bool has_id(const struct wire *wire) {
  return wire->request == SMPP_SUBMIT_SM || wire->request == SMPP_DATA_SM ||
         wire->request == SMPP_SUBMIT_MULTI;
}

/* --- answers ------------------------------------------------------------------ */

static void add_ok_body(struct wire *wire) {
  if (has_id(wire))
    set_body(wire, "0000000000", wire->request == SMPP_SUBMIT_MULTI ? 12 : 11);
  else if (wire->request == SMPP_BIND_RECEIVER || wire->request == SMPP_BIND_TRANSMITTER ||
           wire->request == SMPP_BIND_TRANSCEIVER)
    set_body(wire, "smscsim", 8);
  else if (wire->request == SMPP_QUERY_SM)
    set_body(wire, "0\0\0\1\0", 5);
}

static void say_ok(struct wire *wire) {
  put_u32(wire, 8, SMPP_STATUS_ROK);
  add_ok_body(wire);
}

static void say_error(struct wire *wire, uint32_t status) {
  set_body(wire, NULL, 0);
  put_u32(wire, 8, status);
}

static void end_instead(struct wire *wire, enum wire_end end) {
  wire->gone = true;
  wire->end = end;
}

static bool answer_deed(enum switch_id id, struct wire *wire) {
  switch ((int)id) {
  case SWITCH_wrong_sequence:
  case SWITCH_enquire_wrong_sequence:
  case SWITCH_unknown_wrong_sequence:
    wire_set_number(wire, wire->sequence_number ^ WIRE_WRONG_SEQUENCE);
    return true;
  case SWITCH_wrong_command:
    put_u32(wire, 4, SMPP_DELIVER_SM_RESP);
    return true;
  case SWITCH_no_response:
  case SWITCH_silent_bind:
  case SWITCH_enquire_ignored:
  case SWITCH_unknown_ignored:
    wire->gone = true;
    return true;
  case SWITCH_response_twice:
    wire->twice = true;
    return true;
  case SWITCH_stray_response:
    wire->stray = true;
    return true;
  case SWITCH_split_writes:
    wire->split = true;
    return true;
  case SWITCH_unbind_stays:
    wire->stays = true;
    return true;
  case SWITCH_close_instead:
  case SWITCH_close_at_bind:
  case SWITCH_unknown_closes:
  case SWITCH_unbind_ignored:
    end_instead(wire, WIRE_CLOSES);
    return true;
  case SWITCH_close_within:
    wire->half = true;
    wire->end = WIRE_CLOSES;
    return true;
  case SWITCH_close_after:
    wire->end = WIRE_CLOSES;
    return true;
  case SWITCH_reset_instead:
    end_instead(wire, WIRE_RESETS);
    return true;
  default:
    return false;
  }
}

static bool status_deed(enum switch_id id, struct wire *wire) {
  switch ((int)id) {
  case SWITCH_nack_instead:
  case SWITCH_enquire_nack:
  case SWITCH_unbind_nack:
    become_nack(wire, SMPP_STATUS_RSYSERR);
    return true;
  case SWITCH_nack_throttled:
    become_nack(wire, SMPP_STATUS_RTHROTTLED);
    return true;
  case SWITCH_nack_zero:
    become_nack(wire, SMPP_STATUS_RSYSERR);
    wire_set_number(wire, 0);
    return true;
  case SWITCH_nack_ok:
    become_nack(wire, SMPP_STATUS_ROK);
    return true;
  case SWITCH_ok_for_error:
  case SWITCH_state_ignored:
  case SWITCH_unknown_ok:
    say_ok(wire);
    return true;
  case SWITCH_error_for_ok:
  case SWITCH_enquire_error:
  case SWITCH_unbind_error:
  case SWITCH_unknown_wrong_error:
    say_error(wire, SMPP_STATUS_RSYSERR);
    return true;
  case SWITCH_wrong_error:
    put_u32(wire, 8, SMPP_STATUS_RUNKNOWNERR);
    return true;
  case SWITCH_vendor_status:
    put_u32(wire, 8, VENDOR_STATUS);
    return true;
  default:
    return false;
  }
}

/* --- bodies of answers ----------------------------------------------------------- */

static void add_unknown_tlvs(struct wire *wire) {
  static const uint8_t tlvs[] = {0x04, 0x28, 0, 1, 42, 0x14, 0x00, 0, 2, 'o', 'k'};

  append(wire, tlvs, sizeof tlvs);
}

static void add_twin_tlvs(struct wire *wire) {
  static const uint8_t tlvs[] = {0x00, 0x1D, 0, 2, 'a', 0, 0x00, 0x1D, 0, 2, 'b', 0};

  append(wire, tlvs, sizeof tlvs);
}

static void add_cut_tlv(struct wire *wire) {
  static const uint8_t tlv[] = {0x00, 0x1D, 0x00, 0x20, 'O', 'K'};

  append(wire, tlv, sizeof tlv);
}

static void set_id(struct wire *wire, const char *id, size_t len) {
  if (has_id(wire) && wire->status == SMPP_STATUS_ROK && wire->octets.len > SMPP_HEADER_LEN)
    splice(wire, SMPP_HEADER_LEN, first_string(wire) + 1, smpp_span(id, len));
}

/* Everything up to and with the NUL of the id or system_id is cut by one. */
static void drop_nul(struct wire *wire) {
  size_t len = first_string(wire);

  if (SMPP_HEADER_LEN + len < wire->octets.len)
    splice(wire, SMPP_HEADER_LEN + len, wire->octets.len - SMPP_HEADER_LEN - len,
           smpp_span(NULL, 0));
}

static bool body_deed(enum switch_id id, struct wire *wire) {
  static const char long_id[] =
      "00000000001111111111222222222233333333334444444444555555555566666666667777777777";

  switch ((int)id) {
  case SWITCH_no_body:
    if (wire->status == SMPP_STATUS_ROK)
      set_body(wire, NULL, 0);
    return true;
  case SWITCH_error_nul:
    set_body(wire, "", 1);
    return true;
  case SWITCH_error_body:
    set_body(wire, "0000000000", 11);
    return true;
  case SWITCH_error_tlvs:
    set_body(wire, "\4\x25\0\1\2", 5); /* delivery_failure_reason */
    return true;
  case SWITCH_unknown_tlv:
    add_unknown_tlvs(wire);
    return true;
  case SWITCH_twin_tlv:
    add_twin_tlvs(wire);
    return true;
  case SWITCH_cut_tlv:
    add_cut_tlv(wire);
    return true;
  case SWITCH_extra_octets:
  case SWITCH_enquire_body:
  case SWITCH_unbind_body:
    append(wire, "\0x", 2);
    return true;
  case SWITCH_no_id:
    set_id(wire, "", 1);
    return true;
  case SWITCH_id_no_nul:
    if (has_id(wire) && wire->status == SMPP_STATUS_ROK)
      drop_nul(wire);
    return true;
  case SWITCH_id_too_long:
    set_id(wire, long_id, sizeof long_id);
    return true;
  default:
    return false;
  }
}

/* --- binds ------------------------------------------------------------------------- */

static void set_version(struct wire *wire, const void *tlv, size_t len) {
  size_t at = SMPP_HEADER_LEN + first_string(wire) + 1;

  if (wire->status == SMPP_STATUS_ROK && at <= wire->octets.len)
    splice(wire, at, wire->octets.len - at, smpp_span(tlv, len));
}

static bool bind_deed(enum switch_id id, struct wire *wire) {
  switch ((int)id) {
  case SWITCH_bind_no_version:
    set_version(wire, NULL, 0);
    return true;
  case SWITCH_bind_bad_version:
    set_version(wire, "\2\x10\0\2\0\x34", 6);
    return true;
  case SWITCH_bind_other_version:
    set_version(wire, "\2\x10\0\1\x50", 5);
    return true;
  case SWITCH_bind_no_nul:
    drop_nul(wire);
    return true;
  case SWITCH_bind_empty:
    set_body(wire, NULL, 0);
    return true;
  default:
    return false;
  }
}

/* --- deliver_sm ----------------------------------------------------------------------- */

/* Where the fields of a deliver_sm stand; false: it is none. */
struct places {
  size_t source, esm_class, sm_length, tlvs;
  size_t source_len, text_len;
};

static bool find_places(const struct wire *wire, struct places *out) {
  const char *at = wire->octets.ptr;
  struct smpp_pdu pdu;

  if (get_u32(wire, 4) != SMPP_DELIVER_SM ||
      smpp_pdu_decode(data_buffer_span(&wire->octets), NULL, &pdu, NULL) != SMPP_OK)
    return false;
  out->source = SMPP_HEADER_LEN + pdu.sm.service_type.len + 3;
  out->source_len = pdu.sm.source_addr.len;
  out->esm_class = out->source + out->source_len + 3 + pdu.sm.destination_addr.len + 1;
  out->sm_length = out->esm_class + 3 + pdu.sm.schedule_delivery_time.len + 1 +
                   pdu.sm.validity_period.len + 1 + 4;
  out->text_len = (uint8_t)at[out->sm_length];
  out->tlvs = out->sm_length + 1 + out->text_len;
  return true;
}

static void fill_text(struct wire *wire, const struct places *places) {
  char filler[255];

  memset(filler, '.', sizeof filler);
  splice(wire, places->tlvs, 0, smpp_span((uint8_t *)filler, 255 - places->text_len));
  wire->octets.ptr[places->sm_length] = (char)(uint8_t)255;
}

static void add_huge_tlv(struct wire *wire) {
  struct data_buffer tlv = {NULL, 0, 0, false};

  if (data_buffer_reserve(&tlv, HUGE_TLV + 4)) {
    memset(tlv.ptr, 'x', HUGE_TLV + 4);
    memcpy(tlv.ptr, "\x14\x01\xFF\xFF", 4);
    append(wire, tlv.ptr, HUGE_TLV + 4);
  }
  data_buffer_free(&tlv);
}

static void udh_too_long(struct wire *wire, const struct places *places) {
  wire->octets.ptr[places->esm_class] |= (char)ESM_UDHI;
  if (places->text_len)
    wire->octets.ptr[places->sm_length + 1] = (char)(uint8_t)0xFE;
}

static void add_sar_and_udh(struct wire *wire, const struct places *places) {
  static const uint8_t udh[] = {5, 0, 3, 7, 1, 1};
  static const uint8_t sar[] = {0x02, 0x0C, 0, 2, 0, 7, 0x02, 0x0E, 0, 1, 1, 0x02, 0x0F, 0, 1, 1};

  if (!(wire->octets.ptr[places->esm_class] & (char)ESM_UDHI)) {
    if (places->text_len + sizeof udh > 254)
      return;
    wire->octets.ptr[places->esm_class] |= (char)ESM_UDHI;
    wire->octets.ptr[places->sm_length] = (char)(places->text_len + sizeof udh);
    splice(wire, places->sm_length + 1, 0, smpp_span(udh, sizeof udh));
  }
  append(wire, sar, sizeof sar);
}

static void change_text(enum switch_id id, struct wire *wire, const struct places *places) {
  switch ((int)id) {
  case SWITCH_sm_length_short:
    if (places->text_len)
      wire->octets.ptr[places->sm_length]--;
    break;
  case SWITCH_sm_length_255:
    fill_text(wire, places);
    break;
  case SWITCH_both_texts:
    append(wire, "\x04\x24\0\7payload", 11);
    break;
  case SWITCH_udh_too_long:
    udh_too_long(wire, places);
    break;
  case SWITCH_sar_and_udh:
    add_sar_and_udh(wire, places);
    break;
  case SWITCH_deliver_vendor_tlv:
    append(wire, "\x14\x54\0\1A\x14\x18\0\4\0\0\0\1\x06\x0D\0\2ok", 19);
    break;
  case SWITCH_huge_deliver:
    add_huge_tlv(wire);
    break;
  }
}

/* Where a TLV's value stands; false: it is not there. */
static bool find_tlv(const struct wire *wire, const struct places *places, uint16_t tag, size_t *at,
                     size_t *len) {
  struct smpp_span octets = data_buffer_span(&wire->octets), value;

  if (!smpp_tlv_find(smpp_span(octets.ptr + places->tlvs, octets.len - places->tlvs), tag, &value))
    return false;
  *at = (size_t)(value.ptr - octets.ptr);
  *len = value.len;
  return true;
}

static void set_tlv_len(struct wire *wire, size_t value_at, size_t len) {
  wire->octets.ptr[value_at - 2] = (char)(uint8_t)(len >> 8);
  wire->octets.ptr[value_at - 1] = (char)(uint8_t)len;
}

static void change_tlv(enum switch_id id, struct wire *wire, const struct places *places) {
  size_t at, len;

  if (id == SWITCH_receipt_no_nul &&
      find_tlv(wire, places, SMPP_TLV_receipted_message_id, &at, &len) && len > 1) {
    set_tlv_len(wire, at, len - 1);
    splice(wire, at + len - 1, 1, smpp_span(NULL, 0));
  } else if (id == SWITCH_receipt_long_state &&
             find_tlv(wire, places, SMPP_TLV_message_state, &at, &len)) {
    set_tlv_len(wire, at, len + 1);
    splice(wire, at, 0, smpp_span((const uint8_t *)"", 1));
  }
}

/* GSM 7-bit has @ at 0x00 (23.038 6.2.1): where the septets of an alphanumeric
 * address go into a C-Octet String as they are, it ends in the middle. */
static void become_sender_with_nul(struct wire *wire, const struct places *places) {
  static const uint8_t ton_npi_sender[] = {5, 0, 'C', 'A', 'R', 'E', 0, 'H', 'O', 'M', 'E'};

  splice(wire, places->source - 2, 2 + places->source_len,
         smpp_span(ton_npi_sender, sizeof ton_npi_sender));
}

static void delivery_deed(enum switch_id id, struct wire *wire) {
  struct places places;

  if (id == SWITCH_own_sequence_zero || id == SWITCH_own_sequence_high) {
    wire_set_number(wire, id == SWITCH_own_sequence_zero ? 0 : wire->sequence_number | OWN_HIGH);
    return;
  }
  if (!find_places(wire, &places))
    return;
  if (id == SWITCH_long_address)
    splice(wire, places.source, places.source_len, smpp_span_of("123456789012345678901234567890"));
  else if (id == SWITCH_plus_address || id == SWITCH_zeros_address)
    splice(wire, places.source, 0, smpp_span_of(id == SWITCH_plus_address ? "+" : "00"));
  else if (id == SWITCH_sender_nul)
    become_sender_with_nul(wire, &places);
  else if (id == SWITCH_receipt_no_nul || id == SWITCH_receipt_long_state)
    change_tlv(id, wire, &places);
  else
    change_text(id, wire, &places);
}

/* --- all ---------------------------------------------------------------------------- */

void wire_deed(enum switch_id id, struct wire *wire) {
  if (id == SWITCH_short_length)
    put_u32(wire, 0, SMPP_HEADER_LEN - 4);
  else if (id == SWITCH_long_length)
    put_u32(wire, 0, (uint32_t)wire->octets.len + TOO_LONG_BY);
  else if (switches[id].place == AT_DELIVERIES)
    delivery_deed(id, wire);
  else if (!answer_deed(id, wire) && !status_deed(id, wire) && !body_deed(id, wire))
    bind_deed(id, wire);
}

static bool is_bind(uint32_t command_id) {
  return command_id == SMPP_BIND_RECEIVER || command_id == SMPP_BIND_TRANSMITTER ||
         command_id == SMPP_BIND_TRANSCEIVER;
}

bool wire_suits(const struct switch_info *info, const struct when *when, const struct wire *wire) {
  bool answer = wire->command_id >> 31 && wire->command_id != SMPP_GENERIC_NACK;
  bool named = answer && when->command && when->command == wire->request;
  bool submission = answer && (has_id(wire) || named) && (!when->command || named);

  switch (info->place) {
  case AT_ANYTHING:
    return when->command == 0 || when->command == wire->request;
  case AT_SUBMISSIONS:
    return submission;
  case AT_REFUSALS:
    return submission && wire->status != SMPP_STATUS_ROK;
  case AT_OUT_OF_STATE:
    return answer &&
           (wire->status == SMPP_STATUS_RINVBNDSTS || wire->status == SMPP_STATUS_RALYBND);
  case AT_BINDS:
    return answer && is_bind(wire->request);
  case AT_ENQUIRES:
    return wire->command_id == SMPP_ENQUIRE_LINK_RESP;
  case AT_UNBINDS:
    return wire->command_id == SMPP_UNBIND_RESP;
  case AT_NACKS:
    return wire->command_id == SMPP_GENERIC_NACK;
  case AT_DELIVERIES:
    return wire->command_id == SMPP_DELIVER_SM || wire->command_id == SMPP_DATA_SM;
  default:
    return false;
  }
}

bool wire_ever_suits(const struct switch_info *info, const struct when *when) {
  struct wire request = {.command_id = when->command, .request = when->command};
  struct wire refusal = {.command_id = when->command | SMPP_RESPONSE_BIT,
                         .request = when->command,
                         .status = SMPP_STATUS_RINVBNDSTS};

  return wire_suits(info, when, &request) || wire_suits(info, when, &refusal);
}
