/* SPDX-License-Identifier: MIT
 *
 * smscsim/mo.c - a patient's message to its account, as the switches have it. */
#include "smsc_internal.h"

#include <smpp/tlv.h>

#define DCS_UCS2 8u
#define ESM_UDHI 0x40u
#define MOST_FORMS 3u
#define CONCAT_LEN 6u /* the header of a long message with a reference of one octet */

uint8_t smsc__mo_dcs0(struct smsc *smsc, struct account *account, struct smpp_span from,
                      uint64_t now_ms) {
  if (smsc__switch_at(smsc, account, SWITCH_mo_latin1_as_0, from, now_ms))
    return SMPP_ENCODING_LATIN1;
  return smsc__value_at(smsc, account, VALUE_dcs0, from, now_ms)->dcs0;
}

/* --- one part --------------------------------------------------------------------- */

/* The octets of a delivery's text, which are its own. */
static uint8_t *text_of(struct delivery *delivery) {
  return delivery->octets + (delivery->pdu.sm.short_message.ptr - delivery->octets);
}

static size_t header_len(const struct delivery *delivery) {
  const struct smpp_sm *sm = &delivery->pdu.sm;
  struct smpp_udh udh;

  return (sm->esm_class & ESM_UDHI) && smpp_udh_parse(sm->short_message, &udh) == SMPP_OK ? udh.len
                                                                                          : 0;
}

/* The number of the part is the last octet of the concatenation header. */
static void say_part_zero(struct delivery *delivery) {
  size_t len = header_len(delivery);

  if (len > 1)
    text_of(delivery)[len - 1] = 0;
}

/* The same delivery with a source and a text of other lengths; as it is, where
 * there is no memory. */
static struct delivery *remade(struct delivery *delivery, struct smpp_span source,
                               struct smpp_span text) {
  struct smpp_pdu pdu = delivery->pdu;
  struct delivery *made;

  pdu.sm.source_addr = source;
  pdu.sm.short_message = text;
  made = delivery_new(&pdu, false);
  if (!made)
    return delivery;
  made->is_data_sm = delivery->is_data_sm;
  made->next = delivery->next;
  delivery_free(delivery);
  return made;
}

/* 23.040 9.2.3.24.1: length, identifier 0, length, the reference. */
static void say_reference_1(struct delivery *delivery) {
  if (header_len(delivery) == CONCAT_LEN)
    text_of(delivery)[3] = 1;
}

/* An element that its maker knows (9.2.3.24), of one octet. */
static struct delivery *with_other_element(struct delivery *delivery) {
  static const uint8_t other[] = {0xE0, 1, 0};
  struct smpp_span text = delivery->pdu.sm.short_message;
  uint8_t octets[254];

  if (header_len(delivery) == 0 || text.len + sizeof other > sizeof octets)
    return delivery;
  octets[0] = (uint8_t)(text.ptr[0] + sizeof other);
  memcpy(octets + 1, other, sizeof other);
  memcpy(octets + 1 + sizeof other, text.ptr + 1, text.len - 1);
  return remade(delivery, delivery->pdu.sm.source_addr, smpp_span(octets, text.len + sizeof other));
}

static struct delivery *with_payload(struct delivery *delivery) {
  struct smpp_span text = delivery->pdu.sm.short_message;
  struct smpp_pdu pdu = delivery->pdu;
  uint8_t tlvs[512];
  size_t len = 0;
  struct delivery *made;

  if (text.len == 0 || pdu.tlvs.len > 128 ||
      smpp_tlv_put(tlvs, sizeof tlvs, &len, SMPP_TLV_message_payload, text) != SMPP_OK)
    return delivery;
  if (pdu.tlvs.len)
    memcpy(tlvs + len, pdu.tlvs.ptr, pdu.tlvs.len);
  pdu.tlvs = smpp_span(tlvs, len + pdu.tlvs.len);
  pdu.sm.short_message = smpp_span(NULL, 0);
  if (!(made = delivery_new(&pdu, false)))
    return delivery;
  made->next = delivery->next;
  delivery_free(delivery);
  return made;
}

/* N, +N and 00N by turns. */
static struct delivery *with_form(struct delivery *delivery, unsigned i) {
  struct smpp_span source = delivery->pdu.sm.source_addr;
  static const char *const prefixes[MOST_FORMS] = {"", "+", "00"};
  const char *prefix = prefixes[i % MOST_FORMS];
  uint8_t octets[20];
  size_t len = strlen(prefix);

  if (len == 0 || source.len == 0 || len + source.len > sizeof octets)
    return delivery;
  memcpy(octets, prefix, len);
  memcpy(octets + len, source.ptr, source.len);
  return remade(delivery, smpp_span(octets, len + source.len), delivery->pdu.sm.short_message);
}

/* The other order of octets, behind a byte order mark where one fits. */
static struct delivery *with_little_endian(struct delivery *delivery) {
  struct smpp_span text = delivery->pdu.sm.short_message;
  uint8_t octets[256];
  size_t header = header_len(delivery), mark = text.len + 2 <= 140 ? 2 : 0, at;

  if (delivery->pdu.sm.data_coding != DCS_UCS2 || text.len == 0 || text.len > 254)
    return delivery;
  memcpy(octets, text.ptr, header);
  memcpy(octets + header, "\xFF\xFE", mark);
  at = header + mark;
  for (size_t i = header; i + 1 < text.len; i += 2) {
    octets[at++] = text.ptr[i + 1];
    octets[at++] = text.ptr[i];
  }
  return remade(delivery, delivery->pdu.sm.source_addr, smpp_span(octets, at));
}

/* --- the whole -------------------------------------------------------------------- */

static struct delivery *reversed(struct delivery *list) {
  struct delivery *out = NULL;

  while (list) {
    struct delivery *next = list->next;

    list->next = out;
    out = list;
    list = next;
  }
  return out;
}

static void repeat_first(struct delivery *list) {
  struct delivery *again = delivery_new(&list->pdu, false);

  if (!again)
    return;
  again->next = list->next;
  list->next = again;
}

static void lose_last(struct delivery *list) {
  while (list->next && list->next->next)
    list = list->next;
  if (list->next) {
    delivery_free(list->next);
    list->next = NULL;
  }
}

static bool is_surrogate(const uint8_t *unit, uint8_t first) {
  return (unit[0] & 0xFC) == first;
}

/* Where the low half of the last pair of a part stands; 0: it has none. */
static size_t last_pair(const struct delivery *part) {
  struct smpp_span text = part->pdu.sm.short_message;
  size_t header = header_len(part), at = text.len;

  while (at >= header + 4) {
    at -= 2;
    if (is_surrogate(text.ptr + at, 0xDC) && is_surrogate(text.ptr + at - 2, 0xD8))
      return at;
  }
  return 0;
}

/* What follows the high half of the last pair goes to the head of the next part,
 * where it has the room. */
static void cut_pair(struct delivery **at) {
  struct delivery *part = *at, *next = part->next;
  struct smpp_span text = part->pdu.sm.short_message, rest = next->pdu.sm.short_message;
  size_t cut = last_pair(part), header = header_len(next);
  uint8_t octets[140];

  if (part->pdu.sm.data_coding != DCS_UCS2 || cut == 0 || text.len - cut + rest.len > sizeof octets)
    return;
  memcpy(octets, rest.ptr, header);
  memcpy(octets + header, text.ptr + cut, text.len - cut);
  memcpy(octets + header + (text.len - cut), rest.ptr + header, rest.len - header);
  part->next = remade(next, next->pdu.sm.source_addr, smpp_span(octets, text.len - cut + rest.len));
  *at = remade(part, part->pdu.sm.source_addr, smpp_span(text.ptr, cut));
}

struct mo_mood {
  bool forms, zero, reference, element, payload, data_sm, as_0, little, cut;
};

static struct delivery *change_part(struct delivery *part, const struct mo_mood *mood, unsigned i) {
  if (mood->cut && part->next)
    cut_pair(&part);
  if (mood->zero && i == 0 && part->next)
    say_part_zero(part);
  if (mood->reference)
    say_reference_1(part);
  if (mood->little)
    part = with_little_endian(part);
  if (mood->as_0 && part->pdu.sm.data_coding == DCS_UCS2)
    part->pdu.sm.data_coding = 0;
  if (mood->forms)
    part = with_form(part, i);
  if (mood->element)
    part = with_other_element(part);
  if (mood->payload)
    part = with_payload(part);
  part->is_data_sm = mood->data_sm;
  return part;
}

static struct delivery *changed(struct smsc *smsc, struct account *account, struct delivery *list,
                                uint64_t now_ms) {
  struct smpp_span from = list->pdu.sm.source_addr;
  struct mo_mood mood = {
      .forms = smsc__switch_at(smsc, account, SWITCH_mo_source_forms, from, now_ms),
      .zero = smsc__switch_at(smsc, account, SWITCH_mo_part_zero, from, now_ms),
      .reference = smsc__switch_at(smsc, account, SWITCH_mo_same_reference, from, now_ms),
      .element = smsc__switch_at(smsc, account, SWITCH_mo_other_element, from, now_ms),
      .payload = smsc__switch_at(smsc, account, SWITCH_mo_payload, from, now_ms),
      .data_sm = smsc__switch_at(smsc, account, SWITCH_mo_data_sm, from, now_ms),
      .as_0 = smsc__switch_at(smsc, account, SWITCH_mo_ucs2_as_0, from, now_ms),
      .little = smsc__switch_at(smsc, account, SWITCH_mo_little_endian, from, now_ms),
      .cut = smsc__switch_at(smsc, account, SWITCH_mo_surrogate_cut, from, now_ms),
  };
  bool reverse = smsc__switch_at(smsc, account, SWITCH_mo_reversed, from, now_ms);
  bool twice = smsc__switch_at(smsc, account, SWITCH_mo_part_twice, from, now_ms);
  bool lost = smsc__switch_at(smsc, account, SWITCH_mo_part_lost, from, now_ms);
  unsigned i = 0;

  for (struct delivery **at = &list; *at; at = &(*at)->next)
    *at = change_part(*at, &mood, i++);
  if (twice)
    repeat_first(list);
  if (lost)
    lose_last(list);
  return reverse ? reversed(list) : list;
}

void smsc__mo(struct smsc *smsc, struct account *account, struct delivery *list, uint64_t now_ms) {
  list = changed(smsc, account, list, now_ms);
  while (list) {
    struct delivery *next = list->next;

    smsc__deliver(smsc, account, list, now_ms);
    list = next;
  }
}
