import { describe, expect, it } from '@jest/globals';
import { filesCopied } from '../../../src/analysis/commands/copied-files.ts';
import type { BuildContext } from '../../../src/model/build-context.ts';
import type { Stage } from '../../../src/model/dockerfile.ts';
import { takeReachedLimits } from '../../../src/model/findings/reached-limits.ts';
import { wholeFile } from '../../../src/model/source.ts';
import { parseDockerfile } from '../../../src/parse/dockerfile/index.ts';

/** The wanted files that a stage copies to /etc/nginx, and what is reported, where each file of the context is wanted. */
function copied(names: readonly string[]): readonly (readonly string[])[] {
  const context: BuildContext = {
    folder: '',
    holdsGitFolder: false,
    ignoreFile: undefined,
    files: () => names,
    has: () => true,
    ignores: () => false,
    read: () => 'user root;\n',
    script: () => undefined,
  };
  const file = { path: 'Dockerfile', text: 'FROM a\nCOPY conf /etc/nginx\n' };
  const { dockerfile } = parseDockerfile(wholeFile(file), file, { builds: [], findContext: () => context });
  takeReachedLimits();
  const wanted = { places: ['/etc/nginx'], holds: () => true };
  const found = [...filesCopied(dockerfile.stages[0] as Stage, wanted)].map(({ path }) => path);
  return [found, takeReachedLimits().map(({ message }) => message)];
}

describe('the files that a stage copies', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `conf/${at}`);

  it('are looked into', () => expect(copied(names(2))).toEqual([['conf/0'], []]));

  it('are said not to be looked into where they are too many', () =>
    expect(copied(names(1_000_001))).toEqual([
      [],
      ['The copied files are too many or too large to look into all of them. Split this into smaller parts.'],
    ]));
});
