// Checks that no regular expression of src can be made to backtrack: those that are written, and those that modules make when they are loaded.
// Needs `npm run build`, and the package `recheck` in the folder that it is given: it is no dependency, as one check takes 50 MB.
//
//   node scripts/check-patterns.mjs FOLDER          checks what is new since `--keep`
//   node scripts/check-patterns.mjs FOLDER --all    checks all
//   node scripts/check-patterns.mjs FOLDER --keep   the same as the first, and keeps which ones are safe, in safe-patterns.txt

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSync } from '@swc/core';

process.env.RECHECK_BACKEND = 'native';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folder = root, mode] = process.argv.slice(2);
const { check } = createRequire(join(resolve(folder), 'package.json'))('recheck');
const judged = JSON.parse(readFileSync(new URL('judged-patterns.json', import.meta.url), 'utf8'));

/** The digests of those that were safe when they were checked, one a line: a check of all of them takes minutes. */
const SAFE = new URL('safe-patterns.txt', import.meta.url);
const safe = new Set(mode === '--all' ? [] : readFileSync(SAFE, 'utf8').trim().split('\n'));

/** One at a time for each core of the smallest runner; a busy machine gets a second try with nothing beside it. */
const WORKERS = 2;
const FIRST = 10_000;
const SECOND = 40_000;

/** Files that run something when they are loaded. */
const PROGRAMS = new Set(['cli.js', 'action.js', 'run/parallel/serve-thread.js']);

const { patterns, makers } = writtenIn('src');
for (const { source, flags } of await madeIn('build')) add(patterns, source, flags, 'made when modules are loaded');
const added = [...patterns.values()].filter((pattern) => !safe.has(digestOf(pattern)));
const unsure = await concurrently(added, WORKERS, (pattern) => judge(pattern, FIRST));
const found = await concurrently(unsure, 1, (pattern) => judge(pattern, SECOND));
const problems = [...unjudged(found, makers), ...stale(found, makers)];
for (const problem of problems) console.error(problem);
if (mode === '--keep') keepSafe(found);
console.log(
  `${patterns.size} regular expressions, ${added.length} checked now, ${judged.patterns.length + judged.makers.length} judged by hand`,
);
process.exit(problems.length === 0 ? 0 : 1);

function digestOf({ text }) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function keepSafe(unsafe) {
  const texts = new Set(unsafe.map(({ text }) => text));
  const kept = [...patterns.values()].filter(({ text }) => !texts.has(text)).map(digestOf);
  writeFileSync(SAFE, `${kept.sort().join('\n')}\n`);
}

/** Literals by what they say, and the calls that make others while a file is scanned. */
function writtenIn(name) {
  const patterns = new Map();
  const makers = [];
  for (const file of filesIn(name, '.ts')) {
    const tree = parseSync(readFileSync(join(root, file), 'utf8'), { syntax: 'typescript', target: 'es2022' });
    visit(tree, false, (node, isInFunction) => {
      if (node.type === 'RegExpLiteral') add(patterns, node.pattern, node.flags, file);
      if (isInFunction && isMaker(node)) makers.push(file);
    });
  }
  return { patterns, makers };
}

function add(patterns, source, flags, file) {
  const text = `/${source}/${flags}`;
  const known = patterns.get(text);
  if (known === undefined) patterns.set(text, { text, source, flags, file });
}

function visit(node, isInFunction, tell) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') tell(node, isInFunction);
  const isFunction = /Function|Method/.test(node.type ?? '');
  for (const child of Object.values(node)) visit(child, isInFunction || isFunction, tell);
}

/** `new RegExp(…)` and `RegExp(…)` */
function isMaker({ type, callee }) {
  return /^(?:New|Call)Expression$/.test(type) && callee.type === 'Identifier' && callee.value === 'RegExp';
}

/** What the constructor makes while all modules are loaded. */
async function madeIn(name) {
  const made = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given, newTarget) {
      const pattern = Reflect.construct(target, given, newTarget);
      made.push(pattern);
      return pattern;
    },
    // `RegExp(…)` without `new`
    apply(target, self, given) {
      const pattern = Reflect.apply(target, self, given);
      made.push(pattern);
      return pattern;
    },
  });
  for (const file of filesIn(name, '.js')) {
    if (!PROGRAMS.has(file.slice(name.length + 1))) await import(pathToFileURL(join(root, file)).href);
  }
  globalThis.RegExp = original;
  return made;
}

function filesIn(name, ending) {
  const all = readdirSync(join(root, name), { recursive: true });
  return all.filter((file) => file.endsWith(ending)).map((file) => `${name}/${file.replaceAll('\\', '/')}`);
}

/** Undefined when the pattern is surely quick, else why not. The flag d only tells where groups are; recheck does not know it. */
async function judge(pattern, timeout) {
  const { status, checker, attack, complexity, error } = await check(pattern.source, pattern.flags.replace('d', ''), {
    timeout,
  });
  if (status === 'safe') return undefined;
  if (status === 'unknown') return { ...pattern, reason: `could not be judged: ${error.kind}` };
  // what a search by chance finds may be a large constant: Node has to be slow, too
  if (checker === 'fuzz' && !isSlow(pattern, attack)) return undefined;
  return { ...pattern, reason: `${complexity.summary} for ${attack.pattern}` };
}

/** Whether four times as long a text takes far more than four times as long. */
function isSlow({ source, flags }, attack) {
  // a sticky one is tried at one place only
  const pattern = new RegExp(source, flags.replace('g', ''));
  const longest = Math.max(...attack.pumps.map(({ bias }) => bias)) + attack.base;
  const short = timeOf(pattern, textOf(attack, Math.ceil(longest / 4)));
  const long = timeOf(pattern, textOf(attack, longest));
  return long > 20 && long > short * 8;
}

function textOf({ pumps, suffix }, repeats) {
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(repeats)).join('') + suffix;
}

/** In milliseconds of this process. */
function timeOf(pattern, text) {
  const before = process.cpuUsage();
  pattern.test(text);
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, (user + system) / 1000);
}

/** What `work` gives for each item, without those for which it gives nothing. */
async function concurrently(items, count, work) {
  const left = items.values();
  const results = [];
  const worker = async () => {
    for (const item of left) {
      const result = await work(item);
      if (result !== undefined) results.push(result);
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
  return results;
}

function* unjudged(found, makers) {
  const known = new Set(judged.patterns.map(({ pattern }) => pattern));
  for (const { text, file, reason } of found) if (!known.has(text)) yield `${file}: ${text}\n  ${reason}`;
  const files = new Set(judged.makers.map(({ file }) => file));
  for (const file of makers) if (!files.has(file)) yield `${file} makes a regular expression that nobody has judged`;
}

function* stale(found, makers) {
  const texts = new Set(found.map(({ text }) => text));
  for (const { pattern } of judged.patterns) if (!texts.has(pattern)) yield `judged, but no longer needed: ${pattern}`;
  const files = new Set(makers);
  for (const { file } of judged.makers) if (!files.has(file)) yield `judged, but makes none: ${file}`;
}
