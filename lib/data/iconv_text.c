/* SPDX-License-Identifier: MIT
 *
 * Text of other character sets to UTF-8, in pieces, so that one pass both writes
 * and measures. */
#include <data/iconv_text.h>

#include <errno.h>
#include <iconv.h>

#define PIECE 256

const char *data_iconv_charset(uint8_t data_coding) {
  switch (data_coding) {
  case 0x05:
    return "SHIFT_JIS";
  case 0x06:
    return "ISO-8859-5";
  case 0x07:
    return "ISO-8859-8";
  case 0x0A:
    return "ISO-2022-JP";
  case 0x0D:
    return "EUC-JP";
  case 0x0E:
    return "EUC-KR";
  default:
    return NULL;
  }
}

/* Where the text goes: as far as it has room, and counted to its end. */
struct output {
  char *out;
  size_t cap, len;
};

static void put(struct output *output, const char *octets, size_t n) {
  if (output->len <= output->cap && n <= output->cap - output->len && n > 0)
    memcpy(output->out + output->len, octets, n);
  output->len += n;
}

/* Converts all of it; false: something was replaced. */
static bool convert(iconv_t cd, struct smpp_span in, struct output *output) {
  char *from = (char *)(uintptr_t)in.ptr; /* iconv's prototype lacks a const */
  size_t left = in.len;
  bool good = true;

  while (left > 0) {
    char piece[PIECE], *to = piece;
    size_t room = sizeof piece;
    size_t result = iconv(cd, &from, &left, &to, &room);
    int reason = errno;
    put(output, piece, sizeof piece - room);
    if (result != (size_t)-1 || reason == E2BIG)
      continue;
    put(output, "\xEF\xBF\xBD", 3);
    good = false;
    if (reason == EINVAL) /* the last character is cut */
      break;
    from++;
    left--;
  }
  return good;
}

static int decode(void *ctx, uint8_t data_coding, struct smpp_span in, char *out, size_t cap,
                  size_t *len) {
  const char *charset = data_iconv_charset(data_coding);
  struct output output = {out, out ? cap : 0, 0};
  iconv_t cd = charset ? iconv_open("UTF-8", charset) : (iconv_t)-1;

  (void)ctx;
  if (cd == (iconv_t)-1)
    return SMPP_ERR_UNSUPPORTED;
  bool good = convert(cd, in, &output);
  iconv_close(cd);
  *len = output.len;
  if (output.len > cap)
    return SMPP_ERR_NOSPACE;
  return good ? SMPP_OK : SMPP_ERR_BAD_TEXT;
}

const struct smpp_text_converter data_iconv = {decode, NULL};
