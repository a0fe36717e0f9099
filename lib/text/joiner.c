/* SPDX-License-Identifier: MIT
 *
 * Parts of messages waiting for the others: a table by key and a list by age,
 * bounded in number, memory and time. Every key a stranger can send finds its
 * place in a step or two, and what leaves leaves in order of age. */
#include "text/joiner.h"

#include "text/hash.h"

#define BUCKETS_MIN 16u
#define BUCKETS_MAX 65536u

struct smpp_joiner {
  struct smpp_alloc alloc;
  size_t max_messages, max_octets;
  uint64_t max_age_ms, seed;

  struct smpp__message **buckets;
  size_t n_buckets; /* a power of two */
  struct smpp__message *oldest, *newest;
  size_t n_messages;
  size_t n_held; /* octets of memory, of max_octets */

  /* What was handed over last: valid until the next call. `octets` always has
   * room for the largest message held, so that handing over cannot fail. */
  struct smpp__message *handed;
  uint8_t *octets;
  size_t octets_cap;
  struct smpp_joined_run runs[SMPP__PARTS_MAX];
};

/* What says which message a part belongs to. */
struct key {
  struct smpp_span account, source, destination;
  const struct smpp_concat *concat;
  uint64_t hash;
};

static void *take(struct smpp_joiner *joiner, size_t size) {
  return joiner->alloc.resize(joiner->alloc.ctx, NULL, 0, size);
}

static void give_back(struct smpp_joiner *joiner, void *block, size_t size) {
  if (block)
    joiner->alloc.resize(joiner->alloc.ctx, block, size, 0);
}

static size_t message_size(const struct smpp__message *message) {
  return sizeof *message + message->account_len + message->source_len + message->destination_len;
}

static size_t part_size(size_t len) {
  return sizeof(struct smpp__part) + len;
}

static void free_message(struct smpp_joiner *joiner, struct smpp__message *message) {
  if (!message)
    return;
  for (struct smpp__part *part = message->parts, *next; part; part = next) {
    next = part->next;
    give_back(joiner, part, part_size(part->len));
  }
  give_back(joiner, message, message_size(message));
}

static void forget_handed(struct smpp_joiner *joiner) {
  free_message(joiner, joiner->handed);
  joiner->handed = NULL;
}

/* --- finding ----------------------------------------------------------------- */

static uint64_t hash_key(const struct smpp_joiner *joiner, const struct key *key) {
  const struct smpp_concat *concat = key->concat;
  /* Lengths too: an octet that moves from one address to the next counts. */
  const uint8_t rest[] = {concat->kind,
                          concat->total,
                          (uint8_t)concat->reference,
                          (uint8_t)(concat->reference >> 8),
                          (uint8_t)key->account.len,
                          (uint8_t)key->source.len};
  struct smpp__hash hash;

  smpp__hash_start(&hash, joiner->seed);
  smpp__hash_octets(&hash, smpp_span(rest, sizeof rest));
  smpp__hash_octets(&hash, key->account);
  smpp__hash_octets(&hash, key->source);
  smpp__hash_octets(&hash, key->destination);
  return smpp__hash_end(&hash);
}

static struct smpp__message **bucket_of(const struct smpp_joiner *joiner, uint64_t hash) {
  return &joiner->buckets[hash & (joiner->n_buckets - 1)];
}

static bool has_key(const struct smpp__message *message, const struct key *key) {
  const uint8_t *account = message->names, *source = account + message->account_len,
                *destination = source + message->source_len;

  return message->hash == key->hash && message->kind == key->concat->kind &&
         message->total == key->concat->total && message->reference == key->concat->reference &&
         smpp_span_equal(smpp_span(account, message->account_len), key->account) &&
         smpp_span_equal(smpp_span(source, message->source_len), key->source) &&
         smpp_span_equal(smpp_span(destination, message->destination_len), key->destination);
}

static struct smpp__message *find(const struct smpp_joiner *joiner, const struct key *key) {
  struct smpp__message *message = *bucket_of(joiner, key->hash);

  while (message && !has_key(message, key))
    message = message->chain;
  return message;
}

/* --- coming and going ---------------------------------------------------------- */

static uint8_t *put_name(uint8_t *at, struct smpp_span name) {
  if (name.len > 0)
    memcpy(at, name.ptr, name.len);
  return at + name.len;
}

static struct smpp__message *new_message(struct smpp_joiner *joiner, const struct key *key) {
  size_t names = key->account.len + key->source.len + key->destination.len;
  struct smpp__message *message = take(joiner, sizeof *message + names);

  if (!message)
    return NULL;
  memset(message, 0, sizeof *message);
  message->hash = key->hash;
  message->account_len = key->account.len;
  message->source_len = key->source.len;
  message->destination_len = key->destination.len;
  message->reference = key->concat->reference;
  message->kind = key->concat->kind;
  message->total = key->concat->total;
  put_name(put_name(put_name(message->names, key->account), key->source), key->destination);
  return message;
}

/* A clock that goes back must not spoil the order of age. */
static void link_message(struct smpp_joiner *joiner, struct smpp__message *message,
                         uint64_t now_ms) {
  struct smpp__message **bucket = bucket_of(joiner, message->hash), *newest = joiner->newest;

  message->chain = *bucket;
  *bucket = message;
  message->first_ms = newest && newest->first_ms > now_ms ? newest->first_ms : now_ms;
  message->older = newest;
  if (newest)
    newest->newer = message;
  else
    joiner->oldest = message;
  joiner->newest = message;
  joiner->n_messages++;
  joiner->n_held += message_size(message);
}

static void unlink_message(struct smpp_joiner *joiner, struct smpp__message *message) {
  struct smpp__message **at = bucket_of(joiner, message->hash);

  while (*at != message)
    at = &(*at)->chain;
  *at = message->chain;
  if (message->older)
    message->older->newer = message->newer;
  else
    joiner->oldest = message->newer;
  if (message->newer)
    message->newer->older = message->older;
  else
    joiner->newest = message->older;
  joiner->n_messages--;
  joiner->n_held -=
      message_size(message) + message->n_parts * sizeof(struct smpp__part) + message->n_octets;
}

static bool has_part(const struct smpp__message *message, uint8_t seq) {
  return message->came[(seq - 1) / 64] >> (seq - 1) % 64 & 1;
}

static void add_part(struct smpp_joiner *joiner, struct smpp__message *message,
                     struct smpp__part *part) {
  part->next = message->parts;
  message->parts = part;
  message->came[(part->seq - 1) / 64] |= UINT64_C(1) << (part->seq - 1) % 64;
  message->n_parts++;
  message->n_octets += part->len;
  joiner->n_held += part_size(part->len);
}

static void hand_over(struct smpp_joiner *joiner, struct smpp__message *message,
                      struct smpp_joined *out) {
  unlink_message(joiner, message);
  smpp__joined_assemble(message, joiner->octets, joiner->runs, out);
  joiner->handed = message;
}

/* --- bounds --------------------------------------------------------------------- */

/* A part that completes its message is always taken: it makes room. */
static bool is_full(const struct smpp_joiner *joiner, const struct smpp__message *message,
                    const struct key *key, size_t len) {
  size_t names = key->account.len + key->source.len + key->destination.len;
  size_t needed = part_size(len) + (message ? 0 : sizeof *message + names);

  if ((message ? message->n_parts : 0) + 1 == key->concat->total)
    return false;
  return (!message && joiner->n_messages >= joiner->max_messages) ||
         joiner->n_held > joiner->max_octets || needed > joiner->max_octets - joiner->n_held;
}

/* Room in `octets` for a message of that many. */
static bool reserve(struct smpp_joiner *joiner, size_t n) {
  size_t cap = joiner->octets_cap > 0 ? joiner->octets_cap : 1024;
  uint8_t *octets;

  if (joiner->octets && n <= joiner->octets_cap)
    return true;
  while (cap < n)
    cap *= 2;
  octets = joiner->alloc.resize(joiner->alloc.ctx, joiner->octets, joiner->octets_cap, cap);
  if (!octets)
    return false;
  joiner->octets = octets;
  joiner->octets_cap = cap;
  return true;
}

/* --- the calls -------------------------------------------------------------------- */

static size_t buckets_for(size_t max_messages) {
  size_t n = BUCKETS_MIN;
  while (n < max_messages && n < BUCKETS_MAX)
    n *= 2;
  return n;
}

int smpp_joiner_new(const struct smpp_joiner_config *config, smpp_joiner **out) {
  const struct smpp_alloc *alloc = &config->alloc;

  if (!alloc->resize || config->max_messages == 0 || config->max_octets == 0)
    return SMPP_ERR_INVALID;
  struct smpp_joiner *joiner = alloc->resize(alloc->ctx, NULL, 0, sizeof *joiner);
  if (!joiner)
    return SMPP_ERR_NOMEM;
  memset(joiner, 0, sizeof *joiner);
  joiner->alloc = *alloc;
  joiner->max_messages = config->max_messages;
  joiner->max_octets = config->max_octets;
  joiner->max_age_ms = config->max_age_ms;
  joiner->seed = config->seed;
  joiner->n_buckets = buckets_for(config->max_messages);
  joiner->buckets = take(joiner, joiner->n_buckets * sizeof(struct smpp__message *));
  if (!joiner->buckets) {
    give_back(joiner, joiner, sizeof *joiner);
    return SMPP_ERR_NOMEM;
  }
  for (size_t i = 0; i < joiner->n_buckets; i++)
    joiner->buckets[i] = NULL;
  *out = joiner;
  return SMPP_OK;
}

void smpp_joiner_free(smpp_joiner *joiner) {
  if (!joiner)
    return;
  forget_handed(joiner);
  while (joiner->oldest) {
    struct smpp__message *message = joiner->oldest;
    joiner->oldest = message->newer;
    free_message(joiner, message);
  }
  give_back(joiner, joiner->octets, joiner->octets_cap);
  give_back(joiner, joiner->buckets, joiner->n_buckets * sizeof(struct smpp__message *));
  struct smpp_alloc alloc = joiner->alloc;
  alloc.resize(alloc.ctx, joiner, sizeof *joiner, 0);
}

/* Makes the part and, for the first one, its message. NULL: no memory, and
 * nothing has changed. */
static struct smpp__message *keep(struct smpp_joiner *joiner, struct smpp__message *message,
                                  const struct key *key, uint8_t data_coding,
                                  struct smpp_span user_data, uint64_t now_ms) {
  struct smpp__part *part;

  if (!reserve(joiner, (message ? message->n_octets : 0) + user_data.len) ||
      !(part = take(joiner, part_size(user_data.len))))
    return NULL;
  if (!message) {
    message = new_message(joiner, key);
    if (!message) {
      give_back(joiner, part, part_size(user_data.len));
      return NULL;
    }
    link_message(joiner, message, now_ms);
  }
  part->len = user_data.len;
  part->seq = key->concat->seq;
  part->data_coding = data_coding;
  part->tables = key->concat->tables;
  if (user_data.len > 0)
    memcpy(part->octets, user_data.ptr, user_data.len);
  add_part(joiner, message, part);
  return message;
}

int smpp_joiner_add(smpp_joiner *joiner, struct smpp_span account, struct smpp_span source,
                    struct smpp_span destination, const struct smpp_concat *concat,
                    uint8_t data_coding, struct smpp_span user_data, uint64_t now_ms,
                    struct smpp_joined *out) {
  struct key key = {account, source, destination, concat, 0};

  if (concat->seq == 0 || concat->seq > concat->total)
    return SMPP_ERR_INVALID;
  forget_handed(joiner);
  key.hash = hash_key(joiner, &key);
  struct smpp__message *message = find(joiner, &key);
  if (message && has_part(message, concat->seq))
    return SMPP_MORE;
  if (is_full(joiner, message, &key, user_data.len))
    return SMPP_ERR_FULL;
  message = keep(joiner, message, &key, data_coding, user_data, now_ms);
  if (!message)
    return SMPP_ERR_NOMEM;
  if (message->n_parts < message->total)
    return SMPP_MORE;
  hand_over(joiner, message, out);
  return SMPP_OK;
}

uint64_t smpp_joiner_deadline(const smpp_joiner *joiner) {
  if (!joiner->oldest)
    return UINT64_MAX;
  uint64_t first_ms = joiner->oldest->first_ms;
  return first_ms > UINT64_MAX - joiner->max_age_ms ? UINT64_MAX : first_ms + joiner->max_age_ms;
}

int smpp_joiner_expire(smpp_joiner *joiner, uint64_t now_ms, struct smpp_joined *out) {
  forget_handed(joiner);
  if (!joiner->oldest || now_ms < smpp_joiner_deadline(joiner))
    return SMPP_OK;
  hand_over(joiner, joiner->oldest, out);
  return SMPP_MORE;
}
