/* SPDX-License-Identifier: MIT
 *
 * The field tables, made from the lists of fields.h. */
#include <codec/fields.h>

#define BODY_FIELD(list, type, rule, name, max, status, clause)                                    \
  {#name,                                                                                          \
   clause,                                                                                         \
   SMPP_FIELD_##type,                                                                              \
   SMPP_RULE_##rule,                                                                               \
   max,                                                                                            \
   (uint16_t)offsetof(struct smpp_pdu, list.SMPP__MEMBER_##type(name)),                            \
   SMPP_STATUS_##status},
#define BODY_TABLE(list, struct_name)                                                              \
  static const struct smpp_field list##_fields[] = {SMPP__FIELDS_##list(BODY_FIELD)};
SMPP__BODY_MAP(BODY_TABLE)

/* The member has the size that its type on the wire needs. */
#define SIZE_U8 sizeof(uint8_t)
#define SIZE_U32 sizeof(uint32_t)
#define SIZE_CSTR sizeof(struct smpp_span)
#define SIZE_OCTETS sizeof(struct smpp_span)
#define SIZE_DESTS sizeof(struct smpp_span)
#define SIZE_UNSUCCESS sizeof(struct smpp_span)
#define CHECK_FIELD(list, type, rule, name, max, status, clause)                                   \
  _Static_assert(sizeof(((struct smpp_pdu *)0)->list.SMPP__MEMBER_##type(name)) == SIZE_##type,    \
                 #list "." #name " is not what fields.h says");
#define CHECK_TABLE(list, struct_name) SMPP__FIELDS_##list(CHECK_FIELD)
SMPP__BODY_MAP(CHECK_TABLE)

static const struct smpp_field dest_sme_fields[] = {
#define DEST_FIELD(list, type, rule, name, max, status, clause)                                    \
  {#name,                                                                                          \
   clause,                                                                                         \
   SMPP_FIELD_##type,                                                                              \
   SMPP_RULE_##rule,                                                                               \
   max,                                                                                            \
   (uint16_t)offsetof(struct smpp_dest_address, name),                                             \
   SMPP_STATUS_##status},
    SMPP__FIELDS_dest_sme(DEST_FIELD)};
static const struct smpp_field dest_list_fields[] = {SMPP__FIELDS_dest_list(DEST_FIELD)};

static const struct smpp_field unsuccess_fields[] = {
#define UNSUCCESS_FIELD(list, type, rule, name, max, status, clause)                               \
  {#name,                                                                                          \
   clause,                                                                                         \
   SMPP_FIELD_##type,                                                                              \
   SMPP_RULE_##rule,                                                                               \
   max,                                                                                            \
   (uint16_t)offsetof(struct smpp_unsuccess_sme, name),                                            \
   SMPP_STATUS_##status},
    SMPP__FIELDS_unsuccess(UNSUCCESS_FIELD)};

static struct smpp__table table_of(const struct smpp_field *fields, size_t n) {
  struct smpp__table table;
  table.fields = fields;
  table.n = n;
  return table;
}

struct smpp__table smpp__body_table(enum smpp__body body) {
  switch (body) {
#define TABLE_CASE(list, struct_name)                                                              \
  case SMPP__BODY_##list:                                                                          \
    return table_of(list##_fields, SMPP__COUNT_##list);
    SMPP__BODY_MAP(TABLE_CASE)
#undef TABLE_CASE
  case SMPP__BODY_unknown:
  case SMPP__BODY_none:
    break;
  }
  return table_of(NULL, 0);
}

struct smpp__table smpp__dest_table(uint8_t dest_flag) {
  if (dest_flag == 1)
    return table_of(dest_sme_fields, SMPP__COUNT_dest_sme);
  if (dest_flag == 2)
    return table_of(dest_list_fields, SMPP__COUNT_dest_list);
  return table_of(NULL, 0);
}

struct smpp__table smpp__unsuccess_table(void) {
  return table_of(unsuccess_fields, SMPP__COUNT_unsuccess);
}

const struct smpp_field *smpp_command_fields(uint32_t command_id, size_t *n) {
  struct smpp__table table = smpp__body_table(smpp__body_of(command_id));
  *n = table.n;
  return table.fields;
}
