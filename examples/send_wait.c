/* SPDX-License-Identifier: MIT
 *
 * Sends one message in one call and waits 10 seconds for its receipt:
 * send_wait smpp://user:password@127.0.0.1:2775 447700900123 "Your appointment is at 9:30" */
#include <smpp/uv.h>
#include <stdio.h>

int main(int argc, char **argv) {
  static struct smpp_send_result result; /* 20 KiB: not for a small stack */
  struct smpp_send_options options = SMPP_SEND_OPTIONS_INIT;
  struct smpp_message message = SMPP_MESSAGE_INIT;

  if (argc != 4)
    return 2;
  message.destination_addr = smpp_span_of(argv[2]);
  message.text = smpp_span_of(argv[3]);
  options.receipt_ms = 10000;
  if (smpp_send_wait(argv[1], &message, &options, &result) != SMPP_OK) {
    fprintf(stderr, "%s\n", result.words);
    return 2;
  }
  printf("%s\n", smpp_message_outcome_name(result.outcome));
  for (uint32_t i = 0; i < result.n_parts; i++)
    printf("part %u: id %s\n", (unsigned)i + 1, result.parts[i].message_id);
  if (result.has_delivery)
    printf("%s\n", result.delivered ? "delivered" : "not delivered");
  if (result.words[0])
    fprintf(stderr, "%s\n", result.words);
  return result.outcome == SMPP_MESSAGE_ACCEPTED ? 0 : 1;
}
