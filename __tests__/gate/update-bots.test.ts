import { afterEach, describe, expect, it } from '@jest/globals';
import type { Log, Run } from 'sarif';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

const OUTDATED = 'FROM node:22.1.0-alpine\nUSER node\nHEALTHCHECK CMD node -v\n';
const RENOVATE = { 'renovate.json': '{"extends": ["config:recommended"]}' };

async function findings(
  base: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { gate } = await judgeCheckout(make({ base, change }));
  return (gate?.fresh ?? [])
    .filter(({ ruleId }) => ruleId === 'image-patch-outdated')
    .map(({ severity, message }) => `${severity} ${message.replace(/ and the newest .*?\)\./, '')}`);
}

describe('a change with an outdated image', () => {
  it.each<readonly [string, Parameters<typeof findings>, readonly string[]]>([
    [
      'is milder where the base has a bot',
      [RENOVATE, { Dockerfile: OUTDATED }],
      [
        'note This Dockerfile is built from "node:22.1.0-alpine", Renovate (renovate.json) is configured to update it, so this is a note.',
      ],
    ],
    [
      'is not milder where the change brings the bot',
      [{ 'README.md': 'x' }, { Dockerfile: OUTDATED, ...RENOVATE }],
      ['medium This Dockerfile is built from "node:22.1.0-alpine",'],
    ],
    [
      'is milder where the change removes the bot, which still counts',
      [RENOVATE, { Dockerfile: OUTDATED, 'renovate.json': '{"enabled": false}' }],
      [
        'note This Dockerfile is built from "node:22.1.0-alpine", Renovate (renovate.json) is configured to update it, so this is a note.',
      ],
    ],
    ['has nothing new where the image stays', [{ Dockerfile: OUTDATED }, { ...RENOVATE }], []],
  ])('%s', async (_name, given, expected) => {
    expect(await findings(...given)).toEqual(expected);
  });
});

describe('a whole scan', () => {
  it.each([
    ['node:22.1.0-alpine', 'FROM node:22.1.0-alpine\n', 'note'],
    // what a bot makes of variables is not known
    ['a tag of a day', 'FROM debian:bookworm-20240110\n', 'medium'],
    ['a stage that is copied from', 'FROM scratch\nCOPY --from=node:22.1.0-alpine /a /a\n', 'note'],
    ['a variable', 'ARG V=22.1.0\nFROM node:$V-alpine\n', 'medium'],
  ])('counts the bots of the repository: %s', async (_name, dockerfile, severity) => {
    const folder = folderWith({ Dockerfile: dockerfile, ...RENOVATE });
    const { stdout } = await hullcheck(folder, ['scan', '-f', 'json', '--rule', 'image-patch-outdated']);
    const { findings: all } = JSON.parse(stdout) as { readonly findings: readonly { readonly severity: string }[] };
    expect(all.map((one) => one.severity)).toEqual([severity]);
  });

  it.each([
    ['the score of the rule', 'rules:\n  image-patch-outdated:\n    score: 7.5\n', 'high 7.5'],
    ['context to off', 'context: off\n', 'medium 5.3'],
    ['other folders', 'context: { folders: [labs] }\n', 'note null'],
  ])('heeds a configuration that sets %s', async (_name, configuration, expected) => {
    const folder = folderWith({ Dockerfile: OUTDATED, ...RENOVATE, '.hullcheck.yml': configuration });
    const { stdout } = await hullcheck(folder, ['scan', '-f', 'json', '--rule', 'image-patch-outdated']);
    const { findings: all } = JSON.parse(stdout) as {
      readonly findings: readonly { readonly severity: string; readonly score: number | null }[];
    };
    expect(all.map(({ severity, score }) => `${severity} ${score}`)).toEqual([expected]);
  });

  it('has a rule without a severity for it in SARIF, because GitHub reads the severity there', async () => {
    const folder = folderWith({ Dockerfile: OUTDATED, ...RENOVATE });
    const { stdout } = await hullcheck(folder, ['scan', '-f', 'sarif', '--rule', 'image-patch-outdated']);
    const [run] = (JSON.parse(stdout) as Log).runs as [Run];
    expect(run.results?.map(({ ruleId, level }) => [ruleId, level])).toEqual([['image-patch-outdated/note', 'note']]);
    const rule = run.tool.driver.rules?.find(({ id }) => id === 'image-patch-outdated/note');
    expect(rule?.properties).not.toHaveProperty('security-severity');
  });
});
