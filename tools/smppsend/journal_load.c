/* SPDX-License-Identifier: MIT
 *
 * Reading a journal, and telling what a crash tore from what is damaged. */
#include "journal_internal.h"

#include <stdlib.h>
#include <string.h>

/* Whether a header of a group stands at `at` of the file. */
static bool is_header(struct smpp_span content, size_t at) {
  const uint8_t *octets = content.ptr + at;

  return content.len - at >= JOURNAL_HEADER && memcmp(octets, JOURNAL_MAGIC, 8) == 0 &&
         journal_number(octets + 8, 8) == at &&
         journal_number(octets + 24, 4) == journal_crc(octets, 24);
}

/* The records of the group at `at`; false: it is not whole. */
static bool group_at(struct smpp_span content, size_t at, struct smpp_span *records) {
  const uint8_t *octets = content.ptr + at;
  uint64_t len;

  if (!is_header(content, at))
    return false;
  len = journal_number(octets + 16, 4);
  if (len > content.len - at - JOURNAL_HEADER)
    return false;
  *records = smpp_span(octets + JOURNAL_HEADER, (size_t)len);
  return journal_number(octets + 20, 4) == journal_crc(records->ptr, records->len);
}

static bool take_records(struct send_journal *journal, struct smpp_span records) {
  uint64_t type, len;
  struct smpp_span key, body;

  while (records.len)
    if (!journal_get(&records, 1, &type) || !journal_get(&records, 2, &len) ||
        !journal_take(&records, (size_t)len, &key) || !journal_get(&records, 4, &len) ||
        !journal_take(&records, (size_t)len, &body) ||
        !journal_take_record(journal, (int)type, key, body))
      return false;
  return true;
}

/* A file that holds something else is not ours to cut. */
static bool may_be_ours(struct smpp_span content) {
  size_t n = content.len < 8 ? content.len : 8;

  if (memcmp(content.ptr, JOURNAL_MAGIC, n) == 0)
    return true;
  for (size_t i = 0; i < content.len; i++)
    if (content.ptr[i] != 0)
      return false;
  return true; /* the length was kept and the octets were not: a crash does that */
}

static int damaged(struct data_fault *fault, size_t at, const char *words) {
  data_fault_at(fault, at, 0, 0);
  data_fault_add(fault, words);
  data_fault_add(fault, " at octet ");
  data_fault_add_uint(fault, at);
  data_fault_add(fault, ": without it nobody knows what was sent");
  return SMPP_ERR_MALFORMED;
}

/* "SMPPJNL" and another number. */
static bool is_of_another_version(struct smpp_span content) {
  size_t n = sizeof JOURNAL_MAGIC - 2;

  return content.len > n && memcmp(content.ptr, JOURNAL_MAGIC, n) == 0 &&
         content.ptr[n] != JOURNAL_MAGIC[n];
}

static int refused(struct data_fault *fault, const char *words) {
  data_fault_at(fault, 0, 0, 0);
  data_fault_add(fault, words);
  return SMPP_ERR_MALFORMED;
}

static int load(struct send_journal *journal, struct smpp_span content, struct data_fault *fault) {
  struct smpp_span records;
  size_t at = 0;

  if (is_of_another_version(content))
    return refused(fault,
                   "another version of smppsend wrote this journal, and this one cannot read "
                   "it: end that run with that version, or give another journal");
  if (content.len && !may_be_ours(content))
    return refused(fault, "this file is not a journal; it is left as it is");
  while (at < content.len && group_at(content, at, &records)) {
    if (!take_records(journal, records))
      return damaged(fault, at, "the journal has records of another version");
    at += JOURNAL_HEADER + records.len;
  }
  for (size_t later = at + 1; later < content.len; later++)
    if (content.ptr[later] == JOURNAL_MAGIC[0] && is_header(content, later))
      return damaged(fault, at, "the journal is damaged");
  journal->size = at;
  if (at < content.len && journal->file.cut(journal->file.ctx, at) != 0) {
    data_fault_at(fault, at, 0, 0);
    data_fault_add(fault, "what a crash tore cannot be cut off");
    return SMPP_ERR_STATE;
  }
  return SMPP_OK;
}

int send_journal_new(const struct send_journal_file *file, struct smpp_span content,
                     struct send_journal **out, struct data_fault *fault) {
  struct send_journal *journal = calloc(1, sizeof *journal);
  int result;

  if (!journal || !(journal->content = malloc(content.len + 1))) {
    free(journal);
    data_fault_at(fault, 0, 0, 0);
    data_fault_add(fault, "out of memory");
    return SMPP_ERR_NOMEM;
  }
  journal->file = *file;
  if (content.len)
    memcpy(journal->content, content.ptr, content.len);
  result = load(journal, smpp_span(journal->content, content.len), fault);
  if (result != SMPP_OK) {
    send_journal_free(journal);
    return result;
  }
  *out = journal;
  return SMPP_OK;
}
