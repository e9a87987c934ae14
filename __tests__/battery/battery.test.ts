import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../properties/soundness.ts';
import { type Row, rowsOf } from './rows.ts';

/** What real shells did with each row: `lab.py` writes it. */
const outcomes = JSON.parse(readFileSync(new URL('outcomes.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

/** The rules of its table that report each row, so that a row fails if one of them stops although another still reports it. */
const reporting = JSON.parse(readFileSync(new URL('rules.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

/** Rows that no rule reports, each with the reason in front of it. */
const missed = new Set(
  readFileSync(new URL('missed.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => block.replace(/^# .*\n/, '')),
);

/** A table, what its rows do, and the rules of which one has to report each row. */
interface Table {
  readonly name: string;
  readonly does: RegExp;
  readonly rules: string;
}

const TABLES: readonly Table[] = [
  {
    name: 'fetched-is-run',
    does: /^ran$/,
    rules: 'remote-script-exec download-unverified command-downloads-code obfuscated-exec add-remote-no-checksum',
  },
  {
    name: 'verification-off',
    does: /^unverified /,
    rules:
      'tls-verify-disabled package-signature-disabled ssh-host-verification-disabled env-tls-verification-off third-party-repo',
  },
  {
    name: 'secret-kept',
    does: /^secret (?:kept|passed)$/,
    rules:
      'secret-written-to-layer secret-on-command-line secret-in-url command-secret registry-credential-literal secret-literal',
  },
  {
    name: 'root-stays',
    does: /^(?:passwordless sudo|setuid|a second root|powerful group|capability set|root password set|root stays|writable by all)$/,
    rules:
      'sudoers-nopasswd setuid-setgid-added setcap-dangerous user-uid0-alias group-add-privileged password-set-in-image chmod-world-writable user-root-explicit user-root-implicit',
  },
];

const WINDOWS = `${TABLES[0]?.rules} ${TABLES[1]?.rules}`;

async function reported({ files }: Row, rules: string): Promise<readonly string[]> {
  const ids = new Set(rules.split(' '));
  const { findings } = await scanFiles(files);
  return findings.map(({ ruleId }) => ruleId).filter((id) => ids.has(id));
}

async function rulesBy(rows: readonly Row[], rules: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const row of rows) found[row.block] = [...new Set(await reported(row, rules))].sort();
  return found;
}

/** What the list has for rows, and nothing for those that are missed. */
function expectedFor(rows: readonly Row[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    rows.map((row) => [row.block, isMissed(row) ? [] : (reporting[row.block] ?? ['not listed'])]),
  );
}

/** Whether the report says at the row that something there was not looked at. */
async function isTold({ files }: Row): Promise<boolean> {
  const { notifications } = await scanFiles(files);
  return notifications.some(({ code }) => code !== 'lookup-failed');
}

function isMissed({ block }: Row): boolean {
  return missed.has(block);
}

describe('what shells do', () => {
  it.each(TABLES)('is reported by the right rules: $name', async ({ name, rules }) => {
    const rows = rowsOf(name);
    expect(await rulesBy(rows, rules)).toEqual(expectedFor(rows));
  });

  it('is reported on Windows', async () => {
    const rows = rowsOf('windows');
    expect(await rulesBy(rows, WINDOWS)).toEqual(expectedFor(rows));
  });

  it('is said to be not followed where that is known', async () => {
    const rows = [...TABLES.map(({ name }) => name), 'windows'].flatMap(rowsOf).filter(isMissed);
    const told: string[] = [];
    for (const row of rows) if (await isTold(row)) told.push(row.block);
    expect(told.length).toBe(2);
    expect(rows.length - told.length).toBeLessThanOrEqual(5);
  });

  it('is found in at least 95 of 100 rows', () => {
    const rows = TABLES.flatMap(({ name }) => rowsOf(name));
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(rows.filter((row) => !isMissed(row)).length / rows.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each(TABLES)('was seen in a real shell: $name', ({ name, does }) => {
    const seen = (block: string): boolean =>
      Object.values(outcomes[block] ?? {}).some((one) => one.some((text) => does.test(text)));
    expect(
      rowsOf(name)
        .filter(({ block }) => !seen(block))
        .map(({ block }) => block),
    ).toEqual([]);
  });
});

describe('busybox', () => {
  it('does the same as dash in each row', () => {
    const both = Object.values(outcomes).filter(({ dash }) => dash !== undefined);
    expect(both.length).toBeGreaterThan(500);
    expect(both.filter(({ dash, busybox }) => JSON.stringify(dash) !== JSON.stringify(busybox))).toEqual([]);
  });
});

describe('harmless lookalikes', () => {
  it('are at least 200', () => expect(rowsOf('harmless').length).toBeGreaterThanOrEqual(200));

  it('did nothing dangerous in a real shell', () =>
    expect(
      rowsOf('harmless').filter(
        ({ block }) => Object.values(outcomes[block] ?? { dash: ['not tried'] }).flat().length > 0,
      ),
    ).toEqual([]));

  it('are not reported', async () => {
    const rules = TABLES.map((table) =>
      table.rules.replaceAll(/user-\S+|third-party-repo|password-set-in-image/g, ''),
    ).join(' ');
    const found: string[] = [];
    for (const row of rowsOf('harmless')) if ((await reported(row, rules)).length > 0) found.push(row.block);
    expect(found).toEqual([]);
  });
});

describe('scripts that start a privileged container', () => {
  const toldOf = async ({ files }: Row): Promise<'found' | 'said' | 'silent'> => {
    const { findings, notifications } = await scanFiles(files);
    if (findings.some(({ ruleId }) => ruleId === 'privileged')) return 'found';
    return notifications.some(({ gap }) => gap?.weight === 'ordinary') ? 'said' : 'silent';
  };

  const outcomeOf = async (table: string): Promise<Readonly<Record<string, readonly string[]>>> => {
    const rows: (readonly [string, string])[] = [];
    for (const row of rowsOf(table)) rows.push([await toldOf(row), row.block.replace('@script\n', '')]);
    return Object.fromEntries(
      ['found', 'said', 'silent'].map((kind) => [kind, rows.flatMap(([one, text]) => (one === kind ? [text] : []))]),
    );
  };

  it('are reported, or said to be not followed', async () => {
    const { found = [], said = [], silent } = await outcomeOf('privileged-started');
    expect(found.length + said.length).toBeGreaterThanOrEqual(173);
    expect(found.length).toBeGreaterThanOrEqual(116);
    expect(silent).toEqual([
      // the input of a function is not followed into it
      "f() { sh; }; echo 'docker run --privileged img' | f",
    ]);
  });

  it('are not suspected where nothing is started', async () => {
    const { found, said, silent = [] } = await outcomeOf('nothing-started');
    expect({ found, said }).toEqual({ found: [], said: [] });
    expect(silent.length).toBeGreaterThanOrEqual(60);
  });
});
