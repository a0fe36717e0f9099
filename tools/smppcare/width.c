/* SPDX-License-Identifier: MIT */
#include "width.h"

#include <data/names.h>
#include <smpp/text.h>

#include <stdlib.h>

#define FORCES_UCS2 (1u << 24) /* weighs more than any length */

static bool reserve(struct smppcare_width *width, size_t n_columns) {
  if (width->longest)
    return true;
  width->longest = calloc(n_columns, sizeof(*width->longest));
  width->shortest = calloc(n_columns, sizeof(*width->shortest));
  width->most = calloc(n_columns, sizeof(*width->most));
  width->least = calloc(n_columns, sizeof(*width->least));
  width->n_columns = n_columns;
  return width->longest && width->shortest && width->most && width->least;
}

void smppcare_width_free(struct smppcare_width *width) {
  free(width->longest);
  free(width->shortest);
  free(width->most);
  free(width->least);
  *width = (struct smppcare_width){.longest = NULL};
}

/* In bits on the radio; a value that takes the whole text to UCS-2 more than any
 * that does not. */
static uint32_t weight(struct smpp_span value) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  if (smpp_text_plan(value, &options, &plan, NULL) != SMPP_OK)
    return 0;
  if (plan.encoding == SMPP_ENCODING_UCS2)
    return FORCES_UCS2 + (uint32_t)plan.units * 16;
  return (uint32_t)plan.units * 7;
}

bool smppcare_width_note(struct smppcare_width *width, const struct data_csv *csv, size_t row,
                         unsigned n_parts) {
  const struct smpp_span *fields = data_csv_row(csv, row).fields;
  bool first = width->n_rows == 0;

  if (!reserve(width, csv->n_columns))
    return false;
  for (size_t i = 0; i < csv->n_columns; i++) {
    uint32_t bits = weight(fields[i]);

    if (first || bits > width->most[i]) {
      width->most[i] = bits;
      width->longest[i] = row;
    }
    if (first || bits < width->least[i]) {
      width->least[i] = bits;
      width->shortest[i] = row;
    }
  }
  width->min_parts = first || n_parts < width->min_parts ? n_parts : width->min_parts;
  width->max_parts = n_parts > width->max_parts ? n_parts : width->max_parts;
  width->n_rows++;
  return true;
}

/* Parts of these values; 0: they fail. */
static unsigned parts_of(const struct care_variant *variant, const struct smpp_span *values,
                         size_t n_values, const struct care_text_options *options, char *room) {
  struct care_cost cost = CARE_COST_INIT;
  size_t len;

  int result = care_text_make(variant->tmpl, variant->language, values, n_values, options, room,
                              SMPPCARE_WIDTH_ROOM, &len, &cost, NULL);

  return result == SMPP_OK || result == SMPP_ERR_PARTS ? cost.n_parts : 0;
}

static void find_column(const struct smppcare_width *width, const struct data_csv *csv,
                        const struct care_variant *variant, const struct care_text_options *options,
                        struct smpp_span *values, char *room, struct smppcare_worst *out) {
  for (size_t i = 0; i < width->n_columns; i++) {
    struct smpp_span longest = values[i];
    unsigned n;

    if (!care_template_uses(variant->tmpl, i))
      continue;
    values[i] = data_csv_row(csv, width->shortest[i]).fields[i];
    n = parts_of(variant, values, width->n_columns, options, room);
    values[i] = longest;
    if (n == 0 || n >= out->without)
      continue;
    out->column = i;
    out->row = width->longest[i];
    out->without = n;
  }
}

bool smppcare_width_worst(const struct smppcare_width *width, const struct data_csv *csv,
                          const struct care_variant *variant,
                          const struct care_text_options *options, char *room,
                          struct smppcare_worst *out) {
  struct care_text_options unbounded = *options;
  struct smpp_span *values = calloc(width->n_columns + 1, sizeof(*values));

  if (!values || width->n_rows == 0) {
    free(values);
    return false;
  }
  unbounded.max_parts = 255;
  for (size_t i = 0; i < width->n_columns; i++)
    values[i] = data_csv_row(csv, width->longest[i]).fields[i];
  *out = (struct smppcare_worst){.column = DATA_NAME_NONE};
  out->n_parts = out->without = parts_of(variant, values, width->n_columns, &unbounded, room);
  if (out->n_parts > 1)
    find_column(width, csv, variant, &unbounded, values, room, out);
  free(values);
  return true;
}
