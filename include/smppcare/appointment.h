/* SPDX-License-Identifier: MIT
 *
 * smppcare/appointment.h - appointments, from a table or a list of objects.
 *
 * A table is CSV as spreadsheets save it (',' or ';', UTF-8, UTF-16 or Windows
 * code page 1252); a list is JSON Lines, one object a line. The columns, or
 * members, are found by their names in English, French, Spanish or Italian
 * ("start", "date_rdv", "fecha_cita", "data_appuntamento"); case, spaces, '-' and
 * '_' do not count. appointment_id, phone and start (or a date and a time) must
 * be there. What the library has no use for is there for templates.
 *
 * Every row stands for itself: what is wrong in one is said and hinders no
 * other. A row that leaves a doubt about who is to come when is refused. */
#ifndef SMPPCARE_APPOINTMENT_H
#define SMPPCARE_APPOINTMENT_H

#include <smppcare/calendar.h>
#include <smppcare/template.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct care_plan care_plan; /* smppcare/plan.h */

enum care_status {
  CARE_STATUS_BOOKED, /* also where the row says nothing */
  CARE_STATUS_CANCELLED,
  CARE_STATUS_NO_SHOW,
  CARE_STATUS_DONE
};

/* What a row says of something that may be asked of a patient. */
enum care_said { CARE_SAID_NOTHING, CARE_SAID_YES, CARE_SAID_NO };

#define CARE_APPOINTMENT_ID_MAX 64 /* octets of an appointment_id */

/* Spans are trimmed, empty where the row says nothing, and live until the next
 * care_appointments_get of the same table or its end. */
struct care_appointment {
  size_t size;  /* sizeof, set by the initialiser */
  size_t row;   /* from 1, without the header */
  size_t line;  /* of the file, on which it begins */
  int problem;  /* CARE_ROW_OK, or what care_appointments_get refused */
  bool is_copy; /* a row before this one says the same of the same appointment */
  struct smpp_span id, patient_id, phone, last_name, first_name, civility, lang;
  struct smpp_span tz, site, unit, practitioner, kind;
  int64_t start_ms;      /* the instant at which it begins */
  const care_zone *zone; /* of its clock: its own, its site's, or the plan's */
  int country;           /* for public holidays; CARE_COUNTRY_NONE */
  int status;            /* CARE_STATUS_* */
  int consent;           /* CARE_SAID_* */
  int contact_ok;        /* CARE_SAID_* */
  int deceased;          /* CARE_SAID_*: the patient has died */
  int minor;             /* CARE_SAID_*: the patient is a minor */
  int sensitive;         /* CARE_SAID_*: that somebody comes to this unit says too much */
  /* For templates: every column under its name, those above under their names in
   * this struct too. `start` is what the wall of its zone shows: 2027-03-15T09:30.
   * The names are those of every row of the table: of a list all that any object
   * has, and a member that this one lacks is empty. */
  const struct smpp_span *names, *values;
  size_t n_values;
  /* What the row says came about, if the plan has a rule that waits for an event:
   * a word such as "results", and since when; INT64_MIN: it does not say. */
  struct smpp_span event;
  int64_t event_at_ms;
};
#define CARE_APPOINTMENT_INIT                                                                      \
  { .size = sizeof(struct care_appointment) }

/* name, value, stable name for programs */
#define CARE_ROW_MAP(X)                                                                            \
  X(OK, 0, "ok")                                                                                   \
  X(FIELDS, 1, "fields")       /* more or fewer fields than the header has */                      \
  X(OBJECT, 2, "object")       /* no JSON object, or one with a member twice */                    \
  X(NO_ID, 3, "no_id")         /* no appointment_id, or too long */                                \
  X(TWICE, 4, "twice")         /* rows say different things of the same appointment */             \
  X(NO_PHONE, 5, "no_phone")   /* nothing where the number should be */                            \
  X(BAD_START, 6, "bad_start") /* no date and time, or one that cannot be right */                 \
  X(BAD_ZONE, 7, "bad_zone")   /* no such zone, or none for a time without an offset */            \
  X(BAD_STATUS, 8, "bad_status")                                                                   \
  X(BAD_CHOICE, 9, "bad_choice") /* neither yes nor no, where one of them is asked */              \
  X(BAD_EVENT, 10, "bad_event")  /* no word of a-z, 0-9, - and _, or no time */

enum care_row_problem {
#define CARE_ROW_ENUM(name, value, text) CARE_ROW_##name = value,
  CARE_ROW_MAP(CARE_ROW_ENUM)
#undef CARE_ROW_ENUM
};
/* "bad_start"; "?" for other numbers. */
SMPP_API const char *care_row_problem_name(int problem);

typedef struct care_appointments care_appointments;

/* Reads a whole file, of which nothing is kept. `plan` says the zone and country
 * of sites and must outlive the table; NULL: only rows with a zone, or an offset
 * in their start, can be read. SMPP_OK: *out is to be freed.
 * SMPP_ERR_BAD_TEXT, SMPP_ERR_MALFORMED, SMPP_ERR_TOO_LONG: the encoding, the
 * header, a quote, or more than a million rows; `fault` (may be NULL) says where
 * and what to do. SMPP_ERR_NOT_FOUND: a column that must be there is not; likewise.
 * SMPP_ERR_NOMEM. On failure *out stays. */
SMPP_API int care_appointments_csv(const struct smpp_alloc *alloc, struct smpp_span octets,
                                   const care_plan *plan, care_appointments **out,
                                   struct care_fault *fault);
/* The same for JSON Lines (UTF-8); empty lines are no rows. Members that are
 * arrays or objects are passed over, truth values are yes and no. */
SMPP_API int care_appointments_jsonl(const struct smpp_alloc *alloc, struct smpp_span octets,
                                     const care_plan *plan, care_appointments **out,
                                     struct care_fault *fault);
SMPP_API void care_appointments_free(care_appointments *table);

SMPP_API size_t care_appointments_count(const care_appointments *table);

/* Row `index`, from 0. SMPP_ERR_INVALID: out->problem says what is wrong with it,
 * `fault` (may be NULL) the line, which of its fields (column, from 1; 0: the
 * whole row) and what to do; of the strings in `out` those that could be read are
 * there. SMPP_ERR_NOMEM. One table is not for two threads at a time. */
SMPP_API int care_appointments_get(care_appointments *table, size_t index,
                                   struct care_appointment *out, struct care_fault *fault);

#ifdef __cplusplus
}
#endif
#endif
