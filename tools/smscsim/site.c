/* SPDX-License-Identifier: MIT
 *
 * smscsim/site.c - the sections [server], [outbind] and [list NAME]. */
#include "site.h"

#include "read.h"

#include <stdlib.h>
#include <string.h>

void site_init(struct site *site) {
  memset(site, 0, sizeof *site);
  site->limits = (struct site_limits){SITE_UNSET, SITE_UNSET, SITE_UNSET};
}

void site_free(struct site *site) {
  if (site->calls)
    explicit_bzero(site->calls, site->n_calls * sizeof *site->calls);
  free(site->calls);
  free(site->lists);
  site_init(site);
}

struct site_call *site_call_add(struct site *site) {
  struct site_call *calls;

  if (site->n_calls == SITE_MAX_MEMBERS ||
      !(calls = reallocarray(site->calls, site->n_calls + 1, sizeof *calls)))
    return NULL;
  site->calls = calls;
  calls += site->n_calls++;
  *calls = (struct site_call){.host = "127.0.0.1", .system_id = "smscsim"};
  return calls;
}

const struct site_list *site_list_find(const struct site *site, struct smpp_span name) {
  for (size_t i = 0; i < site->n_lists; i++)
    if (is_word(name, site->lists[i].name))
      return &site->lists[i];
  return NULL;
}

struct site_list *site_list_add(struct site *site, struct smpp_span name) {
  struct site_list *lists;

  if (name.len == 0 || name.len >= sizeof lists->name || site_list_find(site, name) ||
      !(lists = reallocarray(site->lists, site->n_lists + 1, sizeof *lists)))
    return NULL;
  site->lists = lists;
  lists += site->n_lists++;
  memset(lists, 0, sizeof *lists);
  memcpy(lists->name, name.ptr, name.len);
  return lists;
}

/* --- values ------------------------------------------------------------------------ */

static bool copy_text(struct smpp_span text, char *out, size_t cap) {
  if (text.len >= cap || (text.len && memchr(text.ptr, 0, text.len)))
    return false;
  memset(out, 0, cap);
  if (text.len)
    memcpy(out, text.ptr, text.len);
  return true;
}

bool site_set(struct site *site, struct smpp_span key, struct smpp_span value, const char **why) {
  static const char *const truths[] = {"no", "yes", NULL};
  uint8_t truth;

  *why = "a number, 0 for no limit";
  if (is_word(key, "max_unbound"))
    return parse_count(value, &site->limits.unbound);
  if (is_word(key, "max_per_address"))
    return parse_count(value, &site->limits.per_address);
  *why = "a number from 1";
  if (is_word(key, "max_connections"))
    return parse_count(value, &site->limits.connections) && site->limits.connections > 0;
  *why = "yes or no";
  if (is_word(key, "proxy_protocol")) {
    if (!one_of(value, truths, &truth))
      return false;
    site->proxied = truth == 1;
    return true;
  }
  *why = "unknown key: a server has max_connections, max_unbound, max_per_address and "
         "proxy_protocol";
  return false;
}

bool site_call_set(struct site_call *call, struct smpp_span key, struct smpp_span value,
                   const char **why) {
  uint32_t port;

  *why = "at most 15 characters of system_id, 8 of password, 63 of host";
  if (is_word(key, "host"))
    return value.len > 0 && copy_text(value, call->host, sizeof call->host);
  if (is_word(key, "system_id"))
    return copy_text(value, call->system_id, sizeof call->system_id);
  if (is_word(key, "password"))
    return copy_text(value, call->password, sizeof call->password);
  *why = "a port, 1 to 65535";
  if (is_word(key, "port")) {
    if (!parse_count(value, &port) || port == 0 || port > 65535)
      return false;
    call->port = (uint16_t)port;
    return true;
  }
  *why = "a duration, such as 5s";
  if (is_word(key, "after"))
    return parse_duration(value, &call->after_ms);
  if (is_word(key, "every"))
    return parse_duration(value, &call->every_ms);
  *why = "unknown key: an outbind has host, port, system_id, password, after and every";
  return false;
}

static struct smpp_span trim(struct smpp_span text) {
  while (text.len && text.ptr[0] == ' ')
    text = smpp_span(text.ptr + 1, text.len - 1);
  while (text.len && text.ptr[text.len - 1] == ' ')
    text.len--;
  return text;
}

bool site_list_set(struct site_list *list, struct smpp_span key, struct smpp_span value,
                   const char **why) {
  bool more = true;

  *why = "unknown key: a list has members";
  if (!is_word(key, "members"))
    return false;
  *why = "up to 100 numbers of at most 20 characters, joined by commas";
  for (list->n = 0; more; list->n++) {
    struct smpp_span item = value;

    more = cut(value, ',', &item, &value);
    item = trim(item);
    if (list->n == SITE_MAX_MEMBERS || item.len == 0 ||
        !copy_text(item, list->members[list->n], sizeof list->members[0]))
      return false;
  }
  return true;
}
