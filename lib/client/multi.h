/* SPDX-License-Identifier: MIT
 *
 * What became of each destination of a submit_multi. */
#ifndef SMPP_CLIENT_MULTI_H
#define SMPP_CLIENT_MULTI_H

#include "client/message.h"

struct smpp__multi {
  uint32_t n;
  uint32_t n_lists;
  /* Refusals that name nobody: of an address that was not asked for, and without
   * an address, as of a list, for which an unsuccess_sme has no place. */
  bool strange, nameless;
  struct smpp_destination_result *results;
  bool *is_list;
  struct smpp__track *tracks[]; /* n, NULL where no receipt is asked for; then results, lists */
};

/* For a message that has many destinations. SMPP_ERR_NOMEM. */
int smpp__multi_new(struct smpp_client *client, struct smpp__message *m,
                    const struct smpp_message *in);
void smpp__multi_free(struct smpp_client *client, struct smpp__multi *multi);
/* Its message has its number now. */
void smpp__multi_name(const struct smpp__message *m);

/* Notes which destinations an answer refuses by themselves (4.5.2). */
void smpp__multi_answered(struct smpp_client *client, struct smpp__message *m,
                          const struct smpp_event *event);
/* Part i was accepted with this id: the others wait for their receipts. */
void smpp__multi_await(struct smpp_client *client, struct smpp__message *m, unsigned i,
                       struct smpp_span id);

/* Settles every destination when the parts add up to `outcome`, and returns what
 * the destinations add up to. */
int smpp__multi_settle(struct smpp__message *m, int outcome);

#endif
