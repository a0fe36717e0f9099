/* SPDX-License-Identifier: MIT
 *
 * care/dispatcher.h - a dispatcher's inside.
 *
 *   visits    one an appointment: a row of the table, or one that earlier runs knew
 *   phones    one a number, with its conversation once somebody wrote from it
 *   items     one a message that was sent, or will never be: its key and its fate
 *
 * dispatch.c        life, the queue of steps, time
 * dispatch_index.c  visits, phones, items and how they are found
 * dispatch_past.c   what became of an appointment's messages so far
 * dispatch_visit.c  what the plan wants of one appointment now
 * dispatch_send.c   a message on its way out: gate, text, intent
 * dispatch_auto.c   an automatic text on its way out
 * dispatch_fate.c   outcomes and receipts
 * dispatch_talk.c   what telephones send
 * dispatch_answer.c what an answer changes
 * dispatch_limit.c  what an answer is told for as an alert
 * dispatch_tell.c   events and records as they are written
 * dispatch_memory.c conversations as they are written and read
 * dispatch_recall.c records as they are read */
#ifndef CARE_DISPATCHER_H
#define CARE_DISPATCHER_H

#include <care/planned.h>
#include <data/json.h>
#include <data/json_write.h>
#include <smppcare/dispatch.h>

#define CARE__NONE UINT32_MAX
#define CARE__NEVER INT64_MAX
#define CARE__TOLD_MAX 32 /* events of one record */
#define CARE__TIME_MAX 32 /* octets of a written time */
/* A key of the plan's with the name of one of several questions, or of an answer. */
#define CARE__ITEM_KEY_MAX (CARE_KEY_MAX + CARE_RULE_NAME_MAX + 2)

/* --- messages -------------------------------------------------------------------------- */

enum care__item_state {
  CARE__ITEM_UNSENT, /* only what was decided of it is kept */
  CARE__ITEM_INTENT, /* handed over, without an outcome */
  CARE__ITEM_ACCEPTED,
  CARE__ITEM_REJECTED,
  CARE__ITEM_UNKNOWN
};

struct care__item {
  char *key;
  uint32_t visit, next_of_visit; /* CARE__NONE: an automatic one */
  uint32_t phone, prev_of_phone;
  uint32_t root;                /* the item whose question it asks again; itself */
  uint32_t first;               /* of several questions of one message, the first; itself */
  uint16_t rule;                /* UINT16_MAX: of an automatic one, or of no rule that there is */
  uint8_t part;                 /* which of the rule's questions */
  uint8_t state;                /* CARE__ITEM_* */
  uint8_t traffic, sender;      /* sender: of d->addresses */
  uint8_t n_parts, n_delivered; /* of the text, as the SMSC counts */
  bool dropped, tasked, failed, delivered, silent;
  bool handed;    /* of a root: to a person, who reads the answer */
  bool open;      /* of a root: waits for an answer */
  bool automatic; /* answers a patient */
  bool waits;     /* for another question of its telephone */
  bool held;      /* was due while nothing could be sent */
  bool recalled;  /* an intent of an earlier run */
  bool answers_stop;
  int64_t start_ms; /* of the appointment, when it was sent */
  int64_t sent_ms, expires_ms, answerable_ms;
  struct smpp_span asks; /* a question of the plan; empty: none */
  int64_t answered_ms;   /* 0: not; these of a root only */
  int32_t thousandths;
  uint8_t intent;
  char *unread; /* replies that were not understood, until there is one that is; NULL */
  int64_t unread_ms;
  char code[CARE_CODE_LEN + 1];
  char language[CARE_LANGUAGE_MAX];
};

/* An automatic text that has not been handed over. */
struct care__automatic {
  char key[CARE__ITEM_KEY_MAX + 1];
  int automatic;               /* CARE_AUTOMATIC_*; CARE_AUTOMATIC_COUNT: the question's own text */
  uint32_t about, about_other; /* items; CARE__NONE */
  char language[CARE_LANGUAGE_MAX];
  uint8_t sender;
  int64_t since_ms;
};

/* --- appointments, telephones ------------------------------------------------------------- */

struct care__event {
  char name[CARE_RULE_NAME_MAX + 1];
  int64_t at_ms;
  uint32_t next;
};

struct care__visit {
  char *id;
  uint32_t row; /* CARE__NONE: it is not in the table */
  uint32_t phone, next_of_phone;
  uint32_t first_item, last_item, first_event;
  const care_zone *zone; /* of its clock; NULL: nobody says */
  int country;
  uint8_t number_reason; /* without a phone: CARE_NUMBER_* */
  bool seen;             /* its column `event` was read */
  bool held;             /* one of its messages is due, and held */
  int64_t next_ms;
};

struct care__phone {
  char e164[CARE_ADDRESS_MAX];
  char region[3];
  bool has_patient, shared; /* by several patients of the table */
  bool quarantined;
  bool echo_stale;
  uint32_t first_visit, last_item;
  uint32_t n_today;
  int64_t today; /* which day */
  int64_t next_ms;
  uint64_t patient;           /* digest of the last one's */
  uint8_t silenced;           /* by a STOP: CARE_CLASS()es */
  uint64_t heard;             /* the record of the last inbound that was heard */
  uint64_t kept, kept_digest; /* of the last inbound of an earlier run: its record, its text */
  int64_t kept_ms;
  struct care_conversation *talk; /* NULL: nobody wrote from it */
};

/* Of earlier runs: an inbound without its turn, and a text without its intent. */
struct care__unheard {
  uint32_t phone;
  uint64_t n;
  int64_t at_ms;
  char *from, *to, *id;
  bool partial;
  struct data_buffer text;
};

struct care__unsaid {
  uint32_t phone;
  struct care__automatic automatic;
};

struct care__message_id {
  char *id;
  uint32_t item;
};

/* Names that are found by their digest. */
struct care__hash {
  uint32_t *slots;
  size_t cap, n;
  struct smpp_span (*name)(const care_dispatch *d, uint32_t index);
};

struct care__wake {
  int64_t ms;
  uint32_t index;
  bool is_phone;
};

struct care__queued {
  int act;
  struct data_buffer octets;
  uint32_t item;
  uint64_t token;
  uint64_t n; /* of an ACCEPT: its record */
};

struct care_dispatch {
  struct smpp_alloc alloc;
  struct care_dispatch_options options;
  struct care_gate_policy policy;
  struct care_number_options numbers;
  struct smpp_span *addresses; /* the senders, and behind them the rules' own */
  size_t n_addresses, cap_addresses;
  int status;
  bool begun, done_told, hold;
  int64_t now_ms;

  struct care__visit *visits;
  struct care__phone *phones;
  struct care__item *items;
  struct care__event *events;
  struct care__message_id *message_ids;
  size_t n_visits, n_phones, n_items, n_events, n_message_ids;
  size_t cap_visits, cap_phones, cap_items, cap_events, cap_message_ids;
  struct care__hash visit_hash, phone_hash, message_id_hash;

  struct care__wake *heap;
  size_t n_heap, cap_heap;

  struct care__queued *queue; /* a ring */
  size_t first_queued, n_queued, cap_queue;
  struct care__queued current; /* what the last step's spans point into */

  uint64_t n_records;              /* of the last */
  uint64_t n_told_of, n_kept_told; /* up to which their events were handed out; were carried out */
  uint64_t n_accepted, n_kept_accepted; /* up to which inbounds were; likewise */
  uint64_t n_sure;                      /* up to which inbounds of earlier runs do not come again */
  struct care__unheard *unheard;
  struct care__unsaid *unsaid;
  size_t n_unheard, cap_unheard, n_unsaid, cap_unsaid;
  uint32_t *refused; /* rows */
  size_t n_refused, cap_refused, next_refused;
  struct data_buffer record;
  struct data_json_writer writer; /* into `record` */
  struct data_buffer told[CARE__TOLD_MAX];
  size_t n_told;

  struct care_happening *happened; /* room for one appointment */
  size_t cap_happened;
  struct care_message *messages;
  size_t cap_messages;
  char text[CARE_DISPATCH_TEXT_MAX];
  unsigned n_in_run;
  struct care_dispatch_info info;
};

/* --- dispatch_index.c -------------------------------------------------------------------- */

/* Room for `wanted` elements of `size` octets; false, and the status: there is none. */
bool care__grow(care_dispatch *d, void **array, size_t *cap, size_t wanted, size_t size);
/* A copy up to the first NUL; NULL, and the status. */
char *care__copy(care_dispatch *d, struct smpp_span text);
void care__copy_free(care_dispatch *d, char *copy);
/* Of a text into room for `cap` octets with its NUL; what is too long is cut. */
void care__put(char *out, size_t cap, struct smpp_span text);
uint64_t care__digest(struct smpp_span text);

uint32_t care__hash_find(const care_dispatch *d, const struct care__hash *hash,
                         struct smpp_span name);
/* The last of two with one name is found. */
bool care__hash_add(care_dispatch *d, struct care__hash *hash, uint32_t index);
bool care__index_init(care_dispatch *d);
void care__index_free(care_dispatch *d);

/* Found, or made: CARE__NONE, and the status, where memory ran out. */
uint32_t care__visit_of(care_dispatch *d, struct smpp_span id);
uint32_t care__phone_of(care_dispatch *d, struct smpp_span e164);
/* Ties a visit to its phone, if it had none yet. */
void care__visit_call(care_dispatch *d, uint32_t visit, uint32_t phone);
/* Of a row of the table: who has the phone. */
void care__phone_patient(care_dispatch *d, uint32_t phone, struct smpp_span patient);
/* The item of a key; CARE__NONE. */
uint32_t care__item_find(const care_dispatch *d, struct smpp_span key);
/* Found, or made: of the visit whose appointment the key names. */
uint32_t care__item_of(care_dispatch *d, struct smpp_span key);
/* Puts an item that is sent at the end of its phone's. */
void care__item_call(care_dispatch *d, uint32_t item, uint32_t phone);

/* When to look at it again, if that is sooner than planned. */
void care__wake_visit(care_dispatch *d, uint32_t visit, int64_t ms);
void care__wake_phone(care_dispatch *d, uint32_t phone, int64_t ms);
/* What is due at d->now_ms; false: nothing. */
bool care__wake_next(care_dispatch *d, struct care__wake *out);
int64_t care__wake_deadline(care_dispatch *d);

/* --- dispatch.c ------------------------------------------------------------------------------ */

/* The next free place of the queue; NULL, and the status. */
struct care__queued *care__queue(care_dispatch *d, int act);
void care__no_memory(care_dispatch *d);
/* Forgets events of records up to `upto`, which stand first. */
void care__queue_forget(care_dispatch *d, uint64_t upto);
/* Time goes on; what earlier runs left is settled first. */
void care__begin(care_dispatch *d, int64_t now_ms);

/* --- dispatch_tell.c ------------------------------------------------------------------------- */

/* "2027-03-14T14:00:00+01:00" */
void care__time_write(char out[CARE__TIME_MAX], const care_zone *zone, int64_t instant_ms);

/* A record of what just happened: members may be added, then events, then it is
 * ended: it is queued, and its events behind it. */
struct data_json_writer *care__record_begin(care_dispatch *d, const char *kind);
void care__record_end(care_dispatch *d);
/* An event of the record that was begun. `item` may be CARE__NONE. */
struct data_json_writer care__event_begin(care_dispatch *d, const char *name, uint32_t item,
                                          uint32_t visit);
void care__event_end(care_dispatch *d, struct data_json_writer *writer);

void care__member_time(const care_dispatch *d, struct data_json_writer *w, const char *name,
                       uint32_t visit, int64_t instant_ms);

/* --- dispatch_past.c ------------------------------------------------------------------------- */

struct care__look {
  care_dispatch *d;
  uint32_t visit;
  struct care_appointment a;
  size_t n_happened; /* in d->happened */
  int64_t next_ms;   /* when to look again */
};

/* Ends questions, and gathers what happened of a row of the table; when to look again. */
int64_t care__look_back(struct care__look *l, bool is_row);
/* Keeps and notes an event; notes one that was kept. */
void care__happened(care_dispatch *d, uint32_t visit, struct smpp_span name, int64_t at_ms);
void care__happened_note(care_dispatch *d, uint32_t visit, struct smpp_span name, int64_t at_ms);
/* The n-th of a rule's questions; empty: it has fewer. */
struct smpp_span care__question_at(const struct care__rule *rule, const struct care__rule *rules,
                                   unsigned n);
void care__set_open(care_dispatch *d, uint32_t root, bool open);
/* Events of the record that was begun: nobody answered; replies that were not. */
void care__tell_silence(care_dispatch *d, uint32_t item);
void care__tell_unread(care_dispatch *d, uint32_t root);
/* Keeps another reply that was not understood; forgets them. */
void care__unread_add(care_dispatch *d, uint32_t root, struct smpp_span text, int64_t at_ms);
void care__unread_forget(care_dispatch *d, uint32_t root);

/* --- dispatch_visit.c ------------------------------------------------------------------------ */

/* Does and plans what the plan wants of it at d->now_ms. */
void care__visit_look(care_dispatch *d, uint32_t visit);
/* Whether nothing more of its question will be asked. */
bool care__is_settled(const care_dispatch *d, const struct care__item *item);
/* A question that waits for an answer on a telephone, but of another chain than `root`
 * (CARE__NONE: of any); CARE__NONE: there is none. */
uint32_t care__open_question(const care_dispatch *d, uint32_t phone, uint32_t root);
/* Looks at once at all appointments of a telephone. */
void care__wake_visits_of(care_dispatch *d, uint32_t phone);

/* --- dispatch_send.c ------------------------------------------------------------------------- */

/* What is to be sent of an appointment. */
struct care__outgoing {
  uint32_t visit;
  const struct care_appointment *appointment;
  const char *key;
  uint16_t rule;
  uint8_t part;
  uint32_t root;  /* CARE__NONE: it begins a chain, or asks nothing */
  uint32_t first; /* of a question behind another; else CARE__NONE */
  int traffic;
  bool prepares;
  int64_t expires_at_ms;
  struct smpp_span tmpl, asks;
};

/* The language of a row as the lexicon knows it, else the default. */
void care__language(const care_dispatch *d, struct smpp_span wanted, char out[CARE_LANGUAGE_MAX]);
/* Asks for a text, into d->text; the options' fields are filled in. */
int care__text(care_dispatch *d, struct care_text_wanted *wanted, size_t *len,
               struct care_fault *fault);
/* Counts a message to a telephone on the day of an instant. */
void care__count_today(care_dispatch *d, uint32_t phone, uint32_t visit, int64_t at_ms);
/* Keeps the intent and hands the item over with the text in d->text. */
void care__hand_over(care_dispatch *d, uint32_t item, size_t len);
/* Sends it, or says and keeps that it will not be; the instant at which to look again;
 * CARE__NEVER: it is done. */
int64_t care__send(care_dispatch *d, const struct care__outgoing *out);
/* Sends an automatic text; `item` is what it is about, CARE__NONE: nothing. */
void care__send_automatic(care_dispatch *d, uint32_t phone,
                          const struct care__automatic *automatic);
/* Whether one whose intent was kept may still leave, now that time has passed. */
bool care__still_goes(const care_dispatch *d, const struct care__item *item);
/* Decides that a message will not be sent. `words` may be NULL. */
void care__drop(care_dispatch *d, const struct care__outgoing *out, const char *reason,
                const char *words, int task);
/* Leaves something to people, once a key: CARE_TASK_*. An event of the record begun. */
void care__task(care_dispatch *d, uint32_t item, int task, const char *reason);

/* --- dispatch_fate.c ------------------------------------------------------------------------- */

void care__fate_outcome(care_dispatch *d, uint32_t item, int outcome);
/* `late`: it was unknown before, and some of its ids may be known. */
bool care__fate_message_id(care_dispatch *d, uint32_t item, struct smpp_span id, bool late);
/* Of a part, or of the whole message; false: it changes nothing that is told. */
bool care__fate_receipt(care_dispatch *d, uint32_t item, bool delivered, bool whole);
/* What no earlier run knew the outcome of stays unknown. */
void care__settle_recalled(care_dispatch *d);
/* Sends the automatic texts that were held, or that an earlier run did not send. */
void care__settle_unsaid(care_dispatch *d);
/* Leaves one for that. */
bool care__leave_unsaid(care_dispatch *d, uint32_t phone, const struct care__automatic *automatic);

/* --- dispatch_answer.c ------------------------------------------------------------------------ */

/* What a turn of a conversation changes, besides the conversation. */
enum care__effect_kind {
  CARE__EFFECT_ANSWER, /* `item` has `intent` and `thousandths` */
  CARE__EFFECT_SEND,   /* `automatic` */
  CARE__EFFECT_STOP,   /* `traffic` */
  CARE__EFFECT_START,
  CARE__EFFECT_WRONG, /* the number is another's */
  CARE__EFFECT_HAND,  /* `item` is for a person now */
  CARE__EFFECT_UNREAD /* `text` to `item` was not understood */
};

struct care__effect {
  int kind;
  uint32_t item;
  int intent;
  int32_t thousandths;
  int traffic;
  struct smpp_span text;
  struct care__automatic automatic;
};

/* Keeps and tells what is to be done, and does it. `text` is what the patient wrote. */
void care__turn(care_dispatch *d, uint32_t phone, const struct care_steps *steps,
                struct smpp_span text);
/* Of what was kept: what is sent is left to care__settle_recalled. */
void care__effect_apply(care_dispatch *d, uint32_t phone, const struct care__effect *effect,
                        int64_t at_ms);

/* --- dispatch_limit.c ------------------------------------------------------------------------- */

/* Events of the record that was begun, if the plan has an [alert] for it: of an answer to
 * one of a question's names; of a reply that is none, or comes too late. */
void care__limit_answer(care_dispatch *d, uint32_t item, struct smpp_span question,
                        const struct care_answer *answer);
void care__limit_doubt(care_dispatch *d, uint32_t item, const struct care_reply *reply);
void care__limit_late(care_dispatch *d, uint32_t item, const struct care_reply *reply);

/* --- dispatch_memory.c ------------------------------------------------------------------------ */

/* A conversation as an object, and back; false: memory, or not such an object. */
void care__talk_write(const care_dispatch *d, struct data_json_writer *w,
                      const struct care_conversation *talk);
bool care__talk_read(care_dispatch *d, const struct data_json_value *object,
                     struct care_conversation *talk);
void care__effect_write(const care_dispatch *d, struct data_json_writer *w,
                        const struct care__effect *effect);
bool care__effect_read(care_dispatch *d, const struct data_json_value *object,
                       struct care__effect *effect);

/* The number of one of our addresses; 0 where it is none any more. */
uint8_t care__sender_of(const care_dispatch *d, struct smpp_span address);

/* --- dispatch_recall.c ------------------------------------------------------------------------ */

void care__unheard_free(care_dispatch *d, struct care__unheard *unheard);

/* --- dispatch_talk.c ------------------------------------------------------------------------- */

/* The conversation of a telephone, made of what is known if there is none; NULL, and the
 * status. */
struct care_conversation *care__talk_of(care_dispatch *d, uint32_t phone);
/* What came at `at_ms`, which is kept as record `n`. */
void care__talk_hear(care_dispatch *d, uint32_t phone, const struct care_inbound *inbound,
                     uint64_t n, int64_t at_ms);
/* A question left: the conversation is told, where there is one. `text` may be empty. */
void care__talk_asked(care_dispatch *d, uint32_t item, struct smpp_span text);
void care__talk_close(care_dispatch *d, uint32_t item);
/* The telephone's time has come. */
void care__phone_look(care_dispatch *d, uint32_t phone);

#endif
