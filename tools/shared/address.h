/* SPDX-License-Identifier: MIT
 *
 * The address of an SMSC as a tool gets it: the operand of its command line,
 * and a password from there, a file or the environment. */
#ifndef TOOLS_SHARED_ADDRESS_H
#define TOOLS_SHARED_ADDRESS_H

#include <smpp/client.h>

/* Reads `operand`, and wipes the password in it, so that ps does not show it.
 * The password is that of the first line of password_file, if there is one
 * (NULL: none), else the operand's, else SMPP_PASSWORD, which is wiped from the
 * environment whether it was used or not. False after a message on stderr that
 * begins with the tool's name. */
bool tool_address_read(const char *tool, char *operand, const char *password_file,
                       struct smpp_uri *out);

#endif
