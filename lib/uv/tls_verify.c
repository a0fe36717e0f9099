/* SPDX-License-Identifier: MIT
 *
 * Whom a connection believes: the chain (OpenSSL's work), the name or address of
 * the host, the pinned key. */
#include "uv/tls.h"

#include "uv/address.h"
#include "uv/transport.h"
#include <openssl/crypto.h>
#include <openssl/x509v3.h>

/* Without what certificates never have: the root's dot, an address' zone. */
static void trim_name(const char *name, char *out, size_t cap) {
  size_t len;

  snprintf(out, cap, "%s", name);
  len = strcspn(out, "%");
  out[len] = '\0';
  if (len > 1 && out[len - 1] == '.')
    out[len - 1] = '\0';
}

bool smpp__tls_expect(struct smpp__tls_link *link, const char *name) {
  X509_VERIFY_PARAM *param = SSL_get0_param(link->ssl);
  struct smpp__address address;

  trim_name(name, link->checked, sizeof link->checked);
  X509_VERIFY_PARAM_set_hostflags(param, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  if (smpp__address_parse(link->checked, 0, &address)) /* and no SNI: RFC 6066, 3 */
    return X509_VERIFY_PARAM_set1_ip_asc(param, link->checked) == 1;
  return SSL_set_tlsext_host_name(link->ssl, link->checked) == 1 &&
         X509_VERIFY_PARAM_set1_host(param, link->checked, 0) == 1;
}

int smpp__tls_verify(int ok, X509_STORE_CTX *store) {
  const SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
  struct smpp__tls_link *link = SSL_get_app_data(ssl);

  if (link && link->tls->insecure)
    return 1;
  if (!ok && link && link->verdict[0] == '\0')
    smpp__certificate_words(link, X509_STORE_CTX_get_error(store),
                            X509_STORE_CTX_get_current_cert(store),
                            X509_STORE_CTX_get_error_depth(store) == 0, link->verdict);
  return ok;
}

/* SHA-256 of the SubjectPublicKeyInfo, as RFC 7469 has it (2.4). */
static bool hash_key(X509 *certificate, void *lib_ctx, uint8_t hash[SMPP__PIN_SIZE]) {
  EVP_MD *sha256 = EVP_MD_fetch(lib_ctx, "SHA256", NULL);
  unsigned char *der = NULL;
  int len = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
  bool done = sha256 && len > 0 && EVP_Digest(der, (size_t)len, hash, NULL, sha256, NULL) == 1;

  OPENSSL_free(der);
  EVP_MD_free(sha256);
  return done;
}

bool smpp__tls_pin_fits(struct smpp__tls_link *link) {
  X509 *certificate = SSL_get0_peer_certificate(link->ssl);
  uint8_t hash[33]; /* EVP_EncodeBlock pads 32 octets with one of nothing */
  char text[48];

  if (!link->tls->has_pin)
    return true;
  if (certificate && hash_key(certificate, link->tls->lib_ctx, hash)) {
    if (CRYPTO_memcmp(hash, link->tls->pin, SMPP__PIN_SIZE) == 0)
      return true;
    EVP_EncodeBlock((unsigned char *)text, hash, SMPP__PIN_SIZE);
    snprintf(link->verdict, sizeof link->verdict,
             "the key of %s is not the pinned one: it is sha256//%s", link->who, text);
  } else {
    snprintf(link->verdict, sizeof link->verdict, "%s has no key to compare with the pin",
             link->who);
  }
  return false;
}
