/* SPDX-License-Identifier: MIT
 *
 * Parts from a few senders, with few references, at times that jump about,
 * under small bounds and an allocator that sometimes refuses: the bounds hold,
 * what is handed over is in order, nothing is lost or leaked. Eight octets of
 * input are one step. */
#include "../tests/support/failing_alloc.h"
#include <smpp/text.h>

#include "fuzz.h"

#define MAX_MESSAGES 6
#define MAX_OCTETS 3000

/* The octets of a part say which it is. */
static void check_joined(const struct smpp_joined *joined) {
  const uint8_t *at = joined->octets.ptr;
  size_t n_parts = 0, run_octets = 0;

  LAW(joined->n_parts >= 1 && joined->n_parts <= joined->total);
  LAW(joined->n_runs >= 1 && joined->n_runs <= joined->n_parts);
  for (unsigned i = 0; i < 256; i++) {
    if (!(joined->parts[i / 64] >> i % 64 & 1))
      continue;
    size_t len = *at;
    LAW(len >= 2 && at[1] == i + 1);
    at += len;
    n_parts++;
  }
  LAW(n_parts == joined->n_parts && at == joined->octets.ptr + joined->octets.len);
  for (size_t i = 0; i < joined->n_runs; i++) {
    LAW(joined->runs[i].octets.ptr == joined->octets.ptr + run_octets);
    run_octets += joined->runs[i].octets.len;
  }
  LAW(run_octets == joined->octets.len && joined->data_coding == joined->runs[0].data_coding);
}

static int add(smpp_joiner *joiner, const uint8_t *step, uint64_t now_ms,
               struct smpp_joined *joined) {
  struct smpp_concat concat = {step[1] % 3, step[2] % 4, step[3], step[4], {0, 0}};
  uint8_t octets[255] = {0};
  size_t len = step[5] < 2 ? 2 : step[5];

  octets[0] = (uint8_t)len;
  octets[1] = concat.seq;
  return smpp_joiner_add(joiner, smpp_span(step + 1, step[1] / 3 % 2), smpp_span(step + 2, 1),
                         smpp_span(step, 0), &concat, step[6] % 2 ? 8 : 0, smpp_span(octets, len),
                         now_ms, joined);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_joiner_config config = SMPP_JOINER_CONFIG_INIT;
  struct failing_alloc memory = {-1, 0, 0};
  struct smpp_joined joined;
  smpp_joiner *joiner;
  uint64_t now_ms = 0;

  config.alloc = failing_alloc_of(&memory);
  config.max_messages = MAX_MESSAGES;
  config.max_octets = MAX_OCTETS;
  config.max_age_ms = 100;
  LAW(smpp_joiner_new(&config, &joiner) == SMPP_OK);
  size_t empty = memory.n_octets;
  for (; size >= 8; data += 8, size -= 8) {
    now_ms = data[0] & 1 ? now_ms + data[7] : now_ms - (now_ms < data[7] ? now_ms : data[7]);
    memory.left = data[0] & 2 ? data[0] >> 6 : -1;
    int result = add(joiner, data, now_ms, &joined);
    LAW(result == SMPP_OK || result == SMPP_MORE || result == SMPP_ERR_FULL ||
        (result == SMPP_ERR_NOMEM && memory.left == 0) ||
        (result == SMPP_ERR_INVALID && (data[4] == 0 || data[4] > data[3])));
    if (result == SMPP_OK) {
      check_joined(&joined);
      LAW(joined.n_parts == joined.total);
    }
    memory.left = 0; /* handing over needs nothing */
    while (data[0] & 4 && smpp_joiner_expire(joiner, now_ms, &joined) == SMPP_MORE) {
      check_joined(&joined);
      LAW(joined.n_parts < joined.total && now_ms - joined.first_ms >= 100);
    }
    /* What is held, what was handed over last, and the room that took it. */
    LAW(memory.n_octets - empty <= 4 * MAX_OCTETS + 4096);
  }
  unsigned n = 0;
  while (smpp_joiner_expire(joiner, UINT64_MAX, &joined) == SMPP_MORE)
    n++;
  LAW(n <= MAX_MESSAGES && smpp_joiner_deadline(joiner) == UINT64_MAX);
  smpp_joiner_free(joiner);
  LAW(memory.n_blocks == 0 && memory.n_octets == 0);
  return 0;
}
