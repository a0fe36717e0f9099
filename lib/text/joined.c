/* SPDX-License-Identifier: MIT
 *
 * A message put together from the parts that came. */
#include "text/joiner.h"

#include "text/user_data.h"

/* Whether `part` can be decoded in one go with the run before it: neighbours of
 * one data_coding, by the same tables. */
static bool continues(const struct smpp_joined *joined, const struct smpp_joined_run *runs,
                      const struct smpp__part *before, const struct smpp__part *part) {
  if (!before)
    return false;
  const struct smpp_joined_run *run = &runs[joined->n_runs - 1];
  return run->data_coding == part->data_coding && run->tables.locking == part->tables.locking &&
         run->tables.single == part->tables.single;
}

static void append(struct smpp_joined *joined, struct smpp_joined_run *runs, uint8_t *octets,
                   const struct smpp__part *before, const struct smpp__part *part) {
  uint8_t *at = octets + joined->octets.len;

  if (part->len > 0)
    memcpy(at, part->octets, part->len);
  joined->octets.len += part->len;
  if (!continues(joined, runs, before, part))
    runs[joined->n_runs++] =
        (struct smpp_joined_run){part->data_coding, part->seq, part->tables, smpp_span(at, 0)};
  runs[joined->n_runs - 1].octets.len += part->len;
}

void smpp__joined_assemble(const struct smpp__message *message, uint8_t *octets,
                           struct smpp_joined_run runs[SMPP__PARTS_MAX], struct smpp_joined *out) {
  const struct smpp__part *by_seq[SMPP__PARTS_MAX + 1] = {NULL};
  const uint8_t *names = message->names;

  *out = (struct smpp_joined){
      .account = smpp_span(names, message->account_len),
      .source = smpp_span(names + message->account_len, message->source_len),
      .destination =
          smpp_span(names + message->account_len + message->source_len, message->destination_len),
      .total = message->total,
      .n_parts = message->n_parts,
      .octets = smpp_span(octets, 0),
      .runs = runs,
      .first_ms = message->first_ms,
  };
  memcpy(out->parts, message->came, sizeof out->parts);
  for (const struct smpp__part *part = message->parts; part; part = part->next)
    by_seq[part->seq] = part;
  for (unsigned seq = 1; seq <= message->total; seq++)
    if (by_seq[seq])
      append(out, runs, octets, by_seq[seq - 1], by_seq[seq]);
  out->data_coding = runs[0].data_coding;
}

int smpp_joined_text(const struct smpp_joined *joined, int dcs0,
                     const struct smpp_text_converter *converter, char *out, size_t cap,
                     size_t *len) {
  /* What was packed on the link is not any more. */
  struct smpp__reading by = {.dcs0 = dcs0 == SMPP_ENCODING_GSM7_PACKED ? SMPP_ENCODING_GSM7 : dcs0,
                             .converter = converter};
  int result = SMPP_OK;
  size_t used = 0;

  for (size_t i = 0; i < joined->n_runs; i++) {
    bool room = used < cap && result != SMPP_ERR_NOSPACE;
    size_t n = 0;
    by.data_coding = joined->runs[i].data_coding;
    by.tables = joined->runs[i].tables;
    int found = smpp__text_decode(&by, joined->runs[i].octets, room ? out + used : NULL,
                                  room ? cap - used : 0, &n);
    if (found && found != SMPP_ERR_BAD_TEXT && found != SMPP_ERR_NOSPACE)
      return found;
    used += n;
    if (found && result != SMPP_ERR_NOSPACE)
      result = found;
  }
  *len = used;
  return result;
}
