/* SPDX-License-Identifier: MIT
 *
 * One telephone's conversation: what came is checked, held for a moment, matched
 * to a question, judged, and turned into what is to be done. */
#include <care/conversation_words.h>

#define FAST_MS 2000 /* nobody reads and types that fast, */
#define FAST_MAX 3   /* three times in a row */
#define SAME_TEXT_MS 4000
#define DAY_MS (24u * 3600u * 1000u)
#define SHORT_CODE 6 /* digits, at most */

static const char *const acts[] = {"ignore",    "wait",     "answer",    "acknowledge", "ask_again",
                                   "ask_which", "too_late", "send_help", "optout_ack",  "block",
                                   "unblock",   "route",    "alert",     "human"};

const char *care_act_name(int act) {
  return act < 0 || act > CARE_ACT_HUMAN ? NULL : acts[act];
}

struct care_step *care__step(struct care_steps *out, int act, const char *reason,
                             uint64_t question) {
  struct care_step *decision = &out->items[out->n];

  if (out->n == CARE_STEPS_MAX)
    return &out->items[CARE_STEPS_MAX - 1];
  *decision = (struct care_step){act, reason, question, 0};
  out->n++;
  return decision;
}

/* FNV-1a; 0 stands for none. */
static uint64_t digest(struct smpp_span text) {
  uint64_t hash = 14695981039346656037u;

  for (size_t i = 0; i < text.len; i++)
    hash = (hash ^ text.ptr[i]) * 1099511628211u;
  return hash ? hash : 1;
}

/* --- who may be answered ------------------------------------------------------------ */

static bool is_among(const struct care_desk *desk, struct smpp_span address) {
  for (size_t i = 0; i < desk->n_addresses; i++)
    if (smpp_span_equal(desk->addresses[i], address))
      return true;
  return false;
}

/* Why a number gets no automatic reply, or NULL. */
static const char *unanswerable(const struct care_desk *desk, struct smpp_span from) {
  size_t digits = 0;

  if (is_among(desk, from))
    return "own_number";
  for (size_t i = 0; i < from.len; i++) {
    if (from.ptr[i] >= '0' && from.ptr[i] <= '9')
      digits++;
    else if (i > 0 || from.ptr[i] != '+')
      return "alphanumeric";
  }
  return digits <= SHORT_CODE ? "short_code" : NULL;
}

static bool has_person(const struct care_conversation *state, uint64_t now_ms) {
  return now_ms < state->human_until_ms;
}

static bool day_is_full(const struct care_conversation *state, uint64_t now_ms) {
  for (size_t i = 0; i < CARE_AUTOMATIC_DAY_MAX; i++)
    if (!state->automatic_ms[i] || now_ms >= state->automatic_ms[i] + DAY_MS)
      return false;
  return true;
}

bool care__may_reply(const struct care_conversation *state, const struct care_open *open,
                     uint64_t now_ms, const char **why) {
  *why = state->opted_out                                ? "opted_out"
         : has_person(state, now_ms)                     ? "with_human"
         : state->fast >= FAST_MAX                       ? "loop"
         : open && open->automatic >= CARE_AUTOMATIC_MAX ? "cap_conversation"
         : day_is_full(state, now_ms)                    ? "cap_day"
                                                         : NULL;
  return !*why;
}

/* An automatic reply, counted; a person instead where there must be none. */
bool care__reply_with(struct care_conversation *state, struct care_open *open, int act,
                      const char *reason, uint64_t now_ms, struct care_steps *out) {
  const char *why;
  size_t oldest = 0;

  if (!care__may_reply(state, open, now_ms, &why)) {
    care__step(out, CARE_ACT_HUMAN, why, open ? open->id : 0);
    return false;
  }
  care__step(out, act, reason, open ? open->id : 0);
  if (open)
    open->automatic++;
  for (size_t i = 1; i < CARE_AUTOMATIC_DAY_MAX; i++)
    if (state->automatic_ms[i] < state->automatic_ms[oldest])
      oldest = i;
  state->automatic_ms[oldest] = now_ms ? now_ms : 1;
  return true;
}

/* --- what was seen before -------------------------------------------------------------- */

/* A text that comes twice at once is one, but not where we asked something in
 * between: "oui" to two questions is two answers. */
static const char *repeated(struct care_conversation *state, const struct care_inbound *inbound,
                            uint64_t now_ms) {
  uint64_t text = digest(inbound->text), id = inbound->id.len ? digest(inbound->id) : 0;
  bool same = !id && text == state->last_text && now_ms - state->last_inbound_ms < SAME_TEXT_MS &&
              state->last_inbound_ms > state->last_outbound_ms;

  for (size_t i = 0; id && i < CARE_OPEN_MAX; i++)
    if (state->seen[i] == id)
      return "duplicate_id";
  if (id)
    state->seen[state->next_seen++ % CARE_OPEN_MAX] = id;
  state->last_text = text;
  return same ? "duplicate_text" : NULL;
}

static void note_speed(struct care_conversation *state, uint64_t now_ms) {
  bool first = state->last_inbound_ms <= state->last_outbound_ms;

  if (state->last_outbound_ms && first) {
    bool fast = now_ms - state->last_outbound_ms < FAST_MS;
    if (state->fast < FAST_MAX)
      state->fast = fast ? state->fast + 1 : 0;
  }
  state->last_inbound_ms = now_ms ? now_ms : 1;
}

/* --- opting out, in, and help ------------------------------------------------------------ */

static void opt_out(struct care_conversation *state, uint64_t now_ms, struct care_steps *out) {
  if (!state->optout_ack_ms || now_ms >= state->optout_ack_ms + DAY_MS) {
    care__step(out, CARE_ACT_OPTOUT_ACK, "opted_out", 0);
    state->optout_ack_ms = now_ms ? now_ms : 1;
  }
  care__step(out, CARE_ACT_BLOCK, "opted_out", 0);
  state->opted_out = true;
  state->due_ms = 0;
  state->pending_len = 0;
  for (size_t i = 0; i < CARE_OPEN_MAX; i++)
    if (state->open[i].status == CARE_OPEN_ASKED) {
      care__step(out, CARE_ACT_HUMAN, "opted_out", state->open[i].id);
      return;
    }
}

/* "Non, et arrêtez": the place is free all the same, if it is clear which. */
static void keep_the_no(struct care_conversation *state, struct care_steps *out) {
  struct care_open *only = NULL;
  bool no = false;

  for (unsigned i = 0; i < out->reply.n_secondary; i++)
    no |= out->reply.secondary[i] == CARE_INTENT_NO;
  for (size_t i = 0; no && i < CARE_OPEN_MAX; i++)
    if (state->open[i].status == CARE_OPEN_ASKED) {
      no = only == NULL;
      only = &state->open[i];
    }
  if (!no || !only || only->question != CARE_QUESTION_CONFIRM)
    return;
  only->status = CARE_OPEN_ANSWERED;
  only->intent = CARE_INTENT_NO;
  care__step(out, CARE_ACT_ANSWER, "secondary_no", only->id);
}

/* The one question that waits; 0: none, or several. */
static uint64_t only_question(const struct care_conversation *state) {
  uint64_t id = 0;
  unsigned n = 0;

  for (size_t i = 0; i < CARE_OPEN_MAX; i++)
    if (state->open[i].status == CARE_OPEN_ASKED && n++ == 0)
      id = state->open[i].id;
  return n == 1 ? id : 0;
}

/* What is decided at once, in every state; false if it is none of these. */
static bool decide_at_once(struct care_conversation *state, uint64_t now_ms,
                           struct care_steps *out) {
  const struct care_reply *reply = &out->reply;

  if (reply->intent == CARE_INTENT_OPTOUT) {
    keep_the_no(state, out);
    opt_out(state, now_ms, out);
  } else if (smpp_span_equal(smpp_span_of(reply->rule), smpp_span_of("footer_echo"))) {
    state->human_until_ms = UINT64_MAX;
    care__step(out, CARE_ACT_HUMAN, "footer_echo", only_question(state));
  } else if (reply->intent == CARE_INTENT_OPTIN) {
    care__step(out, state->optout_ack_ms ? CARE_ACT_UNBLOCK : CARE_ACT_IGNORE, "opted_in", 0);
    state->opted_out = false;
  } else if (reply->intent == CARE_INTENT_HELP)
    care__reply_with(state, NULL, CARE_ACT_SEND_HELP, "help", now_ms, out);
  else
    return false;
  return true;
}

/* --- holding for more ----------------------------------------------------------------------- */

static void hold(struct care_conversation *state, const struct care_inbound *inbound,
                 uint64_t now_ms) {
  size_t room = sizeof state->pending - state->pending_len, len = inbound->text.len;
  size_t to = inbound->to.len < CARE_ADDRESS_MAX ? inbound->to.len : CARE_ADDRESS_MAX - 1;

  if (state->pending_len == 0)
    state->due_ms = now_ms + CARE_JOIN_MS;
  else if (room > 0) {
    state->pending[state->pending_len++] = '\n';
    room--;
  }
  if (len > room)
    len = room;
  if (len)
    memcpy(state->pending + state->pending_len, inbound->text.ptr, len);
  state->pending_len += (uint32_t)len;
  memset(state->pending_to, 0, sizeof state->pending_to);
  if (to)
    memcpy(state->pending_to, inbound->to.ptr, to);
}

int care_conversation_receive(struct care_conversation *state, const struct care_desk *desk,
                              const struct care_inbound *inbound, uint64_t now_ms,
                              struct care_steps *out) {
  char text[CARE_REPLY_MAX];
  struct smpp_span said = care__without_echo(state, inbound->text, text);
  struct care_steps none = {0};
  const char *why;
  int result;

  *out = none;
  result = care_reply_parse(desk->lexicon, desk->language, CARE_QUESTION_OPTOUT, said, &out->reply);
  if (result != SMPP_OK)
    return result;
  why = repeated(state, inbound, now_ms);
  if (why) {
    care__step(out, CARE_ACT_IGNORE, why, 0);
    return SMPP_OK;
  }
  note_speed(state, now_ms);
  why = unanswerable(desk, inbound->from);
  if (why) {
    care__step(out, CARE_ACT_HUMAN, why, 0);
    return SMPP_OK;
  }
  if (inbound->partial)
    out->reply.n_secondary = 0;
  if (inbound->partial && out->reply.intent != CARE_INTENT_OPTOUT)
    care__step(out, CARE_ACT_HUMAN, "incomplete", 0);
  else if (!decide_at_once(state, now_ms, out)) {
    hold(state, inbound, now_ms);
    care__step(out, CARE_ACT_WAIT, "joining", 0)->until_ms = state->due_ms;
    return SMPP_OK;
  }
  if (out->reply.alarm)
    care__step(out, CARE_ACT_ALERT, "alarm", 0);
  return SMPP_OK;
}

/* --- the caller's notes ----------------------------------------------------------------------- */

static struct care_open *open_of(struct care_conversation *state, uint64_t id) {
  for (size_t i = 0; id && i < CARE_OPEN_MAX; i++)
    if (state->open[i].status != CARE_OPEN_FREE && state->open[i].id == id)
      return &state->open[i];
  return NULL;
}

static bool codes_equal(const char *a, const char *b) {
  return memcmp(a, b, CARE_CODE_LEN) == 0;
}

/* A free place, or the oldest question that waits for nothing. */
static struct care_open *place_for(struct care_conversation *state) {
  struct care_open *best = NULL;

  for (size_t i = 0; i < CARE_OPEN_MAX; i++) {
    struct care_open *open = &state->open[i];
    if (open->status == CARE_OPEN_FREE)
      return open;
    if (open->status != CARE_OPEN_ASKED && (!best || open->asked_ms < best->asked_ms))
      best = open;
  }
  return best;
}

int care_conversation_ask(struct care_conversation *state, const struct care_open *open) {
  struct care_open *place = open_of(state, open->id);

  if (open->id == 0 || !care_question_name(open->question))
    return SMPP_ERR_INVALID;
  for (size_t i = 0; open->code[0] && i < CARE_OPEN_MAX; i++)
    if (state->open[i].status == CARE_OPEN_ASKED && state->open[i].id != open->id &&
        codes_equal(state->open[i].code, open->code))
      return SMPP_ERR_STATE;
  if (!place)
    place = place_for(state);
  if (!place)
    return SMPP_ERR_FULL;
  *place = *open;
  place->status = CARE_OPEN_ASKED;
  place->intent = CARE_INTENT_UNKNOWN;
  place->thousandths = 0;
  place->failures = place->automatic = 0;
  place->freed = false;
  place->language[CARE_LANGUAGE_MAX - 1] = place->address[CARE_ADDRESS_MAX - 1] = '\0';
  place->code[CARE_CODE_LEN] = '\0';
  return SMPP_OK;
}

void care_conversation_sent(struct care_conversation *state, struct smpp_span text,
                            uint64_t now_ms) {
  size_t len = text.len < CARE_ECHO_MAX ? text.len : CARE_ECHO_MAX;

  if (len)
    memcpy(state->echo, text.ptr, len);
  state->echo_len = (uint32_t)len;
  state->last_outbound_ms = now_ms ? now_ms : 1;
}

int care_conversation_close(struct care_conversation *state, uint64_t id) {
  struct care_open *open = open_of(state, id);

  if (!open)
    return SMPP_ERR_NOT_FOUND;
  open->status = CARE_OPEN_CLOSED;
  return SMPP_OK;
}

int care_conversation_free_place(struct care_conversation *state, uint64_t id) {
  struct care_open *open = open_of(state, id);

  if (!open)
    return SMPP_ERR_NOT_FOUND;
  open->freed = true;
  return SMPP_OK;
}

void care_conversation_hand_over(struct care_conversation *state, uint64_t until_ms) {
  state->human_until_ms = until_ms;
}

void care_conversation_release(struct care_conversation *state) {
  state->human_until_ms = 0;
  state->fast = 0;
}
