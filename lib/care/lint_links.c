/* SPDX-License-Identifier: MIT
 *
 * Links: a patient cannot tell the hospital's from a fraud's but by the domain. */
#include <care/lint_scan.h>

#define LONG_OCTETS 60
#define DEEP_SEGMENTS 3

struct link {
  size_t at; /* octets from the start of the text */
  struct smpp_span whole, scheme, host, rest;
};

/* Services by which anybody points anywhere. */
static const char *const shorteners[] = {
    "bit.ly",  "bitly.com", "tinyurl.com", "t.co",         "goo.gl",   "ow.ly",       "is.gd",
    "v.gd",    "buff.ly",   "rebrand.ly",  "cutt.ly",      "short.io", "shorturl.at", "t.ly",
    "rb.gy",   "tiny.cc",   "bl.ink",      "lnkd.in",      "s.id",     "urlz.fr",     "urls.fr",
    "lc.cx",   "huit.re",   "frama.link",  "acortar.link", "n9.cl",    "tny.im",      "adf.ly",
    "qr.ae",   "soo.gd",    "bc.vc",       "x.co",         "u.to",     "dlvr.it",     "smsc.me",
    "kutt.it", "tr.im",     "wp.me",       "fb.me",        "wa.me",    "g.co",        "linktr.ee"};

static bool is_space(uint8_t c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_host_octet(uint8_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.';
}

static uint8_t small(uint8_t c) {
  return c >= 'A' && c <= 'Z' ? (uint8_t)(c - 'A' + 'a') : c;
}

/* `domain` is in small letters. */
static bool is_same(struct smpp_span host, struct smpp_span domain) {
  if (host.len != domain.len)
    return false;
  for (size_t i = 0; i < host.len; i++)
    if (small(host.ptr[i]) != domain.ptr[i])
      return false;
  return true;
}

static bool is_below(struct smpp_span host, struct smpp_span domain) {
  size_t more;

  if (host.len < domain.len)
    return false;
  more = host.len - domain.len;
  return is_same(smpp_span(host.ptr + more, domain.len), domain) &&
         (more == 0 || host.ptr[more - 1] == '.');
}

/* The end of a run without blanks; fields in it, with their blanks, belong to it. */
static size_t run_end(struct smpp_span text, size_t at) {
  bool in_field = false;

  while (at < text.len && (in_field ? text.ptr[at] != '\n' : !is_space(text.ptr[at]))) {
    if (at + 1 < text.len && text.ptr[at] == '{' && text.ptr[at + 1] == '{')
      in_field = true;
    if (at + 1 < text.len && text.ptr[at] == '}' && text.ptr[at + 1] == '}')
      in_field = false;
    at++;
  }
  return at;
}

static size_t find_in(struct smpp_span text, const char *words) {
  size_t len = strlen(words);

  for (size_t at = 0; at + len <= text.len; at++)
    if (memcmp(text.ptr + at, words, len) == 0)
      return at;
  return SIZE_MAX;
}

/* Without the marks that end a sentence. */
static struct smpp_span strip(struct smpp_span run) {
  while (run.len > 0 && memchr(".,;:!?)\"'", run.ptr[run.len - 1], 9))
    run.len--;
  while (run.len > 0 && memchr("(\"'<", run.ptr[0], 4)) {
    run.ptr++;
    run.len--;
  }
  return run;
}

/* It begins with a letter, and ends in a dot and at least two. */
static bool is_host(struct smpp_span host) {
  size_t at = host.len;

  while (at > 0 && small(host.ptr[at - 1]) >= 'a')
    at--;
  return at > 1 && host.len - at >= 2 && host.ptr[at - 1] == '.' && small(host.ptr[0]) >= 'a';
}

/* What telephones make a link of: "https://..", "www..", "host.name/path". */
static bool read_link(struct smpp_span run, struct link *link) {
  size_t scheme, end;

  run = strip(run);
  scheme = find_in(run, "://");
  link->whole = link->rest = run;
  link->scheme = smpp_span(run.ptr, scheme == SIZE_MAX ? 0 : scheme);
  if (scheme != SIZE_MAX)
    link->rest = smpp_span(run.ptr + scheme + 3, run.len - scheme - 3);
  for (end = 0; end < link->rest.len && is_host_octet(link->rest.ptr[end]);)
    end++;
  link->host = smpp_span(link->rest.ptr, end);
  link->rest = smpp_span(link->rest.ptr + end, link->rest.len - end);
  if (scheme != SIZE_MAX)
    return scheme > 0;
  return is_host(link->host) &&
         (find_in(link->host, "www.") == 0 || (link->rest.len > 1 && link->rest.ptr[0] == '/'));
}

static void tell_host(struct care__lint_job *job, int rule, int most, const struct link *link,
                      const char *words) {
  struct data_fault fault = {0};

  data_fault_add(&fault, "a link leads to '");
  data_fault_add_span(&fault, link->host.len ? link->host : link->rest);
  data_fault_add(&fault, "'");
  data_fault_add(&fault, words);
  care__lint_said(care__lint_say(job, rule, most, link->at), &fault);
}

static bool is_among(struct smpp_span host, const struct smpp_span *domains, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (is_below(host, domains[i]))
      return true;
  return false;
}

static bool is_shortener(struct smpp_span host) {
  for (size_t i = 0; i < sizeof(shorteners) / sizeof(*shorteners); i++)
    if (is_below(host, smpp_span_of(shorteners[i])))
      return true;
  return false;
}

static void judge_host(struct care__lint_job *job, const struct link *link) {
  const struct care_lint_policy *policy = job->policy;

  if (is_among(link->host, policy->domains, policy->n_domains))
    return;
  if (link->rest.len > 0 && link->rest.ptr[0] == '{')
    tell_host(job, CARE_LINT_LINK_DOMAIN, CARE_LINT_WARNING, link,
              ", a field: write the domain itself, so that it can be checked");
  else if (is_shortener(link->host))
    tell_host(job, CARE_LINT_LINK_SHORTENER, CARE_LINT_ERROR, link,
              ", which hides where it ends: write an address of the site's own");
  else if (policy->n_domains > 0)
    tell_host(job, CARE_LINT_LINK_DOMAIN, CARE_LINT_ERROR, link,
              ", which is not among the domains of [texts]");
}

/* What it will be at least: a field counts for one. */
static bool is_long(const struct link *link) {
  size_t len = 0, n_slashes = 0;

  for (size_t i = 0; i < link->whole.len;) {
    struct smpp_span rest = smpp_span(link->whole.ptr + i, link->whole.len - i);
    size_t close =
        rest.len > 1 && rest.ptr[0] == '{' && rest.ptr[1] == '{' ? find_in(rest, "}}") : SIZE_MAX;
    i += close == SIZE_MAX ? 1 : close + 2;
    len++;
  }
  for (size_t i = 0; i < link->rest.len; i++)
    n_slashes += link->rest.ptr[i] == '/';
  return len > LONG_OCTETS || n_slashes > DEEP_SEGMENTS;
}

static void judge_link(struct care__lint_job *job, const struct link *link) {
  judge_host(job, link);
  if (is_same(link->scheme, smpp_span_of("http")))
    care__lint_tell(job, CARE_LINT_LINK_HTTP, link->at, link->whole,
                    "is a link in the clear: write https://");
  if (is_long(link))
    care__lint_tell(job, CARE_LINT_LINK_LONG, link->at, link->whole,
                    "is a long link, which nobody can read before following it: make a short "
                    "address on the site's own domain");
}

/* Who reads the one reads the other. */
static void judge_password(struct care__lint_job *job) {
  uint32_t at = care__lint_seek(job, CARE__LINT_PASSWORD, 0);

  if (at != UINT32_MAX)
    care__lint_tell(job, CARE_LINT_LINK_PASSWORD, job->tokens.items[at].start,
                    care__lint_octets(job, at, 1),
                    "and a link in one text: send the code by another way, or later");
}

void care__lint_links(struct care__lint_job *job) {
  bool has_link = care__lint_holds_field(job, CARE__LINT_FIELD_LINK);

  for (size_t at = 0; at < job->source.len;) {
    struct link link = {.at = at};
    size_t end;

    if (is_space(job->source.ptr[at])) {
      at++;
      continue;
    }
    end = run_end(job->source, at);
    if (read_link(smpp_span(job->source.ptr + at, end - at), &link)) {
      link.at = (size_t)(link.whole.ptr - job->source.ptr);
      judge_link(job, &link);
      has_link = true;
    }
    at = end;
  }
  if (has_link)
    judge_password(job);
}
