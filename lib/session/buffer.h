/* SPDX-License-Identifier: MIT
 *
 * A growing run of octets, written at its tail and read at its head. */
#ifndef SMPP_SESSION_BUFFER_H
#define SMPP_SESSION_BUFFER_H

#include <smpp/alloc.h>

struct smpp__buffer {
  uint8_t *octets;
  size_t cap;
  size_t head, tail;
  size_t least; /* the capacity it starts with and shrinks to */
  bool secret;  /* a password may be anywhere in it: wipe what is left behind */
};

int smpp__buffer_init(struct smpp__buffer *b, size_t cap, const struct smpp_alloc *alloc);

/* Wipes it first. */
void smpp__buffer_deinit(struct smpp__buffer *b, const struct smpp_alloc *alloc);

static inline size_t smpp__buffer_len(const struct smpp__buffer *b) {
  return b->tail - b->head;
}

static inline struct smpp_span smpp__buffer_view(const struct smpp__buffer *b) {
  return smpp_span(b->octets + b->head, b->tail - b->head);
}

/* Makes room for n octets at the tail. SMPP_ERR_NOMEM leaves all as it was. */
int smpp__buffer_reserve(struct smpp__buffer *b, size_t n, const struct smpp_alloc *alloc);

/* Appends octets; SMPP_ERR_NOMEM appends none. */
int smpp__buffer_append(struct smpp__buffer *b, struct smpp_span octets,
                        const struct smpp_alloc *alloc);

/* Takes n octets from the head, n <= its length. */
void smpp__buffer_consume(struct smpp__buffer *b, size_t n);

/* Forgets all; wipes them if they are secret. */
void smpp__buffer_clear(struct smpp__buffer *b);

/* Gives back what an unusual PDU or a jam made it grow to. Only when empty. */
void smpp__buffer_shrink(struct smpp__buffer *b, const struct smpp_alloc *alloc);

#endif
