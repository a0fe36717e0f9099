/* SPDX-License-Identifier: MIT
 *
 * The session's PDUs through the hands of a simulator: each is handed over
 * whole, and leaves as the simulator writes it. */
#include "uv/connection.h"

void smpp_connection_intercept(smpp_connection *connection, smpp_connection_pdu_cb on_pdu) {
  if (connection->life >= SMPP__ENDED)
    return;
  connection->on_pdu = on_pdu;
  /* A PDU that has left in part goes on as it began. */
  if (!connection->session || smpp_session_output(connection->session).len == 0)
    connection->intercepts = on_pdu != NULL;
  else if (!on_pdu)
    connection->intercepts = false;
}

void smpp_connection_hold(smpp_connection *connection, uint32_t hold_ms) {
  if (connection->life < SMPP__ENDED)
    connection->hold_ms = hold_ms;
}

static void hand_over(smpp_connection *connection, struct smpp_span output) {
  struct smpp_span frame;

  connection->handing_over = true;
  for (size_t at = 0; at < output.len; at += frame.len) {
    if (smpp_frame(smpp_span(output.ptr + at, output.len - at), &connection->config.session.codec,
                   &frame, NULL) != SMPP_OK)
      break;
    connection->on_pdu(connection, frame, connection->config.data);
  }
  connection->handing_over = false;
}

void smpp__intercept(smpp_connection *connection) {
  struct smpp_span output;

  if (!connection->on_pdu || connection->handing_over || !connection->session)
    return;
  output = smpp_session_output(connection->session);
  if (output.len == 0) {
    connection->intercepts = true;
    return;
  }
  if (!connection->intercepts)
    return;
  hand_over(connection, output);
  connection->n_out += output.len;
  smpp_session_sent(connection->session, output.len, connection->now_ms);
}
