/* SPDX-License-Identifier: MIT
 *
 * getaddrinfo as a test wants it: this program's own stands before the C
 * library's, for libuv too. */
#ifndef SMPP_TESTS_LOOP_NAMES_H
#define SMPP_TESTS_LOOP_NAMES_H

/* What a name answers, the first time it is asked, the second ..; the last answer
 * stays. Each is a list of addresses with blanks between; "": there is no such
 * name; "silence": nothing, until names_speak is called. */
void names_set(const char *name, const char *const *answers, unsigned n);
unsigned names_asked(const char *name); /* how often */
void names_speak(void);
void names_reset(void);

#endif
