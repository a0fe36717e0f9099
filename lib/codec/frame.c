/* SPDX-License-Identifier: MIT
 *
 * The borders of PDUs in a stream (SMPP 3.4 3.2, 5.1.1). */
#include <smpp/codec.h>

#include <base/cursor.h>
#include <base/fault.h>
#include <codec/codec.h>

const struct smpp_codec smpp__codec_default = SMPP_CODEC_INIT;

#define STARTS_WITH(octets, text)                                                                  \
  ((octets).len >= sizeof(text) - 1 && memcmp((octets).ptr, text, sizeof(text) - 1) == 0)

static bool is_http(struct smpp_span octets) {
  return STARTS_WITH(octets, "GET ") || STARTS_WITH(octets, "POST") ||
         STARTS_WITH(octets, "HEAD") || STARTS_WITH(octets, "PUT ") ||
         STARTS_WITH(octets, "OPTI") || STARTS_WITH(octets, "CONN") ||
         STARTS_WITH(octets, "HTTP") || STARTS_WITH(octets, "PRI ") || STARTS_WITH(octets, "DELE");
}

static bool is_text(struct smpp_span octets) {
  size_t n = octets.len < 4 ? octets.len : 4;
  for (size_t i = 0; i < n; i++) {
    uint8_t o = octets.ptr[i];
    if (!(o >= 0x20 && o < 0x7F) && o != '\r' && o != '\n' && o != '\t')
      return false;
  }
  return n == 4;
}

const char *smpp_other_protocol(struct smpp_span octets) {
  if (is_http(octets))
    return "HTTP";
  if (STARTS_WITH(octets, "\x16\x03") || STARTS_WITH(octets, "\x15\x03"))
    return "TLS";
  if (STARTS_WITH(octets, "AMQP"))
    return "AMQP";
  if (STARTS_WITH(octets, "SSH-"))
    return "SSH";
  if (octets.len >= 4 && STARTS_WITH(octets, "\x03\x00") && octets.ptr[2] < 0x10)
    return "RDP";
  return is_text(octets) ? "a line of text" : NULL;
}

/* Ready sentences, since nothing here can put one together. */
static const char *length_words(struct smpp_span octets, uint32_t length) {
  static const char *const others[][2] = {
      {"HTTP", "the peer speaks HTTP, not SMPP"},
      {"TLS", "the peer speaks TLS: use smpps, or another port"},
      {"AMQP", "the peer speaks AMQP, not SMPP"},
      {"SSH", "the peer speaks SSH, not SMPP"},
      {"RDP", "the peer speaks RDP, not SMPP"},
      {"a line of text", "the peer sends text, not SMPP"},
  };
  const char *other = smpp_other_protocol(octets);
  for (size_t i = 0; other && i < sizeof others / sizeof *others; i++)
    if (strcmp(other, others[i][0]) == 0)
      return others[i][1];
  return length < SMPP_HEADER_LEN ? "command_length is below 16"
                                  : "command_length is above the maximum";
}

int smpp_frame(struct smpp_span octets, const struct smpp_codec *codec, struct smpp_span *frame,
               struct smpp_fault *fault) {
  struct smpp__cursor c = smpp__cursor(octets);
  uint32_t length;
  if (!smpp__cursor_u32(&c, &length)) {
    smpp__fault_set(fault, SMPP_HEADER_LEN, NULL, 0, NULL);
    return SMPP_MORE;
  }
  if (length < SMPP_HEADER_LEN || length > (codec ? codec : &smpp__codec_default)->max_pdu_len) {
    smpp__fault_set(fault, 0, "command_length", SMPP_STATUS_RINVCMDLEN,
                    length_words(octets, length));
    return SMPP_ERR_LENGTH;
  }
  if (octets.len < length) {
    smpp__fault_set(fault, length, NULL, 0, NULL);
    return SMPP_MORE;
  }
  *frame = smpp_span(octets.ptr, length);
  return SMPP_OK;
}
