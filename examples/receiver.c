/* SPDX-License-Identifier: MIT
 *
 * Receives messages and keeps each before it is answered, until SIGINT or
 * SIGTERM: receiver "smpp://user:password@127.0.0.1:2775?bind=rx" inbox.txt
 *
 * A line a message: source, destination, "2/3" for a part of a longer message,
 * and the text, or its octets in hexadecimal after "hex:". A message may come
 * twice: the SMSC repeats what it has no answer for. */
#include <smpp/smpp.h>
#include <smpp/uv.h>
#include <uv.h>

#include <fcntl.h>
#include <libgen.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define TEXT_MAX 65536 /* message_payload's greatest; as UTF-8 it may need more: then hex */

struct receiver {
  int file;
  off_t size; /* of what is kept */
  smpp_uv_client *client;
  uv_signal_t on_int, on_term;
  int status;
};

/* --- a line ---------------------------------------------------------------------- */

struct line {
  char octets[2 * TEXT_MAX + 1024];
  size_t len;
};

static void put(struct line *line, char c) {
  if (line->len < sizeof line->octets)
    line->octets[line->len++] = c;
}

/* Tabs and ends of lines are ours. */
static void put_text(struct line *line, struct smpp_span text) {
  for (size_t i = 0; i < text.len; i++) {
    char c = (char)text.ptr[i];

    if (c == '\t' || c == '\n' || c == '\r' || c == '\\')
      put(line, '\\');
    put(line, (char)(c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c));
  }
}

static void put_hex(struct line *line, struct smpp_span octets) {
  put_text(line, smpp_span_of("hex:"));
  for (size_t i = 0; i < octets.len; i++) {
    put(line, "0123456789ABCDEF"[octets.ptr[i] >> 4]);
    put(line, "0123456789ABCDEF"[octets.ptr[i] & 15]);
  }
}

static void write_line(struct line *line, const struct smpp_pdu *pdu) {
  bool data_sm = pdu->command_id == SMPP_DATA_SM;
  static char text[TEXT_MAX];
  struct smpp_concat concat;
  char part[16] = "";
  size_t len;

  line->len = 0;
  if (smpp_pdu_concat(pdu, &concat) == SMPP_OK)
    snprintf(part, sizeof part, "%u/%u", (unsigned)concat.seq, (unsigned)concat.total);
  put_text(line, data_sm ? pdu->data_sm.source_addr : pdu->sm.source_addr);
  put(line, '\t');
  put_text(line, data_sm ? pdu->data_sm.destination_addr : pdu->sm.destination_addr);
  put(line, '\t');
  put_text(line, smpp_span_of(part));
  put(line, '\t');
  if (smpp_pdu_text(pdu, SMPP_ENCODING_GSM7, NULL, text, sizeof text, &len) == SMPP_OK)
    put_text(line, smpp_span(text, len));
  else
    put_hex(line, smpp_pdu_user_data(pdu));
  put(line, '\n');
}

/* --- keeping --------------------------------------------------------------------- */

/* False: nothing of it is in the file. */
static bool keep(struct receiver *receiver, const struct line *line) {
  size_t done = 0;
  ssize_t n = 0;

  while (done < line->len && n >= 0) {
    n = write(receiver->file, line->octets + done, line->len - done);
    done += n > 0 ? (size_t)n : 0;
  }
  if (n >= 0 && fsync(receiver->file) == 0) {
    receiver->size += (off_t)done;
    return true;
  }
  perror("cannot keep a message");
  if (ftruncate(receiver->file, receiver->size) != 0) {
    perror("cannot take half a line back");
    abort(); /* the next line would be joined to it */
  }
  return false;
}

static void on_inbound(struct receiver *receiver, const struct smpp_client_event *event) {
  static struct line line;
  uint32_t status = SMPP_STATUS_RINVCMDID;

  if (event->pdu->command_id == SMPP_DELIVER_SM || event->pdu->command_id == SMPP_DATA_SM) {
    write_line(&line, event->pdu);
    status = keep(receiver, &line) ? SMPP_STATUS_ROK : SMPP_STATUS_RX_T_APPN; /* try again */
  }
  smpp_uv_client_respond(receiver->client, event->request, status);
}

/* --- the client ------------------------------------------------------------------ */

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct receiver *receiver = data;

  if (event->type == SMPP_CLIENT_INBOUND) {
    on_inbound(receiver, event);
  } else if (event->type == SMPP_CLIENT_LINK_UP) {
    fprintf(stderr, "bound\n");
  } else if (event->type == SMPP_CLIENT_LINK_DOWN && event->reason != SMPP_CLOSE_UNBOUND) {
    fprintf(stderr, "%s\n", event->detail); /* it comes again by itself */
    if (event->last) {
      receiver->status = 1; /* a wrong password, say */
      smpp_uv_client_abort(client);
    }
  } else if (event->type == SMPP_CLIENT_DRAINED) {
    uv_close((uv_handle_t *)&receiver->on_int, NULL);
    uv_close((uv_handle_t *)&receiver->on_term, NULL);
  }
}

static void on_signal(uv_signal_t *handle, int number) {
  struct receiver *receiver = handle->data;

  (void)number;
  smpp_uv_client_drain(receiver->client, 5000);
}

/* A new file is kept once its name is. */
static bool keep_name(const char *path) {
  char copy[4096];
  int folder;
  bool kept;

  if (snprintf(copy, sizeof copy, "%s", path) >= (int)sizeof copy)
    return false;
  folder = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  kept = folder >= 0 && fsync(folder) == 0;
  if (folder >= 0)
    close(folder);
  return kept;
}

static void listen_to(uv_loop_t *loop, uv_signal_t *handle, int number, struct receiver *receiver) {
  uv_signal_init(loop, handle);
  handle->data = receiver;
  uv_signal_start(handle, on_signal, number);
}

int main(int argc, char **argv) {
  static struct receiver receiver;
  uv_loop_t *loop = uv_default_loop();
  int result;

  if (argc != 3)
    return 2;
  receiver.file = open(argv[2], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  receiver.size = lseek(receiver.file, 0, SEEK_END);
  if (receiver.size < 0 || !keep_name(argv[2])) {
    perror(argv[2]);
    return 2;
  }
  result = smpp_uv_client_open(loop, argv[1], on_event, &receiver, &receiver.client, NULL);
  if (result != SMPP_OK) {
    fprintf(stderr, "%s\n", smpp_uv_error_text(result));
    return 2;
  }
  listen_to(loop, &receiver.on_int, SIGINT, &receiver);
  listen_to(loop, &receiver.on_term, SIGTERM, &receiver);
  uv_run(loop, UV_RUN_DEFAULT); /* until it is drained */
  smpp_uv_client_free(receiver.client);
  uv_run(loop, UV_RUN_DEFAULT);
  close(receiver.file);
  return receiver.status;
}
