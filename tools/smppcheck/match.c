/* SPDX-License-Identifier: MIT
 *
 * Expectations, word by word. */
#include "match.h"

#include "compose.h"

#include <smpp/codec.h>
#include <smpp/message_id.h>
#include <smpp/names.h>
#include <smpp/receipt.h>
#include <stdio.h>
#include <stdlib.h>

/* What a word asks about. */
struct thing {
  enum { THING_UNKNOWN, THING_ABSENT, THING_NUMBER, THING_OCTETS } kind;
  uint32_t number;
  struct smpp_span octets;
};

static struct thing number_thing(uint32_t number) {
  return (struct thing){THING_NUMBER, number, {NULL, 0}};
}

static struct thing octets_thing(struct smpp_span octets) {
  return (struct thing){THING_OCTETS, 0, octets};
}

static const struct thing absent = {THING_ABSENT, 0, {NULL, 0}};
static const struct thing unknown = {THING_UNKNOWN, 0, {NULL, 0}};

/* --- what there is ------------------------------------------------------------ */

static struct thing field_thing(const struct smpp_pdu *pdu, const char *name, size_t name_len) {
  size_t n;
  const struct smpp_field *field = smpp_command_fields(pdu->command_id, &n);

  for (; n > 0; n--, field++) {
    const uint8_t *at = (const uint8_t *)pdu + field->offset;

    if (!smpp_span_equal(smpp_span_of(field->name), smpp_span(name, name_len)))
      continue;
    if (pdu->body_absent || pdu->body_unknown)
      return absent;
    return field->type == SMPP_FIELD_U8 ? number_thing(*at)
           : field->type == SMPP_FIELD_U32
               ? number_thing(*(const uint32_t *)(const void *)at)
               : octets_thing(*(const struct smpp_span *)(const void *)at);
  }
  return unknown;
}

static struct thing tlv_thing(const struct smpp_pdu *pdu, const char *name) {
  uint16_t tag, least, greatest;
  uint8_t type = SMPP_TLV_TYPE_OCTETS, since;
  struct smpp_span value;
  uint32_t number;

  if (!tag_by_word(name, &tag))
    return unknown;
  if (!smpp_tlv_find(pdu->tlvs, tag, &value))
    return absent;
  smpp_tlv_rule(tag, &type, &least, &greatest, &since);
  if (type >= SMPP_TLV_TYPE_U8 && smpp_tlv_find_int(pdu->tlvs, tag, &number))
    return number_thing(number);
  if (type == SMPP_TLV_TYPE_CSTR)
    smpp_tlv_find_string(pdu->tlvs, tag, &value);
  return octets_thing(value);
}

static struct thing span_thing(struct smpp_span span) {
  return span.ptr ? octets_thing(span) : absent;
}

static struct thing state_thing(uint8_t state) {
  return state == SMPP_STATE_NONE ? absent : number_thing(state);
}

static struct thing receipt_thing(const struct smpp_pdu *pdu, const char *name) {
  static const char *const names[] = {"id",        "sub",  "dlvrd", "submit_date",
                                      "done_date", "stat", "err",   "text"};
  struct smpp_receipt receipt;
  const struct smpp_span *texts = &receipt.id;

  smpp_receipt_parse(pdu, smpp_pdu_user_data(pdu), &receipt);
  for (unsigned i = 0; i < sizeof names / sizeof names[0]; i++)
    if (strcmp(name, names[i]) == 0)
      return span_thing(texts[i]);
  if (strcmp(name, "tlv_id") == 0)
    return span_thing(receipt.receipted_message_id);
  if (strcmp(name, "tlv_state") == 0)
    return state_thing(receipt.tlv_state);
  return strcmp(name, "state") == 0 ? state_thing(receipt.message_state) : unknown;
}

static bool is_strict(struct smpp_span frame) {
  struct smpp_codec codec = SMPP_CODEC_INIT;
  struct smpp_pdu pdu;
  struct smpp_fault fault;

  codec.strict = true;
  return smpp_pdu_decode(frame, &codec, &pdu, &fault) == SMPP_OK;
}

static struct thing find_thing(const char *name, const struct smpp_pdu *pdu,
                               struct smpp_span frame) {
  size_t len = strlen(name);
  struct thing thing;

  if (strcmp(name, "status") == 0)
    return number_thing(pdu->command_status);
  if (strcmp(name, "seq") == 0)
    return number_thing(pdu->sequence_number);
  if (strcmp(name, "length") == 0)
    return number_thing((uint32_t)frame.len);
  if (strcmp(name, "body") == 0)
    return frame.len > SMPP_HEADER_LEN ? number_thing(1) : absent;
  if (strcmp(name, "extra") == 0)
    return pdu->extra.len ? number_thing(1) : absent;
  if (strcmp(name, "strict") == 0)
    return octets_thing(smpp_span_of(is_strict(frame) ? "yes" : "no"));
  if (strcmp(name, "text") == 0)
    return octets_thing(smpp_pdu_user_data(pdu));
  if (strncmp(name, "tlv.", 4) == 0)
    return tlv_thing(pdu, name + 4);
  if (strncmp(name, "receipt.", 8) == 0)
    return receipt_thing(pdu, name + 8);
  if (len < 4 || strcmp(name + len - 4, ".len") != 0)
    return field_thing(pdu, name, len);
  thing = field_thing(pdu, name, len - 4);
  return thing.kind == THING_OCTETS ? number_thing((uint32_t)thing.octets.len) : thing;
}

/* --- what is asked of it ------------------------------------------------------ */

static bool has_text(struct smpp_span in, struct smpp_span what) {
  for (size_t at = 0; at + what.len <= in.len; at++)
    if (what.len == 0 || memcmp(in.ptr + at, what.ptr, what.len) == 0)
      return true;
  return false;
}

static bool is_value(const struct thing *thing, const char *value, const struct vars *vars,
                     bool *readable) {
  struct arena *arena;
  struct smpp_span octets;
  uint32_t number;
  bool fits;

  *readable = true;
  if (strcmp(value, "absent") == 0 || strcmp(value, "none") == 0)
    return thing->kind == THING_ABSENT;
  if (strcmp(value, "present") == 0)
    return thing->kind != THING_ABSENT;
  if (strcmp(value, "error") == 0)
    return thing->kind == THING_NUMBER && thing->number != SMPP_STATUS_ROK;
  if (thing->kind == THING_NUMBER) {
    *readable = value_number(value, vars, &number);
    return *readable && number == thing->number;
  }
  arena = malloc(sizeof *arena);
  if (!arena)
    return false;
  arena->used = 0;
  *readable = value_octets(value, vars, arena, &octets);
  fits = *readable && thing->kind == THING_OCTETS && smpp_span_equal(octets, thing->octets);
  free(arena);
  return fits;
}

/* Whether it is one of the values between commas. */
static bool is_one_of(const struct thing *thing, const char *values, const struct vars *vars,
                      bool *readable) {
  char copy[PHRASE_SIZE];
  bool fits = false;

  *readable = true;
  snprintf(copy, sizeof copy, "%s", values);
  for (char *value = copy, *next; value && *readable && !fits; value = next) {
    next = strchr(value, ',');
    if (next)
      *next++ = '\0';
    fits = is_value(thing, value, vars, readable);
  }
  return fits;
}

static bool holds(const struct thing *thing, const char *value, const struct vars *vars,
                  bool *readable) {
  struct arena *arena = malloc(sizeof *arena);
  struct smpp_span octets;
  bool fits;

  if (!arena)
    return false;
  arena->used = 0;
  *readable = value_octets(value, vars, arena, &octets);
  fits = *readable && thing->kind == THING_OCTETS && has_text(thing->octets, octets);
  free(arena);
  return fits;
}

static bool is_true(const struct thing *thing, const struct word *word, const struct vars *vars,
                    bool *readable) {
  uint32_t number;

  *readable = true;
  switch (word->op) {
  case OP_IS:
    return is_one_of(thing, word->value, vars, readable);
  case OP_IS_NOT:
    return !is_one_of(thing, word->value, vars, readable) && *readable;
  case OP_LEAST:
  case OP_MOST:
    *readable = value_number(word->value, vars, &number);
    return *readable && thing->kind == THING_NUMBER &&
           (word->op == OP_LEAST ? thing->number >= number : thing->number <= number);
  case OP_HAS:
    return holds(thing, word->value, vars, readable);
  default: /* kept: an id that is empty or too long is none to go on with */
    return thing->kind == THING_NUMBER || (thing->kind == THING_OCTETS && thing->octets.len >= 1 &&
                                           thing->octets.len <= SMPP_MESSAGE_ID_MAX);
  }
}

/* Words that say which PDU is meant and how long it is awaited: run.c's. */
static bool is_for_others(const struct word *word) {
  return strcmp(word->name, "for") == 0 || strcmp(word->name, "within") == 0 ||
         strcmp(word->name, "unless") == 0;
}

static void keep(const struct thing *thing, const char *name, struct vars *vars) {
  char number[16];

  if (thing->kind == THING_OCTETS) {
    vars_set(vars, name, thing->octets);
  } else {
    snprintf(number, sizeof number, "%u", (unsigned)thing->number);
    vars_set(vars, name, smpp_span_of(number));
  }
}

bool match(const struct phrase *phrase, const struct smpp_pdu *pdu, struct smpp_span frame,
           struct vars *vars) {
  bool readable;

  if (!word_is_command(phrase->words[0].name, pdu->command_id))
    return false;
  for (unsigned i = 1; i < phrase->n; i++) {
    struct thing thing = find_thing(phrase->words[i].name, pdu, frame);

    if (!is_for_others(&phrase->words[i]) && !is_true(&thing, &phrase->words[i], vars, &readable))
      return false;
  }
  for (unsigned i = 1; i < phrase->n; i++)
    if (phrase->words[i].op == OP_KEEP) {
      struct thing thing = find_thing(phrase->words[i].name, pdu, frame);

      keep(&thing, phrase->words[i].value, vars);
    }
  return true;
}

bool match_lint(const struct phrase *phrase, const struct vars *vars, const char **why) {
  struct smpp_pdu pdu;
  bool readable;

  memset(&pdu, 0, sizeof pdu);
  if (phrase->n > 0 && word_is_command(phrase->words[0].name, SMPP_BIND_TRANSCEIVER)) {
    pdu.command_id = SMPP_BIND_TRANSCEIVER;
  } else if (phrase->n == 0 || !command_by_word(phrase->words[0].name, &pdu.command_id)) {
    *why = "no such command";
    return false;
  }
  for (unsigned i = 1; i < phrase->n; i++) {
    const struct word *word = &phrase->words[i];
    struct thing thing = find_thing(word->name, &pdu, (struct smpp_span){NULL, 0});

    if (is_for_others(word))
      continue;
    is_true(&thing, word, vars, &readable);
    if (thing.kind == THING_UNKNOWN || !readable || word->op == OP_NONE) {
      *why =
          thing.kind == THING_UNKNOWN ? "the PDU has no such field" : "a value stands for nothing";
      return false;
    }
  }
  return true;
}

/* --- receipts ----------------------------------------------------------------- */

bool receipt_is_for(const struct smpp_pdu *pdu, const char *message_id) {
  static const int policies[] = {SMPP_ID_RAW, SMPP_ID_DEC, SMPP_ID_HEX};
  struct smpp_receipt receipt;
  char ours[SMPP_ID_NORMAL_MAX], theirs[SMPP_ID_NORMAL_MAX];

  if (!smpp_pdu_is_receipt(pdu) ||
      smpp_receipt_parse(pdu, smpp_pdu_user_data(pdu), &receipt) != SMPP_OK ||
      receipt.message_id.len == 0)
    return false;
  for (unsigned i = 0; i < 3; i++)
    for (unsigned j = 0; j < 3; j++) {
      size_t n = smpp_message_id_normalise(smpp_span_of(message_id), policies[i], ours);
      size_t m = smpp_message_id_normalise(receipt.message_id, policies[j], theirs);

      if (smpp_span_equal(smpp_span(ours, n), smpp_span(theirs, m)))
        return true;
    }
  return false;
}
