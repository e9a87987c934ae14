import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import { run } from '../../src/run/run.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { folderWith } from '../support/folder.ts';

const SETTINGS = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: undefined };

async function scanOf(path: string, text: string): Promise<ScanReport> {
  return (await run({ ...SETTINGS, folder: folderWith({ [path]: text }) })).report;
}

/** What `container-not-hardened` says is new. */
async function newlyMissing(base: string, head: string, paths = HERE): Promise<string[]> {
  const [before, after] = [await scanOf(paths[0] as string, base), await scanOf(paths[1] as string, head)];
  const { fresh } = compare(before, after, { renames: new Map(), addedLines: () => undefined });
  return fresh
    .filter(({ ruleId }) => ruleId === 'container-not-hardened')
    .map(({ message }) => / New here: (.*)\.$/.exec(message)?.[1] ?? message);
}

/** The file of the base, and that of the change. */
const HERE = ['compose.yaml', 'compose.yaml'];

const PROTECTIONS = {
  read_only: 'true',
  cap_drop: '[ALL]',
  security_opt: '[no-new-privileges]',
  mem_limit: '1g',
  pids_limit: '100',
};

function services(all: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const written = Object.entries(all).map(([name, options]) => {
    const lines = Object.entries({ image: 'ghcr.io/acme/app:1.4', ...options });
    return `  ${name}:\n${lines.map(([key, value]) => `    ${key}: ${value}\n`).join('')}`;
  });
  return `services:\n${written.join('')}`;
}

function without(name: keyof typeof PROTECTIONS): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(PROTECTIONS).filter(([one]) => one !== name));
}

describe('a protection that a change removes from a container without all of them', () => {
  it.each([
    ['read_only', 'read-only root'],
    ['cap_drop', 'cap_drop'],
    ['security_opt', 'no-new-privileges'],
    ['mem_limit', 'memory limit'],
    ['pids_limit', 'PIDs limit'],
  ] as const)('is new: %s', async (name, told) => {
    expect(await newlyMissing(services({ a: PROTECTIONS }), services({ a: without(name) }))).toEqual([told]);
  });

  it('is new of several', async () => {
    const all = 'cap_drop, no-new-privileges, read-only root, memory limit, PIDs limit';
    expect(await newlyMissing(services({ a: PROTECTIONS }), services({ a: {} }))).toEqual([all]);
  });

  it('is new beside another container without it', async () => {
    const [base, head] = [services({ a: {}, b: PROTECTIONS }), services({ a: {}, b: without('cap_drop') })];
    expect(await newlyMissing(base, head)).toEqual(['cap_drop']);
  });

  it('is new in a container that gets another name', async () => {
    const [base, head] = [services({ a: PROTECTIONS }), services({ b: without('read_only') })];
    expect(await newlyMissing(base, head)).toEqual(['read-only root']);
  });

  it.each<[string, string, string, string[]]>([
    ['that gets another name', services({ a: {} }), services({ b: {} }), HERE],
    ['that gets another version', services({ a: {} }), services({ a: { image: 'ghcr.io/acme/app:1.5' } }), HERE],
    ['that moves', services({ a: {} }), services({ a: {} }), ['compose.yaml', 'docker-compose.yml']],
    ['that gets a protection', services({ a: {} }), services({ a: { cap_drop: '[ALL]' } }), HERE],
    ['of a script', 'docker run -d ghcr.io/acme/app:1.4\n', 'docker run -d ghcr.io/acme/app:1.5\n', ['a.sh', 'a.sh']],
  ])('is not new in one %s', async (_name, base, head, paths) => {
    expect(await newlyMissing(base, head, paths)).toEqual([]);
  });
});
