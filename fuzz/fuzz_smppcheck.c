/* SPDX-License-Identifier: MIT
 *
 * What smppcheck reads: patterns and scripts (a first octet of 0 and 1), and what
 * a peer sends, shown and held against expectations. What is shown of a PDU is
 * printable, and the password in it is not there. */
#include <assert.h>
#include <check.h>
#include <match.h>
#include <run.h>
#include <show.h>

#include <smpp/codec.h>
#include <stdlib.h>

#define SECRET "s3cret99"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *text_of(const uint8_t *data, size_t size) {
  char *text = malloc(size + 1);

  if (!text)
    abort();
  if (size)
    memcpy(text, data, size);
  text[size] = '\0';
  return text;
}

static void try_pattern(const uint8_t *data, size_t size) {
  char *pattern = text_of(data, size);
  char *name = strchr(pattern, '\n');

  if (name)
    *name++ = '\0';
  pattern_fits(pattern, name ? name : "bind.trx.wrong_password");
  assert(pattern_fits("*", pattern));
  free(pattern);
}

static void try_script(const uint8_t *data, size_t size) {
  char *script = text_of(data, size);
  struct check check = {.id = "fuzz", .script = script};
  struct vars vars = {.n = 0};
  const char *line, *why;

  vars_set(&vars, "to", smpp_span_of("447700900123"));
  run_lint(&check, &vars, &line, &why);
  run_submissions(&check);
  free(script);
}

static void try_match(struct smpp_span frame, const struct smpp_pdu *pdu) {
  static const char *const lines[] = {
      "submit_sm_resp status=ROK message_id=>id message_id.len<=64 strict=yes extra=none",
      "deliver_sm receipt.id=present receipt.stat=DELIVRD text~id tlv.message_state=2 esm_class=4",
      "bind tlv.sc_interface_version=0x34 system_id.len<=15 body=present",
      "submit_multi_resp no_unsuccess>=1 length!=16",
  };
  struct vars vars = {.n = 0};
  struct phrase phrase;

  for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
    if (phrase_parse(smpp_span_of(lines[i]), &phrase))
      match(&phrase, pdu, frame, &vars);
  receipt_is_for(pdu, "7000000001");
}

static void try_frame(struct smpp_span frame) {
  struct show_secrets secrets = {SECRET, "447700900123", "", false};
  struct data_buffer hex = {NULL, 0, 0, false}, words = {NULL, 0, 0, false};
  struct smpp_fault fault;
  struct smpp_pdu pdu;

  for (int ours = 0; ours < 2; ours++)
    show_pdu(&secrets, frame, ours == 1, &hex, &words);
  for (size_t i = 0; i < words.len; i++)
    assert(words.ptr[i] >= 0x20 && words.ptr[i] < 0x7F);
  data_buffer_add_char(&words, '\0');
  assert(words.failed || !strstr(words.ptr, SECRET));
  data_buffer_free(&hex);
  data_buffer_free(&words);
  if (smpp_pdu_decode(frame, NULL, &pdu, &fault) == SMPP_OK)
    try_match(frame, &pdu);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0)
    return 0;
  if (data[0] == 0)
    try_pattern(data + 1, size - 1);
  else if (data[0] == 1)
    try_script(data + 1, size - 1);
  else
    try_frame(smpp_span(data + 1, size - 1));
  return 0;
}
