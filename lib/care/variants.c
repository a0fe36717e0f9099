/* SPDX-License-Identifier: MIT
 *
 * A list of what was asked for: tables have a handful of languages. */
#include <smppcare/variants.h>

#include <smppcare/calendar.h>

#define ZONE_MAX 64

/* A copy of ours of what the configuration says. */
struct tag {
  char text[CARE_TAG_MAX + 1];
};

struct entry {
  struct care_variant variant;
  care_template *tmpl;
  care_language *language;
};

struct care_variants {
  struct smpp_alloc alloc;
  int (*load)(void *ctx, struct smpp_span tag, struct smpp_span *text);
  void *ctx;
  struct tag site, base;
  char zone[ZONE_MAX];
  char link[CARE_TEMPLATE_LINK];
  size_t zone_len, link_len;
  int syntax;
  const struct smpp_span *names;
  size_t n_names;
  struct entry entries[CARE_VARIANTS_MAX];
  size_t n_entries;
};

static bool set_tag(struct tag *out, struct smpp_span tag) {
  if (tag.len > CARE_TAG_MAX || (tag.len > 0 && !care_language_exists(tag)))
    return false;
  if (tag.len > 0)
    memcpy(out->text, tag.ptr, tag.len);
  out->text[tag.len] = '\0';
  return true;
}

static int check_zone(const struct smpp_alloc *alloc, struct smpp_span zone) {
  care_zone *found = NULL;
  int result = SMPP_OK;

  if (zone.len >= ZONE_MAX)
    return SMPP_ERR_NOT_FOUND;
  if (zone.len > 0)
    result = care_zone_new(alloc, zone, &found);
  care_zone_free(found);
  return result;
}

static int set_up(care_variants *v, const struct care_variants_config *config) {
  if (config->site.len == 0 || !set_tag(&v->site, config->site) ||
      !set_tag(&v->base, config->base) || config->link.len > CARE_TEMPLATE_LINK)
    return SMPP_ERR_INVALID;
  v->load = config->load;
  v->ctx = config->ctx;
  v->syntax = config->syntax;
  v->names = config->names;
  v->n_names = config->n_names;
  v->zone_len = config->zone.len;
  v->link_len = config->link.len;
  if (v->zone_len > 0 && v->zone_len < ZONE_MAX)
    memcpy(v->zone, config->zone.ptr, v->zone_len);
  if (v->link_len > 0)
    memcpy(v->link, config->link.ptr, v->link_len);
  return check_zone(&v->alloc, config->zone);
}

int care_variants_new(const struct care_variants_config *config, care_variants **out) {
  const struct smpp_alloc *alloc = &config->alloc;
  care_variants *v = alloc->resize(alloc->ctx, NULL, 0, sizeof(*v));
  int result;

  if (!v)
    return SMPP_ERR_NOMEM;
  memset(v, 0, sizeof(*v));
  v->alloc = *alloc;
  result = set_up(v, config);
  if (result != SMPP_OK) {
    care_variants_free(v);
    return result;
  }
  *out = v;
  return SMPP_OK;
}

void care_variants_free(care_variants *variants) {
  struct smpp_alloc alloc;

  if (!variants)
    return;
  for (size_t i = 0; i < variants->n_entries; i++) {
    care_template_free(variants->entries[i].tmpl);
    care_language_free(variants->entries[i].language);
  }
  alloc = variants->alloc;
  alloc.resize(alloc.ctx, variants, sizeof(*variants), 0);
}

/* --- the chain ------------------------------------------------------------------- */

static size_t primary_len(const char *tag) {
  return strcspn(tag, "-_");
}

static bool is_same_language(const char *a, const char *b) {
  return primary_len(a) == primary_len(b) && memcmp(a, b, primary_len(a)) == 0;
}

/* The text of a tag, of pt-BR where it says pt_BR, else of its language alone. */
static int ask(care_variants *v, const char *tag, struct tag *written, struct smpp_span *text) {
  size_t len = strlen(tag), primary = primary_len(tag);
  int result;

  memcpy(written->text, tag, len + 1);
  result = v->load(v->ctx, smpp_span(written->text, len), text);
  if (result == SMPP_ERR_NOT_FOUND && written->text[primary] == '_') {
    written->text[primary] = '-';
    result = v->load(v->ctx, smpp_span(written->text, len), text);
  }
  if (result == SMPP_ERR_NOT_FOUND && primary < len) {
    written->text[primary] = '\0';
    result = v->load(v->ctx, smpp_span(written->text, primary), text);
  }
  return result;
}

/* `written` becomes empty for a base that suits any language. */
static int find_text(care_variants *v, const char *wanted, struct tag *written,
                     struct smpp_span *text) {
  int result = ask(v, wanted, written, text);

  if (result == SMPP_ERR_NOT_FOUND && strcmp(wanted, v->site.text) != 0 &&
      !is_same_language(wanted, v->base.text))
    result = ask(v, v->site.text, written, text);
  if (result != SMPP_ERR_NOT_FOUND)
    return result;
  *written = v->base;
  return v->load(v->ctx, smpp_span(NULL, 0), text);
}

static int compile(care_variants *v, struct smpp_span text, struct entry *entry,
                   struct care_fault *fault) {
  struct care_template_options options = CARE_TEMPLATE_OPTIONS_INIT;
  int result;

  options.syntax = v->syntax;
  options.language = entry->language;
  options.link = smpp_span(v->link, v->link_len);
  result = care_template_compile(&v->alloc, text, &options, &entry->tmpl, fault);
  if (result == SMPP_OK)
    result = care_template_bind(entry->tmpl, v->names, v->n_names, fault);
  return result == SMPP_OK || result == SMPP_ERR_NOMEM ? result : SMPP_ERR_STATE;
}

/* Dates follow the words around them: the row's own way, if it is that language. */
static int make(care_variants *v, struct smpp_span text, const struct tag *written,
                struct entry *entry, struct care_fault *fault) {
  struct care_variant *variant = &entry->variant;
  int result;

  variant->is_fallback =
      written->text[0] != '\0' && !is_same_language(variant->wanted, written->text);
  memcpy(variant->written, variant->is_fallback ? written->text : variant->wanted,
         sizeof(variant->written));
  result = care_language_new(&v->alloc, smpp_span_of(variant->written),
                             smpp_span(v->zone, v->zone_len), &entry->language);
  if (result == SMPP_OK)
    result = compile(v, text, entry, fault);
  variant->tmpl = entry->tmpl;
  variant->language = entry->language;
  return result;
}

static struct entry *find(care_variants *v, struct smpp_span tag) {
  if (tag.len == 0)
    tag = smpp_span_of(v->site.text);
  for (size_t i = 0; i < v->n_entries; i++)
    if (smpp_span_equal(tag, smpp_span_of(v->entries[i].variant.wanted)))
      return &v->entries[i];
  return NULL;
}

int care_variants_load(care_variants *variants, struct smpp_span tag, char *written,
                       struct care_fault *fault) {
  struct entry *entry = &variants->entries[variants->n_entries];
  struct tag wanted = variants->site, in = {""};
  struct smpp_span text = {NULL, 0};
  int result;

  if (find(variants, tag))
    return SMPP_OK;
  if (tag.len > 0 && !set_tag(&wanted, tag))
    return SMPP_ERR_INVALID;
  if (variants->n_entries == CARE_VARIANTS_MAX)
    return SMPP_ERR_FULL;
  result = find_text(variants, wanted.text, &in, &text);
  if (written)
    memcpy(written, in.text, sizeof(in.text));
  if (result != SMPP_OK)
    return result;
  *entry = (struct entry){.tmpl = NULL};
  entry->variant.index = variants->n_entries;
  memcpy(entry->variant.wanted, wanted.text, sizeof(wanted.text));
  result = make(variants, text, &in, entry, fault);
  if (result == SMPP_OK) {
    variants->n_entries++;
    return SMPP_OK;
  }
  care_template_free(entry->tmpl);
  care_language_free(entry->language);
  return result;
}

const struct care_variant *care_variants_find(care_variants *variants, struct smpp_span tag) {
  struct entry *entry = find(variants, tag);

  if (!entry)
    return NULL;
  entry->variant.n_used++;
  return &entry->variant;
}

const struct care_variant *care_variants_get(const care_variants *variants, size_t i) {
  return i < variants->n_entries ? &variants->entries[i].variant : NULL;
}
