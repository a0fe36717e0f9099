/* SPDX-License-Identifier: MIT
 *
 * smscsim/http_guard.h - who may drive the simulator: whoever knows the token,
 * and no web page from elsewhere. */
#ifndef SMSCSIM_HTTP_GUARD_H
#define SMSCSIM_HTTP_GUARD_H

#include "http_parse.h"

/* 0: it may. 401: the token is missing or wrong. 403: a browser sends it for
 * another site (Origin), or was led here by a name that is not ours (Host): an
 * address or localhost is. *why is static words then. `token` may be NULL: none is
 * asked for. */
int http_guard(const struct http_request *request, const char *token, const char **why);

#endif
