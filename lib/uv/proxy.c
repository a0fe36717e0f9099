/* SPDX-License-Identifier: MIT
 *
 * Headers of the PROXY protocol, read with distrust: a header is taken whole or
 * not at all, and nothing behind it is looked at. */
#include "uv/proxy.h"

#include <netinet/in.h>
#include <uv.h>

#define V1_MAX 107u /* with CR LF */
#define V2_FIXED 16u
#define V2_TCP4 0x11u
#define V2_TCP6 0x21u
#define V2_UNIX 0x31u
#define V2_LOCAL 0x20u
#define V2_PROXY 0x21u

static const uint8_t v1_begins[] = {'P', 'R', 'O', 'X', 'Y', ' '};
static const uint8_t v2_begins[] = {0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D,
                                    0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A};

static int malformed(const char **why, const char *what) {
  *why = what;
  return SMPP_ERR_MALFORMED;
}

/* Whether octets may still become, or are, what begins so. */
static bool begins(struct smpp_span octets, const uint8_t *with, size_t len) {
  return octets.len == 0 || memcmp(octets.ptr, with, octets.len < len ? octets.len : len) == 0;
}

/* --- version 1: a line ---------------------------------------------------------- */

/* The next word of a line as a string; false: there is none, or it is too long. */
static bool take_word(struct smpp_span *line, char *out, size_t cap) {
  const uint8_t *space = line->len ? memchr(line->ptr, ' ', line->len) : NULL;
  size_t len = space ? (size_t)(space - line->ptr) : line->len;

  if (len == 0 || len >= cap || memchr(line->ptr, 0, len))
    return false;
  memcpy(out, line->ptr, len);
  out[len] = '\0';
  *line = smpp_span(line->ptr + len + (space != NULL), line->len - len - (space != NULL));
  return !space || line->len > 0;
}

/* Decimal, without a sign or zeros before it. */
static bool read_port(const char *text, uint16_t *out) {
  uint32_t port = 0;

  if (text[0] == '0' && text[1] != '\0')
    return false;
  for (; *text; text++) {
    if (*text < '0' || *text > '9')
      return false;
    port = port * 10 + (uint32_t)(*text - '0');
    if (port > 65535)
      return false;
  }
  *out = (uint16_t)port;
  return true;
}

/* "TCP4 1.2.3.4 5.6.7.8 1000 2775". */
static bool read_line(struct smpp_span line, struct smpp__address *source) {
  char family[8], from[46], to[46], from_port[6], to_port[6];
  struct smpp__address target;
  uint16_t port, target_port;
  int wanted;

  if (!take_word(&line, family, sizeof family) || !take_word(&line, from, sizeof from) ||
      !take_word(&line, to, sizeof to) || !take_word(&line, from_port, sizeof from_port) ||
      !take_word(&line, to_port, sizeof to_port) || line.len > 0)
    return false;
  wanted = strcmp(family, "TCP4") == 0 ? AF_INET : strcmp(family, "TCP6") == 0 ? AF_INET6 : -1;
  return !strchr(from, '%') && !strchr(to, '%') && /* a zone is of one host's concern */
         read_port(from_port, &port) && read_port(to_port, &target_port) &&
         smpp__address_parse(from, port, source) && smpp__address_parse(to, target_port, &target) &&
         source->storage.ss_family == wanted && target.storage.ss_family == wanted;
}

static int read_v1(struct smpp_span octets, struct smpp__proxy_header *out, const char **why) {
  static const char unknown[] = "UNKNOWN";
  size_t most = octets.len < V1_MAX ? octets.len : V1_MAX, n = sizeof unknown - 1;
  const uint8_t *end = memchr(octets.ptr, '\r', most);
  struct smpp_span line;

  if (!end || (size_t)(end - octets.ptr) + 1 == most) {
    if (most == V1_MAX)
      return malformed(why, "its PROXY line does not end within 107 octets");
    return SMPP_MORE;
  }
  if (end[1] != '\n')
    return malformed(why, "its PROXY line does not end with CR LF");
  line = smpp_span(octets.ptr + sizeof v1_begins, (size_t)(end - octets.ptr) - sizeof v1_begins);
  out->len = (size_t)(end - octets.ptr) + 2;
  if (line.len >= n && memcmp(line.ptr, unknown, n) == 0 && (line.len == n || line.ptr[n] == ' '))
    return SMPP_OK;
  out->known = read_line(line, &out->source);
  return out->known ? SMPP_OK : malformed(why, "its PROXY line has no addresses that can be read");
}

/* --- version 2: octets ------------------------------------------------------------ */

static void take_v4(const uint8_t *at, struct smpp__address *out) {
  struct sockaddr_in v4;

  memset(&v4, 0, sizeof v4);
  v4.sin_family = AF_INET;
  memcpy(&v4.sin_addr, at, 4);
  memcpy(&v4.sin_port, at + 8, 2);
  memcpy(&out->storage, &v4, sizeof v4);
  out->len = sizeof v4;
}

static void take_v6(const uint8_t *at, struct smpp__address *out) {
  struct sockaddr_in6 v6;

  memset(&v6, 0, sizeof v6);
  v6.sin6_family = AF_INET6;
  memcpy(&v6.sin6_addr, at, 16);
  memcpy(&v6.sin6_port, at + 32, 2);
  memcpy(&out->storage, &v6, sizeof v6);
  out->len = sizeof v6;
}

/* Both ends, of the length that their family asks for at least; TLVs may follow. */
static int read_addresses(uint8_t family, struct smpp_span rest, struct smpp__proxy_header *out,
                          const char **why) {
  static const struct {
    uint8_t family;
    size_t least;
  } families[] = {{0x00, 0}, {V2_TCP4, 12}, {V2_TCP6, 36}, {V2_UNIX, 216}};
  size_t i = 0;

  while (i < sizeof families / sizeof families[0] && families[i].family != family)
    i++;
  if (i == sizeof families / sizeof families[0])
    return malformed(why, "its PROXY header is of a family that is no stream's");
  if (rest.len < families[i].least)
    return malformed(why, "its PROXY header is shorter than its addresses");
  out->known = family == V2_TCP4 || family == V2_TCP6;
  if (family == V2_TCP4)
    take_v4(rest.ptr, &out->source);
  else if (family == V2_TCP6)
    take_v6(rest.ptr, &out->source);
  return SMPP_OK;
}

static int read_v2(struct smpp_span octets, struct smpp__proxy_header *out, const char **why) {
  size_t len;

  if (octets.len > 12 && octets.ptr[12] != V2_LOCAL && octets.ptr[12] != V2_PROXY)
    return malformed(why, "its PROXY header has a version or a command that does not exist");
  if (octets.len < V2_FIXED)
    return SMPP_MORE;
  len = V2_FIXED + ((size_t)octets.ptr[14] << 8 | octets.ptr[15]);
  if (len > SMPP__PROXY_MAX)
    return malformed(why, "its PROXY header is over 2048 octets");
  if (octets.len < len)
    return SMPP_MORE;
  out->len = len;
  if (octets.ptr[12] == V2_LOCAL)
    return SMPP_OK;
  return read_addresses(octets.ptr[13], smpp_span(octets.ptr + V2_FIXED, len - V2_FIXED), out, why);
}

int smpp__proxy_read(struct smpp_span octets, struct smpp__proxy_header *out, const char **why) {
  memset(out, 0, sizeof *out);
  if (begins(octets, v2_begins, sizeof v2_begins))
    return octets.len < sizeof v2_begins ? SMPP_MORE : read_v2(octets, out, why);
  if (begins(octets, v1_begins, sizeof v1_begins))
    return octets.len < sizeof v1_begins ? SMPP_MORE : read_v1(octets, out, why);
  return malformed(why, "it sent no PROXY header first");
}
