/* SPDX-License-Identifier: MIT
 *
 * The session's numbers in words. */
#include <smpp/session.h>

const char *smpp_session_state_name(int state) {
  static const char *const names[] = {"open",      "binding",   "bound_tx", "bound_rx",
                                      "bound_trx", "unbinding", "closed"};

  return state >= 0 && state <= SMPP_STATE_CLOSED ? names[state] : "?";
}

const char *smpp_close_reason_text(int reason) {
  switch (reason) {
#define TEXT_CASE(name, value, text)                                                               \
  case value:                                                                                      \
    return text;
    SMPP_CLOSE_MAP(TEXT_CASE)
#undef TEXT_CASE
  default:
    return "unknown reason";
  }
}

const char *smpp_outcome_name(int outcome) {
  static const char *const names[] = {"accepted", "rejected", "unknown", "not_sent"};

  return outcome >= 0 && outcome <= SMPP_OUTCOME_NOT_SENT ? names[outcome] : "?";
}
