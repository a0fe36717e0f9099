/* SPDX-License-Identifier: MIT
 *
 * Texts that answer a patient, for sites that have none of their own: in GSM 7-bit
 * wherever the language allows, so that none of them is dearer than one part, and
 * with the words that the lexicons know. */
#include <smppcare/dispatch.h>

/* %p the site's telephone, %e the emergency number, %a and %b of what A and B stand
 * for. What stands in [..] goes where what it names is empty. */
struct texts {
  const char *language;
  const char *texts[CARE_AUTOMATIC_COUNT];
};

static const struct texts all[] = {
    {"en",
     {"Thank you, noted.[ Emergency: %e.]", "Thank you, noted: we expect you.",
      "Noted: your appointment is cancelled.[ For another one, call %p.]",
      "Noted: we will call you about another day.",
      "We did not understand your answer. Reply YES to confirm, NO to cancel, CHANGE for another "
      "day.[ Tel. %p]",
      "We did not understand your answer. Reply YES or NO.[ Tel. %p]",
      "We did not understand your answer. Reply with a number, for example 4.[ Tel. %p]",
      "Which appointment do you mean? Reply A for %a, B for %b.",
      "Your answer came too late.[ Please call %p.][ Emergency: %e.]",
      "This number is for appointments and follow-up.[ To talk to somebody: %p.][ Emergency: %e.] "
      "STOP ends these texts.",
      "Noted: we will not text you any more.[ For appointments, call %p.] To get texts again, "
      "reply "
      "START.",
      "Noted: no more texts of this kind. Reminders of your appointments go on. To get these "
      "again, reply START."}},
    {"fr",
     {"C'est noté, merci.[ Urgence : %e.]", "C'est noté, merci : nous vous attendons.",
      "C'est noté : votre RDV est annulé.[ Pour un autre RDV, appelez le %p.]",
      "C'est noté : nous vous rappelons pour un autre RDV.",
      "Votre réponse n'a pas été comprise. Répondez OUI pour confirmer, NON pour annuler, REPORT "
      "pour changer.[ Tel. %p]",
      "Votre réponse n'a pas été comprise. Répondez OUI ou NON.[ Tel. %p]",
      "Votre réponse n'a pas été comprise. Répondez par un nombre, par exemple 4.[ Tel. %p]",
      "A quel RDV répondez-vous ? Répondez A pour %a, B pour %b.",
      "Votre réponse arrive trop tard.[ Appelez le %p.][ Urgence : %e.]",
      "Ce numéro sert aux RDV et au suivi.[ Pour parler à quelqu'un : %p.][ Urgence : %e.] STOP "
      "pour ne plus recevoir de SMS.",
      "C'est noté, vous ne recevrez plus nos SMS.[ Pour vos RDV, appelez le %p.] Pour les recevoir "
      "à "
      "nouveau, répondez START.",
      "C'est noté : plus de SMS de ce type. Les rappels de vos RDV continuent. Pour en recevoir à "
      "nouveau, répondez START."}},
    {"es",
     {"Anotado, gracias.[ Urgencias: %e.]", "Anotado, gracias: le esperamos.",
      "Anotado: su cita queda anulada.[ Para otra cita, llame al %p.]",
      "Anotado: le llamaremos para cambiar la cita.",
      "No hemos entendido su respuesta. Responda SI para confirmar, NO para anular, CAMBIAR para "
      "otro momento.[ Tel. %p]",
      "No hemos entendido su respuesta. Responda SI o NO.[ Tel. %p]",
      "No hemos entendido su respuesta. Responda con una cifra, por ejemplo 4.[ Tel. %p]",
      "¿Para qué cita responde? Responda A para %a, B para %b.",
      "Su respuesta llega demasiado tarde.[ Llame al %p.][ Urgencias: %e.]",
      "Este servicio es para citas y seguimiento.[ Para hablar con alguien: %p.][ Urgencias: %e.] "
      "STOP para no recibir SMS.",
      "Anotado: ya no le enviaremos SMS.[ Para sus citas, llame al %p.] Para volver a recibirlos, "
      "responda START.",
      "Anotado: ya no le enviaremos SMS de este tipo. Los avisos de sus citas siguen. Para volver "
      "a recibirlos, responda START."}},
    {"it",
     {"Ricevuto, grazie.[ Emergenze: %e.]", "Ricevuto, grazie: la aspettiamo.",
      "Ricevuto: il suo appuntamento è annullato.[ Per un altro, chiami il %p.]",
      "Ricevuto: la richiameremo per un'altra data.",
      "Non abbiamo capito la risposta. Risponda SI per confermare, NO per annullare, SPOSTARE per "
      "cambiare.[ Tel. %p]",
      "Non abbiamo capito la risposta. Risponda SI o NO.[ Tel. %p]",
      "Non abbiamo capito la risposta. Risponda con un numero, per esempio 4.[ Tel. %p]",
      "A quale appuntamento risponde? Risponda A per %a, B per %b.",
      "La sua risposta è arrivata troppo tardi.[ Chiami il %p.][ Emergenze: %e.]",
      "Questo numero serve per appuntamenti e controlli.[ Per parlare con qualcuno: %p.]"
      "[ Emergenze: %e.] STOP per non ricevere SMS.",
      "Ricevuto: non le invieremo più SMS.[ Per gli appuntamenti, chiami il %p.] Per riceverli di "
      "nuovo, risponda START.",
      "Ricevuto: niente più SMS di questo tipo. I promemoria degli appuntamenti continuano. Per "
      "riceverli di nuovo, risponda START."}},
    {"de",
     {"Notiert, danke.[ Notfall: %e.]", "Notiert, danke: wir erwarten Sie.",
      "Notiert: Ihr Termin ist abgesagt.[ Für einen neuen Termin: %p.]",
      "Notiert: wir rufen Sie wegen eines anderen Termins an.",
      "Ihre Antwort wurde nicht verstanden. Antworten Sie JA zum Bestätigen, NEIN zum Absagen, "
      "VERSCHIEBEN zum Ändern.[ Tel. %p]",
      "Ihre Antwort wurde nicht verstanden. Antworten Sie JA oder NEIN.[ Tel. %p]",
      "Ihre Antwort wurde nicht verstanden. Antworten Sie mit einer Zahl, zum Beispiel 4.[ Tel. "
      "%p]",
      "Welchen Termin meinen Sie? Antworten Sie A für %a, B für %b.",
      "Ihre Antwort kam zu spät.[ Rufen Sie an: %p.][ Notfall: %e.]",
      "Diese Nummer ist für Termine und Nachsorge.[ Mit jemandem sprechen: %p.][ Notfall: %e.] "
      "STOP "
      "beendet diese SMS.",
      "Notiert: Sie bekommen keine SMS mehr von uns.[ Für Termine: %p.] Um sie wieder zu bekommen, "
      "antworten Sie START.",
      "Notiert: keine SMS dieser Art mehr. Erinnerungen an Ihre Termine kommen weiter. Um sie "
      "wieder zu bekommen, antworten Sie START."}},
    {"pt",
     {"Registado, obrigado.[ Urgente: %e.]", "Registado, obrigado: contamos consigo.",
      "Registado: a sua consulta fica anulada.[ Para outra consulta, ligue %p.]",
      "Registado: vamos ligar para mudar a consulta.",
      "A sua resposta ficou por entender. Responda SIM para confirmar, NAO para anular, MUDAR para "
      "outro dia.[ Tel. %p]",
      "A sua resposta ficou por entender. Responda SIM ou NAO.[ Tel. %p]",
      "A sua resposta ficou por entender. Responda com um valor, por exemplo 4.[ Tel. %p]",
      "A que consulta responde? Responda A para %a, B para %b.",
      "A sua resposta chegou tarde demais.[ Ligue %p.][ Urgente: %e.]",
      "Este contacto serve para consultas e acompanhamento.[ Para falar com alguém: %p.]"
      "[ Urgente: %e.] STOP para deixar de receber SMS.",
      "Registado: deixamos de enviar SMS.[ Para as suas consultas, ligue %p.] Para voltar a "
      "receber, "
      "responda START.",
      "Registado: deixamos de enviar SMS deste tipo. Os avisos das suas consultas continuam. Para "
      "voltar a receber, responda START."}},
    {"nl",
     {"Genoteerd, dank u.[ Spoed: %e.]", "Genoteerd, dank u: we verwachten u.",
      "Genoteerd: uw afspraak is geannuleerd.[ Voor een andere afspraak, bel %p.]",
      "Genoteerd: we bellen u voor een andere dag.",
      "Uw antwoord is niet begrepen. Antwoord JA om te bevestigen, NEE om te annuleren, VERZETTEN "
      "voor een andere dag.[ Tel. %p]",
      "Uw antwoord is niet begrepen. Antwoord JA of NEE.[ Tel. %p]",
      "Uw antwoord is niet begrepen. Antwoord met een getal, bijvoorbeeld 4.[ Tel. %p]",
      "Welke afspraak bedoelt u? Antwoord A voor %a, B voor %b.",
      "Uw antwoord komt te laat.[ Bel %p.][ Spoed: %e.]",
      "Dit nummer is voor afspraken en nazorg.[ Om iemand te spreken: %p.][ Spoed: %e.] STOP "
      "stopt "
      "deze sms'en.",
      "Genoteerd: u krijgt geen sms meer van ons.[ Voor afspraken, bel %p.] Om ze weer te krijgen, "
      "antwoord START.",
      "Genoteerd: geen sms van deze soort meer. Herinneringen aan uw afspraken blijven komen. Om "
      "ze weer te krijgen, antwoord START."}},
    {"ar",
     {"تم التسجيل، شكرا.[ الطوارئ: %e]", "تم التسجيل، شكرا. نحن في انتظارك.",
      "تم إلغاء موعدك.[ لموعد آخر اتصل على %p]", "تم التسجيل. سنتصل بك لتغيير الموعد.",
      "لم نفهم جوابك. أجب نعم للتأكيد أو لا للإلغاء أو تأجيل للتغيير.[ %p]",
      "لم نفهم جوابك. أجب نعم أو لا.[ %p]", "لم نفهم جوابك. أجب برقم، مثلا 4.[ %p]",
      "عن أي موعد تجيب؟ أجب A: %a أو B: %b", "وصل جوابك متأخرا.[ اتصل على %p][ الطوارئ: %e]",
      "هذا الرقم للمواعيد والمتابعة.[ للتحدث معنا: %p][ الطوارئ: %e] أجب STOP لإيقاف الرسائل.",
      "تم التسجيل: لن تصلك رسائلنا.[ لمواعيدك اتصل على %p] لاستقبالها من جديد أجب START.",
      "لن تصلك رسائل كهذه، ورسائل مواعيدك مستمرة. أجب START لاستقبالها."}},
};

static const char *const names[] = {
#define NAME(name, text, words) text,
    CARE_DISPATCH_AUTOMATIC_MAP(NAME)
#undef NAME
};

const char *care_automatic_name(int automatic) {
  return automatic >= 0 && automatic < CARE_AUTOMATIC_COUNT ? names[automatic] : NULL;
}

static const char *find(struct smpp_span language, int automatic) {
  size_t len = 0;

  while (len < language.len && language.ptr[len] != '-' && language.ptr[len] != '_')
    len++;
  language.len = len;
  for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
    if (smpp_span_equal(language, smpp_span_of(all[i].language)))
      return all[i].texts[automatic];
  return all[0].texts[automatic];
}

static struct smpp_span field(const struct care_text_wanted *wanted, char c) {
  static const char letters[] = "-peab";

  for (size_t i = 1; i < CARE_DISPATCH_FIELDS; i++)
    if (letters[i] == c)
      return wanted->fields[i];
  return smpp_span(NULL, 0);
}

/* Behind a '[' whose field is empty: behind its ']'. */
static const char *pass(const char *at, const struct care_text_wanted *wanted) {
  const char *sign = strchr(at, '%');

  return sign && field(wanted, sign[1]).len == 0 ? strchr(at, ']') + 1 : at;
}

int care_automatic_text(int automatic, const struct care_text_wanted *wanted, char *out, size_t cap,
                        size_t *len) {
  size_t n = 0;
  const char *at;

  if (automatic < 0 || automatic >= CARE_AUTOMATIC_COUNT)
    return SMPP_ERR_INVALID;
  for (at = find(wanted->language, automatic); *at; at++) {
    struct smpp_span piece = smpp_span(at, 1);

    if (*at == '[') {
      at = pass(at + 1, wanted) - 1;
      continue;
    }
    if (*at == ']')
      continue;
    if (*at == '%')
      piece = field(wanted, *++at);
    if (piece.len > cap - n)
      return SMPP_ERR_NOSPACE;
    if (piece.len > 0)
      memcpy(out + n, piece.ptr, piece.len);
    n += piece.len;
  }
  *len = n;
  return SMPP_OK;
}
