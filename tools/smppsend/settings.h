/* SPDX-License-Identifier: MIT
 *
 * How a message is sent: what the command line says for all of them, and what a
 * line of --lines says for itself. */
#ifndef SMPPSEND_SETTINGS_H
#define SMPPSEND_SETTINGS_H

#include <smpp/smpp.h>

struct send_settings {
  char from[65];
  int from_ton, from_npi; /* -1: inferred from `from`, else what the address of the SMSC says */
  int to_ton, to_npi;     /* -1: inferred from the number, else what the address says */
  int encoding;           /* SMPP_ENCODING_* */
  int long_method;        /* SMPP_LONG_*, -1: what the address says */
  uint8_t max_parts;
  int registered_delivery; /* -1: not said */
  uint32_t validity_s;
  char schedule[SMPP_TIME_LEN + 1];
  bool flash;
  char service_type[6];
  uint8_t priority;
  uint8_t tlvs[512]; /* wire form */
  size_t tlvs_len;
};

void send_settings_init(struct send_settings *settings);

/* The names that send_settings_set knows, with their argument for --help; ended
 * by a NULL name. `argument` NULL: a switch, on by "true" or no value. */
struct send_setting_name {
  const char *name, *argument, *help;
};
extern const struct send_setting_name send_setting_names[];

/* Sets one by the name of its option. NULL, or static words about what is wrong
 * with the value. */
const char *send_settings_set(struct send_settings *settings, struct smpp_span name,
                              struct smpp_span value);

#endif
