/* SPDX-License-Identifier: MIT
 *
 * smscsim/trouble.h - the behaviours that make an SMSC hard to live with, as
 * they are set. What they do to a session is in answer.c. */
#ifndef SMSCSIM_TROUBLE_H
#define SMSCSIM_TROUBLE_H

#include <data/buffer.h>
#include <smpp/span.h>

/* How an answer is malformed. The first three keep the framing. */
enum malform {
  MALFORM_SEQUENCE, /* the number of a request that nobody made */
  MALFORM_COMMAND,  /* deliver_sm_resp */
  MALFORM_TLV,      /* a TLV that is longer than the rest of the PDU */
  MALFORM_SHORT,    /* command_length below that of a header */
  MALFORM_LONG      /* command_length counts octets of what comes behind */
};

/* Values by weight. */
#define MAX_WEIGHED 16
struct weighed {
  uint32_t n, total;
  struct {
    uint32_t value, weight;
  } item[MAX_WEIGHED];
};

/* One of the values, as drawn; total > 0. */
uint32_t weighed_draw(const struct weighed *list, uint64_t drawn);

/* All zero: no trouble at all. */
struct trouble {
  uint32_t error_share;   /* of submissions, in millionths */
  uint32_t malform_share; /* of answers to submissions, in millionths */
  struct weighed errors;  /* command_status */
  struct weighed malforms;
  uint32_t reorder;          /* answers that are held and given in another order */
  uint32_t drop_every;       /* every so many submissions one is not answered */
  uint32_t disconnect_every; /* so many submissions a session lives */
  uint32_t slow_read;        /* octets a second */
  uint32_t silence_after;    /* so many submissions, then the session is dumb and deaf */
  uint64_t silence_ms, silence_every_ms; /* dumb for the end of each such time */
};

/* Sets one from its text; false: it is not in shape, nothing has changed. */
bool trouble_set_error_rate(struct trouble *trouble, struct smpp_span value);
bool trouble_set_malform(struct trouble *trouble, struct smpp_span value);
bool trouble_set_reorder(struct trouble *trouble, struct smpp_span value);
bool trouble_set_silence(struct trouble *trouble, struct smpp_span value);

/* Writes one as text that can be set again. */
void trouble_write_error_rate(const struct trouble *trouble, struct data_buffer *out);
void trouble_write_malform(const struct trouble *trouble, struct data_buffer *out);
void trouble_write_silence(const struct trouble *trouble, struct data_buffer *out);

#endif
