/* SPDX-License-Identifier: MIT
 *
 * The journal over a disk that tears, fails and forgets: what was durable is
 * known after every crash, and nothing else is believed. */
#include "disk.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define MESSAGES 20u
#define PARTS 3u
#define SEEDS 3000u

static uint64_t state_of_chance;

static unsigned chance(unsigned below) {
  state_of_chance = state_of_chance * 6364136223846793005u + 1442695040888963407u;
  return (unsigned)(state_of_chance >> 33) % below;
}

/* Of what was not synced some is there, some is not, some is something else (but
 * for the first octets: a file that begins with something else is refused, which
 * what_is_no_journal.. tests). */
static void crash(struct disk *disk) {
  size_t first = disk->synced_len, kept = 0;

  if (disk->len > first)
    kept = chance((unsigned)(disk->len - first + 1));
  disk_crash(disk, kept);
  for (size_t i = first < 8 ? 8 : first; i < disk->len; i++)
    if (chance(40) == 0)
      disk->now[i] = chance(2) ? 0 : (uint8_t)chance(256);
  memcpy(disk->synced, disk->now, disk->len);
}

/* --- what is known, as the test knows it -------------------------------------------- */

enum known { NOTHING, INTENDED, ACCEPTED };
enum line { NO_LINE, LINE_ACCEPTED, LINE_DELIVERED };

struct known_message {
  enum known parts[PARTS];
  enum line line;
};
struct model {
  struct known_message durable[MESSAGES], written[MESSAGES];
};

static struct send_row row_of(struct send_rows *rows, unsigned i) {
  struct send_row row = {.number = i + 1, .encoding = -1};
  char id[16];

  if (i % 2) {
    id[0] = 'm';
    id[1] = (char)('0' + i / 10);
    id[2] = (char)('0' + i % 10);
    row.id = send_rows_copy(rows, smpp_span(id, 3));
  }
  return row;
}

/* A row of which nothing was sent yet. */
static void plan_row(struct send_rows *rows, struct send_row *row) {
  row->encoding = SMPP_ENCODING_GSM7;
  row->n_parts = PARTS;
  row->parts = send_parts_new(rows, PARTS);
  row->parts->reference = (uint16_t)(0x100 + row->number);
  row->parts->mark = 0xBEEF;
}

static void set_line(struct send_rows *rows, struct send_row *row, enum line line) {
  struct send_receipt *receipt = send_rows_keep(rows, sizeof *receipt);

  row->encoding = SMPP_ENCODING_GSM7;
  row->n_parts = row->n_ids = 2;
  row->message_ids = send_rows_keep(rows, 2 * sizeof *row->message_ids);
  row->message_ids[0] = smpp_span_of("first");
  row->message_ids[1] = smpp_span(NULL, 0);
  row->answered = true;
  row->status = line == LINE_DELIVERED ? SEND_DELIVERED : SEND_ACCEPTED;
  *receipt = (struct send_receipt){.stat = smpp_span_of("DELIVRD")};
  row->receipt = line == LINE_DELIVERED ? receipt : NULL;
}

static struct smpp_part_result accepted(void) {
  return (struct smpp_part_result){
      .outcome = SMPP_OUTCOME_ACCEPTED, .answered = true, .message_id = smpp_span_of("an id")};
}

/* One record about a row that is to be sent, or was. */
static void act(struct send_journal *journal, struct send_rows *rows, struct send_row *row,
                struct known_message *known) {
  struct smpp_part_result result = accepted();
  unsigned part = chance(PARTS), end = part + 1 + chance(PARTS - part);

  if (row->status != SEND_OPEN) {
    if (known->line == NO_LINE)
      return; /* every part has its end */
    known->line = LINE_DELIVERED;
    set_line(rows, row, known->line);
    send_journal_settle(journal, row);
    return;
  }
  if (!row->parts)
    plan_row(rows, row);
  switch (chance(5)) {
  case 0:
    for (part = 0; part < PARTS; part++)
      if (row->parts->phase[part] == SEND_PART_INTENDED)
        known->parts[part] = NOTHING;
    send_journal_return(journal, row);
    return;
  case 1:
    if (row->parts->phase[part] != SEND_PART_INTENDED)
      return;
    known->line = LINE_ACCEPTED;
    set_line(rows, row, known->line);
    send_journal_settle(journal, row);
    return;
  case 2:
    if (row->parts->phase[part] != SEND_PART_INTENDED)
      return;
    known->parts[part] = ACCEPTED;
    send_journal_part(journal, row, part, &result);
    return;
  default:
    for (unsigned i = part; i < end; i++)
      if (row->parts->phase[i] == SEND_PART_OPEN)
        known->parts[i] = INTENDED;
    send_journal_intend(journal, row, part, end);
  }
}

static enum known known_part(const struct send_row *row, unsigned part) {
  const struct smpp_part_result *result = row->parts ? &row->parts->result[part] : NULL;

  if (!result || result->outcome == SMPP_OUTCOME_NOT_SENT)
    return NOTHING;
  assert_int_equal(row->n_parts, PARTS);
  assert_int_equal(row->parts->reference, 0x100 + row->number);
  assert_int_equal(row->parts->mark, 0xBEEF);
  if (result->outcome == SMPP_OUTCOME_UNKNOWN)
    return INTENDED;
  assert_true(smpp_span_equal(result->message_id, smpp_span_of("an id")));
  return ACCEPTED;
}

static enum line known_line(const struct send_row *row) {
  if (row->parts || row->status == SEND_OPEN)
    return NO_LINE;
  assert_int_equal(row->n_ids, 2);
  assert_true(smpp_span_equal(row->message_ids[0], smpp_span_of("first")));
  assert_null(row->message_ids[1].ptr);
  assert_true(row->answered);
  assert_int_equal(row->command_status, 0);
  assert_int_equal(row->encoding, SMPP_ENCODING_GSM7);
  if (row->status == SEND_DELIVERED)
    assert_true(smpp_span_equal(row->receipt->stat, smpp_span_of("DELIVRD")));
  return row->status == SEND_DELIVERED ? LINE_DELIVERED : LINE_ACCEPTED;
}

/* Where nothing is left to send, the parts give the status. */
static void check_status(const struct send_row *row) {
  unsigned n[3] = {0};

  for (unsigned part = 0; part < PARTS; part++)
    n[known_part(row, part)]++;
  if (n[NOTHING])
    assert_int_equal(row->status, SEND_OPEN);
  else
    assert_int_equal(row->status, n[INTENDED] ? SEND_UNKNOWN : SEND_ACCEPTED);
}

static bool is_as(const struct send_row *row, const struct known_message *known) {
  if (known_line(row) != known->line)
    return false;
  for (unsigned part = 0; known->line == NO_LINE && part < PARTS; part++)
    if (known_part(row, part) != known->parts[part])
      return false;
  return true;
}

/* The last group is there as a whole, or not at all. */
static void check_recovery(struct disk *disk, struct send_rows *rows, struct model *model) {
  struct send_journal *journal = disk_open(disk);
  bool as_durable = true, as_written = true;

  for (unsigned i = 0; i < MESSAGES; i++) {
    struct send_row row = row_of(rows, i);

    send_journal_recall(journal, rows, &row);
    if (known_line(&row) == NO_LINE)
      check_status(&row);
    as_durable = as_durable && is_as(&row, &model->durable[i]);
    as_written = as_written && is_as(&row, &model->written[i]);
  }
  assert_true(as_durable || as_written);
  memcpy(as_durable ? model->written : model->durable, as_durable ? model->durable : model->written,
         sizeof model->durable);
  send_journal_free(journal);
}

/* One run, until something fails or the power does. */
static void run_until_crash(struct disk *disk, struct send_rows *rows, struct model *model) {
  struct send_journal *journal = disk_open(disk);
  struct send_row row[MESSAGES];
  unsigned groups = 1 + chance(12);

  for (unsigned i = 0; i < MESSAGES; i++) {
    row[i] = row_of(rows, i);
    send_journal_recall(journal, rows, &row[i]);
  }
  if (chance(2)) {
    disk->fail_in = 1 + chance(2 * groups);
    disk->torn = chance(400);
  }
  while (groups--) {
    for (unsigned n = 1 + chance(20); n--;) {
      unsigned i = chance(MESSAGES);

      act(journal, rows, &row[i], &model->written[i]);
    }
    if (!tool_groups_begin(send_journal_groups(journal)))
      continue; /* nothing was recorded */
    if (groups == 0 && chance(2))
      break; /* before it was written */
    tool_groups_write(send_journal_groups(journal));
    if (tool_groups_end(send_journal_groups(journal)) != 0) {
      assert_false(tool_groups_begin(send_journal_groups(journal)));
      break;
    }
    memcpy(model->durable, model->written, sizeof model->durable);
  }
  send_journal_free(journal);
  crash(disk);
}

static void what_was_durable_is_known_after_every_crash(void **state) {
  struct disk *disk = malloc(sizeof *disk);

  (void)state;
  for (unsigned seed = 1; seed <= SEEDS; seed++) {
    struct send_rows rows = {0};
    struct model model = {0};

    memset(disk, 0, sizeof *disk);
    state_of_chance = seed;
    for (unsigned n = 0; n < 5; n++) {
      run_until_crash(disk, &rows, &model);
      check_recovery(disk, &rows, &model);
    }
    send_rows_free(&rows);
  }
  free(disk);
}

/* --- one at a time ---------------------------------------------------------------------- */

static struct disk the_disk;

/* Three groups: two intents, an outcome. */
static void write_three(struct send_rows *rows) {
  struct send_journal *journal;
  struct send_row a = row_of(rows, 1), b = row_of(rows, 3);

  memset(&the_disk, 0, sizeof the_disk);
  journal = disk_open(&the_disk);
  plan_row(rows, &a);
  plan_row(rows, &b);
  send_journal_intend(journal, &a, 0, PARTS);
  assert_int_equal(disk_flush(journal), 0);
  send_journal_intend(journal, &b, 0, 1);
  assert_int_equal(disk_flush(journal), 0);
  set_line(rows, &a, LINE_ACCEPTED);
  send_journal_settle(journal, &a);
  assert_int_equal(disk_flush(journal), 0);
  send_journal_free(journal);
}

static int reopen(struct data_fault *fault) {
  struct tool_groups_file file = disk_file(&the_disk);
  struct send_journal *journal = NULL;
  int result = send_journal_new(&file, smpp_span(the_disk.now, the_disk.len), &journal, fault);

  send_journal_free(journal);
  return result;
}

static void a_journal_damaged_before_its_last_group_is_refused(void **state) {
  struct send_rows rows = {0};
  struct data_fault fault = {0};
  size_t last;

  (void)state;
  write_three(&rows);
  for (last = the_disk.len - 8; memcmp(the_disk.now + last, "SMPPJNL2", 8) != 0;)
    last--;
  for (size_t i = 8; i < last; i++) {
    the_disk.now[i] ^= 1;
    assert_int_equal(reopen(&fault), SMPP_ERR_MALFORMED);
    the_disk.now[i] ^= 1;
  }
  assert_int_equal(the_disk.n_cuts, 0);
  assert_int_equal(reopen(&fault), SMPP_OK);
  send_rows_free(&rows);
}

static void every_torn_end_is_cut_to_the_last_whole_group(void **state) {
  struct send_rows rows = {0};
  struct data_fault fault = {0};
  size_t len;

  (void)state;
  write_three(&rows);
  len = the_disk.len;
  for (size_t i = 0; i < len; i++) {
    write_three(&rows);
    the_disk.len = i;
    assert_int_equal(reopen(&fault), SMPP_OK);
    assert_true(the_disk.len <= i);
    assert_true(the_disk.len == i || the_disk.n_cuts == 1);
  }
  send_rows_free(&rows);
}

static void what_is_no_journal_is_left_as_it_is(void **state) {
  static const char text[] = "phone,name\n+33639980201,Eva\n";
  struct data_fault fault = {0};

  (void)state;
  memset(&the_disk, 0, sizeof the_disk);
  memcpy(the_disk.now, text, sizeof text - 1);
  the_disk.len = sizeof text - 1;
  assert_int_equal(reopen(&fault), SMPP_ERR_MALFORMED);
  assert_non_null(strstr(fault.text, "not a journal"));
  assert_int_equal(the_disk.n_cuts, 0);
}

static void a_digest_stays_and_another_does_not_fit(void **state) {
  uint8_t one[SEND_DIGEST_LEN] = {1}, two[SEND_DIGEST_LEN] = {2};
  struct send_journal *journal;

  (void)state;
  memset(&the_disk, 0, sizeof the_disk);
  journal = disk_open(&the_disk);
  assert_true(send_journal_fits(journal, one));
  assert_false(send_journal_fits(journal, two));
  assert_int_equal(disk_flush(journal), 0);
  send_journal_free(journal);
  journal = disk_open(&the_disk);
  assert_false(send_journal_fits(journal, two));
  assert_true(send_journal_fits(journal, one));
  assert_false(tool_groups_begin(send_journal_groups(journal)));
  send_journal_free(journal);
}

static void a_second_row_of_an_id_is_invalid(void **state) {
  struct send_rows rows = {0};
  struct send_row a = row_of(&rows, 1), b = row_of(&rows, 1);
  struct send_journal *journal;

  (void)state;
  memset(&the_disk, 0, sizeof the_disk);
  journal = disk_open(&the_disk);
  b.number = 9;
  send_journal_recall(journal, &rows, &a);
  send_journal_recall(journal, &rows, &b);
  assert_int_equal(a.status, SEND_OPEN);
  assert_int_equal(b.status, SEND_INVALID);
  assert_string_equal(b.error, "row 2 has the same id");
  send_journal_free(journal);
  send_rows_free(&rows);
}

static void after_a_failed_sync_no_group_is_begun(void **state) {
  struct send_rows rows = {0};
  struct send_row a = row_of(&rows, 1);
  struct send_journal *journal;

  (void)state;
  memset(&the_disk, 0, sizeof the_disk);
  journal = disk_open(&the_disk);
  the_disk.fail_in = 2; /* the sync behind the write */
  plan_row(&rows, &a);
  send_journal_intend(journal, &a, 0, 1);
  assert_int_equal(disk_flush(journal), EIO);
  send_journal_intend(journal, &a, 1, 2);
  assert_false(tool_groups_begin(send_journal_groups(journal)));
  assert_int_equal(send_journal_groups(journal)->failed, EIO);
  send_journal_free(journal);
  send_rows_free(&rows);
}

static void a_journal_of_another_version_is_refused_and_left(void **state) {
  struct send_rows rows = {0};
  struct data_fault fault = {0};

  (void)state;
  write_three(&rows);
  the_disk.now[7] = '1';
  assert_int_equal(reopen(&fault), SMPP_ERR_MALFORMED);
  assert_non_null(strstr(fault.text, "another version of smppsend"));
  assert_int_equal(the_disk.n_cuts, 0);
  send_rows_free(&rows);
}

/* Records in good groups that no run writes: of another version, or of a journal
 * that somebody put together from two. */
static void records_that_do_not_follow_are_refused(void **state) {
  struct smpp_part_result result = accepted();

  (void)state;
  for (int n = 0; n < 4; n++) {
    struct send_rows rows = {0};
    struct data_fault fault = {0};
    struct send_row a = row_of(&rows, 1);
    struct send_journal *journal;

    memset(&the_disk, 0, sizeof the_disk);
    journal = disk_open(&the_disk);
    plan_row(&rows, &a);
    if (n == 0) { /* an end without an intent */
      send_journal_part(journal, &a, 0, &result);
    } else if (n == 1) { /* a second intent */
      send_journal_intend(journal, &a, 0, 1);
      a.parts->phase[0] = SEND_PART_OPEN;
      send_journal_intend(journal, &a, 0, 1);
    } else if (n == 2) { /* another text under way */
      send_journal_intend(journal, &a, 0, 1);
      a.parts->mark++;
      send_journal_intend(journal, &a, 1, 2);
    } else { /* the return of what was not intended */
      a.parts->phase[2] = SEND_PART_INTENDED;
      send_journal_return(journal, &a);
    }
    assert_int_equal(disk_flush(journal), 0);
    send_journal_free(journal);
    assert_int_equal(reopen(&fault), SMPP_ERR_MALFORMED);
    assert_non_null(strstr(fault.text, "records of another version"));
    send_rows_free(&rows);
  }
}

static void references_go_on_after_those_of_the_run_before(void **state) {
  struct send_rows rows = {0};
  struct send_row a = row_of(&rows, 1);
  struct send_journal *journal;

  (void)state;
  memset(&the_disk, 0, sizeof the_disk);
  journal = disk_open(&the_disk);
  assert_int_equal(send_journal_reference(journal, 0xFFFF), 0xFFFF);
  assert_int_equal(send_journal_reference(journal, 77), 0);
  plan_row(&rows, &a);
  a.parts->reference = 5;
  send_journal_intend(journal, &a, 0, 1);
  assert_int_equal(disk_flush(journal), 0);
  send_journal_free(journal);
  journal = disk_open(&the_disk);
  assert_int_equal(send_journal_reference(journal, 77), 6);
  send_journal_free(journal);
  send_rows_free(&rows);
}

static void a_mark_tells_texts_and_where_they_end(void **state) {
  struct smpp_span ab_c[] = {smpp_span_of("ab"), smpp_span_of("c")};
  struct smpp_span a_bc[] = {smpp_span_of("a"), smpp_span_of("bc")};

  (void)state;
  assert_int_not_equal(send_journal_mark(ab_c, 2), send_journal_mark(a_bc, 2));
  assert_int_not_equal(send_journal_mark(ab_c, 2), send_journal_mark(ab_c, 1));
  assert_int_equal(send_journal_mark(ab_c, 2), send_journal_mark(ab_c, 2));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_was_durable_is_known_after_every_crash),
      cmocka_unit_test(a_journal_damaged_before_its_last_group_is_refused),
      cmocka_unit_test(every_torn_end_is_cut_to_the_last_whole_group),
      cmocka_unit_test(what_is_no_journal_is_left_as_it_is),
      cmocka_unit_test(a_digest_stays_and_another_does_not_fit),
      cmocka_unit_test(a_second_row_of_an_id_is_invalid),
      cmocka_unit_test(after_a_failed_sync_no_group_is_begun),
      cmocka_unit_test(a_journal_of_another_version_is_refused_and_left),
      cmocka_unit_test(records_that_do_not_follow_are_refused),
      cmocka_unit_test(references_go_on_after_those_of_the_run_before),
      cmocka_unit_test(a_mark_tells_texts_and_where_they_end),
  };

  return cmocka_run_group_tests_name("smppsend journal", tests, NULL, NULL);
}
