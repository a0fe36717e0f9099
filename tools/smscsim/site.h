/* SPDX-License-Identifier: MIT
 *
 * smscsim/site.h - how the simulator stands in its network: how many may connect,
 * whom it calls, and the distribution lists that it keeps. */
#ifndef SMSCSIM_SITE_H
#define SMSCSIM_SITE_H

#include <smpp/span.h>

#define SITE_MAX_MEMBERS 100u /* of a list, and calls */

/* Of each listener; SITE_UNSET: as the server has it. */
#define SITE_UNSET UINT32_MAX
struct site_limits {
  uint32_t connections, unbound, per_address;
};

/* An ESME that is called, to send it an outbind (2.2.1). */
struct site_call {
  char host[64]; /* an address */
  uint16_t port;
  char system_id[16], password[9];
  uint64_t after_ms, every_ms; /* every 0: once */
};

/* A distribution list (4.5.1). */
struct site_list {
  char name[21];
  uint32_t n;
  char members[SITE_MAX_MEMBERS][21];
};

struct site {
  struct site_limits limits;
  bool proxied; /* a header of the PROXY protocol comes first */
  struct site_call *calls;
  size_t n_calls;
  struct site_list *lists;
  size_t n_lists;
};

void site_init(struct site *site);
void site_free(struct site *site); /* passwords are wiped */

/* One more; NULL: too many, or no memory; a list also: a name of no or too many
 * characters, or one that is there. */
struct site_call *site_call_add(struct site *site);
struct site_list *site_list_add(struct site *site, struct smpp_span name);
const struct site_list *site_list_find(const struct site *site, struct smpp_span name);

/* Set one key of [server], [outbind] and [list]; false: *why is static words. */
bool site_set(struct site *site, struct smpp_span key, struct smpp_span value, const char **why);
bool site_call_set(struct site_call *call, struct smpp_span key, struct smpp_span value,
                   const char **why);
bool site_list_set(struct site_list *list, struct smpp_span key, struct smpp_span value,
                   const char **why);

#endif
