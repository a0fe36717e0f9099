/* SPDX-License-Identifier: MIT
 *
 * fuzz/script.h - an input read as a script: octets that choose. */
#ifndef FUZZ_SCRIPT_H
#define FUZZ_SCRIPT_H

#include <smpp/span.h>

struct script {
  const uint8_t *at, *end;
};

/* The next octet; 0 behind the end. */
static inline uint8_t script_octet(struct script *script) {
  return script->at < script->end ? *script->at++ : 0;
}

/* The next octets, as many as there are. */
static inline struct smpp_span script_octets(struct script *script, size_t len) {
  size_t left = (size_t)(script->end - script->at);
  struct smpp_span octets = smpp_span(script->at, len < left ? len : left);

  script->at += octets.len;
  return octets;
}

#endif
