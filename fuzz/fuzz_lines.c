/* SPDX-License-Identifier: MIT
 *
 * `smppsend --lines`: objects of messages. Laws: what is refused as a whole has a
 * place inside it; each line is one row, in order; a row is invalid with words, or
 * has a number and a text, both UTF-8 that a NUL follows, and options that encode. */
#include "rows.h"

#include <data/utf8.h>
#include <string.h>

#include "fuzz.h"

static size_t count_lines(struct smpp_span octets) {
  size_t n = 0;

  for (size_t i = 0; i < octets.len; i++)
    n += octets.ptr[i] == '\n';
  return n + (octets.len > 0 && octets.ptr[octets.len - 1] != '\n');
}

static void check_text(struct smpp_span text) {
  LAW(text.ptr && data_utf8_valid(text, NULL) && text.ptr[text.len] == 0);
}

static void check_options(const struct send_settings *own) {
  LAW(own->encoding >= SMPP_ENCODING_AUTO && own->encoding <= SMPP_ENCODING_GSM7_PACKED);
  LAW(own->tlvs_len <= sizeof own->tlvs && own->max_parts > 0);
  LAW(memchr(own->from, 0, sizeof own->from) && memchr(own->service_type, 0, 6));
  LAW(memchr(own->schedule, 0, sizeof own->schedule));
  for (struct smpp_span rest = smpp_span(own->tlvs, own->tlvs_len); rest.len;) {
    struct smpp_tlv tlv;

    LAW(smpp_tlv_next(&rest, &tlv) == SMPP_MORE);
  }
}

static void check_row(const struct send_row *row, size_t i) {
  LAW(row->number == i + 1);
  if (row->id.ptr)
    check_text(row->id);
  if (row->status == SEND_INVALID) {
    LAW(row->error && row->error[0]);
    return;
  }
  LAW(row->status == SEND_OPEN && !row->error);
  check_text(row->to);
  check_text(row->text);
  if (row->own)
    check_options(row->own);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const uint8_t mark[] = {0xEF, 0xBB, 0xBF};
  bool marked = size >= 3 && memcmp(data, mark, 3) == 0;
  struct smpp_span octets = smpp_span(data, size);
  struct send_rows rows = {0};
  struct send_settings common;
  struct data_fault fault = {0};

  send_settings_init(&common);
  if (send_rows_from_lines(&rows, octets, &common, &fault) != SMPP_OK) {
    LAW(fault.text[0] && rows.n_rows == 0);
  } else {
    LAW(rows.n_rows == count_lines(marked ? smpp_span(data + 3, size - 3) : octets));
    for (size_t i = 0; i < rows.n_rows; i++)
      check_row(&rows.rows[i], i);
  }
  send_rows_free(&rows);
  return 0;
}
