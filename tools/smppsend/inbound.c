/* SPDX-License-Identifier: MIT
 *
 * Inbound messages of --listen: decoded, joined, printed, and only then
 * acknowledged. A part whose others are missing is acknowledged when the joiner
 * has it, because an SMSC with a window of one sends the next only then; it is
 * printed as incomplete if they never come. */
#include "inbound.h"

#include <data/iconv_text.h>

#include <stdlib.h>
#include <stdio.h>

#define JOIN_AGE_MS 3600000u
#define TEXT_MAX 262144u /* UTF-8 of the longest message_payload */

struct send_inbound_state {
  struct send_report *report;
  smpp_joiner *joiner;
  int dcs0;
  bool listens;
  char *text; /* TEXT_MAX */
};

struct send_inbound_state *send_inbound_new(struct send_report *report, int dcs0, bool listens) {
  struct send_inbound_state *inbound = calloc(1, sizeof *inbound);
  struct smpp_joiner_config config = SMPP_JOINER_CONFIG_INIT;

  if (!inbound)
    return NULL;
  inbound->report = report;
  inbound->dcs0 = dcs0;
  inbound->listens = listens;
  if (!listens)
    return inbound;
  config.alloc = smpp_alloc_libc();
  config.max_age_ms = JOIN_AGE_MS;
  inbound->text = malloc(TEXT_MAX);
  if (!inbound->text || smpp_joiner_new(&config, &inbound->joiner) != SMPP_OK) {
    free(inbound->text);
    free(inbound);
    return NULL;
  }
  return inbound;
}

struct address {
  uint8_t ton;
  struct smpp_span digits;
};

/* An address as people write it: with + if it is international. */
static void address_text(const struct address *address, char *out, size_t size) {
  bool plus = address->ton == 1 && address->digits.len && address->digits.ptr[0] != '+';
  size_t at = 0;

  if (plus)
    out[at++] = '+';
  for (size_t i = 0; i < address->digits.len && at + 1 < size; i++) {
    uint8_t c = address->digits.ptr[i];

    out[at++] = c < 0x20 || c > 0x7E ? '?' : (char)c;
  }
  out[at] = '\0';
}

/* What `result` says of the text of these octets; what has no text (binary, an
 * unknown data_coding) is printed as hex. */
static struct smpp_span text_of(struct send_inbound_state *inbound, int result, size_t len,
                                struct smpp_span octets) {
  static const char digits[] = "0123456789abcdef";

  if (result == SMPP_OK || result == SMPP_ERR_BAD_TEXT)
    return smpp_span(inbound->text, len);
  for (len = 0; len < octets.len && 2 * len + 2 <= TEXT_MAX; len++) {
    inbound->text[2 * len] = digits[octets.ptr[len] >> 4];
    inbound->text[2 * len + 1] = digits[octets.ptr[len] & 15];
  }
  return smpp_span(inbound->text, 2 * len);
}

/* Parts of a message may differ in their data_coding. */
static struct smpp_span joined_text(struct send_inbound_state *inbound,
                                    const struct smpp_joined *joined) {
  size_t len = 0;
  int result = smpp_joined_text(joined, inbound->dcs0, &data_iconv, inbound->text, TEXT_MAX, &len);

  return text_of(inbound, result, len, joined->octets);
}

static bool print(struct send_inbound_state *inbound, const struct address *from,
                  const struct address *to, struct smpp_span text, unsigned parts, bool complete) {
  char from_text[72], to_text[72];
  struct send_inbound line = {from_text, to_text, text, parts, complete};

  address_text(from, from_text, sizeof from_text);
  address_text(to, to_text, sizeof to_text);
  return send_report_inbound(inbound->report, &line);
}

/* Of a message that never became whole the joiner knows the addresses by which
 * it was told to join: see key_of. */
static bool print_partial(struct send_inbound_state *inbound, const struct smpp_joined *joined) {
  struct address from = {0, joined->source}, to = {0, joined->destination};

  return print(inbound, &from, &to, joined_text(inbound, joined), joined->n_parts, false);
}

/* The user data behind its header; septets one an octet, unpacked where the text
 * will stand, which is not needed until the message is whole. */
static struct smpp_span content_of(struct send_inbound_state *inbound, const struct smpp_pdu *pdu) {
  struct smpp_span content = {NULL, 0};

  (void)smpp_pdu_part(pdu, inbound->dcs0, (uint8_t *)inbound->text, TEXT_MAX, &content);
  return content;
}

/* An address as the joiner compares it: normalised, with + if it is
 * international. Returns its length. */
static size_t key_of(const struct address *address, char out[72]) {
  size_t plus = address->ton == 1;

  out[0] = '+';
  return plus + smpp_number_normalise(address->digits, address->ton, out + plus, 72 - plus);
}

struct parts_of_pdu {
  struct address from, to;
  uint8_t data_coding;
};

/* The common fields of deliver_sm and data_sm; false for other PDUs. */
static bool take_apart(const struct smpp_pdu *pdu, struct parts_of_pdu *out) {
  if (pdu->command_id == SMPP_DELIVER_SM) {
    *out = (struct parts_of_pdu){{pdu->sm.source_addr_ton, pdu->sm.source_addr},
                                 {pdu->sm.dest_addr_ton, pdu->sm.destination_addr},
                                 pdu->sm.data_coding};
    return true;
  }
  if (pdu->command_id == SMPP_DATA_SM) {
    *out = (struct parts_of_pdu){{pdu->data_sm.source_addr_ton, pdu->data_sm.source_addr},
                                 {pdu->data_sm.dest_addr_ton, pdu->data_sm.destination_addr},
                                 pdu->data_sm.data_coding};
    return true;
  }
  return false;
}

static bool print_single(struct send_inbound_state *inbound, const struct smpp_pdu *pdu,
                         const struct parts_of_pdu *parts) {
  size_t len = 0;
  int result = smpp_pdu_text(pdu, inbound->dcs0, &data_iconv, inbound->text, TEXT_MAX, &len);
  bool is_text = result == SMPP_OK || result == SMPP_ERR_BAD_TEXT;
  struct smpp_span octets = is_text ? smpp_span(NULL, 0) : content_of(inbound, pdu);

  return print(inbound, &parts->from, &parts->to, text_of(inbound, result, len, octets), 1, true);
}

/* Whether it is kept: printed, or held with its other parts. */
static bool keep(struct send_inbound_state *inbound, const struct smpp_pdu *pdu,
                 const struct parts_of_pdu *parts) {
  struct smpp_concat concat;
  struct smpp_joined joined;
  char from[72], to[72];
  size_t from_len, to_len;
  int result;

  if (smpp_pdu_concat(pdu, &concat) != SMPP_OK)
    return print_single(inbound, pdu, parts);
  from_len = key_of(&parts->from, from);
  to_len = key_of(&parts->to, to);
  result = smpp_joiner_add(inbound->joiner, smpp_span(NULL, 0), smpp_span(from, from_len),
                           smpp_span(to, to_len), &concat, parts->data_coding,
                           content_of(inbound, pdu), smpp_uv_clock_ms(), &joined);
  if (result == SMPP_OK)
    return print(inbound, &parts->from, &parts->to, joined_text(inbound, &joined), joined.total,
                 true);
  return result == SMPP_MORE;
}

void send_inbound_take(struct send_inbound_state *inbound, smpp_uv_client *client,
                       const struct smpp_client_event *event) {
  struct parts_of_pdu parts;
  uint64_t request = event->request;
  uint32_t status = SMPP_STATUS_RX_T_APPN;

  if (inbound->listens && take_apart(event->pdu, &parts) && keep(inbound, event->pdu, &parts))
    status = SMPP_STATUS_ROK;
  (void)smpp_uv_client_respond(client, request, status);
}

static void print_expired(struct send_inbound_state *inbound, uint64_t now_ms) {
  struct smpp_joined joined;

  while (inbound->joiner && smpp_joiner_expire(inbound->joiner, now_ms, &joined) == SMPP_MORE)
    print_partial(inbound, &joined);
}

void send_inbound_expire(struct send_inbound_state *inbound) {
  print_expired(inbound, smpp_uv_clock_ms());
}

void send_inbound_free(struct send_inbound_state *inbound) {
  if (!inbound)
    return;
  print_expired(inbound, UINT64_MAX);
  smpp_joiner_free(inbound->joiner);
  free(inbound->text);
  free(inbound);
}
