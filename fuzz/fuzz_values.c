/* SPDX-License-Identifier: MIT
 *
 * Short values, each reader over the same octets: telephone numbers, durations,
 * times of SMPP, addresses to compare, names of languages and encodings. What is
 * read can be written and read again; what is refused leaves nothing behind. */
#include <data/duration.h>
#include <data/names.h>
#include <data/number.h>
#include <smpp/message_id.h>
#include <smpp/text.h>
#include <smpp/time.h>

#include "fuzz.h"

static void check_number(struct smpp_span text) {
  struct data_number number, again;
  const char *why = NULL;
  char written[DATA_NUMBER_DIGITS + 2] = "+";

  if (!data_number_clean(text, &number, &why)) {
    LAW(why && *why);
    return;
  }
  LAW(number.n_digits >= 3 && number.n_digits <= DATA_NUMBER_DIGITS);
  LAW(strspn(number.digits, "0123456789") == number.n_digits && !number.digits[number.n_digits]);
  memcpy(written + 1, number.digits, number.n_digits + 1u);
  LAW(data_number_clean(smpp_span_of(number.international ? written : number.digits), &again,
                        NULL));
  LAW(again.international == number.international && !strcmp(again.digits, number.digits));
}

static void check_duration(struct smpp_span text) {
  uint64_t ms, again;
  char written[32];

  if (!data_duration_parse(text, &ms))
    return;
  LAW(ms <= UINT64_C(3650) * 86400000);
  (void)snprintf(written, sizeof written, "%llums", (unsigned long long)ms);
  LAW(data_duration_parse(smpp_span_of(written), &again) && again == ms);
}

static void check_time(struct smpp_span text) {
  struct smpp_time time, back;
  char written[SMPP_TIME_LEN + 1];
  int64_t seconds;

  if (smpp_time_parse(text, &time) != SMPP_OK)
    return;
  LAW(smpp_time_format(&time, written) == SMPP_OK && strlen(written) == SMPP_TIME_LEN);
  LAW(smpp_time_parse(smpp_span_of(written), &back) == SMPP_OK);
  LAW(back.relative == time.relative && back.year == time.year && back.month == time.month);
  LAW(back.day == time.day && back.hour == time.hour && back.minute == time.minute);
  LAW(back.second == time.second && back.tenth == time.tenth && back.quarters == time.quarters);
  if (smpp_time_to_unix(&time, &seconds) != SMPP_OK) {
    LAW(time.relative);
    return;
  }
  if (smpp_time_from_unix(seconds, &back) == SMPP_OK) {
    int64_t again;
    LAW(smpp_time_to_unix(&back, &again) == SMPP_OK && again == seconds);
  }
}

static void check_address(struct smpp_span text) {
  char first[32], second[32];

  for (uint8_t ton = 0; ton < 7; ton++) {
    size_t n = smpp_number_normalise(text, ton, first, sizeof first), m;
    LAW(n <= sizeof first);
    m = smpp_number_normalise(smpp_span(first, n), 5, second, sizeof second);
    LAW(m == n && memcmp(first, second, n) == 0);
  }
}

static void check_names(struct smpp_span text) {
  uint16_t locking = 7, single = 9;
  int value;

  if (smpp_national_sets(text, &locking, &single))
    LAW(((locking | single) & ~SMPP_NATIONAL_ALL) == 0);
  else
    LAW(locking == 7 && single == 9);
  if (smpp_national_by_name(text, &value))
    LAW(data_name_equal(text, smpp_span_of(smpp_national_name(value))));
  if (smpp_encoding_by_name(text, &value))
    LAW(data_name_equal(text, smpp_span_of(smpp_encoding_name(value))));
  if (smpp_id_policy_by_name(text, &value))
    LAW(data_name_equal(text, smpp_span_of(smpp_id_policy_name(value))));
  LAW(data_name_equal(text, text) && data_name_find(text, &text, 1) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_span text = smpp_span(data, size);

  check_number(text);
  check_duration(text);
  check_time(text);
  check_address(text);
  check_names(text);
  return 0;
}
