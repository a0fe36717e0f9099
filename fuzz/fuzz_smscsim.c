/* SPDX-License-Identifier: MIT
 *
 * What strangers can say to smscsim's HTTP port, and what stands in a scenario:
 * the first octet chooses. A request that is taken lies inside what was given,
 * and is the same when it comes alone; a prefix of it asks for more. */
#include "fuzz.h"
#include "http_guard.h"
#include "http_parse.h"
#include "query.h"
#include "scenario.h"

static void inside(struct smpp_span span, struct smpp_span all) {
  LAW(span.len == 0 || (span.ptr >= all.ptr && span.ptr + span.len <= all.ptr + all.len));
}

static void query(struct smpp_span octets) {
  struct message_filter filter;
  struct query_fault fault = {"", NULL};

  if (query_read(octets, &filter, &fault))
    LAW(strlen(filter.to) < sizeof filter.to && strlen(filter.since) < sizeof filter.since);
  else
    LAW(fault.why && strlen(fault.field) < sizeof fault.field);
}

static void http(struct smpp_span octets) {
  struct http_request request, again;
  const char *why = NULL;
  int status = http_parse(octets, &request, &why);

  LAW(status <= 1 || (why && status >= 400 && status < 600));
  if (status != 0)
    return;
  LAW(request.len <= octets.len && request.path.len && request.method.len);
  inside(request.method, octets);
  inside(request.path, octets);
  inside(request.query, octets);
  inside(request.body, octets);
  query(request.query);
  status = http_guard(&request, "token", &why);
  LAW(status == 0 || status == 401 || status == 403);
  LAW(http_parse(smpp_span(octets.ptr, request.len), &again, &why) == 0);
  LAW(again.len == request.len && again.keep_alive == request.keep_alive);
  LAW(http_parse(smpp_span(octets.ptr, request.len - 1), &again, &why) == 1);
}

/* What is written is read again, and is the same. */
static void values_come_back(const struct choices *choices) {
  struct data_buffer text = {NULL, 0, 0, false}, again = {NULL, 0, 0, false};
  struct choices other;
  const char *why;

  choices_init(&other);
  for (unsigned id = 0; id < N_VALUES; id++) {
    data_buffer_clear(&text);
    data_buffer_clear(&again);
    choice_write(choices, (enum value_id)id, &text);
    LAW(choice_set(&other, (enum value_id)id, data_buffer_span(&text), &why));
    choice_write(&other, (enum value_id)id, &again);
    LAW(smpp_span_equal(data_buffer_span(&text), data_buffer_span(&again)));
  }
  data_buffer_free(&text);
  data_buffer_free(&again);
}

static void scenario(struct smpp_span octets) {
  struct data_fault fault = {.line = 0};
  struct patients patients = {.n = 0};
  struct users users = {.n = 0};
  struct site site;
  struct behaviour behaviour;

  behaviour_init(&behaviour);
  site_init(&site);
  if (scenario_parse(octets, &behaviour, &patients, &users, &site, &fault)) {
    LAW(behaviour.choices.values.final_states.total > 0);
    values_come_back(&behaviour.choices);
    if (patients_match(&patients, octets, octets))
      LAW(patients_know(&patients, octets));
  } else {
    LAW(fault.text[0] != '\0');
  }
  patients_free(&patients);
  users_free(&users);
  site_free(&site);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0)
    return 0;
  if (data[0] == 's')
    scenario(smpp_span(data + 1, size - 1));
  else
    http(smpp_span(data + 1, size - 1));
  return 0;
}
