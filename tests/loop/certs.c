/* SPDX-License-Identifier: MIT
 *
 * Certificates by OpenSSL's API: EC keys, since they are made in no time. */
#include "certs.h"

#include <dirent.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DAY 86400L

struct identity {
  X509 *certificate;
  EVP_PKEY *key;
};

struct wish {
  const char *common_name, *names, *usage; /* names: as in a configuration file */
  long from_days, to_days;
  bool authority;
};

static void must(int ok, const char *what) {
  if (ok)
    return;
  fprintf(stderr, "# certificates: %s failed\n", what);
  abort();
}

const char *certs_file(const struct certs *certs, const char *name) {
  static char paths[32][128];
  static unsigned next;
  char *path = paths[next++ % 32];

  snprintf(path, sizeof paths[0], "%s/%s", certs->folder, name);
  return path;
}

static void extend(X509 *certificate, X509 *issuer, int nid, const char *value) {
  X509V3_CTX ctx;
  X509_EXTENSION *extension;

  X509V3_set_ctx(&ctx, issuer, certificate, NULL, NULL, 0);
  extension = X509V3_EXT_conf_nid(NULL, &ctx, nid, value);
  must(extension && X509_add_ext(certificate, extension, -1), value);
  X509_EXTENSION_free(extension);
}

/* Signed by `issuer`, or by itself. */
static struct identity make(const struct wish *wish, const struct identity *issuer) {
  static long serial;
  struct identity made = {X509_new(), EVP_EC_gen("P-256")};
  const struct identity *by = issuer ? issuer : &made;
  X509_NAME *name = X509_get_subject_name(made.certificate);

  must(made.key != NULL, "a key");
  X509_set_version(made.certificate, X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(made.certificate), ++serial);
  X509_gmtime_adj(X509_getm_notBefore(made.certificate), wish->from_days * DAY);
  X509_gmtime_adj(X509_getm_notAfter(made.certificate), wish->to_days * DAY + 3600);
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)wish->common_name, -1,
                             -1, 0);
  X509_set_issuer_name(made.certificate, X509_get_subject_name(by->certificate));
  X509_set_pubkey(made.certificate, made.key);
  extend(made.certificate, by->certificate, NID_basic_constraints,
         wish->authority ? "critical,CA:TRUE" : "CA:FALSE");
  if (wish->names)
    extend(made.certificate, by->certificate, NID_subject_alt_name, wish->names);
  if (wish->usage)
    extend(made.certificate, by->certificate, NID_ext_key_usage, wish->usage);
  must(X509_sign(made.certificate, by->key, EVP_sha256()), "a signature");
  return made;
}

static FILE *open_file(const struct certs *certs, const char *name, const char *ending,
                       const char *mode) {
  char whole[64];
  FILE *file;

  snprintf(whole, sizeof whole, "%s.%s", name, ending);
  file = fopen(certs_file(certs, whole), mode);
  must(file != NULL, whole);
  return file;
}

static void write_certificate(const struct certs *certs, const char *name, const char *mode,
                              X509 *certificate) {
  FILE *file = open_file(certs, name, "pem", mode);

  must(PEM_write_X509(file, certificate), name);
  fclose(file);
}

static void write_key(const struct certs *certs, const char *name, const char *ending,
                      const char *mode, EVP_PKEY *key, const char *password) {
  FILE *file = open_file(certs, name, ending, mode);

  must(PEM_write_PKCS8PrivateKey(file, key, password ? EVP_aes_128_cbc() : NULL, password,
                                 password ? (int)strlen(password) : 0, NULL, NULL),
       name);
  fclose(file);
}

static void write_both(const struct certs *certs, const char *name, const struct identity *who) {
  write_certificate(certs, name, "w", who->certificate);
  write_key(certs, name, "key", "w", who->key, NULL);
}

static void forget(struct identity *who) {
  X509_free(who->certificate);
  EVP_PKEY_free(who->key);
}

static void write_pin(const struct identity *who, char *pin) {
  unsigned char *der = NULL, hash[33];
  int len = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(who->certificate), &der);

  must(len > 0 && EVP_Digest(der, (size_t)len, hash, NULL, EVP_sha256(), NULL), "a pin");
  strcpy(pin, "sha256//");
  EVP_EncodeBlock((unsigned char *)pin + 8, hash, 32);
  OPENSSL_free(der);
}

#define HERE "DNS:localhost,IP:127.0.0.1"

static void make_leaves(struct certs *certs, const struct identity *ca) {
  static const struct {
    const char *name;
    struct wish wish;
  } leaves[] = {
      {"renewed", {"localhost", HERE, "serverAuth", -1, 400, false}},
      {"expired", {"localhost", HERE, "serverAuth", -30, -2, false}},
      {"early", {"localhost", HERE, "serverAuth", 2, 30, false}},
      {"other_host",
       {"sms", "DNS:sms.example,DNS:*.sms.example,IP:192.0.2.1,DNS:b.example,DNS:c.example",
        "serverAuth", -1, 30, false}},
      {"client", {"ward 7", NULL, "clientAuth", -1, 30, false}},
      {"client_renewed", {"ward 7", NULL, "clientAuth", -1, 400, false}},
  };

  for (size_t i = 0; i < sizeof leaves / sizeof *leaves; i++) {
    struct identity made = make(&leaves[i].wish, ca);

    write_both(certs, leaves[i].name, &made);
    if (i == 0)
      write_pin(&made, certs->other_pin);
    forget(&made);
  }
}

static void make_server(struct certs *certs, const struct identity *ca) {
  struct identity server = make(&(struct wish){"localhost", HERE, "serverAuth", -1, 30, false}, ca);

  write_both(certs, "server", &server);
  write_certificate(certs, "both", "w", server.certificate);
  write_key(certs, "both", "pem", "a", server.key, NULL);
  write_key(certs, "encrypted", "key", "w", server.key, "secret");
  write_pin(&server, certs->pin);
  fclose(open_file(certs, "empty", "pem", "w"));
  forget(&server);
}

static void make_chain(struct certs *certs, const struct identity *ca) {
  struct identity middle = make(&(struct wish){"Middle CA", NULL, NULL, -1, 30, true}, ca);
  struct identity leaf =
      make(&(struct wish){"localhost", HERE, "serverAuth", -1, 30, false}, &middle);

  write_both(certs, "leaf", &leaf);
  write_both(certs, "chain", &leaf);
  write_certificate(certs, "chain", "a", middle.certificate);
  write_certificate(certs, "intermediate", "w", middle.certificate);
  forget(&leaf);
  forget(&middle);
}

void certs_make(struct certs *certs) {
  struct identity ca = make(&(struct wish){"Test CA", NULL, NULL, -1, 30, true}, NULL);
  struct identity other = make(&(struct wish){"Other CA", NULL, NULL, -1, 30, true}, NULL);
  struct identity alone =
      make(&(struct wish){"localhost", HERE, "serverAuth", -1, 30, false}, NULL);
  struct identity stranger =
      make(&(struct wish){"stranger", NULL, "clientAuth", -1, 30, false}, &other);

  snprintf(certs->folder, sizeof certs->folder, "/tmp/smpp-certs-XXXXXX");
  must(mkdtemp(certs->folder) != NULL, certs->folder);
  write_both(certs, "ca", &ca);
  write_both(certs, "other_ca", &other);
  write_both(certs, "self_signed", &alone);
  write_both(certs, "stranger", &stranger);
  make_leaves(certs, &ca);
  make_server(certs, &ca);
  make_chain(certs, &ca);
  forget(&ca);
  forget(&other);
  forget(&alone);
  forget(&stranger);
}

void certs_copy(const struct certs *certs, const char *from, const char *to) {
  FILE *in = fopen(certs_file(certs, from), "r"), *out = fopen(certs_file(certs, to), "w");
  int c;

  must(in && out, from);
  while ((c = fgetc(in)) != EOF)
    fputc(c, out);
  fclose(in);
  fclose(out);
}

void certs_remove(struct certs *certs) {
  DIR *folder = opendir(certs->folder);
  const struct dirent *entry;

  while (folder && (entry = readdir(folder)) != NULL)
    if (entry->d_name[0] != '.')
      unlink(certs_file(certs, entry->d_name));
  if (folder)
    closedir(folder);
  rmdir(certs->folder);
}
