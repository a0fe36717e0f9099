/* SPDX-License-Identifier: MIT
 *
 * smscsim/behaviour.c - one table of names, each with how it is read and
 * written. */
#include "behaviour.h"

#include "draw.h"
#include "read.h"

#include <smpp/text.h>

/* 5.2.28 and the words of Appendix B. */
static const struct {
  const char *word;
  uint8_t state;
} final_words[N_FINAL_STATES] = {{"DELIVRD", 2}, {"EXPIRED", 3}, {"DELETED", 4}, {"UNDELIV", 5},
                                 {"ACCEPTD", 6}, {"UNKNOWN", 7}, {"REJECTD", 8}};

static const char *const receipt_words[] = {"full",    "text",     "tlv",  "minimal", "seconds",
                                            "payload", "unmarked", "bare", NULL};
static const char *const date_words[] = {"minutes", "seconds", "century", "smpp",
                                         "zeros",   "epoch",   "none",    NULL};
static const char *const id_words[] = {"dec", "hex", "HEX", "uuid", "long", "sar", NULL};
static const char *const dcs0_words[] = {"gsm7", "latin1", "ascii", NULL};
static const uint8_t dcs0_values[] = {SMPP_ENCODING_GSM7, SMPP_ENCODING_LATIN1,
                                      SMPP_ENCODING_ASCII};

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
static bool parse_id_format(struct smpp_span text, struct behaviour *behaviour) {
  struct smpp_span response = text, receipt = text;
  uint8_t first, second;

  cut(text, ',', &response, &receipt);
  if (!one_of(response, id_words, &first) || !one_of(receipt, id_words, &second))
    return false;
  behaviour->id_response = first;
  behaviour->id_receipt = second;
  return true;
}

static bool parse_truth(struct smpp_span text, bool *out) {
  bool yes = is_word(text, "yes") || is_word(text, "true");

  if (!yes && !is_word(text, "no") && !is_word(text, "false"))
    return false;
  *out = yes;
  return true;
}

static bool set_latency(struct behaviour *b, struct smpp_span value) {
  return parse_delay(value, &b->latency);
}
static bool set_receipt_delay(struct behaviour *b, struct smpp_span value) {
  return parse_delay(value, &b->receipt_delay);
}
static bool set_receipt_format(struct behaviour *b, struct smpp_span value) {
  return one_of(value, receipt_words, &b->receipt_format);
}
static bool set_receipt_date(struct behaviour *b, struct smpp_span value) {
  return one_of(value, date_words, &b->receipt_date);
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
static bool set_receipt_stat(struct behaviour *b, struct smpp_span value) {
  return set_word(value, b->receipt_stat);
}
static bool set_receipt_err(struct behaviour *b, struct smpp_span value) {
  return set_word(value, b->receipt_err);
}
static bool set_id_format(struct behaviour *b, struct smpp_span value) {
  return parse_id_format(value, b);
}
static bool set_final_states(struct behaviour *b, struct smpp_span value) {
  return parse_final_states(value, &b->final_states);
}
static bool set_throttle(struct behaviour *b, struct smpp_span value) {
  return parse_count(value, &b->throttle);
}
static bool set_queue(struct behaviour *b, struct smpp_span value) {
  return parse_count(value, &b->queue);
}
static bool set_strict(struct behaviour *b, struct smpp_span value) {
  return parse_truth(value, &b->strict);
}
static bool set_dcs0(struct behaviour *b, struct smpp_span value) {
  uint8_t index;

  if (!one_of(value, dcs0_words, &index))
    return false;
  b->dcs0 = dcs0_values[index];
  return true;
}
static bool set_error_rate(struct behaviour *b, struct smpp_span value) {
  return trouble_set_error_rate(&b->trouble, value);
}
static bool set_malform(struct behaviour *b, struct smpp_span value) {
  return trouble_set_malform(&b->trouble, value);
}
static bool set_reorder(struct behaviour *b, struct smpp_span value) {
  return trouble_set_reorder(&b->trouble, value);
}
static bool set_silence(struct behaviour *b, struct smpp_span value) {
  return trouble_set_silence(&b->trouble, value);
}
static bool set_drop_every(struct behaviour *b, struct smpp_span value) {
  return parse_count(value, &b->trouble.drop_every);
}
static bool set_disconnect_every(struct behaviour *b, struct smpp_span value) {
  return parse_count(value, &b->trouble.disconnect_every);
}
static bool set_slow_read(struct behaviour *b, struct smpp_span value) {
  return parse_count(value, &b->trouble.slow_read);
}

static void write_delay(const struct delay *delay, struct data_json_writer *json) {
  struct data_buffer text = {NULL, 0, 0, false};

  data_buffer_add_uint(&text, delay->least_ms);
  data_buffer_add_text(&text, "ms");
  if (delay->greatest_ms != delay->least_ms) {
    data_buffer_add_text(&text, "..");
    data_buffer_add_uint(&text, delay->greatest_ms);
    data_buffer_add_text(&text, "ms");
  }
  data_json_string(json, data_buffer_span(&text));
  data_buffer_free(&text);
}

static void write_latency(const struct behaviour *b, struct data_json_writer *json) {
  write_delay(&b->latency, json);
}
static void write_receipt_delay(const struct behaviour *b, struct data_json_writer *json) {
  write_delay(&b->receipt_delay, json);
}
static void write_receipt_format(const struct behaviour *b, struct data_json_writer *json) {
  data_json_text(json, receipt_words[b->receipt_format]);
}
static void write_receipt_date(const struct behaviour *b, struct data_json_writer *json) {
  data_json_text(json, date_words[b->receipt_date]);
}
static void write_receipt_stat(const struct behaviour *b, struct data_json_writer *json) {
  data_json_text(json, b->receipt_stat[0] ? b->receipt_stat : "-");
}
static void write_receipt_err(const struct behaviour *b, struct data_json_writer *json) {
  data_json_text(json, b->receipt_err[0] ? b->receipt_err : "-");
}
static void write_id_format(const struct behaviour *b, struct data_json_writer *json) {
  struct data_buffer text = {NULL, 0, 0, false};

  data_buffer_add_text(&text, id_words[b->id_response]);
  if (b->id_receipt != b->id_response) {
    data_buffer_add_char(&text, ',');
    data_buffer_add_text(&text, id_words[b->id_receipt]);
  }
  data_json_string(json, data_buffer_span(&text));
  data_buffer_free(&text);
}
static void write_final_states(const struct behaviour *b, struct data_json_writer *json) {
  struct data_buffer text = {NULL, 0, 0, false};

  for (unsigned i = 0; i < N_FINAL_STATES; i++)
    if (b->final_states.weight[i]) {
      if (text.len)
        data_buffer_add_char(&text, ',');
      data_buffer_add_text(&text, final_words[i].word);
      data_buffer_add_char(&text, '=');
      data_buffer_add_uint(&text, b->final_states.weight[i]);
    }
  data_json_string(json, data_buffer_span(&text));
  data_buffer_free(&text);
}
static void write_throttle(const struct behaviour *b, struct data_json_writer *json) {
  data_json_uint(json, b->throttle);
}
static void write_queue(const struct behaviour *b, struct data_json_writer *json) {
  data_json_uint(json, b->queue);
}
static void write_strict(const struct behaviour *b, struct data_json_writer *json) {
  data_json_bool(json, b->strict);
}
static void write_dcs0(const struct behaviour *b, struct data_json_writer *json) {
  data_json_text(json, smpp_encoding_name(b->dcs0));
}
static void write_error_rate(const struct behaviour *b, struct data_json_writer *json) {
  trouble_write_error_rate(&b->trouble, json);
}
static void write_malform(const struct behaviour *b, struct data_json_writer *json) {
  trouble_write_malform(&b->trouble, json);
}
static void write_reorder(const struct behaviour *b, struct data_json_writer *json) {
  data_json_uint(json, b->trouble.reorder);
}
static void write_silence(const struct behaviour *b, struct data_json_writer *json) {
  trouble_write_silence(&b->trouble, json);
}
static void write_drop_every(const struct behaviour *b, struct data_json_writer *json) {
  data_json_uint(json, b->trouble.drop_every);
}
static void write_disconnect_every(const struct behaviour *b, struct data_json_writer *json) {
  data_json_uint(json, b->trouble.disconnect_every);
}
static void write_slow_read(const struct behaviour *b, struct data_json_writer *json) {
  data_json_uint(json, b->trouble.slow_read);
}

static const struct {
  const char *name, *shape;
  bool (*set)(struct behaviour *behaviour, struct smpp_span value);
  void (*write)(const struct behaviour *behaviour, struct data_json_writer *json);
} table[] = {
    {"latency", "a duration (10ms) or a range (5ms..50ms)", set_latency, write_latency},
    {"receipt_delay", "a duration (1s) or a range (1s..3s)", set_receipt_delay,
     write_receipt_delay},
    {"receipt_format", "full, text, tlv, minimal, seconds, payload, unmarked or bare",
     set_receipt_format, write_receipt_format},
    {"receipt_date", "minutes, seconds, century, smpp, zeros, epoch or none", set_receipt_date,
     write_receipt_date},
    {"receipt_stat", "a word instead of the state's, such as FAILED; - for the state's",
     set_receipt_stat, write_receipt_stat},
    {"receipt_err", "a word instead of the error's, such as 00A; - for the error's",
     set_receipt_err, write_receipt_err},
    {"id_format",
     "dec, hex, HEX, uuid, long (22 digits) or sar, or two of them: in responses,in receipts",
     set_id_format, write_id_format},
    {"final_states", "words with weights, such as DELIVRD=90,UNDELIV=10", set_final_states,
     write_final_states},
    {"throttle", "segments a second, 0 for no limit", set_throttle, write_throttle},
    {"queue", "a number of messages, 0 for no limit", set_queue, write_queue},
    {"strict", "yes or no", set_strict, write_strict},
    {"dcs0", "gsm7, latin1 or ascii", set_dcs0, write_dcs0},
    {"error_rate", "a share (0.05, 5%), or one with statuses: 5%:ESME_RSYSERR=3,ESME_RINVDSTADR=1",
     set_error_rate, write_error_rate},
    {"reorder", "a number of answers up to 1000, 0 for none", set_reorder, write_reorder},
    {"drop_every", "a number of submissions, 0 for never", set_drop_every, write_drop_every},
    {"silence", "a number of submissions (0 for never), or two durations (2s/30s)", set_silence,
     write_silence},
    {"disconnect_every", "a number of submissions, 0 for never", set_disconnect_every,
     write_disconnect_every},
    {"slow_read", "octets a second, 0 for no limit", set_slow_read, write_slow_read},
    {"malform", "a share (0.01, 1%), or one with kinds: 1%:sequence,command,tlv,short,long",
     set_malform, write_malform},
};
#define N_TABLE (sizeof table / sizeof table[0])

void behaviour_init(struct behaviour *behaviour) {
  memset(behaviour, 0, sizeof *behaviour);
  behaviour->receipt_delay = (struct delay){1000, 1000};
  behaviour->final_states.weight[0] = 100;
  behaviour->final_states.total = 100;
  behaviour->dcs0 = SMPP_ENCODING_GSM7;
}

enum behaviour_result behaviour_set(struct behaviour *behaviour, struct smpp_span name,
                                    struct smpp_span value, const char **why) {
  for (size_t i = 0; i < N_TABLE; i++)
    if (is_word(name, table[i].name)) {
      *why = table[i].shape;
      return table[i].set(behaviour, value) ? BEHAVIOUR_OK : BEHAVIOUR_BAD;
    }
  for (size_t i = 0; i < N_SWITCHES; i++)
    if (is_word(name, switches[i].name)) {
      *why = switch_shape;
      return when_parse(value, &behaviour->when[i]) ? BEHAVIOUR_OK : BEHAVIOUR_BAD;
    }
  *why = "no such behaviour";
  return BEHAVIOUR_UNKNOWN;
}

const char *behaviour_name(unsigned i) {
  if (i < N_TABLE)
    return table[i].name;
  return i - N_TABLE < N_SWITCHES ? switches[i - N_TABLE].name : NULL;
}

const char *behaviour_shape(unsigned i) {
  return i < N_TABLE ? table[i].shape : NULL;
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

void behaviour_write(const struct behaviour *behaviour, struct data_json_writer *json) {
  for (size_t i = 0; i < N_TABLE; i++) {
    data_json_key(json, table[i].name);
    table[i].write(behaviour, json);
  }
  for (size_t i = 0; i < N_SWITCHES; i++)
    write_when(switches[i].name, &behaviour->when[i], json);
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
