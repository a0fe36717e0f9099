/* SPDX-License-Identifier: MIT
 *
 * Cutting a reply to several questions by what stands between the answers:
 * numbers, letters, lines, commas, slashes, blanks. */
#include <care/reply_pieces.h>

#include <string.h>

static bool is_blank(uint8_t c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_digit(uint8_t c) {
  return c >= '0' && c <= '9';
}

static uint8_t lower(uint8_t c) {
  return c >= 'A' && c <= 'Z' ? (uint8_t)(c + ('a' - 'A')) : c;
}

static uint8_t at_or_blank(struct smpp_span text, size_t at) {
  return at < text.len ? text.ptr[at] : ' ';
}

static struct smpp_span trim(struct smpp_span text) {
  while (text.len > 0 && (is_blank(text.ptr[0]) || memchr(":=/", text.ptr[0], 3)))
    text = smpp_span(text.ptr + 1, text.len - 1);
  while (text.len > 0 &&
         (is_blank(text.ptr[text.len - 1]) || memchr(",;/", text.ptr[text.len - 1], 3)))
    text.len--;
  return text;
}

static void add(struct care__pieces *pieces, struct smpp_span piece) {
  piece = trim(piece);
  if (piece.len == 0)
    return;
  if (pieces->n == sizeof pieces->items / sizeof *pieces->items)
    pieces->too_many = true;
  else
    pieces->items[pieces->n++] = piece;
}

/* "q2" needs no mark behind it, "2" does, and "2.5" is none. */
static size_t behind_mark(struct smpp_span text, size_t at, bool is_named) {
  uint8_t mark = at_or_blank(text, at), next = at_or_blank(text, at + 1);

  if (memchr("):=-", mark, 4) || (memchr("./", mark, 2) && !is_digit(next)))
    return at + 1;
  return is_named && is_blank(mark) ? at : 0;
}

/* Where "2)" stands, from `at` on; the octet behind it, or 0. */
static size_t find_place(struct smpp_span text, size_t at, uint8_t place, size_t *start) {
  for (; at < text.len; at++) {
    bool is_named = at > 0 && is_digit(place) && lower(text.ptr[at - 1]) == 'q';
    size_t from = is_named ? at - 1 : at, end;
    uint8_t before = from > 0 ? text.ptr[from - 1] : ' ';

    if (lower(text.ptr[at]) != place || !(is_blank(before) || memchr(",;.(", before, 4)))
      continue;
    end = behind_mark(text, at + 1, is_named);
    if (end) {
      *start = from;
      return end;
    }
  }
  return 0;
}

static void cut_by_places(struct smpp_span text, uint8_t first, size_t n,
                          struct care__pieces *pieces) {
  size_t start, from = find_place(text, 0, first, &start);

  for (size_t place = 1; from && place < n; place++) {
    size_t next = find_place(text, from, (uint8_t)(first + place), &start);
    if (!next)
      return;
    add(pieces, smpp_span(text.ptr + from, start - from));
    from = next;
  }
  if (from)
    add(pieces, smpp_span(text.ptr + from, text.len - from));
}

/* A comma between digits is a decimal one, and so is a slash in "4/10". */
static bool parts_pieces(struct smpp_span text, size_t at, const char *marks) {
  uint8_t c = text.ptr[at];

  if (!memchr(marks, c, strlen(marks)))
    return false;
  if (c == ',')
    return !(at > 0 && is_digit(text.ptr[at - 1]) && is_digit(at_or_blank(text, at + 1)));
  if (c == '/')
    return !(at_or_blank(text, at + 1) == '1' && at_or_blank(text, at + 2) == '0' &&
             !is_digit(at_or_blank(text, at + 3)));
  return true;
}

static void cut_at(struct smpp_span text, const char *marks, struct care__pieces *pieces) {
  size_t from = 0;

  for (size_t at = 0; at <= text.len; at++)
    if (at == text.len || parts_pieces(text, at, marks)) {
      add(pieces, smpp_span(text.ptr + from, at - from));
      from = at + 1;
    }
}

/* Every other piece is the number of the question. */
static void take_pairs(size_t n, struct care__pieces *pieces) {
  if (pieces->n != 2 * n) {
    pieces->n = 0;
    return;
  }
  for (size_t i = 0; i < n; i++) {
    struct smpp_span place = pieces->items[2 * i];
    if (place.len != 1 || place.ptr[0] != '1' + i) {
      pieces->n = 0;
      return;
    }
    pieces->items[i] = pieces->items[2 * i + 1];
  }
  pieces->n = n;
}

void care__cut(struct smpp_span text, int way, size_t n, struct care__pieces *out) {
  static const char *const marks[CARE__CUTS] = {[CARE__CUT_LINES] = "\n;,",
                                                [CARE__CUT_SLASHES] = "\n;,/|",
                                                [CARE__CUT_DASHES] = "\n;,-",
                                                [CARE__CUT_BLANKS] = "\n\r;, \t",
                                                [CARE__CUT_PAIRS] = "\n\r;, \t:)"};

  out->n = 0;
  out->too_many = false;
  if (way == CARE__CUT_PLACES || way == CARE__CUT_LETTERS)
    cut_by_places(text, way == CARE__CUT_PLACES ? '1' : 'a', n, out);
  else
    cut_at(text, marks[way], out);
  if (way == CARE__CUT_PAIRS)
    take_pairs(n, out);
}
