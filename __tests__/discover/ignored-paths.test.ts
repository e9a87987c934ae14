import { describe, expect, it } from '@jest/globals';
import { ignoredPaths } from '../../src/discover/ignored-paths.ts';
import type { EnvironmentEntry } from '../../src/model/containers/container.ts';
import { parseFile } from '../../src/parse/index.ts';
import { parseContext } from '../support/repository-view.ts';

describe('ignoredPaths', () => {
  const paths = () => ['compose.yaml', 'app.env'];

  it.each([
    ['what git does not list is ignored', { isCheckout: true, paths }, '.env', true],
    ['what git lists is not', { isCheckout: true, paths }, 'app.env', false],
    ['without git nothing is', { isCheckout: false, paths }, '.env', false],
    ['with too many files nothing is known', { isCheckout: true, paths: () => undefined }, '.env', false],
  ])('%s', (_name, repository, path, isIgnored) => expect(ignoredPaths(repository)(path)).toBe(isIgnored));
});

describe('variables of an env_file', () => {
  const compose = { path: 'compose.yaml', text: 'services:\n  app:\n    image: a:1\n    env_file: app.env\n' };
  const readFile = (path: string) => (path === 'app.env' ? { path, text: 'A=b\n' } : undefined);

  function variables(isIgnored?: (path: string) => boolean): readonly EnvironmentEntry[] {
    const { subjects } = parseFile(compose, { ...parseContext(readFile), ...(isIgnored && { isIgnored }) });
    return subjects.flatMap((subject) => (subject.kind === 'container' ? subject.environment : []));
  }

  it('say when git ignores the file', () => {
    expect(variables((path) => path === 'app.env').map(({ isIgnored }) => isIgnored)).toEqual([true]);
    expect(variables(() => false).map(({ isIgnored }) => isIgnored)).toEqual([undefined]);
    expect(variables().map(({ isIgnored }) => isIgnored)).toEqual([undefined]);
  });
});
