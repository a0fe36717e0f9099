/* SPDX-License-Identifier: MIT
 *
 * Requests that stand encoded already. */
#ifndef SMPP_SESSION_FRAME_H
#define SMPP_SESSION_FRAME_H

#include <smpp/session.h>

/* smpp_session_submit for an answered request that smpp_pdu_encode wrote with
 * the session's own codec settings: it is copied, and given a sequence_number of
 * its own. `has_tlvs`: there are some in it. Results as smpp_session_submit,
 * without those of the encoder. */
int smpp__session_submit_frame(smpp_session *s, struct smpp_span frame, bool has_tlvs,
                               uint64_t cookie, uint64_t now_ms);

#endif
