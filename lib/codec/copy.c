/* SPDX-License-Identifier: MIT
 *
 * PDUs that own their octets, and the user data of any PDU. */
#include <smpp/pdu.h>

#include <base/memory.h>
#include <base/writer.h>
#include <codec/fields.h>
#include <codec/remark.h>

/* The spans of a PDU, one after the other: those of its body, then unknown,
 * tlvs and extra. NULL behind the last. */
static struct smpp_span *span_at(struct smpp_pdu *pdu, enum smpp__body body, size_t i) {
  struct smpp__table table = smpp__body_table(body);
  for (size_t f = 0; f < table.n; f++) {
    uint8_t type = table.fields[f].type;
    if (type == SMPP_FIELD_U8 || type == SMPP_FIELD_U32)
      continue;
    if (i-- == 0)
      return (struct smpp_span *)(void *)((uint8_t *)pdu + table.fields[f].offset);
  }
  if (body == SMPP__BODY_unknown && i-- == 0)
    return &pdu->unknown;
  return i == 0 ? &pdu->tlvs : i == 1 ? &pdu->extra : NULL;
}

static struct smpp_span move_span(struct smpp__writer *w, struct smpp_span from) {
  struct smpp_span to = smpp_span(from.ptr ? w->at : NULL, from.len);
  smpp__write_octets(w, from);
  return to;
}

int smpp_pdu_copy(const struct smpp_pdu *pdu, const struct smpp_alloc *alloc, struct smpp_pdu *out,
                  void **block, size_t *block_len) {
  struct smpp_pdu copy = *pdu;
  enum smpp__body body = smpp__body_held(pdu);
  const struct smpp_span *span;
  size_t len = 1; /* so that an empty string has an address of its own */
  for (size_t i = 0; (span = span_at(&copy, body, i)); i++)
    len += span->len;
  uint8_t *octets = smpp__new(alloc, len);
  if (!octets)
    return SMPP_ERR_NOMEM;
  struct smpp__writer w = smpp__writer(octets, len);
  for (size_t i = 0; span_at(&copy, body, i); i++) {
    struct smpp_span *moved = span_at(&copy, body, i);
    *moved = move_span(&w, *moved);
  }
  *out = copy;
  *block = octets;
  *block_len = len;
  return SMPP_OK;
}

void smpp_pdu_drop(const struct smpp_alloc *alloc, void *block, size_t block_len) {
  smpp__delete(alloc, block, block_len);
}

struct smpp_span smpp_pdu_user_data(const struct smpp_pdu *pdu) {
  enum smpp__body body = smpp__body_held(pdu);
  struct smpp_span data = smpp_span(NULL, 0);
  if (!smpp__short_message(pdu, body, &data) && body != SMPP__BODY_data_sm &&
      body != SMPP__BODY_broadcast_sm)
    return data;
  smpp_tlv_find(pdu->tlvs, SMPP_TLV_message_payload, &data);
  return data;
}
