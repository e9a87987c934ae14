// Changes one place of src at a time, and runs the tests that could notice it:
//   node scripts/mutate.mjs [--count 300] [--seed 1] [--only src/rules] [--out mutants.ndjson]
// It works in a copy of the last commit, and prints a table and what no test noticed. The places are chosen by the seed, and spread over the
// folders of src and the kinds of changes. `scripts/judged-mutants.json` lists changes that change no behaviour, with the reason.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseSync } from '@swc/core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'src' },
    out: { type: 'string', default: '' },
  },
});

/** Ends a test run that a change made endless. */
const MOST_MILLISECONDS = 600_000;

/** What an operator is replaced with. */
const OPERATORS = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+': '-',
  '-': '+',
};
const METHODS = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  findLast: 'find',
  toLowerCase: 'toUpperCase',
};
const TEXTS = new Set(['StringLiteral', 'TemplateLiteral']);

/** The changes that a node of a type allows: from where to where, the text that takes the place, and the kind. */
const CHANGES = {
  BinaryExpression({ operator, left, right }, bytes) {
    if (!Object.hasOwn(OPERATORS, operator)) return [];
    const isText = [left, right].some((side) => TEXTS.has(side.type) || side.operator === '+');
    if (isText && /^[+-]$/.test(operator)) return [];
    const start = bytes.indexOf(operator, left.span.end);
    return [{ start, end: start + operator.length, text: OPERATORS[operator], kind: 'operator' }];
  },
  UnaryExpression: ({ operator, span, argument }) =>
    operator === '!' ? [{ start: span.start, end: argument.span.start, text: '', kind: 'negation' }] : [],
  IfStatement: ({ test }) => [{ ...test.span, text: 'false', kind: 'condition' }],
  ConditionalExpression: ({ test }) => [{ ...test.span, text: 'true', kind: 'condition' }],
  BooleanLiteral: ({ span, value }) => [{ ...span, text: String(!value), kind: 'constant' }],
  NumericLiteral: ({ span, raw }) => [{ ...span, text: `(${raw} + 1)`, kind: 'constant' }],
  ArrayExpression({ elements: [first, second] }) {
    if (!first || !second) return [];
    return [{ start: first.expression.span.start, end: second.expression.span.start, text: '', kind: 'element' }];
  },
  CallExpression({ callee }) {
    const name = callee.type === 'MemberExpression' ? callee.property : undefined;
    if (!Object.hasOwn(METHODS, name?.value ?? '')) return [];
    return [{ ...name.span, text: METHODS[name.value], kind: 'method' }];
  },
};

/** Types do nothing when the program runs, and texts for people are read by people. */
const LEFT_OUT = /^(?:Ts(?!AsExpression|SatisfiesExpression|NonNullExpression|ConstAssertion)|ImportDeclaration)/;
const FOR_PEOPLE = new Set(['docs', 'examples', 'cwe', 'cis', 'references']);

function changesIn(folder, path) {
  // swc counts bytes, from a number of its own; the last character tells which
  const bytes = Buffer.from(`${readFileSync(join(folder, path), 'utf8')};`);
  const module = parseSync(String(bytes), { syntax: 'typescript', target: 'es2022' });
  const base = module.span.end - bytes.length;
  const found = [];
  const visit = (node) => {
    if (typeof node !== 'object' || node === null || LEFT_OUT.test(node.type ?? '')) return;
    if (node.type === 'KeyValueProperty' && FOR_PEOPLE.has(node.key.value)) return;
    for (const value of Object.values(node)) visit(value);
    if (node.type !== undefined) found.push(...(CHANGES[node.type]?.(node, bytes) ?? []));
  };
  const relative = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (node.span !== undefined) node.span = { start: node.span.start - base, end: node.span.end - base };
    for (const value of Object.values(node)) relative(value);
  };
  relative(module);
  visit(module);
  return found.map(({ start, end, text, kind }) => {
    const before = String(bytes.subarray(0, start));
    const from = String(bytes.subarray(start, end));
    return {
      path,
      kind,
      start: before.length,
      end: before.length + from.length,
      text,
      line: before.split('\n').length,
    };
  });
}

/** Numbers that look random and are the same for the same seed. */
function randomOf(seed) {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** In turn from each folder of src and each kind of change. */
function chosen(changes, count, random) {
  const strata = new Map();
  for (const change of changes) {
    const name = `${change.path.split('/')[1]} ${change.kind}`;
    strata.set(name, [...(strata.get(name) ?? []), change]);
  }
  const picked = [];
  while (picked.length < count && strata.size > 0) {
    for (const [name, stratum] of strata) {
      if (picked.length === count) break;
      picked.push(...stratum.splice(random(stratum.length), 1));
      if (stratum.length === 0) strata.delete(name);
    }
  }
  return picked;
}

const BROAD = [
  'rules',
  'examples.test.ts',
  'battery',
  'differential',
  'run',
  'gate',
  'check',
  'commands',
  'report',
  'parse',
  'triage',
];

/** The tests that could notice a change, the likeliest first. */
function stagesFor(path) {
  const [, area, ...rest] = path.split('/');
  const name = basename(path, '.ts');
  const folders = rest.slice(0, -1).map((_, index) => [area, ...rest.slice(0, rest.length - 1 - index)].join('/'));
  const own = [...folders, area].find((folder) => existsSync(join(ROOT, '__tests__', folder))) ?? area;
  const near = existsSync(join(ROOT, '__tests__', own)) ? [[`__tests__/${own}/`]] : [];
  const example = area === 'rules' ? [['__tests__/rules/examples.test.ts', '--testNamePattern', `\\b${name}\\b`]] : [];
  return [...example, ...near, BROAD.map((one) => `__tests__/${one}`)];
}

function isNoticed(folder, stage) {
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--bail',
    '--silent',
    ...stage,
  ];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: MOST_MILLISECONDS,
  });
  return status === 0 || /No tests found/.test(stderr)
    ? undefined
    : (/● (.*)/.exec(stderr)?.[1] ?? 'it takes too long');
}

function verdictOn(change, folder) {
  const path = join(folder, change.path);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, change.start) + change.text + text.slice(change.end));
  try {
    for (const stage of stagesFor(change.path)) {
      const by = isNoticed(folder, stage);
      if (by !== undefined) return by;
    }
    return undefined;
  } finally {
    writeFileSync(path, text);
  }
}

/** Tests that fail anyway notice nothing. */
function expectGreen(folder, changes) {
  const stages = new Map(changes.flatMap(({ path }) => stagesFor(path)).map((stage) => [stage.join(' '), stage]));
  for (const [name, stage] of stages) {
    const by = isNoticed(folder, stage);
    if (by !== undefined) throw new Error(`${name} fails without a change: ${by}`);
  }
}

function copyOfLastCommit() {
  const folder = join(mkdtempSync(join(tmpdir(), 'mutants-')), 'copy');
  spawnSync('git', ['worktree', 'add', '--quiet', '--detach', folder, 'HEAD'], { cwd: ROOT, stdio: 'inherit' });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const folder = copyOfLastCommit();
const textOf = ({ path, line, kind, start, end, text }) =>
  `${path}:${line} ${kind}: ${JSON.stringify(readFileSync(join(folder, path), 'utf8').slice(start, end))} becomes ${JSON.stringify(text)}`;

const judged = JSON.parse(readFileSync(new URL('judged-mutants.json', import.meta.url), 'utf8'));
const tally = new Map();
const unnoticed = [];
let all = [];
let changes = [];
try {
  const paths = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && path.startsWith(values.only) && path !== 'src/rules/index.ts')
    .sort();
  all = paths.flatMap((path) => changesIn(folder, path));
  changes = chosen(all, Number(values.count), randomOf(Number(values.seed)));
  expectGreen(folder, changes);
  for (const change of changes) {
    const by = verdictOn(change, folder);
    const reason = judged[textOf(change).replace(/:\d+/, '')];
    const verdict = by !== undefined ? 'noticed' : reason !== undefined ? 'same behaviour' : 'unnoticed';
    const area = change.path.split('/')[1];
    const counts = tally.get(area) ?? { noticed: 0, 'same behaviour': 0, unnoticed: 0 };
    tally.set(area, { ...counts, [verdict]: counts[verdict] + 1 });
    if (verdict === 'unnoticed') unnoticed.push(textOf(change));
    if (values.out !== '')
      appendFileSync(values.out, `${JSON.stringify({ verdict, change: textOf(change), by: by ?? reason })}\n`);
  }
} finally {
  spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: ROOT });
  rmSync(dirname(folder), { recursive: true, force: true });
}

console.log(`${all.length} places, ${changes.length} changed`);
console.table(Object.fromEntries(tally));
for (const one of unnoticed) console.log(`unnoticed: ${one}`);
