import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { reasonOf, scoreOf } from '../src/model/findings/danger.ts';
import { severityOf } from '../src/model/findings/finding.ts';
import { type ReadFindings, rulePage } from '../src/report/rule-help.ts';
import { concernOf, rules } from '../src/rules/index.ts';
import { RELEASED, VERSION } from '../src/support/version.ts';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), 'utf8');

describe('the project', () => {
  it('has one version', () => {
    const { version } = JSON.parse(read('package.json'));
    expect(VERSION).toBe(version);
    expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe(version);
  });

  it('has descriptions that their readers do not cut', () => {
    const action = load(read('action.yml')) as { readonly description: string };
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(/desc "([^"]*)"/.exec(read('packaging/homebrew.rb'))?.[1]?.length).toBeLessThan(80);
  });

  it('has one day of release', () => {
    const heading = read('CHANGELOG.md')
      .split('\n')
      .find((line) => line.startsWith(`## [${VERSION}]`));
    expect(heading).toBe(RELEASED === undefined ? undefined : `## [${VERSION}] - ${RELEASED}`);
    expect(RELEASED ?? '2026-01-01').toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('is named with this version on all pages', () => {
    const pages = readdirSync(path('docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`);
    const named = ['README.md', ...pages].flatMap((name) =>
      [...read(name).matchAll(/(?:\bhullcheck[@:]|\brev: |\bhullcheck" = "|\/download\/)v?(\d+\.\d+\.\d+)/g)].map(
        ([text, version]) => [version, name, text],
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([version]) => version !== VERSION)).toEqual([]);
  });

  it('records no download addresses', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
  });

  it('reads only inputs that action.yml declares, and all of them', () => {
    const { inputs } = load(read('action.yml')) as { inputs: Record<string, unknown> };
    const source = read('src/github/inputs.ts');
    const names = [...source.matchAll(/(?:text|lines|choice|flag|seconds|folder|inputText)\('([a-z-]+)'/g)];
    expect([...new Set(names.map(([, name]) => name))].sort()).toEqual(Object.keys(inputs).sort());
  });
});

describe('the suites', () => {
  it('have the tests of all folders that are left out of a whole run, each once', () => {
    const together: string[] = JSON.parse(read('__tests__/suites/folders.json'));
    const files = readdirSync(path('__tests__'), { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    );
    const folders = files.filter((name) => /\.test\.ts$/.test(name)).map((name) => name.replace(/\/?[^/]*$/, ''));
    const leftOut = [...new Set(folders)].filter((folder) =>
      together.some((one) => new RegExp(`^${one}$`).test(folder)),
    );
    const suites = readdirSync(path('__tests__/suites'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`__tests__/suites/${name}`));
    const imported = suites.flatMap((text) =>
      [...text.matchAll(/importTests\('([^']+)'\)/g)].map(([, folder]) => folder),
    );
    expect(imported.sort()).toEqual(leftOut.sort());
  });

  it('and other files that take long are all there, with their time', () => {
    const names = Object.keys(JSON.parse(read('__tests__/suites/seconds.json')));
    expect(names.filter((name) => !existsSync(path(`__tests__/${name}.test.ts`)))).toEqual([]);
    const suites = readdirSync(path('__tests__/suites')).filter((name) => name.endsWith('.test.ts'));
    expect(suites.filter((name) => !names.includes(`suites/${name.replace('.test.ts', '')}`))).toEqual([]);
  });

  it.each([
    [['__tests__/triage/baseline'], ['triage/baseline.test.ts']],
    [['triage/baseline'], ['triage/baseline.test.ts']],
    [['-t', 'baseline', 'syntax/json/located-json.test.ts'], ['syntax/json/located-json.test.ts']],
  ])('are left out where files are named: %j', (words, files) => {
    const jest = ['--experimental-vm-modules', '--no-warnings', path('node_modules/jest/bin/jest.js'), '--listTests'];
    const { stdout } = spawnSync(process.execPath, [...jest, ...words], { cwd: path('.'), encoding: 'utf8' });
    const listed = stdout
      .trim()
      .split('\n')
      .map((line) => line.replaceAll('\\', '/').replace(/^.*\/__tests__\//, ''));
    expect(listed).toEqual(files);
  });
});

interface ReadRow extends ReadFindings {
  readonly rule: string;
}

const READ_ROWS = readdirSync(path('docs/accuracy'))
  .filter((name) => name !== 'repositories.json')
  .flatMap((name) => JSON.parse(read(`docs/accuracy/${name}`)) as readonly ReadRow[]);

/** What was read at several times adds up. */
function findingsRead(id: string): ReadFindings {
  const rows = READ_ROWS.filter((row) => row.rule === id);
  const sum = (key: keyof ReadFindings): number => rows.reduce((total, row) => total + row[key], 0);
  return { read: sum('read'), right: sum('right') };
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  it('is the file of its name', () => {
    const folder = `src/rules/${concernOf[id]}`;
    const names = readdirSync(path(folder), { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.replace(/^.*[\\/]/, '') === `${id}.ts`)).toHaveLength(1);
  });

  it('has a fresh page', () => {
    expect(read(`docs/rules/${id}.md`)).toBe(rulePage(rule, concernOf[id] as string, findingsRead(id)));
  });

  it('has a title and texts that fit', () => {
    const { title, why, how, references } = rule.docs;
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title).not.toMatch(/[.!]$/);
    expect(why.length).toBeGreaterThan(0);
    expect(why.length).toBeLessThanOrEqual(1024);
    expect(how.length).toBeGreaterThan(0);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(reference).toMatch(/^https:\/\//);
  });

  it('has a place in the matrix of severities, and its page says why', () => {
    const page = read(`docs/rules/${id}.md`);
    for (const danger of [rule.danger, ...Object.values(rule.variants ?? {})]) {
      const score = scoreOf(danger);
      if (danger !== undefined) expect(score).toBeGreaterThan(0);
      expect(page).toContain(danger === undefined ? 'A note: it has no effect' : reasonOf(danger));
      expect(page).toContain(
        score === undefined ? '| Severity | note |' : `${severityOf(score)} (${score.toFixed(1)})`,
      );
    }
  });

  it('is in the table of severities at its place', () => {
    if (rule.danger === undefined) return;
    const { attacker, reach } = rule.danger;
    const row = read('docs/severity.md')
      .split('\n')
      .filter((line) => line.includes(`](rules/${id}.md)`));
    expect(row.map((line) => line.split(' | ').slice(0, 3))).toEqual([
      [`| ${attacker}`, reach, `${severityOf(scoreOf(rule.danger))} ${scoreOf(rule.danger)?.toFixed(1)}`],
    ]);
  });
});

describe('the ids of rules', () => {
  const ids = rules.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const lines = read('schema/rule-ids.txt').trim().split('\n');

  it('are all kept in a list, where one that no rule has any more is marked', () => {
    expect([...lines].sort()).toEqual([...ids, ...lines.filter((line) => line.endsWith(' retired'))].sort());
  });

  it('are never given to another rule', () => {
    const retired = lines.flatMap((line) => (line.endsWith(' retired') ? [line.split(' ')[0]] : []));
    expect(ids.filter((id) => retired.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the pages', () => {
  it('explain every concern of rules', () => {
    const rows = [...read('docs/adding-a-rule.md').matchAll(/^\| `([a-z-]+)` \| [a-z][^|]+ \|$/gm)].map(
      ([, name]) => name,
    );
    expect(rows.filter((name) => existsSync(path(`src/rules/${name}`)))).toEqual(
      [...new Set(Object.values(concernOf))].sort(),
    );
  });

  it('are of rules that exist', () => {
    const pages = readdirSync(path('docs/rules')).filter((name) => name !== 'README.md');
    expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });
});

describe('the README', () => {
  it('takes a few minutes to read', () => {
    expect(read('README.md').split(/\s+/).length).toBeLessThanOrEqual(1200);
  });

  it('leads to every page of the documentation, directly or by the index of the pages', () => {
    const index = read('README.md') + read('docs/README.md').replaceAll('](', '](docs/');
    const pages = readdirSync(path('docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(pages.filter((name) => !index.includes(`](docs/${name}`))).toEqual([]);
  });
});

describe('the architecture page', () => {
  it('shows what folders may import', () => {
    const rows = [...read('docs/architecture.md').matchAll(/^\| `([a-z]+)` \| ([^|]*) \|/gm)];
    const folders = readdirSync(path('src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rows.map(([, name]) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('takes five minutes to read', () => {
    expect(read('docs/architecture.md').split(/\s+/).length).toBeLessThanOrEqual(1000);
  });

  it.each(['docs', 'docs/decisions', '.'])('and other pages in %s name files that there are', (folder) => {
    const pages = readdirSync(path(folder)).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md');
    const named = pages.flatMap((name) =>
      [...read(`${folder}/${name}`).matchAll(/`((?:src|scripts|__tests__|bench|docs)\/[\w./-]+)`/g)].map(
        ([, file = '']) => file,
      ),
    );
    expect(named.filter((file) => !existsSync(path(file)))).toEqual([]);
  });
});
