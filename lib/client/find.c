/* SPDX-License-Identifier: MIT
 *
 * A message that waits, by its owner's cookie. */
#include "client/internal.h"

static const struct smpp__message *look(const struct smpp__list *list, uint64_t cookie) {
  const struct smpp__message *m = list->head;

  while (m && m->cookie != cookie)
    m = m->next;
  return m;
}

/* Those that are set aside: holders, and who waits behind them. */
static const struct smpp__message *look_aside(const struct smpp__holds *holds, uint64_t cookie) {
  for (uint32_t i = 0; i < SMPP__HOLD_BUCKETS && holds->count; i++)
    for (const struct smpp__message *h = holds->buckets[i]; h; h = h->hold_chain) {
      struct smpp__list behind = {h->held_head, h->held_tail};
      const struct smpp__message *m =
          h->state == SMPP__HELD && h->cookie == cookie ? h : look(&behind, cookie);
      if (m)
        return m;
    }
  return NULL;
}

int smpp_client_find(const smpp_client *client, uint64_t cookie, uint64_t *id) {
  const struct smpp__message *m = look(&client->queue.urgent, cookie);

  if (!m)
    m = look(&client->queue.ordinary, cookie);
  if (!m)
    m = look_aside(&client->holds, cookie);
  if (!m)
    return SMPP_ERR_NOT_FOUND;
  *id = m->id;
  return SMPP_OK;
}
