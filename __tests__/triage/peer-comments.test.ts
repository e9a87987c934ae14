import { describe, expect, it } from '@jest/globals';
import { peerRules } from '../../src/check/peer-rules.ts';
import type { Suppression } from '../../src/model/findings/suppression.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { peerSuppressions } from '../../src/triage/peer-comments.ts';
import { dedent } from '../support/example.ts';
import { shortened } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';
import { notes, reportedLines, triageMarked } from './findings.ts';

const UUID = '8ada6e80-0ade-439e-b176-0b28f6bce35a';

/** Fixed on purpose: a new rule must not change what these tests expect. */
const peers = peerRules([
  {
    id: 'rule-a',
    peers: {
      hadolint: ['DL3002'],
      trivy: ['DS-0002'],
      checkov: ['CKV_DOCKER_8'],
      kics: [UUID],
      semgrep: ['dockerfile.security.last-user-is-root.last-user-is-root'],
      buildkit: ['SecretsUsedInArgOrEnv'],
    },
  },
  { id: 'rule-b', peers: { hadolint: ['DL3002', 'DL3004'] } },
] as unknown as readonly Rule[]);

function read(path: string, text: string): readonly Suppression[] {
  return peerSuppressions({ path, text }, path === 'Dockerfile' ? 'dockerfile' : 'compose', peers);
}

/** The lines that are still reported, of a text with a finding of `rule-a` at each `«…»`. */
function left(path: string, marked: string, today = '2026-06-15'): number[] {
  const plain = marked.replaceAll(/[«»]/g, '');
  const file = { path, text: plain };
  const format = path === 'Dockerfile' ? 'dockerfile' : 'compose';
  const suppressions = peerSuppressions(file, format, peers);
  const triaged = triageMarked(path, marked, suppressions, { today });
  expect(notes(triaged)).toEqual([]);
  return reportedLines(triaged);
}

describe('comments of other tools in a Dockerfile', () => {
  it.each([
    ['hadolint, above', 'FROM a\n# hadolint ignore=DL3002\nUSER «root»\nUSER «root»', [4]],
    ['hadolint, several ids', 'FROM a\n#hadolint  ignore = DL3008 , DL3002\nUSER «root»', []],
    ['hadolint, a name that is none', 'FROM a\n# hadolint ignore=crazy,DL3002\nUSER «root»', [3]],
    ['hadolint, text behind the ids', 'FROM a\n# hadolint ignore=DL3002 because\nUSER «root»', [3]],
    ['hadolint, of other rules', 'FROM a\n# hadolint ignore=DL3008\nUSER «root»', [3]],
    ['hadolint, at the end of a line', 'FROM a\nRUN «a» # hadolint ignore=DL3002', []],
    ['hadolint, global', 'FROM a\nUSER «root»\n# hadolint global ignore=DL3002\nFROM b\nUSER «root»', []],
    ['hadolint, stage', '# hadolint stage ignore=DL3002\nFROM «a»\nUSER «root»\nFROM b\nUSER «root»', [5]],
    ['hadolint, stage from within', 'FROM a\nUSER «x»\n# hadolint stage ignore=DL3002\nUSER «y»\nFROM «b»', [2, 5]],
    ['trivy', 'FROM a\n#trivy:ignore:DS-0002\nUSER «root»\nUSER «root»', [4]],
    ['trivy, former ids', 'FROM a\n# trivy:ignore:DS002\nUSER «a»\n# trivy:ignore:AVD-DS-0002\nUSER «b»', []],
    ['trivy, in lower case, with text', 'FROM a\n#trivy:ignore:ds002 TODO: later\nUSER «root»', []],
    ['trivy, everything', 'FROM a\n#trivy:ignore:*\nUSER «root»', []],
    ['trivy, not yet expired', 'FROM a\n#trivy:ignore:DS002:exp:2026-06-16\nUSER «root»', []],
    ['trivy, expired', 'FROM a\n#trivy:ignore:DS002:exp:2026-06-15\nUSER «root»', [3]],
    ['trivy, with a day that is none', 'FROM a\n#trivy:ignore:DS002:exp:2026-06-35\nUSER «root»', [3]],
    ['trivy behind hadolint', 'FROM a\n# hadolint ignore=DL3009 # trivy:ignore:DS-0002\nUSER «root»', []],
    ['two above each other', 'FROM a\n# trivy:ignore:DS-0002\n# hadolint ignore=DL3009\nUSER «root»', []],
    ['checkov, for the whole file', 'FROM a\nUSER «root»\n#checkov:skip=CKV_DOCKER_8:known\nUSER «root»', []],
    ['checkov, of other checks', 'FROM a\n#checkov:skip=CKV_DOCKER_2\nUSER «root»', [3]],
    ['kics, line', 'FROM a\n# kics-scan ignore-line\nRUN a \\\n  «b»\nUSER «root»', [5]],
    ['kics, block', '# kics-scan ignore-block\nFROM «a»\nUSER «root»\nFROM b\nUSER «root»', [5]],
    ['kics, block above another instruction', 'FROM a\n# kics-scan ignore-block\nUSER «root»\nUSER «root»', [4]],
    [
      'kics, disable',
      `# about\n# kics-scan disable=00000000-0000-0000-0000-000000000000,${UUID}\nFROM a\nUSER «a»`,
      [],
    ],
    ['kics, disable below code', `FROM a\n# kics-scan disable=${UUID}\nUSER «root»`, [3]],
    ['kics, disable of others', '# kics-scan disable=00000000-0000-0000-0000-000000000000\nFROM a\nUSER «a»', [3]],
    ['kics, the whole file', '# kics-scan ignore\nFROM a\nUSER «root»', []],
    ['kics, only some queries', `# kics-scan enable=${UUID}\nFROM a\nUSER «root»`, [3]],
    ['semgrep, everything', 'FROM a\n# nosemgrep\nUSER «root»', []],
    ['semgrep, one rule', 'FROM a\n# nosemgrep: last-user-is-root\nUSER «root»', []],
    [
      'semgrep, its full id',
      'FROM a\n# nosem: x, dockerfile.security.last-user-is-root.last-user-is-root\nUSER «a»',
      [],
    ],
    ['semgrep, another rule', 'FROM a\n# nosemgrep: missing-user\nUSER «root»', [3]],
    ['semgrep, at the end of a line', 'FROM a\nRUN «a» # nosemgrep\nRUN «a»', [3]],
    ['semgrep, without a blank', 'FROM a\n#nosemgrep\nUSER «root»', [3]],
    ['semgrep, in a word', 'FROM a\n# nosemgrepping\nUSER «root»', [3]],
    ['buildkit', '# check=skip=JSONArgsRecommended,SecretsUsedInArgOrEnv;error=true\nFROM a\nUSER «root»', []],
    ['buildkit, all', '# syntax=docker/dockerfile:1\n#check = error=true;skip=all\nFROM a\nUSER «root»', []],
    ['buildkit, others', '# check=skip=JSONArgsRecommended\nFROM a\nUSER «root»', [3]],
    ['buildkit, where it is no directive', 'FROM a\n# check=skip=all\nUSER «root»', [3]],
    ['no comment', 'FROM a\nRUN «echo» "# hadolint ignore=DL3002" \' # nosemgrep\'', [2]],
  ])('hold: %s', (_name, text, expected) => {
    expect(left('Dockerfile', text)).toEqual(expected);
    expect(left('Dockerfile', text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });
});

describe('comments of other tools in a compose file', () => {
  it.each([
    ['kics, line', 'a:\n  # kics-scan ignore-line\n  b: «x»\n  c: «y»', [4]],
    ['kics, at the end of a line', 'a:\n  b: «x» # kics-scan ignore-line\n  c: «y»', [3]],
    ['kics, block', 'services:\n  # kics-scan ignore-block\n  «web»:\n    b: «x»\n    c:\n      - «y»\n  «db»:\n', [7]],
    ['kics, block of an item', 'a:\n  # kics-scan ignore-block\n  - b: «x»\n    c: «y»\n  - «z»', [5]],
    ['kics, disable', `# kics-scan disable=${UUID}\na: «x»`, []],
    ['semgrep', 'a: «x» # nosemgrep: last-user-is-root\nb: «y»', [2]],
    ['checkov, for one statement', 'a: «x» # checkov:skip=CKV_DOCKER_8\nb: «y»', [2]],
    ['hadolint, which does not read it', '# hadolint global ignore=DL3002\na: «x»', [2]],
    ['in quotes', 'a: «"x # nosemgrep"»', [1]],
  ])('hold: %s', (_name, text, expected) => {
    expect(left('compose.yaml', text)).toEqual(expected);
  });
});

describe('a comment that a change brings', () => {
  const DISABLE = `kics-scan disable=${UUID} reviewed`;

  it.each([
    ['gives no reason', 'FROM a\n# hadolint ignore=DL3002\nUSER root', true],
    ['names rules and gives a reason', 'FROM a\n# hadolint ignore=DL3002 # reviewed\nUSER root', false],
    ['is for a stage', 'FROM a\n# hadolint stage ignore=DL3002 # reviewed\nUSER root', true],
    ['is for a file', 'FROM a\n# hadolint global ignore=DL3002 # reviewed\nUSER root', true],
    ['is for a file by its tool', 'FROM a\n# checkov:skip=CKV_DOCKER_8: reviewed\nUSER root', true],
    ['is for all rules of a line', 'FROM a\n# trivy:ignore:* reviewed\nUSER root', true],
    ['is a directive', '# check=skip=SecretsUsedInArgOrEnv\nFROM a', true],
  ])('%s in a Dockerfile: %s', (_name, text, isSweeping) => {
    expect(read('Dockerfile', text).map((one) => one.isSweeping === true)).toEqual([isSweeping]);
  });

  it.each([
    ['names rules and gives a reason', 'a:\n  b: x # nosemgrep: last-user-is-root reviewed', false],
    [
      'names rules and gives a reason above a list',
      'a:\n  # checkov:skip=CKV_DOCKER_8: reviewed\n  b:\n    - x',
      false,
    ],
    ['gives no reason', 'a:\n  b: x # nosemgrep: last-user-is-root', true],
    ['is for all rules of a line', 'a:\n  b: x # nosemgrep reviewed', true],
    ['is for all rules of one line', 'a: { b: x } # kics-scan ignore-line reviewed', true],
    ['is for a block', '# kics-scan ignore-block reviewed\nservices:\n  web:\n    privileged: true', true],
    ['is for a file', `# ${DISABLE}\na: x`, true],
  ])('%s in a compose file: %s', (_name, text, isSweeping) => {
    expect(read('compose.yaml', text).map((one) => one.isSweeping === true)).toEqual([isSweeping]);
  });
});

describe('what becomes of such a comment', () => {
  it.each([
    ['# hadolint ignore=DL3004', 'ignored for hadolint'],
    ['# hadolint ignore=DL3004 # the base needs it', 'hadolint comment: the base needs it'],
    ['# hadolint ignore=DL3004 # checkov:skip=CKV_DOCKER_1', 'ignored for hadolint'],
    ['# trivy:ignore:DS-0002', 'ignored for Trivy'],
    ['# trivy:ignore:DS-0002 -- drops root later', 'Trivy comment: drops root later'],
    ['# checkov:skip=CKV_DOCKER_8:"drops root: later"', 'Checkov comment: drops root: later'],
    ['# kics-scan ignore-line - drops root', 'KICS comment: drops root'],
    ['# nosemgrep: last-user-is-root -- it drops root', 'Semgrep comment: it drops root'],
    ['# nosemgrep', 'ignored for Semgrep'],
  ])('%s', (comment, reason) => {
    expect(read('Dockerfile', `FROM a\n${comment}\nUSER root`)).toMatchObject([{ kind: 'comment', reason }]);
  });

  it('names each of our rules that the id stands for', () => {
    const [suppression] = read('Dockerfile', '# hadolint global ignore=DL3002\nFROM a');
    expect(suppression).toMatchObject({ tool: 'hadolint', ruleIds: ['rule-a', 'rule-b'], path: 'Dockerfile' });
  });

  it('is nothing where no rule of ours is meant', () => {
    expect(read('Dockerfile', dedent('# hadolint global ignore=DL3059\n# trivy:ignore:DS-0026\nFROM a'))).toEqual([]);
  });

  it('is counted once for a line, and only up to a thousand lines', () => {
    expect(read('Dockerfile', 'FROM a\n# nosemgrep # nosemgrep\nUSER root')).toHaveLength(1);
    expect(read('compose.yml', 'a: b # nosemgrep\n'.repeat(1100))).toHaveLength(1000);
  });

  it('takes little time on a hostile file', () => {
    inTime(2000, () => {
      read('Dockerfile', `FROM a\n${'# nosemgrep: a,a,a, hadolint ignore=DL1,'.repeat(shortened(20_000))}`);
      read('Dockerfile', `FROM a\nRUN x${' nosem'.repeat(shortened(100_000))}`);
      read('Dockerfile', `FROM a\n${'# kics-scan ignore-block\n'.repeat(shortened(20_000))}`);
    });
  });
});
