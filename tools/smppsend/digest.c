/* SPDX-License-Identifier: MIT
 *
 * SHA-256 by OpenSSL. */
#include "digest.h"

#include <openssl/evp.h>

bool send_digest_begin(struct send_digest *digest) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();

  if (context && EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1) {
    EVP_MD_CTX_free(context);
    context = NULL;
  }
  digest->context = context;
  return context != NULL;
}

void send_digest_add(struct send_digest *digest, struct smpp_span piece) {
  uint8_t len[8];

  if (!digest->context)
    return;
  for (int i = 0; i < 8; i++)
    len[i] = (uint8_t)((uint64_t)piece.len >> (56 - 8 * i));
  if (EVP_DigestUpdate(digest->context, len, sizeof len) != 1 ||
      (piece.len && EVP_DigestUpdate(digest->context, piece.ptr, piece.len) != 1))
    send_digest_free(digest);
}

void send_digest_free(struct send_digest *digest) {
  EVP_MD_CTX_free(digest->context);
  digest->context = NULL;
}

bool send_digest_end(struct send_digest *digest, uint8_t out[SEND_DIGEST_LEN]) {
  bool ok = digest->context && EVP_DigestFinal_ex(digest->context, out, NULL) == 1;

  send_digest_free(digest);
  return ok;
}
