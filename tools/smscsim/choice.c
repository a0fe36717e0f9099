/* SPDX-License-Identifier: MIT
 *
 * smscsim/choice.c - values and their conditions as text. */
#include "choice.h"

#include "read.h"

#include <smpp/pdu.h>

#define IF " if "

const char choice_shape[] = "VALUE if WHEN | VALUE if WHEN | VALUE: the first that fits counts, "
                            "at most four have a condition, the last may have none";
static const char no_command[] = "without command=, or with one of which the value is asked";

void choices_init(struct choices *choices) {
  memset(choices, 0, sizeof *choices);
  values_init(&choices->values);
}

/* --- reading ---------------------------------------------------------------- */

static struct smpp_span trimmed(struct smpp_span text) {
  while (text.len && text.ptr[0] == ' ')
    text = smpp_span(text.ptr + 1, text.len - 1);
  while (text.len && text.ptr[text.len - 1] == ' ')
    text.len--;
  return text;
}

static bool cut_condition(struct smpp_span item, struct smpp_span *value, struct smpp_span *when) {
  for (size_t i = 0; i + sizeof IF - 1 <= item.len; i++)
    if (memcmp(item.ptr + i, IF, sizeof IF - 1) == 0) {
      *value = trimmed(smpp_span(item.ptr, i));
      *when = trimmed(smpp_span(item.ptr + i + sizeof IF - 1, item.len - i - (sizeof IF - 1)));
      return true;
    }
  *value = item;
  return false;
}

/* Whether there is such an occasion (value.h, choose.c). */
static bool is_asked_of(enum value_id id, uint32_t command_id) {
  if (value_infos[id].place != OF_SUBMISSIONS)
    return false;
  switch (command_id) {
  case SMPP_SUBMIT_SM:
  case SMPP_SUBMIT_MULTI:
  case SMPP_DATA_SM:
    return true;
  case SMPP_BIND_RECEIVER:
  case SMPP_BIND_TRANSMITTER:
  case SMPP_BIND_TRANSCEIVER:
    return id == VALUE_strict || id == VALUE_slow_read;
  case SMPP_DELIVER_SM:
    return id == VALUE_dcs0;
  case SMPP_QUERY_SM:
  case SMPP_CANCEL_SM:
  case SMPP_REPLACE_SM:
    return id == VALUE_slow_read;
  default:
    return false;
  }
}

static bool read_choice(enum value_id id, struct smpp_span value, struct smpp_span when,
                        struct choice *out, const char **why) {
  values_init(&out->values);
  *why = value_infos[id].shape;
  if (!value_set(&out->values, id, value))
    return false;
  *why = when_shape;
  if (!when_parse(when, &out->when))
    return false;
  *why = no_command;
  return !out->when.command || is_asked_of(id, out->when.command);
}

/* What a value is where no condition holds: as it is without being set. */
static void reset(struct values *values, enum value_id id) {
  value_set(values, id, smpp_span_of(value_infos[id].without));
}

bool choice_set(struct choices *choices, enum value_id id, struct smpp_span text,
                const char **why) {
  struct values values = choices->values;
  struct choice list[MAX_CHOICES];
  uint8_t n = 0;
  bool more = true;

  reset(&values, id);
  while (more) {
    struct smpp_span item = text, value, when;

    more = cut(text, '|', &item, &text);
    if (!cut_condition(trimmed(item), &value, &when)) {
      *why = more ? choice_shape : value_infos[id].shape;
      if (more || !value_set(&values, id, value))
        return false;
      break;
    }
    *why = choice_shape;
    if (n == MAX_CHOICES || !read_choice(id, value, when, &list[n], why))
      return false;
    n++;
  }
  choices->values = values;
  choices->n[id] = n;
  if (n)
    memcpy(choices->list[id], list, n * sizeof list[0]);
  return true;
}

/* --- writing ---------------------------------------------------------------- */

void choice_write(const struct choices *choices, enum value_id id, struct data_buffer *out) {
  for (unsigned i = 0; i < choices->n[id]; i++) {
    value_write(&choices->list[id][i].values, id, out);
    data_buffer_add_text(out, IF);
    when_write(&choices->list[id][i].when, out);
    data_buffer_add_text(out, " | ");
  }
  value_write(&choices->values, id, out);
}

bool choices_of(const struct choices *choices, enum value_place place) {
  for (unsigned id = 0; id < N_VALUES; id++)
    if (choices->n[id] && value_infos[id].place == place)
      return true;
  return false;
}

bool choice_is_set(const struct choices *choices, enum value_id id) {
  struct data_buffer now = {NULL, 0, 0, false}, without = {NULL, 0, 0, false};
  struct values values;
  bool set = choices->n[id] > 0;

  values_init(&values);
  value_write(&choices->values, id, &now);
  value_write(&values, id, &without);
  set = set || !smpp_span_equal(data_buffer_span(&now), data_buffer_span(&without));
  data_buffer_free(&now);
  data_buffer_free(&without);
  return set;
}
