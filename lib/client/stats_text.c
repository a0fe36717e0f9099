/* SPDX-License-Identifier: MIT
 *
 * Statistics as Prometheus reads them (text format, version 0.0.4): a family is
 * its HELP, its TYPE and its samples, together. */
#include <smpp/client.h>
#include <smpp/names.h>

struct page {
  char *buf;
  size_t len, cap;
};

static void put_octet(struct page *page, char octet) {
  if (page->len + 1 < page->cap)
    page->buf[page->len] = octet;
  page->len++;
}

static void put(struct page *page, const char *text) {
  for (; *text; text++)
    put_octet(page, *text);
}

static void put_number(struct page *page, uint64_t value) {
  char digits[21];
  size_t at = sizeof digits - 1;

  digits[at] = '\0';
  do {
    digits[--at] = (char)('0' + value % 10);
    value /= 10;
  } while (value);
  put(page, digits + at);
}

/* "0.25", "12": without zeros at the end, as Prometheus writes bounds itself. */
static void put_seconds(struct page *page, uint64_t ms) {
  unsigned rest = (unsigned)(ms % 1000);

  put_number(page, ms / 1000);
  if (rest == 0)
    return;
  put_octet(page, '.');
  for (unsigned digit = 100; rest; rest %= digit, digit /= 10)
    put_octet(page, (char)('0' + rest / digit));
}

static void put_family(struct page *page, const char *name, const char *type, const char *help) {
  put(page, "# HELP ");
  put(page, name);
  put(page, " ");
  put(page, help);
  put(page, "\n# TYPE ");
  put(page, name);
  put(page, " ");
  put(page, type);
  put(page, "\n");
}

static void put_sample(struct page *page, const char *name, const char *labels, uint64_t value) {
  put(page, name);
  put(page, labels);
  put(page, " ");
  put_number(page, value);
  put(page, "\n");
}

/* --- plain figures --------------------------------------------------------------- */

static void put_gauges(struct page *page, const struct smpp_client_stats *stats) {
  const struct {
    const char *name, *help;
    uint64_t value;
  } families[] = {
      {"smpp_links_up", "Links that are bound.", stats->links_up},
      {"smpp_window_size", "Requests that may be without an answer, over all links that are up.",
       stats->window},
      {"smpp_window_used", "Requests without an answer.", stats->outstanding},
      {"smpp_messages_queued", "Messages that wait to be sent.", stats->queued},
      {"smpp_pace_set_segments", "Segments a second that the owner allows; 0: no limit.",
       stats->rate},
      {"smpp_pace_adapted_segments",
       "Segments a second that the SMSC allows, as far as it showed; 0: it refused nothing.",
       stats->adapted_rate},
      {"smpp_receipts_waiting", "Message ids that wait for a receipt.", stats->receipts_waiting},
      {"smpp_memory_bytes", "Memory that the client holds.", stats->memory},
  };

  for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
    put_family(page, families[i].name, "gauge", families[i].help);
    put_sample(page, families[i].name, "", families[i].value);
  }
}

static void put_counters(struct page *page, const struct smpp_client_stats *stats) {
  const struct {
    const char *name, *help;
    uint64_t value;
  } families[] = {
      {"smpp_binds_total", "Binds that were accepted.", stats->binds},
      {"smpp_reconnects_total", "Binds of links that had been bound before.", stats->reconnects},
      {"smpp_pauses_total", "Pauses of the account, because the SMSC refused.", stats->pauses},
      {"smpp_messages_submitted_total", "Messages taken.", stats->submitted},
      {"smpp_parts_retried_total", "Parts sent again after a refusal.", stats->retried},
      {"smpp_segments_sent_total", "Segments taken by the transports.", stats->segments_sent},
      {"smpp_submits_unknown_total", "Submits that left and found no answer.",
       stats->submits_unknown},
      {"smpp_late_responses_total", "Answers that came too late.", stats->late},
      {"smpp_receipts_total", "Receipts of our messages.", stats->receipts},
      {"smpp_receipts_unmatched_total", "Receipts of no message that is known.",
       stats->receipts_unmatched},
      {"smpp_inbound_total", "Requests of the SMSC other than receipts.", stats->inbound},
  };

  for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
    put_family(page, families[i].name, "counter", families[i].help);
    put_sample(page, families[i].name, "", families[i].value);
  }
}

static void put_age(struct page *page, const char *name, const char *help, uint64_t age_ms) {
  put_family(page, name, "gauge", help);
  put(page, name);
  put(page, " ");
  put_seconds(page, age_ms);
  put(page, "\n");
}

static uint64_t age_of(const struct smpp_client_stats *stats, uint64_t at_ms) {
  return stats->now_ms > at_ms ? stats->now_ms - at_ms : 0;
}

static void put_ages(struct page *page, const struct smpp_client_stats *stats) {
  const struct {
    const char *name, *help;
    uint64_t at_ms;
  } families[] = {
      {"smpp_last_octet_seconds", "Since anything came from the SMSC.", stats->last_octet_ms},
      {"smpp_last_response_seconds", "Since a submit was answered.", stats->last_response_ms},
      {"smpp_last_receipt_seconds", "Since a receipt of ours came.", stats->last_receipt_ms},
      {"smpp_last_inbound_seconds", "Since an inbound message came.", stats->last_inbound_ms},
  };

  put_age(page, "smpp_queue_oldest_seconds", "How long the next message has waited.",
          stats->oldest_queued_ms);
  for (size_t i = 0; i < sizeof families / sizeof *families; i++)
    if (families[i].at_ms)
      put_age(page, families[i].name, families[i].help, age_of(stats, families[i].at_ms));
}

/* --- figures with labels ----------------------------------------------------------- */

static void put_outcomes(struct page *page, const struct smpp_client_stats *stats) {
  static const char name[] = "smpp_messages_total";

  put_family(page, name, "counter", "Messages by their outcome.");
  put_sample(page, name, "{outcome=\"accepted\"}", stats->accepted);
  put_sample(page, name, "{outcome=\"partial\"}", stats->partial);
  put_sample(page, name, "{outcome=\"rejected\"}", stats->rejected);
  put_sample(page, name, "{outcome=\"unknown\"}", stats->unknown);
  put_sample(page, name, "{outcome=\"expired\"}", stats->expired);
  put_sample(page, name, "{outcome=\"cancelled\"}", stats->cancelled);
  put_sample(page, name, "{outcome=\"not_sent\"}", stats->not_sent);
}

static void put_operations(struct page *page, const struct smpp_client_stats *stats) {
  static const char name[] = "smpp_operations_total";

  put_family(page, name, "counter", "Queries, cancellations and replacements by their outcome.");
  for (int i = 0; i < SMPP_CLIENT_OPERATION_OUTCOMES; i++) {
    put(page, name);
    put(page, "{outcome=\"");
    put(page, smpp_operation_outcome_name(i));
    put_sample(page, "\"}", "", stats->operations[i]);
  }
}

static void put_status(struct page *page, uint32_t command_status) {
  const char *name = smpp_status_name(command_status);

  if (name) {
    put(page, name);
    return;
  }
  put(page, "0x");
  for (unsigned shift = 32; shift; shift -= 4)
    put_octet(page, "0123456789ABCDEF"[command_status >> (shift - 4) & 0xF]);
}

static void put_statuses(struct page *page, const struct smpp_client_stats *stats) {
  static const char name[] = "smpp_submits_total";

  put_family(page, name, "counter", "Answers to submits by their status.");
  for (uint32_t i = 0; i < stats->n_statuses; i++) {
    put(page, name);
    put(page, "{status=\"");
    put_status(page, stats->statuses[i].command_status);
    put_sample(page, "\"}", "", stats->statuses[i].count);
  }
  put_sample(page, name, "{status=\"other\"}", stats->other_statuses);
}

static void put_histogram(struct page *page, const struct smpp_client_stats *stats) {
  static const char name[] = "smpp_response_seconds";
  uint64_t count = 0;

  put_family(page, name, "histogram", "From sending a submit to its answer.");
  for (unsigned i = 0; i < SMPP_CLIENT_TIMES; i++) {
    count += stats->response_times[i];
    put(page, name);
    put(page, "_bucket{le=\"");
    if (i < SMPP_CLIENT_TIMES - 1)
      put_seconds(page, smpp_client_time_bounds[i]);
    else
      put(page, "+Inf");
    put_sample(page, "\"}", "", count);
  }
  put(page, name);
  put(page, "_sum ");
  put_seconds(page, stats->response_time_sum_ms);
  put(page, "\n");
  put_sample(page, name, "_count", count);
}

static void put_certificates(struct page *page, const struct smpp_client_stats *stats) {
  static const char name[] = "smpp_tls_days_left";
  const struct {
    const char *labels;
    int32_t days;
  } certificates[] = {{"{certificate=\"own\"}", stats->tls_own_days_left},
                      {"{certificate=\"peer\"}", stats->tls_peer_days_left}};

  if (stats->tls_own_days_left == INT32_MAX && stats->tls_peer_days_left == INT32_MAX)
    return;
  put_family(page, name, "gauge", "Days until a certificate expires; below 0: it did.");
  for (size_t i = 0; i < 2; i++) {
    int64_t days = certificates[i].days;

    if (days == INT32_MAX)
      continue;
    put(page, name);
    put(page, certificates[i].labels);
    put(page, days < 0 ? " -" : " ");
    put_number(page, (uint64_t)(days < 0 ? -days : days));
    put(page, "\n");
  }
}

/* --- hosts ------------------------------------------------------------------------------ */

static void put_host(struct page *page, uint32_t index, const char *const *hosts) {
  put(page, "{index=\"");
  put_number(page, index);
  put(page, "\"");
  if (hosts) {
    put(page, ",host=\"");
    for (const char *at = hosts[index]; *at; at++) {
      if (*at == '\\' || *at == '"' || *at == '\n')
        put_octet(page, '\\');
      put_octet(page, *at == '\n' ? 'n' : *at);
    }
    put(page, "\"");
  }
  put(page, "} ");
}

static void put_host_links(struct page *page, const struct smpp_client_stats *stats,
                           const char *const *hosts) {
  static const char name[] = "smpp_host_links_up";

  put_family(page, name, "gauge", "Links that are bound to a host.");
  for (uint32_t i = 0; i < stats->n_hosts; i++) {
    put(page, name);
    put_host(page, i, hosts);
    put_number(page, stats->hosts[i].links_up);
    put(page, "\n");
  }
}

static void put_host_statuses(struct page *page, const struct smpp_client_stats *stats,
                              const char *const *hosts) {
  static const char name[] = "smpp_host_bind_status";

  put_family(page, name, "gauge", "The command_status of a host's last answer to a bind.");
  for (uint32_t i = 0; i < stats->n_hosts; i++) {
    if (!stats->hosts[i].answered)
      continue;
    put(page, name);
    put_host(page, i, hosts);
    put_number(page, stats->hosts[i].command_status);
    put(page, "\n");
  }
}

static void put_host_ages(struct page *page, const struct smpp_client_stats *stats,
                          const char *const *hosts) {
  static const char name[] = "smpp_host_last_octet_seconds";

  put_family(page, name, "gauge", "Since anything came from a host.");
  for (uint32_t i = 0; i < stats->n_hosts; i++) {
    if (stats->hosts[i].last_octet_ms == 0)
      continue;
    put(page, name);
    put_host(page, i, hosts);
    put_seconds(page, age_of(stats, stats->hosts[i].last_octet_ms));
    put(page, "\n");
  }
}

size_t smpp_client_stats_text(const struct smpp_client_stats *stats, const char *const *hosts,
                              char *buf, size_t cap) {
  struct page page = {buf, 0, cap};

  put_gauges(&page, stats);
  put_ages(&page, stats);
  put_counters(&page, stats);
  put_outcomes(&page, stats);
  put_operations(&page, stats);
  put_statuses(&page, stats);
  put_histogram(&page, stats);
  put_host_links(&page, stats, hosts);
  put_host_statuses(&page, stats, hosts);
  put_host_ages(&page, stats, hosts);
  put_certificates(&page, stats);
  if (cap)
    buf[page.len < cap ? page.len : cap - 1] = '\0';
  return page.len;
}
