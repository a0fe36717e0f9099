/* SPDX-License-Identifier: MIT */
#include "variants.h"

#include "commands.h"
#include "file.h"

#include <data/charset.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#define LANGUAGE_USUAL "fr"

/* A template on the command line itself. */
static bool is_inline(const struct smppcare_variants *v) {
  return strstr(v->path, v->wording->syntax == CARE_SYNTAX_PARENTHESES ? "((" : "{{") != NULL;
}

/* Splits "dir/reminder.fr.txt" into "dir/reminder" and "fr". */
static bool split_path(struct smppcare_variants *v) {
  size_t len = strlen(v->path);
  const char *dot;

  if (len >= sizeof(v->stem))
    return false;
  memcpy(v->stem, v->path, len + 1);
  if (len > 4 && strcmp(v->stem + len - 4, ".txt") == 0)
    v->stem[len - 4] = '\0';
  dot = strrchr(v->stem, '.');
  if (!dot || strchr(dot, '/') || !care_language_exists(smpp_span_of(dot + 1)))
    return true;
  memcpy(v->own_tag, dot + 1, strlen(dot)); /* a language's tag is short */
  v->stem[dot - v->stem] = '\0';
  return true;
}

/* --- files ------------------------------------------------------------------------ */

/* Reads v->read; a file that is there and cannot be read was said. */
static int read_file(struct smppcare_variants *v, struct smpp_span *text) {
  struct data_fault fault = {0};
  int result;

  data_buffer_clear(&v->octets);
  data_buffer_clear(&v->text);
  if (!smppcare_read_file(v->read, true, &v->octets)) {
    if (errno == ENOENT)
      return SMPP_ERR_NOT_FOUND;
    v->failed = SMPPCARE_USAGE;
    return SMPP_ERR_BAD_TEXT;
  }
  result = data_charset_to_utf8(data_buffer_span(&v->octets), &v->text, NULL, &fault);
  if (result == SMPP_OK) {
    *text = data_buffer_span(&v->text);
    return SMPP_OK;
  }
  smppcare_print_fault(v->read, fault.line, fault.column,
                       fault.text[0] ? fault.text : smpp_result_text(result));
  v->failed = SMPPCARE_USAGE;
  return SMPP_ERR_BAD_TEXT;
}

/* STEM.TAG.txt; for an empty tag the named file. */
static int load(void *ctx, struct smpp_span tag, struct smpp_span *text) {
  struct smppcare_variants *v = ctx;

  if (is_inline(v)) {
    snprintf(v->read, sizeof(v->read), "TEMPLATE");
    *text = smpp_span_of(v->path);
    return tag.len == 0 ? SMPP_OK : SMPP_ERR_NOT_FOUND;
  }
  if (tag.len > 0)
    snprintf(v->read, sizeof(v->read), "%s.%.*s.txt", v->stem, (int)tag.len, (const char *)tag.ptr);
  else
    snprintf(v->read, sizeof(v->read), "%s", v->path);
  return read_file(v, text);
}

/* --- life --------------------------------------------------------------------------- */

static int refuse(const char *option, const char *what, const char *name, const char *example) {
  fprintf(stderr, "smppcare: %s: there is no %s '%s'; write %s\n", option, what, name, example);
  return SMPPCARE_USAGE;
}

int smppcare_variants_init(struct smppcare_variants *v, const char *path, const char *lang,
                           const char *zone, const struct smppcare_wording *wording,
                           const struct data_csv *csv) {
  struct care_variants_config config = CARE_VARIANTS_CONFIG_INIT;
  int result;

  *v = (struct smppcare_variants){.path = path + (*path == '@'), .wording = wording};
  if (!is_inline(v) && !split_path(v)) {
    fprintf(stderr, "smppcare: the path of the template is too long\n");
    return SMPPCARE_USAGE;
  }
  config.alloc = smpp_alloc_libc();
  config.load = load;
  config.ctx = v;
  v->site = lang ? lang : v->own_tag[0] ? v->own_tag : LANGUAGE_USUAL;
  config.site = smpp_span_of(v->site);
  config.base = smpp_span_of(v->own_tag);
  config.zone = smpp_span_of(zone);
  config.link = wording->link;
  config.syntax = wording->syntax;
  config.names = csv->names;
  config.n_names = csv->n_columns;
  result = care_variants_new(&config, &v->list);
  if (result == SMPP_ERR_INVALID)
    return refuse("--lang", "language", lang ? lang : "", "a code such as fr");
  if (result == SMPP_ERR_NOT_FOUND)
    return refuse("--zone", "time zone", zone, "one such as Europe/Paris");
  if (result == SMPP_OK)
    return SMPPCARE_OK;
  fprintf(stderr, "smppcare: %s\n", smpp_result_text(result));
  return SMPPCARE_USAGE;
}

void smppcare_variants_deinit(struct smppcare_variants *v) {
  care_variants_free(v->list);
  data_buffer_free(&v->octets);
  data_buffer_free(&v->text);
  v->list = NULL;
}

const struct care_variant *smppcare_variants_find(const struct smppcare_variants *v,
                                                  struct smpp_span tag) {
  return care_variants_find(v->list, tag);
}

/* What was read last is what is not there, or at fault. */
static int say(const struct smppcare_variants *v, int result, const struct care_fault *fault) {
  if (result == SMPP_ERR_STATE) {
    smppcare_print_fault(v->read, fault->line, fault->column, fault->text);
    return SMPPCARE_CONFIGURATION;
  }
  if (result == SMPP_ERR_NOT_FOUND)
    fprintf(stderr, "smppcare: there is no template %s, nor %s.%s.txt\n", v->path, v->stem,
            v->site);
  else
    fprintf(stderr, "smppcare: %s\n", smpp_result_text(result));
  return SMPPCARE_USAGE;
}

int smppcare_variants_load(struct smppcare_variants *v, struct smpp_span tag) {
  struct care_fault fault = {0};
  int result;

  v->failed = SMPPCARE_OK;
  result = care_variants_load(v->list, tag, NULL, &fault);
  if (result == SMPP_OK || v->failed != SMPPCARE_OK)
    return v->failed;
  if (result == SMPP_ERR_INVALID || result == SMPP_ERR_FULL)
    return SMPPCARE_SOME_FAILED;
  return say(v, result, &fault);
}
