/* SPDX-License-Identifier: MIT
 *
 * smppdump - shows the PDUs of a stream of octets, and where it is at fault. */
#define _POSIX_C_SOURCE 200809L
#include "dump.h"
#include "input.h"

#include <errno.h>
#include <getopt.h>

enum { EXIT_FAULTY = 1, EXIT_USAGE = 2 };

struct options {
  bool json, raw, quiet;
  struct smpp_codec codec;
  const char *path; /* NULL: stdin */
};

static const char usage[] =
    "usage: smppdump [--json] [--raw] [--strict] [--show-secrets] [--quiet] [--verbose]\n"
    "                [--dcs0 ALPHABET] [--smpp VERSION] [FILE]\n"
    "Shows the SMPP PDUs of FILE, or of stdin: hex digits in pairs (white space is\n"
    "free, '#' starts a comment), or octets as they are.\n"
    "\n"
    "  --json          one JSON object a line\n"
    "  --raw           FILE holds octets, not hex\n"
    "  --strict        no tolerance: what SMPP 3.4 forbids is a fault\n"
    "  --show-secrets  passwords as they are\n"
    "  --quiet         faults only\n"
    "  --verbose       the octets of each PDU too\n"
    "  --dcs0 gsm7|gsm7packed|latin1|ascii  what data_coding 0 means (gsm7)\n"
    "  --smpp 3.3|3.4|5.0                   which commands and limits are known (3.4)\n"
    "  --help, --version\n"
    "\n"
    "Exit status: 0, 1 if anything was faulty, 2 usage or unreadable input.\n";

/* Writes out what was gathered; false: it cannot be written, or there was no
 * memory to gather it. */
static bool flush(struct dump *dump) {
  bool ok = !dump->out.failed;
  if (!ok)
    fputs("smppdump: out of memory\n", stderr);
  if (ok && dump->out.len)
    ok = fwrite(dump->out.ptr, 1, dump->out.len, stdout) == dump->out.len;
  data_buffer_clear(&dump->out);
  return ok;
}

static void show_fault(struct dump *dump, const struct options *options,
                       const struct dump_fault *fault) {
  if (options->json)
    dump_json_fault(dump, fault);
  else
    dump_text_fault(dump, fault);
}

static const char *error_word(int result) {
  switch (result) {
  case SMPP_ERR_LENGTH:
    return "length";
  case SMPP_ERR_TOO_LONG:
    return "too_long";
  case SMPP_ERR_UNSUPPORTED:
    return "unknown_command";
  default:
    return "malformed";
  }
}

static void show_decode_fault(struct dump *dump, const struct options *options, size_t offset,
                              int result, const struct smpp_fault *fault) {
  struct dump_fault shown = {offset, error_word(result), fault->field, fault->offset,
                             fault->detail ? fault->detail : smpp_result_text(result)};
  show_fault(dump, options, &shown);
}

/* One PDU; whether it was without fault. A command that is not known is data,
 * but for the strict. */
static bool show_pdu(struct dump *dump, const struct options *options, size_t offset,
                     struct smpp_span frame) {
  struct smpp_pdu pdu;
  struct smpp_fault fault = {0, NULL, 0, NULL};
  int result = smpp_pdu_decode(frame, &options->codec, &pdu, &fault);
  bool known = result != SMPP_ERR_UNSUPPORTED;
  if (result != SMPP_OK && (known || options->codec.strict)) {
    show_decode_fault(dump, options, offset, result, &fault);
    return false;
  }
  if (options->quiet)
    return true;
  if (options->json)
    dump_json(dump, offset, &pdu, known);
  else
    dump_text(dump, offset, &pdu, known, frame);
  return true;
}

static void show_truncated(struct dump *dump, const struct options *options, size_t offset,
                           size_t left) {
  struct dump_fault fault = {offset, "truncated", NULL, left,
                             left < SMPP_HEADER_LEN ? "the input ends inside a header"
                                                    : "the input ends before the PDU does"};
  show_fault(dump, options, &fault);
}

/* The whole input; the exit status. */
static int show(struct dump *dump, const struct options *options, const struct input *input) {
  struct smpp_span octets = data_buffer_span(&input->octets), frame;
  struct smpp_fault fault = {0, NULL, 0, NULL};
  int status = 0, result;
  for (size_t offset = 0; offset < octets.len;) {
    struct smpp_span rest = smpp_span(octets.ptr + offset, octets.len - offset);
    result = smpp_frame(rest, &options->codec, &frame, &fault);
    if (result == SMPP_OK) {
      if (!show_pdu(dump, options, offset, frame))
        status = EXIT_FAULTY;
      offset += frame.len;
    } else {
      status = EXIT_FAULTY;
      if (result == SMPP_MORE)
        show_truncated(dump, options, offset, rest.len);
      else
        show_decode_fault(dump, options, offset, result, &fault);
      offset = result == SMPP_MORE ? octets.len : input_next_line(input, offset);
    }
    if (!flush(dump))
      return EXIT_USAGE;
  }
  return status;
}

static int unreadable(const struct options *options, int result, const struct input_fault *fault) {
  const char *path = options->path ? options->path : "stdin";
  if (result == INPUT_UNREADABLE)
    fprintf(stderr, "smppdump: %s: %s\n", path, strerror(errno));
  else if (result == INPUT_NO_MEMORY)
    fprintf(stderr, "smppdump: %s: out of memory\n", path);
  else if (fault->octet == EOF)
    fprintf(stderr, "smppdump: %s: the last octet has one hexadecimal digit only\n", path);
  else
    fprintf(stderr,
            "smppdump: %s: line %zu, column %zu: octet 0x%02X is no hexadecimal digit (octets as "
            "they are need --raw)\n",
            path, fault->line, fault->column, (unsigned)fault->octet);
  return EXIT_USAGE;
}

static int read_input(struct input *input, const struct options *options) {
  struct input_fault fault = {0, 0, EOF};
  FILE *stream = stdin;
  int result = INPUT_UNREADABLE;
  if (options->path)
    stream = fopen(options->path, "rbe");
  if (stream)
    result = options->raw ? input_read_raw(input, stream) : input_read_hex(input, stream, &fault);
  if (result != INPUT_OK)
    result = unreadable(options, result, &fault);
  if (stream && stream != stdin)
    fclose(stream);
  return result;
}

static int run(const struct options *options, struct dump *dump) {
  struct input input = {0};
  int status = read_input(&input, options);
  if (status == INPUT_OK)
    status = show(dump, options, &input);
  input_free(&input);
  data_buffer_free(&dump->out);
  if (fflush(stdout) != 0 || ferror(stdout)) {
    fprintf(stderr, "smppdump: cannot write: %s\n", strerror(errno));
    status = EXIT_USAGE;
  }
  return status;
}

static bool set_dcs0(const char *word, int *dcs0) {
  int encoding;
  if (!smpp_encoding_by_name(smpp_span_of(word), &encoding) || encoding == SMPP_ENCODING_AUTO ||
      encoding == SMPP_ENCODING_UCS2 || encoding == SMPP_ENCODING_BINARY)
    return false;
  *dcs0 = encoding;
  return true;
}

static bool set_version(const char *word, uint8_t *version) {
  static const struct {
    const char *word;
    uint8_t version;
  } versions[] = {{"3.3", SMPP_VERSION_3_3}, {"3.4", SMPP_VERSION_3_4}, {"5.0", SMPP_VERSION_5_0}};
  for (size_t i = 0; i < sizeof versions / sizeof *versions; i++)
    if (strcmp(word, versions[i].word) == 0) {
      *version = versions[i].version;
      return true;
    }
  return false;
}

/* Reads the command line. 0: go on; else main returns one less. */
static int parse_options(int argc, char **argv, struct options *options, struct dump *dump) {
  static const struct option longs[] = {
      {"json", no_argument, NULL, 'j'},
      {"raw", no_argument, NULL, 'r'},
      {"strict", no_argument, NULL, 's'},
      {"show-secrets", no_argument, NULL, 'S'},
      {"quiet", no_argument, NULL, 'q'},
      {"verbose", no_argument, NULL, 'v'},
      {"dcs0", required_argument, NULL, 'd'},
      {"smpp", required_argument, NULL, 'i'},
      {"help", no_argument, NULL, 'h'},
      {"version", no_argument, NULL, 'V'},
      {NULL, 0, NULL, 0},
  };
  int c;
  while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
    options->json |= c == 'j';
    options->raw |= c == 'r';
    options->codec.strict |= c == 's';
    options->quiet |= c == 'q';
    dump->show_secrets |= c == 'S';
    dump->verbose |= c == 'v';
    if (c == 'h') {
      fputs(usage, stdout);
      return 1;
    }
    if (c == 'V') {
      printf("smppdump %s\n", smpp_version());
      return 1;
    }
    if (c == '?' || (c == 'd' && !set_dcs0(optarg, &dump->dcs0)) ||
        (c == 'i' && !set_version(optarg, &options->codec.version)))
      return 1 + EXIT_USAGE;
  }
  options->path = optind < argc ? argv[optind] : NULL;
  return argc - optind > 1 ? 1 + EXIT_USAGE : 0;
}

int main(int argc, char **argv) {
  struct options options = {.codec = SMPP_CODEC_INIT};
  struct dump dump = {.dcs0 = SMPP_ENCODING_GSM7};
  int stop = parse_options(argc, argv, &options, &dump);
  if (stop == 1 + EXIT_USAGE)
    fputs(usage, stderr);
  return stop ? stop - 1 : run(&options, &dump);
}
