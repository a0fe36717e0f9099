/* SPDX-License-Identifier: MIT
 *
 * PDUs from words: the codec's tables name the fields, its encoder writes
 * whatever they hold, and what no encoder would write is patched in. */
#include "compose.h"

#include <smpp/codec.h>
#include <smpp/names.h>
#include <stdlib.h>

#define LISTS_SIZE 8192u

struct draft {
  const struct vars *vars;
  struct arena *arena;
  struct smpp_pdu pdu;
  size_t tlvs_len, list_len;
  uint8_t n_list;
  bool count_said, has_body;
  struct smpp_span body, tail;
  const char *length, *sm_length;
  uint32_t id, cut, count; /* count: number_of_dests */
  const char *why;
  /* Not cleared: */
  uint8_t list[LISTS_SIZE]; /* dest_addresses or unsuccess_smes */
  uint8_t tlvs[COMPOSE_SIZE];
};

/* What makes a PDU a good one where the script says nothing else. */
static const struct {
  uint32_t command_id;
  const char *line;
} good[] = {
    {SMPP_BIND_TRANSMITTER, "system_id=$system_id password=$password system_type=$system_type "
                            "interface_version=0x34"},
    {SMPP_BIND_RECEIVER, "system_id=$system_id password=$password system_type=$system_type "
                         "interface_version=0x34"},
    {SMPP_BIND_TRANSCEIVER, "system_id=$system_id password=$password system_type=$system_type "
                            "interface_version=0x34"},
    {SMPP_SUBMIT_SM, "source_addr_ton=$from_ton source_addr_npi=$from_npi source_addr=$from "
                     "dest_addr_ton=$to_ton dest_addr_npi=$to_npi destination_addr=$to "
                     "short_message='Test message, please ignore.'"},
    {SMPP_SUBMIT_MULTI, "source_addr_ton=$from_ton source_addr_npi=$from_npi source_addr=$from "
                        "short_message='Test message, please ignore.'"},
    {SMPP_DATA_SM, "source_addr_ton=$from_ton source_addr_npi=$from_npi source_addr=$from "
                   "dest_addr_ton=$to_ton dest_addr_npi=$to_npi destination_addr=$to"},
    {SMPP_DELIVER_SM, "source_addr_ton=1 source_addr_npi=1 source_addr=$to dest_addr_ton=1 "
                      "dest_addr_npi=1 destination_addr=$from short_message=Yes"},
    {SMPP_QUERY_SM, "source_addr_ton=$from_ton source_addr_npi=$from_npi source_addr=$from"},
    {SMPP_CANCEL_SM, "source_addr_ton=$from_ton source_addr_npi=$from_npi source_addr=$from "
                     "dest_addr_ton=$to_ton dest_addr_npi=$to_npi destination_addr=$to"},
    {SMPP_REPLACE_SM, "source_addr_ton=$from_ton source_addr_npi=$from_npi source_addr=$from "
                      "short_message='Another test, please ignore.'"},
    {SMPP_ALERT_NOTIFICATION, "source_addr_ton=1 source_addr_npi=1 source_addr=$to "
                              "esme_addr_ton=1 esme_addr_npi=1 esme_addr=$from"},
    {SMPP_OUTBIND, "system_id=$system_id password=$password"},
    {SMPP_BIND_TRANSMITTER_RESP, "system_id=$system_id tlv.sc_interface_version=0x34"},
    {SMPP_BIND_RECEIVER_RESP, "system_id=$system_id tlv.sc_interface_version=0x34"},
    {SMPP_BIND_TRANSCEIVER_RESP, "system_id=$system_id tlv.sc_interface_version=0x34"},
    {SMPP_SUBMIT_SM_RESP, "message_id=$next"},
    {SMPP_DATA_SM_RESP, "message_id=$next"},
    {SMPP_SUBMIT_MULTI_RESP, "message_id=$next"},
};

bool command_by_word(const char *word, uint32_t *command_id) {
  char *end;

  if (smpp_command_by_name(smpp_span_of(word), command_id))
    return true;
  *command_id = (uint32_t)strtoul(word, &end, 0);
  return word[0] == '0' && word[1] == 'x' && !*end;
}

bool word_is_command(const char *word, uint32_t command_id) {
  uint32_t named;

  if (strcmp(word, "bind") == 0)
    return command_id == SMPP_BIND_RECEIVER || command_id == SMPP_BIND_TRANSMITTER ||
           command_id == SMPP_BIND_TRANSCEIVER;
  return command_by_word(word, &named) && named == command_id;
}

bool tag_by_word(const char *word, uint16_t *tag) {
  char *end;

  if (smpp_tlv_by_name(smpp_span_of(word), tag))
    return true;
  *tag = (uint16_t)strtoul(word, &end, 0);
  return word[0] == '0' && word[1] == 'x' && !*end;
}

static bool fail(struct draft *draft, const char *why) {
  draft->why = why;
  return false;
}

/* --- fields ------------------------------------------------------------------- */

static bool set_field(struct draft *draft, const struct word *word) {
  size_t n;
  const struct smpp_field *field = smpp_command_fields(draft->pdu.command_id, &n);
  uint32_t number;

  for (; n > 0; n--, field++) {
    uint8_t *at = (uint8_t *)&draft->pdu + field->offset;

    if (strcmp(field->name, word->name) != 0)
      continue;
    if (field->type == SMPP_FIELD_CSTR || field->type == SMPP_FIELD_OCTETS)
      return value_octets(word->value, draft->vars, draft->arena, (struct smpp_span *)(void *)at) ||
             fail(draft, "the value of a field stands for nothing");
    if (!value_number(word->value, draft->vars, &number))
      return fail(draft, "the value of a field is no number");
    if (field->type == SMPP_FIELD_U8)
      *at = (uint8_t)number;
    return true;
  }
  return fail(draft, "the PDU has no such field");
}

static bool add_tlv(struct draft *draft, const struct word *word) {
  uint16_t tag, least, greatest;
  uint8_t type = SMPP_TLV_TYPE_OCTETS, since;
  struct smpp_span value;
  uint32_t number = 0;
  int result;

  if (!tag_by_word(word->name + strlen("tlv."), &tag))
    return fail(draft, "no such TLV");
  smpp_tlv_rule(tag, &type, &least, &greatest, &since);
  if (type >= SMPP_TLV_TYPE_U8 && value_number(word->value, draft->vars, &number)) {
    result =
        type == SMPP_TLV_TYPE_U8
            ? smpp_tlv_put_u8(draft->tlvs, COMPOSE_SIZE, &draft->tlvs_len, tag, (uint8_t)number)
        : type == SMPP_TLV_TYPE_U16
            ? smpp_tlv_put_u16(draft->tlvs, COMPOSE_SIZE, &draft->tlvs_len, tag, (uint16_t)number)
            : smpp_tlv_put_u32(draft->tlvs, COMPOSE_SIZE, &draft->tlvs_len, tag, number);
  } else if (!value_octets(word->value, draft->vars, draft->arena, &value)) {
    return fail(draft, "the value of a TLV stands for nothing");
  } else if (type == SMPP_TLV_TYPE_CSTR && strncmp(word->value, "hex:", 4) != 0) {
    result = smpp_tlv_put_string(draft->tlvs, COMPOSE_SIZE, &draft->tlvs_len, tag, value);
  } else {
    result = smpp_tlv_put(draft->tlvs, COMPOSE_SIZE, &draft->tlvs_len, tag, value);
  }
  return result == SMPP_OK || fail(draft, "the TLVs are too long");
}

/* dest=, dl=, failed= */
static bool add_entry(struct draft *draft, const struct word *word) {
  struct smpp_dest_address entry = {.dest_flag = 1, .dest_addr_ton = 1, .dest_addr_npi = 1};
  struct smpp_unsuccess_sme failed = {1, 1, {NULL, 0}, SMPP_STATUS_RINVDSTADR};
  struct smpp_span value;
  int result;

  if (!value_octets(word->value, draft->vars, draft->arena, &value))
    return fail(draft, "an entry stands for nothing");
  entry.destination_addr = failed.destination_addr = value;
  if (strcmp(word->name, "dl") == 0) {
    entry.dest_flag = 2;
    entry.dl_name = value;
  }
  result = strcmp(word->name, "failed") == 0
               ? smpp_unsuccess_sme_put(draft->list, LISTS_SIZE, &draft->list_len, &failed)
               : smpp_dest_address_put(draft->list, LISTS_SIZE, &draft->list_len, &entry);
  draft->n_list++;
  return result == SMPP_OK || fail(draft, "an entry cannot be written");
}

static bool set_octets(struct draft *draft, const struct word *word, struct smpp_span *out) {
  return value_octets(word->value, draft->vars, draft->arena, out) ||
         fail(draft, "octets that stand for nothing");
}

static bool set_number(struct draft *draft, const struct word *word, uint32_t *out) {
  return value_number(word->value, draft->vars, out) || fail(draft, "not a number");
}

static bool take_word(struct draft *draft, const struct word *word) {
  const char *name = word->name;

  if (strcmp(name, "status") == 0)
    return set_number(draft, word, &draft->pdu.command_status);
  if (strcmp(name, "seq") == 0)
    return set_number(draft, word, &draft->pdu.sequence_number);
  if (strcmp(name, "id") == 0)
    return set_number(draft, word, &draft->id);
  if (strcmp(name, "cut") == 0)
    return set_number(draft, word, &draft->cut);
  if (strcmp(name, "length") == 0)
    draft->length = word->value;
  else if (strcmp(name, "sm_length") == 0)
    draft->sm_length = word->value;
  else if (strncmp(name, "tlv.", 4) == 0)
    return add_tlv(draft, word);
  else if (strcmp(name, "dest") == 0 || strcmp(name, "dl") == 0 || strcmp(name, "failed") == 0)
    return add_entry(draft, word);
  else if (strcmp(name, "tail") == 0)
    return set_octets(draft, word, &draft->tail);
  else if (strcmp(name, "body") == 0)
    return (draft->has_body = true, set_octets(draft, word, &draft->body));
  else if (strcmp(name, "number_of_dests") == 0)
    return (draft->count_said = true, set_number(draft, word, &draft->count));
  else
    return set_field(draft, word);
  return true;
}

static bool take_words(struct draft *draft, const struct phrase *phrase, unsigned from) {
  for (unsigned i = from; i < phrase->n; i++)
    if (!take_word(draft, &phrase->words[i]))
      return false;
  return true;
}

/* A refusal has no body unless the script gives it one (4.4.2). */
static bool is_bare_refusal(const struct draft *draft, const struct phrase *given) {
  const char *status = phrase_value(given, "status");
  unsigned n_header = 1u + (status ? 1u : 0u) + (phrase_value(given, "seq") ? 1u : 0u);

  return (draft->pdu.command_id & SMPP_RESPONSE_BIT) && status && strcmp(status, "ROK") != 0 &&
         given->n == n_header;
}

/* What the script names replaces what is good. */
static bool take_good(struct draft *draft, const struct phrase *given) {
  struct phrase phrase;
  const char *line = NULL;

  for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
    if (good[i].command_id == draft->pdu.command_id)
      line = good[i].line;
  draft->pdu.body_absent = draft->pdu.body_absent || is_bare_refusal(draft, given);
  if (!line || draft->pdu.body_absent)
    return true;
  if (!phrase_parse(smpp_span_of(line), &phrase))
    return false;
  for (unsigned i = 0; i < phrase.n; i++)
    if (!phrase_value(given, phrase.words[i].name) && !take_word(draft, &phrase.words[i]))
      return false;
  return true;
}

/* --- octets ------------------------------------------------------------------- */

static void put32(uint8_t *at, uint32_t value) {
  for (unsigned i = 0; i < 4; i++)
    at[i] = (uint8_t)(value >> (24 - 8 * i));
}

static void hang_in(struct draft *draft) {
  struct smpp_span list = smpp_span(draft->list, draft->list_len);

  draft->pdu.tlvs = smpp_span(draft->tlvs, draft->tlvs_len);
  if (draft->pdu.command_id == SMPP_SUBMIT_MULTI) {
    draft->pdu.submit_multi.dest_addresses = list;
    draft->pdu.submit_multi.number_of_dests = draft->n_list;
  } else if (draft->pdu.command_id == SMPP_SUBMIT_MULTI_RESP) {
    draft->pdu.submit_multi_resp.unsuccess_smes = list;
    draft->pdu.submit_multi_resp.no_unsuccess = draft->n_list;
  }
}

/* Only the header and what the script gives. */
static bool write_plain(struct draft *draft, struct composed *out) {
  out->len = SMPP_HEADER_LEN + draft->body.len;
  if (out->len > COMPOSE_SIZE)
    return fail(draft, "the PDU is too long");
  put32(out->octets + 4, draft->pdu.command_id);
  put32(out->octets + 8, draft->pdu.command_status);
  put32(out->octets + 12, draft->pdu.sequence_number);
  if (draft->body.len)
    memcpy(out->octets + SMPP_HEADER_LEN, draft->body.ptr, draft->body.len);
  return true;
}

static bool write_pdu(struct draft *draft, struct composed *out) {
  struct smpp_codec codec = SMPP_CODEC_INIT;

  codec.max_pdu_len = COMPOSE_SIZE;
  hang_in(draft);
  return smpp_pdu_encode(&draft->pdu, &codec, SMPP_ENCODE_VERBATIM, out->octets, COMPOSE_SIZE,
                         &out->len, NULL) == SMPP_OK ||
         fail(draft, "the PDU cannot be written");
}

/* Where sm_length stands: before the text and the TLVs. */
static bool patch_sm_length(struct draft *draft, struct composed *out) {
  size_t text_len = draft->pdu.command_id == SMPP_REPLACE_SM
                        ? draft->pdu.replace_sm.short_message.len
                        : draft->pdu.sm.short_message.len;
  uint32_t number;

  if (!draft->sm_length)
    return true;
  if (!value_number(draft->sm_length, draft->vars, &number) ||
      out->len < draft->tlvs_len + text_len + 1)
    return fail(draft, "sm_length is no number");
  out->octets[out->len - draft->tlvs_len - text_len - 1] = (uint8_t)number;
  return true;
}

static bool patch_dest_count(struct draft *draft, struct composed *out) {
  size_t at = SMPP_HEADER_LEN + draft->pdu.submit_multi.service_type.len + 1 + 2 +
              draft->pdu.submit_multi.source_addr.len + 1;

  if (draft->count_said && at >= out->len)
    return fail(draft, "number_of_dests has no place");
  if (draft->count_said)
    out->octets[at] = (uint8_t)draft->count;
  return true;
}

static bool patch_end(struct draft *draft, struct composed *out) {
  if (draft->cut > out->len || draft->tail.len > COMPOSE_SIZE - out->len)
    return fail(draft, "nothing is left of the PDU, or too much");
  out->len -= draft->cut;
  if (draft->tail.len)
    memcpy(out->octets + out->len, draft->tail.ptr, draft->tail.len);
  out->len += draft->tail.len;
  return true;
}

static void patch_length(const struct draft *draft, struct composed *out) {
  uint32_t length = (uint32_t)out->len;
  const char *said = draft->length;

  if (said && (*said == '+' || *said == '-'))
    length = (uint32_t)((long)out->len + strtol(said, NULL, 0));
  else if (said)
    length = (uint32_t)strtoul(said, NULL, 0);
  if (out->len >= 4)
    put32(out->octets, length);
}

bool compose(const struct phrase *phrase, const struct vars *vars, uint32_t sequence_number,
             struct composed *out, const char **why) {
  struct draft *draft = malloc(sizeof *draft);
  bool ok, plain;

  *why = "out of memory";
  if (!draft)
    return false;
  memset(draft, 0, offsetof(struct draft, list));
  draft->vars = vars;
  draft->arena = &out->arena;
  out->arena.used = 0;
  draft->pdu.sequence_number = sequence_number;
  draft->pdu.body_absent = phrase_value(phrase, "body") != NULL;
  ok = phrase->n > 0 && command_by_word(phrase->words[0].name, &draft->pdu.command_id);
  draft->why = ok ? NULL : "no such command";
  ok = ok && take_good(draft, phrase) && take_words(draft, phrase, 1);
  plain = draft->has_body || !smpp_command_name(draft->pdu.command_id) ||
          (draft->pdu.command_id >= 0x111 && draft->pdu.command_id <= 0x113);
  ok = ok && (plain ? write_plain(draft, out) : write_pdu(draft, out)) &&
       patch_sm_length(draft, out) && patch_dest_count(draft, out) && patch_end(draft, out);
  if (ok) {
    if (draft->id)
      put32(out->octets + 4, draft->id);
    patch_length(draft, out);
    out->command_id = draft->id ? draft->id : draft->pdu.command_id;
    out->sequence_number = draft->pdu.sequence_number;
  }
  *why = draft->why;
  free(draft);
  return ok;
}
