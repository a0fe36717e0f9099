/* SPDX-License-Identifier: MIT
 *
 * Messages in a row, linked through themselves: each is in one list at a time. */
#ifndef SMPP_CLIENT_LIST_H
#define SMPP_CLIENT_LIST_H

#include "client/message.h"

struct smpp__list {
  struct smpp__message *head, *tail;
};

static inline void smpp__list_append(struct smpp__list *list, struct smpp__message *m) {
  m->prev = list->tail;
  m->next = NULL;
  if (list->tail)
    list->tail->next = m;
  else
    list->head = m;
  list->tail = m;
}

static inline void smpp__list_remove(struct smpp__list *list, struct smpp__message *m) {
  if (m->prev)
    m->prev->next = m->next;
  else
    list->head = m->next;
  if (m->next)
    m->next->prev = m->prev;
  else
    list->tail = m->prev;
  m->prev = m->next = NULL;
}

#endif
