import { describe, expect, it } from '@jest/globals';
import { PACKAGE_SETTINGS, type PackageSetting } from '../../src/data/package-settings.ts';
import rule from '../../src/rules/supply-chain/downloads/cleartext-fetch.ts';
import { checkText } from '../support/example.ts';

/** A path for each kind of file. */
const PATHS = [
  '/etc/yum.repos.d/a.repo',
  '/etc/pip.conf',
  '/app/requirements.txt',
  '/app/pyproject.toml',
  '/app/Pipfile',
  '/app/setup.cfg',
  '/root/.condarc',
  '/root/.npmrc',
  '/app/.yarnrc.yml',
  '/app/bunfig.toml',
  '/app/package.json',
  '/app/.cargo/config.toml',
  '/app/Cargo.toml',
  '/app/NuGet.Config',
  '/root/.m2/settings.xml',
  '/app/pom.xml',
  '/app/build.gradle.kts',
  '/app/gradle/wrapper/gradle-wrapper.properties',
  '/app/build.sbt',
  '/app/composer.json',
  '/app/Gemfile',
  '/root/.gemrc',
  '/app/pubspec.yaml',
  '/root/.gitconfig',
];

function found({ path }: PackageSetting, text: string) {
  const place = PATHS.find((one) => path.test(one));
  const copied = checkText(rule, 'Dockerfile', `FROM debian:12\nCOPY file ${place}\n`, {}, {}, undefined, {
    '.dockerignore': '',
    file: text,
  });
  const written = checkText(rule, 'Dockerfile', `FROM debian:12\nCOPY <<'EOF' ${place}\n${text.trimEnd()}\nEOF\n`);
  return [copied, written].map(({ findings }) => findings.map(({ span }) => span.file.path));
}

it('has a row for each kind of file', () => {
  expect(PATHS.filter((path) => !PACKAGE_SETTINGS.some((row) => row.path.test(path)))).toEqual([]);
});

describe('packages without encryption', () => {
  it.each(PACKAGE_SETTINGS.map((row) => [row.example, row] as const))('%s', (example, row) =>
    expect(found(row, example)).toEqual([['file'], ['Dockerfile']]),
  );

  it.each(PACKAGE_SETTINGS.map((row) => [row.counterexample, row] as const))('not %s', (counterexample, row) =>
    expect(found(row, counterexample)).toEqual([[], []]),
  );
});
