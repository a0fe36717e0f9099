/* SPDX-License-Identifier: MIT
 *
 * smppcare/conversation.h - what to do about what one telephone sends.
 *
 * The state of one number is a plain struct of bounded size, without pointers,
 * that the caller keeps and may store as it is. Functions take it, what came and
 * the time, change it, and say what is to be done, each with a reason. They send
 * nothing, and decide nothing that a person has to. */
#ifndef SMPPCARE_CONVERSATION_H
#define SMPPCARE_CONVERSATION_H

#include <smppcare/reply.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CARE_OPEN_MAX 8          /* questions remembered of one number */
#define CARE_ADDRESS_MAX 21      /* octets of an address, and NUL */
#define CARE_LANGUAGE_MAX 12     /* octets of a language, and NUL */
#define CARE_CODE_LEN 4          /* letters of a code */
#define CARE_ECHO_MAX 640        /* octets of our last text that are remembered */
#define CARE_STEPS_MAX 6         /* of one call */
#define CARE_JOIN_MS 10000       /* replies that come this close are one */
#define CARE_AUTOMATIC_MAX 3     /* automatic replies about one question */
#define CARE_AUTOMATIC_DAY_MAX 5 /* and to one number in 24 hours */

enum care_open_status {
  CARE_OPEN_FREE,     /* no question is kept here */
  CARE_OPEN_ASKED,    /* waits for its answer */
  CARE_OPEN_ANSWERED, /* until it expires, another answer may come */
  CARE_OPEN_CLOSED    /* by care_conversation_close */
};

/* One question that was asked. */
struct care_open {
  uint64_t id;         /* the caller's own, not 0 */
  uint64_t patient;    /* the caller's own: whom it is about */
  uint64_t asked_ms;   /* when it was delivered */
  uint64_t expires_ms; /* from then on an answer comes too late */
  int32_t question;    /* CARE_QUESTION_* */
  int32_t status;      /* CARE_OPEN_*, filled in by care_conversation_ask */
  int32_t intent;      /* of the last answer */
  int32_t thousandths; /* its number */
  uint32_t failures;   /* replies that were not understood */
  uint32_t automatic;  /* automatic replies about it */
  bool freed;          /* the place was given away: a later "yes" is a person's affair */
  char language[CARE_LANGUAGE_MAX];
  char address[CARE_ADDRESS_MAX]; /* ours, that it was sent from; "": any */
  char code[CARE_CODE_LEN + 1];   /* that names it in a reply; "": none */
};

/* All that is known of one number. All zero, with its size: nothing yet. */
struct care_conversation {
  size_t size;
  struct care_open open[CARE_OPEN_MAX];
  uint64_t automatic_ms[CARE_AUTOMATIC_DAY_MAX]; /* of the last automatic replies; 0: none */
  uint64_t seen[CARE_OPEN_MAX];                  /* digests of the ids that came last; 0: none */
  uint64_t last_text;                            /* digest of the last text */
  uint64_t last_inbound_ms, last_outbound_ms;    /* 0: none */
  uint64_t human_until_ms; /* a person has it until then; UINT64_MAX: until released */
  uint64_t optout_ack_ms;  /* when opting out was last acknowledged; 0: never */
  uint64_t due_ms;         /* when what waits is to be decided; 0: nothing waits */
  uint64_t which[2];       /* the questions that A and B stand for; 0: not asked; the one
                              that was chosen, and 0 */
  uint32_t next_seen;      /* place for the next digest */
  uint32_t fast;           /* answers in a row that came within two seconds */
  bool opted_out;          /* by a word of the patient's */
  uint32_t pending_len, echo_len;
  char pending_to[CARE_ADDRESS_MAX];
  char pending[CARE_REPLY_MAX]; /* text that waits for more of it */
  char echo[CARE_ECHO_MAX];     /* the beginning of our last text */
};
#define CARE_CONVERSATION_INIT                                                                     \
  { .size = sizeof(struct care_conversation) }

enum care_act {
  CARE_ACT_IGNORE,      /* keep it in the log, nothing more */
  CARE_ACT_WAIT,        /* call care_conversation_due at until_ms */
  CARE_ACT_ANSWER,      /* `question` is answered: take `reply` */
  CARE_ACT_ACKNOWLEDGE, /* send that it was understood */
  CARE_ACT_ASK_AGAIN,   /* send the question again, with the words that are understood */
  CARE_ACT_ASK_WHICH,   /* send "A for .., B for ..": questions `which` of the state */
  CARE_ACT_TOO_LATE,    /* send that it comes too late, and whom to call */
  CARE_ACT_SEND_HELP,   /* send what this number is for */
  CARE_ACT_OPTOUT_ACK,  /* send that no more will come; before the block */
  CARE_ACT_BLOCK,       /* from now on send nothing */
  CARE_ACT_UNBLOCK,     /* the patient takes the opting out back */
  CARE_ACT_ROUTE,       /* nothing was asked: see care_route_find */
  CARE_ACT_ALERT,       /* tell staff; the answer stands */
  CARE_ACT_HUMAN        /* into the list of those that a person reads */
};

struct care_step {
  int act;            /* CARE_ACT_* */
  const char *reason; /* a static word: "answered", "late", "loop", "footer_echo", .. */
  uint64_t question;  /* the id, 0: none in particular */
  uint64_t until_ms;  /* WAIT */
};

/* In the order in which they are to be carried out. */
struct care_steps {
  unsigned n;
  struct care_step items[CARE_STEPS_MAX];
  struct care_reply reply; /* the judgement they rest on */
};

/* "answer", "ask_again", ..; NULL for other numbers. */
SMPP_API const char *care_act_name(int act);

/* What came. */
struct care_inbound {
  struct smpp_span from; /* the patient's number, as it came */
  struct smpp_span to;   /* ours */
  struct smpp_span text; /* UTF-8 */
  struct smpp_span id;   /* the SMSC's; empty: none */
  bool partial;          /* parts of it never came: no answer is read from it, but a STOP */
};

/* What a question of the state needs besides its kind. */
struct care_asked_as {
  uint64_t id;
  const struct care_asked *asked;
};

/* What does not change between calls; all of it the caller's. */
struct care_desk {
  size_t size;
  const care_lexicon *lexicon;
  struct smpp_span language;         /* where nothing was asked */
  const struct smpp_span *addresses; /* our own, which never get a reply */
  size_t n_addresses;
  const struct care_asked_as *asked; /* choices, combined questions and dates */
  size_t n_asked;
};
#define CARE_DESK_INIT                                                                             \
  { .size = sizeof(struct care_desk) }

/* Notes that a question was sent. `open->status` and what follows it, up to
 * `freed`, is ignored. The oldest that is answered or closed gives way.
 * SMPP_ERR_STATE: the code is another open question's. SMPP_ERR_FULL: all wait
 * for an answer: send it later. SMPP_ERR_INVALID: no id, or no such question. */
SMPP_API int care_conversation_ask(struct care_conversation *state, const struct care_open *open);

/* Notes any text of ours that left, automatic ones included: an echo of it is
 * known by it, and an answer that comes in no time. */
SMPP_API void care_conversation_sent(struct care_conversation *state, struct smpp_span text,
                                     uint64_t now_ms);

/* A question is no longer open (the appointment moved), or its place was given
 * away. SMPP_ERR_NOT_FOUND. */
SMPP_API int care_conversation_close(struct care_conversation *state, uint64_t id);
SMPP_API int care_conversation_free_place(struct care_conversation *state, uint64_t id);

/* A person takes over until `until_ms` (UINT64_MAX: until released), or gives
 * back; giving back forgets the loop, too. */
SMPP_API void care_conversation_hand_over(struct care_conversation *state, uint64_t until_ms);
SMPP_API void care_conversation_release(struct care_conversation *state);

/* Something came. Opting out, in and help are decided at once; the rest waits
 * CARE_JOIN_MS for more. SMPP_ERR_STATE, SMPP_ERR_NOT_FOUND, SMPP_ERR_NOMEM: as
 * care_reply_judge; the state is as it was. */
SMPP_API int care_conversation_receive(struct care_conversation *state,
                                       const struct care_desk *desk,
                                       const struct care_inbound *inbound, uint64_t now_ms,
                                       struct care_steps *out);

/* Decides what waits, if it is time. Results as above. */
SMPP_API int care_conversation_due(struct care_conversation *state, const struct care_desk *desk,
                                   uint64_t now_ms, struct care_steps *out);

/* The n-th code, n taken modulo 32^4, of letters and digits that cannot be taken
 * for each other (no 0 O 1 I). */
SMPP_API void care_code_make(uint32_t n, char code[CARE_CODE_LEN + 1]);

/* Messages that answer nothing go by their first word. The last route is the
 * default, its keyword empty, and there has to be one. */
struct care_route {
  struct smpp_span keyword; /* of ASCII case */
  int route;                /* the caller's own */
};
/* SMPP_ERR_INVALID: no default at the end, or one before it. */
SMPP_API int care_route_find(const struct care_route *routes, size_t n, struct smpp_span text,
                             int *route);

#ifdef __cplusplus
}
#endif
#endif
