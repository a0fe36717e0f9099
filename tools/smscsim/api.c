/* SPDX-License-Identifier: MIT
 *
 * smscsim/api.c - a request to what it asks of the simulator. */
#include "api.h"

#include "read.h"

#include <data/json.h>
#include <stdio.h>
#include <string.h>

/* The body as a JSON object; NULL: the reply says why not. */
static const struct data_json_value *object_of(const struct http_request *request,
                                               struct http_reply *reply, struct data_json **json) {
  const struct data_json_value *root;
  struct data_fault fault;

  if (data_json_parse(request->body, json, &root, &fault) != SMPP_OK) {
    http_reply_error(reply, 400, NULL, request->body.len ? fault.text : "the body is empty");
    return NULL;
  }
  if (root->type == DATA_JSON_OBJECT)
    return root;
  data_json_free(*json);
  http_reply_error(reply, 400, NULL, "the body is not a JSON object");
  return NULL;
}

/* A member's name as the `field` of an error: it is the peer's, so it is cut. */
static void refuse_member(struct http_reply *reply, const struct data_json_value *member,
                          const char *why) {
  char field[64];
  size_t len = member->key.len < sizeof field - 1 ? member->key.len : sizeof field - 1;

  if (len)
    memcpy(field, member->key.ptr, len);
  field[len] = '\0';
  http_reply_error(reply, 400, field, why);
}

/* Of two with a name one only would count. */
static bool is_repeated(const struct data_json_value *body, const struct data_json_value *member,
                        struct http_reply *reply) {
  const struct data_json_value *earlier = body->first;

  while (earlier != member && !smpp_span_equal(earlier->key, member->key))
    earlier = earlier->next;
  if (earlier != member)
    refuse_member(reply, member, "stands twice");
  return earlier != member;
}

/* A field that nobody knows is a slip, of which the half that is known must not
 * be done. */
static bool has_only(const struct data_json_value *body, const char *const keys[], const char *why,
                     struct http_reply *reply) {
  uint8_t index;

  for (const struct data_json_value *member = body->first; member; member = member->next)
    if (!one_of(member->key, keys, &index)) {
      refuse_member(reply, member, why);
      return false;
    } else if (is_repeated(body, member, reply)) {
      return false;
    }
  return true;
}

/* --- GET ------------------------------------------------------------------------- */

static void finish(struct http_reply *reply, int status) {
  data_buffer_add_char(&reply->body, '\n');
  reply->status = status;
  reply->content_type = "application/json";
}

static void get_messages(struct api *api, const struct http_request *request,
                         struct http_reply *reply) {
  struct message_filter filter;
  struct query_fault fault;

  if (!query_read(request->query, &filter, &fault)) {
    http_reply_error(reply, 400, fault.field, fault.why);
    return;
  }
  smsc_write_messages(api->smsc, &filter, api->now_ms(), &reply->body);
  finish(reply, 200);
}

static void get_sessions(struct api *api, const struct http_request *request,
                         struct http_reply *reply) {
  (void)request;
  smsc_write_sessions(api->smsc, &reply->body);
  finish(reply, 200);
}

static void get_metrics(struct api *api, const struct http_request *request,
                        struct http_reply *reply) {
  (void)request;
  smsc_write_metrics(api->smsc, &reply->body);
  reply->status = 200;
  reply->content_type = "text/plain; version=0.0.4; charset=utf-8";
}

static void get_behaviour(struct api *api, const struct http_request *request,
                          struct http_reply *reply) {
  struct data_json_writer json = data_json_writer(&reply->body);

  (void)request;
  data_json_object_begin(&json);
  behaviour_write(smsc_behaviour(api->smsc), &json);
  data_json_object_end(&json);
  finish(reply, 200);
}

/* --- POST ------------------------------------------------------------------------- */

static bool read_mo(const struct data_json_value *body, struct smsc_mo *mo,
                    struct http_reply *reply) {
  static const char *const keys[] = {"from", "to", "text", "system_id", NULL};
  struct smpp_span *const slots[] = {&mo->from, &mo->to, &mo->text, &mo->system_id};

  memset(mo, 0, sizeof *mo);
  if (!has_only(body, keys, "unknown: there are from, to, text and system_id", reply))
    return false;
  for (size_t i = 0; keys[i]; i++) {
    const struct data_json_value *value = data_json_get(body, keys[i]);
    bool optional = slots[i] == &mo->system_id;

    if (!value && optional)
      continue;
    if (!data_json_get_string(value, slots[i])) {
      http_reply_error(reply, 400, keys[i], value ? "not a string" : "missing");
      return false;
    }
  }
  return true;
}

static void post_mo(struct api *api, const struct http_request *request, struct http_reply *reply) {
  struct data_json *json;
  const struct data_json_value *body = object_of(request, reply, &json);
  struct smsc_mo_result result;
  struct data_json_writer out;
  struct smsc_mo mo;
  int status;

  if (!body)
    return;
  if (read_mo(body, &mo, reply)) {
    status = smsc_mo_send(api->smsc, &mo, api->now_ms(), &result);
    if (status == 202) {
      out = data_json_writer(&reply->body);
      data_json_object_begin(&out);
      data_json_member_text(&out, "id", result.id);
      data_json_member_uint(&out, "parts", result.parts);
      data_json_object_end(&out);
      finish(reply, 202);
    } else {
      http_reply_error(reply, status, result.field, result.why);
    }
  }
  data_json_free(json);
}

#define MAX_NUMBER 64u /* of a data_sm (4.7.1), the longest there is */

static bool read_away(const struct data_json_value *body, struct smpp_span *number, bool *away,
                      struct http_reply *reply) {
  static const char *const keys[] = {"number", "away", NULL};
  const struct data_json_value *value = data_json_get(body, "away");

  if (!has_only(body, keys, "unknown: there are number and away", reply))
    return false;
  if (!data_json_get_string(data_json_get(body, "number"), number) || number->len == 0 ||
      number->len > MAX_NUMBER || memchr(number->ptr, '*', number->len)) {
    http_reply_error(reply, 400, "number", "a whole number as a string, of up to 64 characters");
    return false;
  }
  if (!value || value->type != DATA_JSON_BOOL) {
    http_reply_error(reply, 400, "away", "neither true nor false");
    return false;
  }
  *away = value->boolean;
  return true;
}

static void post_away(struct api *api, const struct http_request *request,
                      struct http_reply *reply) {
  struct data_json *json;
  const struct data_json_value *body = object_of(request, reply, &json);
  struct data_json_writer out;
  struct smpp_span number;
  bool away;

  if (!body)
    return;
  if (read_away(body, &number, &away, reply)) {
    if (smsc_set_away(api->smsc, number, away, api->now_ms())) {
      out = data_json_writer(&reply->body);
      data_json_object_begin(&out);
      data_json_key(&out, "away");
      data_json_bool(&out, away);
      data_json_object_end(&out);
      finish(reply, 200);
    } else {
      http_reply_error(reply, 503, NULL, "too many numbers");
    }
  }
  data_json_free(json);
}

/* A behaviour's value as its text: "10ms", 5, true. */
static bool value_text(const struct data_json_value *value, struct smpp_span *text) {
  switch (value->type) {
  case DATA_JSON_STRING:
  case DATA_JSON_NUMBER:
    *text = value->text;
    return true;
  case DATA_JSON_BOOL:
    *text = smpp_span_of(value->boolean ? "yes" : "no");
    return true;
  default:
    return false;
  }
}

/* One of POST /behaviour; false: the reply says why not. */
static bool set_member(struct behaviour *behaviour, const struct data_json_value *body,
                       const struct data_json_value *member, struct http_reply *reply) {
  const char *why = "neither a string, nor a number, nor true or false", *like;
  enum behaviour_result result = BEHAVIOUR_BAD;
  struct smpp_span text;
  char words[96];

  if (value_text(member, &text))
    result = behaviour_set(behaviour, member->key, text, &why);
  if (result == BEHAVIOUR_UNKNOWN && (like = behaviour_like(member->key)) != NULL) {
    snprintf(words, sizeof words, "%s; did you mean %s?", why, like);
    why = words;
  }
  if (result == BEHAVIOUR_OK)
    return !is_repeated(body, member, reply);
  refuse_member(reply, member, why);
  return false;
}

/* All of it or nothing. */
static void post_behaviour(struct api *api, const struct http_request *request,
                           struct http_reply *reply) {
  struct data_json *json;
  const struct data_json_value *body = object_of(request, reply, &json);
  struct behaviour behaviour = *smsc_behaviour(api->smsc);

  if (!body)
    return;
  for (const struct data_json_value *member = body->first; member; member = member->next)
    if (!set_member(&behaviour, body, member, reply)) {
      data_json_free(json);
      return;
    }
  data_json_free(json);
  smsc_set_behaviour(api->smsc, &behaviour, api->now_ms());
  get_behaviour(api, request, reply);
}

static bool copy_member(const struct data_json_value *body, const char *key, char *out,
                        size_t cap) {
  const struct data_json_value *value = data_json_get(body, key);
  struct smpp_span text;

  if (!value)
    return true;
  if (!data_json_get_string(value, &text) || text.len >= cap ||
      (text.len && memchr(text.ptr, 0, text.len)))
    return false;
  if (text.len)
    memcpy(out, text.ptr, text.len);
  out[text.len] = '\0';
  return true;
}

static bool read_port(const struct data_json_value *value, uint16_t *port) {
  uint32_t number;

  if (!value || value->type != DATA_JSON_NUMBER || !parse_count(value->text, &number) ||
      number == 0 || number > 65535)
    return false;
  *port = (uint16_t)number;
  return true;
}

/* NULL, or the member that is wrong. */
static const char *read_outbind(const struct data_json_value *body, struct site_call *out) {
  *out = (struct site_call){.host = "127.0.0.1", .system_id = "smscsim"};
  if (!copy_member(body, "host", out->host, sizeof out->host) || out->host[0] == '\0')
    return "host";
  if (!read_port(data_json_get(body, "port"), &out->port))
    return "port";
  if (!copy_member(body, "system_id", out->system_id, sizeof out->system_id))
    return "system_id";
  return copy_member(body, "password", out->password, sizeof out->password) ? NULL : "password";
}

static bool outbind_of(const struct http_request *request, struct http_reply *reply,
                       struct site_call *out) {
  static const char *const keys[] = {"host", "port", "system_id", "password", NULL};
  static const char shape[] = "host (an address), port (1 to 65535), system_id, password";
  struct data_json *json;
  const struct data_json_value *body = object_of(request, reply, &json);
  const char *wrong = NULL;
  bool good;

  if (!body)
    return false;
  good = has_only(body, keys, "unknown: there are host, port, system_id and password", reply);
  if (good && (wrong = read_outbind(body, out)) != NULL)
    http_reply_error(reply, 400, wrong, shape);
  data_json_free(json);
  return good && !wrong;
}

static void post_outbind(struct api *api, const struct http_request *request,
                         struct http_reply *reply) {
  struct data_json_writer out;
  struct site_call outbind;
  uint64_t number = 0;

  if (!outbind_of(request, reply, &outbind))
    return;
  if (api->outbind(api->ctx, &outbind, &number) != 0) {
    http_reply_error(reply, 400, "host", "it cannot be called: not an address, or no room");
    return;
  }
  out = data_json_writer(&reply->body);
  data_json_object_begin(&out);
  data_json_member_uint(&out, "id", number);
  data_json_object_end(&out);
  finish(reply, 202);
}

/* --- paths ------------------------------------------------------------------------ */

typedef void (*path_handler)(struct api *api, const struct http_request *request,
                             struct http_reply *reply);

static const struct {
  const char *path;
  path_handler get, post;
  const char *allow;
} paths[] = {
    {"/messages", get_messages, NULL, "GET"},
    {"/sessions", get_sessions, NULL, "GET"},
    {"/metrics", get_metrics, NULL, "GET"},
    {"/behaviour", get_behaviour, post_behaviour, "GET, POST"},
    {"/mo", NULL, post_mo, "POST"},
    {"/away", NULL, post_away, "POST"},
    {"/outbind", NULL, post_outbind, "POST"},
};

/* /sessions/N/WORD: the number and what stands behind it. */
static bool session_path(struct smpp_span path, uint64_t *number, struct smpp_span *word) {
  static const char prefix[] = "/sessions/";
  size_t i = sizeof prefix - 1;

  if (path.len <= i || memcmp(path.ptr, prefix, i) != 0)
    return false;
  *number = 0;
  for (; i < path.len && path.ptr[i] >= '0' && path.ptr[i] <= '9'; i++)
    if (*number < UINT64_C(1000000000000))
      *number = *number * 10 + (uint64_t)(path.ptr[i] - '0');
  *word = smpp_span(path.ptr + i, path.len - i);
  return i > sizeof prefix - 1;
}

/* Nothing is asked of it but the path: no body, or an object without a field. */
static bool asks_nothing(const struct http_request *request, struct http_reply *reply) {
  static const char *const none[] = {NULL};
  const struct data_json_value *body;
  struct data_json *json;
  bool good;

  if (request->body.len == 0)
    return true;
  if (!(body = object_of(request, reply, &json)))
    return false;
  good = has_only(body, none, "unknown: there are no fields here", reply);
  data_json_free(json);
  return good;
}

static void handle_session(struct api *api, const struct http_request *request, uint64_t number,
                           struct smpp_span word, struct http_reply *reply) {
  struct data_json_writer out;
  void *handle;

  if (!smpp_span_equal(word, smpp_span_of("/disconnect"))) {
    http_reply_error(reply, 404, NULL, "no such path");
    return;
  }
  if (!smpp_span_equal(request->method, smpp_span_of("POST"))) {
    reply->allow = "POST";
    http_reply_error(reply, 405, NULL, "the method is not allowed here");
    return;
  }
  if (!asks_nothing(request, reply))
    return;
  if (!(handle = smsc_link_handle(api->smsc, number))) {
    http_reply_error(reply, 404, NULL, "no such session");
    return;
  }
  api->disconnect(handle);
  out = data_json_writer(&reply->body);
  data_json_object_begin(&out);
  data_json_member_uint(&out, "id", number);
  data_json_object_end(&out);
  finish(reply, 202);
}

static void handle_path(struct api *api, const struct http_request *request, size_t i,
                        struct http_reply *reply) {
  path_handler handler = NULL;

  if (smpp_span_equal(request->method, smpp_span_of("GET")))
    handler = paths[i].get;
  else if (smpp_span_equal(request->method, smpp_span_of("POST")))
    handler = paths[i].post;
  if (handler) {
    handler(api, request, reply);
    return;
  }
  reply->allow = paths[i].allow;
  http_reply_error(reply, 405, NULL, "the method is not allowed here");
}

void api_handle(void *ctx, const struct http_request *request, struct http_reply *reply) {
  struct api *api = ctx;
  struct smpp_span word;
  uint64_t number;
  size_t i = 0, n = sizeof paths / sizeof paths[0];

  while (i < n && !smpp_span_equal(request->path, smpp_span_of(paths[i].path)))
    i++;
  if (i == n && !session_path(request->path, &number, &word))
    http_reply_error(reply, 404, NULL, "no such path");
  else if (request->query.len && (i == n || paths[i].get != get_messages))
    http_reply_error(reply, 400, NULL, "there is nothing to ask for behind '?' here");
  else if (i < n)
    handle_path(api, request, i, reply);
  else
    handle_session(api, request, number, word, reply);
  api->changed(api->ctx);
}
