/* SPDX-License-Identifier: MIT
 *
 * Statistics as Prometheus reads them. One table says every family. */
#include <smpp/client.h>

struct page {
  char *buf;
  size_t len, cap;
};

static void put(struct page *page, const char *text) {
  for (; *text; text++, page->len++)
    if (page->len + 1 < page->cap)
      page->buf[page->len] = *text;
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

static void put_sample(struct page *page, const char *name, const char *label, uint64_t value) {
  put(page, name);
  put(page, label);
  put(page, " ");
  put_number(page, value);
  put(page, "\n");
}

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

size_t smpp_client_stats_text(const struct smpp_client_stats *stats, char *buf, size_t cap) {
  const struct {
    const char *name, *type, *help;
    uint64_t value;
  } families[] = {
      {"smpp_links_up", "gauge", "Links that are bound.", stats->links_up},
      {"smpp_messages_outstanding", "gauge", "Requests without an answer.", stats->outstanding},
      {"smpp_messages_queued", "gauge", "Messages that wait to be sent.", stats->queued},
      {"smpp_messages_submitted_total", "counter", "Messages taken.", stats->submitted},
      {"smpp_parts_retried_total", "counter", "Parts sent again after a refusal.", stats->retried},
      {"smpp_segments_sent_total", "counter", "Segments taken by the transports.",
       stats->segments_sent},
      {"smpp_receipts_total", "counter", "Receipts of our messages.", stats->receipts},
      {"smpp_receipts_unmatched_total", "counter", "Receipts of no message that is known.",
       stats->receipts_unmatched},
      {"smpp_receipts_waiting", "gauge", "Message ids that wait for a receipt.",
       stats->receipts_waiting},
      {"smpp_inbound_total", "counter", "Requests of the SMSC other than receipts.",
       stats->inbound},
      {"smpp_late_responses_total", "counter", "Answers that came too late.", stats->late},
  };
  struct page page = {buf, 0, cap};

  for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
    put_family(&page, families[i].name, families[i].type, families[i].help);
    put_sample(&page, families[i].name, "", families[i].value);
  }
  put_outcomes(&page, stats);
  if (cap)
    buf[page.len < cap ? page.len : cap - 1] = '\0';
  return page.len;
}
