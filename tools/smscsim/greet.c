/* SPDX-License-Identifier: MIT
 *
 * smscsim/greet.c - what a line gets before its peer has asked for anything: as
 * soon as it is there, and right behind its bind. */
#include "smsc_internal.h"

#include <smpp/names.h>

static const struct smpp_span nobody = {NULL, 0};

/* --- as soon as it is there ------------------------------------------------------ */

static void close_soon(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  link->ending = ENDING_CLOSE;
  if (smsc__due(smsc, now_ms, DUE_END, link))
    link->refs++;
}

void smsc__welcome(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  static const char http[] = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n";
  static const uint8_t enquire_link[] = {0, 0, 0, 16, 0, 0, 0, 0x15, 0, 0, 0, 0, 0x3F, 0, 0, 1};
  const struct link_port *port = &smsc->config.port;

  if (link->handle && smsc__switch(smsc, link, SWITCH_not_smpp, nobody, now_ms))
    port->write_raw(link->handle, smpp_span((const uint8_t *)http, sizeof http - 1));
  if (link->handle && smsc__switch(smsc, link, SWITCH_enquire_at_connect, nobody, now_ms))
    port->write_raw(link->handle, smpp_span(enquire_link, sizeof enquire_link));
  if (link->handle && smsc__switch(smsc, link, SWITCH_close_at_connect, nobody, now_ms))
    close_soon(smsc, link, now_ms);
  link_unref(link);
}

/* --- binds --------------------------------------------------------------------------- */

uint32_t smsc__bind_mood(struct smsc *smsc, struct link *link, uint32_t status, uint64_t now_ms) {
  if (status == SMPP_STATUS_RINVPASWD || status == SMPP_STATUS_RINVSYSID) {
    if (smsc__switch(smsc, link, SWITCH_wrong_password_closes, nobody, now_ms))
      close_soon(smsc, link, now_ms);
    if (smsc__switch(smsc, link, SWITCH_wrong_password_ok, nobody, now_ms))
      return SMPP_STATUS_ROK;
  } else if (status == SMPP_STATUS_ROK &&
             smsc__switch(smsc, link, SWITCH_bind_refused, nobody, now_ms)) {
    return SMPP_STATUS_RBINDFAIL;
  }
  return status;
}

static void send_mo(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  struct mo_draft draft = {.from = smpp_span_of("33600000000"),
                           .to = smpp_span_of("38000"),
                           .text = smpp_span_of("OUI"),
                           .from_ton = 1,
                           .from_npi = 1,
                           .to_npi = 1};
  struct delivery *list;
  unsigned n;

  draft.dcs0 = smsc__mo_dcs0(smsc, link->account, draft.from, now_ms);
  if (mo_new(&draft, &list, &n) == SMPP_OK)
    smsc__mo(smsc, link->account, list, now_ms);
}

static void send_alert(struct smsc *smsc, struct link *link) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_ALERT_NOTIFICATION;
  pdu.alert_notification.source_addr_ton = 1;
  pdu.alert_notification.source_addr_npi = 1;
  pdu.alert_notification.source_addr = smpp_span_of("33600000000");
  pdu.alert_notification.esme_addr = smpp_span_of("38000");
  smsc__submit(smsc, link, &pdu, 0, NULL);
}

void smsc__bound(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  if (link->mode == SMPP_BIND_TRANSMITTER)
    return;
  if (smsc__switch(smsc, link, SWITCH_mo_at_bind, nobody, now_ms))
    send_mo(smsc, link, now_ms);
  if (smsc__switch(smsc, link, SWITCH_alert_at_bind, nobody, now_ms))
    send_alert(smsc, link);
  smsc__look_again(smsc, now_ms);
}
