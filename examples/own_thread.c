/* SPDX-License-Identifier: MIT
 *
 * Sends what stands on stdin, "NUMBER TEXT" a line. The program blocks where it
 * likes; the client lives on a thread of its own:
 * own_thread smpp://user:password@127.0.0.1:2775 <list.txt */
#include <smpp/uv.h>
#include <uv.h>

#include <semaphore.h>
#include <stdio.h>
#include <unistd.h>

static sem_t drained;

/* This and on_refused are called on the client's thread. */
static void on_event(smpp_uv_shared *client, const struct smpp_client_event *event, void *data) {
  (void)data;
  if (event->type == SMPP_CLIENT_OUTCOME) {
    printf("line %u: %s\n", (unsigned)event->cookie, smpp_message_outcome_name(event->outcome));
  } else if (event->type == SMPP_CLIENT_LINK_DOWN && event->reason != SMPP_CLOSE_UNBOUND) {
    fprintf(stderr, "%s\n", event->detail); /* it comes again by itself */
    if (event->last)
      smpp_uv_shared_abort(client); /* a wrong password, say: what waits is not sent */
  } else if (event->type == SMPP_CLIENT_DRAINED) {
    sem_post(&drained);
  }
}

static void on_refused(smpp_uv_shared *client, uint64_t cookie, int result,
                       const struct smpp_fault *fault, void *data) {
  (void)client;
  (void)data;
  printf("line %u: %s\n", (unsigned)cookie,
         fault->detail ? fault->detail : smpp_uv_error_text(result));
}

static void submit_line(smpp_uv_shared *client, unsigned number, const char *line) {
  struct smpp_message message = SMPP_MESSAGE_INIT;
  size_t digits = strcspn(line, " \n");
  int result;

  message.cookie = number;
  message.destination_addr = smpp_span(line, digits);
  line += digits + strspn(line + digits, " ");
  message.text = smpp_span(line, strcspn(line, "\n"));
  while ((result = smpp_uv_shared_submit(client, &message)) == SMPP_ERR_FULL)
    usleep(10000); /* the SMSC takes no more just now */
  if (result != SMPP_OK)
    printf("line %u: %s\n", number, smpp_uv_error_text(result));
}

int main(int argc, char **argv) {
  struct smpp_uv_shared_config config = SMPP_UV_SHARED_CONFIG_INIT;
  smpp_uv_shared *client;
  char line[4096];
  int result;

  if (argc != 2)
    return 2;
  sem_init(&drained, 0, 0);
  config.uri = argv[1];
  config.on_event = on_event;
  config.on_refused = on_refused;
  result = smpp_uv_shared_new(NULL, &config, &client, NULL);
  if (result != SMPP_OK) {
    fprintf(stderr, "%s\n", smpp_uv_error_text(result));
    return 2;
  }
  for (unsigned number = 1; fgets(line, sizeof line, stdin); number++)
    submit_line(client, number, line);
  smpp_uv_shared_drain(client, 20000);
  while (sem_wait(&drained) != 0) /* a signal woke it */
    continue;
  smpp_uv_shared_free(client);
  return 0;
}
