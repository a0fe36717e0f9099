/* SPDX-License-Identifier: MIT
 *
 * A capture file (the classic pcap format, version 2.4) of raw IP packets. There
 * were none where we stand: TCP and IP headers are made for what passed, as if
 * each PDU had been a segment of its own that arrived at once. */
#include "uv/address.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <smpp/codec.h>
#include <smpp/observe.h>
#include <smpp/uv.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <uv.h>

#define LINKTYPE_RAW 101   /* IPv4 and IPv6 without anything below */
#define SMSC_PORT 2775     /* where dissectors look for SMPP */
#define MAX_SEGMENT 32768u /* an IPv4 packet has at most 65535 octets */
#define IP4_LEN 20
#define IP6_LEN 40
#define TCP_LEN 20
#define RECORD_LEN 16
#define MAX_CONNECTIONS 64 /* at a time; an older one would begin anew */

struct end {
  uint8_t address[16];
  uint16_t port;
};

struct stream {
  uint64_t connection;
  char local[SMPP__ADDRESS_SIZE];
  bool is_ip6;
  struct end ours, theirs;
  uint32_t next_ours, next_theirs; /* TCP sequence numbers */
};

struct smpp_pcap {
  int fd;
  int failed; /* 0, or the first result that was none */
  bool with_pii;
  uint32_t ip_id;
  size_t n_streams; /* all that ever were; the last MAX_CONNECTIONS are kept */
  struct stream streams[MAX_CONNECTIONS];
  uint8_t pdu[SMPP_MAX_PDU_LEN];
  uint8_t packet[RECORD_LEN + IP6_LEN + TCP_LEN + MAX_SEGMENT];
};

/* --- octets -------------------------------------------------------------------- */

static void put16(uint8_t *at, uint32_t value) {
  at[0] = (uint8_t)(value >> 8);
  at[1] = (uint8_t)value;
}

static void put32(uint8_t *at, uint32_t value) {
  put16(at, value >> 16);
  put16(at + 2, value & 0xFFFF);
}

static uint32_t add_up(uint32_t sum, const uint8_t *octets, size_t len) {
  for (size_t i = 0; i < len; i++)
    sum += i % 2 ? octets[i] : (uint32_t)octets[i] << 8;
  return sum;
}

/* RFC 1071 */
static uint32_t checksum(uint32_t sum) {
  while (sum >> 16)
    sum = (sum & 0xFFFF) + (sum >> 16);
  return ~sum & 0xFFFF;
}

static void write_all(struct smpp_pcap *pcap, const uint8_t *octets, size_t len) {
  while (len > 0 && !pcap->failed) {
    ssize_t n = write(pcap->fd, octets, len);

    if (n >= 0) {
      octets += n;
      len -= (size_t)n;
    } else if (errno != EINTR) {
      pcap->failed = smpp__system_result(smpp__last_code());
    }
  }
}

/* --- connections --------------------------------------------------------------- */

/* "127.0.0.1:51234", "[fe80::1%eth0]:2775"; false if it is neither. */
static bool read_end(const char *text, bool *is_ip6, struct end *out) {
  char host[SMPP__ADDRESS_SIZE];
  const char *colon = strrchr(text, ':');
  size_t len;

  *is_ip6 = text[0] == '[';
  if (!colon || (size_t)(colon - text) >= sizeof host)
    return false;
  len = strcspn(text + *is_ip6, *is_ip6 ? "]%" : ":");
  memcpy(host, text + *is_ip6, len);
  host[len] = '\0';
  out->port = (uint16_t)strtoul(colon + 1, NULL, 10);
  return inet_pton(*is_ip6 ? AF_INET6 : AF_INET, host, out->address) == 1;
}

/* NULL: the addresses are none. */
static struct stream *stream_of(struct smpp_pcap *pcap, const struct smpp_uv_seen *seen) {
  size_t n = pcap->n_streams < MAX_CONNECTIONS ? pcap->n_streams : MAX_CONNECTIONS;
  struct stream made = {.connection = seen->connection, .next_ours = 1, .next_theirs = 1};
  bool same_family;
  struct stream *to;

  for (size_t i = 0; i < n; i++)
    if (pcap->streams[i].connection == seen->connection &&
        strcmp(pcap->streams[i].local, seen->local) == 0)
      return &pcap->streams[i];
  if (strlen(seen->local) >= sizeof made.local ||
      !read_end(seen->local, &made.is_ip6, &made.ours) ||
      !read_end(seen->peer, &same_family, &made.theirs) || same_family != made.is_ip6)
    return NULL;
  memcpy(made.local, seen->local, strlen(seen->local) + 1);
  *(seen->is_smsc ? &made.ours.port : &made.theirs.port) = SMSC_PORT;
  to = &pcap->streams[pcap->n_streams++ % MAX_CONNECTIONS];
  *to = made;
  return to;
}

/* --- packets --------------------------------------------------------------------- */

static size_t put_ip(struct smpp_pcap *pcap, bool is_ip6, const struct end *from,
                     const struct end *to, size_t tcp_len, uint8_t *at) {
  if (is_ip6) { /* RFC 8200 */
    memset(at, 0, IP6_LEN);
    at[0] = 0x60;
    put16(at + 4, (uint32_t)tcp_len);
    at[6] = IPPROTO_TCP;
    at[7] = 64;
    memcpy(at + 8, from->address, 16);
    memcpy(at + 24, to->address, 16);
    return IP6_LEN;
  }
  memset(at, 0, IP4_LEN); /* RFC 791 */
  at[0] = 0x45;
  put16(at + 2, (uint32_t)(IP4_LEN + tcp_len));
  put16(at + 4, pcap->ip_id++ & 0xFFFF);
  at[8] = 64;
  at[9] = IPPROTO_TCP;
  memcpy(at + 12, from->address, 4);
  memcpy(at + 16, to->address, 4);
  put16(at + 10, checksum(add_up(0, at, IP4_LEN)));
  return IP4_LEN;
}

/* RFC 9293 3.1, the checksum over the pseudo header too. */
static void put_tcp(bool is_ip6, const struct end *from, const struct end *to, uint32_t sequence,
                    uint32_t acknowledged, struct smpp_span payload, uint8_t *at) {
  size_t address_len = is_ip6 ? 16 : 4, len = TCP_LEN + payload.len;
  uint32_t sum = IPPROTO_TCP + (uint32_t)len;

  memset(at, 0, TCP_LEN);
  put16(at, from->port);
  put16(at + 2, to->port);
  put32(at + 4, sequence);
  put32(at + 8, acknowledged);
  at[12] = 0x50;
  at[13] = 0x18; /* PSH, ACK */
  put16(at + 14, 0xFFFF);
  memcpy(at + TCP_LEN, payload.ptr, payload.len);
  sum = add_up(sum, from->address, address_len);
  sum = add_up(sum, to->address, address_len);
  put16(at + 16, checksum(add_up(sum, at, len)));
}

static void write_segment(struct smpp_pcap *pcap, struct stream *stream, bool sent,
                          struct smpp_span payload) {
  const struct end *from = sent ? &stream->ours : &stream->theirs;
  const struct end *to = sent ? &stream->theirs : &stream->ours;
  uint32_t *next = sent ? &stream->next_ours : &stream->next_theirs;
  uint32_t acknowledged = sent ? stream->next_theirs : stream->next_ours;
  uint8_t *at = pcap->packet + RECORD_LEN;
  uv_timeval64_t now = {0};
  size_t ip_len;

  ip_len = put_ip(pcap, stream->is_ip6, from, to, TCP_LEN + payload.len, at);
  put_tcp(stream->is_ip6, from, to, *next, acknowledged, payload, at + ip_len);
  (void)uv_gettimeofday(&now);
  put32(pcap->packet, (uint32_t)now.tv_sec);
  put32(pcap->packet + 4, (uint32_t)now.tv_usec);
  put32(pcap->packet + 8, (uint32_t)(ip_len + TCP_LEN + payload.len));
  put32(pcap->packet + 12, (uint32_t)(ip_len + TCP_LEN + payload.len));
  write_all(pcap, pcap->packet, RECORD_LEN + ip_len + TCP_LEN + payload.len);
  *next += (uint32_t)payload.len;
}

void smpp_pcap_write(smpp_pcap *pcap, const struct smpp_uv_seen *seen) {
  struct smpp_span rest = smpp_span(pcap->pdu, seen->octets.len);
  struct stream *stream = stream_of(pcap, seen);

  if (!stream || seen->octets.len > sizeof pcap->pdu)
    return;
  smpp_pdu_mask(seen->octets, pcap->with_pii, pcap->pdu);
  while (rest.len > 0) {
    size_t len = rest.len < MAX_SEGMENT ? rest.len : MAX_SEGMENT;

    write_segment(pcap, stream, seen->sent, smpp_span(rest.ptr, len));
    rest = smpp_span(rest.ptr + len, rest.len - len);
  }
}

/* --- the file ---------------------------------------------------------------------- */

static void write_head(struct smpp_pcap *pcap) {
  uint8_t head[24] = {0xA1, 0xB2, 0xC3, 0xD4, 0, 2, 0, 4}; /* big-endian, microseconds */

  put32(head + 16, 262144); /* snaplen */
  put32(head + 20, LINKTYPE_RAW);
  write_all(pcap, head, sizeof head);
}

/* A file that was there may have been readable by others: it is closed to them
 * before anything stands in it. */
static int open_file(const char *path, int *fd) {
  struct stat status;
  int result = SMPP_OK;

  *fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  if (*fd < 0)
    return smpp__system_result(smpp__last_code());
  if (fstat(*fd, &status) != 0)
    result = smpp__system_result(smpp__last_code());
  else if (!S_ISREG(status.st_mode))
    result = SMPP_ERR_INVALID;
  else if (fchmod(*fd, 0600) != 0 || ftruncate(*fd, 0) != 0)
    result = smpp__system_result(smpp__last_code());
  if (result)
    close(*fd);
  return result;
}

int smpp_pcap_open(const char *path, bool with_pii, smpp_pcap **out) {
  struct smpp_pcap *pcap = calloc(1, sizeof *pcap);
  int result;

  if (!pcap)
    return SMPP_ERR_NOMEM;
  pcap->with_pii = with_pii;
  result = open_file(path, &pcap->fd);
  if (result) {
    free(pcap);
    return result;
  }
  write_head(pcap);
  *out = pcap;
  return SMPP_OK;
}

int smpp_pcap_close(smpp_pcap *pcap) {
  int result;

  if (!pcap)
    return SMPP_OK;
  if (close(pcap->fd) != 0 && !pcap->failed)
    pcap->failed = smpp__system_result(smpp__last_code());
  result = pcap->failed;
  free(pcap);
  return result;
}
