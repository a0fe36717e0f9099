/* SPDX-License-Identifier: MIT */
#include "generator.h"

#include <smpp/codec.h>
#include <smpp/names.h>
#include <stdlib.h>
#include <string.h>

#define STORE 8192u /* octets of a PDU's strings and lists */

/* Where the strings of the PDU being made are kept. */
struct store {
  uint8_t octets[STORE];
  size_t len;
};

static uint64_t state;

/* splitmix64 */
static uint64_t next_random(void) {
  uint64_t z = (state += 0x9E3779B97F4A7C15u);

  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static uint32_t below(uint32_t n) {
  return (uint32_t)(next_random() % n);
}

static struct smpp_span fill(struct store *store, size_t len, const char *from) {
  uint8_t *at = store->octets + store->len;

  for (size_t i = 0; i < len; i++)
    at[i] = from ? (uint8_t)from[below((uint32_t)strlen(from))] : (uint8_t)below(256);
  store->len += len;
  return smpp_span(at, len);
}

/* A length that is often an extreme. */
static size_t some_len(size_t least, size_t greatest) {
  switch (below(4)) {
  case 0:
    return least;
  case 1:
    return greatest;
  default:
    return least + below((uint32_t)(greatest - least + 1));
  }
}

static const char printable[] = "ABCXYZabcxyz0123456789+*#-._@ /:;,!?'\"()[]{}<>&%$=~^|\\";
static const char digits[] = "0123456789";

static struct smpp_span some_time(struct store *store) {
  static const char *const times[] = {"260102153000000+", "991231235959948-", "000000010000000R",
                                      "020610233429000R", ""};

  (void)store;
  return smpp_span_of(times[below(sizeof times / sizeof times[0])]);
}

static uint8_t some_octet(uint8_t rule) {
  static const uint8_t npis[] = {0, 1, 3, 4, 6, 8, 9, 10, 14, 18};

  switch (rule) {
  case SMPP_RULE_TON:
    return (uint8_t)below(7);
  case SMPP_RULE_NPI:
    return npis[below(sizeof npis)];
  case SMPP_RULE_VERSION:
    return (uint8_t)(below(2) ? 0x34 : below(0x34));
  case SMPP_RULE_ESM_CLASS:
    return (uint8_t)((below(2) << 6) | below(4));
  case SMPP_RULE_PRIORITY:
    return (uint8_t)below(4);
  case SMPP_RULE_REGISTERED:
    return (uint8_t)(below(3) | below(4) << 2 | below(2) << 4);
  case SMPP_RULE_REPLACE:
    return (uint8_t)below(2);
  case SMPP_RULE_STATE:
    return (uint8_t)(1 + below(8));
  default:
    return (uint8_t)below(256);
  }
}

/* dest_addresses of submit_multi; how many. */
static uint8_t some_dests(struct store *store, struct smpp_span *list) {
  uint8_t *at = store->octets + store->len;
  size_t len = 0;
  uint8_t n = (uint8_t)(1 + below(6));

  store->len += 512;
  for (uint8_t i = 0; i < n; i++) {
    struct smpp_dest_address entry = {.dest_flag = (uint8_t)(1 + below(2))};

    if (entry.dest_flag == 1) {
      entry.dest_addr_ton = some_octet(SMPP_RULE_TON);
      entry.dest_addr_npi = some_octet(SMPP_RULE_NPI);
      entry.destination_addr = fill(store, some_len(1, 20), digits);
    } else {
      entry.dl_name = fill(store, some_len(1, 20), printable);
    }
    if (smpp_dest_address_put(at, 512, &len, &entry) != SMPP_OK)
      abort();
  }
  *list = smpp_span(at, len);
  return n;
}

/* unsuccess_smes of submit_multi_resp; how many. */
static uint8_t some_unsuccess(struct store *store, struct smpp_span *list) {
  uint8_t *at = store->octets + store->len;
  size_t len = 0;
  uint8_t n = (uint8_t)below(6);

  store->len += 512;
  for (uint8_t i = 0; i < n; i++) {
    struct smpp_unsuccess_sme entry = {.dest_addr_ton = some_octet(SMPP_RULE_TON),
                                       .dest_addr_npi = some_octet(SMPP_RULE_NPI),
                                       .error_status_code = 1 + below(0x20)};

    entry.destination_addr = fill(store, some_len(1, 20), digits);
    if (smpp_unsuccess_sme_put(at, 512, &len, &entry) != SMPP_OK)
      abort();
  }
  *list = smpp_span(at, len);
  return n;
}

static void some_string(struct store *store, const struct smpp_field *field,
                        struct smpp_span *out) {
  size_t most = field->max > 1 ? field->max - 1u : 0;

  if (field->rule == SMPP_RULE_TIME)
    *out = some_time(store);
  else if (field->type == SMPP_FIELD_OCTETS)
    *out = fill(store, some_len(0, 254), NULL);
  else
    *out = fill(store, some_len(0, most), printable);
}

static void some_fields(struct store *store, struct smpp_pdu *pdu) {
  size_t n;
  const struct smpp_field *fields = smpp_command_fields(pdu->command_id, &n);

  for (size_t i = 0; i < n; i++) {
    void *member = (uint8_t *)pdu + fields[i].offset;

    if (fields[i].type == SMPP_FIELD_U8)
      *(uint8_t *)member = some_octet(fields[i].rule);
    else if (fields[i].type == SMPP_FIELD_CSTR || fields[i].type == SMPP_FIELD_OCTETS)
      some_string(store, &fields[i], member);
  }
  /* The lists and the octet that counts them go together. */
  if (pdu->command_id == SMPP_SUBMIT_MULTI)
    pdu->submit_multi.number_of_dests = some_dests(store, &pdu->submit_multi.dest_addresses);
  if (pdu->command_id == SMPP_SUBMIT_MULTI_RESP)
    pdu->submit_multi_resp.no_unsuccess =
        some_unsuccess(store, &pdu->submit_multi_resp.unsuccess_smes);
}

/* A user data header where esm_class says that there is one. */
static void settle_user_data(struct smpp_pdu *pdu) {
  uint8_t *esm_class = NULL;
  struct smpp_span message = {NULL, 0};

  if (pdu->command_id == SMPP_SUBMIT_SM || pdu->command_id == SMPP_DELIVER_SM) {
    esm_class = &pdu->sm.esm_class;
    message = pdu->sm.short_message;
  } else if (pdu->command_id == SMPP_SUBMIT_MULTI) {
    esm_class = &pdu->submit_multi.esm_class;
    message = pdu->submit_multi.short_message;
  } else if (pdu->command_id == SMPP_DATA_SM) {
    esm_class = &pdu->data_sm.esm_class;
  }
  if (esm_class && message.len > 6 && *esm_class & 0x40)
    memcpy((uint8_t *)(uintptr_t)message.ptr, "\5\0\3\x2A\2\1", 6);
  else if (esm_class)
    *esm_class &= 0x3F;
}

static const uint16_t tags[] = {
#define TAG(name, tag, type, least, greatest, since) tag,
    SMPP_TLV_MAP(TAG)
#undef TAG
};

static void some_tlv(struct store *store, uint8_t *buf, size_t cap, size_t *len) {
  uint16_t tag = tags[below(sizeof tags / sizeof tags[0])];
  uint16_t least = 0, greatest = 16;
  uint8_t type = SMPP_TLV_TYPE_OCTETS, since = 0;
  size_t value_len;

  if (below(8) == 0)
    tag = (uint16_t)(0x1400 + below(0x2BFF)); /* a vendor's */
  else
    smpp_tlv_rule(tag, &type, &least, &greatest, &since);
  value_len = some_len(least, greatest > 70 ? 70u + least : greatest);
  if (type == SMPP_TLV_TYPE_CSTR)
    smpp_tlv_put_string(buf, cap, len, tag, fill(store, value_len - 1, printable));
  else
    smpp_tlv_put(buf, cap, len, tag, fill(store, value_len, NULL));
}

static struct smpp_span some_tlvs(struct store *store) {
  uint8_t *at = store->octets + store->len;
  size_t len = 0;
  uint32_t n = below(6);

  store->len += 1024;
  for (uint32_t i = 0; i < n; i++)
    some_tlv(store, at, 1024, &len);
  return smpp_span(at, len);
}

static bool may_have_tlvs(uint32_t command_id) {
  switch (command_id) {
  case SMPP_SUBMIT_SM:
  case SMPP_DELIVER_SM:
  case SMPP_DATA_SM:
  case SMPP_DATA_SM_RESP:
  case SMPP_SUBMIT_MULTI:
  case SMPP_ALERT_NOTIFICATION:
  case SMPP_BIND_RECEIVER_RESP:
  case SMPP_BIND_TRANSMITTER_RESP:
  case SMPP_BIND_TRANSCEIVER_RESP:
    return true;
  default:
    return false;
  }
}

/* One PDU of the command; SMPP_ERR_FORBIDDEN where chance made what is not
 * allowed together. */
static int generate(uint32_t command_id, uint8_t *buf, size_t cap, size_t *len) {
  static struct store store;
  struct smpp_codec strict = SMPP_CODEC_INIT;
  struct smpp_pdu pdu;

  strict.strict = true;
  memset(&pdu, 0, sizeof pdu);
  store.len = 0;
  pdu.command_id = command_id;
  pdu.sequence_number = 1 + below(SMPP_SEQUENCE_MAX);
  if (command_id & SMPP_RESPONSE_BIT && below(5) == 0) {
    pdu.command_status = 1 + below(8);
    pdu.body_absent = true;
  } else {
    some_fields(&store, &pdu);
    settle_user_data(&pdu);
    if (may_have_tlvs(command_id))
      pdu.tlvs = some_tlvs(&store);
  }
  return smpp_pdu_encode(&pdu, &strict, 0, buf, cap, len, NULL);
}

void generator_seed(uint64_t seed) {
  state = seed;
}

size_t generator_next(uint32_t command_id, uint8_t *buf, size_t cap) {
  size_t len;

  while (generate(command_id, buf, cap, &len) != SMPP_OK)
    ;
  return len;
}
