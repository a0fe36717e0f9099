/* SPDX-License-Identifier: MIT
 *
 * Certificates made for a test run, right and wrong ones, in a folder that is
 * removed at the end. */
#ifndef SMPP_TESTS_LOOP_CERTS_H
#define SMPP_TESTS_LOOP_CERTS_H

#include <stdbool.h>

struct certs {
  char folder[64];
  char pin[64], other_pin[64]; /* of server.pem, and of another key */
};

/* Makes all of them; the members below are the files' names:
 *
 *   ca.pem            the authority                other_ca.pem      another one
 *   server.pem        for localhost and 127.0.0.1, with its key in server.key
 *   both.pem          the same two in one file
 *   renewed.pem       the same names, another key (renewed.key), 400 days
 *   expired.pem       it ended two days ago        early.pem         it begins in two days
 *   other_host.pem    for sms.example, *.sms.example, 192.0.2.1 and two more
 *   self_signed.pem   for localhost                self_signed.key
 *   leaf.pem          by an intermediate authority that is not there
 *   chain.pem         the same with it behind      intermediate.pem  alone
 *   client.pem        for clients, by ca.pem       stranger.pem      by other_ca.pem
 *   client_renewed.pem the same, another key, 400 days
 *   encrypted.key     server.key with a password   empty.pem         nothing
 *
 * each with a key of the same name but for the ending. */
void certs_make(struct certs *certs);
void certs_remove(struct certs *certs);

/* The path of a file; good until the 32nd next call. */
const char *certs_file(const struct certs *certs, const char *name);
/* server.pem and server.key become those of another name, as a renewal does. */
void certs_copy(const struct certs *certs, const char *from, const char *to);

#endif
