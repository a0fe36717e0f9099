/* SPDX-License-Identifier: MIT
 *
 * smscsim/smsc_internal.h - what the files of the simulated SMSC share. */
#ifndef SMSCSIM_SMSC_INTERNAL_H
#define SMSCSIM_SMSC_INTERNAL_H

#include "absent.h"
#include "delivery.h"
#include "due.h"
#include "message.h"
#include "range.h"
#include "smsc.h"

#include <smpp/text.h>

#define MAX_ACCOUNTS 10000u
#define MAX_DELIVERIES 100000u /* that wait, all accounts together */
#define MAX_DUE 2000000u       /* things that are due later */
#define SYSTEM_ID "smscsim"
#define SYSTEM_ID_SIZE 65u

/* What waits in smsc.due. */
enum due_kind {
  DUE_ANSWER,       /* struct late_answer */
  DUE_FINAL,        /* struct message, a reference: its final state is reached */
  DUE_INTERMEDIATE, /* struct message, a reference */
  DUE_REPLY,        /* struct reply */
  DUE_RETRY,        /* struct account: what was put off may be tried again */
  DUE_RELEASE,      /* struct link, a reference: what it holds waits no longer */
  DUE_READ,         /* struct link, a reference: it may read on */
  DUE_WELCOME,      /* struct link, a reference: it was just made */
  DUE_END,          /* struct link, a reference: its line ends */
  DUE_IDLE,         /* struct link, a reference: it may have been idle too long */
  DUE_BACK          /* NULL: numbers may be back */
};

/* How often each choice of a value was asked for, and taken. */
struct tally {
  uint32_t could[N_VALUES][MAX_CHOICES], did[N_VALUES][MAX_CHOICES];
};

/* A system_id: its links, and the deliver_sm that wait for one of them. Lives as
 * long as the simulator, so that what waits outlives the links. */
struct account {
  struct account *next;
  char system_id[SYSTEM_ID_SIZE];
  struct link *links;             /* bound ones, the one to be tried first in front */
  struct delivery *ready, **tail; /* oldest first */
  struct delivery *put_off;       /* refused for now by every link */
  uint64_t retry_at_ms;           /* of the DUE_RETRY that is waiting; 0: none is */
  uint64_t credit;                /* throttle: thousandths of a segment */
  uint64_t credit_ms;
  uint64_t throttled_ms;        /* throttle_lasts: ESME_RTHROTTLED was said then; 0: never */
  uint64_t lingers_ms;          /* bind_lingers: a lost line counts as bound until then */
  uint32_t n_could[N_SWITCHES]; /* how often each switch might have acted on a receipt */
  struct tally tally;
};

enum ending { ENDING_NOT, ENDING_CLOSE, ENDING_RESET };

struct link {
  uint32_t refs;             /* of the list, and of each late answer */
  struct link *next;         /* of all links */
  struct link *next_of_kind; /* of the account's */
  struct account *account;   /* NULL: not bound */
  void *handle;              /* NULL: closed */
  uint64_t number;
  char system_id[SYSTEM_ID_SIZE]; /* that it binds as, or tried to; "": it has not yet */
  uint32_t mode;                  /* the command_id of its bind */
  bool short_ids; /* it bound as 3.3 or earlier: ids of at most 8 characters (3.3.2) */
  bool leaving;   /* unbound or closing: gets nothing more */
  bool deaf;      /* trouble: it hears nothing and says nothing any more */
  bool slow;      /* trouble: reading is paused until read_until_us, by a DUE_READ */
  uint64_t since_ms, read_until_us;
  uint64_t n_requests, n_submissions, n_submitted, n_delivered;
  struct late_answer *held; /* reorder: newest first, until release_ms */
  uint32_t n_held;
  uint64_t release_ms;
  uint32_t in_flight;           /* deliver_sm without an answer */
  uint8_t ending;               /* ENDING_*: a switch ends the line */
  struct recent *recent;        /* destinations of submissions, or NULL */
  uint32_t n_could[N_SWITCHES]; /* how often each switch might have acted */
  struct tally tally;
  uint32_t n_waiting;     /* answers that are not given yet */
  uint64_t idle_close_ms; /* of idle_close, or 0 */
  bool idle_due;          /* a DUE_IDLE waits */
  struct range range;     /* the numbers whose messages it takes */
  char peer[64];
};

enum way { WAY_IN, WAY_OUT };

/* How many PDUs of a kind came or went. */
struct pdu_count {
  const char *command, *status; /* names; static. status "": a request */
  enum way way;
  uint64_t n;
};
#define MAX_PDU_COUNTS 512u

struct counters {
  struct pdu_count pdus[MAX_PDU_COUNTS];
  unsigned n_pdus;
  uint64_t binds, binds_refused, accepted, refused, throttled, queue_full, receipts, replies, mo,
      delivered, put_off, dropped, unanswered, malformed, cuts, idle;
  uint64_t drawn[N_SWITCHES], switched[N_SWITCHES]; /* could act; did */
  uint64_t chosen[N_VALUES][MAX_CHOICES];           /* how often each choice was taken */
};

/* What the values are for one submission. */
struct chosen {
  const struct values *of[N_VALUES]; /* until the behaviour changes */
  uint64_t n[N_VALUES]; /* the n-th of the session that has this; 0: it has no condition */
};

struct smsc {
  struct smsc_config config;
  struct behaviour behaviour;
  struct store store;
  struct due_queue due;
  struct account *accounts;
  size_t n_accounts, n_deliveries;
  size_t n_pending;        /* messages with a DUE_FINAL */
  struct delivery *newest; /* of all that are not acknowledged */
  struct link *links;
  uint64_t first_number, n_ids; /* ids are first_number + 0, 1, 2 .. */
  uint64_t n_mo, n_delivery_serial;
  bool watches_wire, watches_to; /* a switch of the wire is on; one looks at destinations */
  bool counts_queue;             /* queue is set */
  bool chooses;                  /* a value of submissions has a condition */
  struct chosen plain;           /* what they are where no condition holds */
  struct absent absent;
  smpp_joiner *joiner; /* parts of long messages to scripted patients */
  struct counters counters;
};

/* What may befall an answer. */
enum mishap { MISHAP_NONE, MISHAP_CUT, MISHAP_SILENCE, MISHAP_LOST };

/* The answer to a submission. */
struct answer {
  uint64_t request;
  uint64_t pdu;        /* the session's n-th request: what is drawn for it is drawn by this */
  uint32_t command_id; /* of the request */
  uint32_t status;
  uint32_t sequence_number;
  const char *id;
  uint8_t no_unsuccess;
  struct smpp_span unsuccess;
  uint64_t outcome_ms; /* transaction mode: when it is known; 0: it is not waited for */
  uint8_t tlvs[64];    /* of a failure that says why */
  size_t tlvs_len;
  uint8_t mishap;                        /* MISHAP_* */
  bool malformed;                        /* in the way of .. */
  uint8_t malform;                       /* .. MALFORM_* */
  uint32_t reorder;                      /* it is held until so many are */
  uint64_t silence_ms, silence_every_ms; /* of trouble.h */
};

int64_t smsc__unix_ms(const struct smsc *smsc, uint64_t now_ms);
/* false: too much waits, or no memory. */
bool smsc__due(struct smsc *smsc, uint64_t at_ms, enum due_kind kind, void *what);
void link_unref(struct link *link);

/* metrics.c */
void smsc__count_pdu(struct smsc *smsc, enum way way, uint32_t command_id, uint32_t status);
/* port.respond to a request of this command_id, counted. */
int smsc__respond(struct smsc *smsc, struct link *link, uint32_t command_id, uint64_t request,
                  uint32_t status, const struct smpp_pdu *body);
/* port.submit, counted. */
int smsc__submit(struct smsc *smsc, struct link *link, const struct smpp_pdu *pdu, uint64_t cookie,
                 uint32_t *sequence_number);

/* greet.c */
/* A DUE_WELCOME: the line is there. */
void smsc__welcome(struct smsc *smsc, struct link *link, uint64_t now_ms);
/* What the answer to a bind becomes that would be `status`. */
uint32_t smsc__bind_mood(struct smsc *smsc, struct link *link, uint32_t status, uint64_t now_ms);
void smsc__bound(struct smsc *smsc, struct link *link, uint64_t now_ms);

/* wire.c */
/* Whether a switch that is on acts. */
bool smsc__acts(struct smsc *smsc, struct link *link, enum switch_id id, struct smpp_span to,
                uint64_t now_ms);
bool smsc__acts_for(struct smsc *smsc, const struct message *message, enum switch_id id,
                    uint64_t now_ms);
/* Whether a switch acts now, on a link; on a receipt of a message; on what goes
 * to an account from a number. Each message asks many, of which most are off. */
static inline bool smsc__switch(struct smsc *smsc, struct link *link, enum switch_id id,
                                struct smpp_span to, uint64_t now_ms) {
  return smsc->behaviour.when[id].on && smsc__acts(smsc, link, id, to, now_ms);
}
static inline bool smsc__switch_for(struct smsc *smsc, const struct message *message,
                                    enum switch_id id, uint64_t now_ms) {
  return smsc->behaviour.when[id].on && smsc__acts_for(smsc, message, id, now_ms);
}
bool smsc__switch_at(struct smsc *smsc, struct account *account, enum switch_id id,
                     struct smpp_span to, uint64_t now_ms);
/* The destination of a submission, for the filter of its answer. */
void smsc__remember(struct smsc *smsc, struct link *link, uint32_t sequence_number,
                    struct smpp_span to);
void smsc__end(struct smsc *smsc, struct link *link);
/* After a change of the behaviour. */
void smsc__watch(struct smsc *smsc);

/* choose.c */
/* The values for a submission, each asked once; in *room, if there is a choice. */
const struct chosen *smsc__choose(struct smsc *smsc, struct link *link, uint32_t command_id,
                                  struct smpp_span to, uint64_t now_ms, struct chosen *room);
/* One value: for a request of a link, or (command_id 0) the link itself; for what
 * goes to an account from a number; for a message or its receipt. */
const struct values *smsc__value(struct smsc *smsc, struct link *link, enum value_id id,
                                 uint32_t command_id, uint64_t now_ms);
const struct values *smsc__value_at(struct smsc *smsc, struct account *account, enum value_id id,
                                    struct smpp_span to, uint64_t now_ms);
const struct values *smsc__choose_for(struct smsc *smsc, const struct message *message,
                                      enum value_id id, uint64_t now_ms);
static inline const struct values *smsc__value_for(struct smsc *smsc, const struct message *message,
                                                   enum value_id id, uint64_t now_ms) {
  return smsc->behaviour.choices.n[id] ? smsc__choose_for(smsc, message, id, now_ms)
                                       : smsc->plain.of[id];
}

/* idle.c */
/* Asks anew how long a link may be idle: when it comes, binds, and when the
 * behaviour changes. */
void smsc__mind_idle(struct smsc *smsc, struct link *link, uint64_t now_ms);
void smsc__idle(struct smsc *smsc, struct link *link, uint64_t now_ms);

/* submit.c */
void smsc__submission(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                      uint64_t now_ms);

/* manage.c */
void smsc__query(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                 uint64_t now_ms);
void smsc__cancel(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                  uint64_t now_ms);

void smsc__replace(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                   uint64_t now_ms);
/* replace_if_present_flag: the newest that a submit_sm takes the place of ends. */
void smsc__replace_present(struct smsc *smsc, struct link *link, const struct smpp_sm *sm,
                           uint64_t now_ms);

/* answer.c */
/* What befalls an answer by the values of its submission. */
void smsc__befall(const struct smsc *smsc, const struct link *link, const struct chosen *chosen,
                  struct answer *answer);
/* Answers now or at answer_ms, as the troubles allow. */
void smsc__answer(struct smsc *smsc, struct link *link, const struct answer *answer,
                  uint64_t answer_ms, uint64_t now_ms);
void smsc__late_answer(struct smsc *smsc, void *what, uint64_t now_ms);
void smsc__late_answer_drop(void *what);
/* Sends what a link holds, in the order drawn; without a handle, drops it. */
void smsc__release(struct smsc *smsc, struct link *link);
void smsc__release_due(struct smsc *smsc, struct link *link, uint64_t now_ms);
/* Reading costs time: that of a PDU that was just read; what a DUE_READ does. */
void smsc__read_slowly(struct smsc *smsc, struct link *link, const struct smpp_pdu *pdu,
                       uint64_t now_ms);
void smsc__read_on(struct smsc *smsc, struct link *link, uint64_t now_ms);

/* fate.c */
/* Decides what becomes of a message that was just taken: its final state, when,
 * and what is due then. `answer_ms` is when it is answered. */
void smsc__fate(struct smsc *smsc, struct message *message, const struct smpp_pdu *pdu,
                uint64_t answer_ms, uint64_t now_ms);
/* Its final state is due at final_ms; false: no room. */
bool smsc__await_final(struct smsc *smsc, struct message *message);
/* It is DELETED from now on, and says so. */
void smsc__cancelled(struct smsc *smsc, struct message *message, uint64_t now_ms);
void smsc__final(struct smsc *smsc, struct message *message, uint64_t now_ms);
void smsc__intermediate(struct smsc *smsc, struct message *message, uint64_t now_ms);
void smsc__reply(struct smsc *smsc, void *what, uint64_t now_ms);
void smsc__reply_drop(void *what);

/* mo.c */
/* What data_coding 0 means for a text from a number to an account. */
uint8_t smsc__mo_dcs0(struct smsc *smsc, struct account *account, struct smpp_span from,
                      uint64_t now_ms);
/* Delivers a list of parts, which it takes. */
void smsc__mo(struct smsc *smsc, struct account *account, struct delivery *list, uint64_t now_ms);

/* mailbox.c */
struct account *smsc__account(struct smsc *smsc, struct smpp_span system_id); /* NULL: too many */
/* Whether a link of it takes messages to a number; `asked`: by an address_range. */
bool account_serves(const struct account *account, struct smpp_span number, bool asked);
/* The account that a message to a number goes to: `owner` (or NULL) if it serves
 * it, else one that asked for it, else any. NULL: nobody does. */
struct account *smsc__serving(const struct smsc *smsc, struct account *owner,
                              struct smpp_span number);
/* The account that an answer to what `owner` sent from a number goes to: another
 * one only if it asked for the number, and the links of `owner` do not take it. */
struct account *smsc__answered(const struct smsc *smsc, struct account *owner,
                               struct smpp_span number);
/* The link that it receives by, or NULL. */
struct link *account_receiver(const struct account *account);
void smsc__attach(struct smsc *smsc, struct link *link, struct account *account, uint64_t now_ms);
void smsc__detach(struct link *link);
/* Takes the delivery; it goes out now or when a link can take it. */
void smsc__deliver(struct smsc *smsc, struct account *account, struct delivery *delivery,
                   uint64_t now_ms);
void smsc__delivered(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                     uint64_t now_ms);
void smsc__stray(struct smsc *smsc, const struct link *link, const struct smpp_event *event);
void smsc__retry(struct smsc *smsc, struct account *account, uint64_t now_ms);
void smsc__pump(struct smsc *smsc, struct account *account, uint64_t now_ms);
/* Forgets one that is in no queue. */
void smsc__drop(struct smsc *smsc, struct delivery *delivery);

#endif
