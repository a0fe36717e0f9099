/* SPDX-License-Identifier: MIT
 *
 * Which field is the odd one: the slow walk through the tables, once it is
 * known that something is to be refused. */
#include <base/fault.h>
#include <codec/lists.h>
#include <codec/remark.h>
#include <codec/tlv_rules.h>

struct judging {
  uint64_t refused;
  struct smpp__measure by;
  size_t offset; /* of the field looked at, from the PDU's start */
  struct smpp_fault *fault;
};

/* The words of the first of these oddities. */
static const char *words(uint64_t odd) {
  if (odd & SMPP__ODDITY_NUL)
    return "a NUL inside a string";
  if (odd & SMPP__ODDITY_OVERSIZE)
    return "more octets than its length can say";
  if (odd & SMPP__ODDITY_LIST)
    return "the entries are not as many as their number says";
  if (odd & SMPP__ODDITY_NO_BODY)
    return "a request without its body";
  if (odd & SMPP__ODDITY_NO_TLVS)
    return "this PDU has no optional parameters";
  for (unsigned bit = 0; bit < 58; bit++)
    if (odd >> bit & 1)
      return smpp_oddity_text(bit);
  return NULL;
}

static bool convict(struct judging *j, uint64_t odd, const char *field, uint32_t status) {
  if (!(odd & j->refused))
    return false;
  smpp__fault_set(j->fault, j->offset, field, status, words(odd & j->refused));
  return true;
}

static struct smpp_span span_of(const struct smpp_field *field, const void *base) {
  struct smpp_span span;
  memcpy(&span, (const uint8_t *)base + field->offset, sizeof span);
  return span;
}

static uint8_t u8_of(const struct smpp_field *field, const void *base) {
  return ((const uint8_t *)base)[field->offset];
}

static size_t wire_length(const struct smpp_field *field, const void *base) {
  switch (field->type) {
  case SMPP_FIELD_U8:
    return 1;
  case SMPP_FIELD_U32:
    return 4;
  case SMPP_FIELD_CSTR:
  case SMPP_FIELD_OCTETS:
    return span_of(field, base).len + 1;
  default:
    return span_of(field, base).len;
  }
}

static uint64_t remark_field(const struct smpp_field *field, const void *base,
                             struct smpp__measure by) {
  switch (field->rule) {
#define SPAN_RULE(rule)                                                                            \
  case SMPP_RULE_##rule:                                                                           \
    return smpp__remark_##rule(span_of(field, base), field->max, by)
#define U8_RULE(rule)                                                                              \
  case SMPP_RULE_##rule:                                                                           \
    return smpp__remark_##rule(u8_of(field, base), field->max, by)
    SPAN_RULE(TEXT);
    SPAN_RULE(CREDENTIAL);
    SPAN_RULE(TIME);
    SPAN_RULE(MESSAGE);
    U8_RULE(TON);
    U8_RULE(NPI);
    U8_RULE(VERSION);
    U8_RULE(ESM_CLASS);
    U8_RULE(PRIORITY);
    U8_RULE(REGISTERED);
    U8_RULE(REPLACE);
    U8_RULE(STATE);
    U8_RULE(DEST_COUNT);
#undef SPAN_RULE
#undef U8_RULE
  default:
    return 0;
  }
}

uint64_t smpp__remark_fields(struct smpp__table table, const struct smpp_pdu *pdu,
                             uint8_t version) {
  const struct smpp__measure by = {version, true};
  uint64_t odd = 0;
  for (size_t i = 0; i < table.n; i++)
    if (table.fields[i].type == SMPP_FIELD_DESTS)
      odd |= smpp__remark_dests(pdu->submit_multi.dest_addresses, pdu->submit_multi.number_of_dests,
                                by);
    else if (table.fields[i].type == SMPP_FIELD_UNSUCCESS)
      odd |= smpp__remark_unsuccesses(pdu->submit_multi_resp.unsuccess_smes,
                                      pdu->submit_multi_resp.no_unsuccess, by);
    else
      odd |= remark_field(&table.fields[i], pdu, by);
  return odd;
}

/* A long credential stands for both of its bits, as decoding reports it. */
static uint64_t with_long_credential(uint64_t odd) {
  return odd & SMPP_ODDITY(LONG_CREDENTIAL) ? odd | SMPP_ODDITY(FIELD_TOO_LONG) : odd;
}

static bool judge_plain(struct judging *j, struct smpp__table table, const void *base) {
  for (size_t i = 0; i < table.n; i++) {
    const struct smpp_field *field = &table.fields[i];
    uint64_t odd = with_long_credential(remark_field(field, base, j->by));
    if (convict(j, odd, field->name, field->command_status))
      return true;
    j->offset += wire_length(field, base);
  }
  return false;
}

static bool judge_dests(struct judging *j, const struct smpp_submit_multi *multi) {
  struct smpp_span rest = multi->dest_addresses;
  struct smpp_dest_address entry;
  size_t start = j->offset;
  while (smpp_dest_address_next(&rest, &entry) == SMPP_MORE) {
    j->offset += 1;
    if (judge_plain(j, smpp__dest_table(entry.dest_flag), &entry))
      return true;
  }
  j->offset = start;
  return convict(j, smpp__remark_dests(multi->dest_addresses, multi->number_of_dests, j->by),
                 "number_of_dests", SMPP_STATUS_RINVNUMDESTS);
}

static bool judge_unsuccess(struct judging *j, const struct smpp_submit_multi_resp *resp) {
  struct smpp_span rest = resp->unsuccess_smes;
  struct smpp_unsuccess_sme entry;
  size_t start = j->offset;
  while (smpp_unsuccess_sme_next(&rest, &entry) == SMPP_MORE)
    if (judge_plain(j, smpp__unsuccess_table(), &entry))
      return true;
  j->offset = start;
  return convict(j, smpp__remark_unsuccesses(resp->unsuccess_smes, resp->no_unsuccess, j->by),
                 "no_unsuccess", SMPP_STATUS_RSYSERR);
}

static bool judge_field(struct judging *j, const struct smpp_field *field,
                        const struct smpp_pdu *pdu) {
  struct smpp__table one = {field, 1};
  if (field->type == SMPP_FIELD_DESTS && judge_dests(j, &pdu->submit_multi))
    return true;
  if (field->type == SMPP_FIELD_UNSUCCESS && judge_unsuccess(j, &pdu->submit_multi_resp))
    return true;
  if (strcmp(field->name, "destination_addr") == 0 && span_of(field, pdu).len == 0 &&
      convict(j, SMPP_ODDITY(EMPTY_DESTINATION), field->name, field->command_status))
    return true;
  return judge_plain(j, one, pdu);
}

static bool judge_body(struct judging *j, enum smpp__body body, const struct smpp_pdu *pdu) {
  struct smpp__table table = smpp__body_table(body);
  if (pdu->body_absent)
    return convict(j, SMPP__ODDITY_NO_BODY | SMPP_ODDITY(MISSING_BODY_FIELDS),
                   table.n ? table.fields[0].name : NULL, SMPP_STATUS_RINVCMDLEN);
  for (size_t i = 0; i < table.n; i++)
    if (judge_field(j, &table.fields[i], pdu))
      return true;
  return false;
}

static bool judge_tlv(struct judging *j, const struct smpp_tlv *tlv) {
  const struct smpp__tlv_rule *rule = smpp__tlv_rule(tlv->tag);
  const char *name = smpp_tlv_name(tlv->tag);
  if (rule && rule->since <= j->by.version &&
      !smpp__tlv_length_ok(rule, tlv->value.len, j->by.version) &&
      convict(j, SMPP_ODDITY(TLV_BAD_LENGTH), name, SMPP_STATUS_RINVPARLEN))
    return true;
  return tlv->tag == SMPP_TLV_message_payload && tlv->value.len &&
         convict(j, SMPP_ODDITY(BOTH_TEXTS), name, SMPP_STATUS_ROPTPARNOTALLWD);
}

static bool judge_tlvs(struct judging *j, struct smpp_span rest) {
  struct smpp_tlv tlv;
  if (rest.len && convict(j, SMPP__ODDITY_NO_TLVS, "tlvs", SMPP_STATUS_ROPTPARNOTALLWD))
    return true;
  while (smpp_tlv_next(&rest, &tlv) == SMPP_MORE) {
    if (judge_tlv(j, &tlv))
      return true;
    j->offset += 4 + tlv.value.len;
  }
  return rest.len && convict(j, SMPP_ODDITY(TLV_TRUNCATED), "tlvs", SMPP_STATUS_RINVOPTPARSTREAM);
}

static bool judge_header(struct judging *j, const struct smpp_pdu *pdu) {
  j->offset = 8;
  if (convict(j, smpp__remark_status(pdu), "command_status", SMPP_STATUS_RSYSERR))
    return true;
  j->offset = 12;
  return convict(j, smpp__remark_sequence(pdu), "sequence_number", SMPP_STATUS_RSYSERR);
}

void smpp__judge(const struct smpp_pdu *pdu, enum smpp__body body, uint64_t refused,
                 uint8_t version, struct smpp_fault *fault) {
  struct judging j = {refused, {version, true}, 0, fault};
  if (!fault || judge_header(&j, pdu))
    return;
  j.offset = SMPP_HEADER_LEN;
  if (judge_body(&j, body, pdu) || judge_tlvs(&j, pdu->tlvs))
    return;
  convict(&j, SMPP_ODDITY(EXTRA_OCTETS), "extra", SMPP_STATUS_RINVCMDLEN);
}
