/* SPDX-License-Identifier: MIT
 *
 * A resolver of a few names. libuv asks on threads of its own. */
#include "names.h"

#include <netdb.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#define MAX_NAMES 4
#define MAX_ANSWERS 4

static struct {
  const char *name, *answers[MAX_ANSWERS];
  unsigned n, asked;
} names[MAX_NAMES];
static unsigned n_names;
static bool may_speak;
static uv_mutex_t lock;
static uv_cond_t spoken;
static uv_once_t once = UV_ONCE_INIT;

static void init(void) {
  uv_mutex_init(&lock);
  uv_cond_init(&spoken);
}

void names_reset(void) {
  uv_once(&once, init);
  uv_mutex_lock(&lock);
  n_names = 0;
  may_speak = false;
  uv_mutex_unlock(&lock);
}

void names_set(const char *name, const char *const *answers, unsigned n) {
  uv_mutex_lock(&lock);
  memset(&names[n_names], 0, sizeof names[0]);
  names[n_names].name = name;
  for (unsigned i = 0; i < n && i < MAX_ANSWERS; i++)
    names[n_names].answers[names[n_names].n++] = answers[i];
  n_names++;
  uv_mutex_unlock(&lock);
}

unsigned names_asked(const char *name) {
  unsigned asked = 0;

  uv_mutex_lock(&lock);
  for (unsigned i = 0; i < n_names; i++)
    if (strcmp(names[i].name, name) == 0)
      asked = names[i].asked;
  uv_mutex_unlock(&lock);
  return asked;
}

void names_speak(void) {
  uv_mutex_lock(&lock);
  may_speak = true;
  uv_cond_broadcast(&spoken);
  uv_mutex_unlock(&lock);
}

/* NULL: no such name. */
static const char *answer_of(const char *name) {
  const char *answer = NULL;

  uv_mutex_lock(&lock);
  for (unsigned i = 0; i < n_names; i++)
    if (strcmp(names[i].name, name) == 0) {
      unsigned at = names[i].asked < names[i].n ? names[i].asked : names[i].n - 1;

      names[i].asked++;
      answer = names[i].answers[at];
    }
  while (answer && strcmp(answer, "silence") == 0 && !may_speak)
    uv_cond_wait(&spoken, &lock);
  uv_mutex_unlock(&lock);
  return answer && answer[0] && strcmp(answer, "silence") != 0 ? answer : NULL;
}

static struct addrinfo *one(const char *address, int port) {
  struct {
    struct addrinfo info;
    struct sockaddr_storage storage;
  } *made = calloc(1, sizeof *made);
  struct sockaddr_in v4;
  struct sockaddr_in6 v6;

  made->info.ai_socktype = SOCK_STREAM;
  made->info.ai_addr = (struct sockaddr *)&made->storage;
  if (uv_ip4_addr(address, port, &v4) == 0) {
    memcpy(&made->storage, &v4, sizeof v4);
    made->info.ai_addrlen = sizeof v4;
  } else if (uv_ip6_addr(address, port, &v6) == 0) {
    memcpy(&made->storage, &v6, sizeof v6);
    made->info.ai_addrlen = sizeof v6;
  }
  made->info.ai_family = made->storage.ss_family;
  return &made->info;
}

int getaddrinfo(const char *restrict node, const char *restrict service,
                const struct addrinfo *restrict hints, struct addrinfo **restrict out) {
  const char *answer = answer_of(node);
  struct addrinfo **end = out;
  char copy[256], *rest = copy, *address;

  (void)hints;
  *out = NULL;
  if (!answer)
    return EAI_NONAME;
  snprintf(copy, sizeof copy, "%s", answer);
  while ((address = strtok_r(rest, " ", &rest)) != NULL) {
    *end = one(address, atoi(service));
    end = &(*end)->ai_next;
  }
  return 0;
}

void freeaddrinfo(struct addrinfo *list) {
  while (list) {
    struct addrinfo *next = list->ai_next;

    free(list);
    list = next;
  }
}
