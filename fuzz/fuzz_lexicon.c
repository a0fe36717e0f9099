/* SPDX-License-Identifier: MIT
 *
 * A lexicon's file, whatever it is. Laws: it is taken or refused with words; one
 * that is taken judges replies, and takes a site's file after it. */
#include <smppcare/reply.h>

#include "fuzz.h"

#include <string.h>

static void judge(const care_lexicon *lexicon) {
  static const char *const replies[] = {"oui", "je ne viens pas", "stop", "a b c d e f g h", ""};

  for (size_t i = 0; i < sizeof replies / sizeof *replies; i++) {
    struct care_reply reply = CARE_REPLY_INIT;
    int result = care_reply_parse(lexicon, smpp_span_of("fr"), CARE_QUESTION_CONFIRM,
                                  smpp_span_of(replies[i]), &reply);
    LAW(result == SMPP_OK || result == SMPP_ERR_NOT_FOUND);
    LAW(result != SMPP_OK || care_intent_name(reply.intent));
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_lexicon_fault fault = {0, ""};
  care_lexicon *lexicon;
  int result;

  LAW(care_lexicon_new(&alloc, &lexicon) == SMPP_OK);
  result = care_lexicon_add(lexicon, smpp_span(data, size), &fault);
  LAW(result == SMPP_OK || result == SMPP_ERR_INVALID);
  LAW((result == SMPP_ERR_INVALID) == (fault.text[0] != '\0'));
  LAW(strlen(fault.text) < sizeof fault.text);
  if (result == SMPP_OK) {
    judge(lexicon);
    (void)care_lexicon_add(lexicon, smpp_span_of("site fr 2\n[yes]\nhop\n"), NULL);
  }
  care_lexicon_free(lexicon);
  return 0;
}
