/* SPDX-License-Identifier: MIT
 *
 * What the connections of one client or server share. The files are read when it
 * is made and when it is asked to, never in between; connections that are up
 * keep the certificates that they began with. */
#include "base/sized.h"
#include "uv/tls.h"

#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <unistd.h>

static int say(struct smpp_fault *fault, int result, const char *field, const char *detail) {
  if (fault) {
    memset(fault, 0, sizeof *fault);
    fault->field = field;
    fault->detail = detail;
  }
  ERR_clear_error();
  return result;
}

/* --- files ------------------------------------------------------------------------ */

/* OpenSSL would ask the terminal. A service has none, and no one to type. */
static int no_password(char *buf, int size, int for_writing, void *asked) {
  (void)buf;
  (void)size;
  (void)for_writing;
  if (asked)
    *(bool *)asked = true;
  return -1;
}

static int load_certificate(SSL_CTX *ctx, const char *path, struct smpp_fault *fault) {
  if (access(path, R_OK) != 0)
    return say(fault, SMPP_ERR_TLS, "cert", "the file of the certificate cannot be read");
  if (SSL_CTX_use_certificate_chain_file(ctx, path) != 1)
    return say(fault, SMPP_ERR_TLS, "cert",
               "there is no certificate in its file, in PEM, or it is too weak");
  return SMPP_OK;
}

static int load_key(SSL_CTX *ctx, const struct smpp__tls *tls, struct smpp_fault *fault) {
  const char *path = tls->key_file[0] ? tls->key_file : tls->cert_file;
  BIO *file = BIO_new_file(path, "r");
  bool asked = false;
  EVP_PKEY *key;
  int fits;

  if (!file)
    return say(fault, SMPP_ERR_TLS, "key", "the file of the private key cannot be read");
  key = PEM_read_bio_PrivateKey_ex(file, NULL, no_password, &asked, tls->lib_ctx, NULL);
  BIO_free(file);
  if (!key)
    return say(fault, SMPP_ERR_TLS, "key",
               asked ? "the private key is encrypted; nobody is there to give its password: write "
                       "it without one (openssl pkey), readable by the service alone"
                     : "there is no private key in its file, in PEM");
  fits = SSL_CTX_use_PrivateKey(ctx, key);
  EVP_PKEY_free(key);
  if (fits != 1 || SSL_CTX_check_private_key(ctx) != 1)
    return say(fault, SMPP_ERR_TLS, "key", "the key does not belong to the certificate");
  return SMPP_OK;
}

static int load_ca(SSL_CTX *ctx, const struct smpp__tls *tls, struct smpp_fault *fault) {
  const char *path = tls->ca_file;
  STACK_OF(X509_NAME) * names;

  if (access(path, R_OK) != 0)
    return say(fault, SMPP_ERR_TLS, "ca", "the file of the CA certificates cannot be read");
  if (SSL_CTX_load_verify_file(ctx, path) != 1)
    return say(fault, SMPP_ERR_TLS, "ca", "there is no certificate in the file, in PEM");
  /* Whoever names an authority by hand means it, be it a root or not. */
  X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(ctx), X509_V_FLAG_PARTIAL_CHAIN);
  if (!tls->server)
    return SMPP_OK;
  names = SSL_load_client_CA_file_ex(path, tls->lib_ctx, NULL);
  if (!names)
    return say(fault, SMPP_ERR_NOMEM, NULL, NULL);
  SSL_CTX_set_client_CA_list(ctx, names);
  return SMPP_OK;
}

/* --- the context --------------------------------------------------------------------- */

static void on_key_line(const SSL *ssl, const char *line) {
  const struct smpp__tls_link *link = SSL_get_app_data(ssl);
  char whole[512];
  int n = snprintf(whole, sizeof whole, "%s\n", line);

  /* One write a line: several processes may share the file. What is lost is
   * lost to whoever debugs. */
  if (link && link->tls->key_log >= 0 && n > 0 && (size_t)n < sizeof whole &&
      write(link->tls->key_log, whole, (size_t)n) < 0)
    return;
}

static void on_info(const SSL *ssl, int where, int value) {
  struct smpp__tls_link *link = SSL_get_app_data(ssl);

  if (link && (where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT)
    link->alert = value & 0xFF;
}

/* Links last for days: resumption would gain nothing, and would believe a peer
 * by what was checked before a reload. */
static void forget_sessions(SSL_CTX *ctx) {
  SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_options(ctx, SSL_OP_NO_TICKET);
  SSL_CTX_set_num_tickets(ctx, 0);
}

static void set_rules(SSL_CTX *ctx, const struct smpp__tls *tls) {
  bool asks = !tls->server || tls->ca_file[0];
  int mode = asks ? SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT : SSL_VERIFY_NONE;
  long least = SSL_CTX_get_min_proto_version(ctx);

  if (least < TLS1_2_VERSION) /* the system's configuration may ask for more */
    SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
  SSL_CTX_set_options(ctx, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_mode(ctx, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_default_passwd_cb(ctx, no_password);
  SSL_CTX_set_info_callback(ctx, on_info);
  SSL_CTX_set_verify(ctx, tls->insecure ? SSL_VERIFY_NONE : mode, smpp__tls_verify);
  if (tls->key_log >= 0)
    SSL_CTX_set_keylog_callback(ctx, on_key_line);
  forget_sessions(ctx);
}

static int load_files(SSL_CTX *ctx, const struct smpp__tls *tls, struct smpp_fault *fault) {
  int result = SMPP_OK;

  if (tls->cert_file[0]) {
    result = load_certificate(ctx, tls->cert_file, fault);
    if (result == SMPP_OK)
      result = load_key(ctx, tls, fault);
  }
  if (result == SMPP_OK && tls->ca_file[0])
    result = load_ca(ctx, tls, fault);
  else if (result == SMPP_OK && !tls->server && !tls->insecure &&
           SSL_CTX_set_default_verify_paths(ctx) != 1)
    result = say(fault, SMPP_ERR_TLS, "ca", "the system's CA certificates cannot be read");
  return result;
}

int smpp__tls_reload(struct smpp__tls *tls, struct smpp_fault *fault) {
  SSL_CTX *ctx =
      SSL_CTX_new_ex(tls->lib_ctx, NULL, tls->server ? TLS_server_method() : TLS_client_method());
  int result;

  if (!ctx)
    return say(fault, SMPP_ERR_NOMEM, NULL, NULL);
  set_rules(ctx, tls);
  result = load_files(ctx, tls, fault);
  if (result != SMPP_OK) {
    SSL_CTX_free(ctx);
    return result;
  }
  ERR_clear_error();
  SSL_CTX_free(tls->ctx); /* connections hold theirs */
  tls->ctx = ctx;
  return SMPP_OK;
}

/* --- settings --------------------------------------------------------------------------- */

static bool keep(char *to, size_t cap, const char *text) {
  size_t len = text ? strlen(text) : 0;

  if (len >= cap)
    return false;
  memcpy(to, text ? text : "", len + 1);
  return true;
}

static bool read_pin(struct smpp__tls *tls, const char *text) {
  static const char prefix[] = "sha256//";
  uint8_t octets[36]; /* 33: with what the padding stands for */

  if (strlen(text) != strlen(prefix) + 44 || strncmp(text, prefix, strlen(prefix)) != 0)
    return false;
  if (EVP_DecodeBlock(octets, (const uint8_t *)text + strlen(prefix), 44) != 33)
    return false;
  memcpy(tls->pin, octets, sizeof tls->pin);
  tls->has_pin = true;
  return true;
}

static int check(const struct smpp_uv_tls_config *config, bool server, struct smpp_fault *fault) {
  if (config->handshake_ms == 0)
    return say(fault, SMPP_ERR_INVALID, "handshake_ms", "the handshake needs some time");
  if (config->key_file && !config->cert_file)
    return say(fault, SMPP_ERR_INVALID, "cert", "the key is there, its certificate is not");
  if (server && !config->cert_file)
    return say(fault, SMPP_ERR_INVALID, "cert", "a server needs a certificate");
  if (server && (config->name || config->pin || config->insecure))
    return say(fault, SMPP_ERR_INVALID, "name", "name, pin and insecure are for clients");
  return SMPP_OK;
}

static int take(struct smpp__tls *tls, const struct smpp_uv_tls_config *config,
                struct smpp_fault *fault) {
  tls->insecure = config->insecure;
  tls->handshake_ms = config->handshake_ms;
  tls->lib_ctx = config->lib_ctx;
  if (!keep(tls->ca_file, sizeof tls->ca_file, config->ca_file) ||
      !keep(tls->cert_file, sizeof tls->cert_file, config->cert_file) ||
      !keep(tls->key_file, sizeof tls->key_file, config->key_file) ||
      !keep(tls->name, sizeof tls->name, config->name))
    return say(fault, SMPP_ERR_INVALID, NULL, "a path or the name is too long");
  if (config->pin && !read_pin(tls, config->pin))
    return say(fault, SMPP_ERR_INVALID, "pin", "not sha256// and the base64 of 32 octets");
  if (!config->key_log)
    return SMPP_OK;
  tls->key_log =
      open(config->key_log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (tls->key_log < 0)
    return say(fault, SMPP_ERR_TLS, "key_log", "the file for the keys cannot be written");
  return SMPP_OK;
}

static int new_tls(struct smpp_alloc alloc, const struct smpp_uv_tls_config *config, bool server,
                   struct smpp_fault *fault, struct smpp__tls **out) {
  int result = check(config, server, fault);
  struct smpp__tls *tls;

  if (result)
    return result;
  tls = alloc.resize(alloc.ctx, NULL, 0, sizeof *tls);
  if (!tls)
    return SMPP_ERR_NOMEM;
  memset(tls, 0, sizeof *tls);
  tls->alloc = alloc;
  tls->n_users = 1;
  tls->server = server;
  tls->key_log = -1;
  tls->bio_method = smpp__tls_bio_method();
  result = !tls->bio_method ? SMPP_ERR_NOMEM : take(tls, config, fault);
  if (result == SMPP_OK)
    result = smpp__tls_reload(tls, fault);
  if (result) {
    smpp__tls_leave(tls);
    return result;
  }
  *out = tls;
  return SMPP_OK;
}

int smpp__tls_new(struct smpp_alloc alloc, const struct smpp_uv_tls_config *config, bool server,
                  struct smpp_fault *fault, struct smpp__tls **out) {
  struct smpp_uv_tls_config own = SMPP_UV_TLS_CONFIG_INIT;

  if (SMPP__TAKE(own, config, lib_ctx) != SMPP_OK)
    return say(fault, SMPP_ERR_INVALID, "size", "it has settings that are not known here");
  return new_tls(alloc, &own, server, fault, out);
}

struct smpp__tls *smpp__tls_share(struct smpp__tls *tls) {
  tls->n_users++;
  return tls;
}

void smpp__tls_leave(struct smpp__tls *tls) {
  if (!tls || --tls->n_users > 0)
    return;
  SSL_CTX_free(tls->ctx);
  BIO_meth_free(tls->bio_method);
  if (tls->key_log >= 0)
    close(tls->key_log);
  tls->alloc.resize(tls->alloc.ctx, tls, sizeof *tls, 0);
}

int32_t smpp__certificate_days(const X509 *certificate) {
  int days, seconds;

  if (!certificate || ASN1_TIME_diff(&days, &seconds, NULL, X509_get0_notAfter(certificate)) != 1)
    return INT32_MAX;
  return days > 0 || seconds > 0 ? days : days - 1;
}

/* --- what callers use ---------------------------------------------------------------------- */

int smpp_uv_tls_check(const struct smpp_uv_tls_config *config, bool server,
                      struct smpp_fault *fault) {
  struct smpp__tls *tls = NULL;
  int result = smpp__tls_new(smpp_alloc_libc(), config, server, fault, &tls);

  smpp__tls_leave(tls);
  return result;
}

void smpp_uv_tls_apply(const struct smpp_uri *uri, struct smpp_uv_tls_config *config) {
  config->ca_file = uri->ca[0] ? uri->ca : NULL;
  config->cert_file = uri->cert[0] ? uri->cert : NULL;
  config->key_file = uri->key[0] ? uri->key : NULL;
  config->name = uri->tls_name[0] ? uri->tls_name : NULL;
  config->pin = uri->pin[0] ? uri->pin : NULL;
  config->insecure = uri->insecure;
  config->handshake_ms = uri->connect_ms;
}
