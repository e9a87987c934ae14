import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activeRules } from '../../src/check/active-rules.ts';
import { rulesOnContainer } from '../../src/check/applicable-rules.ts';
import type { Container } from '../../src/model/containers/container.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { composeText } from '../properties/compose-files.ts';
import { exampleTexts } from '../properties/example-texts.ts';
import { expectNothingLeftOut } from '../properties/left-out.ts';
import { mutated } from '../properties/mutations.ts';
import { dedent, withoutMarks } from '../support/example.ts';
import { fuzzRuns, sampled } from '../support/heavy.ts';

const RULES = [
  { id: 'any', on: 'container', profile: 'recommended' },
  { id: 'privileged', on: 'container', profile: 'recommended', sets: ['privileged'] },
  { id: 'ports', on: 'container', profile: 'recommended', sets: ['ports', 'networkMode'] },
  { id: 'dns', on: 'container', profile: 'recommended', sets: ['dns'] },
  { id: 'host', on: 'container', profile: 'recommended', sets: ['hostMounts'] },
  { id: 'confinement', on: 'container', profile: 'recommended', sets: ['confinement'] },
  { id: 'open', on: 'container', profile: 'recommended', sets: ['openPorts'] },
  { id: 'log', on: 'container', profile: 'recommended', sets: ['logOptions'] },
  { id: 'image', on: 'container', profile: 'recommended', sets: ['image'] },
] as unknown as readonly Rule[];

const NONE = { items: [], entry: undefined, complete: false };
const NOTHING = { ports: [], mounts: [], dns: NONE, securityOptions: NONE };

function mountOf(source: object, written = ''): object {
  const sourceSpan = { file: { path: 'compose.yaml', text: written }, start: 0, end: written.length };
  return { mounts: [{ source, sourceSpan }] };
}

const idsFor = (() => {
  const rulesOn = rulesOnContainer(activeRules(RULES, 'recommended'));
  return (container: object): string[] =>
    rulesOn({ ...NOTHING, ...container } as unknown as Container).map(({ rule }) => rule.id);
})();

describe('rules that can find something in a container', () => {
  it.each<[string, object, readonly string[]]>([
    ['no option', {}, []],
    ['an option', { privileged: { value: false } }, ['privileged']],
    ['one of two options', { networkMode: { value: 'host' } }, ['ports']],
    ['a list', { ports: [{ hostIp: { value: '127.0.0.1' } }] }, ['ports']],
    ['a port for everyone', { ports: [{}] }, ['ports', 'open']],
    ['a setting of several values', { dns: { items: [{}], complete: true } }, ['dns']],
    ['a setting without known values', { dns: { items: [], entry: {}, complete: false } }, []],
    ['an option that is a mapping', { logOptions: [{ name: 'max-size' }] }, ['log']],
    ['an image', { image: { kind: 'image' } }, ['image']],
    ['several', { privileged: {}, networkMode: {}, dns: { items: [{}] } }, ['privileged', 'ports', 'dns']],
    ['a profile', { securityOptions: { items: [{ value: { name: 'seccomp' } }] } }, ['confinement']],
    ['no new privileges', { securityOptions: { items: [{ value: { name: 'no-new-privileges' } }] } }, []],
    ['a folder of the host', mountOf({ kind: 'host', path: '/etc' }), ['host']],
    ['a folder that a variable names', mountOf({ kind: 'unknown', suffix: '' }), ['host']],
    ['a volume that has the name of a folder', mountOf({ kind: 'volume', name: '/etc' }), ['host']],
    ['a volume', mountOf({ kind: 'volume', name: 'data' }), []],
    ['a folder of the project', mountOf({ kind: 'project', path: './a' }, './a'), []],
    ['a variable for a folder', mountOf({ kind: 'project', path: './a' }, '${SSH_AUTH_SOCK:-./a}'), ['host']],
  ])('with %s', (_name, container, ids) => {
    expect(idsFor(container)).toEqual(['any', ...ids]);
  });
});

/** How many cases each property has. */
const RUNS = fuzzRuns(60);

const MILLISECONDS = 30_000 + RUNS * 100;

describe('options that rules need', () => {
  const withOptions = rules.filter(({ sets }) => sets !== undefined);

  it('are told by rules on containers alone', () => {
    expect(withOptions.filter(({ on }) => on !== 'container')).toEqual([]);
    expect(withOptions.length).toBeGreaterThan(100);
  });

  it.each(sampled(withOptions, 2).map((rule) => [rule.id, rule] as const))(
    'keep no finding of %s away',
    async (_id, rule) => {
      for (const { file, bad, files } of rule.examples) {
        const others = Object.entries(files?.bad ?? {}).map(
          ([path, text]) => [path, withoutMarks(dedent(text))] as const,
        );
        await expectNothingLeftOut({ ...Object.fromEntries(others), [file]: withoutMarks(dedent(bad)) });
      }
    },
  );

  it.each([
    ['any compose file', composeText],
    ['accidents to real compose files', mutated(exampleTexts('compose'))],
  ])(
    'keep no finding away in %s',
    (_name, texts) =>
      fc.assert(
        fc.asyncProperty(texts, (text) => expectNothingLeftOut({ 'compose.yaml': text })),
        { numRuns: RUNS },
      ),
    MILLISECONDS,
  );
});
