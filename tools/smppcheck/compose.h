/* SPDX-License-Identifier: MIT
 *
 * A PDU from the words of a script, right or wrong. */
#ifndef SMPPCHECK_COMPOSE_H
#define SMPPCHECK_COMPOSE_H

#include "words.h"

#include <smpp/pdu.h>

#define COMPOSE_SIZE 72000u

struct composed {
  uint32_t command_id, sequence_number;
  size_t len;
  uint8_t octets[COMPOSE_SIZE];
  struct arena arena;
};

/* The first word is the command, by name or number; the rest are fields of the
 * PDU (what is not said has a good value), or
 *   status= seq= id= length=   of the header: length=+4 and -4 are added
 *   tlv.NAME=                  a TLV: an integer if its tag has one, else octets
 *   dest=ADDRESS dl=NAME       entries of submit_multi
 *   failed=ADDRESS             an entry of submit_multi_resp
 *   sm_length=                 another one than there is
 *   body=                      the octets behind the header, instead of all this
 *   tail=                      octets behind the whole
 *   cut=N                      so many octets less at the end
 * command_length follows what is there unless it is said. `sequence_number` is
 * for PDUs that say none. *why (static) where it returns false. */
bool compose(const struct phrase *phrase, const struct vars *vars, uint32_t sequence_number,
             struct composed *out, const char **why);

/* A command by its name or number. */
bool command_by_word(const char *word, uint32_t *command_id);
/* Whether a word names that command; "bind" is any of the three. */
bool word_is_command(const char *word, uint32_t command_id);
/* A TLV's tag by its name or number. */
bool tag_by_word(const char *word, uint16_t *tag);

#endif
