import { afterEach, describe, expect, it } from '@jest/globals';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const OPEN = '{"defaultAction": "SCMP_ACT_ALLOW"}';
const RUN = '#!/bin/sh\ncd "$1"\ndocker run --security-opt seccomp=open/p.json acme/app:1.4\n';

async function seenIn(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(files);
  folders.push(folder);
  const { findings, notifications } = await scanCheckout(folder);
  return {
    found: findings.filter(({ ruleId }) => ruleId === 'seccomp-custom-profile').length,
    gaps: notifications.flatMap(({ gap }) => (gap === undefined ? [] : [`${gap.weight} ${gap.kind}`])),
  };
}

describe('a seccomp profile of a script', () => {
  it.each<[string, Readonly<Record<string, string>>, number, readonly string[]]>([
    ['is in its folder', { 'ci/run.sh': RUN, 'ci/open/p.json': OPEN }, 1, []],
    ['is at the root', { 'ci/run.sh': RUN, 'open/p.json': OPEN }, 1, []],
    ['is in a folder that the script enters', { 'ci/run.sh': RUN, 'deploy/open/p.json': OPEN }, 1, []],
    ['is nowhere', { 'ci/run.sh': RUN, 'deploy/p.json': OPEN }, 0, ['ordinary missing-reference']],
    [
      'is in too many folders',
      { 'ci/run.sh': RUN, ...Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`d${at}/open/p.json`, OPEN])) },
      0,
      ['ordinary missing-reference'],
    ],
  ])('%s', async (_name, files, found, gaps) => {
    expect(await seenIn(files)).toEqual({ found, gaps });
  });
});
