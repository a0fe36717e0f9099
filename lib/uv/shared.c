/* SPDX-License-Identifier: MIT
 *
 * A client for many threads, seen from the loop's: life, the jobs that the
 * others queued, and what is told. */
#include "base/sized.h"
#include "uv/shared.h"

#include "uv/client.h"
#include "uv/words.h"

#include <pthread.h>
#include <signal.h>

/* --- jobs --------------------------------------------------------------------------- */

static void forget_message(struct smpp_uv_shared *shared) {
  uv_mutex_lock(&shared->lock);
  shared->n_open--;
  uv_mutex_unlock(&shared->lock);
}

static void submit(struct smpp_uv_shared *shared, const struct smpp_message *message) {
  struct smpp_fault fault = {0};
  int result = smpp_uv_client_submit(shared->client, message, NULL, &fault);

  if (result == SMPP_OK)
    return;
  forget_message(shared); /* first: the callback may submit another */
  shared->on_refused(shared, message->cookie, result, &fault, shared->data);
}

static void cancel(struct smpp_uv_shared *shared, uint64_t cookie) {
  uint64_t id;

  if (smpp_client_find(shared->client->core, cookie, &id) == SMPP_OK)
    smpp_uv_client_cancel(shared->client, id);
}

static void operate(struct smpp_uv_shared *shared, const struct smpp_operation *operation) {
  struct smpp_client_event event = {.type = SMPP_CLIENT_OPERATION};
  int result = smpp_uv_client_operate(shared->client, operation, NULL, NULL);

  if (result == SMPP_OK)
    return;
  event.cookie = operation->cookie;
  event.command_id = operation->command_id;
  event.outcome = SMPP_OPERATION_NOT_SENT;
  event.message_state = SMPP_STATE_NONE;
  event.link = event.host = UINT32_MAX;
  event.detail = smpp_result_text(result);
  shared->on_event(shared, &event, shared->data);
}

static void run_job(struct smpp_uv_shared *shared, const struct smpp__job *job) {
  switch (job->type) {
  case SMPP__JOB_SUBMIT:
    submit(shared, &job->message);
    break;
  case SMPP__JOB_CANCEL:
    cancel(shared, job->number);
    break;
  case SMPP__JOB_OPERATE:
    operate(shared, &job->operation);
    break;
  case SMPP__JOB_RESPOND:
    smpp_uv_client_respond(shared->client, job->number, job->value);
    break;
  case SMPP__JOB_SET_RATE:
    smpp_uv_client_set_rate(shared->client, job->value);
    break;
  default:
    smpp_uv_client_pause(shared->client, job->value != 0);
    break;
  }
}

static struct smpp__job *take_jobs(struct smpp_uv_shared *shared) {
  struct smpp__job *jobs = shared->first;

  shared->first = shared->last = NULL;
  shared->n_calls = 0;
  shared->octets = 0;
  return jobs;
}

/* A callback may free the client in the middle: the rest is let go. */
static void run_jobs(struct smpp_uv_shared *shared, struct smpp__job *job) {
  while (job) {
    struct smpp__job *next = job->next;

    if (!shared->freed)
      run_job(shared, job);
    smpp__job_free(shared, job);
    job = next;
  }
}

static void run_ending(struct smpp_uv_shared *shared, int ending, uint32_t limit_ms) {
  if (shared->freed || ending <= shared->told_ending)
    return;
  shared->told_ending = ending;
  if (ending == SMPP__ABORTS)
    smpp_uv_client_abort(shared->client);
  else
    smpp_uv_client_drain(shared->client, limit_ms);
}

/* --- the end -------------------------------------------------------------------------- */

static void release(struct smpp_uv_shared *shared) {
  struct smpp_alloc alloc = shared->alloc;

  shared->freed = true;
  run_jobs(shared, take_jobs(shared));
  uv_mutex_destroy(&shared->lock);
  alloc.resize(alloc.ctx, shared, sizeof *shared, 0);
}

static void on_handle_closed(uv_handle_t *handle) {
  struct smpp_uv_shared *shared = handle->data;

  if (--shared->n_handles == 0 && !shared->owns_loop)
    release(shared); /* else whoever joins the thread does */
}

static void leave_loop(struct smpp_uv_shared *shared) {
  if (shared->freed)
    return;
  shared->freed = true;
  smpp_uv_client_free(shared->client);
  uv_close((uv_handle_t *)&shared->wake, on_handle_closed);
  uv_close((uv_handle_t *)&shared->before_sleep, on_handle_closed);
}

static void close_own_loop(struct smpp_uv_shared *shared) {
  uv_loop_close(&shared->own_loop);
  release(shared);
}

int smpp_uv_shared_free(smpp_uv_shared *shared) {
  uv_thread_t self = uv_thread_self(), thread;

  if (!shared)
    return SMPP_OK;
  if (!shared->owns_loop) {
    leave_loop(shared);
    return SMPP_OK;
  }
  uv_mutex_lock(&shared->lock);
  thread = shared->thread;
  shared->leave = !uv_thread_equal(&self, &thread);
  uv_mutex_unlock(&shared->lock);
  if (uv_thread_equal(&self, &thread))
    return SMPP_ERR_STATE;
  uv_async_send(&shared->wake);
  uv_thread_join(&thread);
  close_own_loop(shared);
  return SMPP_OK;
}

/* --- the loop ------------------------------------------------------------------------- */

static void on_wake(uv_async_t *wake) {
  struct smpp_uv_shared *shared = wake->data;
  struct smpp__job *jobs;
  uint32_t limit_ms;
  int ending;
  bool leave;

  uv_mutex_lock(&shared->lock);
  jobs = take_jobs(shared);
  ending = shared->ending;
  limit_ms = shared->limit_ms;
  leave = shared->leave;
  uv_mutex_unlock(&shared->lock);
  if (leave)
    leave_loop(shared);
  run_jobs(shared, jobs);
  run_ending(shared, ending, limit_ms);
}

static void on_before_sleep(uv_prepare_t *prepare) {
  struct smpp_uv_shared *shared = prepare->data;
  struct smpp_client_stats stats = {.size = sizeof stats};

  smpp_uv_client_stats(shared->client, &stats);
  uv_mutex_lock(&shared->lock);
  shared->stats = stats;
  uv_mutex_unlock(&shared->lock);
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct smpp_uv_shared *shared = data;

  (void)client;
  if (event->type == SMPP_CLIENT_OUTCOME)
    forget_message(shared); /* first: the callback may submit another */
  else if (event->type == SMPP_CLIENT_DRAINED && !shared->owns_loop)
    uv_unref((uv_handle_t *)&shared->wake); /* nothing keeps the loop any more */
  shared->on_event(shared, event, shared->data);
}

static void run_thread(void *arg) {
  struct smpp_uv_shared *shared = arg;

  uv_run(&shared->own_loop, UV_RUN_DEFAULT);
}

/* --- birth ------------------------------------------------------------------------------ */

/* Signals are the program's: none may choose this thread. */
static int start_thread(struct smpp_uv_shared *shared) {
  sigset_t all, before;
  int result;

  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  uv_mutex_lock(&shared->lock); /* so that nobody reads `thread` before it is there */
  result = uv_thread_create(&shared->thread, run_thread, shared);
  uv_mutex_unlock(&shared->lock);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}

static int make_client(struct smpp_uv_shared *shared, uv_loop_t *loop,
                       const struct smpp_uv_shared_config *config, struct smpp_fault *fault) {
  struct smpp_uv_client_config client;

  if (config->uri)
    return smpp_uv_client_open(loop, config->uri, on_event, shared, &shared->client, fault);
  client = *config->client;
  client.on_event = on_event;
  client.data = shared;
  return smpp_uv_client_new(loop, &client, &shared->client);
}

static void on_log(const struct smpp_uv_log *line, void *data) {
  struct smpp_uv_shared *shared = data;

  shared->on_log(line, shared->data);
}

/* The client comes last: where it fails, nothing but our handles is open. */
static int join_loop(struct smpp_uv_shared *shared, uv_loop_t *loop,
                     const struct smpp_uv_shared_config *config, struct smpp_fault *fault) {
  int result = uv_async_init(loop, &shared->wake, on_wake);

  if (result)
    return smpp__system_result(result);
  shared->wake.data = shared;
  uv_prepare_init(loop, &shared->before_sleep);
  shared->before_sleep.data = shared;
  shared->n_handles = 2;
  uv_prepare_start(&shared->before_sleep, on_before_sleep);
  uv_unref((uv_handle_t *)&shared->before_sleep);
  result = make_client(shared, loop, config, fault);
  if (result) {
    leave_loop(shared);
    return result;
  }
  if (shared->on_log)
    smpp_uv_client_log(shared->client, config->log_level, on_log, shared);
  on_before_sleep(&shared->before_sleep);
  return result;
}

/* On a loop of its own. On failure all is gone. */
static int move_out(struct smpp_uv_shared *shared, const struct smpp_uv_shared_config *config,
                    struct smpp_fault *fault) {
  int result = uv_loop_init(&shared->own_loop);

  if (result) {
    release(shared);
    return smpp__system_result(result);
  }
  result = join_loop(shared, &shared->own_loop, config, fault);
  if (result == SMPP_OK) {
    result = start_thread(shared);
    if (result == 0)
      return SMPP_OK;
    result = smpp__system_result(result);
    leave_loop(shared);
  }
  uv_run(&shared->own_loop, UV_RUN_DEFAULT);
  close_own_loop(shared);
  return result;
}

/* On the caller's loop. On failure its memory is given back, by the loop if
 * that has come to know of it. */
static int move_in(struct smpp_uv_shared *shared, uv_loop_t *loop,
                   const struct smpp_uv_shared_config *config, struct smpp_fault *fault) {
  int result = join_loop(shared, loop, config, fault);

  if (result && shared->n_handles == 0)
    release(shared);
  return result;
}

static struct smpp_uv_shared *new_shared(const struct smpp_uv_shared_config *config) {
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_shared *shared;

  if (!config->uri)
    core = *config->client->client;
  core.alloc = smpp__alloc_or_libc(core.alloc);
  shared = core.alloc.resize(core.alloc.ctx, NULL, 0, sizeof *shared);
  if (!shared)
    return NULL;
  memset(shared, 0, sizeof *shared);
  shared->alloc = core.alloc;
  shared->max_messages = core.max_messages;
  shared->max_octets = core.max_octets;
  shared->on_event = config->on_event;
  shared->on_refused = config->on_refused;
  shared->data = config->data;
  shared->on_log = config->on_log;
  return shared;
}

static int new_loop(uv_loop_t *loop, const struct smpp_uv_shared_config *config,
                    smpp_uv_shared **out, struct smpp_fault *fault) {
  struct smpp_uv_shared *shared;
  int result;

  if (!config->on_event || !config->on_refused ||
      (!config->uri && (!config->client || !config->client->client)))
    return SMPP_ERR_INVALID;
  shared = new_shared(config);
  if (!shared)
    return SMPP_ERR_NOMEM;
  if (uv_mutex_init(&shared->lock)) {
    shared->alloc.resize(shared->alloc.ctx, shared, sizeof *shared, 0);
    return SMPP_ERR_NOMEM;
  }
  shared->owns_loop = loop == NULL;
  result = loop ? move_in(shared, loop, config, fault) : move_out(shared, config, fault);
  if (result == SMPP_OK)
    *out = shared;
  return result;
}

int smpp_uv_shared_new(uv_loop_t *loop, const struct smpp_uv_shared_config *config,
                       smpp_uv_shared **out, struct smpp_fault *fault) {
  struct smpp_uv_shared_config own = SMPP_UV_SHARED_CONFIG_INIT;
  struct smpp_uv_client_config client = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  int result = SMPP__TAKE(own, config, log_level);

  if (result == SMPP_OK && !own.uri && own.client) {
    result = SMPP__TAKE(client, own.client, tls);
    own.client = &client;
    if (result == SMPP_OK && client.client) {
      result = SMPP__TAKE(core, client.client, steady_ms);
      client.client = &core;
    }
  }
  return result == SMPP_OK ? new_loop(loop, &own, out, fault) : result;
}
