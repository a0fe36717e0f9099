/* SPDX-License-Identifier: MIT
 *
 * smscsim/api.h - the paths of the HTTP interface. */
#ifndef SMSCSIM_API_H
#define SMSCSIM_API_H

#include "http.h"
#include "smsc.h"

struct api {
  struct smsc *smsc;
  uint64_t (*now_ms)(void);
  /* Closes a connection by its handle, without unbind. */
  void (*disconnect)(void *handle);
  /* Calls an ESME that listens, to send it an outbind (2.2.1); 0 or libuv's or the
   * library's code. *number is that of its session. Strings are read until it returns. */
  int (*outbind)(void *ctx, const struct site_call *outbind, uint64_t *number);
  /* Something may have become due. */
  void (*changed)(void *ctx);
  void *ctx;
};

/* An http_handler; `ctx` is a struct api. */
void api_handle(void *ctx, const struct http_request *request, struct http_reply *reply);

#endif
