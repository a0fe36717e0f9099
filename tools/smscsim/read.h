/* SPDX-License-Identifier: MIT
 *
 * smscsim/read.h - small pieces of a behaviour's value: words, counts, lists. */
#ifndef SMSCSIM_READ_H
#define SMSCSIM_READ_H

#include <data/buffer.h>
#include <smpp/span.h>
#include <stdbool.h>
#include <stdint.h>

bool is_word(struct smpp_span text, const char *word);

/* The place of a word in a list that NULL ends; false: it is not there. */
bool one_of(struct smpp_span text, const char *const *words, uint8_t *index);

/* Cuts `text` at the first `c`, which is dropped; false: there is none. The
 * results may be `text` itself. */
bool cut(struct smpp_span text, char c, struct smpp_span *before, struct smpp_span *after);

/* Decimal digits up to a thousand million. */
bool parse_count(struct smpp_span text, uint32_t *out);

/* A duration up to thirty days. */
bool parse_duration(struct smpp_span text, uint64_t *ms);

/* A number without the + or 00 in front. */
struct smpp_span number_bare(struct smpp_span number);
/* Whether a '*', which stands for any end, stands nowhere else. */
bool is_pattern(struct smpp_span number);

/* A share as millionths: "0.05", "5%", "0", "1". */
bool parse_share(struct smpp_span text, uint32_t *millionths);
/* The same as text: "0.05". */
void share_write(uint32_t millionths, struct data_buffer *out);

#endif
