/* SPDX-License-Identifier: MIT
 *
 * smppdump/dump.h - a PDU or a fault, written for a program or for a person. */
#ifndef SMPPDUMP_DUMP_H
#define SMPPDUMP_DUMP_H

#include "content.h"

#include <data/json_write.h>
#include <smpp/codec.h>
#include <smpp/names.h>

struct dump {
  struct data_buffer out;
  bool show_secrets;
  bool verbose; /* for a person: the octets too */
  int dcs0;     /* SMPP_ENCODING_*: what data_coding 0 means */
};

/* Where a stream is at fault. */
struct dump_fault {
  size_t offset;     /* of the PDU, from the start of the input */
  const char *error; /* "malformed", "length", "truncated", ... */
  const char *field; /* NULL: none is to blame */
  size_t at;         /* from the start of the PDU */
  const char *words;
};

/* One PDU at `offset`; `known`: its command is, else pdu->unknown is its body. */
void dump_json(struct dump *dump, size_t offset, const struct smpp_pdu *pdu, bool known);
void dump_text(struct dump *dump, size_t offset, const struct smpp_pdu *pdu, bool known,
               struct smpp_span frame);

void dump_json_fault(struct dump *dump, const struct dump_fault *fault);
void dump_text_fault(struct dump *dump, const struct dump_fault *fault);

/* What stands for a secret. */
#define DUMP_SECRET "***"

static inline bool dump_is_secret(const struct smpp_field *field) {
  return strcmp(field->name, "password") == 0;
}

static inline struct smpp_span dump_span_of(const struct smpp_field *field,
                                            const struct smpp_pdu *pdu) {
  struct smpp_span span;
  memcpy(&span, (const uint8_t *)pdu + field->offset, sizeof span);
  return span;
}

/* sm_length as it was received. */
static inline uint64_t dump_sm_length(const struct smpp_pdu *pdu, struct smpp_span short_message) {
  return pdu->oddities & SMPP_ODDITY(SM_LENGTH_CLAMPED) ? pdu->sm_length : short_message.len;
}

/* "0x0000010A" of a number without a name. */
static inline const char *dump_number(char text[11], uint32_t value) {
  static const char digits[] = "0123456789ABCDEF";
  text[0] = '0';
  text[1] = 'x';
  for (int i = 0; i < 8; i++)
    text[2 + i] = digits[value >> (28 - 4 * i) & 15];
  text[10] = 0;
  return text;
}

#endif
