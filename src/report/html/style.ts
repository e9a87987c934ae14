import type { Markup } from './markup.ts';

/** The style sheet of the page, for light and dark screens, wide and narrow ones, and paper. It loads nothing. */
export const STYLE: Markup = {
  markup: `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --link: #0550ae; --mark: #ffe58f; --gone: #ffdfdc; --come: #d3f2da;
  --critical: #a40e26; --high: #b54708; --medium: #7d5a00; --low: #0b5cad; --note: #59636e; --pass: #116329;
  --on-fill: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #10141a; --raised: #181e26; --ink: #e6edf3; --soft: #9aa5b1; --line: #313a45; --link: #79b8ff; --mark: #453800; --gone: #58201f; --come: #12411f;
    --critical: #ff7b86; --high: #ffa45c; --medium: #e3b94b; --low: #79b8ff; --note: #9aa5b1; --pass: #56d364;
    --on-fill: #10141a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 66rem; padding: 2rem 1.25rem 4rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
}
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1.25rem; top: .5rem; padding: .25rem .75rem; background: var(--paper); }
h1, h2, h3, h4, p { margin: 0; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h3 { font-size: 1.125rem; line-height: 1.35; }
h4 { font-size: 1rem; line-height: 1.45; }
code, pre, .files th[scope=row], .file > h3, #containers h3 { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { font-size: .875em; overflow-wrap: anywhere; }
p code, h3 code, .notes code { padding: .1em .3em; border-radius: .25rem; background: var(--raised); }
small, .origin, .place, .legend, .more, footer { color: var(--soft); font-size: .875rem; font-weight: 400; }
h3 small { font-family: system-ui, -apple-system, "Segoe UI", sans-serif; margin-left: .5rem; }
.exploited { color: var(--critical); font-weight: 600; }
.name { font-weight: 600; color: var(--soft); }
.verdict { font-size: 2.75rem; line-height: 1.15; letter-spacing: -.02em; }
.verdict.pass { color: var(--pass); }
.verdict.policy-fail { color: var(--critical); }
.verdict.error, .verdict.unenforced { color: var(--high); }
.sentence { margin: .5rem 0 1.25rem; font-size: 1.125rem; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0 0; padding: 0; list-style: none; }
.count { padding: .4rem .9rem; border: 1px solid currentColor; border-radius: .5rem; }
.count b { font-size: 1.25rem; line-height: 1; }
.count.none { color: var(--soft); border-color: var(--line); }
.filters { margin: 0 0 1.5rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; min-width: 0; }
.filters legend { padding: 0 .25rem; color: var(--soft); font-size: .875rem; }
.filters p { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.choice { display: inline-flex; align-items: center; gap: .4rem; min-height: 2rem; max-width: 100%; color: var(--of); }
.choice .total { margin-left: -.4rem; }
.severities .total { margin: 0; }
.choice input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: currentColor; }
.choice.pick { white-space: nowrap; }
.choice select { min-height: 2rem; min-width: 0; max-width: 22rem; padding: .125rem .25rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--paper); color: var(--ink); font: inherit; font-size: .875rem; }
.critical { --of: var(--critical); } .high { --of: var(--high); } .medium { --of: var(--medium); } .low { --of: var(--low); } .note { --of: var(--note); }
.count:not(.none), td.critical, td.high, td.medium, td.low, td.note { color: var(--of); }
.more { margin-top: .75rem; }
.more a { margin-right: .75rem; }
.file { margin-top: 2rem; }
.file > h3 { position: sticky; top: 0; padding: .5rem 0; background: var(--paper); border-bottom: 1px solid var(--line); }
.finding { margin: 1rem 0 1.75rem; padding-left: 1rem; border-left: .25rem solid var(--of); scroll-margin-top: 4rem; }
:target { background: var(--raised); }
.badge { display: inline-block; white-space: nowrap; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--of, var(--soft)); font-size: .8125rem; font-weight: 600; line-height: 1.5; }
.finding.critical .badge, .finding.high .badge { background: var(--of); border-color: var(--of); color: var(--on-fill); }
.badge.fresh, .finding.critical .badge.fresh, .finding.high .badge.fresh { background: none; color: var(--pass); border-color: currentColor; }
.status-pass { color: var(--pass); } .status-fail { color: var(--critical); } .status-accepted { color: var(--medium); }
.origin { margin-top: .25rem; }
.origin a { margin-right: .5rem; }
/* rows of links: at least 24 pixels high, for fingers */
.origin a, .more a, .ways a { display: inline-block; padding: .125rem 0; }
.place { overflow-wrap: anywhere; }
pre {
  display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .75rem; margin: .5rem 0; padding: .5rem .75rem;
  border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); font-size: .875rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere;
}
pre code { font-size: 1em; padding: 0; }
.number { color: var(--soft); text-align: right; user-select: none; -webkit-user-select: none; }
.body { content-visibility: auto; contain-intrinsic-size: auto 22rem; }
.finding pre > .more { grid-column: 2; margin: 0; }
pre del, pre ins { text-decoration: none; }
.diff .number { font-weight: 700; }
.diff del { background: var(--gone); } .diff ins { background: var(--come); }
mark { background: var(--mark); color: inherit; border-radius: .125rem; }
.label { margin-top: .75rem; font-weight: 600; font-size: .9375rem; }
.chain { display: flex; flex-wrap: wrap; gap: .375rem 0; margin: .375rem 0 .5rem; padding: 0; list-style: none; }
.chain li { display: flex; align-items: center; max-width: 100%; font-size: .875rem; }
.chain a, .chain .end { padding: .25rem .6rem; border: 1px solid var(--line); border-radius: .375rem; overflow-wrap: anywhere; }
.chain li:not(:last-child)::after { content: "\\2192" / "leads to"; padding: 0 .5rem; color: var(--critical); font-weight: 700; }
.chain .end { border-color: var(--critical); color: var(--critical); font-weight: 600; }
.first li { margin: .5rem 0; overflow-wrap: anywhere; }
.first .place { display: inline-block; }
.walk, .places { margin: .25rem 0 .75rem; padding-left: 1.5rem; }
.walk li { padding: .125rem 0; }
.walk li::marker { font-weight: 600; }
.also { margin: .75rem 0; padding-left: 1rem; border-left: 1px solid var(--line); }
.how { margin-top: .5rem; }
.fix { margin-top: .25rem; color: var(--pass); }
.trap { margin-top: .25rem; }
.wide { overflow-x: auto; }
#vulnerabilities tbody th { min-width: 13rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font-size: .875rem; white-space: nowrap; }
.controls th:first-child { width: 36%; }
.files td, .files thead th + th { text-align: right; width: 4rem; }
.files td { font-weight: 600; }
.files td.none { color: var(--soft); font-weight: 400; }
.files th[scope=row] { font-size: .875rem; overflow-wrap: anywhere; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem; margin: .75rem 0 2rem; }
.card { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; min-width: 0; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
.shapes { position: absolute; }
.walls { display: block; width: 100%; max-width: 25rem; height: auto; margin: .5rem auto; }
.walls text, .wall text { fill: var(--ink); font-size: 13px; }
.walls .inside { font-weight: 600; }
.walls .host { fill: var(--raised); stroke: var(--line); }
.wall .line { stroke: var(--pass); stroke-width: 6; fill: none; }
.wall .arrow { stroke: var(--critical); stroke-width: 2.5; fill: none; }
.wall.opened .line, .wall.missing .line { stroke: var(--critical); }
.wall.opened text { fill: var(--critical); font-weight: 700; } .wall.missing text { fill: var(--critical); }
.wall.shared .line, .wall.unknown .line { stroke: var(--medium); } .wall.shared text, .wall.unknown text { fill: var(--medium); }
.wall.unknown .line { stroke-dasharray: 6 5; }
dl.cover { margin: 1rem 0 0; }
.words { grid-template-columns: 6.5rem minmax(0, 1fr); }
p.legend { padding: 0; margin-bottom: 1rem; }
.ways { margin: 0; padding: 0; list-style: none; }
.legend { padding-left: 1.25rem; }
summary { cursor: pointer; color: var(--soft); font-size: .875rem; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .125rem 1rem; margin: .5rem 0 1rem; font-size: .875rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.notes { padding: 0; list-style: none; }
.notes li { margin: .5rem 0; overflow-wrap: anywhere; }
.level-error { --of: var(--critical); } .level-warning { --of: var(--medium); }
.cut { margin: 1rem 0; font-weight: 600; }
.rule { margin: 1.25rem 0; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
#findings { counter-reset: critical high medium low note; }
.finding.critical { counter-increment: critical; } .finding.high { counter-increment: high; } .finding.medium { counter-increment: medium; }
.finding.low { counter-increment: low; } .finding.note { counter-increment: note; }
.shown { position: sticky; bottom: 0; padding: .5rem 0; border-top: 1px solid var(--line); background: var(--paper); font-size: .875rem; }
.shown span { color: var(--soft); margin-right: .5rem; }
.of-critical::before { content: counter(critical) " "; } .of-high::before { content: counter(high) " "; }
.of-medium::before { content: counter(medium) " "; } .of-low::before { content: counter(low) " "; } .of-note::before { content: counter(note) " "; }
@supports not selector(:has(*)) { .filters { display: none; } }
#filters:has(#only-new:checked) ~ .filtered .of:not(.new), #filters:has(#only-fixable:checked) ~ .filtered .of:not(.fixable) { display: none; }
#filters:has(#show-critical:not(:checked)) ~ .filtered .finding.critical, #filters:has(#show-high:not(:checked)) ~ .filtered .finding.high,
#filters:has(#show-medium:not(:checked)) ~ .filtered .finding.medium, #filters:has(#show-low:not(:checked)) ~ .filtered .finding.low,
#filters:has(#show-note:not(:checked)) ~ .filtered .finding.note { display: none; }
/* totals are those of all findings: below a filter they would contradict what is shown */
#filters:has(#only-new:checked, #only-fixable:checked, option:not([value=all]):checked) .total, #filters:has(#only-new:checked, #only-fixable:checked, option:not([value=all]):checked) ~ .filtered :is(.files td, .files thead th + th),
#filters:has(#only-new:checked, #only-fixable:checked, option:not([value=all]):checked, .severities input:not(:checked)) ~ .filtered h3 .total, #filters:has(#show-critical:not(:checked)) ~ .filtered .col-critical, #filters:has(#show-high:not(:checked)) ~ .filtered .col-high, #filters:has(#show-medium:not(:checked)) ~ .filtered .col-medium, #filters:has(#show-low:not(:checked)) ~ .filtered .col-low, #filters:has(#show-note:not(:checked)) ~ .filtered .col-note { display: none; }
@supports selector(:has(*)) {
  .filtered :is(.file, .files tbody tr) { display: none; }
  #filters:has(#show-critical:checked) ~ .filtered .has-critical, #filters:has(#show-high:checked) ~ .filtered .has-high,
  #filters:has(#show-medium:checked) ~ .filtered .has-medium, #filters:has(#show-low:checked) ~ .filtered .has-low,
  #filters:has(#show-note:checked) ~ .filtered .has-note { display: revert; }
}
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  .verdict { font-size: 2.25rem; }
  .finding { padding-left: .75rem; }
  :is(.files, .controls) thead { position: absolute; left: -100vw; }
  :is(.files, .controls), :is(.files, .controls) :is(tbody, th, td), .controls tr { display: block; width: auto; border: 0; padding: .1rem 0; }
  :is(.files, .controls) th[scope=row] { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--line); font-weight: 600; }
  .files td { display: inline-block; margin-right: .75rem; }
  .files td.none { display: none; }
  .files td::after { content: " " attr(data-title); font-weight: 400; }
  dl { grid-template-columns: minmax(0, 1fr); }
  dd { margin-bottom: .375rem; }
}
@media print {
  :root {
    --paper: #ffffff; --raised: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --link: #000000; --mark: #dddddd; --gone: #ffffff; --come: #ffffff;
    --critical: #a40e26; --high: #b54708; --medium: #7d5a00; --low: #0b5cad; --note: #444444; --pass: #116329; --on-fill: #ffffff;
  }
  @page { margin: 14mm; }
  html { font-size: 8.5pt; }
  h2 { margin-top: 1.5rem; }
  .walls { max-width: 17rem; }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem; }
  body { max-width: none; padding: 0; }
  .skip, .filters, .card details { display: none; }
  .shown { position: static; }
  .shown a { display: none; }
  details::details-content { content-visibility: visible; height: auto; }
  .file > h3 { position: static; break-after: avoid; }
  .body, .card { content-visibility: visible; }
  main { display: flex; flex-direction: column; }
  #first { order: -2; } #cis { order: -1; }
  .card, tr, h3, h4, .chain li, .places li, .walk li { break-inside: avoid; }
  h2, h3, h4, .label { break-after: avoid; }
  p, pre, li { orphans: 3; widows: 3; }
  .finding { margin: .5rem 0 .75rem; }
  pre { padding: .25rem .5rem; font-size: .8125rem; line-height: 1.35; }
  .wide { overflow: visible; }
  mark, .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`,
};
