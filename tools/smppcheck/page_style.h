/* SPDX-License-Identifier: MIT
 *
 * How the report looks, and the parts of it that are always the same. */
#ifndef SMPPCHECK_PAGE_STYLE_H
#define SMPPCHECK_PAGE_STYLE_H

#define PAGE_STYLE                                                                                 \
  ":root{--ink:#1b1f24;--dim:#59636e;--line:#d1d9e0;--paper:#fff;--soft:#f6f8fa;"                  \
  "--pass:#1a7f37;--fail:#b42318;--should:#9a5b00;--note:#0b5cad;--not:#59636e}\n"                 \
  "@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--dim:#9aa4af;--line:#3a424b;"           \
  "--paper:#11151a;--soft:#1a2027;--pass:#56c26f;--fail:#ff8178;--should:#e0a94b;--note:#79b8ff;"  \
  "--not:#9aa4af}}\n"                                                                              \
  "*{box-sizing:border-box}\n"                                                                     \
  "body{margin:0 auto;max-width:72rem;padding:1.5rem;color:var(--ink);background:var(--paper);"    \
  "font:16px/1.5 system-ui,sans-serif}\n"                                                          \
  "h1{margin:0 0 .5rem;font-size:1.6rem}h2{margin:2rem 0 .5rem;font-size:1.15rem}\n"               \
  "a{color:inherit}code,pre{font-family:ui-monospace,monospace;font-size:.85em}\n"                 \
  ".facts{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0 0 1rem}\n"                        \
  ".facts dt{color:var(--dim)}.facts dd{margin:0 1rem 0 -1rem;font-weight:600}\n"                  \
  ".tiles{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;margin:0 0 1rem;padding:0}\n"      \
  ".tiles li{flex:1 1 8rem;padding:.5rem .75rem;border:1px solid var(--line);"                     \
  "border-left:.3rem solid var(--tone,var(--line));border-radius:.3rem}\n"                         \
  ".tiles b{display:block;font-size:1.5rem;line-height:1.2;color:var(--tone,inherit)}\n"           \
  ".pass{--tone:var(--pass)}.fail{--tone:var(--fail)}.should{--tone:var(--should)}"                \
  ".note{--tone:var(--note)}.not_run{--tone:var(--not)}\n"                                         \
  "table{border-collapse:collapse;width:100%}\n"                                                   \
  ".summary th,.summary td{padding:.25rem .6rem;border-bottom:1px solid var(--line);"              \
  "text-align:right}\n"                                                                            \
  ".summary th:first-child{text-align:left;font-weight:normal}\n"                                  \
  ".summary thead th{font-size:.85em;color:var(--dim);font-weight:600}\n"                          \
  ".summary tfoot th,.summary tfoot td{font-weight:700}\n"                                         \
  ".summary td{color:var(--tone,inherit);font-variant-numeric:tabular-nums}\n"                     \
  ".summary td.none{color:var(--line)}.summary td.fail,.summary td.should{font-weight:700}\n"      \
  ".legend{margin:1rem 0;color:var(--dim);font-size:.9em}.legend summary{cursor:pointer}\n"        \
  ".filter{margin-right:.25rem}.filters{margin:1.5rem 0 0;padding:.5rem .75rem;"                   \
  "background:var(--soft);border-radius:.3rem}\n"                                                  \
  ".filters label{margin-right:1rem}\n"                                                            \
  ".check{border:1px solid var(--line);border-left:.3rem solid var(--tone);border-radius:.3rem;"   \
  "margin:.35rem 0}\n"                                                                             \
  ".is-pass{--tone:var(--pass)}.is-fail{--tone:var(--fail)}.is-note{--tone:var(--note)}"           \
  ".is-not_run{--tone:var(--not)}.is-fail.soft{--tone:var(--should)}\n"                            \
  ".check>summary{display:grid;grid-template-columns:4.5rem 6.5rem 1fr auto;gap:0 .75rem;"         \
  "padding:.35rem .75rem;cursor:pointer;align-items:baseline;list-style:none}\n"                   \
  ".check>summary::-webkit-details-marker{display:none}\n"                                         \
  ".check>summary:hover{background:var(--soft)}\n"                                                 \
  ".badge{color:var(--tone);font-weight:700;font-size:.9em}\n"                                     \
  ".level,.clause{color:var(--dim);font-size:.8em}.clause{white-space:nowrap}\n"                   \
  ".id{display:block;color:var(--dim)}\n"                                                          \
  ".body{padding:0 .75rem .75rem}.reason b{color:var(--tone)}\n"                                   \
  ".body p{margin:.4rem 0;overflow-wrap:anywhere}\n"                                               \
  ".script{margin:.5rem 0;padding:.5rem .75rem;background:var(--soft);border-radius:.3rem;"        \
  "white-space:pre-wrap;overflow-wrap:anywhere}\n"                                                 \
  ".exchange{font-size:.85em}.exchange th{text-align:left;color:var(--dim);white-space:nowrap}\n"  \
  ".exchange th,.exchange td{padding:.25rem .5rem .25rem 0;border-top:1px solid var(--line);"      \
  "vertical-align:top;overflow-wrap:anywhere}\n"                                                   \
  ".exchange td:nth-child(-n+3){white-space:nowrap;color:var(--dim)}\n"                            \
  ".exchange tr.came .dir{color:var(--note);font-weight:600}\n"                                    \
  ".hex{display:block;color:var(--dim);word-break:break-all}\n"                                    \
  "#f-fail:checked~section .check:not(.is-fail),#f-note:checked~section .check:not(.is-note),"     \
  "#f-not_run:checked~section .check:not(.is-not_run),"                                            \
  "#f-pass:checked~section .check:not(.is-pass){display:none}\n"                                   \
  "#f-fail:checked~section:not(:has(.is-fail)),#f-note:checked~section:not(:has(.is-note)),"       \
  "#f-not_run:checked~section:not(:has(.is-not_run)),"                                             \
  "#f-pass:checked~section:not(:has(.is-pass)){display:none}\n"                                    \
  "@media (max-width:40rem){.check>summary{grid-template-columns:1fr 1fr}"                         \
  ".what{grid-column:1/-1}}\n"                                                                     \
  "@media print{body{max-width:none;padding:0;font-size:10pt}.filter,.filter+label{display:none}"  \
  ".check{break-inside:avoid-page}.is-pass .body{display:none}}\n"

#define PAGE_LEGEND                                                                                \
  "<details class=\"legend\"><summary>What the words mean</summary>\n"                             \
  "<p><b>MUST</b>: SMPP 3.4 says so, in the clause named. <b>SHOULD</b>: it is meant so, and "     \
  "peers rely on it. <b>TOLERANCE</b>: met in the field, and a good peer lives with it.</p>\n"     \
  "<p><b>note</b>: the peer does something that the specification leaves open; nobody fails for "  \
  "that. <b>not run</b>: what the check needs was not to be had; it says nothing about the "       \
  "peer.</p>\n"                                                                                    \
  "<p>Each check opens to what was expected, the script of the check, and what was sent and "      \
  "came, with octets in hexadecimal. In a script, &gt; sends a PDU, &lt; is what must come, ? "    \
  "what the check needs; bars part what is as good. Passwords are masked, numbers but for their "  \
  "last digits.</p>\n</details>\n"                                                                 \
  "<input class=\"filter\" type=\"radio\" name=\"f\" id=\"f-all\" checked=\"checked\"/>"           \
  "<label for=\"f-all\">all </label>\n"                                                            \
  "<input class=\"filter\" type=\"radio\" name=\"f\" id=\"f-fail\"/>"                              \
  "<label for=\"f-fail\">failed </label>\n"                                                        \
  "<input class=\"filter\" type=\"radio\" name=\"f\" id=\"f-note\"/>"                              \
  "<label for=\"f-note\">notes </label>\n"                                                         \
  "<input class=\"filter\" type=\"radio\" name=\"f\" id=\"f-not_run\"/>"                           \
  "<label for=\"f-not_run\">not run </label>\n"                                                    \
  "<input class=\"filter\" type=\"radio\" name=\"f\" id=\"f-pass\"/>"                              \
  "<label for=\"f-pass\">passed</label>\n"

#endif
