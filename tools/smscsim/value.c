/* SPDX-License-Identifier: MIT
 *
 * smscsim/value.c - one table of values, each with how it is read and written. */
#include "value.h"

#include "draw.h"
#include "read.h"

#include <smpp/text.h>

/* 5.2.28 and the words of Appendix B; the last is of 5.0. */
static const struct {
  const char *word;
  uint8_t state;
} final_words[N_FINAL_STATES] = {{"DELIVRD", 2}, {"EXPIRED", 3}, {"DELETED", 4}, {"UNDELIV", 5},
                                 {"ACCEPTD", 6}, {"UNKNOWN", 7}, {"REJECTD", 8}, {"SKIPPED", 9}};

static const char *const receipt_words[] = {"full",    "text",     "tlv",  "minimal", "seconds",
                                            "payload", "unmarked", "bare", NULL};
static const char *const date_words[] = {"minutes", "seconds", "century", "smpp",
                                         "zeros",   "epoch",   "none",    NULL};
static const char *const id_words[] = {"dec", "hex", "HEX", "uuid", "long", "sar", NULL};
static const char *const dcs0_words[] = {"gsm7", "gsm7packed", "latin1", "ascii", NULL};
static const uint8_t dcs0_values[] = {SMPP_ENCODING_GSM7, SMPP_ENCODING_GSM7_PACKED,
                                      SMPP_ENCODING_LATIN1, SMPP_ENCODING_ASCII};

static uint8_t upper(uint8_t c) {
  return c >= 'a' && c <= 'z' ? (uint8_t)(c - 32) : c;
}

static bool is_word_any_case(struct smpp_span text, const char *word) {
  if (text.len != strlen(word))
    return false;
  for (size_t i = 0; i < text.len; i++)
    if (upper(text.ptr[i]) != (uint8_t)word[i])
      return false;
  return true;
}

/* "10ms" or "10ms..50ms". */
static bool parse_delay(struct smpp_span text, struct delay *out) {
  struct smpp_span least, greatest;
  struct delay delay;

  if (!cut(text, '.', &least, &greatest)) {
    least = greatest = text;
  } else {
    if (greatest.len == 0 || greatest.ptr[0] != '.')
      return false;
    greatest = smpp_span(greatest.ptr + 1, greatest.len - 1);
  }
  if (!parse_duration(least, &delay.least_ms) || !parse_duration(greatest, &delay.greatest_ms) ||
      delay.least_ms > delay.greatest_ms)
    return false;
  *out = delay;
  return true;
}

static bool final_index(struct smpp_span word, unsigned *index) {
  for (unsigned i = 0; i < N_FINAL_STATES; i++)
    if (is_word_any_case(word, final_words[i].word)) {
      *index = i;
      return true;
    }
  return false;
}

/* "DELIVRD=90,UNDELIV=10", or one word alone. */
static bool parse_final_states(struct smpp_span text, struct final_states *out) {
  struct final_states states = {{0}, 0};
  bool more = true;

  while (more) {
    struct smpp_span item = text, word, number;
    uint32_t weight = 1;
    unsigned index;

    more = cut(text, ',', &item, &text);
    word = item;
    if (cut(item, '=', &word, &number) && !parse_count(number, &weight))
      return false;
    if (!final_index(word, &index) || weight > 1000000)
      return false;
    states.total += weight - states.weight[index];
    states.weight[index] = weight;
  }
  if (states.total == 0)
    return false;
  *out = states;
  return true;
}

/* "dec", or two: that of responses, that of receipts. */
static bool parse_id_format(struct smpp_span text, struct values *values) {
  struct smpp_span response = text, receipt = text;
  uint8_t first, second;

  cut(text, ',', &response, &receipt);
  if (!one_of(response, id_words, &first) || !one_of(receipt, id_words, &second))
    return false;
  values->id_response = first;
  values->id_receipt = second;
  return true;
}

static bool parse_truth(struct smpp_span text, bool *out) {
  bool yes = is_word(text, "yes") || is_word(text, "true");

  if (!yes && !is_word(text, "no") && !is_word(text, "false"))
    return false;
  *out = yes;
  return true;
}

static bool set_latency(struct values *v, struct smpp_span value) {
  return parse_delay(value, &v->latency);
}
static bool set_receipt_delay(struct values *v, struct smpp_span value) {
  return parse_delay(value, &v->receipt_delay);
}
static bool set_receipt_format(struct values *v, struct smpp_span value) {
  return one_of(value, receipt_words, &v->receipt_format);
}
static bool set_receipt_date(struct values *v, struct smpp_span value) {
  return one_of(value, date_words, &v->receipt_date);
}

/* A word of a receipt: no space, which would end it; "-" for that of the state. */
static bool set_word(struct smpp_span value, char out[WORD_SIZE]) {
  if (is_word(value, "-"))
    value.len = 0;
  else if (value.len == 0 || value.len >= WORD_SIZE)
    return false;
  for (size_t i = 0; i < value.len; i++)
    if (value.ptr[i] <= ' ' || value.ptr[i] > 0x7E)
      return false;
  if (value.len)
    memcpy(out, value.ptr, value.len);
  out[value.len] = '\0';
  return true;
}
static bool set_receipt_stat(struct values *v, struct smpp_span value) {
  return set_word(value, v->receipt_stat);
}
static bool set_receipt_err(struct values *v, struct smpp_span value) {
  return set_word(value, v->receipt_err);
}
static bool set_id_format(struct values *v, struct smpp_span value) {
  return parse_id_format(value, v);
}
static bool set_final_states(struct values *v, struct smpp_span value) {
  return parse_final_states(value, &v->final_states);
}
static bool set_throttle(struct values *v, struct smpp_span value) {
  return parse_count(value, &v->throttle);
}
static bool set_queue(struct values *v, struct smpp_span value) {
  return parse_count(value, &v->queue);
}
static bool set_window(struct values *v, struct smpp_span value) {
  return parse_count(value, &v->window);
}
static bool set_idle_close(struct values *v, struct smpp_span value) {
  return parse_duration(value, &v->idle_close_ms);
}
static bool set_strict(struct values *v, struct smpp_span value) {
  return parse_truth(value, &v->strict);
}
static bool set_dcs0(struct values *v, struct smpp_span value) {
  uint8_t index;

  if (!one_of(value, dcs0_words, &index))
    return false;
  v->dcs0 = dcs0_values[index];
  return true;
}
static bool set_error_rate(struct values *v, struct smpp_span value) {
  return trouble_set_error_rate(&v->trouble, value);
}
static bool set_malform(struct values *v, struct smpp_span value) {
  return trouble_set_malform(&v->trouble, value);
}
static bool set_reorder(struct values *v, struct smpp_span value) {
  return trouble_set_reorder(&v->trouble, value);
}
static bool set_silence(struct values *v, struct smpp_span value) {
  return trouble_set_silence(&v->trouble, value);
}
static bool set_drop_every(struct values *v, struct smpp_span value) {
  return parse_count(value, &v->trouble.drop_every);
}
static bool set_disconnect_every(struct values *v, struct smpp_span value) {
  return parse_count(value, &v->trouble.disconnect_every);
}
static bool set_slow_read(struct values *v, struct smpp_span value) {
  return parse_count(value, &v->trouble.slow_read);
}

static void write_delay(const struct delay *delay, struct data_buffer *out) {
  data_buffer_add_uint(out, delay->least_ms);
  data_buffer_add_text(out, "ms");
  if (delay->greatest_ms != delay->least_ms) {
    data_buffer_add_text(out, "..");
    data_buffer_add_uint(out, delay->greatest_ms);
    data_buffer_add_text(out, "ms");
  }
}

static void write_latency(const struct values *v, struct data_buffer *out) {
  write_delay(&v->latency, out);
}
static void write_receipt_delay(const struct values *v, struct data_buffer *out) {
  write_delay(&v->receipt_delay, out);
}
static void write_receipt_format(const struct values *v, struct data_buffer *out) {
  data_buffer_add_text(out, receipt_words[v->receipt_format]);
}
static void write_receipt_date(const struct values *v, struct data_buffer *out) {
  data_buffer_add_text(out, date_words[v->receipt_date]);
}
static void write_receipt_stat(const struct values *v, struct data_buffer *out) {
  data_buffer_add_text(out, v->receipt_stat[0] ? v->receipt_stat : "-");
}
static void write_receipt_err(const struct values *v, struct data_buffer *out) {
  data_buffer_add_text(out, v->receipt_err[0] ? v->receipt_err : "-");
}
static void write_id_format(const struct values *v, struct data_buffer *out) {
  data_buffer_add_text(out, id_words[v->id_response]);
  if (v->id_receipt != v->id_response) {
    data_buffer_add_char(out, ',');
    data_buffer_add_text(out, id_words[v->id_receipt]);
  }
}
static void write_final_states(const struct values *v, struct data_buffer *out) {
  size_t start = out->len;

  for (unsigned i = 0; i < N_FINAL_STATES; i++)
    if (v->final_states.weight[i]) {
      if (out->len > start)
        data_buffer_add_char(out, ',');
      data_buffer_add_text(out, final_words[i].word);
      data_buffer_add_char(out, '=');
      data_buffer_add_uint(out, v->final_states.weight[i]);
    }
}
static void write_throttle(const struct values *v, struct data_buffer *out) {
  data_buffer_add_uint(out, v->throttle);
}
static void write_queue(const struct values *v, struct data_buffer *out) {
  data_buffer_add_uint(out, v->queue);
}
static void write_window(const struct values *v, struct data_buffer *out) {
  data_buffer_add_uint(out, v->window);
}
static void write_idle_close(const struct values *v, struct data_buffer *out) {
  data_buffer_add_uint(out, v->idle_close_ms);
  data_buffer_add_text(out, "ms");
}
static void write_strict(const struct values *v, struct data_buffer *out) {
  data_buffer_add_text(out, v->strict ? "yes" : "no");
}
static void write_dcs0(const struct values *v, struct data_buffer *out) {
  data_buffer_add_text(out, smpp_encoding_name(v->dcs0));
}
static void write_error_rate(const struct values *v, struct data_buffer *out) {
  trouble_write_error_rate(&v->trouble, out);
}
static void write_malform(const struct values *v, struct data_buffer *out) {
  trouble_write_malform(&v->trouble, out);
}
static void write_reorder(const struct values *v, struct data_buffer *out) {
  data_buffer_add_uint(out, v->trouble.reorder);
}
static void write_silence(const struct values *v, struct data_buffer *out) {
  trouble_write_silence(&v->trouble, out);
}
static void write_drop_every(const struct values *v, struct data_buffer *out) {
  data_buffer_add_uint(out, v->trouble.drop_every);
}
static void write_disconnect_every(const struct values *v, struct data_buffer *out) {
  data_buffer_add_uint(out, v->trouble.disconnect_every);
}
static void write_slow_read(const struct values *v, struct data_buffer *out) {
  data_buffer_add_uint(out, v->trouble.slow_read);
}

const struct value_info value_infos[N_VALUES] = {
#define VALUE_INFO(name, kind, place, without, text, shape)                                        \
  {#name, without, text, shape, VALUE_##kind, OF_##place},
    VALUE_MAP(VALUE_INFO)
#undef VALUE_INFO
};

static const struct {
  bool (*set)(struct values *values, struct smpp_span value);
  void (*write)(const struct values *values, struct data_buffer *out);
} table[N_VALUES] = {
#define VALUE_ROW(name, kind, place, without, text, shape) {set_##name, write_##name},
    VALUE_MAP(VALUE_ROW)
#undef VALUE_ROW
};

void values_init(struct values *values) {
  memset(values, 0, sizeof *values);
  for (unsigned id = 0; id < N_VALUES; id++)
    value_set(values, (enum value_id)id, smpp_span_of(value_infos[id].without));
}

bool value_set(struct values *values, enum value_id id, struct smpp_span text) {
  return table[id].set(values, text);
}

void value_write(const struct values *values, enum value_id id, struct data_buffer *out) {
  table[id].write(values, out);
}

uint64_t delay_draw(const struct delay *delay, uint64_t drawn) {
  return draw_between(drawn, delay->least_ms, delay->greatest_ms);
}

uint8_t final_state_draw(const struct final_states *states, uint64_t drawn) {
  uint64_t at = draw_between(drawn, 0, states->total - 1);
  unsigned i = 0;

  while (at >= states->weight[i])
    at -= states->weight[i++];
  return final_words[i].state;
}

bool final_state_by_word(struct smpp_span word, uint8_t *state) {
  unsigned index;

  if (!final_index(word, &index))
    return false;
  *state = final_words[index].state;
  return true;
}

const char *state_word(uint8_t state) {
  if (state == 1)
    return "ENROUTE";
  for (unsigned i = 0; i < N_FINAL_STATES; i++)
    if (final_words[i].state == state)
      return final_words[i].word;
  return "UNKNOWN";
}
