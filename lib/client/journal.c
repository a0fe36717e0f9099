/* SPDX-License-Identifier: MIT
 *
 * Parts that leave only when their intents are durable. */
#include "client/internal.h"

static struct smpp__message *find_open(struct smpp_client *client, uint64_t id, uint64_t now_ms) {
  struct smpp__message *m = smpp__slots_find(&client->slots, id);

  smpp__now(client, now_ms);
  return m && m->state != SMPP__DONE ? m : NULL;
}

int smpp_client_release(smpp_client *client, uint64_t id, uint32_t n_parts, uint64_t now_ms) {
  struct smpp__message *m = find_open(client, id, now_ms);

  if (!m)
    return SMPP_ERR_NOT_FOUND;
  if (n_parts > m->n_pdus)
    n_parts = m->n_pdus;
  if (n_parts > m->n_released)
    m->n_released = (uint8_t)n_parts;
  return SMPP_OK;
}

int smpp_client_withhold(smpp_client *client, uint64_t id, uint64_t now_ms) {
  struct smpp__message *m = find_open(client, id, now_ms);

  if (!m)
    return SMPP_ERR_NOT_FOUND;
  if (m->state == SMPP__MADE || smpp__has_left(m))
    smpp__withhold(client, m);
  else
    return smpp_client_cancel(client, id, now_ms);
  return SMPP_OK;
}
