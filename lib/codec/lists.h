/* SPDX-License-Identifier: MIT
 *
 * codec/lists.h - the lists inside submit_multi and submit_multi_resp. */
#ifndef SMPP_CODEC_LISTS_H
#define SMPP_CODEC_LISTS_H

#include <base/cursor.h>
#include <codec/fields.h>

/* Read one entry. NULL: done; else the field that is not there or that cannot
 * be followed, the cursor standing at it. */
const struct smpp_field *smpp__read_dest(struct smpp__cursor *c, struct smpp_dest_address *out);
const struct smpp_field *smpp__read_unsuccess(struct smpp__cursor *c,
                                              struct smpp_unsuccess_sme *out);

/* Step over `count` entries, which become *out. False: as smpp__read_dest, with
 * *at as the field; the cursor stands at it. */
bool smpp__read_dests(struct smpp__cursor *c, uint8_t count, struct smpp_span *out,
                      const struct smpp_field **at);
bool smpp__read_unsuccesses(struct smpp__cursor *c, uint8_t count, struct smpp_span *out,
                            const struct smpp_field **at);

#endif
