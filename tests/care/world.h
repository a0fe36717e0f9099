/* SPDX-License-Identifier: MIT
 *
 * A site, its journal, an SMSC and its telephones, in virtual time. A run can be
 * cut at any record, and gone on with from those that were kept. */
#ifndef TESTS_CARE_WORLD_H
#define TESTS_CARE_WORLD_H

#include "patients.h"
#include "texts.h"

#include <smppcare/dispatch.h>

#define TABLES_MAX 4
#define RECORDS_ALL SIZE_MAX

/* Lines that grow. */
struct lines {
  char **items;
  size_t n, cap;
};
void lines_add(struct lines *lines, struct smpp_span text);
void lines_clear(struct lines *lines);
bool lines_have(const struct lines *lines, const char *text);

/* Something that the world does. */
struct thing {
  int64_t at_ms;
  int kind;                /* of a line; ON_REPLY too where it was caused by one */
  const struct line *line; /* NULL: the SMSC's receipt */
  char message_id[32];
  bool done;
};

struct site {
  struct smppcare_setup setup;
  struct smppcare_texts texts;
  care_lexicon *lexicon;
  care_appointments *tables[TABLES_MAX];
  char table_names[TABLES_MAX][WORD_MAX];
  size_t n_tables;
  struct patients patients;
  char sender[WORD_MAX];
  struct smpp_span senders[8];
  size_t n_senders;
};
bool site_load(struct site *site, const char *folder);
void site_free(struct site *site);

struct world {
  struct site *site;
  care_dispatch *d;
  int64_t now_ms;
  size_t table;        /* that the dispatcher has */
  size_t most_records; /* beyond these nothing is kept, nor done */
  bool cut;
  size_t n_message_ids;
  bool used[LINES_MAX];
  struct thing *things;
  size_t n_things, cap_things;
  struct lines records, told, submits, keys; /* submits: "TIME TO TEXT" */
  struct lines events;                       /* without their numbers */
  bool failed;
};

void world_begin(struct world *world, struct site *site, size_t most_records);
/* Until the end, or the cut. */
void world_run(struct world *world);
/* Another run, from what was kept. */
void world_go_on(struct world *world);
void world_end(struct world *world);

#endif
