/* SPDX-License-Identifier: MIT
 *
 * Messages in a row, linked through themselves. A message that awaits an answer
 * stands in a list of those besides. */
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

/* Before `next`, which is in the list. */
static inline void smpp__list_insert(struct smpp__list *list, struct smpp__message *m,
                                     struct smpp__message *next) {
  m->prev = next->prev;
  m->next = next;
  if (next->prev)
    next->prev->next = m;
  else
    list->head = m;
  next->prev = m;
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

static inline void smpp__flying_append(struct smpp__list *list, struct smpp__message *m) {
  m->fly_prev = list->tail;
  m->fly_next = NULL;
  if (list->tail)
    list->tail->fly_next = m;
  else
    list->head = m;
  list->tail = m;
}

static inline void smpp__flying_remove(struct smpp__list *list, struct smpp__message *m) {
  if (m->fly_prev)
    m->fly_prev->fly_next = m->fly_next;
  else
    list->head = m->fly_next;
  if (m->fly_next)
    m->fly_next->fly_prev = m->fly_prev;
  else
    list->tail = m->fly_prev;
  m->fly_prev = m->fly_next = NULL;
}

#endif
