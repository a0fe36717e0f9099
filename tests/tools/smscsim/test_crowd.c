/* SPDX-License-Identifier: MIT
 *
 * test_crowd SMSCSIM: the program itself with ten thousand visitors (or as many as
 * there are descriptors for) that never bind, half of them with one octet, and an
 * ESME among them that is served all the same. */
#include <arpa/inet.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define MANY 10000u
#define PATIENCE_MS 20000

static char *program;

struct simulator {
  pid_t pid;
  FILE *out;
  uint16_t port;
};

static void start(struct simulator *simulator) {
  char line[200] = "";
  const char *at;
  int ends[2];

  assert_int_equal(pipe(ends), 0);
  simulator->pid = fork();
  assert_true(simulator->pid >= 0);
  if (simulator->pid == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execl(program, program, "--listen", "127.0.0.1:0", "--quiet", (char *)NULL);
    _exit(127);
  }
  close(ends[1]);
  simulator->out = fdopen(ends[0], "r");
  assert_non_null(simulator->out);
  assert_non_null(fgets(line, sizeof line, simulator->out));
  at = strstr(line, "smpp=127.0.0.1:");
  assert_non_null(at);
  simulator->port = (uint16_t)strtoul(at + strlen("smpp=127.0.0.1:"), NULL, 10);
}

static void stop(struct simulator *simulator) {
  int status;

  kill(simulator->pid, SIGTERM);
  assert_int_equal(waitpid(simulator->pid, &status, 0), simulator->pid);
  assert_true(WIFEXITED(status));
  assert_int_equal(WEXITSTATUS(status), 143);
  fclose(simulator->out);
}

static int visit(uint16_t port) {
  struct sockaddr_in address;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  assert_true(fd >= 0);
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  assert_int_equal(connect(fd, (struct sockaddr *)&address, sizeof address), 0);
  return fd;
}

/* Sends a request and waits for its answer, which must be ESME_ROK. */
static void ask(int fd, const char *request, size_t len) {
  struct pollfd wait = {.fd = fd, .events = POLLIN};
  uint8_t answer[256];

  assert_int_equal(send(fd, request, len, MSG_NOSIGNAL), (ssize_t)len);
  assert_int_equal(poll(&wait, 1, PATIENCE_MS), 1);
  assert_true(recv(fd, answer, sizeof answer, 0) >= 16);
  assert_int_equal(answer[4], 0x80);
  assert_int_equal(answer[7], request[7]);
  assert_memory_equal(answer + 8, "\0\0\0\0", 4);
}

static void assert_served(uint16_t port) {
  static const char bind[] = "\0\0\0\x1B\0\0\0\x09\0\0\0\0\0\0\0\x01"
                             "ward\0\0\0\x34\0\0";
  static const char submit[] = "\0\0\0\x26\0\0\0\x04\0\0\0\0\0\0\0\x02"
                               "\0\0\0\0\x01\x01"
                               "33612\0\0\0\0\0\0\0\0\0\0\0";
  int fd = visit(port);

  ask(fd, bind, 0x1B);
  ask(fd, submit, 0x26);
  close(fd);
}

static unsigned how_many(void) {
  struct rlimit limit;

  assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
  limit.rlim_cur = limit.rlim_max;
  (void)setrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur > MANY + 100 ? MANY : (unsigned)limit.rlim_cur / 2;
}

static void many_that_never_bind_do_not_keep_an_esme_out(void **state) {
  struct simulator simulator;
  unsigned n;
  int *fds;

  (void)state;
  start(&simulator); /* with the limits of whoever starts it */
  n = how_many();
  fds = calloc(n, sizeof *fds);
  assert_non_null(fds);
  for (unsigned i = 0; i < n; i++) {
    fds[i] = visit(simulator.port);
    if (i % 2)
      (void)send(fds[i], "", 1, MSG_NOSIGNAL);
    if (i % (n / 5) == n / 5 - 1)
      assert_served(simulator.port);
  }
  assert_served(simulator.port);
  for (unsigned i = 0; i < n; i++)
    close(fds[i]);
  free(fds);
  assert_served(simulator.port);
  stop(&simulator);
}

int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(many_that_never_bind_do_not_keep_an_esme_out),
  };

  if (argc != 2)
    return 2;
  program = argv[1];
  return cmocka_run_group_tests_name("smscsim crowd", tests, NULL, NULL);
}
