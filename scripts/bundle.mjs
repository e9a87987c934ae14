// Compiles src and bundles the two entry points: dist/action for GitHub, dist/cli for everyone else.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const run = (program, ...args) =>
  execFileSync(process.execPath, [`${root}node_modules/${program}`, ...args], { cwd: root });

rmSync(`${root}build`, { recursive: true, force: true });
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
for (const entry of ['action', 'cli']) {
  rmSync(`${root}dist/${entry}`, { recursive: true, force: true });
  run('@vercel/ncc/dist/ncc/cli.js', 'build', `build/${entry}.js`, '-o', `dist/${entry}`, '--license', 'licenses.txt');
  normalise(`${root}dist/${entry}/licenses.txt`);
}

/** Licence texts come with the line ends of their authors. */
function normalise(path) {
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trimEnd().concat('\n'));
}
