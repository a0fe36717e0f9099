/* SPDX-License-Identifier: MIT
 *
 * smscsim/patient.c - sections in the order of the file; the first that fits
 * counts. */
#include "patient.h"

#include "behaviour.h"
#include "read.h"

#include <data/duration.h>
#include <smpp/result.h>
#include <stdlib.h>

#define MAX_AFTER_MS (UINT64_C(30) * 86400000)

static char *copy(struct smpp_span text) {
  char *string = malloc(text.len + 1);

  if (!string)
    return NULL;
  if (text.len)
    memcpy(string, text.ptr, text.len);
  string[text.len] = '\0';
  return string;
}

void patients_free(struct patients *patients) {
  for (size_t i = 0; i < patients->n; i++) {
    free(patients->list[i].number);
    free(patients->list[i].reply);
    free(patients->list[i].when);
  }
  free(patients->list);
  memset(patients, 0, sizeof *patients);
}

struct patient *patients_add(struct patients *patients, struct smpp_span number) {
  struct patient patient = {.prefix = false};

  if (patients->n == patients->cap) {
    size_t cap = patients->cap ? patients->cap * 2 : 16;
    struct patient *list = reallocarray(patients->list, cap, sizeof *list);

    if (!list)
      return NULL;
    patients->list = list;
    patients->cap = cap;
  }
  if (number.len && number.ptr[number.len - 1] == '*') {
    patient.prefix = true;
    number.len--;
  }
  if (!(patient.number = copy(number_bare(number))))
    return NULL;
  patients->list[patients->n] = patient;
  return &patients->list[patients->n++];
}

static bool set_text(char **slot, struct smpp_span value, const char **why) {
  char *text = copy(value);

  if (!text) {
    *why = "out of memory";
    return false;
  }
  free(*slot);
  *slot = text;
  return true;
}

bool patient_set(struct patient *patient, struct smpp_span key, struct smpp_span value,
                 const char **why) {
  if (smpp_span_equal(key, smpp_span_of("reply")))
    return set_text(&patient->reply, value, why);
  if (smpp_span_equal(key, smpp_span_of("when")))
    return set_text(&patient->when, value, why);
  if (smpp_span_equal(key, smpp_span_of("after"))) {
    *why = "a duration of at most 30d, such as 5s";
    return data_duration_parse(value, &patient->after_ms) && patient->after_ms <= MAX_AFTER_MS;
  }
  if (smpp_span_equal(key, smpp_span_of("away"))) {
    *why = "a duration of at most 30d, such as 10m";
    return data_duration_parse(value, &patient->away_ms) && patient->away_ms <= MAX_AFTER_MS;
  }
  if (smpp_span_equal(key, smpp_span_of("state"))) {
    *why = "DELIVRD, EXPIRED, DELETED, UNDELIV, ACCEPTD, UNKNOWN, REJECTD or SKIPPED";
    return final_state_by_word(value, &patient->state);
  }
  *why = "unknown key: a patient has reply, after, away, when and state";
  return false;
}

static bool fits(const struct patient *patient, struct smpp_span number) {
  struct smpp_span mine = smpp_span_of(patient->number);

  if (patient->prefix && number.len > mine.len)
    number.len = mine.len;
  return smpp_span_equal(mine, number);
}

static bool contains(struct smpp_span text, const char *part) {
  return !part || *part == '\0' ||
         (text.len && memmem(text.ptr, text.len, part, strlen(part)) != NULL);
}

const struct patient *patients_match(const struct patients *patients, struct smpp_span number,
                                     struct smpp_span text) {
  number = number_bare(number);
  for (size_t i = 0; i < patients->n; i++)
    if (fits(&patients->list[i], number) && contains(text, patients->list[i].when))
      return &patients->list[i];
  return NULL;
}

uint64_t patients_away_ms(const struct patients *patients, struct smpp_span number) {
  number = number_bare(number);
  for (size_t i = 0; i < patients->n; i++)
    if (fits(&patients->list[i], number))
      return patients->list[i].away_ms;
  return 0;
}

bool patients_know(const struct patients *patients, struct smpp_span number) {
  number = number_bare(number);
  for (size_t i = 0; i < patients->n; i++)
    if (fits(&patients->list[i], number))
      return true;
  return false;
}
