// Puts the chunks of a bundle that a scan loads into one script, which keeps the code that V8 compiles for it (src/support/kept-code.ts).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseSync } from '@swc/core';

/** Replaces chunks in `folder` by `scan.js`. `example` is a repository with a file of each format. */
export function writeScanScript(folder, example) {
  writeFileSync(join(folder, 'scan.js'), '(() => ({}))');
  const files = chunksOfScan(folder, example).map((name) => join(folder, name));
  const chunks = files.map((file) => readFileSync(file, 'utf8')).map(readChunk);
  writeFileSync(join(folder, 'scan.js'), scriptOf(chunks.flatMap(({ modules }) => modules)));
  markAsLoaded(
    join(folder, 'index.js'),
    chunks.flatMap(({ ids }) => ids),
  );
  for (const file of files) rmSync(file);
}

/** V8 tells which files a process loaded. */
function chunksOfScan(folder, example) {
  const coverage = mkdtempSync(join(tmpdir(), 'hullcheck-'));
  try {
    for (const format of ['terminal', 'sarif']) {
      const args = ['scan', example, '--format', format, '--exit-zero'];
      execFileSync(process.execPath, [join(folder, 'index.js'), ...args], {
        stdio: 'ignore',
        env: { ...process.env, NODE_V8_COVERAGE: coverage },
      });
    }
    const loaded = readdirSync(coverage).flatMap((name) =>
      JSON.parse(readFileSync(join(coverage, name), 'utf8')).result.map(({ url }) => basename(url)),
    );
    return [...new Set(loaded)].filter((name) => /^\d+\.index\.js$/.test(name)).sort();
  } finally {
    rmSync(coverage, { recursive: true });
  }
}

const CREATE_REQUIRE = '__WEBPACK_EXTERNAL_createRequire';

/**
 * A script cannot import, so it is a function of what its modules need, in brackets for V8 to compile it at once. Several chunks may have the
 * same module.
 */
function scriptOf(modules) {
  const text = [...new Map(modules)].map(([id, module]) => `/***/ ${id}:${module},\n\n`).join('');
  const script = `(function (${CREATE_REQUIRE}, __url) { return {\n\n${text.replaceAll('import.meta.url', '__url')}}; })\n`;
  parseSync(script, { syntax: 'ecmascript', target: 'es2022', isModule: false });
  return script;
}

/** A chunk is an ES module with its numbers and an object of functions, each behind a comment. */
const CHUNK = new RegExp(
  String.raw`^(?:import \{ createRequire as ${CREATE_REQUIRE} \} from "module";\n)?export const id = \d+;\nexport const ids = (\[[\d,]+\]);\nexport const modules = \{\n(.*)\n\};\n*$`,
  's',
);

function readChunk(text) {
  const [, ids, body] = CHUNK.exec(text) ?? [];
  if (body === undefined) throw new Error(`This chunk has another shape: ${text.slice(0, 200)}`);
  const parts = body.split(/^\/\*{3}\/ (?=\d+:$)/m).filter((part) => part.trim() !== '');
  return { ids: JSON.parse(ids), modules: parts.map((part) => /^(\d+):(.*?),?\s*$/s.exec(part).slice(1)) };
}

/** The program adds the modules of the script before it loads a chunk. */
function markAsLoaded(path, ids) {
  const text = readFileSync(path, 'utf8');
  const [before, after, ...more] = text.split(/(?<=installedChunks = \{\n\/\*{6}\/ \t\t\d+: 0)\n/);
  if (after === undefined || more.length > 0) throw new Error(`${path}: the loader of chunks has another shape`);
  writeFileSync(path, `${before}${ids.map((id) => `,\n\t\t${id}: 0`).join('')}\n${after}`);
}
