/* SPDX-License-Identifier: MIT
 *
 * Names of columns in English, French, Spanish and Italian, with and without
 * accents; of telephones the mobile one first. A name that means two things in
 * these languages (motif, centro, hora) stands only where it can do no harm. */
#include <care/columns.h>

#include <data/names.h>

#define ALIASES_MAX 20

static const char *const aliases[CARE__COLUMNS][ALIASES_MAX] = {
    [CARE__COLUMN_ID] = {"appointment_id", "id", "id_rdv", "rdv_id", "num_rdv", "numero_rdv",
                         "numéro_rdv", "id_rendez_vous", "id_cita", "cita_id", "num_cita",
                         "numero_cita", "número_cita", "id_appuntamento", "appuntamento_id",
                         "id_prenotazione", "numero_prenotazione", "codice_prenotazione"},
    [CARE__COLUMN_PATIENT] = {"patient_id", "id_patient", "ipp", "num_patient", "mrn",
                              "id_paciente", "paciente_id", "nhc", "id_paziente", "paziente_id",
                              "codice_paziente"},
    [CARE__COLUMN_PHONE] = {"phone", "to", "msisdn", "mobile", "mobile_phone", "portable",
                            "tel_portable", "téléphone_portable", "telephone_portable", "móvil",
                            "movil", "teléfono_móvil", "cellulare", "tel", "phone_number",
                            "téléphone", "telephone", "teléfono", "telefono"},
    [CARE__COLUMN_LAST_NAME] = {"last_name", "surname", "family_name", "nom", "nom_de_famille",
                                "nom_usuel", "nom_patient", "apellido", "apellidos", "cognome"},
    [CARE__COLUMN_FIRST_NAME] = {"first_name", "given_name", "prénom", "prenom", "prénom_patient",
                                 "nombre", "nome"},
    [CARE__COLUMN_CIVILITY] = {"civility", "title", "civilité", "civilite", "titre", "tratamiento",
                               "titolo"},
    [CARE__COLUMN_LANG] = {"lang", "language", "langue", "idioma", "lengua", "lingua"},
    [CARE__COLUMN_START] = {"start", "start_time", "datetime", "date_time", "appointment_time",
                            "date_heure", "date_et_heure", "date_rdv", "date_heure_rdv", "début",
                            "debut", "fecha_hora", "fecha_y_hora", "fecha_cita", "inicio",
                            "data_ora", "data_e_ora", "data_appuntamento", "inizio"},
    [CARE__COLUMN_TZ] = {"tz", "timezone", "time_zone", "zone", "fuseau", "fuseau_horaire",
                         "zona_horaria", "huso_horario", "fuso_orario"},
    [CARE__COLUMN_SITE] = {"site", "facility", "hospital", "clinic", "hôpital", "hopital",
                           "clinique", "établissement", "etablissement", "lieu", "clínica",
                           "clinica", "sede", "struttura", "ospedale"},
    [CARE__COLUMN_UNIT] = {"unit", "department", "ward", "service", "unité", "unite", "unidad",
                           "servicio", "unità", "servizio", "reparto"},
    [CARE__COLUMN_PRACTITIONER] = {"practitioner", "doctor", "praticien", "médecin", "medecin",
                                   "médico", "medico", "profesional", "professionista"},
    [CARE__COLUMN_KIND] = {"kind", "type", "appointment_type", "type_rdv", "tipo", "tipo_cita",
                           "tipo_appuntamento", "tipo_visita"},
    [CARE__COLUMN_STATUS] = {"status", "state", "statut", "état", "etat", "estado", "stato"},
    [CARE__COLUMN_CONSENT] = {"consent", "consentement", "consentimiento", "consenso"},
    [CARE__COLUMN_CONTACT_OK] = {"contact_ok", "may_contact", "contact_autorisé",
                                 "contact_autorise", "contacto_ok", "contatto_ok"},
    [CARE__COLUMN_DECEASED] = {"deceased", "dead", "décédé", "decede", "décédée", "decedee",
                               "décès", "deces", "fallecido", "fallecida", "difunto", "deceduto",
                               "deceduta", "defunto"},
    [CARE__COLUMN_MINOR] = {"minor", "is_minor", "underage", "mineur", "mineure", "patient_mineur",
                            "menor", "menor_de_edad", "es_menor", "minore", "minorenne"},
    [CARE__COLUMN_SENSITIVE] = {"sensitive", "sensitive_unit", "sensible", "service_sensible",
                                "unité_sensible", "unite_sensible", "servicio_sensible",
                                "unidad_sensible", "sensibile", "unità_sensibile",
                                "reparto_sensibile"},
    [CARE__COLUMN_DATE] = {"date", "day", "jour", "fecha", "día", "dia", "data", "giorno"},
    [CARE__COLUMN_TIME] = {"time", "hour", "heure", "heure_rdv", "hora", "hora_cita", "ora",
                           "orario"},
    [CARE__COLUMN_EVENT] = {"event", "événement", "évènement", "evenement", "evento"},
    [CARE__COLUMN_EVENT_AT] = {"event_at", "date_événement", "date_évènement", "date_evenement",
                               "fecha_evento", "data_evento"},
};

const char *care__column_name(int column) {
  return aliases[column][0];
}

size_t care__column_find(int column, const struct smpp_span *names, size_t n_names) {
  for (size_t i = 0; i < ALIASES_MAX && aliases[column][i]; i++) {
    size_t found = data_name_find(smpp_span_of(aliases[column][i]), names, n_names);

    if (found != DATA_NAME_NONE)
      return found;
  }
  return DATA_NAME_NONE;
}
