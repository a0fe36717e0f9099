/* SPDX-License-Identifier: MIT
 *
 * smscsim/answer.c - how answers to submissions leave: at once or after their
 * latency, and the troubles that befall them on the way (trouble.h). A message
 * whose answer is lost was taken all the same, and gets its receipt: that is what
 * makes an SMSC hard. */
#include "smsc_internal.h"

#include "draw.h"

#include <smpp/codec.h>
#include <smpp/names.h>
#include <smpp/tlv.h>
#include <stdlib.h>

#define MILLION 1000000u
#define HELD_MOST_MS 50u /* what is held for another order waits no longer for company */
#define HEADER_SIZE 16u
#define WIRE_SIZE 8192u /* a submit_multi_resp of 254 entries, and a bad TLV */
#define WRONG_SEQUENCE 0x40000000u
#define TOO_LONG_BY 48u

/* An answer that waits for its latency to pass, or for others to overtake it. */
struct late_answer {
  struct late_answer *next; /* of those that the link holds */
  struct link *link;        /* a reference */
  struct answer answer;
  char id[MESSAGE_ID_SIZE];
  size_t len;
  uint8_t unsuccess[];
};

/* --- bodies and octets ------------------------------------------------------- */

static bool has_body(const struct answer *answer) {
  return answer->status == SMPP_STATUS_ROK || answer->tlvs_len > 0;
}

static void set_body(const struct answer *answer, struct smpp_pdu *body) {
  memset(body, 0, sizeof *body);
  body->command_id = answer->command_id | SMPP_RESPONSE_BIT;
  body->command_status = answer->status;
  body->sequence_number = answer->sequence_number;
  body->body_absent = !has_body(answer);
  body->tlvs = smpp_span(answer->tlvs, answer->tlvs_len);
  if (answer->command_id == SMPP_SUBMIT_MULTI) {
    body->submit_multi_resp.message_id = smpp_span_of(answer->id);
    body->submit_multi_resp.no_unsuccess = answer->no_unsuccess;
    body->submit_multi_resp.unsuccess_smes = answer->unsuccess;
  } else {
    body->sm_resp.message_id = smpp_span_of(answer->id);
  }
}

static void put_u32(uint8_t *at, uint32_t value) {
  for (unsigned i = 0; i < 4; i++)
    at[i] = (uint8_t)(value >> (24 - 8 * i));
}

static void spoil(uint8_t wire[WIRE_SIZE], size_t *len, uint8_t how, uint32_t sequence_number) {
  /* additional_status_info_text, of which two octets of 32 are there */
  static const uint8_t cut_tlv[] = {0x00, 0x1D, 0x00, 0x20, 'O', 'K'};

  switch ((enum malform)how) {
  case MALFORM_SEQUENCE:
    put_u32(wire + 12, sequence_number ^ WRONG_SEQUENCE);
    break;
  case MALFORM_COMMAND:
    put_u32(wire + 4, SMPP_DELIVER_SM_RESP);
    break;
  case MALFORM_TLV:
    memcpy(wire + *len, cut_tlv, sizeof cut_tlv);
    *len += sizeof cut_tlv;
    put_u32(wire, (uint32_t)*len);
    break;
  case MALFORM_SHORT:
    put_u32(wire, HEADER_SIZE - 4);
    break;
  case MALFORM_LONG:
    put_u32(wire, (uint32_t)*len + TOO_LONG_BY);
    break;
  }
}

/* The answer's octets; 0: it cannot be written. */
static size_t encode(const struct answer *answer, uint8_t wire[WIRE_SIZE]) {
  struct smpp_pdu pdu;
  size_t len;

  set_body(answer, &pdu);
  return smpp_pdu_encode(&pdu, NULL, 0, wire, WIRE_SIZE - 16, &len, NULL) == SMPP_OK ? len : 0;
}

/* --- sending ------------------------------------------------------------------- */

static uint64_t draw_for(const struct smsc *smsc, const struct link *link,
                         const struct answer *answer, enum draw_purpose purpose) {
  return draw(smsc->config.seed, link->number, answer->pdu, purpose);
}

static void send_malformed(struct smsc *smsc, struct link *link, const struct answer *answer) {
  uint8_t wire[WIRE_SIZE];
  size_t len = encode(answer, wire);

  if (len == 0)
    return;
  smsc->counters.malformed++;
  spoil(wire, &len, answer->malform, answer->sequence_number);
  smsc->config.port.write_raw(link->handle, smpp_span(wire, len));
}

static void send(struct smsc *smsc, struct link *link, const struct answer *answer) {
  struct smpp_pdu body;

  if (!link->handle || link->deaf)
    return;
  if (answer->malformed) {
    send_malformed(smsc, link, answer);
    return;
  }
  set_body(answer, &body);
  /* Not taken where the link is ending, or the peer has not read for so long that
   * no answer finds room: it never hears of it then, as of any lost answer. */
  smsc__respond(smsc, link, answer->command_id, answer->request, answer->status,
                has_body(answer) ? &body : NULL);
}

/* Whether the link is in the silent end of its present `every`. */
static bool silent_now(const struct link *link, const struct answer *answer, uint64_t now_ms) {
  return answer->silence_every_ms && (now_ms - link->since_ms) % answer->silence_every_ms >=
                                         answer->silence_every_ms - answer->silence_ms;
}

/* --- waiting --------------------------------------------------------------------- */

static struct late_answer *late_new(struct link *link, const struct answer *answer) {
  struct late_answer *late = malloc(sizeof *late + answer->unsuccess.len);

  if (!late)
    return NULL;
  memset(late, 0, sizeof *late);
  late->link = link;
  link->refs++;
  link->n_waiting++;
  late->answer = *answer;
  late->len = answer->unsuccess.len;
  snprintf(late->id, sizeof late->id, "%s", answer->id);
  if (late->len)
    memcpy(late->unsuccess, answer->unsuccess.ptr, late->len);
  late->answer.id = late->id;
  late->answer.unsuccess = smpp_span(late->unsuccess, late->len);
  return late;
}

void smsc__late_answer_drop(void *what) {
  struct late_answer *late = what;

  late->link->n_waiting--;
  link_unref(late->link);
  free(late);
}

/* Takes the i-th of those that a link holds. */
static struct late_answer *take_held(struct link *link, uint64_t i) {
  struct late_answer **at = &link->held, *late;

  while (i-- > 0)
    at = &(*at)->next;
  late = *at;
  *at = late->next;
  link->n_held--;
  return late;
}

void smsc__release(struct smsc *smsc, struct link *link) {
  while (link->n_held) {
    uint64_t drawn = draw_for(smsc, link, &link->held->answer, DRAW_ORDER);
    struct late_answer *late = take_held(link, draw_between(drawn, 0, link->n_held - 1));

    send(smsc, link, &late->answer);
    smsc__late_answer_drop(late);
  }
}

void smsc__release_due(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  if (now_ms >= link->release_ms)
    smsc__release(smsc, link);
  link_unref(link);
}

/* Takes it. */
static void hold(struct smsc *smsc, struct late_answer *late, uint64_t now_ms) {
  struct link *link = late->link;

  if (link->n_held == 0) {
    link->release_ms = now_ms + HELD_MOST_MS;
    if (!smsc__due(smsc, link->release_ms, DUE_RELEASE, link)) {
      send(smsc, link, &late->answer);
      smsc__late_answer_drop(late);
      return;
    }
    link->refs++;
  }
  late->next = link->held;
  link->held = late;
  if (++link->n_held >= late->answer.reorder)
    smsc__release(smsc, link);
}

void smsc__late_answer(struct smsc *smsc, void *what, uint64_t now_ms) {
  struct late_answer *late = what;

  if (!late->link->handle) {
    smsc__late_answer_drop(late);
  } else if (silent_now(late->link, &late->answer, now_ms)) {
    smsc->counters.unanswered++;
    smsc__late_answer_drop(late);
  } else if (late->answer.reorder > 1) {
    hold(smsc, late, now_ms);
  } else {
    send(smsc, late->link, &late->answer);
    smsc__late_answer_drop(late);
  }
}

/* Now, or later; where there is no memory for later, now. */
static void give(struct smsc *smsc, struct link *link, const struct answer *answer,
                 uint64_t answer_ms, uint64_t now_ms) {
  bool waits = answer_ms > now_ms || answer->reorder > 1;
  struct late_answer *late = waits ? late_new(link, answer) : NULL;

  if (late && answer_ms > now_ms && smsc__due(smsc, answer_ms, DUE_ANSWER, late))
    return;
  if (late)
    smsc__late_answer(smsc, late, now_ms);
  else if (silent_now(link, answer, now_ms))
    smsc->counters.unanswered++;
  else
    send(smsc, link, answer);
}

/* --- ends -------------------------------------------------------------------------- */

enum cut_kind { CUT_BEFORE, CUT_WITHIN, CUT_AFTER, CUT_RESET, N_CUT_KINDS };

/* The line ends with this submission: before its answer, in the middle of it,
 * behind it, or with a reset that may destroy what was on its way. */
static void cut_line(struct smsc *smsc, struct link *link, const struct answer *answer) {
  uint64_t kind =
      draw_between(draw_for(smsc, link, answer, DRAW_CUT), 0, (uint64_t)N_CUT_KINDS - 1);
  uint8_t wire[WIRE_SIZE];
  size_t len = encode(answer, wire);

  smsc->counters.cuts++;
  if (kind == CUT_AFTER)
    send(smsc, link, answer);
  else
    smsc->counters.unanswered++;
  if (kind == CUT_WITHIN)
    smsc->config.port.write_raw(link->handle, smpp_span(wire, len / 2));
  link->deaf = true;
  smsc->config.port.disconnect(link->handle, kind == CUT_RESET);
}

/* From here on it hears nothing and says nothing, but the line stays. */
static void fall_silent(struct smsc *smsc, struct link *link) {
  smsc->counters.unanswered++;
  link->deaf = true;
  smsc->config.port.pause_reading(link->handle, true);
}

static bool is_nth(uint64_t n, uint32_t every) {
  return every && n % every == 0;
}

/* The how-manieth submission this is that has the value. */
static uint64_t nth(const struct link *link, const struct chosen *chosen, enum value_id id) {
  return chosen->n[id] ? chosen->n[id] : link->n_submissions;
}

static enum mishap mishap_of(const struct link *link, const struct chosen *chosen) {
  uint32_t silence_after = chosen->of[VALUE_silence]->trouble.silence_after;

  if (is_nth(nth(link, chosen, VALUE_disconnect_every),
             chosen->of[VALUE_disconnect_every]->trouble.disconnect_every))
    return MISHAP_CUT;
  if (silence_after && nth(link, chosen, VALUE_silence) >= silence_after)
    return MISHAP_SILENCE;
  if (is_nth(nth(link, chosen, VALUE_drop_every), chosen->of[VALUE_drop_every]->trouble.drop_every))
    return MISHAP_LOST;
  return MISHAP_NONE;
}

void smsc__befall(const struct smsc *smsc, const struct link *link, const struct chosen *chosen,
                  struct answer *answer) {
  const struct trouble *malform = &chosen->of[VALUE_malform]->trouble;
  const struct trouble *silence = &chosen->of[VALUE_silence]->trouble;

  answer->mishap = (uint8_t)mishap_of(link, chosen);
  answer->malformed = malform->malform_share &&
                      draw_for(smsc, link, answer, DRAW_MALFORM) % MILLION < malform->malform_share;
  if (answer->malformed)
    answer->malform =
        (uint8_t)weighed_draw(&malform->malforms, draw_for(smsc, link, answer, DRAW_MALFORM_KIND));
  answer->reorder = chosen->of[VALUE_reorder]->trouble.reorder;
  answer->silence_ms = silence->silence_ms;
  answer->silence_every_ms = silence->silence_every_ms;
}

void smsc__answer(struct smsc *smsc, struct link *link, const struct answer *answer,
                  uint64_t answer_ms, uint64_t now_ms) {
  switch ((enum mishap)answer->mishap) {
  case MISHAP_CUT:
    cut_line(smsc, link, answer);
    break;
  case MISHAP_SILENCE:
    fall_silent(smsc, link);
    break;
  case MISHAP_LOST:
    smsc->counters.unanswered++;
    break;
  case MISHAP_NONE:
    give(smsc, link, answer, answer_ms, now_ms);
    break;
  }
}

/* --- reading slowly ------------------------------------------------------------------ */

void smsc__read_slowly(struct smsc *smsc, struct link *link, const struct smpp_pdu *pdu,
                       uint64_t now_ms) {
  uint32_t rate =
      smsc__value(smsc, link, VALUE_slow_read, pdu->command_id, now_ms)->trouble.slow_read;
  uint64_t now_us = now_ms * 1000;

  if (rate == 0 || link->deaf)
    return;
  if (link->read_until_us < now_us)
    link->read_until_us = now_us;
  link->read_until_us += (uint64_t)smpp_pdu_encoded_len(pdu) * MILLION / rate;
  if (link->slow || link->read_until_us < now_us + 1000 ||
      !smsc__due(smsc, link->read_until_us / 1000, DUE_READ, link))
    return;
  link->refs++;
  link->slow = true;
  smsc->config.port.pause_reading(link->handle, true);
}

void smsc__read_on(struct smsc *smsc, struct link *link, uint64_t now_ms) {
  if (link->handle && !link->deaf && link->read_until_us / 1000 > now_ms &&
      smsc__due(smsc, link->read_until_us / 1000, DUE_READ, link))
    return;
  link->slow = false;
  if (link->handle && !link->deaf)
    smsc->config.port.pause_reading(link->handle, false);
  link_unref(link);
}
