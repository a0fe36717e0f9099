/* SPDX-License-Identifier: MIT
 *
 * Which national language tables a text is written in. */
#ifndef SMPP_TEXT_CHOICE_H
#define SMPP_TEXT_CHOICE_H

#include <smpp/text.h>

/* `plan` is what the text becomes without such tables, `result` whether it can:
 * SMPP_OK, or why not. Plans it with tables where the options allow and that is
 * better. Returns the result then, or the one given, with `plan` as it was. */
int smpp__plan_national(struct smpp_span text, const struct smpp_text_options *options, int result,
                        struct smpp_text_plan *plan);

#endif
