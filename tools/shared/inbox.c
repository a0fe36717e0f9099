/* SPDX-License-Identifier: MIT
 *
 * Messages that came in. A part whose others are missing is held by the joiner. */
#include "inbox.h"

#include <data/iconv_text.h>

#include <stdio.h>
#include <stdlib.h>

#define JOIN_AGE_MS 3600000u
#define TEXT_MAX 262144u /* UTF-8 of the longest message_payload */

struct tool_inbox {
  smpp_joiner *joiner;
  int dcs0;
  char *text; /* TEXT_MAX */
};

struct tool_inbox *tool_inbox_new(int dcs0) {
  struct tool_inbox *inbox = calloc(1, sizeof *inbox);
  struct smpp_joiner_config config = SMPP_JOINER_CONFIG_INIT;

  if (!inbox)
    return NULL;
  inbox->dcs0 = dcs0;
  config.alloc = smpp_alloc_libc();
  config.max_age_ms = JOIN_AGE_MS;
  inbox->text = malloc(TEXT_MAX);
  if (inbox->text && smpp_joiner_new(&config, &inbox->joiner) == SMPP_OK)
    return inbox;
  tool_inbox_free(inbox);
  return NULL;
}

void tool_inbox_free(struct tool_inbox *inbox) {
  if (!inbox)
    return;
  smpp_joiner_free(inbox->joiner);
  free(inbox->text);
  free(inbox);
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
static struct smpp_span text_of(struct tool_inbox *inbox, int result, size_t len,
                                struct smpp_span octets) {
  static const char digits[] = "0123456789abcdef";

  if (result == SMPP_OK || result == SMPP_ERR_BAD_TEXT)
    return smpp_span(inbox->text, len);
  for (len = 0; len < octets.len && 2 * len + 2 <= TEXT_MAX; len++) {
    inbox->text[2 * len] = digits[octets.ptr[len] >> 4];
    inbox->text[2 * len + 1] = digits[octets.ptr[len] & 15];
  }
  return smpp_span(inbox->text, 2 * len);
}

/* Parts of a message may differ in their data_coding. */
static struct smpp_span joined_text(struct tool_inbox *inbox, const struct smpp_joined *joined) {
  size_t len = 0;
  int result = smpp_joined_text(joined, inbox->dcs0, &data_iconv, inbox->text, TEXT_MAX, &len);

  return text_of(inbox, result, len, joined->octets);
}

/* The user data behind its header; septets one an octet, unpacked where the text
 * will stand, which is not needed until the message is whole. */
static struct smpp_span content_of(struct tool_inbox *inbox, const struct smpp_pdu *pdu) {
  struct smpp_span content = {NULL, 0};

  (void)smpp_pdu_part(pdu, inbox->dcs0, (uint8_t *)inbox->text, TEXT_MAX, &content);
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

/* Of a message that never became whole the joiner knows the addresses by which
 * it was told to join: see key_of. */
static void give(const struct address *from, const struct address *to, struct smpp_span text,
                 unsigned parts, bool complete, struct tool_inbox_message *out) {
  out->key[0] = '\0';
  address_text(from, out->from, sizeof out->from);
  address_text(to, out->to, sizeof out->to);
  out->text = text;
  out->parts = parts;
  out->complete = complete;
}

/* The joiner has it as the account of the message. */
static void give_key(const struct smpp_joined *joined, struct tool_inbox_message *out) {
  memcpy(out->key, joined->account.ptr, joined->account.len);
  out->key[joined->account.len] = '\0';
}

static int take_single(struct tool_inbox *inbox, const struct smpp_pdu *pdu,
                       const struct parts_of_pdu *parts, struct tool_inbox_message *out) {
  size_t len = 0;
  int result = smpp_pdu_text(pdu, inbox->dcs0, &data_iconv, inbox->text, TEXT_MAX, &len);
  bool is_text = result == SMPP_OK || result == SMPP_ERR_BAD_TEXT;
  struct smpp_span octets = is_text ? smpp_span(NULL, 0) : content_of(inbox, pdu);

  give(&parts->from, &parts->to, text_of(inbox, result, len, octets), 1, true, out);
  return SMPP_OK;
}

int tool_inbox_take(struct tool_inbox *inbox, const struct smpp_pdu *pdu, uint64_t now_ms,
                    struct tool_inbox_message *out) {
  struct parts_of_pdu parts;
  struct smpp_concat concat;
  struct smpp_joined joined;
  char from[TOOL_INBOX_ADDRESS], to[TOOL_INBOX_ADDRESS], key[TOOL_INBOX_KEY];
  size_t from_len, to_len;
  int result;

  if (!take_apart(pdu, &parts))
    return SMPP_ERR_UNSUPPORTED;
  if (smpp_pdu_concat(pdu, &concat) != SMPP_OK)
    return take_single(inbox, pdu, &parts, out);
  from_len = key_of(&parts.from, from);
  to_len = key_of(&parts.to, to);
  tool_inbox_key(pdu, key);
  result = smpp_joiner_add(inbox->joiner, smpp_span_of(key), smpp_span(from, from_len),
                           smpp_span(to, to_len), &concat, parts.data_coding,
                           content_of(inbox, pdu), now_ms, &joined);
  if (result == SMPP_OK) {
    give(&parts.from, &parts.to, joined_text(inbox, &joined), joined.total, true, out);
    give_key(&joined, out);
  }
  return result;
}

bool tool_inbox_expire(struct tool_inbox *inbox, uint64_t now_ms, struct tool_inbox_message *out) {
  struct smpp_joined joined;
  struct address from, to;

  if (smpp_joiner_expire(inbox->joiner, now_ms, &joined) != SMPP_MORE)
    return false;
  from = (struct address){0, joined.source};
  to = (struct address){0, joined.destination};
  give(&from, &to, joined_text(inbox, &joined), joined.n_parts, false, out);
  give_key(&joined, out);
  return true;
}

void tool_inbox_key(const struct smpp_pdu *pdu, char out[TOOL_INBOX_KEY]) {
  char from[TOOL_INBOX_ADDRESS], to[TOOL_INBOX_ADDRESS];
  struct parts_of_pdu parts;
  struct smpp_concat concat;
  size_t from_len, to_len;

  out[0] = '\0';
  if (!take_apart(pdu, &parts) || smpp_pdu_concat(pdu, &concat) != SMPP_OK)
    return;
  from_len = key_of(&parts.from, from);
  to_len = key_of(&parts.to, to);
  snprintf(out, TOOL_INBOX_KEY, "%.*s %.*s %d %u %u", (int)from_len, from, (int)to_len, to,
           (int)concat.kind, (unsigned)concat.reference, (unsigned)concat.total);
}
