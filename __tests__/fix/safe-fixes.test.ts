import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describePostures } from '../../src/check/describe-postures.ts';
import { DEFAULT_HOST } from '../../src/model/containers/host-assumptions.ts';
import type { CopyInstruction, Instruction, Stage } from '../../src/model/dockerfile.ts';
import { applyEdits } from '../../src/model/findings/fix.ts';
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

/** Everything that an image and its build are made of, in order, as it is written. */
function meaningOf(stage: Stage): unknown {
  const { user, exposes, entrypoint, command, healthcheck, shell, environment } = stage;
  const text = (one: { readonly span: Span } | undefined): string => (one === undefined ? '' : spanText(one.span));
  const all = (keyword: Instruction['keyword']): readonly string[] =>
    stage.instructions.filter((instruction) => instruction.keyword === keyword).map(text);
  return {
    user: text(user),
    exposes: exposes.map(text),
    runs: all('RUN'),
    entrypoint: text(entrypoint),
    command: text(command),
    healthcheck: text(healthcheck),
    shell,
    environment: [...environment.values()].map(({ name, value }) => [name, value.value]),
    folders: all('WORKDIR'),
    volumes: all('VOLUME'),
    signals: all('STOPSIGNAL'),
    triggers: stage.instructions.filter(({ isOnbuild }) => isOnbuild).map(triggerOf),
    copies: stage.instructions.flatMap((one) => (isCopy(one) && !one.isOnbuild ? [copyOf(one)] : [])),
  };
}

function isCopy(instruction: Instruction): instruction is CopyInstruction {
  return instruction.keyword === 'COPY' || instruction.keyword === 'ADD';
}

/** ADD does what COPY does, but for addresses and archives. */
function copyOf({ sources, destination, flags, heredocs }: CopyInstruction): unknown {
  return [
    flags.map(({ span }) => spanText(span)),
    sources.map(({ span }) => spanText(span)),
    destination && spanText(destination.span),
    heredocs.map(({ body }) => body.value),
  ];
}

function triggerOf(instruction: Instruction): unknown {
  return isCopy(instruction) ? copyOf(instruction) : spanText(instruction.span);
}

const RULES = new URL('../../src/rules/', import.meta.url).pathname;

/** Itself, or through the one function that several rules share. */
const MAKES_SAFE_FIX = /'safe'|'\.\/pin-digest\.ts'/;

/** A rule comes to this list when somebody has thought about its fix. */
const SAFE = [
  'add-instead-of-copy',
  'cap-add-redundant',
  'external-copy-unpinned',
  'image-digest-required',
  'image-no-digest',
  'image-not-digest-pinned',
  'image-tag-floating',
  'maintainer-deprecated',
  'multiple-entrypoint-cmd-healthcheck',
  'syntax-frontend-unpinned',
];

describe('a safe fix', () => {
  it('is made for some examples', () => expect(cases.length).toBeGreaterThan(8));

  it.each(cases.map((one) => [one.rule.id, one] as const))(
    'changes nothing that runs: %s',
    (_id, { file, text, fixed }) => {
      expect(fixed).not.toBe(text);
      expect(meaning(file, fixed)).toEqual(meaning(file, text));
    },
  );

  it.each([
    [true, 'a.py'],
    [true, 'conf/'],
    [true, '.'],
    [true, 'conf/*.yml'],
    [true, 'folder'],
    [true, './folder/'],
    [false, 'plugins-archive'],
    [false, 'tool.gem'],
    [false, 'rootfs-1.2'],
    [false, 'file'],
    [false, 'a.py file'],
  ])('%s of ADD %s', (isSafe, sources) => {
    const rule = rules.find(({ id }) => id === 'add-instead-of-copy') as Rule;
    const files = { file: 'x', 'folder/a': 'x' };
    const { findings } = checkText(rule, 'Dockerfile', `FROM a\nADD ${sources} /b/\n`, {}, {}, DEFAULT_HOST, files);
    expect(findings.map(({ fix }) => fix?.safety)).toEqual([isSafe ? 'safe' : 'review']);
  });

  it.each([
    ['Dockerfile', 'FROM a\nCMD a\nRUN b\nCMD c\n', 'safe'],
    ['Dockerfile', 'FROM a\n{{ if .A -}}\nCMD a\n{{ else -}}\nCMD c\n{{ end -}}\n', 'review'],
    ['Dockerfile', 'FROM a\n{% if a %}\nCMD a\n{% else %}\nCMD c\n{% endif %}\n', 'review'],
  ])('is none in a template: %s %j', (file, text, safety) => {
    const rule = rules.find(({ id }) => id === 'multiple-entrypoint-cmd-healthcheck') as Rule;
    const { findings } = checkText(rule, file, text);
    expect(findings.map(({ fix }) => fix?.safety)).toEqual([safety]);
  });

  it('is made by these rules alone', () => {
    expect(cases.map(({ rule }) => rule.id).filter((id) => !SAFE.includes(id))).toEqual([]);
  });

  it('is written in the files of these rules alone', () => {
    const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && MAKES_SAFE_FIX.test(readFileSync(join(RULES, path), 'utf8')))
      .map((path) => basename(path, '.ts'));
    expect(files.toSorted()).toEqual([...SAFE, 'pin-digest'].toSorted());
  });
});
