import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import type { Example } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { companionsWithoutMarks, dedent, withoutMarks } from '../support/example.ts';
import { sampled } from '../support/heavy.ts';
import { scanOf } from './failures.ts';

const EXAMPLES = rules
  .flatMap(({ id, examples }) => examples.map((example, at) => [`${id} ${at + 1}`, example] as const))
  .filter(([, { facts }]) => facts === undefined);

function filesOf({ file, files, bad }: Example): Readonly<Record<string, string>> {
  return { ...companionsWithoutMarks(files?.bad), [file]: withoutMarks(dedent(bad)) };
}

/** GitHub looks for its files in one folder only. */
function intoFolder(path: string): string {
  return path.startsWith('.github/') ? path : `moved/${path}`;
}

function toName(path: string): string {
  const { dir, base } = posix.parse(path);
  const name = base
    .replace(/^Dockerfile$/, 'Dockerfile.prod')
    .replace(/^((?:docker-)?compose)(\.ya?ml)$/, '$1.prod$2')
    .replace(/^([\w-]+)(\.sh)$/, '$1-prod$2');
  return posix.join(dir, name);
}

describe('the files of an example that git treats as renamed', () => {
  it.each([
    ['into a folder', intoFolder, 1],
    ['to another name', toName, 3],
  ] as const)('bring nothing new, for any rule: %s', async (_name, rename, offset) => {
    const failing: string[] = [];
    for (const [name, example] of sampled(EXAMPLES, offset)) {
      const files = filesOf(example);
      const renames = new Map(Object.keys(files).map((path) => [path, rename(path)]));
      if ([...renames].every(([from, to]) => from === to)) continue;
      const moved = Object.fromEntries(Object.entries(files).map(([path, text]) => [rename(path), text]));
      const { fresh } = compare(await scanOf(files), await scanOf(moved), { renames, addedLines: () => undefined });
      const high = fresh.filter(({ score = 0 }) => score >= 7).map(({ ruleId }) => ruleId);
      if (high.length > 0) failing.push(`${name}: ${high.join(' ')}`);
    }
    expect(failing).toEqual([]);
  });
});
