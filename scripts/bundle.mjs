// Compiles src and bundles the two entry points: dist/action for GitHub, dist/cli for everyone else.
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';
import { sbomOf } from './sbom.mjs';
import { writeScanScript } from './scan-script.mjs';

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
    if (file.endsWith('.js')) startFaster(`${root}dist/${entry}/${file}`);
  }
}
// not for the Action: each of its runs is the first on its machine
writeScanScript(`${root}dist/cli`, `${root}examples/vulnerable`);

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

function startFaster(path) {
  const text = textsOnDemand(compiledAtOnce(readFileSync(path, 'utf8')));
  writeFileSync(path, asciiOnly(text, path));
}

/**
 * V8 reads the body of a function twice, when it meets it and when it is called, unless it looks like one that is called at once: behind
 * a bracket stands `function`. That is worth a third of the start-up for modules that hold many of ours.
 */
function compiledAtOnce(text) {
  const modules = text.split(/(?=^\/\*{3}\/ \d+:$)/m);
  const head = /^(\/\*{3}\/ \d+:\n\/\*{3}\/ \()\(([\w, ]*)\) => \{/;
  return modules
    .map((module) =>
      module.includes('CONCATENATED MODULE: ./build/') ? module.replace(head, '$1function ($2) {') : module,
    )
    .join('');
}

/**
 * A scan shows the texts of few rules, and their examples never. As getters they are neither made nor kept as compiled code, of which they
 * were a third.
 */
function textsOnDemand(text) {
  if (!text.includes('CONCATENATED MODULE: ./build/rules/')) return text;
  const bytes = Buffer.from(text);
  let result = '';
  let done = 0;
  for (const { key, value } of ruleTexts(bytes)) {
    result += `${bytes.subarray(done, key.start)}get ${bytes.subarray(key.start, key.end)}() { return ${bytes.subarray(value.start, value.end)}; }`;
    done = value.end;
  }
  return result + bytes.subarray(done);
}

/** The places of `docs` and `examples` in the definitions of rules, in bytes. */
function ruleTexts(bytes) {
  // swc counts bytes, from a number of its own; the last character tells which
  const module = parseSync(`${bytes};`, { syntax: 'ecmascript', target: 'es2022' });
  const base = module.span.end - bytes.length - 1;
  const placeOf = ({ span }) => ({ start: span.start - base, end: span.end - base });
  const found = [];
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return;
    const texts = (node.properties ?? []).filter(
      ({ type, key }) => type === 'KeyValueProperty' && (key.value === 'docs' || key.value === 'examples'),
    );
    if (texts.length === 2)
      found.push(...texts.map(({ key, value }) => ({ key: placeOf(key), value: placeOf(value) })));
    for (const value of Object.values(node)) visit(value);
  };
  visit(module);
  return found.sort((one, other) => one.key.start - other.key.start);
}

/** V8 decodes such a text in one step, and keeps one byte for each character instead of two. */
function asciiOnly(text, path) {
  const unsafe = /\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.exec(text);
  if (unsafe !== null) throw new Error(`${path}: ${unsafe[0]} would mean something else when it is escaped`);
  return text.replaceAll(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
