/* SPDX-License-Identifier: MIT
 *
 * smscsim/behaviour.c - values and switches under one roof: by name. */
#include "behaviour.h"

#include "read.h"
#include "wire.h"

#include <string.h>

void behaviour_init(struct behaviour *behaviour) {
  memset(behaviour, 0, sizeof *behaviour);
  choices_init(&behaviour->choices);
}

/* A switch of logic sees no PDU, and most others only some: with a command= that
 * they do not see, it would never act. */
static bool set_switch(struct behaviour *behaviour, size_t i, struct smpp_span value,
                       const char **why) {
  struct when when;

  *why = switch_shape;
  if (!when_parse(value, &when))
    return false;
  *why = "without command=, or with one whose PDUs the switch looks at";
  if (when.command && !wire_ever_suits(&switches[i], &when))
    return false;
  behaviour->when[i] = when;
  return true;
}

enum behaviour_result behaviour_set(struct behaviour *behaviour, struct smpp_span name,
                                    struct smpp_span value, const char **why) {
  bool good = false;

  for (unsigned i = 0; i < N_VALUES; i++)
    if (is_word(name, value_infos[i].name)) {
      good = choice_set(&behaviour->choices, (enum value_id)i, value, why);
      return good ? BEHAVIOUR_OK : BEHAVIOUR_BAD;
    }
  for (size_t i = 0; i < N_SWITCHES; i++)
    if (is_word(name, switches[i].name)) {
      good = set_switch(behaviour, i, value, why);
      return good ? BEHAVIOUR_OK : BEHAVIOUR_BAD;
    }
  *why = "no such behaviour";
  return BEHAVIOUR_UNKNOWN;
}

const char *behaviour_name(unsigned i) {
  if (i < N_VALUES)
    return value_infos[i].name;
  return i - N_VALUES < N_SWITCHES ? switches[i - N_VALUES].name : NULL;
}

bool behaviour_watches_wire(const struct behaviour *behaviour) {
  for (size_t i = 0; i < N_SWITCHES; i++)
    if (behaviour->when[i].on && switches[i].place != AT_LOGIC)
      return true;
  return false;
}

bool behaviour_welcomes(const struct behaviour *behaviour) {
  return behaviour->when[SWITCH_not_smpp].on || behaviour->when[SWITCH_enquire_at_connect].on ||
         behaviour->when[SWITCH_close_at_connect].on;
}

bool behaviour_watches_to(const struct behaviour *behaviour) {
  for (size_t i = 0; i < N_SWITCHES; i++)
    if (behaviour->when[i].on && behaviour->when[i].to[0])
      return true;
  return false;
}

/* Those that are off are left out: there are many. */
static void write_when(const char *name, const struct when *when, struct data_json_writer *json) {
  struct data_buffer text = {NULL, 0, 0, false};

  if (!when->on)
    return;
  when_write(when, &text);
  data_json_key(json, name);
  data_json_string(json, data_buffer_span(&text));
  data_buffer_free(&text);
}

/* With a condition it is text, whatever it is without. */
static void write_value(const struct choices *choices, enum value_id id,
                        struct data_json_writer *json) {
  struct data_buffer text = {NULL, 0, 0, false};
  struct smpp_span octets;

  choice_write(choices, id, &text);
  octets = data_buffer_span(&text);
  data_json_key(json, value_infos[id].name);
  if (choices->n[id] || value_infos[id].kind == VALUE_TEXT)
    data_json_string(json, octets);
  else if (value_infos[id].kind == VALUE_TRUTH)
    data_json_bool(json, is_word(octets, "yes"));
  else
    data_json_raw(json, octets);
  data_buffer_free(&text);
}

void behaviour_write(const struct behaviour *behaviour, struct data_json_writer *json) {
  for (unsigned i = 0; i < N_VALUES; i++)
    write_value(&behaviour->choices, (enum value_id)i, json);
  for (size_t i = 0; i < N_SWITCHES; i++)
    write_when(switches[i].name, &behaviour->when[i], json);
}
