/* SPDX-License-Identifier: MIT */
#include "modes.h"
int mode_esme(const struct check_options *options, struct report *report) {
  (void)options;
  (void)report;
  return 2;
}
int mode_drive(const struct check_options *options, const struct smpp_uri *uri) {
  (void)options;
  (void)uri;
  return 2;
}
