/* SPDX-License-Identifier: MIT
 *
 * drive ADDR PORT: an ESME that does what lines on stdin say, one after another,
 * and prints what it sees. For tests of tools that play the SMSC.
 *
 *   bind trx|tx|rx ID PASSWORD       waits for the answer: `bound` or `refused STATUS`
 *   submit TO ENCODING LONG REG TEXT one message; ENCODING and LONG as the library
 *                                    names them, REG is registered_delivery
 *   answers                          waits for all answers: `accepted ID`, `rejected STATUS`
 *   refuse N STATUS                  the next N deliver_sm get this
 *   wait N                           until N deliver_sm came in all, each printed as
 *                                    `deliver FROM TO ESM_CLASS DATA_CODING TEXT`
 *   raw HEX                          octets as they are
 *   stray                            until an answer to them comes: `stray STATUS`
 *   closed                           until the SMSC closes: `closed REASON`
 *   unbind                           unbinds, until closed
 *
 * Exit: 0; 1 where something never came (10 s a line); 2 for a line it cannot
 * read. */
#include <smpp/names.h>
#include <smpp/text.h>
#include <smpp/uv.h>
#include <uv.h>
#include <stdio.h>
#include <stdlib.h>

#define LINE_MS 10000u

struct drive {
  uv_loop_t loop;
  uv_timer_t timer;
  smpp_connection *connection;
  bool connected, closed, bind_answered, stray, timed_out;
  unsigned n_outstanding, n_delivered, n_refusals;
  uint32_t refusal;
  uint16_t reference;
};

static void die(int code, const char *words, const char *what) {
  fprintf(stderr, "drive: %s %s\n", words, what);
  exit(code);
}

static void print_delivery(const struct smpp_pdu *pdu) {
  char text[8192];
  size_t len = 0;

  if (smpp_pdu_text(pdu, SMPP_ENCODING_GSM7, NULL, text, sizeof text, &len) == SMPP_ERR_NOSPACE)
    len = 0;
  printf("deliver %.*s %.*s %u %u %.*s\n", (int)pdu->sm.source_addr.len,
         (const char *)pdu->sm.source_addr.ptr, (int)pdu->sm.destination_addr.len,
         (const char *)pdu->sm.destination_addr.ptr, pdu->sm.esm_class, pdu->sm.data_coding,
         (int)len, text);
}

static void on_request(struct drive *drive, const struct smpp_event *event) {
  uint32_t status = SMPP_STATUS_ROK;
  uint64_t request = event->request;

  if (event->command_id == SMPP_DELIVER_SM) {
    print_delivery(event->pdu);
    drive->n_delivered++;
    if (drive->n_refusals) {
      drive->n_refusals--;
      status = drive->refusal;
    }
  }
  smpp_connection_respond(drive->connection, request, status, NULL);
}

static void on_response(struct drive *drive, const struct smpp_event *event) {
  drive->n_outstanding--;
  if (event->outcome == SMPP_OUTCOME_ACCEPTED && event->pdu)
    printf("accepted %.*s\n", (int)event->pdu->sm_resp.message_id.len,
           (const char *)event->pdu->sm_resp.message_id.ptr);
  else if (event->outcome == SMPP_OUTCOME_REJECTED)
    printf("rejected %s\n", smpp_status_name(event->command_status));
  else
    printf("%s\n", smpp_outcome_name(event->outcome));
}

static void on_event(smpp_connection *connection, const struct smpp_event *event, void *data) {
  struct drive *drive = data;

  (void)connection;
  switch (event->type) {
  case SMPP_EVENT_BOUND:
    drive->bind_answered = true;
    printf("bound\n");
    break;
  case SMPP_EVENT_BIND_REFUSED:
    drive->bind_answered = true;
    printf("refused %s\n", smpp_status_name(event->command_status));
    break;
  case SMPP_EVENT_REQUEST:
    on_request(drive, event);
    break;
  case SMPP_EVENT_RESPONSE:
    on_response(drive, event);
    break;
  case SMPP_EVENT_STRAY:
    drive->stray = true;
    printf("stray %s\n", smpp_status_name(event->command_status));
    break;
  case SMPP_EVENT_CLOSED:
    drive->closed = true;
    printf("closed %s\n", smpp_close_reason_text(event->reason));
    break;
  default:
    break;
  }
}

static void on_connected(smpp_connection *connection, void *data) {
  struct drive *drive = data;

  (void)connection;
  drive->connected = true;
}

static void on_timeout(uv_timer_t *timer) {
  struct drive *drive = timer->data;

  drive->timed_out = true;
}

/* Runs the loop until *what is as wanted, or the line's time is over. */
#define UNTIL(drive, condition, line)                                                              \
  do {                                                                                             \
    uv_timer_start(&(drive)->timer, on_timeout, LINE_MS, 0);                                       \
    while (!(condition)) {                                                                         \
      uv_run(&(drive)->loop, UV_RUN_ONCE);                                                         \
      if ((drive)->timed_out || ((drive)->closed && !(condition)))                                 \
        die(1, "never came:", line);                                                               \
    }                                                                                              \
    uv_timer_stop(&(drive)->timer);                                                                \
  } while (0)

/* --- commands -------------------------------------------------------------------- */

static void do_bind(struct drive *drive, char *rest) {
  char mode[8], id[65] = "", password[65] = "";
  struct smpp_pdu pdu;

  if (sscanf(rest, "%7s %64s %64s", mode, id, password) < 1)
    die(2, "bind MODE ID PASSWORD:", rest);
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = mode[0] == 'r'   ? SMPP_BIND_RECEIVER
                   : mode[1] == 'x' ? SMPP_BIND_TRANSMITTER
                                    : SMPP_BIND_TRANSCEIVER;
  pdu.bind.system_id = smpp_span_of(id);
  pdu.bind.password = smpp_span_of(password);
  pdu.bind.interface_version = 0x34;
  drive->bind_answered = false;
  if (smpp_connection_submit(drive->connection, &pdu, 0, NULL, NULL) != SMPP_OK)
    die(1, "cannot bind:", rest);
  UNTIL(drive, drive->bind_answered, "the answer to the bind");
}

static int long_method(const char *word) {
  static const char *const words[] = {"udh8", "udh16", "sar", "payload"};

  for (int i = 0; i < 4; i++)
    if (strcmp(word, words[i]) == 0)
      return i;
  die(2, "no such way of splitting:", word);
  return 0;
}

static void submit_part(struct drive *drive, const struct smpp_text_plan *plan,
                        struct smpp_span encoded, unsigned i, const char *to, unsigned registered) {
  uint8_t scratch[SMPP_PART_MAX], *tlvs = malloc(70000);
  struct smpp_pdu pdu;
  size_t len = 0;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_SUBMIT_SM;
  pdu.sm.source_addr = smpp_span_of("38000");
  pdu.sm.destination_addr = smpp_span_of(to);
  pdu.sm.dest_addr_ton = 1;
  pdu.sm.dest_addr_npi = 1;
  pdu.sm.registered_delivery = (uint8_t)registered;
  if (!tlvs || smpp_text_part(plan, encoded, i, drive->reference, &pdu, scratch, tlvs, 70000,
                              &len) != SMPP_OK)
    die(2, "cannot make a part for", to);
  UNTIL(drive, smpp_connection_room(drive->connection) > 0, "room in the window");
  if (smpp_connection_submit(drive->connection, &pdu, 0, NULL, NULL) != SMPP_OK)
    die(1, "cannot submit to", to);
  drive->n_outstanding++;
  free(tlvs);
}

static void do_submit(struct drive *drive, char *rest) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  char to[32], encoding[16], method[16];
  unsigned registered;
  struct smpp_span text;
  uint8_t *encoded;
  int at = 0;

  if (sscanf(rest, "%31s %15s %15s %u %n", to, encoding, method, &registered, &at) != 4 ||
      !smpp_encoding_by_name(smpp_span_of(encoding), &options.encoding))
    die(2, "submit TO ENCODING LONG REG TEXT:", rest);
  text = smpp_span_of(rest + at);
  options.long_method = long_method(method);
  if (smpp_text_plan(text, &options, &plan, NULL) != SMPP_OK ||
      !(encoded = malloc(plan.octets + 1)) ||
      smpp_text_plan_encode(text, &plan, encoded, plan.octets + 1) != SMPP_OK)
    die(2, "cannot plan:", rest);
  drive->reference++;
  for (unsigned i = 0; i < plan.n_pdus; i++)
    submit_part(drive, &plan, smpp_span(encoded, plan.octets), i, to, registered);
  free(encoded);
}

static void do_refuse(struct drive *drive, const char *rest) {
  char status[32];

  if (sscanf(rest, "%u %31s", &drive->n_refusals, status) != 2 ||
      !smpp_status_by_name(smpp_span_of(status), &drive->refusal))
    die(2, "refuse N STATUS:", rest);
}

static void do_raw(struct drive *drive, const char *rest) {
  uint8_t octets[1024];
  size_t n = 0;
  unsigned octet;

  for (; sscanf(rest, "%2x", &octet) == 1 && n < sizeof octets; rest += 2)
    octets[n++] = (uint8_t)octet;
  if (smpp_connection_write_raw(drive->connection, smpp_span(octets, n)) != SMPP_OK)
    die(1, "cannot write", "raw octets");
}

static void do_line(struct drive *drive, char *line) {
  char *rest = strchr(line, ' ');

  if (rest)
    *rest++ = '\0';
  else
    rest = line + strlen(line);
  if (strcmp(line, "bind") == 0) {
    do_bind(drive, rest);
  } else if (strcmp(line, "submit") == 0) {
    do_submit(drive, rest);
  } else if (strcmp(line, "answers") == 0) {
    UNTIL(drive, drive->n_outstanding == 0, "all answers");
  } else if (strcmp(line, "refuse") == 0) {
    do_refuse(drive, rest);
  } else if (strcmp(line, "wait") == 0) {
    UNTIL(drive, drive->n_delivered >= (unsigned)atoi(rest), "enough deliver_sm");
  } else if (strcmp(line, "raw") == 0) {
    do_raw(drive, rest);
  } else if (strcmp(line, "stray") == 0) {
    UNTIL(drive, drive->stray, "an answer to raw octets");
    drive->stray = false;
  } else if (strcmp(line, "closed") == 0) {
    UNTIL(drive, drive->closed, "the close");
  } else if (strcmp(line, "unbind") == 0) {
    if (smpp_connection_unbind(drive->connection) != SMPP_OK)
      die(1, "cannot unbind", "");
    UNTIL(drive, drive->closed, "the close");
  } else {
    die(2, "no such command:", line);
  }
}

int main(int argc, char **argv) {
  struct smpp_connection_config config = SMPP_CONNECTION_CONFIG_INIT;
  static struct drive drive;
  static char line[70000];

  if (argc != 3)
    die(2, "usage: drive ADDR PORT", "");
  setvbuf(stdout, NULL, _IOLBF, 0);
  uv_loop_init(&drive.loop);
  uv_timer_init(&drive.loop, &drive.timer);
  drive.timer.data = &drive;
  config.host.name = argv[1];
  config.host.port = (uint16_t)atoi(argv[2]);
  config.on_connected = on_connected;
  config.on_event = on_event;
  config.data = &drive;
  if (smpp_connection_open(&drive.loop, &config, &drive.connection) != SMPP_OK)
    die(1, "cannot connect to", argv[1]);
  UNTIL(&drive, drive.connected, "the connection");
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = '\0';
    if (line[0] && line[0] != '#')
      do_line(&drive, line);
  }
  if (!drive.closed)
    smpp_connection_free(drive.connection);
  uv_close((uv_handle_t *)&drive.timer, NULL);
  uv_run(&drive.loop, UV_RUN_DEFAULT);
  return uv_loop_close(&drive.loop) == 0 ? 0 : 1;
}
