import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const IMAGE = `ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;
const run = (lines: string): Files => ({ 'deploy.sh': `#!/bin/bash\n${lines}\n` });
const compose = (volume: string): string => `services:\n  web:\n    image: ${IMAGE}\n    volumes: ["${volume}"]\n`;

async function isReported(files: Files): Promise<boolean> {
  const { findings } = await scanFiles(files);
  return findings.some(({ ruleId }) => ruleId === 'host-credential-mount');
}

/** `%` is a folder in the home folder. */
const MOUNTED: readonly (readonly [name: string, files: Files])[] = [
  ['a variable', run(`D="$HOME/%"\ndocker run -v "$D:/x" ${IMAGE}`)],
  ['a variable in braces', run(`D=\${HOME}/%\ndocker run -v "\${D}:/x" ${IMAGE}`)],
  ['an exported variable', run(`export D="$HOME/%"\ndocker run --mount "type=bind,src=$D,dst=/x" ${IMAGE}`)],
  ['the home folder', run(`H=$HOME\ndocker run -v "$H/%:/x" ${IMAGE}`)],
  ['a default', run(`docker run -v "\${KEYS:-$HOME/%}:/x" ${IMAGE}`)],
  ['a default in quotes', run(`: "\${KEYS:=$HOME/%}"\ndocker run -v "$KEYS:/x" ${IMAGE}`)],
  ['options', run(`O="-v $HOME/%:/x"\ndocker run $O ${IMAGE}`)],
  ['a list of options', run(`O=(-v "$HOME/%:/x")\ndocker run "\${O[@]}" ${IMAGE}`)],
  ['npm', { 'package.json': `{"scripts": {"up": "D=$HOME/%; docker run -v $D:/x ${IMAGE}"}}` }],
  ['a default of Compose', { 'compose.yaml': compose('${KEYS:-$HOME/%}:/x') }],
  ['a default of Compose in braces', { 'compose.yaml': compose('${KEYS:-${HOME}/%}:/x') }],
  ['.env', { 'compose.yaml': compose('${KEYS}:/x'), '.env': 'KEYS=$HOME/%\n' }],
  ['a script', { 'compose.yaml': compose('${KEYS:-data}:/x'), 'up.sh': 'export KEYS="$HOME/%"\ndocker compose up\n' }],
];

describe('a folder in the home folder is known to be one', () => {
  const withFolder = (files: Files, folder: string): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text}`.replaceAll('%', folder)]));

  it.each(MOUNTED)('through %s', async (_name, files) => {
    expect(await isReported(withFolder(files, '.ssh'))).toBe(true);
    expect(await isReported(withFolder(files, 'data'))).toBe(false);
  });

  it.each<[string, Files]>([
    ['in single quotes', run(`D='$HOME/.ssh'\ndocker run -v "$D:/x" ${IMAGE}`)],
    ['of another variable', run(`D="$HOMES/.ssh"\ndocker run -v "$D:/x" ${IMAGE}`)],
    ['that the script sets', run(`HOME=/srv/app\ndocker run -v "\${D:-$HOME/.ssh}:/x" ${IMAGE}`)],
    ['with another variable', run(`D="$HOME/$X"\ndocker run -v "$D:/x" ${IMAGE}`)],
  ])('but not %s', async (_name, files) => {
    expect(await isReported(files)).toBe(false);
  });
});
