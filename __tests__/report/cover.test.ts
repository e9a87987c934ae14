import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { DATA_DATE } from '../../src/data/images/data-date.ts';
import type { Cover } from '../../src/report/html/cover.ts';
import { toHtml } from '../../src/report/html/index.ts';
import { verdict } from '../../src/report/verdict.ts';
import { coverOf } from '../../src/run/cover.ts';
import { RELEASED } from '../../src/support/version.ts';
import { hullcheck } from '../support/command-line.ts';
import { structureOf } from '../support/html-structure.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { report, suppression } from './reports.ts';

function textOf(cover: Cover): string {
  const given = report();
  const { text, problems } = structureOf(
    toHtml(given, verdict(given, { failOn: 'high' }), { version: '1.2.3', cover }),
  );
  expect(problems).toEqual([]);
  return text;
}

describe('the cover', () => {
  it('says what was scanned, by which settings, and with which data', () => {
    const text = textOf({
      repository: 'acme/<b>app',
      commit: { id: '0123456789abcdef0123456789abcdef01234567', date: '2026-11-20' },
      paths: ['deploy', 'web/Dockerfile'],
      leftOut: ['vendor/**', '<i>'],
      configuration: '.hullcheck.yml',
      known: 2,
      released: '2026-11-21',
    });
    expect(text).toContain('repositoryacme/<b>app\n');
    expect(text).toContain(
      'commit0123456789abcdef0123456789abcdef01234567 of 2026-11-20; the files were read from the folder, not from the commit\n',
    );
    expect(text).toContain('scanneddeploy, web/Dockerfile\nleft outvendor/**, <i>\n');
    expect(text).toContain(
      `checked byhullcheck 1.2.3 of 2026-11-21 with 4 rules\ndata of the rulesreleases, images and vulnerabilities as known on ${DATA_DATE}\n`,
    );
    expect(text).toContain('policy.hullcheck.yml, with 2 findings of a baseline\n');
  });

  it('says which settings of the configuration do not apply', () => {
    const overrides = [{ key: 'fail-on', from: 'low', to: 'critical' }];
    const cover = { repository: 'app', paths: [], leftOut: [], configuration: '.hullcheck.yml', known: 0 };
    expect(textOf({ ...cover, replaced: { setBy: 'the input', overrides } })).toContain(
      'policy.hullcheck.yml; fail-on: critical (the input; .hullcheck.yml says low)\n',
    );
  });

  it('says what is not known, and what nobody set', () => {
    const text = textOf({ repository: 'app', paths: [], leftOut: [], known: 0 });
    expect(text).toContain('commitnot known\nscannedall of it\nleft outnothing\n');
    expect(text).toContain('checked byhullcheck 1.2.3 (not released yet) with 4 rules\n');
    expect(text).toContain('policythe defaults\n');
  });

  it('knows the commit of a checkout, and the configuration', async () => {
    const { path, remove } = temporaryFolder({ Dockerfile: 'FROM a\n', '.hullcheck.yml': 'exclude: [old]\n' });
    const policy = { config: { ...DEFAULT_CONFIG, exclude: ['old'] }, baseline: [suppression()] };
    const settings = { folder: path, config: undefined };
    const scope = { written: [''], folders: [''] };
    const git = (...argv: string[]) => execFileSync('git', ['-C', path, ...argv], { encoding: 'utf8' }).trim();
    git('init', '-q');
    git('add', '.');
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    git(...who, 'commit', '-q', '-m', 'x', '--date', '2026-01-02T03:04:05Z');
    const common = {
      repository: basename(path),
      paths: [],
      leftOut: ['old', 'folders named node_modules or vendor, unless the setting include names them'],
      configuration: '.hullcheck.yml',
      replaced: {},
      known: 1,
      released: RELEASED,
    };
    const [id, date] = git('log', '-1', '--format=%H %cs').split(' ');
    expect(await coverOf({ root: path, isCheckout: true, scope }, policy, settings, {})).toEqual({
      ...common,
      leftOut: [...common.leftOut, 'files that git ignores'],
      commit: { id, date },
    });
    expect(await coverOf({ root: path, isCheckout: false, scope }, policy, settings, {})).toEqual({
      ...common,
      commit: undefined,
    });
    remove();
  });

  const FILES = {
    'web/Dockerfile': 'FROM a\n',
    'db/Dockerfile': 'FROM a\n',
    'web/policy.yml': 'exclude: [old]\n',
  };

  it.each([
    ['all of it', '', ['scan'], 'all of it'],
    ['all of it by its path', '', ['scan', 'ROOT'], 'all of it'],
    ['the folder it is in', 'web', ['scan'], 'web'],
    ['a folder by its path', '', ['scan', 'ROOT/web'], 'web'],
    ['a folder from another one', 'web', ['scan', '../db', 'Dockerfile'], 'db, web/Dockerfile'],
    ['standard input', 'web', ['scan', '-'], 'web/Dockerfile'],
  ])('says what was scanned without a path of the machine: %s', async (_name, folder, argv, scanned) => {
    const text = await pageOf(folder, argv);
    expect(text).toContain(`\nscanned${scanned}\n`);
    expect(text).toContain('\npolicythe defaults\n');
  });

  it.each([
    ['in the repository', 'ROOT/web/policy.yml', 'web/policy.yml'],
    ['from a folder of it', 'policy.yml', 'web/policy.yml'],
    ['elsewhere', 'ELSEWHERE/own.yml', 'own.yml'],
  ])('names the configuration without a path of the machine: %s', async (_name, config, policy) => {
    expect(await pageOf('web', ['scan', '--config', config])).toContain(`\npolicy${policy}\n`);
  });

  /** The text of the page of a scan that starts in a folder of a checkout. */
  async function pageOf(folder: string, argv: readonly string[]): Promise<string> {
    const checkout = temporaryFolder(FILES);
    const elsewhere = temporaryFolder({ 'own.yml': 'exclude: [old]\n' });
    execFileSync('git', ['-C', checkout.path, 'init', '-q']);
    const named = argv.map((word) => word.replace('ROOT', checkout.path).replace('ELSEWHERE', elsewhere.path));
    const { stdout } = await hullcheck(
      join(checkout.path, folder),
      [...named, '--format', 'html'],
      {},
      Readable.from([Buffer.from('FROM a\n')]),
    );
    checkout.remove();
    elsewhere.remove();
    expect(stdout).not.toContain(checkout.path);
    expect(stdout).not.toContain(elsewhere.path);
    return structureOf(stdout).text;
  }
});
