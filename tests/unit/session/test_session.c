/* SPDX-License-Identifier: MIT
 *
 * The ordinary life of a link, in both roles. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "support/transcript.h"

static void an_esme_binds_submits_and_unbinds(void **state) {
  static const struct step steps[] = {
      {0, STATE, "open"},
      {0, OWNER, "submit bind_transceiver system_id=esme password=secret cookie=1"},
      {0, SENDS, "bind_transceiver seq=1 status=ESME_ROK"},
      {0, STATE, "binding"},
      {5, PEER, "bind_transceiver_resp seq=1 system_id=smsc sc_interface_version=0x34"},
      {5, EVENT, "bound bind_transceiver seq=1 cookie=1 outcome=accepted sent=0"},
      {5, STATE, "bound_trx"},
      {6, OWNER, "submit submit_sm text=hello cookie=2"},
      {6, SENDS, "submit_sm seq=2 text=hello"},
      {9, PEER, "submit_sm_resp seq=2 message_id=abc"},
      {9, EVENT,
       "response submit_sm seq=2 cookie=2 outcome=accepted why=answer sent=6 "
       "message_id=abc"},
      {10, OWNER, "submit submit_sm text=hello cookie=3"},
      {10, SENDS, "submit_sm seq=3"},
      {11, PEER, "submit_sm_resp seq=3 status=ESME_RINVDSTADR"},
      {11, EVENT, "response submit_sm seq=3 status=ESME_RINVDSTADR cookie=3 outcome=rejected"},
      {20, OWNER, "unbind"},
      {20, SENDS, "unbind seq=4"},
      {20, STATE, "unbinding"},
      {21, PEER, "unbind_resp seq=4"},
      {21, EVENT, "closed reason=UNBOUND"},
      {21, STATE, "closed"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);

  (void)state;
  PLAY(&config, steps);
}

static void an_smsc_is_bound_and_delivers(void **state) {
  static const struct step steps[] = {
      {1, PEER, "bind_transceiver seq=1 system_id=esme password=secret"},
      {1, EVENT, "request bind_transceiver seq=1"},
      {1, STATE, "binding"},
      {2, OWNER, "respond 1 status=ESME_ROK"},
      {2, SENDS, "bind_transceiver_resp seq=1 status=ESME_ROK sc_interface_version=0x34"},
      {2, STATE, "bound_trx"},
      {3, PEER, "submit_sm seq=2 text=hello"},
      {3, EVENT, "request submit_sm seq=2 text=hello"},
      {4, OWNER, "respond 2 status=ESME_ROK : submit_sm_resp message_id=77"},
      {4, SENDS, "submit_sm_resp seq=2 message_id=77"},
      {5, OWNER, "submit deliver_sm text=hi cookie=1"},
      {5, SENDS, "deliver_sm seq=1 text=hi"},
      {6, PEER, "deliver_sm_resp seq=1"},
      {6, EVENT, "response deliver_sm seq=1 cookie=1 outcome=accepted"},
      {7, PEER, "unbind seq=3"},
      {7, EVENT, "unbind"},
      {7, EVENT, "closed reason=PEER_UNBOUND"},
      {7, SENDS, "unbind_resp seq=3 status=ESME_ROK"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_SMSC);

  (void)state;
  PLAY(&config, steps);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_esme_binds_submits_and_unbinds),
      cmocka_unit_test(an_smsc_is_bound_and_delivers),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
