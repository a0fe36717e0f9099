/* SPDX-License-Identifier: MIT
 *
 * Sends a message every 20 ms over several binds to several hosts, and says what
 * the links do:
 * failover "smpp://user:password@10.0.0.1,10.0.0.2?binds=4" 447700900123 100
 *
 * Each link tries the hosts in their order and comes again by itself. What had
 * not left when a link fell goes out over another one; what had left without an
 * answer is unknown, and is not sent again. */
#include <smpp/uv.h>
#include <uv.h>

#include <stdio.h>
#include <stdlib.h>

struct program {
  smpp_uv_client *client;
  uv_timer_t every;
  const char *number;
  unsigned n_sent, n_wanted;
  unsigned n_outcomes[7]; /* by SMPP_MESSAGE_* */
};

static void on_link_up(smpp_uv_client *client, uint32_t link) {
  struct smpp_uv_link_info info;

  if (smpp_uv_client_link(client, link, &info) == SMPP_OK)
    printf("link %u: bound at %s\n", (unsigned)link, info.peer);
}

static void on_link_down(smpp_uv_client *client, const struct smpp_client_event *event) {
  printf("link %u: %s\n", (unsigned)event->link, event->detail);
  if (event->last)
    smpp_uv_client_abort(client); /* no link will come again: a wrong password, say */
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct program *program = data;

  if (event->type == SMPP_CLIENT_LINK_UP)
    on_link_up(client, event->link);
  else if (event->type == SMPP_CLIENT_LINK_DOWN)
    on_link_down(client, event);
  else if (event->type == SMPP_CLIENT_OUTCOME)
    program->n_outcomes[event->outcome]++;
  else if (event->type == SMPP_CLIENT_DRAINED && !uv_is_closing((uv_handle_t *)&program->every))
    uv_close((uv_handle_t *)&program->every, NULL);
  fflush(stdout);
}

static void on_time(uv_timer_t *every) {
  struct program *program = every->data;
  struct smpp_message message = SMPP_MESSAGE_INIT;
  char text[32];

  snprintf(text, sizeof text, "message %u", program->n_sent + 1);
  message.destination_addr = smpp_span_of(program->number);
  message.text = smpp_span_of(text);
  if (smpp_uv_client_submit(program->client, &message, NULL, NULL) == SMPP_OK)
    program->n_sent++;
  if (program->n_sent == program->n_wanted) {
    uv_timer_stop(every);
    smpp_uv_client_drain(program->client, 20000);
  }
}

int main(int argc, char **argv) {
  static struct program program;
  uv_loop_t *loop = uv_default_loop();
  int result;

  if (argc != 4 || atoi(argv[3]) < 1)
    return 2;
  program.number = argv[2];
  program.n_wanted = (unsigned)atoi(argv[3]);
  result = smpp_uv_client_open(loop, argv[1], on_event, &program, &program.client, NULL);
  if (result != SMPP_OK) {
    fprintf(stderr, "%s\n", smpp_uv_error_text(result));
    return 2;
  }
  uv_timer_init(loop, &program.every);
  program.every.data = &program;
  uv_timer_start(&program.every, on_time, 0, 20);
  uv_run(loop, UV_RUN_DEFAULT); /* until it is drained */
  for (int i = 0; i <= SMPP_MESSAGE_NOT_SENT; i++)
    if (program.n_outcomes[i])
      printf("%u %s\n", program.n_outcomes[i], smpp_message_outcome_name(i));
  smpp_uv_client_free(program.client);
  uv_run(loop, UV_RUN_DEFAULT);
  return program.n_outcomes[SMPP_MESSAGE_ACCEPTED] == program.n_wanted ? 0 : 1;
}
