/* SPDX-License-Identifier: MIT
 *
 * Test vectors: one JSON object a line, one test a line. */
#ifndef TESTS_SUPPORT_JSONL_H
#define TESTS_SUPPORT_JSONL_H

#include <data/json.h>

/* Runs `check` for each line of a file as a cmocka test of its own, named after
 * the line; a line for which `is_meant` (may be NULL) says no is left out.
 * Returns main's result; 2 and a word on stderr if the file cannot be read or
 * fewer than `least` lines were meant. */
int jsonl_run(const char *path, size_t least, bool (*is_meant)(const struct data_json_value *line),
              void (*check)(const struct data_json_value *line));

/* Hands each line of a file over, within one test; fails the test if one cannot be read. */
void jsonl_each(const char *path, void (*take)(const struct data_json_value *line, void *ctx),
                void *ctx);

/* A member that must be a string; fails the test if it is not. */
struct smpp_span jsonl_string(const struct data_json_value *object, const char *key);
/* The same for an integer. */
int64_t jsonl_int(const struct data_json_value *object, const char *key);
/* Whether the member is there and not null. */
bool jsonl_has(const struct data_json_value *object, const char *key);
/* A member of hexadecimal digits as octets in memory to free; *len of them. */
uint8_t *jsonl_hex(const struct data_json_value *object, const char *key, size_t *len);

#endif
