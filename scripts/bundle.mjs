// Compiles src and bundles the two entry points: dist/action for GitHub, dist/cli for everyone else.
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sbomOf } from './sbom.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const run = (program, ...args) =>
  execFileSync(process.execPath, [`${root}node_modules/${program}`, ...args], { cwd: root });

rmSync(`${root}build`, { recursive: true, force: true });
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
for (const entry of ['action', 'cli']) {
  rmSync(`${root}dist/${entry}`, { recursive: true, force: true });
  run('@vercel/ncc/dist/ncc/cli.js', 'build', `build/${entry}.js`, '-o', `dist/${entry}`, '--license', 'licenses.txt');
  addLicences(`${root}dist/${entry}/licenses.txt`);
  for (const file of readdirSync(`${root}dist/${entry}`)) {
    if (file.endsWith('.js')) compileAtOnce(`${root}dist/${entry}/${file}`);
  }
}

const licences = Object.fromEntries(
  ['action', 'cli'].map((entry) => [entry, readFileSync(`${root}dist/${entry}/licenses.txt`, 'utf8')]),
);
const [lock, statements] = ['package-lock.json', 'packaging/vex.json'].map((name) =>
  JSON.parse(readFileSync(`${root}${name}`, 'utf8')),
);
writeFileSync(
  `${root}dist/hullcheck.cdx.json`,
  `${JSON.stringify(sbomOf({ lock, licences, statements }), undefined, 2)}\n`,
);

// .pre-commit-hooks.yaml runs it as a program
chmodSync(`${root}dist/cli/index.js`, 0o755);

/** Licence texts come with the line ends of their authors. Those of the data in src/data are ours to add. */
function addLicences(path) {
  const data = readFileSync(`${root}src/data/licences.txt`, 'utf8');
  writeFileSync(path, `${readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trimEnd()}\n\n${data}`);
}

/**
 * V8 reads the body of a function twice, when it meets it and when it is called, unless it looks like one that is called at once: behind
 * a bracket stands `function`. That is worth a third of the start-up for modules that hold many of ours.
 */
function compileAtOnce(path) {
  const modules = readFileSync(path, 'utf8').split(/(?=^\/\*{3}\/ \d+:$)/m);
  const head = /^(\/\*{3}\/ \d+:\n\/\*{3}\/ \()\(([\w, ]*)\) => \{/;
  const text = modules.map((module) =>
    module.includes('CONCATENATED MODULE: ./build/') ? module.replace(head, '$1function ($2) {') : module,
  );
  writeFileSync(path, text.join(''));
}
