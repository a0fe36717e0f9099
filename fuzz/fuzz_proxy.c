/* SPDX-License-Identifier: MIT
 *
 * A proxy's header before a connection: it lies inside what was given, is the same
 * when it comes alone, and no octet less of it is enough. */
#include "fuzz.h"
#include "uv/proxy.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp__proxy_header header, again;
  const char *why = NULL;
  int result = smpp__proxy_read(smpp_span(data, size), &header, &why);

  LAW(result != SMPP_ERR_MALFORMED || why);
  LAW(result != SMPP_MORE || size < SMPP__PROXY_MAX);
  if (result != SMPP_OK)
    return 0;
  LAW(header.len <= size && header.len <= SMPP__PROXY_MAX);
  LAW(smpp__proxy_read(smpp_span(data, header.len), &again, &why) == SMPP_OK);
  LAW(again.len == header.len && again.known == header.known);
  for (size_t n = 0; n < header.len; n++)
    LAW(smpp__proxy_read(smpp_span(data, n), &again, &why) == SMPP_MORE);
  return 0;
}
