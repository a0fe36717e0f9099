/* SPDX-License-Identifier: MIT
 *
 * Addresses of an SMSC: taken apart whole, or refused with a place and wiped. */
#include <smpp/client.h>

#include "fuzz.h"

static bool is_wiped(const struct smpp_uri *uri) {
  const uint8_t *octets = (const uint8_t *)uri;
  for (size_t i = 0; i < sizeof *uri; i++)
    if (octets[i])
      return false;
  return true;
}

static bool ends(const char *text, size_t cap) {
  return memchr(text, 0, cap) != NULL;
}

static void check_parsed(const struct smpp_uri *uri) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_span rest = smpp_span(uri->tlvs, uri->tlvs_len);
  struct smpp_tlv tlv;
  int result;

  LAW(uri->n_hosts >= 1 && uri->n_hosts <= SMPP_URI_HOSTS && uri->binds >= 1 && uri->binds <= 255);
  LAW(ends(uri->hosts[0].name, sizeof uri->hosts[0].name) && uri->hosts[0].name[0]);
  LAW(uri->hosts[0].port != 0);
  LAW(ends(uri->system_id, sizeof uri->system_id) && uri->system_id[0]);
  LAW(ends(uri->password, sizeof uri->password));
  LAW(ends(uri->system_type, sizeof uri->system_type));
  LAW(uri->window >= 1 && uri->window <= 65536 && uri->rate <= 100000);
  LAW(uri->timeout_ms && uri->connect_ms);
  LAW(uri->src_ton >= -1 && uri->src_ton <= 255 && uri->dst_npi >= -1 && uri->dst_npi <= 255);
  LAW(ends(uri->local, sizeof uri->local) && ends(uri->ca, sizeof uri->ca));
  LAW(ends(uri->cert, sizeof uri->cert) && ends(uri->key, sizeof uri->key));
  LAW(ends(uri->tls_name, sizeof uri->tls_name) && ends(uri->pin, sizeof uri->pin));
  LAW(uri->tls ||
      (!uri->ca[0] && !uri->cert[0] && !uri->pin[0] && !uri->tls_name[0] && !uri->insecure));
  LAW(uri->tlvs_len <= sizeof uri->tlvs);
  while ((result = smpp_tlv_next(&rest, &tlv)) == SMPP_MORE)
    continue;
  LAW(result == SMPP_OK);
  smpp_uri_apply(uri, &config);
  LAW(config.session.window == uri->window && config.rate == uri->rate);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static struct smpp_uri uri;
  struct smpp_fault fault;
  int result = smpp_uri_parse(smpp_span(data, size), &uri, &fault);

  if (result == SMPP_OK) {
    check_parsed(&uri);
    smpp_uri_wipe(&uri);
  } else {
    LAW(result == SMPP_ERR_URI || result == SMPP_ERR_UNSUPPORTED);
    LAW(fault.offset <= size && fault.detail);
  }
  LAW(is_wiped(&uri));
  return 0;
}
