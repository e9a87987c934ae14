import { type ActiveRule, activeRules } from '../../src/check/active-rules.ts';
import { type Finding, severityOf } from '../../src/model/findings/finding.ts';
import { notLookedAt } from '../../src/model/findings/gap.ts';
import type { Suppression } from '../../src/model/findings/suppression.ts';
import type { ImageTally } from '../../src/model/images/image-tally.ts';
import type { SourceFile, Span } from '../../src/model/source.ts';
import { defineRule } from '../../src/rules/define-rule.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';

/** Rules that find nothing by themselves: the tests state the findings. */
export const privileged = defineRule({
  id: 'privileged-container',
  on: 'container',
  danger: { attacker: 'root', reach: 'host' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250, 16],
  cis: ['5.5'],
  peers: { checkov: ['CKV_X_1'], kics: ['d1', 'd2'] },
  docs: {
    title: 'Do not run `privileged` containers',
    why: 'A **privileged** container is [the host](https://example.com/why).',
    how: 'Remove `privileged`.',
    limits: 'It does not see what `extends` adds from another repository.',
    references: ['https://example.com/privileged'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            privileged: «true»
      `,
      good: `
        services:
          app: {}
      `,
    },
  ],
  *check() {},
});

export const rootUser = defineRule({
  id: 'root-user',
  on: 'stage',
  danger: { attacker: 'neighbour', reach: 'service' },
  profile: 'strict',
  precision: 'high',
  cwe: [],
  docs: { title: 'Run as a user other than root', why: 'Root is root.', how: 'Set `USER`.', references: [] },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine
        USER «root»
        RUN echo \`\`\`
      `,
      good: `
        FROM alpine
        USER app
      `,
    },
  ],
  *check() {},
});

const movingTag = defineRule({
  ...(rootUser as Parameters<typeof defineRule<'stage'>>[0]),
  id: 'moving-tag',
  danger: { attacker: 'publisher', reach: 'users' },
});

export const untidy = defineRule({
  id: 'untidy-file',
  on: 'dockerfile',
  profile: 'off',
  precision: 'low',
  cwe: [],
  aliases: ['messy'],
  docs: { title: 'Tidy up', why: 'Order helps.', how: 'Sort.', references: [] },
  examples: [{ file: 'Dockerfile', bad: '«FROM a»', good: 'FROM b' }],
  *check() {},
});

export const concernOf = {
  'privileged-container': 'isolation',
  'root-user': 'privileges',
  'moving-tag': 'supply-chain',
};

export const active: readonly ActiveRule[] = activeRules(
  [movingTag, privileged, rootUser, untidy],
  'strict',
  new Map([['untidy-file', 'on']]),
);

/** A file and the spans that `«…»` marks in it, in order. */
export function marked(path: string, text: string): { readonly file: SourceFile; readonly spans: readonly Span[] } {
  const pieces = text.split(/[«»]/);
  const file = { path, text: pieces.join('') };
  const spans: Span[] = [];
  let offset = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) spans.push({ file, start: offset, end: offset + piece.length });
    offset += piece.length;
  }
  return { file, spans };
}

export function span(text: string, path = 'compose.yaml'): Span {
  return marked(path, text).spans[0] as Span;
}

/** A finding at the first mark of a text. */
export function finding(given: Partial<TriagedFinding> & { readonly span: Span }): TriagedFinding {
  const ruleId = given.ruleId ?? 'privileged-container';
  const score = 'score' in given ? given.score : active.find(({ rule }) => rule.id === ruleId)?.score;
  const base: Finding = {
    ruleId,
    score,
    severity: severityOf(score),
    span: given.span,
    message: 'Container "app" runs privileged.',
    related: [],
    flow: [],
    impliedBy: [],
    fix: undefined,
    subject: 'app',
    evidence: 'true',
    secrets: [],
  };
  return { ...base, fingerprint: `${ruleId}-${given.span.start}:1`, suppressedBy: undefined, ...given };
}

export function suppression(given: Partial<Suppression> = {}): Suppression {
  return {
    kind: 'comment',
    span: undefined,
    ruleIds: ['privileged-container'],
    reason: 'it is a test',
    covers: () => true,
    ...given,
  };
}

export function report(given: Partial<ScanReport> = {}): ScanReport {
  return {
    rules: active,
    findings: [],
    notifications: [],
    counts: { dockerfiles: 1, composeFiles: 2, otherFiles: 0, stages: 3, containers: 4, images: 5 },
    ...given,
  };
}

/** One report with everything in it, from files by a hostile author. */
export const IMAGES: ImageTally = {
  named: 5,
  lookedUp: 3,
  fromCache: 2,
  inPart: 1,
  reasons: [
    { reason: 'registry.example.com did not answer in time', count: 1 },
    { reason: 'a variable decides which one it is', count: 1 },
  ],
  off: undefined,
};

export function fullReport(): ScanReport {
  const compose = marked(
    'deploy/my app/compose.yaml',
    'services:\n  «app»:\n    privileged: «true»\n    environment:\n      PASSWORD: «hunter2-not-real»\n',
  );
  const [service, flag, secret] = compose.spans as [Span, Span, Span];
  const dockerfile = marked('Dockerfile', 'FROM «alpine:3»\r\n«RUN a \\\r\n  && b\r\n»USER root');
  const [image, run] = dockerfile.spans as [Span, Span];
  return report({
    findings: [
      finding({ span: image, ruleId: 'moving-tag', message: 'Image "alpine:3" [click](1) is `moving`.' }),
      finding({
        span: run,
        ruleId: 'untidy-file',
        score: undefined,
        severity: 'note',
        message: 'Untidy.',
        subject: '',
      }),
      finding({
        span: flag,
        related: [
          { span: service, message: 'the service' },
          { span: image, message: 'its [image]' },
        ],
        fix: {
          title: 'Drop privileged mode',
          safety: 'review',
          edits: [
            { span: { file: compose.file, start: service.end + 1, end: flag.end }, text: '' },
            { span: { file: dockerfile.file, start: 0, end: 0 }, text: '# syntax\n' },
          ],
        },
        secrets: [secret],
      }),
      finding({
        span: secret,
        ruleId: 'root-user',
        message: 'A password is written here.',
        secrets: [secret],
        suppressedBy: suppression({ reason: 'rotated', span: service }),
      }),
    ],
    notifications: [
      notLookedAt({ kind: 'unknown-value', message: 'moving-tag was not checked.', wayOut: 'Pin it.', span: image }),
      notLookedAt({ kind: 'syntax-error', message: 'Not YAML.', wayOut: 'Mend it.', path: 'broken.yaml' }),
      { level: 'warning', code: 'suppression-unused', message: 'Nothing to suppress.' },
    ],
    images: IMAGES,
  });
}
