/* SPDX-License-Identifier: MIT
 *
 * Runs a fuzz target over files, and over the files of folders, given as
 * arguments: the committed corpus is an ordinary test with it. Each input stands
 * in a block of exactly its size, so that a sanitizer sees any step beyond. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static unsigned long n_inputs;

static void fail(const char *what, const char *path) {
  fprintf(stderr, "replay: cannot %s %s\n", what, path);
  exit(2);
}

static void replay_file(const char *path, size_t size) {
  FILE *file = fopen(path, "rb");
  uint8_t *octets = malloc(size ? size : 1);
  if (!file || !octets || fread(octets, 1, size, file) != size)
    fail("read", path);
  fclose(file);
  if (getenv("REPLAY_VERBOSE"))
    fprintf(stderr, "replay: %s\n", path);
  LLVMFuzzerTestOneInput(octets, size);
  free(octets);
  n_inputs++;
}

static void replay(const char *path);

static void replay_folder(const char *path) {
  DIR *folder = opendir(path);
  struct dirent *entry;
  if (!folder)
    fail("open", path);
  while ((entry = readdir(folder))) {
    char inside[4096];
    if (entry->d_name[0] == '.')
      continue;
    if (snprintf(inside, sizeof inside, "%s/%s", path, entry->d_name) >= (int)sizeof inside)
      fail("name", path);
    replay(inside);
  }
  closedir(folder);
}

static void replay(const char *path) {
  struct stat about;
  if (stat(path, &about) != 0)
    fail("find", path);
  if (S_ISDIR(about.st_mode))
    replay_folder(path);
  else
    replay_file(path, (size_t)about.st_size);
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++)
    replay(argv[i]);
  printf("replay: %lu inputs\n", n_inputs);
  return n_inputs ? 0 : 2;
}
