import { describe, expect, it } from '@jest/globals';
import { type Comparison, compare } from '../../src/gate/compare.ts';
import { withFreshShown } from '../../src/gate/fresh-findings.ts';
import { applyEdits } from '../../src/model/findings/fix.ts';
import { positionAt } from '../../src/model/position.ts';
import { countedMessage } from '../../src/report/shown-message.ts';
import { subjectsIn } from '../../src/report/subjects.ts';
import { verdict } from '../../src/report/verdict.ts';
import { run } from '../../src/run/run.ts';
import { baselineText } from '../../src/triage/baseline.ts';
import { entryFingerprint } from '../../src/triage/finding-units.ts';
import { isShown, shownFix } from '../../src/triage/folding.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { folderWith } from '../support/folder.ts';

const RULE = 'container-not-hardened';
const TEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

const project = (names: readonly string[], comments: Readonly<Record<string, string>> = {}): string =>
  `services:\n${names.map((name) => `${comments[name] ?? ''}  ${name}:\n    image: ghcr.io/acme/${name}:1.4.2\n`).join('')}`;

async function scanOf(text: string, files: Readonly<Record<string, string>> = {}): Promise<ScanReport> {
  const baseline = 'baseline.json' in files ? 'baseline.json' : undefined;
  const settings = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline };
  const folder = folderWith({ 'compose.yaml': text, ...files });
  return (await run({ ...settings, folder })).report;
}

const ofRule = ({ ruleId }: TriagedFinding): boolean => ruleId === RULE;
const entriesIn = ({ findings }: Pick<ScanReport, 'findings'>) => findings.filter(ofRule).filter(isShown);

async function compared(base: string, head: string): Promise<Comparison & { readonly head: ScanReport }> {
  const after = await scanOf(head);
  return { ...compare(await scanOf(base), after, { renames: new Map(), addedLines: () => undefined }), head: after };
}

/** What each entry is about, with its line. */
const told = (findings: readonly TriagedFinding[]): string[] =>
  findings.filter(ofRule).map((one) => {
    const { subject, alike = [], span } = one;
    return `${positionAt(span.file, span.start).line}: ${[subject, ...alike.map((other) => other.subject)].join(' ')}`;
  });

describe('many services of a file that lack hardening', () => {
  it('are one finding', async () => {
    const report = await scanOf(project(TEN));
    const [entry, ...more] = entriesIn(report);
    expect(more).toEqual([]);
    expect(entry && countedMessage(entry)).toMatch(
      / In all, this file has 10 containers that lack hardening: "a" \(line 2\), "b" \(line 4\), "c" \(line 6\), "d" \(line 8\), "e" \(line 10\) and 5 more\.$/,
    );
    expect(entry && subjectsIn(report)(entry)).toEqual(TEN.map((name) => ({ kind: 'container', name })));
  });

  it('have one fix, after which nothing is left', async () => {
    const text = project(TEN).replaceAll(/(image: .*\n)/g, '$1    mem_limit: 512m\n    cpus: 1\n');
    const fix = shownFix(entriesIn(await scanOf(text))[0] as TriagedFinding);
    expect(fix?.title).toBe('Harden the container, and at 9 more places');
    expect(entriesIn(await scanOf(applyEdits(text, fix?.edits ?? [])))).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['the first', ['new', ...TEN], ['2: new']],
    ['the last', [...TEN, 'new'], ['22: new']],
    ['between them', ['a', 'new', ...TEN.slice(1)], ['4: new']],
    ['twice', ['new', ...TEN, 'other'], ['2: new other']],
  ])('are red with one more: %s', async (_where, names, expected) => {
    const { fresh, fixed, head, findingsOfReview } = await compared(project(TEN), project(names));
    expect([told(fresh), told(fixed)]).toEqual([expected, []]);
    expect(verdict(head, { failOn: 'medium' }, { fresh, gaps: [] }).conclusion).toBe('policy-fail');
    const known = findingsOfReview
      .filter(ofRule)
      .filter(isShown)
      .filter((one) => !fresh.includes(one));
    expect(told(known).map((one) => one.replace(/^\d+: /, ''))).toEqual([TEN.join(' ')]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['the first goes', TEN.slice(1), ['2: a']],
    ['the last goes', TEN.slice(0, -1), ['20: j']],
    ['two go', TEN.slice(2), ['2: a b']],
    ['all go but one', ['e'], ['2: a b c d f g h i j']],
    ['they change places', TEN.toReversed(), []],
  ])('are not new where %s', async (_what, names, gone) => {
    const { fresh, fixed } = await compared(project(TEN), project(names));
    expect([told(fresh), told(fixed)]).toEqual([[], gone]);
  });

  it('share no entry with those that may be new or not', async () => {
    const { findings } = await scanOf(project(TEN));
    const some = findings.filter(ofRule).filter(({ subject }) => ['a', 'e'].includes(subject));
    const shown = withFreshShown(findings, new Map(), new Set(some)).findings;
    expect(told(shown.filter(isShown))).toEqual(['2: a e', '4: b c d f g h i j']);
  });

  it.each(['a', 'e'])('are accepted one by one: %s', async (name) => {
    const comment = `  # hullcheck-ignore ${RULE} -- it is only a test\n`;
    const report = await scanOf(project(TEN, { [name]: comment }));
    const left = TEN.filter((one) => one !== name);
    expect(told(entriesIn(report)).map((one) => one.replace(/^\d+: /, ''))).toEqual([left.join(' ')]);
    expect(report.findings.filter(ofRule).filter(({ suppressedBy }) => suppressedBy !== undefined)).toHaveLength(1);
    expect(report.notifications.filter(({ code }) => code.startsWith('suppression'))).toEqual([]);
  });

  it('are known to a baseline one by one, with each protection that they lack', async () => {
    const baseline = baselineText((await scanOf(project(TEN))).findings);
    expect(baseline.match(/container-not-hardened/g)).toHaveLength(10 * 6);
    const known = await scanOf(project(TEN), { 'baseline.json': baseline });
    expect(known.findings.filter(isShown)).toEqual([]);
    expect(told(entriesIn(await scanOf(project([...TEN, 'new']), { 'baseline.json': baseline })))).toEqual(['22: new']);
  });

  it('are another entry of code scanning with one more of them', async () => {
    const identity = async (names: readonly string[]) => {
      const [entry] = entriesIn(await scanOf(project(names)));
      return entry && entryFingerprint(entry);
    };
    expect(await identity([...TEN, 'new'])).not.toBe(await identity(TEN));
    expect(await identity(TEN)).toBe(await identity(TEN));
  });
});

describe('other rules that merge', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'one release that ended',
      'Dockerfile',
      'FROM python:3.8 AS a\nUSER 1000\nFROM python:3.8-slim AS b\nUSER 1000\nFROM python:3.9\nUSER 1000\n',
      ['image-eol: a b', 'image-eol: 2'],
    ],
    [
      'stages of one base',
      'Dockerfile',
      'FROM node:24.11.1 AS a\nCMD ["x"]\nFROM node:24.11.1 AS b\nCMD ["y"]\nFROM alpine:3.22.2\nCMD ["z"]\n',
      ['user-root-implicit: a b', 'user-root-implicit: 2'],
    ],
    [
      'ports of several services',
      'compose.yaml',
      'services:\n  a:\n    image: x:1\n    ports: ["8080:80"]\n  b:\n    image: x:1\n    ports: ["8081:80", "8082:80"]\n',
      ['port-all-interfaces: a b'],
    ],
    [
      'one image without a version',
      'compose.yaml',
      'services:\n  a:\n    image: acme/x\n  b:\n    image: acme/x\n  c:\n    image: acme/y\n',
      ['image-tag-mutable: a b', 'image-tag-mutable: c'],
    ],
  ])('%s', async (_what, path, text, expected) => {
    const { findings } = await run({
      paths: [],
      config: undefined,
      profile: undefined,
      failOn: undefined,
      baseline: undefined,
      folder: folderWith({ [path]: text }),
    }).then(({ report }) => report);
    const rules = new Set(expected.map((one) => one.split(':')[0]));
    const shown = findings.filter(isShown).filter(({ ruleId }) => rules.has(ruleId));
    expect(
      shown.map(
        ({ ruleId, subject, alike = [] }) => `${ruleId}: ${[subject, ...alike.map((one) => one.subject)].join(' ')}`,
      ),
    ).toEqual(expected);
  });
});
