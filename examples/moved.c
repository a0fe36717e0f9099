/* SPDX-License-Identifier: MIT
 *
 * A reminder, and the appointment moves before it is delivered: it is cancelled at
 * the SMSC and the new one sent. If it is too late for that, or nobody can say, the
 * patient gets a correction:
 * moved smpp://user:password@127.0.0.1:2775 447700900123 "Monday 9:30" "Tuesday 14:00" */
#include <smpp/uv.h>
#include <uv.h>
#include <stdio.h>

enum { REMINDER, MOVED }; /* cookies */

struct appointment {
  const char *patient, *before, *after;
};

static void send_text(smpp_uv_client *client, const struct appointment *appointment,
                      uint64_t cookie, const char *format, const char *when) {
  struct smpp_message message = SMPP_MESSAGE_INIT;
  char text[200];

  snprintf(text, sizeof text, format, when);
  message.cookie = cookie;
  message.source_addr = smpp_span_of("100");
  message.destination_addr = smpp_span_of(appointment->patient);
  message.text = smpp_span_of(text);
  if (smpp_uv_client_submit(client, &message, NULL, NULL) != SMPP_OK)
    smpp_uv_client_abort(client);
}

/* The SMSC finds it by its id and its source. */
static void cancel_at_smsc(smpp_uv_client *client, const struct smpp_part_result *part) {
  struct smpp_operation operation = SMPP_OPERATION_INIT;

  operation.command_id = SMPP_CANCEL_SM;
  operation.host = part->host;
  operation.message_id = part->message_id;
  operation.source_addr = smpp_span_of("100");
  if (smpp_uv_client_operate(client, &operation, NULL, NULL) != SMPP_OK)
    smpp_uv_client_abort(client);
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  const struct appointment *appointment = data;

  if (event->type == SMPP_CLIENT_LINK_DOWN && !event->was_bound) {
    fprintf(stderr, "%s\n", event->detail);
    smpp_uv_client_abort(client);
  } else if (event->type == SMPP_CLIENT_OUTCOME && event->cookie == REMINDER &&
             event->outcome == SMPP_MESSAGE_ACCEPTED) {
    cancel_at_smsc(client, &event->parts[0]);
  } else if (event->type == SMPP_CLIENT_OPERATION) {
    int outcome = event->outcome;
    printf("cancel_sm: %s\n", smpp_operation_outcome_name(outcome));
    send_text(client, appointment, MOVED,
              outcome == SMPP_OPERATION_DONE ? "Your appointment is on %s."
                                             : "Please note: your appointment is now on %s.",
              appointment->after);
    smpp_uv_client_drain(client, 20000);
  } else if (event->type == SMPP_CLIENT_OUTCOME) {
    printf("%s: %s\n", event->cookie == MOVED ? "moved" : "reminder",
           smpp_message_outcome_name(event->outcome));
    smpp_uv_client_drain(client, 20000);
  }
}

int main(int argc, char **argv) {
  struct appointment appointment;
  smpp_uv_client *client;
  int result;

  if (argc != 5)
    return 2;
  appointment = (struct appointment){argv[2], argv[3], argv[4]};
  result = smpp_uv_client_open(uv_default_loop(), argv[1], on_event, &appointment, &client, NULL);
  if (result != SMPP_OK) {
    fprintf(stderr, "%s\n", smpp_uv_error_text(result));
    return 1;
  }
  send_text(client, &appointment, REMINDER, "Your appointment is on %s.", appointment.before);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  smpp_uv_client_free(client);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  return uv_loop_close(uv_default_loop()) ? 1 : 0;
}
