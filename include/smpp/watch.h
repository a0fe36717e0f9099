/* SPDX-License-Identifier: MIT
 *
 * smpp/watch.h - following what clients, servers and connections of smpp/uv.h do:
 * every PDU as it passes, captures for Wireshark, a log. */
#ifndef SMPP_WATCH_H
#define SMPP_WATCH_H

#include <smpp/log.h>
#include <smpp/result.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct smpp_uv_client smpp_uv_client; /* smpp/uv.h, like the two below */
typedef struct smpp_server smpp_server;
typedef struct smpp_connection smpp_connection;

/* --- PDUs ------------------------------------------------------------------------- */

/* A PDU that passed: received, or taken by the transport. */
struct smpp_uv_seen {
  uint64_t connection;      /* another number for each connection of a client or a server */
  bool sent;                /* by us; else received */
  struct smpp_span octets;  /* the whole of it as it is, passwords too: see smpp/observe.h */
  const char *local, *peer; /* our end and theirs, "127.0.0.1:51234", "[::1]:2775" */
  bool is_smsc;             /* we are, of the two */
};
typedef void (*smpp_uv_watch_cb)(const struct smpp_uv_seen *seen, void *data);

/* Has every PDU of all links, or connections, told as it passes, before it is
 * taken; NULL: no more. What follows octets that are no PDU (longer than the
 * session allows, say) is not told. The callback may call nothing of the object
 * and its connections; `seen` lives until it returns. A connection of a server
 * is watched with the server. */
SMPP_API void smpp_uv_client_watch(smpp_uv_client *client, smpp_uv_watch_cb call, void *data);
SMPP_API void smpp_server_watch(smpp_server *server, smpp_uv_watch_cb call, void *data);
SMPP_API void smpp_connection_watch(smpp_connection *connection, smpp_uv_watch_cb call, void *data);

/* A capture for Wireshark: PDUs as TCP between the addresses where they passed,
 * the SMSC's port always 2775, so that they are dissected wherever they passed. */
typedef struct smpp_pcap smpp_pcap;

/* Makes a file that its owner alone may read, or empties one. Passwords are
 * overwritten always, numbers and texts unless `with_pii` (smpp_pdu_mask).
 * SMPP_ERR_INVALID: it is no regular file. SMPP_ERR_NOMEM. The system's. On
 * failure *out is as it was. */
SMPP_API int smpp_pcap_open(const char *path, bool with_pii, smpp_pcap **out);
/* Writes at once, blocking. `seen` as a watcher is told. After a failure nothing
 * more is written. */
SMPP_API void smpp_pcap_write(smpp_pcap *pcap, const struct smpp_uv_seen *seen);
/* SMPP_OK, or what went wrong first: the system's. NULL is fine. */
SMPP_API int smpp_pcap_close(smpp_pcap *pcap);

/* --- a log --------------------------------------------------------------------- */

/* One line. */
struct smpp_uv_log {
  int category, level; /* SMPP_LOG_* of smpp/log.h */
  uint64_t time_ms;    /* of smpp_uv_clock_ms */
  uint32_t link, host; /* of a client, from 0; UINT32_MAX: none, or not a client's */
  uint64_t connection; /* as smpp_uv_seen has it; 0: none */
  const char *text;    /* one line, below 400 octets. It holds addresses of machines and names of
                          hosts; no number of a person, no text of a message, no password */
  uint64_t left_out;   /* lines of this category and level before this one that were left out:
                          more than 20 of them within a second are */
};
typedef void (*smpp_uv_log_cb)(const struct smpp_uv_log *line, void *data);

/* Has lines told up to a level (SMPP_LOG_INFO: errors, warnings, info) from now
 * on; `call` NULL: no more. Lines come from the loop. The callback may call
 * nothing of the object and its connections; `line` lives until it returns. */
SMPP_API void smpp_uv_client_log(smpp_uv_client *client, int level, smpp_uv_log_cb call,
                                 void *data);
SMPP_API void smpp_server_log(smpp_server *server, int level, smpp_uv_log_cb call, void *data);
/* Of one that was opened; a server's are in the server's log. SMPP_ERR_NOMEM. */
SMPP_API int smpp_connection_log(smpp_connection *connection, int level, smpp_uv_log_cb call,
                                 void *data);

#ifdef __cplusplus
}
#endif
#endif
