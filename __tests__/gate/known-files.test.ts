import { afterEach, describe, expect, it } from '@jest/globals';
import { verdict } from '../../src/report/verdict.ts';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

type Files = Readonly<Record<string, string>>;

// in pieces, so that no scanner takes it for a key
const keyOf = (content: string): string => `-----BEGIN ${'PRIVATE'} KEY-----\n${content.repeat(20)}\n`;
const KEY = keyOf('one\n');
const OTHER = keyOf('two\n');
const IMAGE = `ghcr.io/acme/app:1.4.2@sha256:${'3f'.repeat(32)}`;

const service = (name: string): string =>
  `  ${name}:\n    image: ${IMAGE}\n    user: "1000"\n    read_only: true\n    cap_drop: [ALL]\n    security_opt: ["no-new-privileges:true"]\n    mem_limit: 1g\n    pids_limit: 99\n    networks: [${name}]\n    secrets: [k]\n`;
const project = (names: readonly string[], file: string): string =>
  `services:\n${names.map(service).join('')}networks: {${names.map((name) => `${name}: {}`).join(', ')}}\nsecrets:\n  k:\n    file: ${file}\n`;

const BASE: Files = { 'compose.yaml': project(['a'], './tls.key'), 'tls.key': KEY };

/** The rules that fail the check of a change; a path without a text is deleted. */
async function failuresOf(
  base: Files,
  change: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const { gate, report } = await judgeCheckout(make({ base, change }));
  const { fresh = [], freshGaps = [] } = gate ?? {};
  const { failures } = verdict(report, { failOn: 'high' }, { fresh, gaps: freshGaps });
  return failures.map((one) => ('ruleId' in one ? one.ruleId : one.message));
}

describe('a committed secret that the base reports', () => {
  it.each<readonly [string, Files, Readonly<Record<string, string | undefined>>]>([
    ['a second service gets it', BASE, { 'compose.yaml': project(['a', 'b'], './tls.key') }],
    ['a second service before the first gets it', BASE, { 'compose.yaml': project(['b', 'a'], './tls.key') }],
    [
      'the services change places',
      { ...BASE, 'compose.yaml': project(['a', 'b'], './tls.key') },
      { 'compose.yaml': project(['b', 'a'], './tls.key') },
    ],
    ['a further project gets it', BASE, { 'compose.prod.yaml': project(['c'], './tls.key') }],
    ['a further project elsewhere gets it', BASE, { 'deploy/compose.yaml': project(['c'], '../tls.key') }],
    [
      'it moves with the project',
      BASE,
      {
        'compose.yaml': undefined,
        'tls.key': undefined,
        'deploy/compose.yaml': project(['a'], './tls.key'),
        'deploy/tls.key': KEY,
      },
    ],
    [
      'it moves alone',
      BASE,
      { 'compose.yaml': project(['a'], './keys/tls.key'), 'tls.key': undefined, 'keys/tls.key': KEY },
    ],
  ])('is known where %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });

  it.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    ['another file is mounted', { 'compose.yaml': project(['a'], './other.key'), 'other.key': OTHER }],
    [
      'another file is mounted in a further project',
      { 'compose.prod.yaml': project(['c'], './other.key'), 'other.key': OTHER },
    ],
  ])('is not the same where %s', async (_name, change) => {
    expect(await failuresOf(BASE, change)).toEqual(['mount-committed-secret']);
  });

  const FOLDER: Files = {
    'compose.yaml': 'services:\n  a:\n    image: acme/a:1\n    volumes: ["./certs:/certs:ro"]\n',
    'certs/b.key': KEY,
  };

  it.each(['certs/a.key', 'certs/c.key'])('is not the same as another key of a folder, %s', async (path) => {
    expect(await failuresOf(FOLDER, { [path]: OTHER })).toEqual(['mount-committed-secret']);
  });
});
