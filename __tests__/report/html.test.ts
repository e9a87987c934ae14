import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LookedUpImage, Vulnerability } from '../../src/model/images/vulnerability.ts';
import { type HtmlOptions, toHtml } from '../../src/report/html/index.ts';
import { STYLE } from '../../src/report/html/style.ts';
import { type FailOn, verdict } from '../../src/report/verdict.ts';
import { run } from '../../src/run/run.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { anyCharacter } from '../support/any-character.ts';
import { fuzzRuns } from '../support/heavy.ts';
import { structureOf } from '../support/html-structure.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { finding, fullReport, marked, report, span, suppression } from './reports.ts';

const RULES = 'https://github.com/hullcheck/hullcheck/blob/main/docs/rules';
const ATTRIBUTES = 'rel="noreferrer noopener"';

const HASH = /style-src &#39;(sha256-[^&]+)&#39;/;

function write(given: ScanReport, failOn: FailOn = 'high', options: Partial<HtmlOptions> = {}): string {
  return toHtml(given, verdict(given, { failOn }), { version: '1.2.3', ...options });
}

/** Without the style sheet. */
function linesOf(page: string): string[] {
  return page.replace(/<style>[^<]*<\/style>/, '<style></style>').split('\n');
}

describe('toHtml', () => {
  it('is a short page when nothing is wrong', () => {
    expect(linesOf(write(report()))).toEqual([
      '<!DOCTYPE html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-${createHash('sha256').update(STYLE.markup).digest('base64')}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;">`,
      '<meta name="referrer" content="no-referrer">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      '<title>hullcheck: passed</title>',
      '<style></style>',
      '</head>',
      '<body>',
      '<a class="skip" href="#main">Skip to the findings</a>',
      '<header>',
      '<p class="name">hullcheck</p>',
      '<h1 class="verdict pass">Passed</h1>',
      '<p class="sentence"><b>No finding of high severity or above.</b> Scanned 1 Dockerfile and 2 compose files.</p>',
      '<ul class="counts" aria-label="Findings by severity"><li class="count none"><b>0</b> critical</li><li class="count none"><b>0</b> high</li><li class="count none"><b>0</b> medium</li><li class="count none"><b>0</b> low</li><li class="count none"><b>0</b> note</li></ul>',
      '<p class="more"></p>',
      '</header>',
      '<main id="main">',
      '</main>',
      '<footer><p>Written by <a href="https://github.com/hullcheck/hullcheck" rel="noreferrer noopener">hullcheck 1.2.3</a>. The page needs no network; links lead to documentation.</p></footer>',
      '</body>',
      '</html>',
      '',
    ]);
  });

  it('writes a finding with its code, the way out and the rule', () => {
    const page = write(fullReport(), 'critical', {
      linkTo: (path, line) => `https://example.com/${encodeURI(path)}#L${line}`,
    });
    const place = 'https://example.com/deploy/my%20app/compose.yaml';
    const article = page.slice(page.indexOf('<article id="finding-3"'), page.indexOf('</article>'));
    expect(article.split('\n')).toEqual([
      '<article id="finding-3" class="finding of critical r1 c0 fixable">',
      '<h4><span class="badge">critical</span> Container &quot;app&quot; runs privileged.</h4>',
      `<div class="body"><p class="origin"><a href="${RULES}/privileged-container.md" ${ATTRIBUTES}>privileged-container</a> <a href="#rule-privileged-container">why it matters</a> <span class="place"><a href="${place}#L3" ${ATTRIBUTES}>line 3, column 17</a></span></p>`,
      '<pre><span class="number">1</span><code>services:</code>',
      '<span class="number">2</span><code>  app:</code>',
      '<span class="number">3</span><code>    privileged: <mark>true</mark></code>',
      '<span class="number">4</span><code>    environment:</code>',
      '<span class="number">5</span><code>      PASSWORD: ••••••••</code>',
      '</pre>',
      '<p class="label">See also</p>',
      `<ul class="places"><li>the service <span class="place"><a href="${place}#L2" ${ATTRIBUTES}>deploy/my app/compose.yaml:2:3</a></span></li><li>its [image] <span class="place"><a href="https://example.com/Dockerfile#L1" ${ATTRIBUTES}>Dockerfile:1:6</a></span></li></ul>`,
      '<p class="how"><b>How to fix</b> Remove <code>privileged</code>.</p>',
      '<p class="fix"><code>hullcheck fix --unsafe</code> makes this change, for your review: Drop privileged mode.</p>',
      '<pre class="diff"><span class="number">−</span><code><del>    privileged: true</del></code>',
      '</pre>',
      `<p class="place"><span class="place"><a href="https://example.com/Dockerfile#L1" ${ATTRIBUTES}>Dockerfile:1</a></span></p>`,
      '<pre class="diff"><span class="number">+</span><code><ins># syntax</ins></code>',
      '</pre>',
      '</div>',
    ]);
    expect(page).toContain(
      `<article id="rule-privileged-container" class="rule">
<h3>Do not run <code>privileged</code> containers</h3>
<p class="origin">privileged-container · 1 finding</p>
<p>A <b>privileged</b> container is <a href="https://example.com/why" ${ATTRIBUTES}>the host</a>.</p>
<p><b>How to fix</b> Remove <code>privileged</code>.</p>
<p class="origin"><a href="${RULES}/privileged-container.md" ${ATTRIBUTES}>documentation</a> <a href="https://cwe.mitre.org/data/definitions/250.html" ${ATTRIBUTES}>CWE-250</a> <a href="https://cwe.mitre.org/data/definitions/16.html" ${ATTRIBUTES}>CWE-16</a> <a href="https://example.com/privileged" ${ATTRIBUTES}>example.com</a> </p>
</article>`,
    );
  });

  it('says first what the verdict is, then how bad it is, then where', () => {
    const { text } = structureOf(write(fullReport(), 'critical'));
    const pieces = [
      'Failed',
      '1 finding of critical severity fails the check. Scanned 1 Dockerfile and 2 compose files. Not looked at: 1 file, 1 value.',
      '1 critical0 high1 medium0 low1 note',
      'what was not looked at',
      '1 finding suppressed',
      'Show only some findings',
      ' 1 critical 1 medium 1 note',
      'Rule allmoving-tag: 1 in allprivileged-container: 1 in alluntidy-file: 1 in all',
      'Filecriticalhighmediumlownote',
      'deploy/my app/compose.yaml10000',
      'Dockerfile00101',
      'deploy/my app/compose.yaml 1 critical',
      'Dockerfile 1 medium, 1 note',
      'About this scan',
      'error Not YAML. Mend it. broken.yaml',
      'warning Nothing to suppress.',
      'note moving-tag was not checked. Pin it. Dockerfile:1:6',
      'Suppressed findings',
      'highA password is written here.root-user deploy/my app/compose.yaml:5:17rotatedby a comment deploy/my app/compose.yaml:2:3',
      'Why it matters',
    ];
    let at = 0;
    for (const piece of pieces) {
      const found = text.indexOf(piece, at);
      expect([piece, found]).toEqual([piece, expect.any(Number)]);
      expect([piece, found >= at]).toEqual([piece, true]);
      at = found;
    }
  });

  it('prints no secret, and marks all lines of a place up to a number', () => {
    const { spans } = marked(
      'Dockerfile',
      `FROM a\n«RUN x \\\n  PASSWORD=«hunter2-not-real» \\\n${'  y \\\n'.repeat(9)}  z»\n`,
    );
    const file = { path: 'Dockerfile', text: spans[0]?.file.text ?? '' };
    const whole = { file, start: 7, end: file.text.length - 1 };
    const secret = { file, start: file.text.indexOf('hunter2'), end: file.text.indexOf('hunter2') + 16 };
    const page = write(report({ findings: [finding({ span: whole, secrets: [secret] })] }));
    expect(page).not.toContain('hunter2');
    expect(page).toContain('<span class="number">2</span><code><mark>RUN x \\</mark></code>\n');
    expect(page).toContain('<span class="number">3</span><code><mark>  PASSWORD=•••••••• \\</mark></code>\n');
    expect(page).toContain(
      '<span class="number">7</span><code><mark>  y \\</mark></code>\n<span class="more">… and 6 more lines</span></pre>',
    );
  });

  it('draws an attack path as a chain whose links lead to its steps, also of a finding folded into another', () => {
    const { spans } = marked('compose.yaml', 'a: «1»\nb: «2»\n');
    const [first, second] = spans as [(typeof spans)[0], (typeof spans)[0]];
    const flow = [
      { span: first, message: 'the first' },
      { span: second, message: 'the second' },
    ];
    const other = finding({ span: first, ruleId: 'escape-path-x', message: 'A way out.', flow });
    const shown = { ...finding({ span: first }), folded: [other] };
    const page = write(report({ findings: [shown, { ...other, foldedInto: shown }] }));
    expect(page).toContain(
      `<div class="also"><p>A way out.</p>
<p class="origin"><a href="${RULES}/escape-path-x.md" ${ATTRIBUTES}>escape-path-x</a> <a href="#rule-escape-path-x">why it matters</a></p>
<p class="label">Attack path</p>
<ol class="chain"><li><a href="#finding-1-1-step-1">the first</a></li><li><a href="#finding-1-1-step-2">the second</a></li><li class="end">the host</li></ol>
<ol class="walk"><li id="finding-1-1-step-1">the first <span class="place">compose.yaml:1:4</span><pre><span class="number">1</span><code>a: <mark>1</mark></code>
</pre></li><li id="finding-1-1-step-2">the second <span class="place">compose.yaml:2:4</span><pre><span class="number">2</span><code>b: <mark>2</mark></code>
</pre></li></ol>
</div>`,
    );
    expect(structureOf(page).problems).toEqual([]);
  });

  it('says who signed images', () => {
    const digest = `sha256:${'1'.repeat(64)}`;
    const identity = 'https://github.com/acme/app/<b>@refs/tags/1';
    const issuer = 'https://token.actions.githubusercontent.com';
    const verified = [
      {
        image: 'ghcr.io/acme/app:1',
        span: span('a: «x»'),
        signature: { kind: 'verified', required: 'provenance', digest, signer: { kind: 'identity', identity, issuer } },
      },
      {
        image: 'b',
        span: span('a: «x»'),
        signature: { kind: 'verified', required: 'signature', digest, signer: { kind: 'key', path: 'cosign.pub' } },
      },
    ] as const;
    const { text, problems } = structureOf(write(report({ verified })));
    expect(problems).toEqual([]);
    expect(text).toContain(
      `ghcr.io/acme/app:1compose.yaml:1:4provenance${digest}${identity}according to ${issuer}\nbcompose.yaml:1:4signature${digest}the key in cosign.pub`,
    );
  });

  it('lists the vulnerabilities of images, and where none are known', () => {
    const evil = '<b>\ud800"/../x';
    const glibc = {
      name: 'glibc',
      version: '2.36-9',
      ecosystem: 'Debian:12',
      fixed: '2.36-10',
      installed: [],
    };
    const known: Vulnerability = {
      id: 'CVE-2023-4911',
      aliases: [],
      summary: evil,
      rating: 'high',
      score: 7.8,
      exploitedSince: '2023-11-21',
      epss: undefined,
      packages: [glibc],
    };
    const { exploitedSince: _, ...plain } = known;
    const other = {
      ...plain,
      id: evil,
      rating: 'unknown',
      exploitedSince: undefined,
      packages: [{ ...glibc, fixed: undefined }],
    } as const;
    const lookedUp = (image: string, found: readonly Vulnerability[]): LookedUpImage => ({
      image,
      span: span('a: «x»'),
      repository: undefined,
      digest: undefined,
      otherSpans: [],
      operatingSystem: undefined,
      vulnerabilities: { found, checkedPackages: 2, unchecked: [], source: 'osv.dev' },
      update: undefined,
    });
    const page = write(report({ vulnerable: [lookedUp('debian:12', [known, other]), lookedUp('alpine:3', [])] }));
    const { text, problems, links } = structureOf(page);
    expect(problems).toEqual([]);
    expect(text).toContain('debian:12: 2 known, 1 with a fix');
    expect(text).toContain(
      'CVE-2023-4911known to be exploited since 2023-11-21<b>\\ud800"/../xhighglibc 2.36-92.36-10\n',
    );
    expect(text).toContain('unratedglibc 2.36-9');
    expect(text).toContain('alpine:3: none known compose.yaml:1:4 2 packages looked up in osv.dev');
    expect(links).toContain('https://osv.dev/vulnerability/CVE-2023-4911');
    expect(links).toContain('https://osv.dev/vulnerability/%3Cb%3E%EF%BF%BD%22%2F..%2Fx');
  });

  it('lists vulnerabilities of images as far as there is room', () => {
    const evil = '<script>alert(1)</script>\u202e';
    const vulnerability = (index: number) => ({
      id: `CVE-2025-${1000 + index}`,
      aliases: [],
      summary: evil,
      rating: 'high' as const,
      score: 8,
      exploitedSince: index === 0 ? '2025-02-03' : undefined,
      epss: undefined,
      packages: [{ name: evil, version: evil, ecosystem: 'npm', fixed: index === 0 ? evil : undefined, installed: [] }],
    });
    const image = (count: number) => ({
      image: `ghcr.io/acme/${evil}`,
      span: span('a: «x»'),
      repository: undefined,
      digest: undefined,
      otherSpans: [],
      operatingSystem: undefined,
      vulnerabilities: {
        found: Array.from({ length: count }, (_, index) => vulnerability(index)),
        checkedPackages: 7,
        unchecked: [],
        source: 'api.osv.dev',
      },
      update: undefined,
    });
    const page = write(report({ vulnerable: [image(100_000)] }));
    expect(page.length).toBeLessThan(20 * 1024 * 1024);
    expect(structureOf(page).text).toMatch(/\d+ more had no room in this page\. The JSON report has all of them\./);
  });

  it('sets in messages about the scan what is code as code, and nothing as a link', () => {
    const notifications = [
      { level: 'note', code: 'not-checked', message: 'It has no `services<`. [a](https://b.example) **c**' },
    ] as const;
    expect(write(report({ notifications }))).toContain(
      'It has no <code>services&lt;</code>. [a](https://b.example) **c**',
    );
  });

  it('of many findings begins with those that a change brings', () => {
    const { spans } = marked('a.yaml', '«a»\n'.repeat(8));
    const findings = spans.map((at, index) =>
      finding({ span: at, ruleId: `rule-${index}`, score: 8, message: `Number ${index} is bad.` }),
    );
    const first = (fresh: typeof findings) =>
      write(report({ findings }), 'high', { fresh })
        .match(/<ol class="first">[\s\S]*?<\/ol>/)?.[0]
        .match(/Number \d/g);
    expect(first(findings.slice(6))).toEqual(['Number 6', 'Number 7']);
    expect(first([])).toEqual(['Number 0', 'Number 1', 'Number 2', 'Number 3', 'Number 4']);
  });

  it('marks what a change brings', () => {
    const [fresh, known] = [finding({ span: span('«a»') }), finding({ span: span('«b»'), message: 'Known.' })];
    const page = write(report({ findings: [fresh, known] }), 'high', { fresh: [fresh] });
    expect(page.match(/<span class="badge fresh">new<\/span>/g)).toHaveLength(1);
    expect(page).toContain('1 new, 2 in all. Scanned');
  });

  it('lets no text of a stranger be anything but text', () => {
    const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\u202e\u0000\ud800</pre></article><a href="javascript:x">\n<!--`;
    const file = { path: `${evil}/Dockerfile`, text: `${evil}\n`.repeat(3) };
    const place = { file, start: 3, end: file.text.length };
    const related = [{ span: place, message: evil }];
    const suppressedBy = suppression({ reason: evil, expires: evil, span: place });
    const findings = [
      finding({ span: place, message: evil, related, fix: { title: evil, safety: 'safe', edits: [] } }),
      finding({ span: place, message: evil, flow: [...related, ...related] }),
      finding({ span: place, message: evil, suppressedBy }),
      finding({ span: place, ruleId: 'not-a-rule', message: evil }),
    ];
    const notifications = [
      { level: 'error', code: 'syntax-error', message: evil, path: evil },
      { level: 'note', code: 'not-checked', message: evil, span: place },
    ] as const;
    const page = write(report({ findings, notifications }), 'high', {
      name: evil,
      linkTo: () => 'javascript:alert(1)',
    });
    const { problems, elements, attributes, links, text } = structureOf(page);
    expect(problems).toEqual([]);
    expect(
      [...elements].filter((name) => ['script', 'img', 'iframe', 'object', 'form', 'link', 'base'].includes(name)),
    ).toEqual([]);
    expect(
      [...attributes].filter((name) => name.startsWith('on') || ['src', 'style', 'srcset', 'action'].includes(name)),
    ).toEqual([]);
    expect(links.filter((address) => !/^(?:#|https:\/\/)/.test(address))).toEqual([]);
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('\\u202e\\x00\\ud800');
  });

  it('stays sound whatever is written', () => {
    const text = fc.string({ unit: anyCharacter, maxLength: 60 });
    const pieces = fc.array(
      fc.constantFrom('<', '>', '&', '"', "'", '`', '**', '[a](https://b)', '-->', '\u202e', '\n', 'x'),
    );
    const given = fc.oneof(
      text,
      pieces.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(given, given, given, fc.nat(60), fc.nat(60), (message, path, content, start, length) => {
        const file = { path, text: content };
        const from = Math.min(start, content.length);
        const place = { file, start: from, end: Math.min(from + length, content.length) };
        const related = [{ span: place, message }];
        const findings = [
          finding({ span: place, message, related, secrets: [place] }),
          finding({ span: place, message, flow: related, suppressedBy: suppression({ reason: message }) }),
        ];
        const notifications = [{ level: 'warning', code: 'not-checked', message, path }] as const;
        const { problems, elements } = structureOf(
          write(report({ findings, notifications }), 'high', { name: message }),
        );
        expect([problems, elements.has('script')]).toEqual([[], false]);
      }),
      { numRuns: fuzzRuns(60) },
    );
  });

  it('takes nothing from elsewhere, and allows only its own style sheet', () => {
    const page = write(fullReport());
    const { style = '' } = page.match(/<style>(?<style>[^<]*)<\/style>/)?.groups ?? {};
    expect(page.match(HASH)?.[1]).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`);
    expect(style.slice(0, STYLE.markup.length)).toBe(STYLE.markup);
    expect(style).not.toMatch(/url\(|@import|<|expression/);
  });

  it('fits into its bytes, the worst first, and says what was cut', () => {
    const findings = Array.from({ length: 4000 }, (_, index) =>
      finding({ span: span('«a»', `${index % 7}.yaml`), score: index % 2 === 0 ? 2 : 8, message: `漢<&${index}` }),
    );
    const notifications = Array.from({ length: 9000 }, (_, index) => {
      return { level: 'note', code: 'not-checked', message: `é ${index}` } as const;
    });
    const maxBytes = 1024 * 1024;
    const page = write(report({ findings, notifications }), 'high', { maxBytes });
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(maxBytes);
    expect(Buffer.byteLength(page)).toBeGreaterThan(maxBytes * 0.9);
    const shown = page.match(/<article id="finding-/g) ?? [];
    expect(shown.length).toBeGreaterThan(500);
    expect(page).not.toContain('class="finding of low"');
    const high = page.match(/<article id="finding-\d+" class="finding of high/g) ?? [];
    const missing = `${high.length < 2000 ? `${2000 - high.length} high, ` : ''}2000 low`;
    expect(
      page.split(
        `<p class="cut">This page has the worst ${shown.length} of 4000 findings. Not on it: ${missing}. All numbers count them, and the JSON report has them.</p>`,
      ),
    ).toHaveLength(3);
    // 4000 findings in 7 files: 572, 572, 572, 571 …
    const rows = [...page.matchAll(/<a href="#file-\d+">\d\.yaml<\/a><\/th>.*\n/g)].map(([row]) =>
      [...row.matchAll(/>(\d+)<\/td>/g)].map(([, count]) => Number(count)),
    );
    expect(rows.map(([, , , low]) => low).reduce((sum = 0, count = 0) => sum + count)).toBe(2000);
    expect(rows.map(([, count]) => count).reduce((sum = 0, count = 0) => sum + count)).toBe(2000);
    const items = page.match(/<li class="level-note">/g) ?? [];
    expect(page).toContain(`<p class="cut">${9000 - items.length} more messages had no room in this page.</p>`);
    expect(structureOf(page).problems).toEqual([]);
  });
});

describe('the numbers of a page that is cut', () => {
  it('are those of all findings, also of files that are not on it', () => {
    const critical = Array.from({ length: 300 }, (_, index) =>
      finding({ span: span('«a»', `services/${index}/compose.yaml`), message: `${index} ${'x'.repeat(900)}` }),
    );
    const others = critical.flatMap((one) =>
      [8, 5, 2].map((score) => finding({ span: one.span, score, message: 'y'.repeat(900) })),
    );
    const findings = [...others, ...critical];
    const page = write(report({ findings }), 'high', { maxBytes: 1 });
    const shown = page.match(/<article id="finding-/g)?.length ?? 0;
    expect(shown).toBeLessThan(1200);
    const { text, problems } = structureOf(page);
    expect(problems).toEqual([]);
    expect(text.match(/^services\/\d+\/compose.yaml11110$/gm)).toHaveLength(300);
    const head = text.slice(0, text.indexOf('300 critical'));
    expect(head).toContain(`This page has the worst ${shown} of 1200 findings. Not on it: `);
    expect(text).toMatch(/compose\.yaml 1 critical, 1 high, 1 medium, 1 low; [12] of them not on this page\n/);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(1024 * 1024);
  });

  it('name the files that the table has no room for', () => {
    const findings = Array.from({ length: 4000 }, (_, index) =>
      finding({ span: span('«a»', `${index}`.padEnd(180, 'p')) }),
    );
    const { text } = structureOf(write(report({ findings }), 'high', { maxBytes: 1 }));
    const rows = text.match(/^\d+p+10000$/gm)?.length ?? 0;
    expect(text).toContain(`${4000 - rows} more files had no room in this table.`);
  });
});

describe('the filters', () => {
  const [one, other] = [
    finding({ span: span('«a»'), subject: 'web', fix: { title: 'x', safety: 'safe', edits: [] } }),
    finding({ span: span('«a»'), subject: '</style>db', ruleId: 'moving-tag' }),
  ];
  const shared = finding({
    span: span('«a»'),
    sharedBy: ['web', 'db'].map((subject) => ({ subject, score: 8, isOptional: false })),
  });

  it('give a finding the classes that the style sheet hides the others by', () => {
    const page = write(report({ findings: [one, other, shared] }), 'high', { fresh: [other] });
    expect(page.match(/class="finding of [^"]*"/g)).toEqual([
      'class="finding of critical r1 c1 fixable"',
      'class="finding of critical r1 c1 c0"',
      'class="finding of medium r0 new"',
    ]);
    for (const [id, value] of [
      ['rule', 'r0'],
      ['rule', 'r1'],
      ['container', 'c0'],
      ['container', 'c1'],
    ]) {
      expect(page).toContain(
        `#filters:has(#only-${id} option[value=${value}]:checked) ~ .filtered .of:not(.${value}) { display: none; }\n`,
      );
    }
    const { text, problems } = structureOf(page);
    expect(problems).toEqual([]);
    expect(text).toContain('2 critical 1 medium');
    expect(text).toContain('Rule allmoving-tag: 1 in allprivileged-container: 2 in all');
    expect(text).toContain('Container alldb (compose.yaml): 1 in allweb (compose.yaml): 2 in all');
    expect(text).toContain('only new: 1 only with an automatic fix: 1');
  });

  it('offer no choice where there is none', () => {
    const page = write(report({ findings: [one] }));
    expect(page).not.toContain('<select');
    expect(page).not.toContain('#only-rule option');
  });

  it('offer the containers with the most findings', () => {
    const findings = Array.from({ length: 300 }, (_, index) =>
      finding({ span: span('«a»'), subject: `app${Math.floor(Math.sqrt(index))}x${index % 150}` }),
    );
    const page = write(report({ findings }));
    expect(page.match(/<option value="c\d+">/g)).toHaveLength(100);
    expect(structureOf(page).problems).toEqual([]);
  });
});

describe('the page of a repository', () => {
  const COMPOSE = `services:
  "app<b>":
    image: nginx:1.29
    pid: host
    privileged: true
    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]
  # hullcheck-ignore container-not-hardened -- it is a <test>
  plain:
    image: nginx:1.29
`;

  async function pageOf(): Promise<string> {
    const folder = temporaryFolder({ 'compose.yaml': COMPOSE, Dockerfile: 'FROM alpine\nRUN curl x | sh\n' });
    const settings = { folder: folder.path, paths: [], config: undefined, baseline: undefined };
    const { report: found, verdict: judged } = await run({
      ...settings,
      profile: undefined,
      failOn: undefined,
      withPostures: true,
    });
    folder.remove();
    return toHtml(found, judged, { version: '1.2.3' });
  }

  it('is sound, and the same bytes each time', async () => {
    const page = await pageOf();
    expect(structureOf(page).problems).toEqual([]);
    expect(await pageOf()).toBe(page);
  });

  it('has a picture of the walls of each container, the holes in words, all settings, and links to the ways out', async () => {
    const page = await pageOf();
    const { text, links } = structureOf(page);
    expect(text).toContain('What confines the containers\n');
    const card = text.slice(text.indexOf('app<b> line 2'), text.indexOf('All settings of app<b>'));
    expect(card.split('\n')).toEqual([
      'app<b> line 2',
      'root, 41 capabilities',
      'hostroot',
      'openedPID namespace line 4seccomp filter line 5AppArmor or SELinux line 5all capabilities line 5protected system paths line 5',
      'mounts from the host/run/docker.sock',
      'not setuser namespace, read-only root file system, no new privileges',
      'unknowncgroup namespace',
      'no limit onmemory, CPU, processes, open files',
      'ways outprivileged-devicesocket',
      '',
      '',
    ]);
    const picture = page.match(/<svg class="walls".*<\/svg>/)?.[0] ?? '';
    expect(picture.match(/#wall-[a-z-]+/g)).toEqual([
      '#wall-pid-opened',
      '#wall-ipc-closed',
      '#wall-network-closed',
      '#wall-mount-opened',
      '#wall-uts-closed',
      '#wall-user-missing',
      '#wall-cgroup-unknown',
      '#wall-seccomp-opened',
      '#wall-module-opened',
      '#wall-capabilities-opened',
      '#wall-root-missing',
    ]);
    const lines = (id: string) =>
      page.match(new RegExp(`<g id="wall-${id}".*?</g>`, 's'))?.[0].match(/<(?:path|polyline)/g);
    // two stumps, with an arrow through them where the wall is opened
    expect(['pid-opened', 'root-missing', 'ipc-closed'].map((id) => lines(id)?.length)).toEqual([4, 2, 1]);
    expect(picture).toContain('aria-label="Walls: opened: PID namespace, 1 mount from the host, seccomp filter,');
    expect(text).toContain('All settings of app<b>');
    expect(text).toContain('privilegedyes compose.yaml:5:17');
    const ways = page.match(/<a href="#finding-\d+">[a-z-]+<\/a>/g) ?? [];
    expect(ways.length).toBeGreaterThan(1);
    expect(links).toContain(`${RULES}/privileged.md`);
    expect(text).toContain('it is a <test>by a comment compose.yaml:7:3');
  });
});
