/* SPDX-License-Identifier: MIT */
#include "world.h"

#include <care/dispatcher.h>

#include <stdio.h>
#include <stdlib.h>

#define RECEIPT_MS 5000 /* after which a message has arrived, unless a line says otherwise */

/* --- lines --------------------------------------------------------------------------- */

static void *grown(void *array, size_t *cap, size_t n, size_t size) {
  void *moved = array;

  if (n < *cap)
    return array;
  *cap = *cap ? *cap * 2 : 64;
  moved = realloc(array, *cap * size);
  if (!moved)
    abort();
  return moved;
}

void lines_add(struct lines *lines, struct smpp_span text) {
  char *copy = malloc(text.len + 1);

  if (!copy)
    abort();
  if (text.len)
    memcpy(copy, text.ptr, text.len);
  copy[text.len] = '\0';
  lines->items = grown(lines->items, &lines->cap, lines->n, sizeof(*lines->items));
  lines->items[lines->n++] = copy;
}

void lines_clear(struct lines *lines) {
  while (lines->n > 0)
    free(lines->items[--lines->n]);
  free(lines->items);
  *lines = (struct lines){0};
}

bool lines_have(const struct lines *lines, const char *text) {
  for (size_t i = 0; i < lines->n; i++)
    if (strcmp(lines->items[i], text) == 0)
      return true;
  return false;
}

/* --- the site's side -------------------------------------------------------------------- */

static int write_text(void *ctx, const struct care_text_wanted *wanted, char *out, size_t cap,
                      size_t *len, struct care_fault *fault) {
  struct world *world = ctx;
  char name[96], words[SMPPCARE_TEXT_WORDS] = "";
  struct smppcare_wanted text = {
      .language = wanted->language, .appointment = wanted->appointment, .fields = wanted->fields};
  struct smpp_span octets = {NULL, 0};
  int result;

  snprintf(name, sizeof name, "%.*s%s", (int)wanted->tmpl.len, (const char *)wanted->tmpl.ptr,
           wanted->coded ? "-code" : "");
  text.name = smpp_span_of(name);
  result = smppcare_texts_render(&world->site->texts, &text, &octets, words);
  if (result == SMPP_OK && octets.len > cap)
    result = SMPP_ERR_NOSPACE;
  if (result == SMPP_OK)
    memcpy(out, octets.ptr, octets.len);
  *len = result == SMPP_OK ? octets.len : 0;
  snprintf(fault->text, sizeof fault->text, "%.300s", words);
  return result;
}

static void start(struct world *world) {
  struct care_dispatch_options options = CARE_DISPATCH_OPTIONS_INIT;
  struct smpp_alloc alloc = smpp_alloc_libc();
  const struct site *site = world->site;

  options.plan = site->setup.plan;
  options.table = site->tables[world->table];
  options.policy = &site->setup.config.policy;
  options.numbers = &site->setup.config.numbers;
  options.lexicon = site->lexicon;
  options.language = smpp_span_of(site->texts.lang[0] ? site->texts.lang : "fr");
  options.senders = site->senders;
  options.n_senders = site->n_senders;
  options.site_phone = site->setup.config.site_phone.text;
  options.emergency = site->setup.config.emergency.text;
  options.text = write_text;
  options.text_ctx = world;
  world->cut = false;
  world->d = NULL;
  if (care_dispatch_new(&alloc, &options, &world->d) != SMPP_OK)
    abort();
  for (size_t i = 0; i < world->records.n; i++)
    if (care_dispatch_recall(world->d, smpp_span_of(world->records.items[i])) != SMPP_OK) {
      printf("# not recalled: %s\n", world->records.items[i]);
      world->failed = true;
    }
}

/* --- what it is told ---------------------------------------------------------------------- */

static bool is_shown(const struct world *world, const char *event) {
  return world->site->patients.show_delivered ||
         !(strstr(event, "\"event\":\"message.status\"") &&
           (strstr(event, "\"status\":\"sent\"") || strstr(event, "\"status\":\"delivered\"")));
}

/* Takes out what stands from `at` up to one of `ends`. */
static void take_out(char *at, const char *ends) {
  size_t len = strcspn(at, ends);

  memmove(at, at + len, strlen(at + len) + 1);
}

/* Without its number, and those in an answer's key: another run may give others. */
static void tell(struct world *world, struct smpp_span event) {
  struct data_buffer line = {0};
  char *text, *number, *answer;

  data_buffer_add(&line, event);
  data_buffer_add_char(&line, '\0');
  text = line.ptr;
  number = strstr(text, ",\"n\":\"");
  if (number)
    take_out(number, "}");
  answer = strstr(text, "\"key\":\"reply-");
  if (answer)
    take_out(answer + 12, "/");
  lines_add(&world->events, smpp_span_of(text));
  if (is_shown(world, text))
    lines_add(&world->told, smpp_span_of(text));
  data_buffer_free(&line);
}

static void add_thing(struct world *world, struct thing thing) {
  world->things = grown(world->things, &world->cap_things, world->n_things, sizeof(thing));
  world->things[world->n_things++] = thing;
}

/* The first line of that kind that was not used; NULL: there is none. */
static const struct line *line_for(struct world *world, int kind,
                                   const struct care_dispatch_step *step) {
  const struct patients *p = &world->site->patients;
  char key[400];

  snprintf(key, sizeof key, "%.*s", (int)step->key.len, (const char *)step->key.ptr);
  for (size_t i = 0; i < p->n; i++) {
    const struct line *line = &p->lines[i];
    if (line->kind != kind || world->used[i] ||
        !smpp_span_equal(step->to, smpp_span_of(line->who)) ||
        (strcmp(line->what, "*") != 0 && !strstr(key, line->what)))
      continue;
    world->used[i] = true;
    return line;
  }
  return NULL;
}

static int outcome_of(const struct line *line) {
  return !line                                 ? CARE_SUBMIT_ACCEPTED
         : strcmp(line->says, "unknown") == 0  ? CARE_SUBMIT_UNKNOWN
         : strcmp(line->says, "rejected") == 0 ? CARE_SUBMIT_REJECTED
                                               : CARE_SUBMIT_RETURNED;
}

/* An answer's key has the number of a record in it, which is of no interest. */
static void write_key(struct data_json_writer *w, const struct care_dispatch_step *step) {
  struct smpp_span key = step->key;

  if (!step->receipt) { /* reply-37/auto-ack/1 */
    size_t begin = 0, end;

    while (begin < key.len && key.ptr[begin++] != '/')
      ;
    for (end = begin; end < key.len && key.ptr[end] != '/';)
      end++;
    key = smpp_span(key.ptr + begin, end - begin);
  }
  data_json_member_string(w, "submit", key);
}

static void write_submit(struct world *world, const struct care_dispatch_step *step) {
  struct data_buffer line = {0}, same = {0};
  struct data_json_writer w = data_json_writer(&line);
  char time[CARE__TIME_MAX];

  care__time_write(time, care_plan_zone(world->site->setup.plan), world->now_ms);
  data_json_object_begin(&w);
  write_key(&w, step);
  data_json_member_text(&w, "time", time);
  data_json_member_string(&w, "to", step->to);
  data_json_member_string(&w, "text", step->text);
  data_json_object_end(&w);
  lines_add(&world->told, data_buffer_span(&line));
  data_buffer_add(&same, step->to);
  data_buffer_add_char(&same, ' ');
  data_buffer_add(&same, step->text);
  lines_add(&world->submits, data_buffer_span(&same));
  lines_add(&world->keys, step->key);
  data_buffer_free(&line);
  data_buffer_free(&same);
}

/* The laws of what leaves. */
static void judge(struct world *world, const struct care_dispatch_step *step) {
  const care_plan *plan = world->site->setup.plan;
  char key[400];

  snprintf(key, sizeof key, "%.*s", (int)step->key.len, (const char *)step->key.ptr);
  if (lines_have(&world->keys, key)) {
    printf("# sent twice: %s\n", key);
    world->failed = true;
  }
  if (step->expires_at_ms <= world->now_ms) {
    printf("# sent after its expiry: %s\n", key);
    world->failed = true;
  }
  if (step->receipt &&
      care_plan_is_quiet(plan, step->traffic, care_plan_zone(plan), plan->country, world->now_ms) &&
      plan->n_sites == 0) {
    printf("# sent in quiet hours: %s\n", key);
    world->failed = true;
  }
}

static void submit(struct world *world, const struct care_dispatch_step *step) {
  struct care_submitted submitted = CARE_SUBMITTED_INIT;
  const struct line *line = line_for(world, ON_OUTCOME, step), *reply;
  struct thing receipt = {.kind = ON_STATE};
  struct smpp_span ids[1];

  submitted.outcome = outcome_of(line);
  if (submitted.outcome != CARE_SUBMIT_RETURNED) {
    judge(world, step);
    write_submit(world, step);
  }
  snprintf(receipt.message_id, sizeof receipt.message_id, "m%zu", ++world->n_message_ids);
  ids[0] = smpp_span_of(receipt.message_id);
  submitted.id = step->id;
  if (submitted.outcome == CARE_SUBMIT_ACCEPTED) {
    receipt.line = line_for(world, ON_STATE, step);
    receipt.at_ms = world->now_ms + (receipt.line ? receipt.line->at_ms : RECEIPT_MS);
    add_thing(world, receipt);
    submitted.message_ids = ids;
    submitted.n_message_ids = 1;
  } else if (submitted.outcome == CARE_SUBMIT_REJECTED)
    submitted.command_status = 11; /* ESME_RINVDSTADR */
  reply = submitted.outcome == CARE_SUBMIT_ACCEPTED || submitted.outcome == CARE_SUBMIT_UNKNOWN
              ? line_for(world, ON_REPLY, step)
              : NULL;
  if (reply)
    add_thing(world, (struct thing){world->now_ms + reply->at_ms, ON_REPLY, reply, "", false});
  if (care_dispatch_submitted(world->d, &submitted, world->now_ms) != SMPP_OK)
    abort();
}

static void keep(struct world *world, struct smpp_span record) {
  if (world->records.n >= world->most_records) {
    world->cut = true;
    return;
  }
  lines_add(&world->records, record);
}

/* All that is to be done now. */
static void work(struct world *world) {
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;

  while (!world->cut && care_dispatch_next(world->d, world->now_ms, &step))
    switch (step.act) {
    case CARE_DO_KEEP:
      keep(world, step.record);
      break;
    case CARE_DO_SUBMIT:
      submit(world, &step);
      break;
    case CARE_DO_EVENT:
      tell(world, step.record);
      break;
    default:
      break;
    }
  if (!world->cut && care_dispatch_status(world->d) != SMPP_OK)
    abort();
}

/* --- what the world does ---------------------------------------------------------------------- */

static void hear(struct world *world, size_t index) {
  const struct thing *thing = &world->things[index];
  char id[32];
  struct care_inbound inbound = {smpp_span_of(thing->line->who),
                                 world->site->senders[0],
                                 smpp_span_of(thing->line->says),
                                 {NULL, 0},
                                 false};

  snprintf(id, sizeof id, "i%zu", index);
  inbound.id = smpp_span_of(id);
  if (care_dispatch_inbound(world->d, &inbound, index, world->now_ms) != SMPP_OK)
    abort();
}

static int state_of(const struct line *line) {
  return !line                                ? 2
         : strcmp(line->says, "UNDELIV") == 0 ? 5
         : strcmp(line->says, "EXPIRED") == 0 ? 3
         : strcmp(line->says, "REJECTD") == 0 ? 8
                                              : 2;
}

static void take_receipt(struct world *world, const struct thing *thing) {
  struct care_delivery delivery = CARE_DELIVERY_INIT;

  delivery.message_id = smpp_span_of(thing->message_id);
  delivery.state = state_of(thing->line);
  (void)care_dispatch_receipt(world->d, &delivery, world->now_ms);
}

static void change_table(struct world *world, const char *name) {
  for (size_t i = 0; i < world->site->n_tables; i++)
    if (strcmp(world->site->table_names[i], name) == 0)
      world->table = i;
  care_dispatch_free(world->d);
  start(world);
}

static void happen(struct world *world, size_t index) {
  const struct thing thing = world->things[index];

  switch (thing.kind) {
  case ON_STATE:
    take_receipt(world, &thing);
    break;
  case ON_REPLY:
  case AT_TEXT:
    hear(world, index);
    break;
  case AT_EVENT:
    (void)care_dispatch_happened(world->d, smpp_span_of(thing.line->who),
                                 smpp_span_of(thing.line->what), world->now_ms, world->now_ms);
    break;
  case AT_TABLE:
    change_table(world, thing.line->who);
    break;
  default:
    world->now_ms = thing.line->until_ms;
  }
}

/* The thing that comes next; n_things: none does. */
static size_t next_thing(const struct world *world) {
  size_t next = world->n_things;

  for (size_t i = 0; i < world->n_things; i++)
    if (!world->things[i].done &&
        (next == world->n_things || world->things[i].at_ms < world->things[next].at_ms))
      next = i;
  return next;
}

void world_run(struct world *world) {
  int64_t end = world->site->patients.end_ms;

  work(world);
  while (!world->cut && !world->failed) {
    size_t thing = next_thing(world);
    int64_t deadline = care_dispatch_deadline(world->d);
    bool is_thing = thing < world->n_things && world->things[thing].at_ms <= deadline;
    int64_t at = is_thing ? world->things[thing].at_ms : deadline;

    care_dispatch_carried_out(world->d);
    if (at > end)
      break;
    if (at > world->now_ms)
      world->now_ms = at;
    if (is_thing)
      happen(world, thing);
    work(world);
    if (is_thing && !world->cut) /* else the SMSC brings it again */
      world->things[thing].done = true;
  }
}

void world_begin(struct world *world, struct site *site, size_t most_records) {
  *world =
      (struct world){.site = site, .now_ms = site->patients.begin_ms, .most_records = most_records};
  for (size_t i = 0; i < site->patients.n; i++)
    if (site->patients.lines[i].kind >= AT_TEXT)
      add_thing(world, (struct thing){site->patients.lines[i].at_ms, site->patients.lines[i].kind,
                                      &site->patients.lines[i], "", false});
  start(world);
}

void world_go_on(struct world *world) {
  care_dispatch_free(world->d);
  world->most_records = RECORDS_ALL;
  start(world);
}

void world_end(struct world *world) {
  care_dispatch_free(world->d);
  lines_clear(&world->records);
  lines_clear(&world->told);
  lines_clear(&world->submits);
  lines_clear(&world->keys);
  lines_clear(&world->events);
  free(world->things);
}
