/* SPDX-License-Identifier: MIT
 *
 * Shared by the files of a run. */
#ifndef SMPPCHECK_RUN_INTERNAL_H
#define SMPPCHECK_RUN_INTERNAL_H

#include "side.h"

#define ALTERNATIVES 6

enum waits {
  WAITS_NOT,
  WAITS_UP,      /* for a connection */
  WAITS_PDU,     /* for one of the alternatives */
  WAITS_FENCE,   /* for the answer to our enquire_link */
  WAITS_SETTLED, /* for all answers */
  WAITS_TIME     /* for the timer alone */
};

/* What a line says may come. */
struct alternative {
  bool note, closed, silence;
  struct phrase phrase; /* of a PDU */
};

struct expectation {
  unsigned n;
  bool required; /* '?': else the check is not run */
  bool until;
  bool never;
  bool may_lack; /* 'is': what does not come at all is another check's business */
  bool quiet;    /* of a fence */
  uint32_t within_ms;
  struct alternative list[ALTERNATIVES];
};

struct line {
  unsigned side;
  char verb[16];
  struct smpp_span rest; /* behind the verb */
  struct smpp_span text; /* the whole line */
};

struct run {
  struct run_env *env;
  struct run *next;
  struct result *result;
  void (*on_done)(struct run *run, void *data);
  void *data;
  struct vars vars;
  struct side *sides[RUN_SIDES];
  struct side *given; /* the one whose link came from the caller */
  uv_timer_t timer;
  uint64_t began_ms, until_ms;
  const char *at, *last_send; /* in the script: the next line; the last that sent */
  struct line line;           /* at work */
  int waits;                  /* WAITS_* */
  uint32_t fence;             /* the number of our enquire_link */
  bool manual, paced, done, told, freed, in_step;
  struct expectation expect;
  struct phrase phrase; /* of the line at work */
};

/* --- run_line.c: reading ---------------------------------------------------------- */

/* The next line of a script; false: there is none. */
bool line_next(const char **at, struct line *out);
/* "< A | note B": false: *why. */
bool expectation_parse(const struct run_env *env, struct smpp_span text, struct expectation *out,
                       const char **why);
bool duration_parse(const struct run_env *env, const char *text, uint32_t *ms);

/* --- run_expect.c: what came --------------------------------------------------------- */

/* Looks at what came on the side of the line at work, and at its end. True: the
 * line is over, or the run is decided. */
bool run__look(struct run *run);
/* Whether the line at work names that command. */
bool run__names(const struct run *run, uint32_t command_id);
/* The time is over. */
void run__time_out(struct run *run);
/* Ends the run with this verdict for the line at work; `reason` is a format. */
__attribute__((format(printf, 3, 4))) void run__decide(struct run *run, int verdict,
                                                       const char *format, ...);

/* --- run.c ---------------------------------------------------------------------------- */

struct side *run__side(const struct run *run);
uint32_t run__elapsed_ms(const struct run *run);
void run__go_on(struct run *run);
/* For `until`: a moment, then what was sent last again. */
void run__again(struct run *run);

#endif
