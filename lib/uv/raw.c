/* SPDX-License-Identifier: MIT
 *
 * Octets that a simulator or a test sends between the session's PDUs. Each run
 * knows behind how many of the session's octets it stands. */
#include "uv/connection.h"

int smpp__raw_add(smpp_connection *connection, struct smpp_span octets) {
  struct smpp_alloc *alloc = &connection->hub->alloc;
  struct smpp__raw **end = &connection->raw, *raw;
  size_t waiting = smpp_session_output(connection->session).len, total = waiting;

  for (; *end; end = &(*end)->next)
    total += (*end)->len - (*end)->sent;
  if (octets.len > connection->config.session.max_output ||
      total > connection->config.session.max_output - octets.len)
    return SMPP_ERR_FULL;
  if (octets.len == 0)
    return SMPP_OK;
  raw = alloc->resize(alloc->ctx, NULL, 0, sizeof *raw + octets.len);
  if (!raw)
    return SMPP_ERR_NOMEM;
  *raw = (struct smpp__raw){NULL, connection->n_out + waiting, octets.len, 0};
  memcpy(raw->octets, octets.ptr, octets.len);
  *end = raw;
  return SMPP_OK;
}

struct smpp_span smpp__raw_next(const smpp_connection *connection, struct smpp_span output,
                                bool *is_raw) {
  const struct smpp__raw *raw = connection->raw;

  *is_raw = raw && raw->at == connection->n_out;
  if (*is_raw)
    return smpp_span(raw->octets + raw->sent, raw->len - raw->sent);
  if (raw && raw->at - connection->n_out < output.len)
    output.len = (size_t)(raw->at - connection->n_out);
  return output;
}

static void drop_first(smpp_connection *connection) {
  struct smpp_alloc *alloc = &connection->hub->alloc;
  struct smpp__raw *raw = connection->raw;

  connection->raw = raw->next;
  alloc->resize(alloc->ctx, raw, sizeof *raw + raw->len, 0);
}

void smpp__raw_sent(smpp_connection *connection, size_t n) {
  connection->raw->sent += n;
  if (connection->raw->sent == connection->raw->len)
    drop_first(connection);
}

void smpp__raw_drop(smpp_connection *connection) {
  while (connection->raw)
    drop_first(connection);
}
