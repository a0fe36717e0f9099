/* SPDX-License-Identifier: MIT
 *
 * Connections by origin in a hash table, and those without a bind in a list. */
#include "uv/connection.h"

#include <netinet/in.h>

void smpp__crowd_init(struct smpp__crowd *crowd) {
  crowd->seed = uv_hrtime();
  (void)uv_random(NULL, NULL, &crowd->seed, sizeof crowd->seed, 0, NULL);
}

static uint64_t take_octets(const uint8_t *octets, unsigned n) {
  uint64_t value = 0;

  for (unsigned i = 0; i < n; i++)
    value = value << 8 | octets[i];
  return value;
}

uint64_t smpp__crowd_origin(const struct smpp__address *address) {
  struct sockaddr_in v4;
  struct sockaddr_in6 v6;

  if (address->storage.ss_family == AF_INET6) {
    memcpy(&v6, &address->storage, sizeof v6);
    return IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr) ? take_octets(v6.sin6_addr.s6_addr + 12, 4)
                                               : take_octets(v6.sin6_addr.s6_addr, 8);
  }
  memcpy(&v4, &address->storage, sizeof v4);
  return take_octets((const uint8_t *)&v4.sin_addr.s_addr, 4);
}

static smpp_connection **bucket_of(struct smpp__crowd *crowd, uint64_t origin) {
  uint64_t mixed = (origin ^ crowd->seed) * UINT64_C(0x9E3779B97F4A7C15);

  mixed = (mixed ^ mixed >> 32) * UINT64_C(0xD6E8FEB86659FD93);
  return &crowd->buckets[(mixed >> 32) % SMPP__CROWD_BUCKETS];
}

uint32_t smpp__crowd_count(const struct smpp__crowd *crowd, uint64_t origin) {
  const smpp_connection *each = *bucket_of((struct smpp__crowd *)(uintptr_t)crowd, origin);
  uint32_t n = 0;

  for (; each; each = each->place.next_of_bucket)
    n += each->place.origin == origin && !each->place.leaving;
  return n;
}

void smpp__crowd_join(struct smpp__crowd *crowd, smpp_connection *connection, uint64_t origin) {
  struct smpp__crowd_place *place = &connection->place;
  smpp_connection **bucket = bucket_of(crowd, origin);

  *place = (struct smpp__crowd_place){.origin = origin, .joined = true, .unbound = true};
  place->next_of_bucket = *bucket;
  *bucket = connection;
  place->prev_unbound = crowd->last_unbound;
  if (crowd->last_unbound)
    crowd->last_unbound->place.next_unbound = connection;
  else
    crowd->first_unbound = connection;
  crowd->last_unbound = connection;
  crowd->n_unbound++;
}

void smpp__crowd_bound(struct smpp__crowd *crowd, smpp_connection *connection) {
  struct smpp__crowd_place *place = &connection->place;

  if (!place->unbound)
    return;
  if (place->prev_unbound)
    place->prev_unbound->place.next_unbound = place->next_unbound;
  else
    crowd->first_unbound = place->next_unbound;
  if (place->next_unbound)
    place->next_unbound->place.prev_unbound = place->prev_unbound;
  else
    crowd->last_unbound = place->prev_unbound;
  place->next_unbound = place->prev_unbound = NULL;
  place->unbound = false;
  crowd->n_unbound--;
}

void smpp__crowd_over(struct smpp__crowd *crowd, smpp_connection *connection) {
  struct smpp__crowd_place *place = &connection->place;

  if (!place->joined || place->leaving)
    return;
  smpp__crowd_bound(crowd, connection); /* where it stood, if it did */
  place->next_unbound = crowd->first_unbound;
  if (crowd->first_unbound)
    crowd->first_unbound->place.prev_unbound = connection;
  else
    crowd->last_unbound = connection;
  crowd->first_unbound = connection;
  place->unbound = true;
  crowd->n_unbound++;
}

void smpp__crowd_leave(struct smpp__crowd *crowd, smpp_connection *connection) {
  smpp_connection **at = bucket_of(crowd, connection->place.origin);

  if (!connection->place.joined)
    return;
  smpp__crowd_bound(crowd, connection);
  while (*at != connection)
    at = &(*at)->place.next_of_bucket;
  *at = connection->place.next_of_bucket;
  connection->place.joined = false;
  crowd->n_leaving -= connection->place.leaving;
}

smpp_connection *smpp__crowd_send_away(struct smpp__crowd *crowd) {
  smpp_connection *oldest = crowd->first_unbound;

  if (!oldest)
    return NULL;
  smpp__crowd_bound(crowd, oldest);
  oldest->place.leaving = true;
  crowd->n_leaving++;
  return oldest;
}
