/* SPDX-License-Identifier: MIT
 *
 * A row's text: rendered behind the sender's prefix, in plainer letters where that
 * is wanted, counted by the core's own splitter. */
#include <care/costing.h>
#include <care/plainer.h>
#include <care/render.h>
#include <care/safe.h>
#include <data/utf8.h>
#include <smppcare/text.h>

_Static_assert(CARE_TODAY_UNKNOWN == CARE__TODAY_UNKNOWN, "one number says it");

struct maker {
  const struct care_text_options *options;
  const care_template *tmpl;
  char *out;
  size_t cap, len;
  struct smpp_text_options link;
  struct care_cost *cost;
  struct data_fault fault;
};

/* Cleans it where it will stand; its length. */
static size_t write_prefix(struct maker *m) {
  struct smpp_span prefix = m->options->prefix;

  if (prefix.len > 0)
    memcpy(m->out, prefix.ptr, prefix.len);
  return care__text_safe(m->out, prefix.len);
}

/* The text stands `offset` behind the beginning: the prefix before it is not
 * needed, or is one with it. */
static void join_prefix(struct maker *m, size_t prefix_len, size_t offset) {
  if (m->len >= prefix_len && memcmp(m->out, m->out + offset, prefix_len) == 0) {
    memmove(m->out, m->out + offset, m->len);
    return;
  }
  m->out[prefix_len] = ' ';
  memmove(m->out + prefix_len + 1, m->out + offset, m->len);
  m->len = care__text_safe(m->out, prefix_len + 1 + m->len);
}

static int render(struct maker *m, const care_language *language, const struct smpp_span *values,
                  size_t n_values, struct care_fault *fault) {
  size_t offset = m->options->prefix.len > 0 ? m->options->prefix.len + 1 : 0, prefix_len;
  int result;

  if (offset > m->cap)
    return SMPP_ERR_NOSPACE;
  prefix_len = write_prefix(m);
  result = care__template_render(m->tmpl, language, values, n_values, m->options->today,
                                 m->out + offset, m->cap - offset, &m->len, fault);
  if (result == SMPP_OK && prefix_len > 0)
    join_prefix(m, prefix_len, offset);
  else if (result == SMPP_OK && offset > 0)
    memmove(m->out, m->out + offset, m->len);
  return result;
}

/* The text in plain letters stands behind it; taken if it is to be. */
static int take_plainer(struct maker *m, size_t len, bool always,
                        const struct smpp_text_plan *plan) {
  struct care_cost cost = CARE_COST_INIT;
  struct smpp_text_plan plainer;
  size_t dear = m->cost->n_parts;
  int result = care__cost(smpp_span(m->out + m->len, len), &m->link, &plainer, &cost);

  if (result != SMPP_OK)
    return result;
  if (!always && cost.n_parts >= dear)
    return SMPP_OK;
  memmove(m->out, m->out + m->len, len);
  m->len = len;
  *m->cost = cost;
  if (cost.n_parts < dear)
    care__cost_warn(plan, " was replaced: ", " were replaced: ", cost.n_parts, " instead of ", dear,
                    m->cost);
  return SMPP_OK;
}

static int refuse_character(struct maker *m, uint32_t character) {
  char octets[4];

  data_fault_add(&m->fault, "'");
  data_fault_add_span(&m->fault, smpp_span(octets, data_utf8_encode(character, octets)));
  data_fault_add(&m->fault, "' has no likeness in GSM 7-bit, and nothing else is to be sent");
  return SMPP_ERR_UNENCODABLE;
}

static int replace_characters(struct maker *m, const struct smpp_text_plan *plan) {
  int characters = m->tmpl->characters >= 0 ? m->tmpl->characters : m->options->characters;
  bool always = characters == CARE_CHARACTERS_ALWAYS;
  uint32_t character = 0;
  size_t len;
  int result;

  if (plan->encoding != SMPP_ENCODING_UCS2 || characters == CARE_CHARACTERS_KEEP ||
      care__has_foreign(smpp_span(m->out, m->len)))
    return SMPP_OK;
  result =
      care__plainer(smpp_span(m->out, m->len), m->out + m->len, m->cap - m->len, &len, &character);
  if (result == SMPP_OK)
    len = care__text_safe(m->out + m->len, len);
  if (result == SMPP_OK && len > 0)
    return take_plainer(m, len, always, plan);
  if (!always)
    return SMPP_OK;
  return result == SMPP_ERR_NOSPACE ? result : refuse_character(m, character);
}

static int check_parts(struct maker *m) {
  unsigned max = m->tmpl->max_parts ? m->tmpl->max_parts : m->options->max_parts;

  if (m->cost->n_parts <= max)
    return SMPP_OK;
  data_fault_add(&m->fault, "the text takes ");
  data_fault_add_uint(&m->fault, m->cost->n_parts);
  data_fault_add(&m->fault, " parts, more than the ");
  data_fault_add_uint(&m->fault, max);
  data_fault_add(&m->fault, " it may have");
  if (m->cost->warning[0]) {
    data_fault_add(&m->fault, "; ");
    data_fault_add(&m->fault, m->cost->warning);
  }
  return SMPP_ERR_PARTS;
}

static int count(struct maker *m) {
  struct smpp_text_plan plan;
  int result = care__cost(smpp_span(m->out, m->len), &m->link, &plan, m->cost);

  if (result == SMPP_OK)
    result = replace_characters(m, &plan);
  if (result == SMPP_ERR_PARTS)
    data_fault_add(&m->fault, "the text takes more than 255 parts");
  return result == SMPP_OK ? check_parts(m) : result;
}

int care_text_make(const care_template *tmpl, const care_language *language,
                   const struct smpp_span *values, size_t n_values,
                   const struct care_text_options *options, char *out, size_t cap, size_t *len,
                   struct care_cost *cost, struct care_fault *fault) {
  struct maker m = {.options = options,
                    .tmpl = tmpl,
                    .out = out,
                    .cap = cap,
                    .link = SMPP_TEXT_OPTIONS_INIT,
                    .cost = cost};
  int result = render(&m, language, values, n_values, fault);

  if (result != SMPP_OK)
    return result;
  m.link.national_locking = options->national_locking;
  m.link.national_single = options->national_single;
  result = count(&m);
  if (result == SMPP_ERR_NOSPACE)
    data_fault_add(&m.fault, "the text is too long");
  if (result == SMPP_OK)
    *len = m.len;
  else
    care__fault_give(&m.fault, fault);
  return result;
}
