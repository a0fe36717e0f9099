/* SPDX-License-Identifier: MIT
 *
 * Sends one message with the core alone, libsmpp without libsmpp-uv: the
 * sockets, the clock and the loop are the program's own.
 * own_loop smpp://user:password@127.0.0.1:2775 447700900123 "Your appointment is at 9:30" */
#include <smpp/smpp.h>

#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

struct program {
  struct smpp_uri uri;
  smpp_client *client;
  int socket;   /* of link 0, the only one; -1: none */
  bool blocked; /* it took less than there was */
  bool done;
  int status;
};

static uint64_t now_ms(void) {
  struct timespec now;

  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

/* --- the socket ------------------------------------------------------------------ */

static int connect_to(const struct smpp_uri_host *host) {
  struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *list, *at;
  char port[8];
  int fd = -1;

  snprintf(port, sizeof port, "%u", (unsigned)host->port);
  if (getaddrinfo(host->name, port, &hints, &list) != 0)
    return -1;
  for (at = list; at && fd < 0; at = at->ai_next) {
    fd = socket(at->ai_family, at->ai_socktype | SOCK_CLOEXEC, at->ai_protocol);
    if (fd >= 0 && connect(fd, at->ai_addr, at->ai_addrlen) != 0) {
      close(fd);
      fd = -1;
    }
  }
  freeaddrinfo(list);
  return fd;
}

static void hang_up(struct program *program, int reason) {
  close(program->socket);
  program->socket = -1;
  smpp_client_lost(program->client, 0, reason, now_ms());
}

/* Sends what the client has made; it makes more while the socket takes it. */
static void write_output(struct program *program) {
  struct smpp_span octets;

  program->blocked = false;
  while (program->socket >= 0 && !program->blocked) {
    ssize_t n;

    octets = smpp_client_output(program->client, 0, now_ms());
    if (octets.len == 0)
      return;
    n = send(program->socket, octets.ptr, octets.len, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (n > 0)
      smpp_client_sent(program->client, 0, (size_t)n, now_ms());
    else if (errno == EAGAIN)
      program->blocked = true;
    else if (errno != EINTR)
      hang_up(program, SMPP_CLOSE_LOST);
  }
}

static void act(struct program *program, const struct smpp_action *action) {
  if (action->type == SMPP_ACTION_CLOSE) {
    write_output(program);
    if (program->socket >= 0)
      hang_up(program, SMPP_CLOSE_ABORTED);
    return;
  }
  program->socket = connect_to(&program->uri.hosts[action->host % program->uri.n_hosts]);
  if (program->socket >= 0)
    smpp_client_connected(program->client, 0, now_ms());
  else
    smpp_client_connect_failed(program->client, 0, "it does not accept connections", now_ms());
}

/* --- the client ------------------------------------------------------------------- */

static void tell(struct program *program, const struct smpp_client_event *event) {
  if (event->type == SMPP_CLIENT_OUTCOME) {
    printf("%s\n", smpp_message_outcome_name(event->outcome));
    program->status = event->outcome == SMPP_MESSAGE_ACCEPTED ? 0 : 1;
  } else if (event->type == SMPP_CLIENT_INBOUND) {
    smpp_client_respond(program->client, event->request, SMPP_STATUS_RX_T_APPN, now_ms());
  } else if (event->type == SMPP_CLIENT_LINK_DOWN && event->reason != SMPP_CLOSE_UNBOUND) {
    fprintf(stderr, "link down: %s\n",
            event->detail ? event->detail : smpp_status_name(event->command_status));
    if (event->last) /* else it comes again by itself */
      smpp_client_abort(program->client, now_ms());
  } else if (event->type == SMPP_CLIENT_DRAINED) {
    program->done = true;
  }
}

/* After whatever happened: events, then actions, then output, until all are
 * done. Octets that were received are used up when there are no more events. */
static void turn(struct program *program) {
  struct smpp_client_event event;
  struct smpp_action action;
  bool more = true;

  while (more) {
    more = false;
    while (smpp_client_next_event(program->client, &event)) {
      tell(program, &event);
      more = true;
    }
    while (smpp_client_next_action(program->client, &action)) {
      act(program, &action);
      more = true;
    }
    write_output(program);
  }
}

static void read_input(struct program *program) {
  static uint8_t buffer[16384];
  ssize_t n = recv(program->socket, buffer, sizeof buffer, MSG_DONTWAIT);

  if (n > 0)
    smpp_client_receive(program->client, 0, smpp_span(buffer, (size_t)n), now_ms());
  else if (n == 0)
    hang_up(program, SMPP_CLOSE_PEER_CLOSED);
  else if (errno != EAGAIN && errno != EINTR)
    hang_up(program, SMPP_CLOSE_LOST);
  turn(program);
}

/* --- the loop --------------------------------------------------------------------- */

static int wait_ms(const struct program *program) {
  uint64_t deadline = smpp_client_deadline(program->client), now = now_ms();

  if (deadline <= now)
    return 0;
  return deadline - now < 60000 ? (int)(deadline - now) : 60000;
}

static void run(struct program *program) {
  turn(program);
  while (!program->done) {
    struct pollfd ready = {.fd = program->socket, .events = POLLIN};

    if (program->blocked)
      ready.events |= POLLOUT;
    poll(&ready, 1, wait_ms(program));
    if (ready.revents & ~POLLOUT)
      read_input(program);
    if (smpp_client_deadline(program->client) <= now_ms())
      smpp_client_expire(program->client, now_ms());
    turn(program);
  }
}

static int start(struct program *program, char **argv) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_message message = SMPP_MESSAGE_INIT;
  int result = smpp_uri_parse(smpp_span_of(argv[1]), &program->uri, NULL);

  if (result == SMPP_OK && (program->uri.tls || program->uri.binds > 1))
    result = SMPP_ERR_UNSUPPORTED; /* one plain socket is all that this program has */
  if (result != SMPP_OK)
    return result;
  smpp_uri_apply(&program->uri, &config);
  config.alloc = smpp_alloc_libc();
  config.hosts = program->uri.n_hosts;
  config.first_rounds = 1; /* none of the hosts wants us: no need to wait for better times */
  config.seed = now_ms() ^ (uint64_t)getpid() << 32;
  result = smpp_client_new(&config, now_ms(), &program->client);
  if (result != SMPP_OK)
    return result;
  message.destination_addr = smpp_span_of(argv[2]);
  message.text = smpp_span_of(argv[3]);
  smpp_client_start(program->client, now_ms());
  result = smpp_client_submit(program->client, &message, now_ms(), NULL, NULL);
  smpp_client_drain(program->client, 20000, now_ms());
  return result;
}

int main(int argc, char **argv) {
  static struct program program = {.socket = -1, .status = 1};
  int result;

  if (argc != 4)
    return 2;
  result = start(&program, argv);
  if (result == SMPP_OK)
    run(&program);
  else
    fprintf(stderr, "%s\n", smpp_result_text(result));
  smpp_client_free(program.client);
  smpp_uri_wipe(&program.uri);
  return result == SMPP_OK ? program.status : 2;
}
