/* SPDX-License-Identifier: MIT
 *
 * Errors in words: who, where, and what to look at. */
#include "uv/words.h"

#include <smpp/names.h>
#include <smpp/session.h>
#include <smpp/uv.h>
#include <uv.h>
#include <stdio.h>

/* Keeps libuv's negative errno numbers off our results, which start at -1. */
#define SYSTEM_BASE (-10000)

int smpp__system_result(int code) {
  return code == UV_ENOMEM ? SMPP_ERR_NOMEM : SYSTEM_BASE + code;
}

int smpp_uv_system_code(int result) {
  return result < SYSTEM_BASE ? result - SYSTEM_BASE : 0;
}

const char *smpp__system_text(int code) {
  switch (code) {
#define SYSTEM_TEXT(name, text)                                                                    \
  case UV_##name:                                                                                  \
    return text;
    UV_ERRNO_MAP(SYSTEM_TEXT)
#undef SYSTEM_TEXT
  default: /* uv_strerror would allocate here */
    return "unknown system error";
  }
}

const char *smpp_uv_error_text(int result) {
  int code = smpp_uv_system_code(result);

  return code ? smpp__system_text(code) : smpp_result_text(result);
}

void smpp__words_join(char words[SMPP__WORDS_SIZE], const char *more) {
  size_t len = strlen(words);

  snprintf(words + len, SMPP__WORDS_SIZE - len, "%s%s", len ? "; " : "", more);
}

void smpp__connect_words(int code, const char *address, uint32_t limit_ms,
                         char words[SMPP__WORDS_SIZE]) {
  switch (code) {
  case UV_ECONNREFUSED:
    snprintf(words, SMPP__WORDS_SIZE, "connection refused by %s", address);
    break;
  case UV_ETIMEDOUT:
    snprintf(words, SMPP__WORDS_SIZE, "no answer from %s within %lu ms", address,
             (unsigned long)limit_ms);
    break;
  case UV_EHOSTUNREACH:
  case UV_ENETUNREACH:
    snprintf(words, SMPP__WORDS_SIZE, "no route to %s", address);
    break;
  default:
    snprintf(words, SMPP__WORDS_SIZE, "cannot connect to %s: %s", address, smpp__system_text(code));
    break;
  }
}

static void status_words(uint32_t command_status, char *out, size_t cap) {
  const char *name = smpp_status_name(command_status);

  if (name)
    snprintf(out, cap, "%s (%s)", name, smpp_status_text(command_status));
  else
    snprintf(out, cap, "0x%08lX", (unsigned long)command_status);
}

/* The peer hung up, or the network did. */
static void lost_words(const struct smpp__ending *ending, char *words) {
  bool closed = ending->reason == SMPP_CLOSE_PEER_CLOSED || ending->system_code == UV_ECONNRESET;

  if (ending->why && ending->why[0])
    snprintf(words, SMPP__WORDS_SIZE, "%s", ending->why);
  else if (ending->not_reading || ending->system_code == UV_ETIMEDOUT)
    snprintf(words, SMPP__WORDS_SIZE,
             "%s does not read, or the network is down: what was sent found no taker in time",
             ending->peer);
  else if (closed && ending->awaiting_bind)
    snprintf(words, SMPP__WORDS_SIZE,
             "%s closed the connection from %s before it answered the bind: not on the allow-list?",
             ending->peer, ending->local);
  else if (ending->reason == SMPP_CLOSE_PEER_CLOSED)
    snprintf(words, SMPP__WORDS_SIZE, "%s closed the connection", ending->peer);
  else
    snprintf(words, SMPP__WORDS_SIZE, "the connection to %s was lost%s%s", ending->peer,
             ending->system_code ? ": " : "",
             ending->system_code ? smpp__system_text(ending->system_code) : "");
}

void smpp__ending_words(const struct smpp__ending *ending, char words[SMPP__WORDS_SIZE]) {
  char status[96];

  switch (ending->reason) {
  case SMPP_CLOSE_PEER_CLOSED:
  case SMPP_CLOSE_LOST:
  case SMPP_CLOSE_TRUNCATED:
    lost_words(ending, words);
    break;
  case SMPP_CLOSE_NOT_SMPP:
    if (ending->detail && strcmp(ending->detail, "TLS") == 0)
      snprintf(words, SMPP__WORDS_SIZE, "%s speaks TLS: smpps:// is for that, or another port",
               ending->peer);
    else if (ending->detail)
      snprintf(words, SMPP__WORDS_SIZE, "%s speaks %s, not SMPP", ending->peer, ending->detail);
    else
      snprintf(words, SMPP__WORDS_SIZE, "%s does not speak SMPP", ending->peer);
    break;
  case SMPP_CLOSE_BIND_REFUSED:
    status_words(ending->command_status, status, sizeof status);
    snprintf(words, SMPP__WORDS_SIZE, "%s refused the bind: %s", ending->peer, status);
    break;
  default:
    snprintf(words, SMPP__WORDS_SIZE, "%s: %s", ending->peer,
             smpp_close_reason_text(ending->reason));
    break;
  }
}
