/* SPDX-License-Identifier: MIT
 *
 * One check at work: its script, line by line, on connections of its own.
 *
 * A line is [N:] VERB words; N is the connection (1 unless it is said; another
 * one is opened when it is first named, where the peer is an SMSC).
 *
 *   bind tx|rx|trx [FIELD=V..]   binds; refused: the check is not run
 *   > PDU                        sends (compose.h). bind_resp and resp answer the
 *                                peer's last request, which also gives every
 *                                response its number
 *   repeat N PDU                 the same so many times
 *   raw HEX..                    octets
 *   < PDU | note PDU | closed | silence
 *                                what must come (match.h), alternatives between
 *                                bars. `note` is allowed and remarked. A response
 *                                is meant if it has the number of what was sent
 *                                last (or seq=), a request if it is one of the
 *                                commands named; for=ID: only the receipt of that
 *                                message. within=D or within=wait instead of the
 *                                time for answers
 *   ? PDU | ..                   the same; otherwise the check is not run
 *   is PDU | ..                  the same as <, but where nothing comes at all the
 *                                check is not run: another one is about that
 *   until PDU                    the same; as long as another answer comes, what
 *                                was sent last is sent again
 *   never PDU                    must not come (within=)
 *   none PDU                     must not have come before
 *   alive                        an enquire_link is answered
 *   quiet                        the same, and nothing before it answers what was
 *                                sent last
 *   settled                      every request that was sent has its answer
 *   manual, auto                 who answers the peer's messages: the script, or we
 *   piece N                      what follows is sent N octets at a time
 *   hold, flush                  what is sent waits, and leaves in one piece
 *   open                         connects, and no more
 *   pause D
 *   sent NAME, came NAME         $NAME is the number of what was sent last, of the
 *                                peer's last request
 *   drop, reset                  closes the connection
 *   unread, read                 stops reading, and goes on
 */
#ifndef SMPPCHECK_RUN_H
#define SMPPCHECK_RUN_H

#include "link.h"
#include "result.h"
#include "show.h"
#include "words.h"

#define RUN_SIDES 3

struct run;
struct side;
struct sender_ids;

/* What all runs share. */
struct run_env {
  uv_loop_t *loop;
  struct smpp__hub *hub;
  int role; /* of the peer, ROLE_* */
  struct link_plan plan;
  uint32_t timeout_ms; /* for an answer */
  uint32_t wait_ms;    /* for what takes its time: receipts, a client's next message */
  uint32_t submit_gap_ms, bind_gap_ms;
  uint64_t next_submit_ms, next_bind_ms;
  struct show_secrets secrets;
  struct vars vars;
  struct run *runs; /* that are at work */
  struct sender_ids *ids;
  uint64_t n_ids; /* message ids that we gave out */
  bool ever_bound;
};

/* Starts from the loop. `side` is connection 1 where there is one already; it stays
 * the caller's, who sets its owner anew when the run is done. on_done comes from
 * the loop, once; then run_free. NULL: no memory. */
struct run *run_start(struct run_env *env, struct result *result, struct side *side,
                      void (*on_done)(struct run *run, void *data), void *data);
/* Ends it as it is: what is open is NOT_RUN for that reason. */
void run_stop(struct run *run, const char *reason);
void run_free(struct run *run);
/* The next of those at work, after env->runs. */
struct run *run_next(const struct run *run);
struct result *run_result(const struct run *run);

/* Whether every line of a script can be read; *line and *why say which not.
 * `vars` are those that are set when it begins. */
bool run_lint(const struct check *check, const struct vars *vars, const char **line,
              const char **why);
/* How many messages a script submits. */
unsigned run_submissions(const struct check *check);

void run_env_free(struct run_env *env);

#endif
