/* SPDX-License-Identifier: MIT
 *
 * What went wrong with TLS, in words: who, what, and what to do about it. Names
 * in certificates are the peer's octets, and are printed with care. */
#include "uv/tls.h"

#include "uv/transport.h"
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <smpp/codec.h>
#include <stdarg.h>

#define NAMES_SIZE 160u
#define NAMES_MAX 3

/* Cut short where it does not fit: names may be long. */
__attribute__((format(printf, 2, 3))) static void write_words(char *words, const char *format,
                                                              ...) {
  va_list args;

  va_start(args, format);
  vsnprintf(words, SMPP__WORDS_SIZE, format, args);
  va_end(args);
}

/* --- certificates ----------------------------------------------------------------- */

/* Appends printable ASCII, '?' for the rest. */
static void append_clean(char *out, size_t cap, const uint8_t *text, size_t len) {
  size_t at = strlen(out);

  for (size_t i = 0; i < len && at + 1 < cap; i++)
    out[at++] = text[i] >= 0x20 && text[i] < 0x7F ? (char)text[i] : '?';
  out[at] = '\0';
}

static void append_address(char *out, size_t cap, const ASN1_OCTET_STRING *octets) {
  char text[64] = "?";
  const uint8_t *raw = ASN1_STRING_get0_data(octets);

  if (ASN1_STRING_length(octets) == 4)
    uv_inet_ntop(AF_INET, raw, text, sizeof text);
  else if (ASN1_STRING_length(octets) == 16)
    uv_inet_ntop(AF_INET6, raw, text, sizeof text);
  append_clean(out, cap, (const uint8_t *)text, strlen(text));
}

static void append_common_name(char *out, size_t cap, X509_NAME *name) {
  int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
  const ASN1_STRING *text = at < 0 ? NULL : X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));

  if (text)
    append_clean(out, cap, ASN1_STRING_get0_data(text), (size_t)ASN1_STRING_length(text));
}

static void separate(char *out, size_t cap, const char *by) {
  size_t len = strlen(out);

  if (len)
    snprintf(out + len, cap - len, "%s", by);
}

/* "a.example, 192.0.2.1 and others" */
static void names_of(X509 *certificate, char out[NAMES_SIZE]) {
  GENERAL_NAMES *names = X509_get_ext_d2i(certificate, NID_subject_alt_name, NULL, NULL);
  int shown = 0;

  out[0] = '\0';
  for (int i = 0; i < sk_GENERAL_NAME_num(names); i++) {
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i);

    if (name->type != GEN_DNS && name->type != GEN_IPADD)
      continue;
    if (shown++ == NAMES_MAX) {
      separate(out, NAMES_SIZE, " and others");
      break;
    }
    separate(out, NAMES_SIZE, ", ");
    if (name->type == GEN_IPADD)
      append_address(out, NAMES_SIZE, name->d.iPAddress);
    else
      append_clean(out, NAMES_SIZE, ASN1_STRING_get0_data(name->d.dNSName),
                   (size_t)ASN1_STRING_length(name->d.dNSName));
  }
  GENERAL_NAMES_free(names);
  if (shown == 0)
    append_common_name(out, NAMES_SIZE, X509_get_subject_name(certificate));
  if (out[0] == '\0')
    snprintf(out, NAMES_SIZE, "nobody");
}

/* The common name, or the organisation where there is none. */
static void issuer_of(X509 *certificate, char out[NAMES_SIZE]) {
  X509_NAME *name = X509_get_issuer_name(certificate);
  char line[NAMES_SIZE] = "";

  out[0] = '\0';
  append_common_name(out, NAMES_SIZE, name);
  if (out[0] == '\0' && X509_NAME_oneline(name, line, sizeof line))
    append_clean(out, NAMES_SIZE, (const uint8_t *)line, strlen(line));
}

static void day_of(const ASN1_TIME *time, char out[32]) {
  struct tm tm;

  if (ASN1_TIME_to_tm(time, &tm) == 1)
    snprintf(out, 32, "%04d-%02d-%02d", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
  else
    snprintf(out, 32, "a day that cannot be read");
}

/* "the certificate of sms.example:3550", or of who signed it. */
static void subject_words(const struct smpp__tls_link *link, X509 *certificate, bool is_peers,
                          char *out, size_t cap) {
  char name[NAMES_SIZE];

  if (is_peers) {
    snprintf(out, cap, "the certificate of %s", link->who);
    return;
  }
  names_of(certificate, name);
  snprintf(out, cap, "a certificate in the chain of %s, of %s,", link->who, name);
}

static void other_host_words(const struct smpp__tls_link *link, X509 *certificate, char *words) {
  char names[NAMES_SIZE];

  names_of(certificate, names);
  write_words(words, "the certificate of %s is for another host: it names %s, not %s (tls_name=)",
              link->who, names, link->checked);
}

static void untrusted_words(const struct smpp__tls_link *link, int error, X509 *certificate,
                            const char *subject, char *words) {
  const char *cure =
      link->tls->server ? "the CA of clients does not know it" : "give it as ca=, or pin its key";
  char issuer[NAMES_SIZE];

  issuer_of(certificate, issuer);
  if (error == X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT)
    write_words(words, "%s is self-signed: nobody vouches for it; %s", subject, cure);
  else if (error == X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN)
    write_words(words, "the chain of %s ends at %s, whom we do not trust%s", link->who, issuer,
                link->tls->server ? "" : "; give it as ca=");
  else
    write_words(words, "the chain of %s is broken: issuer %s is missing%s", link->who, issuer,
                link->tls->server ? "" : "; give ca=");
}

void smpp__certificate_words(const struct smpp__tls_link *link, int error, X509 *certificate,
                             bool is_peers, char words[SMPP__WORDS_SIZE]) {
  char subject[NAMES_SIZE + 300], day[32];

  if (!certificate) {
    write_words(words, "the certificate of %s is not believed: %s", link->who,
                X509_verify_cert_error_string(error));
    return;
  }
  subject_words(link, certificate, is_peers, subject, sizeof subject);
  switch (error) {
  case X509_V_ERR_CERT_HAS_EXPIRED:
    day_of(X509_get0_notAfter(certificate), day);
    write_words(words, "%s expired on %s", subject, day);
    break;
  case X509_V_ERR_CERT_NOT_YET_VALID:
    day_of(X509_get0_notBefore(certificate), day);
    write_words(words, "%s is not valid before %s: is the clock right?", subject, day);
    break;
  case X509_V_ERR_HOSTNAME_MISMATCH:
  case X509_V_ERR_IP_ADDRESS_MISMATCH:
    other_host_words(link, certificate, words);
    break;
  case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
  case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
  case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
  case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
  case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    untrusted_words(link, error, certificate, subject, words);
    break;
  case X509_V_ERR_INVALID_PURPOSE:
    write_words(words, "%s is not made for a %s", subject, link->tls->server ? "client" : "server");
    break;
  default:
    write_words(words, "%s is not believed: %s", subject, X509_verify_cert_error_string(error));
  }
}

/* --- the connection ------------------------------------------------------------------- */

/* RFC 8446, 6.2 */
static void alert_words(const struct smpp__tls_link *link, char *words) {
  const char *alert = SSL_alert_desc_string_long(link->alert);
  bool has_own = SSL_get_certificate(link->ssl) != NULL;

  switch (link->alert) {
  case SSL_AD_CERTIFICATE_REQUIRED:
    write_words(words, "%s wants a certificate of ours: give cert= and key=", link->who);
    break;
  case SSL_AD_BAD_CERTIFICATE:
  case SSL_AD_UNSUPPORTED_CERTIFICATE:
  case SSL_AD_CERTIFICATE_REVOKED:
  case SSL_AD_CERTIFICATE_EXPIRED:
  case SSL_AD_CERTIFICATE_UNKNOWN:
  case SSL_AD_UNKNOWN_CA:
  case SSL_AD_ACCESS_DENIED:
    write_words(words, "%s refused our certificate: %s", link->who, alert);
    break;
  case SSL_AD_PROTOCOL_VERSION:
    write_words(words, "%s speaks no version of TLS that we do (1.2 and 1.3)", link->who);
    break;
  case SSL_AD_UNRECOGNIZED_NAME:
    write_words(words, "%s does not know the name %s (tls_name=)", link->who, link->checked);
    break;
  case SSL_AD_HANDSHAKE_FAILURE:
    write_words(words, "%s refused the TLS handshake%s", link->who,
                has_own || link->tls->server ? "" : ": it may want a certificate, cert= and key=");
    break;
  default:
    write_words(words, "%s gave up TLS: %s", link->who, alert);
  }
}

void smpp__tls_look_at_first(struct smpp__tls_link *link) {
  if (link->first_seen || link->in.len == 0)
    return;
  link->first_seen = true;
  /* A handshake or an alert (RFC 8446, 5.1); SMPP begins with the 0 of a length. */
  if (link->in.ptr[0] == 0x16 || link->in.ptr[0] == 0x15)
    return;
  link->foreign = smpp_other_protocol(link->in);
  if (!link->foreign)
    link->foreign = link->in.ptr[0] == 0 ? "plain SMPP" : "something else";
}

void smpp__tls_failure_words(const struct smpp__tls_link *link, char words[SMPP__WORDS_SIZE]) {
  unsigned long error = ERR_peek_error();
  const char *reason = error ? ERR_reason_error_string(error) : NULL;

  if (link->verdict[0])
    write_words(words, "%s", link->verdict);
  else if (link->foreign)
    write_words(words, "%s does not speak TLS but %s%s", link->who, link->foreign,
                link->tls->server ? "" : "; smpp:// is without TLS");
  else if (link->alert >= 0)
    alert_words(link, words);
  else if (ERR_GET_REASON(error) == SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE)
    write_words(words, "%s has no certificate, and one is asked for", link->who);
  else if (link->shaken)
    write_words(words, "%s broke TLS: %s", link->who,
                reason ? reason : "what it sent makes no sense");
  else
    write_words(words, "the TLS handshake with %s failed: %s", link->who,
                reason ? reason : "for a reason that is not known");
}

void smpp__tls_end_words(const struct smpp__tls_link *link, char words[SMPP__WORDS_SIZE]) {
  if (link->alert > 0) /* 0 is close_notify */
    alert_words(link, words);
  else if (link->shaken)
    write_words(
        words,
        "%s ended the connection without saying so in TLS (close_notify): what it sent last "
        "may be missing",
        link->who);
  else if (link->first_seen)
    write_words(words, "%s ended the connection in the middle of the TLS handshake", link->who);
  else
    write_words(words, "%s ended the connection before it said anything of TLS%s", link->who,
                link->tls->server ? "" : ": does it speak TLS? smpp:// is without");
}

void smpp__tls_timeout_words(const struct smpp__tls_link *link, char words[SMPP__WORDS_SIZE]) {
  write_words(words, "%s did not finish the TLS handshake within %lu ms%s", link->who,
              (unsigned long)link->tls->handshake_ms,
              link->first_seen || link->tls->server ? ""
                                                    : ": does it speak TLS? smpp:// is without");
}
