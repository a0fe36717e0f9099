/* SPDX-License-Identifier: MIT
 *
 * The journal over a disk that tears, fails and forgets: what was durable is
 * known after every crash, and nothing else is believed. */
#include "journal.h"

#include <data/buffer.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define DISK 65536u
#define MESSAGES 40u
#define SEEDS 3000u

/* --- a disk ---------------------------------------------------------------------- */

struct disk {
  uint8_t now[DISK], synced[DISK];
  size_t len, synced_len;
  unsigned fail_in; /* the n-th write or sync from now fails; 0: none */
  size_t torn;      /* how much a failing write still writes */
  unsigned n_cuts;
};

static bool fails(struct disk *disk) {
  return disk->fail_in && --disk->fail_in == 0;
}

static int disk_write(void *ctx, const void *octets, size_t len, uint64_t offset) {
  struct disk *disk = ctx;
  bool failing = fails(disk);

  if (failing && len > disk->torn)
    len = disk->torn;
  assert_true(offset + len <= DISK);
  memcpy(disk->now + offset, octets, len);
  if (offset + len > disk->len)
    disk->len = offset + len;
  return failing ? ENOSPC : 0;
}

static int disk_sync(void *ctx) {
  struct disk *disk = ctx;

  if (fails(disk))
    return EIO;
  memcpy(disk->synced, disk->now, disk->len);
  disk->synced_len = disk->len;
  return 0;
}

static int disk_cut(void *ctx, uint64_t len) {
  struct disk *disk = ctx;

  disk->n_cuts++;
  memset(disk->now + len, 0, disk->len - len);
  disk->len = (size_t)len;
  return disk_sync(ctx);
}

static uint64_t state_of_chance;

static unsigned chance(unsigned below) {
  state_of_chance = state_of_chance * 6364136223846793005u + 1442695040888963407u;
  return (unsigned)(state_of_chance >> 33) % below;
}

/* The power fails: of what was not synced some is there, some is not, some is
 * something else (but for the first octets: a file that begins with something
 * else is refused, which what_is_no_journal.. tests). */
static void crash(struct disk *disk) {
  size_t kept = disk->synced_len;

  if (disk->len > kept)
    kept += chance((unsigned)(disk->len - kept + 1));
  for (size_t i = disk->synced_len < 8 ? 8 : disk->synced_len; i < kept; i++)
    if (chance(40) == 0)
      disk->now[i] = chance(2) ? 0 : (uint8_t)chance(256);
  memcpy(disk->now, disk->synced, disk->synced_len);
  disk->len = disk->synced_len = kept;
  memcpy(disk->synced, disk->now, kept);
  disk->fail_in = 0;
}

static struct send_journal *open_disk(struct disk *disk) {
  struct send_journal_file file = {disk, disk_write, disk_sync, disk_cut};
  struct send_journal *journal = NULL;
  struct data_fault fault = {0};

  if (send_journal_new(&file, smpp_span(disk->now, disk->len), &journal, &fault) != SMPP_OK)
    fail_msg("%s", fault.text);
  return journal;
}

static int flush(struct send_journal *journal) {
  if (!send_journal_begin(journal))
    return send_journal_failed(journal);
  send_journal_write(journal);
  return send_journal_end(journal);
}

/* --- what is known, as the test knows it -------------------------------------------- */

enum known { NOTHING, INTENDED, RETURNED, ACCEPTED, DELIVERED };

struct model {
  enum known durable[MESSAGES], written[MESSAGES];
};

static void make_row(struct send_rows *rows, struct send_row *row, unsigned i) {
  char id[16];

  *row = (struct send_row){.number = i + 1, .encoding = -1};
  if (i % 2) {
    id[0] = 'm';
    id[1] = (char)('0' + i / 10);
    id[2] = (char)('0' + i % 10);
    row->id = send_rows_copy(rows, smpp_span(id, 3));
  }
}

static void set_outcome(struct send_rows *rows, struct send_row *row, enum known known) {
  struct send_receipt *receipt = send_rows_keep(rows, sizeof *receipt);

  row->encoding = SMPP_ENCODING_GSM7;
  row->n_parts = row->n_ids = 2;
  row->message_ids = send_rows_keep(rows, 2 * sizeof *row->message_ids);
  row->message_ids[0] = smpp_span_of("first");
  row->message_ids[1] = smpp_span(NULL, 0);
  row->answered = true;
  row->status = known == DELIVERED ? SEND_DELIVERED : SEND_ACCEPTED;
  *receipt = (struct send_receipt){.stat = smpp_span_of("DELIVRD")};
  row->receipt = known == DELIVERED ? receipt : NULL;
}

static void act(struct send_journal *journal, struct send_rows *rows, struct model *model,
                unsigned i) {
  struct send_row row;

  make_row(rows, &row, i);
  row.n_parts = 2;
  switch (model->written[i]) {
  case NOTHING:
  case RETURNED:
    send_journal_intend(journal, &row);
    model->written[i] = INTENDED;
    return;
  case INTENDED:
    model->written[i] = chance(3) ? ACCEPTED : RETURNED;
    break;
  default:
    model->written[i] = DELIVERED;
  }
  if (model->written[i] == RETURNED) {
    send_journal_return(journal, &row);
    return;
  }
  set_outcome(rows, &row, model->written[i]);
  send_journal_settle(journal, &row);
}

static enum known recalled(struct send_journal *journal, struct send_rows *rows, unsigned i) {
  struct send_row row;

  make_row(rows, &row, i);
  send_journal_recall(journal, rows, &row);
  if (row.status == SEND_OPEN)
    return NOTHING;
  assert_int_equal(row.n_parts, 2);
  assert_int_equal(row.n_ids, 2);
  if (row.status == SEND_UNKNOWN) {
    assert_null(row.message_ids[0].ptr);
    return INTENDED;
  }
  assert_true(smpp_span_equal(row.message_ids[0], smpp_span_of("first")));
  assert_null(row.message_ids[1].ptr);
  assert_true(row.answered);
  assert_int_equal(row.command_status, 0);
  assert_int_equal(row.encoding, SMPP_ENCODING_GSM7);
  if (row.status == SEND_DELIVERED)
    assert_true(smpp_span_equal(row.receipt->stat, smpp_span_of("DELIVRD")));
  return row.status == SEND_DELIVERED ? DELIVERED : ACCEPTED;
}

static bool same(enum known a, enum known b) {
  return a == b || (a <= RETURNED && a != INTENDED && b <= RETURNED && b != INTENDED);
}

/* The last group is there as a whole, or not at all. */
static void check_recovery(struct disk *disk, struct send_rows *rows, struct model *model) {
  struct send_journal *journal = open_disk(disk);
  bool as_durable = true, as_written = true;

  for (unsigned i = 0; i < MESSAGES; i++) {
    enum known known = recalled(journal, rows, i);

    as_durable = as_durable && same(known, model->durable[i]);
    as_written = as_written && same(known, model->written[i]);
  }
  assert_true(as_durable || as_written);
  memcpy(as_durable ? model->written : model->durable, as_durable ? model->durable : model->written,
         sizeof model->durable);
  send_journal_free(journal);
}

/* One run, until something fails or the power does. */
static void run_until_crash(struct disk *disk, struct send_rows *rows, struct model *model) {
  struct send_journal *journal = open_disk(disk);
  unsigned groups = 1 + chance(12);

  if (chance(2)) {
    disk->fail_in = 1 + chance(2 * groups);
    disk->torn = chance(400);
  }
  while (groups--) {
    for (unsigned n = 1 + chance(20); n--;)
      act(journal, rows, model, chance(MESSAGES));
    assert_true(send_journal_begin(journal));
    if (groups == 0 && chance(2))
      break; /* before it was written */
    send_journal_write(journal);
    if (send_journal_end(journal) != 0) {
      assert_false(send_journal_begin(journal));
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
    struct model model = {{NOTHING}, {NOTHING}};

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

static struct send_row row_of(struct send_rows *rows, unsigned i) {
  struct send_row row;

  make_row(rows, &row, i);
  row.n_parts = 2;
  return row;
}

/* Three groups: two intents, an outcome. */
static void write_three(struct send_rows *rows) {
  struct send_journal *journal;
  struct send_row a = row_of(rows, 1), b = row_of(rows, 3);

  memset(&the_disk, 0, sizeof the_disk);
  journal = open_disk(&the_disk);
  send_journal_intend(journal, &a);
  assert_int_equal(flush(journal), 0);
  send_journal_intend(journal, &b);
  assert_int_equal(flush(journal), 0);
  set_outcome(rows, &a, ACCEPTED);
  send_journal_settle(journal, &a);
  assert_int_equal(flush(journal), 0);
  send_journal_free(journal);
}

static int reopen(struct data_fault *fault) {
  struct send_journal_file file = {&the_disk, disk_write, disk_sync, disk_cut};
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
  for (last = the_disk.len - 8; memcmp(the_disk.now + last, "SMPPJNL1", 8) != 0;)
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
  journal = open_disk(&the_disk);
  assert_true(send_journal_fits(journal, one));
  assert_false(send_journal_fits(journal, two));
  assert_int_equal(flush(journal), 0);
  send_journal_free(journal);
  journal = open_disk(&the_disk);
  assert_false(send_journal_fits(journal, two));
  assert_true(send_journal_fits(journal, one));
  assert_false(send_journal_begin(journal));
  send_journal_free(journal);
}

static void a_second_row_of_an_id_is_invalid(void **state) {
  struct send_rows rows = {0};
  struct send_row a = row_of(&rows, 1), b = row_of(&rows, 1);
  struct send_journal *journal;

  (void)state;
  memset(&the_disk, 0, sizeof the_disk);
  journal = open_disk(&the_disk);
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
  journal = open_disk(&the_disk);
  the_disk.fail_in = 2; /* the sync behind the write */
  send_journal_intend(journal, &a);
  assert_int_equal(flush(journal), EIO);
  send_journal_intend(journal, &a);
  assert_false(send_journal_begin(journal));
  assert_int_equal(send_journal_failed(journal), EIO);
  send_journal_free(journal);
  send_rows_free(&rows);
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
  };

  return cmocka_run_group_tests_name("smppsend journal", tests, NULL, NULL);
}
