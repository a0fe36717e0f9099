/* SPDX-License-Identifier: MIT
 *
 * smscsim/users.c - accounts as [account ID] and --user set them. */
#include "users.h"

#include "read.h"

#include <stdlib.h>
#include <string.h>

struct smsc_user *users_add(struct users *users, struct smpp_span system_id) {
  struct smsc_user *list;

  if (system_id.len == 0 || system_id.len >= sizeof list->system_id)
    return NULL;
  list = reallocarray(users->list, users->n + 1, sizeof *list);
  if (!list)
    return NULL;
  users->list = list;
  list += users->n++;
  memset(list, 0, sizeof *list);
  memcpy(list->system_id, system_id.ptr, system_id.len);
  return list;
}

const struct smsc_user *users_next(const struct users *users, struct smpp_span system_id,
                                   const struct smsc_user *after) {
  for (size_t i = after ? (size_t)(after - users->list) + 1 : 0; i < users->n; i++)
    if (smpp_span_equal(system_id, smpp_span_of(users->list[i].system_id)))
      return &users->list[i];
  return NULL;
}

/* "tx,trx". */
static bool parse_modes(struct smpp_span text, uint8_t *out) {
  static const char *const words[] = {"tx", "rx", "trx", NULL};
  uint8_t modes = 0, index;
  bool more = true;

  while (more) {
    struct smpp_span item = text;

    more = cut(text, ',', &item, &text);
    if (!one_of(item, words, &index))
      return false;
    modes = (uint8_t)(modes | 1u << index);
  }
  *out = modes;
  return true;
}

bool user_set(struct smsc_user *user, struct smpp_span key, struct smpp_span value,
              const char **why) {
  if (is_word(key, "password")) {
    *why = "at most 64 characters";
    if (value.len >= sizeof user->password)
      return false;
    memset(user->password, 0, sizeof user->password);
    if (value.len)
      memcpy(user->password, value.ptr, value.len);
    return true;
  }
  if (is_word(key, "modes")) {
    *why = "tx, rx, trx, or several joined by commas";
    return parse_modes(value, &user->modes);
  }
  *why = "a number, 0 for no limit";
  if (is_word(key, "binds"))
    return parse_count(value, &user->binds);
  if (is_word(key, "throughput"))
    return parse_count(value, &user->throughput);
  *why = "unknown key: an account has password, binds, modes and throughput";
  return false;
}

void users_free(struct users *users) {
  if (users->list)
    explicit_bzero(users->list, users->n * sizeof *users->list);
  free(users->list);
  memset(users, 0, sizeof *users);
}
