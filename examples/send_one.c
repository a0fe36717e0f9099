/* SPDX-License-Identifier: MIT
 *
 * Sends one message and says what became of it:
 * send_one smpp://user:password@127.0.0.1:2775 447700900123 "Your appointment is at 9:30" */
#include <smpp/uv.h>
#include <uv.h>
#include <stdio.h>

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  (void)data;
  if (event->type == SMPP_CLIENT_LINK_DOWN && !event->was_bound) {
    fprintf(stderr, "%s\n", event->detail);
    smpp_uv_client_abort(client); /* without this it would try again */
  } else if (event->type == SMPP_CLIENT_OUTCOME) {
    printf("%s\n", smpp_message_outcome_name(event->outcome));
  }
}

int main(int argc, char **argv) {
  struct smpp_message message = SMPP_MESSAGE_INIT;
  smpp_uv_client *client;
  int result;

  if (argc != 4)
    return 2;
  result = smpp_uv_client_open(uv_default_loop(), argv[1], on_event, NULL, &client, NULL);
  if (result == SMPP_OK) {
    message.destination_addr = smpp_span_of(argv[2]);
    message.text = smpp_span_of(argv[3]);
    result = smpp_uv_client_submit(client, &message, NULL, NULL);
    smpp_uv_client_drain(client, 20000);
    uv_run(uv_default_loop(), UV_RUN_DEFAULT); /* until it is answered and unbound */
    smpp_uv_client_free(client);
    uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  }
  if (result != SMPP_OK)
    fprintf(stderr, "%s\n", smpp_uv_error_text(result));
  return result == SMPP_OK ? uv_loop_close(uv_default_loop()) : 1;
}
