/* SPDX-License-Identifier: MIT
 *
 * Bit fields in words (SMPP 3.4 5.2.12, 5.2.17). */
#include <smpp/names.h>

/* Words with commas between them, cut at `cap`, counted to the end. */
struct words {
  char *buf;
  size_t cap, len;
};

static void add_char(struct words *w, char c) {
  if (w->len + 1 < w->cap)
    w->buf[w->len] = c;
  w->len++;
}

static void add(struct words *w, const char *word) {
  if (!word)
    return;
  if (w->len)
    add_char(w, ',');
  while (*word)
    add_char(w, *word++);
}

static size_t finish(struct words *w, const char *nothing) {
  if (w->len == 0)
    add(w, nothing);
  if (w->cap)
    w->buf[w->len < w->cap ? w->len : w->cap - 1] = 0;
  return w->len;
}

size_t smpp_esm_class_text(uint8_t esm_class, char *buf, size_t cap) {
  static const char *const modes[4] = {NULL, "datagram", "forward", "store_and_forward"};
  static const char *const types[16] = {
      [1] = "receipt",
      [2] = "delivery_acknowledgement",
      [4] = "user_acknowledgement",
      [6] = "conversation_abort",
      [8] = "intermediate",
  };
  unsigned type = esm_class >> 2 & 15;
  struct words w = {buf, cap, 0};
  add(&w, modes[esm_class & 3]);
  add(&w, type && !types[type] ? "reserved_type" : types[type]);
  add(&w, esm_class & 0x40 ? "udhi" : NULL);
  add(&w, esm_class & 0x80 ? "reply_path" : NULL);
  return finish(&w, "default");
}

size_t smpp_registered_delivery_text(uint8_t registered_delivery, char *buf, size_t cap) {
  static const char *const receipts[4] = {NULL, "receipt", "receipt_on_failure",
                                          "receipt_on_success"};
  static const char *const acks[4] = {NULL, "delivery_acknowledgement", "user_acknowledgement",
                                      "both_acknowledgements"};
  struct words w = {buf, cap, 0};
  add(&w, receipts[registered_delivery & 3]);
  add(&w, acks[registered_delivery >> 2 & 3]);
  add(&w, registered_delivery & 0x10 ? "intermediate" : NULL);
  add(&w, registered_delivery & 0xE0 ? "reserved_bits" : NULL);
  return finish(&w, "none");
}
