import { describe, expect, it } from '@jest/globals';
import { readUpdateBots, updaterOf } from '../../src/config/update-bots/index.ts';
import type { OutdatedReference } from '../../src/model/findings/finding.ts';
import { shortened } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';

function bot(
  files: Readonly<Record<string, string>>,
  path = 'Dockerfile',
  reference: Partial<OutdatedReference> = {},
): string | undefined {
  const bots = readUpdateBots((each) => files[each]);
  return updaterOf(bots, path, { name: 'node', isDigest: false, isBase: true, ...reference });
}

const renovate = (config: object): Readonly<Record<string, string>> => ({ 'renovate.json': JSON.stringify(config) });
const rule = (own: object) => renovate({ packageRules: [own] });

describe('Renovate', () => {
  it.each([
    ['renovate.json', '{}'],
    ['renovate.json5', "// comment\n{ extends: ['config:recommended'], }"],
    ['.github/renovate.json', '{ /* comment */ "extends": ["config:best-practices", ":semanticCommits"] }'],
    ['.github/renovate.json5', '{"prConcurrentLimit": 5,}'],
    ['.gitlab/renovate.json', '{}'],
    ['.renovaterc', '{}'],
    ['.renovaterc.json', '{}'],
    ['.renovaterc.json5', '{}'],
    ['package.json', '{"name": "a", "renovate": {"extends": ["config:base"]}}'],
  ])('is configured by %s', (path, text) => {
    expect(bot({ [path]: text })).toBe(`Renovate (${path})`);
  });

  it('takes the first file', () => {
    expect(bot({ 'package.json': '{"renovate": {}}', 'renovate.json': '{"enabled": false}' })).toBeUndefined();
    expect(bot({ 'package.json': '{"renovate": {"enabled": false}}', 'renovate.json': '{}' })).toBe(
      'Renovate (renovate.json)',
    );
  });

  it.each(['{', '[]', '"x"', '', '{"a": 1, "a": 2}', '{"enabled": true} {}', `${'['.repeat(5000)}`])(
    'is not known where its file is %j',
    (text) => {
      expect(bot({ 'renovate.json': text })).toBeUndefined();
    },
  );

  it.each([
    ['Dockerfile', true],
    ['a/b/Dockerfile.prod', true],
    ['api.dockerfile', true],
    ['Containerfile', true],
    ['a/compose.prod.yml', true],
    ['docker-compose.yaml', true],
    ['docker/stack.yml', false],
    ['run.sh', false],
    ['Dockerfiles/api', false],
    ['tests/Dockerfile', false],
    ['a/examples/b/compose.yaml', false],
  ])('covers %s: %s', (path, isCovered) => {
    expect(bot(renovate({}), path) !== undefined).toBe(isCovered);
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['disabled', renovate({ enabled: false })],
    ['disabled as a text', renovate({ enabled: 'false' })],
    ['silent', renovate({ mode: 'silent' })],
    ['for other branches', renovate({ baseBranches: ['develop'] })],
    ['for approval', renovate({ dependencyDashboardApproval: true })],
    ['with an unknown preset', renovate({ extends: ['config:recommended', 'local>acme/renovate-config'] })],
    ['with a preset of a package', renovate({ extends: ['@acme'] })],
    ['with a preset that disables', renovate({ extends: ['docker:disable'] })],
    ['with a preset that restricts', renovate({ extends: [':onlyNpm'] })],
    ['with a preset for security alone', renovate({ extends: ['security:only-security-updates'] })],
    ['with presets that are no list', renovate({ extends: { a: 'config:base' } })],
    ['for other managers', renovate({ enabledManagers: ['npm', 'docker-compose'] })],
    ['without the manager', renovate({ dockerfile: { enabled: false } })],
    ['without images', renovate({ docker: { enabled: false } })],
    ['without patches', renovate({ patch: { enabled: false } })],
    ['without minor versions', renovate({ minor: { enabled: false } })],
    ['with a manager that is no mapping', renovate({ dockerfile: true })],
    ['without the file', renovate({ ignorePaths: ['Docker'] })],
    ['without files of a pattern', renovate({ ignorePaths: ['**/Dockerfile'] })],
    ['without files of an unknown pattern', renovate({ ignorePaths: ['{a,b}/**'] })],
    ['for one other manager', renovate({ enabledManagers: ['npm'] })],
    ['for other files', renovate({ includePaths: ['services/**'] })],
    ['without the image', renovate({ ignoreDeps: ['node'] })],
    ['without versions', renovate({ allowedVersions: '<20' })],
    ['with a rule that is no mapping', renovate({ packageRules: ['x'] })],
    ['with a rule for all', rule({ enabled: false })],
    ['with a rule for any name', rule({ matchPackageNames: ['*'], enabled: false })],
    ['with a rule for the name', rule({ matchPackageNames: ['node'], enabled: false })],
    ['with a rule for the whole name', rule({ matchDepNames: ['docker.io/library/node'], enabled: false })],
    ['with a rule for a pattern', rule({ matchPackageNames: ['/^node/'], enabled: false })],
    ['with a rule for others', rule({ matchPackageNames: ['!python'], enabled: false })],
    ['with a rule for the source', rule({ matchDatasources: ['docker'], enabled: false })],
    ['with a rule for the manager', rule({ matchManagers: ['dockerfile'], enabled: false })],
    ['with a rule for the file', rule({ matchFileNames: ['**/Dockerfile'], enabled: false })],
    ['with a rule for the change', rule({ matchUpdateTypes: ['major', 'minor'], enabled: false })],
    ['with a rule of an unknown condition', rule({ matchJsonata: ['x'], enabled: false })],
    [
      'with a rule for other names or a pattern',
      rule({ matchPackageNames: ['a'], matchPackagePatterns: ['^n'], enabled: false }),
    ],
    [
      'with a rule for other names or a beginning',
      rule({ matchDepNames: ['a'], matchDepPrefixes: ['n'], enabled: false }),
    ],
    [
      'with a rule for other whole names or a pattern',
      rule({ matchDepNames: ['a'], matchDepPatterns: ['^n'], enabled: false }),
    ],
    ['with a rule for other files or a path', rule({ matchFileNames: ['a/**'], matchPaths: ['**'], enabled: false })],
    ['with a rule for a path', rule({ matchPaths: ['Dockerfile'], enabled: false })],
    ['with a manager without the file', renovate({ dockerfile: { ignorePaths: ['Dockerfile'] } })],
    ['with a manager for other files', renovate({ dockerfile: { includePaths: ['a/**'] } })],
    ['for another branch', renovate({ baseBranch: 'develop' })],
    ['with rules by their former name', renovate({ packages: [{ packageNames: ['node'], enabled: false }] })],
    ['for approval of each change', renovate({ prCreation: 'approval' })],
    ['with a rule for approval, by its former name', rule({ masterIssueApproval: true })],
    ['with a rule from elsewhere', rule({ extends: ['x'] })],
    ['with a rule about versions', rule({ allowedVersions: '<20' })],
  ])('does not update the image: %s', (_name, files) => {
    expect(bot(files)).toBeUndefined();
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['for the manager', renovate({ enabledManagers: ['dockerfile'] })],
    ['on a schedule', renovate({ extends: ['schedule:weekly', 'group:allNonMajor'] })],
    ['without major versions', renovate({ major: { enabled: false } })],
    ['without another manager', renovate({ npm: { enabled: false }, 'docker-compose': { enabled: false } })],
    ['without digests', renovate({ digest: { enabled: false } })],
    ['without other files', renovate({ ignorePaths: ['services/**', 'legacy'] })],
    ['for all files', renovate({ includePaths: ['**/Dockerfile'] })],
    ['without another image', renovate({ ignoreDeps: ['python'] })],
    ['with a rule for another name', rule({ matchPackageNames: ['python', 'nodejs/*'], enabled: false })],
    ['with a rule for another source', rule({ matchDatasources: ['npm'], enabled: false })],
    ['with a rule for another manager', rule({ matchManagers: ['docker-compose'], enabled: false })],
    ['with a rule for another file', rule({ matchFileNames: ['services/**'], enabled: false })],
    ['with a rule for major versions', rule({ matchUpdateTypes: ['major'], enabled: false })],
    [
      'with a rule for other names and this file',
      rule({ matchFileNames: ['Dockerfile'], matchPackageNames: ['a'], enabled: false }),
    ],
    ['with a rule that groups', rule({ matchPackageNames: ['*'], groupName: 'all', automerge: true })],
  ])('updates the image: %s', (_name, files) => {
    expect(bot(files)).toBe('Renovate (renovate.json)');
  });

  it('updates a digest by other settings than a version', () => {
    expect(bot(renovate({ digest: { enabled: false } }), 'Dockerfile', { isDigest: true })).toBeUndefined();
    expect(bot(renovate({ patch: { enabled: false } }), 'Dockerfile', { isDigest: true })).toBeDefined();
    expect(
      bot(rule({ matchUpdateTypes: ['digest'], enabled: false }), 'Dockerfile', { isDigest: true }),
    ).toBeUndefined();
  });
});

const dependabot = (update: string, path = '.github/dependabot.yml') => ({
  [path]: `version: 2\nupdates:\n  - ${update.replaceAll('\n', '\n    ')}\n    schedule: { interval: weekly }\n`,
});
const root = (more = '') => dependabot(`package-ecosystem: docker\ndirectory: /${more}`);

describe('Dependabot', () => {
  it.each([
    ['the root', root(), 'Dockerfile', true],
    ['a file with a suffix', root(), 'Dockerfile.prod', true],
    [
      'another extension',
      dependabot('package-ecosystem: docker\ndirectory: "/"', '.github/dependabot.yaml'),
      'Dockerfile',
      true,
    ],
    ['a folder', dependabot('package-ecosystem: docker\ndirectory: /services/api/'), 'services/api/Dockerfile', true],
    [
      'a folder without a slash',
      dependabot('package-ecosystem: docker\ndirectory: services/api'),
      'services/api/Dockerfile',
      true,
    ],
    ['a folder below', root(), 'services/Dockerfile', false],
    ['another folder', dependabot('package-ecosystem: docker\ndirectory: /services'), 'Dockerfile', false],
    [
      'folders',
      dependabot('package-ecosystem: docker\ndirectories: ["/a", "/services/*"]'),
      'services/api/Dockerfile',
      true,
    ],
    [
      'folders, not that deep',
      dependabot('package-ecosystem: docker\ndirectories: ["/services/*"]'),
      'services/a/b/Dockerfile',
      false,
    ],
    ['all folders', dependabot('package-ecosystem: docker\ndirectories: ["**/*"]'), 'services/a/b/Dockerfile', true],
    [
      'folders of an unknown pattern',
      dependabot('package-ecosystem: docker\ndirectories: ["/{a,b}"]'),
      'a/Dockerfile',
      false,
    ],
    ['another ecosystem', dependabot('package-ecosystem: npm\ndirectory: /'), 'Dockerfile', false],
    ['compose files by docker', root(), 'compose.yaml', false],
    ['compose files', dependabot('package-ecosystem: docker-compose\ndirectory: /'), 'compose.prod.yaml', true],
    [
      'Dockerfiles by docker-compose',
      dependabot('package-ecosystem: docker-compose\ndirectory: /'),
      'Dockerfile',
      false,
    ],
    ['without requests', root('\nopen-pull-requests-limit: 0'), 'Dockerfile', false],
    ['for another branch', root('\ntarget-branch: develop'), 'Dockerfile', false],
    ['without paths', root('\nexclude-paths: ["x"]'), 'Dockerfile', false],
    ['without the image', root('\nignore: [{ dependency-name: node }]'), 'Dockerfile', false],
    ['without images of a pattern', root('\nignore: [{ dependency-name: "no*" }]'), 'Dockerfile', false],
    ['without versions', root('\nignore: [{ dependency-name: node, versions: [">20"] }]'), 'Dockerfile', false],
    [
      'without patches',
      root('\nignore: [{ dependency-name: "*", update-types: ["version-update:semver-patch"] }]'),
      'Dockerfile',
      false,
    ],
    [
      'without major versions',
      root('\nignore: [{ dependency-name: "*", update-types: ["version-update:semver-major"] }]'),
      'Dockerfile',
      true,
    ],
    ['without another image', root('\nignore: [{ dependency-name: python }]'), 'Dockerfile', true],
    ['with an unreadable list', root('\nignore: node'), 'Dockerfile', false],
    ['for another image', root('\nallow: [{ dependency-name: python }]'), 'Dockerfile', false],
    ['for the image', root('\nallow: [{ dependency-name: node }]'), 'Dockerfile', true],
    ['for all images', root('\nallow: [{ dependency-type: all }]'), 'Dockerfile', true],
    [
      'another version',
      { '.github/dependabot.yml': 'version: 1\nupdates: [{ package-ecosystem: docker, directory: / }]' },
      'Dockerfile',
      false,
    ],
    ['no YAML', { '.github/dependabot.yml': 'version: 2\nupdates: [' }, 'Dockerfile', false],
    [
      'two files',
      { ...root(), ...dependabot('package-ecosystem: docker\ndirectory: /', '.github/dependabot.yaml') },
      'Dockerfile',
      false,
    ],
  ])('covers %s', (_name, files, path, isCovered) => {
    const found = bot(files, path);
    expect(found?.startsWith('Dependabot (.github/dependabot.')).toBe(isCovered ? true : undefined);
  });

  it.each([
    ['acme/app', 'acme/app'],
    ['app', 'acme/app'],
    ['registry.example.com/acme/app', 'registry.example.com/acme/app'],
    ['acme/app', 'registry.example.com/acme/app'],
    ['acme/*', 'registry.example.com/acme/app'],
  ])('ignores %s, however it names %s', (ignored, name) => {
    const files = root(`\nignore: [{ dependency-name: "${ignored}" }]`);
    expect(bot(files, 'Dockerfile', { name })).toBeUndefined();
  });

  it('updates bases of stages alone in Dockerfiles', () => {
    expect(bot(root(), 'Dockerfile', { isBase: false })).toBeUndefined();
    expect(
      bot(dependabot('package-ecosystem: docker-compose\ndirectory: /'), 'compose.yaml', { isBase: false }),
    ).toBeDefined();
  });
});

describe('a hostile configuration', () => {
  const slow = `${'*a'.repeat(240)}b`;
  const many = Array.from({ length: 500 }, () => slow);

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['of Renovate', rule({ matchPackageNames: many, enabled: false })],
    ['of Renovate about paths', renovate({ ignorePaths: many })],
    ['of Dependabot', root(`\nignore: [${many.map((each) => `{ dependency-name: "${each}" }`).join(', ')}]`)],
    ['of Dependabot about folders', dependabot(`package-ecosystem: docker\ndirectories: ${JSON.stringify(many)}`)],
    [
      'that is large',
      { 'renovate.json': `{"description": "${'x'.repeat(300_000)}"}`, 'package.json': '{"renovate": {}}' },
    ],
    [
      'with aliases',
      {
        '.github/dependabot.yml': `version: 2\nupdates: &a [${'{x: y}, '.repeat(200)}]\nb: &b [${'*a, '.repeat(200)}]\nc: [${'*b, '.repeat(200)}]\n`,
      },
    ],
  ])('takes little time, and makes nothing milder: %s', (name, files) => {
    const path = name === 'of Dependabot' ? 'Dockerfile' : `${'a/'.repeat(50)}Dockerfile`;
    inTime(20_000, () => {
      for (let at = 0; at < shortened(50); at++) expect(bot(files, path, { name: 'a'.repeat(120) })).toBeUndefined();
    });
  });
});
