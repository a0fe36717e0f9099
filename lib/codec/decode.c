/* SPDX-License-Identifier: MIT
 *
 * A frame to a PDU. Reading the fields is straight code; whatever does not fit
 * is looked at afterwards, so that a good PDU pays nothing for the tolerances. */
#include <smpp/codec.h>

#include <base/fault.h>
#include <codec/codec.h>
#include <codec/fields_read.h>
#include <codec/remark.h>
#include <codec/tlv_rules.h>

SMPP__BODY_MAP(SMPP__DEFINE_READ)
SMPP__BODY_MAP(SMPP__DEFINE_REMARK)

struct decoding {
  struct smpp__cursor c;
  struct smpp_pdu *out;
  enum smpp__body body;
  uint64_t odd;            /* what was found so far */
  struct smpp_fault fault; /* where the structure is broken; field NULL: it is not */
};

/* Reads the fields and remarks on them, if there is any doubt: 0, or one more
 * than the index of the field where the PDU ends. Strings end at their NUL;
 * whether one has an octet above 0x7F is only asked if any octet on the way to
 * the NULs had. */
#define DEFINE_TAKE(list, struct_name)                                                             \
  static unsigned take_##list(struct decoding *d, uint8_t version) {                               \
    unsigned failed = read_##list(&d->c, &d->out->list);                                           \
    const struct smpp__measure by = {version, (d->c.seen & SMPP__EACH_HIGH) != 0};                 \
    if (!failed && (by.octets || d->c.doubt))                                                      \
      d->odd = smpp__remark_##list(&d->out->list, by);                                             \
    return failed;                                                                                 \
  }
SMPP__BODY_MAP(DEFINE_TAKE)

static unsigned take_fields(struct decoding *d, uint8_t version) {
  switch (d->body) {
#define TAKE_CASE(list, struct_name)                                                               \
  case SMPP__BODY_##list:                                                                          \
    return take_##list(d, version);
    SMPP__BODY_MAP(TAKE_CASE)
#undef TAKE_CASE
  case SMPP__BODY_unknown:
  case SMPP__BODY_none:
    break;
  }
  return 0;
}

/* Notes where the structure is broken; the first place counts. */
static void remember(struct decoding *d, const char *field, uint32_t status, const char *detail) {
  if (!d->fault.field)
    smpp__fault_set(&d->fault, smpp__cursor_offset(&d->c), field, status, detail);
}

/* An entry of a list that cannot be read: which of its fields, and where. */
static void remember_entry(struct decoding *d, const struct smpp_field *list) {
  const struct smpp_field *at = list;
  struct smpp_span skipped;
  if (list->type == SMPP_FIELD_DESTS)
    smpp__read_dests(&d->c, d->out->submit_multi.number_of_dests, &skipped, &at);
  else
    smpp__read_unsuccesses(&d->c, d->out->submit_multi_resp.no_unsuccess, &skipped, &at);
  bool flag = strcmp(at->name, "dest_flag") == 0 && smpp__cursor_left(&d->c);
  remember(d, at->name, flag ? at->command_status : SMPP_STATUS_RINVCMDLEN,
           flag ? "dest_flag is neither 1 nor 2" : "the PDU ends inside this field");
}

static void remember_field(struct decoding *d, const struct smpp_field *field) {
  bool something = smpp__cursor_left(&d->c) != 0;
  switch (field->type) {
  case SMPP_FIELD_DESTS:
  case SMPP_FIELD_UNSUCCESS:
    remember_entry(d, field);
    break;
  case SMPP_FIELD_CSTR:
    remember(d, field->name, SMPP_STATUS_RINVCMDLEN,
             something ? "no NUL before the end of the PDU" : "the PDU ends before this field");
    break;
  case SMPP_FIELD_OCTETS:
    if (something)
      remember(d, "sm_length", field->command_status, "more octets than the PDU has");
    else
      remember(d, "sm_length", SMPP_STATUS_RINVCMDLEN, "the PDU ends before this field");
    break;
  default:
    remember(d, field->name, SMPP_STATUS_RINVCMDLEN, "the PDU ends before this field");
  }
}

/* A last string without NUL ends with the PDU, a short_message that promises
 * too much is what is there. Everything else is beyond help. */
static bool mend(struct decoding *d, struct smpp__table table, size_t at, uint8_t version) {
  const struct smpp_field *field = &table.fields[at];
  struct smpp_span rest = smpp__cursor_rest(&d->c);
  if (rest.len == 0 || at + 1 != table.n)
    return false;
  if (field->type == SMPP_FIELD_OCTETS) {
    d->out->sm_length = rest.ptr[0];
    rest = smpp_span(rest.ptr + 1, rest.len - 1);
    d->odd = SMPP_ODDITY(SM_LENGTH_CLAMPED);
  } else if (field->type == SMPP_FIELD_CSTR) {
    d->odd = SMPP_ODDITY(UNTERMINATED_STRING);
  } else {
    return false;
  }
  memcpy((uint8_t *)d->out + field->offset, &rest, sizeof rest);
  d->c.at = d->c.end;
  d->odd |= smpp__remark_fields(table, d->out, version);
  return true;
}

/* Every member of the union, so that nothing is left of what was there. */
static void clear_body(struct smpp_pdu *out) {
  memset((uint8_t *)out + offsetof(struct smpp_pdu, bind), 0,
         offsetof(struct smpp_pdu, tlvs) - offsetof(struct smpp_pdu, bind));
}

static bool refused_response(const struct smpp_pdu *pdu) {
  return (pdu->command_id & SMPP_RESPONSE_BIT) && pdu->command_status != 0;
}

/* In a refused response the body matters less than the status. Peers leave out
 * the mandatory fields and go straight to the TLVs; what is not even that is
 * kept as it is. */
static void settle_without_body(struct decoding *d, struct smpp_span body, bool as_tlvs) {
  clear_body(d->out);
  d->out->body_absent = true;
  d->out->sm_length = 0;
  d->odd = SMPP_ODDITY(MISSING_BODY_FIELDS);
  d->out->tlvs = as_tlvs ? body : smpp_span(NULL, 0);
  d->out->extra = as_tlvs ? smpp_span(NULL, 0) : body;
}

static bool all_tlvs(const struct smpp_pdu *pdu, struct smpp_span octets) {
  size_t whole;
  smpp__tlv_remark(octets, pdu->command_id, SMPP_VERSION_5_0, &whole);
  return octets.len != 0 && whole == octets.len;
}

/* Octets behind the fields: TLVs as far as they go, else extra. */
static void take_tail(struct decoding *d) {
  struct smpp_pdu *out = d->out;
  struct smpp_span rest = smpp__cursor_rest(&d->c);
  if (d->body == SMPP__BODY_none) {
    out->extra = rest;
    d->odd |= SMPP_ODDITY(EXTRA_OCTETS);
    remember(d, "command_length", SMPP_STATUS_RINVCMDLEN, "this PDU has no body");
  } else {
    out->tlvs = rest;
  }
}

/* The TLVs end before the tail does: the rest is extra. In a refused response
 * the fields may be missing instead, and the whole body be TLVs. Returns the
 * oddities as they are then. */
static uint64_t cut_tail(struct decoding *d, uint8_t version, uint64_t odd, size_t whole) {
  struct smpp_pdu *out = d->out;
  struct smpp_span body =
      smpp_span(d->c.start + SMPP_HEADER_LEN, (size_t)(d->c.end - d->c.start) - SMPP_HEADER_LEN);
  struct smpp__cursor cut = smpp__cursor(out->tlvs);
  uint16_t tag;
  cut.at += whole;
  out->extra = smpp__cursor_rest(&cut);
  out->tlvs.len = whole;
  d->c.at = cut.at;
  const char *name = smpp__cursor_u16(&cut, &tag) ? smpp_tlv_name(tag) : NULL;
  remember(d, name ? name : "tlvs", SMPP_STATUS_RINVOPTPARSTREAM, "a TLV is cut short");
  if (!refused_response(out) || !all_tlvs(out, body))
    return odd;
  settle_without_body(d, body, true);
  return smpp__remark_rest(out, d->body, 0, version, &whole);
}

static void absent_body(struct decoding *d) {
  clear_body(d->out);
  d->out->body_absent = d->body != SMPP__BODY_none;
}

/* The body that cannot be read as it should. False: malformed. */
static bool repair(struct decoding *d, unsigned failed, struct smpp_span body, uint8_t version) {
  struct smpp__table table = smpp__body_table(d->body);
  struct smpp__cursor at = d->c;
  remember_field(d, &table.fields[failed - 1]);
  d->c = at;
  if (refused_response(d->out) && all_tlvs(d->out, body)) {
    settle_without_body(d, body, true);
    return true;
  }
  if (mend(d, table, failed - 1, version))
    return true;
  if (!refused_response(d->out))
    return false;
  settle_without_body(d, body, false);
  return true;
}

/* The fields and the tail, each as good as can be. False: malformed. */
static bool take_body(struct decoding *d, uint8_t version) {
  struct smpp_span body = smpp__cursor_rest(&d->c);
  if (body.len == 0 && (d->body == SMPP__BODY_none || (d->out->command_id & SMPP_RESPONSE_BIT))) {
    absent_body(d);
    return true;
  }
  unsigned failed = take_fields(d, version);
  if (failed && !repair(d, failed, body, version))
    return false;
  if (!d->out->body_absent && d->c.at != d->c.end)
    take_tail(d);
  return true;
}

/* The oddities that d->fault is about; their place is not that of a value. */
#define STRUCTURAL                                                                                 \
  (SMPP_ODDITY(TLV_TRUNCATED) | SMPP_ODDITY(UNTERMINATED_STRING) |                                 \
   SMPP_ODDITY(SM_LENGTH_CLAMPED) | SMPP_ODDITY(EXTRA_OCTETS) | SMPP_ODDITY(MISSING_BODY_FIELDS))

static int refuse(const struct decoding *d, const struct smpp_codec *codec, uint64_t refused,
                  struct smpp_fault *fault) {
  if (d->fault.field && (refused & STRUCTURAL)) {
    if (fault)
      *fault = d->fault;
    return SMPP_ERR_MALFORMED;
  }
  smpp__judge(d->out, d->body, refused, codec->version, fault);
  return refused & (SMPP_ODDITY(FIELD_TOO_LONG) | SMPP_ODDITY(LONG_CREDENTIAL))
             ? SMPP_ERR_TOO_LONG
             : SMPP_ERR_MALFORMED;
}

static void read_header(struct smpp__cursor *c, struct smpp_pdu *out) {
  smpp__cursor_u32(c, &out->command_length);
  smpp__cursor_u32(c, &out->command_id);
  smpp__cursor_u32(c, &out->command_status);
  smpp__cursor_u32(c, &out->sequence_number);
  out->oddities = 0;
  out->body_absent = false;
  out->body_unknown = false;
  out->sm_length = 0;
  out->tlvs = smpp_span(NULL, 0);
  out->extra = smpp_span(NULL, 0);
}

static int unknown_command(struct decoding *d, struct smpp_fault *fault) {
  clear_body(d->out);
  d->out->body_unknown = true;
  d->out->unknown = smpp__cursor_rest(&d->c);
  d->out->oddities = SMPP_ODDITY(UNKNOWN_COMMAND);
  smpp__fault_set(fault, 4, "command_id", SMPP_STATUS_RINVCMDID, "a command that is not known");
  return SMPP_ERR_UNSUPPORTED;
}

static int wrong_length(struct smpp_pdu *out, struct smpp_fault *fault) {
  clear_body(out);
  smpp__fault_set(fault, 0, "command_length", SMPP_STATUS_RINVCMDLEN,
                  "command_length is not the length of the frame");
  return SMPP_ERR_LENGTH;
}

/* What this codec does not let pass. */
static uint64_t refused_by(const struct smpp_codec *codec, uint64_t odd) {
  return odd & SMPP__TOLERANCES & (codec->strict ? UINT64_MAX : ~codec->tolerate);
}

/* Looks at what was read: oddities, and whether they are let pass. */
static int examine(struct decoding *d, const struct smpp_codec *codec, struct smpp_fault *fault) {
  size_t whole;
  uint64_t odd = smpp__remark_rest(d->out, d->body, d->odd, codec->version, &whole);
  if (odd & SMPP_ODDITY(TLV_TRUNCATED))
    odd = cut_tail(d, codec->version, odd, whole);
  if (odd & SMPP_ODDITY(LONG_CREDENTIAL))
    odd |= SMPP_ODDITY(FIELD_TOO_LONG);
  d->out->oddities = odd;
  uint64_t refused = refused_by(codec, odd);
  return refused ? refuse(d, codec, refused, fault) : SMPP_OK;
}

int smpp_pdu_decode(struct smpp_span frame, const struct smpp_codec *codec, struct smpp_pdu *out,
                    struct smpp_fault *fault) {
  struct decoding d;
  d.c = smpp__cursor(frame);
  d.out = out;
  d.odd = 0;
  d.fault.field = NULL;
  if (!codec)
    codec = &smpp__codec_default;
  if (frame.len < SMPP_HEADER_LEN) {
    memset(out, 0, sizeof *out);
    return wrong_length(out, fault);
  }
  read_header(&d.c, out);
  if (out->command_length != frame.len)
    return wrong_length(out, fault);
  d.body = smpp__body_in(out->command_id, codec->version);
  if (d.body == SMPP__BODY_unknown)
    return unknown_command(&d, fault);
  if (!take_body(&d, codec->version)) {
    clear_body(out);
    if (fault)
      *fault = d.fault;
    return SMPP_ERR_MALFORMED;
  }
  return examine(&d, codec, fault);
}
