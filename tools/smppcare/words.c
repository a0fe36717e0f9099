/* SPDX-License-Identifier: MIT
 *
 * Finding and loading the lexicons. */
#include "words.h"
#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SITE_ENDING ".site.lex"
#define ENDING ".lex"

static bool is_folder(const char *path) {
  struct stat status;

  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* The folder of this program, without a slash at its end. */
static bool program_folder(char *out, size_t cap) {
  ssize_t n = readlink("/proc/self/exe", out, cap - 1);
  char *slash;

  if (n <= 0)
    return false;
  out[n] = '\0';
  slash = strrchr(out, '/');
  if (!slash)
    return false;
  *slash = '\0';
  return true;
}

static bool find_folder(char *out, size_t cap) {
  const char *data = getenv("SMPPCARE_DATA");
  char program[PATH_MAX];
  const char *from = program_folder(program, sizeof program) ? program : "/nonexistent";
  int n;

  if (data && data[0]) {
    n = snprintf(out, cap, "%s/lexicon", data);
    return n > 0 && (size_t)n < cap;
  }
  n = snprintf(out, cap, "%s/../share/smppcare/lexicon", from);
  if (n > 0 && (size_t)n < cap && is_folder(out))
    return true;
  n = snprintf(out, cap, "%s/smppcare/lexicon", SMPPCARE_DATADIR);
  if (n > 0 && (size_t)n < cap && is_folder(out))
    return true;
  /* BUILD/tools/smppcare/smppcare finds BUILD/share/smppcare */
  n = snprintf(out, cap, "%s/../../share/smppcare/lexicon", from);
  return n > 0 && (size_t)n < cap && is_folder(out);
}

static bool ends_in(const char *name, const char *ending) {
  size_t len = strlen(name), n = strlen(ending);

  return name[0] != '.' && len > n && strcmp(name + len - n, ending) == 0;
}

static int is_language(const struct dirent *entry) {
  return ends_in(entry->d_name, ENDING) && !ends_in(entry->d_name, SITE_ENDING);
}

static int is_site(const struct dirent *entry) {
  return ends_in(entry->d_name, SITE_ENDING);
}

struct loading {
  care_lexicon *lexicon;
  smppcare_words_say *say;
  void *ctx;
};

static bool add_file(const struct loading *l, const char *path) {
  struct data_buffer octets = {0};
  struct care_lexicon_fault fault;
  int result = SMPP_ERR_NOT_FOUND;

  if (smppcare_read_file(path, false, &octets)) {
    result = care_lexicon_add(l->lexicon, data_buffer_span(&octets), &fault);
    if (result == SMPP_ERR_INVALID)
      l->say(l->ctx, path, fault.line, fault.text);
    else if (result != SMPP_OK)
      l->say(l->ctx, path, 0, smpp_result_text(result));
  } else {
    l->say(l->ctx, path, 0, "cannot be read");
  }
  data_buffer_free(&octets);
  return result == SMPP_OK;
}

/* Files in the order of their names; how many, or -1 after a fault. */
static int add_files(const struct loading *l, const char *folder,
                     int (*wanted)(const struct dirent *)) {
  struct dirent **entries;
  int n = scandir(folder, &entries, wanted, alphasort);
  bool good = n >= 0;

  if (n < 0)
    l->say(l->ctx, folder, 0, strerror(errno));
  for (int i = 0; i < n; i++) {
    char path[PATH_MAX + 300];
    snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
    good = good && add_file(l, path);
    free(entries[i]);
  }
  if (n >= 0)
    free(entries);
  return good ? n : -1;
}

care_lexicon *smppcare_words_load_from(const char *folder, smppcare_words_say *say, void *ctx) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct loading l = {NULL, say, ctx};
  char usual[PATH_MAX];
  int n;

  if (!folder && !find_folder(usual, sizeof usual)) {
    say(ctx, "lexicon", 0, "no lexicons: set SMPPCARE_DATA to the folder that holds lexicon/");
    return NULL;
  }
  if (!folder)
    folder = usual;
  if (care_lexicon_new(&alloc, &l.lexicon) != SMPP_OK) {
    say(ctx, folder, 0, "out of memory");
    return NULL;
  }
  n = add_files(&l, folder, is_language);
  if (n == 0)
    say(ctx, folder, 0, "no lexicon there");
  if (n > 0 && add_files(&l, folder, is_site) >= 0)
    return l.lexicon;
  care_lexicon_free(l.lexicon);
  return NULL;
}

static void print(void *ctx, const char *path, size_t line, const char *words) {
  (void)ctx;
  smppcare_print_fault(path, line, 0, words);
}

care_lexicon *smppcare_words_load(void) {
  return smppcare_words_load_from(NULL, print, NULL);
}
