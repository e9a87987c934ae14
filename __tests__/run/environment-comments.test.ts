import { describe, expect, it } from '@jest/globals';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';

const RULE = 'env-file-committed-secret';
const VARIABLE = 'RPC_SHARED_SECRET';

function service(settings: string): string {
  return `services:\n  web:\n    image: x.example.com/a:1@sha256:${'0'.repeat(64)}\n    ${settings}\n`;
}

/** The ways in which a container gets a variable of a file, with the name of that file. */
const WAYS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['by its name', '.env', { 'compose.yaml': service(`environment: {${VARIABLE}: }`) }],
  ['in a value', '.env', { 'compose.yaml': service(`environment: {${VARIABLE}: "\${${VARIABLE}}"}`) }],
  ['in a list', '.env', { 'compose.yaml': service(`environment: ["${VARIABLE}=\${${VARIABLE}}"]`) }],
  ['with the file', 'web.env', { 'compose.yaml': service('env_file: web.env') }],
  [
    'from the file of an include',
    'own.env',
    {
      'compose.yaml': 'include: [{path: sub/compose.yaml, env_file: own.env}]\n',
      'sub/compose.yaml': service(`environment: {${VARIABLE}: "\${${VARIABLE}}"}`),
    },
  ],
  ['of a command', 'run.env', { 'start.sh': '#!/bin/sh\ndocker run --env-file run.env x.example.com/a:1\n' }],
];

const LINE = `${VARIABLE}=kettle-Blue-9917\n`;

async function found(files: Readonly<Record<string, string>>): Promise<readonly (string | undefined)[]> {
  const { stdout } = await hullcheck(folderWith(files), ['scan', '--rule', RULE, '--format', 'json']);
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly { readonly suppressed: { readonly kind: string } | null }[];
  };
  return findings.map(({ suppressed }) => suppressed?.kind);
}

describe.each(WAYS)('a comment in a file of variables that a container gets %s', (_name, path, files) => {
  it.each([
    ['above the line', `# hullcheck-ignore ${RULE} -- a default of tests\n${LINE}`, ['comment']],
    ['above, with other lines around', `A=1\n# hullcheck-ignore ${RULE} -- known\n${LINE}B=2\n`, ['comment']],
    ['without a reason', `# hullcheck-ignore ${RULE}\n${LINE}`, [undefined]],
    ['for another rule', `# hullcheck-ignore privileged -- known\n${LINE}`, [undefined]],
    ['above another line', `# hullcheck-ignore ${RULE} -- known\nA=1\n${LINE}`, [undefined]],
    ['below the line', `${LINE}# hullcheck-ignore ${RULE} -- known\nA=1\n`, [undefined]],
    ['without one', LINE, [undefined]],
  ])('%s', async (_place, text, expected) => {
    expect(await found({ ...files, [path]: text })).toEqual(expected);
  });
});
