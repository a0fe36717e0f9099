/* SPDX-License-Identifier: MIT
 *
 * smpp/smpp.h - the whole core: everything but sockets (smpp/uv.h). */
#ifndef SMPP_SMPP_H
#define SMPP_SMPP_H

#include <smpp/alloc.h>
#include <smpp/client.h>
#include <smpp/codec.h>
#include <smpp/log.h>
#include <smpp/message_id.h>
#include <smpp/names.h>
#include <smpp/observe.h>
#include <smpp/pdu.h>
#include <smpp/receipt.h>
#include <smpp/result.h>
#include <smpp/session.h>
#include <smpp/span.h>
#include <smpp/stats.h>
#include <smpp/text.h>
#include <smpp/time.h>
#include <smpp/tlv.h>

#endif
