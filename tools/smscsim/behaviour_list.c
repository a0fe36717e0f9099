/* SPDX-License-Identifier: MIT
 *
 * smscsim/behaviour_list.c - the names of behaviours for people: all of them
 * explained, and the one that a slip of the pen meant. */
#include "behaviour.h"

#define MOST_SLIPS 3u
#define NAME_SIZE 64u

/* --- the list ------------------------------------------------------------------ */

static void add_padded(struct data_buffer *out, const char *text, size_t width) {
  data_buffer_add_text(out, text);
  for (size_t i = strlen(text); i < width; i++)
    data_buffer_add_char(out, ' ');
  data_buffer_add_text(out, "  ");
}

static void list_switch(const struct switch_info *info, struct data_buffer *out) {
  add_padded(out, info->name, 24);
  add_padded(out, switch_kind_word(info->kind), 5);
  add_padded(out, info->clause, 10);
  data_buffer_add_text(out, info->text);
  data_buffer_add_char(out, '\n');
}

static void list_value(const struct value_info *info, struct data_buffer *out) {
  add_padded(out, info->name, 24);
  add_padded(out, "value", 5);
  add_padded(out, "-", 10);
  data_buffer_add_text(out, info->text);
  data_buffer_add_text(out, ": ");
  data_buffer_add_text(out, info->shape);
  data_buffer_add_text(out, " (");
  data_buffer_add_text(out, info->without);
  data_buffer_add_text(out, ")\n");
}

void behaviour_list(struct data_buffer *out) {
  data_buffer_add_text(out, "# NAME = VALUE, or NAME = ");
  data_buffer_add_text(out, choice_shape);
  data_buffer_add_char(out, '\n');
  for (unsigned i = 0; i < N_VALUES; i++)
    list_value(&value_infos[i], out);
  data_buffer_add_text(out, "# switches: each is ");
  data_buffer_add_text(out, switch_shape);
  data_buffer_add_text(out, "\n# rule: breaks the clause; quirk: met in the field; terms: an "
                            "operator's conditions\n");
  for (size_t i = 0; i < N_SWITCHES; i++)
    list_switch(&switches[i], out);
}

/* --- a slip of the pen ----------------------------------------------------------- */

static size_t least(size_t a, size_t b, size_t c) {
  size_t ab = a < b ? a : b;

  return ab < c ? ab : c;
}

/* How many letters must be put in, left out or changed. */
static size_t slips(struct smpp_span text, const char *word) {
  size_t row[NAME_SIZE + 1], n = strlen(word);

  if (text.len > NAME_SIZE || n > NAME_SIZE)
    return NAME_SIZE;
  for (size_t j = 0; j <= n; j++)
    row[j] = j;
  for (size_t i = 1; i <= text.len; i++) {
    size_t corner = row[0];

    row[0] = i;
    for (size_t j = 1; j <= n; j++) {
      size_t above = row[j];

      row[j] =
          least(row[j] + 1, row[j - 1] + 1, corner + (text.ptr[i - 1] != (uint8_t)word[j - 1]));
      corner = above;
    }
  }
  return row[n];
}

const char *word_like(struct smpp_span text, const char *(*word)(unsigned i)) {
  size_t fewest = MOST_SLIPS + 1;
  const char *best = NULL;

  for (unsigned i = 0; word(i); i++) {
    size_t n = slips(text, word(i));

    if (n < fewest && n < text.len) {
      fewest = n;
      best = word(i);
    }
  }
  return best;
}

const char *behaviour_like(struct smpp_span name) {
  return word_like(name, behaviour_name);
}
