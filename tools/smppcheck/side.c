/* SPDX-License-Identifier: MIT
 *
 * Numbers, answers and faults of one connection. */
#include "side.h"

#include "match.h"

#include <smpp/codec.h>
#include <smpp/names.h>
#include <smpp/tlv.h>
#include <stdio.h>
#include <stdlib.h>

#define INBOX_MAX 1000u /* more than any script has a use for */

/* --- what was asked ------------------------------------------------------------ */

static struct asked *find_asked(const struct side *side, uint32_t sequence_number) {
  for (size_t i = side->n_asked; i > 0; i--)
    if (side->asked[i - 1].sequence_number == sequence_number)
      return &side->asked[i - 1];
  return NULL;
}

static void add_asked(struct side *side, const struct composed *pdu) {
  bool has_answer = pdu->command_id != SMPP_ALERT_NOTIFICATION && pdu->command_id != SMPP_OUTBIND;

  if (pdu->command_id & SMPP_RESPONSE_BIT)
    return; /* its number is the peer's */
  if (side->n_asked == side->cap_asked) {
    size_t cap = side->cap_asked ? side->cap_asked * 2 : 16;
    struct asked *more = realloc(side->asked, cap * sizeof *more);

    if (!more)
      return;
    side->asked = more;
    side->cap_asked = cap;
  }
  side->asked[side->n_asked++] =
      (struct asked){pdu->sequence_number, pdu->command_id, false, has_answer};
}

uint32_t side_command_of(const struct side *side, uint32_t sequence_number) {
  const struct asked *asked = find_asked(side, sequence_number);

  return asked ? asked->command_id : 0;
}

size_t side_unanswered(const struct side *side) {
  size_t n = 0;

  for (size_t i = side->first_asked; i < side->n_asked; i++)
    n += side->asked[i].is_request && !side->asked[i].answered;
  return n;
}

/* --- sending ------------------------------------------------------------------- */

static uint32_t take_number(struct side *side, uint32_t command_id) {
  if (command_id & SMPP_RESPONSE_BIT)
    return side->peer_number;
  side->next_number = side->next_number % SMPP_SEQUENCE_MAX + 1;
  return side->next_number;
}

/* "bind_resp" and "resp" are the answer to the peer's last request. */
static const char *answer_name(const struct side *side, const char *name) {
  const char *known;

  if (strcmp(name, "bind_resp") != 0 && strcmp(name, "resp") != 0)
    return name;
  known = smpp_command_name(side->peer_command | SMPP_RESPONSE_BIT);
  return known ? known : "generic_nack";
}

/* A client's message gets an id, whoever answers it. */
static void next_id(struct side *side, const struct phrase *phrase, uint32_t command_id) {
  char id[24];

  if (side->env->role != ROLE_ESME || phrase_value(phrase, "status") ||
      (command_id != SMPP_SUBMIT_SM_RESP && command_id != SMPP_DATA_SM_RESP &&
       command_id != SMPP_SUBMIT_MULTI_RESP))
    return;
  snprintf(id, sizeof id, "%llu", (unsigned long long)(UINT64_C(7000000000) + side->env->n_ids++));
  vars_set(side->vars, "next", smpp_span_of(id));
  vars_set(&side->env->vars, "last", smpp_span_of(id));
}

/* What our own PDU means for the state of the session. */
static void note_sent(struct side *side) {
  uint32_t command_id = side->composed->command_id;
  bool ok = memcmp(side->composed->octets + 8, "\0\0\0\0", 4) == 0;

  if ((command_id & ~SMPP_RESPONSE_BIT) == SMPP_UNBIND)
    side->unbound = true;
  if ((command_id & SMPP_RESPONSE_BIT) && ok &&
      word_is_command("bind", command_id & ~SMPP_RESPONSE_BIT)) {
    side->bound_as = command_id & ~SMPP_RESPONSE_BIT;
    side->env->ever_bound = true;
  }
}

bool side_send(struct side *side, const struct phrase *phrase, bool by_script, const char **why) {
  struct phrase copy = *phrase;
  uint32_t command_id = 0;

  /* The words of the copy still point into the original, which is enough. */
  if (copy.n > 0)
    copy.words[0].name = answer_name(side, copy.words[0].name);
  if (copy.n == 0 || !command_by_word(copy.words[0].name, &command_id)) {
    *why = "no such command";
    return false;
  }
  next_id(side, &copy, command_id);
  if (!compose(&copy, side->vars, phrase_value(&copy, "seq") ? 0 : take_number(side, command_id),
               side->composed, why))
    return false;
  add_asked(side, side->composed);
  if (by_script)
    side->last_sent = side->composed->sequence_number;
  note_sent(side);
  side_send_raw(side, smpp_span(side->composed->octets, side->composed->len));
  return true;
}

void side_say(struct side *side, const char *line) {
  struct phrase *phrase = malloc(sizeof *phrase);
  const char *why;

  if (phrase && phrase_parse(smpp_span_of(line), phrase))
    side_send(side, phrase, false, &why);
  free(phrase);
}

void side_send_raw(struct side *side, struct smpp_span octets) {
  if (!side->link)
    return;
  if (side->owner)
    side->owner->sent(side, octets);
  link_send(side->link, octets, side->piece);
}

/* --- answers of our own --------------------------------------------------------- */

/* A client asks us. */
static void answer_esme(struct side *side, uint32_t command_id) {
  switch (command_id) {
  case SMPP_BIND_RECEIVER:
  case SMPP_BIND_TRANSMITTER:
  case SMPP_BIND_TRANSCEIVER:
    side_say(side, "bind_resp");
    break;
  case SMPP_SUBMIT_SM:
  case SMPP_DATA_SM:
  case SMPP_SUBMIT_MULTI:
    side_say(side, "resp");
    break;
  case SMPP_QUERY_SM:
    side_say(side, "resp status=RQUERYFAIL");
    break;
  case SMPP_CANCEL_SM:
    side_say(side, "resp status=RCANCELFAIL");
    break;
  case SMPP_REPLACE_SM:
    side_say(side, "resp status=RREPLACEFAIL");
    break;
  default:
    side_say(side, "generic_nack status=RINVCMDID");
  }
}

/* An SMSC delivers: what belongs to this run is taken, the rest is somebody
 * else's and has to come again when they are there. */
static void answer_smsc(struct side *side, const struct inbound *inbound) {
  struct run *run;
  bool ours = sender_ids_find(side->env, &inbound->pdu, &run);

  switch (inbound->pdu.command_id) {
  case SMPP_DELIVER_SM:
  case SMPP_DATA_SM:
    side_say(side, ours ? "resp" : "resp status=RX_T_APPN");
    break;
  default:
    side_say(side, "generic_nack status=RINVCMDID");
  }
}

static void answer(struct side *side, const struct inbound *inbound) {
  uint32_t command_id = inbound->pdu.command_id;
  uint32_t number = side->peer_number, command = side->peer_command;

  if (command_id == SMPP_ALERT_NOTIFICATION || command_id == SMPP_OUTBIND)
    return;
  side->peer_number = inbound->pdu.sequence_number;
  side->peer_command = command_id;
  if (command_id == SMPP_ENQUIRE_LINK || command_id == SMPP_UNBIND)
    side_say(side, "resp");
  else if (side->env->role == ROLE_ESME)
    answer_esme(side, command_id);
  else
    answer_smsc(side, inbound);
  /* The script's request is still the one that it looked at. */
  side->peer_number = number;
  side->peer_command = command;
}

void side_settle(struct side *side) {
  for (const struct inbound *inbound = side->inbox; inbound; inbound = inbound->next)
    if (inbound->owed && !inbound->taken && !(inbound->pdu.command_id & SMPP_RESPONSE_BIT))
      answer(side, inbound);
}

void side_answer_deferred(struct side *side) {
  for (struct inbound *inbound = side->inbox; inbound; inbound = inbound->next)
    if (inbound->deferred) {
      inbound->deferred = inbound->owed = false;
      answer(side, inbound);
    }
}

/* --- what comes ----------------------------------------------------------------- */

static int judge_response(struct side *side, const struct smpp_pdu *pdu) {
  struct asked *asked = find_asked(side, pdu->sequence_number);

  if (pdu->command_id == SMPP_GENERIC_NACK) {
    /* 4.3.1: NULL where the number could not be read; what is no request of ours
     * may be refused by it too. */
    if (asked)
      asked->answered = true;
    return pdu->command_status == SMPP_STATUS_ROK ? FAULT_NACK_OK : FAULT_NONE;
  }
  if (!asked || !asked->is_request)
    return FAULT_SEQUENCE;
  if (asked->answered)
    return FAULT_TWICE;
  asked->answered = true;
  if (pdu->command_id != (asked->command_id | SMPP_RESPONSE_BIT))
    return FAULT_KIND;
  if (pdu->command_status != SMPP_STATUS_ROK)
    return FAULT_NONE;
  if (!side->bound_as && word_is_command("bind", asked->command_id)) {
    side->bound_as = asked->command_id;
    side->env->ever_bound = true;
  }
  return FAULT_NONE;
}

static struct inbound *inbound_new(struct smpp_span frame) {
  struct inbound *inbound = calloc(1, sizeof *inbound + frame.len);
  struct smpp_fault fault;
  int result;

  if (!inbound)
    return NULL;
  inbound->len = frame.len;
  memcpy(inbound->octets, frame.ptr, frame.len);
  result = smpp_pdu_decode(smpp_span(inbound->octets, frame.len), NULL, &inbound->pdu, &fault);
  if (result != SMPP_OK && result != SMPP_ERR_UNSUPPORTED) {
    inbound->fault = FAULT_BODY;
    inbound->pdu.body_absent = true;
    inbound->pdu.tlvs = inbound->pdu.extra = smpp_span(NULL, 0);
  }
  return inbound;
}

/* What nobody will ask about any more once it is answered. */
static bool is_passing(const struct side *side, uint32_t command_id) {
  return !(command_id & SMPP_RESPONSE_BIT) &&
         (side->env->role == ROLE_ESME || command_id == SMPP_ENQUIRE_LINK);
}

/* If it is still there: whoever looked at it may have cleared the inbox. */
static void drop(struct side *side, struct inbound *inbound) {
  struct inbound **at = &side->inbox;

  while (*at && *at != inbound)
    at = &(*at)->next;
  if (!*at)
    return;
  if (side->inbox_end == &(*at)->next)
    side->inbox_end = at;
  *at = inbound->next;
  side->n_inbox--;
  free(inbound);
}

static void on_down(struct link *link, const char *words, bool broken);

static void on_frame(struct link *link, struct smpp_span frame) {
  struct side *side = link_data(link);
  struct inbound *inbound = inbound_new(frame);
  bool passing;
  int fault;

  if (!inbound)
    return;
  if (inbound->pdu.command_id & SMPP_RESPONSE_BIT) {
    fault = judge_response(side, &inbound->pdu);
    inbound->fault = fault ? fault : inbound->fault;
  } else if (inbound->pdu.command_id == SMPP_UNBIND) {
    side->unbound = true;
  }
  *side->inbox_end = inbound;
  side->inbox_end = &inbound->next;
  if (++side->n_inbox > INBOX_MAX) {
    on_down(link, "the peer sends without end", true);
    return;
  }
  inbound->owed = side->owner->sees(side, inbound);
  passing = !inbound->owed && is_passing(side, inbound->pdu.command_id);
  if (!inbound->owed && !(inbound->pdu.command_id & SMPP_RESPONSE_BIT))
    answer(side, inbound);
  side->owner->changed(side);
  if (passing)
    drop(side, inbound);
}

static void on_up(struct link *link) {
  struct side *side = link_data(link);

  side->link = link; /* one that was accepted is up before it is handed over */
  side->up = true;
  if (side->owner)
    side->owner->on_up(side);
}

static void on_down(struct link *link, const char *words, bool broken) {
  struct side *side = link_data(link);

  snprintf(side->words, sizeof side->words, "%s", words);
  side->up = false;
  side->over = true;
  side->broken = broken || link_half(link) > 0;
  link_close(link, broken);
  side->link = NULL;
  if (side->owner)
    side->owner->changed(side);
}

const struct link_calls side_link_calls = {on_up, on_frame, on_down};

/* --- life ------------------------------------------------------------------------ */

/* A generic_nack names a number and not whose request that was (4.3): our requests to a
 * client, which numbers its own from 1, are numbered from where it does not come to. */
#define FIRST_NUMBER_TO_ESME 1000000

struct side *side_new(struct run_env *env, unsigned number) {
  struct side *side = calloc(1, sizeof *side);

  if (!side)
    return NULL;
  side->composed = malloc(sizeof *side->composed);
  if (!side->composed) {
    free(side);
    return NULL;
  }
  side->env = env;
  side->vars = &env->vars;
  side->number = number;
  side->next_number = env->role == ROLE_ESME ? FIRST_NUMBER_TO_ESME : 0;
  side->inbox_end = &side->inbox;
  return side;
}

void side_close(struct side *side, bool reset) {
  link_close(side->link, reset);
  side->link = NULL;
  side->up = false;
  side->dropped = true;
}

void side_clear_inbox(struct side *side) {
  while (side->inbox) {
    struct inbound *next = side->inbox->next;

    free(side->inbox);
    side->inbox = next;
  }
  side->inbox_end = &side->inbox;
  side->n_inbox = 0;
}

void side_free(struct side *side) {
  if (!side)
    return;
  side_close(side, false);
  side_clear_inbox(side);
  free(side->asked);
  free(side->composed);
  free(side);
}

/* --- messages of this run ---------------------------------------------------------- */

struct sender_ids {
  struct sender_ids *next;
  struct run *run;
  char id[68];
};

void sender_ids_add(struct run_env *env, struct smpp_span message_id, struct run *run) {
  struct sender_ids *entry = calloc(1, sizeof *entry);

  if (!entry || message_id.len == 0 || message_id.len >= sizeof entry->id) {
    free(entry);
    return;
  }
  memcpy(entry->id, message_id.ptr, message_id.len);
  entry->run = run;
  entry->next = env->ids;
  env->ids = entry;
}

void sender_ids_forget(struct run_env *env, const struct run *run) {
  for (struct sender_ids *entry = env->ids; entry; entry = entry->next)
    if (entry->run == run)
      entry->run = NULL;
}

bool sender_ids_find(const struct run_env *env, const struct smpp_pdu *pdu, struct run **run) {
  *run = NULL;
  if (pdu->command_id != SMPP_DELIVER_SM && pdu->command_id != SMPP_DATA_SM)
    return false;
  for (const struct sender_ids *entry = env->ids; entry; entry = entry->next)
    if (receipt_is_for(pdu, entry->id)) {
      *run = entry->run;
      return true;
    }
  return false;
}

void run_env_free(struct run_env *env) {
  while (env->ids) {
    struct sender_ids *next = env->ids->next;

    free(env->ids);
    env->ids = next;
  }
}
