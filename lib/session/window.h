/* SPDX-License-Identifier: MIT
 *
 * Our requests that wait for an answer. */
#ifndef SMPP_SESSION_WINDOW_H
#define SMPP_SESSION_WINDOW_H

#include <smpp/alloc.h>

struct smpp__request {
  uint64_t cookie;
  uint64_t start, end; /* its octets in the stream of all that we ever sent */
  uint64_t sent_ms;    /* when the last of them left */
  uint32_t sequence;   /* 0: the place is free */
  uint32_t command_id;
  uint32_t before, after; /* neighbours in order of submission */
  bool sent;
};

/* A ring of at least four times the window, indexed by the low bits of the
 * sequence number; all requests also hang in one list in the order in which
 * they were submitted. The sent ones are the front of that list, and since every
 * answer may take equally long, their deadlines stand in order too. */
struct smpp__window {
  struct smpp__request *slots;
  uint32_t n_slots; /* a power of two */
  uint32_t limit;
  uint32_t count;
  uint32_t first, last; /* of the list; SMPP__NONE when it is empty */
  uint32_t unsent;      /* the first that did not leave; SMPP__NONE: all did */
};
#define SMPP__NONE UINT32_MAX

int smpp__window_init(struct smpp__window *w, uint32_t limit, const struct smpp_alloc *alloc);
void smpp__window_deinit(struct smpp__window *w, const struct smpp_alloc *alloc);

/* Whether a request may not be given this number: its place is taken. */
bool smpp__window_taken(const struct smpp__window *w, uint32_t sequence);

/* Registers a request under a number whose place is free; count < limit. The
 * caller fills in what it is; the place in the list is set. */
struct smpp__request *smpp__window_add(struct smpp__window *w, uint32_t sequence);

/* The request of exactly this number, or NULL. */
struct smpp__request *smpp__window_find(const struct smpp__window *w, uint32_t sequence);

/* The request submitted first, or NULL; and the one submitted after `r`. */
struct smpp__request *smpp__window_first(const struct smpp__window *w);
struct smpp__request *smpp__window_first_unsent(const struct smpp__window *w);
struct smpp__request *smpp__window_after(const struct smpp__window *w,
                                         const struct smpp__request *r);

/* Marks as sent whatever ends at or before `sent` in the stream. */
void smpp__window_sent(struct smpp__window *w, uint64_t sent, uint64_t now_ms);

/* Frees the place of a request. */
void smpp__window_remove(struct smpp__window *w, struct smpp__request *r);

#endif
