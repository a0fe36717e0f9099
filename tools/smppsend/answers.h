/* SPDX-License-Identifier: MIT
 *
 * What the receipts of a client say about a row. */
#ifndef SMPPSEND_ANSWERS_H
#define SMPPSEND_ANSWERS_H

#include "rows.h"

#include <smpp/client.h>

/* A RECEIPT, if it is the one to be shown. */
void send_take_receipt(struct send_rows *rows, struct send_row *row,
                       const struct smpp_client_event *event);

#endif
