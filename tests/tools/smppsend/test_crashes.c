/* SPDX-License-Identifier: MIT
 *
 * A run with a journal is cut at each of its steps, and at each failure of the
 * disk, with any number of the octets kept that were not synced; then another run
 * ends it. No part is lost, none comes twice, and what nobody knows is listed.
 *
 * The run is a sender of some lines, by the rules of tools/smppsend: an intent on
 * the disk before a part leaves, then what became of it, then the message. */
#include "disk.h"

#include <stdlib.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define MESSAGES 4u
#define PARTS_MAX 5u

/* Parts of a message with an intent, ahead of its answers. */
static uint32_t at_once(unsigned m) {
  return 1 + m % 2;
}

static const struct {
  uint32_t n_parts;
  int refused; /* this part is; -1: none */
  int lost;    /* this one gets no answer; -1: none */
  int stuck;   /* this one does not leave in the first run; -1: none */
} messages[MESSAGES] = {{1, -1, -1, -1}, {3, -1, -1, -1}, {5, 2, -1, -1}, {4, -1, 1, 3}};

/* What the SMSC has. */
struct smsc {
  unsigned came[MESSAGES][PARTS_MAX];
};

struct run {
  struct disk *disk;
  struct smsc *smsc;
  struct send_rows rows;
  struct send_row row[MESSAGES];
  struct send_journal *journal;
  bool first;
  unsigned steps; /* until it is cut; 0: never */
  bool over;      /* it was cut, or the journal failed */
};

/* Whether the run is over; each call is a place where it can end. */
static bool step(struct run *run) {
  if (!run->over && run->steps && --run->steps == 0)
    run->over = true;
  return run->over;
}

static void flush(struct run *run) {
  if (step(run) || !tool_groups_begin(send_journal_groups(run->journal)))
    return;
  tool_groups_write(send_journal_groups(run->journal));
  if (step(run)) /* it is durable, and nobody learned so */
    return;
  if (tool_groups_end(send_journal_groups(run->journal)) != 0)
    run->over = true;
}

static struct smpp_part_result answer(unsigned m, unsigned part) {
  bool refused = (int)part == messages[m].refused;

  if ((int)part == messages[m].lost)
    return (struct smpp_part_result){.outcome = SMPP_OUTCOME_UNKNOWN};
  return (struct smpp_part_result){
      .outcome = refused ? SMPP_OUTCOME_REJECTED : SMPP_OUTCOME_ACCEPTED,
      .command_status = refused ? SMPP_STATUS_RINVDSTADR : SMPP_STATUS_ROK,
      .answered = true,
      .message_id = refused ? smpp_span(NULL, 0) : smpp_span_of("id")};
}

static void open_run(struct run *run) {
  run->journal = disk_open(run->disk);
  for (unsigned m = 0; m < MESSAGES; m++) {
    run->row[m] = (struct send_row){.number = m + 1, .encoding = -1};
    send_journal_recall(run->journal, &run->rows, &run->row[m]);
  }
}

static void close_run(struct run *run) {
  send_journal_free(run->journal);
  send_rows_free(&run->rows);
}

/* Parts that leave, as far as the run gets; whether any did. */
static bool send(struct run *run, unsigned m, bool left[PARTS_MAX]) {
  bool any = false;

  for (unsigned i = 0; i < run->row[m].n_parts; i++) {
    left[i] = run->row[m].parts->phase[i] == SEND_PART_INTENDED &&
              !(run->first && (int)i == messages[m].stuck);
    if (!left[i] || step(run))
      continue;
    run->smsc->came[m][i]++;
    any = true;
  }
  return any;
}

/* Answers; the message has its end when no part is to be sent any more. */
static void settle(struct run *run, unsigned m, const bool left[PARTS_MAX]) {
  struct send_row *row = &run->row[m];

  for (unsigned i = 0; i < row->n_parts; i++) {
    if (!left[i] || run->over)
      continue;
    row->parts->result[i] = answer(m, i);
    send_journal_part(run->journal, row, i, &row->parts->result[i]);
    (void)step(run);
  }
  if (run->over || !send_parts_are_settled(row->parts->result, row->n_parts))
    return;
  send_journal_return(run->journal, row);
  send_take_parts(&run->rows, row, row->parts->result, row->n_parts);
  row->status = send_status_of_parts(row->parts->result, row->n_parts);
  send_journal_settle(run->journal, row);
}

static void intend(struct run *run, unsigned m) {
  struct send_row *row = &run->row[m];
  uint32_t first = 0;

  if (!row->parts) {
    row->n_parts = messages[m].n_parts;
    row->parts = send_parts_new(&run->rows, row->n_parts);
    row->parts->reference = (uint16_t)m;
  }
  while (first < row->n_parts && row->parts->phase[first] != SEND_PART_OPEN)
    first++;
  if (first < row->n_parts)
    send_journal_intend(run->journal, row, first,
                        first + at_once(m) < row->n_parts ? first + at_once(m) : row->n_parts);
}

static void run_until_cut(struct run *run) {
  bool any = true;

  while (any && !run->over) {
    bool left[MESSAGES][PARTS_MAX] = {{false}};

    for (unsigned m = 0; m < MESSAGES; m++)
      if (run->row[m].status == SEND_OPEN && !step(run))
        intend(run, m);
    flush(run);
    any = false;
    for (unsigned m = 0; m < MESSAGES; m++)
      if (run->row[m].status == SEND_OPEN && !run->over)
        any = send(run, m, left[m]) || any;
    for (unsigned m = 0; m < MESSAGES; m++)
      if (run->row[m].status == SEND_OPEN && !run->over)
        settle(run, m, left[m]);
  }
  for (unsigned m = 0; m < MESSAGES; m++)
    if (run->row[m].status == SEND_OPEN && !run->over)
      send_journal_return(run->journal, &run->row[m]);
  flush(run);
}

/* --- what has to be true ---------------------------------------------------------------- */

static int recorded(const struct send_row *row, unsigned part) {
  if (row->parts)
    return row->parts->result[part].outcome;
  if (row->status == SEND_OPEN)
    return SMPP_OUTCOME_NOT_SENT;
  return row->message_ids[part].ptr ? SMPP_OUTCOME_ACCEPTED : -1; /* a line: ids and a status */
}

/* What the journal says of a part, against what the SMSC has. */
static void check_part(const struct run *run, unsigned m, unsigned part) {
  unsigned came = run->smsc->came[m][part];

  switch (recorded(&run->row[m], part)) {
  case SMPP_OUTCOME_NOT_SENT: /* it would be sent, but for a refusal */
    assert_true(came == 0);
    break;
  case SMPP_OUTCOME_ACCEPTED:
    assert_true(came == 1 && (int)part != messages[m].refused);
    break;
  case SMPP_OUTCOME_REJECTED:
    assert_true(came == 1 && (int)part == messages[m].refused);
    break;
  case SMPP_OUTCOME_UNKNOWN:
    assert_true(came <= 1);
    break;
  default:
    break;
  }
}

static void check_recalled(const struct run *run) {
  for (unsigned m = 0; m < MESSAGES; m++) {
    bool unknown = false;

    for (unsigned part = 0; part < messages[m].n_parts; part++) {
      check_part(run, m, part);
      unknown = unknown || recorded(&run->row[m], part) == SMPP_OUTCOME_UNKNOWN;
    }
    if (run->row[m].status != SEND_OPEN && unknown)
      assert_int_equal(run->row[m].status, SEND_UNKNOWN);
  }
}

/* At the end: each part came once, or the message says why not. */
static void check_end(const struct run *run) {
  for (unsigned m = 0; m < MESSAGES; m++) {
    enum send_status status = run->row[m].status;
    unsigned n_came = 0;

    for (unsigned part = 0; part < messages[m].n_parts; part++) {
      assert_true(run->smsc->came[m][part] <= 1);
      n_came += run->smsc->came[m][part];
    }
    if (status == SEND_ACCEPTED)
      assert_true(n_came == messages[m].n_parts && messages[m].refused < 0);
    else if (status == SEND_PARTIAL || status == SEND_REJECTED)
      assert_true(messages[m].refused >= 0 && run->smsc->came[m][messages[m].refused] == 1);
    else
      assert_int_equal(status, SEND_UNKNOWN);
    if (messages[m].lost >= 0)
      assert_int_equal(status, SEND_UNKNOWN);
  }
}

/* Another run, and one that finds nothing to do. */
static void end_it(const struct disk *disk, const struct smsc *smsc) {
  static struct disk copy;
  struct smsc smsc_copy = *smsc;
  struct run run = {.disk = &copy, .smsc = &smsc_copy};

  copy = *disk;
  open_run(&run);
  check_recalled(&run);
  run_until_cut(&run);
  close_run(&run);
  run = (struct run){.disk = &copy, .smsc = &smsc_copy};
  open_run(&run);
  check_recalled(&run);
  check_end(&run);
  close_run(&run);
}

/* --- every place -------------------------------------------------------------------------- */

static struct disk the_disk;

/* A first run, cut after `steps`; whether it was. */
static bool first_run(struct smsc *smsc, unsigned steps, unsigned fail_in, size_t torn) {
  struct run run = {.disk = &the_disk, .smsc = smsc, .first = true, .steps = steps};

  memset(&the_disk, 0, sizeof the_disk);
  *smsc = (struct smsc){0};
  the_disk.fail_in = fail_in;
  the_disk.torn = torn;
  open_run(&run);
  run_until_cut(&run);
  close_run(&run);
  the_disk.fail_in = 0;
  return run.over;
}

static void no_crash_at_any_step_loses_or_doubles_a_part(void **state) {
  struct smsc smsc;
  unsigned steps = 1;

  (void)state;
  for (; first_run(&smsc, steps, 0, 0); steps++)
    end_it(&the_disk, &smsc);
  end_it(&the_disk, &smsc);
  assert_true(steps > 40);
}

/* Of what was written before the last sync nothing can be lost by a disk that keeps
 * its promise; a file that was cut by somebody is another matter: what left behind
 * the cut is sent again, but no record is believed that is not whole. */
static void every_prefix_of_a_journal_is_read_as_its_whole_groups(void **state) {
  static struct disk whole;
  struct smsc smsc;
  size_t last = 0;

  (void)state;
  (void)first_run(&smsc, 0, 0, 0);
  whole = the_disk;
  for (size_t len = 0; len <= whole.len; len++) {
    struct run run = {.disk = &the_disk, .smsc = &smsc};

    the_disk = whole;
    the_disk.len = the_disk.synced_len = len;
    open_run(&run);
    assert_true(the_disk.len <= len && the_disk.len >= last);
    assert_true(the_disk.len == len || memcmp(whole.now + the_disk.len, "SMPPJNL2", 8) == 0);
    last = the_disk.len;
    close_run(&run);
  }
  assert_true(last == whole.len);
}

static void no_failure_of_the_disk_loses_or_doubles_a_part(void **state) {
  static struct disk after;
  static const size_t torn[] = {0, 1, 27, 28, 29, 60, 100, 10000};
  struct smsc smsc;
  unsigned call = 1;

  (void)state;
  for (bool failed = true; failed; call++)
    for (size_t i = 0; i < sizeof torn / sizeof *torn; i++) {
      failed = first_run(&smsc, 0, call, torn[i]);
      end_it(&the_disk, &smsc); /* the machine goes on, */
      for (size_t kept = 0; kept <= the_disk.len - the_disk.synced_len; kept++) {
        after = the_disk; /* or loses what was not synced */
        disk_crash(&after, kept);
        end_it(&after, &smsc);
      }
    }
  assert_true(call > 10);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(no_crash_at_any_step_loses_or_doubles_a_part),
      cmocka_unit_test(every_prefix_of_a_journal_is_read_as_its_whole_groups),
      cmocka_unit_test(no_failure_of_the_disk_loses_or_doubles_a_part),
  };

  return cmocka_run_group_tests_name("smppsend crashes", tests, NULL, NULL);
}
