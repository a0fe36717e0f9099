/* SPDX-License-Identifier: MIT
 *
 * What the dispatcher wants: records are kept in groups, and what comes behind a
 * record is carried out when it is durable.
 *
 * Without a link, at the end and at the limit the dispatcher holds what is to be sent;
 * the rest goes on. */
#include "send.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define STEPS_MAX 4096 /* that wait for the disk; then the dispatcher waits, too */

/* --- lists ------------------------------------------------------------------- */

static void push(struct send_steps *steps, struct send_step *step) {
  if (!steps->last)
    steps->last = &steps->first;
  *steps->last = step;
  steps->last = &step->next;
  step->next = NULL;
  steps->n++;
  steps->n_submits += step->act == CARE_DO_SUBMIT;
}

static struct send_step *pop(struct send_steps *steps) {
  struct send_step *step = steps->first;

  if (!step)
    return NULL;
  steps->first = step->next;
  if (!steps->first)
    steps->last = &steps->first;
  steps->n--;
  steps->n_submits -= step->act == CARE_DO_SUBMIT;
  return step;
}

static void step_free(struct send_step *step) {
  free(step->record);
  free(step->from);
  free(step->to);
  free(step->text);
  free(step);
}

static void list_free(struct send_steps *steps) {
  struct send_step *step;

  while ((step = pop(steps)))
    step_free(step);
}

void send_steps_free(struct send_run *run) {
  list_free(&run->steps);
  while (run->answers) {
    struct send_step *step = run->answers;

    run->answers = step->next;
    step_free(step);
  }
}

/* --- failing ----------------------------------------------------------------- */

static void fail(struct send_run *run, const char *what, const char *why) {
  if (!run->journal_failed)
    fprintf(stderr, "smppcare: %s: %s\n", what, why);
  run->journal_failed = true;
}

static void fail_journal(struct send_run *run) {
  char words[256];

  snprintf(
      words, sizeof(words),
      "the journal cannot be written (%s): nothing more is sent; make room, and run again with "
      "this journal",
      strerror(run->journal.groups.failed));
  fail(run, run->options->journal, words);
}

static void no_memory(struct send_run *run) {
  fail(run, "nothing more is sent", "out of memory");
}

static char *copy(struct send_run *run, struct smpp_span text) {
  char *out = malloc(text.len + 1);

  if (!out) {
    no_memory(run);
    return NULL;
  }
  if (text.len)
    memcpy(out, text.ptr, text.len);
  out[text.len] = '\0';
  return out;
}

/* --- what comes -------------------------------------------------------------- */

static void push_kept(struct send_run *run, struct send_step *step) {
  step->after = run->journal.n_added;
  push(&run->steps, step);
}

/* Nothing more will be sent by this run. */
static bool is_closed(const struct send_run *run) {
  return run->ending || run->journal_failed ||
         (run->options->limit > 0 &&
          run->n_submitted + run->steps.n_submits >= run->options->limit);
}

/* As many wait for their outcome, or for the disk, as should. */
static bool is_full(const struct send_run *run) {
  return !run->finished &&
         (run->in_flight + run->steps.n_submits >= run->ahead || run->steps.n >= STEPS_MAX);
}

static void hold(const struct send_run *run) {
  care_dispatch_hold(run->dispatch, !run->bound || is_closed(run), send_now(run));
}

static void take_submit(struct send_run *run, struct send_step *step,
                        const struct care_dispatch_step *from) {
  step->id = from->id;
  step->expires_at_ms = from->expires_at_ms;
  step->receipt = from->receipt;
  step->from = copy(run, from->from);
  step->to = copy(run, from->to);
  step->text = copy(run, from->text);
  push_kept(run, step);
  hold(run);
}

static void take(struct send_run *run, const struct care_dispatch_step *from) {
  struct send_step *step;

  if (from->act == CARE_DO_KEEP) {
    smppcare_journal_add(&run->journal, SMPPCARE_RECORD_CARE, from->record);
    return;
  }
  if (from->act == CARE_DO_DONE)
    return;
  step = calloc(1, sizeof(*step));
  if (!step) {
    no_memory(run);
    return;
  }
  step->act = from->act;
  step->token = from->token;
  if (from->act == CARE_DO_SUBMIT) {
    take_submit(run, step, from);
    return;
  }
  if (from->act == CARE_DO_EVENT)
    step->record = copy(run, from->record);
  if (from->act == CARE_DO_ACCEPT)
    send_inbox_kept(run, step->token);
  push_kept(run, step);
}

static bool later(struct send_run *run, int act, uint64_t request) {
  struct send_step *step = calloc(1, sizeof(*step));

  if (!step) {
    no_memory(run);
    return false;
  }
  step->act = act;
  step->token = request;
  step->next = run->answers;
  run->answers = step;
  return true;
}

void send_answer_later(struct send_run *run, uint64_t request) {
  (void)later(run, SEND_DO_ANSWER, request); /* not answered: the SMSC brings it again */
}

void send_settle_later(struct send_run *run) {
  run->n_unsettled++;
  (void)later(run, SEND_DO_SETTLE, 0);
}

static void pull(struct send_run *run) {
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;

  hold(run);
  while (!run->journal_failed && !is_full(run)) {
    if (!care_dispatch_next(run->dispatch, send_now(run), &step)) {
      while (run->answers) { /* their records are kept by now */
        struct send_step *answer = run->answers;

        run->answers = answer->next;
        push_kept(run, answer);
      }
      break;
    }
    take(run, &step);
  }
  if (care_dispatch_status(run->dispatch) != SMPP_OK)
    no_memory(run);
}

/* --- what is done ------------------------------------------------------------ */

void send_print(struct send_run *run, const char *line) {
  if (run->stdout_failed)
    return;
  if (fputs(line, stdout) == EOF || putchar('\n') == EOF || fflush(stdout) != 0) {
    fprintf(stderr, "smppcare: the events cannot be written: %s\n", strerror(errno));
    run->stdout_failed = true;
  }
}

static void respond(struct send_run *run, uint64_t request, uint32_t status) {
  if (run->client)
    (void)smpp_uv_client_respond(run->client, request, status);
}

static void carry_out(struct send_run *run, const struct send_step *step) {
  switch (step->act) {
  case CARE_DO_EVENT:
    if (step->record)
      send_print(run, step->record);
    return;
  case CARE_DO_ACCEPT:
    respond(run, step->token, SMPP_STATUS_ROK);
    return;
  case SEND_DO_ANSWER:
    respond(run, step->token, SMPP_STATUS_ROK);
    return;
  case SEND_DO_SETTLE:
    run->n_unsettled--;
    return;
  case CARE_DO_SUBMIT:
    send_submit(run, step);
    return;
  default: /* it was taken back */
    return;
  }
}

void send_steps_take_back(struct send_run *run, bool answers, const char *to) {
  for (struct send_step *step = run->steps.first; step; step = step->next)
    if (step->act == CARE_DO_SUBMIT && (answers || step->receipt) &&
        (!to || !step->to || send_may_be_one(step->to, to))) {
      step->act = CARE_DO_DONE;
      run->steps.n_submits--;
      send_return(run, step->id);
    }
}

/* What nobody could keep: the SMSC tries again, and what had not left stays. */
static void refuse(struct send_run *run) {
  struct send_step *step;

  while ((step = pop(&run->steps))) {
    if (step->act == CARE_DO_ACCEPT || step->act == SEND_DO_ANSWER)
      respond(run, step->token, SMPP_STATUS_RX_T_APPN);
    else if (step->act == CARE_DO_SUBMIT)
      send_return(run, step->id);
    step_free(step);
  }
  while ((step = run->answers)) {
    run->answers = step->next;
    if (step->act == SEND_DO_ANSWER)
      respond(run, step->token, SMPP_STATUS_RX_T_APPN);
    step_free(step);
  }
}

void send_carry_out(struct send_run *run) {
  if (run->journal.groups.failed)
    fail_journal(run);
  while (run->steps.first && run->steps.first->after <= run->journal.n_durable) {
    struct send_step *step = pop(&run->steps);

    carry_out(run, step);
    step_free(step);
  }
  if (run->journal_failed)
    refuse(run);
}

void send_steps(struct send_run *run) {
  do {
    pull(run);
    (void)smppcare_journal_kick(&run->journal);
    send_carry_out(run);
    if (run->steps.n == 0 && run->in_flight == 0 && !run->stdout_failed)
      care_dispatch_carried_out(run->dispatch);
  } while (!run->journal_failed && !is_full(run) &&
           care_dispatch_deadline(run->dispatch) == INT64_MIN);
}

void send_steps_finish(struct send_run *run) {
  if (run->journal_failed)
    return;
  send_steps_take_back(run, true, NULL);
  pull(run);
  if (smppcare_journal_flush(&run->journal) == 0) {
    send_carry_out(run);
    if (!run->stdout_failed)
      care_dispatch_carried_out(run->dispatch);
    pull(run);
    (void)smppcare_journal_flush(&run->journal);
  }
  send_carry_out(run);
}
