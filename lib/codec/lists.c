/* SPDX-License-Identifier: MIT
 *
 * dest_address and unsuccess_sme: reading, stepping over, writing. */
#include <codec/lists.h>

#include <codec/fields_read.h>
#include <codec/fields_write.h>
#include <codec/remark.h>

SMPP__ENTRY_MAP(SMPP__DEFINE_READ)
SMPP__ENTRY_MAP(SMPP__DEFINE_LENGTH)
SMPP__ENTRY_MAP(SMPP__DEFINE_WRITE)
SMPP__ENTRY_MAP(SMPP__DEFINE_REMARK)

/* 5.2.25; it says which fields follow, so it stands in no list itself. */
static const struct smpp_field dest_flag_field = {
    "dest_flag",
    "5.2.25",
    SMPP_FIELD_U8,
    SMPP_RULE_ANY,
    1,
    (uint16_t)offsetof(struct smpp_dest_address, dest_flag),
    SMPP_STATUS_RINVDESTFLAG};

const struct smpp_field *smpp__read_dest(struct smpp__cursor *c, struct smpp_dest_address *out) {
  struct smpp__cursor flag = *c;
  unsigned failed;
  memset(out, 0, sizeof *out);
  if (!smpp__cursor_u8(&flag, &out->dest_flag) || out->dest_flag < 1 || out->dest_flag > 2)
    return &dest_flag_field;
  *c = flag;
  failed = out->dest_flag == 1 ? read_dest_sme(c, out) : read_dest_list(c, out);
  return failed ? smpp__dest_table(out->dest_flag).fields + failed - 1 : NULL;
}

const struct smpp_field *smpp__read_unsuccess(struct smpp__cursor *c,
                                              struct smpp_unsuccess_sme *out) {
  unsigned failed = read_unsuccess(c, out);
  return failed ? smpp__unsuccess_table().fields + failed - 1 : NULL;
}

bool smpp__read_dests(struct smpp__cursor *c, uint8_t count, struct smpp_span *out,
                      const struct smpp_field **at) {
  struct smpp_dest_address entry;
  const uint8_t *first = c->at;
  for (unsigned i = 0; i < count; i++)
    if ((*at = smpp__read_dest(c, &entry)))
      return false;
  *out = smpp_span(first, (size_t)(c->at - first));
  return true;
}

bool smpp__read_unsuccesses(struct smpp__cursor *c, uint8_t count, struct smpp_span *out,
                            const struct smpp_field **at) {
  struct smpp_unsuccess_sme entry;
  const uint8_t *first = c->at;
  for (unsigned i = 0; i < count; i++)
    if ((*at = smpp__read_unsuccess(c, &entry)))
      return false;
  *out = smpp_span(first, (size_t)(c->at - first));
  return true;
}

static uint64_t remark_dest(const struct smpp_dest_address *entry, struct smpp__measure by) {
  return entry->dest_flag == 1 ? smpp__remark_dest_sme(entry, by)
                               : smpp__remark_dest_list(entry, by);
}

uint64_t smpp__remark_dests(struct smpp_span entries, uint8_t count, struct smpp__measure by) {
  struct smpp_dest_address entry;
  uint64_t odd = 0;
  unsigned n = 0;
  int result;
  for (; (result = smpp_dest_address_next(&entries, &entry)) == SMPP_MORE; n++)
    odd |= remark_dest(&entry, by);
  return odd | (result != SMPP_OK || n != count ? SMPP__ODDITY_LIST : 0);
}

uint64_t smpp__remark_unsuccesses(struct smpp_span entries, uint8_t count,
                                  struct smpp__measure by) {
  struct smpp_unsuccess_sme entry;
  uint64_t odd = 0;
  unsigned n = 0;
  int result;
  for (; (result = smpp_unsuccess_sme_next(&entries, &entry)) == SMPP_MORE; n++)
    odd |= smpp__remark_unsuccess(&entry, by);
  return odd | (result != SMPP_OK || n != count ? SMPP__ODDITY_LIST : 0);
}

int smpp_dest_address_next(struct smpp_span *rest, struct smpp_dest_address *out) {
  struct smpp__cursor c = smpp__cursor(*rest);
  struct smpp_dest_address entry;
  if (rest->len == 0)
    return SMPP_OK;
  if (smpp__read_dest(&c, &entry))
    return SMPP_ERR_MALFORMED;
  *out = entry;
  *rest = smpp__cursor_rest(&c);
  return SMPP_MORE;
}

int smpp_unsuccess_sme_next(struct smpp_span *rest, struct smpp_unsuccess_sme *out) {
  struct smpp__cursor c = smpp__cursor(*rest);
  struct smpp_unsuccess_sme entry;
  if (rest->len == 0)
    return SMPP_OK;
  if (smpp__read_unsuccess(&c, &entry))
    return SMPP_ERR_MALFORMED;
  *out = entry;
  *rest = smpp__cursor_rest(&c);
  return SMPP_MORE;
}

/* What an entry may not hold when it is written: strings that do not fit, or
 * that would end early. Reserved numbers are left to the encoder of the PDU. */
static const struct smpp__measure unversioned = {SMPP_VERSION_3_4, true};
#define UNWRITABLE (SMPP_ODDITY(FIELD_TOO_LONG) | SMPP__ODDITY_NUL)

int smpp_dest_address_put(uint8_t *buf, size_t cap, size_t *len,
                          const struct smpp_dest_address *entry) {
  if (entry->dest_flag < 1 || entry->dest_flag > 2 ||
      (remark_dest(entry, unversioned) & UNWRITABLE))
    return SMPP_ERR_FORBIDDEN;
  bool sme = entry->dest_flag == 1;
  size_t need = 1 + (sme ? length_dest_sme(entry) : length_dest_list(entry));
  if (*len > cap || cap - *len < need)
    return SMPP_ERR_NOSPACE;
  struct smpp__writer w = smpp__writer(buf + *len, need);
  smpp__write_u8(&w, entry->dest_flag);
  if (sme)
    write_dest_sme(&w, entry);
  else
    write_dest_list(&w, entry);
  *len += need;
  return SMPP_OK;
}

int smpp_unsuccess_sme_put(uint8_t *buf, size_t cap, size_t *len,
                           const struct smpp_unsuccess_sme *entry) {
  if (smpp__remark_unsuccess(entry, unversioned) & UNWRITABLE)
    return SMPP_ERR_FORBIDDEN;
  size_t need = length_unsuccess(entry);
  if (*len > cap || cap - *len < need)
    return SMPP_ERR_NOSPACE;
  struct smpp__writer w = smpp__writer(buf + *len, need);
  write_unsuccess(&w, entry);
  *len += need;
  return SMPP_OK;
}
