/* SPDX-License-Identifier: MIT
 *
 * care/conversation_words.h - what the halves of the conversation share. */
#ifndef CARE_CONVERSATION_WORDS_H
#define CARE_CONVERSATION_WORDS_H

#include <smppcare/conversation.h>

struct care_step *care__step(struct care_steps *out, int act, const char *reason,
                             uint64_t question);

/* Whether an automatic reply may leave; *why: if not. `open` may be NULL. */
bool care__may_reply(const struct care_conversation *state, const struct care_open *open,
                     uint64_t now_ms, const char **why);

/* Decides to send `act`, and counts it; or hands it to a person: false. */
bool care__reply_with(struct care_conversation *state, struct care_open *open, int act,
                      const char *reason, uint64_t now_ms, struct care_steps *out);

/* The text without a long piece of what we sent last, put together in `room`,
 * or the text itself. */
struct smpp_span care__without_echo(const struct care_conversation *state, struct smpp_span text,
                                    char room[CARE_REPLY_MAX]);

/* The words of a text, parted by what is neither letter nor digit of ASCII nor
 * above; false at the end. */
bool care__next_word(struct smpp_span text, size_t *at, struct smpp_span *word);

#endif
