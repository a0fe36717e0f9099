/* SPDX-License-Identifier: MIT
 *
 * Conversations in virtual time: which question a reply answers, what comes
 * late, twice or otherwise, and when nobody answers automatically. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smppcare/conversation.h>

#include "lexicons.h"

#include <stdlib.h>
#include <string.h>

#define S 1000u
#define HOUR (3600u * S)
#define DAY (24u * HOUR)
#define START (1000u * HOUR)

static care_lexicon *lexicon;
static struct care_conversation state;
static struct care_steps got;
static uint64_t now;
static char script[512]; /* what the last calls decided: "answer:answered " */

static struct care_desk desk_of(void) {
  static struct smpp_span own[1];
  struct care_desk desk = CARE_DESK_INIT;

  own[0] = smpp_span_of("+33612340000");
  desk.lexicon = lexicon;
  desk.language = smpp_span_of("fr");
  desk.addresses = own;
  desk.n_addresses = 1;
  return desk;
}

static void note(void) {
  for (unsigned i = 0; i < got.n; i++) {
    size_t at = strlen(script);
    snprintf(script + at, sizeof script - at, "%s:%s ", care_act_name(got.items[i].act),
             got.items[i].reason);
  }
}

static void begin(void) {
  memset(&state, 0, sizeof state);
  state.size = sizeof state;
  now = START;
}

static bool is_partial; /* of what comes */

static void receive_from(const char *from, const char *to, const char *text) {
  struct care_desk desk = desk_of();
  struct care_inbound in = {smpp_span_of(from), smpp_span_of(to), smpp_span_of(text),
                            smpp_span_of(""), is_partial};

  assert_int_equal(care_conversation_receive(&state, &desk, &in, now, &got), SMPP_OK);
  note();
}

static void wait_ms(uint64_t ms) {
  struct care_desk desk = desk_of();

  now += ms;
  assert_int_equal(care_conversation_due(&state, &desk, now, &got), SMPP_OK);
  note();
}

/* What comes, and what is decided in the end, without the wait. */
static const char *says_to(const char *to, const char *text) {
  script[0] = '\0';
  now += 60 * S;
  receive_from("+33698765432", to, text);
  if (strcmp(script, "wait:joining ") == 0) {
    script[0] = '\0';
    wait_ms(CARE_JOIN_MS);
  }
  return script;
}

static const char *says(const char *text) {
  return says_to("38000", text);
}

static void ask_as(uint64_t id, int question, const char *code, const char *address) {
  struct care_open open = {
      .id = id, .patient = id, .asked_ms = now, .expires_ms = now + 2 * DAY, .question = question};

  snprintf(open.code, sizeof open.code, "%s", code);
  snprintf(open.address, sizeof open.address, "%s", address);
  assert_int_equal(care_conversation_ask(&state, &open), SMPP_OK);
}

static void ask(uint64_t id, int question) {
  ask_as(id, question, "", "");
}

static void one_open_question_is_answered(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  assert_string_equal(says("oui"), "answer:answered acknowledge:answered ");
  assert_int_equal(got.items[0].question, 1);
  assert_int_equal(got.reply.intent, CARE_INTENT_YES);
}

static void the_same_again_is_not_acknowledged_again(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  says("oui");
  assert_string_equal(says("oui oui"), "ignore:repeated ");
  assert_string_equal(says("merci"), "ignore:thanks ");
}

static void the_last_answer_counts_until_the_place_is_gone(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  says("oui");
  assert_string_equal(says("non finalement je ne peux pas"),
                      "answer:changed acknowledge:changed alert:changed ");
  assert_int_equal(care_conversation_free_place(&state, 1), SMPP_OK);
  assert_string_equal(says("oui"), "too_late:place_given_away human:place_given_away ");
}

static void what_comes_late_goes_to_staff(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  now += 3 * DAY;
  assert_string_equal(says("oui"), "too_late:late human:late ");
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  assert_int_equal(care_conversation_close(&state, 1), SMPP_OK);
  assert_string_equal(says("oui"), "too_late:late human:late ");
  assert_int_equal(care_conversation_close(&state, 9), SMPP_ERR_NOT_FOUND);
}

static void a_reply_is_asked_for_once_more_and_then_read_by_a_person(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  assert_string_equal(says("xyzzy"), "ask_again:not_understood ");
  assert_string_equal(says("peut-être"), "human:not_understood ");
  assert_string_equal(says("oui"), "answer:answered acknowledge:answered ");
}

/* Whatever was asked, and whatever becomes of the reply. */
static void alarming_words_are_an_alert(void **s) {
  (void)s;
  begin();
  assert_string_equal(says("j'ai très mal et ça saigne"),
                      "route:nothing_asked alert:alarm send_help:alarm ");
  ask(1, CARE_QUESTION_SCALE_0_10);
  assert_string_equal(says("ça saigne et j'ai de la fièvre"),
                      "human:alarm alert:alarm send_help:alarm ");
  assert_int_equal(got.items[1].question, 1);
  now += 3 * DAY;
  assert_string_equal(says("j'ai très mal et ça saigne"), "too_late:late human:late alert:alarm ");
  care_conversation_hand_over(&state, now + DAY);
  assert_string_equal(says("ça saigne encore"), "human:with_human alert:alarm ");
  begin();
  ask(1, CARE_QUESTION_FREE);
  assert_string_equal(says("ça saigne"), "answer:answered alert:alarm acknowledge:answered ");
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  assert_string_equal(says("Je suis en réunion, en cas d'urgence appelez le 15"), "human:alarm ");
}

static void a_code_names_the_patient(void **s) {
  (void)s;
  begin();
  ask_as(1, CARE_QUESTION_CONFIRM, "AB23", "");
  ask_as(2, CARE_QUESTION_CONFIRM, "CD45", "");
  assert_string_equal(says("oui cd45"), "answer:answered acknowledge:answered ");
  assert_int_equal(got.items[0].question, 2);
  assert_string_equal(says("AB23 non"), "answer:answered acknowledge:answered ");
  assert_int_equal(got.items[0].question, 1);
  assert_int_equal(got.reply.intent, CARE_INTENT_NO);
}

static void the_address_names_the_question(void **s) {
  (void)s;
  begin();
  ask_as(1, CARE_QUESTION_CONFIRM, "", "38001");
  ask_as(2, CARE_QUESTION_CONFIRM, "", "38002");
  assert_string_equal(says_to("38002", "oui"), "answer:answered acknowledge:answered ");
  assert_int_equal(got.items[0].question, 2);
}

static void the_kind_of_answer_names_the_question(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  ask(2, CARE_QUESTION_SCALE_0_10);
  assert_string_equal(says("7"), "answer:answered acknowledge:answered ");
  assert_int_equal(got.items[0].question, 2);
  assert_int_equal(got.reply.answer.thousandths, 7000);
}

static void two_that_fit_are_asked_about(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  ask(2, CARE_QUESTION_CONFIRM);
  assert_string_equal(says("oui"), "ask_which:several_open ");
  assert_int_equal(state.which[0], 1);
  assert_int_equal(state.which[1], 2);
  assert_string_equal(says("B"), "ask_again:chosen ");
  assert_int_equal(got.items[0].question, 2);
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  ask(2, CARE_QUESTION_CONFIRM);
  says("oui");
  assert_string_equal(says("oui"), "human:which_not_understood ");
}

static void replies_that_come_close_are_one(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  script[0] = '\0';
  receive_from("+33698765432", "38000", "oui");
  now += 4 * S;
  receive_from("+33698765432", "38000", "mais pas avant 11h");
  assert_string_equal(script, "wait:joining wait:joining ");
  wait_ms(6 * S);
  assert_int_equal(got.reply.intent, CARE_INTENT_AMBIGUOUS);
  assert_int_equal(got.items[0].act, CARE_ACT_ASK_AGAIN);
}

/* "Non, .." may have stood in the part that is missing. */
static void of_a_partial_message_only_a_stop_counts(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  is_partial = true;
  script[0] = '\0';
  receive_from("+33698765432", "38000", "oui");
  assert_string_equal(script, "human:incomplete ");
  wait_ms(60 * S);
  assert_string_equal(script, "human:incomplete ");
  assert_int_equal(state.open[0].status, CARE_OPEN_ASKED);
  script[0] = '\0';
  receive_from("+33698765432", "38000", "non, et STOP");
  is_partial = false;
  assert_string_equal(script, "optout_ack:opted_out block:opted_out human:opted_out ");
  assert_int_equal(state.open[0].status, CARE_OPEN_ASKED);
}

static void a_message_delivered_twice_counts_once(void **s) {
  struct care_desk desk = desk_of();
  struct care_inbound in = {smpp_span_of("+33698765432"), smpp_span_of("38000"),
                            smpp_span_of("oui"), smpp_span_of("id-1"), false};
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  assert_int_equal(care_conversation_receive(&state, &desk, &in, now, &got), SMPP_OK);
  assert_int_equal(care_conversation_receive(&state, &desk, &in, now + DAY, &got), SMPP_OK);
  assert_string_equal(got.items[0].reason, "duplicate_id");
  begin();
  receive_from("+33698765432", "38000", "oui");
  now += 2 * S;
  receive_from("+33698765432", "38000", "oui");
  assert_string_equal(got.items[0].reason, "duplicate_text");
}

static void the_same_answer_to_the_next_question_is_another(void **s) {
  (void)s;
  begin();
  receive_from("+33698765432", "38000", "oui");
  now += S;
  care_conversation_sent(&state, smpp_span_of("Avez-vous de la fièvre ?"), now);
  now += S;
  receive_from("+33698765432", "38000", "oui");
  assert_int_equal(got.items[0].act, CARE_ACT_WAIT);
}

static void our_own_text_is_not_the_answer(void **s) {
  static const char ours[] = "Rappel: RDV demain 9h. Repondez OUI ou NON. STOP 36180";
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  care_conversation_sent(&state, smpp_span_of(ours), now);
  assert_string_equal(says("oui Rappel: RDV demain 9h. Repondez OUI ou NON. STOP 36180"),
                      "answer:answered acknowledge:answered ");
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  care_conversation_sent(&state, smpp_span_of(ours), now);
  assert_string_equal(says(ours), "ask_again:not_understood ");
}

static void opting_out_is_acknowledged_before_the_block(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  assert_string_equal(says("STOP"), "optout_ack:opted_out block:opted_out human:opted_out ");
  assert_string_equal(says("stop"), "block:opted_out human:opted_out ");
  assert_string_equal(says("oui"), "human:opted_out ");
  assert_string_equal(says("START"), "unblock:opted_in ");
  assert_false(state.opted_out);
}

static void a_no_is_kept_where_it_comes_with_opting_out(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  assert_string_equal(says("non et arrêtez de m'envoyer des sms"),
                      "answer:secondary_no optout_ack:opted_out block:opted_out ");
}

static void a_copied_footer_stops_everything_until_a_person_decides(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  assert_string_equal(says("OUI STOP 36180"), "human:footer_echo ");
  assert_string_equal(says("oui"), "human:with_human ");
  care_conversation_release(&state);
  assert_string_equal(says("oui"), "answer:answered acknowledge:answered ");
}

static void a_person_gives_back_after_a_time(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  care_conversation_hand_over(&state, now + HOUR);
  assert_string_equal(says("oui"), "human:with_human ");
  now += HOUR;
  assert_string_equal(says("oui"), "answer:answered acknowledge:answered ");
}

static void machines_get_no_reply(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  receive_from("38123", "38000", "oui");
  assert_string_equal(got.items[0].reason, "short_code");
  receive_from("MYBANK", "38000", "oui!");
  assert_string_equal(got.items[0].reason, "alphanumeric");
  receive_from("+33612340000", "38000", "oui.");
  assert_string_equal(got.items[0].reason, "own_number");
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  for (int i = 0; i < 3; i++) {
    char text[16];
    now += HOUR;
    care_conversation_sent(&state, smpp_span_of("?"), now);
    now += S;
    snprintf(text, sizeof text, "oui %d", i);
    script[0] = '\0';
    receive_from("+33698765432", "38000", text);
    wait_ms(CARE_JOIN_MS);
  }
  assert_string_equal(script, "wait:joining human:loop ");
}

static void automatic_replies_are_counted(void **s) {
  unsigned sent = 0;
  (void)s;
  begin();
  for (uint64_t id = 1; id <= 8; id++) {
    ask(id, CARE_QUESTION_CONFIRM);
    sent += strstr(says("oui"), "acknowledge") != NULL;
  }
  assert_int_equal(sent, CARE_AUTOMATIC_DAY_MAX);
  assert_string_equal(script, "answer:answered human:cap_day ");
  now += DAY;
  ask(20, CARE_QUESTION_CONFIRM);
  assert_string_equal(says("oui"), "answer:answered acknowledge:answered ");
}

static void one_question_gets_three_automatic_replies(void **s) {
  (void)s;
  begin();
  ask(1, CARE_QUESTION_CONFIRM);
  says("oui");
  says("non");
  says("oui");
  assert_string_equal(says("non"), "answer:changed human:cap_conversation alert:changed ");
}

static void questions_are_bounded_and_codes_differ(void **s) {
  struct care_open open = {.id = 99, .question = CARE_QUESTION_CONFIRM, .code = "AB23"};
  char code[CARE_CODE_LEN + 1];
  (void)s;
  begin();
  for (uint64_t id = 1; id <= CARE_OPEN_MAX; id++)
    ask_as(id, CARE_QUESTION_CONFIRM, id == 1 ? "AB23" : "", "");
  assert_int_equal(care_conversation_ask(&state, &open), SMPP_ERR_STATE);
  open.code[0] = 'X';
  assert_int_equal(care_conversation_ask(&state, &open), SMPP_ERR_FULL);
  open.id = 0;
  assert_int_equal(care_conversation_ask(&state, &open), SMPP_ERR_INVALID);
  care_code_make(0, code);
  assert_string_equal(code, "AAAA");
  care_code_make(33, code);
  assert_string_equal(code, "AABB");
  for (uint32_t i = 0; i < 5000; i++) {
    care_code_make(i * 7919u, code);
    assert_null(strpbrk(code, "0O1I"));
  }
}

static void routes_need_a_default_at_the_end(void **s) {
  struct care_route routes[] = {
      {smpp_span_of("RDV"), 1}, {smpp_span_of("PARKING"), 2}, {smpp_span_of(""), 9}};
  int route = 0;
  (void)s;
  assert_int_equal(care_route_find(routes, 3, smpp_span_of(" rdv demain"), &route), SMPP_OK);
  assert_int_equal(route, 1);
  assert_int_equal(care_route_find(routes, 3, smpp_span_of("rdvs"), &route), SMPP_OK);
  assert_int_equal(route, 9);
  assert_int_equal(care_route_find(routes, 3, smpp_span_of(""), &route), SMPP_OK);
  assert_int_equal(route, 9);
  assert_int_equal(care_route_find(routes, 2, smpp_span_of("x"), &route), SMPP_ERR_INVALID);
  assert_int_equal(care_route_find(routes, 0, smpp_span_of("x"), &route), SMPP_ERR_INVALID);
  begin();
  assert_string_equal(says("bonjour"), "route:nothing_asked ");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(one_open_question_is_answered),
      cmocka_unit_test(the_same_again_is_not_acknowledged_again),
      cmocka_unit_test(the_last_answer_counts_until_the_place_is_gone),
      cmocka_unit_test(what_comes_late_goes_to_staff),
      cmocka_unit_test(a_reply_is_asked_for_once_more_and_then_read_by_a_person),
      cmocka_unit_test(alarming_words_are_an_alert),
      cmocka_unit_test(a_code_names_the_patient),
      cmocka_unit_test(the_address_names_the_question),
      cmocka_unit_test(the_kind_of_answer_names_the_question),
      cmocka_unit_test(two_that_fit_are_asked_about),
      cmocka_unit_test(replies_that_come_close_are_one),
      cmocka_unit_test(of_a_partial_message_only_a_stop_counts),
      cmocka_unit_test(a_message_delivered_twice_counts_once),
      cmocka_unit_test(the_same_answer_to_the_next_question_is_another),
      cmocka_unit_test(our_own_text_is_not_the_answer),
      cmocka_unit_test(opting_out_is_acknowledged_before_the_block),
      cmocka_unit_test(a_no_is_kept_where_it_comes_with_opting_out),
      cmocka_unit_test(a_copied_footer_stops_everything_until_a_person_decides),
      cmocka_unit_test(a_person_gives_back_after_a_time),
      cmocka_unit_test(machines_get_no_reply),
      cmocka_unit_test(automatic_replies_are_counted),
      cmocka_unit_test(one_question_gets_three_automatic_replies),
      cmocka_unit_test(questions_are_bounded_and_codes_differ),
      cmocka_unit_test(routes_need_a_default_at_the_end),
  };
  int status;

  lexicon = lexicons_load();
  if (!lexicon)
    return 2;
  status = cmocka_run_group_tests(tests, NULL, NULL);
  care_lexicon_free(lexicon);
  return status;
}
