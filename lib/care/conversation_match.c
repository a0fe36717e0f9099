/* SPDX-License-Identifier: MIT
 *
 * Which question a reply answers, and what its answer means where it came late,
 * again, or otherwise than before. */
#include <care/conversation_words.h>

struct match {
  struct care_conversation *state;
  const struct care_desk *desk;
  struct care_steps *out;
  struct smpp_span text;
  uint64_t now_ms;
};

static bool waits(const struct match *m, const struct care_open *open) {
  return open->status == CARE_OPEN_ASKED && m->now_ms < open->expires_ms;
}

static bool was_sent_from(const struct match *m, const struct care_open *open) {
  return open->address[0] &&
         smpp_span_equal(smpp_span_of(open->address), smpp_span_of(m->state->pending_to));
}

static bool is_code(struct smpp_span word, const char *code) {
  if (word.len != CARE_CODE_LEN || !code[0])
    return false;
  for (size_t i = 0; i < CARE_CODE_LEN; i++) {
    uint8_t c = word.ptr[i];
    if ((c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c) != (uint8_t)code[i])
      return false;
  }
  return true;
}

/* The question whose code the reply names; the code is blanked out. Two of them: none. */
static struct care_open *by_code(struct match *m, char *text) {
  struct care_open *found = NULL;
  struct smpp_span word;

  for (size_t at = 0; care__next_word(m->text, &at, &word);)
    for (size_t i = 0; i < CARE_OPEN_MAX; i++) {
      struct care_open *open = &m->state->open[i];
      if (open->status == CARE_OPEN_FREE || !is_code(word, open->code))
        continue;
      if (found && found != open)
        return NULL;
      found = open;
      memset(text + (word.ptr - m->text.ptr), ' ', CARE_CODE_LEN);
    }
  return found;
}

/* "A" or "B", after we asked which. */
static struct care_open *by_letter(struct match *m) {
  struct smpp_span word;
  size_t at = 0;
  uint64_t id;

  if (!m->state->which[1] || !care__next_word(m->text, &at, &word) || word.len != 1)
    return NULL;
  id = (word.ptr[0] | 0x20) == 'a'   ? m->state->which[0]
       : (word.ptr[0] | 0x20) == 'b' ? m->state->which[1]
                                     : 0;
  for (size_t i = 0; id && i < CARE_OPEN_MAX; i++)
    if (m->state->open[i].id == id && waits(m, &m->state->open[i]))
      return &m->state->open[i];
  return NULL;
}

/* The question of the letter that came before. */
static struct care_open *by_choice(const struct match *m) {
  if (m->state->which[1])
    return NULL;
  for (size_t i = 0; m->state->which[0] && i < CARE_OPEN_MAX; i++)
    if (m->state->open[i].id == m->state->which[0] && waits(m, &m->state->open[i]))
      return &m->state->open[i];
  return NULL;
}

static int judge(const struct match *m, const struct care_open *open, struct care_reply *reply) {
  struct care_asked plain = CARE_ASKED_INIT;
  const struct care_asked *asked = &plain;
  struct smpp_span language = smpp_span_of(open->language);

  plain.question = open->question;
  for (size_t i = 0; i < m->desk->n_asked; i++)
    if (m->desk->asked[i].id == open->id)
      asked = m->desk->asked[i].asked;
  return care_reply_judge(m->desk->lexicon, language.len ? language : m->desk->language, asked,
                          m->text, reply);
}

static bool is_understood(const struct care_reply *reply) {
  return reply->intent != CARE_INTENT_UNKNOWN && reply->intent != CARE_INTENT_AMBIGUOUS;
}

/* Of several that wait: sent from the address that was answered; or the only
 * one, of one patient, that the reply is an answer to. */
static int by_fit(struct match *m, struct care_open **found, struct care_open *fits[2],
                  unsigned *n_fit) {
  unsigned n_address = 0;
  struct care_open *at_address = NULL;

  *n_fit = 0;
  for (size_t i = 0; i < CARE_OPEN_MAX; i++) {
    struct care_open *open = &m->state->open[i];
    struct care_reply reply = CARE_REPLY_INIT;
    int result;

    if (!waits(m, open))
      continue;
    if (was_sent_from(m, open) && n_address++ == 0)
      at_address = open;
    result = judge(m, open, &reply);
    if (result != SMPP_OK)
      return result;
    if (is_understood(&reply) && reply.intent != CARE_INTENT_FREE && (*n_fit)++ < 2)
      fits[*n_fit - 1] = open;
  }
  if (n_address == 1)
    *found = at_address;
  else if (*n_fit == 1)
    *found = fits[0];
  return SMPP_OK;
}

static struct care_open *only_one(const struct match *m, unsigned *n) {
  struct care_open *one = NULL;

  *n = 0;
  for (size_t i = 0; i < CARE_OPEN_MAX; i++)
    if (waits(m, &m->state->open[i]) && (*n)++ == 0)
      one = &m->state->open[i];
  return *n == 1 ? one : NULL;
}

/* The one that was answered last, or expired; for what comes after. */
static struct care_open *latest(const struct match *m) {
  struct care_open *last = NULL;

  for (size_t i = 0; i < CARE_OPEN_MAX; i++) {
    struct care_open *open = &m->state->open[i];
    if (open->status != CARE_OPEN_FREE && (!last || open->asked_ms > last->asked_ms))
      last = open;
  }
  return last;
}

/* "A for .., B for .."; the first two that fit, or wait. */
static void ask_which(struct match *m, struct care_open *fits[2], unsigned n_fit) {
  uint64_t ids[2] = {n_fit > 0 ? fits[0]->id : 0, n_fit > 1 ? fits[1]->id : 0};
  unsigned n = n_fit < 2 ? 0 : 2;
  bool again = m->state->which[1] != 0;

  for (size_t i = 0; n < 2 && i < CARE_OPEN_MAX; i++)
    if (waits(m, &m->state->open[i]))
      ids[n++] = m->state->open[i].id;
  m->state->which[0] = m->state->which[1] = 0;
  if (again)
    care__step(m->out, CARE_ACT_HUMAN, "which_not_understood", 0);
  else if (care__reply_with(m->state, NULL, CARE_ACT_ASK_WHICH, "several_open", m->now_ms,
                            m->out)) {
    m->state->which[0] = ids[0];
    m->state->which[1] = ids[1];
  }
}

static void accept(struct match *m, struct care_open *open, const char *reason) {
  open->status = CARE_OPEN_ANSWERED;
  open->intent = m->out->reply.intent;
  open->thousandths = m->out->reply.answer.thousandths;
  m->state->which[0] = m->state->which[1] = 0;
  care__step(m->out, CARE_ACT_ANSWER, reason, open->id);
  if (m->out->reply.alarm)
    care__step(m->out, CARE_ACT_ALERT, "alarm", open->id);
  care__reply_with(m->state, open, CARE_ACT_ACKNOWLEDGE, reason, m->now_ms, m->out);
}

/* A telephone said it, and no person. */
static bool is_automatic(const struct care_reply *reply) {
  return smpp_span_equal(smpp_span_of(reply->rule), smpp_span_of("auto_reply"));
}

static void misunderstood(struct match *m, struct care_open *open) {
  if (m->out->reply.alarm)
    care__step(m->out, CARE_ACT_HUMAN, "alarm", open->id);
  else if (is_automatic(&m->out->reply))
    care__step(m->out, CARE_ACT_IGNORE, "auto_reply", open->id);
  else if (open->failures++ == 0)
    care__reply_with(m->state, open, CARE_ACT_ASK_AGAIN, "not_understood", m->now_ms, m->out);
  else
    care__step(m->out, CARE_ACT_HUMAN, "not_understood", open->id);
}

static bool is_same(const struct care_open *open, const struct care_reply *reply) {
  return open->intent == reply->intent && open->thousandths == reply->answer.thousandths;
}

/* Another reply to a question that has its answer: the last one counts, but a
 * place that was given away does not come back by itself. */
static void answered_before(struct match *m, struct care_open *open) {
  const struct care_reply *reply = &m->out->reply;

  if (!is_understood(reply)) {
    bool thanks = smpp_span_equal(smpp_span_of(reply->rule), smpp_span_of("acknowledgement"));
    care__step(m->out, thanks ? CARE_ACT_IGNORE : CARE_ACT_HUMAN,
               thanks ? "thanks" : "after_the_answer", open->id);
  } else if (is_same(open, reply) && reply->intent != CARE_INTENT_FREE)
    care__step(m->out, CARE_ACT_IGNORE, "repeated", open->id);
  else if (open->freed && reply->intent == CARE_INTENT_YES) {
    if (care__reply_with(m->state, open, CARE_ACT_TOO_LATE, "place_given_away", m->now_ms, m->out))
      care__step(m->out, CARE_ACT_HUMAN, "place_given_away", open->id);
  } else {
    accept(m, open, "changed");
    care__step(m->out, CARE_ACT_ALERT, "changed", open->id);
  }
}

static void too_late(struct match *m, struct care_open *open) {
  const struct care_reply *reply = &m->out->reply;

  if (smpp_span_equal(smpp_span_of(reply->rule), smpp_span_of("acknowledgement"))) {
    care__step(m->out, CARE_ACT_IGNORE, "thanks", open->id);
    return;
  }
  if (care__reply_with(m->state, open, CARE_ACT_TOO_LATE, "late", m->now_ms, m->out))
    care__step(m->out, CARE_ACT_HUMAN, "late", open->id);
}

static int settle(struct match *m, struct care_open *open) {
  int result = judge(m, open, &m->out->reply);

  if (result != SMPP_OK)
    return result;
  if (open->status == CARE_OPEN_CLOSED || m->now_ms >= open->expires_ms)
    too_late(m, open);
  else if (open->status == CARE_OPEN_ANSWERED)
    answered_before(m, open);
  else if (is_understood(&m->out->reply))
    accept(m, open, "answered");
  else
    misunderstood(m, open);
  return SMPP_OK;
}

/* Answered A or B: the reply to settle is the next one. */
static void chose(struct match *m, struct care_open *open) {
  m->state->which[0] = open->id;
  m->state->which[1] = 0;
  care__reply_with(m->state, open, CARE_ACT_ASK_AGAIN, "chosen", m->now_ms, m->out);
}

static int find_and_settle(struct match *m, char *text) {
  struct care_open *open = by_code(m, text), *fits[2] = {NULL, NULL};
  unsigned n = 0, n_fit = 0;

  if (!open && (open = by_letter(m)) != NULL) {
    chose(m, open);
    return SMPP_OK;
  }
  if (!open)
    open = by_choice(m);
  if (!open)
    open = only_one(m, &n);
  if (!open && n > 1) {
    int result = by_fit(m, &open, fits, &n_fit);
    if (result != SMPP_OK)
      return result;
    if (!open) {
      ask_which(m, fits, n_fit);
      return SMPP_OK;
    }
  }
  if (!open)
    open = latest(m);
  if (open)
    return settle(m, open);
  care__step(m->out, CARE_ACT_ROUTE, "nothing_asked", 0);
  return SMPP_OK;
}

/* Words that a person should read soon, whatever was asked and whatever became of it:
 * staff are told at once, and the patient whom to call. */
static void mind_alarm(struct match *m) {
  const struct care_steps *steps = m->out;
  uint64_t question = steps->n > 0 ? steps->items[0].question : 0;
  bool told = !steps->reply.alarm || is_automatic(&steps->reply), said = false;
  const char *why;

  for (unsigned i = 0; i < steps->n; i++) {
    told |= steps->items[i].act == CARE_ACT_ALERT && strcmp(steps->items[i].reason, "alarm") == 0;
    said |= steps->items[i].act == CARE_ACT_TOO_LATE;
  }
  if (told)
    return;
  care__step(m->out, CARE_ACT_ALERT, "alarm", question);
  if (!said && care__may_reply(m->state, NULL, m->now_ms, &why))
    care__reply_with(m->state, NULL, CARE_ACT_SEND_HELP, "alarm", m->now_ms, m->out);
}

int care_conversation_due(struct care_conversation *state, const struct care_desk *desk,
                          uint64_t now_ms, struct care_steps *out) {
  char text[CARE_REPLY_MAX], room[CARE_REPLY_MAX];
  struct match m = {.state = state, .desk = desk, .out = out, .now_ms = now_ms};
  struct care_steps none = {0};
  struct smpp_span said;
  const char *why;
  int result;

  *out = none;
  if (!state->due_ms || now_ms < state->due_ms)
    return SMPP_OK;
  said = care__without_echo(state, smpp_span(state->pending, state->pending_len), room);
  if (said.len)
    memcpy(text, said.ptr, said.len);
  m.text = smpp_span(text, said.len);
  result =
      care_reply_parse(desk->lexicon, desk->language, CARE_QUESTION_OPTOUT, m.text, &out->reply);
  if (result != SMPP_OK)
    return result;
  if (!care__may_reply(state, NULL, now_ms, &why) &&
      !smpp_span_equal(smpp_span_of(why), smpp_span_of("cap_day")))
    care__step(out, CARE_ACT_HUMAN, why, 0);
  else
    result = find_and_settle(&m, text);
  if (result == SMPP_OK) {
    mind_alarm(&m);
    state->due_ms = 0;
    state->pending_len = 0;
  }
  return result;
}
