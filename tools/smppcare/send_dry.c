/* SPDX-License-Identifier: MIT
 *
 * --dry-run: what would be told and sent now, without an SMSC, and without a mark
 * in the journal. */
#include "send.h"

#include "commands.h"

#include <data/json_write.h>
#include <stdio.h>
#include <smpp/text.h>
#include <stdlib.h>
#include <string.h>

static void print_submit(struct send_run *run, const struct care_dispatch_step *step) {
  struct care_cost cost = CARE_COST_INIT;
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);
  bool known = care_cost_of(step->text, &cost) == SMPP_OK;

  data_json_object_begin(&w);
  data_json_member_text(&w, "event", "message.planned");
  data_json_member_string(&w, "key", step->key);
  data_json_member_string(&w, "to", step->to);
  data_json_member_string(&w, "from", step->from);
  data_json_member_string(&w, "text", step->text);
  data_json_member_uint(&w, "parts", known ? cost.n_parts : 0);
  data_json_object_end(&w);
  data_buffer_add_char(&out, '\0');
  if (!out.failed)
    send_print(run, out.ptr);
  data_buffer_free(&out);
}

int send_dry(struct send_run *run) {
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;

  while (care_dispatch_next(run->dispatch, run->begin_ms, &step)) {
    if (step.act == CARE_DO_SUBMIT)
      print_submit(run, &step);
    if (step.act == CARE_DO_SUBMIT && run->options->limit > 0 &&
        ++run->n_submitted >= run->options->limit)
      break;
    if (step.act == CARE_DO_EVENT) {
      char *line = strndup((const char *)step.record.ptr, step.record.len);

      if (line)
        send_print(run, line);
      free(line);
    }
  }
  return care_dispatch_status(run->dispatch) == SMPP_OK ? SMPPCARE_OK : SMPPCARE_USAGE;
}
