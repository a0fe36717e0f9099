/* SPDX-License-Identifier: MIT
 *
 * Finding the folders, and loading every file of a language before those of a
 * site. */
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

static bool find_folder(const char *name, char *out, size_t cap) {
  const char *data = getenv("SMPPCARE_DATA");
  char program[PATH_MAX];
  const char *from = program_folder(program, sizeof program) ? program : "/nonexistent";
  int n;

  if (data && data[0]) {
    n = snprintf(out, cap, "%s/%s", data, name);
    return n > 0 && (size_t)n < cap;
  }
  n = snprintf(out, cap, "%s/../share/smppcare/%s", from, name);
  if (n > 0 && (size_t)n < cap && is_folder(out))
    return true;
  n = snprintf(out, cap, "%s/smppcare/%s", SMPPCARE_DATADIR, name);
  if (n > 0 && (size_t)n < cap && is_folder(out))
    return true;
  /* BUILD/tools/smppcare/smppcare finds BUILD/share/smppcare */
  n = snprintf(out, cap, "%s/../../share/smppcare/%s", from, name);
  return n > 0 && (size_t)n < cap && is_folder(out);
}

static bool ends_in(const char *name, const char *ending) {
  size_t len = strlen(name), n = strlen(ending);

  return name[0] != '.' && len > n && strcmp(name + len - n, ending) == 0;
}

static int is_lexicon(const struct dirent *entry) {
  return ends_in(entry->d_name, ".lex") && !ends_in(entry->d_name, ".site.lex");
}

static int is_site_lexicon(const struct dirent *entry) {
  return ends_in(entry->d_name, ".site.lex");
}

static int is_lint(const struct dirent *entry) {
  return ends_in(entry->d_name, ".lint") && !ends_in(entry->d_name, ".site.lint");
}

static int is_site_lint(const struct dirent *entry) {
  return ends_in(entry->d_name, ".site.lint");
}

/* A kind of words: its folder, its files, and how one is added. */
struct kind {
  const char *folder, *none; /* none: what is said of an empty folder */
  int (*is_language)(const struct dirent *entry);
  int (*is_site)(const struct dirent *entry);
  int (*add)(void *words, struct smpp_span file, struct care_fault *fault);
};

static int add_lexicon(void *words, struct smpp_span file, struct care_fault *fault) {
  struct care_lexicon_fault of_lexicon;
  int result = care_lexicon_add(words, file, &of_lexicon);

  if (result == SMPP_ERR_INVALID) {
    fault->line = of_lexicon.line;
    snprintf(fault->text, sizeof fault->text, "%s", of_lexicon.text);
  }
  return result;
}

static int add_lint(void *words, struct smpp_span file, struct care_fault *fault) {
  return care_lint_add(words, file, fault);
}

static const struct kind lexicons = {"lexicon", "no lexicon there", is_lexicon, is_site_lexicon,
                                     add_lexicon};
static const struct kind lints = {"lint", "no words of texts there", is_lint, is_site_lint,
                                  add_lint};

struct loading {
  const struct kind *kind;
  void *words;
  smppcare_words_say *say, *doubt; /* doubt: of lexicons; may be NULL */
  void *ctx;
};

static void tell_doubts(const struct loading *l, const char *path) {
  struct care_lexicon_fault doubt;

  for (size_t at = 0; care_lexicon_next_doubt(l->words, &at, &doubt);)
    l->doubt(l->ctx, path, doubt.line, doubt.text);
}

static bool add_file(const struct loading *l, const char *path) {
  struct data_buffer octets = {0};
  struct care_fault fault = {0};
  int result = SMPP_ERR_NOT_FOUND;

  if (smppcare_read_file(path, false, &octets)) {
    result = l->kind->add(l->words, data_buffer_span(&octets), &fault);
    if (result != SMPP_OK)
      l->say(l->ctx, path, fault.line, fault.text[0] ? fault.text : smpp_result_text(result));
    else if (l->doubt)
      tell_doubts(l, path);
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

/* Files of languages, then those of the site; where a site's folder has none but its
 * own, those of languages are the usual ones. */
static bool add_all(const struct loading *l, const char *folder, const char *usual) {
  int n = add_files(l, folder, l->kind->is_language), n_site;
  bool is_own = n == 0 && usual[0];

  if (is_own)
    n = add_files(l, usual, l->kind->is_language);
  n_site = n < 0 ? -1 : add_files(l, folder, l->kind->is_site);
  if (n_site >= 0 && (n == 0 || (is_own && n_site == 0)))
    l->say(l->ctx, folder, 0, l->kind->none);
  return n > 0 && n_site >= (is_own ? 1 : 0);
}

/* Fills l->words from a folder (NULL: the usual one). */
static bool load(const struct loading *l, const char *folder) {
  char usual[PATH_MAX] = "", words[120];
  bool found = find_folder(l->kind->folder, usual, sizeof usual);

  if (!folder && !found) {
    snprintf(words, sizeof words, "there is none: set SMPPCARE_DATA to the folder that holds %s/",
             l->kind->folder);
    l->say(l->ctx, l->kind->folder, 0, words);
    return false;
  }
  if (!folder)
    folder = usual;
  if (!l->words) {
    l->say(l->ctx, folder, 0, "out of memory");
    return false;
  }
  return add_all(l, folder, found ? usual : "");
}

care_lexicon *smppcare_words_load_from(const char *folder, smppcare_words_say *say,
                                       smppcare_words_say *doubt, void *ctx) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_lexicon *lexicon = NULL;
  struct loading l = {&lexicons, NULL, say, doubt, ctx};

  if (care_lexicon_new(&alloc, &lexicon) == SMPP_OK)
    l.words = lexicon;
  if (load(&l, folder))
    return lexicon;
  care_lexicon_free(lexicon);
  return NULL;
}

care_lint *smppcare_lint_load_from(const char *folder, smppcare_words_say *say, void *ctx) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_lint *lint = NULL;
  struct loading l = {&lints, NULL, say, NULL, ctx};

  if (care_lint_new(&alloc, &lint) == SMPP_OK)
    l.words = lint;
  if (load(&l, folder))
    return lint;
  care_lint_free(lint);
  return NULL;
}

static void print(void *ctx, const char *path, size_t line, const char *words) {
  (void)ctx;
  smppcare_print_fault(path, line, 0, words);
}

care_lexicon *smppcare_words_load(void) {
  return smppcare_words_load_from(NULL, print, NULL, NULL);
}
