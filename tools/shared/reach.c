/* SPDX-License-Identifier: MIT
 *
 * Files of TLS and a local address, tried before they are needed. */
#include "shared/reach.h"

#include <smpp/uv.h>
#include <stdio.h>
#include <uv.h>

static bool is_address(const char *text) {
  struct sockaddr_in v4;
  struct sockaddr_in6 v6;

  return uv_ip4_addr(text, 0, &v4) == 0 || uv_ip6_addr(text, 0, &v6) == 0;
}

bool tool_can_connect(const char *tool, const struct smpp_uri *uri) {
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_fault fault = {0};
  int result;

  if (uri->local[0] && !is_address(uri->local)) {
    fprintf(stderr, "%s: local=: not an IPv4 or IPv6 address\n", tool);
    return false;
  }
  smpp_uv_tls_apply(uri, &tls);
  result = uri->tls ? smpp_uv_tls_check(&tls, false, &fault) : SMPP_OK;
  if (result != SMPP_OK)
    fprintf(stderr, "%s: %s=: %s\n", tool, fault.field ? fault.field : "TLS",
            fault.detail ? fault.detail : smpp_result_text(result));
  return result == SMPP_OK;
}
