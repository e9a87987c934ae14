import { describe, expect, it } from '@jest/globals';
import { describePostures } from '../../src/check/describe-postures.ts';
import { instructionsOf, type Stage } from '../../src/model/dockerfile.ts';
import { applyEdits } from '../../src/model/fix.ts';
import { DEFAULT_HOST } from '../../src/model/posture/host.ts';
import { type Span, spanText } from '../../src/model/source.ts';
import type { Subject } from '../../src/model/subject.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { readText } from '../support/declared.ts';
import { checkText, dedent, withoutMarks } from '../support/example.ts';

interface Case {
  readonly rule: Rule;
  readonly file: string;
  readonly text: string;
  readonly fixed: string;
}

const cases: readonly Case[] = rules.flatMap((rule) =>
  rule.examples.flatMap(({ file, bad, facts, options, host, files }): readonly Case[] => {
    const text = withoutMarks(dedent(bad));
    const given = [facts?.bad ?? {}, options ?? {}, { ...DEFAULT_HOST, ...host }, files?.bad ?? {}] as const;
    const { findings } = checkText(rule, file, text, ...given);
    const edits = findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? fix.edits : []));
    return edits.length === 0 ? [] : [{ rule, file, text, fixed: applyEdits(text, edits) }];
  }),
);

const PLACES = new Set(['span', 'file', 'start', 'end', 'entry', 'path', 'places']);

/** What a container may do, what an image of a stage runs and offers, and what its build runs; not where that is written. */
function meaning(file: string, text: string): unknown {
  const { subjects } = readText(file, text);
  const postures = describePostures(subjects, [], DEFAULT_HOST);
  const withoutPlaces = (key: string, value: unknown): unknown => (PLACES.has(key) ? undefined : value);
  return [JSON.parse(JSON.stringify(postures, withoutPlaces)), subjects.filter(isStage).map(meaningOf)];
}

function isStage(subject: Subject): subject is Stage {
  return subject.kind === 'stage';
}

function meaningOf(stage: Stage): unknown {
  const { user, exposes, entrypoint, command, shell } = stage;
  const runs = instructionsOf(stage, 'RUN');
  const text = (one: { readonly span: Span } | undefined): string => (one === undefined ? '' : spanText(one.span));
  return {
    user: text(user),
    exposes: exposes.map(text),
    runs: runs.map(text),
    entrypoint: text(entrypoint),
    command: text(command),
    shell,
  };
}

describe('a safe fix', () => {
  it('is made for some examples', () => expect(cases.length).toBeGreaterThan(8));

  it.each(cases.map((one) => [one.rule.id, one] as const))(
    'changes nothing that runs: %s',
    (_id, { file, text, fixed }) => {
      expect(fixed).not.toBe(text);
      expect(meaning(file, fixed)).toEqual(meaning(file, text));
    },
  );

  it('is none where a confinement, a namespace or an exposed port goes', () => {
    const withSafeFix = new Set(cases.map(({ rule }) => rule.id));
    const others = [
      'seccomp-unconfined',
      'apparmor-unconfined',
      'selinux-disabled',
      'cgroupns-host',
      'uts-host',
      'expose-admin-port',
      'sudo-used',
    ];
    expect(others.filter((id) => withSafeFix.has(id))).toEqual([]);
  });
});
