/* SPDX-License-Identifier: MIT
 *
 * What came, held against the line at work. */
#include "run_internal.h"

#include "match.h"

#include <smpp/names.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* Which check is about each fault: others cannot conclude anything from it. */
static const struct {
  const char *smsc, *esme, *words;
} faults[] = {
    [FAULT_SEQUENCE] = {"frame.response.sequence", "frame.response.sequence",
                        "a response came with a sequence_number that was never asked"},
    [FAULT_TWICE] = {"frame.response.once", "frame.response.once", "a request was answered twice"},
    [FAULT_KIND] = {"frame.response.command", "frame.response.command",
                    "a response came whose command_id is not that of its request"},
    [FAULT_NACK_OK] = {"frame.response.nack", "frame.response.nack",
                       "a generic_nack came that says ESME_ROK"},
    [FAULT_BODY] = {"frame.response.body", "frame.response.body",
                    "a PDU came whose body cannot be decoded"},
    [FAULT_LENGTH] = {"frame.response.length", "frame.response.length",
                      "octets came that are no PDU"},
};

/* --- verdicts --------------------------------------------------------------------- */

void run__decide(struct run *run, int verdict, const char *format, ...) {
  char reason[512], expected[PHRASE_SIZE];
  va_list arguments;

  if (run->done)
    return;
  va_start(arguments, format);
  vsnprintf(reason, sizeof reason, format, arguments);
  va_end(arguments);
  snprintf(expected, sizeof expected, "%.*s", (int)run->line.text.len,
           run->line.text.len ? (const char *)run->line.text.ptr : "");
  result_decide(run->result, verdict, verdict == VERDICT_PASS ? NULL : reason, expected);
  run->done = true;
  run->waits = WAITS_NOT;
}

static void remark(struct run *run, const char *words) {
  char expected[PHRASE_SIZE];

  snprintf(expected, sizeof expected, "%.*s", (int)run->line.text.len,
           (const char *)run->line.text.ptr);
  result_decide(run->result, VERDICT_NOTE, words, expected);
}

/* What cannot be read by anybody decides only the check that asks about it. */
static void decide_fault(struct run *run, int fault) {
  const char *named = run->env->role == ROLE_SMSC ? faults[fault].smsc : faults[fault].esme;

  if (strcmp(named, run->result->chosen.check->id) == 0)
    run__decide(run, VERDICT_FAIL, "%s", faults[fault].words);
  else
    run__decide(run, VERDICT_NOT_RUN, "%s: see %s", faults[fault].words, named);
}

static void decide_unmet(struct run *run, const char *words) {
  run__decide(run, run->expect.required ? VERDICT_NOT_RUN : VERDICT_FAIL, "%s", words);
}

/* --- which PDUs a line is about ----------------------------------------------------- */

static const char *command_words(const struct smpp_pdu *pdu, char text[96]) {
  const char *name = smpp_command_name(pdu->command_id);
  const char *status = smpp_status_name(pdu->command_status);

  if (!(pdu->command_id & SMPP_RESPONSE_BIT) && name)
    return name;
  if (name && status)
    snprintf(text, 96, "%s %s", name, status);
  else
    snprintf(text, 96, "command 0x%08X with status 0x%08X", (unsigned)pdu->command_id,
             (unsigned)pdu->command_status);
  return text;
}

bool run__names(const struct run *run, uint32_t command_id) {
  for (unsigned i = 0; i < run->expect.n; i++)
    if (!run->expect.list[i].closed && !run->expect.list[i].silence &&
        word_is_command(run->expect.list[i].phrase.words[0].name, command_id))
      return true;
  return false;
}

static bool is_meant_request(const struct run *run, const struct smpp_pdu *pdu) {
  for (unsigned i = 0; i < run->expect.n; i++) {
    const char *id = phrase_value(&run->expect.list[i].phrase, "for");

    if (id && *id == '$')
      id = vars_get(&run->vars, smpp_span_of(id + 1));
    if (id && !receipt_is_for(pdu, id))
      return false;
  }
  return run__names(run, pdu->command_id);
}

/* seq= of the line: which answer is meant. */
static uint32_t meant_number(const struct run *run, const struct side *side) {
  const struct phrase *phrase = &run->expect.list[0].phrase;
  uint32_t number = side->last_sent;

  for (unsigned i = 0; run->expect.n && i < phrase->n; i++)
    if (strcmp(phrase->words[i].name, "seq") == 0 && phrase->words[i].op == OP_IS)
      value_number(phrase->words[i].value, &run->vars, &number);
  return number;
}

static bool is_meant(const struct run *run, const struct side *side, const struct smpp_pdu *pdu) {
  if (!(pdu->command_id & SMPP_RESPONSE_BIT))
    return is_meant_request(run, pdu);
  if (pdu->command_id == SMPP_GENERIC_NACK && pdu->sequence_number == 0)
    return true;
  return pdu->sequence_number == meant_number(run, side);
}

/* --- one PDU ------------------------------------------------------------------------- */

/* The operation is not there: 4.3 leaves that to the SMSC. */
static bool is_unsupported(const struct smpp_pdu *pdu, const struct side *side) {
  static const uint32_t optional[] = {SMPP_QUERY_SM, SMPP_CANCEL_SM, SMPP_REPLACE_SM,
                                      SMPP_SUBMIT_MULTI, SMPP_DATA_SM};

  uint32_t asked = side_command_of(side, pdu->sequence_number);

  if (pdu->command_status != SMPP_STATUS_RINVCMDID)
    return false;
  for (size_t i = 0; i < sizeof optional / sizeof optional[0]; i++)
    if (asked == optional[i])
      return true;
  return false;
}

static bool is_throttled(const struct smpp_pdu *pdu) {
  return (pdu->command_id & SMPP_RESPONSE_BIT) && (pdu->command_status == SMPP_STATUS_RTHROTTLED ||
                                                   pdu->command_status == SMPP_STATUS_RMSGQFUL);
}

static void decide_other(struct run *run, const struct side *side, const struct inbound *inbound) {
  const struct smpp_pdu *pdu = &inbound->pdu;
  char text[96];

  if (inbound->fault) {
    decide_fault(run, inbound->fault);
  } else if (is_unsupported(pdu, side)) {
    run->result->unsupported = true;
    run__decide(run, VERDICT_NOT_RUN, "the peer does not support it: %s", command_words(pdu, text));
  } else if (run->env->role == ROLE_SMSC && is_throttled(pdu)) {
    run__decide(run, VERDICT_NOT_RUN, "the peer was busy: %s", command_words(pdu, text));
  } else if (run->expect.until) {
    run__again(run);
  } else {
    char words[160];

    snprintf(words, sizeof words, "%s came", command_words(pdu, text));
    decide_unmet(run, words);
  }
}

/* Ids of messages are remembered, whatever a script asks. */
static void note_id(struct run *run, const struct smpp_pdu *pdu) {
  bool has_id = pdu->command_id == SMPP_SUBMIT_SM_RESP || pdu->command_id == SMPP_DATA_SM_RESP;

  if (run->env->role != ROLE_SMSC || pdu->command_status != SMPP_STATUS_ROK || pdu->body_absent)
    return;
  if (has_id)
    sender_ids_add(run->env, pdu->sm_resp.message_id, run);
  else if (pdu->command_id == SMPP_SUBMIT_MULTI_RESP)
    sender_ids_add(run->env, pdu->submit_multi_resp.message_id, run);
}

static bool take(struct run *run, struct side *side, struct inbound *inbound) {
  struct smpp_span frame = smpp_span(inbound->octets, inbound->len);

  inbound->taken = true;
  if (!(inbound->pdu.command_id & SMPP_RESPONSE_BIT)) {
    side->peer_number = inbound->pdu.sequence_number;
    side->peer_command = inbound->pdu.command_id;
  }
  for (unsigned i = 0; i < run->expect.n && !inbound->fault; i++) {
    const struct alternative *alternative = &run->expect.list[i];
    char text[96];

    if (alternative->closed || alternative->silence ||
        !match(&alternative->phrase, &inbound->pdu, frame, &run->vars))
      continue;
    if (run->expect.never)
      run__decide(run, VERDICT_FAIL, "%s came, and must not", command_words(&inbound->pdu, text));
    if (alternative->note)
      remark(run, command_words(&inbound->pdu, text));
    note_id(run, &inbound->pdu);
    run->waits = WAITS_NOT;
    return true;
  }
  decide_other(run, side, inbound);
  return run->done || run->waits == WAITS_NOT;
}

/* --- lines that wait -------------------------------------------------------------------- */

static bool look_for_pdu(struct run *run, struct side *side) {
  for (struct inbound *inbound = side->inbox; inbound; inbound = inbound->next)
    if (!inbound->taken && is_meant(run, side, &inbound->pdu))
      return take(run, side, inbound);
  return false;
}

/* Something answered what was sent last although nothing should. */
static const struct inbound *find_answer(const struct side *side) {
  for (const struct inbound *inbound = side->inbox; inbound; inbound = inbound->next)
    if (!inbound->taken && (inbound->pdu.command_id & SMPP_RESPONSE_BIT) &&
        (inbound->pdu.sequence_number == side->last_sent ||
         inbound->pdu.command_id == SMPP_GENERIC_NACK))
      return inbound;
  return NULL;
}

static bool look_for_fence(struct run *run, struct side *side) {
  const struct inbound *answer;
  char text[96];

  for (struct inbound *inbound = side->inbox; inbound; inbound = inbound->next)
    if (!inbound->taken && (inbound->pdu.command_id & SMPP_RESPONSE_BIT) &&
        inbound->pdu.sequence_number == run->fence) {
      inbound->taken = true;
      answer = run->expect.quiet ? find_answer(side) : NULL;
      if (answer)
        run__decide(run, VERDICT_FAIL, "%s came, and nothing should",
                    command_words(&answer->pdu, text));
      run->waits = WAITS_NOT;
      return true;
    }
  return false;
}

/* A fault of the link itself ends whatever was awaited. */
static bool look_for_faults(struct run *run, struct side *side) {
  for (struct inbound *inbound = side->inbox; inbound; inbound = inbound->next)
    if (!inbound->taken && (inbound->fault == FAULT_SEQUENCE || inbound->fault == FAULT_TWICE)) {
      inbound->taken = true;
      decide_fault(run, inbound->fault);
      return true;
    }
  return false;
}

/* The connection is gone. */
static bool look_at_end(struct run *run, const struct side *side) {
  char words[sizeof side->words + 8];

  if (side->link || run->waits == WAITS_NOT)
    return false;
  for (unsigned i = 0; i < run->expect.n && run->waits == WAITS_PDU; i++)
    if (run->expect.list[i].closed && !side->broken) {
      if (run->expect.list[i].note)
        remark(run, "the peer closed the connection");
      run->waits = WAITS_NOT;
      return true;
    }
  if (side->broken) {
    decide_fault(run, FAULT_LENGTH);
    return true;
  }
  if (run->waits == WAITS_PDU && run->expect.never) {
    run->waits = WAITS_NOT; /* it cannot come any more */
    return true;
  }
  snprintf(words, sizeof words, "%s", side->words[0] ? side->words : "the connection is closed");
  if (run->waits == WAITS_UP)
    run->expect.required = true;
  decide_unmet(run, words);
  return true;
}

bool run__look(struct run *run) {
  struct side *side = run__side(run);

  if (run->waits == WAITS_NOT || run->waits == WAITS_TIME)
    return run->done;
  if (run->waits == WAITS_UP && side->up)
    run->waits = WAITS_NOT;
  if (run->waits == WAITS_PDU && look_for_pdu(run, side))
    return true;
  if (run->waits != WAITS_NOT && look_for_faults(run, side))
    return true;
  if (run->waits == WAITS_FENCE && look_for_fence(run, side))
    return true;
  if (run->waits == WAITS_SETTLED && side_unanswered(side) == 0)
    run->waits = WAITS_NOT;
  return run->waits == WAITS_NOT || look_at_end(run, side);
}

void run__time_out(struct run *run) {
  struct side *side = run__side(run);
  unsigned ms = (unsigned)run->expect.within_ms;

  if (run->waits == WAITS_TIME || (run->waits == WAITS_PDU && run->expect.never)) {
    run->waits = WAITS_NOT;
    return;
  }
  for (unsigned i = 0; i < run->expect.n && run->waits == WAITS_PDU; i++)
    if (run->expect.list[i].silence) {
      if (run->expect.list[i].note)
        remark(run, "nothing came");
      run->waits = WAITS_NOT;
      return;
    }
  if (side->link && link_half(side->link) > 0)
    decide_fault(run, FAULT_LENGTH);
  else if (run->waits == WAITS_SETTLED)
    run__decide(run, VERDICT_FAIL, "%zu requests were not answered within %u ms",
                side_unanswered(side), ms);
  else if (run->waits == WAITS_UP)
    run__decide(run, VERDICT_NOT_RUN, "no connection within %u ms", ms);
  else
    run__decide(run,
                run->expect.required || run->expect.until || run->expect.may_lack ? VERDICT_NOT_RUN
                                                                                  : VERDICT_FAIL,
                "nothing came within %u ms", ms);
}
