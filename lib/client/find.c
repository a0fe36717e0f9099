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

int smpp_client_find(const smpp_client *client, uint64_t cookie, uint64_t *id) {
  const struct smpp__message *m = look(&client->queue.urgent, cookie);

  if (!m)
    m = look(&client->queue.ordinary, cookie);
  if (!m)
    return SMPP_ERR_NOT_FOUND;
  *id = m->id;
  return SMPP_OK;
}
