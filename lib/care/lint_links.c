/* SPDX-License-Identifier: MIT
 *
 * Links: a patient cannot tell the hospital's from a fraud's but by the domain. */
#include <care/lint_scan.h>

#define LONG_OCTETS 60
#define DEEP_SEGMENTS 3

struct link {
  struct smpp_span whole, scheme, host, rest; /* in the text */
};

/* Telephones make a link of a name alone if it ends so. Endings that are words of
 * some language are left out: "demain.Info" is no link. */
static const char *const endings[] = {"com", "org", "net", "eu", "fr", "uk", "io"};

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

/* Of other scripts too: "clinique-santé.fr". */
static bool is_host_octet(uint8_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c >= 0x80;
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
static size_t run_end(const struct care__lint_job *job, size_t at) {
  struct smpp_span text = job->source;
  bool in_field = false;

  while (at < text.len && (in_field ? text.ptr[at] != '\n' : !is_space(text.ptr[at]))) {
    if (at + 1 < text.len && memcmp(text.ptr + at, job->open, 2) == 0)
      in_field = true;
    if (at + 1 < text.len && memcmp(text.ptr + at, job->close, 2) == 0)
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

static struct smpp_span from(struct smpp_span text, size_t at) {
  return smpp_span(text.ptr + at, text.len - at);
}

/* Octets of a mark round a link: one of `marks`, or a quotation mark. */
static size_t mark_len(struct smpp_span text, const char *marks) {
  if (text.len > 0 && memchr(marks, text.ptr[0], strlen(marks)))
    return 1;
  if (text.len > 1 && text.ptr[0] == 0xC2 && (text.ptr[1] == 0xAB || text.ptr[1] == 0xBB))
    return 2;
  return text.len > 2 && text.ptr[0] == 0xE2 && text.ptr[1] == 0x80 && text.ptr[2] >= 0x98 ? 3 : 0;
}

static bool ends_in_field(const struct care__lint_job *job, struct smpp_span run) {
  return run.len > 2 && memcmp(run.ptr + run.len - 2, job->close, 2) == 0;
}

/* Without the marks that end a sentence. */
static struct smpp_span strip(const struct care__lint_job *job, struct smpp_span run) {
  for (size_t n; (n = mark_len(run, "(\"'</")) > 0;)
    run = from(run, n);
  for (size_t n = 1; n > 0 && !ends_in_field(job, run);) {
    n = 0;
    for (size_t len = 1; len <= 3 && len <= run.len && n == 0; len++)
      n = mark_len(from(run, run.len - len), ".,;:!?)\"'") == len ? len : 0;
    run.len -= n;
  }
  return run;
}

static bool is_letter(uint8_t c) {
  return small(c) >= 'a' && small(c) <= 'z';
}

/* It begins with a letter, and ends in a dot and at least two. */
static bool is_host(struct smpp_span host) {
  size_t at = host.len;

  while (at > 0 && is_letter(host.ptr[at - 1]))
    at--;
  return at > 1 && host.len - at >= 2 && host.ptr[at - 1] == '.' && small(host.ptr[0]) >= 'a';
}

static bool has_usual_ending(struct smpp_span host) {
  for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
    if (host.len > strlen(endings[i]) + 1 && is_below(host, smpp_span_of(endings[i])))
      return true;
  return false;
}

static void set_host(struct link *link, size_t at) {
  size_t end = 0;

  link->rest = from(link->whole, at);
  while (end < link->rest.len && is_host_octet(link->rest.ptr[end]))
    end++;
  link->host = smpp_span(link->rest.ptr, end);
  link->rest = from(link->rest, end);
}

/* "www..", "host.name/path", "host.fr". */
static bool read_bare(const struct care__lint_job *job, struct smpp_span piece, struct link *link) {
  *link = (struct link){.whole = strip(job, piece)};
  set_host(link, 0);
  if (!is_host(link->host))
    return false;
  return (link->host.len > 4 && is_same(smpp_span(link->host.ptr, 4), smpp_span_of("www."))) ||
         (link->rest.len > 1 && link->rest.ptr[0] == '/') ||
         (link->rest.len == 0 && has_usual_ending(link->host));
}

/* "https://..", from its first letter on. What stands before an @ leads nowhere. */
static void read_whole(const struct care__lint_job *job, struct smpp_span run, struct link *link) {
  size_t scheme = find_in(run, "://"), at = scheme + 3;

  *link = (struct link){.whole = strip(job, run)};
  link->scheme = smpp_span(run.ptr, scheme);
  if (at > link->whole.len)
    at = link->whole.len;
  for (size_t i = at; i < link->whole.len && !memchr("/?#", link->whole.ptr[i], 3); i++)
    if (link->whole.ptr[i] == '@')
      at = i + 1;
  set_host(link, at);
}

static size_t place_of(const struct care__lint_job *job, const struct link *link) {
  return (size_t)(link->whole.ptr - job->source.ptr);
}

static void tell_host(struct care__lint_job *job, int rule, int most, const struct link *link,
                      const char *words) {
  struct data_fault fault = {0};

  data_fault_add(&fault, "a link leads to '");
  data_fault_add_span(&fault, link->host.len ? link->host : link->rest);
  data_fault_add(&fault, "'");
  data_fault_add(&fault, words);
  care__lint_said(care__lint_say(job, rule, most, place_of(job, link)), &fault);
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
  if (link->rest.len > 0 && link->rest.ptr[0] == (uint8_t)job->open[0])
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
static bool is_long(const struct care__lint_job *job, const struct link *link) {
  size_t len = 0, n_slashes = 0;

  for (size_t i = 0; i < link->whole.len;) {
    struct smpp_span rest = from(link->whole, i);
    size_t close =
        rest.len > 1 && memcmp(rest.ptr, job->open, 2) == 0 ? find_in(rest, job->close) : SIZE_MAX;
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
    care__lint_tell(job, CARE_LINT_LINK_HTTP, place_of(job, link), link->whole,
                    "is a link in the clear: write https://");
  if (is_long(job, link))
    care__lint_tell(job, CARE_LINT_LINK_LONG, place_of(job, link), link->whole,
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

/* Between marks that no host has: "(info:www.hospital.example)". */
static bool judge_bare(struct care__lint_job *job, struct smpp_span run) {
  bool any = false;

  for (size_t at = 0, end; at < run.len; at = end + 1) {
    struct link link;

    for (end = at; end < run.len && !memchr(",;:=()[]<>\"", run.ptr[end], 10);)
      end++;
    if (!read_bare(job, smpp_span(run.ptr + at, end - at), &link))
      continue;
    judge_link(job, &link);
    any = true;
  }
  return any;
}

/* Where the next "https://" begins at or behind `at`, or the end. */
static size_t next_scheme(struct smpp_span run, size_t at) {
  for (size_t found; (found = find_in(from(run, at), "://")) != SIZE_MAX; at += found + 3) {
    size_t n = 0;

    while (n < found && is_letter(run.ptr[at + found - n - 1]))
      n++;
    if (n > 0)
      return at + found - n;
  }
  return run.len;
}

static bool judge_run(struct care__lint_job *job, struct smpp_span run) {
  size_t at = next_scheme(run, 0);
  bool any = judge_bare(job, smpp_span(run.ptr, at));

  while (at < run.len) {
    size_t colon = at + find_in(from(run, at), "://"), end = next_scheme(run, colon + 3);
    struct link link;

    read_whole(job, smpp_span(run.ptr + at, end - at), &link);
    judge_link(job, &link);
    any = true;
    at = end;
  }
  return any;
}

void care__lint_links(struct care__lint_job *job) {
  bool has_link = care__lint_holds_field(job, CARE__LINT_FIELD_LINK);

  for (size_t at = 0, end; at < job->source.len; at = end) {
    if (is_space(job->source.ptr[at])) {
      end = at + 1;
      continue;
    }
    end = run_end(job, at);
    has_link |= judge_run(job, smpp_span(job->source.ptr + at, end - at));
  }
  if (has_link)
    judge_password(job);
}
