/* SPDX-License-Identifier: MIT
 *
 * An appointment from the cells of a row. What is doubtful is refused: a patient
 * who is told the wrong day does not come. */
#include <care/table.h>

#include <care/planned.h>
#include <care/program.h>
#include <care/truth.h>
#include <care/when.h>
#include <data/names.h>

#define YEAR_MIN 2000
#define YEAR_MAX 2099

int care__row_refuse(const struct care__row *row, struct care_appointment *out, int problem,
                     int column, struct care_fault *fault, const char *words) {
  struct data_fault at = {0};
  bool of_cell = column < CARE__COLUMNS;

  out->problem = problem;
  data_fault_at(&at, 0, row->line, of_cell ? row->fields[column] : 0);
  if (of_cell) {
    data_fault_add(&at, care__column_name(column));
    if (row->cells[column].len) {
      data_fault_add(&at, " '");
      data_fault_add_span(&at, row->cells[column]);
      data_fault_add(&at, "'");
    }
    data_fault_add(&at, ": ");
  }
  data_fault_add(&at, words);
  care__fault_give(&at, fault);
  return SMPP_ERR_INVALID;
}

/* --- where -------------------------------------------------------------------------------- */

/* A zone by name, made once a table. */
static int find_zone(care_appointments *table, struct smpp_span name, const care_zone **out) {
  struct care__named_zone *slot = &table->zones[table->n_zones];
  char *copy;
  int result;

  for (size_t i = 0; i < table->n_zones; i++)
    if (smpp_span_equal(table->zones[i].name, name)) {
      *out = table->zones[i].zone;
      return SMPP_OK;
    }
  if (table->n_zones == CARE__ZONES_MAX)
    return SMPP_ERR_NOT_FOUND;
  result = care_zone_new(&table->alloc, name, &slot->zone);
  if (result != SMPP_OK)
    return result;
  copy = table->alloc.resize(table->alloc.ctx, NULL, 0, name.len);
  if (!copy) {
    care_zone_free(slot->zone);
    return SMPP_ERR_NOMEM;
  }
  memcpy(copy, name.ptr, name.len);
  slot->name = smpp_span(copy, name.len);
  *out = slot->zone;
  table->n_zones++;
  return SMPP_OK;
}

static int read_place(care_appointments *table, struct care_appointment *out,
                      struct care_fault *fault) {
  struct care__place place = {NULL, CARE_COUNTRY_NONE};
  int result = SMPP_OK;

  if (table->plan)
    place = care__plan_place(table->plan, out->site);
  if (out->tz.len)
    result = find_zone(table, out->tz, &place.zone);
  if (result == SMPP_ERR_NOT_FOUND)
    return care__row_refuse(&table->row, out, CARE_ROW_BAD_ZONE, CARE__COLUMN_TZ, fault,
                            "there is no such time zone; write one such as Europe/Paris");
  if (result == SMPP_OK && !place.zone) /* a start with an offset needs none */
    result = find_zone(table, smpp_span_of("UTC"), &place.zone);
  out->zone = place.zone;
  out->country = place.country;
  return result;
}

/* --- when --------------------------------------------------------------------------------- */

static int bad_start(const care_appointments *table, struct care_appointment *out, int column,
                     struct care_fault *fault, const char *words) {
  return care__row_refuse(&table->row, out, CARE_ROW_BAD_START, column, fault, words);
}

/* A date and a time that stand in cells of their own. */
static int read_apart(const care_appointments *table, struct care__when *when,
                      struct care_appointment *out, struct care_fault *fault) {
  const struct care__row *row = &table->row;
  struct care__when time;
  const char *why = "";

  if (row->cells[CARE__COLUMN_DATE].len == 0)
    return bad_start(table, out, CARE__COLUMN_START, fault,
                     "there is no date and time; write one such as 2027-03-15T09:30");
  if (!care__when_parse(row->cells[CARE__COLUMN_DATE], when, &why))
    return bad_start(table, out, CARE__COLUMN_DATE, fault, why);
  if (when->has_time || row->cells[CARE__COLUMN_TIME].len == 0)
    return SMPP_OK;
  if (!care__clock_parse(row->cells[CARE__COLUMN_TIME], &time))
    return bad_start(table, out, CARE__COLUMN_TIME, fault,
                     "a time of day such as 09:30 is expected, from 00:00 to 23:59");
  when->hour = time.hour;
  when->minute = time.minute;
  when->has_time = true;
  return SMPP_OK;
}

static int read_when(const care_appointments *table, struct care__when *when,
                     struct care_appointment *out, struct care_fault *fault) {
  const struct care__row *row = &table->row;
  int column = row->cells[CARE__COLUMN_START].len ? CARE__COLUMN_START : CARE__COLUMN_DATE;
  int result = SMPP_OK;
  const char *why = "";

  if (column == CARE__COLUMN_DATE)
    result = read_apart(table, when, out, fault);
  else if (!care__when_parse(row->cells[column], when, &why))
    result = bad_start(table, out, column, fault, why);
  if (result != SMPP_OK)
    return result;
  if (!when->has_date || !when->has_time)
    return bad_start(table, out, column, fault,
                     "both the day and the time are needed: 2027-03-15T09:30 or 15/03/2027 09:30");
  if (when->year < YEAR_MIN || when->year > YEAR_MAX)
    return bad_start(table, out, column, fault, "the year cannot be right; check the cell");
  return SMPP_OK;
}

static char *put_two(char *out, int value) {
  *out++ = (char)('0' + value / 10 % 10);
  *out++ = (char)('0' + value % 10);
  return out;
}

/* "2027-03-15T09:30" as the wall shows it. */
static void write_start(char out[17], int64_t wall_ms) {
  int64_t day = care_wall_day(wall_ms);
  int minute = (int)((wall_ms - day * CARE_DAY_MS) / CARE__MINUTE_MS), y, m, d;

  care_date_of(day, &y, &m, &d);
  out = put_two(put_two(out, y / 100), y);
  *out++ = '-';
  out = put_two(out, m);
  *out++ = '-';
  out = put_two(out, d);
  *out++ = 'T';
  out = put_two(out, minute / 60);
  *out++ = ':';
  out = put_two(out, minute % 60);
  *out = '\0';
}

/* By the row's own clock, unless an offset says otherwise. */
static int64_t instant_of(const struct care_appointment *a, const struct care__when *when) {
  int64_t wall = (int64_t)care__when_wall_ms(when);

  return when->has_offset ? wall - when->offset_min * CARE__MINUTE_MS
                          : care_zone_from_wall(a->zone, wall);
}

static int read_start(care_appointments *table, struct care_appointment *out,
                      struct care_fault *fault) {
  struct care__when when;
  int result = read_when(table, &when, out, fault);

  if (result != SMPP_OK)
    return result;
  if (!when.has_offset && !table->plan && out->tz.len == 0)
    return care__row_refuse(&table->row, out, CARE_ROW_BAD_ZONE, CARE__COLUMN_START, fault,
                            "in which zone? write an offset (+01:00) or a column tz");
  out->start_ms = instant_of(out, &when);
  write_start(table->start, care_zone_to_wall(out->zone, out->start_ms));
  return SMPP_OK;
}

/* --- words -------------------------------------------------------------------------------- */

static int read_status(const care_appointments *table, struct care_appointment *out,
                       struct care_fault *fault) {
  static const char *const words[][24] = {
      [CARE_STATUS_BOOKED] = {"booked",      "confirmed", "planned",   "scheduled", "pending",
                              "active",      "prévu",     "prevu",     "planifié",  "planifie",
                              "confirmé",    "confirme",  "réservé",   "reserve",   "programada",
                              "confirmada",  "reservada", "pendiente", "prenotato", "confermato",
                              "programmato", "ok"},
      [CARE_STATUS_CANCELLED] = {"cancelled", "canceled", "deleted", "annulé", "annule", "annulée",
                                 "annulee", "supprimé", "supprime", "cancelada", "cancelado",
                                 "anulada", "anulado", "annullato", "cancellato", "disdetto"},
      [CARE_STATUS_NO_SHOW] = {"no_show", "noshow", "missed", "absent", "non_venu", "manqué",
                               "no_presentado", "ausente", "non_presentato", "assente"},
      [CARE_STATUS_DONE] = {"done", "fulfilled", "completed", "arrived", "honoré", "honore", "venu",
                            "effectué", "effectue", "terminé", "termine", "realizada", "realizado",
                            "atendida", "effettuato", "completato", "eseguito"},
  };
  struct smpp_span cell = table->row.cells[CARE__COLUMN_STATUS];

  out->status = CARE_STATUS_BOOKED;
  if (cell.len == 0)
    return SMPP_OK;
  for (int status = 0; status < 4; status++)
    for (size_t i = 0; i < 24 && words[status][i]; i++)
      if (data_name_equal(cell, smpp_span_of(words[status][i]))) {
        out->status = status;
        return SMPP_OK;
      }
  return care__row_refuse(&table->row, out, CARE_ROW_BAD_STATUS, CARE__COLUMN_STATUS, fault,
                          "not a status; write booked, cancelled, no_show or done");
}

static int read_choice(const care_appointments *table, int column, int *said,
                       struct care_appointment *out, struct care_fault *fault) {
  struct smpp_span cell = table->row.cells[column];
  bool yes;

  if (cell.len == 0)
    return SMPP_OK;
  if (!care__truth(cell, &yes))
    return care__row_refuse(&table->row, out, CARE_ROW_BAD_CHOICE, column, fault,
                            "write yes or no, or leave it empty");
  *said = yes ? CARE_SAID_YES : CARE_SAID_NO;
  return SMPP_OK;
}

/* All columns that say yes or no; the first that says neither refuses the row. */
static int read_choices(const care_appointments *table, struct care_appointment *out,
                        struct care_fault *fault) {
  const struct {
    int column, *said;
  } choices[] = {{CARE__COLUMN_CONSENT, &out->consent},
                 {CARE__COLUMN_CONTACT_OK, &out->contact_ok},
                 {CARE__COLUMN_DECEASED, &out->deceased},
                 {CARE__COLUMN_MINOR, &out->minor},
                 {CARE__COLUMN_SENSITIVE, &out->sensitive}};
  int result = SMPP_OK;

  for (size_t i = 0; i < sizeof(choices) / sizeof(*choices); i++)
    *choices[i].said = CARE_SAID_NOTHING;
  for (size_t i = 0; result == SMPP_OK && i < sizeof(choices) / sizeof(*choices); i++)
    result = read_choice(table, choices[i].column, choices[i].said, out, fault);
  return result;
}

/* --- what came about ------------------------------------------------------------------------ */

static bool waits_for_events(const care_plan *plan) {
  for (size_t i = 0; plan && i < plan->n_rules; i++)
    if (plan->rules[i].event.len > 0)
      return true;
  return false;
}

/* Without a rule that waits for one, the column is the site's own. */
static int read_event(const care_appointments *table, struct care_appointment *out,
                      struct care_fault *fault) {
  struct smpp_span event = table->row.cells[CARE__COLUMN_EVENT],
                   when = table->row.cells[CARE__COLUMN_EVENT_AT];
  struct care__when at;
  const char *why = "both the day and the time are needed: 2027-03-15T09:30";

  out->event_at_ms = INT64_MIN;
  if (event.len == 0 || !waits_for_events(table->plan))
    return SMPP_OK;
  if (!care__is_name(event))
    return care__row_refuse(&table->row, out, CARE_ROW_BAD_EVENT, CARE__COLUMN_EVENT, fault,
                            "write the word that the plan has in event =, or leave it empty");
  out->event = event;
  if (when.len == 0)
    return SMPP_OK;
  if (!care__when_parse(when, &at, &why) || !at.has_date || !at.has_time)
    return care__row_refuse(&table->row, out, CARE_ROW_BAD_EVENT, CARE__COLUMN_EVENT_AT, fault,
                            why);
  out->event_at_ms = instant_of(out, &at);
  return SMPP_OK;
}

/* --- the whole ---------------------------------------------------------------------------- */

static void give_cells(const struct care__row *row, struct care_appointment *out) {
  out->id = row->cells[CARE__COLUMN_ID];
  out->patient_id = row->cells[CARE__COLUMN_PATIENT];
  out->phone = row->cells[CARE__COLUMN_PHONE];
  out->last_name = row->cells[CARE__COLUMN_LAST_NAME];
  out->first_name = row->cells[CARE__COLUMN_FIRST_NAME];
  out->civility = row->cells[CARE__COLUMN_CIVILITY];
  out->lang = row->cells[CARE__COLUMN_LANG];
  out->tz = row->cells[CARE__COLUMN_TZ];
  out->site = row->cells[CARE__COLUMN_SITE];
  out->unit = row->cells[CARE__COLUMN_UNIT];
  out->practitioner = row->cells[CARE__COLUMN_PRACTITIONER];
  out->kind = row->cells[CARE__COLUMN_KIND];
}

static int check_id(const struct care__row *row, struct care_appointment *out,
                    struct care_fault *fault) {
  if (out->id.len == 0)
    return care__row_refuse(row, out, CARE_ROW_NO_ID, CARE__COLUMN_ID, fault,
                            "it is empty; without it nobody knows what was sent already");
  if (out->id.len > CARE_APPOINTMENT_ID_MAX)
    return care__row_refuse(row, out, CARE_ROW_NO_ID, CARE__COLUMN_ID, fault,
                            "longer than 64 octets");
  return SMPP_OK;
}

int care__appointment_read(care_appointments *table, struct care_appointment *out,
                           struct care_fault *fault) {
  const struct care__row *row = &table->row;
  int result;

  give_cells(row, out);
  result = check_id(row, out, fault);
  if (result == SMPP_OK && out->phone.len == 0)
    return care__row_refuse(row, out, CARE_ROW_NO_PHONE, CARE__COLUMN_PHONE, fault,
                            "it is empty; this patient is to be called or written to");
  if (result == SMPP_OK)
    result = read_place(table, out, fault);
  if (result == SMPP_OK)
    result = read_start(table, out, fault);
  if (result == SMPP_OK)
    result = read_status(table, out, fault);
  if (result == SMPP_OK)
    result = read_choices(table, out, fault);
  if (result == SMPP_OK)
    result = read_event(table, out, fault);
  return result;
}
