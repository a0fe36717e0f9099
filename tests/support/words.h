/* SPDX-License-Identifier: MIT
 *
 * PDUs and events in words, for tests that read like a transcript:
 * "submit_sm seq=2 status=ESME_ROK destination_addr=33612345678". */
#ifndef TESTS_SUPPORT_WORDS_H
#define TESTS_SUPPORT_WORDS_H

#include <smpp/session.h>

/* The value of `key=` in words: a number, or `absent`. */
unsigned long long words_number(const char *words, const char *key, unsigned long long absent);

/* The value of `key=` as text into buf; false if it is not there. */
bool words_text(const char *words, const char *key, char *buf, size_t cap);

/* The octets of a PDU in words, or of "hex=..", into buf; their number. Keys: seq,
 * status (a name or a number), system_id, password, interface_version,
 * message_id, source_addr, destination_addr, text, sc_interface_version,
 * payload (so many octets of message_payload). Fails the test on a word that it
 * does not know. */
size_t words_to_octets(const char *words, uint8_t *buf, size_t cap);

/* Puts a PDU in words together; its spans point into `storage`. */
struct words_storage {
  char texts[8][128];
  uint8_t tlvs[66000];
};
void words_to_pdu(const char *words, struct words_storage *storage, struct smpp_pdu *out);

/* A PDU and an event in words. */
void pdu_to_words(const struct smpp_pdu *pdu, char *buf, size_t cap);
void event_to_words(const struct smpp_event *event, char *buf, size_t cap);

/* Whether every word of `expected` is among those of `actual`, the first at its
 * begin. */
bool words_match(const char *expected, const char *actual);

#endif
