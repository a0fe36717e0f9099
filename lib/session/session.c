/* SPDX-License-Identifier: MIT
 *
 * Life and accessors of a session. */
#include "session/machine.h"

/* What an ordinary link needs at once; a larger PDU or a jam makes them grow, up
 * to max_output and max_pdu_len. */
enum { OUTPUT_LEN = 4096, INPUT_LEN = 2048 };

/* Larger tables than these are a mistake of the configuration's. */
enum { MAX_WINDOW = 65536, MAX_TABLE = 1048576 };

static bool is_valid(const struct smpp_session_config *config) {
  return config->size == sizeof *config && config->alloc.resize &&
         (config->role == SMPP_ROLE_ESME || config->role == SMPP_ROLE_SMSC) &&
         config->codec.size == sizeof config->codec &&
         config->codec.max_pdu_len >= SMPP_HEADER_LEN && config->window >= 1 &&
         config->window <= MAX_WINDOW && config->inbound_window >= 1 &&
         config->inbound_window <= MAX_TABLE && config->late_requests <= MAX_TABLE &&
         config->max_output >= 1;
}

static int allocate(smpp_session *s) {
  const struct smpp_alloc *alloc = &s->config.alloc;

  if (smpp__window_init(&s->window, s->config.window, alloc) != SMPP_OK ||
      smpp__late_init(&s->late, s->config.late_requests, alloc) != SMPP_OK ||
      smpp__inbound_init(&s->inbound, s->config.inbound_window, s->config.request_base, alloc) !=
          SMPP_OK ||
      smpp__buffer_init(&s->input, INPUT_LEN, alloc) != SMPP_OK ||
      smpp__buffer_init(&s->output, OUTPUT_LEN, alloc) != SMPP_OK)
    return SMPP_ERR_NOMEM;
  return SMPP_OK;
}

int smpp_session_new(const struct smpp_session_config *config, uint64_t now_ms,
                     smpp_session **out) {
  smpp_session *s;

  if (!is_valid(config))
    return SMPP_ERR_INVALID;
  s = config->alloc.resize(config->alloc.ctx, NULL, 0, sizeof *s);
  if (!s)
    return SMPP_ERR_NOMEM;
  *s = (smpp_session){
      .config = *config, .state = SMPP_STATE_OPEN, .bound = SMPP_STATE_OPEN, .next_sequence = 1};
  smpp__advance(s, now_ms);
  s->created_ms = s->received_ms = s->operation_ms = s->now_ms;
  if (allocate(s) != SMPP_OK) {
    smpp_session_free(s);
    return SMPP_ERR_NOMEM;
  }
  *out = s;
  return SMPP_OK;
}

void smpp_session_free(smpp_session *s) {
  struct smpp_alloc alloc;

  if (!s)
    return;
  alloc = s->config.alloc;
  smpp__window_deinit(&s->window, &alloc);
  smpp__late_deinit(&s->late, &alloc);
  smpp__inbound_deinit(&s->inbound, &alloc);
  smpp__buffer_deinit(&s->input, &alloc);
  smpp__buffer_deinit(&s->output, &alloc);
  alloc.resize(alloc.ctx, s, sizeof *s, 0);
}

void smpp_session_info(const smpp_session *s, struct smpp_session_info *out) {
  *out = (struct smpp_session_info){
      .size = sizeof *out,
      .state = s->state,
      .bind_mode = (uint8_t)s->bound,
      .peer_version = s->peer_version,
      .outstanding = s->window.count,
      .inbound = s->inbound.count,
      .received_ms = s->received_ms,
      .n_submitted = s->n_submitted,
      .n_late = s->n_late,
      .n_stray = s->n_stray,
      .n_refused = s->n_refused,
  };
}

uint32_t smpp_session_room(const smpp_session *s) {
  return s->window.limit - s->window.count;
}
