/* SPDX-License-Identifier: MIT
 *
 * Cutting a reply into words. Letters and digits part from each other; each
 * symbol is a word of its own. An apostrophe parts ("j'annule"), but for the
 * English n't, which stays one word ("can't" is "cant", as many type it). */
#include <care/token.h>
#include <data/utf8.h>
#include <unicode/uchar.h>

enum mark {
  MARK_SPACE,
  MARK_LETTER,
  MARK_DIGIT,
  MARK_APOSTROPHE,
  MARK_QUOTE,
  MARK_SOFT,
  MARK_HARD,
  MARK_LINE,
  MARK_DASH,
  MARK_SYMBOL
};

struct cutter {
  struct care__tokens *out;
  size_t n_chars, at;
  uint16_t sentence, clause, row;
  bool quote, sentence_open, clause_open;
  size_t last_end; /* index of the character after the last token */
};

static enum mark ascii_mark(uint32_t c) {
  switch (c) {
  case '\'':
    return MARK_APOSTROPHE;
  case '"':
  case '<':
  case '>':
    return MARK_QUOTE;
  case ',':
  case ':':
  case '(':
  case ')':
  case '[':
  case ']':
    return MARK_SOFT;
  case '.':
  case '!':
  case '?':
  case ';':
    return MARK_HARD;
  case '\n':
  case '\r':
    return MARK_LINE;
  case '-':
    return MARK_DASH;
  case '+':
    return MARK_SYMBOL;
  default:
    return MARK_SPACE;
  }
}

static enum mark wide_mark(uint32_t c) {
  switch (c) {
  case 0xAB:
  case 0xBB:
  case 0x201C:
  case 0x201D:
  case 0x201E:
    return MARK_QUOTE;
  case 0x060C:
  case 0x3001:
    return MARK_SOFT;
  case 0x061F:
  case 0x061B:
  case 0x3002:
    return MARK_HARD;
  case 0x2028:
  case 0x2029:
    return MARK_LINE;
  case 0x2013:
  case 0x2014:
    return MARK_DASH;
  case 0xBC:
  case 0xBD:
  case 0xBE:
    return MARK_SYMBOL;
  default:
    break;
  }
  if ((U_GET_GC_MASK((UChar32)c) & (U_GC_SO_MASK | U_GC_SK_MASK | U_GC_SM_MASK)) != 0)
    return MARK_SYMBOL;
  return MARK_SPACE;
}

static enum mark mark_of(uint32_t c) {
  if (c >= '0' && c <= '9')
    return MARK_DIGIT;
  if (c < 0x80)
    return c >= 'a' && c <= 'z' ? MARK_LETTER : ascii_mark(c);
  if ((U_GET_GC_MASK((UChar32)c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0)
    return MARK_LETTER;
  return wide_mark(c);
}

static uint32_t char_at(const struct cutter *cut, size_t i) {
  return i < cut->n_chars ? cut->out->chars[i].code_point : ' ';
}

static enum mark mark_at(const struct cutter *cut, size_t i) {
  return i < cut->n_chars ? (enum mark)cut->out->marks[i] : MARK_SPACE;
}

uint32_t care__tokens_keep(struct care__tokens *tokens, struct smpp_span text) {
  uint32_t at = tokens->texts_len;

  if (CARE__TOKEN_TEXT - at < text.len)
    return UINT32_MAX;
  if (text.len)
    memcpy(tokens->texts + at, text.ptr, text.len);
  tokens->texts_len += (uint32_t)text.len;
  return at;
}

/* The characters [from, to) as a text, apostrophes left out; at most 255 octets. */
static bool keep(struct cutter *cut, size_t from, size_t to, bool strip, uint16_t *text,
                 uint8_t *len) {
  char octets[255 + CARE__STRIPPED_MAX];
  size_t n = 0;
  uint32_t at;

  for (size_t i = from; i < to && n <= 255 - CARE__STRIPPED_MAX; i++) {
    uint32_t c = char_at(cut, i);
    if (c == '\'')
      continue;
    if (c < 0x80)
      octets[n++] = (char)c;
    else
      n += strip ? care__strip(c, octets + n) : data_utf8_encode(c, octets + n);
  }
  at = care__tokens_keep(cut->out, smpp_span(octets, n));
  if (at == UINT32_MAX)
    return false;
  *text = (uint16_t)at;
  *len = (uint8_t)n;
  return true;
}

/* Without and with accents; one text where there are none. */
static bool keep_both(struct cutter *cut, size_t from, size_t to, struct care__token *token) {
  bool plain = true;

  for (size_t i = from; i < to; i++)
    plain &= char_at(cut, i) < 0x80;
  if (!keep(cut, from, to, true, &token->text, &token->len))
    return false;
  if (!plain)
    return keep(cut, from, to, false, &token->exact, &token->exact_len);
  token->exact = token->text;
  token->exact_len = token->len;
  return true;
}

static bool is_glued(const struct cutter *cut, size_t from) {
  return from <= cut->last_end ||
         (from == cut->last_end + 1 && mark_at(cut, cut->last_end) != MARK_SOFT);
}

/* What stood between the last token and this one. */
static void note_gap(const struct cutter *cut, size_t from, struct care__token *token) {
  uint32_t lead = from > 0 ? char_at(cut, from - 1) : ' ';

  token->lead = lead < 0x80 && lead != ' ' && from > cut->last_end ? (char)lead : '\0';
  token->near = cut->out->count > 0 && from <= cut->last_end + 1;
  for (size_t i = cut->last_end; cut->out->count > 0 && i < from; i++) {
    uint32_t c = char_at(cut, i);
    if (c != ' ' && c != '/')
      break;
    token->slash |= c == '/' && from - cut->last_end <= 3;
  }
}

static void add(struct cutter *cut, size_t from, size_t to, uint8_t kind) {
  struct care__tokens *out = cut->out;
  struct care__token *token = &out->items[out->count];

  if (out->count == CARE__MAX_TOKENS) {
    out->complete = false;
    return;
  }
  memset(token, 0, sizeof *token);
  if (!keep_both(cut, from, to, token)) {
    out->complete = false;
    return;
  }
  if (token->len == 0)
    return;
  token->start = out->chars[from].start;
  token->end = out->chars[to - 1].end;
  token->sentence = cut->sentence;
  token->clause = cut->clause;
  token->row = cut->row;
  token->kind = kind;
  note_gap(cut, from, token);
  token->quote_before = cut->quote;
  token->glued = out->count > 0 && is_glued(cut, from);
  cut->quote = false;
  cut->sentence_open = cut->clause_open = true;
  cut->last_end = to;
  out->count++;
}

static void end_clause(struct cutter *cut) {
  if (cut->clause_open)
    cut->clause++;
  cut->clause_open = false;
}

static void end_sentence(struct cutter *cut) {
  end_clause(cut);
  if (cut->sentence_open)
    cut->sentence++;
  cut->sentence_open = false;
}

static void take_word(struct cutter *cut) {
  size_t from = cut->at, to = from;

  while (mark_at(cut, to) == MARK_LETTER)
    to++;
  if (char_at(cut, to) == '\'' && char_at(cut, to - 1) == 'n' && char_at(cut, to + 1) == 't' &&
      mark_at(cut, to + 2) != MARK_LETTER)
    to += 2;
  add(cut, from, to, CARE__TOKEN_WORD);
  cut->at = to;
}

/* "14.30", "38,5", "9:15" are one number. */
static void take_number(struct cutter *cut) {
  size_t from = cut->at, to = from;

  while (mark_at(cut, to) == MARK_DIGIT ||
         ((char_at(cut, to) == '.' || char_at(cut, to) == ',' || char_at(cut, to) == ':') &&
          mark_at(cut, to + 1) == MARK_DIGIT))
    to++;
  add(cut, from, to, CARE__TOKEN_NUMBER);
  cut->at = to;
}

/* A dot between single letters is part of a word spelled out ("S.T.O.P."). */
static bool spells_out(const struct cutter *cut) {
  size_t at = cut->at;

  return char_at(cut, at) == '.' && at > 0 && mark_at(cut, at - 1) == MARK_LETTER &&
         (at < 2 || mark_at(cut, at - 2) != MARK_LETTER) && mark_at(cut, at + 1) == MARK_LETTER &&
         mark_at(cut, at + 2) != MARK_LETTER;
}

static void take_hard(struct cutter *cut) {
  uint32_t c = char_at(cut, cut->at);

  if (c == '?' || c == 0x061F) {
    uint16_t sentence = cut->sentence;
    if (!cut->sentence_open && sentence > 0)
      sentence--;
    cut->out->asked[sentence / 8] |= (uint8_t)(1u << (sentence % 8));
    cut->out->has_question = true;
  }
  if (!spells_out(cut))
    end_sentence(cut);
  cut->at++;
}

/* Inside a word a hyphen joins or parts words; standing free it parts clauses. */
static void take_dash(struct cutter *cut) {
  if (mark_at(cut, cut->at + 1) == MARK_SPACE || char_at(cut, cut->at) != '-')
    end_clause(cut);
  cut->at++;
}

static void take_one(struct cutter *cut) {
  switch (mark_at(cut, cut->at)) {
  case MARK_LETTER:
    take_word(cut);
    return;
  case MARK_DIGIT:
    take_number(cut);
    return;
  case MARK_SYMBOL:
    add(cut, cut->at, cut->at + 1, CARE__TOKEN_SYMBOL);
    break;
  case MARK_HARD:
    take_hard(cut);
    return;
  case MARK_DASH:
    take_dash(cut);
    return;
  case MARK_LINE:
    end_sentence(cut);
    cut->row++;
    break;
  case MARK_SOFT:
    end_clause(cut);
    break;
  case MARK_QUOTE:
    cut->quote = true;
    break;
  case MARK_APOSTROPHE:
  case MARK_SPACE:
    break;
  }
  cut->at++;
}

/* A line that begins with '>' is somebody else's, quoted. */
static bool skip_quoted(struct cutter *cut) {
  if (char_at(cut, cut->at) != '>' || (cut->at > 0 && mark_at(cut, cut->at - 1) != MARK_LINE))
    return false;
  while (cut->at < cut->n_chars && mark_at(cut, cut->at) != MARK_LINE)
    cut->at++;
  return true;
}

void care__tokenise(struct smpp_span text, struct care__tokens *out) {
  struct cutter cut = {.out = out};

  out->count = out->texts_len = 0;
  out->has_question = false;
  memset(out->asked, 0, sizeof out->asked);
  cut.n_chars = care__normalise(text, out->chars, CARE__MAX_CHARS, &out->complete);
  for (size_t i = 0; i < cut.n_chars; i++)
    out->marks[i] = (uint8_t)mark_of(out->chars[i].code_point);
  while (cut.at < cut.n_chars)
    if (!skip_quoted(&cut))
      take_one(&cut);
}
