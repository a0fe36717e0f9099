/* SPDX-License-Identifier: MIT
 *
 * smscsim/users.h - who may bind, how, how often and how fast. */
#ifndef SMSCSIM_USERS_H
#define SMSCSIM_USERS_H

#include <smpp/span.h>

enum user_mode { USER_TX = 1, USER_RX = 2, USER_TRX = 4 };

struct smsc_user {
  char system_id[65], password[65];
  uint8_t modes;       /* USER_* together; 0: any */
  uint32_t binds;      /* at a time; 0: any number */
  uint32_t throughput; /* segments a second; 0: what the behaviour throttle says */
};

struct users {
  struct smsc_user *list;
  size_t n;
};

/* One more user; NULL: an id of no or too many characters, or no memory. An id may
 * have several passwords, each with a user of its own. */
struct smsc_user *users_add(struct users *users, struct smpp_span system_id);
/* The first of an id, or the next one; NULL: no more. */
const struct smsc_user *users_next(const struct users *users, struct smpp_span system_id,
                                   const struct smsc_user *after);
/* Sets password, binds, modes or throughput; false: *why is static words. */
bool user_set(struct smsc_user *user, struct smpp_span key, struct smpp_span value,
              const char **why);
void users_free(struct users *users); /* passwords are wiped */

#endif
