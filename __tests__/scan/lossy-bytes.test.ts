import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { openRepository } from '../../src/discover/index.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import { scan } from '../../src/scan.ts';
import { folderWith } from '../support/folder.ts';

const rules = [privileged];
const RUN = 'docker run --privileged alpine:3.23\n';

/** What is found, and the kinds and weights of what was not looked at. */
async function judged(path: string, content: Buffer) {
  const options = { cwd: folderWith({ [path]: content }), maxFileSize: 2_000, include: [], exclude: [] };
  const { findings, notifications } = await scan(openRepository([], options), {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
  });
  const gaps = notifications.flatMap(({ gap, level }) =>
    gap === undefined || gap.weight === 'expected' ? [] : [`${gap.kind} ${gap.weight} ${level}`],
  );
  return { found: findings.map(({ ruleId }) => ruleId), gaps };
}

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('files that are no text to everybody', () => {
  it.each([
    ['a script with a byte that is not UTF-8', 'a.sh', bytes(`# \xff\n${RUN}`)],
    ['a script with a NUL', 'a.sh', bytes(`# \0\n${RUN}`)],
    ['a script with a NUL in a word, which shells leave out', 'a.sh', bytes('do\0cker run --privileged alpine:3.23\n')],
    ['a Makefile with a byte that is not UTF-8', 'Makefile', bytes(`# \xff\na:\n\t${RUN}`)],
    ['a Makefile with a NUL', 'Makefile', bytes(`# \0\na:\n\t${RUN}`)],
  ])('are read: %s', async (_name, path, content) => {
    expect(await judged(path, content)).toEqual({ found: ['privileged'], gaps: [] });
  });

  it('are no matter of guessing when they are Dockerfiles', async () => {
    const dockerfile = bytes('FROM alpine:3.23\n# \xff\n');
    expect(await judged('Dockerfile', dockerfile)).toEqual({ found: [], gaps: ['unreadable-file severe error'] });
  });

  it('are read when bake looks for them', async () => {
    const bake = bytes('# \xff\ntarget "a" {\n  entitlements = ["security.insecure"]\n}\n');
    expect(await judged('docker-bake.hcl', bake)).toEqual({ found: [], gaps: [] });
  });
});
