/* SPDX-License-Identifier: MIT
 *
 * Two steps: every character becomes one octet of a small alphabet, then rules
 * that each look for one thing that makes a cell more than a number. */
#include <care/number_cell.h>

#include <data/utf8.h>

#include <unicode/uchar.h>

#define WHOLE_NUMBER 8 /* digits that are a number of their own beside others */
#define SHORT_NUMBER 6 /* the same where a sign parts them */
#define UNPARTED 7     /* digits in a row, as a spreadsheet keeps a number */

/* --- characters ----------------------------------------------------------------- */

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* What copies of ASCII signs there are beside those that Unicode classes tell. */
static char sign_of(uint32_t c) {
  static const struct {
    uint16_t from;
    char to;
  } signs[] = {
      {0xFF0B, '+'},  {0xFE62, '+'},  {0xFF08, '('},  {0xFF09, ')'}, {0xFF0E, '.'}, {0xB7, '.'},
      {0x2022, '.'},  {0x2024, '.'},  {0xFF0F, '/'},  {0x2044, '/'}, {0xFF0C, ','}, {0xFF1B, ';'},
      {0x2018, '\''}, {0x2019, '\''}, {0x201B, '\''}, {0xB4, '\''},  {0x60, '\''},  {0x201C, '"'},
      {0x201D, '"'},  {0x201E, '"'},  {0xFF1D, '='},  {0x2212, '-'}, {0xFF0D, '-'},
  };

  for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
    if (signs[i].from == c)
      return signs[i].to;
  return '?';
}

/* 0: it cannot be seen. */
static char ascii_of(uint32_t c) {
  int32_t digit = u_charDigitValue((UChar32)c);

  if (digit >= 0)
    return (char)('0' + digit);
  if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029)
    return '\n';
  if (c < 0x80 && (is_letter((char)c) || (c != 0 && strchr("+().-/,;|'\"=", (int)c))))
    return (char)c;
  if (u_isUWhiteSpace((UChar32)c))
    return ' ';
  if (u_hasBinaryProperty((UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
    return '\0';
  if (sign_of(c) != '?')
    return sign_of(c);
  if (u_charType((UChar32)c) == U_DASH_PUNCTUATION)
    return '-';
  return u_isalpha((UChar32)c) ? 'L' : '?';
}

int care__cell_normalise(struct smpp_span cell, struct care__cell *out) {
  size_t at = 0;

  out->len = 0;
  while (at < cell.len) {
    uint32_t c;
    bool valid;
    char ascii;

    at += data_utf8_decode(smpp_span(cell.ptr + at, cell.len - at), &c, &valid);
    if (!valid)
      return CARE_NUMBER_BAD_TEXT;
    ascii = ascii_of(c);
    if (!ascii)
      continue;
    if (out->len == CARE__CELL_MAX)
      return CARE_NUMBER_TOO_LONG;
    out->text[out->len++] = ascii;
  }
  out->text[out->len] = '\0';
  return CARE_NUMBER_OK;
}

/* --- the cell as a whole --------------------------------------------------------- */

/* A piece of a cell's text. */
struct piece {
  const char *at, *end;
};

static bool is_space(char c) {
  return c == ' ' || c == '\n';
}

static struct piece trim(struct piece p) {
  while (p.at < p.end && is_space(*p.at))
    p.at++;
  while (p.at < p.end && is_space(p.end[-1]))
    p.end--;
  return p;
}

/* The marks by which a spreadsheet is told to leave a number alone: an
 * apostrophe in front, or ="..." around it. */
static struct piece unmark(struct piece p, uint32_t *repairs) {
  struct piece inner = p;

  if (inner.end - inner.at > 2 && *inner.at == '=' && inner.at[1] == '"')
    inner.at++;
  if (inner.end - inner.at > 2 && *inner.at == '"' && inner.end[-1] == '"') {
    inner.at++;
    inner.end--;
  } else if (inner.at < inner.end && *inner.at == '\'') {
    inner.at++;
  } else {
    return p;
  }
  *repairs |= CARE_REPAIR_MARK;
  return trim(inner);
}

static size_t count_digits(struct piece p) {
  size_t n = 0;

  for (; p.at < p.end; p.at++)
    n += is_digit(*p.at);
  return n;
}

static bool holds_letter(struct piece p) {
  for (; p.at < p.end; p.at++)
    if (is_letter(*p.at))
      return true;
  return false;
}

static void skip_digits(struct piece *p) {
  while (p->at < p->end && is_digit(*p->at))
    p->at++;
}

/* 6,12E+08 */
static bool is_rounded(struct piece p) {
  const char *start;

  if (p.at < p.end && (*p.at == '+' || *p.at == '-'))
    p.at++;
  start = p.at;
  skip_digits(&p);
  if (p.at == start)
    return false;
  if (p.at < p.end && (*p.at == ',' || *p.at == '.')) {
    p.at++;
    skip_digits(&p);
  }
  if (p.at == p.end || (*p.at != 'E' && *p.at != 'e'))
    return false;
  p.at++;
  if (p.at < p.end && (*p.at == '+' || *p.at == '-'))
    p.at++;
  start = p.at;
  skip_digits(&p);
  return p.at == p.end && p.at > start;
}

/* How many runs between any of `separators` hold at least `least` digits. */
static size_t count_numbers(struct piece p, const char *separators, size_t least) {
  size_t n = 0, digits = 0;

  for (; p.at < p.end; p.at++) {
    if (strchr(separators, *p.at)) {
      n += digits >= least;
      digits = 0;
    } else {
      digits += is_digit(*p.at);
    }
  }
  return n + (digits >= least);
}

static bool is_several(struct piece p) {
  return count_numbers(p, ",;|\n/+", SHORT_NUMBER) > 1 ||
         count_numbers(p, " .-()?", WHOLE_NUMBER) > 1;
}

/* Something in parentheses that no digits follow, or that follows a number. */
static bool has_note(struct piece p) {
  const char *close;

  for (; p.at < p.end && *p.at != '('; p.at++)
    ;
  close = p.at < p.end ? memchr(p.at, ')', (size_t)(p.end - p.at)) : NULL;
  return close && count_digits((struct piece){close, p.end}) < 4;
}

/* --- the digits ------------------------------------------------------------------ */

/* 639980102.0: a decimal that a spreadsheet added. False for other decimals. */
static bool drop_decimal(struct piece *p, uint32_t *repairs) {
  struct piece rest = *p;
  const char *point;

  if (rest.at < rest.end && *rest.at == '+')
    rest.at++;
  point = rest.at;
  skip_digits(&rest);
  if (rest.at - point < UNPARTED || rest.at == rest.end || (*rest.at != '.' && *rest.at != ','))
    return true;
  point = rest.at++;
  if (rest.at == rest.end && *point == '.')
    return true;
  skip_digits(&rest);
  if (rest.at < rest.end)
    return true;
  for (const char *c = point + 1; c < rest.end; c++)
    if (*c != '0')
      return false;
  if (rest.end - point > 3 || rest.end - point < 2)
    return false;
  p->end = point;
  *repairs |= CARE_REPAIR_DECIMAL;
  return true;
}

/* A single digit behind the last dot is a fraction of something. */
static bool ends_like_a_fraction(struct piece p) {
  return p.end - p.at > 2 && p.end[-2] == '.' && is_digit(p.end[-1]);
}

/* Digits, with one '+' before the first; one pair of parentheses. */
static bool is_punctuated(struct piece p) {
  unsigned opened = 0, closed = 0;
  size_t n_digits = 0, n_plus = 0;

  for (; p.at < p.end; p.at++) {
    opened += *p.at == '(';
    closed += *p.at == ')';
    n_plus += *p.at == '+';
    if (is_digit(*p.at))
      n_digits++;
    else if (!strchr("+() .-/", *p.at) || (n_digits == 0 && strchr(".-/", *p.at)) ||
             (n_digits > 0 && *p.at == '+') || opened > 1 || closed > opened || n_plus > 1)
      return false;
  }
  return opened == closed;
}

static int collect(struct piece p, struct care__digits *out) {
  char digits[CARE__CELL_MAX] = {0};
  size_t n = 0, skip = 0;
  bool plus = memchr(p.at, '+', (size_t)(p.end - p.at)) != NULL;

  for (; p.at < p.end; p.at++)
    if (is_digit(*p.at))
      digits[n++] = *p.at;
  if (!plus && n > 2 && digits[0] == '0' && digits[1] == '0') {
    plus = true;
    skip = 2;
  } else if (plus && n > 1 && digits[0] == '0' && digits[1] != '0') {
    plus = false;
    out->repairs |= CARE_REPAIR_SPARE;
  }
  n -= skip;
  if (n > CARE__CELL_DIGITS)
    return CARE_NUMBER_TOO_LONG;
  out->text[0] = '+';
  memcpy(out->text + plus, digits + skip, n);
  out->text[plus + n] = '\0';
  return n < 3 ? CARE_NUMBER_TOO_SHORT : CARE_NUMBER_OK;
}

/* 0000000000, 0600000000: one digit again and again, whatever comes before. */
static bool is_placeholder(struct piece p) {
  char last = 0;
  size_t n = 0, n_same = 0;

  for (; p.at < p.end; p.at++) {
    if (!is_digit(*p.at))
      continue;
    n_same = *p.at == last ? n_same + 1 : 1;
    last = *p.at;
    n++;
  }
  return n > 3 && (n_same == n || (last == '0' && n_same >= 8));
}

int care__cell_digits(const struct care__cell *cell, struct care__digits *out) {
  struct piece p = trim((struct piece){cell->text, cell->text + cell->len});

  *out = (struct care__digits){{0}, 0};
  p = unmark(p, &out->repairs);
  if (count_digits(p) == 0)
    return CARE_NUMBER_MISSING;
  if (is_rounded(p))
    return CARE_NUMBER_ROUNDED;
  if (holds_letter(p))
    return CARE_NUMBER_LETTERS;
  if (is_several(p))
    return CARE_NUMBER_SEVERAL;
  if (has_note(p))
    return CARE_NUMBER_NOTE;
  if (!drop_decimal(&p, &out->repairs))
    return CARE_NUMBER_PUNCTUATION;
  if (p.end[-1] == '.')
    p.end--;
  if (!is_punctuated(p) || !is_digit(p.end[-1]) || ends_like_a_fraction(p))
    return CARE_NUMBER_PUNCTUATION;
  if (is_placeholder(p))
    return CARE_NUMBER_PLACEHOLDER;
  return collect(p, out);
}

/* --- suggestions ------------------------------------------------------------------ */

static char look_alike(char c) {
  return c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c;
}

/* Whether its letters could be digits that were mistyped. */
static bool is_mistyped(const struct care__cell *cell) {
  bool any = false;

  for (size_t i = 0; i < cell->len; i++) {
    if (is_letter(cell->text[i]) && look_alike(cell->text[i]) == cell->text[i])
      return false;
    any |= is_letter(cell->text[i]);
  }
  return any;
}

bool care__cell_guess(const struct care__cell *cell, struct care__cell *out) {
  const char *end = cell->text + cell->len, *from;

  if (is_mistyped(cell)) {
    *out = *cell;
    for (size_t i = 0; i < out->len; i++)
      out->text[i] = look_alike(out->text[i]);
    return true;
  }
  for (const char *at = cell->text; at < end; at = from + 1) {
    struct piece run = {at, at};

    while (run.end < end && (is_digit(*run.end) || strchr("+ .-/", *run.end)))
      run.end++;
    from = run.end;
    while (run.at < run.end && strchr(" .-/", *run.at))
      run.at++;
    while (run.at < run.end && strchr(" .-/", run.end[-1]))
      run.end--;
    if (count_digits(run) < SHORT_NUMBER)
      continue;
    out->len = (size_t)(run.end - run.at);
    memcpy(out->text, run.at, out->len);
    out->text[out->len] = '\0';
    return out->len < cell->len;
  }
  return false;
}
