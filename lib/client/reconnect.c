/* SPDX-License-Identifier: MIT
 *
 * Whether, when and where a link is tried again.
 *
 * The hosts are tried in order, one at once after the other. When none could be
 * bound the round is over, and the next one waits: twice as long each time, up
 * to a ceiling, and by chance up to half of it less, so that many clients do not
 * come back together. After a bind that held for a while (steady_ms) they begin
 * anew: one that is taken down as soon as it is up has not held. */
#include <smpp/names.h>

#include "client/internal.h"

static const struct smpp_bind_rule defaults[] = {
    {SMPP_STATUS_RINVPASWD, SMPP_BIND_FATAL},  {SMPP_STATUS_RINVSYSID, SMPP_BIND_FATAL},
    {SMPP_STATUS_RINVSYSTYP, SMPP_BIND_FATAL}, {SMPP_STATUS_RINVCMDID, SMPP_BIND_FATAL},
    {SMPP_STATUS_RALYBND, SMPP_BIND_SLOW},     {SMPP_STATUS_RINVBNDSTS, SMPP_BIND_SLOW},
};

static int action_in(const struct smpp_bind_rule *rules, size_t n, uint32_t command_status) {
  for (size_t i = 0; i < n; i++)
    if (rules[i].command_status == command_status)
      return rules[i].action;
  return -1;
}

static int action_of(const struct smpp_client *client, uint32_t command_status) {
  const struct smpp_client_config *config = &client->config;
  int action = action_in(config->bind_rules, config->n_bind_rules, command_status);

  if (action < 0)
    action = action_in(defaults, sizeof defaults / sizeof defaults[0], command_status);
  return action < 0 ? SMPP_BIND_PASSING : action;
}

static bool other_is_up(const struct smpp_client *client, const struct smpp__link *link) {
  for (uint32_t i = 0; i < client->n_links; i++)
    if (&client->links[i] != link && client->links[i].state == SMPP__LINK_UP)
      return true;
  return false;
}

/* Between half of it and all of it. */
static uint64_t jittered(struct smpp_client *client, uint64_t wait_ms) {
  return wait_ms - smpp__draw(client) % (wait_ms / 2 + 1);
}

static uint64_t backoff(struct smpp_client *client, uint32_t n_rounds) {
  uint64_t wait_ms = client->config.backoff_ms, most_ms = client->config.backoff_max_ms;

  for (uint32_t i = 1; i < n_rounds && wait_ms < most_ms; i++)
    wait_ms *= 2;
  return jittered(client, wait_ms < most_ms ? wait_ms : most_ms);
}

/* Whether the owner's patience ends before the next attempt. */
static bool gives_up(const struct smpp_client *client, const struct smpp__link *link,
                     uint64_t at_ms) {
  const struct smpp_client_config *config = &client->config;

  if (!client->ever_up)
    return config->first_rounds && link->n_rounds >= config->first_rounds;
  return config->lost_ms && !other_is_up(client, link) &&
         at_ms > client->last_up_ms + config->lost_ms;
}

/* The next host at once, or the first after a while. */
static uint64_t next_attempt(struct smpp_client *client, struct smpp__link *link, bool slow) {
  uint64_t wait_ms;

  link->slow = link->slow || slow;
  if (!link->was_bound && ++link->n_tried < client->config.hosts) {
    link->host = (link->host + 1) % client->config.hosts;
    return client->now_ms;
  }
  link->n_tried = 0;
  link->host = 0;
  link->n_rounds++;
  wait_ms = backoff(client, link->n_rounds);
  if (link->slow && wait_ms < client->config.slow_ms)
    wait_ms = jittered(client, client->config.slow_ms);
  link->slow = false;
  return client->now_ms + wait_ms;
}

/* With credentials that are wrong nobody need try again. */
static void end_waiting(struct smpp_client *client) {
  for (uint32_t i = 0; i < client->n_links; i++) {
    struct smpp__link *link = &client->links[i];
    if (link->state == SMPP__LINK_WANTED || link->state == SMPP__LINK_WAITING) {
      link->state = SMPP__LINK_DOWN;
      link->over = true;
    }
  }
}

static void plan(struct smpp_client *client, struct smpp__link *link, int action) {
  if (client->ended || (client->draining && smpp__nothing_left(client))) {
    link->over = true;
    return;
  }
  if (action == SMPP_BIND_FATAL) {
    link->over = true;
    end_waiting(client);
    return;
  }
  link->retry_ms = next_attempt(client, link, action == SMPP_BIND_SLOW);
  link->over = gives_up(client, link, link->retry_ms);
}

static uint64_t steady_ms(const struct smpp_client *client) {
  return client->config.steady_ms ? client->config.steady_ms : client->config.backoff_max_ms;
}

void smpp__reconnect_plan(struct smpp_client *client, struct smpp__link *link, int reason,
                          uint32_t command_status) {
  int action = SMPP_BIND_PASSING;

  if (reason == SMPP_CLOSE_BIND_REFUSED && command_status)
    action = action_of(client, command_status);
  if (link->was_bound) {
    client->last_up_ms = client->now_ms;
    if (client->now_ms - link->bound_ms >= steady_ms(client))
      link->n_rounds = 0;
  }
  /* The credentials are good: the SMSC allows no more binds than there are. */
  if (action != SMPP_BIND_PASSING && other_is_up(client, link)) {
    action = SMPP_BIND_SLOW;
    link->detail = "the SMSC allows no more binds: going on with fewer";
  }
  plan(client, link, action);
}

bool smpp__all_over(const struct smpp_client *client) {
  for (uint32_t i = 0; i < client->n_links; i++)
    if (!client->links[i].over)
      return false;
  return true;
}

uint64_t smpp__reconnect_deadline(const struct smpp_client *client) {
  uint64_t at = UINT64_MAX;

  for (uint32_t i = 0; i < client->n_links; i++)
    if (client->links[i].state == SMPP__LINK_WAITING && client->links[i].retry_ms < at)
      at = client->links[i].retry_ms;
  return at;
}

void smpp__reconnect_expire(struct smpp_client *client) {
  for (uint32_t i = 0; i < client->n_links; i++)
    if (client->links[i].state == SMPP__LINK_WAITING && client->links[i].retry_ms <= client->now_ms)
      client->links[i].state = SMPP__LINK_WANTED;
}
