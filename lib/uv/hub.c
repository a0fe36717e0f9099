/* SPDX-License-Identifier: MIT
 *
 * The hub: deferred work, the read buffer and the timer of lib/uv. */
#include "uv/hub.h"

#include <smpp/uv.h>
#include <uv.h>

uint64_t smpp_uv_clock_ms(void) {
  return uv_hrtime() / 1000000u;
}

struct smpp_alloc smpp__alloc_or_libc(struct smpp_alloc alloc) {
  return alloc.resize ? alloc : smpp_alloc_libc();
}

static void run_marked(uv_prepare_t *prepare) {
  struct smpp__hub *hub = prepare->data;

  /* An item's callback may free the object or mark others, never the hub: the
   * share taken here keeps it. */
  smpp__hub_share(hub);
  while (hub->head.next != &hub->head) {
    struct smpp__hub_item *item = hub->head.next;

    smpp__hub_unmark(hub, item);
    item->run(item);
  }
  smpp__hub_leave(hub);
}

int smpp__hub_new(uv_loop_t *loop, struct smpp_alloc alloc, struct smpp__hub **out) {
  struct smpp__hub *hub = alloc.resize(alloc.ctx, NULL, 0, sizeof *hub);

  if (!hub)
    return SMPP_ERR_NOMEM;
  hub->alloc = alloc;
  hub->loop = loop;
  hub->n_users = 1;
  hub->head = (struct smpp__hub_item){&hub->head, &hub->head, false, NULL};
  uv_prepare_init(loop, &hub->prepare); /* cannot fail */
  hub->prepare.data = hub;
  *out = hub;
  return SMPP_OK;
}

struct smpp__hub *smpp__hub_share(struct smpp__hub *hub) {
  hub->n_users++;
  return hub;
}

static void free_hub(uv_handle_t *handle) {
  struct smpp__hub *hub = handle->data;
  struct smpp_alloc alloc = hub->alloc;

  explicit_bzero(hub->read_buffer, sizeof hub->read_buffer);
  alloc.resize(alloc.ctx, hub, sizeof *hub, 0);
}

void smpp__hub_leave(struct smpp__hub *hub) {
  if (--hub->n_users == 0)
    uv_close((uv_handle_t *)&hub->prepare, free_hub);
}

void smpp__hub_mark(struct smpp__hub *hub, struct smpp__hub_item *item) {
  if (item->queued)
    return;
  item->queued = true;
  item->prev = hub->head.prev;
  item->next = &hub->head;
  item->prev->next = item;
  hub->head.prev = item;
  if (!uv_is_active((uv_handle_t *)&hub->prepare))
    uv_prepare_start(&hub->prepare, run_marked);
}

void smpp__hub_unmark(struct smpp__hub *hub, struct smpp__hub_item *item) {
  if (!item->queued)
    return;
  item->queued = false;
  item->prev->next = item->next;
  item->next->prev = item->prev;
  if (hub->head.next == &hub->head)
    uv_prepare_stop(&hub->prepare);
}

void smpp__alarm_init(uv_loop_t *loop, struct smpp__alarm *alarm, void *data) {
  uv_timer_init(loop, &alarm->timer);
  alarm->timer.data = data;
  alarm->rings_ms = UINT64_MAX;
}

void smpp__alarm_set(struct smpp__alarm *alarm, uint64_t deadline_ms, uint64_t now_ms,
                     uv_timer_cb ring) {
  if (deadline_ms == UINT64_MAX) {
    if (alarm->rings_ms != UINT64_MAX)
      uv_timer_stop(&alarm->timer);
    alarm->rings_ms = UINT64_MAX;
    return;
  }
  /* Deadlines mostly move away; moving the timer each time would cost more than
   * one ring too many. */
  if (alarm->rings_ms <= deadline_ms)
    return;
  alarm->rings_ms = deadline_ms;
  uv_update_time(alarm->timer.loop);
  uv_timer_start(&alarm->timer, ring, deadline_ms > now_ms ? deadline_ms - now_ms : 0, 0);
}
