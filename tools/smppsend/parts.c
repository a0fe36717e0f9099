/* SPDX-License-Identifier: MIT
 *
 * Parts and what they add up to, as the client does (see SMPP_MESSAGE_UNKNOWN). */
#include "parts.h"

struct send_parts *send_parts_new(struct send_rows *rows, uint32_t n) {
  struct send_parts *parts = send_rows_keep(rows, sizeof *parts);

  *parts = (struct send_parts){.begun = false};
  parts->phase = send_rows_keep(rows, n + 1);
  parts->result = send_rows_keep(rows, (n + 1) * sizeof *parts->result);
  for (uint32_t i = 0; i < n; i++) {
    parts->phase[i] = SEND_PART_OPEN;
    parts->result[i] = (struct smpp_part_result){.outcome = SMPP_OUTCOME_NOT_SENT};
  }
  return parts;
}

void send_take_parts(struct send_rows *rows, struct send_row *row,
                     const struct smpp_part_result *parts, uint32_t n_parts) {
  bool refused = false;

  row->n_ids = n_parts;
  row->message_ids = send_rows_keep(rows, (n_parts + 1) * sizeof *row->message_ids);
  for (uint32_t i = 0; i < n_parts; i++) {
    const struct smpp_part_result *part = &parts[i];

    row->message_ids[i] =
        part->message_id.ptr ? send_rows_copy(rows, part->message_id) : smpp_span(NULL, 0);
    if (!part->answered || refused)
      continue;
    row->answered = true;
    row->command_status = part->command_status;
    refused = part->command_status != SMPP_STATUS_ROK;
  }
}

enum send_status send_status_of_parts(const struct smpp_part_result *parts, uint32_t n_parts) {
  uint32_t n[SMPP_OUTCOME_NOT_SENT + 1] = {0};

  for (uint32_t i = 0; i < n_parts; i++)
    n[parts[i].outcome]++;
  if (n[SMPP_OUTCOME_UNKNOWN])
    return SEND_UNKNOWN;
  if (n[SMPP_OUTCOME_ACCEPTED])
    return n[SMPP_OUTCOME_ACCEPTED] == n_parts ? SEND_ACCEPTED : SEND_PARTIAL;
  return n[SMPP_OUTCOME_REJECTED] ? SEND_REJECTED : SEND_SKIPPED;
}

bool send_parts_are_settled(const struct smpp_part_result *parts, uint32_t n_parts) {
  bool open = false;

  for (uint32_t i = 0; i < n_parts; i++) {
    if (parts[i].outcome == SMPP_OUTCOME_REJECTED)
      return true;
    open = open || parts[i].outcome == SMPP_OUTCOME_NOT_SENT;
  }
  return !open;
}
