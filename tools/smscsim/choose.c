/* SPDX-License-Identifier: MIT
 *
 * smscsim/choose.c - which of a value's choices counts now. Each asking is counted
 * and drawn as that of a switch is (wire.c). */
#include "smsc_internal.h"

#include "draw.h"

static bool holds(const struct smsc *smsc, unsigned place, const struct when *when,
                  const struct occasion *occasion, uint32_t *n_could, uint64_t now_ms) {
  if (!when_fits(when, occasion, now_ms - smsc->config.start_ms))
    return false;
  ++*n_could;
  return when_acts(when, *n_could,
                   draw(smsc->config.seed, occasion->session, *n_could,
                        (enum draw_purpose)(DRAW_CHOICE + place)));
}

/* *n: the how-manieth time it is this choice, 0 for the one without condition. */
static const struct values *choose(struct smsc *smsc, enum value_id id,
                                   const struct occasion *occasion, struct tally *tally,
                                   uint64_t now_ms, uint64_t *n) {
  const struct choices *choices = &smsc->behaviour.choices;

  *n = 0;
  for (unsigned i = 0; i < choices->n[id]; i++) {
    const struct choice *choice = &choices->list[id][i];

    if (holds(smsc, (unsigned)id * MAX_CHOICES + i, &choice->when, occasion, &tally->could[id][i],
              now_ms)) {
      *n = ++tally->did[id][i];
      smsc->counters.chosen[id][i]++;
      return &choice->values;
    }
  }
  return &choices->values;
}

const struct chosen *smsc__choose(struct smsc *smsc, struct link *link, uint32_t command_id,
                                  struct smpp_span to, uint64_t now_ms, struct chosen *room) {
  struct occasion occasion = {
      .session = link->number, .system_id = link->system_id, .command = command_id, .to = to};

  if (!smsc->chooses)
    return &smsc->plain;
  *room = smsc->plain;
  for (unsigned id = 0; id < N_VALUES; id++)
    if (value_infos[id].place == OF_SUBMISSIONS && id != VALUE_slow_read)
      room->of[id] = choose(smsc, (enum value_id)id, &occasion, &link->tally, now_ms, &room->n[id]);
  return room;
}

const struct values *smsc__value(struct smsc *smsc, struct link *link, enum value_id id,
                                 uint32_t command_id, uint64_t now_ms) {
  struct occasion occasion = {
      .session = link->number, .system_id = link->system_id, .command = command_id};
  uint64_t n;

  if (smsc->behaviour.choices.n[id] == 0)
    return smsc->plain.of[id];
  return choose(smsc, id, &occasion, &link->tally, now_ms, &n);
}

const struct values *smsc__value_at(struct smsc *smsc, struct account *account, enum value_id id,
                                    struct smpp_span to, uint64_t now_ms) {
  struct occasion occasion = {
      .system_id = account->system_id, .command = SMPP_DELIVER_SM, .to = to};
  uint64_t n;

  return choose(smsc, id, &occasion, &account->tally, now_ms, &n);
}

const struct values *smsc__choose_for(struct smsc *smsc, const struct message *message,
                                      enum value_id id, uint64_t now_ms) {
  struct occasion occasion = {.session = message->session, .to = message->to};
  struct account *account = smsc__account(smsc, message->system_id);
  uint64_t n;

  if (!account)
    return smsc->plain.of[id];
  occasion.system_id = account->system_id;
  return choose(smsc, id, &occasion, &account->tally, now_ms, &n);
}
