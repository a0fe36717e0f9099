/* SPDX-License-Identifier: MIT
 *
 * What happened to a connection, in words for a person. */
#ifndef SMPP_LIB_UV_WORDS_H
#define SMPP_LIB_UV_WORDS_H

#include <smpp/result.h>

#define SMPP__WORDS_SIZE 384u
#define SMPP__ADDRESS_SIZE 64u

/* libuv's code as a result of ours, and its words: a static string. */
int smpp__system_result(int code);
const char *smpp__system_text(int code);

/* A connection as it looked when it ended. */
struct smpp__ending {
  int reason; /* SMPP_CLOSE_* */
  bool was_bound;
  bool awaiting_bind; /* our bind was on its way */
  bool not_reading;   /* the peer took nothing for write_ms */
  uint32_t command_status;
  int system_code;
  const char *peer, *local, *detail; /* detail: the session's, or NULL */
  const char *why;                   /* the transport's words for a loss, or NULL */
};
void smpp__ending_words(const struct smpp__ending *ending, char words[SMPP__WORDS_SIZE]);

/* Appends words to what stands in `words`, "; " between. */
void smpp__words_join(char words[SMPP__WORDS_SIZE], const char *more);

/* "connection refused by 127.0.0.1:2775", and what else connect(2) says. */
void smpp__connect_words(int code, const char *address, uint32_t limit_ms,
                         char words[SMPP__WORDS_SIZE]);

#endif
