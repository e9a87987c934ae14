import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

/** The number of the change that is on in processes that tests start, and the numbers of the places that they reach. */
export const ACTIVE = 'mutant-active';
export const SEEN = 'mutant-seen';

/** Bundles the sources of a folder with their switches, since tests start them as processes. Tests of one process run one after another. */
export function buildWithSwitches(folder) {
  for (const path of filesIn(join(folder, 'src'), '.ts')) writeCompiled(folder, path);
  for (const entry of ['action', 'cli']) {
    const args = ['build', `build/${entry}.js`, '-o', `dist/${entry}`];
    const { status, stderr } = spawnSync(process.execPath, ['node_modules/@vercel/ncc/dist/ncc/cli.js', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const path = join(folder, `dist/${entry}/index.js`);
    const text = readFileSync(path, 'utf8');
    const start = /^#!.*\n/.exec(text)?.[0] ?? '';
    writeFileSync(path, start + switchboard(folder) + text.slice(start.length));
  }
  for (const path of filesIn(join(folder, '__tests__/github'), '.test.ts')) {
    const full = join(folder, '__tests__/github', path);
    writeFileSync(full, readFileSync(full, 'utf8').replaceAll('it.concurrent', 'it'));
  }
}

function filesIn(folder, end) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(end));
}

function writeCompiled(folder, path) {
  const { code } = transformSync(readFileSync(join(folder, 'src', path), 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022', rewriteRelativeImportExtensions: true },
    module: { type: 'es6' },
  });
  const to = join(folder, 'build', path.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, code);
}

/** What stands before a bundle: it tells each place that is reached when it is reached first. */
function switchboard(folder) {
  const [active, seen] = [ACTIVE, SEEN].map((name) => JSON.stringify(join(folder, name)));
  return `import { appendFileSync as noteMutant, readFileSync as readMutant } from 'node:fs';
{
  const active = Number(readMutant(${active}, 'utf8'));
  const seen = new Set();
  globalThis.mutantIsOn = (number) => {
    if (!seen.has(number)) noteMutant(${seen}, number + '\\n');
    seen.add(number);
    return number === active;
  };
}
`;
}
