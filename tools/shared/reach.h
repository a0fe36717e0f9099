/* SPDX-License-Identifier: MIT
 *
 * What an address of an SMSC names on this machine: files of TLS, the address to
 * connect from. A tool looks at them before it sends anything. */
#ifndef TOOLS_SHARED_REACH_H
#define TOOLS_SHARED_REACH_H

#include <smpp/client.h>

/* False after a message on stderr that begins with the tool's name. */
bool tool_can_connect(const char *tool, const struct smpp_uri *uri);

#endif
