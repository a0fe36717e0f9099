/* SPDX-License-Identifier: MIT
 *
 * What libsmpp34 makes of a PDU. It describes its structs in files of macros,
 * one a PDU; here the macros copy each member into an entry under its name. */
#include "smpp34.h"

#include <libsmpp34/smpp34.h>
#include <libsmpp34/smpp34_structs.h>
#include <libsmpp34/smpp34_params.h>
#include <string.h>

/* Any of its structs. */
union any_pdu {
  uint32_t header[4];
  bind_transmitter_t bind;
  bind_transmitter_resp_t bind_resp;
  outbind_t outbind;
  submit_sm_t submit_sm;
  submit_sm_resp_t submit_sm_resp;
  submit_multi_t submit_multi;
  submit_multi_resp_t submit_multi_resp;
  deliver_sm_t deliver_sm;
  deliver_sm_resp_t deliver_sm_resp;
  data_sm_t data_sm;
  data_sm_resp_t data_sm_resp;
  query_sm_t query_sm;
  query_sm_resp_t query_sm_resp;
  cancel_sm_t cancel_sm;
  replace_sm_t replace_sm;
  alert_notification_t alert_notification;
};

static struct reading *reading; /* what the macros write to */

struct reading_entry *reading_add(struct reading *to, const char *name, const void *octets,
                                  size_t len) {
  struct reading_entry *at = &to->entries[to->n];

  if (to->n < READING_ENTRIES - 1)
    to->n++;
  at->name = name;
  at->tag = 0;
  at->len = len < sizeof at->octets ? len : sizeof at->octets;
  if (at->len)
    memcpy(at->octets, octets, at->len);
  return at;
}

void reading_add_integer(struct reading *to, const char *name, uint32_t value, size_t width) {
  uint8_t octets[4];

  for (size_t i = 0; i < width; i++)
    octets[i] = (uint8_t)(value >> 8 * (width - 1 - i));
  reading_add(to, name, octets, width);
}

static void integer(const char *name, uint32_t value, size_t width) {
  reading_add_integer(reading, name, value, width);
}

static void string(const char *name, const uint8_t *text, size_t size) {
  reading_add(reading, name, text, strnlen((const char *)text, size));
}

/* Values as it holds them: an integer that it knows is in the machine's order. */
static void tlvs(const tlv_t *tlv) {
  for (; tlv; tlv = tlv->next)
    reading_add(reading, NULL, tlv->value.octet, tlv->length)->tag = tlv->tag;
}

static void dests(const dad_t *dest) {
  for (; dest; dest = dest->next) {
    integer("dest_flag", dest->dest_flag, 1);
    if (dest->dest_flag == DFID_SME_Address) {
      integer("dest_addr_ton", dest->value.sme.dest_addr_ton, 1);
      integer("dest_addr_npi", dest->value.sme.dest_addr_npi, 1);
      string("destination_addr", dest->value.sme.destination_addr,
             sizeof dest->value.sme.destination_addr);
    } else {
      string("dl_name", dest->value.dl_name, sizeof dest->value.dl_name);
    }
  }
}

static void unsuccess(const udad_t *dest) {
  for (; dest; dest = dest->next) {
    integer("dest_addr_ton", dest->dest_addr_ton, 1);
    integer("dest_addr_npi", dest->dest_addr_npi, 1);
    string("destination_addr", dest->destination_addr, sizeof dest->destination_addr);
    integer("error_status_code", dest->error_status_code, 4);
  }
}

#define instancia pdu->
#define U32(inst, par, as) integer(#par, inst par, 4)
#define U16(inst, par, as) integer(#par, inst par, 2)
#define U08(inst, par, as) integer(#par, inst par, 1)
#define C_OCTET(inst, par, size) string(#par, inst par, size)
#define O_C_OCTET(inst, par, size) string(#par, inst par, size)
#define OCTET8(inst, par, size, lenval) reading_add(reading, #par, inst par, lenval)
#define TLV(inst, par, as) tlvs(inst par)
#define DAD(inst, par, as) dests(inst par)
#define UDAD(inst, par, as) unsuccess(inst par)

static void read_header(const enquire_link_t *pdu) {
#include <libsmpp34/def_frame/header.frame>
}

static void read_bind(const bind_transmitter_t *pdu) {
#include <libsmpp34/def_frame/bind_transmitter.frame>
}

static void read_bind_resp(const bind_transmitter_resp_t *pdu) {
#include <libsmpp34/def_frame/bind_transmitter_resp.frame>
}

static void read_outbind(const outbind_t *pdu) {
#include <libsmpp34/def_frame/outbind.frame>
}

static void read_submit_sm(const submit_sm_t *pdu) {
#include <libsmpp34/def_frame/submit_sm.frame>
}

static void read_submit_sm_resp(const submit_sm_resp_t *pdu) {
#include <libsmpp34/def_frame/submit_sm_resp.frame>
}

static void read_submit_multi(const submit_multi_t *pdu) {
#include <libsmpp34/def_frame/submit_multi.frame>
}

static void read_submit_multi_resp(const submit_multi_resp_t *pdu) {
#include <libsmpp34/def_frame/submit_multi_resp.frame>
}

static void read_deliver_sm(const deliver_sm_t *pdu) {
#include <libsmpp34/def_frame/deliver_sm.frame>
}

static void read_deliver_sm_resp(const deliver_sm_resp_t *pdu) {
#include <libsmpp34/def_frame/deliver_sm_resp.frame>
}

static void read_data_sm(const data_sm_t *pdu) {
#include <libsmpp34/def_frame/data_sm.frame>
}

static void read_data_sm_resp(const data_sm_resp_t *pdu) {
#include <libsmpp34/def_frame/data_sm_resp.frame>
}

static void read_query_sm(const query_sm_t *pdu) {
#include <libsmpp34/def_frame/query_sm.frame>
}

static void read_query_sm_resp(const query_sm_resp_t *pdu) {
#include <libsmpp34/def_frame/query_sm_resp.frame>
}

static void read_cancel_sm(const cancel_sm_t *pdu) {
#include <libsmpp34/def_frame/cancel_sm.frame>
}

static void read_replace_sm(const replace_sm_t *pdu) {
#include <libsmpp34/def_frame/replace_sm.frame>
}

static void read_alert_notification(const alert_notification_t *pdu) {
#include <libsmpp34/def_frame/alert_notification.frame>
}

/* The fields of a body; the lists hanging on it are freed. */
static void read_body(uint32_t command_id, union any_pdu *pdu) {
  switch (command_id) {
  case BIND_TRANSMITTER:
  case BIND_RECEIVER:
  case BIND_TRANSCEIVER:
    read_bind(&pdu->bind);
    break;
  case BIND_TRANSMITTER_RESP:
  case BIND_RECEIVER_RESP:
  case BIND_TRANSCEIVER_RESP:
    read_bind_resp(&pdu->bind_resp);
    break;
  case OUTBIND:
    read_outbind(&pdu->outbind);
    break;
  case SUBMIT_SM:
    read_submit_sm(&pdu->submit_sm);
    break;
  case SUBMIT_SM_RESP:
    read_submit_sm_resp(&pdu->submit_sm_resp);
    break;
  case SUBMIT_MULTI:
    read_submit_multi(&pdu->submit_multi);
    break;
  case SUBMIT_MULTI_RESP:
    read_submit_multi_resp(&pdu->submit_multi_resp);
    break;
  case DELIVER_SM:
    read_deliver_sm(&pdu->deliver_sm);
    break;
  case DELIVER_SM_RESP:
    read_deliver_sm_resp(&pdu->deliver_sm_resp);
    break;
  case DATA_SM:
    read_data_sm(&pdu->data_sm);
    break;
  case DATA_SM_RESP:
    read_data_sm_resp(&pdu->data_sm_resp);
    break;
  case QUERY_SM:
    read_query_sm(&pdu->query_sm);
    break;
  case QUERY_SM_RESP:
    read_query_sm_resp(&pdu->query_sm_resp);
    break;
  case CANCEL_SM:
    read_cancel_sm(&pdu->cancel_sm);
    break;
  case REPLACE_SM:
    read_replace_sm(&pdu->replace_sm);
    break;
  case ALERT_NOTIFICATION:
    read_alert_notification(&pdu->alert_notification);
    break;
  default:
    break;
  }
}

/* The lists of a PDU; NULL where it has none of the kind. */
struct lists {
  tlv_t **tlvs;
  dad_t **dests;
  udad_t **unsuccess;
};

static struct lists lists_of(uint32_t command_id, union any_pdu *pdu) {
  switch (command_id) {
  case BIND_TRANSMITTER_RESP:
  case BIND_RECEIVER_RESP:
  case BIND_TRANSCEIVER_RESP:
    return (struct lists){.tlvs = &pdu->bind_resp.tlv};
  case SUBMIT_SM:
    return (struct lists){.tlvs = &pdu->submit_sm.tlv};
  case DELIVER_SM:
    return (struct lists){.tlvs = &pdu->deliver_sm.tlv};
  case SUBMIT_MULTI:
    return (struct lists){.tlvs = &pdu->submit_multi.tlv,
                          .dests = &pdu->submit_multi.dest_addr_def};
  case SUBMIT_MULTI_RESP:
    return (struct lists){.unsuccess = &pdu->submit_multi_resp.unsuccess_smes};
  case DATA_SM:
    return (struct lists){.tlvs = &pdu->data_sm.tlv};
  case ALERT_NOTIFICATION:
    return (struct lists){.tlvs = &pdu->alert_notification.tlv};
  default:
    return (struct lists){.tlvs = NULL};
  }
}

#define TURN(type, head)                                                                           \
  do {                                                                                             \
    type *turned = NULL;                                                                           \
    while (head) {                                                                                 \
      type *next = (head)->next;                                                                   \
      (head)->next = turned;                                                                       \
      turned = (head);                                                                             \
      (head) = next;                                                                               \
    }                                                                                              \
    (head) = turned;                                                                               \
  } while (0)

/* It puts each entry that it reads before those that it has: as a stack, which it
 * would write in reverse. */
static void turn_lists(const struct lists *lists) {
  if (lists->tlvs)
    TURN(tlv_t, *lists->tlvs);
  if (lists->dests)
    TURN(dad_t, *lists->dests);
  if (lists->unsuccess)
    TURN(udad_t, *lists->unsuccess);
}

static void drop_lists(const struct lists *lists) {
  if (lists->tlvs)
    destroy_tlv(*lists->tlvs);
  if (lists->dests)
    destroy_dad(*lists->dests);
  if (lists->unsuccess)
    destroy_udad(*lists->unsuccess);
}

bool smpp34_read(const uint8_t *octets, size_t len, struct reading *out, uint8_t *packed,
                 size_t cap, size_t *packed_len) {
  static union any_pdu pdu;
  struct lists lists;
  bool good;
  int n = 0;

  memset(&pdu, 0, sizeof pdu);
  memset(out, 0, sizeof *out);
  reading = out;
  *packed_len = 0;
  good = smpp34_unpack2(&pdu, octets, (int)len) == 0;
  lists = lists_of(pdu.header[1], &pdu);
  if (good) {
    turn_lists(&lists);
    read_header((const enquire_link_t *)&pdu);
    read_body(pdu.header[1], &pdu);
    if (smpp34_pack2(packed, (int)cap, &n, &pdu) == 0)
      *packed_len = (size_t)n;
  }
  drop_lists(&lists);
  return good;
}
