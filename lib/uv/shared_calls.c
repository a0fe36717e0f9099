/* SPDX-License-Identifier: MIT
 *
 * What any thread may ask of a shared client: copied, counted, queued. */
#include "uv/client.h"
#include "base/sized.h"
#include "uv/shared.h"

void smpp__job_free(struct smpp_uv_shared *shared, struct smpp__job *job) {
  shared->alloc.resize(shared->alloc.ctx, job, job->size, 0);
}

static struct smpp__job *new_job(struct smpp_uv_shared *shared, int type, size_t octets) {
  size_t size = sizeof(struct smpp__job) + octets;
  struct smpp__job *job = shared->alloc.resize(shared->alloc.ctx, NULL, 0, size);

  if (!job)
    return NULL;
  memset(job, 0, sizeof *job);
  job->size = size;
  job->type = type;
  return job;
}

static void push(struct smpp_uv_shared *shared, struct smpp__job *job) {
  if (shared->last)
    shared->last->next = job;
  else
    shared->first = job;
  shared->last = job;
}

/* --- messages --------------------------------------------------------------------- */

static struct smpp_span keep(uint8_t **at, struct smpp_span value) {
  struct smpp_span kept = smpp_span(*at, value.len);

  if (value.len)
    memcpy(*at, value.ptr, value.len);
  *at += value.len;
  return kept;
}

/* What the destinations of a message take, with all that they point to. */
static size_t destinations_len(const struct smpp_message *message) {
  size_t len = message->n_destinations * sizeof *message->destinations;

  for (uint32_t i = 0; i < message->n_destinations; i++)
    len += message->destinations[i].destination_addr.len + message->destinations[i].dl_name.len;
  return len;
}

/* They come first in the block, where it is aligned for anything. */
static uint8_t *copy_destinations(struct smpp__job *job, const struct smpp_message *message) {
  struct smpp_dest_address *destinations = (void *)job->octets;
  uint8_t *at = (uint8_t *)(destinations + message->n_destinations);

  for (uint32_t i = 0; i < message->n_destinations; i++) {
    destinations[i] = message->destinations[i];
    destinations[i].destination_addr = keep(&at, message->destinations[i].destination_addr);
    destinations[i].dl_name = keep(&at, message->destinations[i].dl_name);
  }
  job->message.destinations = destinations;
  return at;
}

static struct smpp__job *copy_message(struct smpp_uv_shared *shared,
                                      const struct smpp_message *message) {
  struct smpp__job *job =
      new_job(shared, SMPP__JOB_SUBMIT,
              message->service_type.len + message->source_addr.len + message->destination_addr.len +
                  message->text.len + message->schedule_delivery_time.len + message->tlvs.len +
                  destinations_len(message));
  uint8_t *at;

  if (!job)
    return NULL;
  job->message = *message;
  at = copy_destinations(job, message);
  job->message.service_type = keep(&at, message->service_type);
  job->message.source_addr = keep(&at, message->source_addr);
  job->message.destination_addr = keep(&at, message->destination_addr);
  job->message.text = keep(&at, message->text);
  job->message.schedule_delivery_time = keep(&at, message->schedule_delivery_time);
  job->message.tlvs = keep(&at, message->tlvs);
  return job;
}

static int push_message(struct smpp_uv_shared *shared, struct smpp__job *job) {
  if (shared->ending != SMPP__GOES_ON)
    return SMPP_ERR_STATE;
  if (shared->n_open >= shared->max_messages || job->size > shared->max_octets ||
      shared->octets > shared->max_octets - job->size)
    return SMPP_ERR_FULL;
  shared->n_open++;
  shared->octets += job->size;
  push(shared, job);
  return SMPP_OK;
}

int smpp_uv_shared_submit(smpp_uv_shared *shared, const struct smpp_message *message) {
  struct smpp_message own = SMPP_MESSAGE_INIT;
  struct smpp__job *job;
  int result = SMPP__TAKE(own, message, n_destinations);

  if (result)
    return result;
  if (own.journaled || own.n_known)
    return SMPP_ERR_UNSUPPORTED;
  job = copy_message(shared, &own);
  if (!job)
    return SMPP_ERR_NOMEM;
  uv_mutex_lock(&shared->lock);
  result = push_message(shared, job);
  uv_mutex_unlock(&shared->lock);
  if (result)
    smpp__job_free(shared, job);
  else
    uv_async_send(&shared->wake);
  return result;
}

/* --- everything else --------------------------------------------------------------- */

/* What asks for something new is refused once the end was asked for. */
static int push_call(struct smpp_uv_shared *shared, struct smpp__job *job) {
  int result = SMPP_OK;

  uv_mutex_lock(&shared->lock);
  if (job->type == SMPP__JOB_OPERATE && shared->ending != SMPP__GOES_ON)
    result = SMPP_ERR_STATE;
  else if (shared->n_calls >= SMPP__SHARED_CALLS_MAX)
    result = SMPP_ERR_FULL;
  if (result == SMPP_OK) {
    shared->n_calls++;
    push(shared, job);
  }
  uv_mutex_unlock(&shared->lock);
  if (result)
    smpp__job_free(shared, job);
  else
    uv_async_send(&shared->wake);
  return result;
}

static int call(struct smpp_uv_shared *shared, int type, uint64_t number, uint32_t value) {
  struct smpp__job *job = new_job(shared, type, 0);

  if (!job)
    return SMPP_ERR_NOMEM;
  job->number = number;
  job->value = value;
  return push_call(shared, job);
}

int smpp_uv_shared_cancel(smpp_uv_shared *shared, uint64_t cookie) {
  return call(shared, SMPP__JOB_CANCEL, cookie, 0);
}

static struct smpp__job *copy_operation(struct smpp_uv_shared *shared,
                                        const struct smpp_operation *operation) {
  struct smpp__job *job =
      new_job(shared, SMPP__JOB_OPERATE,
              operation->message_id.len + operation->source_addr.len + operation->service_type.len +
                  operation->destination_addr.len + operation->text.len +
                  operation->schedule_delivery_time.len);
  uint8_t *at;

  if (!job)
    return NULL;
  at = job->octets;
  job->operation = *operation;
  job->operation.message_id = keep(&at, operation->message_id);
  job->operation.source_addr = keep(&at, operation->source_addr);
  job->operation.service_type = keep(&at, operation->service_type);
  job->operation.destination_addr = keep(&at, operation->destination_addr);
  job->operation.text = keep(&at, operation->text);
  job->operation.schedule_delivery_time = keep(&at, operation->schedule_delivery_time);
  return job;
}

int smpp_uv_shared_operate(smpp_uv_shared *shared, const struct smpp_operation *operation) {
  struct smpp_operation own = SMPP_OPERATION_INIT;
  struct smpp__job *job;
  int result = SMPP__TAKE(own, operation, unix_now_s);

  if (result)
    return result;
  job = copy_operation(shared, &own);
  return job ? push_call(shared, job) : SMPP_ERR_NOMEM;
}

int smpp_uv_shared_respond(smpp_uv_shared *shared, uint64_t request, uint32_t command_status) {
  return call(shared, SMPP__JOB_RESPOND, request, command_status);
}

int smpp_uv_shared_set_rate(smpp_uv_shared *shared, uint32_t rate) {
  return call(shared, SMPP__JOB_SET_RATE, 0, rate);
}

int smpp_uv_shared_pause(smpp_uv_shared *shared, bool paused) {
  return call(shared, SMPP__JOB_PAUSE, 0, paused);
}

/* No message can come after an ending, so it needs no place in the queue: it
 * is told when the queue is empty. */
static void end(struct smpp_uv_shared *shared, int ending, uint32_t limit_ms) {
  uv_mutex_lock(&shared->lock);
  if (ending > shared->ending) {
    shared->ending = ending;
    shared->limit_ms = limit_ms;
  }
  uv_mutex_unlock(&shared->lock);
  uv_async_send(&shared->wake);
}

void smpp_uv_shared_drain(smpp_uv_shared *shared, uint32_t limit_ms) {
  end(shared, SMPP__DRAINS, limit_ms);
}

void smpp_uv_shared_abort(smpp_uv_shared *shared) {
  end(shared, SMPP__ABORTS, 0);
}

void smpp_uv_shared_stats(smpp_uv_shared *shared, struct smpp_client_stats *out) {
  size_t size = out->size < sizeof shared->stats ? out->size : sizeof shared->stats;

  uv_mutex_lock(&shared->lock);
  shared->stats.size = out->size;
  memcpy(out, &shared->stats, size);
  uv_mutex_unlock(&shared->lock);
}

size_t smpp_uv_shared_stats_text(smpp_uv_shared *shared, char *buf, size_t cap) {
  struct smpp_client_stats stats = {.size = sizeof stats};
  uint64_t now_ms;

  smpp_uv_shared_stats(shared, &stats);
  /* The time goes on while the loop sleeps. */
  now_ms = smpp_uv_clock_ms();
  if (stats.queued)
    stats.oldest_queued_ms += now_ms - stats.now_ms;
  stats.now_ms = now_ms;
  return smpp__client_page(shared->client, &stats, buf, cap);
}
