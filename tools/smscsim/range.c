/* SPDX-License-Identifier: MIT
 *
 * smscsim/range.c - an expression as places that follow each other (Glushkov's
 * automaton). */
#include "range.h"

#include <string.h>

/* Stand in front of and behind each number, for ^ and $. */
#define FRONT 0x02u
#define BACK 0x03u
#define TEXT_MAX 41u

struct reading {
  struct range *range;
  const uint8_t *at, *end;
  bool bad;
};

/* A piece of the expression: where it may begin and end. */
struct piece {
  uint64_t first, last;
  bool empty_fits;
};

static const struct piece nothing = {0, 0, true};

static void add(uint64_t set[2], unsigned c) {
  set[c / 64 % 2] |= UINT64_C(1) << c % 64;
}

static void turn(uint64_t set[2]) {
  set[0] = ~set[0] & ~(UINT64_C(1) << FRONT | UINT64_C(1) << BACK);
  set[1] = ~set[1];
}

static struct piece place(struct reading *in, const uint64_t set[2]) {
  struct range *range = in->range;
  uint64_t bit = UINT64_C(1) << range->n % RANGE_MAX;

  if (range->n == RANGE_MAX) {
    in->bad = true;
    return nothing;
  }
  memcpy(range->members[range->n++], set, sizeof range->members[0]);
  return (struct piece){bit, bit, false};
}

static struct piece place_of(struct reading *in, unsigned c) {
  uint64_t set[2] = {0, 0};

  add(set, c);
  return place(in, set);
}

static struct piece place_of_any(struct reading *in) {
  uint64_t set[2] = {0, 0};

  turn(set);
  return place(in, set);
}

static void follow(struct range *range, uint64_t from, uint64_t to) {
  for (unsigned i = 0; i < range->n; i++)
    if (from >> i & 1)
      range->follow[i] |= to;
}

static struct piece joined(struct range *range, struct piece a, struct piece b) {
  follow(range, a.last, b.first);
  return (struct piece){a.first | (a.empty_fits ? b.first : 0),
                        b.last | (b.empty_fits ? a.last : 0), a.empty_fits && b.empty_fits};
}

static bool more(const struct reading *in) {
  return !in->bad && in->at < in->end;
}

/* The rest of a list, behind its [. */
static struct piece list(struct reading *in) {
  uint64_t set[2] = {0, 0};
  bool others = more(in) && *in->at == '^', begun = false;

  in->at += others;
  for (; more(in) && (*in->at != ']' || !begun); begun = true) {
    unsigned from = *in->at++, to = from;

    if (in->end - in->at > 1 && in->at[0] == '-' && in->at[1] != ']') {
      to = in->at[1];
      in->at += 2;
    }
    in->bad = from > to;
    for (unsigned c = from; c <= to; c++)
      add(set, c);
  }
  if (!more(in)) {
    in->bad = true;
    return nothing;
  }
  in->at++;
  if (others)
    turn(set);
  return place(in, set);
}

static struct piece choice(struct reading *in);

static struct piece group(struct reading *in) {
  struct piece piece = choice(in);

  if (!more(in) || *in->at != ')') {
    in->bad = true;
    return nothing;
  }
  in->at++;
  return piece;
}

static struct piece atom(struct reading *in) {
  uint8_t c = *in->at++;

  switch (c) {
  case '.':
    return place_of_any(in);
  case '[':
    return list(in);
  case '(':
    return group(in);
  case '^':
    return place_of(in, FRONT);
  case '$':
    return place_of(in, BACK);
  case '\\':
    in->bad = in->at == in->end;
    return in->bad ? nothing : place_of(in, *in->at++);
  case '*': /* repeats nothing, or (as { and } do) something not known here */
  case '+':
  case '?':
  case '{':
  case '}':
    in->bad = true;
    return nothing;
  default:
    return place_of(in, c);
  }
}

static struct piece repeated(struct reading *in) {
  struct piece piece = atom(in);

  for (; more(in) && (*in->at == '*' || *in->at == '+' || *in->at == '?'); in->at++) {
    if (*in->at != '?')
      follow(in->range, piece.last, piece.first);
    piece.empty_fits |= *in->at != '+';
  }
  return piece;
}

static struct piece sequence(struct reading *in) {
  struct piece piece = nothing;

  while (more(in) && *in->at != '|' && *in->at != ')')
    piece = joined(in->range, piece, repeated(in));
  return piece;
}

static struct piece choice(struct reading *in) {
  struct piece piece = sequence(in);

  while (more(in) && *in->at == '|') {
    in->at++;
    struct piece other = sequence(in);
    piece = (struct piece){piece.first | other.first, piece.last | other.last,
                           piece.empty_fits || other.empty_fits};
  }
  return piece;
}

static bool is_plain(struct smpp_span text) {
  for (size_t i = 0; i < text.len; i++)
    if (text.ptr[i] == 0 || strchr(".[](){}|*+?^$\\", text.ptr[i]))
      return false;
  return true;
}

static struct smpp_span without_plus(struct smpp_span number) {
  return number.len > 1 && number.ptr[0] == '+' ? smpp_span(number.ptr + 1, number.len - 1)
                                                : number;
}

bool range_parse(struct smpp_span text, struct range *out) {
  uint8_t whole[TEXT_MAX + 2];
  struct reading in = {out, whole, whole, false};
  struct piece piece;
  size_t len = 0;

  memset(out, 0, sizeof *out);
  text = without_plus(text);
  if (text.len == 0 || text.len > TEXT_MAX)
    return text.len == 0;
  if (is_plain(text))
    whole[len++] = '^';
  memcpy(whole + len, text.ptr, text.len);
  len += text.len;
  if (is_plain(text))
    whole[len++] = '$';
  for (size_t i = 0; i < len; i++)
    in.bad |= whole[i] < ' ' || whole[i] > 0x7E;
  in.end = whole + len;
  piece = choice(&in);
  if (in.bad || in.at != in.end) {
    memset(out, 0, sizeof *out);
    return false;
  }
  out->first = piece.first;
  out->last = piece.last;
  out->empty_fits = piece.empty_fits;
  return true;
}

bool range_is_set(const struct range *range) {
  return range->n > 0;
}

/* The places that the automaton may be at behind `c`; the expression may begin
 * anywhere. */
static uint64_t step(const struct range *range, uint64_t state, unsigned c) {
  uint64_t reached = range->first, next = 0;

  for (unsigned i = 0; i < range->n; i++)
    if (state >> i & 1)
      reached |= range->follow[i];
  for (unsigned i = 0; i < range->n; i++)
    if ((reached >> i & 1) && (range->members[i][c / 64] >> c % 64 & 1))
      next |= UINT64_C(1) << i;
  return next;
}

bool range_fits(const struct range *range, struct smpp_span number) {
  uint64_t state = step(range, 0, FRONT);

  if (!range_is_set(range) || range->empty_fits || (state & range->last))
    return true;
  number = without_plus(number);
  for (size_t i = 0; i < number.len; i++) {
    if (number.ptr[i] < ' ' || number.ptr[i] > 0x7E)
      return false;
    state = step(range, state, number.ptr[i]);
    if (state & range->last)
      return true;
  }
  return (step(range, state, BACK) & range->last) != 0;
}
