import { describe, expect, it } from '@jest/globals';
import { run } from '../../src/run.ts';
import { folderWith } from '../support/folder.ts';

async function rulesIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const settings = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: undefined };
  const { report } = await run({ ...settings, folder: folderWith(files) });
  return report.findings.map(({ ruleId }) => ruleId);
}

const STEP = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          ';

describe('the name of an engine that a shell puts together', () => {
  it.each<[string, string, string]>([
    ['quotes', 'a.sh', 'doc"ker" run --privileged x:1\n'],
    ['single quotes', 'a.sh', "d'ock'er run --privileged x:1\n"],
    ['a backslash', 'a.sh', 'do\\cker run --privileged x:1\n'],
    ['a continued line', 'a.sh', 'pod\\\nman run --privileged x:1\n'],
    ['a recipe', 'Makefile', 'a:\n\tdo\\cker run --privileged x:1\n'],
    ['a step', '.github/workflows/a.yml', `${STEP}do\\cker run --privileged x:1\n`],
    ['a continued line of a step', '.github/workflows/a.yml', `${STEP}doc\\\n          ker run --privileged x:1\n`],
  ])('is seen in spite of %s', async (_name, path, text) => {
    expect(await rulesIn({ [path]: text })).toContain('privileged');
  });
});
