/* SPDX-License-Identifier: MIT
 *
 * The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038 6.2.1
 * and 6.2.1.1), septet to character and back. */
#include "text/gsm7.h"

#include "text/utf8.h"
#include "text/word.h"

#define EURO 0x20AC
#define EURO_CODE 0x65
#define GREEK_FIRST 0x393
#define GREEK_LAST 0x3A9

/* Escape itself is shown as a space when it introduces nothing. */
const uint16_t smpp__gsm7_basic[128] = {
    0x40,  0xA3, 0x24, 0xA5,  0xE8, 0xE9,  0xF9,  0xEC,  0xF2,  0xC7,  0x0A,  0xD8,  0xF8,
    0x0D,  0xC5, 0xE5, 0x394, 0x5F, 0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398,
    0x39E, 0x20, 0xC6, 0xE6,  0xDF, 0xC9,  0x20,  0x21,  0x22,  0x23,  0xA4,  0x25,  0x26,
    0x27,  0x28, 0x29, 0x2A,  0x2B, 0x2C,  0x2D,  0x2E,  0x2F,  0x30,  0x31,  0x32,  0x33,
    0x34,  0x35, 0x36, 0x37,  0x38, 0x39,  0x3A,  0x3B,  0x3C,  0x3D,  0x3E,  0x3F,  0xA1,
    0x41,  0x42, 0x43, 0x44,  0x45, 0x46,  0x47,  0x48,  0x49,  0x4A,  0x4B,  0x4C,  0x4D,
    0x4E,  0x4F, 0x50, 0x51,  0x52, 0x53,  0x54,  0x55,  0x56,  0x57,  0x58,  0x59,  0x5A,
    0xC4,  0xD6, 0xD1, 0xDC,  0xA7, 0xBF,  0x61,  0x62,  0x63,  0x64,  0x65,  0x66,  0x67,
    0x68,  0x69, 0x6A, 0x6B,  0x6C, 0x6D,  0x6E,  0x6F,  0x70,  0x71,  0x72,  0x73,  0x74,
    0x75,  0x76, 0x77, 0x78,  0x79, 0x7A,  0xE4,  0xF6,  0xF1,  0xFC,  0xE0,
};

/* By code point up to U+00FF: the septet, the code behind an escape with bit 7
 * set, or SMPP__GSM7_NONE. */
static const uint8_t from_latin1[256] = {
    0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x0A, 0x9B, 0x8A, 0x0D, 0x9B, 0x9B,
    0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B,
    0x20, 0x21, 0x22, 0x23, 0x02, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F,
    0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x3F,
    0x00, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4A, 0x4B, 0x4C, 0x4D, 0x4E, 0x4F,
    0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5A, 0xBC, 0xAF, 0xBE, 0x94, 0x11,
    0x9B, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F,
    0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A, 0xA8, 0xC0, 0xA9, 0xBD, 0x9B,
    0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B,
    0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B,
    0x9B, 0x40, 0x9B, 0x01, 0x24, 0x03, 0x9B, 0x5F, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B,
    0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x60,
    0x9B, 0x9B, 0x9B, 0x9B, 0x5B, 0x0E, 0x1C, 0x09, 0x9B, 0x1F, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B,
    0x9B, 0x5D, 0x9B, 0x9B, 0x9B, 0x9B, 0x5C, 0x9B, 0x0B, 0x9B, 0x9B, 0x9B, 0x5E, 0x9B, 0x9B, 0x1E,
    0x7F, 0x9B, 0x9B, 0x9B, 0x7B, 0x0F, 0x1D, 0x9B, 0x04, 0x05, 0x9B, 0x9B, 0x07, 0x9B, 0x9B, 0x9B,
    0x9B, 0x7D, 0x08, 0x9B, 0x9B, 0x9B, 0x7C, 0x9B, 0x0C, 0x06, 0x9B, 0x9B, 0x7E, 0x9B, 0x9B, 0x9B,
};

static const uint8_t from_greek[GREEK_LAST - GREEK_FIRST + 1] = {
    0x13, 0x10, 0x9B, 0x9B, 0x9B, 0x19, 0x9B, 0x9B, 0x14, 0x9B, 0x9B, 0x1A,
    0x9B, 0x16, 0x9B, 0x9B, 0x18, 0x9B, 0x9B, 0x12, 0x9B, 0x17, 0x15,
};

uint8_t smpp__gsm7_code(uint32_t c) {
  if (c < 256)
    return from_latin1[c];
  if (c >= GREEK_FIRST && c <= GREEK_LAST)
    return from_greek[c - GREEK_FIRST];
  return c == EURO ? 0x80 | EURO_CODE : SMPP__GSM7_NONE;
}

const uint16_t smpp__gsm7_extension[128] = {
    [0x0A] = '\f', [0x14] = '^', [0x28] = '{', [0x29] = '}', [0x2F] = '\\',
    [0x3C] = '[',  [0x3D] = '~', [0x3E] = ']', [0x40] = '|', [EURO_CODE] = EURO,
};

/* Whether an octet is the same character in ASCII and in this alphabet. */
static inline bool is_same(uint8_t octet) {
  return from_latin1[octet] == octet && octet < 0x80;
}

/* Bit 7 of each octet that is not 0x20 to 0x7E or not the same in both
 * alphabets. The differences are '$' and, from 0x40 on, those whose low five
 * bits are 0 or above 0x1A. Each octet works in its own lane: no sum below
 * carries out. */
static inline uint64_t differing(uint64_t v) {
  uint64_t low = v & SMPP__EACH(0x1F);
  uint64_t control = ~(v << 1 | v << 2); /* bit 7: neither bit 6 nor bit 5 */
  uint64_t not_dollar = ((v & SMPP__EACH(0x7F)) ^ SMPP__EACH('$')) + SMPP__EACH(0x7F);
  uint64_t above_zero = low + SMPP__EACH(0x1F); /* bit 5 */
  uint64_t above_z = low + SMPP__EACH(0x05);    /* bit 5 */
  uint64_t odd = (v >> 1) & (~above_zero | above_z) & SMPP__EACH(0x20);

  return ((v | control | ~not_dollar) & SMPP__EACH(0x80)) | odd << 2;
}

/* The first octet of a word that differs. */
static inline size_t first_differing(uint64_t marks) {
  return (size_t)__builtin_ctzll(marks) / 8;
}

#if defined(__SSE2__) || defined(__ARM_NEON)
typedef uint8_t lanes __attribute__((vector_size(16)));

/* Sixteen octets at a time while all are the same in both alphabets: letters, and
 * what stands from 0x20 to 0x3F but '$'. Returns how many were. */
static size_t same_lanes(const uint8_t *in, size_t n) {
  size_t i = 0;

  for (; n - i >= sizeof(lanes); i += sizeof(lanes)) {
    uint64_t differ[2];
    lanes v;
    memcpy(&v, in + i, sizeof v);
    lanes letter = (lanes)((lanes)((v | 0x20) - 'a') < 26);
    lanes other = (lanes)((lanes)(v - 0x20) < 0x20) & (lanes)(v != '$');
    lanes bad = ~(letter | other);
    memcpy(differ, &bad, sizeof differ);
    if (differ[0] | differ[1])
      break;
  }
  return i;
}
#else
static size_t same_lanes(const uint8_t *in, size_t n) {
  (void)in;
  (void)n;
  return 0;
}
#endif

size_t smpp__gsm7_same(const uint8_t *in, size_t n) {
  size_t i = same_lanes(in, n);

  for (; n - i >= 8; i += 8) {
    uint64_t marks = differing(smpp__load_word(in + i));
    if (marks)
      return i + first_differing(marks);
  }
  if (i < n && n >= 8) { /* the rest, and some again that are the same */
    uint64_t marks = differing(smpp__load_word(in + n - 8));
    return marks ? n - 8 + first_differing(marks) : n;
  }
  while (i < n && is_same(in[i]))
    i++;
  return i;
}

/* How far a run of plain characters goes: in the input, and in the output. */
struct run {
  size_t in, out;
};

/* Both directions take eight octets at a time: a word is copied as if all of it
 * were the same, then each octet that differs is put right and what is behind it
 * stored anew. Where the next word begins does not depend on what is in this
 * one, so the processor works on several. */

/* Copies words that are the same at in + *i, and the one that is not; the marks
 * of that one, or 0: no word is left, or no room to put it right. */
static inline uint64_t copy_same(const uint8_t *in, size_t n, uint8_t *out, size_t room,
                                 struct run *at) {
  struct run run = *at;
  uint64_t marks = 0;

  for (; n - run.in >= 8 && room - run.out >= 24; run.in += 8, run.out += 8) {
    uint64_t v = smpp__load_word(in + run.in);
    smpp__store_word(out + run.out, v);
    marks = differing(v);
    if (marks)
      break;
  }
  *at = run;
  return marks;
}

/* The octets of a word from `from` on, moved to its start. */
static inline uint64_t behind(uint64_t v, size_t from) {
  return from < 8 ? v >> 8 * from : 0;
}

/* What differs behind the first `n` octets of a word. */
static inline uint64_t marks_behind(uint64_t marks, size_t n) {
  return n < 8 ? marks >> 8 * n << 8 * n : 0;
}

/* The septet of the character at in[0], n > 0, if it is at most U+00FF; *used is
 * how many octets it takes. 0x80 and more: it is not one septet. */
static inline uint8_t plain_code(const uint8_t *in, size_t n, size_t *used) {
  uint8_t first = in[0];

  *used = 1;
  if (first < 0x80)
    return from_latin1[first];
  if ((first & 0xFE) != 0xC2 || n < 2 || (in[1] & 0xC0) != 0x80)
    return SMPP__GSM7_NONE;
  *used = 2;
  return from_latin1[(first & 3u) << 6 | (in[1] & 0x3Fu)];
}

/* Encodes words while each character is one septet, below U+0100. What is behind
 * the run may be written too. False: another character is what comes next. */
static inline bool encode_words(const uint8_t *in, size_t n, uint8_t *out, size_t room,
                                struct run *run) {
  uint64_t marks;

  while ((marks = copy_same(in, n, out, room, run))) {
    const uint8_t *word = in + run->in;
    uint8_t *to = out + run->out;
    size_t done = 0;
    do {
      size_t at = first_differing(marks), used;
      uint8_t code = plain_code(word + at, n - run->in - at, &used);
      if (code >= 0x80) {
        *run = (struct run){run->in + at, (size_t)(to - out) + at - done};
        return false;
      }
      to += at - done;
      *to++ = code;
      done = at + used;
      smpp__store_word(to, behind(smpp__load_word(word), done));
      marks = marks_behind(marks, done);
    } while (marks);
    run->in += 8;
    if (__builtin_expect(done > 8, 0)) /* its last character ends in the next one */
      run->in++;
    else
      to += 8 - done;
    run->out = (size_t)(to - out);
  }
  return true;
}

static struct run encode_plain(const uint8_t *in, size_t n, uint8_t *out, size_t room) {
  struct run run = {0, 0};

  if (!encode_words(in, n, out, room, &run))
    return run;
  while (run.in < n && run.out < room) {
    size_t used;
    uint8_t code = plain_code(in + run.in, n - run.in, &used);
    if (code >= 0x80)
      break;
    out[run.out++] = code;
    run.in += used;
  }
  return run;
}

/* Writes a septet that is no escape as UTF-8; how many octets. There is room for
 * two. */
static inline size_t put_plain(uint8_t septet, uint8_t *out) {
  uint16_t c = smpp__gsm7_basic[septet];

  if (c < 0x80) {
    out[0] = (uint8_t)c;
    return 1;
  }
  out[0] = (uint8_t)(0xC0 | c >> 6);
  out[1] = (uint8_t)(0x80 | (c & 0x3F));
  return 2;
}

static inline bool is_plain(uint8_t septet) {
  return septet < 0x80 && septet != SMPP__GSM7_ESCAPE;
}

/* The same from septets to UTF-8, up to an escape. */
static inline bool decode_words(const uint8_t *in, size_t n, uint8_t *out, size_t room,
                                struct run *run) {
  uint64_t marks;

  while ((marks = copy_same(in, n, out, room, run))) {
    const uint8_t *word = in + run->in;
    uint8_t *to = out + run->out;
    size_t done = 0;
    for (; marks; marks &= marks - 1) {
      size_t at = first_differing(marks);
      if (!is_plain(word[at])) {
        *run = (struct run){run->in + at, (size_t)(to - out) + at - done};
        return false;
      }
      to += at - done;
      to += put_plain(word[at], to);
      done = at + 1;
      smpp__store_word(to, behind(smpp__load_word(word), done));
    }
    *run = (struct run){run->in + 8, (size_t)(to - out) + 8 - done};
  }
  return true;
}

static struct run decode_plain(const uint8_t *in, size_t n, uint8_t *out, size_t room) {
  struct run run = {0, 0};

  if (!decode_words(in, n, out, room, &run))
    return run;
  while (run.in < n && room - run.out >= 2 && is_plain(in[run.in]))
    run.out += put_plain(in[run.in++], out + run.out);
  return run;
}

typedef struct run plain(const uint8_t *in, size_t n, uint8_t *out, size_t room);

/* Takes what is plain at in[0 .. n); returns how much of it. Without room all is
 * measured character by character. */
static inline size_t take_plain(plain *convert, const uint8_t *in, size_t n,
                                struct smpp__sink *sink) {
  size_t room = smpp__sink_room(sink);
  struct run run = {0, 0};

  if (room > 0)
    run = convert(in, n, sink->out + sink->len, room);
  sink->len += run.out;
  return run.in;
}

int smpp__gsm7_encode(struct smpp_span utf8, struct smpp__sink *sink, struct smpp_fault *fault) {
  size_t i = 0;

  while (i < utf8.len &&
         (i += take_plain(encode_plain, utf8.ptr + i, utf8.len - i, sink)) < utf8.len) {
    uint32_t c;
    size_t n = smpp__utf8_next(utf8.ptr + i, utf8.len - i, &c);
    if (n == 0)
      return smpp__text_fault(fault, i, "not UTF-8", SMPP_ERR_BAD_TEXT);
    uint8_t code = smpp__gsm7_code(c);
    if (code == SMPP__GSM7_NONE)
      return smpp__text_fault(fault, i, "not in the GSM 7-bit default alphabet",
                              SMPP_ERR_UNENCODABLE);
    uint8_t pair[2] = {SMPP__GSM7_ESCAPE, code & 0x7F};
    if (code & 0x80)
      smpp__sink_put(sink, pair, 2);
    else
      smpp__sink_put(sink, pair + 1, 1);
    i += n;
  }
  return SMPP_OK;
}

int smpp__gsm7_decode(struct smpp_span octets, struct smpp__sink *sink, struct smpp_fault *fault) {
  int result = SMPP_OK;
  size_t i = 0;

  while (i < octets.len &&
         (i += take_plain(decode_plain, octets.ptr + i, octets.len - i, sink)) < octets.len) {
    uint8_t utf8[4];
    size_t used;
    uint32_t c = smpp__gsm7_character(smpp__gsm7_basic, smpp__gsm7_extension, octets.ptr + i,
                                      octets.len - i, &used);
    if (c == SMPP__REPLACEMENT && result == SMPP_OK)
      result = smpp__text_fault(fault, i, "an octet above 0x7F is not a septet", SMPP_ERR_BAD_TEXT);
    smpp__sink_put(sink, utf8, smpp__utf8_put(c, utf8));
    i += used;
  }
  return result;
}
