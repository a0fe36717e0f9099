/* SPDX-License-Identifier: MIT
 *
 * The SMSC of a fuzzer. */
#include "peer.h"

#include "fuzz.h"

static const uint32_t statuses[] = {0x00, 0x00, 0x58, 0x14, 0x08, 0x04, 0x0D, 0x03};

static size_t write_pdu(const struct smpp_pdu *pdu, uint8_t out[PEER_MAX]) {
  size_t len;

  if (smpp_pdu_encode(pdu, NULL, SMPP_ENCODE_VERBATIM, out, PEER_MAX, &len, NULL) != SMPP_OK)
    return 0;
  return len;
}

/* --- answers ---------------------------------------------------------------- */

/* Which request is answered: the oldest that waits, any, the last of any kind,
 * the one that comes next, none. */
static struct truth_attempt choose(const struct truth_link *link, unsigned how, uint8_t which) {
  struct truth_attempt chosen = {.message = TRUTH_MESSAGES, .part = TRUTH_OPERATIONS};

  chosen.sequence = link->last_sequence + (how == 6);
  chosen.command_id = link->last_command;
  if (how == 7)
    chosen.sequence = which;
  if (how == 4 && link->n_attempts)
    return link->attempts[which % link->n_attempts];
  for (uint32_t i = 0; how < 4 && i < link->n_attempts; i++)
    if (link->attempts[i].message != TRUTH_OTHER && link->attempts[i].left &&
        !link->attempts[i].answered)
      return link->attempts[i];
  return chosen;
}

/* "m" and the number of an id: a new one, an empty one, an old one, a long one. */
static struct smpp_span id_for(struct truth *truth, const struct truth_attempt *attempt,
                               unsigned how, char text[80]) {
  uint32_t number = truth->n_ids;
  size_t n;

  if (how == 1 || (how == 2 && number == 0))
    return smpp_span_of("");
  if (how == 3) {
    memset(text, 'x', 79);
    return smpp_span(text, 79);
  }
  if (how == 2) {
    number = attempt->sequence % number;
  } else if (attempt->message < TRUTH_MESSAGES && number < TRUTH_IDS) {
    truth->ids[number].message = attempt->message;
    truth->ids[number].part = attempt->part;
    truth->ids[number].shared = false;
    truth->n_ids++;
  } else {
    number = 99999; /* nobody's */
  }
  n = (size_t)snprintf(text, 80, "m%u", number);
  return smpp_span(text, n);
}

/* Some of the destinations that the messages of the script have. */
static uint8_t put_unsuccess(uint8_t which, uint8_t *out, size_t cap, size_t *len) {
  uint8_t n = which & 3;

  for (uint8_t i = 0; i < n; i++) {
    char number[] = "3360";
    struct smpp_unsuccess_sme sme = {1, 1, {NULL, 0}, statuses[2 + (which >> 2 & 3)]};
    number[3] = (char)('0' + (i + (which >> 4)) % 10);
    sme.destination_addr = smpp_span_of(number);
    LAW(smpp_unsuccess_sme_put(out, cap, len, &sme) == SMPP_OK);
  }
  return n;
}

static void fill_body(struct truth *truth, const struct truth_attempt *attempt, unsigned how,
                      uint8_t which, struct smpp_pdu *pdu, char text[80], uint8_t list[128]) {
  size_t len = 0;

  switch (pdu->command_id) {
  case SMPP_QUERY_SM_RESP:
    if (attempt->part < truth->n_operations && how != 2) {
      len = (size_t)snprintf(text, 80, "m%u", truth->operations[attempt->part].asked);
      pdu->query_sm_resp.message_id = smpp_span(text, len);
    }
    pdu->query_sm_resp.message_state = which % 10;
    if (which & 16)
      pdu->query_sm_resp.final_date = smpp_span_of("240101120000000+");
    break;
  case SMPP_SUBMIT_MULTI_RESP:
    pdu->submit_multi_resp.message_id = id_for(truth, attempt, how, text);
    pdu->submit_multi_resp.no_unsuccess = put_unsuccess(which, list, 128, &len);
    pdu->submit_multi_resp.unsuccess_smes = smpp_span(list, len);
    break;
  case SMPP_SUBMIT_SM_RESP:
  case SMPP_DATA_SM_RESP:
    pdu->sm_resp.message_id = id_for(truth, attempt, how, text);
    break;
  default:
    break;
  }
}

size_t peer_answer(struct truth *truth, const struct truth_link *link, struct script *script,
                   uint8_t out[PEER_MAX]) {
  uint8_t how = script_octet(script), which = script_octet(script), what = script_octet(script);
  struct truth_attempt attempt = choose(link, how & 7, which);
  struct smpp_pdu pdu = {.command_id = attempt.command_id | SMPP_RESPONSE_BIT};
  unsigned form = what >> 3 & 3;
  uint8_t list[128];
  char text[80];
  size_t len;

  pdu.sequence_number = attempt.sequence;
  pdu.command_status = statuses[what & 7];
  if (form == 2)
    pdu.command_id = SMPP_GENERIC_NACK;
  if (form == 3)
    pdu.command_id ^= how >> 3;
  fill_body(truth, &attempt, what >> 5 & 3, which, &pdu, text, list);
  len = write_pdu(&pdu, out);
  if (form == 1 && len > 16) /* its end is missing */
    out[3] = (uint8_t)--len;
  return len;
}

size_t peer_accept(const struct truth_link *link, uint32_t status, uint8_t out[PEER_MAX]) {
  struct smpp_pdu pdu = {.command_id = link->last_command | SMPP_RESPONSE_BIT,
                         .command_status = status,
                         .sequence_number = link->last_sequence};

  return link->last_sequence ? write_pdu(&pdu, out) : 0;
}

/* --- requests --------------------------------------------------------------- */

static void fill_receipt(const struct truth *truth, uint8_t kind, uint8_t which,
                         struct smpp_pdu *pdu, char *text, size_t cap, uint8_t *tlvs,
                         size_t tlvs_cap) {
  static const char *const stats[] = {"DELIVRD", "UNDELIV", "ACCEPTD", "EXPIRED"};
  uint32_t number = truth->n_ids ? which % truth->n_ids : 0;
  size_t len = 0, n;

  pdu->sm.esm_class = 4;
  if (kind & 1) {
    n = (size_t)snprintf(text, cap, "id:m%u sub:001 dlvrd:001 stat:%s err:000 text:", number,
                         stats[which >> 6]);
    pdu->sm.short_message = smpp_span(text, n);
  }
  if (kind & 2) {
    (void)snprintf(text + cap / 2, cap / 2, "m%u", number);
    LAW(smpp_tlv_put_string(tlvs, tlvs_cap, &len, SMPP_TLV_receipted_message_id,
                            smpp_span_of(text + cap / 2)) == SMPP_OK);
    LAW(smpp_tlv_put_u8(tlvs, tlvs_cap, &len, SMPP_TLV_message_state, 1 + which / 28) == SMPP_OK);
    pdu->tlvs = smpp_span(tlvs, len);
  }
}

size_t peer_request(const struct truth *truth, uint32_t sequence, struct script *script,
                    uint8_t out[PEER_MAX]) {
  static const uint32_t commands[] = {SMPP_DELIVER_SM,
                                      SMPP_DELIVER_SM,
                                      SMPP_DELIVER_SM,
                                      SMPP_DELIVER_SM,
                                      SMPP_DATA_SM,
                                      SMPP_ALERT_NOTIFICATION,
                                      SMPP_UNBIND,
                                      SMPP_ENQUIRE_LINK,
                                      SMPP_OUTBIND,
                                      SMPP_SUBMIT_SM,
                                      0x77,
                                      SMPP_BIND_TRANSCEIVER};
  uint8_t kind = script_octet(script) % 12, which = script_octet(script);
  struct smpp_pdu pdu = {.command_id = commands[kind], .sequence_number = sequence};
  uint8_t tlvs[64];
  char text[160], number[] = "3360";

  number[3] = (char)('0' + which % 10);
  if (pdu.command_id == SMPP_DELIVER_SM) {
    pdu.sm.source_addr = smpp_span_of(number);
    pdu.sm.destination_addr = smpp_span_of("1234");
    pdu.sm.short_message = smpp_span_of("OUI");
    if (kind)
      fill_receipt(truth, kind, which, &pdu, text, sizeof text, tlvs, sizeof tlvs);
  } else if (pdu.command_id == SMPP_DATA_SM) {
    struct smpp_pdu receipt = {.command_id = SMPP_DELIVER_SM};
    fill_receipt(truth, 2, which, &receipt, text, sizeof text, tlvs, sizeof tlvs);
    pdu.data_sm.esm_class = receipt.sm.esm_class;
    pdu.data_sm.source_addr = smpp_span_of(number);
    pdu.tlvs = receipt.tlvs;
  }
  return write_pdu(&pdu, out);
}
