/* SPDX-License-Identifier: MIT
 *
 * The loop of a mode. */
#include "stage.h"

#include "uv/hub.h"

#include <signal.h>
#include <smpp/smpp.h>
#include <unistd.h>

static void on_signal(uv_signal_t *handle, int number) {
  struct stage *stage = handle->data;

  if (stage->stopped_by)
    _exit(128 + number);
  stage->stopped_by = number;
  stage->on_stop(stage);
}

static void watch(struct stage *stage, uv_signal_t *handle, int number) {
  uv_signal_init(&stage->loop, handle);
  handle->data = stage;
  uv_signal_start(handle, on_signal, number);
}

int stage_open(struct stage *stage, const struct check_options *options,
               void (*on_stop)(struct stage *stage)) {
  int code = uv_loop_init(&stage->loop);

  if (code)
    return code;
  code = smpp__hub_new(&stage->loop, smpp_alloc_libc(), &stage->env.hub);
  if (code) {
    uv_loop_close(&stage->loop);
    return code;
  }
  stage->on_stop = on_stop;
  stage->env.loop = &stage->loop;
  stage->env.wait_ms = options->wait_ms;
  stage->env.timeout_ms = options->timeout_ms;
  stage->env.secrets.show = options->show_secrets;
  watch(stage, &stage->on_int, SIGINT);
  watch(stage, &stage->on_term, SIGTERM);
  return 0;
}

void stage_leave(struct stage *stage) {
  uv_close((uv_handle_t *)&stage->on_int, NULL);
  uv_close((uv_handle_t *)&stage->on_term, NULL);
  smpp__hub_leave(stage->env.hub);
}

void stage_close(struct stage *stage) {
  uv_run(&stage->loop, UV_RUN_DEFAULT);
  uv_loop_close(&stage->loop);
  run_env_free(&stage->env);
}
