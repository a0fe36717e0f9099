/* SPDX-License-Identifier: MIT
 *
 * What refusals of the SMSC mean, and the pace that follows from them. */
#include <smpp/names.h>

#include "client/internal.h"

static const struct smpp_status_rule defaults[] = {
    {SMPP_STATUS_RTHROTTLED, SMPP_REFUSED_SLOW, 0, 0},
    {SMPP_STATUS_RMSGQFUL, SMPP_REFUSED_RETRY, 5, 5000},
    {SMPP_STATUS_RINVBNDSTS, SMPP_REFUSED_CLOSE, 3, 0},
};

static const struct smpp_status_rule *find(const struct smpp_status_rule *rules, size_t n,
                                           uint32_t command_status) {
  for (size_t i = 0; i < n; i++)
    if (rules[i].command_status == command_status)
      return &rules[i];
  return NULL;
}

const struct smpp_status_rule *smpp__status_rule(const struct smpp_client *client,
                                                 uint32_t command_status) {
  const struct smpp_client_config *config = &client->config;
  const struct smpp_status_rule *rule =
      find(config->status_rules, config->n_status_rules, command_status);

  return rule ? rule : find(defaults, sizeof defaults / sizeof defaults[0], command_status);
}

static void apply_pace(struct smpp_client *client) {
  smpp__pace_set_rate(&client->pace, smpp__throttle_rate(&client->throttle, client->config.rate));
}

void smpp__slow_down(struct smpp_client *client, uint32_t pause_ms, uint64_t sent_ms) {
  if (!smpp__throttle_refused(&client->throttle, pause_ms, sent_ms, client->now_ms))
    return;
  apply_pace(client);
  smpp__notice(client, SMPP__NOTICE_SLOWER);
}

void smpp__pace_accepted(struct smpp_client *client, uint32_t segments) {
  if (!smpp__throttle_accepted(&client->throttle, segments, client->now_ms))
    return;
  apply_pace(client);
  smpp__notice(client, SMPP__NOTICE_FASTER);
}
