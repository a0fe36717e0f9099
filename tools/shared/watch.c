/* SPDX-License-Identifier: MIT
 *
 * A line a PDU on stderr, and a capture. Either is masked unless --trace-pii. */
#include "watch.h"

#include "log_line.h"

#include <smpp/observe.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static void print(const struct tool_watch *watch, const struct smpp_uv_seen *seen) {
  static uint8_t masked[SMPP_MAX_PDU_LEN];
  static char line[4 * SMPP_MAX_PDU_LEN];
  struct smpp_span shown = smpp_span(masked, seen->octets.len);
  char clock[16] = "";
  struct timespec now;
  struct tm utc;

  if (seen->octets.len > sizeof masked)
    return;
  smpp_pdu_mask(seen->octets, watch->with_pii, masked);
  smpp_pdu_line(shown, watch->with_pii, line, sizeof line);
  clock_gettime(CLOCK_REALTIME, &now);
  gmtime_r(&now.tv_sec, &utc);
  strftime(clock, sizeof clock, "%H:%M:%S", &utc);
  fprintf(stderr, "%s: %s.%03ldZ %s %s\n", watch->tool, clock, now.tv_nsec / 1000000,
          seen->sent ? "sent" : "received", line);
}

static void on_seen(const struct smpp_uv_seen *seen, void *data) {
  const struct tool_watch *watch = data;

  if (watch->trace)
    print(watch, seen);
  if (watch->pcap)
    smpp_pcap_write(watch->pcap, seen);
}

bool tool_watch_open(struct tool_watch *watch) {
  int result = SMPP_OK;

  watch->trace |= watch->with_pii && !watch->path;
  snprintf(watch->prefix, sizeof watch->prefix, "%s: ", watch->tool);
  if (watch->path)
    result = smpp_pcap_open(watch->path, watch->with_pii, &watch->pcap);
  if (result)
    fprintf(stderr, "%s: --pcap %s: %s\n", watch->tool, watch->path,
            result == SMPP_ERR_INVALID ? "not a regular file" : smpp_uv_error_text(result));
  return result == SMPP_OK;
}

void tool_watch_client(struct tool_watch *watch, smpp_uv_client *client) {
  if (watch->trace || watch->pcap)
    smpp_uv_client_watch(client, on_seen, watch);
  if (watch->verbose)
    smpp_uv_client_log(client, SMPP_LOG_INFO, tool_log_line, watch->prefix);
}

void tool_watch_close(struct tool_watch *watch) {
  int result = smpp_pcap_close(watch->pcap);

  watch->pcap = NULL;
  if (result)
    fprintf(stderr, "%s: --pcap %s: %s; what it holds is not all\n", watch->tool, watch->path,
            smpp_uv_error_text(result));
}
